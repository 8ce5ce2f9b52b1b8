/** What every store does when the wire breaks: at every exchange of a read and of a write, in every way. */

import { expect, test } from "vitest";
import type { SnapshotStore, StoreReading } from "../../../../src/ports.ts";
import type { Fault } from "../../../support/fault-proxy.ts";
import type { StoreExceptions, StoreUnderTest, Wire } from "../contract.ts";
import { calm, snapshotAt } from "../snapshots.ts";
import { given } from "./refusals.ts";

const BREAKS: readonly (readonly [string, Fault])[] = [
  ["is refused", { kind: "refuse" }],
  ["is cut off in the request", { kind: "cut-request", bytes: 40 }],
  ["loses its answer", { kind: "lose-answer" }],
  ["answers nothing but its first byte", { kind: "cut-answer", bytes: 1 }],
  ["is cut off in the answer", { kind: "cut-answer", bytes: 130 }],
];

/** Nobody waits longer than this for a store that says nothing. */
const PATIENCE = 250;

/** Every fault at every exchange. */
export function describeFaults(open: () => Promise<StoreUnderTest>, exceptions: StoreExceptions): void {
  const skip = exceptions.wire !== undefined;

  test.skipIf(skip).each(BREAKS)(
    "a read whose exchange %s is no answer, and never an absent snapshot",
    async (_, fault) => {
      const { store, wire } = await open();
      const { proxy, store: client } = given(wire, "wire");
      await store.write(snapshotAt(7), null, calm());
      const exchanges = await countOf(given(wire, "wire"), (one) => one.read(calm()));
      for (let at = 0; at < exchanges; at += 1) {
        proxy.arm(fault, at);
        const reading = await client().read(AbortSignal.timeout(5_000));
        proxy.calm();
        expect(["snapshot", "failed", "unreadable"]).toContain(reading.kind);
        expect(reading).toMatchObject(reading.kind === "snapshot" ? { snapshot: snapshotAt(7) } : {});
      }
    },
  );

  test.skipIf(skip).each(BREAKS)(
    "a write whose exchange %s leaves the old or the new snapshot, and says which it knows",
    async (_, fault) => {
      const { store, wire } = await open();
      const { proxy, store: client } = given(wire, "wire");
      let sequence = 1;
      await store.write(snapshotAt(sequence), null, calm());
      const exchanges = await countOf(given(wire, "wire"), async (one) => writeNext(one, (sequence += 1), store));
      for (let at = 0; at < exchanges; at += 1) {
        proxy.arm(fault, at);
        const writing = await writeNext(client(), sequence + 1, store);
        proxy.calm();
        const after = await settled(store);
        const isNew = sequenceOf(after) === sequence + 1;
        expect(after).toMatchObject({ kind: "snapshot", snapshot: snapshotAt(isNew ? sequence + 1 : sequence) });
        expect(isNew || writing.kind !== "written").toBe(true);
        expect(JSON.stringify(writing)).not.toMatch(/s3cret/u);
        sequence = sequenceOf(after);
      }
    },
  );

  test.skipIf(skip)("a write whose answer was lost is told as written, or done again without harm", async () => {
    const { store, wire } = await open();
    const { proxy, store: client } = given(wire, "wire");
    await store.write(snapshotAt(1), null, calm());
    const exchanges = await countOf(given(wire, "wire"), (one) => writeNext(one, 2, store));
    const reading = await store.read(calm());
    proxy.arm({ kind: "lose-answer" }, exchanges - 1);
    const writing = await client().write(snapshotAt(3), versionIn(reading), calm());
    proxy.calm();
    expect(["written", "failed", "conflict"]).toContain(writing.kind);
    const again = await client().read(calm());
    if (sequenceOf(again) === 3) return;
    expect(await client().write(snapshotAt(3), versionIn(again), calm())).toMatchObject({ kind: "written" });
    expect(await store.read(calm())).toMatchObject({ snapshot: snapshotAt(3) });
  });

  test.skipIf(skip)("waits for a slow answer, but no longer than its time", async () => {
    const { store, wire } = await open();
    const { proxy, store: client } = given(wire, "wire");
    await store.write(snapshotAt(1), null, calm());
    proxy.arm({ kind: "delay", ms: 60 }, 0, 99);
    expect(await client().read(calm())).toMatchObject({ snapshot: snapshotAt(1) });
    proxy.arm({ kind: "silence" }, 0, 99);
    const begin = Date.now();
    expect(await client().read(AbortSignal.timeout(PATIENCE))).toMatchObject({ kind: "failed", cause: "timeout" });
    const version = versionIn(await store.read(calm()));
    const writing = await client().write(snapshotAt(2), version, AbortSignal.timeout(PATIENCE));
    expect(writing).toMatchObject({ kind: "failed", cause: "timeout" });
    expect(Date.now() - begin).toBeLessThan(8 * PATIENCE);
    expect(await store.read(calm())).toMatchObject({ snapshot: snapshotAt(1) });
  });

  test.skipIf(skip)("says that nothing can be reached", async () => {
    const { wire } = await open();
    const { proxy, store: client } = given(wire, "wire");
    const one = client();
    await proxy.stop();
    expect(await one.read(calm())).toMatchObject({ kind: "failed", cause: "unreachable" });
    expect(await one.write(snapshotAt(1), null, calm())).toMatchObject({ kind: "failed", cause: "unreachable" });
  });

  test.skipIf(skip || exceptions.tooOften !== undefined)("says that it was asked too often", async () => {
    const { proxy, store: client, tooOften } = given((await open()).wire, "wire");
    proxy.arm({ kind: "answer", bytes: given(tooOften, "wire.tooOften").answer }, 0, 99);
    expect(await client().read(calm())).toMatchObject({ kind: "failed", cause: "rate-limited" });
    expect(await client().write(snapshotAt(1), null, calm())).toMatchObject({ kind: "failed", cause: "rate-limited" });
  });

  test.skipIf(skip || exceptions.tooOften !== undefined || exceptions.retryAfter !== undefined)(
    "comes back when the server says, where it has the time",
    async () => {
      const { store, wire } = await open();
      const { proxy, store: client, tooOften } = given(wire, "wire");
      const bytes = given(tooOften?.wait, "wire.tooOften.wait");
      await store.write(snapshotAt(1), null, calm());
      proxy.arm({ kind: "answer", bytes });
      const begin = Date.now();
      expect(await client().read(calm())).toMatchObject({ snapshot: snapshotAt(1) });
      expect(Date.now() - begin).toBeGreaterThanOrEqual(950);
      proxy.arm({ kind: "answer", bytes });
      expect(await client().read(AbortSignal.timeout(PATIENCE))).toMatchObject({ kind: "failed" });
    },
  );

  test.skipIf(skip || exceptions.staleReads !== undefined)("overwrites nothing newer after a stale read", async () => {
    const { store, wire } = await open();
    const { proxy, store: client } = given(wire, "wire");
    const one = client();
    await store.write(snapshotAt(1), null, calm());
    await one.read(calm());
    const exchanges = await countOf({ proxy, store: () => one }, (each) => each.read(calm()));
    await store.write(snapshotAt(2), versionIn(await store.read(calm())), calm());
    proxy.arm({ kind: "replay" }, 0, exchanges);
    const stale = await one.read(calm());
    proxy.calm();
    expect(stale).toMatchObject({ snapshot: snapshotAt(1) });
    expect(await one.write(snapshotAt(3), versionIn(stale), calm())).toEqual({ kind: "conflict" });
    expect(await store.read(calm())).toMatchObject({ snapshot: snapshotAt(2) });
  });
}

/** How many exchanges something takes where nothing breaks. */
async function countOf(
  { proxy, store }: Pick<Wire, "proxy" | "store">,
  run: (client: SnapshotStore) => Promise<unknown>,
): Promise<number> {
  proxy.calm();
  proxy.forget();
  await run(store());
  return proxy.exchanges().length;
}

async function writeNext(client: SnapshotStore, sequence: number, place: SnapshotStore) {
  return client.write(snapshotAt(sequence), versionIn(await place.read(calm())), AbortSignal.timeout(5_000));
}

/** A request may still be on its way through the server when its sender was cut off. */
async function settled(store: SnapshotStore): Promise<StoreReading> {
  await new Promise((resolve) => setTimeout(resolve, 15));
  return store.read(calm());
}

function sequenceOf(reading: StoreReading): number {
  return reading.kind === "snapshot" ? reading.snapshot.sequence : 0;
}

function versionIn(reading: StoreReading): string | null {
  return "version" in reading ? reading.version : null;
}
