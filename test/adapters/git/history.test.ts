import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GitError, ShallowCloneError } from "../../../src/adapters/git/errors.ts";
import { gitHistory } from "../../../src/adapters/git/history.ts";
import type { History } from "../../../src/ports.ts";
import { NOW } from "../../support/builders.ts";
import {
  GIT_ENVIRONMENT,
  type TestRepository,
  cloneOf,
  gitIn,
  repository,
  repositoryAt,
  temporaryDirectory,
} from "../../support/git.ts";

const DAY = 86_400_000;
const of = (directory: string): History => gitHistory({ directory, environment: GIT_ENVIRONMENT });
const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString("utf8");

/** Commits as `subject: path=content …`, with `-` for a deleted file. */
async function told(repo: TestRepository, folder = "rollouts"): Promise<readonly string[]> {
  const { commits, blobs } = await of(repo.directory).firstParent(repo.head(), folder);
  return commits.map(({ subject, files }) => {
    const list = files.map(({ path, blob }) => `${path}=${blob === null ? "-" : (text(blobs.get(blob)) ?? "?")}`);
    return `${subject}: ${list.join(" ")}`;
  });
}

describe("the first-parent history", () => {
  test("tells every commit that touched the folder, oldest first, and the bytes of its files", async () => {
    using repo = repository();
    repo.commit("create", { "rollouts/a.yaml": "1" });
    repo.commit("elsewhere", { "src/x": "x" });
    repo.commit("change", { "rollouts/a.yaml": "2", "rollouts/deep/er/b.yml": "b" });
    repo.commit("delete", { "rollouts/a.yaml": null });
    repo.commit("again", { "rollouts/a.yaml": "1" });
    expect(await told(repo)).toEqual([
      "create: rollouts/a.yaml=1",
      "change: rollouts/a.yaml=2 rollouts/deep/er/b.yml=b",
      "delete: rollouts/a.yaml=-",
      "again: rollouts/a.yaml=1",
    ]);
  });

  test("takes a merge as one change against its first parent, and leaves the branch's commits out", async () => {
    using repo = repository();
    repo.commit("base", { "rollouts/a.yaml": "0" });
    repo.run("switch", "-qc", "topic");
    repo.commit("one", { "rollouts/a.yaml": "1" });
    repo.commit("two", { "rollouts/a.yaml": "2" });
    repo.run("switch", "-q", "main");
    repo.commit("other", { "rollouts/b.yaml": "b" });
    repo.run("merge", "-q", "--no-ff", "-m", "merge", "topic");
    expect(await told(repo)).toEqual([
      "base: rollouts/a.yaml=0",
      "other: rollouts/b.yaml=b",
      "merge: rollouts/a.yaml=2",
    ]);
  });

  test("tells a merge that changed nothing against its first parent by silence", async () => {
    using repo = repository();
    repo.commit("base", { "rollouts/a.yaml": "0" });
    repo.run("switch", "-qc", "topic");
    repo.commit("one", { "rollouts/a.yaml": "1" });
    repo.run("switch", "-q", "main");
    repo.commit("same", { "rollouts/a.yaml": "1" });
    repo.run("merge", "-q", "--no-ff", "-s", "ours", "-m", "merge", "topic");
    expect(await told(repo)).toEqual(["base: rollouts/a.yaml=0", "same: rollouts/a.yaml=1"]);
  });

  test("tells squash, rebase and revert commits as what they are on the branch", async () => {
    using repo = repository();
    repo.commit("base", { "rollouts/a.yaml": "0\n" });
    repo.run("switch", "-qc", "topic");
    repo.commit("one", { "rollouts/a.yaml": "1\n" });
    repo.commit("two", { "rollouts/b.yaml": "b\n" });
    repo.run("switch", "-qc", "second", "main");
    repo.commit("three", { "rollouts/c.yaml": "c\n" });
    repo.run("switch", "-q", "main");
    repo.run("merge", "-q", "--squash", "topic");
    repo.run("commit", "-qm", "squashed");
    repo.run("rebase", "-q", "main", "second");
    repo.run("switch", "-q", "main");
    repo.run("merge", "-q", "--ff-only", "second");
    repo.run("revert", "--no-edit", "HEAD~1");
    expect(await told(repo)).toEqual([
      "base: rollouts/a.yaml=0\n",
      "squashed: rollouts/a.yaml=1\n rollouts/b.yaml=b\n",
      "three: rollouts/c.yaml=c\n",
      'Revert "squashed": rollouts/a.yaml=0\n rollouts/b.yaml=-',
    ]);
  });

  test("tells a renamed file as removed and created", async () => {
    using repo = repository();
    repo.commit("base", { "rollouts/a.yaml": "same content, long enough to be found\n" });
    repo.run("mv", "rollouts/a.yaml", "rollouts/b.yaml");
    repo.run("commit", "-qm", "rename");
    expect((await told(repo)).at(-1)).toBe(
      "rename: rollouts/a.yaml=- rollouts/b.yaml=same content, long enough to be found\n",
    );
  });

  test("gives a link no bytes, even where a file has the same ones, and passes over submodules", async () => {
    using repo = repository();
    const target = "feature: a";
    repo.commit("file", { "rollouts/a.yaml": target });
    const link = repo.run("hash-object", "-w", "rollouts/a.yaml");
    const tip = repo.head();
    repo.run("update-index", "--add", "--cacheinfo", `120000,${link},rollouts/l.yaml`);
    repo.run("update-index", "--add", "--cacheinfo", `160000,${tip},rollouts/sub`);
    repo.run("commit", "-qm", "link and submodule");
    repo.run("update-index", "--cacheinfo", `160000,${tip},rollouts/a.yaml`);
    repo.run("commit", "-qm", "file becomes submodule");
    repo.run("rm", "-q", "--cached", "rollouts/sub");
    repo.run("commit", "-qm", "submodule goes");
    expect(await told(repo)).toEqual([
      "file: rollouts/a.yaml=feature: a",
      "link and submodule: rollouts/l.yaml=?",
      "file becomes submodule: rollouts/a.yaml=-",
    ]);
  });

  test("gives a file over 1 MB no bytes, and reads the ones around it", async () => {
    using repo = repository();
    const big = "x".repeat(1_048_577);
    repo.commit("sizes", {
      "rollouts/a": "a",
      "rollouts/b": big,
      "rollouts/c": "y".repeat(1_048_576),
      "rollouts/d": "",
    });
    const { commits, blobs } = await of(repo.directory).firstParent("main", "rollouts");
    const sizes = commits[0]?.files.map(({ blob }) => (blob === null ? -1 : blobs.get(blob)?.length));
    expect(sizes).toEqual([1, undefined, 1_048_576, 0]);
  });

  test("takes a commit dated before its first parent as dated like it, also where the parent touched no rollout", async () => {
    using repo = repository();
    repo.commit("early", { "rollouts/a.yaml": "1" }, NOW);
    repo.commit("elsewhere", { other: "x" }, NOW + DAY);
    repo.commit("backdated", { "rollouts/a.yaml": "2" }, NOW - 30 * DAY);
    repo.commit("later", { "rollouts/a.yaml": "3" }, NOW + 2 * DAY);
    const { commits } = await of(repo.directory).firstParent("main", "rollouts");
    expect(commits.map(({ at }) => at)).toEqual([NOW, NOW + DAY, NOW + 2 * DAY]);
  });

  test("clamped dates never fall, whatever dates the commits claim", async () => {
    using repo = repository();
    const days = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 8 });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(days, async (offsets) => {
        round += 1;
        repo.run("switch", "-q", "--orphan", `b${round}`);
        for (const [index, day] of offsets.entries()) {
          const path = index % 2 === 0 ? "rollouts/a" : "other";
          repo.commit(`${index}`, { [path]: `${round}.${index}` }, NOW + day * DAY);
        }
        const { commits } = await of(repo.directory).firstParent("HEAD", "rollouts");
        const expected = offsets.map((_, index) => NOW + Math.max(...offsets.slice(0, index + 1)) * DAY);
        expect(commits.map(({ at }) => at)).toEqual(expected.filter((_, index) => index % 2 === 0));
      }),
      { numRuns: 8 },
    );
  });

  test.each([
    ["quotes, spaces and a line end", 'rollouts/a "b"\n c.yaml'],
    ["a leading dash", "rollouts/-x.yaml"],
    ["a glob and a pathspec sign", "rollouts/:(top)*.yaml"],
    ["letters beyond ASCII", "rollouts/größe-機能.yaml"],
    ["what looks like a raw line", "rollouts/:100644 100644 a b M"],
  ])("reads a name with %s", async (_, path) => {
    using repo = repository();
    repo.run("config", "core.quotePath", "true");
    repo.write({ [path]: "content" });
    repo.run("add", "-A");
    repo.run("commit", "-qm", "hostile");
    expect(await told(repo)).toEqual([`hostile: ${path}=content`]);
    const history = of(repo.directory);
    expect((await history.filesAt(repo.head(), "rollouts")).map((file) => file.path)).toEqual([path]);
    expect(text((await history.fileAt(repo.head(), path))?.bytes)).toBe("content");
  });

  test("is not led astray by subjects, authors or settings", async () => {
    using repo = repository();
    for (const [key, value] of [
      ["log.showSignature", "true"],
      ["log.follow", "true"],
      ["color.ui", "always"],
      ["diff.renames", "copies"],
      ["log.diffMerges", "combined"],
      ["format.pretty", "raw"],
      ["core.hooksPath", "/nonexistent"],
    ] as const) {
      repo.run("config", key, value);
    }
    repo.commit(":100644 000000 odd\nsecond line\n\nbody", { "rollouts/a": "1" });
    repo.run("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", "");
    repo.commit("", { "rollouts/a": "2" });
    expect(await told(repo)).toEqual([":100644 000000 odd second line: rollouts/a=1", ": rollouts/a=2"]);
  });

  test("gives the order of all commits, and of a rewritten branch only what is in it now", async () => {
    using repo = repository();
    const first = repo.commit("first", { "rollouts/a": "1" });
    const gone = repo.commit("gone", { "rollouts/a": "2" });
    repo.run("reset", "-q", "--hard", first);
    const second = repo.commit("second", { other: "x" });
    const third = repo.commit("third", { "rollouts/a": "3" });
    const history = of(repo.directory);
    expect(await history.firstParentOrder(third)).toEqual([first, second, third]);
    await history.firstParent(third, "rollouts");
    expect(await history.firstParentOrder(third)).toEqual([first, second, third]);
    expect(await history.firstParentOrder(third)).not.toContain(gone);
  });

  test("is empty for a folder that never was", async () => {
    using repo = repository();
    repo.commit("x", { other: "x" });
    expect(await told(repo)).toEqual([]);
  });

  test("is refused in a shallow clone, with the fix, until the clone is whole", async () => {
    using repo = repository();
    repo.commit("one", { "rollouts/a": "1" });
    repo.commit("two", { "rollouts/a": "2" });
    using shallow = cloneOf(repo, "--depth", "1");
    const history = of(shallow.directory);
    await expect(history.firstParent("HEAD", "rollouts")).rejects.toThrow(ShallowCloneError);
    await expect(history.firstParent("HEAD", "rollouts")).rejects.toThrow(/fetch-depth: 0.*git fetch --unshallow/u);
    await expect(history.firstParentOrder("HEAD")).rejects.toThrow(ShallowCloneError);
    shallow.run("fetch", "-q", "--unshallow");
    expect((await history.firstParent("HEAD", "rollouts")).commits).toHaveLength(2);
  });
});

describe("one commit", () => {
  test("has its files with blob ids, links and files that are too large without bytes", async () => {
    using repo = repository();
    repo.write({
      "rollouts/a.yaml": "a",
      "rollouts/n/b.yaml": "b",
      "rollouts/big": "x".repeat(1_048_577),
      rolloutsx: "",
    });
    repo.run("add", "-A");
    repo.run("update-index", "--add", "--cacheinfo", `120000,${repo.run("hash-object", "rollouts/a.yaml")},rollouts/l`);
    repo.run("commit", "-qm", "x");
    const files = await of(repo.directory).filesAt("HEAD", "rollouts/");
    expect(files.map(({ path, kind, bytes }) => [path, kind, text(bytes)])).toEqual([
      ["rollouts/a.yaml", "file", "a"],
      ["rollouts/big", "too-large", ""],
      ["rollouts/l", "link", ""],
      ["rollouts/n/b.yaml", "file", "b"],
    ]);
    expect(files[0]?.content).toBe(repo.run("rev-parse", "HEAD:rollouts/a.yaml"));
  });

  test("has one file, or not; a folder is none", async () => {
    using repo = repository();
    repo.commit("x", { ".github/pilot-rollout.yml": "version: 1\n" });
    const history = of(repo.directory);
    expect(text((await history.fileAt("HEAD", ".github/pilot-rollout.yml"))?.bytes)).toBe("version: 1\n");
    expect(await history.fileAt("HEAD", ".github/other.yml")).toBeNull();
    expect(await history.fileAt("HEAD", ".github")).toBeNull();
  });

  test("is read the same from a folder below, from a linked tree and from a bare clone", async () => {
    using repo = repository();
    repo.commit("x", { "rollouts/a": "a", "sub/rollouts/b": "b" });
    using bare = cloneOf(repo, "--bare");
    using place = temporaryDirectory();
    repo.run("worktree", "add", "-q", "--detach", `${place.path}/linked`);
    for (const directory of [`${repo.directory}/sub`, `${place.path}/linked`, bare.directory]) {
      const history = of(directory);
      expect((await history.filesAt("main", "rollouts")).map(({ path }) => path)).toEqual(["rollouts/a"]);
      expect((await history.firstParent("main", "rollouts")).commits).toHaveLength(1);
    }
  });
});

describe("revisions", () => {
  test("are resolved to full ids; what names no commit is null", async () => {
    using repo = repository();
    const first = repo.commit("one", { a: "1" });
    repo.run("tag", "-am", "tag", "v1");
    repo.commit("two", { a: "2" });
    const history = of(repo.directory);
    expect(await history.resolve("HEAD~1")).toBe(first);
    expect(await history.resolve("v1")).toBe(first);
    expect(await history.resolve(first.slice(0, 12))).toBe(first);
    for (const none of ["", "nope", "HEAD:a", "--all", "-h", "a..b", "HEAD^9", "x\0y", "0".repeat(40)]) {
      expect([none, await history.resolve(none)]).toEqual([none, null]);
    }
  });

  test("have a merge base, or none", async () => {
    using repo = repository();
    const base = repo.commit("base", { a: "1" });
    repo.run("switch", "-qc", "topic");
    repo.commit("topic", { a: "2" });
    repo.run("switch", "-q", "--orphan", "alien");
    repo.commit("alien", { b: "1" });
    const history = of(repo.directory);
    expect(await history.mergeBase("main", "topic")).toBe(base);
    expect(await history.mergeBase("main", "alien")).toBeNull();
  });
});

describe("the base branch", () => {
  test.each([
    ["main", ["main", "master", "topic"], "refs/heads/main"],
    ["master where there is no main", ["master", "topic"], "refs/heads/master"],
    ["the branch that is checked out, else", ["topic"], "refs/heads/topic"],
  ])("is %s", async (_, branches, expected) => {
    using repo = repository({ branch: "topic" });
    const tip = repo.commit("x", { a: "1" });
    for (const branch of branches) if (branch !== "topic") repo.run("branch", branch);
    expect(await of(repo.directory).baseBranch()).toEqual({ ref: expected, tip, upstream: null });
  });

  test("is what the remote calls its default, with both tips", async () => {
    using origin = repository({ branch: "trunk" });
    const old = origin.commit("x", { a: "1" });
    origin.run("branch", "main");
    using clone = cloneOf(origin);
    const here = clone.commit("y", { a: "2" });
    clone.run("branch", "master");
    expect(await of(clone.directory).baseBranch()).toEqual({ ref: "refs/heads/trunk", tip: here, upstream: old });
  });

  test("is the one that is known, whatever the clone would guess", async () => {
    using origin = repository({ branch: "develop" });
    const tip = origin.commit("x", { a: "1" });
    origin.run("branch", "main");
    using clone = cloneOf(origin);
    clone.run("remote", "set-head", "origin", "--delete");
    clone.run("branch", "main");
    const history = gitHistory({ directory: clone.directory, baseRef: "develop", environment: GIT_ENVIRONMENT });
    expect(await history.baseBranch()).toEqual({ ref: "refs/heads/develop", tip, upstream: tip });
    expect(await history.fetch()).toBeNull();
  });

  test("has the fetched tip where it is not here as a local branch, as in a CI checkout", async () => {
    using origin = repository();
    const tip = origin.commit("x", { a: "1" });
    using clone = cloneOf(origin);
    clone.run("switch", "-q", "--detach");
    clone.run("branch", "-qD", "main");
    expect(await of(clone.directory).baseBranch()).toEqual({ ref: "refs/heads/main", tip, upstream: tip });
  });

  test("is null before the first commit", async () => {
    using repo = repository();
    expect(await of(repo.directory).baseBranch()).toBeNull();
  });

  test("is fetched, and a remote that cannot be reached is said in words", async () => {
    using origin = repository();
    origin.commit("x", { a: "1" });
    using clone = cloneOf(origin);
    const tip = origin.commit("y", { a: "2" });
    const history = of(clone.directory);
    expect(await history.fetch()).toBeNull();
    expect((await history.baseBranch())?.upstream).toBe(tip);
    clone.run("remote", "set-url", "origin", "file://user:secret@localhost/nonexistent");
    const failed = await history.fetch();
    expect(failed?.detail).toMatch(/git fetch origin main/u);
    expect(failed?.detail).not.toContain("secret");
    expect(await of(origin.directory).fetch()).toBeNull();
  });
});

describe("what is wrong with git", () => {
  const codeOf = async (history: History): Promise<string> =>
    history.resolve("HEAD").then(
      () => "none",
      (error: unknown) => (error instanceof GitError ? error.code : String(error)),
    );

  test("is told apart", async () => {
    using place = temporaryDirectory();
    expect(await codeOf(of(place.path))).toBe("not-a-repository");
    expect(await codeOf(of(`${place.path}/nowhere`))).toBe("no-path");
    expect(await codeOf(gitHistory({ directory: place.path, environment: { PATH: "/nonexistent" } }))).toBe(
      "git-missing",
    );
  });

  test("is not a variable of an outer git, as in a hook", async () => {
    using outer = repository();
    outer.commit("outer", { "rollouts/outer": "1" });
    using repo = repository();
    const tip = repo.commit("inner", { "rollouts/a": "1" });
    const environment = { ...GIT_ENVIRONMENT, GIT_DIR: `${outer.directory}/.git`, GIT_INDEX_FILE: "/nonexistent" };
    const history = gitHistory({ directory: repo.directory, environment });
    expect(await history.resolve("HEAD")).toBe(tip);
  });

  test("is not a replaced object: the history is what was committed", async () => {
    using repo = repository();
    const one = repo.commit("one", { "rollouts/a": "1" });
    const two = repo.commit("two", { "rollouts/a": "2" });
    gitIn(repo.directory, ["replace", two, one]);
    expect(await told(repositoryAt(repo.directory))).toHaveLength(2);
  });
});

describe("objects that no branch here has", () => {
  test("are fetched by their id and by a pull request's ref, and no ref is touched", async () => {
    using remote = repository({ bare: true });
    remote.run("config", "uploadpack.allowAnySHA1InWant", "true");
    using person = cloneOf(remote);
    person.commit("one", { a: "1" });
    person.run("push", "-q", "origin", "HEAD:main");
    using job = cloneOf(remote);
    const refs = job.run("for-each-ref");
    const second = person.commit("two", { a: "2" });
    person.run("push", "-q", "origin", "HEAD:refs/pull/7/head");
    const third = person.commit("three", { a: "3" });
    person.run("push", "-q", "origin", "HEAD:refs/pull/8/head");
    const history = of(job.directory);
    expect(await history.resolve(second)).toBe(null);
    expect(await history.fetchObjects(["refs/pull/7/head"])).toBe(null);
    expect(await history.resolve(second)).toBe(second);
    expect(await history.fetchObjects([third])).toBe(null);
    expect(await history.resolve(third)).toBe(third);
    expect(job.run("for-each-ref")).toBe(refs);
  });

  test("that are nowhere, or no names of objects, are said to be so; without a remote there is nothing to do", async () => {
    using remote = repository({ bare: true });
    using job = cloneOf(remote);
    job.commit("one", { a: "1" });
    const history = of(job.directory);
    expect(await history.fetchObjects(["1".repeat(40)])).toEqual({
      detail: expect.stringContaining("git fetch origin"),
    });
    for (const name of ["--upload-pack=x", "main", "refs/heads/main", "refs/pull/7/head:refs/heads/main", "1234567"]) {
      expect(await history.fetchObjects([name])).toEqual({ detail: expect.stringContaining("neither a commit nor") });
    }
    using alone = repository();
    alone.commit("one", { a: "1" });
    expect(await of(alone.directory).fetchObjects(["1".repeat(40)])).toBe(null);
  });
});

test("changed paths are those of what the head did since it left the base, a move as two", async () => {
  using repo = repository();
  const before = repo.commit("one", { "a b": "1", kept: "k", moved: "m" });
  repo.run("switch", "-qc", "topic");
  const after = repo.commit("two", { "a b": "2", moved: null, "to/ü": "m", fresh: "f" });
  repo.run("switch", "-q", "main");
  repo.commit("meanwhile", { kept: "other" });
  repo.run("switch", "-q", "--orphan", "alien");
  const alien = repo.commit("alien", { b: "1" });
  const history = of(repo.directory);
  for (const base of [before, "main", "refs/heads/main"]) {
    expect(await history.changedSince(base, after)).toEqual(["a b", "fresh", "moved", "to/ü"]);
  }
  expect(await history.changedSince(after, after)).toEqual([]);
  for (const [base, head] of [
    ["main", alien],
    ["main", "1".repeat(40)],
    ["refs/remotes/origin/main", after],
  ] as const) {
    expect(await history.changedSince(base, head)).toBe(null);
  }
});

test("one history answers many questions, at once and after refs moved; outside a repository none", async () => {
  using repo = repository();
  const first = repo.commit("one", { "a/b/c": "1", d: "2" });
  const history = of(repo.directory);
  const names = ["HEAD", "main", "nope", first.slice(0, 9), "two words", "HEAD^{tree}"];
  expect(await Promise.all(names.map((name) => history.resolve(name)))).toEqual([
    first,
    first,
    null,
    first,
    null,
    null,
  ]);
  const second = repo.commit("two", { "a/b/c": null, e: "3" });
  expect(await history.resolve("main")).toBe(second);
  expect((await history.filesAt("main", "")).map(({ path }) => path)).toEqual(["d", "e"]);
  expect((await history.filesAt(first, "")).map(({ path }) => path)).toEqual(["a/b/c", "d"]);
  expect(await history.filesAt(first, "d/x")).toEqual([]);
  await expect(history.filesAt("nope", "")).rejects.toThrow(GitError);
  using nowhere = temporaryDirectory();
  await expect(of(nowhere.path).resolve("HEAD")).rejects.toMatchObject({ code: "not-a-repository" });
});
