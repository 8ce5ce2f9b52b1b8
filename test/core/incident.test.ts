import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dependentsOf, type Incident, incidentLines } from "../../src/core/incident.ts";
import { DAY, MINUTE, NOW, rollout } from "../support/builders.ts";
import { runs } from "../support/publishing.ts";

const incident = (override: Partial<Incident> = {}): Incident => ({
  feature: "x",
  action: "rollback",
  by: "guard",
  at: NOW,
  failed: [],
  reached: true,
  propagation: MINUTE,
  refresh: 30_500,
  reason: "50.00 % (10 of 20) against a threshold of 5.00 %",
  tier: 2,
  since: NOW - 3 * DAY,
  dependents: ["y"],
  git: "commit c0ffee",
  gitHasTier: false,
  owners: ["@acme/storage"],
  issue: "https://host.example/issues/7",
  ...override,
});

describe("incidentLines()", () => {
  test("tells of a rollback", () => {
    expect(incidentLines(incident())).toEqual([
      "x was turned off at 22 Nov 10:00 UTC by guard.",
      "Customers: off everywhere by 10:01:31 (store 1 min + client refresh 30 s). Nothing to do tonight.",
      "Why: 50.00 % (10 of 20) against a threshold of 5.00 %",
      "It was: tier 2 (early adopters), since 19 Nov 10:00 UTC",
      "Off with it: y",
      "Git: commit c0ffee",
      "Owners: @acme/storage",
      "Incident: https://host.example/issues/7",
      "False alarm? git has it rolled back: pilot-rollout restart x",
    ]);
  });

  test("tells of a suspicion of an outage", () => {
    const lines = incidentLines(incident({ action: "suspend" }));
    expect(lines[0]).toBe("x was suspended at 22 Nov 10:00 UTC by guard.");
    expect(lines[2]).toBe("Looks like an outage, not a rollout: git is unchanged.");
    expect(lines.at(-1)).toBe("When it is over: pilot-rollout restore x --reason … (within 72 h)");
    expect(lines).toHaveLength(10);
  });

  test("offers to restore it only while git has the tier", () => {
    expect(incidentLines(incident({ gitHasTier: true })).at(-1)).toBe(
      "False alarm? pilot-rollout restore x --reason … while git still has the tier (24 h); later: pilot-rollout restart x",
    );
  });

  test("calls nothing off where no store took the kill", () => {
    expect(incidentLines(incident({ failed: ["edge", "backup"], reached: false }))).toEqual([
      "x was NOT turned off at 22 Nov 10:00 UTC by guard.",
      "Customers: STILL ON for readers of edge, backup: run the guard again, or pilot-rollout kill x --reason ….",
      "Why: 50.00 % (10 of 20) against a threshold of 5.00 %",
      "It was: tier 2 (early adopters), since 19 Nov 10:00 UTC",
      "Git: commit c0ffee",
      "Owners: @acme/storage",
      "Incident: https://host.example/issues/7",
    ]);
  });

  test("says whose readers still have it where one store did not take the kill", () => {
    const lines = incidentLines(incident({ failed: ["edge"] }));
    expect(lines[0]).toBe("x was turned off at 22 Nov 10:00 UTC by guard.");
    expect(lines[1]).toBe(
      "Customers: STILL ON for readers of edge: run the guard again, or pilot-rollout kill x --reason …. " +
        "Off for the others by 10:01:31 (store 1 min + client refresh 30 s).",
    );
  });

  test("leaves out what nobody knows", () => {
    const lines = incidentLines(incident({ since: null, issue: null, dependents: [], owners: [] }));
    expect(lines.slice(3)).toEqual([
      "It was: tier 2 (early adopters)",
      "Off with it: nothing",
      "Git: commit c0ffee",
      "Owners: nobody",
      expect.stringMatching(/^False alarm\?/),
    ]);
  });

  test.each([
    [5, "a1, a2, a3, a4, a5"],
    [6, "a1, a2, a3, a4, a5 and 1 more"],
    [9, "a1, a2, a3, a4, a5 and 4 more"],
  ])("names five of %i dependents", (count, listed) => {
    const dependents = Array.from({ length: count }, (_, index) => `a${index + 1}`);
    expect(incidentLines(incident({ dependents }))).toContain(`Off with it: ${listed}`);
  });

  test.each([
    [300, "a".repeat(300)],
    [301, `${"a".repeat(299)}…`],
  ])("cuts %i characters", (length, shown) => {
    expect(incidentLines(incident({ reason: "a".repeat(length) }))).toContain(`Why: ${shown}`);
  });

  test("has at most 12 lines, each one line, whatever the words are", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\u2028", " ", "\t") });
    fc.assert(
      fc.property(words, words, words, fc.array(words), fc.boolean(), (reason, git, issue, names, suspended) => {
        const action = suspended ? "suspend" : "rollback";
        const lines = incidentLines(
          incident({ action, reason, git, issue, by: reason, dependents: names, owners: names }),
        );
        expect(lines.length).toBeLessThanOrEqual(12);
        expect(lines.filter((line) => /[\n\r\u2028]/.test(line))).toEqual([]);
      }),
      runs(),
    );
  });
});

describe("dependentsOf()", () => {
  const child = (feature: string, dependsOn: readonly string[], tier: 0 | 2 = 2) =>
    rollout({ feature, dependsOn, tier });
  test.each([
    ["none", [child("a", [])], []],
    ["its children by name", [child("b", ["x"]), child("a", ["y", "x"])], ["a", "b"]],
    ["their children", [child("c", ["b"]), child("b", ["a"]), child("a", ["x"])], ["a", "b", "c"]],
    ["only those that are on", [child("a", ["x"], 0), child("b", ["a"])], []],
    ["not itself in a cycle", [child("x", ["a"]), child("a", ["x"])], ["a"]],
  ])("finds %s", (_, rollouts, dependents) => {
    expect(dependentsOf("x", rollouts)).toEqual(dependents);
  });
});
