/** What became of each store, one line each. */

import { escapeTerminal } from "../escape.ts";
import type { StoreResult } from "../results.ts";
import { hang, pad, widest } from "../layout.ts";
import type { Terminal } from "../style.ts";
import { amount } from "../words.ts";

/** One line per store with its outcome, size and trouble; empty without stores. */
export function storesText(stores: readonly StoreResult[], { style, columns }: Terminal): string {
  const width = widest(stores.map(({ name }) => name));
  const lines = stores.flatMap(({ name, outcome, bytes, detail }) => {
    const good = outcome !== "failed" && outcome !== "superseded";
    const mark = good ? "✓" : "✗";
    const size = good && bytes > 0 ? `, ${amount(bytes)} bytes` : "";
    const why = detail === null ? "" : `: ${escapeTerminal(detail)}`;
    const prefix = `  ${mark} ${pad(escapeTerminal(name), width)}  `;
    const [first = "", ...rest] = hang(prefix, `${outcome}${size}${why}`, columns);
    return [`  ${good ? style.green(mark) : style.red(mark)}${first.slice(3)}`, ...rest];
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
