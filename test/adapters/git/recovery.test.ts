import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeJournal, writeUnpushed } from "../../../src/adapters/git/journal.ts";
import { gitWorkingTree } from "../../../src/adapters/git/working-tree.ts";
import type { CommitOutcome, WorkingTree } from "../../../src/ports.ts";
import { NOW } from "../../support/builders.ts";
import { GIT_ENVIRONMENT, type TestRepository, repository } from "../../support/git.ts";

const FILE = "rollouts/a.yaml";
const OLD = "feature: a\ntier: 2\n";
const NEW = "feature: a\ntier: 0\n";

const of = (repo: TestRepository): WorkingTree =>
  gitWorkingTree({ directory: repo.directory, environment: GIT_ENVIRONMENT });
const rollBack = (repo: TestRepository): Promise<CommitOutcome> =>
  of(repo).commit("Roll back\n", [FILE], (_, bytes) => (bytes === null ? null : Buffer.from(NEW)), NOW);

/** A repository in which a rollback was cut off right after the branch moved. */
function interrupted(): TestRepository {
  const repo = repository();
  repo.commit("start", { [FILE]: OLD, other: "x\n" });
  const before = repo.run("rev-parse", `HEAD:${FILE}`);
  const tip = repo.head();
  const after = repo.commit("Roll back", { [FILE]: NEW });
  const blob = repo.run("rev-parse", `HEAD:${FILE}`);
  repo.run("read-tree", tip);
  repo.write({ [FILE]: OLD });
  const scratch = join(repo.directory, ".git/pilot-rollout");
  mkdirSync(scratch);
  const replacement = { before, after: blob };
  const file = { path: FILE, mode: "100644", before, after: blob, index: replacement, work: replacement };
  const gitDirectory = join(repo.directory, ".git");
  const checkouts = [{ top: repo.directory, gitDirectory, files: [file] }];
  writeJournal(scratch, { ref: "refs/heads/main", gitDirectory, after, checkouts });
  return repo;
}

describe("an interrupted commit", () => {
  test("is finished by the next run, which has nothing else to do", async () => {
    using repo = interrupted();
    expect(repo.status()).not.toBe("");
    expect(await of(repo).recover()).toMatch(/^finished commit [0-9a-f]{10}/u);
    expect([repo.read(FILE), repo.status()]).toEqual([NEW, ""]);
    expect(await of(repo).recover()).toBeNull();
    expect(readdirSync(join(repo.directory, ".git/pilot-rollout"))).toEqual([]);
  });

  test("is finished before the next commit", async () => {
    using repo = interrupted();
    expect(await rollBack(repo)).toMatchObject({ kind: "unchanged" });
    expect(repo.status()).toBe("");
  });

  test("leaves alone what a person changed since", async () => {
    using repo = interrupted();
    repo.write({ [FILE]: "mine\n" });
    await of(repo).recover();
    expect(repo.read(FILE)).toBe("mine\n");
    expect(repo.status()).toBe(` M ${FILE}`);
  });

  test("is forgotten where the branch has something else by now", async () => {
    using repo = interrupted();
    repo.run("commit", "-qam", "a person commits what the tree showed");
    expect(repo.status()).toBe("");
    expect(await of(repo).recover()).toBeNull();
    expect([repo.read(FILE), repo.status()]).toEqual([OLD, ""]);
  });

  test("frees the locks of its own git, and no others", async () => {
    using repo = interrupted();
    const commit = repo.head();
    const lock = (name: string, text: string): void => writeFileSync(join(repo.directory, ".git", name), text);
    lock("HEAD.lock", "");
    lock("refs/heads/main.lock", `${commit}\n`);
    lock("refs/heads/other.lock", "");
    await of(repo).recover();
    const left = ["HEAD.lock", "refs/heads/main.lock", "refs/heads/other.lock"].map((name) =>
      existsSync(join(repo.directory, ".git", name)),
    );
    expect(left).toEqual([false, false, true]);
  });

  test("in the middle of a push frees the lock of the remote-tracking branch", async () => {
    using repo = interrupted();
    const scratch = join(repo.directory, ".git/pilot-rollout");
    writeUnpushed(scratch, { commit: repo.head(), remote: "origin", branch: "main" });
    const lock = join(repo.directory, ".git/refs/remotes/origin/main.lock");
    mkdirSync(join(lock, ".."), { recursive: true });
    writeFileSync(lock, repo.head());
    await of(repo).recover();
    expect(existsSync(lock)).toBe(false);
  });

  test("waits for the lock of another git, says so, and goes on when it is free", async () => {
    using repo = repository();
    repo.commit("start", { [FILE]: OLD, "rollouts/b.yaml": "b\n" });
    const lock = join(repo.directory, ".git/index.lock");
    writeFileSync(lock, "somebody's");
    const outcome = await rollBack(repo);
    expect(outcome).toMatchObject({ kind: "committed", detail: expect.stringContaining("index.lock") });
    expect(repo.read(FILE)).toBe(NEW);
    expect(await rollBack(repo)).toMatchObject({ kind: "refused", detail: expect.stringContaining("index.lock") });
    expect(existsSync(lock)).toBe(true);
    rmSync(lock);
    expect(await of(repo).recover()).toContain("finished commit");
    expect(repo.status()).toBe("");
  });

  test.each(["", "{", "[]", '{"ref":1}'])("whose journal is %j is none", async (text) => {
    using repo = interrupted();
    writeFileSync(join(repo.directory, ".git/pilot-rollout/journal.json"), text);
    expect(await of(repo).recover()).toBeNull();
    expect(repo.read(FILE)).toBe(OLD);
  });

  test("is nothing where nothing was ever committed by this tool", async () => {
    using repo = repository();
    expect(await of(repo).recover()).toBeNull();
    expect(existsSync(join(repo.directory, ".git/pilot-rollout"))).toBe(false);
  });
});
