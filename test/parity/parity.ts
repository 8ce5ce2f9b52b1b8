/**
 * `npm run test:parity [-- --customers 100000]`: asks every way about 100,000 customers and 8 features. Over sockets a
 * stated part of the customers is asked; the same handler and providers see all of them by function call. Two processors
 * work at once, and take less than 3 minutes. Exits 1 where an answer differs.
 */

import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { temporaryDirectory } from "../support/git.ts";
import { compare, type Comparison } from "./compare.ts";
import { ELSEWHERE, NEAR, REMOTE } from "./ways.ts";

/** One comparison to make. */
interface Task {
  readonly name: string;
  readonly count: number;
}

const WAYS = { ...NEAR, ...ELSEWHERE, ...REMOTE };

if (isMainThread) await main();
else await work(workerData);

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { customers: { type: "string", default: "100000" } } });
  const customers = Number(values.customers);
  const remote = Math.ceil(customers / 50);
  const tasks = Object.keys(WAYS).map((name): Task => ({ name, count: name in REMOTE ? remote : customers }));
  const begin = performance.now();
  // The longest has a processor of its own.
  const longest = tasks.filter(({ name }) => name.startsWith("OFREP provider, by"));
  const lanes = [longest, tasks.filter((task) => !longest.includes(task))];
  const differing = (await Promise.all(lanes.map((lane) => along(lane)))).reduce((a, b) => a + b, 0);
  const seconds = Math.round((performance.now() - begin) / 1_000);
  console.log(JSON.stringify({ test: "parity", customers, remote, seconds, differing, met: differing === 0 }));
  process.exitCode = differing === 0 ? 0 : 1;
}

/** Goes some ways one after another, in a thread of its own; resolves to how many answers differed. */
async function along(tasks: readonly Task[]): Promise<number> {
  let differing = 0;
  for (const { name, count } of tasks) {
    const begin = performance.now();
    const found = await new Promise<Comparison | null>((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { name, count } });
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    differing += found?.different.length ?? 0;
    const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
    console.log(`${name.padEnd(35)} ${found === null ? "not installed" : `${words(found, count)}, ${seconds} s`}`);
  }
  return differing;
}

function words({ asked, on, different }: Comparison, count: number): string {
  const verdict = different.length === 0 ? "all equal" : `DIFFERENT: ${different.join("; ")}`;
  const figure = (value: number) => value.toLocaleString("en").padStart(7);
  return `${figure(count)} customers, ${figure(asked)} answers, ${figure(on)} on: ${verdict}`;
}

async function work({ name, count }: { name: keyof typeof WAYS; count: number }): Promise<void> {
  const ask = WAYS[name];
  if (ask === undefined) throw new Error(`There is no way ${name}`);
  using folder = temporaryDirectory("pilot-parity-");
  parentPort?.postMessage(await compare(ask, count, folder.path), []);
}
