import { generateKeyPairSync, sign } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { createClient, type Client, type ClientOptions, type ClientProblem } from "../../src/client/index.ts";
import { urlSource } from "../../src/client/sources/url.ts";
import { canonicalJson } from "../../src/evaluation/canonical.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";
import { type Behaviour, sends, type SourceServer, startSource } from "./source-server.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const KEY = publicKey.export({ type: "spki", format: "pem" }).toString();

/** On for everyone but `b`, and off for everyone. */
const GOOD = snapshotOf({
  live: snapshotFeature({ tier: 4, blacklist: ["b"] }),
  off: snapshotFeature({ tier: 0 }),
});
const LATER = "2026-11-22T10:00:01Z";

let client: Client | undefined;
let server: SourceServer | undefined;

afterEach(async () => {
  client?.close();
  await server?.stop();
  client = undefined;
  server = undefined;
});

function signed(snapshot: Snapshot, key = privateKey): Snapshot {
  const { digest, signature: _signature, ...content } = snapshot;
  const value = sign(null, Buffer.from(canonicalJson(content)), key).toString("base64");
  return { ...snapshot, digest, signature: { algorithm: "Ed25519", keyId: "k", value } };
}

/** A client of a server that begins well, and the problems it tells of. */
async function begin(options: Partial<ClientOptions> = {}, first: Behaviour = sends(signed(GOOD))) {
  const source = await startSource(first);
  const problems: ClientProblem[] = [];
  const made = createClient({
    source: urlSource(source.url),
    refresh: { mode: "on-read", every: 3_600_000, timeout: 400, staleAfter: 100 },
    onError: (problem) => problems.push(problem),
    ...options,
  });
  server = source;
  client = made;
  await made.ready();
  return { source, made, problems };
}

/** The answers of the good snapshot, none of them worse. */
function expectGood(made: Client): void {
  expect(made.isEnabled("live", "c")).toBe(true);
  expect(made.isEnabled("live", "b")).toBe(false);
  expect(made.isEnabled("off", "c", { default: true })).toBe(false);
  expect(made.isEnabled("unknown", "c")).toBe(false);
  expect(made.flagsFor("c")).toEqual({ x: true });
}

const BROKEN_WIRES: readonly (readonly [string, Behaviour, string])[] = [
  ["500s", (response) => void response.writeHead(500).end("no"), "source"],
  ["404s", (response) => void response.writeHead(404).end(JSON.stringify(GOOD)), "source"],
  ["a connection that breaks", (response) => void response.socket?.destroy(), "source"],
  [
    "a body that breaks off",
    (response) => {
      response.writeHead(200, { "content-length": "100000" }).write(JSON.stringify(GOOD).slice(0, 200));
      setTimeout(() => response.socket?.destroy(), 20);
    },
    "source",
  ],
  [
    "a slow body of 10 MB",
    (response) => {
      const timer = setInterval(() => response.write(" ".repeat(100_000)), 20);
      response.on("close", () => clearInterval(timer));
    },
    "source",
  ],
  ["silence", () => undefined, "source"],
  ["truncated JSON", sends(JSON.stringify({ ...GOOD, sequence: 99 }).slice(0, -20)), "malformed"],
  ["garbage", sends("<html>sign in to the hotel's network</html>"), "malformed"],
  ["nothing", sends(""), "malformed"],
];

const BAD_SNAPSHOTS: readonly (readonly [string, unknown, string])[] = [
  ["null", "null", "malformed"],
  ["a number", "7", "malformed"],
  ["a list", [], "malformed"],
  ["no features", { ...GOOD, features: undefined }, "malformed"],
  ["kills that are none", { ...GOOD, kills: null }, "malformed"],
  ["no sequence", { ...GOOD, sequence: undefined }, "malformed"],
  ["an unknown format", { ...GOOD, format: 2, sequence: 99, features: {} }, "unknown-format"],
  ["an unknown hash", { ...GOOD, hash: "sha", sequence: 99, features: {} }, "unknown-format"],
  ["another environment", { ...GOOD, environment: "staging", sequence: 99, features: {} }, "environment"],
  ["an older sequence of the same instant", { ...GOOD, sequence: 16, features: {} }, "older"],
  ["an older sequence of no instant", { ...GOOD, sequence: 16, publishedAt: "soon", features: {} }, "older"],
];

describe("a source that answers badly after it answered well", () => {
  test.each([...BROKEN_WIRES, ...BAD_SNAPSHOTS.map(([name, value, code]) => [name, sends(value), code] as const)])(
    "%s: nothing changes, it is said, and answers become STALE in time",
    async (_, behaviour, code) => {
      const { source, made, problems } = await begin();
      expect(problems).toEqual([]);
      source.behaviour = behaviour;

      expect(await made.refresh()).toBe(false);
      expectGood(made);
      expect(problems.map((problem) => problem.code)).toEqual([code]);
      await expect.poll(() => made.evaluate("live", "c").reason).toBe("STALE");
      expect(made.evaluate("live", "c")).toMatchObject({ value: true, detail: "full", revision: "c0ffee" });
      expectGood(made);

      source.behaviour = sends({ ...GOOD, sequence: 18 });
      expect(await made.refresh()).toBe(true);
      expect(made.evaluate("live", "c")).toMatchObject({ reason: "STATIC" });
      expect(made.snapshot()?.sequence).toBe(18);
    },
  );

  test("what a lean snapshot leaves out is off, whatever default the application has", async () => {
    const { features, ...rest } = GOOD;
    const { off: _off, ...named } = features;
    const { made } = await begin({}, sends(signed({ ...rest, lean: true, features: named })));
    expect(made.isEnabled("off", "c", { default: true })).toBe(false);
    expect(made.evaluate("off", "c", { default: true })).toMatchObject({ value: false, detail: "tier-disabled" });
    expect(made.isEnabled("live", "c")).toBe(true);
  });

  test.each(BROKEN_WIRES)("%s from the start: off, said, and on when it is over", async (_, behaviour, code) => {
    const { source, made, problems } = await begin({}, behaviour);

    expect(await made.ready()).toBe(false);
    expect(made.isEnabled("live", "c")).toBe(false);
    expect(made.isEnabled("live", "c", { default: true })).toBe(true);
    expect(made.evaluate("live", "c")).toMatchObject({
      value: false,
      reason: "ERROR",
      errorCode: "PROVIDER_NOT_READY",
    });
    expect(made.flagsFor("c")).toEqual({});
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));

    source.behaviour = sends(GOOD);
    expect(await made.refresh()).toBe(true);
    expectGood(made);
  });

  test.each([
    ["refuses", (response) => void response.writeHead(503).end()],
    ["is silent", () => undefined],
  ] satisfies (readonly [string, Behaviour])[])(
    "one that %s from the start is waited for once, and then seldom",
    async (_, behaviour) => {
      const { source, made } = await begin({}, behaviour);
      const asked = performance.now();
      expect(await Promise.all(Array.from({ length: 50 }, () => made.ready()))).toEqual(Array(50).fill(false));
      expect(performance.now() - asked).toBeLessThan(200);
      expect(source.requests()).toBe(1);

      source.behaviour = sends(GOOD);
      await expect.poll(() => made.ready(), { timeout: 3_000 }).toBe(true);
      expectGood(made);
    },
  );

  test("a bootstrap answers from the start, and becomes STALE", async () => {
    const { made, problems } = await begin({ bootstrap: GOOD }, (response) => void response.writeHead(503).end());

    expect(await made.refresh()).toBe(false);
    expectGood(made);
    expect(problems.map(({ code }) => code)).toContain("source");
    await expect.poll(() => made.evaluate("live", "c").reason).toBe("STALE");
  });

  test("a lower sequence is taken where it was published later: the store was made anew", async () => {
    const { source, made } = await begin();
    source.behaviour = sends({ ...GOOD, sequence: 1, publishedAt: LATER, revision: "anew" });

    expect(await made.refresh()).toBe(true);
    expect(made.evaluate("live", "c")).toMatchObject({ revision: "anew" });
  });

  const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

  test.each([
    ["the next commit", { generation: 413 }, true],
    ["the next commit by whoever read the same sequence", { sequence: 17, generation: 413 }, true],
    ["the same commit", { generation: 412 }, true],
    ["an older commit", { generation: 411 }, false],
    ["an older commit by whoever read the same sequence", { sequence: 17, generation: 411 }, false],
    ["an older commit by whoever read an older sequence", { sequence: 16, generation: 411 }, false],
    ["an older commit of nearly ten minutes ago", { generation: 411, publishedAt: ago(570_000) }, false],
    ["an older commit that has stood for ten minutes", { generation: 411, publishedAt: ago(600_000) }, true],
    ["a commit that nobody has counted", {}, true],
  ])("where nothing compared the writers, %s is taken or not", async (_, next, isTaken) => {
    const { source, made, problems } = await begin({}, sends({ ...GOOD, generation: 412 }));
    source.behaviour = sends({ ...GOOD, sequence: 18, revision: "next", publishedAt: ago(0), ...next });

    expect(await made.refresh()).toBe(isTaken);
    expect(made.evaluate("live", "c").revision === "next").toBe(isTaken);
    expect(problems.map(({ code }) => code)).toEqual(isTaken ? [] : ["older"]);
  });
});

describe("one broken feature", () => {
  const broken = (entry: unknown, sequence = 18) => ({
    ...GOOD,
    sequence,
    features: { ...GOOD.features, live: entry, fresh: snapshotFeature({ tier: 4, flag: "fresh" }) },
  });
  const { live } = GOOD.features;

  test.each([
    ["null", null],
    ["a text", "on"],
    ["a tier of 5", { ...live, tier: 5 }],
    ["a tier of 1.5", { ...live, tier: 1.5 }],
    ["a tier as text", { ...live, tier: "4" }],
    ["no weight", { ...live, weight: undefined }],
    ["a weight as text", { ...live, weight: "100000" }],
    ["no salt", { ...live, salt: undefined }],
    ["no flag", { ...live, flag: 7 }],
    ["neither salt nor flag", { ...live, salt: 7, flag: 7 }],
    ["no parents", { ...live, dependsOn: undefined }],
    ["parents that are no texts", { ...live, dependsOn: [7] }],
    ["parents that are no list", { ...live, dependsOn: "parent" }],
    ["a blacklist that is none", { ...live, blacklist: "b" }],
    ["a blacklist of customers and hashes", { ...live, blacklist: ["b", 7] }],
    ["a whitelist with null", { ...live, whitelist: [null] }],
  ])("%s: its last good entry stays, and the others are taken", async (_, entry) => {
    const { source, made, problems } = await begin();
    source.behaviour = sends(broken(entry));

    expect(await made.refresh()).toBe(true);
    expect(problems).toEqual([{ code: "feature", message: "live" }]);
    expect(made.isEnabled("live", "c")).toBe(true);
    expect(made.isEnabled("live", "b")).toBe(false);
    expect(made.isEnabled("fresh", "c")).toBe(true);
    expect(made.snapshot()?.sequence).toBe(18);

    // The good entry survives a second broken one.
    source.behaviour = sends(broken(entry, 19));
    expect(await made.refresh()).toBe(true);
    expect(made.isEnabled("live", "c")).toBe(true);
  });

  test("and a feature whose parents are too many to follow is off, without a throw", () => {
    const names = Array.from({ length: 30_000 }, (_, index) => `f${index}`);
    const features = Object.fromEntries(
      names.map((name, index) => [name, snapshotFeature({ tier: 4, dependsOn: index === 0 ? [] : [`f${index - 1}`] })]),
    );
    const made = createClient({ bootstrap: snapshotOf(features) });
    expect(made.isEnabled("f29999", "c")).toBe(false);
    expect(made.evaluate("f29999", "c").detail).toBe("parent-off");
    expect(made.isEnabled("f0", "c")).toBe(true);
  });

  test("where there never was a good one it is off, and a kill of it still counts", async () => {
    const { made } = await begin({}, sends(broken(null)));
    expect(made.evaluate("live", "c")).toMatchObject({ value: false, errorCode: "FLAG_NOT_FOUND" });
    expect(made.isEnabled("live", "c", { default: true })).toBe(true);
    expect(made.isEnabled("fresh", "c")).toBe(true);

    server?.stop().catch(() => undefined);
    const kills = { live: { at: LATER, by: "guard", code: "error-rate", revision: "x" } };
    const killed = createClient({ bootstrap: { ...broken(null), kills }, onError: () => undefined });
    expect(killed.isEnabled("live", "c", { default: true })).toBe(false);
  });

  test("a kill turns off a feature whose entry is the last good one", async () => {
    const { source, made } = await begin();
    source.behaviour = sends({ ...broken(null), kills: { live: { at: LATER } } });
    expect(await made.refresh()).toBe(true);
    expect(made.evaluate("live", "c")).toMatchObject({ value: false, detail: "killed" });
  });

  test.each([null, 7, "off", {}, { at: 7 }, { at: "soon" }])("a kill that cannot be read kills: %j", async (kill) => {
    const restores = { live: { at: "2026-11-22T11:00:00Z", by: "@ada", reason: "no", kill: LATER } };
    const { made } = await begin({}, sends({ ...GOOD, kills: { live: kill }, restores }));
    expect(made.evaluate("live", "c")).toMatchObject({ value: false, detail: "killed" });
  });
});

describe("signatures", () => {
  const other = generateKeyPairSync("ed25519").privateKey;
  const next = { ...GOOD, sequence: 18, revision: "next" };

  test.each([
    ["no signature", next],
    ["another key's signature", signed(next, other)],
    ["the signature of another snapshot", { ...next, signature: signed(GOOD).signature }],
    ["a signature that is no Base64", { ...next, signature: { algorithm: "Ed25519", keyId: "k", value: "%" } }],
    ["a signature of the wrong length", { ...next, signature: { algorithm: "Ed25519", keyId: "k", value: "AAAA" } }],
    ["a feature more", { ...signed(next), features: { ...next.features, more: snapshotFeature({ tier: 4 }) } }],
    ["an unknown key more", { ...signed(next), later: 1 }],
    [
      "a kill less",
      { ...signed({ ...next, kills: { live: { at: LATER, by: "", code: "", revision: "" } } }), kills: {} },
    ],
  ])("%s: the snapshot is not taken", async (_, snapshot) => {
    const { source, made, problems } = await begin({ publicKey: KEY });
    expectGood(made);
    source.behaviour = sends(snapshot);

    expect(await made.refresh()).toBe(false);
    expectGood(made);
    expect(made.evaluate("live", "c").revision).toBe("c0ffee");
    expect(problems.map(({ code }) => code)).toEqual(["signature"]);
  });

  test("a good signature is taken with any of several keys, as octets or as PEM", async () => {
    const raw = publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("base64");
    const strange = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }).toString();
    for (const keys of [KEY, raw, [strange, KEY], [strange, raw]]) {
      const { made, source } = await begin({ publicKey: keys });
      expect(made.evaluate("live", "c").revision).toBe("c0ffee");
      made.close();
      await source.stop();
    }
  });
});
