/**
 * `npm run bench:stores`: what a publish costs in each store at 10, 1,000 and 10,000 features, against a bare put of
 * the same bytes in the same run, the least of interleaved rounds; both make the bytes from the same snapshot. The ratio is
 * (publish − its readings) ÷ bare put: a publish reads back, and where the store cannot compare by itself its write
 * reads too. Every answer comes `--delay` ms (default 20) later than loopback's, as from a server in the same region.
 * `--only redis` measures one store. Ends with one line of JSON; exits 1 where a target is missed.
 */

import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { codecOf } from "../src/commands/codec.ts";
import { seal } from "../src/core/compile.ts";
import type { Snapshot, SnapshotFeature } from "../src/evaluation/snapshot.ts";
import { type Place, startPlaces } from "./store-places.ts";

/** Features, and how many rounds they are measured in. */
const SIZES = [
  [10, 9],
  [1_000, 7],
  [10_000, 5],
] as const;
const TARGET = 1.3;

const { values } = parseArgs({
  options: { delay: { type: "string", default: "20" }, only: { type: "string", multiple: true, default: [] } },
});
const digest = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const codec = codecOf(
  { customerIds: "plain", format: "snapshot", lean: false },
  { digest, sign: null, objection: null },
);
const basis = { ...codec, name: "bench", environment: "production", maximumBytes: null, propagation: 0 };

const { places, missing } = await startPlaces(basis, Number(values.delay));
const ratios: Record<string, number> = {};
const targets: Record<string, number> = {};
const head = ["store", "features", "kB", "bare put ms", "publish ms", "of it reading ms", "ratio", "target"];
const table = new Table({ head, style: { head: [], border: [] } });
try {
  for (const [size, rounds] of SIZES) {
    for (const place of places.filter(({ name }) => values.only.length === 0 || values.only.includes(name))) {
      console.error(`Publishing ${size} features to ${place.name}`);
      report(place, size, await measure(place, size, rounds));
    }
  }
} finally {
  for (const place of places) await place.stop();
}
console.log(table.toString());
for (const { name, exempt } of places) if (exempt !== null) console.log(`${name} has no target: ${exempt}`);
if (missing.length > 0) console.log(`Not measured, not installed: ${missing.join(", ")}`);
const met = Object.entries(targets).every(([name, target]) => (ratios[name] ?? Number.POSITIVE_INFINITY) <= target);
console.log(JSON.stringify({ bench: "stores", ratios, targets, met }));
process.exit(met ? 0 : 1);

interface Measured {
  readonly bytes: number;
  readonly put: number;
  readonly publish: number;
  readonly read: number;
}

async function measure(place: Place, size: number, rounds: number): Promise<Measured> {
  const store = place.store(`bench-${size}`);
  const signal = new AbortController().signal;
  const samples: Record<"put" | "publish" | "read", number[]> = { put: [], publish: [], read: [] };
  let bytes = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const current = await store.read(signal);
    const snapshot = snapshotOf(size, round + 1);
    const putMs = await timed(() => place.put(codec.serialize(snapshot)));
    const publishMs = await timed(async () => {
      const version = current.kind === "snapshot" ? current.version : null;
      const written = await store.write(snapshot, version, signal);
      const back = await store.read(signal);
      const isThere = back.kind === "snapshot" && back.snapshot.digest === snapshot.digest;
      if (written.kind !== "written" || !isThere) throw new Error(JSON.stringify([place.name, written, back.kind]));
      bytes = written.bytes;
    });
    const readMs = await timed(() => store.read(signal));
    // The first round opens connections and warms up.
    if (round === 0) continue;
    samples.put.push(putMs);
    samples.publish.push(publishMs);
    samples.read.push(readMs);
  }
  return { bytes, put: least(samples.put), publish: least(samples.publish), read: least(samples.read) };
}

function report({ name, reads, exempt }: Place, size: number, { bytes, put, publish, read }: Measured): void {
  const reading = (1 + reads) * read;
  const ratio = Math.max(0, publish - reading) / put;
  ratios[`${name}-${size}`] = Math.round(ratio * 100) / 100;
  if (exempt === null) targets[`${name}-${size}`] = TARGET;
  const figures = [put, publish, reading].map((ms) => ms.toFixed(1));
  table.push([
    name,
    size,
    (bytes / 1000).toFixed(1),
    ...figures,
    ratio.toFixed(2),
    exempt === null ? `≤ ${TARGET}` : "none",
  ]);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** The least of all rounds: what other processes of the machine take is not the store's. */
function least(all: readonly number[]): number {
  return Math.min(...all);
}

/** Features as a catalog has them: every tier, some with lists. */
function snapshotOf(size: number, sequence: number): Snapshot {
  const features = Array.from({ length: size }, (_, index) => [`feature_${index}`, featureOf(index)] as const);
  return seal(
    {
      format: 1,
      environment: "production",
      sequence,
      revision: sequence.toString(16).padStart(40, "0"),
      publishedAt: "2026-11-22T10:00:00Z",
      hash: "mm3-100k-1",
      features: Object.fromEntries(features),
      kills: {},
      restores: {},
    },
    digest,
  );
}

function featureOf(index: number): SnapshotFeature {
  const tier = ([0, 1, 2, 3, 4] as const)[index % 5] ?? 0;
  return {
    flag: `area${index % 20}.feature${index}`,
    tier,
    status: tier === 0 ? "planned" : tier === 4 ? "completed" : "in_progress",
    weight: [0, 0, 10_000, 50_000, 100_000][tier] ?? 0,
    salt: `feature_${index}`,
    whitelist: tier === 0 ? [] : [`customer_${index}`, `customer_${index + 1}`],
    blacklist: [],
    dependsOn: [],
    since: "2026-11-20T10:00:00Z",
  };
}
