/**
 * `npm run bench:stores`: what a publish costs in each store at 10, 1,000 and 10,000 features, against a bare put and a
 * bare get of the same bytes by the plainest client that promises the same, in turns in one run, medians of the rounds.
 *
 * A publish here is what `publish` does with one store from a snapshot that is known to a store that has confirmed it:
 * the text is made and encoded, put there by compare-and-set, read back and compared. What is made once for all stores
 * is told beside the table. A bare put is as durable as the store's: a file is synced, renamed, and its folder synced;
 * git makes blob, tree and commit and pushes with a lease; a database has the row. Every publish moves one feature.
 *
 * The ratio is (publish − its protocol's readings and waits) ÷ bare put, target ≤ 1.3. Every protocol has one reading,
 * the one that confirms. A store that cannot compare while it writes needs one more before it (DESIGN 4.9: read, compare,
 * write, read back), or nothing would be compared at all; where kills have keys of their own, a reading is the snapshot
 * and their list at once. A web server that compares before it writes has a wait for others that did so too. All of these
 * are counted as what they are; the column "strict" takes one bare get and nothing else, whatever the protocol. Where a
 * store reads back in the exchange or on the connection that has written, a publish takes less than a put and a get, and
 * the ratio may come near 0 or below it. A store over the target is measured three times as long, all rounds counted.
 *
 * Servers answer `--distance` ms later than loopback's (default 20), as from the same region; the column "loopback" has the
 * ratio without it, where the processor's work is all there is. `--only redis,file` measures some. The last line is
 * JSON; exits 1 where a target is missed.
 */

import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { codecOf } from "../src/commands/codec.ts";
import { fitted, WHOLE } from "../src/core/encoding.ts";
import { seal } from "../src/core/compile.ts";
import { limitOf } from "../src/core/store-kinds.ts";
import { missingServers } from "../test/support/servers.ts";
import { type Effort, measure, type Measured, median, timed } from "./stores/measure.ts";
import { filePlace, gitPlace, type Place, postgresPlace, redisPlace, type StartPlace } from "./stores/places.ts";
import { snapshotOf } from "./stores/snapshots.ts";
import { httpPlace, kvPlace, s3Place, upstashPlace, vercelPlace } from "./stores/web-places.ts";

const SIZES = [10, 1_000, 10_000] as const;
const TARGET = 1.3;
/** What takes less than so many milliseconds is not told from nothing. */
const NOISE = 0.05;
const ROUNDS = { rounds: 9, patience: 1_000 } as const;

/** How to start a place, and the server that must be installed for it; null where there is none. */
const STARTS: readonly (readonly [name: string, start: StartPlace, server: string | null])[] = [
  ["file", filePlace, null],
  ["git", gitPlace, null],
  ["redis", redisPlace, "Redis"],
  ["upstash", upstashPlace, "Redis"],
  ["postgres", postgresPlace, "PostgreSQL"],
  ["cloudflare-kv", kvPlace, null],
  ["vercel", vercelPlace, null],
  ["s3", s3Place, null],
  ["http", httpPlace, "Apache"],
];

const { values } = parseArgs({
  options: { distance: { type: "string", default: "20" }, only: { type: "string", default: "" } },
});
const digest = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const newCodec = () => codecOf(WHOLE, { digest, sign: null, objection: null });
const ratios: Record<string, number> = {};
const strict: Record<string, number> = {};
const loopback: Record<string, number> = {};
const notes: string[] = [];
const table = new Table({
  head: [
    "store",
    "features",
    "kB",
    "put",
    "get",
    "publish",
    "exchanges",
    "ratio",
    "strict",
    "loopback",
    "a publish does",
  ],
  style: { head: [], border: [] },
});

const missing = new Set<string>(missingServers());
const only = values.only.split(",").filter((name) => name !== "");
for (const [name, start, server] of STARTS) {
  if (only.length > 0 && !only.includes(name)) continue;
  if (server !== null && missing.has(server)) notes.push(`${name} is not measured: ${server} is not installed.`);
  else await measureStore(name, start);
}
for (const line of [table.toString(), ...notes, await madeOnce()]) console.log(line);
const targets = Object.fromEntries(Object.keys(ratios).map((name) => [name, TARGET]));
const met = Object.values(ratios).every((ratio) => ratio <= TARGET);
console.log(JSON.stringify({ bench: "stores", ratios, targets, met, strict, loopback }));
process.exit(met ? 0 : 1);

async function measureStore(name: string, start: StartPlace): Promise<void> {
  const basis = { ...newCodec(), name, environment: "production", maximumBytes: null, propagation: 0 };
  const near = await start(basis, 0);
  const far = near.exchanges === null ? near : await start({ ...basis, ...newCodec() }, Number(values.distance));
  for (const size of SIZES) {
    console.error(`Publishing ${size} features to ${name}`);
    const effort: Effort = { size, ...ROUNDS, codec: newCodec(), digest };
    const text = effort.codec.serialize(snapshotOf(size, 1));
    const limit = limitOf({ kind: near.kind, options: near.options, maximumBytes: null });
    if (limit !== null && text.length > limit) {
      notes.push(`${name} takes ${limit} bytes, and ${size} features have ${text.length}.`);
      continue;
    }
    const measured = await measure(far, effort, (medians) => ratioOf(far, medians) <= TARGET);
    report(`${name}-${size}`, far, size, measured, near === far ? measured : await measure(near, effort));
  }
  await near.stop();
  if (far !== near) await far.stop();
}

function report(name: string, place: Place, size: number, far: Measured, near: Measured): void {
  const isNoise = far.put < NOISE;
  if (!isNoise) ratios[name] = ratioOf(place, far);
  strict[name] = rounded((far.publish - far.get) / far.put);
  loopback[name] = ratioOf(place, near);
  const { exchanges } = far;
  table.push([
    place.kind,
    size,
    (far.bytes / 1_000).toFixed(1),
    ...[far.put, far.get, far.publish].map((ms) => ms.toFixed(2)),
    exchanges === null ? "–" : `${exchanges.put} / ${exchanges.publish}`,
    isNoise ? `noise: put < ${NOISE} ms` : ratioOf(place, far).toFixed(2),
    (strict[name] ?? 0).toFixed(2),
    place.exchanges === null ? "–" : ratioOf(place, near).toFixed(2),
    place.protocol.words,
  ]);
}

function ratioOf({ protocol }: Place, { put, read, publish }: Measured): number {
  return rounded((publish - protocol.reads * read - protocol.wait(put)) / put);
}

function rounded(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}

/** What every publish makes, however many stores there are. */
async function madeOnce(): Promise<string> {
  const times: string[] = [];
  for (const size of SIZES) {
    const samples: number[] = [];
    for (let round = 1; round <= 9; round += 1) {
      const { digest: _digest, signature: _signature, ...content } = snapshotOf(size, round);
      // Entries in a record of their own have not been written yet.
      const features = { ...content.features };
      samples.push(await timed(async () => fitted(seal({ ...content, features }, digest), WHOLE)));
    }
    times.push(`${median(samples).toFixed(1)} ms for ${size} features`);
  }
  return `Canonical text and digest, made once for all stores before: ${times.join(", ")}.`;
}
