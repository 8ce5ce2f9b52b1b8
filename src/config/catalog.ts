/** The files below the rollouts folder as one catalog, with every problem within and between them. */

import type { Catalog, CatalogEntry } from "../core/catalog.ts";
import type { Problem } from "../core/problem.ts";
import type { Settings } from "../core/settings.ts";
import { crossProblems, type Member } from "./catalog-problems.ts";
import { type ParsedRollout, parseRollout } from "./rollout.ts";

/** A file as it lies in the repository; its bytes are empty unless it is a plain file of ordinary size. */
export interface SourceFileLike {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  /** Equal where the bytes are equal. */
  readonly content: string;
  readonly kind: "file" | "link" | "too-large";
  readonly bytes: Uint8Array;
}

type Parses = ReadonlyMap<string, ParsedRollout>;

/** What was parsed for a catalog, so that the same bytes at the same path are parsed once for base and head. */
const parsesOf = new WeakMap<Catalog, Parses>();

/**
 * Reads all files of a catalog; the result does not depend on their order.
 *
 * `before` is the catalog that these files replace: an unknown parent is an error only where it is new against it.
 * Null compares with nothing, an empty catalog makes everything new. Files that `before` was built from are not parsed
 * again.
 */
export function buildCatalog(files: readonly SourceFileLike[], settings: Settings, before: Catalog | null): Catalog {
  const known: Parses = (before === null ? undefined : parsesOf.get(before)) ?? new Map();
  const parses = new Map<string, ParsedRollout>();
  const problems: Problem[] = [];
  const members: Member[] = [];
  for (const file of files.toSorted((a, b) => compareTexts(a.path, b.path))) {
    if (isHidden(file.path, settings.rollouts)) continue;
    const feature = featureOfPath(file.path);
    const problem = problemOfKind(file, feature);
    if (problem !== null) problems.push(problem);
    if (feature === null) continue;
    const parsed = problem === null ? parse(file, known, parses) : { ...UNREAD, feature };
    problems.push(...parsed.problems);
    members.push({ file: file.path, content: file.content, parsed });
  }
  const catalog = assemble(members, [...problems, ...crossProblems(members, settings, before)]);
  parsesOf.set(catalog, parses);
  return catalog;
}

const UNREAD = { rollout: null, positions: {}, problems: [] } as const;

function parse({ path, content, bytes }: SourceFileLike, known: Parses, parses: Map<string, ParsedRollout>) {
  const key = `${content}\0${path}`;
  const parsed = known.get(key) ?? parses.get(key) ?? parseRollout(path, bytes);
  parses.set(key, parsed);
  return parsed;
}

function assemble(members: readonly Member[], problems: readonly Problem[]): Catalog {
  const flawedFiles = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const entries = new Map<string, CatalogEntry>();
  const unreadable = new Map<string, string>();
  for (const { file, content, parsed } of members) {
    const { feature, rollout, positions } = parsed;
    if (rollout === null) {
      if (!entries.has(feature)) unreadable.set(feature, file);
      continue;
    }
    const entry = { rollout, file, content, positions, flawed: flawedFiles.has(file) };
    const other = entries.get(feature);
    if (other === undefined || isNarrower(entry, other)) entries.set(feature, entry);
    unreadable.delete(feature);
  }
  return { entries, unreadable, problems: problems.toSorted(comparePlaces) };
}

/** Of two files for one feature the lower tier counts, then the shorter whitelist, then the longer blacklist. */
function isNarrower({ rollout: a }: CatalogEntry, { rollout: b }: CatalogEntry): boolean {
  if (a.tier !== b.tier) return a.tier < b.tier;
  if (a.whitelist.length !== b.whitelist.length) return a.whitelist.length < b.whitelist.length;
  return a.blacklist.length > b.blacklist.length;
}

/** Names beginning with a dot are ignored, below the folder itself. */
function isHidden(path: string, folder: string): boolean {
  const below = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  return below.split("/").some((name) => name.startsWith("."));
}

function featureOfPath(path: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /\.ya?ml$/u.test(name) ? name.replace(/\.ya?ml$/u, "") : null;
}

function problemOfKind({ path, kind }: SourceFileLike, feature: string | null): Problem | null {
  const place = { file: path, line: 1, column: 1 };
  if (kind === "link") {
    const message = "a rollout is a regular file inside the repository, found a link or something else";
    return { code: "link", severity: "error", ...place, message };
  }
  if (feature === null) {
    const message = "only rollouts named <feature>.yaml or <feature>.yml belong here; this file is ignored";
    return { code: "other-file", severity: "warning", ...place, message };
  }
  if (kind === "file") return null;
  const message = "a file has at most 1 MB, found more";
  return { code: "too-large", severity: "error", ...place, message };
}

function comparePlaces(a: Problem, b: Problem): number {
  return compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column || compareTexts(a.code, b.code);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
