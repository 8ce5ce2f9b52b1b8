/** The statements of a postgres store; each is whole in itself, so that nothing else is needed for a transaction. */

/** Whether a row of the guide's table says that its feature is off, in any of the ways in which it can. */
function isOff(row: string): string {
  return `(${row}.current_tier = 'tier_0_disabled' or ${row}.percentage = 0 or ${row}.status = 'rolled_back')`;
}

/** $1 key. The snapshot, and the features that it has on while the guide's table has them off. */
export const READ = `
select s.snapshot,
  coalesce((
    select jsonb_agg(jsonb_build_object('feature', r.feature_name, 'at', extract(epoch from r.updated_at) * 1000))
    from feature_rollouts r
    where r.feature_name = any (s.turned_on) and ${isOff("r")}
  ), '[]'::jsonb)::text as off
from pilot_rollout_snapshots s
where s.key = $1`;

/**
 * $1 key, $2 sequence, $3 snapshot, $4 SHA-256 of what is there (empty: nothing), $5 rows of the guide's table as JSON,
 * $6 names of the features that are on as JSON. Answers one row where it has written.
 *
 * A row that somebody turned off since the last write stays as it is: the next reading tells of it.
 */
export const COMPARE_AND_SET = `
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

/** $1 key, $2 text. */
export const SET = `
insert into pilot_rollout_snapshots (key, sequence, snapshot) values ($1, 0, $2)
on conflict (key) do update set snapshot = excluded.snapshot, updated_at = now()`;
