import { readdirSync, readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import { list, type Mapping, mapping, text } from "../support/workflow/reading.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

const action = mapping(load(read("action.yml")), "action.yml");
const inputs = mapping(action["inputs"], "inputs");
const outputs = mapping(action["outputs"], "outputs");
const code = ["src/action.ts", ...readdirSync(new URL("src/action/", root)).map((name) => `src/action/${name}`)]
  .map((path) => read(path))
  .join("\n");

/** The rows of the README table whose head begins with `title`: their cells, without backticks. */
function readmeTable(title: string): readonly (readonly string[])[] {
  const [, after = ""] = read("README.md").split(`\n| ${title} |`);
  const [table = ""] = after.split("\n\n");
  return table
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
}

/** The names that the code gives to one function of the toolkit. */
function named(call: string): readonly string[] {
  return [...new Set(Array.from(code.matchAll(new RegExp(`\\b${call}\\("([\\w-]+)"`, "gu")), ([, name = ""]) => name))];
}

/** The commands that the action obeys, as its code has them. */
const commands = Array.from(read("src/action/run.ts").matchAll(/^ {4}case "([\w-]+)":$/gmu), ([, name]) => name);

describe("action.yml, the code and the README agree", () => {
  test("about inputs", () => {
    expect(named("getInput").toSorted()).toEqual(Object.keys(inputs).toSorted());
    expect(readmeTable("input").map(([name]) => name)).toEqual(Object.keys(inputs));
  });

  test("about defaults", () => {
    for (const [name = "", , shown = ""] of readmeTable("input")) {
      const value = text(mapping(inputs[name], name)["default"]) ?? "";
      expect([name, shown === "the job's" ? "${{ github.token }}" : shown]).toEqual([name, value]);
    }
  });

  test("about outputs", () => {
    expect(named("setOutput")).toEqual(Object.keys(outputs));
    expect(readmeTable("output").map(([name]) => name)).toEqual(Object.keys(outputs));
  });

  test("about commands", () => {
    expect(commands).toHaveLength(7);
    const told = [text(mapping(inputs["command"], "command")["description"]), readmeTable("input")[0]?.[1]];
    for (const words of told) expect(words?.split(/, | or /u)).toEqual(commands);
  });

  test("about where the bundle is", () => {
    expect(action["runs"]).toEqual({ using: "node24", main: "dist/action.js" });
  });
});

/** Every step of a workflow that runs the action, with what its workflow lets people choose. */
const uses = readdirSync(new URL(".github/workflows/", root)).flatMap((name) => {
  const workflow = mapping(load(read(`.github/workflows/${name}`)), name);
  const dispatch = mapping(mapping(workflow["on"], "on")["workflow_dispatch"], "workflow_dispatch");
  const jobs = Object.values(mapping(workflow["jobs"], "jobs"));
  return jobs
    .flatMap((job) => list(mapping(job, "job")["steps"]))
    .map((step) => mapping(step, "step"))
    .filter((step) => step["uses"] === "./")
    .map((step) => [name, mapping(step["with"], "with"), mapping(dispatch["inputs"], "inputs")] as const);
});

describe("the workflows", () => {
  test("run the action where there is something to do", () => {
    expect(uses.map(([name]) => name)).toEqual([
      "guard.yml",
      "guard.yml",
      "operate.yml",
      "publish.yml",
      "validate.yml",
    ]);
  });

  test.each(uses)("%s gives inputs that there are, and a command that there is", (_, given, choices) => {
    for (const name of Object.keys(given)) expect(Object.keys(inputs)).toContain(name);
    const command = text(given["command"]) ?? "";
    const possible = command.startsWith("${{") ? list(optionsOf(choices)) : [command];
    expect(possible.length).toBeGreaterThan(0);
    for (const each of possible) expect(commands).toContain(each);
  });

  test.each(uses)("%s hands every choice of a person on, and asks for no other", (_, given, choices) => {
    const handed = Object.values(given).flatMap((value) =>
      Array.from((text(value) ?? "").matchAll(/inputs\.([\w-]+)/gu), ([, name = ""]) => name),
    );
    expect(handed.toSorted()).toEqual(Object.keys(choices).toSorted());
  });

  test("let a person turn off, take back and freeze whatever the action can", () => {
    const operate = uses.find(([name]) => name === "operate.yml");
    expect(optionsOf(operate?.[2] ?? {})).toEqual(
      commands.filter((name) => !["validate", "publish", "guard"].includes(name ?? "")),
    );
  });
});

function optionsOf(choices: Mapping): unknown {
  return mapping(choices["command"], "command")["options"];
}
