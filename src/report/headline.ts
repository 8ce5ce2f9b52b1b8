/** The first line of a report: what was decided. */

import type { DecisionOutcome } from "../core/verdict.ts";
import type { ValidationResult } from "./results.ts";
import { plural } from "./words.ts";

/** The decision over everything; `invalid` where a file has an error. */
export type Outcome = DecisionOutcome | "invalid" | "nothing";

type Headlined = Pick<ValidationResult, "problems" | "judgements" | "settingsBlocked" | "settingsHeld">;

/** The worst of everything that was found. */
export function outcomeOf({ problems, judgements, settingsBlocked, settingsHeld = [] }: Headlined): Outcome {
  if (problems.some(({ severity }) => severity === "error")) return "invalid";
  const decisions = new Set(judgements.map(({ decision }) => decision));
  if (settingsBlocked || decisions.has("block")) return "block";
  if (settingsHeld.length > 0 || decisions.has("hold")) return "hold";
  return judgements.length === 0 ? "nothing" : "allow";
}

/** One sentence that says the decision, e.g. `Held: 1 of 3 changes has to wait.` */
export function headline(result: Headlined): string {
  const { problems, judgements } = result;
  const errors = problems.filter(({ severity }) => severity === "error");
  const changes = plural(judgements.length, "change");
  const amount = (decision: DecisionOutcome): number =>
    judgements.filter((judgement) => judgement.decision === decision).length;
  const of = (part: number): string => (part === judgements.length ? changes : `${part} of ${changes}`);
  const waits = amount("hold") === 1 ? "has to wait" : "have to wait";
  switch (outcomeOf(result)) {
    case "invalid":
      return `Invalid: ${plural(errors.length, "error")} in ${plural(new Set(errors.map(({ file }) => file)).size, "file")}.`;
    case "nothing":
      return "Nothing to judge: no rollout changes.";
    case "allow":
      return `Allowed: ${changes}.`;
    case "hold":
      return `Held: ${heldText(result, `${of(amount("hold"))} ${waits}`)}.`;
    case "block": {
      if (amount("block") === 0) return "Blocked: the settings may not raise what is running.";
      const held = amount("hold") === 0 ? "" : `, ${amount("hold")} ${waits}`;
      return `Blocked: ${of(amount("block"))} ${amount("block") === 1 ? "needs" : "need"} an edit${held}.`;
    }
  }
}

/** `words` where a change waits, else what the settings wait for. */
function heldText(result: Headlined, words: string): string {
  return result.judgements.some(({ decision }) => decision === "hold") ? words : looserText(result);
}

/** What looser settings wait for. */
export function looserText({ settingsHeld = [] }: Pick<ValidationResult, "settingsHeld">): string {
  return `looser settings need the approval of ${settingsHeld.join(", ")}`;
}

const RANK: Readonly<Record<DecisionOutcome, number>> = { block: 0, hold: 1, allow: 2 };

/** Blocked before held before allowed, otherwise in the given order. */
export function worstFirst<T extends { readonly decision: DecisionOutcome }>(judged: readonly T[]): readonly T[] {
  return judged.toSorted((a, b) => RANK[a.decision] - RANK[b.decision]);
}
