/** Adds to and removes from the lists of a file. */

import { entryOf, type YamlList, type YamlMap } from "../yaml/node.ts";
import { removeFromFlow, removeLines, setKey, type Spliced } from "./key.ts";
import { listLiteral, textLiteral } from "./literal.ts";
import { endOf, lineEnd, lineEnding, lineStart } from "./splice.ts";

/** A customer and the key of a list. */
interface Place {
  readonly list: string;
  readonly customer: string;
}

/** Adds a text at the end of a list, which is created where it is absent. */
export function addTo(text: string, root: YamlMap, { list: key, customer }: Place): Spliced {
  const list = entryOf(root, key)?.node;
  if (list === undefined) return setKey(text, root, key, listLiteral([customer]));
  if (list.kind !== "list") return { ok: false, detail: `${key} is no list` };
  if (list.items.some(({ value }) => value === customer)) return { ok: true, splices: [] };
  return { ok: true, splices: [list.flow ? inBrackets(text, list, customer) : inLines(text, list, customer)] };
}

function inBrackets(text: string, list: YamlList, member: string) {
  const last = list.items.at(-1);
  const at = last === undefined ? list.start + 1 : endOf(text, last);
  return { start: at, end: at, text: `${last === undefined ? "" : ", "}${textLiteral(member)}` };
}

function inLines(text: string, list: YamlList, member: string) {
  const indentation = text.slice(lineStart(text, list.start), list.start);
  const at = lineEnd(text, endOf(text, list));
  return { start: at, end: at, text: `${lineEnding(text)}${indentation}- ${textLiteral(member)}` };
}

/** Removes the first member that equals a text; nothing where there is none. */
export function removeFrom(text: string, root: YamlMap, { list: key, customer }: Place): Spliced {
  const list = entryOf(root, key)?.node;
  if (list?.kind !== "list") return { ok: true, splices: [] };
  const index = list.items.findIndex(({ value }) => value === customer);
  const item = list.items[index];
  if (item === undefined) return { ok: true, splices: [] };
  const end = endOf(text, item);
  if (!list.flow) return list.items.length === 1 ? setKey(text, root, key, "[]") : removeLines(text, item.start, end);
  const previous = list.items[index - 1];
  return removeFromFlow(text, {
    start: item.start,
    end,
    previousEnd: previous === undefined ? null : endOf(text, previous),
    isLast: index === list.items.length - 1,
  });
}
