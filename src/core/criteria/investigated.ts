/** Errors that are allowed but not few are looked into before the feature rises. */

import { type Criterion, fail, pass, skipped } from "../criterion.ts";

const codes = {
  start: "a start: nobody has the feature yet",
  "not-needed": "the matrix does not ask for an investigation",
  investigated: "an approver wrote down what was found",
  "not-investigated": "nobody has written down what was found",
} as const;

/** While the matrix says `investigate`: an approver's later review contains `/investigated <what was found>`. */
export const investigated: Criterion<keyof typeof codes> = {
  id: "investigated",
  title: "Investigated",
  ifNot: "hold",
  codes,
  judge({ assessment, evidence, codeHost }) {
    if (assessment === null) return skipped("start", "a start: nobody has the feature yet");
    if (assessment.action !== "investigate") return skipped("not-needed", "there is nothing to investigate");
    if (evidence.investigated === true)
      return pass("investigated", `an approver wrote down why: ${assessment.message}`);
    const way =
      codeHost || evidence.investigated === false
        ? "an approver writes `/investigated <what was found>` in a review"
        : "without a code host, an `override` of `investigated` says what was found";
    return fail("not-investigated", `${assessment.message}; ${way}`);
  },
};
