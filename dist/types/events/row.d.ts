/** Rows of `rollout_events`, the table in which applications say how a feature was used (`sql/001_rollout_events.sql`). */
import { type Instant } from "../evaluation/instant.js";
/** One row of `rollout_events`. */
export interface EventRow {
    readonly feature: string;
    readonly customer: string;
    readonly event: "enabled" | "disabled" | "error";
    readonly at: Instant;
    readonly metadata?: Readonly<Record<string, unknown>>;
}
/** Appends rows; its one parameter is {@link rowsParameter}. */
export declare const INSERT_ROWS = "insert into rollout_events (feature_name, customer_id, event, metadata, timestamp)\n  select feature, customer, event, metadata, at from jsonb_to_recordset($1::text::jsonb)\n    as r(feature text, customer text, event text, metadata jsonb, at timestamptz)";
/** The rows as one JSON text, which every driver sends as it is. Metadata that JSON cannot tell are left out. */
export declare function rowsParameter(rows: readonly EventRow[]): string;
/** PostgreSQL stores neither NUL nor halves of surrogate pairs; both become the replacement character. */
export declare function storable(text: string): string;
