/** What the package gives to programs: reading a snapshot and answering from it. */
export { bucketOf, BUCKETS } from "./evaluation/bucket.js";
export { type Detail, evaluate, type Evaluation, type EvaluationReason, isKilled } from "./evaluation/evaluate.js";
export type { Kill, Restore, Snapshot, SnapshotFeature, Status, Tier } from "./evaluation/snapshot.js";
