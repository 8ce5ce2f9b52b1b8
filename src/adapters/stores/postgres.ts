/**
 * A snapshot in a row of a PostgreSQL database, and the guide's table `feature_rollouts` in step with it. Whoever turns
 * a feature off in that table has killed it: the row is left alone until a snapshot says so too.
 */

import { createHash } from "node:crypto";
import type { Duration } from "../../evaluation/instant.ts";
import type { SnapshotStore } from "../../ports.ts";
import { isRecord } from "../metrics/record.ts";
import { onFreshConnection } from "../metrics/sql/postgres-connection.ts";
import type { Queryable } from "../metrics/sql/queryable.ts";
import type { StoreBasis } from "./basis.ts";
import { databaseRefusal } from "./postgres/refusal.ts";
import { arrayText, arraysOf, killsByHand, namesOn, type OffRow, rowsOf } from "./postgres/rows.ts";
import { COMPARE_AND_SET, READ, readBack, SET } from "./postgres/statements.ts";
import { failed, type Failed } from "./request.ts";
import { type ComparingPlace, sequenceStore, type Swapped } from "./sequence-store.ts";

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
  type Answered<T> = { readonly kind: "answered"; readonly value: T } | Failed;
  const ask = async <T>(
    readOnly: boolean,
    use: (database: Queryable) => Promise<T>,
    signal: AbortSignal,
  ): Promise<Answered<T>> => {
    const answer = await onFreshConnection({ url, timeout: TIMEOUT, readOnly, signal }, use);
    return "status" in answer ? databaseRefusal(answer) : { kind: "answered", value: answer.value };
  };
  return {
    async get(key, signal) {
      const answer = await ask(true, (database) => database.query(READ, [key]), signal);
      if (answer.kind === "failed") return answer;
      const [row] = answer.value;
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
      const values = [key, String(snapshot.sequence), text, expected ?? "", arrayText(on), ...arraysOf(rows)];
      const answer = await ask(false, (database) => swap(database, key, values), signal);
      return answer.kind === "failed" ? answer : answer.value;
    },
    async set(key, text, signal) {
      const answer = await ask(false, (database) => database.query(SET, [key, text]), signal);
      return answer.kind === "failed" ? answer : { kind: "done" };
    },
    fingerprint: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  };
}

/**
 * Reads back on the same connection: to open another one takes longer than to write. It is asked for at once, and the
 * server answers in order, so this is what is there after the write.
 */
async function swap(database: Queryable, key: string, values: readonly string[]): Promise<Swapped> {
  const [written, [row]] = await Promise.all([
    database.query(COMPARE_AND_SET, values),
    database.query(readBack(key), []),
  ]);
  if (written.length === 0) return { kind: "conflict" };
  const text = isRecord(row) ? row["snapshot"] : null;
  return { kind: "written", after: typeof text === "string" ? Buffer.from(text) : null };
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
