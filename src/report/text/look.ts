/** The tables of `status`, `stats`, `history` and `errors`. */

import { duration } from "../../core/wording.ts";
import type { Duration, Instant } from "../../evaluation/instant.ts";
import type { Status, Tier } from "../../evaluation/snapshot.ts";
import { ladderBar, rateBar } from "../bars.ts";
import { escapeTerminal } from "../escape.ts";
import { hang, table, tableWidth } from "../layout.ts";
import type { Style, Terminal } from "../style.ts";
import { amount, minuteOf, plural, share, shortRevision, tierName } from "../words.ts";

/** One feature of the `status` table. */
export interface StatusRow {
  readonly feature: string;
  /** Null where the file cannot be read. */
  readonly tier: Tier | null;
  /** `killed` where a store has a kill for it, whatever git says. */
  readonly status: Status | "killed" | "unreadable";
  /** Share of customers by bucket, 0–1. */
  readonly exposure: number;
  readonly whitelisted: number;
  /** How long the tier has been live; null where nothing tells, or at tier 0. */
  readonly age: Duration | null;
  readonly owners: readonly string[];
  /** What else to know, e.g. `killed by guard: error-rate`; empty where nothing is. */
  readonly note: string;
}

/** The features of a catalog and where they stand; ends with a line feed. */
export function statusText(rows: readonly StatusRow[], terminal: Terminal): string {
  const { style, columns } = terminal;
  if (rows.length === 0)
    return "No rollout matches, or there is none yet. Create one: pilot-rollout create <feature> --whitelist <customer>\n";
  const head = ["feature", "tier", "status", "customers", "for", "owners"];
  const body = rows.map((row) => [
    escapeTerminal(row.feature),
    row.tier === null ? "–" : ladderBar(row.tier),
    paintStatus(row.status, style),
    audience(row),
    row.age === null ? "–" : largestUnit(row.age),
    escapeTerminal(row.owners.join(" ")),
  ]);
  // A name is not broken while leaving the owners out makes room for it.
  const shown = tableWidth([head, ...body]) <= columns ? head.length : head.length - 1;
  const notes = rows
    .filter(({ note }) => note !== "")
    .flatMap((row) => hang("  ! ", `${escapeTerminal(row.feature)}: ${escapeTerminal(row.note)}`, columns));
  const running = rows.filter(
    ({ tier, status }) => tier !== null && tier >= 1 && tier <= 3 && status !== "killed",
  ).length;
  const summary = style.dim(`${plural(rows.length, "rollout")}, ${running} running`);
  const grid = table(
    head.slice(0, shown),
    body.map((cells) => cells.slice(0, shown)),
    terminal,
  );
  return `${[grid, ...(notes.length === 0 ? [] : ["", ...notes]), "", summary].join("\n")}\n`;
}

/** `3 d` of `3 d 4 h`. */
function largestUnit(age: Duration): string {
  return duration(age).split(" ").slice(0, 2).join(" ");
}

function audience({ tier, status, exposure, whitelisted }: StatusRow): string {
  if (tier === null) return "–";
  if (tier === 0 || status === "killed") return "none";
  if (tier === 4) return "everyone";
  return tier === 1 ? plural(whitelisted, "name") : `${share(exposure)} + ${whitelisted}`;
}

function paintStatus(status: StatusRow["status"], style: Style): string {
  const word = status.replace("_", " ");
  switch (status) {
    case "planned":
      return style.dim(word);
    case "in_progress":
      return style.cyan(word);
    case "completed":
      return style.green(word);
    case "paused":
      return style.yellow(word);
    case "rolled_back":
    case "killed":
    case "unreadable":
      return style.red(word);
  }
}

/** What the guide calls a feature's statistics. */
export interface StatsView {
  readonly feature: string;
  readonly tier: Tier;
  readonly status: Status;
  /** Since when it was counted. */
  readonly since: Instant;
  /** Distinct customers with the feature on; null where the source does not know them. */
  readonly enabledCustomers: number | null;
  readonly events: number;
  readonly errors: number;
  /** Fractions of 0–1. */
  readonly maximumErrorRate: number;
  readonly minimumSuccessRate: number;
}

/** Statistics with the error rate against its limit; ends with a line feed. */
export function statsText(stats: StatsView, { style }: Terminal): string {
  const rate = stats.events === 0 ? null : stats.errors / stats.events;
  const within = rate !== null && rate < stats.maximumErrorRate;
  const paint = within ? style.green : style.red;
  const bar =
    rate === null
      ? "no events"
      : `${paint(rateBar(rate, stats.maximumErrorRate))}  limit ${share(stats.maximumErrorRate)}`;
  const success = rate === null ? "–" : `${share(1 - rate)}, at least ${share(stats.minimumSuccessRate)} wanted`;
  return [
    `${style.bold(escapeTerminal(stats.feature))}  ${ladderBar(stats.tier)} ${tierName(stats.tier)}, ${paintStatus(stats.status, style)}`,
    "",
    `  since         ${minuteOf(stats.since)} UTC`,
    `  customers     ${stats.enabledCustomers === null ? "not known" : amount(stats.enabledCustomers)}`,
    `  events        ${amount(stats.events)}, of which ${amount(stats.errors)} failed`,
    `  error rate    ${rate === null ? "" : `${share(rate)}  `}${bar}`,
    `  success rate  ${success}`,
    "",
  ].join("\n");
}

/** One commit of a feature's history. */
export interface HistoryRow {
  readonly at: Instant;
  /** Null where the file was deleted or could not be read. */
  readonly tier: Tier | null;
  readonly note: string;
  readonly commit: string;
  readonly author: string;
  readonly subject: string;
}

/** A feature's past, newest first as given; ends with a line feed. */
export function historyText(feature: string, rows: readonly HistoryRow[], terminal: Terminal): string {
  const title = `${terminal.style.bold(escapeTerminal(feature))}  ${terminal.style.dim(plural(rows.length, "commit"))}\n`;
  if (rows.length === 0) return `${title}\nNo commit on the base branch touched it yet.\n`;
  const body = rows.map((row) => [
    minuteOf(row.at),
    row.tier === null ? "–" : ladderBar(row.tier),
    escapeTerminal(row.note),
    shortRevision(row.commit).slice(0, 8),
    escapeTerminal(`${row.subject} (${row.author})`),
  ]);
  return `${title}\n${table(["when", "tier", "", "commit", "what"], body, terminal)}\n`;
}

/** One error event. */
export interface ErrorRow {
  readonly at: Instant;
  /** Null where reports hide customers. */
  readonly customer: string | null;
  readonly message: string;
}

/** A feature's latest errors, newest first as given; ends with a line feed. */
export function errorsText(feature: string, rows: readonly ErrorRow[], terminal: Terminal): string {
  const { style } = terminal;
  const title = `${style.bold(escapeTerminal(feature))}  ${style.dim(plural(rows.length, "error"))}\n`;
  if (rows.length === 0) return `${title}\nNo errors were reported in this time.\n`;
  const body = rows.map((row) => [
    minuteOf(row.at),
    row.customer === null ? "hidden" : escapeTerminal(row.customer),
    escapeTerminal(row.message),
  ]);
  return `${title}\n${table(["when", "customer", "error"], body, terminal)}\n`;
}
