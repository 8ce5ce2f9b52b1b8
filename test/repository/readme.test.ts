import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { program } from "../../src/cli/program.ts";
import { EXIT } from "../../src/commands/world.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const readme = read("README.md");

const nothing = (): Promise<void> => Promise.resolve();
const root = program("0.0.0", { run: nothing, guard: nothing, demo: nothing, readStdin: () => Promise.resolve("") });

test("the README lists the commands that there are, in the order of the help", () => {
  const listed = Array.from(readme.matchAll(/^\| `([a-z]+)[^|]*` \|/gmu), (match) => match[1] ?? "");
  const names = root.commands.map((command) => command.name());
  expect(listed.filter((name) => names.includes(name))).toEqual(names);
});

test("every option that the README shows for a command exists", () => {
  for (const [, name = "", rest = ""] of readme.matchAll(/^\| `([a-z]+)([^|]*)` \|/gmu)) {
    const command = root.commands.find((each) => each.name() === name);
    if (command === undefined) continue;
    const options = command.options.map(({ long }) => long);
    for (const [option] of rest.matchAll(/--[a-z-]+/gu)) expect(options).toContain(option);
  }
});

test("the README lists the exit codes that there are", () => {
  const listed = Array.from(readme.matchAll(/^\| (\d+) \|/gmu), (match) => Number(match[1]));
  expect(listed).toEqual(Object.values(EXIT));
});

test("every npm script that is mentioned exists", () => {
  const { scripts } = JSON.parse(read("package.json"));
  for (const file of ["README.md", ".github/CONTRIBUTING.md", ".github/ARCHITECTURE.md", ".ci/run"]) {
    for (const [, name = ""] of read(file).matchAll(/npm run ([\w:]+)/gu)) expect(scripts).toHaveProperty([name]);
  }
});
