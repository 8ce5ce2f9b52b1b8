import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownKeyKillsStore } from "../../../src/adapters/stores/own-key-kills.ts";
import { canonicalJson } from "../../../src/core/canonical.ts";
import { verifyDigest } from "../../../src/core/compile.ts";
import type { Kill, Snapshot } from "../../../src/evaluation/snapshot.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { digest } from "../../support/digest.ts";
import { describeStore, versionOf } from "./contract.ts";
import { BASIS, keyedMemory, type KeyedMemory } from "./keyed-memory.ts";
import { serialize } from "./parse.ts";
import { calm, snapshotAt } from "./snapshots.ts";

const over = ({ place }: KeyedMemory): SnapshotStore => ownKeyKillsStore("memory", BASIS, place);

const killAt = (minute: number, by = "guard"): Kill => ({
  at: `2026-11-22T10:${String(minute).padStart(2, "0")}:00Z`,
  by,
  code: "error-rate",
  revision: "a".repeat(40),
});

describeStore(
  "kills under their own keys",
  () => {
    const memory = keyedMemory();
    return {
      store: over(memory),
      another: () => over(memory),
      corrupt: (text) => void memory.texts.set("flags", text),
      small: (maximumBytes) => ownKeyKillsStore("memory", { ...BASIS, maximumBytes }, memory.place),
      dispose: () => undefined,
    };
  },
  {
    racingWriters: "nothing compares before it writes",
    credential: "memory asks for none",
    missingPlace: "memory is always there",
    wire: "memory has none",
  },
);

async function snapshotIn(store: SnapshotStore): Promise<Snapshot> {
  const reading = await store.read(calm());
  if (reading.kind !== "snapshot") throw new Error(`no snapshot but ${reading.kind}`);
  return reading.snapshot;
}

describe("a store whose kills have their own keys", () => {
  test("puts a new kill before the snapshot, under its feature's key", async () => {
    const memory = keyedMemory();
    const store = over(memory);
    await store.write(snapshotAt(1), null, calm());
    const version = versionOf(await store.read(calm()));
    memory.done.length = 0;
    const kills = { "a.b-c": killAt(1) };
    expect(await store.write(snapshotAt(2, { kills }), version, calm())).toMatchObject({ kind: "written" });
    expect(memory.done).toEqual(["put flags.kill.a.b-c", "put flags"]);
    expect(memory.texts.get("flags.kill.a.b-c")).toBe(canonicalJson(kills["a.b-c"]));
  });

  test("reads the kills of the keys into the snapshot, sealed anew and without the old signature", async () => {
    const memory = keyedMemory();
    const signed: Snapshot = { ...snapshotAt(1), signature: { algorithm: "Ed25519", keyId: "k", value: "v" } };
    memory.texts.set("flags", serialize(signed));
    expect(await snapshotIn(over(memory))).toEqual(signed);
    memory.texts.set("flags.kill.x", canonicalJson(killAt(1)));
    const merged = await snapshotIn(over(memory));
    expect(merged).toMatchObject({ sequence: 1, kills: { x: killAt(1) } });
    expect(verifyDigest(merged, digest)).toBe(true);
    expect(merged.signature).toBeUndefined();
  });

  test.each([
    ["later", 5, 5],
    ["earlier", 1, 3],
  ])("of two kills of one feature the later counts, where the key's is %s", async (_, key, wins) => {
    const memory = keyedMemory();
    memory.texts.set("flags", serialize(snapshotAt(1, { kills: { x: killAt(3) } })));
    memory.texts.set("flags.kill.x", canonicalJson(killAt(key)));
    expect((await snapshotIn(over(memory))).kills).toEqual({ x: killAt(wins) });
  });

  test("a kill that is not later than a restore is void, one that is later stands", async () => {
    const memory = keyedMemory();
    const restores = { x: { at: killAt(5).at, by: "@a", reason: "r", kill: killAt(4).at } };
    memory.texts.set("flags", serialize(snapshotAt(1, { restores })));
    memory.texts.set("flags.kill.x", canonicalJson(killAt(5)));
    expect((await snapshotIn(over(memory))).kills).toEqual({});
    memory.texts.set("flags.kill.x", canonicalJson(killAt(6)));
    expect((await snapshotIn(over(memory))).kills).toEqual({ x: killAt(6) });
  });

  test.each([
    "",
    "null",
    "[]",
    "{}",
    '{"at":"soon","by":"b","code":"c","revision":"r"}',
    '{"at":"2026-11-22T10:00:00Z"}',
  ])("a kill that cannot be read (%j) is a kill all the same, and waits for a person", async (text) => {
    const memory = keyedMemory();
    memory.texts.set("flags", serialize(snapshotAt(1)));
    memory.texts.set("flags.kill.x", text);
    expect((await snapshotIn(over(memory))).kills).toEqual({
      x: { at: snapshotAt(1).publishedAt, by: "unreadable", code: "manual", revision: snapshotAt(1).revision },
    });
  });

  test.each(["__proto__", "1st", "a/b", "", "x".repeat(43)])("what names no feature (%j) is no kill", async (name) => {
    const memory = keyedMemory();
    memory.texts.set("flags", serialize(snapshotAt(1)));
    memory.texts.set(`flags.kill.${name}`, canonicalJson(killAt(1)));
    expect(await snapshotIn(over(memory))).toEqual(snapshotAt(1));
  });

  test("removes the key of a kill that was seen and is over, after the snapshot without it is there", async () => {
    const memory = keyedMemory();
    const store = over(memory);
    await store.write(snapshotAt(1, { kills: { x: killAt(1), y: killAt(1) } }), null, calm());
    const version = versionOf(await store.read(calm()));
    memory.done.length = 0;
    const written = await store.write(snapshotAt(2, { kills: { y: killAt(1) } }), version, calm());
    expect(memory.done).toEqual(["put flags", "remove flags.kill.x"]);
    expect(versionOf(await store.read(calm()))).toBe(versionOf(written));
    expect(await snapshotIn(store)).toEqual(snapshotAt(2, { kills: { y: killAt(1) } }));
  });

  test("a kill that nobody had seen is a conflict, before anything is written", async () => {
    const memory = keyedMemory();
    const store = over(memory);
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    memory.texts.set("flags.kill.x", canonicalJson(killAt(1)));
    memory.done.length = 0;
    expect(await store.write(snapshotAt(2), version, calm())).toEqual({ kind: "conflict" });
    expect(memory.done).toEqual([]);
  });

  test("a kill that replaces one that is over keeps its key", async () => {
    const memory = keyedMemory();
    const store = over(memory);
    const version = versionOf(await store.write(snapshotAt(1, { kills: { x: killAt(1) } }), null, calm()));
    memory.texts.set("flags.kill.x", canonicalJson(killAt(9)));
    expect(await store.write(snapshotAt(2), version, calm())).toEqual({ kind: "conflict" });
    expect((await snapshotIn(store)).kills).toEqual({ x: killAt(9) });
  });

  test("a kill that comes while the snapshot is put is a conflict and is kept", async () => {
    const memory = keyedMemory((operation) => {
      if (operation === "put flags") memory.texts.set("flags.kill.x", canonicalJson(killAt(9)));
    });
    const store = over(memory);
    memory.texts.set("flags", serialize(snapshotAt(1, { kills: { x: killAt(1) } })));
    memory.texts.set("flags.kill.x", canonicalJson(killAt(1)));
    const version = versionOf(await store.read(calm()));
    expect(await store.write(snapshotAt(2), version, calm())).toEqual({ kind: "conflict" });
    expect(await snapshotIn(store)).toMatchObject({ sequence: 2, kills: { x: killAt(9) } });
  });

  test("whoever saw a snapshot that cannot be read takes away no kill", async () => {
    const memory = keyedMemory();
    memory.texts.set("flags", "{");
    memory.texts.set("flags.kill.x", canonicalJson(killAt(1)));
    const store = over(memory);
    const version = versionOf(await store.read(calm()));
    expect(await store.write(snapshotAt(2), version, calm())).toEqual({ kind: "conflict" });
    expect(await snapshotIn(store)).toMatchObject({ sequence: 2, kills: { x: killAt(1) } });
  });

  test("a first snapshot beside kills is written, and told as a conflict so that it is looked at again", async () => {
    const memory = keyedMemory();
    memory.texts.set("flags.kill.x", canonicalJson(killAt(1)));
    const store = over(memory);
    expect(await store.read(calm())).toEqual({ kind: "absent" });
    expect(await store.write(snapshotAt(1), null, calm())).toEqual({ kind: "conflict" });
    expect(await snapshotIn(store)).toMatchObject({ sequence: 1, kills: { x: killAt(1) } });
  });

  test.each([4, 5])("never goes back in time: %i does not follow 5", async (sequence) => {
    const store = over(keyedMemory());
    const version = versionOf(await store.write(snapshotAt(5), null, calm()));
    expect(await store.write(snapshotAt(sequence), version, calm())).toEqual({ kind: "conflict" });
  });

  test("a lost answer is a write that was done", async () => {
    const store = over(keyedMemory((operation) => (operation === "put flags" ? "lose" : undefined)));
    expect(await store.write(snapshotAt(1), null, calm())).toMatchObject({ kind: "written" });
  });

  test("says that the kills are in place where only the snapshot could not be written", async () => {
    let broken = false;
    const memory = keyedMemory((operation) => (broken && operation === "put flags" ? "fail" : undefined));
    const store = over(memory);
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    broken = true;
    expect(await store.write(snapshotAt(2, { kills: { x: killAt(1) } }), version, calm())).toEqual({
      kind: "failed",
      cause: "unreachable",
      detail: "the place cannot be reached; its kills are in place all the same",
    });
    expect(await snapshotIn(store)).toMatchObject({ sequence: 1, kills: { x: killAt(1) } });
    expect(await store.write(snapshotAt(2), versionOf(await store.read(calm())), calm())).toMatchObject({
      detail: "the place cannot be reached",
    });
  });

  test("a kill reaches its key even where the snapshot has become too large", async () => {
    const memory = keyedMemory();
    const room = Buffer.byteLength(serialize(snapshotAt(2)));
    const store = ownKeyKillsStore("memory", { ...BASIS, maximumBytes: room }, memory.place);
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    const written = await store.write(snapshotAt(2, { kills: { x: killAt(1) } }), version, calm());
    expect(written).toMatchObject({ kind: "failed", cause: "too-large" });
    expect(await snapshotIn(store)).toMatchObject({ sequence: 1, kills: { x: killAt(1) } });
  });

  test.each([
    ["has taken the new one", 60_000, "written"],
    ["has not, where it shows everything at once", 0, "conflict"],
  ])("a place that still shows the old snapshot %s", async (_, propagation, kind) => {
    let frozen: ReadonlyMap<string, string> | null = null;
    const memory = keyedMemory(
      () => undefined,
      (texts) => frozen ?? texts,
    );
    const store = ownKeyKillsStore("memory", { ...BASIS, propagation }, memory.place);
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    frozen = new Map(memory.texts);
    const written = await store.write(snapshotAt(2, { kills: { x: killAt(1) } }), version, calm());
    expect(written).toMatchObject({ kind });
    frozen = null;
    expect(await snapshotIn(store)).toMatchObject({ sequence: 2 });
  });

  test("another writer's snapshot in the place of one's own is a conflict", async () => {
    const memory = keyedMemory();
    const store = ownKeyKillsStore("memory", BASIS, {
      ...memory.place,
      async put(key, text, signal) {
        const put = await memory.place.put(key, text, signal);
        memory.texts.set("flags", serialize(snapshotAt(1, { revision: "f".repeat(40) })));
        return put;
      },
    });
    expect(await store.write(snapshotAt(1), null, calm())).toEqual({ kind: "conflict" });
  });
});

describe("kills that race with publishes", () => {
  /** What `changeStore` does: reads, changes, writes, and begins again after a conflict. */
  async function change(store: SnapshotStore, to: (current: Snapshot) => Partial<Snapshot> | null): Promise<boolean> {
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const reading = await store.read(calm());
      if (reading.kind !== "snapshot") return false;
      const wanted = to(reading.snapshot);
      if (wanted === null) return true;
      const { kills, restores } = reading.snapshot;
      const next = snapshotAt(reading.snapshot.sequence + 1, { kills, restores, ...wanted });
      const written = await store.write(next, reading.version, calm());
      if (written.kind === "failed") return false;
    }
    return false;
  }

  /** Lifts the first kill of `old`, and no later one: git agrees with that one only. */
  const publish = (memory: KeyedMemory, index: number): Promise<boolean> =>
    change(over(memory), ({ kills, revision }) => {
      const kept = Object.entries(kills).filter(([feature, { at }]) => feature !== "old" || at !== killAt(0).at);
      const mine = `${index}`.repeat(40);
      return revision === mine ? null : { kills: Object.fromEntries(kept), revision: mine };
    });

  /** Whether this kill was made; a feature that is killed already is left as it is. */
  const kill = async (memory: KeyedMemory, feature: string): Promise<boolean> => {
    let made = false;
    const done = await change(over(memory), ({ kills }) => {
      made = kills[feature]?.at === killAt(1).at;
      return Object.hasOwn(kills, feature) ? null : { kills: { ...kills, [feature]: killAt(1) } };
    });
    return done && made;
  };

  const few = fc.integer({ min: 1, max: 3 });

  test("are never lost, in whatever order the requests arrive", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), few, few, async (turns, publishers, killers) => {
        const memory = keyedMemory(async (operation) => turns.schedule(Promise.resolve(), operation));
        memory.texts.set("flags", serialize(snapshotAt(1, { kills: { old: killAt(0) } })));
        memory.texts.set("flags.kill.old", canonicalJson(killAt(0)));
        const features = ["old", "b", "c"].slice(0, killers);
        const publishes = Array.from({ length: publishers }, (_, index) => publish(memory, index));
        const kills = Promise.all(features.map((feature) => kill(memory, feature)));
        await turns.waitFor(Promise.all([...publishes, kills]));
        const reached = (await kills).flatMap((done, index) => (done ? [[features[index], killAt(1)]] : []));
        const settled = keyedMemory(undefined, () => memory.texts);
        expect((await snapshotIn(over(settled))).kills).toMatchObject(Object.fromEntries(reached));
      }),
      { numRuns: 300 },
    );
  });
});
