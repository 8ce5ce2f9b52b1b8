/** What every metrics source must do, whatever it talks to. Each source's test runs this suite over the same uses. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Latency, Metrics } from "../../../src/core/evidence.ts";
import type { FeatureQuery, MetricsSource } from "../../../src/ports.ts";
import { HOUR, MINUTE } from "../../support/builders.ts";

/** Half past ten, so that the last hour is unfinished. */
export const CHECK = Date.UTC(2026, 10, 22, 10, 30);

/** A moment at which several customers use a feature once each, and some of them fail. */
export interface Uses {
  readonly feature: string;
  /** Half a minute past a full one: scrapes happen at full minutes, and no window is to begin or end in between. */
  readonly at: number;
  readonly customers: number;
  readonly errors?: number;
  /** False: customers who do not have the feature. */
  readonly exposed?: boolean;
  readonly durationMs?: number;
}

/** A source under test. */
export interface Backend {
  /** Opens the source over these uses. A source of recorded answers is given the answers instead. */
  readonly open: (uses: readonly Uses[], answers: ReadonlyMap<string, Metrics>) => Promise<MetricsSource>;
  readonly close: () => Promise<void>;
}

const ago = (ms: number) => CHECK - ms + MINUTE / 2;

interface Situation {
  readonly name: string;
  readonly uses: readonly Omit<Uses, "feature">[];
  readonly query?: Partial<FeatureQuery>;
  readonly expected: Partial<Extract<Metrics, { kind: "counts" }>> | { readonly status: "empty" };
}

const SITUATIONS: readonly Situation[] = [
  {
    name: "sums uses by UTC hour and in the trailing window, in hundredths",
    uses: [
      { at: ago(3 * HOUR), customers: 4, errors: 1 },
      { at: ago(HOUR + 10 * MINUTE), customers: 3 },
      { at: ago(50 * MINUTE), customers: 10, errors: 2 },
      { at: ago(5 * MINUTE), customers: 2, errors: 2 },
    ],
    expected: {
      window: { events: 1200, errors: 400 },
      windows: [],
      buckets: [
        { start: CHECK - 3.5 * HOUR, events: 400, errors: 100 },
        { start: CHECK - 1.5 * HOUR, events: 1300, errors: 200 },
        { start: CHECK - HOUR / 2, events: 200, errors: 200 },
      ],
    },
  },
  {
    name: "calls traffic without errors ok, with 0 errors",
    uses: [{ at: ago(20 * MINUTE), customers: 7 }],
    expected: { window: { events: 700, errors: 0 }, buckets: [{ start: CHECK - HOUR / 2, events: 700, errors: 0 }] },
  },
  {
    name: "has an empty window where the last use is older",
    uses: [{ at: ago(2 * HOUR), customers: 5, errors: 1 }],
    expected: { window: { events: 0, errors: 0 }, buckets: [{ start: CHECK - 2.5 * HOUR, events: 500, errors: 100 }] },
  },
  {
    name: "calls a feature that was never used empty",
    uses: [],
    expected: { status: "empty" },
  },
  {
    name: "calls a feature that was used only before the evidence begins empty of events",
    uses: [
      { at: ago(3 * HOUR), customers: 5, errors: 5 },
      { at: ago(10 * MINUTE), customers: 1 },
    ],
    query: { begin: CHECK - 20 * MINUTE },
    expected: { window: { events: 100, errors: 0 }, buckets: [{ start: CHECK - 20 * MINUTE, events: 100, errors: 0 }] },
  },
  {
    name: "cuts buckets and windows where the evidence begins",
    uses: [
      { at: ago(100 * MINUTE), customers: 9, errors: 9 },
      { at: ago(80 * MINUTE), customers: 6, errors: 1 },
      { at: ago(20 * MINUTE), customers: 3 },
    ],
    query: { begin: CHECK - 85 * MINUTE, timeWindow: 3 * HOUR, windows: [{ end: CHECK - HOUR, ms: HOUR }] },
    expected: {
      window: { events: 900, errors: 100 },
      windows: [{ end: CHECK - HOUR, ms: HOUR, events: 600, errors: 100 }],
      buckets: [
        { start: CHECK - 85 * MINUTE, events: 600, errors: 100 },
        { start: CHECK - HOUR / 2, events: 300, errors: 0 },
      ],
    },
  },
  {
    name: "does not look into the future",
    uses: [
      { at: ago(10 * MINUTE), customers: 2 },
      { at: CHECK + MINUTE / 2, customers: 8, errors: 8 },
    ],
    expected: { window: { events: 200, errors: 0 }, buckets: [{ start: CHECK - HOUR / 2, events: 200, errors: 0 }] },
  },
  {
    name: "measures look-back windows and shorter trailing ones, in the order asked",
    uses: [
      { at: ago(150 * MINUTE), customers: 8, errors: 4 },
      { at: ago(90 * MINUTE), customers: 5, errors: 1 },
      { at: ago(3 * MINUTE), customers: 2, errors: 1 },
    ],
    query: {
      windows: [
        { end: CHECK, ms: 5 * MINUTE },
        { end: CHECK - HOUR, ms: HOUR },
        { end: CHECK - 2 * HOUR, ms: HOUR },
        { end: CHECK - 3 * HOUR, ms: HOUR },
      ],
    },
    expected: {
      window: { events: 200, errors: 100 },
      windows: [
        { end: CHECK, ms: 5 * MINUTE, events: 200, errors: 100 },
        { end: CHECK - HOUR, ms: HOUR, events: 500, errors: 100 },
        { end: CHECK - 2 * HOUR, ms: HOUR, events: 800, errors: 400 },
        { end: CHECK - 3 * HOUR, ms: HOUR, events: 0, errors: 0 },
      ],
    },
  },
  {
    name: "keeps customers without the feature apart, as the control of the trailing window",
    uses: [
      { at: ago(10 * MINUTE), customers: 4 },
      { at: ago(10 * MINUTE), customers: 40, exposed: false },
      { at: ago(2 * HOUR), customers: 30, exposed: false },
    ],
    expected: { window: { events: 400, errors: 0 }, control: { events: 4000, errors: 0 } },
  },
  {
    name: "is ok without events where only customers without the feature were seen",
    uses: [{ at: ago(10 * MINUTE), customers: 3, exposed: false }],
    expected: { window: { events: 0, errors: 0 }, buckets: [], control: { events: 300, errors: 0 } },
  },
  {
    name: "counts first uses that fail, each on a machine of its own",
    uses: [{ at: ago(2 * MINUTE), customers: 3, errors: 3 }],
    expected: { window: { events: 300, errors: 300 } },
  },
];

const featureOf = (index: number) => `situation_${index}`;

const queryOf = (index: number, query: Partial<FeatureQuery> = {}): FeatureQuery => ({
  feature: featureOf(index),
  tier: 2,
  begin: CHECK - 4 * HOUR,
  timeWindow: HOUR,
  windows: [],
  parameters: {},
  ...query,
});

const QUERIES = SITUATIONS.map(({ query }, index) => queryOf(index, query));
const TIMED = queryOf(0, { feature: "timed" });

/** Also seeds a feature that is always used: Prometheus knows by it since when anything was scraped. */
export const USES: readonly Uses[] = [
  { feature: "always", at: CHECK - 5 * HOUR - MINUTE / 2, customers: 1 },
  ...SITUATIONS.flatMap(({ uses }, index) => uses.map((use) => ({ feature: featureOf(index), ...use }))),
  { feature: "timed", at: ago(30 * MINUTE), customers: 190, durationMs: 150 },
  { feature: "timed", at: ago(20 * MINUTE), customers: 10, durationMs: 900 },
  { feature: "timed", at: ago(20 * MINUTE), customers: 50, durationMs: 30, exposed: false },
];

const TIMED_LATENCY: Latency = { p95Ms: 150, baselineP95Ms: 30, count: 200, baselineCount: 50 };

const ANSWERS = new Map<string, Metrics>([
  ...SITUATIONS.map(({ expected }, index): [string, Metrics] => [
    featureOf(index),
    "status" in expected && expected.status === "empty"
      ? { status: "empty", detail: "nothing recorded" }
      : { ...BLANK(), ...expected },
  ]),
  ["timed", { ...BLANK(), latency: TIMED_LATENCY }],
]);

function BLANK(): Extract<Metrics, { kind: "counts" }> {
  const none = { events: 0, errors: 0 };
  return { status: "ok", kind: "counts", designEffect: 1, window: none, windows: [], buckets: [] };
}

/** Declares the suite for one source. */
export function describeMetricsSource(name: string, backend: Backend): void {
  describe(`${name} keeps the contract of a metrics source`, () => {
    let source: MetricsSource;
    let measured: ReadonlyMap<string, Metrics>;
    const patience = new AbortController().signal;

    beforeAll(async () => {
      source = await backend.open(USES, ANSWERS);
      measured = await source.measure(CHECK, [...QUERIES, TIMED], patience);
    });
    afterAll(async () => {
      await source.close();
      await backend.close();
    });

    test.each(SITUATIONS.map(({ name: title, expected }, index) => ({ title, expected, index })))(
      "$title",
      ({ expected, index }) => {
        const status = "status" in expected ? expected.status : "ok";
        expect(measured.get(featureOf(index))).toMatchObject({ status, ...expected });
      },
    );

    test("gives percentiles of both sides and how many timings they rest on", () => {
      const metrics = measured.get("timed");
      const latency = metrics !== undefined && "latency" in metrics ? metrics.latency : undefined;
      expect(latency).toMatchObject({ count: 200, baselineCount: 50 });
      expect(latency?.p95Ms).toBeGreaterThanOrEqual(150);
      expect(latency?.p95Ms).toBeLessThan(900);
      expect(latency?.baselineP95Ms).toBeGreaterThan(20);
      expect(latency?.baselineP95Ms).toBeLessThanOrEqual(50);
    });

    test("answers for every feature asked, whatever its name", async () => {
      const hostile = [
        "'; drop table rollout_events; --",
        'a"}) or vector(1)',
        "a|.*",
        "\0",
        "\uD800",
        "__proto__",
        "ü",
      ];
      const names = [...hostile, featureOf(1)];
      const answer = await source.measure(
        CHECK,
        names.map((feature) => queryOf(0, { feature })),
        patience,
      );
      expect([...answer.keys()]).toEqual(names);
      expect(hostile.map((feature) => answer.get(feature)?.status)).toSatisfy((statuses: readonly string[]) =>
        statuses.every((status) => status === "empty" || status === "bad-query"),
      );
      expect(answer.get(featureOf(1))).toMatchObject({ status: "ok", window: { events: 700, errors: 0 } });
    });

    test("answers the same again", async () => {
      expect(await source.measure(CHECK, [...QUERIES, TIMED], patience)).toEqual(measured);
    });

    test("answers nothing where nothing is asked", async () => {
      expect(await source.measure(CHECK, [], patience)).toEqual(new Map());
    });
  });
}
