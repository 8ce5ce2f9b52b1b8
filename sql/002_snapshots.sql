-- What a postgres store keeps: the snapshot that applications read, and the heartbeat of the guard. Safe to run again.
-- It also keeps feature_rollouts (001) in step: what somebody turns off there by hand is taken for a kill.

create table if not exists pilot_rollout_snapshots (
  key text primary key,
  sequence bigint not null,
  snapshot text not null,
  -- The features of the snapshot, and those of them that it has on: what feature_rollouts had when it was written.
  features text[] not null default '{}',
  turned_on text[] not null default '{}',
  updated_at timestamptz not null default now()
);
