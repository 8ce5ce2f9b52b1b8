/**
 * Recognises rollout files in a small, unambiguous part of YAML line by line: top-level keys, each written once, with a
 * one-line value or a flat block below. Whatever it is not sure of it leaves to the parser.
 */

import type { Tier } from "../evaluation/snapshot.ts";

/** Characters that are printable and no line break anywhere in YAML; beyond these the parser decides. */
const PRINTABLE = "!-~\\u00a1-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd";
const COMMENT = "(?: +#.*)? *$";
const QUOTED = `"[^"\\\\\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufeff\\ufffe\\uffff]*"|'[^'\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufeff\\ufffe\\uffff]*'`;
/** Words without quotes: `: ` would end them and ` #` begin a comment. */
const WORDS = `[A-Za-z0-9_](?:(?![:])[${PRINTABLE}]|:(?=[^ \\r])| +(?=[^ #\\r]))*`;
/** The same inside of brackets, where commas and brackets end them too. */
const ITEM = `(?:${QUOTED}|[A-Za-z0-9_](?:[A-Za-z0-9_./@%+-]|:(?=[A-Za-z0-9/])| (?=[A-Za-z0-9]))*)`;
const PAIRS = (value: string): string => `\\{ *(?:[A-Za-z0-9_]+: +${value}(?:, *[A-Za-z0-9_]+: +${value})*)? *\\}`;
const FLOW_LIST = `\\[ *(?:${ITEM}(?:, *${ITEM})*)? *\\]`;
const FLOW_MAP = PAIRS(`(?:${ITEM}|${FLOW_LIST}|${PAIRS(ITEM)})`);

const pattern = (source: string): RegExp => new RegExp(source, "u");

const NOTHING = pattern("^ *(?:#.*)?$");
const KEY = pattern("^([A-Za-z][A-Za-z0-9_]*):(?: +([^ #][^]*))?");
const EMPTY = pattern(`^[A-Za-z][A-Za-z0-9_]*:${COMMENT}`);
const TIER = pattern(`^([0-4])${COMMENT}`);
const NAME = pattern(`^[A-Za-z][A-Za-z0-9_$-]{0,40}(?:\\.[A-Za-z0-9_$-]{1,40}){0,5}${COMMENT}`);
const LIST = pattern(`^${FLOW_LIST}${COMMENT}`);
const ANYTHING = pattern(`^(?:${QUOTED}|${FLOW_LIST}|${FLOW_MAP}|${WORDS})${COMMENT}`);
const BLOCK_ITEM = pattern(`^( *)- +(?:${QUOTED}|${WORDS})${COMMENT}`);
const BLOCK_PAIR = pattern(`^( +)[A-Za-z][A-Za-z0-9_]*: +(?:${QUOTED}|${FLOW_LIST}|${FLOW_MAP}|${WORDS})${COMMENT}`);
/** Words that would be no text, or no usable segment of a flag. */
const UNUSABLE = /^(?:null|true|false)\b|(?:^|\.)(?:prototype|constructor)(?:\.|\s|$)/iu;

const TIERS: ReadonlyMap<string, Tier> = new Map([
  ["0", 0],
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4],
]);
const LISTS: ReadonlySet<string> = new Set(["whitelist", "blacklist", "dependsOn"]);
/** Keys whose blocks only the parser judges; records are his in any shape. */
const ONE_LINE: ReadonlySet<string> = new Set(["tier", "flag", "salt", "paused", "rolledBack"]);

const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const MAXIMUM_BYTES = 65_536;

interface Scan {
  readonly keys: Set<string>;
  tier: Tier;
  /** The key whose block is expected or being read. */
  open: { readonly key: string; shape: RegExp | null; indentation: number } | null;
}

/** The tier of a plain file that is neither paused nor rolled back; null where the parser has to decide. */
export function scanPlain(bytes: Uint8Array): Tier | null {
  const text = bytes.length > MAXIMUM_BYTES ? null : decode(bytes);
  if (text === null || text.includes("\0")) return null;
  const scan: Scan = { keys: new Set(), tier: 0, open: null };
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf("\n", start);
    const line = feed === -1 ? text.slice(start) : withoutReturn(text, start, feed);
    if (!takeLine(scan, line)) return null;
    start = feed === -1 ? text.length : feed + 1;
  }
  return scan.keys.size === 0 || isWaiting(scan) ? null : scan.tier;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return DECODER.decode(bytes);
  } catch {
    return null;
  }
}

function withoutReturn(text: string, start: number, feed: number): string {
  return text.slice(start, feed > start && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed);
}

function isWaiting({ open }: Scan): boolean {
  return open !== null && open.shape === null;
}

function takeLine(scan: Scan, line: string): boolean {
  if (NOTHING.test(line)) return true;
  if (line.startsWith(" ") || line.startsWith("-")) return takeBlock(scan, line);
  const [, key, value] = KEY.exec(line) ?? [];
  if (key === undefined || isWaiting(scan) || scan.keys.has(key)) return false;
  scan.keys.add(key);
  if (value === undefined) return openBlock(scan, key, line);
  scan.open = null;
  return takeValue(scan, key, value);
}

function openBlock(scan: Scan, key: string, line: string): boolean {
  scan.open = { key, shape: null, indentation: 0 };
  return EMPTY.test(line) && !ONE_LINE.has(key);
}

function takeValue(scan: Scan, key: string, value: string): boolean {
  if (key === "tier") {
    const tier = TIERS.get(TIER.exec(value)?.[1] ?? "");
    scan.tier = tier ?? 0;
    return tier !== undefined;
  }
  if (LISTS.has(key)) return LIST.test(value);
  if (key === "flag" || key === "salt") return NAME.test(value) && !UNUSABLE.test(value);
  return !ONE_LINE.has(key) && ANYTHING.test(value);
}

/** A block is a list or a mapping, and all its lines begin at one column. */
function takeBlock({ open }: Scan, line: string): boolean {
  if (open === null) return false;
  if (open.shape === null) {
    open.shape = LISTS.has(open.key) || BLOCK_ITEM.test(line) ? BLOCK_ITEM : BLOCK_PAIR;
    open.indentation = open.shape.exec(line)?.[1]?.length ?? 0;
  }
  return open.shape.exec(line)?.[1]?.length === open.indentation;
}
