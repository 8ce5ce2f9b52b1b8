/** A document against its schema: what is wrong with it, and which parts can still be used. */

import type { Problem } from "../core/problem.ts";
import { closest } from "./closest.ts";
import type { SchemaError, SchemaWords, Validator } from "./validator.ts";
import type { ReadDocument } from "./yaml/read.ts";
import { entryOf, nodeAt, type YamlMap, type YamlNode } from "./yaml/node.ts";

/** JSON pointer without its leading slash, in segments. */
export type Path = readonly string[];

/** A document that is being read. Whoever reads a part asks whether it is whole first. */
export interface Form {
  readonly root: YamlMap;
  /** The value of a part; undefined where it is absent or something in it is wrong. */
  whole(path: Path): unknown;
  /** The node of a part; undefined where it is absent. */
  node(path: Path): YamlNode | undefined;
  /** Reports a part and takes it out of use. */
  refuse(path: Path, code: string, message: string): void;
  /** Reports the key of a part, and takes the part out of use. */
  refuseKey(path: Path, code: string, message: string): void;
  warn(path: Path, code: string, message: string): void;
  problems(file: string): readonly Problem[];
}

/** What to check a document against, and where values are too private to be repeated. */
export interface Rules {
  readonly validate: Validator;
  readonly words: SchemaWords;
  readonly hides: (path: Path) => boolean;
}

/** Checks a document against a schema and gives it as a form. */
export function createForm(document: ReadDocument, rules: Rules): Form {
  const { root, issues, locate } = document;
  const broken = new Set<string>();
  const spoil = (path: Path): void => {
    for (let length = path.length; length > 0; length -= 1) broken.add(pointerOf(path.slice(0, length)));
  };
  const keyOffset = (path: Path): number => {
    const parent = nodeAt(root, path.slice(0, -1));
    return entryOf(parent, path.at(-1) ?? "")?.keyStart ?? parent.start;
  };
  const { told, untold } = findings(root, rules);
  for (const { path, at, code, message } of told) {
    spoil(path);
    issues.error(at === "key" ? keyOffset(path) : startOf(root, path), code, message);
  }
  for (const path of untold) spoil(path);
  issues.untold(untold.length);
  for (const path of repeatedKeys(root)) spoil(path);
  return {
    root,
    whole: (path) => (broken.size > 0 && broken.has(pointerOf(path)) ? undefined : valueAt(root, path)),
    node: (path) => find(root, path),
    refuse(path, code, message) {
      spoil(path);
      issues.error(startOf(root, path), code, message);
    },
    refuseKey(path, code, message) {
      spoil(path);
      issues.error(keyOffset(path), code, message);
    },
    warn(path, code, message) {
      issues.warning(startOf(root, path), code, message);
    },
    problems: (file) => issues.problems(file, locate),
  };
}

/** Names a part as people write it: `rollbackThreshold.errorRate`, `whitelist[2]`. */
export function nameOf(path: Path): string {
  return path.reduce((name, segment) => {
    if (/^\d+$/u.test(segment)) return `${name}[${segment}]`;
    return name === "" ? segment : `${name}.${segment}`;
  }, "");
}

function pointerOf(path: Path): string {
  return path.join("\0");
}

function find(root: YamlNode, path: Path): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const segment of path) {
    if (node === undefined) return undefined;
    node = node.kind === "list" ? node.items[Number(segment)] : entryOf(node, segment)?.node;
  }
  return node;
}

function valueAt(root: YamlNode, path: Path): unknown {
  return find(root, path)?.value;
}

/** The file as a whole is at 1:1, whatever comes before its first key. */
function startOf(root: YamlMap, path: Path): number {
  return path.length === 0 ? 0 : nodeAt(root, path).start;
}

/** Of a key that is written twice nobody knows which is meant. */
function repeatedKeys(root: YamlMap): readonly Path[] {
  const seen = new Set<string>();
  return root.entries.flatMap(({ key }) => {
    if (seen.has(key)) return [[key]];
    seen.add(key);
    return [];
  });
}

interface SchemaFinding {
  readonly path: Path;
  readonly at: "key" | "value";
  readonly code: string;
  readonly message: string;
}

/** Tells of so many errors in words; of those beyond, only that they are there. */
const TOLD = 200;

function findings(
  root: YamlMap,
  rules: Rules,
): { readonly told: readonly SchemaFinding[]; readonly untold: readonly Path[] } {
  if (rules.validate(root.value)) return { told: [], untold: [] };
  const errors = rules.validate.errors ?? [];
  const values = new Set<string>();
  const told = errors.slice(0, TOLD).flatMap((error) => {
    const finding = findingOf(root, error, rules);
    if (finding === null) return [];
    if (finding.at === "key" || finding.code === "missing-key") return [finding];
    if (values.has(error.instancePath)) return [];
    values.add(error.instancePath);
    return [finding];
  });
  return { told, untold: errors.slice(TOLD).map(pathOf) };
}

function pathOf({ instancePath }: SchemaError): Path {
  return instancePath.split("/").slice(1).map(unescapeSegment);
}

function findingOf(root: YamlMap, error: SchemaError, rules: Rules): SchemaFinding | null {
  const path = pathOf(error);
  const owner = error.schemaPath.slice(0, error.schemaPath.lastIndexOf("/"));
  const title = rules.words.titles[owner] ?? "something else";
  if (error.propertyName !== undefined) return invalidKey([...path, error.propertyName], title);
  switch (error.keyword) {
    case "propertyNames":
      return null;
    case "additionalProperties":
      return unknownKey(path, String(error.params["additionalProperty"]), rules.words.keys[owner] ?? []);
    case "required":
      return missingKey(path, String(error.params["missingProperty"]), { owner, words: rules.words });
    default:
      return wrongValue(root, path, { error, title, hidden: rules.hides(path) });
  }
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

function invalidKey(path: Path, title: string): SchemaFinding {
  const message = `a key of ${nameOf(path.slice(0, -1))} must be ${title}, found ${quoted(path.at(-1) ?? "")}`;
  return { path, at: "key", code: "invalid-key", message };
}

function unknownKey(path: Path, key: string, known: readonly string[]): SchemaFinding {
  const near = closest(key, known);
  const hint = near === null ? `known are ${known.join(", ")}` : `did you mean ${near}?`;
  const where = path.length === 0 ? "" : ` in ${nameOf(path)}`;
  return {
    path: [...path, key],
    at: "key",
    code: "unknown-key",
    message: `unknown key ${quoted(key)}${where}; ${hint}`,
  };
}

function missingKey(
  path: Path,
  key: string,
  { owner, words }: { readonly owner: string; readonly words: SchemaWords },
): SchemaFinding {
  const whole = path.length === 0 ? "the file" : nameOf(path);
  const title = words.titles[`${owner}/properties/${key}`] ?? "a value";
  return { path, at: "value", code: "missing-key", message: `${whole} must have the key ${key}: ${title}` };
}

function wrongValue(
  root: YamlMap,
  path: Path,
  { error, title, hidden }: { readonly error: SchemaError; readonly title: string; readonly hidden: boolean },
): SchemaFinding {
  const value = valueAt(root, path);
  const message = `${nameOf(path)} must be ${title}, found ${hidden ? kindOf(value) : describe(value)}`;
  if (value === null) return { path, at: "value", code: "null-value", message };
  if (error.keyword !== "type") {
    const near = hidden ? null : nearestAllowed(error, value);
    const hint = near === null ? "" : `; did you mean ${near}?`;
    return { path, at: "value", code: "invalid-value", message: `${message}${hint}` };
  }
  return { path, at: "value", code: "wrong-type", message: `${message}${quotesHint(error, value)}` };
}

/** Of a few allowed words, the one that was probably meant. */
function nearestAllowed({ keyword, params }: SchemaError, value: unknown): string | null {
  const allowed = params["allowedValues"];
  if (keyword !== "enum" || typeof value !== "string" || !Array.isArray(allowed)) return null;
  return closest(
    value,
    allowed.filter((each) => typeof each === "string"),
  );
}

function quotesHint(error: SchemaError, value: unknown): string {
  if (error.params["type"] === "string" && (typeof value === "number" || typeof value === "boolean")) {
    return "; put it in quotes";
  }
  const number = typeof value === "string" && /^\d+$/u.test(value);
  return number && error.params["type"] === "integer" ? "; write it without quotes" : "";
}

/** What was found, short enough for one line. */
export function describe(value: unknown): string {
  if (typeof value === "string") return `the text ${quoted(value)}`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : kindOf(value);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "string") return value === "" ? "an empty text" : "another text";
  return typeof value === "number" ? "a number" : "a truth value";
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
