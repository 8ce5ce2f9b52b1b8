/** Which guard run is the first of a day or a week: that one writes what people read once a day or a week. */

import type { Instant } from "../evaluation/instant.ts";

const DAY = 86_400_000;
/** 1970-01-01 was a Thursday: weeks begin on Monday. */
const MONDAY = 3;

/** The UTC day of an instant, counted from 1970. */
function dayOf(instant: Instant): number {
  return Math.floor(instant / DAY);
}

/** The week of an instant, beginning on Monday, counted from 1970. */
export function weekOf(instant: Instant): number {
  return Math.floor((dayOf(instant) + MONDAY) / 7);
}

/** What this run is the first of; without a run before, of both. */
export function firstOf(now: Instant, last: Instant | null): { readonly day: boolean; readonly week: boolean } {
  return last === null
    ? { day: true, week: true }
    : { day: dayOf(now) !== dayOf(last), week: weekOf(now) !== weekOf(last) };
}
