/** What the package gives to programs: the guide's managers, and reading a snapshot and answering from it. */

export { bucketOf, BUCKETS } from "./evaluation/bucket.ts";
export { type Detail, evaluate, type Evaluation, type EvaluationReason, isKilled } from "./evaluation/evaluate.ts";
export type { Kill, Restore, Snapshot, SnapshotFeature, Status, Tier } from "./evaluation/snapshot.ts";
export { getFeatureFlagManager } from "./manager/flag-manager.ts";
export { type Reason, type RefusalCode, RolloutRefusedError } from "./manager/refusal.ts";
export { getPilotRolloutManager } from "./manager/rollout-manager.ts";
export type {
  EventInput,
  FeatureFlagManager,
  FlagsInput,
  ManagerOptions,
  NewRolloutInput,
  PilotRolloutManager,
  RollbackThreshold,
  RolloutConfig,
  RolloutStats,
  TierName,
} from "./manager/shapes.ts";
