import { describe, expect, test } from "vitest";
import { compileFeature } from "../../src/core/compile.ts";
import { raisingCommits } from "../../src/core/raising.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import { NOW, rollout, settings } from "../support/builders.ts";

const entry = (override: Partial<Rollout>) => compileFeature(rollout(override), settings(), NOW);
const at = (commit: string, override: Partial<Rollout> | null) => ({
  commit,
  entry: override === null ? null : entry(override),
});

describe("the commits that ask for more than is published", () => {
  const published = entry({ tier: 1 });

  test("are the one that raised the tier, whatever was only annotated since", () => {
    const versions = [at("c", { tier: 2, description: "words" }), at("b", { tier: 2 }), at("a", { tier: 1 })];
    expect(raisingCommits(published, versions)).toEqual(["b"]);
  });

  test("are all of several", () => {
    const wider = { tier: 2 as const, whitelist: ["cust_internal_1", "cust_2"] };
    expect(raisingCommits(published, [at("c", wider), at("b", { tier: 2 }), at("a", { tier: 1 })])).toEqual(["c", "b"]);
    expect(raisingCommits(published, [at("c", { tier: 3 }), at("b", { tier: 2 }), at("a", { tier: 1 })])).toEqual([
      "c",
      "b",
    ]);
  });

  test("do not reach behind a version that is no more exposed than what is published", () => {
    const versions = [at("d", { tier: 2 }), at("c", { tier: 1 }), at("b", { tier: 3 }), at("a", { tier: 1 })];
    expect(raisingCommits(published, versions)).toEqual(["d"]);
    expect(raisingCommits(published, [at("c", { tier: 2 }), at("b", null), at("a", { tier: 3 })])).toEqual(["c"]);
  });

  test("leave out a lowering in between", () => {
    const versions = [at("c", { tier: 2 }), at("b", { tier: 3 }), at("a", { tier: 1 })];
    expect(raisingCommits(published, versions)).toEqual(["b"]);
  });

  test("are none where nothing is raised", () => {
    expect(raisingCommits(published, [at("b", { tier: 1 }), at("a", { tier: 0 })])).toEqual([]);
    expect(raisingCommits(published, [])).toEqual([]);
  });

  test("include the first one of a history that has nothing before", () => {
    expect(raisingCommits(published, [at("b", { tier: 2 }), at("a", { tier: 2 })])).toEqual(["a"]);
    expect(raisingCommits(null, [at("a", { tier: 1 })])).toEqual(["a"]);
  });

  test("begin where a feature that nobody has was started", () => {
    expect(raisingCommits(null, [at("b", { tier: 1 }), at("a", { tier: 0 })])).toEqual(["b"]);
  });
});
