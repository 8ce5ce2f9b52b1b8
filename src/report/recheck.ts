/** What a re-check of all open pull requests found: one row for each. */

import { escapeMarkdown } from "./escape.ts";
import { outcomeOf } from "./headline.ts";
import { isOk, validateReport, type ValidateReport } from "./json.ts";
import { row } from "./markdown-parts.ts";
import type { ValidationResult } from "./results.ts";
import { statusLine } from "./status-line.ts";
import { plural } from "./words.ts";

interface Verdict {
  readonly pull: number | null;
  readonly validation: ValidationResult;
}

/** The document of a re-check. */
export interface RecheckReport {
  readonly version: 1;
  readonly ok: boolean;
  readonly pullRequests: readonly { readonly number: number | null; readonly report: ValidateReport }[];
}

/** Builds the document of a re-check. */
export function recheckReport(verdicts: readonly Verdict[]): RecheckReport {
  return {
    version: 1,
    ok: verdicts.every(({ validation }) => isOk(validation)),
    pullRequests: verdicts.map(({ pull, validation }) => ({ number: pull, report: validateReport(validation) })),
  };
}

/** A re-check as Markdown; pull requests without rollouts are only counted. */
export function recheckMarkdown(verdicts: readonly Verdict[], notes: readonly string[]): string {
  const touching = verdicts.filter(({ validation }) => outcomeOf(validation) !== "nothing").slice(0, MOST);
  const rows = touching.map(({ pull, validation }) => row([`#${pull}`, escapeMarkdown(statusLine(validation))]));
  return [
    `## Re-check: ${plural(verdicts.length, "open pull request")}`,
    "",
    ...(rows.length === 0 ? [] : [row(["Pull request", "Verdict"]), row(["---", "---"]), ...rows, ""]),
    ...notes.slice(0, MOST).map((note) => `- ${escapeMarkdown(note)}`),
    "",
  ].join("\n");
}

const MOST = 200;
