/** The part of a PostgreSQL connection that the SQL sources need; PGlite and `postgres` both offer it. */
export interface Queryable {
  /** Runs one statement; values are text and reach the server as parameters only. Rejects with the driver's error. */
  readonly query: (text: string, values: readonly string[]) => Promise<readonly unknown[]>;
}
