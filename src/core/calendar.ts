/** Freezes: days on which nothing may rise. */

import type { Duration, Instant } from "../evaluation/instant.ts";
import type { Freeze, Settings, Weekday } from "./settings.ts";

type Calendar = Settings["calendar"];

/** A day as the calendar's time zone has it. */
interface Day {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Lower-case English abbreviation. */
  readonly weekday: string;
}

type Clock = (instant: Instant) => Day;

/** Time zones change their offset at quarters of an hour, so days begin at them. */
const QUARTER: Duration = 15 * 60_000;
/** Two days hold a midnight in every time zone, however its clocks are set. */
const QUARTERS_OF_TWO_DAYS = 2 * 24 * 4;
/** A freeze that is longer has no end worth naming. */
const LONGEST_FREEZE = 400;

/** Whether an instant lies in a freeze. The calendar's time zone must be one that `Intl` knows. */
export function frozenAt(now: Instant, calendar: Calendar): boolean {
  return isFrozen(clockOf(calendar.timezone)(now), calendar.freeze);
}

/** The end of the freeze that covers `now`; null where none does, and where it lasts for more than 400 days. */
export function freezeEnd(now: Instant, calendar: Calendar): Instant | null {
  const clock = clockOf(calendar.timezone);
  let instant = now;
  for (let days = 0; days <= LONGEST_FREEZE; days += 1) {
    if (!isFrozen(clock(instant), calendar.freeze)) return days === 0 ? null : instant;
    instant = nextDay(instant, clock);
  }
  return null;
}

function isFrozen({ date, weekday }: Day, freezes: readonly Freeze[]): boolean {
  return freezes.some((freeze) =>
    "days" in freeze ? freeze.days.some((day: Weekday) => day === weekday) : freeze.from <= date && date <= freeze.to,
  );
}

/** The first instant of the next day: the date is constant before it, and differs from there on. */
function nextDay(instant: Instant, clock: Clock): Instant {
  const { date } = clock(instant);
  const first = Math.floor(instant / QUARTER);
  let same = 0;
  let next = QUARTERS_OF_TWO_DAYS;
  while (next - same > 1) {
    const middle = Math.floor((same + next) / 2);
    if (clock((first + middle) * QUARTER).date === date) same = middle;
    else next = middle;
  }
  return (first + next) * QUARTER;
}

function clockOf(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    weekday: "short",
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const date = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
    return { date, weekday: String(parts.get("weekday")).toLowerCase() };
  };
}
