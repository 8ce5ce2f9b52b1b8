import { expect, test } from "vitest";
import type { PublishedFeature } from "../../../src/core/criterion.ts";
import { DAY, HOUR, MINUTE, NOW, featureEvidence } from "../../support/builders.ts";
import { assessment, ruling, type RulingCase, start, subject } from "./subject.ts";

const KILL = { at: "2026-11-22T09:00:00Z", by: "guard", code: "suspend", revision: "abc" };
const live = (override: Partial<PublishedFeature> | null) => ({
  edge: {
    read: true,
    trouble: null,
    published: new Map(
      override === null ? [] : [["x", { tier: 1 as const, whitelist: [], blacklist: [], killed: null, ...override }]],
    ),
  },
});
const unread = { read: false, trouble: null, published: new Map() };
const notLive = "the base has tier 1, but tier 0 is published: publish first";

test.each<RulingCase>([
  ["a start", start(), "skipped", "start", "a start: there is no tier to leave"],
  ["served to the millisecond", subject({ eligibleAt: NOW }), "pass", "served", "8 d at tier 1"],
  [
    "served with a pause",
    subject({ evidence: featureEvidence({ pausedMs: 90 * MINUTE }) }),
    "pass",
    "served",
    "8 d at tier 1, 1 h 30 min of it paused",
  ],
  [
    "a second too early",
    subject({ eligibleAt: NOW + 1_000 }),
    "fail",
    "too-early",
    "1 s to go, eligible 2026-11-22T10:00:01Z",
  ],
  [
    "too early because of an investigation",
    subject({ eligibleAt: NOW + 2 * DAY, assessment: assessment({ action: "investigate" }) }),
    "fail",
    "too-early",
    "2 d to go, eligible 2026-11-24T10:00:00Z (longer by what an investigation adds)",
  ],
  [
    "another published tier",
    subject(live({ tier: 2 })),
    "fail",
    "not-live",
    "the base has tier 1, but tier 2 is published: publish first",
  ],
  ["not published", subject(live(null)), "fail", "not-live", notLive],
  ["a snapshot that has no more than a kill", subject(live({ tier: null })), "fail", "not-live", notLive],
  ["killed", subject(live({ killed: KILL })), "fail", "not-live", notLive],
  [
    "an unknown beginning",
    subject({ evidence: featureEvidence({ since: null }), eligibleAt: null }),
    "inconclusive",
    "unknown",
    "since when tier 1 is live is not known",
  ],
  [
    "a tier without a minimum",
    subject({ eligibleAt: null }),
    "inconclusive",
    "unknown",
    "since when tier 1 is live is not known",
  ],
  ["a beginning right now", subject({ evidence: featureEvidence({ since: NOW }) }), "pass", "served", "0 s at tier 1"],
  [
    "a beginning later than now",
    subject({ evidence: featureEvidence({ since: NOW + HOUR }) }),
    "inconclusive",
    "clock",
    "tier 1 went live at 2026-11-22T11:00:00Z, later than now",
  ],
  [
    "a store that does not answer",
    subject({ edge: { read: true, trouble: "edge: timeout", published: new Map() } }),
    "inconclusive",
    "store-unavailable",
    "whether tier 1 is live cannot be told: edge: timeout",
  ],
  [
    "no store that can be read without a secret",
    subject({ edge: unread }),
    "pass",
    "served",
    "8 d at tier 1; assumes tier 1 was published; publish checks",
  ],
  [
    "too early by git alone",
    subject({ edge: unread, eligibleAt: NOW + HOUR }),
    "fail",
    "too-early",
    "1 h to go, eligible 2026-11-22T11:00:00Z; assumes tier 1 was published; publish checks",
  ],
])("time-in-tier, %s: %s", (_, given, verdict, code, message) => {
  expect(ruling("time-in-tier", given)).toEqual({ verdict, code, message });
});
