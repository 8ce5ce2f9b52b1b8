/**
 * Single objects of a clone by name, out of one `git cat-file --batch` that waits for the next question: what is asked
 * in a row costs one process. It sees what was fetched, and where refs were moved, since it began.
 */

import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { Socket } from "node:net";

import type { Duration } from "../../evaluation/instant.ts";
import { batchParser, type BatchEntry } from "./batch.ts";
import { finished, type GitContext, startGit } from "./command.ts";
import { GitError, gitFailure } from "./errors.ts";

/** An object with its content. */
export type GitObject = Extract<BatchEntry, { readonly kind: "object" }>;

/** Reads objects. */
export interface Objects {
  /** What a revision such as `HEAD^{tree}` names; null where it names nothing, or several objects. */
  read(name: string): Promise<GitObject | null>;
}

/** A git that nobody has asked anything for so long is ended; the next question starts another. */
const IDLE: Duration = 1_000;
const ARGUMENTS = ["cat-file", "--batch"];

/** Opens a clone's objects; git is started with the first question. */
export function openObjects(context: GitContext): Objects {
  let batch: Batch | null = null;
  return {
    read(name) {
      if (name === "" || /[\n\0]/u.test(name)) return Promise.resolve(null);
      batch ??= startBatch(context, (over) => {
        // Another may have begun since.
        if (batch === over) batch = null;
      });
      return batch.ask(name);
    },
  };
}

interface Batch {
  ask(name: string): Promise<GitObject | null>;
}

interface Question {
  readonly resolve: (found: GitObject | null) => void;
  readonly reject: (error: unknown) => void;
}

/** `onEnd` is called when this git takes no further question. */
function startBatch(context: GitContext, onEnd: (batch: Batch) => void): Batch {
  const child = startGit(context, ARGUMENTS);
  const questions: Question[] = [];
  let idle: NodeJS.Timeout | undefined;
  const rest = (): void => {
    hold(child, false);
    idle = setTimeout(() => {
      onEnd(batch);
      child.stdin.end();
    }, IDLE).unref();
  };
  const parse = batchParser((entry) => {
    questions.shift()?.resolve(entry.kind === "object" ? entry : null);
    if (questions.length === 0) rest();
  });
  child.stdout.on("data", parse);
  const fail = (error: unknown): void => {
    clearTimeout(idle);
    onEnd(batch);
    for (const { reject } of questions.splice(0)) reject(error);
  };
  const batch: Batch = {
    ask(name) {
      clearTimeout(idle);
      hold(child, true);
      return new Promise((resolve, reject) => {
        questions.push({ resolve, reject });
        child.stdin.write(`${name}\n`);
      });
    },
  };
  finished(child, context).then(
    ({ code, stderr }) => fail(ended(context, code, stderr)),
    (error: unknown) => fail(error),
  );
  return batch;
}

function ended({ directory }: GitContext, code: number | null, stderr: string): GitError {
  return code === 0
    ? new GitError("failed", "git cat-file ended before it had answered")
    : gitFailure(directory, ARGUMENTS, code, stderr);
}

/** A git that only waits does not keep this process from ending; its input ends then, and so does it. */
function hold(child: ChildProcessWithoutNullStreams, held: boolean): void {
  const sockets = [child.stdin, child.stdout, child.stderr].filter((stream) => stream instanceof Socket);
  for (const each of [child, ...sockets]) {
    if (held) each.ref();
    else each.unref();
  }
}
