/** Events of a terminal without a database server: PGlite (https://pglite.dev) in a folder, made on first use. */

import type { MetricsSource } from "../../ports.ts";
import { type Lease, leaseDatabase } from "./sql/embedded-database.ts";
import { EventsUnavailable, readErrors, readStats, readTopErrors, type SqlEventLog, writeRows } from "./sql/events.ts";
import { measureSlots } from "./sql/measure-slots.ts";
import type { Queryable } from "./sql/queryable.ts";
import { classifySqlFailure } from "./sql/failure.ts";
import { type Unavailable, unavailableForAll } from "./unavailable.ts";
import { plainWords } from "../plain-words.ts";

/** Where the events are. */
export interface EmbeddedOptions {
  readonly name?: string;
  /** The folder, by default `.pilot/events` of the repository. */
  readonly path: string;
}

const COUNTING = { query: null, designEffect: 1, settle: 0 } as const;

/** A metrics source that opens the folder for each check and closes it after, so that other commands get at it. */
export function embedded({ name = "embedded", path }: EmbeddedOptions): MetricsSource {
  return {
    name,
    async measure(now, features, signal) {
      if (features.length === 0) return new Map();
      if (signal.aborted)
        return unavailableForAll(features, { status: "timeout", detail: "there was no time to measure" });
      try {
        const lease = await leaseDatabase(path);
        try {
          return await measureSlots(lease.database, COUNTING, now, features);
        } finally {
          await lease.release();
        }
      } catch (error) {
        return unavailableForAll(features, classify(error));
      }
    },
    async close() {},
  };
}

/** The events of a folder, opened at the first call and held until `close`. */
export interface EmbeddedEvents extends SqlEventLog {
  /** Measures the same events; closing it leaves the log open. */
  readonly source: MetricsSource;
  /** Runs any single statement, such as those of the guide. Rejects with EventsUnavailable, as all calls do. */
  query(text: string, values?: readonly string[]): Promise<readonly unknown[]>;
}

/** The events of a folder: to write, to read, and to measure. */
export function embeddedEvents({ path }: EmbeddedOptions): EmbeddedEvents {
  let lease: Promise<Lease> | null = null;
  const run = async <T>(use: (database: Queryable) => Promise<T>): Promise<T> => {
    try {
      lease ??= leaseDatabase(path);
      return await use((await lease).database);
    } catch (error) {
      throw new EventsUnavailable(classify(error));
    }
  };
  return {
    source: embedded({ path }),
    query: (text, values = []) => run((database) => database.query(text, values)),
    recentErrors: (feature, since, limit) => run((database) => readErrors(database, TABLE, feature, since, limit)),
    topErrors: (limit) => run((database) => readTopErrors(database, TABLE, limit)),
    stats: (feature, since) => run((database) => readStats(database, TABLE, feature, since)),
    record: (rows) => run((database) => writeRows(database, rows)),
    async close() {
      const held = lease;
      lease = null;
      await (await held?.catch(() => null))?.release();
    },
  };
}

const TABLE = "rollout_events";

function classify(error: unknown): Unavailable {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ERR_MODULE_NOT_FOUND") {
    const detail = "the embedded database is not installed: npm install @electric-sql/pglite";
    return { status: "unconfigured", detail };
  }
  if (code === "EBUSY")
    return { status: "unreachable", detail: plainWords(`the events folder is in use: ${String(error)}`) };
  const failure = classifySqlFailure(error);
  const words =
    failure.status === "unreachable" ? `the events folder cannot be opened (${String(error)})` : failure.detail;
  return { status: failure.status, detail: plainWords(words) };
}
