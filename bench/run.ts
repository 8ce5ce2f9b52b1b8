/**
 * `npm run bench`: ratios measured side by side in one run, each task in a process of its own, rounds interleaved.
 * Ends with one line of JSON; exits 1 where a target is missed.
 */

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import Table from "cli-table3";
import { countStatements } from "./statements.ts";
import { generateRepository, type GeneratedRepository } from "./repository.ts";

const SIZES = [1_000, 10_000] as const;
const COMMITS = 2_000;
const ROUNDS = 5;

const PAIRS = [
  { name: "validate", measured: "validate", against: "parse-alone", target: 3 },
  { name: "history", measured: "history", against: "history-alone", target: 1.5 },
] as const;

interface Sample {
  readonly ms: number;
  readonly peakMb: number;
}

const ratios: Record<string, number> = {};
const targets: Record<string, number> = {};
const table = new Table({
  head: ["rollouts", "task", "median ms", "peak MB", "ratio", "target"],
  style: { head: [], border: [] },
});

for (const size of SIZES) {
  console.error(`Making ${size} rollouts over ${COMMITS} commits`);
  const repository = await generateRepository(size, COMMITS);
  try {
    measure(size, repository);
  } finally {
    rmSync(repository.directory, { recursive: true, force: true });
  }
}

const statements = await countStatements(100);
ratios["statements"] = statements;
targets["statements"] = 1;
table.push([100, "PostgreSQL statements per check", "", "", statements, "1"]);
console.log(table.toString());

const met = Object.entries(targets).every(([name, target]) => (ratios[name] ?? Number.POSITIVE_INFINITY) <= target);
console.log(JSON.stringify({ bench: "main", ratios, targets, met }));
process.exitCode = met ? 0 : 1;

function measure(size: number, repository: GeneratedRepository): void {
  const tasks = [...PAIRS.flatMap(({ measured, against }) => [measured, against]), "compile"];
  const samples = new Map<string, Sample[]>(tasks.map((task) => [task, []]));
  for (let turn = 1; turn <= ROUNDS; turn += 1) {
    for (const task of tasks) {
      console.error(`${size} rollouts, round ${turn} of ${ROUNDS}: ${task}`);
      samples.get(task)?.push(sample(task, repository));
    }
  }
  const median = (task: string) => medianOf((samples.get(task) ?? []).map(({ ms }) => ms));
  const peak = (task: string) => Math.max(...(samples.get(task) ?? []).map(({ peakMb }) => peakMb));
  for (const { name, measured, against, target } of PAIRS) {
    const ratio = median(measured) / median(against);
    ratios[`${name}-${size}`] = round(ratio);
    targets[`${name}-${size}`] = target;
    table.push([size, against, Math.round(median(against)), Math.round(peak(against)), "", ""]);
    table.push([
      size,
      measured,
      Math.round(median(measured)),
      Math.round(peak(measured)),
      ratio.toFixed(2),
      `≤ ${target}`,
    ]);
  }
  table.push([size, "compile", Math.round(median("compile")), Math.round(peak("compile")), "", ""]);
}

function sample(task: string, { directory, evidence }: GeneratedRepository): Sample {
  const worker = join(import.meta.dirname, "worker.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, task, directory, evidence], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${task} failed:\n${stderr}`);
  const { ms, peakMb }: { ms: number; peakMb: number } = JSON.parse(stdout);
  return { ms, peakMb };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
