/** Files written to hurt: each is refused in its place, fast and without much memory. */

import { expect, test } from "vitest";
import { buildCatalog } from "../../src/config/catalog.ts";
import { editRollout } from "../../src/config/edit.ts";
import { parseEvidence } from "../../src/config/evidence.ts";
import { parseRollout } from "../../src/config/rollout.ts";
import { parseSettings } from "../../src/config/settings.ts";
import { parseSnapshot } from "../../src/config/snapshot.ts";
import { readState } from "../../src/config/timeline.ts";
import { settings } from "../support/builders.ts";
import { bytes, placesOf } from "./support.ts";

const BOMB = [
  "a: &a [x,x,x,x,x,x,x,x,x]",
  ..."bcdefghi".split("").map((name, index) => {
    const before = "abcdefgh"[index];
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(",")}]`;
  }),
].join("\n");

const HOSTILE: readonly (readonly [string, string, string])[] = [
  ["an alias bomb", BOMB, "1:1 missing-key"],
  ["10 MB of a list", `feature: x\nwhitelist: [${"a,".repeat(5_000_000)}]`, "1:1 too-large"],
  ["10 MB of text", `feature: ${"x".repeat(10_000_000)}`, "1:1 too-large"],
  ["10,000 brackets", `feature: x\nwhitelist: ${"[".repeat(10_000)}`, "2:43 too-deep"],
  ["10,000 braces", "{a: ".repeat(10_000), "1:122 too-deep"],
  ["10,000 dashes", `feature: x\nwhitelist:\n${"- ".repeat(10_000)}`, "3:63 too-deep"],
  [
    "10,000 nested keys",
    Array.from({ length: 10_000 }, (_, depth) => `${" ".repeat(Math.min(depth, 90))}a:`).join("\n"),
    "32:32 too-deep",
  ],
  ["10,000 question marks", "? ".repeat(10_000), "1:64 too-deep"],
  ["a megabyte of values", `feature: x\nwhitelist: [${"1,".repeat(500_000)}]`, "1:1 too-large"],
  ["a hundred thousand anchors", `feature: x\nowners: [${"&a a,".repeat(90_000)}]`, "2:10 anchor"],
  [
    "a hundred thousand keys",
    Array.from({ length: 90_000 }, (_, index) => `k${index}: 1`).join("\n"),
    "1:1 missing-key",
  ],
  ["a key of a megabyte", `feature: x\n${"k".repeat(1_000_000)}: 1`, "2:1 unknown-key"],
  ["a megabyte of commas", `feature: x\nwhitelist: [${",".repeat(1_000_000)}]`, "2:13 syntax"],
  ["a megabyte of blanks", `feature: x\ntier:${" ".repeat(1_000_000)}7`, "2:1000006 invalid-value"],
  ["a megabyte of colons", `feature: x\nsalt: ${"a:".repeat(500_000)}`, "2:1000006 syntax"],
  ["a megabyte of quotes", `feature: x\nsalt: '${"''".repeat(500_000)}'`, "2:7 invalid-value"],
  ["a megabyte of line ends", `feature: x\nsalt: a${"\n".repeat(1_000_000)} b`, "2:7 invalid-value"],
  ["a megabyte of tabs", `feature: x\n${"\t\n".repeat(500_000)}tier: 7`, "500002:7 invalid-value"],
  ["a megabyte of one word", "x".repeat(1_000_000), "1:1 not-a-mapping"],
];

test.each(HOSTILE)("%s is refused within two seconds", (_, source, place) => {
  const encoded = bytes(source);
  const begin = process.cpuUsage();
  const { problems, rollout } = parseRollout("rollouts/x.yaml", encoded);
  const { user, system } = process.cpuUsage(begin);
  const state = readState(encoded);
  const edited = editRollout(encoded, [{ kind: "set-tier", tier: 0 }]);

  expect((user + system) / 1_000).toBeLessThan(2_000);
  expect(placesOf(problems)).toContain(place);
  expect(problems.length).toBeLessThan(110);
  expect(state.tier === null).toBe(rollout === null);
  expect(edited.ok).toBe(rollout !== null);
});

test.each(HOSTILE)("%s is refused as settings, as evidence and as a snapshot", (_, source) => {
  expect(parseSettings("s.yml", bytes(source), { ci: false }).settings).toBeNull();
  expect(parseEvidence("e.json", source).evidence).toBeNull();
  expect(parseSnapshot(source).ok).toBe(false);
});

test("all hostile files together stay under 300 MB and do not stop a rollback beside them", () => {
  const files = HOSTILE.map(([name, source], index) => ({
    path: `rollouts/h${index}.yaml`,
    content: name,
    kind: "file" as const,
    bytes: bytes(source.replace("feature: x", `feature: h${index}`)),
  }));
  const good = {
    path: "rollouts/x.yaml",
    content: "good",
    kind: "file" as const,
    bytes: bytes("feature: x\ntier: 0\n"),
  };
  const before = process.memoryUsage().rss;
  const { entries } = buildCatalog([...files, good], settings(), null);

  expect(entries.get("x")).toMatchObject({ flawed: false, rollout: { tier: 0 } });
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
});

test("patterns stay linear in what they read", () => {
  const words = bytes(`feature: x\ndescription: ${"a ".repeat(30_000)}\n`);
  const flow = bytes(`feature: x\nowners: [${"a b ".repeat(15_000)}\n`);
  const begin = process.cpuUsage();

  readState(words);
  readState(flow);
  expect(process.cpuUsage(begin).user / 1_000).toBeLessThan(1_000);
});
