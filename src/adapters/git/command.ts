/** Git as a child process: no shell, no hooks, no pager, no prompt, none of the caller's own git variables. */

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync } from "node:fs";

import type { Duration } from "../../evaluation/instant.ts";
import { errorCode } from "../files.ts";
import { GitError, gitFailure, gitMissing } from "./errors.ts";

/** Where git runs, and with which variables. */
export interface GitContext {
  readonly directory: string;
  readonly environment: Readonly<NodeJS.ProcessEnv>;
}

/** What one run of git said. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** How one run differs from the usual. */
export interface GitCall {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Exit codes that are answers; all others throw. Default: 0. */
  readonly accept?: readonly number[];
  /** Network commands must not wait for ever. */
  readonly timeout?: Duration;
  /** Ends git early. */
  readonly signal?: AbortSignal;
}

/** Variables with which a hook or an outer git would turn our git towards another repository or meaning. */
const FOREIGN_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_PREFIX",
  "GIT_NAMESPACE",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
];

/** Settings of a person that would change what git prints, or run something of theirs, or give up durability. */
const SETTINGS = [
  "core.quotePath=false",
  "core.hooksPath=/dev/null",
  "core.fsync=committed,reference",
  "color.ui=false",
  "log.showSignature=false",
  "log.follow=false",
  "commit.gpgSign=false",
  "push.gpgSign=false",
  "gc.auto=0",
  "maintenance.auto=false",
].flatMap((setting) => ["-c", setting]);

/** A place to run git in. `environment` is the caller's; what would lead git astray is taken out. */
export function gitContext(directory: string, environment: Readonly<NodeJS.ProcessEnv> = process.env): GitContext {
  const foreign = new Set(FOREIGN_VARIABLES);
  const kept = Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.has(name)));
  return {
    directory,
    environment: {
      ...kept,
      LC_ALL: "C",
      LANGUAGE: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_NO_REPLACE_OBJECTS: "1",
      GIT_PAGER: "cat",
    },
  };
}

/** Starts git; the caller reads its output while it runs and ends with {@link finished}. */
export function startGit(
  context: GitContext,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const child = spawn("git", [...SETTINGS, ...args], {
    cwd: context.directory,
    env: { ...context.environment, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  // Git may end before it has read everything; its exit code says what there is to say.
  child.stdin.on("error", () => {});
  return child;
}

/**
 * Waits for a started git.
 *
 * @returns its exit code (null where a signal ended it) and what it wrote to stderr
 * @throws GitError `git-missing` where it could not be started, `no-path` where its folder is missing
 */
export async function finished(
  child: ChildProcessWithoutNullStreams,
  context: GitContext,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const errors: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", (error) => reject(cannotStart(error, context)));
    child.on("close", resolve);
  });
  return { code, stderr: Buffer.concat(errors).toString("utf8") };
}

function cannotStart(error: Error, { directory }: GitContext): GitError {
  // The system gives the same code for a program that is missing as for a folder that is.
  if (errorCode(error) === "ENOENT" && !existsSync(directory)) {
    return new GitError("no-path", `there is no folder ${directory}: name your clone with --repo.`);
  }
  return errorCode(error) === "ENOTDIR"
    ? new GitError("not-a-repository", `${directory} is no folder: name your clone with --repo.`)
    : gitMissing(errorCode(error) || error.message);
}

/**
 * Runs git to its end.
 *
 * @throws GitError where it could not be run, took too long, or ended with a code that is no answer
 */
export async function git(context: GitContext, args: readonly string[], call: GitCall = {}): Promise<GitAnswer> {
  const child = startGit(context, args, call.environment);
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stdin.end(call.input);
  const limit = limited(child, call);
  const { code, stderr } = await finished(child, context).finally(() => limit.lift());
  if (limit.reached()) {
    const within = call.signal?.aborted === true ? "in time" : `within ${(call.timeout ?? 0) / 1000} s`;
    throw new GitError("timeout", `git ${args[0] ?? ""} did not end ${within}`);
  }
  if (code === null || !(call.accept ?? [0]).includes(code)) throw gitFailure(context.directory, args, code, stderr);
  return { code, stdout: Buffer.concat(output), stderr };
}

/** Ends a child early where its time is over. */
function limited(child: ChildProcessWithoutNullStreams, { timeout, signal }: GitCall) {
  let isOver = signal?.aborted === true;
  const end = (): void => {
    isOver = true;
    child.kill("SIGKILL");
  };
  const timer = timeout === undefined ? undefined : setTimeout(end, timeout);
  signal?.addEventListener("abort", end);
  return {
    reached: () => isOver,
    lift() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
    },
  };
}

/** Runs git and gives what it printed as text, without the line end. */
export async function gitText(context: GitContext, args: readonly string[], call: GitCall = {}): Promise<string> {
  const { stdout } = await git(context, args, call);
  return stdout.toString("utf8").replace(/\n$/u, "");
}

/** The fields of output that was asked for with `-z`. */
export function zeroSeparated(output: Buffer): readonly string[] {
  const fields = output.toString("utf8").split("\0");
  if (fields.at(-1) === "") fields.pop();
  return fields;
}
