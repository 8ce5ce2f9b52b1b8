/** What became of each store, one line each. */

import { READERS_REFRESH } from "../../core/incident.ts";
import { type Duration, formatInstant, type Instant } from "../../evaluation/instant.ts";
import { escapeTerminal } from "../escape.ts";
import type { StoreResult } from "../results.ts";
import { hang, pad, widest } from "../layout.ts";
import type { Terminal } from "../style.ts";
import { amount } from "../words.ts";

/**
 * One line per store with its outcome, size and trouble; empty without stores.
 *
 * @param at when it was written; then each line also says what the store guarantees, and by when customers see it
 */
export function storesText(stores: readonly StoreResult[], { style, columns }: Terminal, at?: Instant): string {
  const width = widest(stores.map(({ name }) => name));
  const lines = stores.flatMap((store) => {
    const { name, outcome, bytes, detail } = store;
    const good = outcome !== "failed" && outcome !== "superseded";
    const mark = good ? "✓" : "✗";
    const size = good && bytes > 0 ? `, ${amount(bytes)} bytes` : "";
    const why = detail === null ? "" : `: ${escapeTerminal(detail)}`;
    const prefix = `  ${mark} ${pad(escapeTerminal(name), width)}  `;
    const [first = "", ...rest] = hang(
      prefix,
      `${outcome}${size}${at === undefined ? "" : promise(store, at)}${why}`,
      columns,
    );
    return [`  ${good ? style.green(mark) : style.red(mark)}${first.slice(3)}`, ...rest];
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** The time of day, in UTC, by which clients that refresh as usual have seen a write. */
export function seenBy(at: Instant, propagation: Duration): string {
  return formatInstant(Math.ceil((at + propagation + READERS_REFRESH) / 1_000) * 1_000).slice(11, 19);
}

const GUARANTEES = {
  sequence: "compared and set by sequence",
  etag: "compared and set by entity tag",
  none: "read back, not compared and set",
} as const;

/** Of what was not written nobody needs to know. */
function promise({ outcome, propagation, guarantee, detail }: StoreResult, at: Instant): string {
  if ((outcome !== "written" && outcome !== "repaired") || detail === DRY_RUN) return "";
  const how = guarantee === undefined ? "" : `, ${GUARANTEES[guarantee]}`;
  return `${how}, customers see it by ${seenBy(at, propagation)} UTC`;
}

/** How a dry run explains that nothing was written. */
const DRY_RUN = "dry run";
