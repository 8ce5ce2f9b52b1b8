/** `publish` on a terminal: what is at the edge now, store by store, and what was kept back. */

import { escapeTerminal } from "../escape.ts";
import type { PublishReport, StoreReport, WithheldReport } from "../json.ts";
import { hang, pad, widest } from "../layout.ts";
import type { Style, Terminal } from "../style.ts";
import { count, plural, shortRevision } from "../words.ts";
import { findingLines } from "./validate.ts";

/** The whole report; ends with a line feed. */
export function publishText(report: PublishReport, terminal: Terminal): string {
  const { style } = terminal;
  const names = widest(report.stores.map(({ name }) => name));
  const stores = report.stores.map((store) => storeLine(store, names, style));
  const parts = [
    `${headline(report, style)}\n`,
    stores.length === 0 ? "" : `${stores.join("\n")}\n`,
    ...report.withheld.map((withheld) => withheldText(withheld, terminal)),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function headline({ stores, withheld, sequence, revision }: PublishReport, style: Style): string {
  const failed = stores.filter(({ outcome }) => outcome === "failed").length;
  const what = `revision ${shortRevision(revision)} as sequence ${sequence}`;
  if (failed === stores.length) return style.red(style.bold(`Not published: no store took ${what}.`));
  const kept = withheld.length === 0 ? "" : `; ${plural(withheld.length, "feature")} withheld`;
  if (failed > 0) return style.red(style.bold(`Published ${what}, but not to ${plural(failed, "store")}${kept}.`));
  const same = stores.every(({ outcome }) => outcome === "unchanged");
  const paint = withheld.length === 0 ? style.green : style.yellow;
  return paint(style.bold(`${same ? "Unchanged:" : "Published"} ${what}${kept}.`));
}

function storeLine({ name, outcome, bytes }: StoreReport, width: number, style: Style): string {
  const bad = outcome === "failed" || outcome === "superseded";
  const mark = bad ? style.red("✗") : style.green("✓");
  const size = bytes === null ? "" : style.dim(`  ${count(bytes)} bytes`);
  return `  ${mark} ${pad(escapeTerminal(name), width)}  ${outcome}${size}`;
}

function withheldText({ feature, criteria }: WithheldReport, { style, columns }: Terminal): string {
  const open = criteria.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const width = widest(open.map(({ id }) => id));
  const lines = open.flatMap((finding) => findingLines(finding, width, style, columns));
  const title = hang(
    "",
    `${escapeTerminal(feature)} stays narrower than git has it; every guard run and publish tries again:`,
    columns,
  );
  return `${[...title, ...lines].join("\n")}\n`;
}
