/** The instants, customers and events of the demo: the guide's story, the same every time it is played. */

import type { EventRow } from "../ports.ts";
import type { Duration, Instant } from "../evaluation/instant.ts";

/** The feature that the story is about. */
export const FEATURE = "phase2_enhanced_storage";
/** The team's own customers. */
export const WHITELIST = ["cust_internal_1", "cust_internal_2"] as const;
/** The customers who are asked about. */
export const CUSTOMERS: readonly string[] = [
  ...WHITELIST,
  ...Array.from({ length: 998 }, (_, index) => `cust_${index + 1}`),
];

const MINUTE: Duration = 60_000;
const HOUR: Duration = 60 * MINUTE;

/** A Monday morning. */
const BEGIN: Instant = Date.UTC(2026, 10, 2, 9);

/** When things happen. */
export const SCENES = {
  created: BEGIN,
  started: BEGIN + HOUR,
  advanced: BEGIN + 50 * HOUR,
  tooEarly: BEGIN + 75 * HOUR,
  burst: BEGIN + 76 * HOUR,
  guarded: BEGIN + 77 * HOUR,
  reverted: BEGIN + 78 * HOUR,
} as const;

/** 48 hours in which the team's own customers use the feature every ten minutes, and two uses fail. */
export function internalTesting(): readonly EventRow[] {
  return uses(
    WHITELIST,
    SCENES.started + MINUTE,
    SCENES.advanced,
    10 * MINUTE,
    (index) => index === 100 || index === 401,
  );
}

/** A day with the early adopters: one use in 200 fails. */
export function earlyAdopters(customers: readonly string[]): readonly EventRow[] {
  return uses(customers.slice(0, 40), SCENES.advanced + MINUTE, SCENES.tooEarly, HOUR, (index) => index % 200 === 7);
}

/** The same days of customers who do not have the feature: what its latency is compared with. */
export function withoutFeature(from: Instant, until: Instant): readonly EventRow[] {
  const customers = CUSTOMERS.slice(-20);
  return Array.from({ length: 300 }, (_, index) => ({
    feature: FEATURE,
    customer: customers[index % customers.length] ?? "cust_998",
    event: "disabled" as const,
    at: from + Math.floor(((until - from) / 300) * index),
    metadata: { duration_ms: 80 + (index % 37) },
  }));
}

/** An hour in which every third use fails. */
export function errorBurst(customers: readonly string[]): readonly EventRow[] {
  return uses(customers.slice(0, 40), SCENES.burst + MINUTE, SCENES.guarded, 10 * MINUTE, (index) => index % 3 === 0);
}

function uses(
  customers: readonly string[],
  from: Instant,
  until: Instant,
  every: Duration,
  fails: (index: number) => boolean,
): readonly EventRow[] {
  const rows: EventRow[] = [];
  let index = 0;
  for (let at = from; at < until; at += every) {
    for (const customer of customers) {
      const latency = 80 + (index % 37);
      rows.push({ feature: FEATURE, customer, event: "enabled", at, metadata: { duration_ms: latency } });
      if (fails(index)) {
        rows.push({
          feature: FEATURE,
          customer,
          event: "error",
          at: at + 1_000,
          metadata: { message: "quota exceeded" },
        });
      }
      index += 1;
    }
  }
  return rows;
}
