/** The parts of which reports in GitHub-flavoured Markdown are made; text of others passes through here. */

import type { Problem } from "../core/problem.ts";
import type { Verdict } from "../core/verdict.ts";
import { cut, escapeMarkdown, markdownCode } from "./escape.ts";
import { errorsFirst } from "./text/problems.ts";

/** One sentence of a report at most; a longer one is cut. */
const SENTENCE_LIMIT = 1_000;

/** One name at most: a feature, a file, a customer, a store. */
const NAME_LIMIT = 200;

/** How a verdict looks in a table. */
export const MARKS: Readonly<Record<Verdict["verdict"], string>> = {
  pass: "✅",
  fail: "❌",
  inconclusive: "❓",
  skipped: "➖",
  overridden: "❕",
};

/** Problems as a table, errors first; no line where there are none. */
export function problemRows(problems: readonly Problem[]): readonly string[] {
  const rows = errorsFirst(problems).map(({ file, line, column, severity, message, code }) =>
    row([severity, nameCode(`${file}:${line}:${column}`), `${sentence(message)} (${markdownCode(code)})`]),
  );
  return grid(["", "Where", "Problem"], rows);
}

/** A name as code, cut where it is longer than any honest one. */
export function nameCode(text: string): string {
  return markdownCode(cut(text, NAME_LIMIT));
}

/** One sentence, in which backticks mark code; whoever wrote them, nothing gets out of it. */
export function sentence(text: string): string {
  const parts = cut(text.trim(), SENTENCE_LIMIT).split("`");
  return parts.map((part, index) => (index % 2 === 1 ? markdownCode(part) : prose(part))).join("");
}

/** A percent sign stays with its number. */
function prose(text: string): string {
  return escapeMarkdown(text).replaceAll(/(?<=\d) (?=%)/gu, "&nbsp;");
}

/** One row of a table; its cells are Markdown. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** A table and an empty line; nothing where it has no row. */
export function grid(head: readonly string[], rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [row(head), row(head.map(() => "---")), ...rows, ""];
}

/** A title, a list of sentences and an empty line; nothing where there is no sentence. */
export function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [title, "", ...items.map((item) => `- ${sentence(item)}`), ""];
}
