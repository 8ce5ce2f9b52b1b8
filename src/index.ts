/** What the package gives to programs: reading a snapshot and answering from it. */

export { bucketOf, BUCKETS } from "./evaluation/bucket.ts";
export { type Detail, evaluate, type Evaluation, type EvaluationReason, isKilled } from "./evaluation/evaluate.ts";
export type { Kill, Restore, Snapshot, SnapshotFeature, Status, Tier } from "./evaluation/snapshot.ts";
