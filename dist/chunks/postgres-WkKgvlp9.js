import { createHash, formatInstant, parseInstant } from "./first-look-BIHJFZDA.js";
import { isRecord } from "./record-CvW-Vo5B.js";
import { onFreshConnection } from "./postgres-connection-BG0q_wVa.js";
import { failed } from "./request-Dk82t04t.js";
import { effectiveKills, own } from "./judging-CDK-uRg4.js";
import { BEGINNINGS } from "./digest-name-CrzOxNMS.js";
import { sequenceStore } from "./sequence-store-BSRNamEq.js";
// src/adapters/stores/postgres/refusal.ts
const CAUSES = [
	"unauthorized",
	"timeout",
	"rate-limited",
	"malformed",
	"bad-query",
	"unreachable"
];
const MISSING = /\((?:3D000|3F000|42P01|42703)\)$/u;
function databaseRefusal({ status, detail }) {
	if (MISSING.test(detail)) return failed("missing", "the database or its tables are not there: apply sql/001_rollout_events.sql and sql/002_snapshots.sql");
	return failed(CAUSES.find((cause) => cause === status) ?? "unreachable", detail);
}
// src/adapters/stores/postgres/rows.ts
const TIERS = {
	0: "tier_0_disabled",
	1: "tier_1_internal",
	2: "tier_2_early_adopters",
	3: "tier_3_general",
	4: "tier_4_full"
};
function rowsOf({ features, kills, restores }) {
	const killed = effectiveKills(kills, restores);
	return Object.entries(features).map(([feature, entry]) => rowOf(feature, entry, Object.hasOwn(killed, feature)));
}
function rowOf(feature, entry, killed) {
	const tier = killed ? 0 : entry.tier;
	return {
		feature_name: feature,
		current_tier: TIERS[tier],
		percentage: percentageOf(tier, entry.weight),
		status: killed ? "rolled_back" : entry.status,
		whitelisted_customers: entry.whitelist,
		blacklisted_customers: entry.blacklist,
		started_at: entry.tier === 0 ? null : entry.since
	};
}
function percentageOf(tier, weight) {
	if (tier === 0) return 0;
	return Math.min(100, Math.max(1, Math.ceil(weight / 1e3)));
}
function arraysOf(rows) {
	const kinds = /* @__PURE__ */ new Map();
	const places = rows.map((row) => {
		const name = `${row.current_tier} ${row.percentage} ${row.status}`;
		const kind = kinds.get(name) ?? {
			place: kinds.size + 1,
			row
		};
		kinds.set(name, kind);
		return kind.place;
	});
	const told = Array.from(kinds.values(), ({ row }) => row);
	return [
		arrayText(told.map((row) => row.current_tier)),
		arrayText(told.map((row) => String(row.percentage))),
		arrayText(told.map((row) => row.status)),
		arrayText(rows.map((row) => row.feature_name)),
		`{${places.join(",")}}`,
		arrayText(rows.map((row) => row.started_at ?? "")),
		arrayText(rows.map((row) => listText(row.whitelisted_customers))),
		arrayText(rows.map((row) => listText(row.blacklisted_customers)))
	];
}
function arrayText(texts) {
	if (texts.length === 0) return "{}";
	return `{"${(SPECIAL.test(texts.join("")) ? texts.map((text) => text.replaceAll(/["\\]/gu, "\\$&")) : texts).join("\",\"")}"}`;
}
const SPECIAL = /["\\]/u;
function listText(customers) {
	if (customers.length === 0) return "{}";
	return customers.every((customer) => PLAIN.test(customer)) ? `{${customers.join(",")}}` : arrayText(customers);
}
const PLAIN = /^(?!null$)[\w.:-]+$/iu;
function namesOn({ features, kills, restores }) {
	const killed = effectiveKills(kills, restores);
	return Object.keys(features).filter((feature) => isOn(own(features, feature)) && !Object.hasOwn(killed, feature));
}
function isOn(entry) {
	return entry !== null && entry.tier > 0;
}
function killsByHand(snapshot, rows) {
	const { revision, publishedAt, restores } = snapshot;
	const on = new Set(namesOn(snapshot));
	const kills = rows.flatMap(({ feature, at }) => {
		if (!on.has(feature)) return [];
		const restored = parseInstant(own(restores, feature)?.at ?? "");
		const earliest = Math.max(parseInstant(publishedAt), Number.isFinite(restored) ? restored + 1e3 : 0);
		return [[feature, {
			at: formatInstant(Math.max(at, earliest)),
			by: "feature_rollouts",
			code: "manual",
			revision
		}]];
	});
	return Object.fromEntries(kills);
}
// src/adapters/stores/postgres/statements.ts
function isOff(row) {
	return `(${row}.current_tier = 'tier_0_disabled' or ${row}.percentage = 0 or ${row}.status = 'rolled_back')`;
}
const READ = `
with off as materialized (
  select r.feature_name, r.updated_at from feature_rollouts r where ${isOff("r")}
)
select s.snapshot,
  coalesce((
    select jsonb_agg(jsonb_build_object('feature', off.feature_name, 'at', extract(epoch from off.updated_at) * 1000))
    from off where off.feature_name in (select unnest(s.turned_on))
  ), '[]'::jsonb)::text as off
from pilot_rollout_snapshots s
where s.key = $1`;
const IS_EXPECTED = `
  case when $4 like '%-%'
    then substring(left(s.snapshot, 128) from '^(?:${BEGINNINGS.join("|").replaceAll("{", "\\{")})([0-9a-f]{64})"')
      || '-' || octet_length(s.snapshot)
    else encode(sha256(convert_to(s.snapshot, 'UTF8')), 'hex')
  end = $4`;
const COLUMNS = "current_tier, percentage, status, whitelisted_customers, blacklisted_customers";
function columnsOf(row) {
	return COLUMNS.replaceAll(/\w+/gu, (column) => `${row}.${column}`);
}
function listOf(text) {
	return `case ${text} when '{}' then '{}'::text[] else ${text}::text[] end`;
}
const COMPARE_AND_SET = `
with wanted as (
  select feature_name, started_at, ($6::text[])[kind] as current_tier, ($7::integer[])[kind] as percentage,
    ($8::text[])[kind] as status, ${listOf("whitelisted")} as whitelisted_customers,
    ${listOf("blacklisted")} as blacklisted_customers
  from unnest($9::text[], $10::integer[], $11::text[], $12::text[], $13::text[])
    as w (feature_name, kind, started_at, whitelisted, blacklisted)
), before as (
  select features, turned_on from pilot_rollout_snapshots where key = $1
), written as (
  insert into pilot_rollout_snapshots as s (key, sequence, snapshot, features, turned_on)
  select $1, $2::text::bigint, $3, $9::text[], $5::text[]
  where $4 = '' or exists (select from before)
  on conflict (key) do update
  set sequence = excluded.sequence, snapshot = excluded.snapshot, updated_at = now(),
    features = case when s.features = excluded.features then s.features else excluded.features end,
    turned_on = case when s.turned_on = excluded.turned_on then s.turned_on else excluded.turned_on end
  where $4 <> '' and s.sequence < excluded.sequence and ${IS_EXPECTED}
  returning sequence
), changed as (
  select w.* from wanted w left join feature_rollouts r using (feature_name)
  where r.feature_name is null or (${columnsOf("r")}) is distinct from (${columnsOf("w")})
), kept as (
  insert into feature_rollouts as r (feature_name, started_at, ${COLUMNS})
  select feature_name, nullif(started_at, '')::timestamptz, ${COLUMNS} from changed where exists (select from written)
  on conflict (feature_name) do update
  set current_tier = excluded.current_tier, percentage = excluded.percentage, status = excluded.status,
    whitelisted_customers = excluded.whitelisted_customers, blacklisted_customers = excluded.blacklisted_customers,
    started_at = coalesce(r.started_at, excluded.started_at), updated_at = now()
  where (${columnsOf("r")}) is distinct from (${columnsOf("excluded")})
    and (${isOff("excluded")} or not ${isOff("r")}
      or not coalesce(r.feature_name = any ((select turned_on from before)::text[]), false))
), gone as (
  delete from feature_rollouts r
  using (select unnest(features) as feature_name from before where features <> $9::text[]) as b
  where r.feature_name = b.feature_name and exists (select from written)
    and not exists (select from unnest($9::text[]) as w (feature_name) where w.feature_name = b.feature_name)
)
select sequence::text from written`;
function readBack(key) {
	return `select snapshot from pilot_rollout_snapshots where key = convert_from(decode('${Buffer.from(key, "utf8").toString("hex")}', 'hex'), 'UTF8')`;
}
const SET = `
insert into pilot_rollout_snapshots (key, sequence, snapshot) values ($1, 0, $2)
on conflict (key) do update set snapshot = excluded.snapshot, updated_at = now()`;
// src/adapters/stores/postgres.ts
const TIMEOUT = 1e4;
const IN_TABLE = "production";
function postgresStore(options) {
	return sequenceStore({
		...options,
		kind: "postgres"
	}, postgresPlace(options));
}
function postgresPlace({ url, environment, parse }) {
	const ask = async (readOnly, use, signal) => {
		const answer = await onFreshConnection({
			url,
			timeout: TIMEOUT,
			readOnly,
			signal
		}, use);
		return "status" in answer ? databaseRefusal(answer) : {
			kind: "answered",
			value: answer.value
		};
	};
	return {
		async get(key, signal) {
			const answer = await ask(true, (database) => database.query(READ, [key]), signal);
			if (answer.kind === "failed") return answer;
			const [row] = answer.value;
			if (row === void 0) return {
				kind: "bytes",
				bytes: null
			};
			const read = readRow(row);
			if (read === null) return failed("malformed", "the database gave another row than was asked for");
			return {
				kind: "bytes",
				bytes: Buffer.from(read.text),
				pending: (snapshot) => environment === IN_TABLE ? killsByHand(snapshot, read.off) : {}
			};
		},
		async compareAndSet(key, { snapshot, text, expected }, signal) {
			const stored = environment === IN_TABLE ? parse(text) : null;
			const rows = stored?.ok === true ? rowsOf(stored.snapshot) : [];
			const on = stored?.ok === true ? namesOn(stored.snapshot) : [];
			const values = [
				key,
				String(snapshot.sequence),
				text,
				expected ?? "",
				arrayText(on),
				...arraysOf(rows)
			];
			const answer = await ask(false, (database) => swap(database, key, values), signal);
			return answer.kind === "failed" ? answer : answer.value;
		},
		async set(key, text, signal) {
			const answer = await ask(false, (database) => database.query(SET, [key, text]), signal);
			return answer.kind === "failed" ? answer : { kind: "done" };
		},
		fingerprint: (bytes) => createHash("sha256").update(bytes).digest("hex")
	};
}
async function swap(database, key, values) {
	const [written, [row]] = await Promise.all([database.query(COMPARE_AND_SET, values), database.query(readBack(key), [])]);
	if (written.length === 0) return { kind: "conflict" };
	const text = isRecord(row) ? row["snapshot"] : null;
	return {
		kind: "written",
		after: typeof text === "string" ? Buffer.from(text) : null
	};
}
function readRow(row) {
	if (!isRecord(row) || typeof row["snapshot"] !== "string" || typeof row["off"] !== "string") return null;
	const off = JSON.parse(row["off"]);
	if (!Array.isArray(off)) return null;
	return {
		text: row["snapshot"],
		off: off.flatMap((each) => readOff(each) ?? [])
	};
}
function readOff(each) {
	if (!isRecord(each) || typeof each["feature"] !== "string" || typeof each["at"] !== "number") return null;
	return {
		feature: each["feature"],
		at: each["at"]
	};
}
export { postgresStore };
