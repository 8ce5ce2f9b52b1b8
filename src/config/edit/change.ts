/** What can be changed in a rollout file, and what the file must say afterwards. */

import type { Override, Paused, RolledBack, Rollout } from "../../core/rollout.ts";
import { formatInstant, type Instant } from "../../evaluation/instant.ts";
import type { Tier } from "../../evaluation/snapshot.ts";
import { overrideLiteral, pausedLiteral, rolledBackLiteral } from "./literal.ts";

/** One thing to change in a rollout file. What is already so stays as it is written. */
export type Edit =
  | { readonly kind: "set-tier"; readonly tier: Tier }
  | { readonly kind: "set-paused"; readonly record: Paused }
  | { readonly kind: "set-rolledBack"; readonly record: RolledBack }
  | { readonly kind: "set-override"; readonly record: Override }
  | { readonly kind: "clear-paused" | "clear-rolledBack" | "clear-override" }
  | { readonly kind: "set-evidenceSince"; readonly at: Instant }
  | {
      readonly kind: "add-to" | "remove-from";
      readonly list: "whitelist" | "blacklist";
      readonly customer: string;
    };

/** An edit of one of the lists. */
export type ListEdit = Extract<Edit, { readonly list: string }>;

/** An edit that sets or removes one top-level key. */
export type KeyEdit = Exclude<Edit, ListEdit>;

/** Tells edits of a list from edits of a key. */
export function isListEdit(edit: Edit): edit is ListEdit {
  return "list" in edit;
}

/** How the new value of a key is written; `literal` is null where the key is to go. */
export function writtenChange(edit: KeyEdit): { readonly key: string; readonly literal: string | null } {
  switch (edit.kind) {
    case "set-tier":
      return { key: "tier", literal: String(edit.tier) };
    case "set-paused":
      return { key: "paused", literal: pausedLiteral(edit.record) };
    case "set-rolledBack":
      return { key: "rolledBack", literal: rolledBackLiteral(edit.record) };
    case "set-override":
      return { key: "override", literal: overrideLiteral(edit.record) };
    case "set-evidenceSince":
      return { key: "evidenceSince", literal: formatInstant(edit.at) };
    case "clear-paused":
    case "clear-rolledBack":
    case "clear-override":
      return { key: edit.kind.slice("clear-".length), literal: null };
  }
}

/** What the file must say afterwards. */
export function applied(rollout: Rollout, edit: Edit): Rollout {
  return isListEdit(edit) ? listChanged(rollout, edit) : { ...rollout, ...changedField(edit) };
}

/** Records in the order in which they are read, so that texts can be compared. */
function changedField(edit: KeyEdit): Partial<Rollout> {
  switch (edit.kind) {
    case "set-tier":
      return { tier: edit.tier };
    case "set-paused":
      return { paused: { at: edit.record.at, by: edit.record.by, reason: edit.record.reason } };
    case "set-rolledBack":
      return { rolledBack: rolledBackOf(edit.record) };
    case "set-override":
      return { override: overrideOf(edit.record) };
    case "set-evidenceSince":
      return { evidenceSince: edit.at };
    case "clear-paused":
      return { paused: null };
    case "clear-rolledBack":
      return { rolledBack: null };
    case "clear-override":
      return { override: null };
  }
}

function rolledBackOf({ at, from, by, reason }: RolledBack): RolledBack {
  return { at, from, by, reason };
}

function overrideOf({ criteria, reason, expires }: Override): Override {
  return { criteria, reason, expires };
}

function listChanged(rollout: Rollout, { kind, list, customer }: ListEdit): Rollout {
  const before = rollout[list];
  if (kind === "remove-from") return { ...rollout, [list]: before.filter((each) => each !== customer) };
  return before.includes(customer) ? rollout : { ...rollout, [list]: [...before, customer] };
}
