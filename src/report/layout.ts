/** Lines of a given width: wrapping, padding and tables. Widths are columns of a terminal, not characters. */

import Table from "cli-table3";
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

/** Breaks text between words into lines of at most `columns`; a word that is longer is broken anywhere. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/u).flatMap((each) => pieces(each, columns))) {
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

/** Rows under a head, without lines between the columns. Numbers are right-aligned by `right` (column indices). */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { style, columns }: Terminal,
  right: readonly number[] = [],
): string {
  const widths = fit(
    head.map((title, index) => widest([title, ...rows.map((row) => row[index] ?? "")])),
    columns,
  );
  const grid = new Table({
    chars: BORDERLESS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2, compact: true },
    colWidths: widths.map((width) => width + 2),
    colAligns: head.map((_, index) => (right.includes(index) ? "right" : "left")),
    wordWrap: true,
    wrapOnWordBoundary: false,
  });
  grid.push(
    head.map((title) => style.dim(title)),
    ...rows.map((row) => [...row]),
  );
  return grid
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

const BORDERLESS = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};

/** Takes columns from the widest until the row fits. */
function fit(widths: readonly number[], columns: number): readonly number[] {
  const fitted = [...widths];
  const room = columns - 2 * (fitted.length - 1);
  for (let over = sum(fitted) - room; over > 0; over--) {
    const index = fitted.indexOf(Math.max(...fitted));
    if ((fitted[index] ?? 0) <= 6) break;
    fitted[index] = (fitted[index] ?? 0) - 1;
  }
  return fitted;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
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
