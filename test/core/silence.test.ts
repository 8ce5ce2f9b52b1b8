import { describe, expect, test } from "vitest";
import type { Metrics } from "../../src/core/evidence.ts";
import { isOutage, silenceMessage, unwatched } from "../../src/core/silence.ts";
import type { Instant } from "../../src/evaluation/instant.ts";
import { DAY, HOUR, MINUTE, measured, NOW, rollout, settings } from "../support/builders.ts";
import { killAt, snapshotOf } from "../support/publishing.ts";

const quiet = (end: Instant): Metrics => measured({ hours: 5, end }, { window: { events: 0, errors: 0 } });
const unreachable: Metrics = { status: "unreachable", detail: "refused" };
const empty: Metrics = { status: "empty", detail: "nothing" };
const rates = (start: Instant): Metrics => ({
  status: "ok",
  kind: "rates",
  rates: { window: 0, buckets: [{ start, rate: 0 }] },
});

describe("silenceMessage()", () => {
  test.each<[name: string, metrics: Metrics, begin: Instant, lastGuardRun: Instant | null, message: string | null]>([
    ["the last events a day ago", quiet(NOW - DAY), NOW - 7 * DAY, null, "no events for 1 d"],
    ["the last events a little less than a day ago", quiet(NOW - DAY + MINUTE), NOW - 7 * DAY, null, null],
    ["a tier that is a day old and had none", measured({ hours: 0 }), NOW - DAY, null, "no events for 1 d"],
    ["a tier that is younger than a day", measured({ hours: 0 }), NOW - DAY + MINUTE, null, null],
    ["hours without events", measured({ hours: 30, events: 0 }), NOW - 25 * HOUR, null, "no events for 1 d 1 h"],
    ["an hour that has only begun", quiet(NOW + HOUR), NOW - 7 * DAY, null, null],
    ["rates of a day ago", rates(NOW - 25 * HOUR), NOW - 7 * DAY, null, "no events for 1 d"],
    ["rates of today", rates(NOW - 2 * HOUR), NOW - 7 * DAY, null, null],
    [
      "a source that does not answer, and nobody ever asked it",
      unreachable,
      NOW - 2 * DAY,
      null,
      "no data for 2 d (unreachable): nothing guards this feature",
    ],
    ["a source that answered within the day", unreachable, NOW - 7 * DAY, NOW - 23 * HOUR, null],
    [
      "a source that has not answered for a day",
      unreachable,
      NOW - 7 * DAY,
      NOW - DAY,
      "no data for 1 d (unreachable): nothing guards this feature",
    ],
    ["a young tier whose source has not answered for long", unreachable, NOW - HOUR, NOW - 3 * DAY, null],
    [
      "a source that answers, with nothing",
      empty,
      NOW - 3 * DAY,
      NOW - HOUR,
      "no data for 3 d (empty): nothing guards this feature",
    ],
  ])("of %s", (_, metrics, begin, lastGuardRun, message) => {
    const evidence = { now: NOW, lastGuardRun, features: new Map() };
    expect(silenceMessage(metrics, begin, { settings: settings(), evidence })).toBe(message);
  });

  test("waits for the grace time of the settings", () => {
    const evidence = { now: NOW, lastGuardRun: null, features: new Map() };
    const patient = settings({ rollback: { graceWithoutData: 2 * DAY } });
    expect(silenceMessage(quiet(NOW - DAY), NOW - 7 * DAY, { settings: patient, evidence })).toBeNull();
  });
});

test.each([
  ["unreachable", true],
  ["timeout", true],
  ["rate-limited", true],
  ["unauthorized", true],
  ["malformed", true],
  ["partial", true],
  ["bad-query", true],
  ["ok", false],
  ["empty", false],
  ["unconfigured", false],
  ["not-a-number", false],
  ["ambiguous", false],
  ["stale", false],
] as const)("isOutage() of %s is %s", (status, outage) => {
  expect(isOutage({ status })).toBe(outage);
});

describe("unwatched()", () => {
  const some = snapshotOf([rollout({ tier: 2 }), rollout({ feature: "y", tier: 0 })]);
  const none = snapshotOf([rollout({ tier: 0 })]);

  test.each([
    ["nobody has anything", none, null, null],
    ["everything is killed", { ...some, kills: { [rollout().feature]: killAt() } }, null, null],
    ["a guard ran two hours ago", some, NOW - 2 * HOUR, null],
    ["a guard runs now", some, NOW, null],
    ["no guard ever ran", some, null, "1 feature is live, and no store knows of a guard run: is the guard scheduled?"],
    [
      "a guard ran longer ago",
      some,
      NOW - 2 * HOUR - 1,
      "1 feature is live, and the last guard run was 2 h ago, at 2026-11-22T07:59:59.999Z: is the guard still scheduled?",
    ],
    [
      "several features are live",
      snapshotOf([rollout({ tier: 1 }), rollout({ feature: "y", tier: 4 })]),
      null,
      "2 features are live, and no store knows of a guard run: is the guard scheduled?",
    ],
  ])("where %s", (_, snapshot, lastGuardRun, expected) => {
    expect(unwatched(snapshot, lastGuardRun, NOW)).toBe(expected);
  });
});
