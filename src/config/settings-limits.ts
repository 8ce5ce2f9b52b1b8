/** The numbers of the settings: ladder, criteria, rollback, audience, concurrency. */

import type { BasisPoints } from "../core/ratio.ts";
import type { Rung, Settings } from "../core/settings.ts";
import type { Form, Path } from "./form.ts";
import { durationAt, numberAt, ratioAt, switchAt, textAt } from "./read-field.ts";

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;

/** How long each tier lasts and how much of the audience it has. */
export function readLadder(form: Form): Settings["ladder"] {
  return {
    internal: readRung(form, ["ladder", "internal"], { minimum: 2 * DAY, fastTrackMinimum: 2 * DAY }),
    earlyAdopters: {
      ...readRung(form, ["ladder", "earlyAdopters"], { minimum: 7 * DAY, fastTrackMinimum: 5 * DAY }),
      percentage: readPercentage(form, ["ladder", "earlyAdopters", "percentage"], 1_000),
    },
    general: {
      ...readRung(form, ["ladder", "general"], { minimum: 7 * DAY, fastTrackMinimum: 7 * DAY }),
      percentage: readPercentage(form, ["ladder", "general", "percentage"], 5_000),
    },
  };
}

/** The fast track is never slower by default than what is written for everyone. */
function readRung(form: Form, path: Path, otherwise: Rung): Rung {
  const minimum = durationAt(form, [...path, "minimum"]) ?? otherwise.minimum;
  const fastTrack = durationAt(form, [...path, "fastTrackMinimum"]);
  return { minimum, fastTrackMinimum: fastTrack ?? Math.min(otherwise.fastTrackMinimum, minimum) };
}

function readPercentage(form: Form, path: Path, otherwise: BasisPoints): BasisPoints {
  return ratioAt(form, path, 10, 9_990) ?? otherwise;
}

/** What must hold before exposure rises. */
export function readCriteria(form: Form): Settings["criteria"] {
  return {
    evidence: textAt(form, ["criteria", "evidence"]) === "point" ? "point" : "sequential",
    maximumErrorRate: ratioAt(form, ["criteria", "maximumErrorRate"]) ?? 500,
    minimumSuccessRate: ratioAt(form, ["criteria", "minimumSuccessRate"], 5_000, 9_990) ?? 9_500,
    performance: {
      maximumIncrease: ratioAt(form, ["criteria", "performance", "maximumIncrease"]) ?? 1_000,
      required: switchAt(form, ["criteria", "performance", "required"]) ?? false,
    },
    investigate: { extra: durationAt(form, ["criteria", "investigate", "extra"]) ?? 2 * DAY },
    recovery: durationAt(form, ["criteria", "recovery"]) ?? 2 * DAY,
    freshness: durationAt(form, ["criteria", "freshness"]) ?? DAY,
  };
}

/** When the guard acts, and when it says that it cannot see. */
export function readRollback(form: Form): Settings["rollback"] {
  return {
    critical: ratioAt(form, ["rollback", "critical"]) ?? 1_000,
    commonCause: numberAt(form, ["rollback", "commonCause"]) ?? 3,
    graceWithoutData: durationAt(form, ["rollback", "graceWithoutData"]) ?? DAY,
  };
}

/** How many customers, and how many rollouts at once. */
export function readLimits(form: Form): Pick<Settings, "audience" | "concurrency"> {
  return {
    audience: {
      maximum: numberAt(form, ["audience", "maximum"]) ?? 50,
      wideningWithoutEvidence: numberAt(form, ["audience", "wideningWithoutEvidence"]) ?? 20,
    },
    concurrency: {
      running: readCap(form, ["concurrency", "running"], 1),
      perOwner: readCap(form, ["concurrency", "perOwner"], null),
      perPhase: readCap(form, ["concurrency", "perPhase"], null),
    },
  };
}

/** null is written where there is to be no limit. */
function readCap(form: Form, path: Path, otherwise: number | null): number | null {
  return form.whole(path) === null ? null : (numberAt(form, path) ?? otherwise);
}
