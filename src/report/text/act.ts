/** `kill`, `restore`, `rollback` and the everyday edits on a terminal: each ends with what is true now. */

import type { Judgement } from "../../core/judge.ts";
import type { Problem } from "../../core/problem.ts";
import { READERS_REFRESH } from "../../core/incident.ts";
import { duration } from "../../core/wording.ts";
import type { Instant } from "../../evaluation/instant.ts";
import type { Tier } from "../../evaluation/snapshot.ts";
import { escapeTerminal } from "../escape.ts";
import type { StoreResult } from "../results.ts";
import { hang } from "../layout.ts";
import { nextSteps } from "../next.ts";
import type { Terminal } from "../style.ts";
import { shortRevision, tierName } from "../words.ts";
import { problemsText } from "./problems.ts";
import { seenBy, storesText } from "./stores.ts";
import { judgementText } from "./validate.ts";

/** What became of a commit, or of an edit that was not committed. */
export type GitResult =
  | { readonly kind: "committed"; readonly commit: string; readonly pushed: boolean | null; readonly detail: string }
  | { readonly kind: "unchanged"; readonly detail: string }
  | { readonly kind: "proposed"; readonly number: number; readonly url: string; readonly detail: string }
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
  readonly thisMachineOnly: boolean;
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
    ...customersLines(result, now, columns),
    ...hang(
      "Git:       ",
      `untouched. Write it down: \`pilot-rollout rollback ${result.feature} --reason …\`.`,
      columns,
    ),
  ];
  return `${stateLine(result, null, terminal)}\n${storesText(result.stores, terminal)}\n${facts.join("\n")}\n`;
}

/** What `rollback` reached; ends with a line feed. */
export function rollbackText(result: RollbackResult, now: Instant, terminal: Terminal): string {
  const { columns } = terminal;
  const stores = storesText(result.stores, terminal);
  const facts = [...customersLines(result, now, columns), ...hang("Git:       ", gitWords(result.git), columns)];
  return `${stateLine(result, result.from, terminal)}\n${stores === "" ? "" : `${stores}\n`}${facts.join("\n")}\n`;
}

/** What `restore` did, or why it was refused; ends with a line feed. */
export function restoreText({ feature, refused, stores, thisMachineOnly }: RestoreResult, terminal: Terminal): string {
  const { style, columns } = terminal;
  const name = escapeTerminal(feature);
  if (refused !== null) {
    const lines = hang(`Not restored: `, `${escapeTerminal(refused)}.`, columns, style.red);
    return `${lines.join("\n")}\n`;
  }
  const failed = stores.some(({ outcome }) => outcome === "failed");
  const where = thisMachineOnly ? "On this machine only: " : "";
  const words = failed
    ? `${name} is back in some stores only; run this again`
    : `${where}${name} is back at the tier that git has`;
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

/** The first line: the feature, and what is true of it now. */
function stateLine({ feature, stores }: KillResult, from: Tier | null, { style, columns }: Terminal): string {
  const { killed, failed } = reachOf(stores);
  const was = from === null ? "" : ` (was tier ${from}, ${tierName(from)})`;
  const say = (words: string, paint: (text: string) => string): string =>
    `${hang("", `${escapeTerminal(feature)} ${words}.`, columns, (line) => paint(style.bold(line))).join("\n")}\n`;
  if (failed.length > 0) return say(`is STILL ON for readers of ${namesOf(failed)}${was}`, style.red);
  if (killed.length > 0) return say(`is off${was}`, style.green);
  return say(stores.length === 0 ? "is as it was for customers" : "was not killed: nothing is published", style.yellow);
}

/** What a kill finds in a store that has no snapshot, as the command says it. */
const NOTHING_PUBLISHED = "nothing is published there";

function reachOf(stores: readonly StoreResult[]) {
  const failed = stores.filter(({ outcome }) => outcome === "failed");
  const empty = stores.filter((each) => !failed.includes(each) && each.detail === NOTHING_PUBLISHED);
  return { failed, empty, killed: stores.filter((each) => !failed.includes(each) && !empty.includes(each)) };
}

function namesOf(stores: readonly StoreResult[]): string {
  return stores.map(({ name }) => escapeTerminal(name)).join(", ");
}

/** That nobody else was reached stands on a line of its own, which no width breaks. */
function customersLines(result: KillResult, now: Instant, columns: number): readonly string[] {
  const reached = result.stores.length > 0 && result.thisMachineOnly ? "Reached: this machine only." : "";
  return [
    ...hang("Customers: ", customersWords(result, now), columns),
    ...(reached === "" ? [] : hang("           ", reached, columns)),
  ];
}

function customersWords({ stores }: Pick<KillResult, "stores">, now: Instant): string {
  if (stores.length === 0) return "unchanged until this is published.";
  const { failed, empty, killed } = reachOf(stores);
  if (failed.length === stores.length) return "STILL ON. No store was reached; try again.";
  const slowest = Math.max(0, ...killed.map(({ propagation }) => propagation));
  const by = seenBy(now, slowest);
  const delay = `store ${duration(slowest)} + client refresh ${duration(READERS_REFRESH)}`;
  const sentences = [
    killed.length === 0 ? "" : `off by ${by} UTC for readers of ${namesOf(killed)} (${delay}).`,
    empty.length === 0 ? "" : `Nothing is published in ${namesOf(empty)}: nothing was killed there.`,
    failed.length === 0 ? "" : "NOT off for readers of the stores that failed; try again.",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
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
    case "proposed":
      return `pull request #${git.number}: ${escapeTerminal(git.detail)} ${escapeTerminal(git.url)}`.trim();
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
