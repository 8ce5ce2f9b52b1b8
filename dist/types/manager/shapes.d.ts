/** The guide's shapes: what programs give to the managers, and get from them. */
import type { Duration, Instant } from "../evaluation/instant.js";
import type { Status } from "../evaluation/snapshot.js";
/** Where a manager works. Everything has the default that the command line has. */
export interface ManagerOptions {
    /** The repository; by default the one around the working directory. */
    readonly repo?: string;
    /** Variables that the settings name; `process.env` by default. */
    readonly environment?: Readonly<Record<string, string | undefined>>;
    /** The clock, in milliseconds since the epoch. */
    readonly now?: () => Instant;
}
/** The guide's names of the tiers. */
export type TierName = "tier_0_disabled" | "tier_1_internal" | "tier_2_early_adopters" | "tier_3_general" | "tier_4_full";
/** The guide's numbers: a share from 0 to 1, and milliseconds. */
export interface RollbackThreshold {
    readonly errorRate: number;
    readonly timeWindow: Duration;
}
/** One rollout, as the guide shows it. */
export interface RolloutConfig {
    readonly featureName: string;
    readonly currentTier: TierName;
    /** Of customers; 1 at tier 1, which the guide gives to the team itself. */
    readonly percentage: number;
    readonly status: Status;
    readonly whitelistedCustomers: readonly string[];
    readonly blacklistedCustomers: readonly string[];
    readonly rollbackThreshold: RollbackThreshold;
}
/** What was measured since the evidence for the tier begins. Rates are NaN where nothing was: unknown is never yes. */
export interface RolloutStats {
    readonly featureName: string;
    /** Distinct customers who had the feature; NaN where the source does not know customers. */
    readonly enabledCustomers: number;
    readonly eventCount: number;
    readonly errorCount: number;
    readonly errorRate: number;
    readonly successRate: number;
    readonly since: Instant;
}
/** One event, in the words of the guide's table. */
export interface EventInput {
    readonly featureName: string;
    readonly customerId: string;
    readonly event: "enabled" | "disabled" | "error";
    /** Milliseconds since the epoch; now by default. */
    readonly timestamp?: Instant;
    /** How long the use took, in milliseconds. */
    readonly durationMs?: Duration;
    readonly metadata?: Readonly<Record<string, unknown>>;
}
/** What a new rollout is made of. */
export interface NewRolloutInput {
    readonly featureName: string;
    readonly whitelistedCustomers?: readonly string[];
    readonly rollbackThreshold?: RollbackThreshold;
}
/**
 * Rollouts as the guide writes them. Changes are commits on the base branch, and are published at once; rises are judged
 * as `start` and `advance` judge them, and rejected with a RolloutRefusedError where they are not allowed.
 */
export interface PilotRolloutManager {
    createRollout(rollout: NewRolloutInput): Promise<RolloutConfig>;
    startRollout(featureName: string): Promise<RolloutConfig>;
    advanceRollout(featureName: string): Promise<RolloutConfig>;
    /** Off for everyone: stores first, then git. Never judged; rejects where a store or git was not reached. */
    rollbackFeature(featureName: string, reason: string): Promise<void>;
    getRolloutConfig(featureName: string): Promise<RolloutConfig>;
    getRolloutStats(featureName: string): Promise<RolloutStats>;
    /** Asks what is published; for the way of a request, use the client. An unknown feature is off. */
    shouldEnableFeature(featureName: string, customerId: string): Promise<boolean>;
    /** Writes one event where the default metrics source counts. */
    recordEvent(event: EventInput): Promise<void>;
}
/** Flags by the segments of their paths, as the guide nests them. */
export interface FlagsInput {
    readonly [segment: string]: boolean | FlagsInput;
}
/** What the guide calls after an advance. */
export interface FeatureFlagManager {
    /**
     * Records that somebody saw these flags of a customer, where they are what is published; refuses any other, and names
     * the rollout to edit. The record is a line of `.pilot/customer-flags.jsonl`.
     */
    setCustomerFlags(customer: string, flags: FlagsInput, actor: string, reason: string): Promise<void>;
}
