/** Evidence is about one configuration: while a feature is measured, only its exposure may change. */

import { added } from "../audience.ts";
import { type Criterion, type Subject, fail, pass, skipped } from "../criterion.ts";
import { reconfigurations } from "../kinds.ts";

const codes = {
  unchanged: "nothing of the configuration changes",
  "not-frozen": "the configuration changes where nothing is measured",
  start: "a start: nothing is frozen at tier 0",
  frozen: "the configuration changes at tier 1–3 and the feature does not go to 0",
  "parent-lost": "at tier 4 it loses a parent that is not at tier 4",
} as const;

/** No `reconfigured` while at tier 1–3 at the base, unless it also goes to 0. */
export const configFreeze: Criterion<keyof typeof codes> = {
  id: "config-freeze",
  title: "Configuration frozen",
  ifNot: "block",
  codes,
  judge(subject) {
    const { before, after, from, start, kinds } = subject;
    if (start || before === null) return skipped("start", "a start: at tier 0 nothing is frozen");
    if (!kinds.has("reconfigured")) return pass("unchanged", "nothing of the configuration changes");
    const fields = reconfigurations(before, after).join(", ");
    if (from === 0 || after.tier === 0) {
      return pass("not-frozen", `${fields} may change: the feature is ${from === 0 ? "at" : "going to"} tier 0`);
    }
    if (from < 4) {
      return fail("frozen", `${fields} must not change at tier ${from}; roll back first, or wait until tier 4`);
    }
    const lostParents = unfinishedParents(subject);
    return lostParents.length > 0
      ? fail("parent-lost", `it no longer depends on ${lostParents.join(", ")}, which is not at tier 4`)
      : pass("not-frozen", `${fields} may change at tier 4`);
  },
};

function unfinishedParents({ before, after, earned }: Subject): readonly string[] {
  return added(after.dependsOn, before?.dependsOn ?? []).filter((parent) => earned.get(parent)?.tier !== 4);
}
