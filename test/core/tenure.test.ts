import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eligibleAt, type Outage, tenureOf } from "../../src/core/tenure.ts";
import type { TimelineEntry } from "../../src/core/timeline.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";
import { DAY, HOUR, NOW, settings } from "../support/builders.ts";

const ago = (hours: number): number => NOW - hours * HOUR;

function commit(hours: number, tier: Tier | null, override: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    commit: `c${hours}`,
    at: ago(hours),
    tier,
    deleted: false,
    paused: false,
    rolledBack: false,
    subject: "Change it",
    author: "@acme/storage",
    ...override,
  };
}

const paused = { paused: true };
const deleted = { deleted: true };

describe("tenureOf()", () => {
  test.each<{
    name: string;
    timeline: TimelineEntry[];
    published?: { since: number; tier: Tier };
    outages?: Outage[];
    expected: { since: number | null; pausedMs: number; resumedAt: number | null };
  }>([
    { name: "nothing is known of nothing", timeline: [], expected: { since: null, pausedMs: 0, resumedAt: null } },
    {
      name: "the commit that set the tier counts, not a later one at the same tier",
      timeline: [commit(90, 0), commit(50, 1), commit(20, 1)],
      expected: { since: ago(50), pausedMs: 0, resumedAt: null },
    },
    {
      name: "only the latest stint at a tier counts",
      timeline: [commit(90, 2), commit(50, 1), commit(20, 2), commit(10, 2)],
      expected: { since: ago(20), pausedMs: 0, resumedAt: null },
    },
    {
      name: "a feature that was created at its tier is as old as its file",
      timeline: [commit(30, 1)],
      expected: { since: ago(30), pausedMs: 0, resumedAt: null },
    },
    {
      name: "the publish counts where it came later",
      timeline: [commit(50, 1)],
      published: { since: ago(40), tier: 1 },
      expected: { since: ago(40), pausedMs: 0, resumedAt: null },
    },
    {
      name: "the commit counts where the publish is older than it",
      timeline: [commit(50, 1)],
      published: { since: ago(60), tier: 1 },
      expected: { since: ago(50), pausedMs: 0, resumedAt: null },
    },
    {
      name: "the publish of another tier says nothing",
      timeline: [commit(50, 2)],
      published: { since: ago(40), tier: 1 },
      expected: { since: ago(50), pausedMs: 0, resumedAt: null },
    },
    {
      name: "without history the publish alone counts",
      timeline: [],
      published: { since: ago(40), tier: 1 },
      expected: { since: ago(40), pausedMs: 0, resumedAt: null },
    },
    {
      name: "a commit that cannot be read changes nothing",
      timeline: [commit(50, 1), commit(40, null), commit(30, 1)],
      expected: { since: ago(50), pausedMs: 0, resumedAt: null },
    },
    {
      name: "a file that is unreadable now keeps its last readable tier",
      timeline: [commit(50, 1), commit(40, null)],
      expected: { since: ago(50), pausedMs: 0, resumedAt: null },
    },
    {
      name: "deleting and creating it again begins anew",
      timeline: [commit(50, 1), commit(40, null, deleted), commit(30, 1)],
      expected: { since: ago(30), pausedMs: 0, resumedAt: null },
    },
    {
      name: "a deleted file has no tenure",
      timeline: [commit(50, 1), commit(40, null, deleted)],
      expected: { since: null, pausedMs: 0, resumedAt: null },
    },
    {
      name: "a pause stops the clock until it is resumed",
      timeline: [commit(50, 1), commit(40, 1, paused), commit(30, 1)],
      expected: { since: ago(50), pausedMs: 10 * HOUR, resumedAt: ago(30) },
    },
    {
      name: "two pauses add up, and the last resume counts",
      timeline: [commit(50, 1), commit(40, 1, paused), commit(30, 1), commit(20, 1, paused), commit(15, 1)],
      expected: { since: ago(50), pausedMs: 15 * HOUR, resumedAt: ago(15) },
    },
    {
      name: "an edit during a pause neither ends nor doubles it",
      timeline: [commit(50, 1), commit(40, 1, paused), commit(35, 1, paused), commit(30, 1)],
      expected: { since: ago(50), pausedMs: 10 * HOUR, resumedAt: ago(30) },
    },
    {
      name: "an open pause counts until now",
      timeline: [commit(50, 1), commit(40, 1, paused)],
      expected: { since: ago(50), pausedMs: 40 * HOUR, resumedAt: null },
    },
    {
      name: "a pause at an earlier tier does not count",
      timeline: [commit(90, 1, paused), commit(70, 1), commit(50, 2)],
      expected: { since: ago(50), pausedMs: 0, resumedAt: null },
    },
    {
      name: "lowering a paused feature without its pause is no resume",
      timeline: [commit(90, 2, paused), commit(50, 1)],
      expected: { since: ago(50), pausedMs: 0, resumedAt: null },
    },
    {
      name: "a pause from before the publish counts from the publish on",
      timeline: [commit(50, 1, paused), commit(30, 1)],
      published: { since: ago(40), tier: 1 },
      expected: { since: ago(40), pausedMs: 10 * HOUR, resumedAt: ago(30) },
    },
    {
      name: "time killed stops the clock, and the restore counts like a resume",
      timeline: [commit(50, 1)],
      outages: [{ killedAt: ago(20), restoredAt: ago(18) }],
      expected: { since: ago(50), pausedMs: 2 * HOUR, resumedAt: ago(18) },
    },
    {
      name: "an open kill counts until now",
      timeline: [commit(50, 1)],
      outages: [{ killedAt: ago(20), restoredAt: null }],
      expected: { since: ago(50), pausedMs: 20 * HOUR, resumedAt: null },
    },
    {
      name: "time paused and killed at once counts once",
      timeline: [commit(50, 1), commit(40, 1, paused), commit(30, 1)],
      outages: [
        { killedAt: ago(25), restoredAt: ago(24) },
        { killedAt: ago(35), restoredAt: ago(28) },
      ],
      expected: { since: ago(50), pausedMs: 13 * HOUR, resumedAt: ago(24) },
    },
    {
      name: "a kill inside a pause adds nothing",
      timeline: [commit(50, 1), commit(40, 1, paused), commit(30, 1)],
      outages: [{ killedAt: ago(38), restoredAt: ago(36) }],
      expected: { since: ago(50), pausedMs: 10 * HOUR, resumedAt: ago(30) },
    },
    {
      name: "an outage from before the tier does not count",
      timeline: [commit(50, 1)],
      outages: [{ killedAt: ago(70), restoredAt: ago(60) }],
      expected: { since: ago(50), pausedMs: 0, resumedAt: null },
    },
    {
      name: "a restore at the very beginning counts",
      timeline: [commit(50, 1)],
      outages: [{ killedAt: ago(70), restoredAt: ago(50) }],
      expected: { since: ago(50), pausedMs: 0, resumedAt: ago(50) },
    },
    {
      name: "an outage across the beginning counts from it on",
      timeline: [commit(50, 1)],
      outages: [{ killedAt: ago(70), restoredAt: ago(45) }],
      expected: { since: ago(50), pausedMs: 5 * HOUR, resumedAt: ago(45) },
    },
    {
      name: "without history a kill still counts",
      timeline: [],
      published: { since: ago(40), tier: 2 },
      outages: [{ killedAt: ago(20), restoredAt: ago(10) }],
      expected: { since: ago(40), pausedMs: 10 * HOUR, resumedAt: ago(10) },
    },
    {
      name: "a tier from the future has stood still for no time",
      timeline: [commit(-5, 1, paused)],
      expected: { since: ago(-5), pausedMs: 0, resumedAt: null },
    },
  ])("$name", ({ timeline, published, outages, expected }) => {
    expect(tenureOf(timeline, published ?? null, outages ?? [], NOW)).toEqual(expected);
  });

  test("the clock never stands still for longer than the tier lasts", () => {
    const entries = fc.array(fc.record({ hours: fc.nat(99), tier: fc.constantFrom<Tier>(1, 2), paused: fc.boolean() }));
    const kills = fc.array(fc.record({ from: fc.nat(99), length: fc.option(fc.nat(20)) }), { maxLength: 4 });
    fc.assert(
      fc.property(entries, kills, (given, killed) => {
        const timeline = given
          .toSorted((one, other) => other.hours - one.hours)
          .map(({ hours, tier, paused: stopped }) => commit(hours, tier, { paused: stopped }));
        const outages = killed.map(({ from, length }) => ({
          killedAt: ago(from),
          restoredAt: length === null ? null : Math.min(NOW, ago(from - length)),
        }));
        const { since, pausedMs } = tenureOf(timeline, null, outages, NOW);
        expect(pausedMs).toBeGreaterThanOrEqual(0);
        expect(pausedMs).toBeLessThanOrEqual(since === null ? 0 : NOW - since);
      }),
    );
  });
});

describe("eligibleAt()", () => {
  const given = {
    since: ago(100),
    pausedMs: 0,
    resumedAt: null,
    evidenceSince: null,
    tier: 2 as Tier,
    settings: settings(),
    risk: "normal" as const,
    assessmentAction: "advance" as const,
  };
  const since = given.since;

  test.each([
    ["after the minimum of its tier", {}, since + 7 * DAY],
    ["after the internal tier's minimum", { tier: 1 as Tier }, since + 48 * HOUR],
    ["later by the time paused", { pausedMs: 5 * HOUR }, since + 7 * DAY + 5 * HOUR],
    ["later while it is to be investigated", { assessmentAction: "investigate" as const }, since + 9 * DAY],
    [
      "sooner on the fast track where the risk is low",
      { risk: "low" as const, assessmentAction: "fast-track" as const },
      since + 5 * DAY,
    ],
    ["not sooner where the risk is normal", { assessmentAction: "fast-track" as const }, since + 7 * DAY],
    ["not sooner where the evidence does not allow it", { risk: "low" as const }, since + 7 * DAY],
    ["as usual where nothing was judged", { assessmentAction: null, risk: "low" as const }, since + 7 * DAY],
    ["48 h after a late resume", { resumedAt: NOW + 6 * DAY }, NOW + 8 * DAY],
    ["not because of an early resume", { resumedAt: ago(90) }, since + 7 * DAY],
    ["48 h after the evidence was restarted late", { evidenceSince: NOW + 6 * DAY }, NOW + 8 * DAY],
    [
      "after the later of resume and restart",
      { evidenceSince: NOW + 6 * DAY, resumedAt: NOW + 7 * DAY },
      NOW + 9 * DAY,
    ],
    ["never by time at tier 0", { tier: 0 as Tier }, null],
    ["never by time at tier 4", { tier: 4 as Tier }, null],
    ["at no known time where nobody knows its age", { since: null }, null],
  ])("%s", (_, override, expected) => {
    expect(eligibleAt({ ...given, ...override })).toBe(expected);
  });

  test("follows the settings", () => {
    const where = settings({
      ladder: { earlyAdopters: { minimum: 2 * DAY, fastTrackMinimum: DAY } },
      criteria: { recovery: 10 * DAY, investigate: { extra: 3 * DAY } },
    });
    expect(eligibleAt({ ...given, settings: where })).toBe(since + 2 * DAY);
    expect(eligibleAt({ ...given, settings: where, assessmentAction: "investigate" })).toBe(since + 5 * DAY);
    expect(eligibleAt({ ...given, settings: where, risk: "low", assessmentAction: "fast-track" })).toBe(since + DAY);
    expect(eligibleAt({ ...given, settings: where, resumedAt: ago(50) })).toBe(ago(50) + 10 * DAY);
    expect(eligibleAt({ ...given, settings: where, evidenceSince: ago(40) })).toBe(ago(40) + 10 * DAY);
  });
});
