import { EXIT, cut, escapeTerminal } from "./action-C-GZNKfr.js";
import { formatInstant, isUntouched, mayBeNamed } from "./first-look-BIHJFZDA.js";
// src/report/json.ts
function validateReport(result) {
	return {
		version: 1,
		ok: isOk(result),
		base: result.base,
		head: result.head,
		evaluatedAt: formatInstant(result.evaluatedAt),
		problems: result.problems.map(({ code, severity, file, line, column, message }) => ({
			code,
			severity,
			file,
			line,
			column,
			message
		})),
		changes: result.judgements.map((judgement) => changeReport(judgement)),
		settings: result.settings
	};
}
function isOk({ problems, judgements, settingsBlocked, settingsHeld = [] }) {
	return !settingsBlocked && settingsHeld.length === 0 && !problems.some(({ severity }) => severity === "error") && judgements.every(({ decision }) => decision === "allow");
}
function changeReport(judgement) {
	const { change, decision, action, eligibleAt, exposure } = judgement;
	return {
		feature: change.feature,
		kinds: change.kinds,
		from: change.before?.tier ?? null,
		to: change.after?.tier ?? null,
		decision,
		action,
		eligibleAt: eligibleAt === null ? null : formatInstant(eligibleAt),
		exposure: {
			from: exposure.from,
			to: exposure.to
		},
		criteria: withLoweringNote(judgement).map((finding) => findingReport(finding))
	};
}
function withLoweringNote({ findings, loweringNote }) {
	const first = findings.find(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
	return findings.map((finding) => finding === first && loweringNote !== null ? {
		...finding,
		message: `${finding.message}; ${loweringNote}`
	} : finding);
}
function findingReport({ id, verdict, code, message }) {
	return {
		id,
		verdict,
		code,
		message
	};
}
function guardReport({ checkedAt, features, reconciled }) {
	return {
		version: 1,
		checkedAt: formatInstant(checkedAt),
		features: features.map(({ feature, tier, action, code, message, window, toDate, logE, done }) => ({
			feature,
			tier,
			action,
			code,
			message,
			window: countsReport(window),
			toDate: countsReport(toDate),
			logE: logE === null ? null : {
				healthy: logReport(logE.healthy),
				limit: logReport(logE.limit),
				below: logReport(logE.below)
			},
			done
		})),
		reconciled
	};
}
function publishReport({ revision, sequence, stores, withheld }) {
	return {
		version: 1,
		revision,
		sequence,
		stores: stores.map(({ name, outcome, bytes }) => ({
			name,
			outcome,
			bytes
		})),
		withheld: withheld.map(({ feature, from, to, decision, code, message, findings }) => ({
			feature,
			from,
			to,
			decision,
			code,
			message,
			criteria: findings.map((finding) => findingReport(finding))
		}))
	};
}
function explainReport(result) {
	const results = result.results.map(({ feature, customer, evaluation }) => {
		const { enabled, reason, detail, bucket, weight } = evaluation;
		const answer = {
			customer,
			enabled,
			reason,
			detail,
			bucket,
			weight
		};
		return result.feature === null ? {
			feature,
			...answer
		} : answer;
	});
	return {
		version: 1,
		feature: result.feature,
		sequence: result.sequence,
		results
	};
}
function countsReport(counts) {
	return counts === null ? null : {
		events: counts.events / 100,
		errors: counts.errors / 100
	};
}
function logReport(value) {
	return Number.isFinite(value) ? value : null;
}
function jsonText(document) {
	return `${JSON.stringify(document, null, 2)}\n`;
}
// src/evaluation/canonical.ts
function canonicalJson$1(value) {
	if (Array.isArray(value)) return `[${value.map((element) => canonicalJson$1(element)).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	return `{${Object.entries(value).filter(([, member]) => member !== void 0).toSorted(byKey).map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson$1(member)}`).join(",")}}`;
}
function byCodeUnits(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
function byKey([a], [b]) {
	return byCodeUnits(a, b);
}
// src/core/canonical.ts
function canonicalJson(value) {
	const ordered = inOrder(value);
	return ordered === UNORDERED ? canonicalJson$1(value) : JSON.stringify(ordered) ?? "null";
}
const UNORDERED = Symbol("unordered");
function inOrder(value) {
	if (Array.isArray(value)) return arrayInOrder(value);
	return isObject(value) ? objectInOrder(value) : value;
}
function isObject(value) {
	return typeof value === "object" && value !== null;
}
function arrayInOrder(elements) {
	const ordered = [];
	for (const element of elements) {
		const member = inOrder(element);
		if (member === UNORDERED) return UNORDERED;
		ordered.push(member);
	}
	return ordered;
}
function objectInOrder(members) {
	const ordered = {};
	for (const key of sortedKeys(members)) {
		const member = hasPlaceOfItsOwn(key) ? UNORDERED : inOrder(members[key]);
		if (member === UNORDERED) return UNORDERED;
		ordered[key] = member;
	}
	return ordered;
}
function sortedKeys(members) {
	const keys = Object.keys(members);
	return keys.every((key, index) => index === 0 || (keys[index - 1] ?? "") < key) ? keys : keys.toSorted();
}
function hasPlaceOfItsOwn(key) {
	const first = key.charCodeAt(0);
	return first >= ZERO && first <= NINE || key === "__proto__";
}
const [ZERO, NINE] = [48, 57];
// src/evaluation/murmur3.ts
function murmur3(text, seed = 0) {
	return hashAfter(prefixOf("", seed), text);
}
function prefixOf(text, hash = 0, block = 0, length = 0) {
	for (const octet of new TextEncoder().encode(text)) {
		block |= octet << (length << 3);
		length += 1;
		if ((length & 3) === 0) {
			hash = mixed(hash, block);
			block = 0;
		}
	}
	return {
		hash,
		block,
		length
	};
}
function hashAfter(prefix, text) {
	let { hash, block, length } = prefix;
	const shift = length << 3;
	let seen = 0;
	let index = 0;
	for (; index + 3 < text.length; index += 4) {
		const first = text.charCodeAt(index);
		const second = text.charCodeAt(index + 1);
		const third = text.charCodeAt(index + 2);
		const fourth = text.charCodeAt(index + 3);
		seen |= first | second | third | fourth;
		const word = first | second << 8 | third << 16 | fourth << 24;
		hash = mixed(hash, block | word << shift);
		block = word >>> 8 >>> 24 - shift;
	}
	length += index;
	for (; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		seen |= code;
		block |= code << (length << 3);
		length += 1;
		if ((length & 3) === 0) {
			hash = mixed(hash, block);
			block = 0;
		}
	}
	return seen > 127 ? finished(prefixOf(text, prefix.hash, prefix.block, prefix.length)) : finished({
		hash,
		block,
		length
	});
}
function mixed(hash, block) {
	const turned = hash ^ scrambled(block);
	return Math.imul(turned << 13 | turned >>> 19, 5) + 3864292196 | 0;
}
function scrambled(block) {
	const product = Math.imul(block, 3432918353);
	return Math.imul(product << 15 | product >>> 17, 461845907);
}
function finished({ hash, block, length }) {
	let rest = hash ^ scrambled(block) ^ length;
	rest = Math.imul(rest ^ rest >>> 16, 2246822507);
	rest = Math.imul(rest ^ rest >>> 13, 3266489909);
	return (rest ^ rest >>> 16) >>> 0;
}
// src/evaluation/bucket.ts
const BUCKETS = 1e5;
function bucketOf(salt, customer) {
	return Math.floor(murmur3(`${salt}:${customer}`) * BUCKETS / 2 ** 32);
}
// src/core/ratio.ts
const WHOLE = 1e4;
const FINE_WHOLE = 10 * WHOLE;
function isOver({ part, whole }, limit) {
	return part * FINE_WHOLE > limit * whole;
}
function isUnder({ part, whole }, limit) {
	return part * FINE_WHOLE < limit * whole;
}
function reaches({ part, whole }, limit) {
	return whole > 0 && part * 1e5 >= limit * whole;
}
// src/core/ladder.ts
const RUNGS = [
	{
		tier: 0,
		name: "disabled"
	},
	{
		tier: 1,
		name: "internal"
	},
	{
		tier: 2,
		name: "early adopters"
	},
	{
		tier: 3,
		name: "general"
	},
	{
		tier: 4,
		name: "full"
	}
];
const BUCKETS_PER_BASIS_POINT = BUCKETS / WHOLE;
function isTier(value) {
	return RUNGS.some((rung) => rung.tier === value);
}
function weightOf(tier, { ladder }) {
	return {
		0: 0,
		1: 0,
		2: ladder.earlyAdopters.percentage * BUCKETS_PER_BASIS_POINT,
		3: ladder.general.percentage * BUCKETS_PER_BASIS_POINT,
		4: BUCKETS
	}[tier];
}
function minimumOf(tier, { ladder }, fastTrack) {
	const rung = {
		0: null,
		1: ladder.internal,
		2: ladder.earlyAdopters,
		3: ladder.general,
		4: null
	}[tier];
	if (rung === null) return null;
	return fastTrack ? rung.fastTrackMinimum : rung.minimum;
}
// src/core/wording.ts
const MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
const UNITS = [
	{
		name: "d",
		ms: 864e5
	},
	{
		name: "h",
		ms: 36e5
	},
	{
		name: "min",
		ms: 6e4
	},
	{
		name: "s",
		ms: 1e3
	}
];
function thousands(value) {
	const [whole = "", fraction] = String(value).split(".");
	const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
	return fraction === void 0 ? grouped : `${grouped}.${fraction}`;
}
function quantity(hundredths) {
	return thousands(hundredths / 100);
}
function percent(basisPoints) {
	return `${(basisPoints / 100).toFixed(2)} %`;
}
function bareRatio({ part, whole }) {
	return whole > 0 ? percent(part / whole * 1e4) : "no events";
}
function ratioPercent(ratio) {
	const bare = bareRatio(ratio);
	return ratio.whole > 0 ? `${bare} (${quantity(ratio.part)} of ${quantity(ratio.whole)})` : bare;
}
function duration(ms) {
	const first = UNITS.findIndex((unit) => ms >= unit.ms);
	const [large, small] = UNITS.slice(first === -1 ? -1 : first);
	if (large === void 0) return "0 s";
	const rest = ms % large.ms;
	const leading = `${Math.floor(ms / large.ms)} ${large.name}`;
	const following = small === void 0 ? 0 : Math.floor(rest / small.ms);
	return following === 0 ? leading : `${leading} ${following} ${small?.name}`;
}
function formatMoment(instant) {
	const [, month = "", day = "", time = ""] = /^.*-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(formatInstant(instant)) ?? [];
	return `${Number(day)} ${MONTHS[Number(month) - 1]} ${time} UTC`;
}
// src/core/judgement/bands.ts
function bandsOf(limits) {
	const failure = WHOLE - limits.minimumSuccessRate;
	return {
		green: greenOf(limits.maximumErrorRate),
		maximum: fine(limits.maximumErrorRate),
		critical: fine(limits.critical),
		threshold: fine(limits.threshold),
		minimumSuccess: fine(limits.minimumSuccessRate),
		maximumFailure: fine(failure),
		fastSuccess: FINE_WHOLE - greenOf(failure)
	};
}
function fine(limit) {
	return 10 * limit;
}
function greenOf(limit) {
	return 4 * limit;
}
// src/core/statistics.ts
const LN4 = Math.log(4);
const PROVEN = Math.log(20);
const HEALTHY_GRID = [
	.05,
	.07,
	.1,
	.15,
	.25,
	.4,
	.65,
	.95
];
const LIMIT_GRID = [
	.06,
	.08,
	.11,
	.16,
	.25,
	.4,
	.65,
	.95
];
const BELOW_SHARES = [
	.05,
	.1,
	.2,
	.3,
	.4,
	.6,
	.8
];
const TOP = .95;
const STAKE = -Math.log(336);
function healthyHypothesis(threshold) {
	const rate = threshold / WHOLE;
	return {
		q: .4 * rate,
		grid: stretched(HEALTHY_GRID, rate)
	};
}
function limitHypothesis(threshold) {
	const rate = threshold / WHOLE;
	return {
		q: rate,
		grid: stretched(LIMIT_GRID, 1.2 * rate)
	};
}
function belowHypothesis(q) {
	return {
		q,
		grid: BELOW_SHARES.map((share) => q * share)
	};
}
function eValue(errors, events, hypothesis) {
	const others = Math.max(0, events - errors);
	const gains = pointsOf(hypothesis).map(({ error, other }) => errors * error + others * other);
	return logSumExp(gains) - Math.log(gains.length);
}
function detector(trials, hypothesis) {
	const paths = pointsOf(hypothesis).map((point) => ({
		point,
		fromStart: -Math.LN2,
		later: -Infinity
	}));
	const size = Math.log(paths.length);
	return trials.map(({ errors, others }) => {
		return logSumExp(paths.map((path) => {
			const gain = errors * path.point.error + others * path.point.other;
			path.fromStart += gain;
			path.later = logAddExp(path.later, STAKE) + gain;
			return logAddExp(path.fromStart, path.later);
		})) - size;
	});
}
const UNSEEN = -Math.LN2;
function pointsOf({ grid, q }) {
	return grid.map((p) => ({
		error: Math.log(p / q),
		other: Math.log1p(-p) - Math.log1p(-q)
	}));
}
function stretched(grid, first) {
	const from = logit(grid[0] ?? first);
	const to = logit(first);
	const scale = (logit(TOP) - to) / (logit(TOP) - from);
	return grid.map((p) => expit(to + (logit(p) - from) * scale));
}
function logit(p) {
	return Math.log(p) - Math.log1p(-p);
}
function expit(x) {
	return 1 / (1 + Math.exp(-x));
}
function logAddExp(a, b) {
	const larger = Math.max(a, b);
	return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}
function logSumExp(values) {
	const largest = Math.max(...values);
	return largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}
// src/core/judgement/sentences.ts
function breachSentence(given) {
	const { facts, moment } = given;
	if (facts.breach === null) return "no window is over its threshold";
	const { share, threshold, end, ms, logE } = facts.breach;
	const when = end === moment.now ? `in the last ${duration(ms)}` : `in the ${duration(ms)} before ${formatMoment(end)}`;
	const compared = `${say(given, share)} ${when} against a threshold of ${percent(threshold)}`;
	if (!facts.counted) return `${compared}, and in the window before; only rates are known, so luck cannot be excluded`;
	return logE === null ? compared : `${compared}, proven by ${evidence(logE)}`;
}
function criticalSentence(given) {
	const { facts, limits } = given;
	const compared = `${errorsToDate(given)} against the critical ${percent(limits.critical)}`;
	return facts.logE === null || limits.evidence === "point" ? compared : `${compared}, proven by ${evidence(facts.logE.limit)}`;
}
function windowSentence(given) {
	const { facts, limits } = given;
	const compared = `${say(given, facts.window)} in the last ${duration(limits.timeWindow)} against a threshold of ${percent(limits.threshold)}`;
	return facts.logE === null ? `${compared}, but not in the window before` : `${compared}, not proven by ${evidence(facts.logE.healthy)}`;
}
function criticalDoubtSentence(given) {
	const { facts, limits } = given;
	const compared = `${errorsToDate(given)} against the critical ${percent(limits.critical)}`;
	return facts.logE === null ? compared : `${compared}, not proven by ${evidence(facts.logE.limit)}`;
}
function errorSentence(given) {
	return `${errorsToDate(given)} against a limit of ${percent(given.limits.maximumErrorRate)}`;
}
function successSentence(given) {
	return `success ${say(given, given.facts.successes)} to date against a minimum of ${percent(given.limits.minimumSuccessRate)}`;
}
function noEventsSentence({ facts, limits, moment }) {
	const last = facts.silence?.lastEvent ?? null;
	return last === null ? `no events since ${formatMoment(moment.begin)}` : `no events in the last ${duration(limits.timeWindow)}, the last ones from ${formatMoment(last)}`;
}
function staleSentence({ facts, moment }) {
	return `the last event is ${duration(moment.now - (facts.silence?.lastEvent ?? moment.begin))} old, more than ${duration(moment.freshness ?? 0)}`;
}
function insufficientSentence(given) {
	const { facts, limits } = given;
	const unproven = facts.errorProven ? `success ${say(given, facts.successes)} to date, not yet proven above ${percent(limits.minimumSuccessRate)}` : `${errorsToDate(given)}, not yet proven below ${percent(limits.maximumErrorRate)}`;
	return facts.shortfall === null ? unproven : `${unproven}: ${waysOn(facts.shortfall)}`;
}
function investigateSentence(given) {
	const { bands, limits } = given;
	return `${errorsToDate(given)}, below ${percent(limits.maximumErrorRate)} but not below ${percent(bands.green / 10)}`;
}
function fastTrackSentence(given) {
	const success = say(given, given.facts.successes);
	return `${errorsToDate(given)}, proven below ${percent(given.bands.green / 10)}; success ${success}`;
}
function waysOn({ events, hours }) {
	return `${`${thousands(events)} more event${events === 1 ? "" : "s"}`}${hours === null ? "" : `, about ${thousands(hours)} h at the present rate`}; or more whitelisted customers; or an override`;
}
function errorsToDate(given) {
	return `${say(given, given.facts.errors)} to date`;
}
function say({ facts }, ratio) {
	return facts.counted ? ratioPercent(ratio) : bareRatio(ratio);
}
function evidence(logE) {
	return `ln E ${logE.toFixed(2)} (${PROVEN.toFixed(2)} is proof)`;
}
// src/core/judgement/matrix.ts
const ROWS = [
	{
		row: 1,
		action: "rollback",
		code: "threshold-exceeded",
		matches: ({ facts }) => facts.breach !== null,
		message: breachSentence
	},
	{
		row: 2,
		action: "rollback",
		code: "critical-exceeded",
		matches: ({ facts, bands }) => facts.limitProven && isOver(facts.errors, bands.critical),
		message: criticalSentence
	},
	{
		row: 6,
		action: "hold",
		code: "errors-exceed-events",
		matches: ({ facts }) => facts.contradictory,
		message: () => "more errors than events were counted, so these counts prove nothing"
	},
	{
		row: 3,
		action: "pause",
		code: "threshold-suspected",
		matches: ({ facts, bands }) => isOver(facts.window, bands.threshold),
		message: windowSentence
	},
	{
		row: 4,
		action: "pause",
		code: "critical-suspected",
		matches: ({ facts, bands }) => isOver(facts.errors, bands.critical),
		message: criticalDoubtSentence
	},
	{
		row: 5,
		action: "pause",
		code: "error-rate-high",
		matches: ({ facts, bands }) => reaches(facts.errors, bands.maximum),
		message: errorSentence
	},
	{
		row: 5,
		action: "pause",
		code: "success-rate-low",
		matches: ({ facts, bands }) => isUnder(facts.successes, bands.minimumSuccess),
		message: successSentence
	},
	{
		row: 6,
		action: "hold",
		code: "no-events",
		matches: ({ facts }) => facts.silence?.code === "no-events",
		message: noEventsSentence
	},
	{
		row: 6,
		action: "hold",
		code: "stale",
		matches: ({ facts }) => facts.silence?.code === "stale",
		message: staleSentence
	},
	{
		row: 7,
		action: "hold",
		code: "insufficient",
		matches: ({ facts }) => !facts.errorProven || !facts.successProven,
		message: insufficientSentence
	},
	{
		row: 8,
		action: "investigate",
		code: "investigate",
		matches: ({ facts, bands }) => reaches(facts.errors, bands.green),
		message: investigateSentence
	},
	{
		row: 9,
		action: "fast-track",
		code: "fast-track",
		matches: ({ facts, bands }) => facts.greenProven && isOver(facts.successes, bands.fastSuccess),
		message: fastTrackSentence
	}
];
const ADVANCE = {
	row: 10,
	action: "advance",
	code: "healthy",
	message: errorSentence
};
function matrix(facts, limits, moment) {
	const given = {
		facts,
		limits,
		bands: bandsOf(limits),
		moment
	};
	const { row, action, code, message } = ROWS.find(({ matches }) => matches(given)) ?? ADVANCE;
	return {
		row,
		action,
		code,
		message: message(given)
	};
}
// src/core/counts.ts
function sum(counts) {
	const totals = {
		events: 0,
		errors: 0,
		successes: 0
	};
	for (const { events, errors, successes } of counts) {
		totals.events += events;
		totals.errors += errors;
		totals.successes += successes ?? events - errors;
	}
	return {
		...totals,
		successes: Math.max(0, totals.successes)
	};
}
function errorShare({ events, errors }) {
	return {
		part: errors,
		whole: Math.max(events, errors)
	};
}
function failureShare({ events, successes }) {
	return {
		part: Math.max(0, events - successes),
		whole: events
	};
}
function without(totals, window) {
	return {
		events: Math.max(0, totals.events - window.events),
		errors: Math.max(0, totals.errors - window.errors)
	};
}
function trialsOf({ part, whole }, designEffect) {
	const unit = 100 * designEffect;
	return {
		errors: part / unit,
		others: Math.max(0, whole - part) / unit
	};
}
// src/core/judgement/course.ts
const HOUR$3 = 36e5;
function courseOf(buckets, threshold, designEffect) {
	const seen = buckets.filter(({ events, errors }) => events > 0 || errors > 0);
	const trials = seen.map((bucket) => trialsOf(errorShare(bucket), designEffect));
	const healthy = detector(trials, healthyHypothesis(threshold));
	const limit = detector(trials, limitHypothesis(threshold));
	return seen.map((bucket, index) => ({
		bucket,
		healthy: healthy[index] ?? UNSEEN,
		limit: limit[index] ?? UNSEEN
	}));
}
function endOf({ start }) {
	return Math.floor(start / HOUR$3) * HOUR$3 + HOUR$3;
}
// src/core/judgement/breach.ts
function breachOf(surroundings) {
	const { limits, bands } = surroundings;
	for (const { before, steps, ...candidate } of candidatesOf(surroundings)) {
		if (!isOver(candidate.share, fine(candidate.threshold))) continue;
		if (limits.evidence === "point") return {
			...candidate,
			logE: null
		};
		const unwell = reaches({
			part: before.errors,
			whole: before.events
		}, bands.green);
		const logE = Math.max(...steps.map((step) => unwell ? step.limit : step.healthy));
		if (logE >= PROVEN) return {
			...candidate,
			logE
		};
	}
	return null;
}
function candidatesOf({ now, limits, window, toDate, course, judged }) {
	const last = course.slice(-1);
	return [{
		share: errorShare(window),
		threshold: limits.threshold,
		end: now,
		ms: limits.timeWindow,
		before: without(toDate, window),
		steps: last
	}, ...judged.map(({ window: measured, threshold }) => {
		const { end, ms } = measured;
		const touching = course.filter(({ bucket }) => bucket.start < end && endOf(bucket) > end - ms);
		return {
			share: errorShare(measured),
			threshold,
			end,
			ms,
			before: end === now ? without(toDate, measured) : sum(course.map(({ bucket }) => bucket).filter((bucket) => endOf(bucket) <= end - ms)),
			steps: end === now ? [...touching, ...last] : touching
		};
	})];
}
// src/core/judgement/look-back.ts
const HOUR$2 = 36e5;
const LONGEST_LOOK_BACK = 24 * HOUR$2;
const LONGEST_EVIDENCE = 672 * HOUR$2;
function evidenceBegin(since, resumedAt, evidenceSince, now) {
	return Math.max(since ?? -Infinity, resumedAt ?? -Infinity, evidenceSince ?? -Infinity, now - LONGEST_EVIDENCE);
}
function lookBackWindows(limits, moment) {
	const reach = reachOf(moment);
	const earlier = (ms) => {
		const windows = [];
		for (let end = moment.now - ms; end - ms >= reach; end -= ms) windows.push({
			end,
			ms
		});
		return windows;
	};
	return [...earlier(limits.timeWindow), ...limits.windows.flatMap(({ timeWindow }) => [{
		end: moment.now,
		ms: timeWindow
	}, ...earlier(timeWindow)])];
}
function judgedWindows(windows, limits, moment) {
	const reach = reachOf(moment);
	const kinds = [{
		timeWindow: limits.timeWindow,
		errorRate: limits.threshold,
		trailing: false
	}].concat(limits.windows.map((window) => ({
		...window,
		trailing: true
	})));
	return windows.flatMap((window) => kinds.filter(({ timeWindow }) => timeWindow === window.ms).filter(({ trailing }) => trailing && window.end === moment.now || isWithin(window, reach, moment.now)).map(({ errorRate }) => ({
		window,
		threshold: errorRate
	})));
}
function isWithin({ end, ms }, reach, now) {
	return end - ms >= reach && end <= now;
}
function reachOf({ now, begin, lastGuardRun }) {
	return Math.max(lastGuardRun ?? Infinity, begin, now - LONGEST_LOOK_BACK);
}
// src/core/judgement/proof.ts
const PATIENCE = 2 ** 40;
function isProvenBelow({ share, limit }, weighing) {
	if (weighing.evidence === "point") return isUnder(share, limit);
	return logEBelow(share, limit, weighing.designEffect) >= PROVEN;
}
function logEBelow(share, limit, designEffect) {
	const { errors, others } = trialsOf(share, designEffect);
	return eValue(errors, errors + others, belowHypothesis(limit / FINE_WHOLE));
}
function missingEvents(claims, weighing) {
	const suffices = (further) => claims.every(({ share, limit }) => isProvenBelow({
		share: {
			part: share.part,
			whole: share.whole + 100 * further
		},
		limit
	}, weighing));
	let enough = 1;
	while (!suffices(enough)) {
		if (enough >= PATIENCE) return null;
		enough *= 2;
	}
	let tooFew = Math.floor(enough / 2);
	while (enough - tooFew > 1) {
		const middle = Math.floor((enough + tooFew) / 2);
		if (suffices(middle)) enough = middle;
		else tooFew = middle;
	}
	return enough;
}
// src/core/judgement/measured.ts
const HOUR$1 = 36e5;
const DAY = 24 * HOUR$1;
const LEAST_CONTROL = 3e3;
function factsOfCounts(metrics, limits, moment) {
	const { window, designEffect } = metrics;
	const bands = bandsOf(limits);
	const buckets = metrics.buckets.filter(({ start }) => start >= moment.begin).toSorted((one, other) => one.start - other.start);
	const toDate = sum(buckets);
	const course = courseOf(buckets, limits.threshold, designEffect);
	const judged = judgedWindows(metrics.windows, limits, moment);
	const logE = logEOf(course, toDate, bands, designEffect);
	const shares = {
		window: errorShare(window),
		errors: errorShare(toDate),
		successes: {
			part: toDate.successes,
			whole: toDate.events
		}
	};
	return {
		...shares,
		...proofsOf(metrics, toDate, {
			limits,
			bands,
			moment,
			buckets
		}),
		...suspicionsOf(shares, limits, bands, {
			buckets,
			healthy: logE.healthy,
			designEffect
		}),
		counted: true,
		toDate,
		breach: breachOf({
			now: moment.now,
			limits,
			bands,
			window,
			toDate,
			course,
			judged
		}),
		logE,
		limitProven: limits.evidence === "point" || logE.limit >= PROVEN,
		silence: silenceOf(metrics, buckets, moment)
	};
}
function controlBreach(metrics, limits) {
	if (metrics.status !== "ok" || metrics.kind !== "counts" || metrics.control === void 0) return false;
	const share = errorShare(metrics.control);
	if (metrics.control.events < LEAST_CONTROL || !isOver(share, bandsOf(limits).threshold)) return false;
	if (limits.evidence === "point") return true;
	const { errors, others } = trialsOf(share, metrics.designEffect);
	return eValue(errors, errors + others, healthyHypothesis(limits.threshold)) >= PROVEN;
}
function logEOf(course, toDate, bands, designEffect) {
	const last = course.at(-1);
	return {
		healthy: last?.healthy ?? UNSEEN,
		limit: last?.limit ?? UNSEEN,
		below: logEBelow(errorShare(toDate), bands.maximum, designEffect)
	};
}
function proofsOf({ window, designEffect }, toDate, context) {
	const { limits, bands, moment, buckets } = context;
	const weighing = {
		evidence: limits.evidence,
		designEffect
	};
	const errors = {
		share: errorShare(toDate),
		limit: bands.maximum
	};
	const failures = {
		share: failureShare(toDate),
		limit: bands.maximumFailure
	};
	const contradictory = window.errors > window.events || toDate.errors > toDate.events;
	const errorProven = !contradictory && isProvenBelow(errors, weighing);
	const successProven = !contradictory && toDate.successes <= toDate.events && isProvenBelow(failures, weighing);
	const missing = contradictory || errorProven && successProven ? null : missingEvents([errors, failures], weighing);
	return {
		contradictory,
		errorProven,
		successProven,
		greenProven: errorProven && isProvenBelow({
			share: errors.share,
			limit: bands.green
		}, weighing),
		shortfall: missing === null ? null : {
			events: missing,
			hours: hoursFor(missing, buckets, moment)
		}
	};
}
function hoursFor(events, buckets, { now, begin }) {
	const from = Math.max(begin, now - DAY);
	const recent = sum(buckets.filter(({ start }) => start >= from)).events / 100;
	return recent > 0 && now > from ? Math.ceil(events * (now - from) / HOUR$1 / recent) : null;
}
function suspicionsOf(shares, limits, bands, course) {
	if (limits.evidence === "point") return {
		errorSuspected: isOver(shares.window, bands.threshold) || reaches(shares.errors, bands.maximum),
		successSuspected: isUnder(shares.successes, bands.minimumSuccess)
	};
	const failures = course.buckets.some(({ successes }) => successes !== void 0) ? failureDetector(course.buckets, limits, course.designEffect) : course.healthy;
	return {
		errorSuspected: course.healthy >= LN4,
		successSuspected: failures >= LN4
	};
}
function failureDetector(buckets, limits, designEffect) {
	return detector(buckets.map((bucket) => failureShare(sum([bucket]))).filter(({ whole }) => whole > 0).map((share) => trialsOf(share, designEffect)), healthyHypothesis(limits.threshold)).at(-1) ?? UNSEEN;
}
function silenceOf({ window }, buckets, moment) {
	if (window.events > 0) return null;
	const lastEvent = buckets.findLast(({ events }) => events > 0)?.start ?? null;
	if (moment.freshness === null || lastEvent === null) return {
		code: "no-events",
		lastEvent
	};
	return moment.now - lastEvent > moment.freshness ? {
		code: "stale",
		lastEvent
	} : null;
}
// src/core/judgement/rated.ts
const HOUR = 36e5;
const PARTS = 1e9;
const NOTHING = {
	part: 0,
	whole: 0
};
function areNumbers({ window, buckets }) {
	return [window, ...buckets.map(({ rate }) => rate)].every((rate) => Number.isFinite(rate));
}
function factsOfRates({ rates }, limits, moment) {
	const bands = bandsOf(limits);
	const buckets = rates.buckets.filter(({ start }) => start >= moment.begin);
	const window = meanOf([rates.window]);
	const errors = limits.evidence === "point" ? meanOf(buckets.map(({ rate }) => rate)) : NOTHING;
	const successes = {
		part: errors.whole - errors.part,
		whole: errors.whole
	};
	const before = meanBefore(buckets, limits.timeWindow, moment.now);
	const breached = isOver(window, bands.threshold) && isOver(before, bands.threshold);
	return {
		window,
		errors,
		successes,
		...bareComparisons(errors, bands),
		errorSuspected: limits.evidence === "point" && (isOver(window, bands.threshold) || reaches(errors, bands.maximum)),
		counted: false,
		breach: breached ? {
			share: window,
			threshold: limits.threshold,
			end: moment.now,
			ms: limits.timeWindow,
			logE: null
		} : null,
		logE: null,
		limitProven: true,
		contradictory: false,
		silence: null,
		shortfall: null
	};
}
function bareComparisons(errors, bands) {
	return {
		errorProven: isUnder(errors, bands.maximum),
		successProven: isUnder(errors, bands.maximumFailure),
		greenProven: isUnder(errors, bands.green),
		successSuspected: isOver(errors, bands.maximumFailure)
	};
}
function meanBefore(buckets, timeWindow, now) {
	const earlier = buckets.filter((bucket) => endOf(bucket) <= now - timeWindow);
	const end = Math.max(...earlier.map((bucket) => endOf(bucket)));
	if (end <= now - timeWindow - HOUR) return NOTHING;
	return meanOf(earlier.filter(({ start }) => start >= end - Math.max(timeWindow, HOUR)).map(({ rate }) => rate));
}
function meanOf(rates) {
	return {
		part: rates.reduce((total, rate) => total + Math.round(rate * PARTS), 0),
		whole: PARTS * rates.length
	};
}
// src/core/assessment.ts
function assess(metrics, limits, moment) {
	if (metrics.status !== "ok") return unavailable(metrics.status, metrics.detail);
	if (metrics.kind === "rates") {
		if (!areNumbers(metrics.rates)) return unavailable("not-a-number", "a rate is not a number");
		return {
			...judged(factsOfRates(metrics, limits, moment), limits, moment),
			window: null,
			toDate: null
		};
	}
	const { toDate, ...facts } = factsOfCounts(metrics, limits, moment);
	const { events, errors } = metrics.window;
	return {
		...judged(facts, limits, moment),
		window: {
			events,
			errors
		},
		toDate
	};
}
function judged(facts, limits, moment) {
	const answer = matrix(facts, limits, moment);
	const usable = answer.row !== 6;
	return {
		...answer,
		logE: facts.logE,
		errorProven: usable && facts.errorProven,
		successProven: usable && facts.successProven,
		errorSuspected: facts.errorSuspected,
		successSuspected: facts.successSuspected,
		cause: answer.code === "success-rate-low" ? "success" : "error",
		shortfall: facts.shortfall
	};
}
function unavailable(status, detail) {
	return {
		row: 6,
		action: "hold",
		code: status,
		message: `${status}: ${detail}`,
		window: null,
		toDate: null,
		logE: null,
		errorProven: false,
		successProven: false,
		errorSuspected: false,
		successSuspected: false,
		cause: "error",
		shortfall: null
	};
}
// src/core/host-names.ts
function statusContext({ name }) {
	return name === null ? "pilot-rollout" : `pilot-rollout/${name}`;
}
function issueMarker({ name }, what) {
	return `<!-- pilot-rollout${name === null ? "" : `:${quoted(name)}`} ${quoted(what)} -->`;
}
function ownBranch({ name }, purpose, feature) {
	return `pilot-rollout/${name === null ? "" : `${quoted(name)}/`}${purpose}-${feature}`;
}
function featureOfBranch(settings, purpose, branch) {
	const start = ownBranch(settings, purpose, "");
	return branch.startsWith(start) ? branch.slice(start.length) : null;
}
const OWN_LABELS = {
	incident: {
		name: "pilot-rollout/incident",
		description: "Pilot Rollout turned something off"
	},
	report: {
		name: "pilot-rollout/report",
		description: "Pilot Rollout tells what waits for somebody"
	},
	alert: {
		name: "pilot-rollout/alert",
		description: "Pilot Rollout: an episode that lasts"
	}
};
function quoted(text) {
	return encodeURIComponent(text).replaceAll("-", "%2D").replaceAll(".", "%2E");
}
// src/report/text/problems.ts
function problemsText(problems, { style }) {
	const paint = {
		error: style.red,
		warning: style.yellow
	};
	return errorsFirst(problems).map(({ file, line, column, severity, message, code }) => {
		return `${`${escapeTerminal(file)}:${line}:${column}`}  ${paint[severity](severity)}  ${escapeTerminal(message)} ${style.dim(`[${code}]`)}\n`;
	}).join("");
}
function errorsFirst(problems) {
	return [...problems].toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}
// src/commands/host/unavailable.ts
function unavailabilityOf({ cause, detail, permission }) {
	const right = permission === null ? "" : ` (the token needs \`${permission}\`)`;
	return {
		status: cause === "missing" || cause === "disabled" || cause === "refused" ? "unauthorized" : cause,
		detail: `${detail}${right}`
	};
}
function troubleOf(what, failure) {
	const { status, detail } = unavailabilityOf(failure);
	return `${what}: ${status}: ${detail}`;
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
// src/core/audience.ts
const NOBODY = {
	whitelist: [],
	blacklist: []
};
function added(current, next) {
	const known = new Set(current);
	return [...new Set(next)].filter((member) => !known.has(member));
}
function sameMembers(a, b) {
	return added(a, b).length === 0 && added(b, a).length === 0;
}
function gained(before, after) {
	return /* @__PURE__ */ new Set([...added(before.whitelist, after.whitelist), ...added(after.blacklist, before.blacklist)]);
}
function lost(before, after) {
	return gained(after, before);
}
function customersGained(base, published, after) {
	return Math.max(gained(base, after).size, published === null ? 0 : gained(published, after).size);
}
// src/core/kinds.ts
function kindsOf(before, after, context) {
	if (before === null) return after === null ? [] : creation(after, context);
	if (after === null) return ["removed"];
	return [
		...tierKinds(before, after),
		...pauseKinds(before, after),
		...restartKinds(before, after),
		...audienceKinds(before, after),
		...reconfigurations(before, after).length > 0 ? ["reconfigured"] : [],
		...restartsEvidence(before, after) ? ["evidence-restarted"] : [],
		...before.retired === null && after.retired !== null && after.tier === 4 ? ["retired"] : []
	];
}
function reconfigurations(before, after) {
	return [
		["flag", before.flag !== after.flag],
		["salt", before.salt !== after.salt],
		["risk", before.risk !== after.risk],
		["phase", before.phase !== after.phase],
		["dependsOn", !sameMembers(before.dependsOn, after.dependsOn)],
		["rollbackThreshold", thresholdText(before) !== thresholdText(after)],
		["metrics", metricsText(before) !== metricsText(after)]
	].filter(([, different]) => different).map(([field]) => field);
}
function isPaused({ tier, paused }) {
	return tier > 0 && paused !== null;
}
function creation(after, { settings, now }) {
	if (after.tier < 2) return ["created"];
	return ["created", after.imported !== null && settings.adoption !== null && now <= settings.adoption.until ? "imported" : "skipped"];
}
function tierKinds(before, after) {
	if (after.tier === before.tier) return [];
	if (after.tier < before.tier) return [after.tier === 0 ? "rolled-back" : "stepped-down"];
	if (after.tier > before.tier + 1) return ["skipped"];
	if (before.tier > 0) return ["advanced"];
	return isRestart(before, after) ? [] : ["started"];
}
function isRestart(before, after) {
	return before.tier === 0 && after.tier === 1 && before.rolledBack !== null && after.rolledBack === null;
}
function restartKinds(before, after) {
	return isRestart(before, after) ? ["restarted"] : [];
}
function pauseKinds(before, after) {
	if (!isPaused(before)) return isPaused(after) ? ["paused"] : [];
	return isPaused(after) || after.tier === 0 ? [] : ["resumed"];
}
function audienceKinds(before, after) {
	return [...gained(before, after).size > 0 ? ["audience-widened"] : [], ...lost(before, after).size > 0 ? ["audience-narrowed"] : []];
}
function restartsEvidence(before, after) {
	if (before.evidenceSince === after.evidenceSince) return false;
	return after.evidenceSince !== null || before.tier > 0 && after.tier > 0;
}
function thresholdText({ rollbackThreshold: { errorRate, timeWindow, windows } }) {
	return JSON.stringify([
		errorRate,
		timeWindow,
		windows.map((window) => [window.timeWindow, window.errorRate])
	]);
}
function metricsText({ metrics: { source, parameters } }) {
	return JSON.stringify([source, Object.entries(parameters).toSorted(([a], [b]) => a < b ? -1 : 1)]);
}
// src/core/criterion.ts
function pass(code, message) {
	return {
		verdict: "pass",
		code,
		message
	};
}
function fail(code, message) {
	return {
		verdict: "fail",
		code,
		message
	};
}
function inconclusive(code, message) {
	return {
		verdict: "inconclusive",
		code,
		message
	};
}
function skipped(code, message) {
	return {
		verdict: "skipped",
		code,
		message
	};
}
const UNAVAILABILITY = {
	unconfigured: "no source is configured",
	empty: "the source has nothing about this feature",
	"not-a-number": "the source's answer is no number",
	partial: "the source left out a part of the answer",
	"rate-limited": "the source takes no more requests for now",
	unauthorized: "the source refuses the credential",
	"bad-query": "the source refuses the query",
	ambiguous: "the source gives several answers",
	stale: "the newest data is too old",
	timeout: "the source did not answer in time",
	unreachable: "the source cannot be reached",
	malformed: "the source's answer cannot be read"
};
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
const approvals = {
	id: "approvals",
	title: "Approvals",
	ifNot: "hold",
	codes: {
		approved: "every group has an approving review",
		missing: "a group has no approving review",
		"no-groups": "no group must approve",
		"not-asked": "no code host was asked",
		unknown: "who approved is not known",
		...UNAVAILABILITY
	},
	judge(subject) {
		const recorded = subject.evidence.approvals;
		const groups = askedGroups(subject);
		if (groups.length === 0) return skipped("no-groups", "the settings name no group that must approve");
		if (recorded.status === "skipped") return skipped("not-asked", recorded.detail);
		if (recorded.status !== "ok") return inconclusive(recorded.status, `approvals are not known: ${recorded.detail}`);
		const missing = missingApprovals(subject);
		return missing.length > 0 ? fail("missing", `no approval yet of ${missing.join(", ")} (${groups.length - missing.length} of ${groups.length})`) : pass("approved", `approved by ${groups.map((group) => `${group} (${approversOf(subject, group).join(", ")})`).join(", ")}`);
	}
};
function missingApprovals(subject) {
	if (subject.evidence.approvals.status !== "ok") return [];
	return askedGroups(subject).filter((group) => approversOf(subject, group).length === 0);
}
function askedGroups({ settings, evidence: { approvals: recorded } }) {
	const required = recorded.status === "ok" ? recorded.required : [];
	return [.../* @__PURE__ */ new Set([...required, ...Object.keys(settings.approvals)])];
}
function approversOf({ evidence: { approvals: recorded } }, group) {
	if (recorded.status !== "ok" || !Object.hasOwn(recorded.groups, group)) return [];
	return recorded.groups[group] ?? [];
}
const audience = {
	id: "audience",
	title: "Audience",
	ifNot: "block",
	codes: {
		"within-limit": "somebody is on the whitelist, and not too many",
		empty: "nobody is on the whitelist",
		"too-many": "more are on the whitelist than `audience.maximum`"
	},
	judge({ after, settings }) {
		const { maximum } = settings.audience;
		const size = new Set(after.whitelist).size;
		if (size === 0) return fail("empty", "nobody is on the whitelist; name at least one customer");
		const text = `${counted(size, "customer")} on the whitelist, at most ${maximum}`;
		return size > maximum ? fail("too-many", text) : pass("within-limit", text);
	}
};
// src/core/calendar.ts
const QUARTER = 9e5;
const QUARTERS_OF_TWO_DAYS = 192;
const LONGEST_FREEZE = 400;
function frozenAt(now, calendar) {
	return isFrozen(clockOf(calendar.timezone)(now), calendar.freeze);
}
function freezeEnd(now, calendar) {
	const clock = clockOf(calendar.timezone);
	let instant = now;
	for (let days = 0; days <= LONGEST_FREEZE; days += 1) {
		if (!isFrozen(clock(instant), calendar.freeze)) return days === 0 ? null : instant;
		instant = nextDay(instant, clock);
	}
	return null;
}
function isFrozen({ date, weekday }, freezes) {
	return freezes.some((freeze) => "days" in freeze ? freeze.days.some((day) => day === weekday) : freeze.from <= date && date <= freeze.to);
}
function nextDay(instant, clock) {
	const { date } = clock(instant);
	const first = Math.floor(instant / QUARTER);
	let same = 0;
	let next = QUARTERS_OF_TWO_DAYS;
	while (next - same > 1) {
		const middle = Math.floor((same + next) / 2);
		if (clock((first + middle) * QUARTER).date === date) same = middle;
		else next = middle;
	}
	return (first + next) * QUARTER;
}
function clockOf(timeZone) {
	const format = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
		timeZone,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
		weekday: "short"
	});
	return (instant) => {
		const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
		return {
			date: `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`,
			weekday: String(parts.get("weekday")).toLowerCase()
		};
	};
}
const calendar = {
	id: "calendar",
	title: "Calendar",
	ifNot: "hold",
	codes: {
		open: "no freeze lies upon now",
		frozen: "a freeze lies upon now"
	},
	judge({ now, settings }) {
		if (settings.calendar.freeze.length === 0) return pass("open", "no freeze is configured");
		if (!frozenAt(now, settings.calendar)) return pass("open", "now is in no freeze");
		const end = freezeEnd(now, settings.calendar);
		return fail("frozen", end === null ? "frozen, and no end is in sight" : `frozen until ${formatInstant(end)}`);
	}
};
const configFreeze = {
	id: "config-freeze",
	title: "Configuration frozen",
	ifNot: "block",
	codes: {
		unchanged: "nothing of the configuration changes",
		"not-frozen": "the configuration changes where nothing is measured",
		start: "a start: nothing is frozen at tier 0",
		frozen: "the configuration changes at tier 1–3 and the feature does not go to 0",
		"parent-lost": "at tier 4 it loses a parent that is not at tier 4"
	},
	judge(subject) {
		const { before, after, from, start, kinds } = subject;
		if (start || before === null) return skipped("start", "a start: at tier 0 nothing is frozen");
		if (!kinds.has("reconfigured")) return pass("unchanged", "nothing of the configuration changes");
		const fields = reconfigurations(before, after).join(", ");
		if (from === 0 || after.tier === 0) return pass("not-frozen", `${fields} may change: the feature is ${from === 0 ? "at" : "going to"} tier 0`);
		if (from < 4) return fail("frozen", `${fields} must not change at tier ${from}; roll back first, or wait until tier 4`);
		const lostParents = unfinishedParents(subject);
		return lostParents.length > 0 ? fail("parent-lost", `it no longer depends on ${lostParents.join(", ")}, which is not at tier 4`) : pass("not-frozen", `${fields} may change at tier 4`);
	}
};
function unfinishedParents({ before, after, earned }) {
	return added(after.dependsOn, before?.dependsOn ?? []).filter((parent) => earned.get(parent)?.tier !== 4);
}
// src/core/open-issues.ts
const ISSUE_CODES = {
	none: "no such issue is open",
	open: "such issues are open",
	"not-asked": "no code host was asked, or its issues are switched off",
	start: "a start: nobody has the feature yet",
	...UNAVAILABILITY
};
function ruleOnIssues({ evidence: { issues } }, which, what) {
	if (issues.status === "skipped") return skipped("not-asked", issues.detail);
	if (issues.status !== "ok") return inconclusive(issues.status, `the issues cannot be read: ${issues.detail}`);
	const open = issues[which];
	return open.length === 0 ? pass("none", `no ${what} is open`) : fail("open", `${counted(open.length, what)} open: ${open.map(numberOf).join(", ")}`);
}
function numberOf({ number }) {
	return `#${number}`;
}
// src/core/criteria/critical-bugs.ts
const criticalBugs = {
	id: "critical-bugs",
	title: "No critical bugs",
	ifNot: "hold",
	codes: ISSUE_CODES,
	judge: (subject) => ruleOnIssues(subject, "critical", "critical bug")
};
// src/core/criteria/customer-feedback.ts
const customerFeedback = {
	id: "customer-feedback",
	title: "No customer concerns",
	ifNot: "hold",
	codes: ISSUE_CODES,
	judge: (subject) => subject.start ? skipped("start", "a start: nobody has the feature yet") : ruleOnIssues(subject, "concerns", "customer concern")
};
// src/core/requirements.ts
function requirementsOf(rollout, { phases }, rollouts) {
	const phase = rollout.phase === null ? void 0 : phases.find(({ name }) => name === rollout.phase);
	const required = (phase?.requires ?? []).map((name) => {
		const declared = phases.find((other) => other.name === name);
		const members = /* @__PURE__ */ new Set([...declared?.order ?? [], ...membersOf(name, rollouts)]);
		return {
			name,
			members: [...members],
			known: declared !== void 0 || members.size > 0
		};
	});
	const place = phase?.order.indexOf(rollout.feature) ?? -1;
	return {
		parents: rollout.dependsOn,
		members: [...new Set(required.flatMap(({ members }) => members))],
		unknownPhases: required.filter(({ known }) => !known).map(({ name }) => name),
		earlier: place === -1 ? [] : phase?.order.slice(0, place) ?? []
	};
}
function membersOf(phase, rollouts) {
	return [...rollouts.values()].filter((rollout) => rollout.phase === phase).map(({ feature }) => feature).toSorted(byCodeUnits);
}
const dependencies = {
	id: "dependencies",
	title: "Dependencies complete",
	ifNot: "block",
	codes: {
		none: "it depends on nothing",
		complete: "everything it depends on is at tier 4",
		"parent-incomplete": "a feature in `dependsOn` is not at tier 4",
		"parent-killed": "a feature in `dependsOn` is killed in a store",
		"phase-incomplete": "a member of a required phase is not at tier 4",
		"phase-unknown": "a required phase is neither declared nor has it a member",
		"order-incomplete": "an earlier feature of the phase's order is not completed"
	},
	judge({ after, earned, settings, edge }) {
		const { parents, members, unknownPhases, earlier } = requirementsOf(after, settings, earned);
		const killed = parents.filter((parent) => (edge.published.get(parent)?.killed ?? null) !== null);
		const [code, what, features] = [
			[
				"parent-incomplete",
				"not at tier 4",
				unfinished(parents, earned)
			],
			[
				"parent-killed",
				"killed in a store",
				killed
			],
			[
				"phase-unknown",
				"required phase neither declared nor with a member",
				unknownPhases
			],
			[
				"phase-incomplete",
				"of a required phase, not at tier 4",
				unfinished(members, earned)
			],
			[
				"order-incomplete",
				`earlier in ${after.phase}, not at tier 4`,
				unfinished(earlier, earned)
			]
		].find(([, , found]) => found.length > 0) ?? [];
		if (code !== void 0 && features !== void 0) return fail(code, `${what}: ${features.join(", ")}`);
		const all = [.../* @__PURE__ */ new Set([
			...parents,
			...members,
			...earlier
		])];
		return all.length === 0 ? pass("none", "it depends on nothing") : pass("complete", `at tier 4: ${all.join(", ")}`);
	}
};
function unfinished(features, earned) {
	return features.map((feature) => ({
		feature,
		tier: earned.get(feature)?.tier
	})).filter(({ tier }) => tier !== 4).map(({ feature, tier }) => `${feature} (${tier === void 0 ? "no file" : `tier ${tier}`})`);
}
// src/core/measurement.ts
const MEASUREMENT_CODES = {
	start: "a start: nobody has the feature yet",
	proven: "proven to keep the limit",
	insufficient: "not proven to keep the limit",
	"no-events": "there are no events to judge by",
	"errors-exceed-events": "more errors than events were counted",
	...UNAVAILABILITY
};
function unusable(metrics, { row, code, message }) {
	if (metrics.status !== "ok") return inconclusive(metrics.status, `nothing was measured: ${metrics.detail}`);
	return row === 6 ? inconclusive(isMeasurementCode(code) ? code : "malformed", message) : null;
}
function provenOr({ found, limit, proven }, { shortfall }) {
	if (proven) return pass("proven", `${found}, proven ${limit}`);
	return inconclusive("insufficient", `${found}, not proven ${limit}: ${shortfall === null ? "wait for more events, or add an override" : waysOn(shortfall)}`);
}
function toDateText(ratio) {
	return ratio === null ? "known as rates only" : `${ratioPercent(ratio)} to date`;
}
function isMeasurementCode(code) {
	return Object.hasOwn(MEASUREMENT_CODES, code);
}
const errorRate = {
	id: "error-rate",
	title: "Error rate",
	ifNot: "block",
	codes: {
		...MEASUREMENT_CODES,
		"threshold-exceeded": "over the file's threshold in a window, proven",
		"critical-exceeded": "over the critical rate to date, proven",
		"threshold-suspected": "over the file's threshold in the trailing window, not proven",
		"critical-suspected": "over the critical rate to date, not proven",
		"error-rate-high": "at or over the maximum to date",
		"errors-suspected": "too few successes, and the errors are suspected as well"
	},
	judge({ assessment, evidence: { metrics }, settings }) {
		if (assessment === null) return skipped("start", "a start: nobody has the feature yet");
		const { action, cause, errorSuspected, errorProven: proven, toDate, message } = assessment;
		if (action === "rollback") return fail(codeOf(assessment), message);
		if (action === "pause" && errorSuspected) return fail(codeOf(assessment), message);
		if (action === "pause" && cause === "error") return inconclusive(codeOf(assessment), message);
		const found = toDateText(toDate === null ? null : {
			part: toDate.errors,
			whole: toDate.events
		});
		const limit = `below ${percent(settings.criteria.maximumErrorRate)}`;
		return unusable(metrics, assessment) ?? provenOr({
			found,
			limit,
			proven
		}, assessment);
	}
};
function codeOf({ code }) {
	switch (code) {
		case "threshold-exceeded":
		case "critical-exceeded":
		case "threshold-suspected":
		case "critical-suspected":
		case "error-rate-high": return code;
		default: return "errors-suspected";
	}
}
const investigated = {
	id: "investigated",
	title: "Investigated",
	ifNot: "hold",
	codes: {
		start: "a start: nobody has the feature yet",
		"not-needed": "the matrix does not ask for an investigation",
		investigated: "an approver wrote down what was found",
		"not-investigated": "nobody has written down what was found"
	},
	judge({ assessment, evidence, codeHost }) {
		if (assessment === null) return skipped("start", "a start: nobody has the feature yet");
		if (assessment.action !== "investigate") return skipped("not-needed", "there is nothing to investigate");
		if (evidence.investigated === true) return pass("investigated", `an approver wrote down why: ${assessment.message}`);
		const way = codeHost || evidence.investigated === false ? "an approver writes `/investigated <what was found>` in a review" : "without a code host, an `override` of `investigated` says what was found";
		return fail("not-investigated", `${assessment.message}; ${way}`);
	}
};
const oneAtATime = {
	id: "one-at-a-time",
	title: "Few at a time",
	ifNot: "block",
	codes: {
		"not-a-start": "it already runs",
		unlimited: "no limit is set",
		"within-limits": "with this start every limit is kept",
		"too-many": "with this start more run than allowed",
		"too-many-of-owner": "with this start more of one owner's run than allowed",
		"too-many-of-phase": "with this start more of one phase run than allowed"
	},
	judge(subject) {
		if (!subject.start) return skipped("not-a-start", `it already runs at tier ${subject.from}`);
		const limits = limitsOn(subject);
		const broken = limits.find(({ running, maximum }) => running.length + 1 > maximum);
		if (broken !== void 0) {
			const { code, scope, maximum, running } = broken;
			return fail(code, `${running.length} of at most ${maximum} ${scope} already: ${running.join(", ") || "none"}`);
		}
		if (limits.length === 0) return pass("unlimited", "no limit is set for what runs at once");
		return pass("within-limits", `with this start: ${limits.map(({ scope, maximum, running }) => `${running.length + 1} of at most ${maximum} ${scope}`).join("; ")}`);
	}
};
function limitsOn({ feature, after, earned, settings: { concurrency } }) {
	const running = [...earned.values()].filter((other) => other.feature !== feature && isRunning(other));
	const names = (chosen) => running.filter(chosen).map((other) => other.feature);
	return [
		{
			code: "too-many",
			scope: "running",
			maximum: concurrency.running,
			running: names(() => true)
		},
		...[...new Set(after.owners)].map((owner) => ({
			code: "too-many-of-owner",
			scope: `running of ${owner}`,
			maximum: concurrency.perOwner,
			running: names(({ owners }) => owners.includes(owner))
		})),
		{
			code: "too-many-of-phase",
			scope: `running in ${after.phase}`,
			maximum: after.phase === null ? null : concurrency.perPhase,
			running: names(({ phase }) => phase === after.phase)
		}
	].flatMap(({ maximum, ...limit }) => maximum === null ? [] : [{
		...limit,
		maximum
	}]);
}
function isRunning({ tier }) {
	return tier >= 1 && tier <= 3;
}
const oneStep = {
	id: "one-step",
	title: "One rung at a time",
	ifNot: "block",
	codes: {
		"one-rung": "exactly one rung up",
		"skips-a-rung": "more than one rung up"
	},
	judge({ before, from, after }) {
		const step = `tier ${from} to ${after.tier}`;
		if (after.tier === from + 1) return pass("one-rung", `${step}: one rung up`);
		return fail("skips-a-rung", `${before === null ? `a new file at tier ${after.tier}` : step} skips rungs; the next one is ${from + 1}`);
	}
};
// src/core/criteria/performance.ts
const LEAST_TIMINGS = 200;
const performance = {
	id: "performance",
	title: "Performance",
	ifNot: "block",
	codes: {
		start: "a start: nobody has the feature yet",
		"within-limit": "p95 is within the allowed increase",
		slower: "p95 is above the allowed increase",
		"few-timings": "fewer than 200 timings on a side",
		"not-recorded": "no latency is recorded"
	},
	judge(subject) {
		if (subject.start) return skipped("start", "a start: nobody has the feature yet");
		const { metrics } = subject.evidence;
		const latency = metrics.status === "ok" ? metrics.latency : void 0;
		return latency === void 0 || !isMeasured(latency) ? unrecorded(subject) : compared(latency, subject);
	}
};
function compared({ p95Ms, baselineP95Ms, count, baselineCount }, { settings }) {
	const fewest = Math.min(count ?? LEAST_TIMINGS, baselineCount ?? LEAST_TIMINGS);
	if (fewest < LEAST_TIMINGS) return skipped("few-timings", `${fewest} timings on one side, at least ${LEAST_TIMINGS} are needed`);
	const { maximumIncrease } = settings.criteria.performance;
	const text = `p95 ${milliseconds(p95Ms)} against ${milliseconds(baselineP95Ms)} without it, at most ${percent(maximumIncrease)} more`;
	return p95Ms * 1e4 <= baselineP95Ms * (1e4 + maximumIncrease) ? pass("within-limit", text) : fail("slower", text);
}
function unrecorded({ settings }) {
	return settings.criteria.performance.required ? inconclusive("not-recorded", "no latency is recorded, and the settings require it") : skipped("not-recorded", "no latency is recorded: report durations to have it judged");
}
function milliseconds(value) {
	return `${Math.round(value * 10) / 10} ms`;
}
function isMeasured({ p95Ms, baselineP95Ms }) {
	return Number.isFinite(p95Ms) && Number.isFinite(baselineP95Ms) && p95Ms >= 0 && baselineP95Ms >= 0;
}
const rollbackReady = {
	id: "rollback-ready",
	title: "Rollback rehearsed",
	ifNot: "block",
	codes: {
		ready: "the rehearsed rollback is off for everyone and fits into every store",
		"threshold-over-critical": "the file's threshold is higher than `rollback.critical`",
		"not-off": "the rehearsed rollback leaves somebody on",
		"too-large": "the snapshot would be larger than a store takes",
		"store-unavailable": "a store did not answer"
	},
	judge({ after, settings, edge, rehearse }) {
		const threshold = after.rollbackThreshold.errorRate;
		const { critical } = settings.rollback;
		const against = `rolls back over ${percent(threshold)} errors, critical is ${percent(critical)}`;
		if (threshold > critical) return fail("threshold-over-critical", `${against}: lower \`rollbackThreshold\``);
		const { off, bytes, limits } = rehearse();
		if (!off) return fail("not-off", "the rehearsed rollback leaves the feature on for somebody");
		const full = limits.find((limit) => limit.maximumBytes !== null && (limit.bytes ?? bytes) > limit.maximumBytes);
		if (full !== void 0) return fail("too-large", `the snapshot has ${full.bytes ?? bytes} bytes, ${full.store} takes ${full.maximumBytes}`);
		if (edge.trouble !== null) return inconclusive("store-unavailable", `whether a rollback would arrive cannot be told: ${edge.trouble}`);
		return pass("ready", `${against}; the rehearsed rollback is off for everyone (${bytes} bytes)`);
	}
};
const successRate = {
	id: "success-rate",
	title: "Success rate",
	ifNot: "block",
	codes: {
		...MEASUREMENT_CODES,
		"success-rate-low": "under the minimum to date, and suspected to stay there"
	},
	judge({ assessment, evidence: { metrics }, settings }) {
		if (assessment === null) return skipped("start", "a start: nobody has the feature yet");
		const { minimumSuccessRate } = settings.criteria;
		const { toDate, successProven: proven, successSuspected } = assessment;
		const found = `success ${toDateText(toDate === null ? null : {
			part: toDate.successes,
			whole: toDate.events
		})}`;
		if (assessment.code !== "errors-exceed-events" && isUnderMinimum(assessment, minimumSuccessRate) && successSuspected) return fail("success-rate-low", `${found} against a minimum of ${percent(minimumSuccessRate)}`);
		const limit = `above ${percent(minimumSuccessRate)}`;
		return unusable(metrics, assessment) ?? provenOr({
			found,
			limit,
			proven
		}, assessment);
	}
};
function isUnderMinimum({ toDate, cause }, minimum) {
	return toDate === null ? cause === "success" : toDate.successes * WHOLE < minimum * toDate.events;
}
const timeInTier = {
	id: "time-in-tier",
	title: "Time in tier",
	ifNot: "hold",
	codes: {
		start: "a start: there is no tier to leave",
		served: "the tier's time is served",
		"too-early": "the tier's time is not served yet",
		"not-live": "the published tier is not the base's",
		clock: "the tier went live later than now: some clock is wrong",
		unknown: "when the tier went live is not known",
		"store-unavailable": "the published tier could not be read"
	},
	judge(subject) {
		const { feature, from, start, now, evidence, edge, eligibleAt } = subject;
		if (start) return skipped("start", "a start: there is no tier to leave");
		if (edge.trouble !== null) return inconclusive("store-unavailable", `whether tier ${from} is live cannot be told: ${edge.trouble}`);
		const live = publishedTier(feature, edge);
		if (live !== null && live !== from) return fail("not-live", `the base has tier ${from}, but tier ${live} is published: publish first`);
		const { since } = evidence;
		if (since === null || eligibleAt === null) return inconclusive("unknown", `since when tier ${from} is live is not known`);
		if (since > now) return inconclusive("clock", `tier ${from} went live at ${formatInstant(since)}, later than now`);
		return now < eligibleAt ? tooEarly(subject, eligibleAt) : pass("served", `${servedText(subject, since)}${assumption(subject)}`);
	}
};
function tooEarly(subject, eligibleAt) {
	return fail("too-early", `${`${duration(eligibleAt - subject.now)} to go, eligible ${formatInstant(eligibleAt)}`}${subject.assessment?.action === "investigate" ? " (longer by what an investigation adds)" : ""}${assumption(subject)}`);
}
function servedText({ now, from, evidence: { pausedMs } }, since) {
	const paused = pausedMs === 0 ? "" : `, ${duration(pausedMs)} of it paused`;
	return `${duration(now - since)} at tier ${from}${paused}`;
}
function assumption({ edge, from }) {
	return edge.read ? "" : `; assumes tier ${from} was published; publish checks`;
}
function publishedTier(feature, { read, published }) {
	if (!read) return null;
	const live = published.get(feature);
	return live === void 0 || live.killed !== null ? 0 : live.tier ?? 0;
}
const unlocked = {
	id: "unlocked",
	title: "Not locked",
	ifNot: "block",
	codes: {
		unlocked: "neither paused, nor rolled back, nor killed",
		paused: "paused at the base, or by the change itself",
		"rolled-back": "rolled back, and this is no restart from tier 0 to 1 that takes `rolledBack` out",
		killed: "a store has a kill for it",
		"store-unavailable": "a store that may have a kill could not be read"
	},
	judge({ feature, kinds, before, after, edge }) {
		const pause = before === null ? null : pauseText(before, after);
		if (pause !== null) return fail("paused", pause);
		const record = (kinds.has("restarted") ? null : before?.rolledBack) ?? after.rolledBack;
		if (record !== null && record !== void 0) return fail("rolled-back", rolledBackText(record));
		return atTheEdge(feature, edge);
	}
};
function pauseText(before, after) {
	if (isPaused(before)) return `paused at tier ${before.tier}: ${before.paused?.reason ?? ""}; resume it in a change before`;
	return before.tier > 0 && after.tier > before.tier && isPaused(after) ? `the change pauses it and asks for tier ${after.tier}; a pause keeps tier ${before.tier}` : null;
}
function rolledBackText({ from, reason }) {
	return `rolled back from tier ${from}: ${reason}; a restart goes from tier 0 to 1 and takes \`rolledBack\` out`;
}
function atTheEdge(feature, { read, trouble, published }) {
	const kill = published.get(feature)?.killed ?? null;
	if (kill !== null) return fail("killed", `killed in a store at ${kill.at} by ${kill.by} (${kill.code})`);
	if (trouble !== null) return inconclusive("store-unavailable", `whether it is killed cannot be told: ${trouble}`);
	return pass("unlocked", read ? "neither paused, nor rolled back, nor killed in a store" : "neither paused nor rolled back in git; assumes that no store has a kill, publish checks");
}
// src/core/criteria/index.ts
const CRITERIA = [
	oneStep,
	unlocked,
	configFreeze,
	oneAtATime,
	dependencies,
	audience,
	rollbackReady,
	calendar,
	timeInTier,
	errorRate,
	successRate,
	performance,
	criticalBugs,
	customerFeedback,
	investigated,
	approvals
];
// src/core/decision.ts
const IF_NOT = new Map(CRITERIA.map(({ id, ifNot }) => [id, ifNot]));
function effectOf({ id, verdict }) {
	switch (verdict) {
		case "pass":
		case "skipped":
		case "overridden": return "allow";
		case "inconclusive": return "hold";
		case "fail": return IF_NOT.get(id) ?? "block";
	}
}
function decide(findings) {
	const effects = new Set(findings.map(effectOf));
	if (effects.has("block")) return "block";
	return effects.has("hold") ? "hold" : "allow";
}
const LOWERINGS = {
	"stepped-down": "lower tier",
	"rolled-back": "rollback",
	paused: "pause",
	"audience-narrowed": "smaller audience"
};
function loweringNote({ kinds }, decision) {
	const lowerings = kinds.flatMap((kind) => LOWERINGS[kind] ?? []);
	if (decision === "allow" || lowerings.length === 0) return null;
	return `the lowering alone (${lowerings.join(", ")}) would be allowed: put it into a change of its own`;
}
// src/report/comment-marker.ts
const NAME_LIMIT = 100;
function commentMarker(name) {
	if (name === null) return "<!-- pilot-rollout -->";
	return `<!-- pilot-rollout:${encodeURIComponent(escapeTerminal(cut(name, NAME_LIMIT))).replaceAll("--", "-%2D")} -->`;
}
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
		case "invalid": return `Invalid: ${plural(errors.length, "error")} in ${plural(new Set(errors.map(({ file }) => file)).size, "file")}.`;
		case "nothing": return "Nothing to judge: no rollout changes.";
		case "allow": return `Allowed: ${changes}.`;
		case "hold": return `Held: ${heldText(result, `${of(amount("hold"))} ${waits}`)}.`;
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
const RANK = {
	block: 0,
	hold: 1,
	allow: 2
};
function worstFirst(judged) {
	return judged.toSorted((a, b) => RANK[a.decision] - RANK[b.decision]);
}
// src/report/next.ts
function nextSteps(judgement) {
	const steps = judgement.findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive").map((finding) => stepFor(judgement, finding)).filter((step) => step !== null);
	return [...new Set(steps)];
}
function waitsForTime(findings) {
	return findings.some(({ id, verdict }) => (id === "time-in-tier" || id === "calendar") && (verdict === "fail" || verdict === "inconclusive"));
}
function stepFor({ change, eligibleAt }, finding) {
	const { file, feature } = change;
	const tier = change.before?.tier ?? 0;
	const when = eligibleAt === null ? null : formatMoment(eligibleAt);
	return {
		"one-step": `set \`tier: ${Math.min(tier + 1, 4)}\` in ${file}: one rung at a time`,
		unlocked: unlockingStep(feature, finding.code, tier),
		"config-freeze": `take the other edits out of ${file}, or roll the feature back first`,
		"one-at-a-time": "bring what is running to tier 4, or roll it back; `pilot-rollout status` lists it",
		dependencies: "bring what it depends on to tier 4 first",
		audience: `edit \`whitelist\` in ${file}`,
		"rollback-ready": finding.verdict === "fail" ? `edit \`rollbackThreshold\` in ${file}, or free the store` : "try again when the store answers",
		calendar: when === null ? "wait for the end of the freeze" : `come back after the freeze, ${when}`,
		"time-in-tier": when === null ? `see \`pilot-rollout history ${feature}\`` : `come back at ${when}; nothing to edit`,
		"error-rate": evidenceStep(feature, finding),
		"success-rate": evidenceStep(feature, finding),
		performance: "find what makes it slower, or state a reason in `override`",
		"critical-bugs": "close the critical bugs that are named",
		"customer-feedback": "answer the customers' concerns that are named",
		investigated: "look into the errors and write `/investigated <what was found>` in a review, or `override`",
		approvals: "ask the groups that are named for a review"
	}[finding.id];
}
function unlockingStep(feature, code, tier) {
	switch (code) {
		case "paused": return `resume it first: \`pilot-rollout resume ${feature}\``;
		case "rolled-back": return `start again from tier 1: \`pilot-rollout restart ${feature}\``;
		case "killed": return tier === 0 ? "publish first: `pilot-rollout publish` lifts the kill" : `it is switched off in a store: \`pilot-rollout restore ${feature} --reason …\`, or \`restart\` after a fix`;
		default: return `see why with \`pilot-rollout status ${feature}\``;
	}
}
function evidenceStep(feature, { verdict }) {
	return verdict === "fail" ? `fix what fails (\`pilot-rollout errors ${feature}\`), then set \`evidenceSince\`` : "wait for more events, or name more customers in `whitelist`";
}
const STATES = {
	allow: "success",
	nothing: "success",
	hold: "pending",
	block: "failure",
	invalid: "failure"
};
function statusState(result) {
	return STATES[outcomeOf(result)];
}
function statusLine(result, limit = 140) {
	const plain = escapeTerminal(lineOf(result)).replaceAll(/[\u{10000}-\u{10FFFF}]/gu, "�");
	return cut(plain, limit);
}
function lineOf(result) {
	switch (outcomeOf(result)) {
		case "invalid": return `Invalid: ${problemText(result)}`;
		case "nothing": return "No rollout changes";
		case "allow": return `Allowed: ${allowedText(result.judgements)}`;
		case "hold": return `Held: ${result.judgements.some(({ decision }) => decision === "hold") ? worstText(result, "hold") : looserText(result)}`;
		case "block": return result.judgements.some(({ decision }) => decision === "block") ? `Blocked: ${worstText(result, "block")}` : "Blocked: the settings may not raise what is running";
	}
}
function problemText({ problems }) {
	const errors = errorsFirst(problems).filter(({ severity }) => severity === "error");
	const [first] = errors;
	if (first === void 0) return "";
	return `${errors.length === 1 ? "" : `${errors.length - 1} more and `}${first.file}:${first.line}:${first.column}: ${first.message}`;
}
function allowedText(judgements) {
	const [first] = judgements;
	return judgements.length === 1 && first !== void 0 ? changeText(first) : plural(judgements.length, "change");
}
function changeText({ change: { feature, before, after, kinds } }) {
	const [from, to] = [tierText(before?.tier), tierText(after?.tier)];
	return from === to ? `${feature} ${kinds.join(", ")}` : `${feature} from ${from} to ${to}`;
}
function tierText(tier) {
	return tier === void 0 ? "no file" : `tier ${tier}`;
}
function worstText({ judgements }, decision) {
	const [worst] = worstFirst(judgements);
	if (worst === void 0) return "";
	const others = judgements.filter((each) => each !== worst && each.decision !== "allow").length;
	const subject = judgements.length === 1 ? "" : `${worst.change.feature}: `;
	const tail = others === 0 ? "" : `; ${others} more`;
	return `${subject}${decision === "block" ? blockText(worst) : holdText(worst)}${tail}`;
}
function blockText({ findings, loweringNote }) {
	const [first, ...rest] = findings.filter((finding) => effectOf(finding) === "block");
	const also = rest.length === 0 ? "" : `; also ${rest.map(({ id }) => id).join(", ")}`;
	return `${first?.message ?? "see the report"}${also}${loweringNote === null ? "" : `; ${loweringNote}`}`;
}
function holdText(judgement) {
	const { findings, eligibleAt } = judgement;
	const open = findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
	return [[...new Set(open.flatMap((finding) => missingText(judgement, finding) ?? []))].join(", "), eligibleAt === null || !waitsForTime(findings) ? "" : `eligible ${formatMoment(eligibleAt)}`].filter((part) => part !== "").join("; ");
}
function missingText(judgement, finding) {
	const { id, code, message } = finding;
	if (id === "error-rate" || id === "success-rate") return evidenceText(judgement, finding);
	if (id === "approvals") return approvalText(judgement, finding);
	if (id === "investigated") return "an investigation";
	return code === "too-early" || id === "calendar" && judgement.eligibleAt !== null ? null : message;
}
function evidenceText({ assessment }, { id, code, message }) {
	if (assessment?.row === 6) return `metrics ${code}`;
	const shortfall = assessment?.shortfall ?? null;
	if (shortfall === null || code !== "insufficient") return `${id}: ${message}`;
	const wait = shortfall.hours === null ? "" : ` (about ${thousands(shortfall.hours)} h)`;
	return `${plural(shortfall.events, "more event")}${wait}`;
}
function approvalText({ missingApprovals }, { message }) {
	const groups = missingApprovals.map((group) => `${group}'s`).join(" and ");
	return groups === "" ? message : `${groups} approval${missingApprovals.length === 1 ? "" : "s"}`;
}
// src/commands/host/pull-verdict.ts
async function judgePull(world, reporter, order) {
	const { ends, pull, statically } = order;
	const number = pull?.number ?? null;
	if (!(order.touched ?? await mayTouch(world, ends))) {
		const validation = untouched(world, ends);
		order.heard?.(validation);
		return {
			validation,
			pull: number,
			...await tell(reporter, order, validation, null)
		};
	}
	const { judgeEnds } = await import("./pull-judgement-CLAC6Ez9.js");
	const { sides, validation } = order.judged ?? await judgeEnds(world, ends, pull, statically ? LATER : null);
	order.heard?.(validation);
	return {
		validation,
		pull: number,
		...await tell(reporter, order, validation, {
			world,
			sides
		})
	};
}
async function mayTouch(world, ends) {
	return !await isUntouched(world, ends) || mayBeNamed(world, ends.base);
}
function untouched({ now }, { base, head }) {
	return {
		base,
		head,
		evaluatedAt: now,
		problems: [],
		judgements: [],
		settings: [],
		settingsBlocked: false,
		positions: /* @__PURE__ */ new Map(),
		exit: EXIT.ok
	};
}
const LATER = "a pull request from another repository is judged by the next scheduled run, which has the secrets";
async function tell(reporter, order, validation, shown) {
	if (reporter === null) return {
		told: false,
		notes: []
	};
	if (order.statically) return {
		told: false,
		notes: [LATER]
	};
	const name = shown?.sides.inForce.settings.name ?? null;
	const status = {
		context: statusContext({ name }),
		state: statusState(validation),
		description: statusLine(validation),
		url: null
	};
	const written = await reporter.setStatus(order.ends.head, status);
	const notes = written.kind === "ok" ? [] : [troubleOf("The commit status could not be written", written)];
	const said = await comment(reporter, order, validation, {
		name,
		shown,
		notes
	});
	return {
		told: written.kind === "ok",
		notes: said === null ? notes : [...notes, said]
	};
}
async function comment(reporter, { pull, comment: wanted }, validation, { name, shown, notes }) {
	if (pull === null || !wanted) return null;
	const marker = commentMarker(name);
	if (outcomeOf(validation) === "nothing" && validation.settings.length === 0) {
		const there = await reporter.hasComment(pull.number, marker);
		if (there.kind === "failed") return troubleOf("The comment could not be looked for", there);
		if (!there.value) return null;
	}
	const { commentOf } = await import("./pull-comment-BxB38EWK.js");
	const written = await reporter.upsertComment(pull.number, marker, await commentOf(validation, name, shown, notes));
	return written.kind === "ok" ? null : troubleOf("The comment could not be written", written);
}
// src/action/verdict.ts
async function verdictInJob(world, reporter, { heard, ...order }) {
	const verdict = await judgePull(world, reporter, {
		...order,
		heard: (validation) => heard(outcomeOf(validation))
	});
	return outcomeOfVerdict(verdict, order.statically ? "later" : verdict.told ? "status" : "job");
}
async function outcomeOfVerdict({ validation, notes }, channel) {
	const decision = outcomeOf(validation);
	const plain = {
		exit: validation.exit,
		decision,
		codes: codesOf(validation),
		sequence: null,
		channel,
		log: notes
	};
	if (decision === "nothing" && validation.problems.length === 0) return {
		...plain,
		result: validateReport(validation),
		summary: "No rollout changes.\n",
		annotations: []
	};
	const [{ annotationCommands }, { SUMMARY_LIMIT, validateMarkdown }] = await Promise.all([import("./annotations-CNuSMXZl.js"), import("./markdown-CV1TgYNY.js")]);
	return {
		...plain,
		result: validateReport(validation),
		summary: validateMarkdown(validation, SUMMARY_LIMIT),
		annotations: annotationCommands(validation, validation.positions)
	};
}
function codesOf({ problems, judgements }) {
	const open = judgements.flatMap(({ findings }) => findings.flatMap(({ verdict, code }) => verdict === "fail" || verdict === "inconclusive" ? [code] : []));
	return [.../* @__PURE__ */ new Set([...problems.map(({ code }) => code), ...open])];
}
export { BUCKETS, CRITERIA, NOBODY, OWN_LABELS, RUNGS, WHOLE, added, amount, assess, bareRatio, bucketOf, byCodeUnits, canonicalJson, canonicalJson$1, commentMarker, controlBreach, customersGained, decide, duration, effectOf, errorsFirst, evidenceBegin, explainReport, featureOfBranch, formatMoment, freezeEnd, gained, guardReport, hashAfter, headline, isOk, isTier, issueMarker, jsonText, judgePull, kindsOf, lookBackWindows, loweringNote, minimumOf, minuteOf, missingApprovals, murmur3, nextSteps, outcomeOf, outcomeOfVerdict, ownBranch, percent, plural, prefixOf, problemsText, publishReport, ratioPercent, requirementsOf, sameMembers, share, shortRevision, statusContext, statusLine, thousands, tierName, troubleOf, unavailabilityOf, validateReport, verdictInJob, waitsForTime, weightOf, worstFirst };
