/** A rollout file: bytes to domain, with every problem at once and whatever is usable beside them. */

import type { Position, Problem } from "../core/problem.ts";
import type { Rollout } from "../core/rollout.ts";
import { createForm, type Form, type Path } from "./form.ts";
import { readExposure } from "./rollout-exposure.ts";
import { readRecords, readThreshold, readWords } from "./rollout-fields.ts";
import { rolloutWords, validateRollout } from "./validators/rollout.js";
import { entryOf } from "./yaml/node.ts";
import { hasRoot, readYaml, type ReadDocument } from "./yaml/read.ts";

/** What one file says. */
export interface ParsedRollout {
  /**
   * Null where the file cannot be read or a field that decides about exposure is unusable. Other fields that are
   * wrong have their defaults, so that a lowering in a flawed file still counts.
   */
  readonly rollout: Rollout | null;
  /** The feature that the file is named after. */
  readonly feature: string;
  /** Where each top-level field stands, and each parent as `dependsOn/0`, `dependsOn/1`, … */
  readonly positions: Readonly<Record<string, Position>>;
  readonly problems: readonly Problem[];
}

/** What a feature may be called. */
export const FEATURE_NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,41}$/u;

/** Reads one file of the catalog. The feature is the one that the file is named after. Never throws. */
export function parseRollout(path: string, bytes: Uint8Array): ParsedRollout {
  const feature = featureOfFile(path);
  const document = readYaml(bytes);
  if (!hasRoot(document)) {
    const problems = document.issues.problems(path, document.locate);
    return { rollout: null, feature, positions: {}, problems };
  }
  const form = createForm(document, { validate: validateRollout, words: rolloutWords, hides: isCustomer });
  refuseOtherName(form, feature);
  const rollout = readRollout(form, feature);
  return { rollout, feature, positions: positionsOf(document), problems: form.problems(path) };
}

function featureOfFile(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/u, "");
}

function isCustomer(path: Path): boolean {
  return (path[0] === "whitelist" || path[0] === "blacklist") && path.length > 1;
}

function refuseOtherName(form: Form, feature: string): void {
  if (!FEATURE_NAME.test(feature)) {
    const allowed = "a letter, then at most 41 letters, digits, _, . and -";
    form.refuse([], "invalid-name", `a file is named after its feature: ${allowed}, found ${JSON.stringify(feature)}`);
    return;
  }
  const named = form.whole(["feature"]);
  if (typeof named !== "string" || named === feature) return;
  const message = `feature must be the name of the file, ${feature}, found ${JSON.stringify(named)}`;
  form.refuse(["feature"], "feature-name-mismatch", message);
}

function readRollout(form: Form, feature: string): Rollout | null {
  const exposure = readExposure(form, feature);
  const words = readWords(form);
  const rollbackThreshold = readThreshold(form);
  const records = readRecords(form);
  const tier = exposure?.tier ?? 4;
  if (records.retired !== null && tier !== 4) {
    form.refuse(["retired"], "retired-below-full", `retired is for tier 4 only, found tier ${tier}`);
  }
  if (exposure === null || !FEATURE_NAME.test(feature)) return null;
  return { feature, ...exposure, ...words, rollbackThreshold, ...records };
}

function positionsOf({ root, locate }: ReadDocument): Readonly<Record<string, Position>> {
  const positions: Record<string, Position> = { feature: { line: 1, column: 1 } };
  for (const key of rolloutWords.keys["#"] ?? []) {
    const node = entryOf(root, key)?.node;
    if (node === undefined) continue;
    positions[key] = locate(node.start);
    if (key !== "dependsOn" || node.kind !== "list") continue;
    for (const [index, item] of node.items.entries()) positions[`dependsOn/${index}`] = locate(item.start);
  }
  return positions;
}
