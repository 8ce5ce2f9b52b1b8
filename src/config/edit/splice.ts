/** Changes of a text at offsets, and what of the text surrounds an offset. */

import type { YamlEntry, YamlNode } from "../yaml/node.ts";

/** Replaces what lies between two offsets. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = "";
  let last = 0;
  for (const each of splices.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(last, each.start) + each.text;
    last = each.end;
  }
  return result + text.slice(last);
}

/** The line ending of a file: that of its first line. */
export function lineEnding(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? "\n";
}

/** The offset at which the line of an offset begins; a byte order mark is not part of it. */
export function lineStart(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return offset === 0 || (start === 0 && text.startsWith("\uFEFF")) ? Math.min(offset, 1) : start;
}

/** The offset at which the line of an offset ends, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/u);
  return length === -1 ? text.length : offset + length;
}

/** The offset behind the line of an offset and its line ending. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith("\r\n", end) ? 2 : Math.min(1, text.length - end));
}

/** The offset behind a node, its closing bracket included; white space that ends a block of text is left out. */
export function endOf(text: string, node: YamlNode): number {
  if (node.kind === "scalar") {
    let end = node.end;
    while (end > node.start && /\s/u.test(text.charAt(end - 1))) end -= 1;
    return end;
  }
  const last = node.kind === "list" ? node.items.at(-1) : undefined;
  const lastEntry = node.kind === "map" ? node.entries.at(-1) : undefined;
  const inside = lastEntry === undefined ? endOfItem(text, last, node.start) : endOfEntry(text, lastEntry);
  return node.flow ? closing(text, inside) : inside;
}

function endOfItem(text: string, item: YamlNode | undefined, start: number): number {
  return item === undefined ? start + 1 : endOf(text, item);
}

/** The offset behind an entry of a mapping; behind its key where nothing stands after it. */
export function endOfEntry(text: string, { keyEnd, node }: YamlEntry): number {
  return Math.max(keyEnd, endOf(text, node));
}

/** Behind the bracket that closes a collection; between it and the last member are only blanks, commas and comments. */
function closing(text: string, from: number): number {
  const gap = /(?:[\s,:?]|(?<=\s)#[^\r\n]*)*/uy;
  gap.lastIndex = from;
  gap.exec(text);
  return gap.lastIndex + 1;
}
