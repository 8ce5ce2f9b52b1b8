/** How an application reports what happened behind a flag: rows of events, a counter, a histogram. */

export { type Meter, openTelemetryUses, type PromClient, promClientUses } from "./meters.ts";
export type { DropReason, EventSink } from "./outbox.ts";
export { createRecorder, type Recorder, type RecorderOptions, type RolloutEvent } from "./recorder.ts";
export type { EventRow } from "./row.ts";
export { fetchSink, type FetchSinkOptions, postgresSink } from "./sinks.ts";
export { measureUse, type ReportUse, type Subject, type Use } from "./use.ts";
