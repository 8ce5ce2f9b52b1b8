/** Recorded evidence: text to domain and back. */

import type { Approvals, Evidence, FeatureEvidence, Issues } from "../core/evidence.ts";
import type { Problem } from "../core/problem.ts";
import type { Instant } from "../evaluation/instant.ts";
import type { WrittenApprovals, WrittenEvidence, WrittenFeature, WrittenIssues } from "./evidence-document.ts";
import { type Complain, readMetrics } from "./evidence-metrics.ts";
import { createForm, describe, nameOf, type Path } from "./form.ts";
import { parseJson } from "./values/json.ts";
import { evidenceWords, validateEvidence } from "./validators/evidence.js";
import { readInstant } from "./values/date.ts";
import { locateIn } from "./yaml/lines.ts";
import { hasRoot, readYaml } from "./yaml/read.ts";

export { renderEvidence } from "./evidence-render.ts";

/** What a file says; `evidence` is null where anything in it is wrong. */
export interface ParsedEvidence {
  readonly evidence: Evidence | null;
  readonly problems: readonly Problem[];
}

interface Complaint {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

/** Reads recorded evidence. A feature that is not in the file is not in the map. Never throws. */
export function parseEvidence(path: string, text: string): ParsedEvidence {
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { line, column } = locateIn(text)(parsed.offset);
    const message = `recorded evidence is JSON: ${parsed.detail}`;
    return { evidence: null, problems: [{ code: "syntax", severity: "error", file: path, line, column, message }] };
  }
  const { value } = parsed;
  if (!isWrittenEvidence(value)) return { evidence: null, problems: placed(path, text, []) };
  const complaints: Complaint[] = [];
  const complain: Complain = (at, code, message) => complaints.push({ path: at, code, message });
  const evidence = readEvidence(value, complain);
  return complaints.length === 0
    ? { evidence, problems: [] }
    : { evidence: null, problems: placed(path, text, complaints) };
}

function isWrittenEvidence(value: unknown): value is WrittenEvidence {
  return validateEvidence(value);
}

/** Places are only looked for where something is wrong: JSON is YAML, so the tree of the file tells them. */
function placed(file: string, text: string, complaints: readonly Complaint[]): readonly Problem[] {
  const document = readYaml(new TextEncoder().encode(text));
  if (hasRoot(document)) {
    const form = createForm(document, { validate: validateEvidence, words: evidenceWords, hides: () => false });
    for (const { path, code, message } of complaints) form.refuse(path, code, message);
    const problems = form.problems(file);
    if (problems.length > 0) return problems;
  }
  const place = { severity: "error", file, line: 1, column: 1 } as const;
  const [first] = complaints;
  const pointer = validateEvidence.errors?.[0]?.instancePath ?? "";
  if (first !== undefined) return [{ code: first.code, message: first.message, ...place }];
  return [{ code: "invalid-value", message: `${pointer} does not match schema/evidence.schema.json`, ...place }];
}

function readEvidence(written: WrittenEvidence, complain: Complain): Evidence {
  const features = Object.entries(written.features).map(
    ([feature, value]) => [feature, readFeature(value, ["features", feature], complain)] as const,
  );
  return {
    now: instantOf(written.now, ["now"], complain) ?? 0,
    lastGuardRun: instantOf(written.lastGuardRun, ["lastGuardRun"], complain),
    features: new Map(features),
  };
}

function readFeature(written: WrittenFeature, path: Path, complain: Complain): FeatureEvidence {
  return {
    since: instantOf(written.since, [...path, "since"], complain),
    pausedMs: written.pausedMs ?? 0,
    resumedAt: instantOf(written.resumedAt, [...path, "resumedAt"], complain),
    metrics:
      written.metrics === undefined
        ? { status: "empty", detail: "no metrics are recorded" }
        : readMetrics(written.metrics, [...path, "metrics"], complain),
    issues: readIssues(written.issues),
    approvals: readApprovals(written.approvals),
    investigated: written.investigated ?? null,
  };
}

function instantOf(written: string | null | undefined, path: Path, complain: Complain): Instant | null {
  if (written === null || written === undefined) return null;
  const instant = readInstant(written);
  if (instant === null) {
    complain(path, "invalid-value", `${nameOf(path)} must be an instant that exists, found ${describe(written)}`);
  }
  return instant;
}

function readIssues(written: WrittenIssues | undefined): Issues {
  if (written === undefined) return { status: "skipped", detail: "no issues are recorded" };
  const { status, detail = "", critical = [], concerns = [] } = written;
  return status === "ok" ? { status, critical, concerns } : { status, detail };
}

function readApprovals(written: WrittenApprovals | undefined): Approvals {
  if (written === undefined) return { status: "unknown", detail: "no approvals are recorded" };
  const { status, detail = "", groups = {}, required = [] } = written;
  return status === "ok" ? { status, groups, required } : { status, detail };
}
