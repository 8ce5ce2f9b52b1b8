/** Several processes that share the cases of a sweep, each with a fake and a repository of its own. */

import { type ChildProcess, fork } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { join } from "node:path";

import { temporaryDirectory } from "../git.ts";
import type { Finding, Orders } from "./worker.ts";

/** A flow, as far as it has come. */
export interface Progress {
  readonly flow: string;
  readonly calls: number;
  readonly cases: number;
  readonly done: number;
  readonly problems: readonly string[];
}

/** Where a file costs no disk; thousands of runs write, and everything goes at the end. */
const MEMORY = "/dev/shm";

/**
 * Runs the cases in `jobs` processes. `tell` hears of each flow as it comes on; a flow is through when `done` is `cases`.
 *
 * @throws Error where a process ends before its share is done, or does not find the cases that the others find
 */
export async function sweepTogether(
  { jobs, flow, nth }: { readonly jobs: number; readonly flow: string; readonly nth: number },
  tell: (progress: Progress) => void,
): Promise<void> {
  const place = temporaryDirectory("pilot-faults-", isWritable(MEMORY) ? MEMORY : undefined);
  // Also where somebody has had enough: what lies in memory would stay there.
  process.once("exit", () => place[Symbol.dispose]());
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const flows = new Map<string, Progress>();
  const hear = (finding: Finding): void => {
    if (finding.kind === "end") return;
    const known = flows.get(finding.flow);
    const next = heard(known, finding);
    flows.set(finding.flow, next);
    if (finding.kind === "case" || (known === undefined && next.cases === 0)) tell(next);
  };
  const children: ChildProcess[] = [];
  try {
    await Promise.all(
      Array.from({ length: jobs }, (_, share) => {
        const environment = { ...process.env, TMPDIR: place.path };
        const child = fork(join(import.meta.dirname, "worker.ts"), { env: environment });
        children.push(child);
        return finished(child, { share, of: jobs, flow, nth }, hear);
      }),
    );
  } finally {
    for (const child of children) child.kill();
  }
}

function heard(known: Progress | undefined, finding: Exclude<Finding, { readonly kind: "end" }>): Progress {
  if (finding.kind === "flow") {
    const { flow, calls, cases } = finding;
    if (known !== undefined && (known.calls !== calls || known.cases !== cases)) {
      throw new Error(
        `${flow}: ${known.cases} cases of ${known.calls} calls in one process, ${cases} of ${calls} here`,
      );
    }
    return known ?? { flow, calls, cases, done: 0, problems: [] };
  }
  if (known === undefined) throw new Error(`a case of ${finding.flow}, which nobody began`);
  return { ...known, done: known.done + 1, problems: [...known.problems, ...finding.problems] };
}

async function finished(child: ChildProcess, orders: Orders, hear: (finding: Finding) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let ended = false;
    child.on("message", (finding: Finding) => {
      ended ||= finding.kind === "end";
      try {
        hear(finding);
      } catch (error) {
        reject(error);
      }
    });
    child.once("exit", (code, signal) => {
      if (ended) resolve();
      else reject(new Error(`process ${orders.share + 1} of ${orders.of} ended early: ${signal ?? String(code)}`));
    });
    child.send(orders);
  });
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
