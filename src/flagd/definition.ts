/** The snapshot as a flag definition for flagd, so that any flagd provider gives the answers of `evaluate`. */

import type { Snapshot, StoredSnapshot } from "../evaluation/snapshot.ts";
import { ancestorsOf, isOffForAll } from "./ancestors.ts";
import { type Logic, ruleOf } from "./targeting.ts";

/** One flag. Every flag is ENABLED: flagd has no answer of its own for a flag that is not. */
export interface FlagdFlag {
  readonly state: "ENABLED";
  readonly variants: { readonly on: true; readonly off: false };
  readonly defaultVariant: "on" | "off";
  readonly targeting?: Logic;
  readonly metadata: { readonly tier: number };
}

/** What the file as a whole says of itself; providers hand it out with every answer. */
export interface FlagdMetadata {
  readonly environment: string;
  readonly sequence: number;
  readonly revision: string;
  readonly publishedAt: string;
}

/** A flag definition file. */
export interface FlagdDefinition {
  readonly $schema: string;
  readonly metadata: FlagdMetadata;
  readonly flags: Readonly<Record<string, FlagdFlag>>;
}

/** A definition, or why the snapshot cannot be written as one. */
export type FlagdExport =
  | { readonly ok: true; readonly definition: FlagdDefinition }
  | { readonly ok: false; readonly detail: string };

/** Writes a snapshot as a flag definition: same snapshot, same definition. */
export function flagdDefinition(snapshot: StoredSnapshot): FlagdExport {
  if (snapshot.customerIds === "hashed") {
    return {
      ok: false,
      detail: "flagd cannot compare hashed customer ids; export a snapshot that has customerIds: plain",
    };
  }
  const { environment, sequence, revision, publishedAt } = snapshot;
  return {
    ok: true,
    definition: {
      $schema: "https://flagd.dev/schema/v0/flags.json",
      metadata: { environment, sequence, revision, publishedAt },
      flags: Object.fromEntries(Object.keys(snapshot.features).map((feature) => [feature, flagOf(snapshot, feature)])),
    },
  };
}

/** The bytes of the definition's file. */
export function serializeFlagd(definition: FlagdDefinition): string {
  return `${JSON.stringify(definition)}\n`;
}

function flagOf(snapshot: Snapshot, feature: string): FlagdFlag {
  const rule = wholeRuleOf(snapshot, feature);
  const flag = {
    state: "ENABLED",
    variants: { on: true, off: false },
    metadata: { tier: snapshot.features[feature]?.tier ?? 0 },
  } as const;
  return typeof rule === "string"
    ? { ...flag, defaultVariant: rule === "on" ? "on" : "off" }
    : { ...flag, defaultVariant: "off", targeting: rule };
}

function wholeRuleOf(snapshot: Snapshot, feature: string): Logic {
  const entry = snapshot.features[feature];
  const ancestors = ancestorsOf(snapshot, feature);
  if (entry === undefined || ancestors === null || isOffForAll(snapshot, feature)) return "off";
  const parents = ancestors.flatMap((name) => {
    const parent = snapshot.features[name];
    return parent === undefined ? [] : [ruleOf(parent, [])];
  });
  // A parent that is at tier 1 without a whitelist is off for everyone, and so is the feature.
  return parents.includes("off") ? "off" : ruleOf(entry, parents);
}
