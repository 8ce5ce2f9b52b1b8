/**
 * `npm run bench:action`: how long the action takes until it says its first line and until it has told its verdict, on
 * a pull request without rollouts and on one that raises a tier, side by side with a Node process that does nothing.
 * Bundles these sources, lists the sizes, ends with one line of JSON, and exits 1 where a target is missed.
 *
 * The targets are on the cold start: what loading costs before anything is asked of git or GitHub. The verdict has both
 * in it (git and a GitHub on loopback), so it is listed without a target.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Table from "cli-table3";
import type { Metafile } from "esbuild";
import { bundlePrograms } from "../scripts/bundle.ts";
import { cloneOf, repositoryAt, temporaryDirectory } from "../test/support/git.ts";
import { pullRequestEvent } from "../test/support/github/events.ts";
import { type GitHub, startGitHub } from "../test/support/github/github.ts";

const ROUNDS = 15;
const FEATURES = 50;
/** Bytes of a chunk that is not worth a line. */
const SMALL = 8_192;
const TARGETS: Readonly<Record<string, number>> = { untouched: 2, validate: 5 };

interface Task {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

interface Sample {
  /** Milliseconds from the spawn. */
  readonly first: number;
  readonly end: number;
}

using place = temporaryDirectory("pilot-bench-");
const metafile = await bundlePrograms(["src/action.ts"], join(place.path, "dist"));
const github = await startGitHub();
const tasks = prepare(github);
const samples = new Map<string, Sample[]>(tasks.map(({ name }) => [name, []]));
for (let turn = 0; turn <= ROUNDS; turn += 1) {
  for (const task of tasks) {
    const sample = await run(task);
    // The first round warms the file system's cache.
    if (turn > 0) samples.get(task.name)?.push(sample);
  }
}
await github.close();
report(metafile);

/** Two pull requests, and what a job that judges them finds in its environment. */
function prepare({ directory, remote, world, url, server, repository }: GitHub): readonly Task[] {
  using clone = cloneOf(repositoryAt(directory));
  clone.run("symbolic-ref", "HEAD", "refs/heads/main");
  const files = Array.from({ length: FEATURES }, (_, index) => [
    `rollouts/f${index}.yaml`,
    `feature: f${index}\ntier: ${index === 0 ? 1 : 4}\nwhitelist: [a]\n`,
  ]);
  const store = JSON.stringify(join(place.path, "snapshot.json"));
  const settings = { ".github/pilot-rollout.yml": `stores: [{name: edge, kind: file, path: ${store}}]\n` };
  clone.commit("Begin", { ...Object.fromEntries(files), ...settings });
  clone.run("push", "-q", "origin", "main");
  const changes = {
    untouched: { "docs.md": "words" },
    validate: { "rollouts/f0.yaml": "feature: f0\ntier: 2\nwhitelist: [a]\n" },
  };
  const empty = { name: "empty", parameters: ["-e", "process.stdout.write('x')"], environment: process.env };
  const token = github.jobToken({ contents: "read", statuses: "write", "pull-requests": "write", issues: "read" });
  return [
    empty,
    ...Object.entries(changes).map(([name, change]) => {
      clone.run("checkout", "-q", "-B", name, "main");
      clone.commit(name, change);
      clone.run("push", "-q", "origin", name);
      const pull = github.open({ head: name });
      const home = join(place.path, name);
      mkdirSync(home);
      writeFileSync(join(home, "event.json"), JSON.stringify(pullRequestEvent(world, pull, "opened")));
      const workspace = join(home, "workspace");
      clone.run("clone", "-q", remote, workspace);
      const environment = {
        PATH: process.env["PATH"],
        HOME: home,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_API_URL: url,
        GITHUB_SERVER_URL: server,
        GITHUB_REPOSITORY: repository,
        GITHUB_EVENT_NAME: "pull_request",
        GITHUB_EVENT_PATH: join(home, "event.json"),
        GITHUB_OUTPUT: join(home, "output"),
        GITHUB_STEP_SUMMARY: join(home, "summary"),
        GITHUB_WORKSPACE: workspace,
        INPUT_COMMAND: "validate",
        INPUT_TOKEN: token,
      };
      return { name, parameters: [join(place.path, "dist/action.js")], environment };
    }),
  ];
}

async function run({ name, parameters, environment }: Task): Promise<Sample> {
  const begin = performance.now();
  const child = spawn(process.execPath, parameters, { env: environment, stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  let first: number | null = null;
  for await (const _ of child.stdout) first ??= performance.now() - begin;
  await closed;
  if (first === null || child.exitCode !== 0) throw new Error(`${name} said nothing, or ended with ${child.exitCode}`);
  return { first, end: performance.now() - begin };
}

function report({ outputs }: Metafile): void {
  const sizes = new Table({ head: ["KB", "file", "loaded"], style: { head: [], border: [] } });
  const atOnce = loadedAtOnce(outputs);
  const total = (paths: readonly string[]): number =>
    Math.ceil(paths.reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0) / 1_024);
  const listed = Object.entries(outputs).toSorted(([, a], [, b]) => b.bytes - a.bytes);
  const small = listed.filter(([, { bytes }]) => bytes < SMALL);
  for (const [path, { bytes }] of listed.slice(0, listed.length - small.length)) {
    const file = path.slice(path.indexOf("dist/"));
    sizes.push([Math.ceil(bytes / 1_024), file, atOnce.has(path) ? "at once" : "when it is needed"]);
  }
  sizes.push([total(small.map(([path]) => path)), `${small.length} smaller chunks`, ""]);
  console.log(sizes.toString());
  console.log(`${total([...atOnce])} KB are loaded at once, of ${total(Object.keys(outputs))} KB`);

  const median = (name: string, of: keyof Sample): number => {
    const sorted = (samples.get(name) ?? []).map((sample) => sample[of]).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  const ratios: Record<string, number> = {};
  const times = new Table({ head: ["run", "median ms", "ratio", "target"], style: { head: [], border: [] } });
  times.push(["an empty Node process", median("empty", "first").toFixed(0), "1.00", ""]);
  for (const [name, target] of Object.entries(TARGETS)) {
    const [first, end] = [median(name, "first"), median(name, "end")];
    ratios[name] = round(first / median("empty", "first"));
    ratios[`${name}-verdict`] = round(end / median("empty", "end"));
    times.push([`${name}: first output`, first.toFixed(0), ratios[name].toFixed(2), `≤ ${target}`]);
    times.push([`${name}: told`, end.toFixed(0), ratios[`${name}-verdict`]?.toFixed(2), ""]);
  }
  console.log(times.toString());
  const met = Object.entries(TARGETS).every(([name, target]) => (ratios[name] ?? Number.POSITIVE_INFINITY) <= target);
  console.log(JSON.stringify({ bench: "action", ratios, targets: TARGETS, met }));
  process.exitCode = met ? 0 : 1;
}

/** The entry and everything that it imports without asking. */
function loadedAtOnce(outputs: Metafile["outputs"]): ReadonlySet<string> {
  const entry = Object.keys(outputs).find((path) => path.endsWith("dist/action.js"));
  const found = new Set<string>();
  const open = entry === undefined ? [] : [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const { imports = [] } = outputs[path] ?? {};
    open.push(
      ...imports
        .filter(({ kind, external }) => kind === "import-statement" && external !== true)
        .map((each) => each.path),
    );
  }
  return found;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
