/** What a command came to, as a job reports it. */

import { EXIT, type Exit } from "../commands/world.ts";
import type { Answer } from "../cli/print.ts";
import type { FailOn } from "../action-inputs.ts";

/** Where the verdict can be read. */
export type Channel =
  /** On the commit: the job's own result says only whether it could judge. */
  | "status"
  /** It should be on the commit and is not: the job's result takes its place. */
  | "job"
  /** Another run brings it; this one looks for mistakes only. */
  | "later"
  /** There is no commit that it belongs on. */
  | "none";

/** What a command came to. */
export interface Outcome {
  readonly exit: Exit;
  readonly decision: string;
  readonly codes: readonly string[];
  readonly result: object;
  readonly sequence: number | null;
  readonly summary: string;
  readonly annotations: readonly string[];
  readonly channel: Channel;
  /** What a person should know besides, one sentence each, not escaped. */
  readonly log: readonly string[];
}

/** Whether the job is red. */
export function isRed(outcome: Outcome, failOn: FailOn): boolean {
  return couldNotJudge(outcome) || failsOn(outcome, outcome.channel === "job" ? "hold" : failOn);
}

/** Mistakes in the files are told by the status where there is one. */
function couldNotJudge({ exit, channel }: Outcome): boolean {
  switch (exit) {
    case EXIT.unavailable:
    case EXIT.usage:
      return channel !== "later";
    case EXIT.invalid:
      return channel !== "status";
    case EXIT.held:
    case EXIT.ok:
      return false;
  }
}

function failsOn({ decision }: Outcome, failOn: FailOn): boolean {
  switch (failOn) {
    case "never":
      return false;
    case "block":
      return decision === "block" || decision === "invalid";
    case "hold":
      return decision !== "allow" && decision !== "nothing";
  }
}

/** Wide enough that no sentence is broken. */
const ONE_LINE = 1_000_000;

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:→ )?/u, ""))
    .filter((line) => line !== "")
    .slice(0, MOST_LINES);
}

/** Warnings beyond these are in the summary. */
const MOST_LINES = 40;

/** The outcome of a command that the command line has as well. */
export async function outcomeOfAnswer(answer: Answer): Promise<Outcome> {
  const [{ PLAIN_TERMINAL }, { fenced }] = await Promise.all([
    import("../report/style.ts"),
    import("../action-inputs.ts"),
  ]);
  const sequence = "sequence" in answer.json && typeof answer.json.sequence === "number" ? answer.json.sequence : null;
  return {
    exit: answer.exit,
    decision: answer.exit === EXIT.ok ? "allow" : answer.exit === EXIT.held ? "hold" : "block",
    codes: [],
    result: answer.json,
    sequence,
    summary: fenced(answer.text(PLAIN_TERMINAL) + (answer.aside?.(PLAIN_TERMINAL) ?? "")),
    annotations: [],
    channel: "none",
    log: linesOf((answer.log ?? answer.aside)?.({ ...PLAIN_TERMINAL, columns: ONE_LINE }) ?? ""),
  };
}
