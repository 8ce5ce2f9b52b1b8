/** The everyday orders for one rollout, and the edits and commit messages that they come down to. */

import type { Edit } from "../config/edit.ts";
import type { NewRollout } from "../config/edit/new-rollout.ts";
import { isTier } from "../core/ladder.ts";
import type { Rollout } from "../core/rollout.ts";
import { commitWords } from "./commit-words.ts";
import { UsageError, type World } from "./world.ts";

/** What to do to a rollout. */
export type Order =
  | ({ readonly kind: "create"; readonly feature: string } & Pick<NewRollout, "rollbackThreshold"> &
      Required<Pick<NewRollout, "whitelist">>)
  | { readonly kind: "start" | "advance" | "restart" | "resume"; readonly feature: string }
  | { readonly kind: "pause"; readonly feature: string; readonly reason: string }
  | { readonly kind: "include"; readonly feature: string; readonly customer: string }
  | { readonly kind: "exclude"; readonly feature: string; readonly customer: string; readonly reason: string };

/** An order for a file that is there. */
export type EditOrder = Exclude<Order, { readonly kind: "create" }>;

/** Whether an order is judged before anything is changed. */
export function isJudged({ kind }: Order): boolean {
  return kind === "start" || kind === "advance" || kind === "restart";
}

/** The edits of an order. @throws UsageError where the order does not fit what the file says. */
export function editsOf(world: Pick<World, "now" | "actor">, order: EditOrder, rollout: Rollout): readonly Edit[] {
  switch (order.kind) {
    case "start":
    case "advance":
    case "restart":
      return riseOf(order.kind, rollout);
    case "pause":
      return [{ kind: "set-paused", record: { at: world.now, by: world.actor, reason: order.reason } }];
    case "resume":
      if (rollout.paused === null) throw new UsageError(`${order.feature} is not paused`);
      return [{ kind: "clear-paused" }];
    case "include":
      return moved(order.customer, rollout, "blacklist", "whitelist");
    case "exclude":
      return moved(order.customer, rollout, "whitelist", "blacklist");
  }
}

function riseOf(kind: "start" | "advance" | "restart", rollout: Rollout): readonly Edit[] {
  const { feature, tier, rolledBack } = rollout;
  if (kind === "restart") {
    if (rolledBack === null) throw new UsageError(`${feature} was not rolled back; \`start\` or \`advance\` it`);
    return [{ kind: "set-tier", tier: 1 }, { kind: "clear-rolledBack" }];
  }
  if (tier === 0 && rolledBack !== null) throw new UsageError(`${feature} was rolled back; \`restart\` it`);
  if (kind === "start" && tier !== 0) throw new UsageError(`${feature} is at tier ${tier} already; \`advance\` it`);
  if (kind === "advance" && tier === 0) throw new UsageError(`${feature} has not started; \`start\` it`);
  const next = tier + 1;
  if (!isTier(next)) throw new UsageError(`${feature} is at tier 4: everyone has it`);
  return [{ kind: "set-tier", tier: next }];
}

type List = "whitelist" | "blacklist";

/** A customer is on one of the two lists at most. */
function moved(customer: string, rollout: Rollout, from: List, to: List): readonly Edit[] {
  const leaves: readonly Edit[] = rollout[from].includes(customer)
    ? [{ kind: "remove-from", list: from, customer }]
    : [];
  return [...leaves, { kind: "add-to", list: to, customer }];
}

/** The commit message of an order; customers are never named in it. */
export function messageOf(order: Order): string {
  switch (order.kind) {
    case "create":
    case "start":
    case "advance":
    case "restart":
    case "resume":
      return `${order.kind.slice(0, 1).toUpperCase()}${order.kind.slice(1)} ${order.feature}\n`;
    case "pause":
      return `Pause ${order.feature}\n\n${commitWords(order.reason)}\n`;
    case "include":
      return `Include a customer in ${order.feature}\n`;
    case "exclude":
      return `Exclude a customer from ${order.feature}\n\n${commitWords(order.reason)}\n`;
  }
}
