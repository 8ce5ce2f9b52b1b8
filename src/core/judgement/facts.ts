/** What the rows of the decision matrix ask about the evidence. */

import type { Duration, Instant } from "../../evaluation/instant.ts";
import type { Limits } from "../limits.ts";
import type { Ratio } from "../ratio.ts";
import type { Bands } from "./bands.ts";
import type { Breach } from "./breach.ts";
import type { LookBack } from "./look-back.ts";

/** When the evidence is judged. */
export interface Moment extends LookBack {
  /** How old the last event may be; null (the guard) asks for events in the trailing window instead. */
  readonly freshness: Duration | null;
}

/** ln E of the detectors at the end, and of the errors to date against the maximum. */
export interface LogE {
  readonly healthy: number;
  readonly limit: number;
  readonly below: number;
}

/** How much evidence is missing, at the present errors. */
export interface Shortfall {
  /** Whole further events. */
  readonly events: number;
  /** Whole hours at the rate of the last day; null where nothing happens at present. */
  readonly hours: number | null;
}

/** Why there is nothing to judge by. */
export interface Silence {
  readonly code: "no-events" | "stale";
  /** Null where there never was an event. */
  readonly lastEvent: Instant | null;
}

/** The evidence in the matrix's terms. */
export interface Facts {
  /** Errors of the trailing window. */
  readonly window: Ratio;
  /** Errors to date. */
  readonly errors: Ratio;
  /** Successes to date. */
  readonly successes: Ratio;
  /** False where the source gives rates: then the ratios say nothing about numbers. */
  readonly counted: boolean;
  readonly breach: Breach | null;
  /** Null where nothing is counted. */
  readonly logE: LogE | null;
  /** The errors to date are proven to be over the limit. */
  readonly limitProven: boolean;
  /** More errors than events were counted. */
  readonly contradictory: boolean;
  readonly silence: Silence | null;
  readonly errorProven: boolean;
  readonly successProven: boolean;
  readonly greenProven: boolean;
  readonly errorSuspected: boolean;
  readonly successSuspected: boolean;
  readonly shortfall: Shortfall | null;
}

/** One feature's evidence, and what it is held against. */
export interface Case {
  readonly facts: Facts;
  readonly limits: Limits;
  readonly bands: Bands;
  readonly moment: Moment;
}
