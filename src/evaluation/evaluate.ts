/** Whether a feature is on for a customer, and why. Pure; everything it needs is in the snapshot. */

import { bucketOf } from "./bucket.ts";
import { customerHash } from "./customer-hash.ts";
import { entryOf } from "./entry.ts";
import { isKilled } from "./killed.ts";
import * as rules from "./rule.ts";
import type { Rule } from "./rule.ts";
import type { Evaluable, StoredFeature } from "./snapshot.ts";

export { isKilled } from "./killed.ts";
export type { Detail, EvaluationReason } from "./rule.ts";

/** The answer for one feature and one customer. */
export interface Evaluation extends Rule {
  /** 0–99,999; null for an unknown feature or an empty customer. */
  readonly bucket: number | null;
  /** Buckets that are on, of 100,000; null for an unknown feature. */
  readonly weight: number | null;
}

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
  const absent = snapshot.lean ? rules.TIER_DISABLED : rules.FLAG_NOT_FOUND;
  const rule = entry === undefined ? absent : ruleFor({ snapshot, customer, known: new Map() }, feature, entry, bucket);
  const reason = options?.stale === true && rule.errorCode === undefined ? "STALE" : rule.reason;
  return { ...rule, reason, bucket, weight: entry?.weight ?? null };
}

/** One customer's question; `known` holds the parents answered so far, and false for those being answered. */
interface Question {
  readonly snapshot: Evaluable;
  readonly customer: string;
  readonly known: Map<string, boolean>;
}

function ruleFor(question: Question, feature: string, entry: StoredFeature, bucket: number | null): Rule {
  const { snapshot, customer, known } = question;
  // A feature is off for its own ancestors, so that a cycle is off as a whole.
  known.set(feature, false);
  if (isKilled(snapshot, feature)) return rules.KILLED;
  if (entry.tier === 0) return rules.TIER_DISABLED;
  if (isListed(entry, entry.blacklist, customer)) return rules.BLACKLISTED;
  if (!entry.dependsOn.every((parent) => isParentOn(question, parent))) return rules.PARENT_OFF;
  if (isListed(entry, entry.whitelist, customer)) return rules.WHITELISTED;
  if (entry.tier === 4) return rules.FULL;
  if (bucket === null) return rules.TARGETING_KEY_MISSING;
  return bucket < entry.weight ? rules.BUCKET_IN : rules.BUCKET_OUT;
}

function isParentOn(question: Question, parent: string): boolean {
  const answered = question.known.get(parent);
  if (answered !== undefined) return answered;
  const entry = entryOf(question.snapshot, parent);
  if (entry === undefined) return false;
  const bucket = question.customer === "" ? null : bucketOf(entry.salt, question.customer);
  const on = ruleFor(question, parent, entry, bucket).enabled;
  question.known.set(parent, on);
  return on;
}

/** A list says by its members what it is: hashes are numbers, customers are texts. */
function isListed({ salt }: StoredFeature, list: readonly (string | number)[], customer: string): boolean {
  return list.includes(typeof list[0] === "number" ? customerHash(salt, customer) : customer);
}
