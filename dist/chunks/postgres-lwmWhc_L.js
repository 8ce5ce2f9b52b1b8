import { EventsUnavailable, eventsRelation, measureSlots, readErrors, readStats, readTopErrors, writeRows } from "./measure-slots-B9MyWdlY.js";
import { onFreshConnection } from "./postgres-connection-BG0q_wVa.js";
import { unavailableForAll } from "./unavailable--f-duJbZ.js";
// src/adapters/metrics/postgres.ts
const TIMEOUT = 1e4;
const SETTLE = 6e4;
function postgres(options) {
	const { name = "postgres", url, query = null, designEffect = 1, timeout = TIMEOUT, settle = SETTLE } = options;
	return {
		name,
		async measure(now, features, signal) {
			const measured = await onFreshConnection({
				url,
				timeout,
				readOnly: true,
				signal
			}, (database) => measureSlots(database, {
				query,
				designEffect,
				settle
			}, now, features));
			return "status" in measured ? unavailableForAll(features, measured) : measured.value;
		},
		async close() {}
	};
}
function postgresEvents(options) {
	const { url, query = null, timeout = TIMEOUT } = options;
	const relation = eventsRelation(query);
	const run = async (readOnly, use) => {
		const answer = await onFreshConnection({
			url,
			timeout,
			readOnly
		}, use);
		if ("status" in answer) throw new EventsUnavailable(answer);
		return answer.value;
	};
	return {
		recentErrors: (feature, since, limit) => run(true, (database) => readErrors(database, relation, feature, since, limit)),
		topErrors: (limit) => run(true, (database) => readTopErrors(database, relation, limit)),
		stats: (feature, since) => run(true, (database) => readStats(database, relation, feature, since)),
		record: (rows) => run(false, (database) => writeRows(database, rows)),
		async close() {}
	};
}
export { postgres, postgresEvents };
