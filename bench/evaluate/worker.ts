/** Measures one thing in a process of its own and prints one line of JSON. */

import { createClient } from "../../src/client/index.ts";
import { snapshotText } from "./snapshots.ts";

const [task = "", subject = "", size = "0"] = process.argv.slice(2);
const count = Number(size);

/** How long one case is measured, and warmed up before. */
const MEASURED_MS = 150;
const WARMING_MS = 100;

/** How many features are loaded, and as many to warm up. */
const LOADS = 200_000;

if (task === "ask") await measureAnswers();
else if (task === "load") await measureLoading();
process.exit(0);

async function measureAnswers(): Promise<void> {
  const { EVALUATORS } = await import("./peers.ts");
  const whitelist = Array.from({ length: count }, (_, index) => `listed-${index}`);
  const make = EVALUATORS[subject];
  if (make === undefined) throw new Error(`there is no evaluator ${subject}`);
  const ask = await make(whitelist);
  const others = Array.from({ length: 1_024 }, (_, index) => `customer-${(index * 7_919) % 100_000}`);
  const share = (await countOn(ask, others)) / others.length;
  const last = `listed-${count - 1}`;
  // What is fast and wrong does not count.
  if (share < 0.06 || share > 0.14 || !(await ask(last))) throw new Error(`${subject} is on for ${share} of customers`);
  const time = ask(last) instanceof Promise ? timeOfPromises : timeOf;
  const hits = Array.from({ length: 1_024 }, () => last);
  await time(ask, others, WARMING_MS);
  const miss = await time(ask, others, MEASURED_MS);
  await time(ask, hits, WARMING_MS);
  const hit = await time(ask, hits, MEASURED_MS);
  console.log(JSON.stringify({ miss, hit }));
}

async function countOn(ask: (customer: string) => unknown, customers: readonly string[]): Promise<number> {
  let on = 0;
  for (const customer of customers) if ((await ask(customer)) === true) on += 1;
  return on;
}

/** Nanoseconds per call. */
async function timeOf(ask: (customer: string) => unknown, customers: readonly string[], ms: number): Promise<number> {
  let calls = 0;
  let on = 0;
  const begin = now();
  let end = begin;
  for (let step = 16; end - begin < ms; step = Math.min(step * 2, 65_536)) {
    for (let index = 0; index < step; index += 1) if (ask(customers[index & 1_023] ?? "") === true) on += 1;
    calls += step;
    end = now();
  }
  if (on < 0) throw new Error("nothing may be left out");
  return ((end - begin) * 1e6) / calls;
}

async function timeOfPromises(
  ask: (customer: string) => unknown,
  customers: readonly string[],
  ms: number,
): Promise<number> {
  let calls = 0;
  const begin = now();
  let end = begin;
  for (let step = 16; end - begin < ms; step = Math.min(step * 2, 65_536)) {
    for (let index = 0; index < step; index += 1) await ask(customers[index & 1_023] ?? "");
    calls += step;
    end = now();
  }
  return ((end - begin) * 1e6) / calls;
}

/** `parse` is JSON.parse alone; `client` is a client that takes the same text again, and answers one question. */
async function measureLoading(): Promise<void> {
  const text = snapshotText(count);
  const before = heap();
  const client = createClient({ source: () => text, refresh: { mode: "on-read" } });
  const ofClient = async () => {
    const isRead = await client.refresh();
    if (!isRead || client.evaluate("feature_00000", "c").errorCode !== undefined) throw new Error("not read");
    return client;
  };
  const load = subject === "parse" ? async () => JSON.parse(text) as unknown : ofClient;
  const first = await timeOfLoads(load, 1);
  await timeOfLoads(load, LOADS / count);
  const { ms, kept } = await timeOfLoads(load, LOADS / count);
  console.log(JSON.stringify({ first: first.ms, ms, heapMb: (heap() - before) / 2 ** 20, kept: typeof kept }));
}

/** Milliseconds of one load. The last one is still there when the next one ends, as in a client. */
async function timeOfLoads(load: () => Promise<unknown>, times: number) {
  let kept: unknown;
  const begin = now();
  for (let done = 0; done < times; done += 1) kept = await load();
  return { ms: (now() - begin) / times, kept };
}

/** Milliseconds that this thread has worked: what else the machine does meanwhile does not count. */
function now(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
