import { BUCKETS, bucketOf } from "./chunks/verdict-CXn7oyCT.js";
import { PRODUCTION, catalogAt, catalogOfTree, evaluate, isKilled, settingsAt, statusOf } from "./chunks/judging-CDK-uRg4.js";
import { appendFile } from "./chunks/promises-IbNoN4iY.js";
import { buildWorld, formatInstant, ignoreOwnFolder, resolve, setTimeout as setTimeout$1 } from "./chunks/first-look-BIHJFZDA.js";
import { readToServe, stats, storeToServe } from "./chunks/serve-Cp1jJi6P.js";
import { actingSettings, edit, mustKnow, publishAndTell, rollbackAndTell, unknownFeature } from "./chunks/rollback-and-tell-Di8RZCSd.js";
import { EXIT } from "./chunks/action-C-GZNKfr.js";
// src/manager/place.ts
function worldsOf({ repo, environment = process.env, now = Date.now }) {
	return () => buildWorld(repo === void 0 ? {} : { repo }, {
		workingDirectory: process.cwd(),
		environment,
		clock: now
	}, {
		tell() {},
		stop() {}
	});
}
// src/manager/published.ts
async function publishedSnapshot(world) {
	return readToServe(await storeToServe(world, PRODUCTION), world, world.patience());
}
// src/manager/refusal.ts
var RolloutRefusedError = class extends Error {
	code;
	reasons;
	constructor(code, message, reasons = []) {
		super(message);
		this.name = "RolloutRefusedError";
		this.code = code;
		this.reasons = reasons;
	}
};
// src/manager/flag-manager.ts
const RECORD = ".pilot/customer-flags.jsonl";
function getFeatureFlagManager(options = {}) {
	const world = worldsOf(options);
	return { async setCustomerFlags(customer, flags, actor, reason) {
		const here = await world();
		const snapshot = await publishedSnapshot(here);
		const objections = leavesOf(flags).flatMap((leaf) => objectionTo(snapshot, customer, leaf));
		if (objections.length > 0) throw new RolloutRefusedError("blocked", objections.join("; "));
		const path = resolve(options.repo ?? process.cwd(), RECORD);
		const line = {
			at: formatInstant(here.now),
			customer,
			flags,
			actor,
			reason,
			sequence: snapshot?.sequence ?? null
		};
		ignoreOwnFolder(path);
		await appendFile(path, `${JSON.stringify(line)}\n`);
	} };
}
function leavesOf(flags, above = "") {
	return Object.entries(flags).flatMap(([segment, value]) => {
		const path = above === "" ? segment : `${above}.${segment}`;
		return typeof value === "object" && value !== null ? leavesOf(value, path) : [{
			path,
			value
		}];
	});
}
function objectionTo(snapshot, customer, { path, value }) {
	const feature = Object.entries(snapshot?.features ?? {}).find(([, { flag }]) => flag === path)?.[0];
	if (snapshot === null || feature === void 0) return [`no published rollout has the flag ${path}`];
	const { enabled, detail } = evaluate(snapshot, feature, customer);
	if (enabled === value) return [];
	return [`${path} is ${enabled ? "on" : "off"} (${detail}) for this customer by ${feature}; edit its rollout: include or exclude the customer, or advance it`];
}
// src/manager/demands.ts
function mustBeDone({ order, file, judgement, problems, done, exit }) {
	if (exit === EXIT.ok) return;
	const problem = problems.find(({ severity }) => severity === "error");
	if (problem !== void 0) throw new RolloutRefusedError("invalid", `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`);
	if (judgement !== null && judgement.decision !== "allow") {
		const reasons = judgement.findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
		const sentences = reasons.map(({ id, message }) => `${id}: ${message}`).join("; ");
		throw new RolloutRefusedError(judgement.decision === "block" ? "blocked" : "held", `${order.feature} may not ${order.kind}: ${sentences}`, reasons);
	}
	const detail = done !== null && "detail" in done ? done.detail : "nothing was changed";
	throw new RolloutRefusedError(exit === EXIT.invalid ? "invalid" : "unavailable", `${file}: ${detail}`);
}
function mustBePublished(feature, { withheld, stores }) {
	const kept = withheld.find((entry) => entry.feature === feature);
	if (kept !== void 0) throw new RolloutRefusedError("withheld", `${feature} is withheld: ${kept.message}`);
	mustReach(feature, stores);
}
function mustReach(feature, stores) {
	const failed = stores.filter(({ outcome }) => outcome === "failed");
	if (failed.length === 0) return;
	throw new RolloutRefusedError("unavailable", `Not every store has ${feature}: ${failed.map(({ name, detail }) => `${name}: ${detail ?? "no answer"}`).join("; ")}`);
}
// src/manager/lingering.ts
function lingering(open, { idle, longest, pause }) {
	let held = null;
	let closed = Promise.resolve();
	const start = () => {
		const one = {
			opened: closed.then(open),
			openedAt: Infinity,
			users: 0,
			timer: void 0
		};
		one.opened.then(() => one.openedAt = performance.now(), () => {});
		return one;
	};
	const end = (one) => {
		if (held === one) held = null;
		closed = one.opened.then((thing) => thing.close()).catch(() => {}).then(() => setTimeout$1(pause));
	};
	const leave = (one, failed) => {
		one.users -= 1;
		if ((failed || performance.now() - one.openedAt >= longest) && held === one) held = null;
		if (one.users > 0) return;
		if (held === one) one.timer = setTimeout(() => end(one), idle);
		else end(one);
	};
	return async (use) => {
		const one = held ??= start();
		clearTimeout(one.timer);
		one.users += 1;
		let failed = true;
		try {
			const result = await use(await one.opened);
			failed = false;
			return result;
		} finally {
			leave(one, failed);
		}
	};
}
// src/manager/event-writer.ts
const KEPT = {
	idle: 100,
	longest: 1e3,
	pause: 100
};
function eventWriter(world, clock) {
	const log = lingering(async () => openLog(await world()), KEPT);
	return ({ featureName, customerId, event, timestamp, durationMs, metadata }) => {
		const measured = durationMs === void 0 ? {} : { duration_ms: durationMs };
		const row = {
			feature: featureName,
			customer: customerId,
			event,
			at: timestamp ?? clock()
		};
		return log((events) => events.record([{
			...row,
			metadata: {
				...metadata,
				...measured
			}
		}]));
	};
}
async function openLog(world) {
	const branch = await world.history.baseBranch();
	const { settings } = await settingsAt(world, branch === null ? null : branch.upstream ?? branch.tip);
	const log = await world.openEvents(settings);
	if (log !== null) return log;
	throw new RolloutRefusedError("unavailable", `${`the source ${settings.metrics.default} keeps no single events`}; report to it in its own way (docs/applications.md)`);
}
// src/manager/views.ts
const NAMES = {
	0: "tier_0_disabled",
	1: "tier_1_internal",
	2: "tier_2_early_adopters",
	3: "tier_3_general",
	4: "tier_4_full"
};
function configOf(rollout, settings) {
	const { feature, tier, whitelist, blacklist, rollbackThreshold } = rollout;
	return {
		featureName: feature,
		currentTier: NAMES[tier],
		percentage: percentageOf(tier, settings),
		status: statusOf(rollout),
		whitelistedCustomers: whitelist,
		blacklistedCustomers: blacklist,
		rollbackThreshold: {
			errorRate: rollbackThreshold.errorRate / 1e4,
			timeWindow: rollbackThreshold.timeWindow
		}
	};
}
function percentageOf(tier, { ladder }) {
	switch (tier) {
		case 0: return 0;
		case 1: return 1;
		case 2: return ladder.earlyAdopters.percentage / 100;
		case 3: return ladder.general.percentage / 100;
		case 4: return 100;
	}
}
function statsOf({ feature, enabledCustomers, events, errors, since }) {
	const errorRate = events > 0 ? errors / events : NaN;
	return {
		featureName: feature,
		enabledCustomers: enabledCustomers ?? NaN,
		eventCount: events,
		errorCount: errors,
		errorRate,
		successRate: 1 - errorRate,
		since
	};
}
// src/manager/rollout-manager.ts
function getPilotRolloutManager(options = {}) {
	const world = worldsOf(options);
	const record = eventWriter(world, options.now ?? Date.now);
	const raise = async (order) => {
		const { feature } = order;
		mustBeDone(await edit(await world(), order, "commit"));
		mustBePublished(feature, await publishAndTell(await world(), { dryRun: false }));
		return config(await world(), feature);
	};
	return {
		async createRollout({ featureName: feature, whitelistedCustomers = [], rollbackThreshold }) {
			const order = {
				kind: "create",
				feature,
				whitelist: whitelistedCustomers,
				rollbackThreshold: rollbackThreshold === void 0 ? void 0 : thresholdOf(rollbackThreshold)
			};
			mustBeDone(await edit(await world(), order, "commit"));
			return config(await world(), feature);
		},
		startRollout: (feature) => raise({
			kind: "start",
			feature
		}),
		advanceRollout: (feature) => raise({
			kind: "advance",
			feature
		}),
		async rollbackFeature(feature, reason) {
			const here = await world();
			const settings = await actingSettings(here);
			await mustKnow(here, settings, feature);
			const { stores, git } = (await rollbackAndTell(here, settings, {
				feature,
				reason
			})).report;
			mustReach(feature, stores);
			if (git.kind === "refused") throw new RolloutRefusedError("unavailable", `${feature} is off; git: ${git.detail}`);
		},
		getRolloutConfig: async (feature) => config(await world(), feature),
		getRolloutStats: async (feature) => statsOf((await stats(await world(), feature)).view),
		async shouldEnableFeature(feature, customer) {
			const snapshot = await publishedSnapshot(await world());
			return snapshot !== null && evaluate(snapshot, feature, customer).enabled;
		},
		recordEvent: record
	};
}
async function config(world, feature) {
	const { settings, rollouts } = await standing(world);
	const rollout = rollouts.get(feature);
	if (rollout === void 0) throw unknownFeature(feature, rollouts.keys());
	return configOf(rollout, settings);
}
async function standing(world) {
	const branch = await world.history.baseBranch();
	const tip = branch === null ? null : branch.upstream ?? branch.tip;
	const { settings } = await settingsAt(world, tip);
	const catalog = tip === null ? await catalogOfTree(world, settings, null) : await catalogAt(world, tip, settings);
	const rollouts = Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout]);
	return {
		settings,
		rollouts: new Map(rollouts)
	};
}
function thresholdOf({ errorRate, timeWindow }) {
	const points = Math.round(errorRate * 1e4);
	if (!(Math.abs(errorRate * 1e4 - points) < 1e-6) || !Number.isSafeInteger(timeWindow)) throw new RolloutRefusedError("invalid", `errorRate is a share such as 0.05, in whole hundredths of a percent, and timeWindow milliseconds; found ${errorRate} and ${timeWindow}`);
	return {
		errorRate: points,
		timeWindow
	};
}
export { BUCKETS, RolloutRefusedError, bucketOf, evaluate, getFeatureFlagManager, getPilotRolloutManager, isKilled };
