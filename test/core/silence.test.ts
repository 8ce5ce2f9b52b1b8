import { describe, expect, test } from "vitest";
import type { Metrics } from "../../src/core/evidence.ts";
import { isOutage, silenceMessage } from "../../src/core/silence.ts";
import type { Instant } from "../../src/evaluation/instant.ts";
import { DAY, HOUR, MINUTE, measured, NOW, settings } from "../support/builders.ts";

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
