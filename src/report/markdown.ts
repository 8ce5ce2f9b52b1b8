/** Reports as GitHub-flavoured Markdown, for job summaries and comments. */

import type { Judgement } from "../core/judge.ts";
import { formatMoment, ratioPercent } from "../core/wording.ts";
import { ladderBar, ladderStep } from "./bars.ts";
import { markdownCode } from "./escape.ts";
import { headline, worstFirst } from "./headline.ts";
import { grid, list, MARKS, problemRows, row, sentence } from "./markdown-parts.ts";
import type { GuardResult, PublicationResult, ValidationResult } from "./results.ts";
import { nextSteps, waitsForTime } from "./next.ts";
import { amount, plural, share, shortRevision } from "./words.ts";

/** Characters that GitHub takes in a comment. */
export const COMMENT_LIMIT = 65_536;

/** Characters that fit a step's summary (1 MiB) however many bytes they take. */
export const SUMMARY_LIMIT = 340_000;

/** `validate` as Markdown: the decision first, what to do next after each change; cut by row to `limit` characters. */
export function validateMarkdown(result: ValidationResult, limit: number): string {
  const base = result.base === null ? "an empty repository" : shortRevision(result.base);
  const lines = [
    `## ${headline(result)}`,
    "",
    ...problemRows(result.problems),
    ...worstFirst(result.judgements).flatMap((judgement) => judgementLines(judgement)),
    ...list("**Settings** (this change is judged by those of the base)", result.settings),
  ];
  const compared = `${markdownCode(base)}..${markdownCode(shortRevision(result.head))}`;
  return cutRows(lines, `<sub>Judged ${compared} at ${formatMoment(result.evaluatedAt)}.</sub>`, limit);
}

/** `guard` as Markdown, cut by row to `limit` characters. */
export function guardMarkdown(result: GuardResult, limit: number): string {
  const rows = result.features.map(({ feature, tier, action, message, window, toDate, done }) =>
    row([
      markdownCode(feature),
      ladderBar(tier),
      markdownCode(action),
      sentence(message),
      countsCell(window),
      countsCell(toDate),
      done.map((each) => markdownCode(each)).join(", "),
    ]),
  );
  const lines = [
    `## Guard: ${plural(result.features.length, "live feature")}`,
    "",
    ...grid(["Feature", "Tier", "Action", "Why", "Window", "To date", "Done"], rows),
    ...list("**Reconciled**", result.reconciled),
    ...result.incidents.flatMap((incident) => list("**Incident**", incident)),
    ...list("**Notes**", result.notes),
  ];
  return cutRows(lines, `<sub>Checked at ${formatMoment(result.checkedAt)}.</sub>`, limit);
}

/** `publish` as Markdown, cut by row to `limit` characters. */
export function publishMarkdown(result: PublicationResult, limit: number): string {
  const stores = result.stores.map(({ name, outcome, bytes, detail }) =>
    row([markdownCode(name), outcome, amount(bytes), sentence(detail ?? "")]),
  );
  const withheld = result.withheld.map(({ feature, code, message }) =>
    row([markdownCode(feature), markdownCode(code), sentence(message)]),
  );
  const lines = [
    `## Published sequence ${result.sequence}`,
    "",
    ...grid(["Store", "Outcome", "Bytes", ""], stores),
    ...problemRows(result.problems),
    ...(withheld.length === 0 ? [] : ["**Withheld**: narrower than git has it, tried again by every guard run", ""]),
    ...grid(["Feature", "Code", "Why"], withheld),
    ...list("**Notes**", result.notes),
  ];
  return cutRows(lines, `<sub>Revision ${markdownCode(shortRevision(result.revision))}.</sub>`, limit);
}

function judgementLines(judgement: Judgement): readonly string[] {
  const { change, decision, eligibleAt, exposure, findings, loweringNote } = judgement;
  const facts = [
    ladderStep(change.before?.tier ?? null, change.after?.tier ?? null),
    exposure.from === exposure.to ? "" : `${share(exposure.from)} → ${share(exposure.to)} of customers`,
    eligibleAt === null || !waitsForTime(findings) ? "" : `eligible ${formatMoment(eligibleAt)}`,
  ];
  const rows = findings.map(({ id, verdict, message }) => row([MARKS[verdict], markdownCode(id), sentence(message)]));
  return [
    `### ${markdownCode(change.feature)}: ${decision} (${change.kinds.join(", ")})`,
    "",
    facts.filter((fact) => fact !== "").join(" · "),
    "",
    ...(findings.length === 0 ? ["Nothing is more exposed than before: there is nothing to judge.", ""] : []),
    ...grid(["", "Criterion", "Finding"], rows),
    ...(loweringNote === null ? [] : [sentence(loweringNote), ""]),
    ...list("**Next**", nextSteps(judgement)),
  ];
}

function countsCell(counts: GuardResult["features"][number]["window"]): string {
  return counts === null ? "" : ratioPercent({ part: counts.errors, whole: counts.events });
}

/** Leaves out whole lines at the end where the text would be too long, and says how many. */
function cutRows(lines: readonly string[], end: string, limit: number): string {
  const whole = [...lines, end, ""].join("\n");
  if (whole.length <= limit) return whole;
  const note = (left: number): string => `\n*${plural(left, "line")} left out: the job's log has them.*\n\n${end}\n`;
  const kept: string[] = [];
  let room = limit - note(lines.length).length;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return `${kept.join("\n")}\n${note(lines.length - kept.length)}`;
}
