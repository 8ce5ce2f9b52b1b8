/**
 * `npm run test:examples [-- --only fastapi,nextjs]`: runs the examples by the commands of examples/README.md, each in a copy
 * of its folder with its packages from npm and PyPI, over a store that the packed command line writes. Every application is
 * asked about every customer, and must say what `explain` says of the store: as published, after a kill, and after its
 * restoration; at last what it asks gives no answers any more. Ends after four minutes at most. Exits 1 where an answer
 * differs, and where a language, a registry or a program is missing.
 */

import { parseArgs } from "node:util";
import { temporaryDirectory } from "../support/git.ts";
import { freePort } from "../support/servers.ts";
import { toolchain } from "../support/toolchains.ts";
import { type Application, APPLICATIONS } from "./real/applications.ts";
import { startEdge, startImpostor } from "./real/edge.ts";
import { publishedFlags } from "./real/flags.ts";
import { judgeBroken, judgeStore } from "./real/judge.ts";
import { processes } from "./real/processes.ts";
import { startExample } from "./real/start.ts";

const TIME = 240_000;
const begin = performance.now();
const seconds = () => Math.round((performance.now() - begin) / 1_000);
const tell = (what: string, words: string) =>
  console.log(`${String(seconds()).padStart(4)} s  ${what.padEnd(17)}  ${words}`);

const { values } = parseArgs({ options: { only: { type: "string" } } });
const chosen = choose(values.only?.split(",") ?? APPLICATIONS.map(({ example }) => example));
const timeUp = AbortSignal.timeout(TIME);
const work = processes(timeUp);
using folder = temporaryDirectory("pilot-examples-");
let faults: readonly string[];
try {
  faults = await runAll();
} catch (error) {
  faults = [error instanceof Error ? error.message : String(error)];
} finally {
  await work.end();
}
for (const fault of faults) console.error(fault);
const met = faults.length === 0;
console.log(
  JSON.stringify({ test: "examples", examples: chosen.length, seconds: seconds(), faults: faults.length, met }),
);
process.exitCode = met ? 0 : 1;

async function runAll(): Promise<readonly string[]> {
  using flags = await publishedFlags(work, folder.path);
  tell("pilot-rollout", "built, packed, installed, published");
  const port = await freePort();
  const ofrepUrl = `http://127.0.0.1:${port}`;
  using edge = await startEdge(flags.snapshot);
  const ofrep = await flags.serve(port);
  const ground = { work, folder: folder.path, flags, edge, ofrepUrl };
  const running = await Promise.all(
    chosen.map(async (application) => {
      const started = await startExample(application, ground);
      tell(application.example, `answers at ${started.url}`);
      return started;
    }),
  );
  const store = await judgeStore(running, flags, edge, tell);
  await ofrep.stop();
  edge.breakDown();
  const impostor = await startImpostor(port);
  const broken = await judgeBroken(running, flags, tell);
  impostor.close();
  return [...store, ...broken];
}

/** The examples of these names; throws where one is unknown, or its language is missing. */
function choose(names: readonly string[]): readonly Application[] {
  const unknown = names.filter((name) => APPLICATIONS.every(({ example }) => example !== name));
  if (unknown.length > 0) throw new Error(`There is no example ${unknown.join(", ")}`);
  const applications = APPLICATIONS.filter(({ example }) => names.includes(example));
  for (const { needs } of applications) {
    if (needs !== undefined && toolchain(needs) === null) {
      throw new Error(`${needs} is not installed, or too old: scripts/setup-servers.sh installs it`);
    }
  }
  return applications;
}
