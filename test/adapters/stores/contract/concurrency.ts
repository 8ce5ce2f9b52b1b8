/** What every store keeps while many write at once: no kill is lost, and the sequence grows. */

import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { backOff } from "../../../../src/commands/back-off.ts";
import type { Kill, Snapshot } from "../../../../src/evaluation/snapshot.ts";
import type { SnapshotStore } from "../../../../src/ports.ts";
import type { StoreExceptions, StoreUnderTest } from "../contract.ts";
import { calm, snapshotAt } from "../snapshots.ts";

const KILL: Kill = { at: "2026-11-22T09:00:00Z", by: "guard", code: "error-rate", revision: "0".repeat(40) };

/** Kills and publishes at once. */
export function describeConcurrency(open: () => Promise<StoreUnderTest>, exceptions: StoreExceptions): void {
  test("loses no kill to publishes that run at the same time", async () => {
    const { store, another } = await open();
    await store.write(snapshotAt(1), null, calm());
    const features = ["a", "b", "c", "d"];
    await Promise.all([
      ...features.map((feature) => change(another(), (kills) => ({ ...kills, [feature]: KILL }))),
      ...features.map(() => change(another(), (kills) => kills)),
    ]);
    const reading = await store.read(calm());
    expect(reading).toMatchObject({ kind: "snapshot", snapshot: { kills: { a: KILL, b: KILL, c: KILL, d: KILL } } });
    const counted = exceptions.racingWriters === undefined ? { snapshot: { sequence: 9 } } : {};
    expect(reading).toMatchObject(counted);
  });
}

/** Reads, changes and writes until it has worked, as publish and kill do; what was written is read back. */
async function change(store: SnapshotStore, kills: (current: Snapshot["kills"]) => Snapshot["kills"]): Promise<void> {
  const pause = backOff({ random: Math.random, sleep: (ms) => sleep(ms), stopwatch: () => performance.now() });
  do {
    const reading = await store.read(calm());
    if (reading.kind !== "snapshot") throw new Error(`cannot be read: ${JSON.stringify(reading)}`);
    const next = snapshotAt(reading.snapshot.sequence + 1, { kills: kills(reading.snapshot.kills) });
    const written = await store.write(next, reading.version, calm());
    if (written.kind === "written") return;
    if (written.kind === "failed") throw new Error(written.detail);
  } while (await pause());
  throw new Error("never won");
}
