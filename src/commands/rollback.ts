/** `rollback F`: kill in every store, then commit tier 0 with its record to the base branch. */

import { editRollout } from "../config/edit.ts";
import { parseRollout } from "../config/rollout.ts";
import type { Settings } from "../core/settings.ts";
import type { Instant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import type { CommitOutcome } from "../ports.ts";
import { commitEach, type Edited } from "./commit-each.ts";
import { commitWords } from "./commit-words.ts";
import { isDataBranchThere, onlyThisMachine } from "./data-branch.ts";
import { killEverywhere } from "./kill.ts";
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
  if (mode === "edit") {
    const git = await editOnly(world, settings, full);
    return { ...order, from: git.from, stores: [], git, thisMachineOnly: onlyThisMachine(settings, []), exit: EXIT.ok };
  }
  const stores = await killEverywhere(world, settings, [{ feature: order.feature, code: "rollback" }], null);
  const { outcomeOf, from } = await commitRollbacks(world, settings, [full]);
  const outcome = outcomeOf(order.feature);
  const thisMachineOnly = onlyThisMachine(settings, stores);
  return {
    ...order,
    from: from.get(order.feature) ?? null,
    stores,
    git: outcome,
    thisMachineOnly,
    exit: exitOf(stores, outcome, thisMachineOnly && isDataBranchThere(settings)),
  };
}

function exitOf(stores: readonly StoreOutcome[], git: CommitOutcome, missesTheBranch: boolean): Exit {
  if (git.kind === "refused" && git.reason === "invalid") return EXIT.invalid;
  if (missesTheBranch || stores.some(({ outcome }) => outcome === "failed")) return EXIT.unavailable;
  return reachedGit(git) ? EXIT.ok : EXIT.unavailable;
}

/** Whether the base branch has the change, at the remote too where there is one, or is asked to take it. */
export function reachedGit(git: CommitOutcome): boolean {
  switch (git.kind) {
    case "unchanged":
    case "proposed":
      return true;
    case "committed":
      return git.pushed !== false;
    case "refused":
      return false;
  }
}

/** What became of each feature, and the tiers that the features had. */
export interface CommittedRollbacks {
  readonly outcomeOf: (feature: string) => CommitOutcome;
  readonly from: ReadonlyMap<string, Tier>;
}

/** Commits tier 0 and its record for some features in one commit on the base branch, touching no other byte. */
export async function commitRollbacks(
  world: World,
  settings: Settings,
  orders: readonly RollbackOrder[],
): Promise<CommittedRollbacks> {
  const from = new Map<string, Tier>();
  const edit = (order: RollbackOrder, path: string, bytes: Uint8Array): Edited => {
    const done = rolledBackBytes(path, bytes, order);
    if (done.kind === "edited" && !from.has(order.feature)) from.set(order.feature, done.from);
    return done;
  };
  const outcomeOf = await commitEach(world, settings, { purpose: "rollback", orders, edit, message: messageOf });
  return { outcomeOf, from };
}

type RolledBackBytes =
  | { readonly kind: "edited"; readonly bytes: Uint8Array; readonly from: Tier }
  | Exclude<Edited, { readonly kind: "edited" }>;

/** The bytes of a file with its feature rolled back; nothing to do at tier 0. */
function rolledBackBytes(path: string, bytes: Uint8Array, { at, by, reason }: RollbackOrder): RolledBackBytes {
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
  const reasons = orders.map(({ feature, reason, by }) => commitWords(`${feature}: ${reason} (by ${by})`));
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
