/** How an application reports what happened behind a flag: rows of events, a counter, a histogram. */
export { type Meter, openTelemetryUses, type PromClient, promClientUses } from "./meters.js";
export type { DropReason, EventSink } from "./outbox.js";
export { createRecorder, type Recorder, type RecorderOptions, type RolloutEvent } from "./recorder.js";
export type { EventRow } from "./row.js";
export { fetchSink, type FetchSinkOptions, postgresSink } from "./sinks.js";
export { measureUse, type ReportUse, type Subject, type Use } from "./use.js";
