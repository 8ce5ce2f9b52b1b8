/** The tables that applications write to, for where no migration file is at hand: bundles cannot read `sql/`. */

/** The text of `sql/001_rollout_events.sql`; may be run again at any time. */
export const eventsSchema = `-- What applications report and what the guide's queries read. Safe to run again.

create table if not exists rollout_events (
  id bigserial primary key,
  feature_name text not null,
  customer_id text not null,
  event text not null check (event in ('enabled', 'disabled', 'error')),
  metadata jsonb not null default '{}',
  timestamp timestamptz not null default now()
);

create index if not exists rollout_events_feature_time on rollout_events (feature_name, timestamp);
create index if not exists rollout_events_time on rollout_events (timestamp);

create table if not exists feature_rollouts (
  feature_name text primary key,
  current_tier text not null default 'tier_0_disabled',
  percentage integer not null default 0 check (percentage between 0 and 100),
  status text not null default 'planned',
  whitelisted_customers text[] not null default '{}',
  blacklisted_customers text[] not null default '{}',
  rollback_threshold jsonb not null default '{"errorRate": 0.05, "timeWindow": 3600000}',
  started_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
`;
