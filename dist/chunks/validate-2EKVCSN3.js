import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  endsOfPull,
  judgePull
} from "./chunk-REU5TGW4.js";
import {
  validateReport
} from "./chunk-ZBT32ASI.js";
import "./chunk-JLETK2NA.js";
import "./chunk-IQ44OI4F.js";
import {
  baseOf
} from "./chunk-CRHMAYVB.js";
import "./chunk-ZLX4A5JO.js";
import "./chunk-USJZVKDC.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-22JQXUXA.js";
import {
  EXIT
} from "./chunk-FKWMAXME.js";
import "./chunk-Z4LEAJIC.js";
import "./chunk-KOGBZ2BQ.js";
import "./chunk-JP5YJSRO.js";
import {
  outcomeOf
} from "./chunk-RLF5OLBY.js";
import "./chunk-MKGPDAY2.js";
import "./chunk-35XWC3LS.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import "./chunk-HCIKGOMT.js";
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
      const { validate } = await import("./validate-VLQTOBC7.js");
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
    import("./recheck-H6JBLBSY.js"),
    import("./recheck-CFJDZOVB.js")
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
    import("./annotations-3PT2B5CH.js"),
    import("./markdown-AV4TTZMZ.js")
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
