/** The ladder is climbed one rung at a time; a revert of a rollback is a climb like any other. */

import { type Criterion, fail, pass } from "../criterion.ts";

const codes = {
  "one-rung": "exactly one rung up",
  "skips-a-rung": "more than one rung up",
} as const;

/** Exactly one rung up. */
export const oneStep: Criterion<keyof typeof codes> = {
  id: "one-step",
  title: "One rung at a time",
  ifNot: "block",
  codes,
  judge({ before, from, after }) {
    const step = `tier ${from} to ${after.tier}`;
    if (after.tier === from + 1) return pass("one-rung", `${step}: one rung up`);
    const origin = before === null ? `a new file at tier ${after.tier}` : step;
    return fail("skips-a-rung", `${origin} skips rungs; the next one is ${from + 1}`);
  },
};
