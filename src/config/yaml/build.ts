/** Builds the tree out of parser events, without recursion. */

import { type Event, EVENT_ID, COLLECTION_STYLE, getScalarValue, SCALAR_STYLE } from "js-yaml";
import type { Issues } from "./issue.ts";
import type { YamlEntry, YamlNode, YamlScalar } from "./node.ts";
import { plainValue } from "./scalar.ts";

type ScalarEvent = Extract<Event, { readonly valueStart: number }>;
type DocumentEvent = Extract<Event, { readonly explicitStart: boolean }>;
type ContentEvent = Exclude<Event, DocumentEvent | { readonly type: typeof EVENT_ID.POP }>;

interface Frame {
  readonly node: YamlNode;
  /** Null in a list or document. */
  readonly map: MapFrame | null;
  readonly add: (node: YamlNode) => void;
}

interface MapFrame {
  key: YamlScalar | null;
  /** A key that is no scalar has been read: its value is dropped. */
  skip: boolean;
}

/** The tree of every document, and the first directive that is not `%YAML 1.2`. */
export interface Trees {
  readonly roots: readonly YamlNode[];
  readonly directive: string | null;
}

/** Turns events into trees; anchors, aliases, tags and keys that are not plain become issues. */
export function buildTree(text: string, events: readonly Event[], issues: Issues): Trees {
  const roots: YamlNode[] = [];
  const stack: Frame[] = [];
  let directive: string | null = null;
  let last = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      stack.pop();
    } else if (event.type === EVENT_ID.DOCUMENT) {
      directive ??= directiveOf(event);
      stack.push(documentFrame(roots));
    } else {
      const parent = stack.at(-1);
      const made = contentOf(text, event, emptyAt(parent, last), issues);
      parent?.add(made.node);
      if (made.frame !== null) stack.push(made.frame);
      last = made.node.kind === "scalar" ? made.node.end : made.node.start;
    }
  }
  return { roots, directive };
}

function contentOf(
  text: string,
  event: ContentEvent,
  otherwise: number,
  issues: Issues,
): { readonly node: YamlNode; readonly frame: Frame | null } {
  if (event.type === EVENT_ID.ALIAS) {
    const start = event.anchorStart - 1;
    issues.error(start, "alias", "aliases are not allowed: write the value itself");
    return { node: { kind: "scalar", start, end: event.anchorEnd, value: null }, frame: null };
  }
  refuseProperties(text, event, issues);
  if (event.type === EVENT_ID.SCALAR) return { node: scalarOf(text, event, otherwise), frame: null };
  const { start } = event;
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const frame = event.type === EVENT_ID.SEQUENCE ? listFrame(start, flow) : mapFrame(text, { start, flow }, issues);
  return { node: frame.node, frame };
}

function directiveOf({ directives }: DocumentEvent): string | null {
  const found = directives.find((directive) => !(directive.kind === "yaml" && directive.version === "1.2"));
  if (found === undefined) return null;
  return found.kind === "yaml" ? `%YAML ${found.version}` : "%TAG";
}

function refuseProperties(
  text: string,
  event: { readonly anchorStart: number; readonly tagStart: number; readonly tagEnd: number },
  issues: Issues,
): void {
  if (event.anchorStart !== -1) {
    issues.error(event.anchorStart - 1, "anchor", "anchors are not allowed: repeat the value");
  }
  if (event.tagStart !== -1) {
    const tag = text.slice(event.tagStart, Math.min(event.tagEnd, event.tagStart + 40));
    issues.error(event.tagStart, "tag", `tags are not allowed, found ${tag}`);
  }
}

/** Where nothing is written, the key before it stands for it. */
function emptyAt(frame: Frame | undefined, last: number): number {
  return frame?.map?.key?.start ?? last;
}

function scalarOf(text: string, event: ScalarEvent, otherwise: number): YamlScalar {
  if (event.tagStart !== -1) return { kind: "scalar", start: event.tagStart, end: event.tagEnd, value: null };
  if (event.valueStart === -1) return { kind: "scalar", start: otherwise, end: otherwise, value: null };
  const written = getScalarValue(text, event);
  const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  return {
    kind: "scalar",
    start: event.valueStart - quote,
    end: event.valueEnd + quote,
    value: event.style === SCALAR_STYLE.PLAIN ? plainValue(written) : written,
  };
}

function documentFrame(roots: YamlNode[]): Frame {
  const node: YamlNode = { kind: "list", start: 0, flow: false, items: roots, value: [] };
  return { node, map: null, add: (root) => roots.push(root) };
}

function listFrame(start: number, flow: boolean): Frame {
  const items: YamlNode[] = [];
  const value: unknown[] = [];
  const add = (node: YamlNode): void => {
    items.push(node);
    value.push(node.value);
  };
  return { node: { kind: "list", start, flow, items, value }, map: null, add };
}

function mapFrame(
  text: string,
  { start, flow }: { readonly start: number; readonly flow: boolean },
  issues: Issues,
): Frame {
  const entries: YamlEntry[] = [];
  const value: Record<string, unknown> = {};
  const map: MapFrame = { key: null, skip: false };
  const byKey = new Map<string, YamlEntry>();
  const takeKey = (node: YamlNode): void => {
    if (node.kind === "scalar" && node.end > node.start) map.key = node;
    else {
      map.skip = true;
      issues.error(node.start, "key-type", "a key is a word, found nothing or a collection");
    }
  };
  const takeValue = (keyNode: YamlScalar, node: YamlNode): void => {
    const key = keyOf(text, keyNode);
    map.key = null;
    if (key === "__proto__") {
      issues.error(keyNode.start, "forbidden-key", "the key __proto__ is not allowed");
      return;
    }
    const entry = { key, keyStart: keyNode.start, keyEnd: keyNode.end, node };
    entries.push(entry);
    if (byKey.has(key)) {
      issues.error(keyNode.start, "duplicate-key", `the key ${JSON.stringify(key.slice(0, 60))} is written twice`);
      return;
    }
    byKey.set(key, entry);
    value[key] = node.value;
  };
  const add = (node: YamlNode): void => {
    if (map.key !== null) takeValue(map.key, node);
    else if (map.skip) map.skip = false;
    else takeKey(node);
  };
  return { node: { kind: "map", start, flow, entries, byKey, value }, map, add };
}

/** A key is what is written, even where it reads like a number or a truth value. */
function keyOf(text: string, node: YamlScalar): string {
  return typeof node.value === "string" ? node.value : text.slice(node.start, node.end);
}
