import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  escapeTerminal
} from "./chunk-35XWC3LS.js";
import {
  quantity,
  thousands
} from "./chunk-J6H5SOL2.js";
import {
  RUNGS
} from "./chunk-Z46WVW2S.js";
import {
  formatInstant
} from "./chunk-HCIKGOMT.js";

// src/report/text/problems.ts
function problemsText(problems, { style }) {
  const paint = { error: style.red, warning: style.yellow };
  return errorsFirst(problems).map(({ file, line, column, severity, message, code }) => {
    const place = `${escapeTerminal(file)}:${line}:${column}`;
    return `${place}  ${paint[severity](severity)}  ${escapeTerminal(message)} ${style.dim(`[${code}]`)}
`;
  }).join("");
}
function errorsFirst(problems) {
  return [...problems].toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}

// src/report/words.ts
function tierName(tier) {
  return RUNGS[tier].name;
}
function share(fraction) {
  return `${Number((fraction * 100).toFixed(2))} %`;
}
function amount(value) {
  return quantity(Math.round(value * 100));
}
function minuteOf(instant) {
  return formatInstant(instant).slice(0, 16).replace("T", " ");
}
function plural(number, noun) {
  return `${thousands(number)} ${noun}${number === 1 ? "" : "s"}`;
}
function shortRevision(revision) {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(revision) ? revision.slice(0, 12) : revision;
}

export {
  problemsText,
  errorsFirst,
  tierName,
  share,
  amount,
  minuteOf,
  plural,
  shortRevision
};
