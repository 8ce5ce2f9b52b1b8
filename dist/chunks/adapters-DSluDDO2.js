import { resolve, secret } from "./first-look-BIHJFZDA.js";
import { unavailableForAll } from "./unavailable--f-duJbZ.js";
import { own } from "./judging-CDK-uRg4.js";
// src/adapters/metrics/unconfigured.ts
const DETAIL = "no metrics source is configured: name one under metrics.sources in .github/pilot-rollout.yml, for example events: {kind: postgres, url: {env: DATABASE_URL}}";
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
async function openSource(place, name, settings) {
	const source = sourceOf(name, settings);
	switch (source.kind) {
		case "embedded": {
			const { embedded } = await import("./embedded-BlgB3Xed.js");
			return embedded({
				path: resolve(place.directory, source.path),
				name
			});
		}
		case "postgres": {
			const url = secret(place, source.url, `source ${name}`);
			const { postgres } = await import("./postgres-lwmWhc_L.js");
			return postgres({
				...source,
				name,
				url
			});
		}
		case "prometheus": {
			const token = source.token === null ? null : secret(place, source.token, `source ${name}`);
			const url = secret(place, source.url, `source ${name}`);
			const { prometheus } = await import("./prometheus-BmKXFqLp.js");
			return prometheus({
				...source,
				name,
				url,
				token,
				fetch
			});
		}
		case "fixed": {
			const [{ fixed }, { readEvidence }] = await Promise.all([import("./fixed-DiAPYDp4.js"), import("./evidence-DYwXk7f6.js")]);
			return fixed(readEvidence(resolve(place.directory, source.path)), name);
		}
		case "unconfigured": return unconfigured(name);
	}
}
async function openEvents(place, settings) {
	const source = sourceOf(settings.metrics.default, settings);
	if (source.kind === "embedded") {
		const { embeddedEvents } = await import("./embedded-BlgB3Xed.js");
		return embeddedEvents({ path: resolve(place.directory, source.path) });
	}
	if (source.kind !== "postgres") return null;
	const url = secret(place, source.url, `source ${settings.metrics.default}`);
	const { postgresEvents } = await import("./postgres-lwmWhc_L.js");
	return postgresEvents({
		...source,
		url
	});
}
function sourceOf(name, settings) {
	return own(settings.metrics.sources, name) ?? { kind: "unconfigured" };
}
export { openEvents, openSource };
