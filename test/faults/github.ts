/**
 * Every fault of the fake GitHub at every call of every flow; `npm run test:faults -- github` runs it. Prints one line for
 * each flow and every problem in full; exits 1 where there is any.
 *
 * `--flow TEXT,TEXT` takes the flows whose names have one of these in them, `--nth N` every Nth case of each, `--jobs N` runs N processes.
 */

import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

import { type Progress, sweepTogether } from "../support/faults/crew.ts";

const { values } = parseArgs({
  options: {
    flow: { type: "string", default: "" },
    nth: { type: "string", default: "1" },
    jobs: { type: "string", default: String(availableParallelism()) },
  },
});
/** How often is told how far it is, where that is no terminal. */
const TELLING_MS = 20_000;

const begun = performance.now();
const through = new Map<string, Progress>();
const under = new Map<string, Progress>();
const terminal = process.stderr.isTTY;
let told = begun;

await sweepTogether({ jobs: counted("jobs"), flow: values.flow, nth: counted("nth") }, (progress) => {
  const { flow, calls, cases, done, problems } = progress;
  if (done < cases) {
    under.set(flow, progress);
    return tellWhereWeAre();
  }
  under.delete(flow);
  through.set(flow, progress);
  const verdict = problems.length === 0 ? "ok" : "NOT OK";
  print(`${verdict}  ${flow}: ${calls} calls, ${cases} disturbed runs${since()}`);
  for (const problem of problems) print(problem.replaceAll(/^/gmu, "    "));
});
const all = Array.from(through.values());
const runs = all.reduce((sum, { cases }) => sum + cases, 0);
const wrong = all.reduce((sum, { problems }) => sum + problems.length, 0);
print(`${runs} disturbed runs of ${all.length} flows, ${wrong} problems${since()}`);
process.exitCode = wrong === 0 && runs > 0 ? 0 : 1;

function counted(name: "jobs" | "nth"): number {
  const count = Number(values[name]);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${name} is a whole number from 1, found ${values[name]}`);
}

function print(line: string): void {
  if (terminal) process.stderr.write("\r\u001b[K");
  process.stdout.write(`${line}\n`);
}

function tellWhereWeAre(): void {
  const now = performance.now();
  if (now - told < (terminal ? 200 : TELLING_MS)) return;
  told = now;
  const words = Array.from(under.values(), ({ flow, cases, done }) => `${flow}: ${done} of ${cases}`).join("; ");
  process.stderr.write(terminal ? `\r\u001b[K${words.slice(0, 100)}${since()}` : `      … ${words}${since()}\n`);
}

function since(): string {
  return `, ${Math.round((performance.now() - begun) / 1_000)} s`;
}
