import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitHistory } from "../../../src/adapters/git/history.ts";
import { firstLook } from "../../../src/commands/host/pull-ends.ts";
import { fileOf, sceneWithRemote, yaml } from "../../cli/scene.ts";
import { pullRequest } from "../../support/code-host.ts";
import { GIT_ENVIRONMENT, temporaryDirectory } from "../../support/git.ts";

const SETTINGS = ".github/pilot-rollout.yml";
const NOWHERE = "1".repeat(40);

test("a first look, in a clone as a job has it, tells what nothing can depend on from what must be judged", async () => {
  using place = sceneWithRemote({ [fileOf("x")]: yaml("x", { tier: 1 }), [SETTINGS]: "version: 1\n" });
  const { other: person, scene } = place;
  const began = person.head();
  const branch = (name: string, files: Readonly<Record<string, string | null>>): string => {
    person.run("switch", "-qc", name, began);
    return person.commit(name, files);
  };
  const words = branch("words", { "README.md": "words" });
  const settings = branch("settings", { [SETTINGS]: "version: 1 \n" });
  const removed = branch("removed", { [fileOf("x")]: null, "x.md": "gone" });
  person.run("switch", "-q", "main");
  const lowered = person.commit("Lower", { [fileOf("x")]: yaml("x", { tier: 0 }) });
  // A merge that takes nothing of it would raise what main has lowered.
  person.run("switch", "-qc", "ours", "words");
  person.run("merge", "-q", "-s", "ours", "-m", "Merge", "main");
  const ours = person.head();
  person.run("push", "-q", "--all", "origin");
  const hidden = branch("hidden", { "README.md": "not pushed" });
  scene.run("fetch", "-q", "origin");
  using notes = temporaryDirectory();
  const trace = join(notes.path, "trace");
  const environment = { ...GIT_ENVIRONMENT, GIT_TRACE2_EVENT: trace };
  const world = { ...(await scene.world()), history: gitHistory({ directory: scene.directory, environment }) };
  const look = (head: string, announced = lowered, base = "main") =>
    firstLook(world, pullRequest({ head, base }), announced);
  expect(await look(words)).toEqual({ kind: "untouched", base: lowered });
  // Every pull request waits for these: two processes, at once, and no fetch.
  const begun = readFileSync(trace, "utf8").matchAll(/"event":"cmd_name".*?"name":"([a-z-]+)"/gu);
  expect(Array.from(begun, ([, name = ""]) => name).toSorted()).toEqual(["cat-file", "diff-tree"]);
  expect(await look(words, began)).toMatchObject({ kind: "untouched" });
  for (const head of [settings, removed, ours]) {
    expect(await look(head)).toEqual({ kind: "touched", base: lowered });
  }
  expect(await look(hidden)).toEqual({ kind: "unknown" });
  expect(await look(words, NOWHERE)).toEqual({ kind: "unknown" });
  expect(await look(words, lowered, "release")).toEqual({ kind: "unknown" });
  person.run("switch", "-q", "main");
  person.commit("Name", { [SETTINGS]: "name: web\n" });
  person.run("push", "-q", "origin", "main");
  scene.run("fetch", "-q", "origin");
  expect(await look(words)).toMatchObject({ kind: "touched" });
});
