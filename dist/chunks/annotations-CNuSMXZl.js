import { cut, escapeCommandData, escapeCommandProperty } from "./action-C-GZNKfr.js";
import { errorsFirst, worstFirst } from "./verdict-CXn7oyCT.js";
// src/report/annotations.ts
const PER_LEVEL = 10;
const MESSAGE_LIMIT = 4e3;
function annotationCommands({ problems, judgements }, positions) {
	const all = [...errorsFirst(problems).map(({ severity, file, line, column, code, message }) => ({
		level: severity,
		file,
		position: {
			line,
			column
		},
		title: code,
		message
	})), ...worstFirst(judgements).flatMap((judgement) => judgementAnnotations(judgement, positions.get(judgement.change.feature) ?? {}))];
	return [
		"error",
		"warning",
		"notice"
	].flatMap((level) => limited(all.filter((each) => each.level === level)));
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
const FIELDS = {
	audience: "whitelist",
	dependencies: "dependsOn",
	"rollback-ready": "rollbackThreshold"
};
function placeOf({ id }, positions) {
	return positions[FIELDS[id] ?? "tier"] ?? positions["tier"] ?? {
		line: 1,
		column: 1
	};
}
function limited(annotations) {
	if (annotations.length <= PER_LEVEL) return annotations.map((each) => command(each));
	const shown = annotations.slice(0, 9);
	const level = shown[0]?.level ?? "notice";
	const rest = annotations.length - shown.length;
	return [...shown.map((each) => command(each)), `::${level}::${rest} more are in the job's summary`];
}
function command({ level, file, position, title, message }) {
	return `::${level} ${[
		`file=${escapeCommandProperty(file)}`,
		`line=${position.line}`,
		`col=${position.column}`,
		`title=${escapeCommandProperty(cut(title, 250))}`
	].join(",")}::${escapeCommandData(cut(message, MESSAGE_LIMIT))}`;
}
export { annotationCommands };
