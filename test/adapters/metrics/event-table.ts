/** What both SQL sources must do: count slots, keep events, survive what applications write, run the guide's SQL. */

import { readFile } from "node:fs/promises";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventsSchema } from "../../../src/adapters/metrics/schema.ts";
import type { SqlEventLog } from "../../../src/adapters/metrics/sql/events.ts";
import type { Metrics } from "../../../src/core/evidence.ts";
import type { EventRow, FeatureQuery, MetricsSource } from "../../../src/ports.ts";
import { HOUR, MINUTE } from "../../support/builders.ts";
import { CHECK, type Uses } from "./contract.ts";
import { expectedCounts } from "./slot-oracle.ts";

/** A database with the shipped tables. */
export interface EventTable {
  readonly log: SqlEventLog;
  readonly source: MetricsSource;
  readonly query: (text: string) => Promise<readonly unknown[]>;
  readonly close: () => Promise<void>;
}

/** The rows by which an application reports these uses. */
export function toRows(uses: readonly Uses[]): readonly EventRow[] {
  return uses.flatMap(({ feature, at, customers, errors = 0, exposed = true, durationMs }) =>
    Array.from({ length: customers }, (_, index) => index).flatMap((index): EventRow[] => {
      const metadata = durationMs === undefined ? {} : { duration_ms: durationMs };
      const row = { feature, customer: `${exposed ? "with" : "without"}_${index}`, at, metadata };
      const use: EventRow = { ...row, event: exposed ? "enabled" : "disabled" };
      return index < errors ? [use, { ...row, event: "error" }] : [use];
    }),
  );
}

let unique = 0;

/** Declares the suite for one database. */
export function describeEventTable(name: string, open: () => Promise<EventTable>): void {
  describe(`${name} counts what is in the event table`, () => {
    let table: EventTable;
    beforeAll(async () => {
      table = await open();
    });
    afterAll(() => table.close());

    const freshName = () => `fresh_${name}_${(unique += 1)}`;
    const queryFor = (feature: string, query: Partial<FeatureQuery> = {}): FeatureQuery => ({
      feature,
      tier: 2,
      begin: CHECK - 3 * HOUR,
      timeWindow: HOUR,
      windows: [],
      parameters: {},
      ...query,
    });
    const measure = async (rows: readonly Omit<EventRow, "feature">[], query: Partial<FeatureQuery> = {}) => {
      const feature = freshName();
      await table.log.record(rows.map((row) => Object.assign({ feature }, row)));
      const answer = await table.source.measure(CHECK, [queryFor(feature, query)], new AbortController().signal);
      return answer.get(feature);
    };
    const at = CHECK - 20 * MINUTE;
    const row = (event: EventRow["event"], customer: string, later = 0, metadata = {}) => ({
      event,
      customer,
      at: at + later,
      metadata,
    });

    test.each([
      {
        title: "one customer's retries are one failed slot",
        rows: Array.from({ length: 50 }, (_, index) => row("error", "a", index)),
        counts: { events: 100, errors: 100 },
      },
      {
        title: "one error among four uses is a quarter of an error",
        rows: [...[1, 2, 3, 4].map((later) => row("enabled", "a", later)), row("error", "a", 5)],
        counts: { events: 100, errors: 25 },
      },
      {
        title: "more errors than uses are one error",
        rows: [row("enabled", "a"), row("error", "a", 1), row("error", "a", 2)],
        counts: { events: 100, errors: 100 },
      },
      {
        title: "three thirds add up to one",
        rows: ["a", "b", "c"].flatMap((customer) => [
          ...[1, 2, 3].map((later) => row("enabled", customer, later)),
          row("error", customer, 4),
        ]),
        counts: { events: 300, errors: 100 },
      },
      {
        title: "two thirds of two customers are rounded once",
        rows: ["a", "b"].flatMap((customer) => [
          ...[1, 2, 3].map((later) => row("enabled", customer, later)),
          row("error", customer, 4),
          row("error", customer, 5),
        ]),
        counts: { events: 200, errors: 133 },
      },
      {
        title: "the same customer five minutes later is another slot",
        rows: [row("enabled", "a"), row("enabled", "a", 5 * MINUTE)],
        counts: { events: 200, errors: 0 },
      },
      {
        title: "the last millisecond of a slot belongs to it",
        rows: [row("enabled", "a"), row("error", "a", 5 * MINUTE - 1)],
        counts: { events: 100, errors: 100 },
      },
      {
        title: "slots are a minute long at tier 1",
        rows: [row("enabled", "a"), row("enabled", "a", MINUTE - 1), row("enabled", "a", MINUTE)],
        query: { tier: 1 as const },
        counts: { events: 200, errors: 0 },
      },
      {
        title: "the instant of the check is left out, the one before it counts",
        rows: [
          { ...row("enabled", "a"), at: CHECK - 1 },
          { ...row("error", "b"), at: CHECK },
        ],
        counts: { events: 100, errors: 0 },
      },
      {
        title: "a slot that the evidence's beginning cuts counts what lies inside",
        rows: [row("enabled", "a", -1), row("error", "a", 0)],
        query: { begin: at },
        counts: { events: 100, errors: 100 },
      },
      {
        title: "customers without the feature are no use of it",
        rows: [row("disabled", "a"), row("enabled", "b")],
        counts: { events: 100, errors: 0 },
      },
    ])("$title", async ({ rows, query, counts }) => {
      expect(await measure(rows, query)).toMatchObject({ status: "ok", window: counts });
    });

    test("errors that are marked as unexposed belong to the control, not to the feature", async () => {
      const metrics = await measure([
        row("enabled", "a"),
        row("disabled", "b"),
        row("error", "b", 1, { exposed: false }),
        row("disabled", "c"),
      ]);
      expect(metrics).toMatchObject({ window: { events: 100, errors: 0 }, control: { events: 200, errors: 100 } });
    });

    test("customers who got the feature within the slot are no control", async () => {
      const metrics = await measure([row("disabled", "a"), row("enabled", "a", 1), row("disabled", "b")]);
      expect(metrics).toMatchObject({ window: { events: 100, errors: 0 }, control: { events: 100, errors: 0 } });
    });

    test("durations that are no durations are ignored, and nothing else of their rows", async () => {
      const nonsense = ["fast", "120", -5, 1e300, 1e-300, 1e10, null, true, [1], { ms: 1 }, "NaN", 1e9 + 1];
      const metrics = await measure([
        ...nonsense.map((value, index) => row("enabled", `c${index}`, 0, { duration_ms: value })),
        row("enabled", "timed", 0, { duration_ms: 12.5 }),
        row("enabled", "list", 0, [1]),
        row("disabled", "other", 0, { duration_ms: 0 }),
      ]);
      expect(metrics).toMatchObject({
        window: { events: 1400, errors: 0 },
        latency: { count: 2, baselineP95Ms: 0, baselineCount: 1 },
      });
    });

    test("customers and metadata may hold any text", async () => {
      const texts = ["'); drop table rollout_events; --", "\0", "\uD800", "💥", '{"a":1}', "", " ", "\\u0000"];
      const metrics = await measure(
        texts.map((text) => row("enabled", `c${text}`, 0, { [text]: text, nested: [{ text }] })),
      );
      // NUL and half a surrogate pair, which the database cannot hold, become the same replacement character.
      expect(metrics).toMatchObject({ status: "ok", window: { events: 700, errors: 0 } });
    });

    test("an unknown parameter is refused by name, and the name events carry may differ from the file's", async () => {
      const feature = freshName();
      await table.log.record([{ feature, ...row("enabled", "a") }]);
      const answer = await table.source.measure(
        CHECK,
        [queryFor("alias", { parameters: { feature } }), queryFor("wrong", { parameters: { fature: feature } })],
        new AbortController().signal,
      );
      expect(answer.get("alias")).toMatchObject({ status: "ok", window: { events: 100 } });
      expect(answer.get("wrong")).toMatchObject({ status: "bad-query", detail: expect.stringContaining('"fature"') });
    });

    test("counts equal an independent count over any rows", { timeout: 120_000 }, async () => {
      const minutes = fc.integer({ min: 0, max: 200 });
      const anyRow = fc.record({
        event: fc.constantFrom("enabled" as const, "enabled" as const, "disabled" as const, "error" as const),
        customer: fc.constantFrom("a", "b", "c"),
        at: fc.tuple(minutes, fc.integer({ min: 0, max: 59_999 })).map(([m, ms]) => CHECK - m * MINUTE + ms),
      });
      const anyQuery = fc.record({
        tier: fc.constantFrom(1 as const, 2 as const),
        begin: fc.tuple(minutes, fc.integer({ min: 0, max: 59_999 })).map(([m, ms]) => CHECK - m * MINUTE - ms),
        timeWindow: fc.integer({ min: 1, max: 120 }).map((m) => m * MINUTE),
        windows: fc.array(
          fc.record({
            end: fc.integer({ min: 0, max: 90 }).map((m) => CHECK - m * MINUTE),
            ms: fc.integer({ min: 1, max: 90 }).map((m) => m * MINUTE),
          }),
          { maxLength: 3 },
        ),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(anyRow, { maxLength: 60 }), anyQuery, async (rows, query) => {
          const metrics = await measure(rows, query);
          expect(countsOnly(metrics)).toEqual(expectedCounts(CHECK, { ...queryFor("any", query) }, rows));
        }),
        { numRuns: 60 },
      );
    });

    test("errors are shown newest first, up to a limit and since an instant", async () => {
      const feature = freshName();
      await table.log.record([
        { feature, ...row("error", "old", -48 * HOUR) },
        { feature, ...row("error", "first", 1, { message: "boom" }) },
        { feature, ...row("enabled", "none", 2) },
        { feature, ...row("error", "second", 3) },
        { feature: "another", ...row("error", "foreign", 4) },
      ]);
      expect(await table.log.recentErrors(feature, CHECK - 24 * HOUR, 10)).toEqual([
        { feature, customer: "second", event: "error", at: at + 3, metadata: {} },
        { feature, customer: "first", event: "error", at: at + 1, metadata: { message: "boom" } },
      ]);
      expect(await table.log.recentErrors(feature, CHECK - 24 * HOUR, 1)).toHaveLength(1);
      expect((await table.log.topErrors(3)).length).toBe(3);
    });

    test("statistics count distinct customers and rows", async () => {
      const feature = freshName();
      await table.log.record([
        { feature, ...row("enabled", "a") },
        { feature, ...row("enabled", "a", 1) },
        { feature, ...row("enabled", "b", 2) },
        { feature, ...row("error", "b", 3) },
        { feature, ...row("disabled", "c", 4) },
      ]);
      expect(await table.log.stats(feature, 0)).toEqual({ enabledCustomers: 2, enabled: 3, errors: 1 });
      expect(await table.log.stats("nobody", 0)).toEqual({ enabledCustomers: 0, enabled: 0, errors: 0 });
    });

    test("every query of the guide runs as it stands", async () => {
      await table.query(
        "insert into feature_rollouts (feature_name, current_tier, percentage, status, started_at) values " +
          "('phase2_enhanced_storage', 'tier_2_early_adopters', 10, 'in_progress', now()) on conflict do nothing",
      );
      await table.log.record([
        { ...row("enabled", "a"), feature: "phase2_enhanced_storage", at: Date.now() - MINUTE },
        { ...row("error", "a"), feature: "phase2_enhanced_storage", at: Date.now() - MINUTE },
      ]);
      const [rollback, recent, status, rate, top] = await Promise.all(GUIDE.map((statement) => table.query(statement)));
      expect(rollback).toEqual([]);
      expect(recent).toHaveLength(1);
      expect(status).toHaveLength(1);
      expect(rate).toEqual([
        expect.objectContaining({ feature_name: "phase2_enhanced_storage", error_rate_percent: "100.00" }),
      ]);
      expect(top?.[0]).toMatchObject({ feature_name: "phase2_enhanced_storage", customer_id: "a" });
      expect(await table.query("select status from feature_rollouts")).toEqual([{ status: "rolled_back" }]);
    });

    test("the shipped migration may run again and is what the bundle carries", async () => {
      expect(await readFile("sql/001_rollout_events.sql", "utf8")).toBe(eventsSchema);
      for (const statement of eventsSchema.split(/;\n/).filter((text) => text.trim() !== ""))
        await table.query(statement);
    });
  });
}

function countsOnly(metrics: Metrics | undefined): unknown {
  if (metrics === undefined || metrics.status !== "ok" || metrics.kind !== "counts") return metrics?.status;
  const { window, windows, buckets, control = { events: 0, errors: 0 } } = metrics;
  return { window, windows, buckets, control };
}

/** The SQL of the guide, in its order. */
const GUIDE = [
  `UPDATE feature_rollouts
SET
  current_tier = 'tier_0_disabled',
  percentage = 0,
  status = 'rolled_back'
WHERE feature_name = 'phase2_enhanced_storage';`,
  `SELECT *
FROM rollout_events
WHERE feature_name = 'phase2_enhanced_storage'
  AND event = 'error'
  AND timestamp > NOW() - INTERVAL '24 hours'
ORDER BY timestamp DESC;`,
  `SELECT
  feature_name,
  current_tier,
  percentage,
  status,
  started_at
FROM feature_rollouts
ORDER BY started_at DESC;`,
  `SELECT
  feature_name,
  COUNT(*) FILTER (WHERE event = 'error') as errors,
  COUNT(*) FILTER (WHERE event = 'enabled') as enabled,
  ROUND(
    COUNT(*) FILTER (WHERE event = 'error')::numeric /
    NULLIF(COUNT(*) FILTER (WHERE event = 'enabled'), 0) * 100,
    2
  ) as error_rate_percent
FROM rollout_events
WHERE timestamp > NOW() - INTERVAL '1 hour'
GROUP BY feature_name;`,
  `SELECT
  feature_name,
  customer_id,
  metadata,
  timestamp
FROM rollout_events
WHERE event = 'error'
ORDER BY timestamp DESC
LIMIT 10;`,
];
