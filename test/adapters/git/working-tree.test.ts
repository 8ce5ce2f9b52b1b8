import { chmodSync, existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gitHistory } from "../../../src/adapters/git/history.ts";
import { gitWorkingTree } from "../../../src/adapters/git/working-tree.ts";
import type { CommitOutcome, WorkingTree } from "../../../src/ports.ts";
import { NOW } from "../../support/builders.ts";
import {
  GIT_ENVIRONMENT,
  type TestRepository,
  cloneOf,
  repository,
  repositoryAt,
  temporaryDirectory,
} from "../../support/git.ts";

const FILE = "rollouts/a.yaml";
const BEFORE = "# a comment\nfeature: a\ntier: 2\nwhitelist: [x]\n";
const AFTER = BEFORE.replace("tier: 2", "tier: 0");

const of = (repo: TestRepository, baseRef?: string): WorkingTree =>
  gitWorkingTree({
    directory: repo.directory,
    environment: GIT_ENVIRONMENT,
    ...(baseRef === undefined ? {} : { baseRef }),
  });

/** What a rollback does, in small: one scalar, nothing else. */
const toZero = (_: string, bytes: Uint8Array | null): Uint8Array | null =>
  bytes === null
    ? null
    : Buffer.from(
        Buffer.from(bytes)
          .toString("latin1")
          .replace(/^tier: \d/mu, "tier: 0"),
        "latin1",
      );

const rollBack = (repo: TestRepository, baseRef?: string): Promise<CommitOutcome> =>
  of(repo, baseRef).commit("Roll back a\n", [FILE], toZero, NOW);

function started(): TestRepository {
  const repo = repository();
  repo.commit("start", { [FILE]: BEFORE, "rollouts/b.yaml": "feature: b\n", "src/x": "x\n", "src/y": "y\n" });
  return repo;
}

const committed = (outcome: CommitOutcome): Extract<CommitOutcome, { kind: "committed" }> => {
  if (outcome.kind !== "committed") throw new Error(JSON.stringify(outcome));
  return outcome;
};

describe("a commit", () => {
  test("changes one file on the checked-out base branch and leaves a clean tree", async () => {
    using repo = started();
    const before = repo.head();
    const outcome = committed(await rollBack(repo));
    expect(repo.head()).toBe(outcome.commit);
    expect(outcome.pushed).toBeNull();
    expect(repo.run("rev-parse", "HEAD^")).toBe(before);
    expect(repo.run("diff", "--name-only", "HEAD^")).toBe(FILE);
    expect(repo.read(FILE)).toBe(AFTER);
    expect(repo.status()).toBe("");
    expect(repo.run("diff-files")).toBe("");
    expect(repo.run("fsck", "--strict", "--no-dangling")).toBe("");
  });

  test("has the given date and message, and a neutral author where git knows nobody", async () => {
    using repo = started();
    await rollBack(repo);
    expect(repo.run("log", "-1", "--format=%at %ct %an <%ae> %cn %s")).toBe(
      `${NOW / 1000} ${NOW / 1000} pilot-rollout <pilot-rollout@users.noreply.github.com> pilot-rollout Roll back a`,
    );
  });

  test("has the configured author where there is one", async () => {
    using repo = started();
    repo.run("config", "user.name", "Someone");
    repo.run("config", "user.email", "someone@localhost");
    await rollBack(repo);
    expect(repo.run("log", "-1", "--format=%an %ae %cn")).toBe("Someone someone@localhost Someone");
  });

  test("is unchanged the second time", async () => {
    using repo = started();
    const { commit } = committed(await rollBack(repo));
    expect(await rollBack(repo)).toMatchObject({ kind: "unchanged", commit });
    expect(repo.head()).toBe(commit);
  });

  test("creates a file, in folders that are not there yet", async () => {
    using repo = started();
    const path = "rollouts/new/deep.yaml";
    await of(repo).commit(
      "Create\n",
      [path],
      (_, bytes) => (bytes === null ? Buffer.from("feature: deep\n") : null),
      NOW,
    );
    expect(repo.run("show", `HEAD:${path}`)).toBe("feature: deep");
    expect(repo.read(path)).toBe("feature: deep\n");
    expect(repo.status()).toBe("");
  });

  test("keeps the executable bit and bytes that are no text", async () => {
    using repo = repository();
    const bytes = Buffer.concat([Buffer.from("tier: 3\r\n\0"), Buffer.from([0xff, 0xfe, 0x0a])]);
    repo.write({ [FILE]: bytes });
    chmodSync(join(repo.directory, FILE), 0o755);
    repo.run("config", "core.autocrlf", "false");
    repo.run("add", "-A");
    repo.run("commit", "-qm", "x");
    await rollBack(repo);
    expect(repo.run("ls-tree", "HEAD", FILE)).toMatch(/^100755/u);
    expect(statSync(join(repo.directory, FILE)).mode & 0o111).not.toBe(0);
    expect(repo.status()).toBe("");
  });

  test("does not run hooks and is not stopped by signing", async () => {
    using repo = started();
    for (const hook of [
      "pre-commit",
      "commit-msg",
      "post-commit",
      "reference-transaction",
      "post-index-change",
      "pre-push",
    ]) {
      const path = join(repo.directory, ".git/hooks", hook);
      writeFileSync(path, "#!/bin/sh\ntouch hook-ran\nexit 1\n");
      chmodSync(path, 0o755);
    }
    repo.run("config", "commit.gpgSign", "true");
    repo.run("config", "gpg.program", "/nonexistent");
    expect(committed(await rollBack(repo)).kind).toBe("committed");
    expect(existsSync(join(repo.directory, "hook-ran"))).toBe(false);
    expect(existsSync(join(repo.directory, ".git/hook-ran"))).toBe(false);
  });
});

describe("whatever else is dirty or staged", () => {
  test.each([
    ["a split index", ["update-index", "--split-index"]],
    ["a sparse checkout that has the folder", ["sparse-checkout", "set", "--sparse-index", "rollouts"]],
    ["an untracked cache", ["update-index", "--force-untracked-cache"]],
    ["an index of version 4", ["update-index", "--index-version", "4"]],
  ])("stays as it is with %s", async (_, prepare) => {
    using repo = started();
    repo.run(...prepare);
    repo.write({ "rollouts/b.yaml": "dirty\n" });
    await rollBack(repo);
    expect([repo.read(FILE), repo.status()]).toEqual([AFTER, " M rollouts/b.yaml"]);
    expect(repo.run("fsck", "--no-dangling")).toBe("");
  });

  test("stays as it is with a sparse checkout that has left the folder out", async () => {
    using repo = started();
    repo.run("sparse-checkout", "set", "--sparse-index", "src");
    await rollBack(repo);
    expect(repo.run("show", `HEAD:${FILE}`)).toBe(AFTER.trimEnd());
    expect(existsSync(join(repo.directory, FILE))).toBe(false);
    expect(repo.status()).toBe("");
  });

  test("stays as it is", async () => {
    using repo = started();
    repo.write({ "src/x": "dirty\n", "src/new": "untracked\n", "rollouts/b.yaml": "feature: b # staged\n" });
    repo.run("add", "rollouts/b.yaml");
    repo.run("rm", "-q", "--cached", "src/y");
    const status = repo.status();
    await rollBack(repo);
    expect(repo.status()).toBe(status);
    expect(repo.run("diff", "--name-only", "HEAD^", "HEAD")).toBe(FILE);
    expect(repo.read("src/x")).toBe("dirty\n");
  });

  test("in the same file gets the same edit and stays uncommitted", async () => {
    using repo = started();
    repo.write({ [FILE]: BEFORE.replace("[x]", "[x, y]") });
    await rollBack(repo);
    expect(repo.run("show", `HEAD:${FILE}`)).toBe(AFTER.trimEnd());
    expect(repo.read(FILE)).toBe(AFTER.replace("[x]", "[x, y]"));
    expect(repo.status()).toBe(` M ${FILE}`);
  });

  test("staged in the same file gets the same edit and stays staged", async () => {
    using repo = started();
    repo.write({ [FILE]: BEFORE.replace("[x]", "[x, y]") });
    repo.run("add", FILE);
    repo.write({ [FILE]: BEFORE.replace("[x]", "[x, y, z]") });
    await rollBack(repo);
    expect(repo.run("show", `:${FILE}`)).toBe(AFTER.replace("[x]", "[x, y]").trimEnd());
    expect(repo.read(FILE)).toBe(AFTER.replace("[x]", "[x, y, z]"));
    expect(repo.status()).toBe(`MM ${FILE}`);
  });

  test("and cannot be edited is left alone", async () => {
    using repo = started();
    repo.write({ [FILE]: "broken" });
    const edit = (path: string, bytes: Uint8Array | null): Uint8Array | null => {
      if (bytes !== null && Buffer.from(bytes).toString() === "broken") throw new Error("not YAML");
      return toZero(path, bytes);
    };
    const outcome = await of(repo).commit("Roll back\n", [FILE], edit, NOW);
    expect(outcome.kind).toBe("committed");
    expect(repo.read(FILE)).toBe("broken");
  });

  test.each([
    ["deleted", (repo: TestRepository) => repo.write({ [FILE]: null }), ` D ${FILE}`],
    ["deleted and staged so", (repo: TestRepository) => void repo.run("rm", "-q", FILE), `D  ${FILE}`],
  ])("and %s stays deleted", async (_, prepare, status) => {
    using repo = started();
    prepare(repo);
    await rollBack(repo);
    expect(repo.status()).toBe(status);
  });

  test("keeps files with CRLF in the working tree clean", async () => {
    using repo = repository();
    repo.run("config", "core.autocrlf", "true");
    repo.commit("x", { [FILE]: BEFORE.replaceAll("\n", "\r\n") });
    expect(repo.run("cat-file", "-p", `HEAD:${FILE}`)).not.toContain("\r");
    await rollBack(repo);
    expect(repo.read(FILE)).toBe(AFTER.replaceAll("\n", "\r\n"));
    expect(repo.status()).toBe("");
  });

  test("in the middle of a merge stays in the middle of it", async () => {
    using repo = started();
    repo.run("switch", "-qc", "topic");
    repo.commit("t", { "src/x": "topic\n" });
    repo.run("switch", "-q", "main");
    repo.commit("m", { "src/x": "main\n" });
    expect(() => repo.run("merge", "topic")).toThrow("Command failed");
    const status = repo.status();
    await rollBack(repo);
    expect(repo.status()).toBe(status);
  });
});

describe("the base branch", () => {
  test("moves without the working tree where another branch is checked out", async () => {
    using repo = started();
    repo.run("switch", "-qc", "topic");
    const head = repo.head();
    const { commit } = committed(await rollBack(repo));
    expect(repo.head()).toBe(head);
    expect(repo.run("rev-parse", "main")).toBe(commit);
    expect(repo.read(FILE)).toBe(BEFORE);
    expect(repo.status()).toBe("");
  });

  test("moves with the linked tree that has it checked out", async () => {
    using repo = started();
    using place = temporaryDirectory();
    repo.run("switch", "-qc", "topic");
    repo.run("worktree", "add", "-q", join(place.path, "main tree"), "main");
    const linked = repositoryAt(join(place.path, "main tree"));
    const { commit } = committed(await rollBack(repo));
    expect(linked.head()).toBe(commit);
    expect(linked.read(FILE)).toBe(AFTER);
    expect([linked.status(), repo.status()]).toEqual(["", ""]);
    expect(repo.read(FILE)).toBe(BEFORE);
    expect(await rollBack(linked)).toMatchObject({ kind: "unchanged", commit });
  });

  test("can be named", async () => {
    using repo = started();
    repo.run("branch", "release");
    const main = repo.head();
    const { commit } = committed(await rollBack(repo, "release"));
    expect([repo.run("rev-parse", "release"), repo.head()]).toEqual([commit, main]);
  });

  test("is made of the fetched one where it is not here yet", async () => {
    using origin = started();
    using clone = cloneOf(origin);
    clone.run("switch", "-q", "--detach");
    clone.run("branch", "-qD", "main");
    origin.run("switch", "-qc", "elsewhere");
    const { commit, pushed } = committed(await rollBack(clone));
    expect(pushed).toBe(true);
    expect([clone.run("rev-parse", "main"), origin.run("rev-parse", "main")]).toEqual([commit, commit]);
  });

  test("that moves during the commit is followed: the edit is made again on its new tip", async () => {
    using repo = started();
    let calls = 0;
    const edit = (path: string, bytes: Uint8Array | null): Uint8Array | null => {
      calls += 1;
      if (calls === 1) repo.commit("faster", { [FILE]: BEFORE.replace("tier: 2", "tier: 3") });
      return toZero(path, bytes);
    };
    const { commit } = committed(await of(repo).commit("Roll back\n", [FILE], edit, NOW));
    expect(repo.run("log", "--format=%s", "main")).toBe("Roll back\nfaster\nstart");
    expect(repo.head()).toBe(commit);
    expect([repo.read(FILE), repo.status()]).toEqual([AFTER, ""]);
  });

  test("that is missing is said, and nothing is done", async () => {
    using repo = repository();
    expect(await rollBack(repo)).toMatchObject({ kind: "refused", reason: "branch" });
  });

  test("of no repository is said as well", async () => {
    using place = temporaryDirectory();
    const outcome = await gitWorkingTree({ directory: place.path, environment: GIT_ENVIRONMENT }).commit(
      "x",
      [],
      toZero,
      NOW,
    );
    expect(outcome).toMatchObject({ kind: "refused", detail: expect.stringContaining("not inside a git repository") });
  });

  test("takes commits of several processes at once, each in its turn", async () => {
    using repo = started();
    const add = (name: string): Promise<CommitOutcome> =>
      of(repo).commit(
        `${name}\n`,
        [`rollouts/${name}`],
        (_, bytes) => (bytes === null ? Buffer.from(name) : null),
        NOW,
      );
    const outcomes = await Promise.all(["p", "q", "r", "s"].map(add));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => "committed"));
    expect(repo.run("rev-list", "--count", "main")).toBe("5");
    expect(repo.status()).toBe("");
  });
});

describe("the remote", () => {
  const pair = (): { readonly origin: TestRepository; readonly clone: TestRepository; [Symbol.dispose](): void } => {
    const seed = started();
    const origin = cloneOf(seed, "--bare");
    const clone = cloneOf(origin);
    const dispose = (): void => [seed, origin, clone].forEach((repo) => repo[Symbol.dispose]());
    return { origin, clone, [Symbol.dispose]: dispose };
  };
  const aside = (origin: TestRepository, files: Readonly<Record<string, string>>): void => {
    using other = cloneOf(origin);
    other.commit("aside", files);
    other.run("push", "-q", "origin", "main");
  };

  test("gets the commit", async () => {
    using both = pair();
    const outcome = committed(await rollBack(both.clone));
    expect(outcome).toMatchObject({ pushed: true, detail: "pushed to origin/main" });
    expect(both.origin.run("rev-parse", "main")).toBe(outcome.commit);
    expect(both.clone.run("status", "-sb")).toBe("## main...origin/main");
  });

  test("that is ahead gets the same change on its own tip, without force", async () => {
    using both = pair();
    aside(both.origin, { [FILE]: BEFORE.replace("[x]", "[x, new]") });
    const outcome = committed(await rollBack(both.clone));
    expect(outcome.pushed).toBe(true);
    expect(both.origin.run("log", "--format=%s", "main")).toBe("Roll back a\naside\nstart");
    expect(both.origin.run("show", `main:${FILE}`)).toBe(AFTER.replace("[x]", "[x, new]").trimEnd());
    expect(both.clone.status()).toBe("");
    const [, ...advised] = /git rebase (--onto) (\S+) (\w+) main/u.exec(outcome.detail) ?? [];
    expect(advised).toHaveLength(3);
    both.clone.run("rebase", "-q", ...advised, "main");
    expect(both.clone.head()).toBe(outcome.commit);
  });

  test("that is ahead is followed by a branch that nobody has checked out", async () => {
    using both = pair();
    both.clone.run("switch", "-qc", "topic");
    aside(both.origin, { "src/x": "aside\n" });
    const outcome = committed(await rollBack(both.clone));
    expect(both.clone.run("rev-parse", "main")).toBe(outcome.commit);
    expect(both.origin.run("rev-parse", "main")).toBe(outcome.commit);
  });

  test("that has the change already is left alone", async () => {
    using both = pair();
    aside(both.origin, { [FILE]: AFTER });
    const tip = both.origin.run("rev-parse", "main");
    expect(committed(await rollBack(both.clone)).detail).toContain("has this change already");
    expect(both.origin.run("rev-parse", "main")).toBe(tip);
  });

  test("that refuses leaves the commit here, and its words are told", async () => {
    using both = pair();
    const hook = join(both.origin.directory, "hooks/pre-receive");
    writeFileSync(hook, "#!/bin/sh\necho 'main is protected' >&2\nexit 1\n");
    chmodSync(hook, 0o755);
    const outcome = committed(await rollBack(both.clone));
    expect(outcome.pushed).toBe(false);
    expect(outcome.detail).toMatch(/refused the push.*main is protected/u);
    expect(both.clone.head()).toBe(outcome.commit);
    writeFileSync(hook, "#!/bin/sh\nexit 0\n");
    expect(committed(await rollBack(both.clone))).toMatchObject({ commit: outcome.commit, pushed: true });
    expect(await rollBack(both.clone)).toMatchObject({ kind: "unchanged" });
  });

  test("that cannot be reached leaves the commit here, and no password is told", async () => {
    using both = pair();
    both.clone.run("remote", "set-url", "origin", "file://me:secret@localhost/nonexistent");
    const outcome = committed(await rollBack(both.clone));
    expect(outcome.pushed).toBe(false);
    expect(outcome.detail).toContain("not reached");
    expect(outcome.detail).not.toContain("secret");
  });

  test("gets nothing but this change: what waits here for its review stays here", async () => {
    using both = pair();
    const tip = both.origin.run("rev-parse", "main");
    both.clone.commit("mine", { "src/x": "mine\n" });
    const outcome = committed(await rollBack(both.clone));
    expect(outcome.detail).toBe(
      "only this change was pushed, made again on the tip of origin/main: 1 other commit of this clone stayed here; " +
        "this clone has commits of its own: `git pull --rebase origin main`",
    );
    expect(both.origin.run("rev-parse", "main")).toBe(outcome.commit);
    expect(both.origin.run("rev-parse", "main^")).toBe(tip);
    expect(both.origin.run("diff", "--name-only", "main^", "main")).toBe(FILE);
    expect(both.clone.run("log", "--format=%s", "main")).toBe("Roll back a\nmine\nstart");
    expect(await rollBack(both.clone)).toMatchObject({ kind: "unchanged" });
    both.clone.run("pull", "-q", "--rebase", "origin", "main");
    expect(both.clone.run("log", "--format=%s", "main")).toBe("mine\nRoll back a\nstart");
  });

  test("gets the change alone where a person's own commit has it here already", async () => {
    using both = pair();
    both.clone.commit("by hand", { [FILE]: AFTER, "src/x": "mine\n" });
    expect(committed(await rollBack(both.clone)).pushed).toBe(true);
    expect(both.origin.run("diff", "--name-only", "main^", "main")).toBe(FILE);
  });

  test("of another name than origin, never fetched, gets nothing but this change either", async () => {
    using both = pair();
    both.clone.run("remote", "rename", "origin", "central");
    both.clone.run("update-ref", "-d", "refs/remotes/central/main");
    both.clone.commit("mine", { "src/x": "mine\n" });
    expect(committed(await rollBack(both.clone)).pushed).toBe(true);
    expect(both.origin.run("diff", "--name-only", "main^", "main")).toBe(FILE);
  });

  test.each([
    ["the branch", false],
    ["this change alone", true],
  ])("that protects the branch is offered %s for a pull request, in words that work", async (_, alone) => {
    using both = pair();
    const hook = join(both.origin.directory, "hooks/update");
    writeFileSync(hook, '#!/bin/sh\n[ "$1" != refs/heads/main ]\n');
    chmodSync(hook, 0o755);
    if (alone) both.clone.commit("mine", { "src/x": "mine\n" });
    const { detail, pushed } = committed(await rollBack(both.clone));
    expect(pushed).toBe(false);
    const [, refs = "", branch = ""] = /`git push origin (\S+)` and open a pull request for (\S+)$/u.exec(detail) ?? [];
    both.clone.run("push", "-q", "origin", refs);
    expect(both.origin.run("diff", "--name-only", "main", branch)).toBe(FILE);
    expect(branch).toMatch(/^rollback\/[0-9a-f]{12}$/u);
  });

  test("that is empty gets the branch", async () => {
    using empty = repository({ bare: true });
    using repo = started();
    repo.run("remote", "add", "origin", empty.directory);
    expect(committed(await rollBack(repo)).pushed).toBe(true);
    expect(empty.run("rev-parse", "main")).toBe(repo.head());
  });
});

describe("the files of the working tree", () => {
  test("have the ids that git gives them, whatever the bytes", async () => {
    using repo = repository();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 }),
        async (contents) => {
          repo.write(Object.fromEntries(contents.map((bytes, index) => [`rollouts/${index}`, bytes])));
          const files = await of(repo).files("rollouts");
          const names = contents.map((_, index) => `rollouts/${index}`);
          const ids = repo.run("hash-object", "--no-filters", "--", ...names).split("\n");
          expect(files.slice(0, names.length).map(({ content }) => content)).toEqual(ids);
        },
      ),
      { numRuns: 10 },
    );
  });

  test("equal the files of the commit where nothing was changed", async () => {
    using repo = repository();
    const names = ["a.yaml", "a/b.yaml", "a-b.yaml", "ä.yaml", "Z.yaml", 'q"\n.yaml', "a.yaml.d/x"];
    repo.write(Object.fromEntries(names.map((name) => [`rollouts/${name}`, name])));
    symlinkSync("../a.yaml", join(repo.directory, "rollouts/a/link"));
    repo.run("add", "-A");
    repo.run("commit", "-qm", "x");
    const history = gitHistory({ directory: repo.directory, environment: GIT_ENVIRONMENT });
    const plain = (files: Awaited<ReturnType<WorkingTree["files"]>>): unknown =>
      files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString() }));
    expect(plain(await of(repo).files("rollouts"))).toEqual(plain(await history.filesAt("HEAD", "rollouts")));
  });

  test("are the same where only git's line ends differ", async () => {
    using repo = repository();
    repo.commit("x", { ".gitattributes": "*.yaml text eol=crlf\n", "rollouts/b.yaml": "b\n", [FILE]: BEFORE });
    const ids = [FILE, "rollouts/b.yaml"].map((path) => repo.run("rev-parse", `HEAD:${path}`));
    repo.write({ "rollouts/b.yaml": "b\r\n", [FILE]: BEFORE.replaceAll("\n", "\r\n") });
    expect((await of(repo).files("rollouts")).map(({ content }) => content)).toEqual(ids);
    repo.write({ "rollouts/b.yaml": "c\r\n" });
    expect((await of(repo).files("rollouts"))[1]?.content).not.toBe(ids[1]);
  });

  test("are not followed over links, into other repositories, or into pipes", async () => {
    using repo = started();
    using outside = temporaryDirectory();
    writeFileSync(join(outside.path, "secret"), "secret");
    symlinkSync(outside.path, join(repo.directory, "rollouts/folder"));
    symlinkSync(join(outside.path, "secret"), join(repo.directory, "rollouts/secret.yaml"));
    repo.write({
      "rollouts/nested/.git": "gitdir: x",
      "rollouts/nested/x.yaml": "x",
      "rollouts/big": "x".repeat(1_048_577),
    });
    const files = await of(repo).files("rollouts");
    expect(files.map(({ path, kind, bytes }) => [path, kind, bytes.length > 0])).toEqual([
      [FILE, "file", true],
      ["rollouts/b.yaml", "file", true],
      ["rollouts/big", "too-large", false],
      ["rollouts/folder", "link", false],
      ["rollouts/secret.yaml", "link", false],
    ]);
    symlinkSync(outside.path, join(repo.directory, "linked"));
    expect(await of(repo).files("linked")).toMatchObject([{ path: "linked", kind: "link" }]);
    expect(await of(repo).file("linked/secret")).toBeNull();
    expect(await of(repo).files("nowhere")).toEqual([]);
    expect(await of(repo).file("rollouts/none")).toBeNull();
  });

  test.each(["../x", "/etc/passwd", ".git/config", "rollouts/../../x", "a/.GIT/hooks/x", "x\0y"])(
    "never lie outside: %j",
    async (path) => {
      using repo = started();
      const tree = of(repo);
      await expect(tree.files(path)).rejects.toThrow("no path inside the repository");
      await expect(tree.file(path)).rejects.toThrow("no path inside the repository");
      await expect(tree.write(path, Buffer.from("x"))).rejects.toThrow("no path inside the repository");
      expect((await tree.commit("x", [path], toZero, NOW)).kind).toBe("refused");
    },
  );

  test("are replaced by a rename that keeps their mode and leaves nothing behind", async () => {
    using repo = started();
    chmodSync(join(repo.directory, FILE), 0o755);
    await of(repo).write(FILE, Buffer.from("new"));
    await of(repo).write("rollouts/x/y.yaml", Buffer.from("y"));
    expect(repo.read(FILE)).toBe("new");
    expect(repo.read("rollouts/x/y.yaml")).toBe("y");
    expect(statSync(join(repo.directory, FILE)).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(repo.directory, "rollouts")).toSorted()).toEqual(["a.yaml", "b.yaml", "x"]);
  });

  test("are not written through links", async () => {
    using repo = started();
    using outside = temporaryDirectory();
    symlinkSync(outside.path, join(repo.directory, "rollouts/folder"));
    await expect(of(repo).write("rollouts/folder/x", Buffer.from("x"))).rejects.toThrow("link");
    expect(readdirSync(outside.path)).toEqual([]);
  });

  test("that are links in the commit are not edited", async () => {
    using repo = started();
    symlinkSync("b.yaml", join(repo.directory, "rollouts/l.yaml"));
    repo.run("add", "-A");
    repo.run("commit", "-qm", "link");
    const outcome = await of(repo).commit("x", ["rollouts/l.yaml"], () => Buffer.from("x"), NOW);
    expect(outcome).toMatchObject({ kind: "refused", reason: "invalid" });
  });
});
