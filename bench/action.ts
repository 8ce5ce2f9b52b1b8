/**
 * `npm run bench:action`: what a job's cold start costs, side by side with a Node process that does nothing: on a pull
 * request without rollouts and on one that raises a tier, the time from the spawn to the first line of the log, to the
 * verdict in the log (`untouched-verdict`, `validate-verdict`), and to the end, when GitHub has been told (`-told`).
 *
 * The bundle is made of these sources as `npm run build` makes it. Every run is a new process without a compile cache;
 * only the file system's cache is warm. In the verdict on a rise are a fetch of the base branch, the history, the store
 * and three questions to a GitHub, all on this machine: elsewhere the network comes on top. `one-git` is a Node process
 * that runs `git --version` and nothing else: below that no verdict on a commit can get. Lists the sizes of the bundle,
 * ends with one line of JSON, and exits 1 where a target is missed.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Table from "cli-table3";
import { type Bundled, bundlePrograms } from "../scripts/bundle.ts";
import { cloneOf, repositoryAt, temporaryDirectory } from "../test/support/git.ts";
import { pullRequestEvent } from "../test/support/github/events.ts";
import { type GitHub, startGitHub } from "../test/support/github/github.ts";

const ROUNDS = 15;
const FEATURES = 50;
/** Bytes of a chunk that is not worth a line. */
const SMALL = 8_192;
const TARGETS: Readonly<Record<string, number>> = { untouched: 2, validate: 5 };
const VERDICT = /^validate: (?:nothing|allow|hold|block|invalid)$/mu;

interface Task {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

interface Sample {
  /** Milliseconds from the spawn; a run without a verdict has that of its end. */
  readonly first: number;
  readonly verdict: number;
  readonly told: number;
}

using place = temporaryDirectory("pilot-bench-");
const bundle = await bundlePrograms(["src/action.ts", "src/cli.ts", "src/index.ts"], join(place.path, "dist"));
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
report(bundle);

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
  const plain = { PATH: process.env["PATH"] };
  const git =
    "import('node:child_process').then(({ execFileSync }) => console.log(execFileSync('git', ['--version'])))";
  const token = github.jobToken({ contents: "read", statuses: "write", "pull-requests": "write", issues: "read" });
  return [
    { name: "empty", parameters: ["-e", "process.stdout.write('x')"], environment: plain },
    { name: "one-git", parameters: ["-e", git], environment: plain },
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
        ...plain,
        HOME: home,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_ACTOR: "alice",
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
  let verdict: number | null = null;
  let log = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) {
    const now = performance.now() - begin;
    first ??= now;
    log += String(chunk);
    if (verdict === null && VERDICT.test(log)) verdict = now;
  }
  await closed;
  const told = performance.now() - begin;
  if (first === null || child.exitCode !== 0) throw new Error(`${name} said nothing, or ended with ${child.exitCode}`);
  if (verdict === null && environment["CI"] === "true") throw new Error(`${name} has no verdict: ${log}`);
  return { first, verdict: verdict ?? told, told };
}

function report(files: readonly Bundled[]): void {
  listSizes(files);
  const ratios: Record<string, number> = {};
  const times = new Table({ head: ["run", "median ms", "ratio", "target"], style: { head: [], border: [] } });
  const row = (key: string, what: string, ms: number, against: number): void => {
    ratios[key] = round(ms / against);
    const target = TARGETS[key];
    times.push([what, ms.toFixed(0), (ms / against).toFixed(2), target === undefined ? "" : `≤ ${target}`]);
  };
  const [said, ended] = [median("empty", "first"), median("empty", "told")];
  times.push(["an empty Node process", `${said.toFixed(0)}, ends at ${ended.toFixed(0)}`, "1.00", ""]);
  for (const name of ["untouched", "validate"]) {
    row(name, `${name}: first line`, median(name, "first"), said);
    row(`${name}-verdict`, `${name}: verdict in the log`, median(name, "verdict"), said);
  }
  for (const name of ["untouched", "validate"]) row(`${name}-told`, `${name}: told`, median(name, "told"), ended);
  row("one-git", "Node and one git", median("one-git", "first"), said);
  console.log(times.toString());
  const met = Object.entries(TARGETS).every(([name, target]) => (ratios[name] ?? Number.POSITIVE_INFINITY) <= target);
  console.log(JSON.stringify({ bench: "action", ratios, targets: TARGETS, met }));
  process.exitCode = met ? 0 : 1;
}

/** Every file that the action can load; what is loaded before the first line is told apart. */
function listSizes(files: readonly Bundled[]): void {
  const sizes = new Table({ head: ["KB", "file", "loaded"], style: { head: [], border: [] } });
  const atOnce = new Set(reachable(files, ({ imports }) => imports));
  const all = reachable(files, ({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  const total = (some: readonly Bundled[]): number =>
    Math.ceil(some.reduce((sum, { bytes }) => sum + bytes, 0) / 1_024);
  const listed = all.toSorted((a, b) => b.bytes - a.bytes);
  const large = listed.filter(({ bytes }) => bytes >= SMALL);
  for (const each of large) {
    sizes.push([total([each]), `dist/${each.file}`, atOnce.has(each) ? "at once" : "when it is needed"]);
  }
  const small = listed.filter(({ bytes }) => bytes < SMALL);
  sizes.push([total(small), `${small.length} smaller files`, ""]);
  console.log(sizes.toString());
  console.log(`${total([...atOnce])} KB in ${atOnce.size} files are loaded at once, of ${total(all)} KB`);
}

/** The entry and everything that it leads to. */
function reachable(files: readonly Bundled[], next: (file: Bundled) => readonly string[]): readonly Bundled[] {
  const byName = new Map(files.map((each) => [each.file, each]));
  const found = new Set<Bundled>();
  const open = ["action.js"];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const file = byName.get(name);
    if (file === undefined || found.has(file)) continue;
    found.add(file);
    open.push(...next(file));
  }
  return [...found];
}

function median(name: string, of: keyof Sample): number {
  const sorted = (samples.get(name) ?? []).map((sample) => sample[of]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
