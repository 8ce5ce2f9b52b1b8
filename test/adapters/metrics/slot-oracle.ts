/** Counts slots from rows in the plainest way, with exact fractions: what the statement must agree with. */

import type { EventRow, FeatureQuery } from "../../../src/ports.ts";
import { HOUR, MINUTE } from "../../support/builders.ts";

type Row = Pick<EventRow, "event" | "customer" | "at">;
interface Tally {
  readonly events: number;
  readonly errors: number;
}
const NONE: Tally = { events: 0, errors: 0 };

/** `empty`, or window, windows, buckets and control as the source must give them. */
export function expectedCounts(now: number, query: FeatureQuery, all: readonly Row[]): unknown {
  const rows = all.filter(({ at }) => at >= query.begin && at < now);
  if (rows.length === 0) return "empty";
  const length = query.tier === 1 ? MINUTE : 5 * MINUTE;
  const within = (from: number, until: number) => rows.filter(({ at }) => at >= from && at < until);
  const hours = [...new Set(rows.map(({ at }) => Math.floor(at / HOUR) * HOUR))].toSorted((a, b) => a - b);
  return {
    window: exposed(within(now - query.timeWindow, now), length),
    windows: query.windows.map(({ end, ms }) => ({ end, ms, ...exposed(within(end - ms, end), length) })),
    buckets: hours
      .map((start) => ({ start: Math.max(start, query.begin), ...exposed(within(start, start + HOUR), length) }))
      .filter(({ events }) => events > 0),
    control: control(within(now - query.timeWindow, now), length),
  };
}

function exposed(rows: readonly Row[], length: number): Tally {
  return sum(
    slots(rows, length)
      .filter((slot) => slot.enabled + slot.error > 0)
      .map((slot) => share(slot.error, slot.enabled)),
  );
}

function control(rows: readonly Row[], length: number): Tally {
  return sum(
    slots(rows, length)
      .filter((slot) => slot.enabled === 0 && slot.disabled > 0)
      .map((slot) => share(slot.error, slot.disabled)),
  );
}

function slots(rows: readonly Row[], length: number) {
  const found = new Map<string, { enabled: number; disabled: number; error: number }>();
  for (const { customer, at, event } of rows) {
    const key = `${customer} ${Math.floor(at / length)}`;
    const slot = found.get(key) ?? { enabled: 0, disabled: 0, error: 0 };
    found.set(key, slot);
    slot[event] += 1;
  }
  return [...found.values()];
}

function share(errors: number, uses: number): readonly [bigint, bigint] {
  return errors >= uses ? [errors === 0 ? 0n : 1n, 1n] : [BigInt(errors), BigInt(uses)];
}

/** Adds fractions exactly and rounds the sum to hundredths, halves up. */
function sum(shares: readonly (readonly [bigint, bigint])[]): Tally {
  if (shares.length === 0) return NONE;
  const [top, bottom] = shares.reduce(([a, b], [c, d]) => [a * d + c * b, b * d] as const, [0n, 1n] as const);
  return { events: shares.length * 100, errors: Number((top * 200n + bottom) / (2n * bottom)) };
}
