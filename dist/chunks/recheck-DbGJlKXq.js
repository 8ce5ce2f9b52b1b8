import { escapeMarkdown } from "./action-BE1xRVQw.js";
import { isOk, outcomeOf, plural, statusLine, validateReport } from "./verdict-BAZ6ex_2.js";
import { row } from "./markdown-parts-Bed497bP.js";
// src/report/recheck.ts
/** What a re-check of all open pull requests found: one row for each. */
/** Builds the document of a re-check. */
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
/** A re-check as Markdown; pull requests without rollouts are only counted. */
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
