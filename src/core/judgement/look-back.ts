/** Which stretches of time are measured besides the trailing window, and which measured ones may be judged. */

import type { Duration, Instant } from "../../evaluation/instant.ts";
import type { Window } from "../evidence.ts";
import type { Limits } from "../limits.ts";
import type { BasisPoints } from "../ratio.ts";

const HOUR: Duration = 3_600_000;
const LONGEST_LOOK_BACK: Duration = 24 * HOUR;
const LONGEST_EVIDENCE: Duration = 28 * 24 * HOUR;

/** When evidence is looked at, and from when on it counts. */
export interface LookBack {
  readonly now: Instant;
  /** The evidence begins here. */
  readonly begin: Instant;
  /** Null looks back no further than the trailing windows. */
  readonly lastGuardRun: Instant | null;
}

/** A measured window, and the threshold that it is held against. */
export interface JudgedWindow {
  readonly window: Window;
  readonly threshold: BasisPoints;
}

/** When the evidence begins: after the latest event that made earlier evidence worthless, and 28 days ago at most. */
export function evidenceBegin(
  since: Instant | null,
  resumedAt: Instant | null,
  evidenceSince: Instant | null,
  now: Instant,
): Instant {
  return Math.max(since ?? -Infinity, resumedAt ?? -Infinity, evidenceSince ?? -Infinity, now - LONGEST_EVIDENCE);
}

/**
 * The windows to measure besides the trailing `timeWindow`: the file's shorter windows that end now, and whole windows
 * of either kind, one before the other, back to the last guard run.
 */
export function lookBackWindows(
  limits: Pick<Limits, "timeWindow" | "windows">,
  moment: LookBack,
): readonly { readonly end: Instant; readonly ms: Duration }[] {
  const reach = reachOf(moment);
  const earlier = (ms: Duration): readonly { readonly end: Instant; readonly ms: Duration }[] => {
    const windows = [];
    for (let end = moment.now - ms; end - ms >= reach; end -= ms) windows.push({ end, ms });
    return windows;
  };
  return [
    ...earlier(limits.timeWindow),
    ...limits.windows.flatMap(({ timeWindow }) => [{ end: moment.now, ms: timeWindow }, ...earlier(timeWindow)]),
  ];
}

/** The measured windows that may be judged, each with its threshold; windows of other lengths are left out. */
export function judgedWindows(
  windows: readonly Window[],
  limits: Pick<Limits, "threshold" | "timeWindow" | "windows">,
  moment: LookBack,
): readonly JudgedWindow[] {
  const reach = reachOf(moment);
  const kinds = [{ timeWindow: limits.timeWindow, errorRate: limits.threshold, trailing: false }].concat(
    limits.windows.map((window) => ({ ...window, trailing: true })),
  );
  return windows.flatMap((window) =>
    kinds
      .filter(({ timeWindow }) => timeWindow === window.ms)
      .filter(({ trailing }) => (trailing && window.end === moment.now) || isWithin(window, reach, moment.now))
      .map(({ errorRate }) => ({ window, threshold: errorRate })),
  );
}

function isWithin({ end, ms }: Window, reach: Instant, now: Instant): boolean {
  return end - ms >= reach && end <= now;
}

/** How far back whole windows may begin; infinitely late where no guard run is known. */
function reachOf({ now, begin, lastGuardRun }: LookBack): Instant {
  return Math.max(lastGuardRun ?? Infinity, begin, now - LONGEST_LOOK_BACK);
}
