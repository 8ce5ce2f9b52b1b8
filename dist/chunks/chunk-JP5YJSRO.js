import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  formatMoment
} from "./chunk-J6H5SOL2.js";

// src/report/next.ts
function nextSteps(judgement) {
  const open = judgement.findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const steps = open.map((finding) => stepFor(judgement, finding)).filter((step) => step !== null);
  return [...new Set(steps)];
}
function waitsForTime(findings) {
  return findings.some(
    ({ id, verdict }) => (id === "time-in-tier" || id === "calendar") && (verdict === "fail" || verdict === "inconclusive")
  );
}
function stepFor({ change, eligibleAt }, finding) {
  const { file, feature } = change;
  const tier = change.before?.tier ?? 0;
  const when = eligibleAt === null ? null : formatMoment(eligibleAt);
  const steps = {
    "one-step": `set \`tier: ${Math.min(tier + 1, 4)}\` in ${file}: one rung at a time`,
    unlocked: unlockingStep(feature, finding.code, tier),
    "config-freeze": `take the other edits out of ${file}, or roll the feature back first`,
    "one-at-a-time": "bring what is running to tier 4, or roll it back; `pilot-rollout status` lists it",
    dependencies: "bring what it depends on to tier 4 first",
    audience: `edit \`whitelist\` in ${file}`,
    "rollback-ready": finding.verdict === "fail" ? `edit \`rollbackThreshold\` in ${file}, or free the store` : "try again when the store answers",
    calendar: when === null ? "wait for the end of the freeze" : `come back after the freeze, ${when}`,
    "time-in-tier": when === null ? `see \`pilot-rollout history ${feature}\`` : `come back at ${when}; nothing to edit`,
    "error-rate": evidenceStep(feature, finding),
    "success-rate": evidenceStep(feature, finding),
    performance: "find what makes it slower, or state a reason in `override`",
    "critical-bugs": "close the critical bugs that are named",
    "customer-feedback": "answer the customers' concerns that are named",
    investigated: "look into the errors and write `/investigated <what was found>` in a review, or `override`",
    approvals: "ask the groups that are named for a review"
  };
  return steps[finding.id];
}
function unlockingStep(feature, code, tier) {
  switch (code) {
    case "paused":
      return `resume it first: \`pilot-rollout resume ${feature}\``;
    case "rolled-back":
      return `start again from tier 1: \`pilot-rollout restart ${feature}\``;
    case "killed":
      return tier === 0 ? "publish first: `pilot-rollout publish` lifts the kill" : `it is switched off in a store: \`pilot-rollout restore ${feature} --reason …\`, or \`restart\` after a fix`;
    default:
      return `see why with \`pilot-rollout status ${feature}\``;
  }
}
function evidenceStep(feature, { verdict }) {
  return verdict === "fail" ? `fix what fails (\`pilot-rollout errors ${feature}\`), then set \`evidenceSince\`` : "wait for more events, or name more customers in `whitelist`";
}

export {
  nextSteps,
  waitsForTime
};
