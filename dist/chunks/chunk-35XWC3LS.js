import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/report/escape.ts
var ANSI = (
  // oxlint-disable-next-line no-control-regex -- control characters are what it is for
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|\u001B[\]PX^_][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/gu
);
var BREAKS = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu;
var INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;
var ZERO_WIDTH = "&#8203;";
function cut(text, limit) {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
function escapeTerminal(text) {
  return text.replace(ANSI, "").replace(BREAKS, " ").replace(INVISIBLE, "");
}
function escapeMarkdown(text) {
  return escapeTerminal(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\\", "&#92;").replaceAll("|", "&#124;").replaceAll("`", "&#96;").replaceAll("::", ":&#58;").replace(/[*_~$[\]]/gu, String.raw`\$&`).replaceAll("@", `@${ZERO_WIDTH}`).replace(/(?<!&)#(?=\d)/gu, `#${ZERO_WIDTH}`).replace(/\bGH-(?=\d)/giu, (found) => `${found}${ZERO_WIDTH}`).replaceAll("://", `:${ZERO_WIDTH}//`).replace(/\bwww\./giu, (found) => `${found.slice(0, 3)}${ZERO_WIDTH}.`).replace(/^(\s*)([#+=-])/u, String.raw`$1\$2`).replace(/^(\s*\d+)(?=[.)](?:\s|$))/u, `$1${ZERO_WIDTH}`);
}
function markdownCode(text) {
  const visible = escapeTerminal(text);
  if (/^[\w./:=,+ -]*[\w./]$/u.test(visible) && visible.trim() === visible) return `\`${visible}\``;
  return `<code>${escapeMarkdown(visible)}</code>`;
}
function escapeCommandData(text) {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => escapeTerminal(line).replaceAll("##[", "## ["));
  return lines.map((line) => line.replaceAll("%", "%25")).join("%0A");
}
function escapeCommandProperty(text) {
  return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function escapeLog(text) {
  return text.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gmu, "$1: ").replaceAll("##[", "## [");
}

export {
  cut,
  escapeTerminal,
  escapeMarkdown,
  markdownCode,
  escapeCommandData,
  escapeCommandProperty,
  escapeLog
};
