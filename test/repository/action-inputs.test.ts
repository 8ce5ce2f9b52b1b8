import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseOf, dryRunOf, failOnOf, fenced } from "../../src/action-inputs.ts";

describe("the input dry-run", () => {
  test.each(["validate", "publish", "guard"])("is for %s", (command) => {
    expect(dryRunOf(command, "true")).toBe(true);
    expect(dryRunOf(command, "True")).toBe(true);
  });

  test.each(["rollback", "kill", "restore", "pause"])("is refused for %s, which would be a real one", (command) => {
    expect(() => dryRunOf(command, "true")).toThrow(`${command} has no dry run`);
    expect(dryRunOf(command, "false")).toBe(false);
    expect(dryRunOf(command, "")).toBe(false);
  });

  test("is refused where it is no boolean", () => {
    expect(() => dryRunOf("publish", "yes")).toThrow('found "yes", allowed are true and false');
  });
});

describe("the input fail-on", () => {
  test("is never, block or hold, and never by default", () => {
    expect(["", "never", "block", "hold"].map((input) => failOnOf(input))).toEqual(["never", "never", "block", "hold"]);
  });

  test("is refused where it is anything else", () => {
    expect(() => failOnOf("held")).toThrow('found "held", allowed are never, block and hold');
  });
});

describe("the base of a validation", () => {
  test.each([
    ["what PILOT_BASE says", { PILOT_BASE: "abc", GITHUB_BASE_REF: "main" }, "abc"],
    ["the branch of the pull request", { PILOT_BASE: "", GITHUB_BASE_REF: "release/2" }, "origin/release/2"],
    ["left to the clone outside of pull requests", { GITHUB_BASE_REF: "" }, null],
  ])("is %s", (_, environment, base) => {
    expect(baseOf(environment)).toBe(base);
  });
});

describe("text in the job summary", () => {
  test("is a block of code, line by line", () => {
    expect(fenced("a  b\n*c*\u001B[31m")).toBe("```text\na  b\n*c*\n```");
  });

  test("cannot end its block", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("`", "```", "~~~", "\n", "x")), (parts) => {
        const [first = "", ...rest] = fenced(parts.join("")).split("\n");
        const fence = first.replace("text", "");
        expect(rest.findIndex((line) => line.trimStart().startsWith(fence))).toBe(rest.length - 1);
      }),
    );
  });
});
