/** Whether a feature is on for a customer, and why. Pure; everything it needs is in the snapshot. */

import { bucketOf } from "./bucket.ts";
import { customerHash } from "./customer-hash.ts";
import { parseInstant } from "./instant.ts";
import type { Evaluable, StoredFeature } from "./snapshot.ts";

/** OpenFeature's word for why a value is what it is. */
export type EvaluationReason = "STATIC" | "SPLIT" | "TARGETING_MATCH" | "DISABLED" | "STALE" | "ERROR";

/** OpenFeature's word for what made an answer impossible. */
export type EvaluationErrorCode = "FLAG_NOT_FOUND" | "TARGETING_KEY_MISSING";

/** Which rule gave the answer. */
export type Detail =
  | "killed"
  | "tier-disabled"
  | "blacklisted"
  | "parent-off"
  | "whitelisted"
  | "full"
  | "bucket-in"
  | "bucket-out"
  | EvaluationErrorCode;

/** The answer for one feature and one customer. */
export interface Evaluation {
  readonly enabled: boolean;
  readonly reason: EvaluationReason;
  readonly detail: Detail;
  /** 0–99,999; null for an unknown feature or an empty customer. */
  readonly bucket: number | null;
  /** Buckets that are on, of 100,000; null for an unknown feature. */
  readonly weight: number | null;
  readonly errorCode?: EvaluationErrorCode;
}

const REASONS: Readonly<Record<Detail, EvaluationReason>> = {
  FLAG_NOT_FOUND: "ERROR",
  killed: "DISABLED",
  "tier-disabled": "DISABLED",
  blacklisted: "TARGETING_MATCH",
  "parent-off": "DISABLED",
  whitelisted: "TARGETING_MATCH",
  full: "STATIC",
  TARGETING_KEY_MISSING: "ERROR",
  "bucket-in": "SPLIT",
  "bucket-out": "SPLIT",
};

/**
 * Answers for one feature and one customer; never throws.
 *
 * `stale` says that the snapshot is older than the reader wants: the answer stays, its reason becomes STALE unless it
 * is an error.
 */
export function evaluate(
  snapshot: Evaluable,
  feature: string,
  customer: string,
  options?: { readonly stale?: boolean },
): Evaluation {
  const entry = entryOf(snapshot, feature);
  const bucket = entry === undefined || customer === "" ? null : bucketOf(entry.salt, customer);
  const detail =
    entry === undefined ? "FLAG_NOT_FOUND" : detailOf({ snapshot, customer, known: new Map() }, feature, entry, bucket);
  const reason = reasonOf(detail, options?.stale === true);
  const answer = { enabled: isOn(detail), detail, reason, bucket, weight: entry?.weight ?? null };
  return isError(detail) ? { ...answer, errorCode: detail } : answer;
}

/** OpenFeature's reason for the rule that answered. */
export function reasonOf(detail: Detail, stale: boolean): EvaluationReason {
  return stale && !isError(detail) ? "STALE" : REASONS[detail];
}

/** Whether there was no answer to give. */
export function isError(detail: Detail): detail is EvaluationErrorCode {
  return detail === "FLAG_NOT_FOUND" || detail === "TARGETING_KEY_MISSING";
}

/** Whether a rule turns the feature on. */
export function isOn(detail: Detail): boolean {
  return detail === "bucket-in" || detail === "whitelisted" || detail === "full";
}

/** Whether a kill of the feature counts: one that is not later than the feature's restore is void. */
export function isKilled(snapshot: Pick<Evaluable, "kills" | "restores">, feature: string): boolean {
  const kill = own(snapshot.kills, feature);
  if (kill === undefined) return false;
  const restore = own(snapshot.restores, feature);
  // Written so that a kill counts where an instant cannot be read.
  return restore === undefined || !(parseInstant(kill.at) <= parseInstant(restore.at));
}

/** One customer's question; `known` holds the parents answered so far, and false for those being answered. */
interface Question {
  readonly snapshot: Evaluable;
  readonly customer: string;
  readonly known: Map<string, boolean>;
}

function detailOf(question: Question, feature: string, entry: StoredFeature, bucket: number | null): Detail {
  const { snapshot, customer, known } = question;
  // A feature is off for its own ancestors, so that a cycle is off as a whole.
  known.set(feature, false);
  if (isKilled(snapshot, feature)) return "killed";
  if (entry.tier === 0) return "tier-disabled";
  if (isListed(entry, entry.blacklist, customer)) return "blacklisted";
  if (!entry.dependsOn.every((parent) => isParentOn(question, parent))) return "parent-off";
  if (isListed(entry, entry.whitelist, customer)) return "whitelisted";
  if (entry.tier === 4) return "full";
  if (bucket === null) return "TARGETING_KEY_MISSING";
  return bucket < entry.weight ? "bucket-in" : "bucket-out";
}

function isParentOn(question: Question, parent: string): boolean {
  const answered = question.known.get(parent);
  if (answered !== undefined) return answered;
  const entry = entryOf(question.snapshot, parent);
  if (entry === undefined) return false;
  const bucket = question.customer === "" ? null : bucketOf(entry.salt, question.customer);
  const on = isOn(detailOf(question, parent, entry, bucket));
  question.known.set(parent, on);
  return on;
}

/** A list says by its members what it is: hashes are numbers, customers are texts. */
function isListed({ salt }: StoredFeature, list: readonly (string | number)[], customer: string): boolean {
  return list.includes(typeof list[0] === "number" ? customerHash(salt, customer) : customer);
}

function entryOf({ features }: Evaluable, feature: string): StoredFeature | undefined {
  return own(features, feature);
}

/** Looks a key up without its prototype: `constructor` is no feature. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
