import { cut, escapeMarkdown, markdownCode } from "./action-C-GZNKfr.js";
import { errorsFirst } from "./verdict-CXn7oyCT.js";
// src/report/markdown-parts.ts
const SENTENCE_LIMIT = 1e3;
const NAME_LIMIT = 200;
const MARKS = {
	pass: "✅",
	fail: "❌",
	inconclusive: "❓",
	skipped: "➖",
	overridden: "❕"
};
function problemRows(problems) {
	return grid([
		"",
		"Where",
		"Problem"
	], errorsFirst(problems).map(({ file, line, column, severity, message, code }) => row([
		severity,
		nameCode(`${file}:${line}:${column}`),
		`${sentence(message)} (${markdownCode(code)})`
	])));
}
function nameCode(text) {
	return markdownCode(cut(text, NAME_LIMIT));
}
function sentence(text) {
	return cut(text.trim(), SENTENCE_LIMIT).split("`").map((part, index) => index % 2 === 1 ? markdownCode(part) : prose(part)).join("");
}
function prose(text) {
	return escapeMarkdown(text).replaceAll(/(?<=\d) (?=%)/gu, "&nbsp;");
}
function row(cells) {
	return `| ${cells.join(" | ")} |`;
}
function grid(head, rows) {
	return rows.length === 0 ? [] : [
		row(head),
		row(head.map(() => "---")),
		...rows,
		""
	];
}
function list(title, items) {
	return items.length === 0 ? [] : [
		title,
		"",
		...items.map((item) => `- ${sentence(item)}`),
		""
	];
}
export { MARKS, grid, list, nameCode, problemRows, row, sentence };
