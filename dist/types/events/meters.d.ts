/** The counter and the histogram that the Prometheus source reads, for `prom-client` and for OpenTelemetry. */
import type { ReportUse } from "./use.js";
/** What is used of `prom-client`; pass the module itself. */
export interface PromClient<Registry> {
    readonly Counter: new (settings: {
        name: string;
        help: string;
        labelNames: string[];
        registers?: Registry[];
    }) => {
        inc(labels: Record<string, string>, value: number): void;
    };
    readonly Histogram: new (settings: {
        name: string;
        help: string;
        labelNames: string[];
        buckets: number[];
        registers?: Registry[];
    }) => {
        observe(labels: Record<string, string>, value: number): void;
    };
}
/** Counts uses with `prom-client`, in its default registry or in another one. Call it once per registry. */
export declare function promClientUses<Registry>(client: PromClient<Registry>, registry?: Registry): ReportUse;
/** What is used of an OpenTelemetry meter. */
export interface Meter {
    createCounter(name: string, options: {
        description: string;
    }): {
        add(value: number, attributes: Record<string, string>): void;
    };
    createHistogram(name: string, options: {
        description: string;
        advice: {
            explicitBucketBoundaries: number[];
        };
    }): {
        record(value: number, attributes: Record<string, string>): void;
    };
}
/** Counts uses with a meter of `@opentelemetry/api`; exporters to Prometheus keep both names as they are. */
export declare function openTelemetryUses(meter: Meter): ReportUse;
