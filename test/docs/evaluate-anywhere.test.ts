import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { hashedList } from "../../src/evaluation/customer-hash.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { HashedSnapshot, Snapshot } from "../../src/evaluation/snapshot.ts";
import vectors from "../conformance/bucketing.json" with { type: "json" };
import { CUSTOMERS, FEATURES } from "../support/arbitraries.ts";
import { temporaryDirectory } from "../support/git.ts";
import { anySnapshot, KILL, snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";
import { toolchain } from "../support/toolchains.ts";
import { blocksOf } from "./blocks.ts";
import { type Evaluator, evaluatorIn, type Question } from "./evaluators.ts";

const folder = temporaryDirectory("pilot-anywhere-");
afterAll(() => folder[Symbol.dispose]());

/** The same snapshot for everybody to read. */
function hashed(snapshot: Snapshot): HashedSnapshot {
  const features = Object.entries(snapshot.features).map(([name, entry]) => {
    const { salt, whitelist, blacklist } = entry;
    const lists = { whitelist: hashedList(salt, whitelist), blacklist: hashedList(salt, blacklist) };
    return [name, { ...entry, ...lists }] as const;
  });
  return { ...snapshot, customerIds: "hashed", features: Object.fromEntries(features) };
}

describe.each(["Go", "Python"] as const)("the program in %s", (language) => {
  const evaluator = evaluatorIn(language, folder.path);
  const answers: Evaluator = async (snapshot, questions) => {
    const evaluated = await evaluator;
    if (evaluated === null) throw new Error(`${language} is not installed`);
    return evaluated(snapshot, questions);
  };

  test("is about sixty lines", () => {
    const name = language === "Go" ? "go" : "python";
    const code = blocksOf("docs/evaluate-anywhere.md").find((block) => block.language === name)?.code ?? "";
    const lines = code
      .split("\n")
      .filter((line) => line.trim() !== "" && !/^\s*(?:"[\w/]+"|import .*|\))$/u.test(line));
    expect(lines.length).toBeLessThanOrEqual(66);
  });

  test.runIf(toolchain(language) !== null)("puts every customer of the vectors into its bucket", async () => {
    const cases = vectors.cases.filter(({ customer }) => customer !== "" && !/[\p{Cc}\p{Cs}]/u.test(customer));
    const features = cases.flatMap(({ salt, bucket }, index) => [
      [`below${index}`, snapshotFeature({ salt, weight: bucket })] as const,
      [`above${index}`, snapshotFeature({ salt, weight: bucket + 1 })] as const,
    ]);
    const questions = cases.flatMap(({ customer }, index): readonly Question[] => [
      [`below${index}`, customer],
      [`above${index}`, customer],
    ]);
    const given = await answers(snapshotOf(Object.fromEntries(features)), questions);
    expect(cases.length).toBeGreaterThan(30);
    expect(given).toEqual(questions.map(([feature]) => feature.startsWith("above")));
  });

  test.runIf(toolchain(language) !== null)("answers as evaluate does", async () => {
    const restored = (at: string) => ({ at, by: "@lead", reason: "false alarm", kill: KILL.at });
    const features = {
      x: snapshotFeature({ tier: 4 }),
      y: snapshotFeature({ tier: 4 }),
      z: snapshotFeature({ tier: 4 }),
    };
    const kills = { x: KILL, y: KILL, z: KILL };
    const restores = {
      x: restored(KILL.at),
      y: restored("2026-11-22T08:59:59.999Z"),
      z: restored("2026-11-22T10:00:00+00:30"),
    };
    const snapshots = [snapshotOf(features, { kills, restores }), ...fc.sample(anySnapshot, { numRuns: 4, seed: 5 })];
    for (const snapshot of snapshots.flatMap((one) => [one, hashed(one)])) {
      const questions = [...FEATURES, "x", "y", "z"].flatMap((feature) =>
        ["", "müller-gmbh", ...CUSTOMERS].map((customer): Question => [feature, customer]),
      );
      const expected = questions.map(([feature, customer]) => evaluate(snapshot, feature, customer).enabled);
      expect(await answers(snapshot, questions)).toEqual(expected);
    }
  });
});
