/**
 * Every fault at every call of a publish, a kill, a repair and a guard run, in every kind of store: of the file system,
 * of git and its remote, or of the wire to a real server. `npm run test:faults -- stores` runs it, an argument names the
 * stores that are wanted, `--jobs 2` the processes, `--nth 10` takes every tenth case. Exits 1 where a law broke.
 */

import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { contests } from "../races/places.ts";
import { sweepTogether } from "../support/store-faults/crew.ts";
import { FLOWS } from "../support/store-faults/flows.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: "string", default: String(availableParallelism()) },
    nth: { type: "string", default: "1" },
  },
});
const [wanted = ""] = positionals;
/** The longest first, so that all processes end at about the same time. */
const SLOWEST = ["http", "cloudflare-kv", "git", "vercel"];
const begun = performance.now();
let [runs, wrong] = [0, 0];

const stores = contests()
  .filter(({ name }) => name.includes(wanted))
  .toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind));
const units = stores.flatMap(({ name }) => FLOWS.map((flow) => ({ store: name, flow: flow.name })));
await sweepTogether(units, { jobs: Number(values.jobs), nth: Number(values.nth) }, (finding) => {
  const { store, flow, calls, problems } = finding;
  runs += finding.runs;
  wrong += problems.length;
  const verdict = problems.length === 0 ? "ok" : "NOT OK";
  print(`${verdict}  ${store}, ${flow}: ${calls} calls, ${finding.runs} disturbed runs, ${seconds()} s`);
  for (const problem of problems) print(`    ${problem}`);
});
print(`${runs} disturbed runs, ${wrong} problems, ${seconds()} s`);
process.exitCode = wrong === 0 && runs > 0 ? 0 : 1;

function rankOf(kind: string): number {
  return SLOWEST.includes(kind) ? SLOWEST.indexOf(kind) : SLOWEST.length;
}

function seconds(): string {
  return ((performance.now() - begun) / 1_000).toFixed(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
