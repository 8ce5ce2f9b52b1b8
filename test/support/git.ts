/** Real git in temporary directories, with fixed dates and nothing of this machine's configuration. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Instant } from "../../src/evaluation/instant.ts";
import { NOW } from "./builders.ts";

/** The caller's environment without any git configuration of a person or of the machine. */
export const GIT_ENVIRONMENT: Readonly<NodeJS.ProcessEnv> = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_ALLOW_PROTOCOL: "file",
  HOME: "/nonexistent",
  XDG_CONFIG_HOME: "/nonexistent",
};

/** A clone under test. */
export interface TestRepository {
  readonly directory: string;
  /** Runs git there; its output without the last line end. */
  run(...args: readonly string[]): string;
  /** Writes working files; null removes one. */
  write(files: Readonly<Record<string, string | Uint8Array | null>>): void;
  read(path: string): string;
  /** Writes files, stages exactly them and commits, at the given date or a second after the last. */
  commit(message: string, files?: Readonly<Record<string, string | Uint8Array | null>>, at?: Instant): string;
  head(): string;
  status(): string;
  [Symbol.dispose](): void;
}

/** Makes a temporary directory; remove it with the returned disposer. */
export function temporaryDirectory(
  prefix = "pilot-",
  below = tmpdir(),
): { readonly path: string; [Symbol.dispose](): void } {
  const path = realpathSync(mkdtempSync(join(below, prefix)));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** An empty repository with the branch `main`. */
export function repository(options: { readonly bare?: boolean; readonly branch?: string } = {}): TestRepository {
  const place = temporaryDirectory();
  const bare = options.bare === true ? ["--bare"] : [];
  gitIn(place.path, ["init", "-q", "-b", options.branch ?? "main", ...bare, "."]);
  return repositoryAt(place.path, place);
}

/** A clone of another repository. */
export function cloneOf(source: TestRepository, ...args: readonly string[]): TestRepository {
  const place = temporaryDirectory();
  gitIn(place.path, ["clone", "-q", ...args, `file://${source.directory}`, "."]);
  return repositoryAt(place.path, place);
}

/** Looks at an existing working tree, e.g. a linked one. */
export function repositoryAt(directory: string, owner?: { [Symbol.dispose](): void }): TestRepository {
  let clock = NOW - 86_400_000;
  const run = (...args: readonly string[]): string => gitIn(directory, args, clock);
  const write: TestRepository["write"] = (files) => {
    for (const [path, content] of Object.entries(files)) {
      const target = join(directory, path);
      if (content === null) rmSync(target, { force: true });
      else {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
    }
  };
  return {
    directory,
    run,
    write,
    read: (path) => readFileSync(join(directory, path), "utf8"),
    commit(message, files = {}, at = clock + 1000) {
      clock = at;
      write(files);
      const paths = Object.keys(files);
      if (paths.length > 0) run("add", "-A", "--", ...paths);
      run("commit", "-q", "--allow-empty", "--allow-empty-message", "--cleanup=verbatim", "-m", message);
      return run("rev-parse", "HEAD");
    },
    head: () => run("rev-parse", "HEAD"),
    status: () => run("status", "--porcelain", "--untracked-files=all"),
    [Symbol.dispose]: () => owner?.[Symbol.dispose](),
  };
}

/** Runs git with a fixed identity and clock. */
export function gitIn(directory: string, args: readonly string[], at: Instant = NOW): string {
  const date = `@${Math.floor(at / 1000)} +0000`;
  const output = execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@localhost", ...args], {
    cwd: directory,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...GIT_ENVIRONMENT, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
  return output.replace(/\n$/u, "");
}
