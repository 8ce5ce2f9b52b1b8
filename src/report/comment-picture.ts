/** The picture of one change: where it stands on the ladder, and its errors against their limit; at most 35 columns. */

import type { Judgement } from "../core/judge.ts";
import { type BasisPoints, WHOLE } from "../core/ratio.ts";
import { bareRatio, percent } from "../core/wording.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import { ladderBar, rateBar } from "./bars.ts";
import { tierName } from "./words.ts";

/** A fenced block with a row for each side of the change, and one for the errors to date where they were counted. */
export function changePicture({ change, assessment }: Judgement, maximum: BasisPoints): readonly string[] {
  const [from, to] = [change.before?.tier ?? null, change.after?.tier ?? null];
  const rungs = from === to ? [rung("stays", to)] : [rung("from", from), rung("to", to)];
  return ["```text", ...rungs, ...errorRows(assessment, maximum), "```"];
}

function rung(title: string, tier: Tier | null): string {
  return `${title.padEnd(7)} ${tier === null ? "no file" : `${ladderBar(tier)} ${tierName(tier)}`}`;
}

function errorRows(assessment: Judgement["assessment"], maximum: BasisPoints): readonly string[] {
  const toDate = assessment?.toDate ?? null;
  if (toDate === null || toDate.events === 0) return [];
  const bar = rateBar(toDate.errors / toDate.events, maximum / WHOLE);
  const rate = bareRatio({ part: toDate.errors, whole: toDate.events });
  return [`errors  ${bar}`, `        ${rate}, limit ${percent(maximum)}`];
}
