/** The text of a new rollout file. */

import type { BasisPoints } from "../../core/ratio.ts";
import type { Duration } from "../../evaluation/instant.ts";
import { percent } from "../values/ratio.ts";
import { listLiteral, textLiteral } from "./literal.ts";

/** What is known of a feature when its file is written. */
export interface NewRollout {
  readonly feature: string;
  readonly description?: string;
  readonly owners?: readonly string[];
  readonly whitelist?: readonly string[];
  readonly flag?: string;
  readonly phase?: string;
  readonly dependsOn?: readonly string[];
  /** As numbers: basis points and milliseconds. */
  readonly rollbackThreshold?: { readonly errorRate: BasisPoints; readonly timeWindow: Duration } | undefined;
}

/** Writes a planned rollout: tier 0, and of the rest only what is given. */
export function renderNewRollout(rollout: NewRollout): string {
  const { feature, description, owners, whitelist, flag, phase, dependsOn, rollbackThreshold } = rollout;
  return [
    `feature: ${textLiteral(feature)}`,
    ...line("description", description),
    ...lines("owners", owners),
    "tier: 0",
    ...lines("whitelist", whitelist),
    ...line("flag", flag),
    ...line("phase", phase),
    ...lines("dependsOn", dependsOn),
    ...thresholdLine(rollbackThreshold),
    "",
  ].join("\n");
}

function line(key: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${key}: ${textLiteral(text)}`];
}

function lines(key: string, texts: readonly string[] | undefined): readonly string[] {
  return texts === undefined || texts.length === 0 ? [] : [`${key}: ${listLiteral(texts)}`];
}

function thresholdLine(threshold: NewRollout["rollbackThreshold"]): readonly string[] {
  if (threshold === undefined) return [];
  const { errorRate, timeWindow } = threshold;
  return [`rollbackThreshold: {errorRate: ${percent(errorRate)}, timeWindow: ${durationText(timeWindow)}}`];
}

/** The shortest text that says exactly this; whether it is allowed is for the reader of the file to say. */
function durationText(duration: Duration): string {
  const seconds = Math.round(duration / 1_000);
  const [unit, length] = UNITS.find(([, each]) => seconds > 0 && seconds % each === 0) ?? ["s", 1];
  return `${seconds / length}${unit}`;
}

const UNITS = [
  ["d", 86_400],
  ["h", 3_600],
  ["m", 60],
] as const;
