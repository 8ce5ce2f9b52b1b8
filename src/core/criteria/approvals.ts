/** The last word is people's: every group that the settings name has approved these very bytes. */

import { type Criterion, UNAVAILABILITY, fail, inconclusive, pass, skipped } from "../criterion.ts";

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
  judge({ settings, evidence: { approvals: recorded } }) {
    const required = recorded.status === "ok" ? recorded.required : [];
    const groups = [...new Set([...required, ...Object.keys(settings.approvals)])];
    if (groups.length === 0) return skipped("no-groups", "the settings name no group that must approve");
    if (recorded.status === "skipped") return skipped("not-asked", recorded.detail);
    if (recorded.status !== "ok") return inconclusive(recorded.status, `approvals are not known: ${recorded.detail}`);
    const approvers = (group: string) => (Object.hasOwn(recorded.groups, group) ? (recorded.groups[group] ?? []) : []);
    const missing = groups.filter((group) => approvers(group).length === 0);
    return missing.length > 0
      ? fail(
          "missing",
          `no approval yet of ${missing.join(", ")} (${groups.length - missing.length} of ${groups.length})`,
        )
      : pass(
          "approved",
          `approved by ${groups.map((group) => `${group} (${approvers(group).join(", ")})`).join(", ")}`,
        );
  },
};
