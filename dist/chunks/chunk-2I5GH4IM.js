import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  errorsFirst
} from "./chunk-MKGPDAY2.js";
import {
  cut,
  escapeMarkdown,
  markdownCode
} from "./chunk-35XWC3LS.js";

// src/report/markdown-parts.ts
var SENTENCE_LIMIT = 1e3;
var NAME_LIMIT = 200;
var MARKS = {
  pass: "✅",
  fail: "❌",
  inconclusive: "❓",
  skipped: "➖",
  overridden: "❕"
};
function problemRows(problems) {
  const rows = errorsFirst(problems).map(
    ({ file, line, column, severity, message, code }) => row([severity, nameCode(`${file}:${line}:${column}`), `${sentence(message)} (${markdownCode(code)})`])
  );
  return grid(["", "Where", "Problem"], rows);
}
function nameCode(text) {
  return markdownCode(cut(text, NAME_LIMIT));
}
function sentence(text) {
  const parts = cut(text.trim(), SENTENCE_LIMIT).split("`");
  return parts.map((part, index) => index % 2 === 1 ? markdownCode(part) : prose(part)).join("");
}
function prose(text) {
  return escapeMarkdown(text).replaceAll(/(?<=\d) (?=%)/gu, "&nbsp;");
}
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
function grid(head, rows) {
  return rows.length === 0 ? [] : [row(head), row(head.map(() => "---")), ...rows, ""];
}
function list(title, items) {
  return items.length === 0 ? [] : [title, "", ...items.map((item) => `- ${sentence(item)}`), ""];
}

export {
  MARKS,
  problemRows,
  nameCode,
  sentence,
  row,
  grid,
  list
};
