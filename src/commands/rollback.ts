/** `rollback F`: kill in every store, then commit tier 0 with its record to the base branch. */

import { editRollout } from "../config/edit.ts";
import { parseRollout } from "../config/rollout.ts";
import type { Settings } from "../core/settings.ts";
import type { Instant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import type { CommitOutcome } from "../ports.ts";
import { killEverywhere, onlyThisMachine } from "./kill.ts";
import { filesNamed } from "./locate.ts";
import type { StoreOutcome } from "./stores.ts";
import { EXIT, type Exit, UsageError, type World } from "./world.ts";

/** Who rolls back what, and why. */
export interface RollbackOrder {
  readonly feature: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** What a rollback reached, in the order of DESIGN 4.7. */
export interface RollbackReport {
  readonly feature: string;
  readonly reason: string;
  readonly from: Tier | null;
  readonly stores: readonly StoreOutcome[];
  readonly git: CommitOutcome | { readonly kind: "edited"; readonly file: string };
  readonly thisMachineOnly: boolean;
  readonly exit: Exit;
}

/** Rolls one feature back: stores first, git second. A failed step never undoes an earlier one. */
export async function rollback(
  world: World,
  settings: Settings,
  order: Pick<RollbackOrder, "feature" | "reason">,
  mode: "whole" | "edit",
): Promise<RollbackReport> {
  const full = { ...order, by: world.actor, at: world.now };
  const thisMachineOnly = onlyThisMachine(settings);
  if (mode === "edit") {
    const git = await editOnly(world, settings, full);
    return { ...order, from: git.from, stores: [], git, thisMachineOnly, exit: EXIT.ok };
  }
  const stores = await killEverywhere(world, settings, [{ feature: order.feature, code: "rollback" }], null);
  const { outcome, from } = await commitRollbacks(world, settings, [full]);
  return {
    ...order,
    from: from.get(order.feature) ?? null,
    stores,
    git: outcome,
    thisMachineOnly,
    exit: exitOf(stores, outcome),
  };
}

function exitOf(stores: readonly StoreOutcome[], git: CommitOutcome): Exit {
  if (git.kind === "refused" && git.reason === "invalid") return EXIT.invalid;
  if (stores.some(({ outcome }) => outcome === "failed")) return EXIT.unavailable;
  return reachedGit(git) ? EXIT.ok : EXIT.unavailable;
}

/** Whether the base branch has the change, at the remote too where there is one. */
export function reachedGit(git: CommitOutcome): boolean {
  return git.kind === "unchanged" || (git.kind === "committed" && git.pushed !== false);
}

/** What became of the commit, and the tiers that the features had. */
export interface CommittedRollbacks {
  readonly outcome: CommitOutcome;
  readonly from: ReadonlyMap<string, Tier>;
}

/**
 * Commits tier 0 and its record for some features in one commit on the base branch, touching no other byte. Whatever
 * git cannot do is in the outcome: the kills that were written before are not to be forgotten over it.
 */
export async function commitRollbacks(
  world: World,
  settings: Settings,
  orders: readonly RollbackOrder[],
): Promise<CommittedRollbacks> {
  try {
    return await tryRollbacks(world, settings, orders);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { outcome: { kind: "refused", reason: "branch", detail: error.message }, from: new Map() };
  }
}

async function tryRollbacks(
  world: World,
  settings: Settings,
  orders: readonly RollbackOrder[],
): Promise<CommittedRollbacks> {
  const from = new Map<string, Tier>();
  const files = await filesNamed(world, settings, new Set(orders.map(({ feature }) => feature)));
  const troubles = new Map<string, string>();
  const edited = new Set<string>();
  // Asked first for the branch's version of a file, then perhaps for one that is staged or unsaved: trouble with
  // those is nobody's but theirs.
  const edit = (path: string, bytes: Uint8Array | null): Uint8Array | null => {
    const order = orders.find(({ feature }) => files.get(feature) === path);
    if (order === undefined || bytes === null) return null;
    const done = rolledBackBytes(path, bytes, order);
    if (done.kind === "trouble" && !edited.has(path)) troubles.set(path, `${path}: ${done.detail}`);
    if (done.kind !== "trouble") edited.add(path);
    if (done.kind !== "edited") return null;
    if (!from.has(order.feature)) from.set(order.feature, done.from);
    return done.bytes;
  };
  const outcome = await world.tree.commit(messageOf(orders), Array.from(files.values()), edit, world.now);
  const missing = orders.filter(({ feature }) => !files.has(feature)).map(({ feature }) => feature);
  return { outcome: describe(outcome, missing, Array.from(troubles.values())), from };
}

/** What else to say: files that git does not have, and files that cannot be edited. */
function describe(outcome: CommitOutcome, missing: readonly string[], troubles: readonly string[]): CommitOutcome {
  if (troubles.length > 0) {
    const detail = troubles.join("; ");
    return outcome.kind === "committed"
      ? { ...outcome, detail: `${outcome.detail}; not edited: ${detail}` }
      : { kind: "refused", reason: "invalid", detail };
  }
  return outcome.kind === "unchanged" && missing.length > 0
    ? { ...outcome, detail: `git has no file for ${missing.join(", ")}` }
    : outcome;
}

type Edited =
  | { readonly kind: "edited"; readonly bytes: Uint8Array; readonly from: Tier }
  | { readonly kind: "already" }
  | { readonly kind: "trouble"; readonly detail: string };

/** The bytes of a file with its feature rolled back; nothing to do at tier 0. */
function rolledBackBytes(path: string, bytes: Uint8Array, { at, by, reason }: RollbackOrder): Edited {
  const { rollout, problems } = parseRollout(path, bytes);
  if (rollout === null) {
    return { kind: "trouble", detail: problems[0]?.message ?? "the file cannot be read" };
  }
  if (rollout.tier === 0) return { kind: "already" };
  const edited = editRollout(bytes, [
    { kind: "set-tier", tier: 0 },
    { kind: "set-rolledBack", record: { at, from: rollout.tier, by, reason } },
  ]);
  return edited.ok
    ? { kind: "edited", bytes: edited.bytes, from: rollout.tier }
    : { kind: "trouble", detail: edited.detail };
}

function messageOf(orders: readonly RollbackOrder[]): string {
  const names = orders.map(({ feature }) => feature).join(", ");
  const reasons = orders.map(({ feature, reason, by }) => `${feature}: ${reason} (by ${by})`);
  return `Roll back ${names}\n\n${reasons.join("\n")}\n`;
}

async function editOnly(world: World, settings: Settings, order: RollbackOrder) {
  const path = (await filesNamed(world, settings, new Set([order.feature]))).get(order.feature);
  const file = path === undefined ? null : await world.tree.file(path);
  if (path === undefined || file === null) throw new UsageError(`There is no rollout named ${order.feature}`);
  const done = rolledBackBytes(path, file.bytes, order);
  if (done.kind === "trouble") throw new UsageError(`${path}: ${done.detail}`, EXIT.invalid);
  if (done.kind === "edited") await world.tree.write(path, done.bytes);
  return { kind: "edited" as const, file: path, from: done.kind === "edited" ? done.from : null };
}
