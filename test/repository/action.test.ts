import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

const action = asMapping(load(read("action.yml")));
const code = read("src/action.ts");

function asMapping(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new TypeError("expected a mapping");
  return { ...value };
}

/** First cells, unquoted, of the README table whose head begins with `title`. */
function readmeTable(title: string): readonly string[] {
  const after = read("README.md").split(`\n| ${title} |`)[1] ?? "";
  const rows = after.split("\n\n")[0]?.split("\n").slice(2) ?? [];
  return rows.flatMap((row) => /^\| `([\w-]+)/u.exec(row)?.[1] ?? []);
}

function calls(name: string): readonly string[] {
  return [
    ...new Set(Array.from(code.matchAll(new RegExp(`core\\.${name}\\("([\\w-]+)"`, "gu")), (match) => match[1] ?? "")),
  ];
}

describe("action.yml, the code and the README agree", () => {
  test("about inputs", () => {
    const inputs = Object.keys(asMapping(action["inputs"]));
    expect(readmeTable("input")).toEqual(inputs);
    expect(calls("getInput").toSorted()).toEqual(inputs.toSorted());
  });

  test("about outputs", () => {
    const outputs = Object.keys(asMapping(action["outputs"]));
    expect(readmeTable("output")).toEqual(outputs);
    expect(calls("setOutput")).toEqual(outputs);
  });

  test("about commands", () => {
    const { description } = asMapping(asMapping(asMapping(action["inputs"])["command"]));
    const commands = Array.from(code.matchAll(/^ {4}case "([\w-]+)":$/gmu), (match) => match[1]);
    expect(String(description).split(/, | or /u)).toEqual(commands);
  });

  test("about where the bundle is", () => {
    expect(action["runs"]).toEqual({ using: "node24", main: "dist/action.js" });
  });
});
