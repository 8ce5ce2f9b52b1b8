/** Stores that can be broken at every single call, each in the way of its kind. */

import type { SnapshotStore } from "../../../src/ports.ts";

/** One thing that goes wrong. */
export interface Disturbance {
  /** The call that it strikes, from 0. */
  readonly call: number;
  readonly fault: string;
}

/** A fresh store, and whatever stands between it and a run. */
export interface Bench {
  /** Past everything that breaks. */
  readonly direct: SnapshotStore;
  readonly disturbed: SnapshotStore;
  /** How many calls the disturbed store has made. */
  readonly calls: () => number;
  readonly arm: (disturbance: Disturbance) => void;
  /** Whether it has gone wrong since it was armed. */
  readonly struck: () => boolean;
  /** Nothing is broken any more, and the process that ran has ended. */
  readonly calm: () => void;
  readonly stop: () => Promise<void>;
}

/** A kind of store with everything that can happen to it. */
export interface Stage {
  /** How long one answer may take. A store that says nothing costs a run this much at each call. */
  readonly patienceMs: number;
  /** What can happen where a flow makes so many calls. */
  readonly disturbances: (calls: number) => readonly Disturbance[];
  readonly open: () => Promise<Bench>;
  readonly close: () => Promise<void>;
}

/** Every fault at every call. */
export function everywhere(calls: number, faults: readonly string[]): readonly Disturbance[] {
  return Array.from({ length: calls }, (_, call) => call).flatMap((call) => faults.map((fault) => ({ call, fault })));
}
