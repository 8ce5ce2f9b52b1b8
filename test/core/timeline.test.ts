import { expect, test } from "vitest";
import { liveTimeline, type TimelineEntry } from "../../src/core/timeline.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";

function commit(at: number, tier: Tier | null, override: Partial<TimelineEntry> = {}): TimelineEntry {
  const who = { subject: "Change it", author: "@acme/storage" };
  return { commit: `c${at}`, at, tier, deleted: false, paused: false, rolledBack: false, ...who, ...override };
}

const paused = { paused: true };
const told = (entry: TimelineEntry): string =>
  `${entry.at}:${entry.deleted ? "gone" : entry.tier}${entry.paused ? "p" : ""}`;

test.each<{ name: string; timeline: readonly TimelineEntry[]; live: Tier; expected: readonly string[] }>([
  { name: "nothing is known of nothing", timeline: [], live: 2, expected: [] },
  { name: "a tier that git never had has no past", timeline: [commit(1, 1), commit(2, 3)], live: 2, expected: [] },
  {
    name: "what git has at the live tier stays as it is",
    timeline: [commit(1, 1), commit(2, 2), commit(3, 2, paused)],
    live: 2,
    expected: ["1:1", "2:2", "3:2p"],
  },
  {
    name: "a rise that is withheld counts as the live tier, and so does a pause after it",
    timeline: [commit(1, 2), commit(2, 3), commit(3, 3, paused), commit(4, 4)],
    live: 2,
    expected: ["1:2", "2:2", "3:2p", "4:2"],
  },
  {
    name: "a commit that cannot be read stays one",
    timeline: [commit(1, 2), commit(2, null), commit(3, 3, paused)],
    live: 2,
    expected: ["1:2", "2:null", "3:2p"],
  },
  {
    name: "the past ends where git asks for less",
    timeline: [commit(1, 2), commit(2, 3), commit(3, 1), commit(4, 3, paused)],
    live: 2,
    expected: ["1:2", "2:2"],
  },
  {
    name: "the past ends where the file is deleted",
    timeline: [commit(1, 2), commit(2, 2, { deleted: true, tier: null }), commit(3, 3)],
    live: 2,
    expected: ["1:2"],
  },
  {
    name: "only the last stretch at the live tier is followed",
    timeline: [commit(1, 2), commit(2, 0), commit(3, 2), commit(4, 3)],
    live: 2,
    expected: ["1:2", "2:0", "3:2", "4:2"],
  },
])("$name", ({ timeline, live, expected }) => {
  expect(liveTimeline(timeline, live).map(told)).toEqual(expected);
});
