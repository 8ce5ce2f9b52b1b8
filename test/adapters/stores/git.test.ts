import { chmodSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gitStore, type GitStoreOptions } from "../../../src/adapters/stores/git.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { NOW } from "../../support/builders.ts";
import { cloneOf, GIT_ENVIRONMENT, repository, temporaryDirectory, type TestRepository } from "../../support/git.ts";
import { describeStore, versionOf } from "./contract.ts";
import { parse, serialize } from "./parse.ts";
import { calm, snapshotAt } from "./snapshots.ts";

const BRANCH = "pilot-rollout-data";
const REF = `refs/heads/${BRANCH}`;

function at(directory: string, override: Partial<GitStoreOptions> = {}): SnapshotStore {
  return gitStore({
    name: "git",
    environment: "production",
    directory,
    remote: null,
    branch: BRANCH,
    path: "snapshot.json",
    maximumBytes: null,
    propagation: 0,
    parse,
    serialize,
    environmentOfGit: GIT_ENVIRONMENT,
    ...override,
  });
}

/** A team's remote and any number of clones of it. */
function team() {
  const remote = repository({ bare: true });
  const first = cloneOf(remote);
  first.commit("Begin", { "README.md": "hello\n" });
  first.run("push", "-q", "origin", "main");
  const clones = [first];
  return {
    remote,
    first,
    clone() {
      const made = cloneOf(remote);
      clones.push(made);
      return made;
    },
    [Symbol.dispose]() {
      for (const each of [...clones, remote]) each[Symbol.dispose]();
    },
  };
}

/** Commits bytes as the snapshot to the data branch, through a clone of its own. */
function corruptThrough(clone: TestRepository, bytes: string): void {
  const { directory } = clone;
  mkdirSync(join(directory, "data"), { recursive: true });
  writeFileSync(join(directory, "data/bytes"), bytes);
  const blob = clone.run("hash-object", "-w", "--no-filters", "data/bytes");
  clone.run("update-index", "--add", "--cacheinfo", `100644,${blob},snapshot.json`);
  const tree = clone.run("write-tree", "--missing-ok");
  const commit = clone.run("commit-tree", "-m", "Corrupt", tree);
  clone.run("push", "-q", "--force", "origin", `${commit}:${REF}`);
}

const EXCEPTIONS = {
  credential: "git brings its own credentials; refused pushes are tested below",
  wire: "git speaks for itself; a remote that goes away is tested below",
};

describeStore(
  "the git store on a remote",
  () => {
    const place = team();
    const { first } = place;
    const other = place.clone();
    return {
      store: at(first.directory),
      another: () => at(other.directory),
      small: (maximumBytes) => at(first.directory, { maximumBytes }),
      missing: () => at(first.directory, { remote: join(first.directory, "nowhere.git") }),
      corrupt: (bytes) => corruptThrough(place.clone(), bytes),
      dispose: () => place[Symbol.dispose](),
    };
  },
  EXCEPTIONS,
);

describeStore(
  "the git store in a clone without a remote",
  () => {
    const repo = repository();
    repo.commit("Begin", { "README.md": "hello\n" });
    return {
      store: at(repo.directory),
      another: () => at(repo.directory),
      small: (maximumBytes) => at(repo.directory, { maximumBytes }),
      missing: () => at(join(repo.directory, "nowhere")),
      corrupt(bytes) {
        writeFileSync(join(repo.directory, "bytes"), bytes);
        const blob = repo.run("hash-object", "-w", "--no-filters", "bytes");
        repo.run("update-index", "--add", "--cacheinfo", `100644,${blob},snapshot.json`);
        repo.run("update-ref", REF, repo.run("commit-tree", "-m", "Corrupt", repo.run("write-tree")));
      },
      dispose: () => repo[Symbol.dispose](),
    };
  },
  EXCEPTIONS,
);

describe("the git store", () => {
  test("fast-forwards the branch, one commit a write, and touches nothing else of the clone", async () => {
    using place = team();
    const { first, remote } = place;
    const refs = () =>
      first
        .run("for-each-ref")
        .split("\n")
        .filter((line) => !line.endsWith(`origin/${BRANCH}`));
    const before = [first.head(), first.status(), refs()];
    const store = at(first.directory);
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    await store.write(snapshotAt(2), version, calm());
    expect(remote.run("log", "--format=%s", BRANCH)).toBe("Publish sequence 2\nPublish sequence 1");
    expect(remote.run("log", "-1", "--format=%b", BRANCH)).toContain("[skip ci]");
    expect(remote.run("show", `${BRANCH}:snapshot.json`)).toBe(serialize(snapshotAt(2)).trimEnd());
    expect(remote.run("ls-tree", "--name-only", "-r", BRANCH)).toBe("snapshot.json");
    const after = [first.head(), first.status(), refs()];
    expect(after).toEqual(before);
  });

  test("keeps what else is on the branch, and takes a path with folders", async () => {
    using place = team();
    const { remote } = place;
    const [one, other] = ["web/production.json", "web/staging.json"].map((path) => at(place.first.directory, { path }));
    await one?.write(snapshotAt(1), null, calm());
    await other?.write(snapshotAt(9), null, calm());
    expect(await one?.read(calm())).toMatchObject({ snapshot: snapshotAt(1) });
    expect(await other?.read(calm())).toMatchObject({ snapshot: snapshotAt(9) });
    expect(remote.run("ls-tree", "--name-only", "-r", BRANCH)).toBe("web/production.json\nweb/staging.json");
  });

  test("writes past a commit that left the snapshot alone", async () => {
    using place = team();
    const store = at(place.first.directory);
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    await at(place.clone().directory, { path: "other.json" }).write(snapshotAt(5), null, calm());
    expect(await store.write(snapshotAt(2), version, calm())).toMatchObject({ kind: "written" });
  });

  test.each([1, 2])("does not let %i follow 2, even for whom has the version", async (sequence) => {
    using place = team();
    const store = at(place.first.directory);
    const version = versionOf(await store.write(snapshotAt(2), null, calm()));
    const other = snapshotAt(sequence, { revision: "f".repeat(40) });
    expect(await store.write(other, version, calm())).toEqual({ kind: "conflict" });
  });

  test("never rewinds a branch that was cut back by somebody else", async () => {
    using place = team();
    const store = at(place.first.directory);
    const version = versionOf(await store.write(snapshotAt(3), null, calm()));
    place.remote.run("update-ref", "-d", REF);
    expect(await store.write(snapshotAt(4), version, calm())).toEqual({ kind: "conflict" });
    expect(await store.read(calm())).toEqual({ kind: "absent" });
  });

  test("works from a shallow clone and leaves it as shallow as it was", async () => {
    using place = team();
    const { first } = place;
    await at(first.directory).write(snapshotAt(1), null, calm());
    first.commit("More", { "README.md": "more\n" });
    first.run("push", "-q", "origin", "main");
    using shallow = cloneOf(place.remote, "--depth=1", "--single-branch");
    const reading = await at(shallow.directory).read(calm());
    expect(reading).toMatchObject({ snapshot: snapshotAt(1) });
    expect(await at(shallow.directory).write(snapshotAt(2), versionOf(reading), calm())).toMatchObject({
      kind: "written",
    });
    expect(shallow.run("log", "--format=%s", "main")).toBe("More");
  });

  test("works on a bare repository by its path", async () => {
    using bare = repository({ bare: true });
    using here = repository();
    const remote = bare.directory;
    await at(here.directory, { remote }).write(snapshotAt(1), null, calm());
    expect(await at(bare.directory).read(calm())).toMatchObject({ snapshot: snapshotAt(1) });
    expect(await at(here.directory).read(calm())).toEqual({ kind: "absent" });
  });

  test("keeps the heartbeat out of the branch and without a past", async () => {
    using place = team();
    const store = at(place.first.directory);
    for (const beat of [NOW, NOW + 1_000, NOW + 2_000]) await store.writeHeartbeat(beat, calm());
    const refs = place.remote.run("for-each-ref", "--format=%(refname)").split("\n");
    expect(refs).toEqual(["refs/heads/main", `refs/pilot-rollout/heartbeat/${BRANCH}--snapshot-json`]);
    expect(place.remote.run("rev-list", "--count", refs[1] ?? "")).toBe("1");
    expect(await at(place.clone().directory, { path: "other.json" }).readHeartbeat(calm())).toBeNull();
  });

  test("says that a remote is gone, and that a push is refused", async () => {
    using place = team();
    const store = at(place.first.directory);
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    const hook = join(place.remote.directory, "hooks/pre-receive");
    writeFileSync(hook, "#!/bin/sh\necho 'only bots may push here' >&2\nexit 1\n");
    chmodSync(hook, 0o755);
    const refused = await store.write(snapshotAt(2), version, calm());
    expect(refused).toMatchObject({
      kind: "failed",
      cause: "unauthorized",
      detail: expect.stringContaining("only bots"),
    });
    await expect(store.writeHeartbeat(NOW, calm())).rejects.toThrow("only bots");
    renameSync(place.remote.directory, `${place.remote.directory}.gone`);
    expect(await store.read(calm())).toMatchObject({ kind: "failed", cause: "missing" });
    expect(await store.write(snapshotAt(2), version, calm())).toMatchObject({ kind: "failed", cause: "missing" });
    renameSync(`${place.remote.directory}.gone`, place.remote.directory);
  });

  test("does not tell the password in a remote's address", async () => {
    using here = repository();
    const store = at(here.directory, { remote: "https://someone:s3cret@127.0.0.1:1/x.git" });
    const answers = [await store.read(calm()), await store.write(snapshotAt(1), null, calm())];
    expect(answers).toEqual([expect.objectContaining({ kind: "failed" }), expect.objectContaining({ kind: "failed" })]);
    expect(JSON.stringify(answers)).not.toContain("s3cret");
    await expect(store.writeHeartbeat(NOW, calm())).rejects.not.toThrow("s3cret");
  });

  test("takes a remote's address for nothing but an address", async () => {
    using here = repository();
    using place = temporaryDirectory();
    const mark = join(place.path, "mark");
    for (const remote of [`--upload-pack=touch ${mark}`, `ext::touch ${mark}`]) {
      expect(await at(here.directory, { remote }).read(calm())).toMatchObject({ kind: "failed" });
    }
    expect(() => chmodSync(mark, 0o600)).toThrow("ENOENT");
  });

  test("ends git when its time is over", async () => {
    using place = team();
    const over = new AbortController();
    const reading = at(place.first.directory).read(over.signal);
    setTimeout(() => over.abort(), 1);
    expect(await reading).toMatchObject({ kind: "failed", cause: "timeout" });
  });
});
