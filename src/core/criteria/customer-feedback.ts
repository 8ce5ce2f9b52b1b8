/** A feature does not rise while a customer's concern about it is open. */

import { type Criterion, skipped } from "../criterion.ts";
import { ISSUE_CODES, type IssueCode, ruleOnIssues } from "../open-issues.ts";

/** No open issue with the label of concerns and the feature's. */
export const customerFeedback: Criterion<IssueCode> = {
  id: "customer-feedback",
  title: "No customer concerns",
  ifNot: "hold",
  codes: ISSUE_CODES,
  judge: (subject) =>
    subject.start
      ? skipped("start", "a start: nobody has the feature yet")
      : ruleOnIssues(subject, "concerns", "customer concern"),
};
