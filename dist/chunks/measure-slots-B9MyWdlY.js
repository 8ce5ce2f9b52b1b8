import { formatInstant } from "./first-look-BIHJFZDA.js";
import { isRecord } from "./record-CvW-Vo5B.js";
import { reportedName } from "./unavailable--f-duJbZ.js";
// src/events/row.ts
const INSERT_ROWS = `insert into rollout_events (feature_name, customer_id, event, metadata, timestamp)
  select feature, customer, event, metadata, at from jsonb_to_recordset($1::text::jsonb)
    as r(feature text, customer text, event text, metadata jsonb, at timestamptz)`;
function rowsParameter(rows) {
	return `[${rows.map((row) => rowText(row)).join(",")}]`;
}
function rowText({ feature, customer, event, at, metadata = {} }) {
	const text = (inner) => JSON.stringify({
		feature,
		customer,
		event,
		at: formatInstant(at),
		metadata: inner
	}, (_key, value) => storableValue(value));
	try {
		return text(metadata);
	} catch {
		return text({});
	}
}
function storable(text) {
	return text.replaceAll(/[\0\p{Cs}]/gu, "�");
}
function storableValue(value) {
	if (typeof value === "string") return storable(value);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), inner]));
}
// src/adapters/metrics/sql/events.ts
var EventsUnavailable = class extends Error {
	code = "events-unavailable";
	status;
	constructor({ status, detail }) {
		super(detail);
		this.name = "EventsUnavailable";
		this.status = status;
	}
};
const COLUMNS = `feature_name as feature, customer_id as customer, event, metadata,
  floor(extract(epoch from "timestamp") * 1000)::float8 as at`;
function readErrors(database, relation, feature, since, limit) {
	return readRows$1(database, `select ${COLUMNS} from ${relation} e
    where feature_name = $1 and event = 'error' and "timestamp" > $2::text::timestamptz
    order by "timestamp" desc limit $3::text::int`, [
		storable(feature),
		formatInstant(since),
		String(limit)
	]);
}
function readTopErrors(database, relation, limit) {
	return readRows$1(database, `select ${COLUMNS} from ${relation} e
    where event = 'error' order by "timestamp" desc limit $1::text::int`, [String(limit)]);
}
async function readStats(database, relation, feature, since) {
	const statement = `select (count(distinct customer_id) filter (where event = 'enabled'))::float8 as customers,
      (count(*) filter (where event = 'enabled'))::float8 as enabled,
      (count(*) filter (where event = 'error'))::float8 as errors
    from ${relation} e where feature_name = $1 and "timestamp" >= $2::text::timestamptz`;
	const [row] = await database.query(statement, [storable(feature), formatInstant(since)]);
	const of = (column) => isRecord(row) ? Number(row[column] ?? 0) : 0;
	return {
		enabledCustomers: of("customers"),
		enabled: of("enabled"),
		errors: of("errors")
	};
}
async function writeRows(database, rows) {
	if (rows.length > 0) await database.query(INSERT_ROWS, [rowsParameter(rows)]);
}
async function readRows$1(database, statement, values) {
	return (await database.query(statement, values)).flatMap((row) => {
		if (!isRecord(row)) return [];
		const metadata = isRecord(row["metadata"]) ? row["metadata"] : {};
		const [feature, customer] = [String(row["feature"]), String(row["customer"])];
		return [{
			feature,
			customer,
			event: "error",
			at: Number(row["at"]),
			metadata
		}];
	});
}
// src/adapters/metrics/sql/slots.ts
function eventsRelation(query) {
	return query === null ? "rollout_events" : `(\n${query.trim().replace(/[;\s]+$/, "")}\n)`;
}
function slotStatement(relation) {
	return `${readRows(relation)}${COUNT_SLOTS}${ANSWER}`;
}
const readRows = (relation) => `with asked as (
  select * from jsonb_to_recordset($1::text::jsonb)
    as a(n int, feature text, slot int, "from" timestamptz, until timestamptz)
), spans as (
  select * from jsonb_to_recordset($2::text::jsonb)
    as s(n int, span int, "from" timestamptz, until timestamptz)
), rows as materialized (
  select a.n, a.slot as length, e.customer_id as customer, e."timestamp" as at, e.event,
    floor(date_part('epoch', e."timestamp"))::bigint / a.slot as slot,
    e.event = 'error' and e.metadata ->> 'exposed' = 'false' as foreign_error,
    case when e.event <> 'error' and jsonb_typeof(e.metadata -> 'duration_ms') = 'number'
      then (e.metadata -> 'duration_ms')::numeric end as duration
  from asked a join ${relation} e
    on e.feature_name = a.feature and e."timestamp" >= a."from" and e."timestamp" < a.until
  where e.event in ('enabled', 'disabled', 'error')
)`;
const COUNT_SLOTS = `, recent as materialized (
  select r.* from rows r join (select n, min("from") as since from spans group by n) s on s.n = r.n and r.at >= s.since
), pieces as (
  select n, null::int as span, length, slot, customer, event, foreign_error from rows
  union all
  select s.n, s.span, r.length, r.slot, r.customer, r.event, r.foreign_error
  from spans s join recent r on r.n = s.n and r.at >= s."from" and r.at < s.until
), counted as (
  select n, span, slot * max(length) / 3600 * 3600 as hour,
    count(*) filter (where event = 'enabled') as enabled,
    count(*) filter (where event = 'disabled') as disabled,
    count(*) filter (where event = 'error' and foreign_error is not true) as errors,
    count(*) filter (where event = 'error') as all_errors,
    count(*) filter (where foreign_error) as foreign_errors
  from pieces group by n, span, slot, customer
), shares as (
  select n, span, hour,
    enabled + errors > 0 as used,
    enabled = 0 and disabled + foreign_errors > 0 as control,
    case when errors >= enabled then least(errors, 1) else errors::numeric / enabled end as share,
    case when all_errors >= disabled then least(all_errors, 1) else all_errors::numeric / disabled end as control_share
  from counted
)`;
const ANSWER = `
select n::float8 as n, 'counts' as part, span::float8 as span, (case when span is null then hour end)::float8 as hour,
  (count(*) filter (where used))::float8 * 100 as events,
  coalesce(round(round(sum(share) filter (where used), 12) * 100), 0)::float8 as errors,
  (count(*) filter (where control))::float8 * 100 as control_events,
  coalesce(round(round(sum(control_share) filter (where control), 12) * 100), 0)::float8 as control_errors,
  null::float8 as p95, null::float8 as baseline_p95
from shares group by n, span, case when span is null then hour end
union all
select n::float8, 'latency', null, null,
  (count(*) filter (where event = 'enabled'))::float8, 0, (count(*) filter (where event = 'disabled'))::float8, 0,
  percentile_cont(0.95) within group (order by round(duration, 3)::float8) filter (where event = 'enabled'),
  percentile_cont(0.95) within group (order by round(duration, 3)::float8) filter (where event = 'disabled')
from rows where duration between 0 and 1e9 group by n
`;
// src/adapters/metrics/sql/measure-slots.ts
async function measureSlots(database, options, now, features) {
	const until = now - options.settle;
	const names = features.map((query) => reportedName(query));
	const asked = features.flatMap((query, n) => {
		const feature = names[n];
		if (typeof feature !== "string") return [];
		return [{
			n,
			feature,
			slot: query.tier === 1 ? 60 : 300,
			...stretch(query.begin, until)
		}];
	});
	const spans = features.flatMap((query, n) => windowsOf(query, now).map(({ end, ms }, span) => Object.assign({
		n,
		span
	}, stretch(Math.max(query.begin, end - ms), Math.min(end, until)))));
	const rows = byFeature((asked.length === 0 ? [] : await database.query(slotStatement(eventsRelation(options.query)), [JSON.stringify(asked), JSON.stringify(spans)])).map((row) => readRow(row)));
	return new Map(features.map((query, n) => {
		const name = names[n];
		if (typeof name === "object") return [query.feature, name];
		if (rows === null) return [query.feature, OTHER_COLUMNS];
		const own = rows.get(n);
		if (own === void 0) return [query.feature, nothing(name ?? query.feature, query.begin)];
		return [query.feature, toMetrics(query, now, options.designEffect, own)];
	}));
}
function windowsOf(query, now) {
	return [{
		end: now,
		ms: query.timeWindow
	}, ...query.windows];
}
function stretch(from, until) {
	return {
		from: formatInstant(from),
		until: formatInstant(until)
	};
}
function toMetrics(query, now, designEffect, own) {
	const [trailing, ...windows] = windowsOf(query, now).map((window, span) => ({
		window,
		row: own.find((row) => row.span === span)
	}));
	const control = trailing?.row?.control;
	const latency = toLatency(own.find(({ part }) => part === "latency"));
	return {
		status: "ok",
		kind: "counts",
		designEffect,
		window: trailing?.row?.counts ?? NONE,
		windows: windows.map(({ window: { end, ms }, row }) => Object.assign({
			end,
			ms
		}, row?.counts ?? NONE)),
		buckets: own.flatMap(({ hour, counts }) => hour === null || counts.events === 0 ? [] : [{
			start: Math.max(hour * 1e3, query.begin),
			...counts
		}]).toSorted((a, b) => a.start - b.start),
		...latency === null ? {} : { latency },
		...control === void 0 || control.events === 0 ? {} : { control }
	};
}
const NONE = {
	events: 0,
	errors: 0
};
const OTHER_COLUMNS = {
	status: "malformed",
	detail: "the statement's answer has other columns than asked"
};
function nothing(name, begin) {
	return {
		status: "empty",
		detail: `no events of ${name} since ${formatInstant(begin)}`
	};
}
function toLatency(row) {
	if (row === void 0 || row.p95 === null || row.baselineP95 === null) return null;
	return {
		p95Ms: row.p95,
		baselineP95Ms: row.baselineP95,
		count: row.counts.events,
		baselineCount: row.control.events
	};
}
function byFeature(rows) {
	const groups = /* @__PURE__ */ new Map();
	for (const row of rows) {
		if (row === null) return null;
		const group = groups.get(row.n);
		if (group === void 0) groups.set(row.n, [row]);
		else group.push(row);
	}
	return groups;
}
function readRow(row) {
	if (!isRecord(row)) return null;
	const [n, events, errors] = [
		row["n"],
		row["events"],
		row["errors"]
	];
	const [controlEvents, controlErrors] = [row["control_events"], row["control_errors"]];
	if (!isNumber(n) || !isNumber(events) || !isNumber(errors)) return null;
	if (!isNumber(controlEvents) || !isNumber(controlErrors)) return null;
	return {
		n,
		part: row["part"],
		span: numberOrNull(row["span"]),
		hour: numberOrNull(row["hour"]),
		counts: {
			events,
			errors
		},
		control: {
			events: controlEvents,
			errors: controlErrors
		},
		p95: numberOrNull(row["p95"]),
		baselineP95: numberOrNull(row["baseline_p95"])
	};
}
function isNumber(value) {
	return typeof value === "number" && Number.isFinite(value);
}
function numberOrNull(value) {
	return isNumber(value) ? value : null;
}
export { EventsUnavailable, eventsRelation, measureSlots, readErrors, readStats, readTopErrors, writeRows };
