/** What a publish depends on, and what it withholds. */

import type { Instant } from "../evaluation/instant.ts";
import type { Snapshot, Tier } from "../evaluation/snapshot.ts";
import type { Catalog } from "./catalog.ts";
import type { Evidence } from "./evidence.ts";
import type { Kills, Restores } from "./kills.ts";
import type { Rise } from "./narrowing.ts";
import type { StoreLimit } from "./rehearsal.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";
import type { DecisionOutcome, Finding } from "./verdict.ts";

/** Everything a publish depends on. */
export interface PublishInput {
  readonly environment: string;
  readonly settings: Settings;
  readonly now: Instant;
  /** The commit of `tip`. */
  readonly revision: string;
  /** What is published; null only where every store answered "absent", so that git is taken as it stands. */
  readonly published: Pick<Snapshot, "features" | "kills" | "restores"> | null;
  readonly tip: Pick<Catalog, "entries" | "unreadable">;
  /** False where the tip could not be fetched: then only lowerings are published. */
  readonly tipKnown: boolean;
  /** The files as the published entries carry them (see `carriedVersion`); features may be missing. */
  readonly base: ReadonlyMap<string, Rollout>;
  readonly evidence: Evidence;
  /** The union of the kills and restores of all stores. */
  readonly kills: Kills;
  readonly restores: Restores;
  /** Features whose kills git agrees with (see `liftedKills`). */
  readonly liftable: ReadonlySet<string>;
  readonly limits: readonly StoreLimit[];
  /** Why some store did not answer; null where all did. */
  readonly storeTrouble: string | null;
  /** Features whose overrides count; null where all do. */
  readonly overridable: ReadonlySet<string> | null;
  readonly codeHost: boolean;
}

/** One feature that does not get what the tip asks for. */
export interface Withheld {
  readonly feature: string;
  /** Null where nothing was published. */
  readonly from: Tier | null;
  readonly to: Tier;
  readonly rises: readonly Rise[];
  readonly decision: Exclude<DecisionOutcome, "allow">;
  /** Stable: the first finding that is in the way, or `weight-grew`, `tip-unknown`, `killed`, `unknown-change`. */
  readonly code: string;
  readonly findings: readonly Finding[];
  readonly message: string;
}
