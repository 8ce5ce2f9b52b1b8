/**
 * `npm run soak`: a million evaluations a second are offered to one client for a minute, while it reads a new snapshot
 * each second from a server in a process of its own. Prints what came of it and one line of JSON; exits 1 where the
 * heap grows or not all was answered. `-- --seconds 2` makes it short.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createClient } from "../../src/client/index.ts";
import { urlSource } from "../../src/client/sources/url.ts";

const { values } = parseArgs({ options: { seconds: { type: "string", default: "60" } } });
const seconds = Number(values.seconds);
const PER_SECOND = 1_000_000;
const BATCH = 10_000;
/** Megabytes that the heap may end above where it began: more is no noise of the collector's. */
const NOISE_MB = 8;

const server = spawn(process.execPath, [join(import.meta.dirname, "snapshot-server.ts")], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const [url] = await once(server.stdout.setEncoding("utf8"), "data");
  process.exitCode = (await soak(String(url).trim())) ? 0 : 1;
} finally {
  server.kill();
}

async function soak(url: string): Promise<boolean> {
  const problems: unknown[] = [];
  const client = createClient({
    source: urlSource(url),
    refresh: { mode: "timer", every: 1_000 },
    onError: (problem) => problems.push(problem),
  });
  const sequences = new Set<number>();
  client.listeners.add(() => sequences.add(client.snapshot()?.sequence ?? 0));
  if (!(await client.ready())) throw new Error("The first snapshot was not read");
  const customers = Array.from({ length: 4_096 }, (_, index) => `customer-${(index * 7_919) % 100_000}`);
  const offered = seconds * PER_SECOND;
  // Nanoseconds of one in every hundred answers: asking the clock more often would be most of the load.
  const samples = new Float64Array(offered / 100);
  const heaps: number[] = [];
  const begin = performance.now();
  let answered = 0;
  let nextHeap = 0;
  while (answered < offered) {
    ask(client.isEnabled, customers, samples, answered);
    answered += BATCH;
    const elapsed = performance.now() - begin;
    if (elapsed >= nextHeap) {
      globalThis.gc?.();
      heaps.push(process.memoryUsage().heapUsed / 2 ** 20);
      nextHeap += 1_000;
    }
    // What is offered later than it is due is offered at once; a turn of the loop lets the refresh in.
    await sleep(Math.max(0, (answered / PER_SECOND) * 1_000 - elapsed));
  }
  const took = (performance.now() - begin) / 1_000;
  client.close();
  return tell({ answered, took, changes: sequences.size - 1, problems, heaps, samples: samples.toSorted() });
}

type IsEnabled = (feature: string, customer: string) => boolean;

function ask(isEnabled: IsEnabled, customers: readonly string[], samples: Float64Array, from: number): void {
  for (let index = from; index < from + BATCH; index += 1) {
    const customer = customers[index & 4_095] ?? "";
    const feature = `feature_${index & 63}`;
    if (index % 100 > 0) isEnabled(feature, customer);
    else {
      const asked = process.hrtime.bigint();
      isEnabled(feature, customer);
      samples[index / 100] = Number(process.hrtime.bigint() - asked);
    }
  }
}

interface Outcome {
  readonly answered: number;
  readonly took: number;
  readonly changes: number;
  readonly problems: readonly unknown[];
  readonly heaps: readonly number[];
  readonly samples: Float64Array;
}

function tell({ answered, took, changes, problems, heaps, samples }: Outcome): boolean {
  const quarter = Math.max(1, Math.floor(heaps.length / 4));
  const mean = (part: readonly number[]) => part.reduce((sum, each) => sum + each, 0) / part.length;
  const grownMb = mean(heaps.slice(-quarter)) - mean(heaps.slice(0, quarter));
  const quantile = (share: number) => samples[Math.floor((samples.length - 1) * share)] ?? Number.NaN;
  const result = {
    seconds: round(took),
    answersPerSecond: Math.round(answered / took),
    snapshots: changes + 1,
    problems: problems.length,
    heapFirstMb: round(mean(heaps.slice(0, quarter))),
    heapGrownMb: round(grownMb),
    nanoseconds: { p50: quantile(0.5), p99: quantile(0.99), "p99.9": quantile(0.999), max: quantile(1) },
  };
  console.log(`Heap after collection, in MB, second by second: ${heaps.map((mb) => mb.toFixed(1)).join(" ")}`);
  const met = grownMb < NOISE_MB && changes >= seconds / 2 && problems.length === 0;
  console.log(JSON.stringify({ bench: "soak", ...result, met }));
  return met;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
