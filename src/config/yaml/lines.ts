/** Turns offsets into lines and columns. */

import type { Position } from "../../core/problem.ts";

/** Gives the place of an offset; columns count UTF-16 units, and a byte order mark has none. */
export type Locate = (offset: number) => Position;

/** Prepares a text for {@link Locate}; lines end with LF, CRLF or CR, as in YAML. */
export function locateIn(text: string): Locate {
  const starts = lineStarts(text);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  return (offset) => {
    const line = lineOf(starts, offset);
    const column = offset - (starts[line] ?? 0) - (line === 0 ? mark : 0) + 1;
    return { line: line + 1, column: Math.max(1, column) };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes("\r")) {
    for (const match of text.matchAll(/\r\n?|\n/gu)) starts.push(match.index + match[0].length);
    return starts;
  }
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
