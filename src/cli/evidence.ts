/** Reads and writes recorded evidence. */

import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { parseEvidence, renderEvidence } from "../config/evidence.ts";
import type { Evidence, Metrics } from "../core/evidence.ts";
import { EXIT, UsageError } from "../commands/world.ts";

/** Reads a recorded evidence file. @throws UsageError, with every problem, where it cannot be used. */
export function readEvidenceFile(path: string): Evidence {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UsageError(
      `Cannot read the evidence in ${path}: there is no such file, or it may not be read`,
      EXIT.usage,
    );
  }
  const { evidence, problems } = parseEvidence(path, text);
  if (evidence !== null) return evidence;
  const lines = problems.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`);
  throw new UsageError(`The evidence cannot be used:\n${lines.join("\n")}`, EXIT.invalid);
}

/** The metrics of a recorded evidence file, for the `fixed` source. */
export function readEvidence(path: string): ReadonlyMap<string, Metrics> {
  return new Map(Array.from(readEvidenceFile(path).features, ([feature, { metrics }]) => [feature, metrics]));
}

/** Writes what was measured, so that it can be judged again with `--evidence`. */
export async function recordEvidence(path: string, evidence: Evidence): Promise<void> {
  await writeFile(path, renderEvidence(evidence));
}
