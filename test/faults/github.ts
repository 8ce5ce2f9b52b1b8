/**
 * Every fault of the fake GitHub at every call of every flow; `npm run test:faults` runs it. Prints one line for each
 * flow and every problem in full; exits 1 where there is any. Arguments: a part of the names of the flows
 * that are wanted, and a number N, to take every Nth run only.
 */

import { openScene } from "../adapters/github/scene.ts";
import { NOW } from "../support/builders.ts";
import { hostFlows } from "../support/faults/host-flows.ts";
import { jobFlows } from "../support/faults/job-flows.ts";
import { stageOf } from "../support/faults/stage.ts";
import { casesOf, problemsOf } from "../support/faults/sweep.ts";

const [wanted = "", nth = "1"] = process.argv.slice(2);
const begun = performance.now();
const scene = await openScene({ clock: () => NOW });
scene.push("topic", { "rollouts/a.yaml": "feature: a\ntier: 3\n" });
// Only the fake's slowness runs into a deadline: the machine's is no fault.
const override = { patience: { request: 20_000, total: 60_000, backOff: 1 }, fetch: scene.github.fetch };
const jobs = await jobFlows(scene, override);
const stage = stageOf(scene.github, scene.token);
const flows = [...hostFlows(() => scene.place(override)), ...jobs.flows];
let runs = 0;
let wrong = 0;
for (const flow of flows.filter(({ name }) => name.includes(wanted))) {
  const cases = (await casesOf(stage, flow)).filter((_, at) => at % Number(nth) === 0);
  const problems: string[] = [];
  for (const one of cases) problems.push(...(await problemsOf(stage, one)));
  runs += cases.length;
  wrong += problems.length;
  process.stdout.write(`${problems.length === 0 ? "ok" : "NOT OK"}  ${flow.name}: ${cases.length} disturbed runs\n`);
  for (const problem of problems) process.stdout.write(`    ${problem}\n`);
}
jobs[Symbol.dispose]();
await scene.close();
const seconds = Math.round((performance.now() - begun) / 1_000);
process.stdout.write(`${runs} disturbed runs, ${wrong} problems, ${seconds} s\n`);
process.exitCode = wrong === 0 && runs > 0 ? 0 : 1;
