/** Which snapshots a client takes, and what is left of one that can be read in part. */

import { parseInstant } from "../evaluation/instant.ts";
import type { Evaluable, Kill, StoredFeature } from "../evaluation/snapshot.ts";
import type { ClientProblem } from "./problem.ts";

/** A snapshot that was taken, with the entries that could be read and the last good ones of those that could not. */
export interface Loaded extends Evaluable {
  readonly sequence: number;
  readonly revision: string;
  readonly publishedAt: string;
  readonly customerIds?: unknown;
}

/** Where problems go that keep nothing from being taken. */
export type Report = (code: ClientProblem["code"], message: string) => void;

/**
 * Judges a parsed snapshot against the one at hand: another environment, an unknown format and an older state are
 * refused, which is undefined; of an entry that cannot be read the last good one stays.
 */
export function admit(
  value: unknown,
  current: Loaded | undefined,
  environment: string,
  report: Report,
): Loaded | undefined {
  const objection = objectionTo(value, current, environment);
  if (objection !== null) report(...objection);
  if (objection !== null || !isFramed(value)) return undefined;
  return {
    ...value,
    features: readable(value.features, current, report),
    kills: dated(value.kills),
    restores: dated(value.restores),
  };
}

/** Kills or restores with an instant each; none can be read from one that is not as it should be, so a kill counts. */
export function dated(records: object): Readonly<Record<string, Pick<Kill, "at">>> {
  return Object.fromEntries(
    Object.entries(records).map(([name, record]) => [name, { ...record, at: String(record?.at) }]),
  );
}

function objectionTo(value: unknown, current: Loaded | undefined, expected: string): Parameters<Report> | null {
  const { format, hash, environment } = Object(value);
  if (format === undefined) return ["malformed", "no snapshot"];
  if (format !== 1 || hash !== "mm3-100k-1") return ["unknown-format", `${format} ${hash}`];
  if (environment !== expected) return ["environment", `${environment} instead of ${expected}`];
  if (!isFramed(value)) return ["malformed", "no whole snapshot"];
  if (current === undefined || !isBehind(value, current)) return null;
  return ["older", `sequence ${value.sequence} after ${current.sequence}`];
}

/** A lower sequence counts only where it was published later: after a store was made anew. */
function isBehind(next: Loaded, current: Loaded): boolean {
  return next.sequence < current.sequence && !(parseInstant(next.publishedAt) > parseInstant(current.publishedAt));
}

/** Whether the frame of a snapshot is there; its entries are looked at one by one. */
function isFramed(value: unknown): value is Loaded {
  return (
    isRecord(value) &&
    Number.isInteger(value["sequence"]) &&
    isText(value["revision"]) &&
    isText(value["publishedAt"]) &&
    [value["features"], value["kills"], value["restores"]].every(isRecord)
  );
}

/** The entries that can be read, and the last good ones of those that cannot. */
function readable(
  features: Readonly<Record<string, StoredFeature>>,
  current: Loaded | undefined,
  report: Report,
): Readonly<Record<string, StoredFeature>> {
  const broken = Object.keys(features).filter((name) => !isFeature(features[name]));
  if (broken.length === 0) return features;
  const kept = new Map(Object.entries(features));
  for (const name of broken) {
    report("feature", name);
    kept.delete(name);
    const good = current !== undefined && Object.hasOwn(current.features, name) && current.features[name];
    if (good) kept.set(name, good);
  }
  return Object.fromEntries(kept);
}

function isFeature(entry: unknown): boolean {
  if (!isRecord(entry)) return false;
  const { tier, weight, salt, flag, whitelist, blacklist, dependsOn } = entry;
  return (
    Number.isInteger(weight) &&
    TIERS.has(tier) &&
    [salt, flag].every(isText) &&
    isListOf(dependsOn, isText) &&
    [whitelist, blacklist].every((list) => isListOf(list, isText) || isListOf(list, Number.isSafeInteger))
  );
}

const TIERS: ReadonlySet<unknown> = new Set([0, 1, 2, 3, 4]);

function isListOf(list: unknown, isMember: (value: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(isMember);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
