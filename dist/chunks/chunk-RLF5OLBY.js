import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  plural
} from "./chunk-MKGPDAY2.js";

// src/report/headline.ts
function outcomeOf({ problems, judgements, settingsBlocked, settingsHeld = [] }) {
  if (problems.some(({ severity }) => severity === "error")) return "invalid";
  const decisions = new Set(judgements.map(({ decision }) => decision));
  if (settingsBlocked || decisions.has("block")) return "block";
  if (settingsHeld.length > 0 || decisions.has("hold")) return "hold";
  return judgements.length === 0 ? "nothing" : "allow";
}
function headline(result) {
  const { problems, judgements } = result;
  const errors = problems.filter(({ severity }) => severity === "error");
  const changes = plural(judgements.length, "change");
  const amount = (decision) => judgements.filter((judgement) => judgement.decision === decision).length;
  const of = (part) => part === judgements.length ? changes : `${part} of ${changes}`;
  const waits = amount("hold") === 1 ? "has to wait" : "have to wait";
  switch (outcomeOf(result)) {
    case "invalid":
      return `Invalid: ${plural(errors.length, "error")} in ${plural(new Set(errors.map(({ file }) => file)).size, "file")}.`;
    case "nothing":
      return "Nothing to judge: no rollout changes.";
    case "allow":
      return `Allowed: ${changes}.`;
    case "hold":
      return `Held: ${heldText(result, `${of(amount("hold"))} ${waits}`)}.`;
    case "block": {
      if (amount("block") === 0) return "Blocked: the settings may not raise what is running.";
      const held = amount("hold") === 0 ? "" : `, ${amount("hold")} ${waits}`;
      return `Blocked: ${of(amount("block"))} ${amount("block") === 1 ? "needs" : "need"} an edit${held}.`;
    }
  }
}
function heldText(result, words) {
  return result.judgements.some(({ decision }) => decision === "hold") ? words : looserText(result);
}
function looserText({ settingsHeld = [] }) {
  return `looser settings need the approval of ${settingsHeld.join(", ")}`;
}
var RANK = { block: 0, hold: 1, allow: 2 };
function worstFirst(judged) {
  return judged.toSorted((a, b) => RANK[a.decision] - RANK[b.decision]);
}

export {
  outcomeOf,
  headline,
  looserText,
  worstFirst
};
