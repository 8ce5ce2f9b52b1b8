/** What a database's refusal means for a store. */

import type { Unavailable } from "../../metrics/unavailable.ts";
import { failed, type Failed } from "../request.ts";

const CAUSES = ["unauthorized", "timeout", "rate-limited", "malformed", "bad-query", "unreachable"] as const;

/** SQLSTATE of what is not there: a database, a schema, a table, a column. */
const MISSING = /\((?:3D000|3F000|42P01|42703)\)$/u;

/** A failure for what a connection answered. */
export function databaseRefusal({ status, detail }: Unavailable): Failed {
  if (MISSING.test(detail)) {
    return failed(
      "missing",
      "the database or its tables are not there: apply sql/001_rollout_events.sql and sql/002_snapshots.sql",
    );
  }
  return failed(CAUSES.find((cause) => cause === status) ?? "unreachable", detail);
}
