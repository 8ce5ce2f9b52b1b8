/** Runs one measured task in a process of its own and prints its time and peak memory as one line of JSON. */

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { load } from "js-yaml";
import { gitHistory } from "../src/adapters/git/history.ts";
import { buildWorld } from "../src/cli/world.ts";
import { compileTree } from "../src/commands/compile.ts";
import { timelinesAt } from "../src/commands/timelines.ts";
import { validate } from "../src/commands/validate.ts";

const [task = "", directory = "", evidence = ""] = process.argv.slice(2);
const facts = { workingDirectory: directory, environment: {}, clock: () => Date.UTC(2026, 10, 22) };
const silent = { tell() {}, stop() {} };

const tasks: Readonly<Record<string, () => Promise<number>>> = {
  /** The same files as validate: the base's blobs out of git, the working tree's from disk; equal bytes parsed once. */
  "parse-alone": async () => {
    const seen = new Set<string>();
    for (const text of [...blobsOf("HEAD:rollouts"), ...filesOf(join(directory, "rollouts"))]) {
      if (seen.has(text)) continue;
      seen.add(text);
      load(text);
    }
    return seen.size;
  },
  validate: async () => {
    const world = await buildWorld({ evidence }, facts, silent);
    const { judgements, problems } = await validate(world, { base: null, head: null });
    if (problems.length > 0) throw new Error(`the generated files have problems: ${JSON.stringify(problems[0])}`);
    return judgements.length;
  },
  "history-alone": async () => {
    const log = git(["log", "--first-parent", "--raw", "--no-abbrev", "--format=%H %ct", "--", "rollouts"]).toString(
      "utf8",
    );
    const ids = new Set(Array.from(log.matchAll(/^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AM]/gmu), ([, id = ""]) => id));
    git(["cat-file", "--batch"], `${[...ids].join("\n")}\n`);
    return ids.size;
  },
  history: async () => (await timelinesAt(gitHistory({ directory }), await head(), "rollouts")).size,
  compile: async () => {
    const world = await buildWorld({}, facts, silent);
    const { snapshot } = await compileTree(world, "production");
    return Object.keys(snapshot.features).length;
  },
};

async function head(): Promise<string> {
  const commit = await gitHistory({ directory }).resolve("HEAD");
  if (commit === null) throw new Error("the generated repository has no commit");
  return commit;
}

function blobsOf(tree: string): readonly string[] {
  const ids = git(["ls-tree", "-r", "--format=%(objectname)", tree]).toString("utf8").trim().split("\n");
  const output = git(["cat-file", "--batch"], `${ids.join("\n")}\n`);
  const texts: string[] = [];
  for (let place = 0; place < output.length;) {
    const end = output.indexOf(10, place);
    const size = Number(output.subarray(place, end).toString("latin1").split(" ")[2]);
    texts.push(output.subarray(end + 1, end + 1 + size).toString("utf8"));
    place = end + size + 2;
  }
  return texts;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
}

function git(args: readonly string[], input = ""): Buffer {
  const { status, stdout } = spawnSync("git", args, { cwd: directory, input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`git ${args[0]} failed`);
  return stdout;
}

const run = tasks[task];
if (run === undefined) throw new Error(`there is no task ${task}`);
const begin = performance.now();
const result = await run();
const ms = performance.now() - begin;
console.log(JSON.stringify({ task, ms, result, peakMb: process.resourceUsage().maxRSS / 1_024 }));
