/** The statements of a postgres store; each is whole in itself, so that nothing else is needed for a transaction. */

import { BEGINNINGS, HEAD } from "../digest-name.ts";

/** Whether a row of the guide's table says that its feature is off, in any of the ways in which it can. */
function isOff(row: string): string {
  return `(${row}.current_tier = 'tier_0_disabled' or ${row}.percentage = 0 or ${row}.status = 'rolled_back')`;
}

/** $1 key. The snapshot, and the features that it has on while the guide's table has them off. */
export const READ = `
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

/** Whether a text that is kept is the one that $4 names; see `digestName`. Long texts are not read for it. */
const IS_EXPECTED = `
  case when $4 like '%-%'
    then substring(left(s.snapshot, ${HEAD}) from '^(?:${BEGINNINGS.join("|").replaceAll("{", "\\{")})([0-9a-f]{64})"')
      || '-' || octet_length(s.snapshot)
    else encode(sha256(convert_to(s.snapshot, 'UTF8')), 'hex')
  end = $4`;

const COLUMNS = "current_tier, percentage, status, whitelisted_customers, blacklisted_customers";

function columnsOf(row: string): string {
  return COLUMNS.replaceAll(/\w+/gu, (column) => `${row}.${column}`);
}

/** The array that a text is; most are empty, and those need not be read. */
function listOf(text: string): string {
  return `case ${text} when '{}' then '{}'::text[] else ${text}::text[] end`;
}

/**
 * $1 key, $2 sequence, $3 snapshot, $4 name of what is there (empty: nothing), $5 names of the features that are on,
 * $6–$13 the rows of the guide's table, see `arraysOf`. Answers one row where it has written.
 *
 * A row that somebody turned off since the last write stays as it is: the next reading tells of it. Rows that are in
 * step are not touched.
 */
export const COMPARE_AND_SET = `
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

/** Reads the snapshot alone. The key is in it, in hexadecimal digits: without parameters it is one exchange, not two. */
export function readBack(key: string): string {
  const digits = Buffer.from(key, "utf8").toString("hex");
  return `select snapshot from pilot_rollout_snapshots where key = convert_from(decode('${digits}', 'hex'), 'UTF8')`;
}

/** $1 key, $2 text. */
export const SET = `
insert into pilot_rollout_snapshots (key, sequence, snapshot) values ($1, 0, $2)
on conflict (key) do update set snapshot = excluded.snapshot, updated_at = now()`;
