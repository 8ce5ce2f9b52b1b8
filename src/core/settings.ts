/** The settings of a catalog, always those of the base branch. Every key has its default filled in. */

import type { Duration, Instant } from "../evaluation/instant.ts";
import type { BasisPoints } from "./ratio.ts";

/** How long a tier lasts, and how much of the ladder's weight it has. */
export interface Rung {
  readonly minimum: Duration;
  readonly fastTrackMinimum: Duration;
}

/** A secret or address that comes from the environment by name. */
export interface FromEnvironment {
  readonly env: string;
}

/** A plain text, or the name of the environment variable that holds it. */
export type Configured = string | FromEnvironment;

/** Where counts are measured. */
export type MetricsSourceSettings =
  | { readonly kind: "embedded"; readonly path: string; readonly implied: boolean }
  | {
      readonly kind: "postgres";
      readonly url: Configured;
      readonly query: string | null;
      readonly designEffect: number;
      readonly timeout: Duration;
      readonly settle: Duration;
    }
  | {
      readonly kind: "prometheus";
      readonly url: Configured;
      readonly token: FromEnvironment | null;
      readonly designEffect: number;
      readonly timeout: Duration;
      readonly settle: Duration;
    }
  | { readonly kind: "fixed"; readonly path: string }
  | { readonly kind: "unconfigured" };

/** Where snapshots are written. Kinds other than `file` carry their own options, as written. */
export interface StoreSettings {
  readonly name: string;
  readonly kind: string;
  readonly environment: string;
  readonly customerIds: "plain" | "hashed";
  readonly format: "snapshot" | "flagd";
  /** Leaves out what is at tier 0 and has no list. */
  readonly lean: boolean;
  /** The largest snapshot that may be written; null where the store's own limit is the only one. */
  readonly maximumBytes: number | null;
  readonly options: Readonly<Record<string, string | FromEnvironment>>;
  /** True where the settings do not name it and the default of the place applies. */
  readonly implied: boolean;
}

/** How snapshots are signed, and whose signatures count. */
export interface Signing {
  /** The private key; null where this catalog only checks signatures. */
  readonly key: FromEnvironment | null;
  /** The bytes of further Ed25519 public keys, in base64. */
  readonly publicKeys: readonly string[];
  /** What becomes of a snapshot without a signature. */
  readonly unsigned: "refuse" | "accept";
}

/** Who must approve a rise. */
export interface ApprovalGroup {
  readonly users: readonly string[];
  readonly teams: readonly string[];
  /** True: the rollout's own owners. */
  readonly owners: boolean;
}

/** When nothing may rise. Whole days in the calendar's time zone, `to` included. */
export type Freeze =
  | { readonly days: readonly Weekday[] }
  | { /** `YYYY-MM-DD`. */ readonly from: string; /** `YYYY-MM-DD`. */ readonly to: string };

/** Lower-case English abbreviation of a day of the week. */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** What happened that a notification can be about. */
export type NotificationEvent = "rollback" | "pause" | "withheld" | "silent" | "eligible";

/** The settings with every default filled in; ratios in basis points, durations in milliseconds. */
export interface Settings {
  readonly name: string | null;
  /** Folder of the rollouts, relative to the repository. */
  readonly rollouts: string;
  readonly ladder: {
    readonly internal: Rung;
    readonly earlyAdopters: Rung & { readonly percentage: BasisPoints };
    readonly general: Rung & { readonly percentage: BasisPoints };
  };
  readonly criteria: {
    readonly evidence: "sequential" | "point";
    readonly maximumErrorRate: BasisPoints;
    readonly minimumSuccessRate: BasisPoints;
    readonly performance: { readonly maximumIncrease: BasisPoints; readonly required: boolean };
    readonly investigate: { readonly extra: Duration };
    readonly recovery: Duration;
    readonly freshness: Duration;
  };
  readonly rollback: {
    readonly critical: BasisPoints;
    readonly commonCause: number;
    readonly graceWithoutData: Duration;
  };
  readonly audience: { readonly maximum: number; readonly wideningWithoutEvidence: number };
  readonly concurrency: {
    readonly running: number | null;
    readonly perOwner: number | null;
    readonly perPhase: number | null;
  };
  readonly phases: readonly {
    readonly name: string;
    readonly requires: readonly string[];
    readonly order: readonly string[];
  }[];
  readonly approvals: Readonly<Record<string, ApprovalGroup>>;
  readonly issues: { readonly critical: readonly string[]; readonly concern: string; readonly feature: string };
  readonly calendar: { readonly timezone: string; readonly freeze: readonly Freeze[] };
  readonly guard: { readonly mode: "act" | "observe"; readonly propose: boolean };
  readonly adoption: { /** End of the UTC day. */ readonly until: Instant } | null;
  readonly metrics: {
    readonly default: string;
    readonly sources: Readonly<Record<string, MetricsSourceSettings>>;
  };
  readonly stores: readonly StoreSettings[];
  /** Null where nothing is signed. */
  readonly signing: Signing | null;
  readonly environments: Readonly<Record<string, { readonly minimumTier: 0 | 1 | 2 | 3 | 4 }>>;
  readonly notifications: readonly {
    readonly kind: "slack" | "json";
    readonly url: Configured;
    readonly on: readonly NotificationEvent[];
  }[];
  readonly report: {
    readonly customerIds: "hide" | "show";
    /** A file of the repository with one known customer per line; null where there is none. */
    readonly customers: string | null;
  };
}
