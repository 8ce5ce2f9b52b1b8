/** `node test/races/races.ts [--only redis,git] [--rounds N]`: see CONTRIBUTING. Exits 1 where a law was broken. */

import { parseArgs } from "node:util";
import { contests } from "./places.ts";
import { hold, type RoundFigures, stable } from "./race.ts";

const { values } = parseArgs({ options: { only: { type: "string" }, rounds: { type: "string" } } });
const PROCESSES = 8;
const ACTORS = [6, 8] as const;

const chosen = contests().filter(({ name, kind }) => {
  const only = values.only?.split(",") ?? [];
  return only.length === 0 || only.includes(name) || only.includes(kind);
});
const processes = stable(PROCESSES);
const begin = Date.now();
let faults = 0;
process.stdout.write(
  "store                   rounds  writers  runs/write  reads  back  overwritten  s/round  faults\n",
);
for (const contest of chosen) {
  const rounds = Number(values.rounds ?? contest.rounds);
  faults += tell(contest.name, await hold(contest, rounds, { processes: PROCESSES, actors: ACTORS }, processes));
}
await processes.stop();
process.stdout.write(`${faults} faults in ${((Date.now() - begin) / 1000).toFixed(0)} s\n`);
process.exitCode = faults === 0 ? 0 : 1;

function tell(name: string, figures: readonly RoundFigures[]): number {
  const sum = (of: (each: RoundFigures) => number) => figures.reduce((total, each) => total + of(each), 0);
  const writers = sum((each) => each.writers);
  const told = figures.flatMap((each) => each.faults);
  const columns = [
    name.padEnd(22),
    String(figures.length).padStart(7),
    String(writers).padStart(8),
    (sum((each) => each.runs) / writers).toFixed(2).padStart(11),
    String(sum((each) => each.reads)).padStart(6),
    String(sum((each) => each.backwards)).padStart(5),
    String(sum((each) => each.overwritten)).padStart(12),
    (sum((each) => each.ms) / 1000 / figures.length).toFixed(1).padStart(8),
    String(told.length).padStart(7),
  ];
  process.stdout.write(`${columns.join(" ")}\n`);
  for (const fault of new Set(told)) process.stdout.write(`- ${fault}\n`);
  return told.length;
}
