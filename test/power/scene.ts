/** The repository in which the power is cut, and what must be true of it at any moment. */

import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { acquireLock } from "../../src/adapters/lock.ts";
import { parse } from "../adapters/stores/parse.ts";
import { type TestRepository, gitIn, repository, repositoryAt, temporaryDirectory } from "../support/git.ts";

export const FEATURE = "a";
export const FILE = `rollouts/${FEATURE}.yaml`;
export const SNAPSHOT = ".pilot/snapshot.json";

/** The two commands under test. */
export type Command = "publish" | "rollback";

/** A clean repository with one feature at tier 2, some other files, and `.pilot` ignored. */
export function template(): TestRepository {
  const repo = repository();
  repo.commit("start", {
    [FILE]: `feature: ${FEATURE}\ndescription: where the power is cut\ntier: 2\nwhitelist: [cust_1]\n`,
    "rollouts/b.yaml": "feature: b\n",
    "src/x": "x\n",
    "src/y": "y\n",
    ".gitignore": ".pilot/\n",
  });
  return repo;
}

/** Lowers the feature by a commit, so that a publish has something to do. */
export function lower(repo: TestRepository): void {
  repo.commit("lower", { [FILE]: repo.read(FILE).replace("tier: 2", "tier: 1") });
}

/** Another repository with the same content; with a person's unfinished work in other files where `dirty`. */
export function copyOf(source: TestRepository, dirty: boolean): TestRepository {
  const place = temporaryDirectory();
  cpSync(source.directory, place.path, { recursive: true, preserveTimestamps: true });
  const repo = repositoryAt(place.path, place);
  repo.run("update-index", "-q", "--refresh");
  if (dirty) {
    repo.write({ "src/x": "unfinished\n", "src/y": "staged\n", "src/new": "untracked\n" });
    repo.run("add", "src/y");
  }
  return repo;
}

/** What a power cut may not tear: taken before, and compared after. */
export interface Observation {
  readonly head: string;
  /** Digest of the bytes of every file outside `.git` and `.pilot`, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly status: string;
  readonly sequence: number;
}

/** Looks at everything. Faults, in words, are added to `faults`. */
export function observe(repo: TestRepository, faults: string[]): Observation {
  const files = new Map<string, string>();
  for (const entry of readdirSync(repo.directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(repo.directory.length + 1);
    if (entry.isFile() && !/^\.(?:git|pilot)\//u.test(name)) files.set(name, hash(readFileSync(path)));
  }
  return { head: repo.head(), files, status: repo.status(), sequence: sequenceOf(repo, faults) };
}

/** The sequence of the snapshot; 0 where there is none yet. */
function sequenceOf(repo: TestRepository, faults: string[]): number {
  let text: string;
  try {
    text = repo.read(SNAPSHOT);
  } catch {
    return 0;
  }
  const parsed = parse(text);
  if (!parsed.ok) faults.push(`the snapshot is torn: ${parsed.detail}`);
  return parsed.ok ? parsed.snapshot.sequence : -1;
}

/** What must hold at once after a cut. */
export function checkCut(repo: TestRepository, before: Observation, faults: string[]): void {
  const after = observe(repo, faults);
  if (after.sequence < before.sequence) faults.push(`sequence fell from ${before.sequence} to ${after.sequence}`);
  checkHead(repo, before, faults);
  for (const path of new Set([...before.files.keys(), ...after.files.keys()])) {
    if (path !== FILE && before.files.get(path) !== after.files.get(path)) faults.push(`${path} differs`);
  }
  const text = repo.read(FILE);
  if (!/^tier: [012]\n(?:rolledBack: \{.*\}\n)?whitelist: \[cust_1\]\n$/mu.test(text))
    faults.push(`${FILE} is torn: ${JSON.stringify(text)}`);
}

/** HEAD is the old commit, or one on top of it that changed only the one file. */
function checkHead(repo: TestRepository, before: Observation, faults: string[]): void {
  const head = repo.head();
  if (head === before.head) return;
  if (repo.run("rev-parse", "HEAD^") !== before.head)
    faults.push(`HEAD ${head} is neither the old commit nor its child`);
  const changed = repo.run("diff", "--name-only", before.head, head);
  if (changed !== FILE) faults.push(`the commit changed ${changed}`);
}

/** What must hold once the command has run again to its end. */
export async function checkEnd(
  repo: TestRepository,
  command: Command,
  before: Observation,
  faults: string[],
): Promise<void> {
  checkCut(repo, before, faults);
  const status = repo.status();
  if (status !== before.status)
    faults.push(`status was ${JSON.stringify(before.status)}, is ${JSON.stringify(status)}`);
  if (command === "rollback" && !/^tier: 0$/mu.test(repo.run("show", `HEAD:${FILE}`))) faults.push("not rolled back");
  if (command === "publish" && repo.head() !== before.head) faults.push("publish moved HEAD");
  if (sequenceOf(repo, faults) <= before.sequence) faults.push("the snapshot was not written");
  await takeOverLock(repo, faults);
  faults.push(...leftovers(repo.directory).map((path) => `${path} was left behind`));
  try {
    gitIn(repo.directory, ["fsck", "--strict", "--no-dangling", "--connectivity-only"]);
    gitIn(repo.directory, ["commit", "-q", "--allow-empty", "--only", "-m", "a person goes on"]);
  } catch (error) {
    faults.push(`git is stuck: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * A store's lock outlives a cut between the snapshot's last byte and the lock's end where the second run finds
 * nothing to write. It may lie there, so long as it stops no one. (One that was cut off before its first byte counts as stale after a second.)
 */
async function takeOverLock(repo: TestRepository, faults: string[]): Promise<void> {
  const lock = await acquireLock(join(repo.directory, `${SNAPSHOT}.lock`), 2_000);
  if (lock === null) faults.push(`${SNAPSHOT}.lock keeps the next writer out`);
  lock?.release();
}

/** Locks and temporary files. */
function leftovers(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" }).filter(
    (path) =>
      /(?:\.lock|\.tmp)$|pilot-rollout\/(?:lock|index|journal)/u.test(path) && !path.startsWith(".git/objects/"),
  );
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
