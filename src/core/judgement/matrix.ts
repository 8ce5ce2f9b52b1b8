/** The decision matrix: the first row that matches says what to do, and in one sentence why. */

import type { Limits } from "../limits.ts";
import { isOver, isUnder, reaches } from "../ratio.ts";
import type { MatrixAction } from "../verdict.ts";
import { bandsOf } from "./bands.ts";
import type { Case, Facts, Moment } from "./facts.ts";
import {
  breachSentence,
  criticalDoubtSentence,
  criticalSentence,
  errorSentence,
  fastTrackSentence,
  insufficientSentence,
  investigateSentence,
  noEventsSentence,
  staleSentence,
  successSentence,
  windowSentence,
} from "./sentences.ts";

/** What the matrix says. */
export interface MatrixAnswer {
  /** The number of the row, 1–10. */
  readonly row: number;
  readonly action: MatrixAction;
  readonly code: string;
  readonly message: string;
}

interface Row extends Omit<MatrixAnswer, "message"> {
  readonly matches: (given: Case) => boolean;
  readonly message: (given: Case) => string;
}

/** In the order in which they are tried; contradictory counts may roll back but neither pause nor advance. */
const ROWS: readonly Row[] = [
  {
    row: 1,
    action: "rollback",
    code: "threshold-exceeded",
    matches: ({ facts }) => facts.breach !== null,
    message: breachSentence,
  },
  {
    row: 2,
    action: "rollback",
    code: "critical-exceeded",
    matches: ({ facts, bands }) => facts.limitProven && isOver(facts.errors, bands.critical),
    message: criticalSentence,
  },
  {
    row: 6,
    action: "hold",
    code: "errors-exceed-events",
    matches: ({ facts }) => facts.contradictory,
    message: () => "more errors than events were counted, so these counts prove nothing",
  },
  {
    row: 3,
    action: "pause",
    code: "threshold-suspected",
    matches: ({ facts, bands }) => isOver(facts.window, bands.threshold),
    message: windowSentence,
  },
  {
    row: 4,
    action: "pause",
    code: "critical-suspected",
    matches: ({ facts, bands }) => isOver(facts.errors, bands.critical),
    message: criticalDoubtSentence,
  },
  {
    row: 5,
    action: "pause",
    code: "error-rate-high",
    matches: ({ facts, bands }) => reaches(facts.errors, bands.maximum),
    message: errorSentence,
  },
  {
    row: 5,
    action: "pause",
    code: "success-rate-low",
    matches: ({ facts, bands }) => isUnder(facts.successes, bands.minimumSuccess),
    message: successSentence,
  },
  {
    row: 6,
    action: "hold",
    code: "no-events",
    matches: ({ facts }) => facts.silence?.code === "no-events",
    message: noEventsSentence,
  },
  {
    row: 6,
    action: "hold",
    code: "stale",
    matches: ({ facts }) => facts.silence?.code === "stale",
    message: staleSentence,
  },
  {
    row: 7,
    action: "hold",
    code: "insufficient",
    matches: ({ facts }) => !facts.errorProven || !facts.successProven,
    message: insufficientSentence,
  },
  {
    row: 8,
    action: "investigate",
    code: "investigate",
    matches: ({ facts, bands }) => reaches(facts.errors, bands.green),
    message: investigateSentence,
  },
  {
    row: 9,
    action: "fast-track",
    code: "fast-track",
    matches: ({ facts, bands }) => facts.greenProven && isOver(facts.successes, bands.fastSuccess),
    message: fastTrackSentence,
  },
];

/** Everything that no row above matches. */
const ADVANCE = { row: 10, action: "advance", code: "healthy", message: errorSentence } as const;

/** Tries the rows in order. */
export function matrix(facts: Facts, limits: Limits, moment: Moment): MatrixAnswer {
  const given: Case = { facts, limits, bands: bandsOf(limits), moment };
  const { row, action, code, message } = ROWS.find(({ matches }) => matches(given)) ?? ADVANCE;
  return { row, action, code, message: message(given) };
}
