/** Commits an edit of one file, and makes sure that a rise is committed to nothing but what was judged. */

import { type Edit, editRollout } from "../config/edit.ts";
import type { CommitOutcome } from "../ports.ts";
import type { World } from "./world.ts";

/** One edited file: what is to be done to it, and what it was when that was judged. */
export interface PlannedEdit {
  readonly path: string;
  readonly message: string;
  readonly edits: readonly Edit[];
  /** The file as the edits make it. */
  readonly bytes: Uint8Array;
  /** Set for a rise: what was judged. Only that may be edited. */
  readonly judged: Uint8Array | null;
}

/**
 * Commits to the base branch. Where the branch has moved, the edit is made again on what is there; a rise is not, for
 * it was judged on other bytes.
 */
export async function commitEdit(world: World, planned: PlannedEdit): Promise<CommitOutcome> {
  const { path, message } = planned;
  let refusal: string | null = null;
  const again = (_path: string, current: Uint8Array | null): Uint8Array | null => {
    const edited = editAgain(planned, current);
    if (edited instanceof Uint8Array) return edited;
    refusal = edited;
    return null;
  };
  const done = await world.tree.commit(message, [path], again, world.now);
  if (refusal === null || done.kind === "refused" || done.kind === "proposed") return done;
  if (done.kind === "unchanged") return { kind: "refused", reason: "branch", detail: `${path} ${String(refusal)}` };
  // The refusal may have been about a staged or unsaved version of the file, which is a person's own.
  if (done.pushed !== true || (await isThere(world, planned))) return done;
  return { ...done, pushed: false, detail: `committed here only: at the remote ${path} ${String(refusal)}` };
}

/** The edited bytes, or why they may not be had. */
export function editAgain({ edits, bytes, judged }: PlannedEdit, current: Uint8Array | null): Uint8Array | string {
  if (current === null) return edits.length === 0 ? bytes : "is not there any more";
  if (judged !== null && !isSame(current, judged) && !isSame(current, bytes)) {
    return "is another version than the one that was judged: pull, then judge it again";
  }
  const edited = editRollout(current, edits);
  return edited.ok ? edited.bytes : `cannot be edited: ${edited.detail}`;
}

/** Whether the remote has what was asked for. */
async function isThere({ history }: World, { path, edits }: PlannedEdit): Promise<boolean> {
  if ((await history.fetch()) !== null) return false;
  const branch = await history.baseBranch();
  const file = branch === null ? null : await history.fileAt(branch.upstream ?? branch.tip, path);
  if (file === null) return false;
  const edited = editRollout(file.bytes, edits);
  return edited.ok && isSame(edited.bytes, file.bytes);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
