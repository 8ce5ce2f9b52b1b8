/** The last word is people's: every group that the settings name has approved these very bytes. */

import { type Criterion, type Subject, UNAVAILABILITY, fail, inconclusive, pass, skipped } from "../criterion.ts";

const codes = {
  approved: "every group has an approving review",
  missing: "a group has no approving review",
  "no-groups": "no group must approve",
  "not-asked": "no code host was asked",
  unknown: "who approved is not known",
  ...UNAVAILABILITY,
} as const;

/** Every group, recorded as required or named in the settings, has an approving review. */
export const approvals: Criterion<keyof typeof codes> = {
  id: "approvals",
  title: "Approvals",
  ifNot: "hold",
  codes,
  judge(subject) {
    const recorded = subject.evidence.approvals;
    const groups = askedGroups(subject);
    if (groups.length === 0) return skipped("no-groups", "the settings name no group that must approve");
    if (recorded.status === "skipped") return skipped("not-asked", recorded.detail);
    if (recorded.status !== "ok") return inconclusive(recorded.status, `approvals are not known: ${recorded.detail}`);
    const missing = missingApprovals(subject);
    return missing.length > 0
      ? fail(
          "missing",
          `no approval yet of ${missing.join(", ")} (${groups.length - missing.length} of ${groups.length})`,
        )
      : pass(
          "approved",
          `approved by ${groups.map((group) => `${group} (${approversOf(subject, group).join(", ")})`).join(", ")}`,
        );
  },
};

/** The groups whose approving review is still missing; none where nobody could be asked. */
export function missingApprovals(subject: Approving): readonly string[] {
  if (subject.evidence.approvals.status !== "ok") return [];
  return askedGroups(subject).filter((group) => approversOf(subject, group).length === 0);
}

type Approving = Pick<Subject, "settings" | "evidence">;

function askedGroups({ settings, evidence: { approvals: recorded } }: Approving): readonly string[] {
  const required = recorded.status === "ok" ? recorded.required : [];
  return [...new Set([...required, ...Object.keys(settings.approvals)])];
}

function approversOf({ evidence: { approvals: recorded } }: Approving, group: string): readonly string[] {
  if (recorded.status !== "ok" || !Object.hasOwn(recorded.groups, group)) return [];
  return recorded.groups[group] ?? [];
}
