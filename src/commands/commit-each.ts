/** Edits the files of some features in one commit, and says of each feature what became of it. */

import type { Settings } from "../core/settings.ts";
import type { CommitOutcome, SourceFile } from "../ports.ts";
import { proposeEach } from "./host/propose-edit.ts";
import { versionsNamed } from "./locate.ts";
import type { World } from "./world.ts";

/** One file after its edit, that it needs none, or why it cannot be edited. */
export type Edited =
  | { readonly kind: "edited"; readonly bytes: Uint8Array }
  | { readonly kind: "already" }
  | { readonly kind: "trouble"; readonly detail: string };

/** What is to be done to the files of some features. */
export interface Batch<O extends { readonly feature: string }> {
  /** What a pull request is for, where the branch takes no commit. */
  readonly purpose: "rollback" | "pause";
  readonly orders: readonly O[];
  /** Free of side effects that matter twice: it is asked before the commit, and again where the branch moved. */
  readonly edit: (order: O, path: string, bytes: Uint8Array) => Edited;
  /** The commit message, for the orders that change a file. */
  readonly message: (orders: readonly O[]) => string;
}

/**
 * Makes one commit on the base branch that edits, and names, only what can be edited. Whatever git cannot do is in the
 * outcomes: what was done before is not to be forgotten over it.
 *
 * @returns what became of one of the features
 */
export async function commitEach<O extends { readonly feature: string }>(
  world: World,
  settings: Settings,
  batch: Batch<O>,
): Promise<(feature: string) => CommitOutcome> {
  try {
    return await tryEach(world, settings, batch);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const { message } = error;
    return () => ({ kind: "refused", reason: "branch", detail: message });
  }
}

async function tryEach<O extends { readonly feature: string }>(
  world: World,
  settings: Settings,
  { orders, edit, message, purpose }: Batch<O>,
): Promise<(feature: string) => CommitOutcome> {
  const versions = await versionsNamed(world, settings, new Set(orders.map(({ feature }) => feature)));
  const planned = orders.map((order) => planOf(order, versions.get(order.feature) ?? [], edit));
  const troubles = troublesOf(planned);
  const editable = planned.filter(({ paths, trouble }) => paths.length > 0 && trouble === null);
  const changing = editable.filter(({ changes }) => changes).map(({ order }) => order);
  const edited = new Set<string>();
  // Asked first for the branch's version of a file, then perhaps for one that is staged or unsaved: trouble with
  // those is nobody's but theirs.
  const again = (path: string, bytes: Uint8Array | null): Uint8Array | null => {
    const order = editable.find(({ paths }) => paths.includes(path))?.order;
    if (order === undefined || bytes === null) return null;
    const done = edit(order, path, bytes);
    if (done.kind === "trouble" && !edited.has(order.feature)) troubles.set(order.feature, `${path}: ${done.detail}`);
    if (done.kind !== "edited") return null;
    edited.add(order.feature);
    return done.bytes;
  };
  const paths = editable.flatMap((each) => each.paths);
  const outcome = await world.tree.commit(message(changing.length > 0 ? changing : orders), paths, again, world.now);
  const proposing = isProtected(outcome) ? editable.filter(({ changes }) => changes) : [];
  const proposals = await proposeEach(
    world,
    settings,
    proposing.map(({ order, paths: own }) => ({
      feature: order.feature,
      purpose,
      message: message([order]),
      paths: own,
      edit: again,
    })),
  );
  return (feature) => {
    const trouble = troubles.get(feature);
    if (trouble !== undefined) return { kind: "refused", reason: "invalid", detail: trouble };
    const proposed = proposals.get(feature);
    if (proposed !== undefined) return proposed;
    if (outcome.kind === "refused" || edited.has(feature)) return outcome;
    if (!versions.has(feature)) return unchanged(outcome, `git has no file for ${feature}`);
    return outcome.kind === "unchanged" || changing.length === 0 ? outcome : unchanged(outcome, "git has it already");
  };
}

function troublesOf(
  planned: readonly { readonly order: { readonly feature: string }; readonly trouble: string | null }[],
): Map<string, string> {
  return new Map(planned.flatMap(({ order, trouble }) => (trouble === null ? [] : [[order.feature, trouble]])));
}

function isProtected(outcome: CommitOutcome): boolean {
  return outcome.kind === "refused" && outcome.reason === "protected";
}

function unchanged({ commit }: { readonly commit: string }, detail: string): CommitOutcome {
  return { kind: "unchanged", commit, detail };
}

/** A file that cannot be edited here, or not at the remote, is left out before the message names it. */
function planOf<O extends { readonly feature: string }>(
  order: O,
  versions: readonly SourceFile[],
  edit: Batch<O>["edit"],
): {
  readonly order: O;
  readonly paths: readonly string[];
  readonly changes: boolean;
  readonly trouble: string | null;
} {
  const results = versions.map(({ path, kind, bytes }) => ({
    path,
    done: kind === "file" ? edit(order, path, bytes) : { kind: "trouble" as const, detail: NO_FILE },
  }));
  const trouble = results.flatMap(({ path, done }) => (done.kind === "trouble" ? [`${path}: ${done.detail}`] : []));
  return {
    order,
    paths: [...new Set(results.map(({ path }) => path))],
    changes: results.some(({ done }) => done.kind === "edited"),
    trouble: trouble[0] ?? null,
  };
}

const NO_FILE = "it is no regular file of at most 1 MB";
