import { describe, expect, test } from "vitest";

import { movedBetween } from "../../src/core/movement.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import { bucketOf } from "../../src/evaluation/bucket.ts";
import { rollout, settings } from "../support/builders.ts";

const CUSTOMERS = Array.from({ length: 500 }, (_, index) => `cust_${index}`);
const inFirst = (share: number): readonly string[] =>
  CUSTOMERS.filter((customer) => bucketOf("x", customer) < share * 100_000);

const moved = (before: readonly Rollout[], after: readonly Rollout[], feature = "x") =>
  movedBetween({ before, after, settings: settings() }, CUSTOMERS)(feature);

describe("movedBetween()", () => {
  test("a higher tier brings the customers of its bucket, a lower one takes them", () => {
    const [low, high] = [rollout({ tier: 1 }), rollout({ tier: 2 })];
    expect(moved([low], [high])).toEqual({ gained: inFirst(0.1), lost: [] });
    expect(moved([high], [low])).toEqual({ gained: [], lost: inFirst(0.1) });
    expect(inFirst(0.1).length).toBeGreaterThan(20);
    expect(moved([high], [high])).toEqual({ gained: [], lost: [] });
  });

  test("lists move the customers that they name, both ways at once", () => {
    const before = rollout({ tier: 1, whitelist: ["cust_1", "cust_2"] });
    const after = rollout({ tier: 1, whitelist: ["cust_2", "cust_3", "stranger"] });
    expect(moved([before], [after])).toEqual({ gained: ["cust_3"], lost: ["cust_1"] });
  });

  test("a feature is on only where its parent is, on its own side", () => {
    const child = rollout({ tier: 4, dependsOn: ["y"] });
    const parent = (tier: 2 | 4) => rollout({ feature: "y", tier });
    const off = CUSTOMERS.filter((customer) => bucketOf("y", customer) >= 10_000);
    expect(moved([child, parent(2)], [child, parent(4)])).toEqual({ gained: off, lost: [] });
    expect(moved([child, parent(4)], [child])).toEqual({ gained: [], lost: CUSTOMERS });
  });

  test("a file that is created or removed moves everybody who has the feature", () => {
    const full = rollout({ tier: 4 });
    expect(moved([], [full])).toEqual({ gained: CUSTOMERS, lost: [] });
    expect(moved([full], [])).toEqual({ gained: [], lost: CUSTOMERS });
  });
});
