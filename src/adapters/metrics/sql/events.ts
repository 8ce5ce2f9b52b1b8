/** The event log over SQL: what `errors F` and `stats F` show, and how rows are written. */

import { formatInstant, type Instant } from "../../../evaluation/instant.ts";
import { INSERT_ROWS, rowsParameter, storable } from "../../../events/row.ts";
import type { EventLog, EventRow } from "../../../ports.ts";
import { isRecord } from "../record.ts";
import type { Queryable } from "./queryable.ts";
import type { Unavailable } from "../unavailable.ts";

/** The event log could not be read or written; `status` says why, the message names no secret. */
export class EventsUnavailable extends Error {
  readonly code = "events-unavailable";
  readonly status: Unavailable["status"];
  constructor({ status, detail }: Unavailable) {
    super(detail);
    this.name = "EventsUnavailable";
    this.status = status;
  }
}

/** An event log that can also show the newest errors of all features, as the guide's last query does. */
export interface SqlEventLog extends EventLog {
  /** Newest first, whatever the feature. */
  topErrors(limit: number): Promise<readonly EventRow[]>;
}

const COLUMNS = `feature_name as feature, customer_id as customer, event, metadata,
  floor(extract(epoch from "timestamp") * 1000)::float8 as at`;

/** Asks `relation` (see `eventsRelation`) for single events. Rejects with the driver's error. */
export function readErrors(
  database: Queryable,
  relation: string,
  feature: string,
  since: Instant,
  limit: number,
): Promise<readonly EventRow[]> {
  const statement = `select ${COLUMNS} from ${relation} e
    where feature_name = $1 and event = 'error' and "timestamp" > $2::text::timestamptz
    order by "timestamp" desc limit $3::text::int`;
  return readRows(database, statement, [storable(feature), formatInstant(since), String(limit)]);
}

/** The newest errors of all features. Rejects with the driver's error. */
export function readTopErrors(database: Queryable, relation: string, limit: number): Promise<readonly EventRow[]> {
  const statement = `select ${COLUMNS} from ${relation} e
    where event = 'error' order by "timestamp" desc limit $1::text::int`;
  return readRows(database, statement, [String(limit)]);
}

/** Distinct customers with the feature, and rows by event. Rejects with the driver's error. */
export async function readStats(
  database: Queryable,
  relation: string,
  feature: string,
  since: Instant,
): ReturnType<EventLog["stats"]> {
  const statement = `select (count(distinct customer_id) filter (where event = 'enabled'))::float8 as customers,
      (count(*) filter (where event = 'enabled'))::float8 as enabled,
      (count(*) filter (where event = 'error'))::float8 as errors
    from ${relation} e where feature_name = $1 and "timestamp" >= $2::text::timestamptz`;
  const [row] = await database.query(statement, [storable(feature), formatInstant(since)]);
  const of = (column: string) => (isRecord(row) ? Number(row[column] ?? 0) : 0);
  return { enabledCustomers: of("customers"), enabled: of("enabled"), errors: of("errors") };
}

/** Appends rows in one statement. Rejects with the driver's error. */
export async function writeRows(database: Queryable, rows: readonly EventRow[]): Promise<void> {
  if (rows.length > 0) await database.query(INSERT_ROWS, [rowsParameter(rows)]);
}

async function readRows(
  database: Queryable,
  statement: string,
  values: readonly string[],
): Promise<readonly EventRow[]> {
  return (await database.query(statement, values)).flatMap((row) => {
    if (!isRecord(row)) return [];
    const metadata = isRecord(row["metadata"]) ? row["metadata"] : {};
    const [feature, customer] = [String(row["feature"]), String(row["customer"])];
    return [{ feature, customer, event: "error" as const, at: Number(row["at"]), metadata }];
  });
}
