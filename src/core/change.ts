/** A change: what happens to one feature between two commits. */

import type { Rollout } from "./rollout.ts";

/** Everything that can happen to a feature's file, in the design's words. One change may be several. */
export type ChangeKind =
  | "created"
  | "started"
  | "advanced"
  | "skipped"
  | "stepped-down"
  | "rolled-back"
  | "paused"
  | "resumed"
  | "restarted"
  | "audience-widened"
  | "audience-narrowed"
  | "reconfigured"
  | "evidence-restarted"
  | "imported"
  | "retired"
  | "removed"
  | "annotated";

/** What happens to one feature; `before` and `after` are null where its file is absent. */
export interface Change {
  readonly feature: string;
  /** The file after the change, or before it where it was removed. */
  readonly file: string;
  readonly kinds: readonly ChangeKind[];
  readonly before: Rollout | null;
  readonly after: Rollout | null;
}
