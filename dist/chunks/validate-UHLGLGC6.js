import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  endsOfPull,
  judgePull
} from "./chunk-6FENLYIL.js";
import "./chunk-SA23HG7X.js";
import "./chunk-PD7TZ352.js";
import "./chunk-ZLX4A5JO.js";
import {
  validateReport
} from "./chunk-54BE3XBY.js";
import "./chunk-JP5YJSRO.js";
import {
  outcomeOf
} from "./chunk-HRZOASEV.js";
import {
  baseOf
} from "./chunk-XXTPQSN5.js";
import "./chunk-4ZSPAWRM.js";
import "./chunk-Q5YOKUSM.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-UCKHCIXP.js";
import {
  EXIT
} from "./chunk-FKWMAXME.js";
import "./chunk-Z4LEAJIC.js";
import "./chunk-KOGBZ2BQ.js";
import "./chunk-22JQXUXA.js";
import "./chunk-NL7EIRBY.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-2PP62ARS.js";
import "./chunk-6UU6BM5N.js";

// src/action/validate.ts
async function validateInJob(world, reporter, trigger, environment) {
  switch (trigger.kind) {
    case "pull-request": {
      const { pull, base, confined } = trigger;
      const ends = await endsOfPull(world, pull, base);
      const verdict = await judgePull(world, reporter, { ends, pull, comment: true, statically: confined });
      return outcomeOfVerdict(verdict, confined ? "later" : verdict.told ? "status" : "job");
    }
    case "merge-group":
      return mergeGroup(world, reporter, trigger);
    case "round":
      return everyPullRequest(world, reporter);
    case "other": {
      const { validate } = await import("./validate-R5JDFQUS.js");
      const validation = await validate(world, { base: baseOf(environment), head: null });
      return outcomeOfVerdict({ validation, notes: [] }, "none");
    }
  }
}
async function mergeGroup(world, reporter, { base, head, pull }) {
  const { isHere } = await import("./contribution-HQBVP6CG.js");
  for (const commit of [base, head]) await isHere(world.history, commit, [commit]);
  const found = pull === null || world.codeHost === null ? null : await world.codeHost.pullRequest(pull);
  const known = found?.kind === "ok" ? found.value : null;
  if (known !== null) await isHere(world.history, known.head, [`refs/pull/${known.number}/head`, known.head]);
  const ends = { base, head, fork: base };
  const verdict = await judgePull(world, reporter, { ends, pull: known, comment: false, statically: false });
  return outcomeOfVerdict(verdict, verdict.told ? "status" : "job");
}
async function everyPullRequest(world, reporter) {
  const [{ recheck }, { recheckMarkdown, recheckReport }] = await Promise.all([
    import("./recheck-PJOTBPOR.js"),
    import("./recheck-AX6B353F.js")
  ]);
  const done = await recheck(world, reporter);
  return {
    exit: done.exit,
    decision: done.exit === EXIT.ok ? "allow" : "block",
    codes: [],
    result: recheckReport(done.verdicts),
    sequence: null,
    summary: recheckMarkdown(done.verdicts, done.notes),
    annotations: [],
    channel: "none",
    log: done.notes
  };
}
async function outcomeOfVerdict({ validation, notes }, channel) {
  const decision = outcomeOf(validation);
  const plain = {
    exit: validation.exit,
    decision,
    codes: codesOf(validation),
    sequence: null,
    channel,
    log: notes
  };
  if (decision === "nothing" && validation.problems.length === 0) {
    return { ...plain, result: validateReport(validation), summary: "No rollout changes.\n", annotations: [] };
  }
  const [{ annotationCommands }, { SUMMARY_LIMIT, validateMarkdown }] = await Promise.all([
    import("./annotations-432SQB3A.js"),
    import("./markdown-CL3NV3RS.js")
  ]);
  return {
    ...plain,
    result: validateReport(validation),
    summary: validateMarkdown(validation, SUMMARY_LIMIT),
    annotations: annotationCommands(validation, validation.positions)
  };
}
function codesOf({ problems, judgements }) {
  const open = judgements.flatMap(
    ({ findings }) => findings.flatMap(({ verdict, code }) => verdict === "fail" || verdict === "inconclusive" ? [code] : [])
  );
  return [.../* @__PURE__ */ new Set([...problems.map(({ code }) => code), ...open])];
}
export {
  validateInJob
};
