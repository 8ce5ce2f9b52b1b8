import { cut, escapeMarkdown, markdownCode } from "./action-BE1xRVQw.js";
import { errorsFirst } from "./verdict-BAZ6ex_2.js";
// src/report/markdown-parts.ts
/** One sentence of a report at most; a longer one is cut. */
const SENTENCE_LIMIT = 1e3;
/** One name at most: a feature, a file, a customer, a store. */
const NAME_LIMIT = 200;
/** How a verdict looks in a table. */
const MARKS = {
	pass: "✅",
	fail: "❌",
	inconclusive: "❓",
	skipped: "➖",
	overridden: "❕"
};
/** Problems as a table, errors first; no line where there are none. */
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
/** A name as code, cut where it is longer than any honest one. */
function nameCode(text) {
	return markdownCode(cut(text, NAME_LIMIT));
}
/** One sentence, in which backticks mark code; whoever wrote them, nothing gets out of it. */
function sentence(text) {
	return cut(text.trim(), SENTENCE_LIMIT).split("`").map((part, index) => index % 2 === 1 ? markdownCode(part) : prose(part)).join("");
}
/** A percent sign stays with its number. */
function prose(text) {
	return escapeMarkdown(text).replaceAll(/(?<=\d) (?=%)/gu, "&nbsp;");
}
/** One row of a table; its cells are Markdown. */
function row(cells) {
	return `| ${cells.join(" | ")} |`;
}
/** A table and an empty line; nothing where it has no row. */
function grid(head, rows) {
	return rows.length === 0 ? [] : [
		row(head),
		row(head.map(() => "---")),
		...rows,
		""
	];
}
/** A title, a list of sentences and an empty line; nothing where there is no sentence. */
function list(title, items) {
	return items.length === 0 ? [] : [
		title,
		"",
		...items.map((item) => `- ${sentence(item)}`),
		""
	];
}
export { MARKS, grid, list, nameCode, problemRows, row, sentence };
