/** `validate` on a terminal: the decision first, one line per criterion, what to do next last. */

import type { Judgement } from "../../core/judge.ts";
import type { DecisionOutcome, Finding, Verdict } from "../../core/verdict.ts";
import { formatMoment } from "../../core/wording.ts";
import { ladderStep } from "../bars.ts";
import { escapeTerminal } from "../escape.ts";
import { headline, outcomeOf, worstFirst } from "../headline.ts";
import type { ValidationResult } from "../results.ts";
import { hang, pad, widest } from "../layout.ts";
import { nextSteps, waitsForTime } from "../next.ts";
import type { Style, Terminal } from "../style.ts";
import { share, shortRevision } from "../words.ts";
import { problemsText } from "./problems.ts";

/** The whole report; ends with a line feed. */
export function validateText(result: ValidationResult, terminal: Terminal): string {
  const parts = [
    headlineText(result, terminal),
    problemsText(result.problems, terminal),
    ...worstFirst(result.judgements).map((judgement) => judgementText(judgement, terminal)),
    settingsText(result.settings, terminal),
    nextText(result, terminal),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** One change with its criteria, without what to do next; ends with a line feed. */
export function judgementText(judgement: Judgement, { style, columns }: Terminal): string {
  const { change, decision, eligibleAt, exposure, findings, loweringNote } = judgement;
  const title = `${decisionWord(decision, style)}  ${style.bold(escapeTerminal(change.feature))}  `;
  const step = ladderStep(change.before?.tier ?? null, change.after?.tier ?? null);
  const lines = [
    ...hang(title, change.kinds.join(", "), columns, style.dim),
    ...hang("       ", `${step} · ${exposureWords(exposure)}`, columns),
  ];
  if (eligibleAt !== null && waitsForTime(findings)) lines.push(`       eligible ${formatMoment(eligibleAt)}`);
  if (findings.length === 0)
    lines.push(`  ${style.green("✓")} Nothing is more exposed than before: there is nothing to judge.`);
  const width = widest(findings.map(({ id }) => id));
  for (const finding of findings) lines.push(...findingLines(finding, width, style, columns));
  if (loweringNote !== null) lines.push(...hang("  → ", escapeTerminal(loweringNote), columns));
  return `${lines.join("\n")}\n`;
}

/** The mark, id and sentence of one criterion. */
export function findingLines(finding: Finding, width: number, style: Style, columns: number): readonly string[] {
  const { mark, paint } = MARKS[finding.verdict];
  const quiet = finding.verdict === "skipped" ? style.dim : (text: string) => text;
  const prefix = `  ${mark} ${pad(finding.id, width)}  `;
  const [first = "", ...rest] = hang(prefix, escapeTerminal(finding.message), columns);
  const painted = `  ${paint(style)(mark)} ${quiet(first.slice(`  ${mark} `.length))}`;
  return [painted, ...rest.map((line) => quiet(line))];
}

const MARKS: Readonly<Record<Verdict["verdict"], { mark: string; paint: (style: Style) => (text: string) => string }>> =
  {
    pass: { mark: "✓", paint: (style) => style.green },
    fail: { mark: "✗", paint: (style) => style.red },
    inconclusive: { mark: "?", paint: (style) => style.yellow },
    skipped: { mark: "–", paint: (style) => style.dim },
    overridden: { mark: "!", paint: (style) => style.cyan },
  };

function headlineText(result: ValidationResult, { style }: Terminal): string {
  const paint = { invalid: style.red, block: style.red, hold: style.yellow, allow: style.green, nothing: style.green };
  const compared = `${result.base === null ? "an empty repository" : shortRevision(result.base)}..${shortRevision(result.head)}`;
  const title = paint[outcomeOf(result)](style.bold(headline(result)));
  return `${title}  ${style.dim(`${compared}, ${formatMoment(result.evaluatedAt)}`)}\n`;
}

function decisionWord(decision: DecisionOutcome, style: Style): string {
  const paint = { block: style.red, hold: style.yellow, allow: style.green };
  return paint[decision](style.bold(decision.toUpperCase().padEnd(5)));
}

function exposureWords({ from, to }: Judgement["exposure"]): string {
  return from === to ? `${share(to)} of customers` : `${share(from)} → ${share(to)} of customers`;
}

function settingsText(settings: readonly string[], { style, columns }: Terminal): string {
  if (settings.length === 0) return "";
  const lines = settings.flatMap((sentence) => hang("  ", escapeTerminal(sentence), columns));
  return `${style.bold("Settings")} (this change is judged by those of the base)\n${lines.join("\n")}\n`;
}

function nextText(result: ValidationResult, { style, columns }: Terminal): string {
  const steps = worstFirst(result.judgements).flatMap((judgement) =>
    nextSteps(judgement).map((step) => `${judgement.change.feature}: ${step}`),
  );
  const all = result.problems.some(({ severity }) => severity === "error")
    ? ["mend the errors above", ...steps]
    : steps;
  if (all.length === 0 && outcomeOf(result) === "allow") all.push("commit or merge it, then `pilot-rollout publish`");
  if (all.length === 0) return "";
  return `${style.bold("Next")}\n${all.flatMap((step) => hang("  → ", escapeTerminal(step), columns)).join("\n")}\n`;
}
