import { expect, test } from "vitest";
import type { Rehearsal } from "../../../src/core/criterion.ts";
import { HOUR, rollout } from "../../support/builders.ts";
import { ruling, type RulingCase, subject } from "./subject.ts";

const threshold = (errorRate: number) =>
  rollout({
    tier: 2,
    rollbackThreshold: { errorRate, timeWindow: HOUR, windows: [{ timeWindow: HOUR / 12, errorRate: 2_000 }] },
  });
const rehearsed = (rehearsal: Partial<Rehearsal>) => ({
  rehearse: () => ({ bytes: 25, limits: [{ store: "edge", maximumBytes: 25 }], off: true, ...rehearsal }),
});
const COMPARED = "rolls back over 5.00 % errors, critical is 10.00 %";

test.each<RulingCase>([
  [
    "a snapshot that just fits",
    subject(rehearsed({})),
    "pass",
    "ready",
    `${COMPARED}; the rehearsed rollback is off for everyone (25 bytes)`,
  ],
  [
    "a store without a limit",
    subject(rehearsed({ limits: [{ store: "file", maximumBytes: null }] })),
    "pass",
    "ready",
    `${COMPARED}; the rehearsed rollback is off for everyone (25 bytes)`,
  ],
  [
    "a threshold at critical",
    subject({ after: threshold(1_000) }),
    "pass",
    "ready",
    "rolls back over 10.00 % errors, critical is 10.00 %; the rehearsed rollback is off for everyone (1000 bytes)",
  ],
  [
    "a threshold over critical",
    subject({ after: threshold(1_001) }),
    "fail",
    "threshold-over-critical",
    "rolls back over 10.01 % errors, critical is 10.00 %: lower `rollbackThreshold`",
  ],
  [
    "a rollback that leaves somebody on",
    subject(rehearsed({ off: false })),
    "fail",
    "not-off",
    "the rehearsed rollback leaves the feature on for somebody",
  ],
  [
    "a snapshot that is too large for one of two stores",
    subject(
      rehearsed({
        bytes: 26,
        limits: [
          { store: "file", maximumBytes: null },
          { store: "edge", maximumBytes: 25 },
        ],
      }),
    ),
    "fail",
    "too-large",
    "the snapshot has 26 bytes, edge takes 25",
  ],
  [
    "a store whose encoding is too large for it",
    subject(
      rehearsed({
        bytes: 20,
        limits: [
          { store: "edge", maximumBytes: 25 },
          { store: "flags", maximumBytes: 40, bytes: 41 },
        ],
      }),
    ),
    "fail",
    "too-large",
    "the snapshot has 41 bytes, flags takes 40",
  ],
  [
    "a store that fits by its encoding, to the last byte",
    subject(rehearsed({ bytes: 99, limits: [{ store: "lean", maximumBytes: 41, bytes: 41 }] })),
    "pass",
    "ready",
    "rolls back over 5.00 % errors, critical is 10.00 %; the rehearsed rollback is off for everyone (99 bytes)",
  ],
  [
    "a store that does not answer",
    subject({ edge: { read: true, trouble: "edge: timeout", published: new Map() } }),
    "inconclusive",
    "store-unavailable",
    "whether a rollback would arrive cannot be told: edge: timeout",
  ],
])("rollback-ready, %s: %s", (_, given, verdict, code, message) => {
  expect(ruling("rollback-ready", given)).toEqual({ verdict, code, message });
});
