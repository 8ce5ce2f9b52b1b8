import { answerGuard, answerKill, answerPublish, answerPublishedEdit, answerRestore, answerRollback } from "./acting-CfXdpnPa.js";
import { UsageError, at } from "./action-C-GZNKfr.js";
import { FEATURE_NAME } from "./judging-CDK-uRg4.js";
// src/action/dispatch.ts
const MOST = 20;
const KEYS = [
	"feature",
	"rollout_feature",
	"pilot_rollout_feature"
];
function namedFeatures(payload) {
	const client = at(payload, "client_payload");
	const names = [client, ...listAt(client, "alerts")].flatMap((alert) => {
		return [
			alert,
			at(alert, "labels"),
			at(alert, "commonLabels")
		].flatMap((place) => KEYS.map((key) => at(place, key))).concat(tagsOf(alert));
	}).filter((name) => typeof name === "string" && FEATURE_NAME.test(name));
	return [...new Set(names)].slice(0, MOST);
}
function tagsOf(alert) {
	const tags = at(alert, "tags");
	return (typeof tags === "string" ? tags.slice(0, 1e4).split(",") : listAt(alert, "tags")).flatMap((tag) => {
		const [key = "", value] = typeof tag === "string" ? tag.trim().split(":", 2) : [];
		return value !== void 0 && KEYS.includes(key) ? [value] : [];
	});
}
function listAt(value, name) {
	const found = at(value, name);
	return Array.isArray(found) ? found.slice(0, 1e3) : [];
}
// src/action/acting.ts
async function act(world, command, { feature, reason, dryRun, trigger }) {
	switch (command) {
		case "publish": return answerPublish(world, dryRun);
		case "guard": return asked(await answerGuard(world, dryRun, { openAlerts: [] }), trigger);
		case "rollback": return answerRollback(world, {
			feature: named(feature),
			reason: stated(reason)
		}, "whole");
		case "kill": return answerKill(world, named(feature), stated(reason));
		case "restore": return answerRestore(world, {
			feature: named(feature),
			reason: stated(reason),
			falseAlarm: null
		});
		case "pause": return answerPublishedEdit(world, {
			kind: "pause",
			feature: named(feature),
			reason: stated(reason)
		});
	}
}
function asked(answer, trigger) {
	const features = trigger.kind === "round" ? namedFeatures(trigger.payload) : [];
	if (features.length === 0) return answer;
	const words = `An alert named ${features.join(", ")}; everything that is live was measured.\n\n`;
	return {
		...answer,
		text: (terminal) => words + answer.text(terminal)
	};
}
function named(feature) {
	if (feature === "") throw new UsageError("Input feature: name the feature");
	return feature;
}
function stated(reason) {
	if (reason === "") throw new UsageError("Input reason: say why");
	return reason;
}
export { act };
