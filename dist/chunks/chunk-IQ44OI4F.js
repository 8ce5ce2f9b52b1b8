import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  effectOf
} from "./chunk-USJZVKDC.js";
import {
  waitsForTime
} from "./chunk-JP5YJSRO.js";
import {
  looserText,
  outcomeOf,
  worstFirst
} from "./chunk-RLF5OLBY.js";
import {
  errorsFirst,
  plural
} from "./chunk-MKGPDAY2.js";
import {
  cut,
  escapeTerminal
} from "./chunk-35XWC3LS.js";
import {
  formatMoment,
  thousands
} from "./chunk-J6H5SOL2.js";

// src/report/status-line.ts
var STATUS_LIMIT = 140;
var STATES = {
  allow: "success",
  nothing: "success",
  hold: "pending",
  block: "failure",
  invalid: "failure"
};
function statusState(result) {
  return STATES[outcomeOf(result)];
}
function statusLine(result, limit = STATUS_LIMIT) {
  const plain = escapeTerminal(lineOf(result)).replaceAll(/[\u{10000}-\u{10FFFF}]/gu, "�");
  return cut(plain, limit);
}
function lineOf(result) {
  const outcome = outcomeOf(result);
  switch (outcome) {
    case "invalid":
      return `Invalid: ${problemText(result)}`;
    case "nothing":
      return "No rollout changes";
    case "allow":
      return `Allowed: ${allowedText(result.judgements)}`;
    case "hold":
      return `Held: ${result.judgements.some(({ decision }) => decision === "hold") ? worstText(result, "hold") : looserText(result)}`;
    case "block":
      return result.judgements.some(({ decision }) => decision === "block") ? `Blocked: ${worstText(result, "block")}` : "Blocked: the settings may not raise what is running";
  }
}
function problemText({ problems }) {
  const errors = errorsFirst(problems).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === void 0) return "";
  const rest = errors.length === 1 ? "" : `${errors.length - 1} more and `;
  return `${rest}${first.file}:${first.line}:${first.column}: ${first.message}`;
}
function allowedText(judgements) {
  const [first] = judgements;
  return judgements.length === 1 && first !== void 0 ? changeText(first) : plural(judgements.length, "change");
}
function changeText({ change: { feature, before, after, kinds } }) {
  const [from, to] = [tierText(before?.tier), tierText(after?.tier)];
  return from === to ? `${feature} ${kinds.join(", ")}` : `${feature} from ${from} to ${to}`;
}
function tierText(tier) {
  return tier === void 0 ? "no file" : `tier ${tier}`;
}
function worstText({ judgements }, decision) {
  const [worst] = worstFirst(judgements);
  if (worst === void 0) return "";
  const others = judgements.filter((each) => each !== worst && each.decision !== "allow").length;
  const subject = judgements.length === 1 ? "" : `${worst.change.feature}: `;
  const tail = others === 0 ? "" : `; ${others} more`;
  return `${subject}${decision === "block" ? blockText(worst) : holdText(worst)}${tail}`;
}
function blockText({ findings, loweringNote }) {
  const [first, ...rest] = findings.filter((finding) => effectOf(finding) === "block");
  const also = rest.length === 0 ? "" : `; also ${rest.map(({ id }) => id).join(", ")}`;
  return `${first?.message ?? "see the report"}${also}${loweringNote === null ? "" : `; ${loweringNote}`}`;
}
function holdText(judgement) {
  const { findings, eligibleAt } = judgement;
  const open = findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const missing = [...new Set(open.flatMap((finding) => missingText(judgement, finding) ?? []))].join(", ");
  const when = eligibleAt === null || !waitsForTime(findings) ? "" : `eligible ${formatMoment(eligibleAt)}`;
  return [missing, when].filter((part) => part !== "").join("; ");
}
function missingText(judgement, finding) {
  const { id, code, message } = finding;
  if (id === "error-rate" || id === "success-rate") return evidenceText(judgement, finding);
  if (id === "approvals") return approvalText(judgement, finding);
  if (id === "investigated") return "an investigation";
  const waits = code === "too-early" || id === "calendar" && judgement.eligibleAt !== null;
  return waits ? null : message;
}
function evidenceText({ assessment }, { id, code, message }) {
  if (assessment?.row === 6) return `metrics ${code}`;
  const shortfall = assessment?.shortfall ?? null;
  if (shortfall === null || code !== "insufficient") return `${id}: ${message}`;
  const wait = shortfall.hours === null ? "" : ` (about ${thousands(shortfall.hours)} h)`;
  return `${plural(shortfall.events, "more event")}${wait}`;
}
function approvalText({ missingApprovals }, { message }) {
  const groups = missingApprovals.map((group) => `${group}'s`).join(" and ");
  return groups === "" ? message : `${groups} approval${missingApprovals.length === 1 ? "" : "s"}`;
}

export {
  statusState,
  statusLine
};
