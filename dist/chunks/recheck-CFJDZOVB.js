import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  isOk,
  validateReport
} from "./chunk-ZBT32ASI.js";
import {
  statusLine
} from "./chunk-IQ44OI4F.js";
import "./chunk-USJZVKDC.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-22JQXUXA.js";
import "./chunk-JP5YJSRO.js";
import {
  outcomeOf
} from "./chunk-RLF5OLBY.js";
import {
  row
} from "./chunk-2I5GH4IM.js";
import {
  plural
} from "./chunk-MKGPDAY2.js";
import {
  escapeMarkdown
} from "./chunk-35XWC3LS.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import "./chunk-HCIKGOMT.js";
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
