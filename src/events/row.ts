/** Rows of `rollout_events`, the table in which applications say how a feature was used (`sql/001_rollout_events.sql`). */

import { formatInstant, type Instant } from "../evaluation/instant.ts";

/** One row of `rollout_events`. */
export interface EventRow {
  readonly feature: string;
  readonly customer: string;
  readonly event: "enabled" | "disabled" | "error";
  readonly at: Instant;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** Appends rows; its one parameter is {@link rowsParameter}. */
export const INSERT_ROWS = `insert into rollout_events (feature_name, customer_id, event, metadata, timestamp)
  select feature, customer, event, metadata, at from jsonb_to_recordset($1::text::jsonb)
    as r(feature text, customer text, event text, metadata jsonb, at timestamptz)`;

/** The rows as one JSON text, which every driver sends as it is. Metadata that JSON cannot tell are left out. */
export function rowsParameter(rows: readonly EventRow[]): string {
  return `[${rows.map((row) => rowText(row)).join(",")}]`;
}

function rowText({ feature, customer, event, at, metadata = {} }: EventRow): string {
  const text = (inner: unknown) =>
    JSON.stringify({ feature, customer, event, at: formatInstant(at), metadata: inner }, (_key, value: unknown) =>
      storableValue(value),
    );
  try {
    return text(metadata);
  } catch {
    return text({});
  }
}

/** PostgreSQL stores neither NUL nor halves of surrogate pairs; both become the replacement character. */
export function storable(text: string): string {
  return text.replaceAll(/[\0\p{Cs}]/gu, "\u{FFFD}");
}

function storableValue(value: unknown): unknown {
  if (typeof value === "string") return storable(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), inner]));
}
