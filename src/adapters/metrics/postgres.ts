/** Counts events in a PostgreSQL database: one connection and one statement per check, in a read-only transaction. */

import type { Duration } from "../../evaluation/instant.ts";
import type { MetricsSource } from "../../ports.ts";
import { EventsUnavailable, readErrors, readStats, readTopErrors, type SqlEventLog, writeRows } from "./sql/events.ts";
import { measureSlots } from "./sql/measure-slots.ts";
import { onFreshConnection } from "./sql/postgres-connection.ts";
import type { Queryable } from "./sql/queryable.ts";
import { eventsRelation } from "./sql/slots.ts";
import { unavailableForAll } from "./unavailable.ts";

/** Where the events are and how they are counted. */
export interface PostgresOptions {
  readonly name?: string;
  /** `postgres://user:password@host:port/database?sslmode=verify-full`; TLS as it says. */
  readonly url: string;
  /** A select that stands in for `rollout_events`: feature_name, customer_id, event, timestamp, metadata. */
  readonly query?: string | null;
  readonly designEffect?: number;
  /** For connecting and for the statement, on both sides of the wire. */
  readonly timeout?: Duration;
  /** The newest rows that may still be on their way, left out. */
  readonly settle?: Duration;
}

const TIMEOUT: Duration = 10_000;
const SETTLE: Duration = 60_000;

/** A metrics source over the table `rollout_events`, or over what `query` selects. */
export function postgres(options: PostgresOptions): MetricsSource {
  const { name = "postgres", url, query = null, designEffect = 1, timeout = TIMEOUT, settle = SETTLE } = options;
  return {
    name,
    async measure(now, features, signal) {
      const measured = await onFreshConnection({ url, timeout, readOnly: true, signal }, (database) =>
        measureSlots(database, { query, designEffect, settle }, now, features),
      );
      return "status" in measured ? unavailableForAll(features, measured) : measured.value;
    },
    async close() {},
  };
}

/** The single events of the same database. Every call opens a connection of its own; rejects with EventsUnavailable. */
export function postgresEvents(options: PostgresOptions): SqlEventLog {
  const { url, query = null, timeout = TIMEOUT } = options;
  const relation = eventsRelation(query);
  const run = async <T>(readOnly: boolean, use: (database: Queryable) => Promise<T>): Promise<T> => {
    const answer = await onFreshConnection({ url, timeout, readOnly }, use);
    if ("status" in answer) throw new EventsUnavailable(answer);
    return answer.value;
  };
  return {
    recentErrors: (feature, since, limit) =>
      run(true, (database) => readErrors(database, relation, feature, since, limit)),
    topErrors: (limit) => run(true, (database) => readTopErrors(database, relation, limit)),
    stats: (feature, since) => run(true, (database) => readStats(database, relation, feature, since)),
    record: (rows) => run(false, (database) => writeRows(database, rows)),
    async close() {},
  };
}
