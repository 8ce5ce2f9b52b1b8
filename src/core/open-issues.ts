/** What the two criteria about open issues share: one looks for bugs, the other for customers' concerns. */

import { type Ruling, type Subject, UNAVAILABILITY, counted, fail, inconclusive, pass, skipped } from "./criterion.ts";
import type { Issue } from "./evidence.ts";

/** Every code of a criterion about issues, with its meaning. */
export const ISSUE_CODES = {
  none: "no such issue is open",
  open: "such issues are open",
  "not-asked": "no code host was asked, or its issues are switched off",
  start: "a start: nobody has the feature yet",
  ...UNAVAILABILITY,
} as const;

/** Names one code of a criterion about issues. */
export type IssueCode = keyof typeof ISSUE_CODES;

/** Rules on the open issues of one kind; `what` names it in the singular, e.g. "critical bug". */
export function ruleOnIssues(
  { evidence: { issues } }: Subject,
  which: "critical" | "concerns",
  what: string,
): Ruling<IssueCode> {
  if (issues.status === "skipped") return skipped("not-asked", issues.detail);
  if (issues.status !== "ok") return inconclusive(issues.status, `the issues cannot be read: ${issues.detail}`);
  const open = issues[which];
  return open.length === 0
    ? pass("none", `no ${what} is open`)
    : fail("open", `${counted(open.length, what)} open: ${open.map(numberOf).join(", ")}`);
}

function numberOf({ number }: Issue): string {
  return `#${number}`;
}
