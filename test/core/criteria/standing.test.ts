import { describe, expect, test } from "vitest";
import { CRITERIA } from "../../../src/core/criteria/index.ts";
import { CRITERION_IDS } from "../../../src/core/verdict.ts";
import { ruling, subject } from "./subject.ts";

const BLOCKING = [
  "one-step",
  "unlocked",
  "config-freeze",
  "one-at-a-time",
  "dependencies",
  "audience",
  "rollback-ready",
  "error-rate",
  "success-rate",
  "performance",
];

describe("CRITERIA", () => {
  test("are all criteria, in the order of a report", () => {
    expect(CRITERIA.map(({ id }) => id)).toEqual(CRITERION_IDS);
  });

  test("block where only an edit helps, and hold elsewhere", () => {
    expect(CRITERIA.filter(({ ifNot }) => ifNot === "block").map(({ id }) => id)).toEqual(BLOCKING);
  });

  test.each(CRITERIA.map(({ id, title, codes }) => ({ id, title, codes })))(
    "$id has a title and a meaning for each code",
    ({ title, codes }) => {
      expect(title).toMatch(/^[A-Z]/);
      for (const [code, meaning] of Object.entries(codes)) {
        expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(meaning).not.toBe("");
      }
    },
  );

  test("none stands in the way of an ordinary advance", () => {
    const verdicts = CRITERION_IDS.map((id) => ruling(id, subject()).verdict);
    expect(new Set(verdicts)).toEqual(new Set(["pass", "skipped"]));
  });
});
