/** Signed stores, end to end: every write is signed, and what somebody else wrote is not believed. */

import { generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerKill, answerRestore } from "../../src/cli/acting.ts";
import { answerGuard, answerPublish } from "../../src/cli/judging.ts";
import { isSigned } from "../../src/client/signature.ts";
import { parseSnapshot } from "../../src/config/snapshot.ts";
import { seal, serializeSnapshot } from "../../src/core/compile.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { DAY, NOW } from "../support/builders.ts";
import { digest } from "../support/digest.ts";
import { documentOf, files, type Scene, scene, textOf } from "./scene.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const PUBLIC = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("base64");
const KEY = { PILOT_SIGNING_KEY: privateKey.export({ format: "pem", type: "pkcs8" }).toString() };

const UNSIGNED = `concurrency: {running: 9}
metrics: {sources: {none: {kind: unconfigured}}}
stores: [{name: one, kind: file, path: one.json}, {name: two, kind: file, path: two.json}]
`;
const SIGNED = `${UNSIGNED}signing: {key: {env: PILOT_SIGNING_KEY}, publicKeys: ["${PUBLIC}"]}\n`;

async function stageWith(settings: string): Promise<Scene> {
  const stage = scene();
  stage.commit("Begin", { ".github/pilot-rollout.yml": settings, ...files({ x: {} }) }, NOW - 8 * DAY);
  await answerPublish(await stage.world({ now: NOW - 8 * DAY, environment: KEY }), false);
  return stage;
}

function bytes(stage: Scene, name: string): string {
  return readFileSync(join(stage.directory, `${name}.json`), "utf8");
}

async function signed(stage: Scene): Promise<readonly boolean[]> {
  return Promise.all(["one", "two"].map((name) => isSigned(JSON.parse(bytes(stage, name)), PUBLIC, () => false)));
}

/** Raises x in a store as somebody with its credentials and without the key could: whole, sealed and newer. */
function forge(stage: Scene, name: string, keepSignature: boolean): void {
  const parsed = parseSnapshot(bytes(stage, name));
  if (!parsed.ok) throw new Error(parsed.detail);
  const { digest: _digest, signature, ...content } = parsed.snapshot;
  const x = content.features["x"];
  if (x === undefined) throw new Error("x is not published");
  const features = { x: { ...x, tier: 4, weight: 100_000 } as const };
  const forged = seal({ ...content, features, sequence: content.sequence + 5 }, digest);
  const text = serializeSnapshot(keepSignature && signature !== undefined ? { ...forged, signature } : forged);
  writeFileSync(join(stage.directory, `${name}.json`), text);
}

describe("signed stores", () => {
  test("are signed by publish, kill and restore alike, for clients that have the public key", async () => {
    using stage = await stageWith(SIGNED);
    expect(await signed(stage)).toEqual([true, true]);
    await answerKill(await stage.world({ environment: KEY }), "x", "it loses data");
    expect(await signed(stage)).toEqual([true, true]);
    const order = { feature: "x", reason: "false alarm", falseAlarm: null };
    await answerRestore(await stage.world({ environment: KEY, now: NOW + 1_000 }), order);
    expect(await signed(stage)).toEqual([true, true]);
    expect(bytes(stage, "one")).toBe(bytes(stage, "two"));
  });

  test.each([
    ["the old signature", true],
    ["none", false],
  ])("take no forged snapshot for what is published, with %s, and write over it", async (_, keep) => {
    using stage = await stageWith(SIGNED);
    forge(stage, "one", keep);
    const published = await answerPublish(await stage.world({ environment: KEY }), false);
    expect(documentOf(published)).toMatchObject({
      sequence: 1,
      stores: [
        { name: "one", outcome: "repaired" },
        { name: "two", outcome: "unchanged" },
      ],
    });
    expect(bytes(stage, "one")).toBe(bytes(stage, "two"));
  });

  test("write nothing where no store can be believed, and say why", async () => {
    using stage = await stageWith(SIGNED);
    for (const name of ["one", "two"]) forge(stage, name, false);
    const before = bytes(stage, "one");
    const guarded = await answerGuard(await stage.world({ environment: KEY }), false, { openAlerts: [] });
    expect([guarded.exit, textOf(guarded)]).toEqual([3, expect.stringContaining("it is not signed")]);
    expect(bytes(stage, "one")).toBe(before);
  });

  test("are read and not written by whom has the public key only", async () => {
    using stage = await stageWith(SIGNED);
    const before = bytes(stage, "one");
    const killed = await answerKill(await stage.world({}), "x", "it loses data");
    expect([killed.exit, textOf(killed).replaceAll(/\s+/gu, " ")]).toEqual([
      3,
      expect.stringContaining("snapshots must be signed, and PILOT_SIGNING_KEY is not set"),
    ]);
    expect(bytes(stage, "one")).toBe(before);
  });

  test("begin with snapshots that are not signed, where the settings say so, and have them signed at once", async () => {
    using stage = await stageWith(UNSIGNED);
    expect(await signed(stage)).toEqual([false, false]);
    stage.commit("Sign", { ".github/pilot-rollout.yml": SIGNED });
    const refused = await answerPublish(await stage.world({ environment: KEY }), false);
    expect([refused.exit, await signed(stage)]).toEqual([3, [false, false]]);
    stage.commit("Accept", { ".github/pilot-rollout.yml": SIGNED.replace("]}\n", "], unsigned: accept}\n") });
    const accepted = await answerPublish(await stage.world({ environment: KEY, now: NOW + 1_000 }), false);
    expect([accepted.exit, await signed(stage)]).toEqual([0, [true, true]]);
    const again = await answerPublish(await stage.world({ environment: KEY, now: NOW + 2_000 }), false);
    expect(documentOf(again)).toMatchObject({
      sequence: 2,
      stores: [{ outcome: "unchanged" }, { outcome: "unchanged" }],
    });
    const parsed = parseSnapshot(bytes(stage, "one"));
    expect(parsed.ok && evaluate(parsed.snapshot, "x", "cust_internal_1").enabled).toBe(true);
  });

  test("show the key nowhere", async () => {
    using stage = await stageWith(SIGNED);
    const secret = KEY.PILOT_SIGNING_KEY.split("\n")[1] ?? "";
    expect(secret.length).toBeGreaterThan(40);
    const killed = await answerKill(await stage.world({ environment: KEY }), "x", "it loses data");
    const broken = await answerKill(
      await stage.world({ environment: { PILOT_SIGNING_KEY: `no key ${secret}` } }),
      "x",
      "again",
    );
    for (const text of [
      textOf(killed),
      textOf(broken),
      JSON.stringify([killed.json, broken.json]),
      bytes(stage, "one"),
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(textOf(broken)).toContain("holds no Ed25519 private key");
  });
});
