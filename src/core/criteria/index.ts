/** The criteria of an advancement, in the order in which a report lists them. */

import type { Criterion } from "../criterion.ts";
import { approvals } from "./approvals.ts";
import { audience } from "./audience.ts";
import { calendar } from "./calendar.ts";
import { configFreeze } from "./config-freeze.ts";
import { criticalBugs } from "./critical-bugs.ts";
import { customerFeedback } from "./customer-feedback.ts";
import { dependencies } from "./dependencies.ts";
import { errorRate } from "./error-rate.ts";
import { investigated } from "./investigated.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { oneStep } from "./one-step.ts";
import { performance } from "./performance.ts";
import { rollbackReady } from "./rollback-ready.ts";
import { successRate } from "./success-rate.ts";
import { timeInTier } from "./time-in-tier.ts";
import { unlocked } from "./unlocked.ts";

/** All criteria; their ids are `CRITERION_IDS`, in that order. */
export const CRITERIA: readonly Criterion[] = [
  oneStep,
  unlocked,
  configFreeze,
  oneAtATime,
  dependencies,
  audience,
  rollbackReady,
  calendar,
  timeInTier,
  errorRate,
  successRate,
  performance,
  criticalBugs,
  customerFeedback,
  investigated,
  approvals,
];
