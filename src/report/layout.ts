/** Lines of a given width: wrapping, padding and tables. Widths are columns of a terminal, not characters. */

import stringWidth from "string-width";

import type { Terminal } from "./style.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Fills up with spaces on the right; longer text stays as it is. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - stringWidth(text)));
}

/** The width of the widest text; 0 where there is none. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, stringWidth(text)), 0);
}

/**
 * Breaks text between words into lines of at most `columns`; a word that is longer is broken
 * anywhere. A percent sign stays with its number.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +(?!%)/u).flatMap((each) => pieces(each, columns))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && stringWidth(longer) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** Wraps text behind a prefix; further lines are indented by the prefix's width. */
export function hang(prefix: string, text: string, columns: number, style = (line: string): string => line): string[] {
  const indent = stringWidth(prefix);
  return wrap(text, Math.max(columns - indent, 20)).map(
    (line, index) => (index === 0 ? prefix : " ".repeat(indent)) + style(line),
  );
}

/** How wide a table of these cells is where nothing is wrapped. */
export function tableWidth(rows: readonly (readonly string[])[]): number {
  return total(columnWidths(rows)) + GAP * ((rows[0]?.length ?? 1) - 1);
}

/**
 * Rows under a head, two spaces between columns. Where the terminal is too narrow, the widest columns are wrapped.
 *
 * Cells that have to be wrapped must not be painted.
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { style, columns }: Terminal,
): string {
  const widths = fit(columnWidths([head, ...rows]), columns);
  const titles = tableRow(head, widths).map((line) => style.dim(line));
  return [...titles, ...rows.flatMap((row) => tableRow(row, widths))].join("\n");
}

const GAP = 2;

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, index) => widest(rows.map((row) => row[index] ?? "")));
}

function tableRow(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, index) => {
    const width = widths[index] ?? 0;
    return stringWidth(cell) <= width ? [cell] : wrap(cell, width);
  });
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => pad(lines[line] ?? "", widths[index] ?? 0))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** Takes columns from the widest until the row fits. */
function fit(widths: readonly number[], columns: number): readonly number[] {
  const fitted = [...widths];
  const room = columns - GAP * (fitted.length - 1);
  for (let over = total(fitted) - room; over > 0; over -= 1) {
    const index = fitted.indexOf(Math.max(...fitted));
    if ((fitted[index] ?? 0) <= 6) break;
    fitted[index] = (fitted[index] ?? 0) - 1;
  }
  return fitted;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function pieces(word: string, columns: number): readonly string[] {
  if (stringWidth(word) <= columns) return [word];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of graphemes.segment(word)) {
    if (part !== "" && stringWidth(part + segment) > columns) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}
