import { amount, formatMoment, headline, nextSteps, plural, ratioPercent, share, shortRevision, waitsForTime, worstFirst } from "./verdict-CXn7oyCT.js";
import { ladderBar, ladderStep } from "./bars-DnMiPudl.js";
import { markdownCode } from "./action-C-GZNKfr.js";
import { MARKS, grid, list, problemRows, row, sentence } from "./markdown-parts-R2mxiShf.js";
// src/report/markdown.ts
const COMMENT_LIMIT = 65536;
const SUMMARY_LIMIT = 34e4;
function validateMarkdown(result, limit) {
	const base = result.base === null ? "an empty repository" : shortRevision(result.base);
	return cutRows([
		`## ${headline(result)}`,
		"",
		...problemRows(result.problems),
		...worstFirst(result.judgements).flatMap((judgement) => judgementLines(judgement)),
		...list("**Settings** (this change is judged by those of the base)", result.settings)
	], `<sub>Judged ${`${markdownCode(base)}..${markdownCode(shortRevision(result.head))}`} at ${formatMoment(result.evaluatedAt)}.</sub>`, limit);
}
function guardMarkdown(result, limit) {
	const rows = result.features.map(({ feature, tier, action, message, window, toDate, done }) => row([
		markdownCode(feature),
		ladderBar(tier),
		markdownCode(action),
		sentence(message),
		countsCell(window),
		countsCell(toDate),
		done.map((each) => markdownCode(each)).join(", ")
	]));
	return cutRows([
		`## Guard: ${plural(result.features.length, "live feature")}`,
		"",
		...grid([
			"Feature",
			"Tier",
			"Action",
			"Why",
			"Window",
			"To date",
			"Done"
		], rows),
		...list("**Reconciled**", result.reconciled),
		...result.incidents.flatMap((incident) => list("**Incident**", incident)),
		...list("**Notes**", result.notes)
	], `<sub>Checked at ${formatMoment(result.checkedAt)}.</sub>`, limit);
}
function publishMarkdown(result, limit) {
	const stores = result.stores.map(({ name, outcome, bytes, detail }) => row([
		markdownCode(name),
		outcome,
		amount(bytes),
		sentence(detail ?? "")
	]));
	const withheld = result.withheld.map(({ feature, code, message }) => row([
		markdownCode(feature),
		markdownCode(code),
		sentence(message)
	]));
	return cutRows([
		`## Published sequence ${result.sequence}`,
		"",
		...grid([
			"Store",
			"Outcome",
			"Bytes",
			""
		], stores),
		...problemRows(result.problems),
		...withheld.length === 0 ? [] : ["**Withheld**: narrower than git has it, tried again by every guard run", ""],
		...grid([
			"Feature",
			"Code",
			"Why"
		], withheld),
		...list("**Notes**", result.notes)
	], `<sub>Revision ${markdownCode(shortRevision(result.revision))}.</sub>`, limit);
}
function judgementLines(judgement) {
	const { change, decision, eligibleAt, exposure, findings, loweringNote } = judgement;
	const facts = [
		ladderStep(change.before?.tier ?? null, change.after?.tier ?? null),
		exposure.from === exposure.to ? "" : `${share(exposure.from)} → ${share(exposure.to)} of customers`,
		eligibleAt === null || !waitsForTime(findings) ? "" : `eligible ${formatMoment(eligibleAt)}`
	];
	const rows = findings.map(({ id, verdict, message }) => row([
		MARKS[verdict],
		markdownCode(id),
		sentence(message)
	]));
	return [
		`### ${markdownCode(change.feature)}: ${decision} (${change.kinds.join(", ")})`,
		"",
		facts.filter((fact) => fact !== "").join(" · "),
		"",
		...findings.length === 0 ? ["Nothing is more exposed than before: there is nothing to judge.", ""] : [],
		...grid([
			"",
			"Criterion",
			"Finding"
		], rows),
		...loweringNote === null ? [] : [sentence(loweringNote), ""],
		...list("**Next**", nextSteps(judgement))
	];
}
function countsCell(counts) {
	return counts === null ? "" : ratioPercent({
		part: counts.errors,
		whole: counts.events
	});
}
function cutRows(lines, end, limit) {
	const whole = [
		...lines,
		end,
		""
	].join("\n");
	if (whole.length <= limit) return whole;
	const note = (left) => `\n*${plural(left, "line")} left out: the job's log has them.*\n\n${end}\n`;
	const kept = [];
	let room = limit - note(lines.length).length;
	for (const line of lines) {
		room -= line.length + 1;
		if (room < 0) break;
		kept.push(line);
	}
	return `${kept.join("\n")}\n${note(lines.length - kept.length)}`;
}
export { COMMENT_LIMIT, SUMMARY_LIMIT, guardMarkdown, publishMarkdown, validateMarkdown };
