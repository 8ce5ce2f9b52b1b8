/** Where batches of events go: a PostgreSQL database, or an address that takes JSON. */

import type { Duration } from "../evaluation/instant.ts";
import type { EventSink } from "./outbox.ts";
import { INSERT_ROWS, rowsParameter } from "./row.ts";

/**
 * Writes to `rollout_events` through the application's own database client: one statement and one text parameter.
 *
 * @param query `(text, values) => pool.query(text, values)` for `pg` and PGlite, `sql.unsafe(text, values)` for
 * `postgres`
 */
export function postgresSink(query: (text: string, values: string[]) => Promise<unknown>): EventSink {
  return async (rows) => {
    await query(INSERT_ROWS, [rowsParameter(rows)]);
  };
}

/** How a batch is posted. */
export interface FetchSinkOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeout?: Duration;
  /** Another `fetch`, such as that of a service binding. */
  readonly fetch?: typeof fetch;
}

/** Posts `{"version":1,"events":[{feature, customer, event, at, metadata}]}`; any answer from 200 to 299 is a yes. */
export function fetchSink(url: string, options: FetchSinkOptions = {}): EventSink {
  const { headers = {}, timeout = 10_000 } = options;
  return async (rows) => {
    const send = options.fetch ?? fetch;
    const response = await send(url, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: `{"version":1,"events":${rowsParameter(rows)}}`,
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`Events were answered with the status ${response.status}`);
  };
}
