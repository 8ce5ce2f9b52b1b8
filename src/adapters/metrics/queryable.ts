/** The part of a PostgreSQL connection that the SQL sources need; PGlite and `postgres` both offer it. */
export interface Queryable {
  /** Runs one statement; values are text and reach the server as parameters only. Rejects with the driver's error. */
  readonly query: (text: string, values: readonly string[]) => Promise<readonly unknown[]>;
}

/** A non-null object, whose fields are then checked one by one. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
