/**
 * `npm run bench:evaluate`: one answer of the client beside those of other evaluators and of a version by hand, and
 * what it costs to load a snapshot. Each measurement has a process of its own, rounds interleaved. Ends with one line
 * of JSON; exits 1 where a target is missed.
 */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import Table from "cli-table3";
import { bundleOf } from "./evaluate/bundle.ts";
import { snapshotText } from "./evaluate/snapshots.ts";

const OWN = "pilot-rollout";
const HAND = "by hand";
const PEERS = [
  "@openfeature/flagd-core",
  "@featurevisor/sdk",
  "@growthbook/growthbook",
  "unleash-client",
  "@launchdarkly/node-server-sdk",
  "@vercel/flags-core",
] as const;
const EVALUATORS = [HAND, OWN, ...PEERS];
const LISTS = [50, 100_000] as const;
const SIZES = [1_000, 10_000] as const;
const ROUNDS = 5;

const ratios: Record<string, number> = {};
const targets: Record<string, string> = {};

answers();
loading();
await bytes();
const met = Object.entries(targets).every(([name, target]) => isMet(ratios[name] ?? Number.NaN, target));
console.log(JSON.stringify({ bench: "evaluate", ratios, targets, met }));
process.exitCode = met ? 0 : 1;

function answers(): void {
  const rounds = new Map<string, { miss: number; hit: number }[]>();
  for (let turn = 1; turn <= ROUNDS; turn += 1) {
    for (const list of LISTS) {
      for (const name of EVALUATORS) {
        console.error(`round ${turn} of ${ROUNDS}: ${name}, ${list} on the whitelist`);
        const key = `${name} ${list}`;
        rounds.set(key, [...(rounds.get(key) ?? []), run(["ask", name, String(list)])]);
      }
    }
  }
  const median = (name: string, list: number, which: "miss" | "hit") =>
    medianOf((rounds.get(`${name} ${list}`) ?? []).map((each) => each[which]));
  const table = new Table({
    head: ["ns per answer", ...LISTS.flatMap((list) => [`miss at ${list}`, `last of ${list}`])],
  });
  for (const name of EVALUATORS) {
    table.push([
      `${name} ${versionOf(name)}`.trim(),
      ...LISTS.flatMap((list) => [median(name, list, "miss"), median(name, list, "hit")]).map((ns) => ns.toFixed(1)),
    ]);
  }
  console.log(table.toString());
  for (const list of LISTS) {
    for (const which of ["miss", "hit"] as const) {
      expectRatio(`baseline-${which}-${list}`, median(OWN, list, which) / median(HAND, list, which), "<= 1.5");
    }
  }
  const fastest = Math.min(...PEERS.map((name) => median(name, 50, "miss")));
  expectRatio("fastest-peer-miss-50", fastest / median(OWN, 50, "miss"), ">= 8");
}

function loading(): void {
  const table = new Table({
    head: [
      "features",
      "raw kB",
      "gzip",
      "brotli",
      "JSON.parse ms",
      "load ms",
      "ratio",
      "first load ms",
      "parse MB",
      "load MB",
    ],
  });
  for (const size of SIZES) {
    const text = Buffer.from(snapshotText(size));
    const samples = { parse: [] as LoadSample[], client: [] as LoadSample[] };
    for (let turn = 1; turn <= ROUNDS; turn += 1) {
      for (const subject of ["parse", "client"] as const) {
        console.error(`round ${turn} of ${ROUNDS}: ${subject}, ${size} features`);
        samples[subject].push(run(["load", subject, String(size)]));
      }
    }
    const of = (subject: "parse" | "client", which: keyof LoadSample) =>
      medianOf(samples[subject].map((sample) => sample[which]));
    const ratio = of("client", "ms") / of("parse", "ms");
    table.push([
      size,
      ...[text, gzipSync(text, { level: 9 }), brotliCompressSync(text)].map(({ length }) =>
        (length / 1_000).toFixed(1),
      ),
      ...[of("parse", "ms"), of("client", "ms"), ratio, of("client", "first")].map((value) => value.toFixed(2)),
      ...[of("parse", "heapMb"), of("client", "heapMb")].map((value) => value.toFixed(2)),
    ]);
    expectRatio(`load-${size}`, ratio, "<= 1.3");
  }
  console.log(table.toString());
}

async function bytes(): Promise<void> {
  const table = new Table({ head: ["bundle, minified", "raw", "gzip", "brotli"] });
  for (const { name, text } of await bundleOf()) {
    table.push([name, text.length, gzipSync(text, { level: 9 }).length, brotliCompressSync(text).length]);
  }
  console.log(table.toString());
}

interface LoadSample {
  readonly first: number;
  readonly ms: number;
  readonly heapMb: number;
}

function run<Sample>(args: readonly string[]): Sample {
  const worker = join(import.meta.dirname, "evaluate/worker.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", worker, ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${stderr}`);
  const sample: Sample = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  return sample;
}

function expectRatio(name: string, ratio: number, target: string): void {
  ratios[name] = Math.round(ratio * 100) / 100;
  targets[name] = target;
}

function isMet(ratio: number, target: string): boolean {
  const limit = Number(target.slice(3));
  return target.startsWith("<=") ? ratio <= limit : ratio >= limit;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function versionOf(name: string): string {
  if (name === OWN || name === HAND) return "";
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../node_modules", name, "package.json"), "utf8"),
  );
  return manifest.version;
}
