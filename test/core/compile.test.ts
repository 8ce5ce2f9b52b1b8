import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compile,
  compileFeature,
  type CompileInput,
  contentOf,
  isSealed,
  minimumTierOf,
  seal,
  serializeSnapshot,
  sortedRecord,
  verifyDigest,
} from "../../src/core/compile.ts";
import { canonicalJson as definition } from "../../src/evaluation/canonical.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import type { Kill, SnapshotFeature, Tier } from "../../src/evaluation/snapshot.ts";
import { DAY, NOW, rollout, settings } from "../support/builders.ts";
import { digest } from "../support/digest.ts";
import { anyRollout, runs } from "../support/publishing.ts";

const record = { at: NOW, by: null, reason: "r" };
const kill: Kill = { at: "2026-11-22T09:00:00Z", by: "guard", code: "error-rate", revision: "r1" };

function input(override: Partial<CompileInput> = {}): CompileInput {
  return {
    rollouts: [],
    settings: settings(),
    environment: "production",
    sequence: 17,
    revision: "c0ffee",
    publishedAt: NOW,
    since: () => NOW - DAY,
    kills: {},
    restores: {},
    digest,
    ...override,
  };
}

/** The same rollout with its lists written another way. */
function reordered(value: Rollout): Rollout {
  return { ...value, whitelist: value.whitelist.toReversed(), blacklist: [...value.blacklist, ...value.blacklist] };
}

describe("compileFeature()", () => {
  test("takes over what the edge needs", () => {
    const compiled = compileFeature(
      rollout({ feature: "x", flag: "a.b", salt: "s", tier: 2, whitelist: ["c"], blacklist: ["d"], dependsOn: ["p"] }),
      settings(),
      NOW,
    );
    expect(compiled).toEqual({
      flag: "a.b",
      tier: 2,
      status: "in_progress",
      weight: 10_000,
      salt: "s",
      whitelist: ["c"],
      blacklist: ["d"],
      dependsOn: ["p"],
      since: "2026-11-22T10:00:00Z",
    });
  });

  test("sorts lists by code units and drops repetitions", () => {
    const lists = { whitelist: ["b", "a", "B", "a"], blacklist: ["2", "10", "2"], dependsOn: ["q", "p", "q"] };
    expect(compileFeature(rollout(lists), settings(), NOW)).toMatchObject({
      whitelist: ["B", "a", "b"],
      blacklist: ["10", "2"],
      dependsOn: ["p", "q"],
    });
  });

  test.each<[name: string, file: Partial<Rollout>, minimum: Tier, expected: Partial<SnapshotFeature>]>([
    ["a planned feature without a minimum", { tier: 0 }, 0, { tier: 0, weight: 0, status: "planned" }],
    ["a planned feature at a minimum of 4", { tier: 0 }, 4, { tier: 4, weight: 100_000, status: "completed" }],
    ["a running feature at a minimum of 2", { tier: 1 }, 2, { tier: 2, weight: 10_000, status: "in_progress" }],
    ["a running feature above the minimum", { tier: 3 }, 2, { tier: 3, weight: 50_000 }],
    ["a feature at the minimum", { tier: 2 }, 2, { tier: 2, weight: 10_000 }],
    ["a paused feature", { tier: 1, paused: record }, 4, { tier: 4, status: "paused" }],
    [
      "a feature that is rolled back",
      { tier: 0, rolledBack: { ...record, from: 2 } },
      4,
      { tier: 0, weight: 0, status: "rolled_back" },
    ],
  ])("%s", (_, file, minimum, expected) => {
    expect(compileFeature(rollout(file), settings(), NOW, minimum)).toMatchObject(expected);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("writes an instant that is none (%d) as the epoch", (since) => {
    expect(compileFeature(rollout(), settings(), since).since).toBe("1970-01-01T00:00:00Z");
  });
});

describe("minimumTierOf()", () => {
  const staging = settings({ environments: { staging: { minimumTier: 4 }, lab: { minimumTier: 0 } } });
  test.each([
    ["staging", 4],
    ["lab", 0],
    ["production", null],
    ["constructor", null],
  ])("of %s is %j", (environment, tier) => {
    expect(minimumTierOf(staging, environment)).toBe(tier);
  });
});

describe("compile()", () => {
  test("gives a whole, sealed snapshot", () => {
    const snapshot = compile(
      input({ rollouts: [rollout({ feature: "b" }), rollout({ feature: "a" })], kills: { b: kill } }),
    );
    expect(snapshot).toMatchObject({
      format: 1,
      environment: "production",
      sequence: 17,
      revision: "c0ffee",
      publishedAt: "2026-11-22T10:00:00Z",
      hash: "mm3-100k-1",
      kills: { b: kill },
      restores: {},
    });
    expect(Object.keys(snapshot.features)).toEqual(["a", "b"]);
    expect(snapshot.features["a"]?.since).toBe("2026-11-21T10:00:00Z");
    expect(snapshot.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(verifyDigest(snapshot, digest)).toBe(true);
  });

  test("raises an environment's features to its minimum tier, and keeps kills there", () => {
    const snapshot = compile(
      input({
        settings: settings({ environments: { staging: { minimumTier: 4 } } }),
        environment: "staging",
        rollouts: [rollout({ feature: "a" })],
        kills: { a: kill },
      }),
    );
    expect(snapshot).toMatchObject({ environment: "staging", features: { a: { tier: 4 } }, kills: { a: kill } });
  });

  test("asks for the instant of each feature", () => {
    const rollouts = [rollout({ feature: "a" }), rollout({ feature: "b" })];
    const { features } = compile(input({ rollouts, since: (feature) => (feature === "a" ? NOW : NOW - DAY) }));
    expect(features["a"]?.since).toBe("2026-11-22T10:00:00Z");
    expect(features["b"]?.since).toBe("2026-11-21T10:00:00Z");
  });

  test("gives equal bytes for equal input in any order of files", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRollout(), { selector: ({ feature }) => feature, maxLength: 6 }),
        fc.func(fc.nat()),
        (rollouts, keyOf) => {
          const shuffled = rollouts
            .toSorted((a, b) => keyOf(a.feature) - keyOf(b.feature))
            .map((each) => reordered(each));
          expect(serializeSnapshot(compile(input({ rollouts: shuffled })))).toBe(
            serializeSnapshot(compile(input({ rollouts }))),
          );
        },
      ),
      runs(),
    );
  });
});

describe("the digest", () => {
  const sealed = compile(input({ rollouts: [rollout()] }));

  test("covers everything but digest and signature", () => {
    const signature = { algorithm: "Ed25519", keyId: "k", value: "v" } as const;
    expect(verifyDigest({ ...sealed, signature }, digest)).toBe(true);
    expect(verifyDigest({ ...sealed, sequence: 18 }, digest)).toBe(false);
    expect(verifyDigest({ ...sealed, kills: { x: kill } }, digest)).toBe(false);
    expect(verifyDigest({ ...sealed, digest: digest("") }, digest)).toBe(false);
  });

  test("is over the canonical text", () => {
    const content = contentOf(
      { environment: "e", revision: "r", publishedAt: NOW },
      { features: [], kills: {}, restores: {} },
    );
    const text =
      '{"environment":"e","features":{},"format":1,"hash":"mm3-100k-1","kills":{},"publishedAt":"2026-11-22T10:00:00Z","restores":{},"revision":"r","sequence":3}';
    expect(seal({ ...content, sequence: 3 }, digest).digest).toBe(digest(text));
  });

  test("is known of what was sealed here as it is, and of nothing else", () => {
    expect(isSealed(sealed, digest)).toBe(true);
    expect(isSealed({ ...sealed }, digest)).toBe(false);
    expect(isSealed(sealed, () => "sha256:")).toBe(false);
  });

  test("and the text are those of the definition, also where features are written again", () => {
    const other = {
      ...sealed,
      sequence: 18,
      features: { ...sealed.features, "1": compileFeature(rollout(), settings(), NOW) },
    };
    for (const snapshot of [sealed, { ...sealed, sequence: 19 }, other]) {
      expect(serializeSnapshot(snapshot)).toBe(`${definition(snapshot)}\n`);
    }
  });

  test("ends up in a file of canonical JSON and a line feed", () => {
    expect(serializeSnapshot(sealed)).toMatch(/^\{"digest":"sha256:.*\}\n$/);
    expect(JSON.parse(serializeSnapshot(sealed))).toEqual(sealed);
  });
});

test("sortedRecord() keeps names that objects inherit", () => {
  const kept = sortedRecord([
    ["b", 1],
    ["__proto__", 2],
  ]);
  expect(Object.entries(kept)).toEqual([
    ["__proto__", 2],
    ["b", 1],
  ]);
});
