/** `node test/races/races.ts [--only redis,git] [--rounds N]`: see CONTRIBUTING. Exits 1 where a law was broken. */

import { parseArgs } from "node:util";
import { makeHistory } from "./history.ts";
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
const history = makeHistory();
const field = { processes: PROCESSES, actors: ACTORS, repository: history.directory };
const begun = performance.now();
let faults = 0;
process.stdout.write(
  "store                   rounds  writers  runs/write  reads  commits  older  older for clients  overwritten  s/round  faults\n",
);
for (const contest of chosen) {
  const rounds = Number(values.rounds ?? contest.rounds);
  const told = (round: number) => tellWhereWeAre(`${contest.name}: round ${round} of ${rounds}`);
  faults += tell(contest.name, await hold(contest, rounds, field, processes, told));
}
await processes.stop();
history[Symbol.dispose]();
process.stdout.write(`${faults} faults in ${seconds()} s\n`);
process.exitCode = faults === 0 ? 0 : 1;

function seconds(): string {
  return ((performance.now() - begun) / 1000).toFixed(0);
}

function tellWhereWeAre(words: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${words}, ${seconds()} s` : `… ${words}, ${seconds()} s\n`);
}

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
    (sum((each) => each.revisions) / figures.length).toFixed(1).padStart(8),
    String(sum((each) => each.older)).padStart(6),
    String(sum((each) => each.olderForClient)).padStart(18),
    String(sum((each) => each.overwritten)).padStart(12),
    (sum((each) => each.ms) / 1000 / figures.length).toFixed(1).padStart(8),
    String(told.length).padStart(7),
  ];
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  process.stdout.write(`${columns.join(" ")}\n`);
  for (const fault of new Set(told)) process.stdout.write(`- ${fault}\n`);
  return told.length;
}
