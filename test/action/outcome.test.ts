import { describe, expect, test } from "vitest";
import { type Channel, isRed, type Outcome } from "../../src/action/outcome.ts";
import type { Exit } from "../../src/commands/world.ts";

function outcome(exit: Exit, decision: string, channel: Channel): Outcome {
  return { exit, decision, channel, codes: [], result: {}, sequence: null, summary: "", annotations: [], log: [] };
}

describe("the job is red", () => {
  test.each<[Exit, string, Channel, boolean]>([
    [0, "allow", "status", false],
    [1, "hold", "status", false],
    [1, "block", "status", false],
    [2, "invalid", "status", false],
    [3, "hold", "status", true],
    [0, "allow", "job", false],
    [0, "nothing", "job", false],
    [1, "hold", "job", true],
    [2, "invalid", "job", true],
    [1, "hold", "later", false],
    [3, "hold", "later", false],
    [2, "invalid", "later", true],
    [1, "hold", "none", false],
    [2, "invalid", "none", true],
    [3, "block", "none", true],
    [64, "block", "none", true],
  ])("for exit %s, decision %s and the verdict in %s: %s", (exit, decision, channel, red) => {
    expect(isRed(outcome(exit, decision, channel), "never")).toBe(red);
  });

  test.each<["block" | "hold", string, boolean]>([
    ["block", "block", true],
    ["block", "invalid", true],
    ["block", "hold", false],
    ["hold", "hold", true],
    ["hold", "block", true],
    ["hold", "allow", false],
    ["hold", "nothing", false],
  ])("with fail-on %s and decision %s: %s", (failOn, decision, red) => {
    expect(isRed(outcome(1, decision, "status"), failOn)).toBe(red);
  });
});
