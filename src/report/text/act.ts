/** `kill`, `restore`, `rollback` and the everyday edits on a terminal: each ends with what is true now. */

import type { Judgement } from "../../core/judge.ts";
import type { Problem } from "../../core/problem.ts";
import { duration } from "../../core/wording.ts";
import { formatInstant, type Instant } from "../../evaluation/instant.ts";
import type { Tier } from "../../evaluation/snapshot.ts";
import { escapeTerminal } from "../escape.ts";
import type { StoreResult } from "../results.ts";
import { hang } from "../layout.ts";
import { nextSteps } from "../next.ts";
import type { Terminal } from "../style.ts";
import { shortRevision, tierName } from "../words.ts";
import { problemsText } from "./problems.ts";
import { storesText } from "./stores.ts";
import { judgementText } from "./validate.ts";

/** What became of a commit, or of an edit that was not committed. */
export type GitResult =
  | { readonly kind: "committed"; readonly commit: string; readonly pushed: boolean | null; readonly detail: string }
  | { readonly kind: "unchanged"; readonly detail: string }
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "edited"; readonly file: string };

/** What a kill reached, as a value. */
export interface KillResult {
  readonly feature: string;
  readonly stores: readonly StoreResult[];
  /** True where only the default file of this machine was there to write to. */
  readonly thisMachineOnly: boolean;
}

/** What a rollback reached, as a value. */
export interface RollbackResult extends KillResult {
  readonly from: Tier | null;
  readonly git: GitResult;
}

/** What a restore did, as a value. */
export interface RestoreResult {
  readonly feature: string;
  /** Null where the restore was carried out. */
  readonly refused: string | null;
  readonly stores: readonly StoreResult[];
}

/** What an edit did, as a value. */
export interface EditResult {
  readonly order: { readonly kind: string; readonly feature: string };
  readonly file: string;
  readonly judgement: Judgement | null;
  readonly problems: readonly Problem[];
  /** Null where nothing was changed. */
  readonly done: Exclude<GitResult, { readonly kind: "edited" }> | { readonly kind: "edited" } | null;
}

/** What `kill` reached; ends with a line feed. */
export function killText(result: KillResult, now: Instant, terminal: Terminal): string {
  const { columns } = terminal;
  const facts = [
    ...hang("Customers: ", customersWords(result, now), columns),
    ...hang("Git:       ", `untouched. Write it down with \`pilot-rollout rollback ${result.feature}\`.`, columns),
  ];
  return `${storesText(result.stores, terminal)}\n${facts.join("\n")}\n`;
}

/** What `rollback` reached; ends with a line feed. */
export function rollbackText(result: RollbackResult, now: Instant, terminal: Terminal): string {
  const { columns } = terminal;
  const was = result.from === null ? "" : ` It was at tier ${result.from}, ${tierName(result.from)}.`;
  const stores = storesText(result.stores, terminal);
  const facts = [
    ...hang("Customers: ", `${customersWords(result, now)}${was}`, columns),
    ...hang("Git:       ", gitWords(result.git), columns),
  ];
  return `${stores === "" ? "" : `${stores}\n`}${facts.join("\n")}\n`;
}

/** What `restore` did, or why it was refused; ends with a line feed. */
export function restoreText({ feature, refused, stores }: RestoreResult, terminal: Terminal): string {
  const { style, columns } = terminal;
  const name = escapeTerminal(feature);
  if (refused !== null) {
    const lines = hang(`Not restored: `, `${escapeTerminal(refused)}.`, columns, style.red);
    return `${lines.join("\n")}\n`;
  }
  const failed = stores.some(({ outcome }) => outcome === "failed");
  const words = failed
    ? `${name} is back in some stores only; run this again`
    : `${name} is back at the tier that git has`;
  return `${storesText(stores, terminal)}\n${hang("", `${words}.`, columns).join("\n")}\n`;
}

/** What an edit did, or the judgement that kept it from being done; ends with a line feed. */
export function editText({ order, file, judgement, problems, done }: EditResult, terminal: Terminal): string {
  const { style, columns } = terminal;
  const next = judgement === null || done !== null ? [] : nextSteps(judgement);
  const steps = next.flatMap((step) => hang("  → ", escapeTerminal(step), columns));
  const parts = [
    problemsText(problems, terminal),
    judgement === null ? "" : judgementText(judgement, terminal),
    steps.length === 0 ? "" : `${style.bold("Next")}\n${steps.join("\n")}\n`,
    `${hang("", resultWords(order, file, done), columns).join("\n")}\n`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function resultWords(order: EditResult["order"], file: string, done: EditResult["done"]): string {
  if (done === null) return `Nothing was changed: ${escapeTerminal(file)} is as it was.`;
  const what = done.kind === "edited" ? gitWords({ kind: "edited", file }) : gitWords(done);
  return `${order.kind} ${escapeTerminal(order.feature)}: ${what}`;
}

function customersWords({ stores, thisMachineOnly }: KillResult, now: Instant): string {
  const reached = stores.filter(({ outcome }) => outcome !== "failed");
  if (stores.length === 0) return "unchanged until this is published.";
  if (reached.length === 0) return "STILL ON. No store was reached; try again.";
  const slowest = Math.max(...reached.map(({ propagation }) => propagation));
  const by = formatInstant(Math.ceil((now + slowest) / 1_000) * 1_000).slice(11, 19);
  const names = reached.map(({ name }) => escapeTerminal(name)).join(", ");
  const wait = slowest === 0 ? "" : `, ${duration(slowest)} after the write`;
  const place = thisMachineOnly ? " This machine only." : "";
  const missed = reached.length < stores.length ? ` NOT off for readers of the stores that failed.` : "";
  return `off by ${by} UTC for readers of ${names}${wait}.${place}${missed}`;
}

function gitWords(git: GitResult): string {
  switch (git.kind) {
    case "committed": {
      const pushed = git.pushed === false ? ", NOT pushed" : "";
      const detail = git.detail === "" ? "" : `: ${escapeTerminal(git.detail)}`;
      return `commit ${shortRevision(git.commit)}${pushed}${detail}.`;
    }
    case "unchanged":
      return `unchanged. ${escapeTerminal(git.detail)}`.trim();
    case "refused":
      return `NOT committed: ${escapeTerminal(git.detail)}`;
    case "edited":
      return `${escapeTerminal(git.file)} is edited, not committed.`;
  }
}

/** Sentences, one below the other; nothing where there are none. */
export function notesText(notes: readonly string[], { columns }: Terminal): string {
  return notes
    .flatMap((note) => hang("  → ", escapeTerminal(note), columns))
    .map((line) => `${line}\n`)
    .join("");
}
