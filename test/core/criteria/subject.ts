/** Subjects for tests of single criteria: an advance from tier 1 to 2 that every criterion passes. */

import type { Assessment } from "../../../src/core/assessment.ts";
import type { Subject } from "../../../src/core/criterion.ts";
import type { CriterionId, Verdict } from "../../../src/core/verdict.ts";
import { CRITERIA } from "../../../src/core/criteria/index.ts";
import { DAY, NOW, featureEvidence, rollout, settings } from "../../support/builders.ts";

/** What a healthy feature's evidence says. */
export function assessment(override: Partial<Assessment> = {}): Assessment {
  return {
    row: 10,
    action: "advance",
    code: "healthy",
    message: "as the matrix says",
    window: { events: 2_000, errors: 0 },
    toDate: { events: 100_000, errors: 1_000, successes: 99_000 },
    logE: { healthy: -1, limit: -1, below: 5 },
    errorProven: true,
    successProven: true,
    errorSuspected: false,
    successSuspected: false,
    cause: "error",
    shortfall: null,
    ...override,
  };
}

/** An advance; a test overrides only what it is about. */
export function subject(override: Partial<Subject> = {}): Subject {
  return {
    feature: "x",
    kinds: new Set(["advanced"]),
    before: rollout({ tier: 1 }),
    after: rollout({ tier: 2 }),
    from: 1,
    start: false,
    now: NOW,
    settings: settings(),
    evidence: featureEvidence(),
    assessment: assessment(),
    eligibleAt: NOW - DAY,
    earned: new Map(),
    edge: {
      read: true,
      trouble: null,
      published: new Map([["x", { tier: 1, whitelist: ["cust_internal_1"], blacklist: [], killed: null }]]),
    },
    rehearse: () => ({ bytes: 1_000, limits: [{ store: "file", maximumBytes: null }], off: true }),
    codeHost: true,
    ...override,
  };
}

/** A start from tier 0: nobody had the feature, so nothing was measured. */
export function start(override: Partial<Subject> = {}): Subject {
  return subject({
    kinds: new Set(["started"]),
    before: rollout(),
    after: rollout({ tier: 1 }),
    from: 0,
    start: true,
    assessment: null,
    eligibleAt: null,
    edge: { read: true, trouble: null, published: new Map() },
    ...override,
  });
}

/** What one criterion says. Its code is always one of its closed list. */
export function ruling(id: CriterionId, given: Subject): Verdict {
  const criterion = CRITERIA.find((each) => each.id === id);
  if (criterion === undefined) return { verdict: "fail", code: "missing", message: `there is no criterion ${id}` };
  const { verdict, code, message } = criterion.judge(given);
  return { verdict, code: Object.hasOwn(criterion.codes, code) ? code : `unlisted: ${code}`, message };
}

/** One case of a criterion's table. */
export type RulingCase = readonly [
  name: string,
  given: Subject,
  verdict: Verdict["verdict"],
  code: string,
  message: string,
];
