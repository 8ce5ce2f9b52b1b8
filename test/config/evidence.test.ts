import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseEvidence, renderEvidence } from "../../src/config/evidence.ts";
import { readSchema } from "../../scripts/compile-schemas.ts";
import type { Counts, Evidence, FeatureEvidence, Metrics } from "../../src/core/evidence.ts";
import { placesOf } from "./support.ts";

const NOW = Date.UTC(2026, 10, 22, 10);
const HOUR = 3_600_000;

function parse(value: unknown) {
  return parseEvidence("evidence.json", typeof value === "string" ? value : JSON.stringify(value));
}

function withFeature(feature: unknown) {
  return { version: 1, now: "2026-11-22T10:00:00Z", features: { x: feature } };
}

function withMetrics(metrics: unknown) {
  return withFeature({ metrics });
}

const OK = { status: "ok", window: { events: 1, errors: 0 }, buckets: [] };

test("the recording of the design is read: counts in hundredths, instants in milliseconds", () => {
  const text = `{"version":1,"now":"2026-11-22T10:00:00Z","lastGuardRun":null,
   "features":{"x":{"since":"2026-11-15T10:00:00Z","pausedMs":0,"resumedAt":null,
     "metrics":{"status":"ok","designEffect":1,"window":{"events":120,"errors":1,"successes":119},
       "windows":[{"end":"2026-11-22T09:00:00Z","ms":3600000,"events":110,"errors":2}],
       "buckets":[{"start":"2026-11-15T11:00:00Z","events":1,"errors":0},
                  {"start":"2026-11-15T10:00:00Z","events":100.125,"errors":0.333,"successes":99}],
       "latency":{"p95Ms":120,"baselineP95Ms":118,"count":900,"baselineCount":8000}},
     "issues":{"status":"ok","critical":[{"number":7,"title":"It is down","url":"https://example.org/7"}],"concerns":[]},
     "approvals":{"status":"ok","groups":{"product":["product-lead"],"engineering":[]},"required":["product","engineering"]},
     "investigated":false}}}`;
  const x: FeatureEvidence = {
    since: Date.UTC(2026, 10, 15, 10),
    pausedMs: 0,
    resumedAt: null,
    metrics: {
      status: "ok",
      kind: "counts",
      designEffect: 1,
      window: { events: 12_000, errors: 100, successes: 11_900 },
      windows: [{ end: NOW - HOUR, ms: HOUR, events: 11_000, errors: 200 }],
      buckets: [
        { start: Date.UTC(2026, 10, 15, 10), events: 10_013, errors: 33, successes: 9_900 },
        { start: Date.UTC(2026, 10, 15, 11), events: 100, errors: 0 },
      ],
      latency: { p95Ms: 120, baselineP95Ms: 118, count: 900, baselineCount: 8_000 },
    },
    issues: {
      status: "ok",
      critical: [{ number: 7, title: "It is down", url: "https://example.org/7" }],
      concerns: [],
    },
    approvals: {
      status: "ok",
      groups: { product: ["product-lead"], engineering: [] },
      required: ["product", "engineering"],
    },
    investigated: false,
  };

  expect(parse(text)).toEqual({
    evidence: { now: NOW, lastGuardRun: null, features: new Map([["x", x]]) },
    problems: [],
  });
});

test("what is not recorded is not known", () => {
  expect(parse(withFeature({})).evidence?.features.get("x")).toEqual({
    since: null,
    pausedMs: 0,
    resumedAt: null,
    metrics: { status: "empty", detail: "no metrics are recorded" },
    issues: { status: "skipped", detail: "no issues are recorded" },
    approvals: { status: "unknown", detail: "no approvals are recorded" },
    investigated: null,
  });
  expect(parse(withFeature({})).evidence?.features.has("y")).toBe(false);
});

test("rates are read where a source cannot count", () => {
  const metrics = {
    status: "ok",
    window: { rate: 0.08 },
    buckets: [
      { start: "2026-11-22T09:00:00Z", rate: 0.07 },
      { start: "2026-11-22T08:00:00Z", rate: 0 },
    ],
  };

  expect(parse(withMetrics(metrics)).evidence?.features.get("x")?.metrics).toEqual({
    status: "ok",
    kind: "rates",
    rates: {
      window: 0.08,
      buckets: [
        { start: NOW - 2 * HOUR, rate: 0 },
        { start: NOW - HOUR, rate: 0.07 },
      ],
    },
  });
});

test.each([
  ["a text that is no JSON", '{"version": 1,\n  }', "2:3 syntax"],
  ["an empty text", "", "1:1 syntax"],
  ["a list", "[]", "1:1 invalid-value"],
])("%s is a problem", (_, text, place) => {
  const { evidence, problems } = parse(text);

  expect(evidence).toBeNull();
  expect(placesOf(problems)).toEqual([place]);
});

test.each([
  ["another version", { version: 2, now: "2026-11-22T10:00:00Z", features: {} }, "2,", "invalid-value"],
  ["no instant", { version: 1, features: {} }, "{", "missing-key"],
  [
    "an instant that does not exist",
    { version: 1, now: "2026-02-30T10:00:00Z", features: {} },
    '"2026-02',
    "invalid-value",
  ],
  ["a name that is none", { version: 1, now: "2026-11-22T10:00:00Z", features: { "1": {} } }, '"1"', "invalid-key"],
  ["an unknown key", withFeature({ sinse: null }), '"sinse"', "unknown-key"],
  ["a beginning that does not exist", withFeature({ since: "2026-11-31T10:00:00Z" }), '"2026-11-31', "invalid-value"],
  ["an unknown status", withMetrics({ status: "fine" }), '"fine"', "invalid-value"],
  ["ok without hours", withMetrics({ status: "ok", window: { events: 1, errors: 0 } }), '{"status', "missing-key"],
  ["ok without a window", withMetrics({ status: "ok", buckets: [] }), '{"status', "missing-key"],
  ["counts beside a failure", withMetrics({ ...OK, status: "timeout" }), '{"events', "unexpected-key"],
  ["a window of nothing", withMetrics({ ...OK, window: {} }), "{},", "invalid-value"],
  ["negative counts", withMetrics({ ...OK, window: { events: -1, errors: 0 } }), "-1,", "invalid-value"],
  ["a rate over 1", withMetrics({ ...OK, window: { rate: 1.1 } }), "1.1", "invalid-value"],
  ["counts and rates", withMetrics({ ...OK, window: { rate: 0.1, events: 1, errors: 0 } }), '{"rate', "invalid-value"],
  [
    "hours of rates in a window of counts",
    withMetrics({ ...OK, buckets: [{ start: "2026-11-22T09:00:00Z", rate: 0 }] }),
    '{"start',
    "invalid-value",
  ],
  [
    "hours of counts in a window of rates",
    withMetrics({ ...OK, window: { rate: 0 }, buckets: [{ start: "2026-11-22T09:00:00Z", events: 1, errors: 0 }] }),
    '{"start',
    "invalid-value",
  ],
  [
    "windows beside rates",
    withMetrics({ ...OK, window: { rate: 0 }, windows: [[]].slice(1) }),
    "[]}}",
    "unexpected-key",
  ],
  [
    "an hour twice",
    withMetrics({ ...OK, buckets: [1, 2].map((events) => ({ start: "2026-11-22T09:00:00Z", events, errors: 0 })) }),
    "[{",
    "duplicate-bucket",
  ],
])("%s is a problem in its place", (_, value, marker, code) => {
  const { evidence, problems } = parse(value);

  expect(evidence).toBeNull();
  expect(placesOf(problems)).toEqual([`1:${JSON.stringify(value).indexOf(marker) + 1} ${code}`]);
});

test("ok without anything lacks both", () => {
  expect(parse(withMetrics({ status: "ok" })).problems.map(({ code }) => code)).toEqual(["missing-key", "missing-key"]);
});

test("a large recording with a mistake is refused, even where its place is not looked for", () => {
  const bucket = { start: "2026-11-22T09:00:00Z", events: 1, errors: 0 };
  const value = withMetrics({ ...OK, buckets: Array.from({ length: 20_000 }, () => bucket) });

  expect(placesOf(parse(value).problems)).toEqual(["1:1 duplicate-bucket"]);
  expect(placesOf(parse({ ...value, version: 2 }).problems)).toEqual(["1:1 invalid-value"]);
});

test("the example of the schema is read", () => {
  const { examples } = readSchema("evidence");

  expect(parse(Array.isArray(examples) ? examples[0] : null).problems).toEqual([]);
});

const anyInstant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
const anyHundredths = fc.nat({ max: 1_000_000 });
const anyCounts: fc.Arbitrary<Counts> = fc.record(
  { events: anyHundredths, errors: anyHundredths, successes: anyHundredths },
  { requiredKeys: ["events", "errors"] },
);
const anyLatency = fc.record(
  { p95Ms: fc.nat(), baselineP95Ms: fc.nat(), count: fc.nat(), baselineCount: fc.nat() },
  { requiredKeys: ["p95Ms", "baselineP95Ms"] },
);
const anyStarts = fc.uniqueArray(anyInstant, { maxLength: 4 }).map((starts) => starts.toSorted((a, b) => a - b));
const anyMetrics: fc.Arbitrary<Metrics> = fc.oneof(
  fc.record({
    status: fc.constantFrom("empty" as const, "timeout" as const, "not-a-number" as const),
    detail: fc.string(),
  }),
  fc.record(
    {
      status: fc.constant("ok" as const),
      kind: fc.constant("rates" as const),
      rates: fc.record({
        window: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
        buckets: anyStarts.map((starts) => starts.map((start) => ({ start, rate: 0.25 }))),
      }),
      latency: anyLatency,
    },
    { requiredKeys: ["status", "kind", "rates"] },
  ),
  fc.record(
    {
      status: fc.constant("ok" as const),
      kind: fc.constant("counts" as const),
      designEffect: fc.double({ min: 1, max: 10, noNaN: true }),
      window: anyCounts,
      windows: fc.array(
        fc.tuple(anyInstant, fc.nat(), anyCounts).map(([end, ms, counts]) => ({ end, ms, ...counts })),
        { maxLength: 3 },
      ),
      buckets: fc.tuple(anyStarts, anyCounts).map(([starts, counts]) => starts.map((start) => ({ start, ...counts }))),
      latency: anyLatency,
      control: anyCounts,
    },
    { requiredKeys: ["status", "kind", "designEffect", "window", "windows", "buckets"] },
  ),
);
const anyNames = fc.array(fc.string(), { maxLength: 2 });
const anyIssues = fc.array(fc.record({ number: fc.integer({ min: 1 }), title: fc.string(), url: fc.string() }), {
  maxLength: 2,
});
const anyFeature: fc.Arbitrary<FeatureEvidence> = fc.record({
  since: fc.option(anyInstant),
  pausedMs: fc.nat(),
  resumedAt: fc.option(anyInstant),
  metrics: anyMetrics,
  issues: fc.oneof(
    fc.record({ status: fc.constant("ok" as const), critical: anyIssues, concerns: anyIssues }),
    fc.record({ status: fc.constantFrom("skipped" as const, "unreachable" as const), detail: fc.string() }),
  ),
  approvals: fc.oneof(
    fc.record({
      status: fc.constant("ok" as const),
      groups: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/u), anyNames, { noNullPrototype: true }),
      required: anyNames,
    }),
    fc.record({
      status: fc.constantFrom("skipped" as const, "unknown" as const, "timeout" as const),
      detail: fc.string(),
    }),
  ),
  investigated: fc.option(fc.boolean()),
});
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  now: anyInstant,
  lastGuardRun: fc.option(anyInstant),
  features: fc
    .dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,9}$/u), anyFeature, { maxKeys: 3 })
    .map((features) => new Map(Object.entries(features))),
});

test("what is recorded is read again as it was", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      expect(parseEvidence("e.json", renderEvidence(evidence))).toEqual({ evidence, problems: [] });
    }),
    { numRuns: 300 },
  );
});
