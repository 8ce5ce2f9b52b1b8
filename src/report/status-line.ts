/** The verdict in one line, as the commit status of a pull request shows it: what it is, what is missing, and when. */

import { effectOf } from "../core/decision.ts";
import type { Judgement } from "../core/judge.ts";
import type { Finding } from "../core/verdict.ts";
import { formatMoment, thousands } from "../core/wording.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import { cut, escapeTerminal } from "./escape.ts";
import { looserText, type Outcome, outcomeOf, worstFirst } from "./headline.ts";
import { waitsForTime } from "./next.ts";
import type { ValidationResult } from "./results.ts";
import { errorsFirst } from "./text/problems.ts";
import { plural } from "./words.ts";

/** Characters that GitHub takes in the description of a commit status. */
export const STATUS_LIMIT = 140;

/** The state of a commit status: allowed or untouched, held, blocked or invalid. */
export type StatusState = "success" | "pending" | "failure";

type Judged = Pick<ValidationResult, "problems" | "judgements" | "settingsBlocked" | "settingsHeld">;

const STATES: Readonly<Record<Outcome, StatusState>> = {
  allow: "success",
  nothing: "success",
  hold: "pending",
  block: "failure",
  invalid: "failure",
};

/** The state that the verdict has on a commit. */
export function statusState(result: Judged): StatusState {
  return STATES[outcomeOf(result)];
}

/**
 * What is decided and what is missing, e.g. `Held: 31 more events (about 6 h), product's approval; eligible 24 Nov
 * 08:00 UTC`; at most `limit` characters of the basic plane, the only ones that a status may have.
 */
export function statusLine(result: Judged, limit = STATUS_LIMIT): string {
  const plain = escapeTerminal(lineOf(result)).replaceAll(/[\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
  return cut(plain, limit);
}

function lineOf(result: Judged): string {
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
      return result.judgements.some(({ decision }) => decision === "block")
        ? `Blocked: ${worstText(result, "block")}`
        : "Blocked: the settings may not raise what is running";
  }
}

function problemText({ problems }: Judged): string {
  const errors = errorsFirst(problems).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return "";
  const rest = errors.length === 1 ? "" : `${errors.length - 1} more and `;
  return `${rest}${first.file}:${first.line}:${first.column}: ${first.message}`;
}

function allowedText(judgements: readonly Judgement[]): string {
  const [first] = judgements;
  return judgements.length === 1 && first !== undefined ? changeText(first) : plural(judgements.length, "change");
}

function changeText({ change: { feature, before, after, kinds } }: Judgement): string {
  const [from, to] = [tierText(before?.tier), tierText(after?.tier)];
  return from === to ? `${feature} ${kinds.join(", ")}` : `${feature} from ${from} to ${to}`;
}

function tierText(tier: Tier | undefined): string {
  return tier === undefined ? "no file" : `tier ${tier}`;
}

/** The reasons of the worst change; its name is said only where it is not the only one. */
function worstText({ judgements }: Judged, decision: "hold" | "block"): string {
  const [worst] = worstFirst(judgements);
  if (worst === undefined) return "";
  const others = judgements.filter((each) => each !== worst && each.decision !== "allow").length;
  const subject = judgements.length === 1 ? "" : `${worst.change.feature}: `;
  const tail = others === 0 ? "" : `; ${others} more`;
  return `${subject}${decision === "block" ? blockText(worst) : holdText(worst)}${tail}`;
}

function blockText({ findings, loweringNote }: Judgement): string {
  const [first, ...rest] = findings.filter((finding) => effectOf(finding) === "block");
  const also = rest.length === 0 ? "" : `; also ${rest.map(({ id }) => id).join(", ")}`;
  return `${first?.message ?? "see the report"}${also}${loweringNote === null ? "" : `; ${loweringNote}`}`;
}

function holdText(judgement: Judgement): string {
  const { findings, eligibleAt } = judgement;
  const open = findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const missing = [...new Set(open.flatMap((finding) => missingText(judgement, finding) ?? []))].join(", ");
  const when = eligibleAt === null || !waitsForTime(findings) ? "" : `eligible ${formatMoment(eligibleAt)}`;
  return [missing, when].filter((part) => part !== "").join("; ");
}

/** What one criterion waits for, in a few words; null where the instant at the end of the line says it. */
function missingText(judgement: Judgement, finding: Finding): string | null {
  const { id, code, message } = finding;
  if (id === "error-rate" || id === "success-rate") return evidenceText(judgement, finding);
  if (id === "approvals") return approvalText(judgement, finding);
  if (id === "investigated") return "an investigation";
  const waits = code === "too-early" || (id === "calendar" && judgement.eligibleAt !== null);
  return waits ? null : message;
}

function evidenceText({ assessment }: Judgement, { id, code, message }: Finding): string {
  if (assessment?.row === 6) return `metrics ${code}`;
  const shortfall = assessment?.shortfall ?? null;
  if (shortfall === null || code !== "insufficient") return `${id}: ${message}`;
  const wait = shortfall.hours === null ? "" : ` (about ${thousands(shortfall.hours)} h)`;
  return `${plural(shortfall.events, "more event")}${wait}`;
}

function approvalText({ missingApprovals }: Judgement, { message }: Finding): string {
  const groups = missingApprovals.map((group) => `${group}'s`).join(" and ");
  return groups === "" ? message : `${groups} approval${missingApprovals.length === 1 ? "" : "s"}`;
}
