/** `drift` on a terminal: store by store, who is ahead of whom and in what. */

import type { FeatureDrift } from "../../core/drift.ts";
import type { Tier } from "../../evaluation/snapshot.ts";
import { escapeTerminal } from "../escape.ts";
import { hang, pad, widest } from "../layout.ts";
import type { DriftResult, StoreDrift } from "../results.ts";
import type { Style, Terminal } from "../style.ts";
import { plural, shortRevision } from "../words.ts";

/** The whole report; ends with a line feed. */
export function driftText(result: DriftResult, terminal: Terminal): string {
  const { style, columns } = terminal;
  const width = widest(result.stores.map(({ name }) => name));
  const lines = result.stores.flatMap((store) => storeLines(store, width, terminal));
  const notes = result.notes.flatMap((note) => hang("  → ", escapeTerminal(note), columns));
  return `${[headline(result, style), "", ...lines, ...(notes.length === 0 ? [] : ["", ...notes])].join("\n")}\n`;
}

function headline({ stores, revision }: DriftResult, style: Style): string {
  const above = stores.filter(({ ahead }) => ahead === "store").length;
  const apart = stores.filter(({ state }) => state !== "in-step").length;
  const tip = style.dim(`git is at ${shortRevision(revision)}`);
  if (above > 0)
    return `${style.red(style.bold(`${plural(above, "store")} above git; the next guard run brings it down.`))}  ${tip}`;
  if (apart > 0)
    return `${style.yellow(style.bold(`${plural(apart, "store")} not in step; the next publish repairs it.`))}  ${tip}`;
  const waiting = new Set(stores.flatMap(({ features }) => features.map(({ feature }) => feature))).size;
  if (waiting > 0)
    return `${style.bold(`No store is above git; git has more of ${plural(waiting, "feature")}.`)}  ${tip}`;
  return `${style.green(style.bold(`No drift in ${plural(stores.length, "store")}.`))}  ${tip}`;
}

function storeLines(store: StoreDrift, width: number, { style, columns }: Terminal): readonly string[] {
  const { name, state, ahead, features, killed, detail } = store;
  const good = state === "in-step" && ahead !== "store";
  const mark = good ? style.green("✓") : style.red("✗");
  const [first = "", ...rest] = hang(`  ✓ ${pad(escapeTerminal(name), width)}  `, wordsOf(store), columns);
  return [
    `  ${mark}${first.slice(3)}`,
    ...rest,
    ...features.flatMap((each) => hang("      ", featureWords(each), columns)),
    ...(killed.length === 0 ? [] : hang("      ", `killed: ${escapeTerminal(killed.join(", "))}`, columns)),
    ...(detail === null ? [] : hang("      ", escapeTerminal(detail), columns)),
  ];
}

function wordsOf({ state, sequence, revision, digest, matchesGit, environment }: StoreDrift): string {
  const where = environment === "production" ? "" : ` (${escapeTerminal(environment)})`;
  if (sequence === null || revision === null || digest === null) return `${state}${where}`;
  const same = matchesGit === null ? "not compared with git" : matchesGit ? "as git has it" : "not as git has it";
  return `${state}${where}, sequence ${sequence} of ${escapeTerminal(shortRevision(revision))}, ${same}, ${escapeTerminal(digest.slice(0, 19))}`;
}

function featureWords({ feature, ahead, rises, git, store }: FeatureDrift): string {
  const who =
    ahead === "both" ? "git and the store each have more" : `${ahead === "git" ? "git" : "the store"} has more`;
  return `${escapeTerminal(feature)}: ${who} (${rises.join(", ")}); git ${tierWords(git)}, store ${tierWords(store)}`;
}

function tierWords(tier: Tier | null): string {
  return tier === null ? "has none" : `tier ${tier}`;
}
