import { plainWords } from "./github-BMZkogJs.js";
// src/adapters/metrics/unavailable.ts
function unavailableForAll(features, { status, detail }) {
	return new Map(features.map(({ feature }) => [feature, {
		status,
		detail
	}]));
}
function reportedName({ feature, parameters }) {
	const unknown = Object.keys(parameters).find((name) => name !== "feature");
	if (unknown !== void 0) return {
		status: "bad-query",
		detail: plainWords(`metrics parameter "${unknown}" is unknown; allowed is feature`)
	};
	const name = parameters["feature"] ?? feature;
	if (/[\0\p{Cs}]/u.test(name)) return {
		status: "bad-query",
		detail: "the feature's name holds a character that no backend can store"
	};
	return name;
}
export { reportedName, unavailableForAll };
