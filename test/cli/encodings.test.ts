/** Stores of every encoding beside each other, in real files: they answer alike, and none can raise another. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FlagdCore, MemoryStorage } from "@openfeature/flagd-core";
import { describe, expect, test } from "vitest";
import { answerKill, answerRestore } from "../../src/cli/acting.ts";
import { answerExplain, answerGuard, answerPublish } from "../../src/cli/judging.ts";
import { serializeSnapshot } from "../../src/core/compile.ts";
import { encode, WHOLE } from "../../src/core/encoding.ts";
import { parseStoredSnapshot } from "../../src/config/snapshot.ts";
import { customerHash } from "../../src/evaluation/customer-hash.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { StoredSnapshot } from "../../src/evaluation/snapshot.ts";
import { DAY, NOW } from "../support/builders.ts";
import { digest } from "../support/digest.ts";
import { documentOf, files, type Given, type Scene, scene, textOf } from "./scene.ts";

const STORES = {
  plain: "{name: plain, kind: file, path: plain.json}",
  hashed: "{name: hashed, kind: file, path: hashed.json, customerIds: hashed}",
  lean: "{name: lean, kind: file, path: lean.json, lean: true}",
  flags: "{name: flags, kind: file, path: flags.json, format: flagd}",
};
type StoreName = keyof typeof STORES;
const ALL: readonly StoreName[] = ["plain", "hashed", "lean", "flags"];

const MORE = "concurrency: {running: 9}\nmetrics: {sources: {none: {kind: unconfigured}}}\n";

function settingsFor(names: readonly StoreName[], more = ""): Readonly<Record<string, string>> {
  const stores = names.map((name) => STORES[name]).join(", ");
  return { ".github/pilot-rollout.yml": `${MORE}stores: [${stores}]\n${more}` };
}

const FEATURES = {
  x: { whitelist: ["alice"], blacklist: ["mallory"] },
  y: { tier: 1, whitelist: ["alice", "bob"] },
  off: { tier: 0, whitelist: [] },
  child: { tier: 4, dependsOn: ["x"], blacklist: ["bob"] },
};
const CUSTOMERS = ["alice", "bob", "mallory", ...Array.from({ length: 40 }, (_, index) => `c${index}`)];

/** Published eight days ago to some stores. */
async function stageWith(names: readonly StoreName[], features: object = FEATURES): Promise<Scene> {
  const stage = scene();
  stage.commit("Begin", { ...settingsFor(names), ...files({ ...features }) }, NOW - 8 * DAY);
  await publish(stage, { now: NOW - 8 * DAY });
  return stage;
}

async function publish(stage: Scene, given: Given = {}) {
  return answerPublish(await stage.world(given), false);
}

function text(stage: Scene, name: StoreName): string {
  return readFileSync(join(stage.directory, `${name}.json`), "utf8");
}

function stored(stage: Scene, name: StoreName): StoredSnapshot {
  const whole: { readonly snapshot?: unknown } = JSON.parse(text(stage, name));
  const parsed = parseStoredSnapshot(JSON.stringify(name === "flags" ? whole.snapshot : whole));
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.snapshot;
}

function outcomes(answer: Awaited<ReturnType<typeof publish>>): Readonly<Record<string, string>> {
  const { stores }: { readonly stores: readonly { name: string; outcome: string }[] } = JSON.parse(
    JSON.stringify(answer.json),
  );
  return Object.fromEntries(stores.map(({ name, outcome }) => [name, outcome]));
}

/** Who has what, as applications of each store see it. */
function audience(stage: Scene, name: StoreName): readonly string[] {
  const quiet = { error() {}, warn() {}, info() {}, debug() {} };
  const storage = new MemoryStorage(quiet);
  if (name === "flags") storage.setConfigurations(text(stage, name), true);
  const core = new FlagdCore(storage, quiet);
  const snapshot = stored(stage, name);
  return ["x", "y", "off", "child"].flatMap((feature) =>
    CUSTOMERS.filter((customer) =>
      name === "flags"
        ? core.resolveBooleanEvaluation(feature, false, { targetingKey: customer }, quiet).value
        : evaluate(snapshot, feature, customer).enabled,
    ).map((customer) => `${feature}:${customer}`),
  );
}

describe("stores of every encoding", () => {
  test("have one sequence, answer alike, and stay as they are where nothing changes", async () => {
    using stage = await stageWith(ALL);
    const plain = audience(stage, "plain");
    expect(plain).toContain("y:bob");
    expect(plain).not.toContain("child:bob");
    for (const name of ALL) {
      expect(audience(stage, name)).toEqual(plain);
      expect(stored(stage, name).sequence).toBe(1);
    }
    expect(text(stage, "hashed")).not.toMatch(/alice|bob|mallory/u);
    expect(Object.keys(stored(stage, "lean").features)).toEqual(["child", "x", "y"]);
    const again = await publish(stage);
    expect([again.exit, outcomes(again)]).toEqual([
      0,
      { plain: "unchanged", hashed: "unchanged", lean: "unchanged", flags: "unchanged" },
    ]);
  });

  test("take a kill and its restore alike", async () => {
    using stage = await stageWith(ALL);
    const before = audience(stage, "plain");
    const killed = await answerKill(await stage.world(), "x", "it loses data");
    expect(killed.exit).toBe(0);
    for (const name of ALL) {
      expect(audience(stage, name)).toEqual(before.filter((each) => each.startsWith("y:")));
      expect(Object.keys(stored(stage, name).kills)).toEqual(["x"]);
    }
    const order = { feature: "x", reason: "false alarm", falseAlarm: null };
    expect((await answerRestore(await stage.world({ now: NOW + 1_000 }), order)).exit).toBe(0);
    for (const name of ALL) expect(audience(stage, name)).toEqual(before);
    expect(outcomes(await publish(stage, { now: NOW + 2_000 }))).toEqual({
      plain: "unchanged",
      hashed: "unchanged",
      lean: "unchanged",
      flags: "unchanged",
    });
  });

  test.each(ALL)("bring %s back where it was lost, with the ids that git knows", async (lost) => {
    using stage = await stageWith(ALL);
    const before = text(stage, lost);
    rmSync(join(stage.directory, `${lost}.json`));
    expect(outcomes(await publish(stage))[lost]).toBe("repaired");
    expect(text(stage, lost)).toBe(before);
  });

  test.each<StoreName>(["plain", "hashed", "lean"])("are all written again from %s alone", async (left) => {
    using stage = await stageWith(ALL);
    const before = audience(stage, "plain");
    for (const name of ALL) if (name !== left) rmSync(join(stage.directory, `${name}.json`));
    const answer = await publish(stage);
    expect(answer.exit).toBe(0);
    for (const name of ALL) expect([name, audience(stage, name)]).toEqual([name, before]);
    expect(Object.keys(stored(stage, "plain").features)).toEqual(["child", "off", "x", "y"]);
    expect(Object.values(outcomes(await publish(stage)))).toEqual(ALL.map(() => "unchanged"));
  });

  test("are not read as published where they are flags: nothing is written over a lost snapshot", async () => {
    using stage = await stageWith(["plain", "flags"]);
    const before = text(stage, "flags");
    rmSync(join(stage.directory, "plain.json"));
    const answer = await publish(stage);
    expect([answer.exit, existsSync(join(stage.directory, "plain.json"))]).toEqual([3, false]);
    expect(text(stage, "flags")).toBe(before);
  });

  test("carry a kill that only the flags have to the others, before anything else", async () => {
    using stage = await stageWith(["plain", "flags"]);
    await answerKill(await stage.world({ store: "flags" }), "x", "it loses data");
    expect(Object.keys(stored(stage, "plain").kills)).toEqual([]);
    const guarded = await answerGuard(await stage.world({ now: NOW + 1_000 }), false, { openAlerts: [] });
    expect(textOf(guarded)).toContain("plain: killed x");
    expect(Object.keys(stored(stage, "plain").kills)).toEqual(["x"]);
  });

  test("are written anew where somebody altered the flags", async () => {
    using stage = await stageWith(["plain", "flags"]);
    const before = text(stage, "flags");
    writeFileSync(join(stage.directory, "flags.json"), before.replaceAll(/\["on",\d+\]/gu, '["on",100000]'));
    expect(outcomes(await publish(stage))["flags"]).toBe("repaired");
    expect(audience(stage, "flags")).toEqual(audience(stage, "plain"));
  });

  test("are written anew where the settings ask for another encoding, once", async () => {
    using stage = await stageWith(["plain"]);
    const before = audience(stage, "plain");
    stage.commit("Hash", {
      ".github/pilot-rollout.yml":
        MORE + "stores: [{name: plain, kind: file, path: plain.json, customerIds: hashed}]\n",
    });
    await publish(stage);
    expect(text(stage, "plain")).not.toMatch(/alice|bob|mallory/u);
    expect(audience(stage, "plain")).toEqual(before);
    expect(outcomes(await publish(stage))).toEqual({ plain: "unchanged" });
  });
});

describe("a customer of whom only the hash is known", () => {
  /** A hashed store that has somebody on its lists whom git never knew. */
  async function stranger(list: "whitelist" | "blacklist"): Promise<Scene> {
    const stage = await stageWith(["hashed"], { x: { whitelist: ["alice"] } });
    const { digest: _digest, customerIds: _hashed, ...content } = stored(stage, "hashed");
    const x = content.features["x"];
    if (x === undefined) throw new Error("x is not published");
    const lists = { whitelist: [customerHash("x", "alice")], blacklist: [], [list]: [customerHash("x", "stranger")] };
    const altered = { ...content, customerIds: "hashed" as const, features: { x: { ...x, ...lists } } };
    const sealed = {
      ...altered,
      digest: digest(
        serializeSnapshot({ ...altered, digest: "" })
          .replace('"digest":"",', "")
          .trimEnd(),
      ),
    };
    writeFileSync(join(stage.directory, "hashed.json"), serializeSnapshot(sealed));
    return stage;
  }

  test("stays blacklisted in a hashed store, and fails a plain one instead of being turned on", async () => {
    using stage = await stranger("blacklist");
    stage.commit("Add a store", {
      ...settingsFor(["hashed", "plain"], "audience: {maximum: 1}\n"),
      ...files({ x: { whitelist: ["alice", "zoe"] } }),
    });
    const answer = await publish(stage);
    expect([answer.exit, outcomes(answer)["plain"]]).toEqual([3, "failed"]);
    expect(textOf(answer)).toContain("only the hash of a customer on the blacklist of x is known");
    expect(existsSync(join(stage.directory, "plain.json"))).toBe(false);
    expect(evaluate(stored(stage, "hashed"), "x", "stranger").detail).toBe("blacklisted");
  });

  test("leaves the whitelist with the next lowering, and never enters a plain store", async () => {
    using stage = await stranger("whitelist");
    stage.commit("Add a store", settingsFor(["hashed", "plain"]));
    const answer = await publish(stage);
    expect(answer.exit).toBe(0);
    for (const name of ["hashed", "plain"] as const) {
      expect(evaluate(stored(stage, name), "x", "stranger").detail).not.toBe("whitelisted");
    }
  });

  test("is told from the others when support asks the store", async () => {
    using stage = await stranger("blacklist");
    const world = await stage.world({ store: "hashed" });
    const answer = await answerExplain(world, { kind: "feature", feature: "x", customers: ["stranger", "alice"] });
    expect(documentOf(answer)).toMatchObject({ results: [{ detail: "blacklisted" }, { detail: "whitelisted" }] });
  });
});

describe("judging with a store that says less", () => {
  test("a withheld rise stays withheld in every encoding", async () => {
    using stage = await stageWith(ALL);
    const before = audience(stage, "plain");
    stage.commit("Advance", files({ y: { tier: 4, whitelist: ["alice", "bob"] } }));
    const answer = await publish(stage);
    expect(answer.exit).not.toBe(0);
    for (const name of ALL) expect([name, audience(stage, name)]).toEqual([name, before]);
  });

  test("a feature that a lean store leaves out counts as off, not as new", async () => {
    using stage = await stageWith(["lean"], { off: { tier: 0, whitelist: [] } });
    expect(Object.keys(stored(stage, "lean").features)).toEqual([]);
    stage.commit("Skip", files({ off: { tier: 3 } }));
    const answer = await publish(stage);
    expect(documentOf(answer)).toMatchObject({ withheld: [{ feature: "off", from: 0, to: 3 }] });
  });
});

test("the codec's idea of a whole snapshot is the plain file", async () => {
  using stage = await stageWith(["plain"]);
  const plain = stored(stage, "plain");
  if (plain.customerIds === "hashed") throw new Error("it is hashed");
  expect(serializeSnapshot(encode(plain, WHOLE, digest))).toBe(text(stage, "plain"));
});
