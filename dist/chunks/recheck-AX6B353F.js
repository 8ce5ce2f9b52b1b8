import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  statusLine
} from "./chunk-PD7TZ352.js";
import {
  isOk,
  validateReport
} from "./chunk-54BE3XBY.js";
import {
  row
} from "./chunk-ASGDBKCC.js";
import "./chunk-JP5YJSRO.js";
import {
  outcomeOf,
  plural
} from "./chunk-HRZOASEV.js";
import {
  escapeMarkdown
} from "./chunk-4ZSPAWRM.js";
import "./chunk-Q5YOKUSM.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-UCKHCIXP.js";
import "./chunk-22JQXUXA.js";
import "./chunk-NL7EIRBY.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-2PP62ARS.js";
import "./chunk-6UU6BM5N.js";

// src/report/recheck.ts
function recheckReport(verdicts) {
  return {
    version: 1,
    ok: verdicts.every(({ validation }) => isOk(validation)),
    pullRequests: verdicts.map(({ pull, validation }) => ({ number: pull, report: validateReport(validation) }))
  };
}
function recheckMarkdown(verdicts, notes) {
  const touching = verdicts.filter(({ validation }) => outcomeOf(validation) !== "nothing").slice(0, MOST);
  const rows = touching.map(({ pull, validation }) => row([`#${pull}`, escapeMarkdown(statusLine(validation))]));
  return [
    `## Re-check: ${plural(verdicts.length, "open pull request")}`,
    "",
    ...rows.length === 0 ? [] : [row(["Pull request", "Verdict"]), row(["---", "---"]), ...rows, ""],
    ...notes.slice(0, MOST).map((note) => `- ${escapeMarkdown(note)}`),
    ""
  ].join("\n");
}
var MOST = 200;
export {
  recheckMarkdown,
  recheckReport
};
