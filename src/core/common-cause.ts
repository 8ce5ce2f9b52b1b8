/** Tells an outage from a bad rollout: several features of one source do not go bad at once by themselves. */

import type { Tier } from "../evaluation/snapshot.ts";

/** One feature whose evidence says rollback. */
export interface Breaching {
  readonly feature: string;
  readonly tier: Tier;
  /** The metrics source that says so. */
  readonly source: string;
  /** Customers without the feature fail as well. */
  readonly controlBreach: boolean;
}

/** What to do about a breach: roll back; turn off until a person decides; or leave alone and tell. */
export type Response = "rollback" | "suspend" | "leave";

/**
 * Answers every breach of one check.
 *
 * @param atLeast this many breaching features of one source are taken for an outage; 2 or more
 */
export function responses(breaching: readonly Breaching[], atLeast: number): ReadonlyMap<string, Response> {
  return new Map(
    breaching.map((breach) => {
      const together = breaching.filter(({ source }) => source === breach.source);
      return [breach.feature, looksLikeOutage(together, atLeast) ? outageResponse(breach, together) : "rollback"];
    }),
  );
}

function looksLikeOutage(together: readonly Breaching[], atLeast: number): boolean {
  return together.length >= Math.max(2, atLeast) || together.some(({ controlBreach }) => controlBreach);
}

/** What everybody has had for long is turned off only where nothing else explains the errors. */
function outageResponse(breach: Breaching, together: readonly Breaching[]): Response {
  if (breach.tier < FULL) return "suspend";
  const others = together.filter(({ feature }) => feature !== breach.feature);
  const explained = others.some(({ tier }) => tier < FULL) || others.length >= 2;
  return explained ? "leave" : "suspend";
}

const FULL: Tier = 4;
