import { createServer } from "node:http";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import * as client from "prom-client";
import { describe, expect, test } from "vitest";
import { prometheus } from "../../src/adapters/metrics/prometheus.ts";
import { openTelemetryUses, promClientUses, type ReportUse } from "../../src/events/index.ts";
import { listen } from "../support/listen.ts";
import { startScraping } from "../support/prometheus.ts";
import { canStart } from "../support/servers.ts";

function report(count: ReportUse): void {
  const use = { feature: "x", customer: "c", at: 0 };
  for (let index = 0; index < 40; index += 1)
    count({ ...use, exposed: true, failed: index % 10 === 0, durationMs: 200 });
  for (let index = 0; index < 10; index += 1) count({ ...use, exposed: false, failed: index === 0, durationMs: 20 });
  count({ ...use, exposed: true, failed: false, durationMs: null });
}

test("prom-client shows the counter and the histogram, and no customer", async () => {
  const registry = new client.Registry();
  report(promClientUses(client, registry));
  const text = await registry.metrics();
  expect(text).toContain('pilot_rollout_events_total{feature="x",exposed="true",outcome="ok"} 37\n');
  expect(text).toContain('pilot_rollout_events_total{feature="x",exposed="true",outcome="error"} 4\n');
  expect(text).toContain('pilot_rollout_events_total{feature="x",exposed="false",outcome="error"} 1\n');
  expect(text).toContain('pilot_rollout_duration_seconds_bucket{le="0.25",feature="x",exposed="true"} 40\n');
  expect(text).toContain('pilot_rollout_duration_seconds_count{feature="x",exposed="false"} 10\n');
  expect(text).not.toContain("customer");
});

test("without a registry, prom-client's own is used", async () => {
  promClientUses(client);
  expect(client.register.getSingleMetric("pilot_rollout_events_total")).toBeDefined();
  client.register.clear();
});

test("OpenTelemetry gets the same counts under the same names", async () => {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const provider = new MeterProvider({
    readers: [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 60_000 })],
  });
  report(openTelemetryUses(provider.getMeter("test")));
  await provider.forceFlush();
  const metrics = exporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  await provider.shutdown();
  const points = new Map(
    metrics.map(({ descriptor, dataPoints }) => [
      descriptor.name,
      dataPoints.map(({ attributes, value }) => ({ ...attributes, value })),
    ]),
  );
  expect(points.get("pilot_rollout_events_total")).toEqual([
    { feature: "x", exposed: "true", outcome: "error", value: 4 },
    { feature: "x", exposed: "true", outcome: "ok", value: 37 },
    { feature: "x", exposed: "false", outcome: "error", value: 1 },
    { feature: "x", exposed: "false", outcome: "ok", value: 9 },
  ]);
  expect(points.get("pilot_rollout_duration_seconds")).toMatchObject([
    { feature: "x", exposed: "true", value: { count: 40, buckets: { boundaries: expect.arrayContaining([0.25]) } } },
    { feature: "x", exposed: "false", value: { count: 10 } },
  ]);
});

describe.runIf(canStart("Prometheus"))("over a real Prometheus", () => {
  test("what the counter exposes is scraped, and the source measures it", async () => {
    const registry = new client.Registry();
    const count = promClientUses(client, registry);
    let scrapes = 0;
    const application = createServer((_, response) => {
      scrapes += 1;
      void registry.metrics().then((text) => response.setHeader("content-type", registry.contentType).end(text));
    });
    const target = (await listen(application)).replace("http://", "");
    count({ feature: "other", customer: "c", exposed: true, failed: false, durationMs: null, at: 0 });
    const server = await startScraping(target);
    try {
      await expect.poll(() => scrapes, { timeout: 10_000 }).toBeGreaterThan(1);
      const begin = Date.now();
      report(count);
      const source = prometheus({ url: server.url, fetch, settle: 0 });
      const query = { feature: "x", tier: 2, begin, timeWindow: 3_600_000, windows: [], parameters: {} } as const;
      const measure = async () => (await source.measure(Date.now(), [query], new AbortController().signal)).get("x");
      await expect.poll(measure, { timeout: 10_000, interval: 200 }).toMatchObject({
        status: "ok",
        window: { events: 4_100, errors: 400 },
        control: { events: 1_000, errors: 100 },
      });
      expect(await measure()).toMatchObject({ latency: { count: 40, baselineCount: 10 } });
    } finally {
      await server.stop();
      application.close();
    }
  });
});
