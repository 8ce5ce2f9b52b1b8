import { expect, test } from "vitest";
import { type Breaching, responses, type Response } from "../../src/core/common-cause.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";

const breach = (feature: string, tier: Tier, override: Partial<Breaching> = {}): Breaching => ({
  feature,
  tier,
  source: "events",
  controlBreach: false,
  ...override,
});
const control = { controlBreach: true };

test.each<
  [name: string, breaching: readonly Breaching[], atLeast: number, expected: Readonly<Record<string, Response>>]
>([
  ["nothing", [], 3, {}],
  ["one alone", [breach("a", 2)], 3, { a: "rollback" }],
  ["two of three", [breach("a", 2), breach("b", 4)], 3, { a: "rollback", b: "rollback" }],
  ["three of three", [breach("a", 1), breach("b", 2), breach("c", 3)], 3, { a: "suspend", b: "suspend", c: "suspend" }],
  ["two of two", [breach("a", 1), breach("b", 2)], 2, { a: "suspend", b: "suspend" }],
  ["one of one: two are needed at least", [breach("a", 1)], 1, { a: "rollback" }],
  ["two sources", [breach("a", 1), breach("b", 2, { source: "prom" })], 2, { a: "rollback", b: "rollback" }],
  ["one, and customers without it", [breach("a", 2, control)], 3, { a: "suspend" }],
  [
    "two, and customers without one of them",
    [breach("a", 2, control), breach("b", 3)],
    3,
    { a: "suspend", b: "suspend" },
  ],
  [
    "customers of another source",
    [breach("a", 2, control), breach("b", 3, { source: "prom" })],
    3,
    { a: "suspend", b: "rollback" },
  ],
  ["a full one beside a running one", [breach("a", 4), breach("b", 3)], 2, { a: "leave", b: "suspend" }],
  ["two full ones", [breach("a", 4), breach("b", 4)], 2, { a: "suspend", b: "suspend" }],
  ["three full ones", [breach("a", 4), breach("b", 4), breach("c", 4)], 2, { a: "leave", b: "leave", c: "leave" }],
  ["a full one alone, and customers without it", [breach("a", 4, control)], 3, { a: "suspend" }],
])("responses() to %s", (_, breaching, atLeast, expected) => {
  expect(Object.fromEntries(responses(breaching, atLeast))).toEqual(expected);
});
