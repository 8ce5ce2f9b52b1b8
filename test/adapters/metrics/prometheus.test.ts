import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prometheus } from "../../../src/adapters/metrics/prometheus.ts";
import type { Metrics } from "../../../src/core/evidence.ts";
import type { FeatureQuery } from "../../../src/ports.ts";
import { HOUR, MINUTE } from "../../support/builders.ts";
import { type PrometheusServer, startPrometheus } from "../../support/prometheus.ts";
import { canStart } from "../../support/servers.ts";
import { CHECK, describeMetricsSource, USES } from "./contract.ts";
import { type Sample, scrape, toOpenMetrics } from "./open-metrics.ts";

const patience = new AbortController().signal;
const ask = (feature: string, query: Partial<FeatureQuery> = {}): FeatureQuery => ({
  feature,
  tier: 2,
  begin: CHECK - 4 * HOUR,
  timeWindow: HOUR,
  windows: [],
  parameters: {},
  ...query,
});

const minutes = (from: number, until: number, value: (minute: number) => number, series: string): readonly Sample[] =>
  Array.from({ length: (until - from) / MINUTE + 1 }, (_, minute) => ({
    series,
    at: from + minute * MINUTE,
    value: value(minute),
  }));
const series = (feature: string, labels = 'outcome="ok",exposed="true",instance="a"') =>
  `pilot_rollout_events_total{feature="${feature}",${labels}}`;
const END = CHECK + 10 * MINUTE;

/** Histories that a table of uses cannot tell. */
const HISTORIES: readonly Sample[] = [
  ...minutes(CHECK - 3 * HOUR, END, (minute) => minute, series("steady")),
  ...minutes(CHECK - 6 * HOUR, END, () => 1_000_000, series("idle")),
  ...minutes(CHECK - 3 * HOUR, END, (minute) => (minute < 160 ? 100 + minute : minute - 160), series("restarted")),
  ...minutes(CHECK - 3 * HOUR, CHECK - 30 * MINUTE, (minute) => minute, series("replaced")),
  ...minutes(
    CHECK - 29 * MINUTE,
    END,
    (minute) => minute + 1,
    series("replaced", 'outcome="ok",exposed="true",instance="b"'),
  ),
  ...minutes(CHECK - 3 * HOUR, END, (minute) => minute, series("odd-outcome", 'outcome="late",exposed="true"')),
  ...minutes(CHECK - 3 * HOUR, END, (minute) => minute, series("no-exposure", 'outcome="ok"')),
  ...minutes(CHECK - 3 * HOUR, END, () => NaN, series("nan")),
];

describe.runIf(canStart("Prometheus"))("over a real Prometheus", () => {
  let server: PrometheusServer;
  beforeAll(async () => {
    server = await startPrometheus(toOpenMetrics([...scrape(USES, END), ...HISTORIES]));
  });
  afterAll(() => server.stop());

  describeMetricsSource("prometheus", {
    open: async () => prometheus({ url: server.url, fetch, settle: 0 }),
    close: async () => {},
  });

  const measureOne = async (feature: string, settle = 0, query: Partial<FeatureQuery> = {}) =>
    (await prometheus({ url: server.url, fetch, settle }).measure(CHECK, [ask(feature, query)], patience)).get(feature);

  test("whole hours, cut hours and the window add up to what was counted, without extrapolation", async () => {
    const metrics = await measureOne("steady", 0, { begin: CHECK - 2 * HOUR - 7 * MINUTE });
    expect(metrics).toMatchObject({
      window: { events: 6000, errors: 0 },
      buckets: [
        { start: CHECK - 2 * HOUR - 7 * MINUTE, events: 3700 },
        { start: CHECK - 1.5 * HOUR, events: 6000 },
        { start: CHECK - HOUR / 2, events: 3000 },
      ],
    });
  });

  test("the unsettled last minute is left out", async () => {
    expect(await measureOne("steady", MINUTE)).toMatchObject({ window: { events: 5900 } });
    expect(await measureOne("steady", 0)).toMatchObject({ window: { events: 6000 } });
  });

  test("a counter that stands still counted nothing", async () => {
    expect(await measureOne("idle")).toMatchObject({ status: "ok", window: { events: 0 }, buckets: [] });
  });

  test("a restart loses no more than one scrape", async () => {
    const metrics = await measureOne("restarted");
    expect(metrics).toMatchObject({ status: "ok" });
    expect(eventsOf(metrics)).toBeGreaterThanOrEqual(5800);
    expect(eventsOf(metrics)).toBeLessThanOrEqual(6100);
  });

  test("a machine that takes another's place begins at zero", async () => {
    expect(await measureOne("replaced")).toMatchObject({ status: "ok", window: { events: 6000 } });
  });

  test.each([
    ["odd-outcome", "ambiguous", 'outcome must be "ok" or "error", found "late"'],
    ["no-exposure", "ambiguous", 'exposed must be "true" or "false", found ""'],
    ["nan", "not-a-number", "not a finite number"],
  ])("%s is %s", async (feature, status, words) => {
    expect(await measureOne(feature)).toMatchObject({ status, detail: expect.stringContaining(words) });
  });

  const requestsFor = async (features: readonly FeatureQuery[]) => {
    const asked: string[] = [];
    const counting = (url: string, init: RequestInit) => {
      asked.push(new URL(url).pathname);
      return fetch(url, init);
    };
    const answer = await prometheus({ url: server.url, fetch: counting }).measure(CHECK, features, patience);
    expect(answer.get("situation_1")).toMatchObject({ status: "ok" });
    return asked;
  };
  const windows = [1, 2, 3].map((hours) => ({ end: CHECK - hours * HOUR, ms: HOUR }));

  test("a check is three requests, however many features and windows it asks for", async () => {
    const features = Array.from({ length: 300 }, (_, index) => ask(`situation_${index}`, { windows }));
    expect(await requestsFor(features)).toEqual(["/api/v1/query_range", "/api/v1/query", "/api/v1/query"]);
  });

  test("features that all began at times of their own take a request more per hundred spans", async () => {
    const features = Array.from({ length: 150 }, (_, index) =>
      ask(`situation_${index}`, { windows, begin: CHECK - 4 * HOUR + index * 1_000 }),
    );
    expect(await requestsFor(features)).toHaveLength(1 + 4 + 2);
  });

  test("a limit of the server is a bad query, in its words", async () => {
    const answer = await prometheus({ url: server.url, fetch }).measure(CHECK, [ask("steady", { begin: 0 })], patience);
    expect(answer.get("steady")).toMatchObject({ status: "bad-query", detail: expect.stringContaining("11,000") });
  });
});

function eventsOf(metrics: Metrics | undefined): number {
  return metrics !== undefined && "window" in metrics ? metrics.window.events : Number.NaN;
}
