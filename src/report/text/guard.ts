/** `guard` on a terminal: what breached and what was done first, then what is healthy. */

import { formatMoment } from "../../core/wording.ts";
import { parseInstant } from "../../evaluation/instant.ts";
import { ladderBar } from "../bars.ts";
import { escapeTerminal } from "../escape.ts";
import type { CountsReport, GuardFeatureReport, GuardReport } from "../json.ts";
import { hang, pad, widest } from "../layout.ts";
import type { Style, Terminal } from "../style.ts";
import { errorsOf, plural } from "../words.ts";

/** The whole report; ends with a line feed. */
export function guardText(report: GuardReport, terminal: Terminal): string {
  const { style, columns } = terminal;
  const ordered = report.features.toSorted((a, b) => urgency(a) - urgency(b));
  const width = widest(ordered.map(({ feature }) => feature));
  const reconciled = report.reconciled.flatMap((each) => hang("  ↓ ", escapeTerminal(each), columns));
  const parts = [
    `${headline(report, style)}  ${style.dim(formatMoment(parseInstant(report.checkedAt)))}\n`,
    reconciled.length === 0 ? "" : `${style.bold("Reconciled")}\n${reconciled.join("\n")}\n`,
    ordered.length === 0 ? "" : `${ordered.flatMap((each) => featureLines(each, width, terminal)).join("\n")}\n`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

const ORDER = ["rollback", "suspend", "pause", "hold", "investigate"] as const;

function urgency({ action }: GuardFeatureReport): number {
  const index = ORDER.findIndex((each) => each === action);
  return index < 0 ? ORDER.length : index;
}

function headline({ features }: GuardReport, style: Style): string {
  if (features.length === 0) return style.bold("Nothing is live: nothing to guard.");
  const live = plural(features.length, "live feature");
  const acted = (["rollback", "suspend", "pause"] as const)
    .map((action) => [features.filter((each) => each.action === action).length, BREACHES[action]] as const)
    .filter(([amount]) => amount > 0);
  if (acted.length === 0) return style.green(style.bold(`No breach in ${live}.`));
  return style.red(style.bold(`${acted.map(([amount, word]) => `${amount} ${word}`).join(", ")} of ${live}.`));
}

const BREACHES = { rollback: "to roll back", suspend: "to suspend", pause: "to pause" } as const;

function featureLines(each: GuardFeatureReport, width: number, { style, columns }: Terminal): readonly string[] {
  const { mark, paint } = look(each, style);
  const head = `  ${paint(mark)} ${style.bold(pad(escapeTerminal(each.feature), width))}  ${ladderBar(each.tier)}  ${paint(each.action)}`;
  const measured = [countsWords("window", each.window), countsWords("to date", each.toDate)].filter(
    (part) => part !== "",
  );
  return [
    head,
    ...hang("    ", escapeTerminal(each.message), columns),
    ...(measured.length === 0 ? [] : hang("    ", measured.join(" · "), columns, style.dim)),
    ...(each.done.length === 0 ? [] : hang("    done: ", escapeTerminal(each.done.join(", ")), columns)),
  ];
}

function look({ action }: GuardFeatureReport, style: Style): { mark: string; paint: (text: string) => string } {
  switch (action) {
    case "rollback":
    case "suspend":
      return { mark: "✗", paint: style.red };
    case "pause":
      return { mark: "!", paint: style.yellow };
    case "hold":
    case "investigate":
      return { mark: "?", paint: style.yellow };
    case "advance":
    case "fast-track":
      return { mark: "✓", paint: style.green };
  }
}

function countsWords(name: string, counts: CountsReport | null): string {
  return counts === null ? "" : `${name}: ${errorsOf(counts)}`;
}
