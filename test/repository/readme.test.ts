import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { program } from "../../src/cli/program.ts";
import { EXIT } from "../../src/commands/world.ts";
import { GIT_ENVIRONMENT, repository } from "../support/git.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const readme = read("README.md");

const nothing = (): Promise<void> => Promise.resolve();
const root = program("0.0.0", {
  run: nothing,
  guard: nothing,
  serve: nothing,
  demo: nothing,
  readStdin: () => Promise.resolve(""),
});

test("the README lists the commands that there are", () => {
  const listed = Array.from(readme.matchAll(/^\| `([a-z]+)[^|]*` \|/gmu), (match) => match[1] ?? "");
  const names = root.commands.map((command) => command.name());
  expect(listed.filter((name) => names.includes(name)).toSorted()).toEqual(names.toSorted());
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

const examples = Array.from(
  readme.matchAll(/^```console\n\$ npm run --silent pilot -- (.+)\n([^]*?)^```$/gmu),
  ([, command = "", output = ""]) => [command, output] as const,
);

test("the README shows what the guard and an advance print", () => {
  expect(examples.map(([command]) => command.split(" ")[0])).toEqual(["guard", "advance"]);
});

test.each(examples)("`%s` prints what the README shows", (command, output) => {
  using clone = repository();
  for (const path of ["rollouts", "examples", ".github/pilot-rollout.yml"]) {
    cpSync(new URL(`../../${path}`, import.meta.url), join(clone.directory, path), { recursive: true });
  }
  clone.run("add", ".");
  clone.run("commit", "-q", "-m", "Copy the example");
  const cli = new URL("../../src/cli.ts", import.meta.url).pathname;
  const env = { ...GIT_ENVIRONMENT, NO_COLOR: "1", CI: "true" };
  const { stdout, stderr } = spawnSync(process.execPath, [cli, ...command.split(" ")], {
    cwd: clone.directory,
    env,
    encoding: "utf8",
  });
  expect(`${stderr}${stdout}`).toBe(output);
  expect(clone.status()).toBe("");
});
