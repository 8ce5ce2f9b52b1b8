import { dependentsOf } from "./incident-eLS51Xr-.js";
import { compileFeature, contentOf, evaluate, own, snapshotSize } from "./judging-CDK-uRg4.js";
import { WHOLE, bareRatio, commentMarker, effectOf, errorsFirst, formatMoment, nextSteps, outcomeOf, percent, plural, share, shortRevision, statusLine, thousands, tierName, waitsForTime, worstFirst } from "./verdict-CXn7oyCT.js";
import { ladderBar, rateBar } from "./bars-DnMiPudl.js";
import { COMMENT_LIMIT } from "./markdown-G6LZLqdZ.js";
import { escapeMarkdown } from "./action-C-GZNKfr.js";
import { MARKS, grid, list, nameCode, row, sentence } from "./markdown-parts-R2mxiShf.js";
// src/report/comment-picture.ts
function changePicture({ change, assessment }, maximum) {
	const [from, to] = [change.before?.tier ?? null, change.after?.tier ?? null];
	return [
		"```text",
		...from === to ? [rung("stays", to)] : [rung("from", from), rung("to", to)],
		...errorRows(assessment, maximum),
		"```"
	];
}
function rung(title, tier) {
	return `${title.padEnd(7)} ${tier === null ? "no file" : `${ladderBar(tier)} ${tierName(tier)}`}`;
}
function errorRows(assessment, maximum) {
	const toDate = assessment?.toDate ?? null;
	if (toDate === null || toDate.events === 0) return [];
	const bar = rateBar(toDate.errors / toDate.events, maximum / WHOLE);
	const rate = bareRatio({
		part: toDate.errors,
		whole: toDate.events
	});
	return [`errors  ${bar}`, `        ${rate}, limit ${percent(maximum)}`];
}
// src/report/comment-commands.ts
const COMMAND = /^pilot-rollout [\w .=:/-]+…?$/u;
const EDIT = /^tier: [0-4]$/u;
function commandsOf(steps) {
	const named = [...new Set(steps.flatMap((step) => step.split("`").filter((_, index) => index % 2 === 1)))];
	return [...fence("sh", named.filter((text) => COMMAND.test(text))), ...fence("yaml", named.filter((text) => EDIT.test(text)))];
}
function fence(language, body) {
	return body.length === 0 ? [] : [
		`\`\`\`${language}`,
		...body,
		"```",
		""
	];
}
// src/report/comment-blocks.ts
function lines(all) {
	return {
		open: all,
		body: [],
		close: []
	};
}
function rows(open, body, close) {
	return {
		open,
		body,
		close
	};
}
function render(first, blocks, last, limit = COMMENT_LIMIT) {
	const all = blocks.flatMap(({ open, body, close }) => [
		...open,
		...body,
		...close
	]);
	const whole = [
		first,
		"",
		...all,
		last,
		""
	].join("\n");
	if (whole.length <= limit) return whole;
	const kept = fitting(blocks, limit - lengthOf([
		first,
		"",
		"",
		note(all.length),
		"",
		last
	]));
	return [
		first,
		"",
		...kept,
		"",
		note(all.length - kept.length),
		"",
		last,
		""
	].join("\n");
}
function note(left) {
	return `*${plural(left, "line")} left out: the job's summary has them.*`;
}
function fitting(blocks, limit) {
	const kept = [];
	let room = limit;
	for (const { open, body, close } of blocks) {
		room -= lengthOf(open) + lengthOf(close);
		if (room < 0) return kept;
		const fits = fittingRows(body, room);
		kept.push(...open, ...fits, ...close);
		room -= lengthOf(fits);
		if (fits.length < body.length) return kept;
	}
	return kept;
}
function fittingRows(body, limit) {
	const kept = [];
	let room = limit;
	for (const line of body) {
		room -= line.length + 1;
		if (room < 0) break;
		kept.push(line);
	}
	return kept;
}
function lengthOf(all) {
	return all.reduce((sum, line) => sum + line.length + 1, 0);
}
// src/report/comment.ts
const SIGNS = {
	allow: "✅",
	nothing: "✅",
	hold: "⏳",
	block: "⛔",
	invalid: "⛔"
};
const HEADLINE_LIMIT = 300;
const NAMES_LIMIT = 20;
function commentMarkdown(result, facts) {
	const head = `${SIGNS[outcomeOf(result)]} ${escapeMarkdown(statusLine(result, HEADLINE_LIMIT))}`;
	const title = facts.name === null ? "Pilot Rollout" : `Pilot Rollout of ${nameCode(facts.name)}`;
	const base = result.base === null ? "an empty repository" : shortRevision(result.base);
	const compared = `${nameCode(base)}..${nameCode(shortRevision(result.head))}`;
	const blocks = [
		rows([], problemTable(result.problems), []),
		...worstFirst(result.judgements).flatMap((judgement) => judgementBlocks(judgement, facts)),
		lines(list("**Settings** (this change is judged by those of the base)", result.settings)),
		lines(sizeLines(facts.snapshot)),
		lines(list("**Notes**", facts.notes))
	];
	const end = `<sub>${title} · judged ${compared} at ${formatMoment(result.evaluatedAt)}</sub>`;
	return render(`### ${head}`, blocks, `${end}\n${commentMarker(facts.name)}`);
}
function judgementBlocks(judgement, facts) {
	const { change, decision, findings, loweringNote } = judgement;
	const open = findings.filter((finding) => effectOf(finding) !== "allow");
	const closed = findings.filter((finding) => effectOf(finding) === "allow");
	const steps = nextSteps(judgement);
	return [
		lines([
			`#### ${nameCode(change.feature)}: ${WORDS[decision]} (${change.kinds.join(", ")})`,
			"",
			...changePicture(judgement, facts.maximumErrorRate),
			"",
			...factLines(judgement, facts)
		]),
		rows([], criteriaTable(worstOfAll(open)), []),
		lines(loweringNote === null ? [] : [sentence(loweringNote), ""]),
		lines([...list("**Next**", steps), ...commandsOf(steps)]),
		closed.length === 0 ? lines(findings.length === 0 ? ["Nothing is more exposed than before: there is nothing to judge.", ""] : []) : rows([
			"<details>",
			`<summary>${summaryOf(closed)}</summary>`,
			""
		], criteriaTable(closed), ["</details>", ""])
	];
}
const WORDS = {
	allow: "allowed",
	hold: "held",
	block: "blocked"
};
function worstOfAll(open) {
	return open.toSorted((a, b) => Number(effectOf(b) === "block") - Number(effectOf(a) === "block"));
}
function problemTable(problems) {
	const body = errorsFirst(problems).map(({ severity, file, line, column, message, code }) => {
		const place = nameCode(`${file}:${line}:${column}`);
		return row([PROBLEM_MARKS[severity], `${place} ${sentence(message)} (${nameCode(code)})`]);
	});
	return grid(["", "Problem"], body);
}
const PROBLEM_MARKS = {
	error: "❌",
	warning: "⚠️"
};
function criteriaTable(findings) {
	const body = findings.map(({ id, verdict, message }) => row([MARKS[verdict], `${nameCode(id)} ${sentence(message)}`]));
	return grid(["", "Criterion"], body);
}
function summaryOf(closed) {
	const count = (verdict) => closed.filter((each) => each.verdict === verdict).length;
	const [passed, overridden, skipped] = [
		count("pass"),
		count("overridden"),
		count("skipped")
	];
	return [
		passed === 0 ? "" : `${passed} ${passed === 1 ? "criterion holds" : "criteria hold"}`,
		overridden === 0 ? "" : `${overridden} overridden`,
		skipped === 0 ? "" : `${skipped} not applicable`
	].filter((part) => part !== "").join(" · ");
}
function factLines({ change, eligibleAt, exposure, findings }, facts) {
	const said = [exposure.from === exposure.to ? "" : `${share(exposure.from)} → **${share(exposure.to)}** of customers`, eligibleAt === null || !waitsForTime(findings) ? "" : `eligible **${formatMoment(eligibleAt)}**`].filter((fact) => fact !== "");
	const dependents = facts.dependents.get(change.feature) ?? [];
	const built = dependents.map((each) => nameCode(each)).join(", ");
	const moved = movementText(facts.movements.get(change.feature));
	return [
		...said.length === 0 ? [] : [said.join(" · "), ""],
		...moved === "" ? [] : [moved, ""],
		...dependents.length === 0 ? [] : [`Off wherever this is off: ${built}`, ""]
	];
}
function movementText(movement) {
	if (movement === void 0) return "";
	const { known, gained, lost, names } = movement;
	const counts = `Of ${plural(known, "known customer")} ${thousands(gained)} gain and ${thousands(lost)} lose it`;
	return names === null ? `${counts}.` : `${counts}${namesText(" Gain", names.gained)}${namesText(" Lose", names.lost)}.`;
}
function namesText(title, names) {
	if (names.length === 0) return "";
	const rest = names.length <= NAMES_LIMIT ? "" : ` and ${thousands(names.length - NAMES_LIMIT)} more`;
	return `.${title}: ${names.slice(0, NAMES_LIMIT).map((each) => nameCode(each)).join(", ")}${rest}`;
}
function sizeLines(snapshot) {
	if (snapshot === null) return [];
	const limits = snapshot.limits.map(({ store, maximumBytes }) => maximumBytes === null ? `${nameCode(store)} takes any size` : `${share(snapshot.bytes / maximumBytes)} of what ${nameCode(store)} takes (${thousands(maximumBytes)} bytes)`);
	return [`Snapshot: ${[`${thousands(snapshot.bytes)} bytes`, ...limits].join(" · ")}`, ""];
}
// src/core/movement.ts
function movedBetween({ before, after, settings }, customers) {
	const [old, next] = [compiled(before, settings), compiled(after, settings)];
	return (feature) => {
		const changed = customers.map((customer) => ({
			customer,
			was: isOn(old, feature, customer),
			is: isOn(next, feature, customer)
		}));
		return {
			gained: changed.filter(({ was, is }) => is && !was).map(({ customer }) => customer),
			lost: changed.filter(({ was, is }) => was && !is).map(({ customer }) => customer)
		};
	};
}
function isOn(snapshot, feature, customer) {
	return evaluate(snapshot, feature, customer).enabled;
}
function compiled(rollouts, settings) {
	const features = Array.from(rollouts, (rollout) => [rollout.feature, compileFeature(rollout, settings, 0)]);
	return {
		...contentOf({
			environment: "production",
			revision: "",
			publishedAt: 0
		}, {
			features,
			kills: {},
			restores: {}
		}),
		sequence: 0,
		digest: ""
	};
}
// src/commands/host/known-customers.ts
const NONE = {
	byFeature: /* @__PURE__ */ new Map(),
	notes: []
};
async function movementsOf({ judgements }, shown) {
	if (shown === null || shown.sides.base === null || judgements.length === 0) return NONE;
	const { world, sides } = shown;
	const { settings } = sides.inForce;
	const { customers: path, customerIds } = settings.report;
	if (path === null) return NONE;
	const file = await world.history.fileAt(shown.sides.base, path);
	if (file?.kind !== "file") return {
		...NONE,
		notes: [`The list of known customers, \`${path}\`, is no file of the base.`]
	};
	const customers = customersIn(file.bytes);
	const moved = movedBetween({
		before: Array.from(sides.before.entries.values(), ({ rollout }) => rollout),
		after: Array.from(sides.after.entries.values(), ({ rollout }) => rollout),
		settings
	}, customers);
	const movements = judgements.map(({ change: { feature } }) => {
		const names = moved(feature);
		return [feature, {
			known: customers.length,
			gained: names.gained.length,
			lost: names.lost.length,
			names: customerIds === "show" ? names : null
		}];
	});
	return {
		byFeature: new Map(movements),
		notes: []
	};
}
function customersIn(bytes) {
	const lines = new TextDecoder().decode(bytes).split(/\r?\n/u).map((line) => line.trim());
	return [...new Set(lines)].filter((line) => line !== "");
}
// src/commands/host/pull-comment.ts
async function commentOf(validation, name, shown, notes) {
	const { byFeature, notes: missing } = await movementsOf(validation, shown);
	return commentMarkdown(validation, {
		...factsOf(validation, name, shown, [...notes, ...missing]),
		movements: byFeature
	});
}
function factsOf({ judgements }, name, shown, notes) {
	const rollouts = shown === null ? /* @__PURE__ */ new Map() : rolloutsOf(shown.sides);
	const dependents = judgements.map(({ change: { feature } }) => [feature, dependentsOf(feature, rollouts.values())]);
	return {
		name,
		maximumErrorRate: shown?.sides.inForce.settings.criteria.maximumErrorRate ?? 0,
		dependents: new Map(dependents),
		snapshot: shown === null ? null : snapshotSize(shown.world, shown.sides.inForce.settings, rollouts),
		notes: [...shown === null ? [] : unprotected(judgements, shown.sides.inForce.settings), ...notes]
	};
}
function unprotected(judgements, settings) {
	const { default: usual, sources } = settings.metrics;
	return judgements.flatMap(({ change: { feature, before, after } }) => {
		if (after === null || after.tier === 0 || (before?.tier ?? 0) > 0) return [];
		return own(sources, after.metrics.source ?? usual)?.kind === "unconfigured" ? [`\`${feature}\` is not protected yet: ${NO_METRICS}`] : [];
	});
}
const NO_METRICS = "no metrics source is configured, so nothing turns it off by itself, and every advance will be held";
function rolloutsOf({ after }) {
	return new Map(Array.from(after.entries, ([feature, { rollout }]) => [feature, rollout]));
}
export { commentOf };
