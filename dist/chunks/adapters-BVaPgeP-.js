import { resolve, secret } from "./first-look-Cohn9iIZ.js";
import { unavailableForAll } from "./unavailable-DXZnMmnf.js";
import { own } from "./judging-BO7g8KrT.js";
// src/adapters/metrics/unconfigured.ts
const DETAIL = "no metrics source is configured: name one under metrics.sources in .github/pilot-rollout.yml, for example events: {kind: postgres, url: {env: DATABASE_URL}}";
/** Stands where nothing can be measured and says how to change that. */
function unconfigured(name = "unconfigured", detail = DETAIL) {
	return {
		name,
		measure: async (_now, features) => unavailableForAll(features, {
			status: "unconfigured",
			detail
		}),
		async close() {}
	};
}
// src/cli/adapters.ts
/** Builds the metrics sources and event logs that the settings name; an adapter is imported where it is asked for. */
/** Opens the named metrics source. @throws UsageError where a variable is not set. */
async function openSource(place, name, settings) {
	const source = sourceOf(name, settings);
	switch (source.kind) {
		case "embedded": {
			const { embedded } = await import("./embedded-CijcdiJm.js");
			return embedded({
				path: resolve(place.directory, source.path),
				name
			});
		}
		case "postgres": {
			const url = secret(place, source.url, `source ${name}`);
			const { postgres } = await import("./postgres-S0Zv-lIU.js");
			return postgres({
				...source,
				name,
				url
			});
		}
		case "prometheus": {
			const token = source.token === null ? null : secret(place, source.token, `source ${name}`);
			const url = secret(place, source.url, `source ${name}`);
			const { prometheus } = await import("./prometheus-Bg_2ja0H.js");
			return prometheus({
				...source,
				name,
				url,
				token,
				fetch
			});
		}
		case "fixed": {
			const [{ fixed }, { readEvidence }] = await Promise.all([import("./fixed-HnQ-NTlL.js"), import("./evidence-B9YD4Wjj.js")]);
			return fixed(readEvidence(resolve(place.directory, source.path)), name);
		}
		case "unconfigured": return unconfigured(name);
	}
}
/** Opens the event log behind the default source; null where it keeps no single events. */
async function openEvents(place, settings) {
	const source = sourceOf(settings.metrics.default, settings);
	if (source.kind === "embedded") {
		const { embeddedEvents } = await import("./embedded-CijcdiJm.js");
		return embeddedEvents({ path: resolve(place.directory, source.path) });
	}
	if (source.kind !== "postgres") return null;
	const url = secret(place, source.url, `source ${settings.metrics.default}`);
	const { postgresEvents } = await import("./postgres-S0Zv-lIU.js");
	return postgresEvents({
		...source,
		url
	});
}
function sourceOf(name, settings) {
	return own(settings.metrics.sources, name) ?? { kind: "unconfigured" };
}
export { openEvents, openSource };
