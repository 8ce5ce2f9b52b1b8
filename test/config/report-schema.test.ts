import { expect, test } from "vitest";
import { validateReport as isReport } from "../../src/config/validators/report.js";
import { validateReport } from "../../src/report/json.ts";
import {
  blockedJudgement,
  heldJudgement,
  judgement,
  loweredJudgement,
  PROBLEMS,
  validation,
} from "../report/samples.ts";

test.each([
  ["nothing to say", validation()],
  [
    "everything to say",
    validation({
      judgements: [judgement(), heldJudgement(), blockedJudgement(), loweredJudgement()],
      problems: PROBLEMS,
      settings: ["percentage 10 → 40 %: 3 features"],
    }),
  ],
  ["no base", validation({ base: null })],
])("a report with %s matches its schema", (_, result) => {
  const written: unknown = JSON.parse(JSON.stringify(validateReport(result)));

  expect(isReport(written) ? [] : isReport.errors).toEqual([]);
});
