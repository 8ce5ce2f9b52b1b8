/** The whitelist is for people one knows by name: some, and not too many. */

import { type Criterion, counted, fail, pass } from "../criterion.ts";

const codes = {
  "within-limit": "somebody is on the whitelist, and not too many",
  empty: "nobody is on the whitelist",
  "too-many": "more are on the whitelist than `audience.maximum`",
} as const;

/** Whitelist not empty, not over `audience.maximum`. */
export const audience: Criterion<keyof typeof codes> = {
  id: "audience",
  title: "Audience",
  ifNot: "block",
  codes,
  judge({ after, settings }) {
    const { maximum } = settings.audience;
    const size = new Set(after.whitelist).size;
    if (size === 0) return fail("empty", "nobody is on the whitelist; name at least one customer");
    const text = `${counted(size, "customer")} on the whitelist, at most ${maximum}`;
    return size > maximum ? fail("too-many", text) : pass("within-limit", text);
  },
};
