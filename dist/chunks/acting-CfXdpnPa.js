import { EXIT, UsageError, escapeTerminal, firstExit, markdownCode } from "./action-C-GZNKfr.js";
import { endsOfPull, formatInstant, parseInstant } from "./first-look-BIHJFZDA.js";
import { OWN_LABELS, RUNGS, amount, assess, byCodeUnits, controlBreach, duration, evidenceBegin, explainReport, featureOfBranch, formatMoment, guardReport, headline as headline$2, isTier, issueMarker, judgePull, nextSteps, outcomeOf, ownBranch, plural, problemsText, publishReport, ratioPercent, share, shortRevision, thousands, tierName, troubleOf as troubleOf$1, validateReport, waitsForTime, worstFirst } from "./verdict-CXn7oyCT.js";
import { PRODUCTION, buildCatalog, catalogAt, catalogOfTree, changeStore, compile, compileFeature, evaluate, everListed, featureLabel, featureOf, flagdDefinition, gather, heartbeatOf, inEnvironment, isDataBranchThere, isKilled, isShallow, issuesOf, judgeKnown, learn, limitsOf, mergeKills, needsTheUnavailable, onlyThisMachine, openStores, own, publishedIn, readStores, readTip, recognize, recognized, serializeFlagd, serializeSnapshot, settingsAt, settingsOfTree, timelinesAt, validate as validate$1, withDataBranch } from "./judging-CDK-uRg4.js";
import { READERS_REFRESH, dependentsOf, incidentLines } from "./incident-eLS51Xr-.js";
import { actingSettings, advanceText, broughtDown, carryOut, edit as edit$1, editRollout, keepLabels, kill, liveRollout, mustKnow, nextSnapshot, notifyAll, openMissingIncidents, publishAndTell, publishTip, reconcile, rollback, rollbackAndTell, tellGuard, tellPublication } from "./rollback-and-tell-Di8RZCSd.js";
import { grid, list, row, sentence as sentence$1 } from "./markdown-parts-R2mxiShf.js";
import { baseBranchName } from "./host-tree-BDv9hRds.js";
import { ladderBar, ladderStep } from "./bars-DnMiPudl.js";
// src/commands/compile.ts
async function compileTree(world, environment, { dated } = { dated: true }) {
	const head = await world.history.resolve("HEAD");
	const own = await settingsOfTree(world);
	const settings = own.settings ?? (await settingsAt(world, head)).settings;
	mustBeEnvironment(settings, environment);
	const catalog = await catalogOfTree(world, settings, null);
	const problems = [...own.problems, ...catalog.problems];
	const past = head === null || !dated ? NO_PAST : await timelinesAt(world.history, head, settings.rollouts);
	return {
		snapshot: snapshotOf(world, {
			catalog,
			settings,
			environment,
			revision: head ?? "worktree",
			at: lastCommit(past) ?? world.now,
			timelines: past
		}),
		problems,
		exit: problems.some(({ severity }) => severity === "error") ? EXIT.invalid : EXIT.ok
	};
}
function mustBeEnvironment({ environments, stores }, name) {
	const known = /* @__PURE__ */ new Set([
		PRODUCTION,
		...Object.keys(environments),
		...stores.map(({ environment }) => environment)
	]);
	if (known.has(name)) return;
	throw new UsageError(`There is no environment ${JSON.stringify(name)}; the settings name: ${[...known].join(", ")}`);
}
const NO_PAST = /* @__PURE__ */ new Map();
function lastCommit(timelines) {
	const instants = Array.from(timelines.values(), (timeline) => timeline.at(-1)?.at ?? -Infinity);
	return instants.length === 0 ? null : instants.reduce((a, b) => Math.max(a, b));
}
function snapshotOf(world, { catalog, settings, environment, revision, at, timelines }) {
	return compile({
		rollouts: Array.from(catalog.entries.values(), ({ rollout }) => rollout),
		settings,
		environment,
		sequence: 0,
		revision,
		publishedAt: at,
		since: (feature) => sinceOf(timelines?.get(feature) ?? [], catalog.entries.get(feature)?.rollout.tier ?? 0) ?? at,
		kills: {},
		restores: {},
		digest: world.digest
	});
}
function sinceOf(timeline, tier) {
	let since = null;
	for (const entry of timeline.toReversed()) {
		if (entry.tier !== tier) break;
		since = entry.at;
	}
	return since;
}
// src/commands/explain.ts
async function explain(world, question) {
	const { snapshot, problems } = await snapshotToAsk(world, question);
	const { sequence } = snapshot;
	const exit = exitOf$1(problems, question);
	if (question.kind === "customer") return {
		feature: null,
		sequence,
		results: Object.keys(snapshot.features).toSorted().map((feature) => answer(snapshot, feature, question.customer)),
		problems,
		exit
	};
	const { feature, customers } = question;
	return {
		feature,
		sequence,
		results: customers.map((each) => answer(snapshot, feature, each)),
		problems,
		exit
	};
}
function exitOf$1(problems, question) {
	return problems.some(({ severity, file }) => severity === "error" && (question.kind === "customer" || featureOf(file) === question.feature)) ? EXIT.invalid : EXIT.ok;
}
function answer(snapshot, feature, customer) {
	return {
		feature,
		customer,
		evaluation: evaluate(snapshot, feature, customer)
	};
}
async function snapshotToAsk(world, question) {
	const past = question.kind === "customer" ? question.at : null;
	if (past !== null && world.onlyStore !== null) throw new UsageError("--at goes by git, --store by what is published now: give one of them");
	if (past === null && world.onlyStore === null) return compileTree(world, "production", { dated: false });
	const branch = await world.history.baseBranch();
	const tip = branch === null ? null : branch.upstream ?? branch.tip;
	if (past !== null) return pastSnapshot(world, tip, past);
	const asked = question.kind === "feature" ? question.customers : [question.customer];
	return {
		snapshot: recognized(await storedSnapshot(world, tip), () => asked),
		problems: []
	};
}
async function storedSnapshot(world, tip) {
	const { settings } = await settingsAt(world, tip);
	const [read] = await readStores(world, await withDataBranch(world, settings));
	if (read?.reading.kind === "snapshot") return read.reading.snapshot;
	const why = read?.reading.kind === "absent" ? "nothing is published there" : "it could not be read";
	throw new UsageError(`Store ${world.onlyStore}: ${why}`, EXIT.unavailable);
}
async function pastSnapshot(world, tip, at) {
	const { settings } = await settingsAt(world, tip);
	const then = (tip === null ? [] : (await world.history.firstParent(tip, settings.rollouts)).commits).findLast((commit) => commit.at <= at);
	if (then === void 0) throw new UsageError("Git has no rollout that early");
	const past = await settingsAt(world, then.commit);
	const catalog = await catalogAt(world, then.commit, past.settings);
	return {
		snapshot: snapshotOf(world, {
			catalog,
			settings: past.settings,
			environment: "production",
			revision: then.commit,
			at: then.at
		}),
		problems: [...past.problems, ...catalog.problems]
	};
}
// src/core/common-cause.ts
function responses(breaching, atLeast) {
	return new Map(breaching.map((breach) => {
		const together = breaching.filter(({ source }) => source === breach.source);
		return [breach.feature, looksLikeOutage(together, atLeast) ? outageResponse(breach, together) : "rollback"];
	}));
}
function looksLikeOutage(together, atLeast) {
	return together.length >= Math.max(2, atLeast) || together.some(({ controlBreach }) => controlBreach);
}
function outageResponse(breach, together) {
	if (breach.tier < FULL) return "suspend";
	const others = together.filter(({ feature }) => feature !== breach.feature);
	return others.some(({ tier }) => tier < FULL) || others.length >= 2 ? "leave" : "suspend";
}
const FULL = 4;
// src/core/silence.ts
const HOUR$1 = 36e5;
const OUTAGES = /* @__PURE__ */ new Set([
	"unreachable",
	"timeout",
	"rate-limited",
	"unauthorized",
	"malformed",
	"partial",
	"bad-query"
]);
function isOutage({ status }) {
	return OUTAGES.has(status);
}
function silenceMessage(metrics, begin, { settings, evidence }) {
	const { now, lastGuardRun } = evidence;
	const asked = isOutage(metrics) && lastGuardRun !== null ? lastGuardRun : begin;
	const silent = now - Math.max(begin, metrics.status === "ok" ? lastEventOf(metrics, now) : asked);
	if (silent < settings.rollback.graceWithoutData) return null;
	return metrics.status === "ok" ? `no events for ${duration(silent)}` : `no data for ${duration(silent)} (${metrics.status}): nothing guards this feature`;
}
function lastEventOf(metrics, now) {
	const starts = metrics.kind === "counts" ? metrics.buckets.filter(({ events }) => events > 0).map(({ start }) => start) : metrics.rates.buckets.map(({ start }) => start);
	return Math.min(now, Math.max(...starts) + HOUR$1);
}
const WATCHED = 2 * HOUR$1;
function unwatched(snapshot, lastGuardRun, now) {
	const live = Object.entries(snapshot.features).filter(([feature, { tier }]) => tier > 0 && !isKilled(snapshot, feature)).length;
	if (live === 0) return null;
	const what = `${live} feature${live === 1 ? " is" : "s are"} live`;
	if (lastGuardRun === null) return `${what}, and no store knows of a guard run: is the guard scheduled?`;
	const age = now - lastGuardRun;
	if (age <= WATCHED) return null;
	return `${what}, and the last guard run was ${duration(age)} ago, at ${formatInstant(lastGuardRun)}: is the guard still scheduled?`;
}
// src/core/guarding.ts
function planGuard(input) {
	const cases = input.watched.map((watched) => caseOf(input, watched));
	const answers = responses(cases.flatMap((each) => breachOf(input, each) ?? []), input.settings.rollback.commonCause);
	const findings = cases.map((each) => findingOf(input, each, answers.get(each.watched.feature) ?? null));
	const lasting = findings.flatMap(({ steps }) => steps.flatMap((step) => step.kind === "alert" ? [step.key] : []));
	return {
		features: findings.map((finding) => withoutTold(finding, input.openAlerts)),
		openAlerts: [...new Set(lasting)],
		successful: cases.every(({ assessment, metrics }) => assessment === null || !isOutage(metrics))
	};
}
function withoutTold(finding, told) {
	const steps = finding.steps.filter((step) => step.kind !== "alert" || !told.has(step.key));
	return {
		...finding,
		steps
	};
}
const UNMEASURED = {
	status: "empty",
	detail: "nothing was measured for this feature"
};
function caseOf({ settings, evidence }, watched) {
	const found = evidence.features.get(watched.feature);
	const { rollout } = watched;
	const { now, lastGuardRun } = evidence;
	const begin = evidenceBegin(found?.since ?? null, found?.resumedAt ?? null, rollout.evidenceSince, now);
	const metrics = found?.metrics ?? UNMEASURED;
	const moment = {
		now,
		begin,
		lastGuardRun,
		freshness: null
	};
	return {
		watched,
		metrics,
		begin,
		assessment: watched.killed === null ? assess(metrics, limitsOf(rollout, settings), moment) : null
	};
}
function breachOf({ settings }, { watched, metrics, assessment }) {
	if (assessment?.action !== "rollback") return null;
	const { feature, tier, rollout } = watched;
	return {
		feature,
		tier,
		source: rollout.metrics.source ?? settings.metrics.default,
		controlBreach: controlBreach(metrics, limitsOf(rollout, settings))
	};
}
function findingOf(input, each, response) {
	const { feature, tier, killed } = each.watched;
	const { assessment } = each;
	if (assessment === null) return {
		feature,
		tier,
		action: "none",
		code: "killed",
		message: killed === null ? "" : `killed at ${killed.at} by ${killed.by} (${killed.code})`,
		window: null,
		toDate: null,
		logE: null,
		steps: []
	};
	const { window, toDate, logE, message } = assessment;
	const measured = {
		feature,
		tier,
		message,
		window,
		toDate,
		logE
	};
	switch (response) {
		case "rollback": return {
			...measured,
			action: "rollback",
			code: assessment.code,
			steps: rollbackSteps(input, each, message)
		};
		case "suspend": return {
			...measured,
			action: "suspend",
			code: "common-cause",
			steps: suspendSteps(input, each, message)
		};
		case "leave": return {
			...measured,
			action: "hold",
			code: "common-cause",
			steps: [leaveStep(each, message)]
		};
		case null: return {
			...measured,
			action: assessment.action,
			code: assessment.code,
			steps: quietSteps(input, each)
		};
	}
}
function rollbackSteps(input, { watched }, reason) {
	const { feature, rollout, inGit } = watched;
	const told = alert("rollback", `rollback:${feature}`, `${feature} was rolled back: ${reason}`);
	if (observes(input)) return [wouldHave(feature, "rollback", "rolled back", reason)];
	const record = {
		at: input.evidence.now,
		from: rollout.tier,
		by: GUARD,
		reason
	};
	return [
		{
			kind: "kill",
			kill: killOf(input, "error-rate")
		},
		...inGit ? [{
			kind: "commit-rollback",
			record
		}] : [],
		{
			kind: "incident",
			title: `${feature} was rolled back`
		},
		told
	];
}
function suspendSteps(input, { watched }, reason) {
	const { feature } = watched;
	if (observes(input)) return [wouldHave(feature, "suspend", "suspended", reason)];
	return [
		{
			kind: "kill",
			kill: killOf(input, "suspend")
		},
		{
			kind: "incident",
			title: OUTAGE
		},
		alert("rollback", `suspend:${feature}`, `${feature} was suspended; it ${OUTAGE}: ${reason}`)
	];
}
function leaveStep({ watched: { feature } }, reason) {
	return alert("rollback", `outage:${feature}`, `${feature} was left on; it ${OUTAGE}: ${reason}`);
}
function quietSteps(input, each) {
	const { assessment, watched } = each;
	if (assessment?.action === "pause") return pauseSteps(input, watched, assessment);
	const silence = assessment?.row === 6 ? silenceMessage(each.metrics, each.begin, input) : null;
	if (silence === null) return [];
	return [alert("silent", `silent:${watched.feature}`, `${watched.feature}: ${silence}`)];
}
function pauseSteps(input, watched, assessment) {
	const { feature, rollout, tier, inGit } = watched;
	const { message: reason, cause, errorSuspected, successSuspected } = assessment;
	if (rollout.paused !== null) return [];
	if (!(cause === "success" ? successSuspected : errorSuspected) || tier === 4 || !inGit) return [alert("pause", `suspected:${feature}`, `${feature} may be failing; nothing was changed: ${reason}`)];
	if (observes(input)) return [wouldHave(feature, "pause", "paused", reason)];
	return [{
		kind: "commit-pause",
		record: {
			at: input.evidence.now,
			by: GUARD,
			reason
		}
	}, alert("pause", `pause:${feature}`, `${feature} was paused at tier ${tier}: ${reason}`)];
}
const GUARD = "guard";
const OUTAGE = "looks like an outage, not a rollout";
function killOf({ evidence, revision }, code) {
	return {
		at: formatInstant(evidence.now),
		by: GUARD,
		code,
		revision
	};
}
function observes({ settings }) {
	return settings.guard.mode === "observe";
}
function wouldHave(feature, action, done, reason) {
	return alert(action === "pause" ? "pause" : "rollback", `observed-${action}:${feature}`, `${feature} would have been ${done}, the guard observes: ${reason}`);
}
function alert(event, key, message) {
	return {
		kind: "alert",
		event,
		key,
		message
	};
}
// src/core/rounds.ts
const DAY = 864e5;
const MONDAY = 3;
function dayOf(instant) {
	return Math.floor(instant / DAY);
}
function weekOf(instant) {
	return Math.floor((dayOf(instant) + MONDAY) / 7);
}
function firstOf(now, last) {
	return last === null ? {
		day: true,
		week: true
	} : {
		day: dayOf(now) !== dayOf(last),
		week: weekOf(now) !== weekOf(last)
	};
}
// src/report/host-rounds.ts
const DIGEST_TITLE = "Rollout of ";
function digestIssue({ finding, now, since, paused, open, trouble }, marker) {
	const { feature, tier, action, message, toDate, window } = finding;
	const rows = [
		row(["Tier", `${ladderBar(tier)} ${tier} (${tierName(tier)})${paused ? ", paused" : ""}`]),
		row(["Time", since === null ? "not known" : `${duration(now - since)}, since ${formatMoment(since)}`]),
		row(["Errors to date", countsText(toDate)]),
		row(["Errors in the window", countsText(window)]),
		row(["Action", `${markdownCode(action)}: ${sentence$1(message)}`])
	];
	const concerns = open.slice(0, MOST).map(({ number, title }) => `#${number} ${sentence$1(title)}`);
	return {
		title: `${DIGEST_TITLE}${feature}`,
		body: [
			...grid(["", formatInstant(now).slice(0, 10)], rows),
			...trouble === null ? [] : [sentence$1(`The issues are not known: ${trouble}`), ""],
			...trouble === null && open.length === 0 ? ["No bug and no concern is open.", ""] : [],
			...concerns.length === 0 ? [] : [
				"**Open**",
				"",
				...concerns.map((each) => `- ${each}`),
				""
			],
			"Written once a day while the rollout runs, and closed when it is over.",
			"",
			marker
		].join("\n")
	};
}
const MOST = 50;
const WEEK_TITLE = "The guard observes: week of ";
function weekIssue(findings, episodes, { monday, marker }) {
	const rows = findings.slice(0, MOST).map(({ feature, tier, action, message }) => row([
		markdownCode(feature),
		String(tier),
		markdownCode(action),
		sentence$1(message)
	]));
	return {
		title: `${WEEK_TITLE}${formatInstant(monday).slice(0, 10)}`,
		body: [
			"`guard.mode` is `observe`: nothing is turned off, paused or committed by the guard itself.",
			"",
			...grid([
				"Feature",
				"Tier",
				"It would",
				"Why"
			], rows),
			...list("**Episodes that last**", episodes.slice(0, MOST)),
			"Set `guard: {mode: act}` to let it act. The next week's summary replaces this one.",
			"",
			marker
		].join("\n")
	};
}
function countsText(counts) {
	return counts === null ? "not measured" : sentence$1(ratioPercent({
		part: counts.errors,
		whole: counts.events
	}));
}
// src/commands/host/guard-rounds.ts
async function tellRound(world, round) {
	const { codeHost: host, codeHostWriter: writer } = world;
	if (host === null || writer === null) return [];
	const features = round.watched.map(({ feature }) => feature);
	const due = firstOf(world.now, round.evidence.lastGuardRun);
	const troubles = [
		...features.length === 0 ? [] : [await keepLabels(writer, round.settings, features)],
		...due.day ? await digests(world, host, writer, round) : [],
		...due.week && round.settings.guard.mode === "observe" ? await weekly(world, host, writer, round) : []
	].flatMap((answer) => answer.kind === "failed" ? [troubleOf$1("The guard's report", answer)] : []);
	return [...new Set(troubles)];
}
async function digests(world, host, writer, round) {
	const { settings, plan } = round;
	const running = plan.features.filter((finding) => isRunning(finding));
	const label = OWN_LABELS.report.name;
	const answers = [];
	if (running.length > 0) answers.push(await writer.ensureLabels([OWN_LABELS.report]));
	const issues = running.length === 0 ? null : await issuesOf(host, settings);
	for (const finding of running) {
		const marker = issueMarker(settings, `digest ${finding.feature}`);
		const text = digestIssue(digestOf(world, round, finding, issues?.(finding.feature) ?? {
			status: "skipped",
			detail: ""
		}), marker);
		answers.push(await writer.upsertIssue({
			...text,
			marker,
			labels: [label, featureLabel(settings, finding.feature)]
		}));
	}
	const names = new Set(running.map(({ feature }) => feature));
	const listed = await titled(host, DIGEST_TITLE);
	for (const feature of listed.kind === "failed" ? [] : listed.value) {
		if (names.has(feature)) continue;
		answers.push(await writer.closeIssue(issueMarker(settings, `digest ${feature}`), label, "It runs no longer."));
	}
	return [...answers, listed];
}
function isRunning({ tier, code, steps }) {
	return tier >= 1 && tier <= 3 && code !== "killed" && !steps.some(({ kind }) => kind === "kill");
}
function digestOf({ now }, { watched, evidence }, finding, issues) {
	const { feature } = finding;
	return {
		finding,
		now,
		since: evidence.features.get(feature)?.since ?? null,
		paused: (watched.find((each) => each.feature === feature)?.rollout.paused ?? null) !== null,
		open: issues.status === "ok" ? [...issues.critical, ...issues.concerns] : [],
		trouble: issues.status === "ok" ? null : issues.detail
	};
}
async function weekly({ now }, host, writer, { settings, plan }) {
	const label = OWN_LABELS.report.name;
	const monday = (weekOf(now) * 7 - 3) * 864e5;
	const marker = issueMarker(settings, `week ${monday}`);
	const text = weekIssue(plan.features, plan.openAlerts, {
		monday,
		marker
	});
	const answers = [await writer.ensureLabels([OWN_LABELS.report])];
	answers.push(await writer.upsertIssue({
		...text,
		marker,
		labels: [label]
	}));
	const listed = await titled(host, WEEK_TITLE);
	for (const day of listed.kind === "failed" ? [] : listed.value) {
		const other = parseInstant(`${day}T00:00:00Z`);
		if (Number.isNaN(other) || other === monday) continue;
		answers.push(await writer.closeIssue(issueMarker(settings, `week ${other}`), label, "A new week has begun."));
	}
	return [...answers, listed];
}
async function titled(host, start) {
	const listed = await host.openIssues(OWN_LABELS.report.name);
	if (listed.kind === "failed") return listed;
	return {
		kind: "ok",
		value: (listed.value.enabled ? listed.value.issues : []).flatMap(({ title }) => title.startsWith(start) ? [title.slice(start.length)] : [])
	};
}
// src/commands/host/propose-advances.ts
async function proposeAdvances(world, tip, watched) {
	const { codeHost: host, codeHostWriter: writer } = world;
	const { settings } = tip.inForce;
	const base = host === null ? null : await baseBranchName(world.history);
	if (host === null || writer === null || base === null || !settings.guard.propose || tip.doubt !== null) return [];
	const open = await host.openPullRequests(base);
	if (open.kind === "failed") return [troubleOf$1("The proposals cannot be listed", open)];
	const verdicts = await judgeAdvances({
		...world,
		record: null
	}, tip, watched);
	const notes = Array.from(verdicts).flatMap(([, { judgement }]) => unknownIn(judgement));
	for (const [feature, { judgement, file }] of verdicts) if (judgement.decision === "allow") notes.push(...await proposeOne(world, tip, {
		writer,
		base,
		feature,
		file,
		judgement
	}));
	return [...notes, ...await withdrawOthers(writer, tip, base, open.value, verdicts)];
}
function unknownIn({ change: { feature }, findings }) {
	return findings.filter((finding) => BY_CODE_HOST.has(finding.id) && needsTheUnavailable({ findings: [finding] })).map(({ message }) => `Whether ${feature} has earned its next tier is not known: ${message}`);
}
const BY_CODE_HOST = /* @__PURE__ */ new Set([
	"critical-bugs",
	"customer-feedback",
	"investigated",
	"approvals"
]);
async function judgeAdvances(world, tip, watched) {
	const { settings } = tip.inForce;
	const files = await world.history.filesAt(tip.commit, settings.rollouts);
	const candidates = watched.flatMap(({ feature, tier, rollout, killed, inGit }) => {
		const file = files.find(({ path }) => featureOf(path) === feature);
		const bytes = file === void 0 ? null : raised(file);
		return file !== void 0 && bytes !== null && killed === null && inGit && rollout.tier === tier ? [{
			feature,
			file,
			bytes
		}] : [];
	});
	const verdicts = /* @__PURE__ */ new Map();
	if (candidates.length === 0) return verdicts;
	const sidesOf = (raising) => {
		const bytes = new Map(raising.map((each) => [each.file, each.bytes]));
		const edited = files.map((file) => edit(file, bytes.get(file) ?? null));
		const after = buildCatalog(edited, settings, tip.catalog);
		return {
			base: tip.commit,
			inForce: tip.inForce,
			before: tip.catalog,
			after
		};
	};
	const known = await learn(world, sidesOf(candidates));
	for (const candidate of candidates) {
		const { feature, file } = candidate;
		const { judgements } = judgeKnown(world, sidesOf([candidate]), known);
		const judgement = judgements.find(({ change }) => change.feature === feature);
		if (judgement !== void 0) verdicts.set(feature, {
			file,
			judgement
		});
	}
	return verdicts;
}
function edit(file, bytes) {
	return bytes === null ? file : {
		...file,
		bytes,
		content: `${file.content}+`
	};
}
function raised({ bytes }) {
	const tier = /^tier:[ \t]*([1-3])(?![0-9])/mu.exec(new TextDecoder().decode(bytes))?.[1];
	const next = Number(tier) + 1;
	if (!isTier(next)) return null;
	const edited = editRollout(bytes, [{
		kind: "set-tier",
		tier: next
	}]);
	return edited.ok ? edited.bytes : null;
}
async function proposeOne(world, tip, given) {
	const { writer, base, feature, file, judgement } = given;
	const { settings } = tip.inForce;
	const to = judgement.change.after?.tier ?? 0;
	const title = `Advance ${feature} to tier ${to}`;
	const made = await writer.propose({
		branch: ownBranch(settings, "advance", feature),
		base,
		title,
		body: advanceText(judgement.findings, RUNGS[to].name),
		message: `${title}\n`,
		paths: [file.path],
		labels: [],
		edit: (_path, bytes) => bytes === null || !isSame(bytes, file.bytes) ? null : raised({
			...file,
			bytes
		})
	});
	if (made.kind === "failed") return [troubleOf$1(`${title} could not be proposed`, made)];
	if (made.value === null || !made.value.created) return [];
	const told = {
		event: "eligible",
		feature,
		at: world.now,
		title: `${feature} has earned tier ${to} (${RUNGS[to].name})`,
		lines: ["Approve and merge the pull request to advance it. Nothing happens by itself."],
		url: made.value.url
	};
	return [...await vouch(world, made.value, base), ...await notifyAll(world, settings, [told])];
}
async function vouch(world, { number }, base) {
	const found = await world.codeHost?.pullRequest(number);
	if (found?.kind === "failed") return [troubleOf$1(`#${number} could not be judged`, found)];
	if (found === void 0 || found.value.base !== base) return [];
	try {
		const order = {
			ends: await endsOfPull(world, found.value, null),
			pull: found.value,
			comment: true,
			statically: false
		};
		const { notes, validation } = await judgePull({
			...world,
			record: null
		}, world.codeHostWriter, order);
		return [...notes, ...validation.judgements.flatMap((judgement) => unknownIn(judgement))];
	} catch (error) {
		if (error instanceof Error && "code" in error) return [`#${number}: ${error.message}`];
		throw error;
	}
}
async function withdrawOthers(writer, { inForce: { settings } }, base, open, verdicts) {
	const notes = [];
	for (const { headBranch, fork } of open) {
		const feature = fork ? null : featureOfBranch(settings, "advance", headBranch);
		const judgement = feature === null ? void 0 : verdicts.get(feature)?.judgement;
		const stays = judgement !== void 0 && (judgement.decision === "allow" || needsTheUnavailable(judgement));
		if (feature === null || stays) continue;
		const closed = await writer.withdraw(headBranch, base, `${feature} has not earned this any more.`);
		if (closed.kind === "failed") notes.push(troubleOf$1(`The proposal for ${feature} could not be closed`, closed));
	}
	return notes;
}
function isSame(a, b) {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
// src/commands/host/withdraw-settled.ts
async function withdrawSettled(world, tip, plan, watched) {
	const { codeHost: host, codeHostWriter: writer, history } = world;
	if (host === null || writer === null || tip.doubt !== null) return [];
	const base = await baseBranchName(history) ?? "";
	const open = await host.openPullRequests(base);
	if (open.kind === "failed") return [troubleOf$1("The tool's own pull requests cannot be listed", open)];
	const settled = open.value.flatMap(({ headBranch, fork }) => {
		const why = fork ? null : reasonToClose(tip, plan, watched, headBranch);
		return why === null ? [] : [{
			headBranch,
			why
		}];
	});
	const notes = [];
	for (const { headBranch, why } of settled) {
		const closed = await writer.withdraw(headBranch, base, why);
		if (closed.kind === "failed") notes.push(troubleOf$1(`${headBranch} could not be closed`, closed));
	}
	return notes;
}
function reasonToClose(tip, plan, watched, branch) {
	const { settings } = tip.inForce;
	const rolledBack = featureOfBranch(settings, "rollback", branch);
	const feature = rolledBack ?? featureOfBranch(settings, "pause", branch);
	if (feature === null || isBusy(plan, feature) || tip.catalog.unreadable.has(feature)) return null;
	const inGit = reasonInGit(tip, feature, rolledBack === null);
	if (inGit !== null || rolledBack === null) return inGit;
	return watched.some((each) => each.feature === feature && each.killed !== null) ? null : `The kill of ${feature} was taken back.`;
}
function reasonInGit({ catalog }, feature, pausing) {
	const rollout = catalog.entries.get(feature)?.rollout;
	if (rollout === void 0 || rollout.tier === 0) return `Git has ${feature} off already.`;
	return pausing && rollout.paused !== null ? `Git has ${feature} paused already.` : null;
}
function isBusy({ features }, feature) {
	return features.some((each) => each.feature === feature && each.steps.length > 0);
}
// src/commands/incidents.ts
function incidentsOf(world, run) {
	return run.plan.features.flatMap((finding) => {
		const { feature, tier, message, action } = finding;
		const own = run.deeds.filter((deed) => deed.feature === feature);
		const { killed, failed } = killsOf(own);
		if (killed.length + failed.length === 0) return [];
		const rollout = run.watched.find((each) => each.feature === feature)?.rollout;
		const rollouts = Array.from(run.tip.catalog.entries.values(), (entry) => entry.rollout);
		return [{
			feature,
			action: action === "suspend" ? "suspend" : "rollback",
			by: "guard",
			at: world.now,
			failed,
			reached: killed.length > 0,
			propagation: slowest(world, run.tip, killed),
			refresh: READERS_REFRESH,
			reason: message,
			tier,
			since: run.evidence.features.get(feature)?.since ?? null,
			dependents: dependentsOf(feature, rollouts),
			owners: rollout?.owners ?? [],
			git: gitLine(own),
			gitHasTier: own.some(({ label }) => label.startsWith("failed:commit") || label.startsWith("pull-request:")),
			issue: null
		}];
	});
}
function repeatedIncidents({ catalog }, repeated) {
	return repeated.map(({ feature, kill, record, deed }) => earlier(catalog, {
		feature,
		action: "rollback",
		by: record.by ?? kill.by,
		at: parseInstant(kill.at),
		reason: record.reason,
		tier: record.from,
		git: gitLine([deed]),
		gitHasTier: !deed.committed
	}));
}
const LONGEST = 864e5;
function untoldIncidents(tip, { watched, evidence }) {
	const { now, lastGuardRun } = evidence;
	const isNew = (at) => at > Math.max(now - LONGEST, lastGuardRun ?? 0) && at <= now;
	const killed = watched.flatMap(({ feature, killed: kill, rollout }) => {
		if (kill === null || kill.code === "manual" || !isNew(parseInstant(kill.at))) return [];
		const { by, code } = kill;
		const what = {
			feature,
			action: code === "suspend" ? "suspend" : "rollback",
			by,
			at: parseInstant(kill.at),
			reason: `killed in the stores (${code})`
		};
		return [earlier(tip.catalog, {
			...what,
			tier: rollout.tier,
			git: "unchanged",
			gitHasTier: true
		})];
	});
	const rolledBack = Array.from(tip.catalog.entries.values()).flatMap(({ rollout: { feature, tier, rolledBack: record } }) => {
		if (tier !== 0 || record === null || !isNew(record.at)) return [];
		const { at, reason, from } = record;
		const [newest] = tip.commits(feature);
		const what = {
			feature,
			action: "rollback",
			by: record.by ?? "somebody",
			at,
			reason,
			tier: from
		};
		return [earlier(tip.catalog, {
			...what,
			git: `commit ${newest?.commit ?? tip.commit}`,
			gitHasTier: false
		})];
	});
	return [...killed, ...rolledBack];
}
function earlier(catalog, known) {
	const rollouts = Array.from(catalog.entries.values(), ({ rollout }) => rollout);
	return {
		...known,
		failed: [],
		reached: true,
		propagation: 0,
		refresh: READERS_REFRESH,
		since: null,
		dependents: dependentsOf(known.feature, rollouts),
		owners: catalog.entries.get(known.feature)?.rollout.owners ?? [],
		issue: null
	};
}
function alertsOf({ plan, deeds }, dryRun) {
	return plan.features.flatMap((finding) => {
		const { feature, steps, message } = finding;
		const told = steps.flatMap((step) => step.kind === "alert" ? [step.message] : []);
		const wanted = intentOf(finding);
		if (wanted === null) return told;
		if (dryRun) return [`${feature} would be ${wanted}: ${message}`];
		const failed = deeds.filter((deed) => deed.feature === feature && deed.failed);
		return failed.length === 0 ? told : failed.map(({ label }) => `${feature} is not wholly ${wanted}: ${label}`);
	});
}
function newsOf({ features }) {
	return features.flatMap(({ feature, steps }) => steps.some(({ kind }) => kind === "kill") ? [] : steps.flatMap((step) => step.kind === "alert" ? [Object.assign({ feature }, step)] : []));
}
function intentOf({ action, steps }) {
	if (steps.some(({ kind }) => kind === "commit-pause")) return "paused";
	if (!steps.some(({ kind }) => kind === "kill")) return null;
	return action === "suspend" ? "suspended" : "rolled back";
}
function killsOf(deeds) {
	const named = (pattern) => deeds.flatMap(({ label }) => pattern.exec(label)?.[1] ?? []);
	return {
		killed: named(/^kill:(.+)$/su),
		failed: named(/^failed:kill:(.+?): /su)
	};
}
function slowest(world, { inForce }, names) {
	const stores = openStores(world, inForce.settings).map(({ store }) => store);
	return Math.max(0, ...stores.flatMap(({ name, propagation }) => names.includes(name) ? [propagation] : []));
}
function gitLine(deeds) {
	const found = deeds.find(({ label }) => /^(?:failed:)?commit|^pull-request:/u.test(label));
	if (found === void 0) return "unchanged";
	return found.label.replace(/^commit:/u, "commit ").replace(/^pull-request:/u, "pull request #");
}
// src/core/watching.ts
function watchedFeatures(input) {
	const { tip, snapshots } = input;
	const features = /* @__PURE__ */ new Set([...tip.entries.keys(), ...tip.unreadable.keys()]);
	for (const snapshot of snapshots) for (const feature of Object.keys(snapshot.features)) features.add(feature);
	return [...features].toSorted(byCodeUnits).flatMap((feature) => watchedOf(input, feature) ?? []);
}
function watchedOf(input, feature) {
	const { tip, settings, kills } = input;
	const last = input.lastReadable.get(feature);
	const file = tip.unreadable.has(feature) ? last : tip.entries.get(feature)?.rollout;
	const inGit = file === void 0 ? [] : [compileFeature(file, settings, 0)];
	const highest = highestOf(input.snapshots.flatMap(({ features }) => own(features, feature) ?? [])) ?? highestOf(inGit);
	if (highest === null || isRetired(file, highest.tier)) return null;
	return {
		feature,
		rollout: file ?? last ?? liveRollout(feature, highest, null),
		tier: highest.tier,
		killed: own(kills, feature),
		inGit: file !== void 0 && file.tier > 0
	};
}
function isRetired(file, tier) {
	return file !== void 0 && file.retired !== null && file.tier === 4 && tier === 4;
}
function highestOf(entries) {
	return entries.filter((entry) => hasAudience(entry)).reduce((best, next) => next.tier > (best?.tier ?? 0) ? next : best, null);
}
function hasAudience({ weight, whitelist }) {
	return weight > 0 || whitelist.length > 0;
}
// src/commands/watch.ts
async function watch(world, tip, readings, lastGuardRun) {
	const { settings } = tip.inForce;
	const production = inEnvironment(readings, PRODUCTION);
	const snapshots = production.flatMap(({ reading }) => reading.kind === "snapshot" ? [reading.snapshot] : []);
	const published = publishedIn(world, tip, PRODUCTION, production);
	const watched = watchedFeatures({
		settings,
		tip: tip.catalog,
		lastReadable: lastReadable(tip),
		snapshots,
		kills: published.kills
	});
	return {
		watched,
		evidence: await gather(world, {
			rollouts: new Map(watched.flatMap(({ feature, rollout, tier, killed }) => killed === null ? [[feature, {
				...rollout,
				tier
			}]] : [])),
			settings,
			timelines: tip.timelines,
			published: published.snapshot === null ? null : {
				...published.snapshot,
				kills: published.kills,
				restores: published.restores
			},
			lastGuardRun
		})
	};
}
function lastReadable(tip) {
	const found = /* @__PURE__ */ new Map();
	for (const feature of tip.catalog.unreadable.keys()) for (const version of tip.versions(feature)) {
		found.set(feature, version);
		break;
	}
	return found;
}
async function lookAndAct(world, tip, readings, act) {
	const measured = world.recorded === null;
	const beaten = measured ? await heartbeatOf(world, inEnvironment(readings, PRODUCTION)) : null;
	const asked = measured && beaten === null ? world.codeHost?.lastSuccessfulRun() ?? null : null;
	const first = await watch(world, tip, readings, beaten);
	const { done, acted } = await act(first);
	const answer = await asked;
	const last = answer?.kind === "ok" ? answer.value : null;
	if (last === null || acted) return {
		...first,
		done,
		whole: last === null
	};
	const second = await watch(world, tip, readings, last);
	return {
		...second,
		done: (await act(second)).done,
		whole: true
	};
}
// src/commands/guard.ts
async function guard(world, { dryRun, openAlerts = [] }) {
	const first = await readTip(world, { dryRun });
	const untouched = dryRun && world.recorded !== null;
	const before = await readAll(world, first, { untouched });
	const repaired = await reconcile(world, first, before, { dryRun });
	const tip = repaired.committed ? await readTip(world, { dryRun }) : first;
	const readings = repaired.wrote ? await readAll(world, tip, { untouched }) : before;
	const { done, whole, ...sight } = await lookAndAct(world, tip, readings, async (seen) => {
		const plan = planGuard({
			settings: tip.inForce.settings,
			revision: tip.commit,
			openAlerts: new Set(openAlerts),
			...seen
		});
		const deeds = dryRun ? [] : await carryOut(world, tip, plan);
		return {
			done: {
				plan,
				deeds
			},
			acted: deeds.length > 0
		};
	});
	const { plan, deeds } = done;
	const telling = await tell(world, {
		dryRun,
		tip,
		plan,
		deeds,
		...sight
	});
	const run = {
		dryRun,
		tip,
		plan,
		deeds,
		repaired
	};
	if (dryRun) return assemble(world, {
		...run,
		publication: null,
		telling
	});
	const publication = await publishAfter(world, tip, deeds);
	const earlier = await tellEarlier(world, first, tip, {
		repaired,
		sight,
		telling
	});
	const untold = telling.untold || earlier.untold;
	if (whole && !untold && isWatchful(world, plan, deeds)) await beat(world, readings);
	const rest = await tellTheRest(world, tip, plan, sight);
	const told = {
		...telling,
		notes: [
			...telling.notes,
			...earlier.notes,
			...rest
		],
		untold
	};
	return assemble(world, {
		...run,
		publication,
		telling: told
	});
}
async function tellEarlier(world, first, tip, run) {
	const { repaired, sight, telling } = run;
	const repeated = repeatedIncidents(first, repaired.repeated);
	const known = /* @__PURE__ */ new Set([...telling.features, ...repeated.map(({ feature }) => feature)]);
	const others = untoldIncidents(tip, sight).filter(({ feature }) => !known.has(feature));
	return openMissingIncidents(world, tip.inForce.settings, [...repeated, ...others]);
}
async function tellTheRest(world, tip, plan, { watched, evidence }) {
	return [
		...await tellRound(world, {
			settings: tip.inForce.settings,
			plan,
			watched,
			evidence
		}),
		...await withdrawSettled(world, tip, plan, watched),
		...await proposeAdvances(world, tip, watched)
	];
}
async function tell(world, run) {
	const { plan, tip } = run;
	const incidents = incidentsOf(world, run);
	const features = incidents.map(({ feature }) => feature);
	if (run.dryRun) return {
		incidents: incidents.map((each) => incidentLines(each)),
		features,
		notes: [],
		untold: false
	};
	const lasting = plan.successful ? plan.openAlerts : null;
	return tellGuard(world, tip.inForce.settings, {
		incidents,
		alerts: newsOf(plan),
		lasting
	});
}
async function readAll(world, tip, options) {
	const { settings } = tip.inForce;
	return recognize(world, settings, await readStores(world, settings, options), everListed(tip));
}
async function publishAfter(world, before, deeds) {
	const tip = deeds.some(({ committed }) => committed) ? await readTip(world, { dryRun: false }) : before;
	const done = await publishTip({
		...world,
		record: null
	}, tip, { dryRun: false });
	return tellPublication(world, tip.inForce.settings, done);
}
function isWatchful({ recorded }, { successful }, deeds) {
	return recorded === null && successful && !deeds.some(({ failed }) => failed);
}
async function beat(world, readings) {
	await Promise.allSettled(readings.map(({ store }) => store.writeHeartbeat(world.now, world.patience())));
}
function assemble(world, run) {
	const { tip, plan, deeds, repaired, publication, telling } = run;
	const done = new Map(plan.features.map(({ feature }) => [feature, deeds.filter((deed) => deed.feature === feature)]));
	const features = plan.features.map((finding) => ({
		...finding,
		done: (done.get(finding.feature) ?? []).map(({ label }) => label)
	}));
	const problems = [...tip.inForce.problems, ...tip.catalog.problems];
	return {
		checkedAt: world.now,
		features,
		reconciled: repaired.done,
		incidents: telling.incidents,
		publication,
		problems,
		notes: [
			...repaired.notes,
			...alertsOf(run, run.dryRun),
			...telling.notes,
			...publication?.notes ?? notesOf(tip)
		],
		openAlerts: plan.openAlerts,
		exit: exitOf(problems, run)
	};
}
function notesOf({ doubt }) {
	return doubt === null ? [] : [doubt];
}
const ACTS = /* @__PURE__ */ new Set([
	"kill",
	"commit-rollback",
	"commit-pause"
]);
function exitOf(problems, { plan, deeds, repaired, publication, telling }) {
	const acted = plan.features.some(({ steps }) => steps.some(({ kind }) => ACTS.has(kind)));
	return firstExit({
		invalid: problems.some(({ severity }) => severity === "error"),
		unavailable: deeds.some(({ failed }) => failed) || repaired.failed || telling.untold || publication?.exit === EXIT.unavailable,
		held: acted || publication?.exit === EXIT.held
	});
}
// node_modules/ansi-regex/index.js
const ST = String.raw`(?:\u001B\u005C|\u009C)`;
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
const pattern = `${String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`}|${osc}|${controlString}|${String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`}|${String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`}`;
function ansiRegex({ onlyFirst = false } = {}) {
	return new RegExp(pattern, onlyFirst ? void 0 : "g");
}
// node_modules/strip-ansi/index.js
const regex = ansiRegex();
function stripAnsi(string) {
	if (typeof string !== "string") throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	if (!string.includes("\x1B") && !string.includes("")) return string;
	return string.replace(regex, "");
}
const ambiguousRanges = [
	161,
	161,
	164,
	164,
	167,
	168,
	170,
	170,
	173,
	174,
	176,
	180,
	182,
	186,
	188,
	191,
	198,
	198,
	208,
	208,
	215,
	216,
	222,
	225,
	230,
	230,
	232,
	234,
	236,
	237,
	240,
	240,
	242,
	243,
	247,
	250,
	252,
	252,
	254,
	254,
	257,
	257,
	273,
	273,
	275,
	275,
	283,
	283,
	294,
	295,
	299,
	299,
	305,
	307,
	312,
	312,
	319,
	322,
	324,
	324,
	328,
	331,
	333,
	333,
	338,
	339,
	358,
	359,
	363,
	363,
	462,
	462,
	464,
	464,
	466,
	466,
	468,
	468,
	470,
	470,
	472,
	472,
	474,
	474,
	476,
	476,
	593,
	593,
	609,
	609,
	708,
	708,
	711,
	711,
	713,
	715,
	717,
	717,
	720,
	720,
	728,
	731,
	733,
	733,
	735,
	735,
	768,
	879,
	913,
	929,
	931,
	937,
	945,
	961,
	963,
	969,
	1025,
	1025,
	1040,
	1103,
	1105,
	1105,
	8208,
	8208,
	8211,
	8214,
	8216,
	8217,
	8220,
	8221,
	8224,
	8226,
	8228,
	8231,
	8240,
	8240,
	8242,
	8243,
	8245,
	8245,
	8251,
	8251,
	8254,
	8254,
	8308,
	8308,
	8319,
	8319,
	8321,
	8324,
	8364,
	8364,
	8451,
	8451,
	8453,
	8453,
	8457,
	8457,
	8467,
	8467,
	8470,
	8470,
	8481,
	8482,
	8486,
	8486,
	8491,
	8491,
	8531,
	8532,
	8539,
	8542,
	8544,
	8555,
	8560,
	8569,
	8585,
	8585,
	8592,
	8601,
	8632,
	8633,
	8658,
	8658,
	8660,
	8660,
	8679,
	8679,
	8704,
	8704,
	8706,
	8707,
	8711,
	8712,
	8715,
	8715,
	8719,
	8719,
	8721,
	8721,
	8725,
	8725,
	8730,
	8730,
	8733,
	8736,
	8739,
	8739,
	8741,
	8741,
	8743,
	8748,
	8750,
	8750,
	8756,
	8759,
	8764,
	8765,
	8776,
	8776,
	8780,
	8780,
	8786,
	8786,
	8800,
	8801,
	8804,
	8807,
	8810,
	8811,
	8814,
	8815,
	8834,
	8835,
	8838,
	8839,
	8853,
	8853,
	8857,
	8857,
	8869,
	8869,
	8895,
	8895,
	8978,
	8978,
	9312,
	9449,
	9451,
	9547,
	9552,
	9587,
	9600,
	9615,
	9618,
	9621,
	9632,
	9633,
	9635,
	9641,
	9650,
	9651,
	9654,
	9655,
	9660,
	9661,
	9664,
	9665,
	9670,
	9672,
	9675,
	9675,
	9678,
	9681,
	9698,
	9701,
	9711,
	9711,
	9733,
	9734,
	9737,
	9737,
	9742,
	9743,
	9756,
	9756,
	9758,
	9758,
	9792,
	9792,
	9794,
	9794,
	9824,
	9825,
	9827,
	9829,
	9831,
	9834,
	9836,
	9837,
	9839,
	9839,
	9886,
	9887,
	9919,
	9919,
	9926,
	9933,
	9935,
	9939,
	9941,
	9953,
	9955,
	9955,
	9960,
	9961,
	9963,
	9969,
	9972,
	9972,
	9974,
	9977,
	9979,
	9980,
	9982,
	9983,
	10045,
	10045,
	10102,
	10111,
	11094,
	11097,
	12872,
	12879,
	57344,
	63743,
	65024,
	65039,
	65533,
	65533,
	127232,
	127242,
	127248,
	127277,
	127280,
	127337,
	127344,
	127373,
	127375,
	127376,
	127387,
	127404,
	917760,
	917999,
	983040,
	1048573,
	1048576,
	1114109
];
const fullwidthRanges = [
	12288,
	12288,
	65281,
	65376,
	65504,
	65510
];
const wideRanges = [
	4352,
	4447,
	8986,
	8987,
	9001,
	9002,
	9193,
	9196,
	9200,
	9200,
	9203,
	9203,
	9725,
	9726,
	9748,
	9749,
	9776,
	9783,
	9800,
	9811,
	9855,
	9855,
	9866,
	9871,
	9875,
	9875,
	9889,
	9889,
	9898,
	9899,
	9917,
	9918,
	9924,
	9925,
	9934,
	9934,
	9940,
	9940,
	9962,
	9962,
	9970,
	9971,
	9973,
	9973,
	9978,
	9978,
	9981,
	9981,
	9989,
	9989,
	9994,
	9995,
	10024,
	10024,
	10060,
	10060,
	10062,
	10062,
	10067,
	10069,
	10071,
	10071,
	10133,
	10135,
	10160,
	10160,
	10175,
	10175,
	11035,
	11036,
	11088,
	11088,
	11093,
	11093,
	11904,
	11929,
	11931,
	12019,
	12032,
	12245,
	12272,
	12287,
	12289,
	12350,
	12353,
	12438,
	12441,
	12543,
	12549,
	12591,
	12593,
	12686,
	12688,
	12773,
	12783,
	12830,
	12832,
	12871,
	12880,
	42124,
	42128,
	42182,
	43360,
	43388,
	44032,
	55203,
	63744,
	64255,
	65040,
	65049,
	65072,
	65106,
	65108,
	65126,
	65128,
	65131,
	94176,
	94180,
	94192,
	94198,
	94208,
	101594,
	101631,
	101664,
	101760,
	101874,
	101888,
	102801,
	102816,
	102866,
	110576,
	110579,
	110581,
	110587,
	110589,
	110590,
	110592,
	110888,
	110898,
	110898,
	110928,
	110930,
	110933,
	110933,
	110948,
	110952,
	110960,
	111355,
	119552,
	119638,
	119648,
	119670,
	126980,
	126980,
	127183,
	127183,
	127374,
	127374,
	127377,
	127386,
	127406,
	127406,
	127488,
	127490,
	127504,
	127547,
	127552,
	127560,
	127568,
	127569,
	127584,
	127589,
	127744,
	127776,
	127789,
	127797,
	127799,
	127868,
	127870,
	127891,
	127904,
	127946,
	127951,
	127955,
	127968,
	127984,
	127988,
	127988,
	127992,
	128062,
	128064,
	128064,
	128066,
	128252,
	128255,
	128317,
	128331,
	128334,
	128336,
	128359,
	128378,
	128378,
	128405,
	128406,
	128420,
	128420,
	128507,
	128591,
	128640,
	128709,
	128716,
	128716,
	128720,
	128722,
	128725,
	128729,
	128732,
	128735,
	128747,
	128748,
	128756,
	128764,
	128986,
	128986,
	128992,
	129003,
	129008,
	129008,
	129292,
	129338,
	129340,
	129349,
	129351,
	129535,
	129648,
	129660,
	129664,
	129734,
	129736,
	129736,
	129740,
	129757,
	129759,
	129771,
	129775,
	129786,
	131072,
	196605,
	196608,
	262141
];
// node_modules/get-east-asian-width/utilities.js
const isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) high = mid - 1;
		else if (codePoint > ranges[i + 1]) low = mid + 1;
		else return true;
	}
	return false;
};
// node_modules/get-east-asian-width/lookup.js
const commonCjkCodePoint = 19968;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];
	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];
		if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) return [start, end];
		if (end - start > fastPathEnd - fastPathStart) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}
	return [fastPathStart, fastPathEnd];
}
const isAmbiguous = (codePoint) => {
	if (codePoint < 161 || codePoint > 1114109) return false;
	return isInRange(ambiguousRanges, codePoint);
};
const isFullwidth = (codePoint) => {
	if (codePoint < 12288 || codePoint > 65510) return false;
	return isInRange(fullwidthRanges, codePoint);
};
const isWide = (codePoint) => {
	if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) return true;
	if (codePoint < 4352 || codePoint > 262141) return false;
	return isInRange(wideRanges, codePoint);
};
// node_modules/get-east-asian-width/index.js
function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
	validate(codePoint);
	if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) return 2;
	return 1;
}
// node_modules/string-width/index.js
const segmenter = new Intl.Segmenter();
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;
function isDoubleWidthNonRgiEmojiSequence(segment) {
	if (segment.length > 50) return false;
	if (unqualifiedKeycapRegex.test(segment)) return true;
	if (segment.includes("‍")) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}
	return false;
}
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? void 0 : segment.slice(index);
}
function isHangulLeadingJamo(codePoint) {
	return codePoint >= 4352 && codePoint <= 4447 || codePoint >= 43360 && codePoint <= 43388;
}
function isHangulVowelJamo(codePoint) {
	return codePoint >= 4448 && codePoint <= 4519 || codePoint >= 55216 && codePoint <= 55238;
}
function isHangulTrailingJamo(codePoint) {
	return codePoint >= 4520 && codePoint <= 4607 || codePoint >= 55243 && codePoint <= 55291;
}
function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint) || isHangulVowelJamo(codePoint) || isHangulTrailingJamo(codePoint);
}
function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];
	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) continue;
		codePoints.push(character.codePointAt(0));
	}
	if (codePoints.length === 0) return;
	let width = 0;
	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) return;
			for (let remaining = index; remaining < codePoints.length; remaining++) width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			return width;
		}
		if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints[index + 1])) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}
	return width;
}
function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;
	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}
		if (spacingMarkRegex.test(character) || character >= "＀" && character <= "￯") extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
	}
	return extra;
}
function stringWidth(input, options = {}) {
	if (typeof input !== "string" || input.length === 0) return 0;
	const { ambiguousIsNarrow = true, countAnsiEscapeCodes = false } = options;
	let string = input;
	if (!countAnsiEscapeCodes && (string.includes("\x1B") || string.includes(""))) string = stripAnsi(string);
	if (string.length === 0) return 0;
	if (/^[\u0020-\u007E]*$/.test(string)) return string.length;
	let width = 0;
	const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
	for (const { segment } of segmenter.segment(string)) {
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === void 0) continue;
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}
		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== void 0) {
			width += hangulWidth;
			continue;
		}
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}
	return width;
}
// src/report/layout.ts
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
function pad(text, columns) {
	return text + " ".repeat(Math.max(0, columns - stringWidth(text)));
}
function widest(texts) {
	return texts.reduce((width, text) => Math.max(width, stringWidth(text)), 0);
}
function wrap(text, columns) {
	const lines = [];
	let line = "";
	for (const word of text.split(/ +(?!%)/u).flatMap((each) => pieces(each, columns))) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && stringWidth(longer) > columns) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}
function hang(prefix, text, columns, style = (line) => line) {
	const indent = stringWidth(prefix);
	return wrap(text, Math.max(columns - indent, 20)).map((line, index) => (index === 0 ? prefix : " ".repeat(indent)) + style(line));
}
function tableWidth(rows) {
	return total(columnWidths(rows)) + GAP * ((rows[0]?.length ?? 1) - 1);
}
function table(head, rows, { style, columns }) {
	const widths = fit(columnWidths([head, ...rows]), columns);
	return [...tableRow(head, widths).map((line) => style.dim(line)), ...rows.flatMap((row) => tableRow(row, widths))].join("\n");
}
const GAP = 2;
function columnWidths(rows) {
	return (rows[0] ?? []).map((_, index) => widest(rows.map((row) => row[index] ?? "")));
}
function tableRow(cells, widths) {
	const wrapped = cells.map((cell, index) => {
		const width = widths[index] ?? 0;
		return stringWidth(cell) <= width ? [cell] : wrap(cell, width);
	});
	const height = Math.max(...wrapped.map((lines) => lines.length));
	return Array.from({ length: height }, (_, line) => wrapped.map((lines, index) => pad(lines[line] ?? "", widths[index] ?? 0)).join(" ".repeat(GAP)).trimEnd());
}
function fit(widths, columns) {
	const fitted = [...widths];
	const room = columns - GAP * (fitted.length - 1);
	for (let over = total(fitted) - room; over > 0; over -= 1) {
		const index = fitted.indexOf(Math.max(...fitted));
		if ((fitted[index] ?? 0) <= 6) break;
		fitted[index] = (fitted[index] ?? 0) - 1;
	}
	return fitted;
}
function total(values) {
	return values.reduce((sum, value) => sum + value, 0);
}
function pieces(word, columns) {
	if (stringWidth(word) <= columns) return [word];
	const parts = [];
	let part = "";
	for (const { segment } of graphemes.segment(word)) {
		if (part !== "" && stringWidth(part + segment) > columns) {
			parts.push(part);
			part = "";
		}
		part += segment;
	}
	return [...parts, part];
}
// src/report/text/stores.ts
function storesText(stores, { style, columns }, at) {
	const width = widest(stores.map(({ name }) => name));
	const lines = stores.flatMap((store) => {
		const { name, outcome, bytes, detail } = store;
		const good = outcome !== "failed" && outcome !== "superseded";
		const mark = good ? "✓" : "✗";
		const size = good && bytes > 0 ? `, ${amount(bytes)} bytes` : "";
		const why = detail === null ? "" : `: ${escapeTerminal(detail)}`;
		const [first = "", ...rest] = hang(`  ${mark} ${pad(escapeTerminal(name), width)}  `, `${outcome}${size}${at === void 0 ? "" : promise(store, at)}${why}`, columns);
		return [`  ${good ? style.green(mark) : style.red(mark)}${first.slice(3)}`, ...rest];
	});
	return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
function seenBy(at, propagation) {
	return formatInstant(Math.ceil((at + propagation + READERS_REFRESH) / 1e3) * 1e3).slice(11, 19);
}
const GUARANTEES = {
	sequence: "compared and set by sequence",
	etag: "compared and set by entity tag",
	none: "read back, not compared and set"
};
function promise({ outcome, propagation, guarantee, detail }, at) {
	if (outcome !== "written" && outcome !== "repaired" || detail === DRY_RUN) return "";
	return `${guarantee === void 0 ? "" : `, ${GUARANTEES[guarantee]}`}, customers see it by ${seenBy(at, propagation)} UTC`;
}
const DRY_RUN = "dry run";
// src/report/text/validate.ts
function validateText(result, terminal) {
	return [
		headlineText(result, terminal),
		problemsText(result.problems, terminal),
		...worstFirst(result.judgements).map((judgement) => judgementText(judgement, terminal)),
		settingsText(result.settings, terminal),
		nextText(result, terminal)
	].filter((part) => part !== "").join("\n");
}
function judgementText(judgement, { style, columns }) {
	const { change, decision, eligibleAt, exposure, findings, loweringNote } = judgement;
	const title = `${decisionWord(decision, style)}  ${style.bold(escapeTerminal(change.feature))}  `;
	const step = ladderStep(change.before?.tier ?? null, change.after?.tier ?? null);
	const lines = [...hang(title, change.kinds.join(", "), columns, style.dim), ...hang("       ", `${step} · ${exposureWords(exposure)}`, columns)];
	if (eligibleAt !== null && waitsForTime(findings)) lines.push(`       eligible ${formatMoment(eligibleAt)}`);
	if (findings.length === 0) lines.push(`  ${style.green("✓")} Nothing is more exposed than before: there is nothing to judge.`);
	const width = widest(findings.map(({ id }) => id));
	for (const finding of findings) lines.push(...findingLines(finding, width, style, columns));
	if (loweringNote !== null) lines.push(...hang("  → ", escapeTerminal(loweringNote), columns));
	return `${lines.join("\n")}\n`;
}
function findingLines(finding, width, style, columns) {
	const { mark, paint } = MARKS[finding.verdict];
	const quiet = finding.verdict === "skipped" ? style.dim : (text) => text;
	const [first = "", ...rest] = hang(`  ${mark} ${pad(finding.id, width)}  `, escapeTerminal(finding.message), columns);
	return [`  ${paint(style)(mark)} ${quiet(first.slice(`  ${mark} `.length))}`, ...rest.map((line) => quiet(line))];
}
const MARKS = {
	pass: {
		mark: "✓",
		paint: (style) => style.green
	},
	fail: {
		mark: "✗",
		paint: (style) => style.red
	},
	inconclusive: {
		mark: "?",
		paint: (style) => style.yellow
	},
	skipped: {
		mark: "–",
		paint: (style) => style.dim
	},
	overridden: {
		mark: "!",
		paint: (style) => style.cyan
	}
};
function headlineText(result, { style }) {
	const paint = {
		invalid: style.red,
		block: style.red,
		hold: style.yellow,
		allow: style.green,
		nothing: style.green
	};
	const compared = `${result.base === null ? "an empty repository" : shortRevision(result.base)}..${shortRevision(result.head)}`;
	return `${paint[outcomeOf(result)](style.bold(headline$2(result)))}  ${style.dim(`${compared}, ${formatMoment(result.evaluatedAt)}`)}\n`;
}
function decisionWord(decision, style) {
	return {
		block: style.red,
		hold: style.yellow,
		allow: style.green
	}[decision](style.bold(decision.toUpperCase().padEnd(5)));
}
function exposureWords({ from, to }) {
	return from === to ? `${share(to)} of customers` : `${share(from)} → ${share(to)} of customers`;
}
function settingsText(settings, { style, columns }) {
	if (settings.length === 0) return "";
	const lines = settings.flatMap((sentence) => hang("  ", escapeTerminal(sentence), columns));
	return `${style.bold("Settings")} (this change is judged by those of the base)\n${lines.join("\n")}\n`;
}
function nextText(result, { style, columns }) {
	const steps = worstFirst(result.judgements).flatMap((judgement) => nextSteps(judgement).map((step) => `${judgement.change.feature}: ${step}`));
	const all = result.problems.some(({ severity }) => severity === "error") ? ["mend the errors above", ...steps] : steps;
	if (all.length === 0 && outcomeOf(result) === "allow") all.push("commit or merge it, then `pilot-rollout publish`");
	if (all.length === 0) return "";
	return `${style.bold("Next")}\n${all.flatMap((step) => hang("  → ", escapeTerminal(step), columns)).join("\n")}\n`;
}
// src/report/text/act.ts
function killText(result, now, terminal) {
	const { columns } = terminal;
	const facts = [...customersLines(result, now, columns), ...hang("Git:       ", `untouched. Write it down: \`pilot-rollout rollback ${result.feature} --reason …\`.`, columns)];
	return `${stateLine(result, null, terminal)}\n${storesText(result.stores, terminal)}\n${facts.join("\n")}\n`;
}
function rollbackText(result, now, terminal) {
	const { columns } = terminal;
	const stores = storesText(result.stores, terminal);
	const facts = [...customersLines(result, now, columns), ...hang("Git:       ", gitWords(result.git), columns)];
	return `${stateLine(result, result.from, terminal)}\n${stores === "" ? "" : `${stores}\n`}${facts.join("\n")}\n`;
}
function restoreText({ feature, refused, stores, thisMachineOnly }, terminal) {
	const { style, columns } = terminal;
	const name = escapeTerminal(feature);
	if (refused !== null) return `${hang(`Not restored: `, `${escapeTerminal(refused)}.`, columns, style.red).join("\n")}\n`;
	const words = stores.some(({ outcome }) => outcome === "failed") ? `${name} is back in some stores only; run this again` : `${thisMachineOnly ? "On this machine only: " : ""}${name} is back at the tier that git has`;
	return `${storesText(stores, terminal)}\n${hang("", `${words}.`, columns).join("\n")}\n`;
}
function editText({ order, file, judgement, problems, done }, terminal) {
	const { style, columns } = terminal;
	const steps = (judgement === null || done !== null ? [] : nextSteps(judgement)).flatMap((step) => hang("  → ", escapeTerminal(step), columns));
	return [
		problemsText(problems, terminal),
		judgement === null ? "" : judgementText(judgement, terminal),
		steps.length === 0 ? "" : `${style.bold("Next")}\n${steps.join("\n")}\n`,
		`${hang("", resultWords(order, file, done), columns).join("\n")}\n`
	].filter((part) => part !== "").join("\n");
}
function resultWords(order, file, done) {
	if (done === null) return `Nothing was changed: ${escapeTerminal(file)} is as it was.`;
	const what = done.kind === "edited" ? gitWords({
		kind: "edited",
		file
	}) : gitWords(done);
	return `${order.kind} ${escapeTerminal(order.feature)}: ${what}`;
}
function stateLine({ feature, stores }, from, { style, columns }) {
	const { killed, failed } = reachOf(stores);
	const was = from === null ? "" : ` (was tier ${from}, ${tierName(from)})`;
	const say = (words, paint) => `${hang("", `${escapeTerminal(feature)} ${words}.`, columns, (line) => paint(style.bold(line))).join("\n")}\n`;
	if (failed.length > 0) return say(`is STILL ON for readers of ${namesOf(failed)}${was}`, style.red);
	if (killed.length > 0) return say(`is off${was}`, style.green);
	return say(stores.length === 0 ? "is as it was for customers" : "was not killed: nothing is published", style.yellow);
}
const NOTHING_PUBLISHED = "nothing is published there";
function reachOf(stores) {
	const failed = stores.filter(({ outcome }) => outcome === "failed");
	const empty = stores.filter((each) => !failed.includes(each) && each.detail === NOTHING_PUBLISHED);
	return {
		failed,
		empty,
		killed: stores.filter((each) => !failed.includes(each) && !empty.includes(each))
	};
}
function namesOf(stores) {
	return stores.map(({ name }) => escapeTerminal(name)).join(", ");
}
function customersLines(result, now, columns) {
	const reached = result.stores.length > 0 && result.thisMachineOnly ? "Reached: this machine only." : "";
	return [...hang("Customers: ", customersWords(result, now), columns), ...reached === "" ? [] : hang("           ", reached, columns)];
}
function customersWords({ stores }, now) {
	if (stores.length === 0) return "unchanged until this is published.";
	const { failed, empty, killed } = reachOf(stores);
	if (failed.length === stores.length) return "STILL ON. No store was reached; try again.";
	const slowest = Math.max(0, ...killed.map(({ propagation }) => propagation));
	const by = seenBy(now, slowest);
	const delay = `store ${duration(slowest)} + client refresh ${duration(READERS_REFRESH)}`;
	return [
		killed.length === 0 ? "" : `off by ${by} UTC for readers of ${namesOf(killed)} (${delay}).`,
		empty.length === 0 ? "" : `Nothing is published in ${namesOf(empty)}: nothing was killed there.`,
		failed.length === 0 ? "" : "NOT off for readers of the stores that failed; try again."
	].filter((sentence) => sentence !== "").join(" ");
}
function gitWords(git) {
	switch (git.kind) {
		case "committed": {
			const pushed = git.pushed === false ? ", NOT pushed" : "";
			const detail = git.detail === "" ? "" : `: ${escapeTerminal(git.detail)}`;
			return `commit ${shortRevision(git.commit)}${pushed}${detail}.`;
		}
		case "unchanged": return `unchanged. ${escapeTerminal(git.detail)}`.trim();
		case "proposed": return `pull request #${git.number}: ${escapeTerminal(git.detail)} ${escapeTerminal(git.url)}`.trim();
		case "refused": return `NOT committed: ${escapeTerminal(git.detail)}`;
		case "edited": return `${escapeTerminal(git.file)} is edited, not committed.`;
	}
}
function notesText(notes, { columns }) {
	return notes.flatMap((note) => hang("  → ", escapeTerminal(note), columns)).map((line) => `${line}\n`).join("");
}
// src/report/text/explain.ts
function explainText({ feature, sequence, results }, { style, columns }) {
	const byFeature = feature === null;
	const names = results.map((each) => escapeTerminal(byFeature ? each.feature : each.customer) || "(nobody)");
	const width = Math.min(widest(names), 32);
	const lines = results.flatMap(({ evaluation }, index) => {
		const mark = evaluation.enabled ? "✓ on " : "– off";
		const paint = evaluation.enabled ? style.green : style.dim;
		const [first = "", ...rest] = answerLines(`  ${mark}  `, names[index] ?? "", sentence(evaluation), {
			width,
			columns
		});
		return [`  ${paint(mark)}${first.slice(2 + mark.length)}`, ...rest];
	});
	const subject = escapeTerminal(byFeature ? results[0]?.customer ?? "" : feature);
	const on = results.filter(({ evaluation }) => evaluation.enabled).length;
	const asked = plural(results.length, byFeature ? "feature" : "customer");
	const verb = byFeature ? "has" : "is on for";
	const count = `${thousands(on)} of ${asked}`;
	const source = sequence === 0 ? "by the files here" : `by sequence ${sequence}`;
	const gap = widest([`${subject} ${verb} ${count}  ${source}`]) > columns ? "\n" : "  ";
	return `${`${style.bold(subject)} ${verb} ${count}${gap}${style.dim(source)}`}\n\n${lines.map((line) => `${line}\n`).join("")}`;
}
function answerLines(mark, name, words, { width, columns }) {
	if (widest([name]) <= width) return hang(`${mark}${pad(name, width)}  `, words, columns);
	return [...hang(mark, name, columns), ...hang(" ".repeat(widest([mark])), words, columns)];
}
function sentence({ detail, bucket, weight }) {
	const part = share((weight ?? 0) / 1e5);
	const place = bucket === null ? "" : ` (place ${thousands(bucket)} of 100,000)`;
	return {
		killed: "It is switched off for everyone after a problem.",
		"tier-disabled": "It has not been rolled out to anyone yet.",
		blacklisted: "This customer is on the list of those who never get it.",
		"parent-off": "It needs another feature that this customer does not have.",
		whitelisted: "This customer is on the list of those who get it first.",
		full: "Everyone has it.",
		"bucket-in": `This customer is among the ${part} who have it${place}.`,
		"bucket-out": `${part} of customers have it so far; this one is not among them${place}.`,
		FLAG_NOT_FOUND: "There is no feature of this name.",
		TARGETING_KEY_MISSING: "No customer was named."
	}[detail];
}
// src/report/text/publish.ts
function publishText(result, terminal) {
	const notes = [...movements(result), ...result.notes].flatMap((note) => hang("  ", escapeTerminal(note), terminal.columns));
	return [
		`${headline$1(result, terminal.style)}\n`,
		storesText(result.stores, terminal, result.at),
		notes.length === 0 ? "" : `${notes.join("\n")}\n`,
		...result.withheld.map((withheld) => withheldText(withheld, terminal))
	].filter((part) => part !== "").join("\n");
}
function headline$1({ stores, withheld, sequence, revision }, style) {
	const failed = stores.filter(({ outcome }) => outcome === "failed").length;
	const what = `revision ${shortRevision(revision)} as sequence ${sequence}`;
	const kept = withheld.length === 0 ? "" : `, ${plural(withheld.length, "feature")} withheld`;
	if (failed > 0 && failed === stores.length) return style.red(style.bold("Not published: no store took it."));
	const published = stores.some(({ detail }) => detail === "dry run") ? "Would publish" : "Published";
	if (failed > 0) return style.red(style.bold(`${published} ${what}, but not to ${plural(failed, "store")}${kept}.`));
	const paint = withheld.length === 0 ? style.green : style.yellow;
	if (!stores.every(({ outcome }) => outcome === "unchanged")) return paint(style.bold(`${published} ${what}${kept}.`));
	return paint(style.bold(`Unchanged: sequence ${sequence}${kept}.`));
}
function movements({ stores, lowered, raised, lifted }) {
	if (!stores.some(({ outcome }) => outcome === "written" || outcome === "repaired")) return [];
	return [
		...named("Raised", raised),
		...named("Lowered", lowered),
		...named("Kill lifted", lifted)
	];
}
function named(word, features) {
	return features.length === 0 ? [] : [`${word}: ${features.join(", ")}`];
}
function withheldText({ feature, message, findings }, { style, columns }) {
	const open = findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
	const width = widest(open.map(({ id }) => id));
	return `${[
		...hang("", `${escapeTerminal(feature)} is withheld; every guard run and publish tries again.`, columns, style.yellow),
		...hang("  ", escapeTerminal(message), columns),
		...open.flatMap((finding) => findingLines(finding, width, style, columns))
	].join("\n")}\n`;
}
// src/report/text/guard.ts
function guardText(result, terminal) {
	const { style, columns } = terminal;
	const ordered = result.features.toSorted((a, b) => LOOKS[a.action].urgency - LOOKS[b.action].urgency);
	const width = widest(ordered.map(({ feature }) => feature));
	const { publication } = result;
	return [
		`${headline(result, style)}  ${style.dim(formatMoment(result.checkedAt))}\n`,
		section("Reconciled", result.reconciled, terminal),
		ordered.length === 0 ? "" : `${ordered.flatMap((each) => featureLines(each, width, terminal)).join("\n")}\n`,
		...result.incidents.map((lines) => `${lines.flatMap((line) => hang("  ", escapeTerminal(line), columns)).join("\n")}\n`),
		section("Notes", result.notes, terminal),
		publication === null ? "" : publishText({
			...publication,
			notes: []
		}, terminal)
	].filter((part) => part !== "").join("\n");
}
function section(title, sentences, { style, columns }) {
	const lines = sentences.flatMap((sentence) => hang("  → ", escapeTerminal(sentence), columns));
	return lines.length === 0 ? "" : `${style.bold(title)}\n${lines.join("\n")}\n`;
}
const LOOKS = {
	rollback: {
		urgency: 0,
		mark: "✗",
		colour: "red"
	},
	suspend: {
		urgency: 1,
		mark: "✗",
		colour: "red"
	},
	pause: {
		urgency: 2,
		mark: "!",
		colour: "yellow"
	},
	hold: {
		urgency: 3,
		mark: "?",
		colour: "yellow"
	},
	investigate: {
		urgency: 4,
		mark: "?",
		colour: "yellow"
	},
	advance: {
		urgency: 5,
		mark: "✓",
		colour: "green"
	},
	"fast-track": {
		urgency: 5,
		mark: "✓",
		colour: "green"
	},
	none: {
		urgency: 6,
		mark: "–",
		colour: "dim"
	}
};
const LOWERING = {
	rollback: [
		"kill:",
		"rolled back",
		"to roll back"
	],
	suspend: [
		"kill:",
		"suspended",
		"to suspend"
	],
	pause: [
		"commit:",
		"paused",
		"to pause"
	]
};
function breachWords({ action, done }) {
	const did = (start) => done.some((label) => label.startsWith(start));
	if (did("failed:kill:")) return ["STILL ON somewhere"];
	const lowering = LOWERING[action];
	return lowering === void 0 ? [] : [did(lowering[0]) ? lowering[1] : lowering[2]];
}
function headline({ features }, style) {
	const live = features.filter(({ action }) => action !== "none");
	if (features.length === 0) return style.bold("Nothing is live: nothing to guard.");
	if (live.length === 0) return style.bold(`Nothing is live: ${plural(features.length, "feature")} killed.`);
	const all = plural(live.length, "live feature");
	const breaches = counted(live.toSorted((a, b) => LOOKS[a.action].urgency - LOOKS[b.action].urgency).flatMap((each) => breachWords(each)));
	if (breaches.length > 0) return style.red(style.bold(`${breaches.join(", ")} of ${all}.`));
	const blind = live.filter(({ window, toDate }) => window === null && toDate === null);
	const why = [...new Set(blind.map(({ code }) => code))].join(", ");
	if (blind.length === live.length) return style.yellow(style.bold(`Not measured: ${blind.length} of ${all} (${why}).`));
	if (blind.length > 0) {
		const seen = live.length - blind.length;
		return style.yellow(style.bold(`No breach in ${seen} of ${all}; ${blind.length} not measured (${why}).`));
	}
	const open = live.filter(({ action }) => action === "investigate").length;
	if (open > 0) return style.yellow(style.bold(`No breach in ${all}, ${open} to investigate.`));
	return style.green(style.bold(`No breach in ${all}.`));
}
function counted(words) {
	return [...new Set(words)].map((word) => `${words.filter((each) => each === word).length} ${word}`);
}
function featureLines(each, width, { style, columns }) {
	const { mark, colour } = LOOKS[each.action];
	const paint = style[colour];
	const name = style.bold(pad(escapeTerminal(each.feature), width));
	const measured = [countsWords("window", each.window), countsWords("to date", each.toDate)].filter((part) => part !== "");
	return [
		`  ${paint(mark)} ${name}  ${ladderBar(each.tier)}  ${paint(each.action)}`,
		...each.message === "" ? [] : hang("    ", escapeTerminal(each.message), columns),
		...measured.length === 0 ? [] : hang("    ", measured.join(" · "), columns, style.dim),
		...each.done.length === 0 ? [] : hang("    done: ", escapeTerminal(each.done.join(", ")), columns)
	];
}
function countsWords(name, counts) {
	return counts === null ? "" : `${name}: ${ratioPercent({
		part: counts.errors,
		whole: counts.events
	})}`;
}
// src/cli/judging.ts
async function answerValidate(world, comparison) {
	const found = await validate$1(world, comparison);
	return {
		exit: found.exit,
		json: validateReport(found),
		text: (terminal) => validateText(found, terminal)
	};
}
async function answerCompile(world, environment, format = "snapshot") {
	const { snapshot, problems, exit } = await compileTree(world, environment);
	const valid = exit === EXIT.ok;
	const document = format === "flagd" ? flagdOf(snapshot) : {
		json: snapshot,
		raw: serializeSnapshot(snapshot)
	};
	const raw = valid ? document.raw : "";
	return {
		exit,
		json: valid ? document.json : {
			version: 1,
			error: {
				code: "invalid",
				message: invalidMessage(problems)
			}
		},
		raw,
		text: () => raw,
		aside: (terminal) => problemsText(problems, terminal)
	};
}
function flagdOf(snapshot) {
	const exported = flagdDefinition(snapshot);
	if (!exported.ok) throw new UsageError(exported.detail);
	return {
		json: exported.definition,
		raw: serializeFlagd(exported.definition)
	};
}
function invalidMessage(problems) {
	const errors = problems.filter(({ severity }) => severity === "error");
	return `Nothing is compiled while there are errors, here in ${[...new Set(errors.map(({ file }) => file))].join(", ")}`;
}
async function answerPublish(world, dryRun) {
	return answerPublication(await publishAndTell(world, { dryRun }));
}
function answerPublication(done) {
	const report = publishReport(done);
	return {
		exit: done.exit,
		json: report,
		text: (terminal) => publishText(done, terminal),
		aside: (terminal) => problemsText(done.problems, terminal),
		log: (terminal) => notesText([...done.notes, ...troubleOf(done)], terminal)
	};
}
function troubleOf({ stores }) {
	return stores.flatMap(({ name, outcome, detail }) => outcome === "failed" ? [`${name} failed: ${detail ?? "no answer"}`] : []);
}
async function answerGuard(world, dryRun, memory) {
	const done = await guard(world, {
		dryRun,
		openAlerts: memory.openAlerts
	});
	memory.openAlerts = done.openAlerts;
	const report = guardReport(done);
	return {
		exit: done.exit,
		json: report,
		text: (terminal) => guardText(done, terminal),
		aside: (terminal) => problemsText(done.problems, terminal),
		log: (terminal) => notesText([
			...done.incidents.flat(),
			...done.notes,
			...publicationLog(done.publication)
		], terminal)
	};
}
function publicationLog(publication) {
	if (publication === null) return [];
	return [...publication.withheld.map(({ message }) => `withheld: ${message}`), ...troubleOf(publication)];
}
async function answerExplain(world, question) {
	const found = await explain(world, question);
	const report = explainReport(found);
	return {
		exit: found.exit,
		json: report,
		text: (terminal) => explainText(found, terminal),
		aside: (terminal) => problemsText(found.problems, terminal)
	};
}
// src/commands/host/edit-and-publish.ts
async function editAndPublish(world, order) {
	const report = await edit$1(world, order, "commit");
	const isOnBranch = report.done?.kind === "committed" || report.done?.kind === "unchanged";
	if (report.exit !== EXIT.ok || !isOnBranch) return {
		report,
		notes: []
	};
	const published = await publishAndTell(world, { dryRun: false });
	const failed = published.stores.flatMap(({ name, outcome, detail }) => outcome === "failed" ? [`${name} failed: ${detail ?? "no answer"}`] : []);
	const exit = published.exit === EXIT.unavailable ? EXIT.unavailable : report.exit;
	return {
		report: {
			...report,
			exit
		},
		notes: [...published.notes, ...failed]
	};
}
// src/commands/git-now.ts
async function gitNow(world, settings) {
	const branch = await world.history.baseBranch();
	if (branch === null) return null;
	const tip = branch.upstream ?? branch.tip;
	const order = await world.history.firstParentOrder(tip).catch((error) => {
		if (isShallow(error)) return [];
		throw error;
	});
	const places = new Map(order.map((commit, place) => [commit, place]));
	return {
		tip,
		catalog: await catalogAt(world, tip, settings),
		rank: (revision) => places.get(revision) ?? -1
	};
}
function noHigherThan({ catalog }, snapshot, feature, given) {
	const rollout = catalog.entries.get(feature)?.rollout;
	if (rollout === void 0) return snapshot.features;
	const listed = [...rollout.whitelist, ...rollout.blacklist];
	const { environment, features } = recognized(snapshot, (each) => each === feature ? listed : []);
	const entry = own(features, feature);
	const next = entry === null ? null : broughtDown({
		...given,
		environment,
		tip: catalog
	}, feature, entry);
	return next === null || next === entry ? snapshot.features : {
		...snapshot.features,
		[feature]: next
	};
}
// src/commands/restore.ts
const HOUR = 36e5;
const LIMIT = 24 * HOUR;
const SUSPEND_LIMIT = 72 * HOUR;
async function restore(world, settings, order) {
	const { feature, reason } = order;
	const readings = await readStores(world, settings);
	const report = {
		feature,
		reason,
		stores: [],
		thisMachineOnly: false
	};
	const snapshots = readings.flatMap(({ reading }) => reading.kind === "snapshot" ? [reading.snapshot] : []);
	if (!snapshots.some((snapshot) => isKilled(snapshot, feature))) return readings.some(({ reading }) => reading.kind === "failed" || reading.kind === "unreadable") ? {
		...report,
		refused: "no store that has a kill for it could be read",
		exit: EXIT.unavailable
	} : {
		...report,
		refused: "no store has a kill for it; nothing to restore",
		exit: EXIT.held
	};
	const { git, ...found } = await standing(world, settings, snapshots, feature);
	const refused = await refusal(world, settings, {
		...order,
		...found,
		git
	});
	if (refused !== null) return {
		...report,
		refused,
		exit: EXIT.held
	};
	const stores = await Promise.all(openStores(world, settings).map((place) => changeStore(world, place, (current) => withRestore(world, settings, current, {
		feature,
		reason,
		git
	}))));
	const thisMachineOnly = onlyThisMachine(settings, stores);
	const exit = stores.some(({ outcome }) => outcome === "failed") || thisMachineOnly && isDataBranchThere(settings) ? EXIT.unavailable : EXIT.ok;
	return {
		...report,
		refused: null,
		stores,
		thisMachineOnly,
		exit
	};
}
function withRestore(world, settings, snapshot, { feature, reason, git }) {
	const kill = own(snapshot.kills, feature);
	if (kill === null || !isKilled(snapshot, feature)) return null;
	const { [feature]: _lifted, ...kills } = snapshot.kills;
	const record = {
		at: formatInstant(world.now),
		by: world.actor,
		reason,
		kill: kill.at
	};
	const features = git === null ? snapshot.features : noHigherThan(git, snapshot, feature, {
		settings,
		now: world.now
	});
	return nextSnapshot(world, snapshot, {
		features,
		kills,
		restores: {
			...snapshot.restores,
			[feature]: record
		}
	});
}
async function standing(world, settings, snapshots, feature) {
	const live = snapshots.filter((snapshot) => isKilled(snapshot, feature) && isLive(snapshot, feature));
	const snapshot = live.find(({ environment }) => environment === "production") ?? live[0];
	if (snapshot === void 0) return {
		kill: null,
		snapshot: null,
		git: null
	};
	const git = await gitNow(world, settings);
	const beside = snapshots.filter(({ environment }) => environment === snapshot.environment);
	return {
		kill: own(mergeKills(beside, git?.rank ?? (() => -1)), feature),
		snapshot,
		git
	};
}
async function refusal(world, settings, given) {
	const { feature, falseAlarm, kill, snapshot, git } = given;
	if (kill === null || snapshot === null) return null;
	const late = tooLate(world.now, kill);
	if (late !== null) return `${late}; \`restart ${feature}\` is the way`;
	if (git === null) return "git cannot be read, so nobody knows which tier to go back to";
	const file = git.catalog.unreadable.get(feature);
	if (file !== void 0) return `${file} cannot be read, so nobody knows which tier to go back to`;
	const rollout = git.catalog.entries.get(feature)?.rollout ?? null;
	if (rollout === null || rollout.tier === 0) return `git has it at tier 0; \`restart ${feature}\` is the way`;
	return evidenceAgainst(world, settings, {
		snapshot,
		kill,
		rollout,
		tip: git.tip,
		falseAlarm
	});
}
function isLive({ features }, feature) {
	const entry = own(features, feature);
	return entry !== null && entry.tier > 0;
}
function tooLate(now, kill) {
	const limit = kill.code === "suspend" ? SUSPEND_LIMIT : LIMIT;
	const age = now - parseInstant(kill.at);
	return age <= limit ? null : `the kill is ${Math.floor(age / HOUR)} h old, more than ${limit / HOUR} h`;
}
async function evidenceAgainst(world, settings, given) {
	const { rollout, snapshot, kill } = given;
	const { feature } = rollout;
	const at = parseInstant(kill.at);
	const past = {
		...world,
		now: at
	};
	const timelines = world.recorded === null ? await timelinesAt(world.history, given.tip, settings.rollouts) : /* @__PURE__ */ new Map();
	const found = (await gather(past, {
		rollouts: /* @__PURE__ */ new Map([[feature, rollout]]),
		settings,
		timelines,
		published: {
			...snapshot,
			kills: {}
		},
		lastGuardRun: null
	})).features.get(feature);
	if (found === void 0) return null;
	const { timeWindow } = rollout.rollbackThreshold;
	const metrics = withoutStretch(found.metrics, given.falseAlarm, {
		end: at,
		ms: timeWindow
	});
	const begin = evidenceBegin(found.since, found.resumedAt, rollout.evidenceSince, at);
	const { action, message } = assess(metrics, limitsOf(rollout, settings), {
		now: at,
		begin,
		lastGuardRun: null,
		freshness: null
	});
	return action === "rollback" ? `the evidence before the kill says rollback: ${message}; if part of it was a false alarm, name it with --false-alarm FROM/TO` : null;
}
const NOTHING = {
	events: 0,
	errors: 0
};
function withoutStretch(metrics, stretch, trailing) {
	if (stretch === null || metrics.status !== "ok" || metrics.kind !== "counts") return metrics;
	const { from, to } = stretch;
	const outside = (start, end) => end <= from || start >= to;
	const buckets = metrics.buckets.filter(({ start }) => outside(start, start + HOUR));
	const windows = metrics.windows.filter(({ end, ms }) => outside(end - ms, end));
	const { end, ms } = trailing;
	return {
		...metrics,
		buckets,
		windows,
		window: outside(end - ms, end) ? metrics.window : NOTHING
	};
}
// src/cli/acting.ts
async function answerKill(world, feature, reason) {
	const settings = await actingSettings(world);
	await mustKnow(world, settings, feature);
	const done = await kill(world, settings, feature, reason);
	return {
		exit: done.exit,
		json: {
			version: 1,
			...done
		},
		text: (terminal) => killText(done, world.now, terminal)
	};
}
async function answerRollback(world, order, mode) {
	const settings = await actingSettings(world);
	await mustKnow(world, settings, order.feature);
	const { report: done, notes } = mode === "edit" ? {
		report: await rollback(world, settings, order, mode),
		notes: []
	} : await rollbackAndTell(world, settings, order);
	return {
		exit: done.exit,
		json: {
			version: 1,
			...done
		},
		text: (terminal) => rollbackText(done, world.now, terminal),
		aside: (terminal) => notesText(notes, terminal)
	};
}
async function answerRestore(world, order) {
	const settings = await actingSettings(world);
	await mustKnow(world, settings, order.feature);
	const done = await restore(world, settings, order);
	return {
		exit: done.exit,
		json: {
			version: 1,
			...done
		},
		text: (terminal) => restoreText(done, terminal)
	};
}
async function answerEdit(world, order, mode) {
	return editAnswer(await edit$1(world, order, mode));
}
async function answerPublishedEdit(world, order) {
	const { report, notes } = await editAndPublish(world, order);
	return {
		...editAnswer(report),
		aside: (terminal) => notesText(notes, terminal)
	};
}
function editAnswer(done) {
	return {
		exit: done.exit,
		json: {
			version: 1,
			feature: done.order.feature,
			file: done.file,
			done: done.done,
			decision: done.judgement?.decision ?? null,
			criteria: (done.judgement?.findings ?? []).map(({ id, verdict, code, message }) => ({
				id,
				verdict,
				code,
				message
			})),
			problems: done.problems
		},
		text: (terminal) => editText(done, terminal)
	};
}
export { answerCompile, answerEdit, answerExplain, answerGuard, answerKill, answerPublish, answerPublishedEdit, answerRestore, answerRollback, answerValidate, explain, hang, notesText, pad, table, tableWidth, unwatched, widest };
