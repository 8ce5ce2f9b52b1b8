/** The one statement that counts slots for all features at once; see {@link slotStatement}. */

/** A select with columns feature_name, customer_id, event, timestamp and metadata; the guide's table by default. */
export function eventsRelation(query: string | null): string {
  return query === null ? "rollout_events" : `(\n${query.trim().replace(/[;\s]+$/, "")}\n)`;
}

/**
 * Counts slots per hour and per span, and reads latencies, for all features (DESIGN 4.4).
 *
 * A slot is one customer in one stretch of `slot` seconds, aligned to the epoch, in which the feature was used
 * (`enabled`, or `error`). It is one event, and min(1, errors ÷ enabled) of an error. A slot belongs to the hour in which
 * it begins; one that is cut by the edge of a span counts what lies inside. Customers with `disabled` and no
 * `enabled` in the slot are the control; their own errors can be told apart by `{"exposed": false}` in the metadata,
 * and such an error is no use of the feature.
 *
 * - $1: `[{"n", "feature", "slot", "from", "until"}]`, instants as RFC 3339; rows outside [from, until) are not read.
 * - $2: `[{"n", "span", "from", "until"}]`, the windows, within the same bounds.
 *
 * Shares are added as numerics and rounded to hundredths once, after twelve digits, so that thirds add up to one.
 * A duration counts where it is a JSON number from 0 to 1e9 ms; anything else in the metadata is ignored.
 */
export function slotStatement(relation: string): string {
  return `${readRows(relation)}${COUNT_SLOTS}${ANSWER}`;
}

const readRows = (relation: string) => `with asked as (
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
