/** Reads one YAML 1.2 document that is a mapping, and refuses whatever is clever: anchors, aliases, tags, twice the same key. */

import { type Event, EVENT_ID, parseEvents, YAMLException } from "js-yaml";
import { buildTree } from "./build.ts";
import { createIssues, type Issues } from "./issue.ts";
import { type Locate, locateIn } from "./lines.ts";
import type { YamlMap } from "./node.ts";
import { decodeText } from "./text.ts";

/** A file as far as it could be read; `root` is null where it is no mapping at all. */
export interface YamlDocument {
  readonly text: string;
  readonly locate: Locate;
  readonly issues: Issues;
  readonly root: YamlMap | null;
  /** Nothing but white space and comments. */
  readonly empty: boolean;
}

/** A document that is a mapping. */
export type ReadDocument = YamlDocument & { readonly root: YamlMap };

/** Tells whether a document could be read as a mapping. */
export function hasRoot(document: YamlDocument): document is ReadDocument {
  return document.root !== null;
}

/** No file of ours nests deeper than six levels. */
const MAXIMUM_DEPTH = 32;

/** Events, of which a legitimate file of 1 MB has fewer; keeps hostile ones small. */
const MAXIMUM_EVENTS = 200_000;

const TAB = "lines are indented with spaces, found a tab";

/** Reads the bytes of a file; never throws. */
export function readYaml(bytes: Uint8Array): YamlDocument {
  const issues = createIssues();
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    issues.error(decoded.before.length, decoded.code, decoded.message);
    return { text: decoded.before, locate: locateIn(decoded.before), issues, root: null, empty: false };
  }
  const { text } = decoded;
  const locate = locateIn(text);
  const events = eventsOf(text, issues);
  if (events === null) return { text, locate, issues, root: null, empty: false };
  refuseTabs(text, events, issues);
  const empty = isEmpty(events);
  if (empty) issues.error(0, "empty-file", "a file must be a mapping, found nothing");
  const root = empty ? null : rootOf(text, events, issues);
  return { text, locate, issues, root, empty };
}

function eventsOf(text: string, issues: Issues): readonly Event[] | null {
  try {
    const events = parseEvents(text, { maxDepth: MAXIMUM_DEPTH });
    if (events.length <= MAXIMUM_EVENTS) return events;
    issues.error(0, "too-large", `a file has at most ${MAXIMUM_EVENTS} values, found ${events.length}`);
  } catch (error) {
    const { offset, code, message } = explain(text, error);
    issues.error(offset, code, message);
  }
  return null;
}

function explain(text: string, error: unknown): { offset: number; code: string; message: string } {
  if (!(error instanceof YAMLException)) return { offset: 0, code: "syntax", message: "the YAML cannot be read" };
  const { reason } = error;
  const offset = offsetOf(error);
  if (reason.includes("maxDepth")) {
    return { offset, code: "too-deep", message: `values nest at most ${MAXIMUM_DEPTH} deep, found more` };
  }
  const tab = tabBefore(text, offset);
  if (tab !== null) return { offset: tab, code: "tab-indentation", message: TAB };
  return { offset, code: "syntax", message: `the YAML cannot be read: ${reason}` };
}

function offsetOf(error: YAMLException): number {
  const mark: unknown = error.mark;
  if (typeof mark !== "object" || mark === null || !("position" in mark)) return 0;
  return typeof mark.position === "number" ? mark.position : 0;
}

/** The first tab among the white space that begins the line of an offset. */
function tabBefore(text: string, offset: number): number | null {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const indentation = /^\uFEFF? *\t/u.exec(text.slice(start, start + 256));
  return indentation === null ? null : start + indentation[0].length - 1;
}

/** YAML lets tabs begin lines inside of brackets; here nothing is indented with tabs but the inside of a text. */
function refuseTabs(text: string, events: readonly Event[], issues: Issues): void {
  if (!text.includes("\t")) return;
  for (const match of text.matchAll(/(?<=^|[\n\r\uFEFF]) *\t[ \t]*(?![ \t\n\r#]|$)/gu)) {
    const tab = match.index + match[0].indexOf("\t");
    const inText = events.some(
      (event) => event.type === EVENT_ID.SCALAR && event.valueStart <= tab && tab < event.valueEnd,
    );
    if (!inText) {
      issues.error(tab, "tab-indentation", TAB);
      return;
    }
  }
}

function isEmpty(events: readonly Event[]): boolean {
  const [, content, ...rest] = events;
  if (content === undefined) return true;
  return content.type === EVENT_ID.SCALAR && content.valueStart === -1 && content.tagStart === -1 && rest.length === 1;
}

function rootOf(text: string, events: readonly Event[], issues: Issues): YamlMap | null {
  const { roots, directive } = buildTree(text, events, issues);
  const [root, second] = roots;
  if (second !== undefined) {
    issues.error(second.start, "several-documents", "a file is one YAML document, found a second one");
    return null;
  }
  if (directive !== null) issues.error(0, "directive", `a file is YAML 1.2 without directives, found ${directive}`);
  if (root?.kind === "map") return root;
  const found = root?.kind === "list" ? "a list" : "a single value";
  issues.error(root?.start ?? 0, "not-a-mapping", `a file must be a mapping, found ${found}`);
  return null;
}
