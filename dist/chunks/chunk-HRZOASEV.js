import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  escapeTerminal
} from "./chunk-4ZSPAWRM.js";
import {
  quantity,
  thousands
} from "./chunk-J6H5SOL2.js";
import {
  RUNGS
} from "./chunk-UCKHCIXP.js";
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

// src/report/headline.ts
function outcomeOf({ problems, judgements, settingsBlocked }) {
  if (problems.some(({ severity }) => severity === "error")) return "invalid";
  if (settingsBlocked) return "block";
  if (judgements.length === 0) return "nothing";
  const decisions = new Set(judgements.map(({ decision }) => decision));
  if (decisions.has("block")) return "block";
  return decisions.has("hold") ? "hold" : "allow";
}
function headline(result) {
  const { problems, judgements } = result;
  const errors = problems.filter(({ severity }) => severity === "error");
  const changes = plural(judgements.length, "change");
  const amount2 = (decision) => judgements.filter((judgement) => judgement.decision === decision).length;
  const of = (part) => part === judgements.length ? changes : `${part} of ${changes}`;
  const waits = amount2("hold") === 1 ? "has to wait" : "have to wait";
  switch (outcomeOf(result)) {
    case "invalid":
      return `Invalid: ${plural(errors.length, "error")} in ${plural(new Set(errors.map(({ file }) => file)).size, "file")}.`;
    case "nothing":
      return "Nothing to judge: no rollout changes.";
    case "allow":
      return `Allowed: ${changes}.`;
    case "hold":
      return `Held: ${of(amount2("hold"))} ${waits}.`;
    case "block": {
      if (amount2("block") === 0) return "Blocked: the settings may not raise what is running.";
      const held = amount2("hold") === 0 ? "" : `, ${amount2("hold")} ${waits}`;
      return `Blocked: ${of(amount2("block"))} ${amount2("block") === 1 ? "needs" : "need"} an edit${held}.`;
    }
  }
}
var RANK = { block: 0, hold: 1, allow: 2 };
function worstFirst(judged) {
  return judged.toSorted((a, b) => RANK[a.decision] - RANK[b.decision]);
}

export {
  problemsText,
  errorsFirst,
  tierName,
  share,
  amount,
  minuteOf,
  plural,
  shortRevision,
  outcomeOf,
  headline,
  worstFirst
};
