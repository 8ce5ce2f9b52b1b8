/**
 * Every fault at every call of a publish, a kill, a repair and a guard run, in every kind of store that has a wire;
 * `npm run test:faults -- stores` runs it, and an argument names the stores that are wanted. Exits 1 where a law broke.
 */

import { contests } from "../races/places.ts";
import { FLOWS, openScene } from "../support/store-faults/flows.ts";
import { casesOf, cleanRun, openStage, problemsOf } from "../support/store-faults/sweep.ts";

const [wanted = ""] = process.argv.slice(2);
const [one, two] = await Promise.all([openScene(1), openScene(2)]);
const begun = performance.now();
let runs = 0;
let wrong = 0;
for (const contest of contests().filter(({ name }) => name.includes(wanted))) {
  const ground = await contest.start();
  const stage = openStage(contest.kind, ground);
  for (const flow of stage === null ? [] : FLOWS) {
    if (stage === null) continue;
    const scene = flow.elsewhere === null ? one : two;
    const clean = await cleanRun(stage, scene, flow);
    const cases = casesOf(stage, flow, clean);
    const problems = await problemsOf(stage, scene, cases, clean);
    runs += cases.length;
    wrong += problems.length;
    const verdict = problems.length === 0 ? "ok" : "NOT OK";
    process.stdout.write(`${verdict}  ${contest.name}, ${flow.name}: ${clean.exchanges} calls, ${cases.length} runs\n`);
    for (const problem of problems) process.stdout.write(`    ${problem}\n`);
  }
  await ground.stop();
}
one.repository[Symbol.dispose]();
two.repository[Symbol.dispose]();
const seconds = Math.round((performance.now() - begun) / 1_000);
process.stdout.write(`${runs} disturbed runs, ${wrong} problems, ${seconds} s\n`);
process.exitCode = wrong === 0 ? 0 : 1;
