/** `publish` on a terminal: what is at the edge now, store by store, and what was kept back. */

import type { Withheld } from "../../core/publication.ts";
import { escapeTerminal } from "../escape.ts";
import type { PublicationResult } from "../results.ts";
import { hang, widest } from "../layout.ts";
import type { Style, Terminal } from "../style.ts";
import { plural, shortRevision } from "../words.ts";
import { storesText } from "./stores.ts";
import { findingLines } from "./validate.ts";

/** The whole report but for the problems of files; ends with a line feed. */
export function publishText(result: PublicationResult, terminal: Terminal): string {
  const notes = [...movements(result), ...result.notes].flatMap((note) =>
    hang("  ", escapeTerminal(note), terminal.columns),
  );
  const parts = [
    `${headline(result, terminal.style)}\n`,
    storesText(result.stores, terminal, result.at),
    notes.length === 0 ? "" : `${notes.join("\n")}\n`,
    ...result.withheld.map((withheld) => withheldText(withheld, terminal)),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function headline({ stores, withheld, sequence, revision }: PublicationResult, style: Style): string {
  const failed = stores.filter(({ outcome }) => outcome === "failed").length;
  const what = `revision ${shortRevision(revision)} as sequence ${sequence}`;
  const kept = withheld.length === 0 ? "" : `, ${plural(withheld.length, "feature")} withheld`;
  if (failed > 0 && failed === stores.length) return style.red(style.bold("Not published: no store took it."));
  const published = stores.some(({ detail }) => detail === "dry run") ? "Would publish" : "Published";
  if (failed > 0) return style.red(style.bold(`${published} ${what}, but not to ${plural(failed, "store")}${kept}.`));
  const paint = withheld.length === 0 ? style.green : style.yellow;
  if (!stores.every(({ outcome }) => outcome === "unchanged")) return paint(style.bold(`${published} ${what}${kept}.`));
  return paint(style.bold(`Unchanged: sequence ${sequence}${kept}.`));
}

/** What moved; nothing did where no store was written, or would be. */
function movements({ stores, lowered, raised, lifted }: PublicationResult): readonly string[] {
  if (!stores.some(({ outcome }) => outcome === "written" || outcome === "repaired")) return [];
  return [...named("Raised", raised), ...named("Lowered", lowered), ...named("Kill lifted", lifted)];
}

function named(word: string, features: readonly string[]): readonly string[] {
  return features.length === 0 ? [] : [`${word}: ${features.join(", ")}`];
}

function withheldText({ feature, message, findings }: Withheld, { style, columns }: Terminal): string {
  const open = findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const width = widest(open.map(({ id }) => id));
  const title = `${escapeTerminal(feature)} is withheld; every guard run and publish tries again.`;
  const lines = [
    ...hang("", title, columns, style.yellow),
    ...hang("  ", escapeTerminal(message), columns),
    ...open.flatMap((finding) => findingLines(finding, width, style, columns)),
  ];
  return `${lines.join("\n")}\n`;
}
