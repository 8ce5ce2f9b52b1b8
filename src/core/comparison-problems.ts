/** Mistakes that only show between two states of a file, or against the clock. */

import { type Instant, formatInstant } from "../evaluation/instant.ts";
import type { CatalogEntry } from "./catalog.ts";
import type { Change } from "./change.ts";
import { isRise } from "./exposure.ts";
import type { ComparisonContext } from "./kinds.ts";
import { LONGEST_OVERRIDE_DAYS, altersOverride, isExpired, isTooLong, lastDay } from "./override.ts";
import type { Problem } from "./problem.ts";
import type { Rollout } from "./rollout.ts";

/** A mistake without its place. */
interface Mistake {
  readonly code: ComparisonProblemCode;
  readonly severity: Problem["severity"];
  /** The top-level field that it is about. */
  readonly field: string;
  readonly message: string;
}

/** Every code a comparison can give, with its meaning. */
export const COMPARISON_PROBLEM_CODES = {
  "evidence-since-future": "`evidenceSince` is later than now",
  "evidence-since-earlier": "`evidenceSince` is earlier than the base's, or was taken away",
  "evidence-since-with-rise": "`evidenceSince` comes together with a rise",
  "override-expired": "the override's last day is over: it counts for nothing",
  "override-too-long": "the override expires too far ahead",
  "leaves-full": "a feature leaves tier 4 or its file is deleted while code may still read the flag",
} as const;

/** Names one mistake of a comparison. */
export type ComparisonProblemCode = keyof typeof COMPARISON_PROBLEM_CODES;

const WHOLE_FILE = { line: 1, column: 1 };

/** Everything wrong with one change; `entry` is the file after it, null where it was removed. */
export function problemsOf(
  change: Change,
  entry: CatalogEntry | null,
  context: Pick<ComparisonContext, "now">,
): readonly Problem[] {
  const mistakes = [...evidenceMistakes(change, context), ...overrideMistakes(change, context), ...leaving(change)];
  return mistakes.map(({ code, severity, field, message }) => {
    const { line, column } = entry?.positions[field] ?? entry?.positions["feature"] ?? WHOLE_FILE;
    return { code, severity, file: change.file, line, column, message };
  });
}

function evidenceMistakes(change: Change, { now }: Pick<ComparisonContext, "now">): readonly Mistake[] {
  const { before, after, kinds } = change;
  const base = evidenceSince(before);
  const head = evidenceSince(after);
  const future = head !== base && head > now ? [laterThanNow(head, now)] : [];
  if (!kinds.includes("evidence-restarted")) return future;
  return [
    ...future,
    ...(head < base ? [earlierThanBase(head, base)] : []),
    ...(isRise(before, after) ? [WITH_RISE] : []),
  ];
}

/** Where none is given, evidence counts from the beginning of time. */
function evidenceSince(rollout: Rollout | null): Instant {
  return rollout?.evidenceSince ?? -Infinity;
}

const WITH_RISE: Mistake = {
  code: "evidence-since-with-rise",
  severity: "error",
  field: "evidenceSince",
  message: "evidenceSince must not change together with a rise; make two changes of it",
};

function laterThanNow(head: Instant, now: Instant): Mistake {
  const message = `evidenceSince ${formatInstant(head)} is later than now, ${formatInstant(now)}`;
  return { code: "evidence-since-future", severity: "error", field: "evidenceSince", message };
}

function earlierThanBase(head: Instant, base: Instant): Mistake {
  const what = Number.isFinite(head)
    ? `evidenceSince ${formatInstant(head)} is earlier`
    : "evidenceSince was taken away";
  const message = `${what}; the base has ${formatInstant(base)}, and it only moves on`;
  return { code: "evidence-since-earlier", severity: "error", field: "evidenceSince", message };
}

function overrideMistakes({ before, after }: Change, { now }: Pick<ComparisonContext, "now">): readonly Mistake[] {
  const override = after?.override ?? null;
  if (after === null || override === null) return [];
  const day = lastDay(override);
  if (isExpired(override, now)) {
    const message = `the override expired at the end of ${day} and counts for nothing; take it out`;
    return [{ code: "override-expired", severity: "warning", field: "override", message }];
  }
  if (!altersOverride(before, after) || !isTooLong(override, now)) return [];
  const message = `the override expires at the end of ${day}, more than ${LONGEST_OVERRIDE_DAYS} days ahead`;
  return [{ code: "override-too-long", severity: "error", field: "override", message }];
}

function leaving({ before, after }: Change): readonly Mistake[] {
  if (before?.tier !== 4 || after?.tier === 4) return [];
  const what = after === null ? "its file is deleted" : `it goes from tier 4 to ${after.tier}`;
  const message = `${what}: code may still read the flag ${before.flag}, and finds it off`;
  return [{ code: "leaves-full", severity: "warning", field: "tier", message }];
}
