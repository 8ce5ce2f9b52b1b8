/** A server of loopback as from further away. */

import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { EXCHANGES, PORT, type Relayed } from "./relay.ts";

/** The way to a server. */
export interface Way {
  readonly port: number;
  /** How many exchanges there were so far, whoever had them. */
  readonly exchanges: () => number;
  readonly stop: () => Promise<unknown>;
}

/** Opens a way to a port of loopback on which every answer travels `distance` milliseconds. */
export async function wayTo(port: number, distance: number): Promise<Way> {
  const shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const workerData: Relayed = { port, distance, shared };
  const thread = new Worker(new URL("relay.ts", import.meta.url), { workerData });
  while (Atomics.load(shared, PORT) === 0) await sleep(1);
  return {
    port: Atomics.load(shared, PORT),
    exchanges: () => Atomics.load(shared, EXCHANGES),
    stop: () => thread.terminate(),
  };
}
