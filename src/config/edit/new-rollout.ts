/** The text of a new rollout file. */

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
}

/** Writes a planned rollout: tier 0, and of the rest only what is given. */
export function renderNewRollout(rollout: NewRollout): string {
  const { feature, description, owners, whitelist, flag, phase, dependsOn } = rollout;
  return [
    `feature: ${textLiteral(feature)}`,
    ...line("description", description),
    ...lines("owners", owners),
    "tier: 0",
    ...lines("whitelist", whitelist),
    ...line("flag", flag),
    ...line("phase", phase),
    ...lines("dependsOn", dependsOn),
    "",
  ].join("\n");
}

function line(key: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${key}: ${textLiteral(text)}`];
}

function lines(key: string, texts: readonly string[] | undefined): readonly string[] {
  return texts === undefined || texts.length === 0 ? [] : [`${key}: ${listLiteral(texts)}`];
}
