import { formatInstant } from "./first-look-BIHJFZDA.js";
import { RUNGS, byCodeUnits, duration, formatMoment } from "./verdict-CXn7oyCT.js";
// src/core/incident.ts
const READERS_REFRESH = 3e4;
function incidentLines(incident) {
	const { feature, at, by, tier, since, dependents, owners, issue, reached } = incident;
	const what = incident.action === "suspend" ? "suspended" : "turned off";
	return [
		`${feature} was ${reached ? "" : "NOT "}${what} at ${formatMoment(at)} by ${oneLine(by)}.`,
		customers(incident),
		...incident.action === "suspend" ? ["Looks like an outage, not a rollout: git is unchanged."] : [],
		`Why: ${oneLine(incident.reason)}`,
		`It was: tier ${tier} (${RUNGS[tier].name})${since === null ? "" : `, since ${formatMoment(since)}`}`,
		...reached ? [`Off with it: ${listed(dependents, "nothing")}`] : [],
		`Git: ${oneLine(incident.git)}`,
		`Owners: ${listed(owners, "nobody")}`,
		...issue === null ? [] : [`Incident: ${oneLine(issue)}`],
		...reached ? [falseAlarm(incident)] : []
	];
}
function dependentsOf(feature, rollouts) {
	const live = [...rollouts].filter(({ tier }) => tier > 0);
	const off = /* @__PURE__ */ new Set([feature]);
	for (let size = 0; size < off.size;) {
		size = off.size;
		for (const child of live) if (child.dependsOn.some((parent) => off.has(parent))) off.add(child.feature);
	}
	off.delete(feature);
	return [...off].toSorted(byCodeUnits);
}
const NAMED = 5;
const LONGEST_LINE = 300;
function customers({ feature, at, propagation, refresh, failed, reached }) {
	const by = formatInstant(Math.ceil((at + propagation + refresh) / 1e3) * 1e3).slice(11, 19);
	const delay = `store ${duration(propagation)} + client refresh ${duration(refresh)}`;
	if (failed.length === 0) return `Customers: off everywhere by ${by} (${delay}). Nothing to do tonight.`;
	const advice = `run the guard again, or pilot-rollout kill ${feature} --reason …`;
	const others = reached ? ` Off for the others by ${by} (${delay}).` : "";
	return `Customers: STILL ON for readers of ${listed(failed, "")}: ${advice}.${others}`;
}
function falseAlarm({ feature, action, gitHasTier }) {
	const restore = `pilot-rollout restore ${feature} --reason …`;
	const restart = `pilot-rollout restart ${feature}`;
	if (action === "suspend") return `When it is over: ${restore} (within 72 h)`;
	return gitHasTier ? `False alarm? ${restore} while git still has the tier (24 h); later: ${restart}` : `False alarm? git has it rolled back: ${restart}`;
}
function listed(names, none) {
	if (names.length === 0) return none;
	const rest = names.length - NAMED;
	const shown = names.slice(0, NAMED).map((name) => oneLine(name)).join(", ");
	return rest > 0 ? `${shown} and ${rest} more` : shown;
}
function oneLine(text) {
	const line = text.replaceAll(/\s+/g, " ").trim();
	return line.length > LONGEST_LINE ? `${line.slice(0, 299)}…` : line;
}
export { READERS_REFRESH, dependentsOf, incidentLines };
