/** What every store promises; each store's own test runs it with a way to make an empty one. */

import { afterEach, describe, expect, test } from "vitest";
import type { SnapshotStore, StoreReading, StoreWriting } from "../../../src/ports.ts";
import { NOW } from "../../support/builders.ts";
import type { FaultProxy } from "../../support/fault-proxy.ts";
import { describeConcurrency } from "./contract/concurrency.ts";
import { describeFaults } from "./contract/faults.ts";
import { describeRefusals } from "./contract/refusals.ts";
import { calm, snapshotAt } from "./snapshots.ts";

/** One empty store, and how to look at the same place once more. */
export interface StoreUnderTest {
  readonly store: SnapshotStore;
  /** Another client of the same place, as another machine would have. */
  readonly another: () => SnapshotStore;
  /** Puts bytes there that are no snapshot. */
  readonly corrupt: (bytes: string) => void | Promise<void>;
  readonly dispose: () => void | Promise<void>;
  /** A client that takes no more than so many bytes. */
  readonly small?: (maximumBytes: number) => SnapshotStore;
  /** A client whose credential is refused, and the credential, which must be in no message. */
  readonly refused?: { readonly store: () => SnapshotStore; readonly secret: string };
  /** A client of a place that does not exist: no such bucket, namespace, database. */
  readonly missing?: () => SnapshotStore;
  /** A client that reaches the same place through a proxy that breaks things. */
  readonly wire?: Wire;
}

/** A client behind a proxy. */
export interface Wire {
  readonly proxy: FaultProxy;
  /** A new client; one connection of its own, where it keeps one. */
  readonly store: () => SnapshotStore;
  /** What the server says when it is asked too often, without and with a second to wait. */
  readonly tooOften?: { readonly answer: Buffer; readonly wait?: Buffer };
}

/** What a kind of store cannot keep or cannot be asked, each with the reason. */
export interface StoreExceptions {
  readonly racingWriters?: string;
  readonly tooLarge?: string;
  readonly credential?: string;
  readonly missingPlace?: string;
  readonly wire?: string;
  readonly tooOften?: string;
  readonly retryAfter?: string;
  readonly staleReads?: string;
  /** Writes in several steps may leave the first of them behind a fault: kills, never exposure. */
  readonly severalSteps?: string;
}

/** The version that a store gave; fails the test where it gave none. */
export function versionOf(answer: StoreReading | StoreWriting): string {
  if ("version" in answer) return answer.version;
  throw new Error(`no version in ${JSON.stringify(answer)}`);
}

/** Runs the suite. */
export function describeStore(
  name: string,
  make: () => StoreUnderTest | Promise<StoreUnderTest>,
  exceptions: StoreExceptions = {},
): void {
  describe(`the contract of stores, kept by ${name}`, () => {
    const opened: StoreUnderTest[] = [];
    const open = async (): Promise<StoreUnderTest> => {
      const made = await make();
      opened.push(made);
      return made;
    };
    afterEach(async () => {
      for (const place of opened.splice(0)) await place.dispose();
    });

    test("is absent before the first write, and then what was written", async () => {
      const { store, another } = await open();
      expect(await store.read(calm())).toEqual({ kind: "absent" });
      const written = await store.write(snapshotAt(1), null, calm());
      expect(written).toMatchObject({ kind: "written" });
      const reading = await another().read(calm());
      expect(reading).toMatchObject({ kind: "snapshot", snapshot: snapshotAt(1), version: versionOf(written) });
    });

    test("keeps kills, restores and every letter", async () => {
      const { store, another } = await open();
      const at = "2026-11-22T09:00:00Z";
      const odd = 'ü-"quoted"-\u2028-機能-\\';
      const snapshot = snapshotAt(3, {
        features: {
          a: {
            flag: "a.b",
            tier: 2,
            status: "in_progress",
            weight: 10_000,
            salt: odd,
            whitelist: [odd],
            blacklist: [],
            dependsOn: [],
            since: at,
          },
        },
        kills: { a: { at, by: "guard", code: "error-rate", revision: "0".repeat(40) } },
        restores: { b: { at, by: "@product-lead", reason: odd, kill: at } },
      });
      await store.write(snapshot, null, calm());
      expect(await another().read(calm())).toMatchObject({ kind: "snapshot", snapshot });
    });

    test("takes the next snapshot from whom has the version, and from nobody else", async () => {
      const { store, another } = await open();
      const first = versionOf(await store.write(snapshotAt(1), null, calm()));
      const second = versionOf(await another().write(snapshotAt(2), first, calm()));
      expect(second).not.toBe(first);
      expect(await store.write(snapshotAt(3), first, calm())).toEqual({ kind: "conflict" });
      expect(await store.write(snapshotAt(3), null, calm())).toEqual({ kind: "conflict" });
      expect(await store.read(calm())).toMatchObject({ snapshot: snapshotAt(2), version: second });
      expect(await store.write(snapshotAt(3), second, calm())).toMatchObject({ kind: "written" });
    });

    test("takes no version for nothing", async () => {
      const { store } = await open();
      expect(await store.write(snapshotAt(2), "1:other", calm())).toEqual({ kind: "conflict" });
      expect(await store.read(calm())).toEqual({ kind: "absent" });
    });

    test.each([
      ["cut off", '{"format":1,"environment":"prod'],
      ["empty", ""],
      ["of another kind", "[]"],
    ])("says that content is unreadable where it is %s, and lets it be replaced", async (_, bytes) => {
      const { store, corrupt } = await open();
      await corrupt(bytes);
      const reading = await store.read(calm());
      expect(reading).toMatchObject({ kind: "unreadable" });
      expect(await store.write(snapshotAt(5), null, calm())).toEqual({ kind: "conflict" });
      expect(await store.write(snapshotAt(5), versionOf(reading), calm())).toMatchObject({ kind: "written" });
      expect(await store.read(calm())).toMatchObject({ snapshot: snapshotAt(5) });
    });

    test("does nothing once its time is over", async () => {
      const { store } = await open();
      const over = AbortSignal.abort();
      expect(await store.read(over)).toMatchObject({ kind: "failed", cause: "timeout" });
      expect(await store.write(snapshotAt(1), null, over)).toMatchObject({ kind: "failed", cause: "timeout" });
      expect(await store.read(calm())).toEqual({ kind: "absent" });
    });

    test("remembers the last heartbeat, beside the snapshot", async () => {
      const { store, another } = await open();
      expect(await store.readHeartbeat(calm())).toBeNull();
      await store.writeHeartbeat(NOW, calm());
      await store.writeHeartbeat(NOW + 60_500, calm());
      expect(await another().readHeartbeat(calm())).toBe(NOW + 60_500);
      expect(await store.read(calm())).toEqual({ kind: "absent" });
    });

    describeRefusals(open, exceptions);
    describeFaults(open, exceptions);
    describeConcurrency(open, exceptions);

    const writers = exceptions.racingWriters === undefined ? [8] : [];
    test.each(writers)("lets exactly one of %i racing writers win each round", async (count) => {
      const { store, another } = await open();
      const bump = async (client: SnapshotStore): Promise<number> => {
        for (let tries = 1; tries < 200; tries += 1) {
          const reading = await client.read(calm());
          const sequence = reading.kind === "snapshot" ? reading.snapshot.sequence + 1 : 1;
          const expected = reading.kind === "snapshot" ? reading.version : null;
          const written = await client.write(snapshotAt(sequence), expected, calm());
          if (written.kind === "written") return sequence;
        }
        throw new Error("never won");
      };
      const won = await Promise.all(Array.from({ length: count }, () => bump(another())));
      expect(won.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      expect(await store.read(calm())).toMatchObject({ snapshot: snapshotAt(count) });
    });
  });
}
