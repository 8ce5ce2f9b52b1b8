/** Customers and features of the parity test: every tier, a kill, and parents that are on, off, and both. */

import type { Snapshot, SnapshotFeature, Tier } from "../../src/evaluation/snapshot.ts";
import { KILL, snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

/** Customers of plain ASCII: numbers, names, and what people paste into ids. */
export function customersOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const shapes = [`customer-${index}`, `${index}`, `org:${index}/user`, `{"id":${index}} '$&' %2F`];
    return shapes[index % shapes.length] ?? "";
  });
}

/** Features at every tier, one that is killed, and children of some, with lists out of the customers. */
export function snapshotFor(customers: readonly string[]): Snapshot {
  const every = (step: number, from: number) => customers.filter((_, index) => index % step === from).slice(0, 50);
  const at = (tier: Tier, weight: number, override: Partial<SnapshotFeature> = {}) =>
    snapshotFeature({
      tier,
      weight,
      salt: `salt-${tier}`,
      whitelist: every(97, 3),
      blacklist: every(89, 5),
      ...override,
    });
  return snapshotOf(
    {
      disabled: at(0, 0),
      internal: at(1, 0),
      early: at(2, 10_000),
      general: at(3, 50_000),
      full: at(4, 100_000),
      killed: at(3, 50_000),
      "parent-off": at(4, 100_000, { dependsOn: ["killed"] }),
      "child-of-some": at(4, 100_000, { dependsOn: ["early", "general"] }),
    },
    { kills: { killed: KILL } },
  );
}
