import { escapeMarkdown } from "./action-C-GZNKfr.js";
import { isOk, outcomeOf, plural, statusLine, validateReport } from "./verdict-CXn7oyCT.js";
import { row } from "./markdown-parts-R2mxiShf.js";
// src/report/recheck.ts
function recheckReport(verdicts) {
	return {
		version: 1,
		ok: verdicts.every(({ validation }) => isOk(validation)),
		pullRequests: verdicts.map(({ pull, validation }) => ({
			number: pull,
			report: validateReport(validation)
		}))
	};
}
function recheckMarkdown(verdicts, notes) {
	const rows = verdicts.filter(({ validation }) => outcomeOf(validation) !== "nothing").slice(0, MOST).map(({ pull, validation }) => row([`#${pull}`, escapeMarkdown(statusLine(validation))]));
	return [
		`## Re-check: ${plural(verdicts.length, "open pull request")}`,
		"",
		...rows.length === 0 ? [] : [
			row(["Pull request", "Verdict"]),
			row(["---", "---"]),
			...rows,
			""
		],
		...notes.slice(0, MOST).map((note) => `- ${escapeMarkdown(note)}`),
		""
	].join("\n");
}
const MOST = 200;
export { recheckMarkdown, recheckReport };
