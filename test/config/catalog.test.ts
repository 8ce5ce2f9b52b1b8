import { expect, test } from "vitest";
import * as fc from "fast-check";
import { buildCatalog, type SourceFileLike } from "../../src/config/catalog.ts";
import { catalog as catalogOf, settings } from "../support/builders.ts";
import { bytes, placesOf } from "./support.ts";

function file(path: string, source: string, kind: SourceFileLike["kind"] = "file"): SourceFileLike {
  return { path, content: `blob of ${source}`, kind, bytes: kind === "file" ? bytes(source) : new Uint8Array() };
}

/** `a: depends on b` as files. */
function files(sources: Readonly<Record<string, string>>): readonly SourceFileLike[] {
  return Object.entries(sources).map(([path, source]) => file(`rollouts/${path}`, source));
}

function told({ problems }: ReturnType<typeof buildCatalog>): readonly string[] {
  return placesOf(problems).map((place, index) => `${problems[index]?.file}:${place}`);
}

const SETTINGS = settings();

test("files in any folder become entries by feature", () => {
  const catalog = buildCatalog(
    files({ "a.yaml": "feature: a\ntier: 2\n", "team/b.yml": "feature: b\n", ".hidden.yaml": "[", ".git/c.yaml": "[" }),
    SETTINGS,
    null,
  );

  expect(catalog.problems).toEqual([]);
  expect(Array.from(catalog.entries.keys())).toEqual(["a", "b"]);
  expect(catalog.entries.get("b")).toMatchObject({
    file: "rollouts/team/b.yml",
    content: "blob of feature: b\n",
    flawed: false,
    positions: { feature: { line: 1, column: 10 } },
  });
});

test("a folder that begins with a dot itself is read", () => {
  const catalog = buildCatalog(
    [file(".pilot/rollouts/a.yaml", "feature: a\n")],
    settings({ rollouts: ".pilot/rollouts" }),
    null,
  );

  expect(catalog.entries.has("a")).toBe(true);
});

test("what is no rollout is told and does not stop the rest", () => {
  const catalog = buildCatalog(
    [
      file("rollouts/README.md", "hi"),
      file("rollouts/big.yaml", "", "too-large"),
      file("rollouts/link.yaml", "", "link"),
      file("rollouts/folder", "", "link"),
      file("rollouts/broken.yaml", "feature: [\n"),
      file("rollouts/good.yaml", "feature: good\ntier: 1\n"),
    ],
    SETTINGS,
    null,
  );

  expect(told(catalog)).toEqual([
    "rollouts/README.md:1:1 other-file?",
    "rollouts/big.yaml:1:1 too-large",
    "rollouts/broken.yaml:2:1 syntax",
    "rollouts/folder:1:1 link",
    "rollouts/link.yaml:1:1 link",
  ]);
  expect(Array.from(catalog.unreadable)).toEqual([
    ["big", "rollouts/big.yaml"],
    ["broken", "rollouts/broken.yaml"],
    ["link", "rollouts/link.yaml"],
  ]);
  expect(Array.from(catalog.entries.keys())).toEqual(["good"]);
});

test("two files for one feature are both flawed, and the narrower one is the entry", () => {
  const catalog = buildCatalog(
    files({ "x.yaml": "feature: x\ntier: 3\n", "old/x.yml": "feature: x\ntier: 1\n" }),
    SETTINGS,
    null,
  );

  expect(told(catalog)).toEqual([
    "rollouts/old/x.yml:1:10 duplicate-feature",
    "rollouts/x.yaml:1:10 duplicate-feature",
  ]);
  expect(catalog.entries.get("x")).toMatchObject({ file: "rollouts/old/x.yml", flawed: true, rollout: { tier: 1 } });
});

test("features that differ by their case only are duplicates of each other", () => {
  const catalog = buildCatalog(files({ "x.yaml": "feature: x\n", "X.yaml": "feature: X\n" }), SETTINGS, null);

  expect(told(catalog)).toEqual(["rollouts/X.yaml:1:10 duplicate-feature", "rollouts/x.yaml:1:10 duplicate-feature"]);
  expect(Array.from(catalog.entries.values(), ({ flawed }) => flawed)).toEqual([true, true]);
});

test("a file beside a link of the same name is flawed", () => {
  const catalog = buildCatalog(
    [file("rollouts/x.yaml", "", "link"), file("rollouts/x.yml", "feature: x\n")],
    SETTINGS,
    null,
  );

  expect(catalog.entries.get("x")?.flawed).toBe(true);
  expect(catalog.unreadable.size).toBe(0);
});

test("a file that names another feature is flawed and keeps its own name", () => {
  const catalog = buildCatalog(files({ "x.yaml": "feature: y\ntier: 1\n", "y.yaml": "feature: y\n" }), SETTINGS, null);

  expect(told(catalog)).toEqual(["rollouts/x.yaml:1:10 feature-name-mismatch"]);
  expect(catalog.entries.get("x")).toMatchObject({ flawed: true, rollout: { feature: "x" } });
  expect(catalog.entries.get("y")?.flawed).toBe(false);
});

test("an unknown parent is an error at its entry, with the name that was probably meant", () => {
  const catalog = buildCatalog(
    files({ "x.yaml": "feature: x\ndependsOn:\n  - storage\n  - storrage\n", "storage.yaml": "feature: storage\n" }),
    SETTINGS,
    catalogOf([]),
  );

  expect(told(catalog)).toEqual(["rollouts/x.yaml:4:5 unknown-parent"]);
  expect(catalog.problems[0]?.message).toContain("did you mean storage?");
  expect(catalog.entries.get("x")?.flawed).toBe(true);
});

test("an unknown parent that base had already is a warning", () => {
  const source = files({ "x.yaml": "feature: x\ndependsOn: [gone]\n" });
  const before = buildCatalog(source, SETTINGS, null);
  const after = buildCatalog(files({ "x.yaml": "feature: x\ndependsOn: [gone]\ntier: 1\n" }), SETTINGS, before);

  expect(told(after)).toEqual(["rollouts/x.yaml:2:13 unknown-parent?"]);
  expect(after.entries.get("x")?.flawed).toBe(false);
});

test("an unknown parent that base did not have is an error", () => {
  const before = buildCatalog(files({ "x.yaml": "feature: x\ndependsOn: [gone]\n" }), SETTINGS, null);
  const after = buildCatalog(files({ "x.yaml": "feature: x\ndependsOn: [gone, lost]\n" }), SETTINGS, before);

  expect(told(after)).toEqual(["rollouts/x.yaml:2:13 unknown-parent?", "rollouts/x.yaml:2:19 unknown-parent"]);
});

test("an unknown parent is a warning where nothing is compared", () => {
  const catalog = buildCatalog(files({ "x.yaml": "feature: x\ndependsOn: [gone]\n" }), SETTINGS, null);

  expect(told(catalog)).toEqual(["rollouts/x.yaml:2:13 unknown-parent?"]);
});

test("a parent that is removed with this change is a warning", () => {
  const child = { "x.yaml": "feature: x\ndependsOn: [p]\n" };
  const before = buildCatalog(files({ ...child, "p.yaml": "feature: p\n" }), SETTINGS, null);
  const after = buildCatalog(files(child), SETTINGS, before);

  expect(told(after)).toEqual(["rollouts/x.yaml:2:13 parent-removed?"]);
});

test("a parent whose file cannot be read exists", () => {
  const catalog = buildCatalog(files({ "x.yaml": "feature: x\ndependsOn: [p]\n", "p.yaml": "[" }), SETTINGS, null);

  expect(told(catalog)).toEqual(["rollouts/p.yaml:1:2 syntax"]);
});

test("every feature of a circle is flawed, and those who lead into it are not", () => {
  const catalog = buildCatalog(
    files({
      "a.yaml": "feature: a\ndependsOn: [b]\n",
      "b.yaml": "feature: b\ndependsOn: [p, c]\n",
      "c.yaml": "feature: c\ndependsOn: [a]\n",
      "p.yaml": "feature: p\n",
      "s.yaml": "feature: s\ndependsOn: [s]\n",
      "t.yaml": "feature: t\ndependsOn: [a, s]\n",
    }),
    SETTINGS,
    null,
  );

  expect(told(catalog)).toEqual([
    "rollouts/a.yaml:2:13 dependency-cycle",
    "rollouts/b.yaml:2:16 dependency-cycle",
    "rollouts/c.yaml:2:13 dependency-cycle",
    "rollouts/s.yaml:2:13 dependency-cycle",
  ]);
});

test("a chain of ten thousand features and its closing circle are read in linear time", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `f${index}`);
  const chain = names.map((name, index) =>
    file(`rollouts/${name}.yaml`, `feature: ${name}\ndependsOn: [f${(index + 1) % names.length}]\n`),
  );
  const begin = process.cpuUsage();

  expect(buildCatalog(chain, SETTINGS, null).problems).toHaveLength(10_000);
  expect(process.cpuUsage(begin).user / 1_000).toBeLessThan(10_000);
});

test("phases, sources and flags that do not fit are warnings", () => {
  const catalog = buildCatalog(
    files({
      "a.yaml": "feature: a\nphase: phase1\nmetrics: {source: embeded}\n",
      "b.yaml": "feature: b\nflag: shared.flag\n",
      "c.yaml": "feature: c\nflag: shared.flag\n",
      "d.yaml": "feature: d\nflag: shared\n",
    }),
    settings({ phases: [{ name: "phase2", requires: [], order: [] }] }),
    null,
  );

  expect(told(catalog)).toEqual([
    "rollouts/a.yaml:2:8 unknown-phase?",
    "rollouts/a.yaml:3:10 unknown-source?",
    "rollouts/c.yaml:2:7 flag-conflict?",
  ]);
  expect(Array.from(catalog.entries.values()).some(({ flawed }) => flawed)).toBe(false);
});

test("bytes that base had are not parsed again", () => {
  const before = buildCatalog(files({ "x.yaml": "feature: x\n" }), SETTINGS, null);
  const unread = { path: "rollouts/x.yaml", content: "blob of feature: x\n", kind: "file", bytes: bytes("[") } as const;

  expect(buildCatalog([unread], SETTINGS, before).entries.get("x")?.rollout).toBe(before.entries.get("x")?.rollout);
});

test("the order of the files does not matter", () => {
  const sources = files({
    "a.yaml": "feature: a\ndependsOn: [b]\n",
    "b.yaml": "feature: b\ndependsOn: [a]\n",
    "x.yaml": "feature: x\ntier: 2\n",
    "y/x.yaml": "feature: x\ntier: 2\nwhitelist: [c]\n",
    "broken.yaml": "[",
  });
  const expected = buildCatalog(sources, SETTINGS, null);

  fc.assert(
    fc.property(fc.shuffledSubarray(Array.from(sources), { minLength: sources.length }), (shuffled) => {
      expect(buildCatalog(shuffled, SETTINGS, null)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});
