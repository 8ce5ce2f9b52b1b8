import { describe, expect, test } from "vitest";
import { confirm } from "../../src/commands/stores.ts";
import type { StoreSettings } from "../../src/core/settings.ts";
import type { SnapshotStore, StoreReading } from "../../src/ports.ts";
import { digest } from "../support/digest.ts";
import { calm, snapshotAt } from "../adapters/stores/snapshots.ts";

const SETTINGS: StoreSettings = {
  name: "edge",
  kind: "cloudflare-kv",
  environment: "production",
  customerIds: "plain",
  format: "snapshot",
  lean: false,
  maximumBytes: null,
  implied: false,
  options: {},
};

function storeThatShows(cas: SnapshotStore["cas"], reading: StoreReading): SnapshotStore {
  return {
    name: "edge",
    kind: "cloudflare-kv",
    environment: "production",
    cas,
    maximumBytes: null,
    propagation: 60_000,
    read: () => Promise.resolve(reading),
    write: () => Promise.resolve({ kind: "conflict" }),
    readHeartbeat: () => Promise.resolve(null),
    writeHeartbeat: () => Promise.resolve(),
  };
}

const shows = (sequence: number, revision?: string): StoreReading => ({
  kind: "snapshot",
  snapshot: snapshotAt(sequence, revision === undefined ? {} : { revision }),
  version: "v",
  bytes: 1,
});

describe("reading back what was written with sequence 5", () => {
  const done = { name: "edge", propagation: 60_000, bytes: 9 };
  const written = { ...done, outcome: "written", sequence: 5, detail: null };
  const failed = {
    ...done,
    outcome: "failed",
    bytes: 0,
    sequence: null,
    detail: "what was written does not read back; run this again",
  };
  const late = { ...written, detail: "it still shows what was there before, for at most 60 s" };

  test.each([
    ["etag", "the same", shows(5), written],
    ["none", "the same", shows(5), written],
    ["etag", "a newer one", shows(6), { ...done, outcome: "superseded", sequence: 6, detail: "sequence 6 is newer" }],
    ["none", "a newer one", shows(6), { ...done, outcome: "superseded", sequence: 6, detail: "sequence 6 is newer" }],
    ["etag", "an older one", shows(4), failed],
    ["none", "an older one", shows(4), late],
    ["etag", "nothing", { kind: "absent" }, failed],
    ["none", "nothing", { kind: "absent" }, late],
    ["etag", "another with this sequence", shows(5, "f".repeat(40)), failed],
    ["none", "another with this sequence", shows(5, "f".repeat(40)), null],
    ["none", "what cannot be read", { kind: "unreadable", detail: "d", version: "v" }, failed],
    ["none", "no answer", { kind: "failed", cause: "timeout", detail: "d" }, failed],
  ] satisfies readonly (readonly [SnapshotStore["cas"], string, StoreReading, object | null])[])(
    "a store that compares by %s shows %s",
    async (cas, _, reading, expected) => {
      const place = { store: storeThatShows(cas, reading), settings: SETTINGS };
      const outcome = await confirm({ digest, patience: calm }, place, snapshotAt(5), { bytes: 9, outcome: "written" });
      expect(outcome).toEqual(expected === null ? null : { ...expected, guarantee: cas });
    },
  );

  test("is left out where the store has done so", async () => {
    const store = { ...storeThatShows("none", shows(6)), read: () => Promise.reject(new Error("read again")) };
    const writing = { bytes: 9, readBack: true, outcome: "written" } as const;
    const outcome = await confirm({ digest, patience: calm }, { store, settings: SETTINGS }, snapshotAt(5), writing);
    expect(outcome).toEqual({ ...written, guarantee: "none" });
  });
});
