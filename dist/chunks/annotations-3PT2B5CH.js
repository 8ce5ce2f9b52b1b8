import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  worstFirst
} from "./chunk-RLF5OLBY.js";
import {
  errorsFirst
} from "./chunk-MKGPDAY2.js";
import {
  cut,
  escapeCommandData,
  escapeCommandProperty
} from "./chunk-35XWC3LS.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/report/annotations.ts
var PER_LEVEL = 10;
var MESSAGE_LIMIT = 4e3;
function annotationCommands({ problems, judgements }, positions) {
  const all = [
    ...errorsFirst(problems).map(({ severity, file, line, column, code, message }) => ({
      level: severity,
      file,
      position: { line, column },
      title: code,
      message
    })),
    ...worstFirst(judgements).flatMap(
      (judgement) => judgementAnnotations(judgement, positions.get(judgement.change.feature) ?? {})
    )
  ];
  return ["error", "warning", "notice"].flatMap(
    (level) => limited(all.filter((each) => each.level === level))
  );
}
function judgementAnnotations(judgement, positions) {
  const { change, decision, findings } = judgement;
  if (decision === "allow") return [];
  return findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive").map((finding) => ({
    level: decision === "block" && finding.verdict === "fail" ? "error" : "notice",
    file: change.file,
    position: placeOf(finding, positions),
    title: `${change.feature}: ${finding.id}`,
    message: finding.message
  }));
}
var FIELDS = {
  audience: "whitelist",
  dependencies: "dependsOn",
  "rollback-ready": "rollbackThreshold"
};
function placeOf({ id }, positions) {
  return positions[FIELDS[id] ?? "tier"] ?? positions["tier"] ?? { line: 1, column: 1 };
}
function limited(annotations) {
  if (annotations.length <= PER_LEVEL) return annotations.map((each) => command(each));
  const shown = annotations.slice(0, PER_LEVEL - 1);
  const level = shown[0]?.level ?? "notice";
  const rest = annotations.length - shown.length;
  return [...shown.map((each) => command(each)), `::${level}::${rest} more are in the job's summary`];
}
function command({ level, file, position, title, message }) {
  const properties = [
    `file=${escapeCommandProperty(file)}`,
    `line=${position.line}`,
    `col=${position.column}`,
    `title=${escapeCommandProperty(cut(title, 250))}`
  ];
  return `::${level} ${properties.join(",")}::${escapeCommandData(cut(message, MESSAGE_LIMIT))}`;
}
export {
  annotationCommands
};
