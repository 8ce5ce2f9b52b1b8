/** A feature does not rise while a critical bug of it is open. */

import { type Criterion } from "../criterion.ts";
import { ISSUE_CODES, type IssueCode, ruleOnIssues } from "../open-issues.ts";

/** No open issue with a critical label and the feature's. */
export const criticalBugs: Criterion<IssueCode> = {
  id: "critical-bugs",
  title: "No critical bugs",
  ifNot: "hold",
  codes: ISSUE_CODES,
  judge: (subject) => ruleOnIssues(subject, "critical", "critical bug"),
};
