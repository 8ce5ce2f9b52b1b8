/**
 * Every fault of the fake GitHub at every call of every flow; `npm run test:faults` runs it. Prints one line for each
 * flow and every problem in full; exits 1 where there is any. An argument names the flows that are wanted.
 */

import { openScene } from "../adapters/github/scene.ts";
import { hostFlows } from "../support/faults/host-flows.ts";
import { stageOf } from "../support/faults/stage.ts";
import { casesOf, problemsOf } from "../support/faults/sweep.ts";

const scene = await openScene();
scene.push("topic", { "rollouts/a.yaml": "feature: a\ntier: 3\n" });
const stage = stageOf(scene.github, scene.token);
const begun = performance.now();
let runs = 0;
let wrong = 0;
const [wanted = ""] = process.argv.slice(2);
const patience = { request: 20_000, total: 60_000, backOff: 1 };
for (const flow of hostFlows(() => scene.place({ patience, fetch: scene.github.fetch })).filter(({ name }) =>
  name.includes(wanted),
)) {
  const cases = await casesOf(stage, flow);
  const problems: string[] = [];
  for (const one of cases) problems.push(...(await problemsOf(stage, one)));
  runs += cases.length;
  wrong += problems.length;
  process.stdout.write(`${problems.length === 0 ? "ok" : "NOT OK"}  ${flow.name}: ${cases.length} disturbed runs\n`);
  for (const problem of problems) process.stdout.write(`    ${problem}\n`);
}
await scene.close();
const seconds = Math.round((performance.now() - begun) / 1_000);
process.stdout.write(`${runs} disturbed runs, ${wrong} problems, ${seconds} s\n`);
process.exitCode = wrong === 0 ? 0 : 1;
