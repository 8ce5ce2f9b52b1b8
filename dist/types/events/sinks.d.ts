/** Where batches of events go: a PostgreSQL database, or an address that takes JSON. */
import type { Duration } from "../evaluation/instant.js";
import type { EventSink } from "./outbox.js";
/**
 * Writes to `rollout_events` through the application's own database client: one statement and one text parameter.
 *
 * @param query `(text, values) => pool.query(text, values)` for `pg` and PGlite, `sql.unsafe(text, values)` for
 * `postgres`
 */
export declare function postgresSink(query: (text: string, values: string[]) => Promise<unknown>): EventSink;
/** How a batch is posted. */
export interface FetchSinkOptions {
    readonly headers?: Readonly<Record<string, string>>;
    readonly timeout?: Duration;
    /** Another `fetch`, such as that of a service binding. */
    readonly fetch?: typeof fetch;
}
/** Posts `{"version":1,"events":[{feature, customer, event, at, metadata}]}`; any answer from 200 to 299 is a yes. */
export declare function fetchSink(url: string, options?: FetchSinkOptions): EventSink;
