/**
 * A snapshot in a row of a PostgreSQL database, and the guide's table `feature_rollouts` in step with it. Whoever turns
 * a feature off in that table has killed it: the row is left alone until a snapshot says so too.
 */

import { createHash } from "node:crypto";
import type { Duration } from "../../evaluation/instant.ts";
import type { SnapshotStore } from "../../ports.ts";
import { isRecord } from "../metrics/record.ts";
import { onFreshConnection } from "../metrics/sql/postgres-connection.ts";
import type { StoreBasis } from "./basis.ts";
import { databaseRefusal } from "./postgres/refusal.ts";
import { arrayText, columnsOf, killsByHand, namesOn, type OffRow, rowsOf } from "./postgres/rows.ts";
import { COMPARE_AND_SET, READ, SET } from "./postgres/statements.ts";
import { failed, type Failed } from "./request.ts";
import { type ComparingPlace, sequenceStore } from "./sequence-store.ts";

/** What a PostgreSQL store is made of. */
export interface PostgresStoreOptions extends StoreBasis {
  /** `postgres://user:password@host:port/database?sslmode=verify-full`. */
  readonly url: string;
  readonly key: string;
}

const TIMEOUT: Duration = 10_000;

/** Only one environment can be in the guide's table, which knows of none. */
const IN_TABLE = "production";

/** A store under one key of a database. */
export function postgresStore(options: PostgresStoreOptions): SnapshotStore {
  return sequenceStore({ ...options, kind: "postgres" }, postgresPlace(options));
}

function postgresPlace({ url, environment, parse }: PostgresStoreOptions): ComparingPlace {
  const run = async (
    statement: string,
    values: readonly string[],
    signal: AbortSignal,
  ): Promise<{ readonly kind: "rows"; readonly rows: readonly unknown[] } | Failed> => {
    const readOnly = statement === READ;
    const answer = await onFreshConnection({ url, timeout: TIMEOUT, readOnly, signal }, (database) =>
      database.query(statement, values),
    );
    return "status" in answer ? databaseRefusal(answer) : { kind: "rows", rows: answer.value };
  };
  return {
    async get(key, signal) {
      const answer = await run(READ, [key], signal);
      if (answer.kind === "failed") return answer;
      const [row] = answer.rows;
      if (row === undefined) return { kind: "bytes", bytes: null };
      const read = readRow(row);
      if (read === null) return failed("malformed", "the database gave another row than was asked for");
      return {
        kind: "bytes",
        bytes: Buffer.from(read.text),
        pending: (snapshot) => (environment === IN_TABLE ? killsByHand(snapshot, read.off) : {}),
      };
    },
    async compareAndSet(key, { snapshot, text, expected }, signal) {
      // The lists are in the table as they are in the snapshot that is kept: hashed, where that is.
      const stored = environment === IN_TABLE ? parse(text) : null;
      const rows = stored?.ok === true ? rowsOf(stored.snapshot) : [];
      const on = stored?.ok === true ? namesOn(stored.snapshot) : [];
      const values = [key, String(snapshot.sequence), text, expected ?? "", arrayText(on), ...columnsOf(rows)];
      const answer = await run(COMPARE_AND_SET, values, signal);
      if (answer.kind === "failed") return answer;
      return { kind: answer.rows.length === 0 ? "conflict" : "written" };
    },
    async set(key, text, signal) {
      const answer = await run(SET, [key, text], signal);
      return answer.kind === "failed" ? answer : { kind: "done" };
    },
    fingerprint: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  };
}

function readRow(row: unknown): { readonly text: string; readonly off: readonly OffRow[] } | null {
  if (!isRecord(row) || typeof row["snapshot"] !== "string" || typeof row["off"] !== "string") return null;
  const off: unknown = JSON.parse(row["off"]);
  if (!Array.isArray(off)) return null;
  return { text: row["snapshot"], off: off.flatMap((each: unknown) => readOff(each) ?? []) };
}

function readOff(each: unknown): OffRow | null {
  if (!isRecord(each) || typeof each["feature"] !== "string" || typeof each["at"] !== "number") return null;
  return { feature: each["feature"], at: each["at"] };
}
