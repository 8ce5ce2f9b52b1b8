/** What the package gives to programs: the guide's managers, and reading a snapshot and answering from it. */
export { bucketOf, BUCKETS } from "./evaluation/bucket.js";
export { type Detail, evaluate, type Evaluation, type EvaluationReason, isKilled } from "./evaluation/evaluate.js";
export type { Kill, Restore, Snapshot, SnapshotFeature, Status, Tier } from "./evaluation/snapshot.js";
export { getFeatureFlagManager } from "./manager/flag-manager.js";
export { type Reason, type RefusalCode, RolloutRefusedError } from "./manager/refusal.js";
export { getPilotRolloutManager } from "./manager/rollout-manager.js";
export type { EventInput, FeatureFlagManager, FlagsInput, ManagerOptions, NewRolloutInput, PilotRolloutManager, RollbackThreshold, RolloutConfig, RolloutStats, TierName, } from "./manager/shapes.js";
