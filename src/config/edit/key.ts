/** Sets and removes top-level keys without touching anything else. */

import type { YamlEntry, YamlMap } from "../yaml/node.ts";
import { endOf, endOfEntry, lineEnd, lineEnding, lineStart, nextLine, type Splice } from "./splice.ts";

/** The splices of an edit, or why it cannot be made without touching something else. */
export type Spliced =
  | { readonly ok: true; readonly splices: readonly Splice[] }
  | { readonly ok: false; readonly detail: string };

/** Gives a key a value that is written on one line; a key that is not there is put below `tier` or `feature`. */
export function setKey(text: string, root: YamlMap, key: string, literal: string): Spliced {
  const entry = root.entries.find((each) => each.key === key);
  return entry === undefined ? insert(text, root, `${key}: ${literal}`) : replace(text, entry, literal);
}

function done(...splices: readonly Splice[]): Spliced {
  return { ok: true, splices };
}

/** A value on the lines below its key moves up to it; comments on the line of the key stay. */
function replace(text: string, entry: YamlEntry, literal: string): Spliced {
  const { node } = entry;
  const end = endOf(text, node);
  if (node.kind === "scalar" && node.end === node.start) {
    const behind = text.indexOf(":", entry.keyEnd) + 1;
    return done({ start: behind, end: behind, text: ` ${literal}` });
  }
  const isBelow = node.kind !== "scalar" && !node.flow && lineEnd(text, entry.keyEnd) < node.start;
  if (!isBelow) return done({ start: node.start, end, text: literal });
  const colon = text.indexOf(":", entry.keyEnd);
  return done(
    { start: colon + 1, end: colon + 1, text: ` ${literal}` },
    { start: lineEnd(text, colon), end, text: "" },
  );
}

function insert(text: string, root: YamlMap, written: string): Spliced {
  const [first] = root.entries;
  const anchor = ["tier", "feature"]
    .map((name) => root.entries.find(({ key }) => key === name))
    .find((entry) => entry !== undefined && isOneLine(text, entry));
  if (root.flow) {
    const at = anchor?.node.kind === "scalar" ? anchor.node.end : (first?.keyStart ?? root.start + 1);
    return done({ start: at, end: at, text: anchor === undefined ? `${written}, ` : `, ${written}` });
  }
  const indentation = text.slice(lineStart(text, root.start), root.start);
  const ending = lineEnding(text);
  if (anchor === undefined) {
    return done({ start: root.start, end: root.start, text: `${written}${ending}${indentation}` });
  }
  const at = lineEnd(text, anchor.node.start);
  return done({ start: at, end: at, text: `${ending}${indentation}${written}` });
}

function isOneLine(text: string, { keyStart, node }: YamlEntry): boolean {
  return node.kind === "scalar" && node.end > node.start && !/[\r\n]/u.test(text.slice(keyStart, node.end));
}

/** Removes a key with its value; nothing where it is not there. */
export function removeKey(text: string, root: YamlMap, key: string): Spliced {
  const index = root.entries.findIndex((each) => each.key === key);
  const entry = root.entries[index];
  if (entry === undefined) return done();
  const end = endOfEntry(text, entry);
  if (!root.flow) return removeLines(text, entry.keyStart, end);
  const previous = root.entries[index - 1];
  return removeFromFlow(text, {
    start: entry.keyStart,
    end,
    previousEnd: previous === undefined ? null : endOfEntry(text, previous),
    isLast: index === root.entries.length - 1,
  });
}

/** Removes whole lines, and of a last line without ending the ending before it. */
export function removeLines(text: string, start: number, end: number): Spliced {
  const from = lineStart(text, start);
  if (text.slice(from, start).trim().replace(/^-$/u, "") !== "") {
    return { ok: false, detail: "something else stands on the same line" };
  }
  const to = nextLine(text, end);
  const isUnended = to === text.length && lineEnd(text, end) === to;
  return done({ start: isUnended ? withoutEnding(text, from) : from, end: to, text: "" });
}

function withoutEnding(text: string, offset: number): number {
  if (text.startsWith("\r\n", offset - 2)) return offset - 2;
  return Math.max(0, offset - 1);
}

/** A member of a collection in brackets, and what stands around it. */
export interface FlowMember {
  readonly start: number;
  readonly end: number;
  /** Where the member before it ends; null for the first. */
  readonly previousEnd: number | null;
  readonly isLast: boolean;
}

/** Removes a member of a collection in brackets with the comma before it, or behind the first. */
export function removeFromFlow(text: string, { start, end, previousEnd, isLast }: FlowMember): Spliced {
  if (previousEnd !== null && /^\s*,\s*$/u.test(text.slice(previousEnd, start))) {
    return done({ start: previousEnd, end, text: "" });
  }
  if (isLast && previousEnd === null) return done({ start, end, text: "" });
  const comma = isLast ? null : /^\s*,[ \t]*/u.exec(text.slice(end));
  if (comma === null) return { ok: false, detail: "a comment stands in the way" };
  return done({ start, end: end + comma[0].length, text: "" });
}
