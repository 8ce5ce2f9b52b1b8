/** `guard` on a terminal: what breached and what was done first, then what is healthy. */

import type { GuardAction } from "../../core/guarding.ts";
import { formatMoment, ratioPercent } from "../../core/wording.ts";
import { ladderBar } from "../bars.ts";
import { escapeTerminal } from "../escape.ts";
import { hang, pad, widest } from "../layout.ts";
import type { GuardResult } from "../results.ts";
import type { Style, Terminal } from "../style.ts";
import { plural } from "../words.ts";
import { publishText } from "./publish.ts";

type Guarded = GuardResult["features"][number];

/** The whole report; ends with a line feed. */
export function guardText(result: GuardResult, terminal: Terminal): string {
  const { style, columns } = terminal;
  const ordered = result.features.toSorted((a, b) => LOOKS[a.action].urgency - LOOKS[b.action].urgency);
  const width = widest(ordered.map(({ feature }) => feature));
  // The notes of the publication are among those of the run.
  const { publication } = result;
  const parts = [
    `${headline(result, style)}  ${style.dim(formatMoment(result.checkedAt))}\n`,
    section("Reconciled", result.reconciled, terminal),
    ordered.length === 0 ? "" : `${ordered.flatMap((each) => featureLines(each, width, terminal)).join("\n")}\n`,
    ...result.incidents.map(
      (lines) => `${lines.flatMap((line) => hang("  ", escapeTerminal(line), columns)).join("\n")}\n`,
    ),
    section("Notes", result.notes, terminal),
    publication === null ? "" : publishText({ ...publication, notes: [] }, terminal),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function section(title: string, sentences: readonly string[], { style, columns }: Terminal): string {
  const lines = sentences.flatMap((sentence) => hang("  → ", escapeTerminal(sentence), columns));
  return lines.length === 0 ? "" : `${style.bold(title)}\n${lines.join("\n")}\n`;
}

interface Look {
  readonly urgency: number;
  readonly mark: string;
  readonly colour: "red" | "yellow" | "green" | "dim";
}

const LOOKS: Readonly<Record<GuardAction, Look>> = {
  rollback: { urgency: 0, mark: "✗", colour: "red" },
  suspend: { urgency: 1, mark: "✗", colour: "red" },
  pause: { urgency: 2, mark: "!", colour: "yellow" },
  hold: { urgency: 3, mark: "?", colour: "yellow" },
  investigate: { urgency: 4, mark: "?", colour: "yellow" },
  advance: { urgency: 5, mark: "✓", colour: "green" },
  "fast-track": { urgency: 5, mark: "✓", colour: "green" },
  none: { urgency: 6, mark: "–", colour: "dim" },
};

/** What an action that lowers begins with where it was done, and its words after a number, done and not. */
const LOWERING: Readonly<Partial<Record<GuardAction, readonly [label: string, done: string, planned: string]>>> = {
  rollback: ["kill:", "rolled back", "to roll back"],
  suspend: ["kill:", "suspended", "to suspend"],
  pause: ["commit:", "paused", "to pause"],
};

/** What became of a breach, in words that follow a number; none for what is no breach. */
function breachWords({ action, done }: Guarded): readonly string[] {
  const did = (start: string): boolean => done.some((label) => label.startsWith(start));
  if (did("failed:kill:")) return ["STILL ON somewhere"];
  const lowering = LOWERING[action];
  return lowering === undefined ? [] : [did(lowering[0]) ? lowering[1] : lowering[2]];
}

function headline({ features }: GuardResult, style: Style): string {
  // Nothing is done about what is killed already: nobody has it.
  const live = features.filter(({ action }) => action !== "none");
  if (features.length === 0) return style.bold("Nothing is live: nothing to guard.");
  if (live.length === 0) return style.bold(`Nothing is live: ${plural(features.length, "feature")} killed.`);
  const all = plural(live.length, "live feature");
  const breaches = counted(
    live.toSorted((a, b) => LOOKS[a.action].urgency - LOOKS[b.action].urgency).flatMap((each) => breachWords(each)),
  );
  if (breaches.length > 0) return style.red(style.bold(`${breaches.join(", ")} of ${all}.`));
  const blind = live.filter(({ window, toDate }) => window === null && toDate === null);
  const why = [...new Set(blind.map(({ code }) => code))].join(", ");
  if (blind.length === live.length)
    return style.yellow(style.bold(`Not measured: ${blind.length} of ${all} (${why}).`));
  if (blind.length > 0) {
    const seen = live.length - blind.length;
    return style.yellow(style.bold(`No breach in ${seen} of ${all}; ${blind.length} not measured (${why}).`));
  }
  const open = live.filter(({ action }) => action === "investigate").length;
  if (open > 0) return style.yellow(style.bold(`No breach in ${all}, ${open} to investigate.`));
  return style.green(style.bold(`No breach in ${all}.`));
}

/** Equal words once, with how often they come: `2 rolled back`. */
function counted(words: readonly string[]): readonly string[] {
  return [...new Set(words)].map((word) => `${words.filter((each) => each === word).length} ${word}`);
}

function featureLines(each: Guarded, width: number, { style, columns }: Terminal): readonly string[] {
  const { mark, colour } = LOOKS[each.action];
  const paint = style[colour];
  const name = style.bold(pad(escapeTerminal(each.feature), width));
  const measured = [countsWords("window", each.window), countsWords("to date", each.toDate)].filter(
    (part) => part !== "",
  );
  return [
    `  ${paint(mark)} ${name}  ${ladderBar(each.tier)}  ${paint(each.action)}`,
    ...(each.message === "" ? [] : hang("    ", escapeTerminal(each.message), columns)),
    ...(measured.length === 0 ? [] : hang("    ", measured.join(" · "), columns, style.dim)),
    ...(each.done.length === 0 ? [] : hang("    done: ", escapeTerminal(each.done.join(", ")), columns)),
  ];
}

function countsWords(name: string, counts: Guarded["window"]): string {
  return counts === null ? "" : `${name}: ${ratioPercent({ part: counts.errors, whole: counts.events })}`;
}
