/** Workflow commands that mark lines of the changed files; the place for them is a job's standard output. */

import type { CatalogEntry } from "../core/catalog.ts";
import type { Judgement } from "../core/judge.ts";
import type { Position } from "../core/problem.ts";
import type { CriterionId, Finding } from "../core/verdict.ts";
import { cut, escapeCommandData, escapeCommandProperty } from "./escape.ts";
import { worstFirst } from "./headline.ts";
import type { ValidationResult } from "./results.ts";
import { errorsFirst } from "./text/problems.ts";

/** GitHub keeps this many annotations of each level in one step. */
const PER_LEVEL = 10;

/** Well under the 64 KB that GitHub takes. */
const MESSAGE_LIMIT = 4_000;

type Level = "error" | "warning" | "notice";

interface Annotation {
  readonly level: Level;
  readonly file: string;
  readonly position: Position;
  readonly title: string;
  readonly message: string;
}

/**
 * One command per problem, block and hold; worst first, at most ten of a level, the tenth counting what is left out.
 *
 * @param positions where the fields of each feature's file stand, by feature; 1:1 where one is not known
 */
export function annotationCommands(
  { problems, judgements }: Pick<ValidationResult, "problems" | "judgements">,
  positions: ReadonlyMap<string, CatalogEntry["positions"]>,
): readonly string[] {
  const all: readonly Annotation[] = [
    ...errorsFirst(problems).map(({ severity, file, line, column, code, message }) => ({
      level: severity,
      file,
      position: { line, column },
      title: code,
      message,
    })),
    ...worstFirst(judgements).flatMap((judgement) =>
      judgementAnnotations(judgement, positions.get(judgement.change.feature) ?? {}),
    ),
  ];
  return (["error", "warning", "notice"] as const).flatMap((level) =>
    limited(all.filter((each) => each.level === level)),
  );
}

function judgementAnnotations(judgement: Judgement, positions: CatalogEntry["positions"]): readonly Annotation[] {
  const { change, decision, findings } = judgement;
  if (decision === "allow") return [];
  return findings
    .filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive")
    .map((finding) => ({
      level: decision === "block" && finding.verdict === "fail" ? "error" : "notice",
      file: change.file,
      position: placeOf(finding, positions),
      title: `${change.feature}: ${finding.id}`,
      message: finding.message,
    }));
}

const FIELDS: Readonly<Partial<Record<CriterionId, string>>> = {
  audience: "whitelist",
  dependencies: "dependsOn",
  "rollback-ready": "rollbackThreshold",
};

function placeOf({ id }: Finding, positions: CatalogEntry["positions"]): Position {
  return positions[FIELDS[id] ?? "tier"] ?? positions["tier"] ?? { line: 1, column: 1 };
}

function limited(annotations: readonly Annotation[]): readonly string[] {
  if (annotations.length <= PER_LEVEL) return annotations.map((each) => command(each));
  const shown = annotations.slice(0, PER_LEVEL - 1);
  const level = shown[0]?.level ?? "notice";
  const rest = annotations.length - shown.length;
  return [...shown.map((each) => command(each)), `::${level}::${rest} more are in the job's summary`];
}

function command({ level, file, position, title, message }: Annotation): string {
  const properties = [
    `file=${escapeCommandProperty(file)}`,
    `line=${position.line}`,
    `col=${position.column}`,
    `title=${escapeCommandProperty(cut(title, 250))}`,
  ];
  return `::${level} ${properties.join(",")}::${escapeCommandData(cut(message, MESSAGE_LIMIT))}`;
}
