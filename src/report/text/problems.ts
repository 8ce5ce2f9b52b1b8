/** Problems on a terminal, in the shape that editors turn into links. */

import type { Problem } from "../../core/problem.ts";
import { escapeTerminal } from "../escape.ts";
import type { Terminal } from "../style.ts";

/**
 * One line each, errors before warnings: `file:line:column  severity  message [code]`.
 *
 * A line is never broken, however long: editors and `grep` read it whole. Empty where there are no problems.
 */
export function problemsText(problems: readonly Problem[], { style }: Terminal): string {
  const paint = { error: style.red, warning: style.yellow };
  return errorsFirst(problems)
    .map(({ file, line, column, severity, message, code }) => {
      const place = `${escapeTerminal(file)}:${line}:${column}`;
      return `${place}  ${paint[severity](severity)}  ${escapeTerminal(message)} ${style.dim(`[${code}]`)}\n`;
    })
    .join("");
}

/** Errors before warnings, otherwise in the given order. */
export function errorsFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}
