/**
 * `npm run test:vercel`: the requests of the Vercel store beside those of Vercel's own command line for the same
 * operations, against the same fake. The command line has some hundred megabytes, so it is fetched for this run alone.
 */

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { vercelStore } from "../../src/adapters/stores/vercel.ts";
import { BASIS } from "../adapters/stores/keyed-memory.ts";
import { calm, snapshotAt } from "../adapters/stores/snapshots.ts";
import { temporaryDirectory } from "../support/git.ts";
import { type FakeVercel, startFakeVercel, VERCEL, type VercelRequest } from "../support/vercel.ts";

const VERSION = "60.1.3";
const kill = { at: "2026-11-22T10:00:00Z", by: "guard", code: "error-rate", revision: "a".repeat(40) };
const [killed, lifted] = [snapshotAt(1, { kills: { "a.b-c": kill } }), snapshotAt(2)];

/** What the store does when it is read, killed, and published to again, in the words of the command line. */
const OPERATIONS: readonly (readonly string[])[] = [
  ["items", VERCEL.config, "--json"],
  update({ operation: "upsert", key: "flags-_kill-_a-_b--c", value: kill }),
  update({ operation: "upsert", key: "flags", value: killed }),
  update({ operation: "upsert", key: "flags", value: lifted }),
  update({ operation: "delete", key: "flags-_kill-_a-_b--c" }),
];

function update(item: object): readonly string[] {
  return ["update", VERCEL.config, "--patch", JSON.stringify({ items: [item] })];
}

using folder = temporaryDirectory();
console.error(`Installing vercel@${VERSION}`);
const install = ["install", "--no-audit", "--no-fund", "--prefix", folder.path, `vercel@${VERSION}`];
if (spawnSync("npm", install, { stdio: ["ignore", "ignore", "inherit"] }).status !== 0) {
  throw new Error(`vercel@${VERSION} cannot be installed; is the registry reachable?`);
}
const [ours, theirs] = [await requestsOf(useStore), await requestsOf(useCommandLine)];
const differing = theirs.filter((request, index) => !isDeepStrictEqual(request, ours[index]));
for (const request of differing) console.error(`Not asked by the store: ${JSON.stringify(request)}`);
const same = ours.length === OPERATIONS.length && theirs.length === OPERATIONS.length && differing.length === 0;
console.log(
  JSON.stringify({ oracle: `vercel@${VERSION}`, operations: theirs.length, differing: differing.length, same }),
);
process.exitCode = same ? 0 : 1;

/** What decides of a request; readings that the store repeats are told once. */
async function requestsOf(use: (fake: FakeVercel) => Promise<void>) {
  const fake = await startFakeVercel();
  await use(fake);
  await fake.stop();
  const asked = fake.requests.filter(({ path }) => path.includes("/global-config/"));
  const first = asked.find(({ method }) => method === "GET");
  const changes = asked.filter(({ method }) => method !== "GET");
  return [...(first === undefined ? [] : [first]), ...changes].map((request) => essenceOf(request));
}

function essenceOf({ method, path, headers, body }: VercelRequest) {
  const type = headers["content-type"]?.split(";")[0] ?? null;
  return { method, path, authorization: headers["authorization"], type, body: body === "" ? null : JSON.parse(body) };
}

async function useStore({ url }: FakeVercel): Promise<void> {
  const store = vercelStore({ ...BASIS, ...VERCEL, url, fetch });
  const written = await store.write(killed, null, calm());
  if (written.kind !== "written") throw new Error(JSON.stringify(written));
  await store.write(lifted, written.version, calm());
}

async function useCommandLine({ url }: FakeVercel): Promise<void> {
  const program = join(folder.path, "node_modules/.bin/vercel");
  const about = ["--api", url, "--token", VERCEL.token, "--scope", VERCEL.team, "--global-config", folder.path];
  const { PATH = "" } = process.env;
  const env = { PATH, HOME: folder.path, VERCEL_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1" };
  for (const operation of OPERATIONS) {
    console.error(`vercel global-config ${operation[0]}`);
    const child = spawn(program, ["global-config", ...operation, ...about], {
      env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const said: Buffer[] = [];
    child.stderr.on("data", (bytes: Buffer) => said.push(bytes));
    const [code] = await once(child, "close");
    if (code !== 0) throw new Error(Buffer.concat(said).toString());
  }
}
