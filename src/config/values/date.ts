/** Reads instants (RFC 3339) and calendar dates, and only such as exist. */

import { type Instant, parseInstant } from "../../evaluation/instant.ts";

const DAY = 24 * 60 * 60 * 1_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u;

/** Milliseconds since the epoch of an RFC 3339 text; null where there is no such instant. */
export function readInstant(text: string): Instant | null {
  const upper = text.toUpperCase();
  const [date = "", time = ""] = upper.split("T");
  if (readDate(date) === null || !TIME.test(time)) return null;
  const instant = parseInstant(upper);
  return Number.isFinite(instant) ? instant : null;
}

/** Midnight UTC at which a day begins; null where the calendar has no such day. */
export function readDate(text: string): Instant | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return parseInstant(`${text}T00:00:00Z`);
}

/** The last instant of a UTC day; null where the calendar has no such day. */
export function readEndOfDay(text: string): Instant | null {
  const start = readDate(text);
  return start === null ? null : start + DAY - 1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
