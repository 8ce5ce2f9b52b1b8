import { EXIT, UsageError } from "./action-C-GZNKfr.js";
import { assess, evidenceBegin } from "./verdict-CXn7oyCT.js";
import { WHOLE, catalogOfTree, encode, gather, isShallow, limitsOf, looseSettings, openStores, publishedForJudging, settingsAt, statusOf, timelinesAt, withDataBranch } from "./judging-CDK-uRg4.js";
import { unknownFeature } from "./rollback-and-tell-Di8RZCSd.js";
// src/commands/look.ts
const DAY = 864e5;
async function scene(world) {
	const branch = await world.history.baseBranch();
	const tip = branch === null ? null : branch.upstream ?? branch.tip;
	const found = await settingsAt(world, tip);
	const settings = world.recorded === null ? await withDataBranch(world, found.settings) : found.settings;
	const catalog = await catalogOfTree(world, settings, null);
	const rollouts = new Map(Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout]));
	const timelines = tip === null ? /* @__PURE__ */ new Map() : await knownTimelines(world, tip, settings);
	const published = await publishedForJudging(world, settings);
	return {
		settings,
		rollouts,
		unreadable: catalog.unreadable,
		timelines,
		published
	};
}
async function knownTimelines(world, tip, { rollouts }) {
	return timelinesAt(world.history, tip, rollouts).catch((error) => {
		if (isShallow(error)) return /* @__PURE__ */ new Map();
		throw error;
	});
}
function mustHave(rollouts, feature) {
	const rollout = rollouts.get(feature);
	if (rollout === void 0) throw unknownFeature(feature, rollouts.keys());
	return rollout;
}
async function stats(world, feature) {
	const { settings, rollouts, timelines, published } = await scene(world);
	const rollout = mustHave(rollouts, feature);
	const { metrics, since: live, resumedAt } = (await gather(world, {
		rollouts: /* @__PURE__ */ new Map([[feature, rollout]]),
		settings,
		timelines,
		published: published.snapshot,
		lastGuardRun: null
	})).features.get(feature) ?? UNRECORDED;
	const since = evidenceBegin(live, resumedAt, rollout.evidenceSince, world.now);
	const { toDate } = assess(metrics, limitsOf(rollout, settings), {
		now: world.now,
		begin: since,
		lastGuardRun: null,
		freshness: null
	});
	const counted = toDate ?? {
		events: 0,
		errors: 0
	};
	return {
		view: {
			feature,
			tier: rollout.tier,
			status: statusOf(rollout),
			since,
			enabledCustomers: isAnswer(metrics) ? await customersSince(world, settings, feature, since) : null,
			events: counted.events / 100,
			errors: counted.errors / 100,
			maximumErrorRate: settings.criteria.maximumErrorRate / 1e4,
			minimumSuccessRate: settings.criteria.minimumSuccessRate / 1e4
		},
		metrics
	};
}
function isAnswer(metrics) {
	return metrics.status === "ok" || metrics.status === "empty";
}
const UNRECORDED = {
	since: null,
	resumedAt: null,
	metrics: {
		status: "empty",
		detail: "nothing is recorded for it"
	}
};
async function customersSince(world, settings, feature, since) {
	const events = world.recorded === null ? await world.openEvents(settings) : null;
	if (events === null) return null;
	const { enabledCustomers } = await events.stats(feature, since).finally(() => events.close());
	return enabledCustomers;
}
async function history(world, feature) {
	const { rollouts, timelines } = await scene(world);
	const timeline = timelines.get(feature);
	if (timeline === void 0) mustHave(rollouts, feature);
	return (timeline ?? []).map(({ at, tier, commit, author, subject, deleted, paused, rolledBack }) => ({
		at,
		tier,
		commit,
		author,
		subject,
		note: noteOfEntry({
			deleted,
			paused,
			rolledBack,
			tier
		})
	})).toReversed();
}
function noteOfEntry(entry) {
	if (entry.deleted) return "removed";
	if (entry.tier === null) return "unreadable";
	if (entry.rolledBack) return "rolled back";
	return entry.paused && entry.tier > 0 ? "paused" : "";
}
async function errors(world, feature, limit) {
	const { settings, rollouts } = await scene(world);
	mustHave(rollouts, feature);
	const events = await world.openEvents(settings);
	if (events === null) {
		const message = `Source ${settings.metrics.default} keeps no single events; look where it is fed from`;
		throw new UsageError(message, EXIT.unavailable);
	}
	return (await events.recentErrors(feature, world.now - DAY, limit).finally(() => events.close())).map(({ at, customer, metadata }) => ({
		at,
		customer: settings.report.customerIds === "show" ? customer : null,
		message: messageOf(metadata ?? {})
	}));
}
function messageOf(metadata) {
	const message = metadata["message"] ?? metadata["error"];
	return typeof message === "string" ? message : JSON.stringify(metadata);
}
// src/commands/serve.ts
async function storeToServe(world, environment) {
	const settings = await looseSettings(world);
	const readable = openStores(world, settings).filter(({ settings: { format } }) => format === "snapshot");
	const found = readable.find((entry) => entry.settings.environment === environment);
	if (found === void 0) {
		const names = readable.map(({ settings: own }) => `${own.name} (${own.environment})`).join(", ");
		throw new UsageError(`No store of ${environment} can be read back; the settings name: ${names || "none"}`);
	}
	if (found.open) return found.store;
	const reading = await found.store.read(world.patience());
	const why = "detail" in reading ? reading.detail : "it cannot be opened";
	throw new UsageError(`Store ${found.settings.name} cannot be served: ${why}`, EXIT.unavailable);
}
async function readToServe(store, { digest }, signal) {
	const reading = await store.read(signal);
	if (reading.kind === "snapshot") return encode(reading.snapshot, WHOLE, digest);
	if (reading.kind === "absent") return null;
	throw new UsageError(`store ${store.name}: ${reading.detail}`, EXIT.unavailable);
}
export { errors, history, mustHave, readToServe, scene, stats, storeToServe };
