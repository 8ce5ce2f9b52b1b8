import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  sequenceStore
} from "./chunk-6CLSGYVN.js";
import "./chunk-7HBR5TCE.js";
import {
  failed
} from "./chunk-MYS66JAA.js";
import {
  onFreshConnection
} from "./chunk-THLEOQFM.js";
import {
  isRecord
} from "./chunk-DDE6FSJE.js";
import "./chunk-N6V5SUGX.js";
import {
  effectiveKills
} from "./chunk-B6IGZ5GI.js";
import {
  own
} from "./chunk-RFXT7PJO.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-22JQXUXA.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import {
  formatInstant,
  parseInstant
} from "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/adapters/stores/postgres.ts
import { createHash } from "node:crypto";

// src/adapters/stores/postgres/refusal.ts
var CAUSES = ["unauthorized", "timeout", "rate-limited", "malformed", "bad-query", "unreachable"];
var MISSING = /\((?:3D000|3F000|42P01|42703)\)$/u;
function databaseRefusal({ status, detail }) {
  if (MISSING.test(detail)) {
    return failed(
      "missing",
      "the database or its tables are not there: apply sql/001_rollout_events.sql and sql/002_snapshots.sql"
    );
  }
  return failed(CAUSES.find((cause) => cause === status) ?? "unreachable", detail);
}

// src/adapters/stores/postgres/rows.ts
var TIERS = {
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
    const kill = { at: formatInstant(Math.max(at, earliest)), by: "feature_rollouts", code: "manual", revision };
    return [[feature, kill]];
  });
  return Object.fromEntries(kills);
}

// src/adapters/stores/postgres/statements.ts
function isOff(row) {
  return `(${row}.current_tier = 'tier_0_disabled' or ${row}.percentage = 0 or ${row}.status = 'rolled_back')`;
}
var READ = `
select s.snapshot,
  coalesce((
    select jsonb_agg(jsonb_build_object('feature', r.feature_name, 'at', extract(epoch from r.updated_at) * 1000))
    from feature_rollouts r
    where r.feature_name = any (s.turned_on) and ${isOff("r")}
  ), '[]'::jsonb)::text as off
from pilot_rollout_snapshots s
where s.key = $1`;
var COMPARE_AND_SET = `
with wanted as (
  select feature_name, current_tier, percentage, status, started_at,
    array(select jsonb_array_elements_text(whitelisted_customers)) as whitelisted_customers,
    array(select jsonb_array_elements_text(blacklisted_customers)) as blacklisted_customers
  from jsonb_to_recordset($5::text::jsonb) as w (
    feature_name text, current_tier text, percentage integer, status text, started_at timestamptz,
    whitelisted_customers jsonb, blacklisted_customers jsonb
  )
), before as (
  select features, turned_on from pilot_rollout_snapshots where key = $1
), written as (
  insert into pilot_rollout_snapshots as s (key, sequence, snapshot, features, turned_on)
  select $1, $2::text::bigint, $3, array(select feature_name from wanted), array(select jsonb_array_elements_text($6::text::jsonb))
  where $4 = '' or exists (select from before)
  on conflict (key) do update
  set sequence = excluded.sequence, snapshot = excluded.snapshot, features = excluded.features,
    turned_on = excluded.turned_on, updated_at = now()
  where $4 <> '' and s.sequence < excluded.sequence
    and encode(sha256(convert_to(s.snapshot, 'UTF8')), 'hex') = $4
  returning sequence
), kept as (
  insert into feature_rollouts as r (
    feature_name, current_tier, percentage, status, whitelisted_customers, blacklisted_customers, started_at
  )
  select feature_name, current_tier, percentage, status, whitelisted_customers, blacklisted_customers, started_at
  from wanted where exists (select from written)
  on conflict (feature_name) do update
  set current_tier = excluded.current_tier, percentage = excluded.percentage, status = excluded.status,
    whitelisted_customers = excluded.whitelisted_customers, blacklisted_customers = excluded.blacklisted_customers,
    started_at = coalesce(r.started_at, excluded.started_at), updated_at = now()
  where (r.current_tier, r.percentage, r.status, r.whitelisted_customers, r.blacklisted_customers)
      is distinct from (excluded.current_tier, excluded.percentage, excluded.status, excluded.whitelisted_customers,
        excluded.blacklisted_customers)
    and (${isOff("excluded")} or not ${isOff("r")}
      or not coalesce(r.feature_name = any ((select turned_on from before)::text[]), false))
), gone as (
  delete from feature_rollouts r
  where exists (select from written) and r.feature_name = any ((select features from before)::text[])
    and r.feature_name not in (select feature_name from wanted)
)
select sequence::text from written`;
var SET = `
insert into pilot_rollout_snapshots (key, sequence, snapshot) values ($1, 0, $2)
on conflict (key) do update set snapshot = excluded.snapshot, updated_at = now()`;

// src/adapters/stores/postgres.ts
var TIMEOUT = 1e4;
var IN_TABLE = "production";
function postgresStore(options) {
  return sequenceStore({ ...options, kind: "postgres" }, postgresPlace(options));
}
function postgresPlace({ url, environment, parse }) {
  const run = async (statement, values, signal) => {
    const readOnly = statement === READ;
    const answer = await onFreshConnection(
      { url, timeout: TIMEOUT, readOnly, signal },
      (database) => database.query(statement, values)
    );
    return "status" in answer ? databaseRefusal(answer) : { kind: "rows", rows: answer.value };
  };
  return {
    async get(key, signal) {
      const answer = await run(READ, [key], signal);
      if (answer.kind === "failed") return answer;
      const [row] = answer.rows;
      if (row === void 0) return { kind: "bytes", bytes: null };
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
      const rows = JSON.stringify(stored?.ok === true ? rowsOf(stored.snapshot) : []);
      const on = JSON.stringify(stored?.ok === true ? namesOn(stored.snapshot) : []);
      const values = [key, String(snapshot.sequence), text, expected ?? "", rows, on];
      const answer = await run(COMPARE_AND_SET, values, signal);
      if (answer.kind === "failed") return answer;
      return { kind: answer.rows.length === 0 ? "conflict" : "written" };
    },
    async set(key, text, signal) {
      const answer = await run(SET, [key, text], signal);
      return answer.kind === "failed" ? answer : { kind: "done" };
    },
    fingerprint: (bytes) => createHash("sha256").update(bytes).digest("hex")
  };
}
function readRow(row) {
  if (!isRecord(row) || typeof row["snapshot"] !== "string" || typeof row["off"] !== "string") return null;
  const off = JSON.parse(row["off"]);
  if (!Array.isArray(off)) return null;
  return { text: row["snapshot"], off: off.flatMap((each) => readOff(each) ?? []) };
}
function readOff(each) {
  if (!isRecord(each) || typeof each["feature"] !== "string" || typeof each["at"] !== "number") return null;
  return { feature: each["feature"], at: each["at"] };
}
export {
  postgresStore
};
