import { plainWords } from "./github-DvVL51fb.js";
// src/adapters/metrics/unavailable.ts
/** The same refusal for every feature. */
function unavailableForAll(features, { status, detail }) {
	return new Map(features.map(({ feature }) => [feature, {
		status,
		detail
	}]));
}
/**
* The name under which an application reports a feature: the file's `metrics.feature`, else the rollout's name.
*
* Any other parameter is refused: one that is ignored in silence would be believed to work.
*/
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
