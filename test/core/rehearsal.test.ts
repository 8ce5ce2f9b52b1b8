import { describe, expect, test } from "vitest";
import { compile, compileFeature, contentOf, serializeSnapshot, type SnapshotContent } from "../../src/core/compile.ts";
import { rehearse } from "../../src/core/rehearsal.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import { NOW, rollout, settings } from "../support/builders.ts";
import { digest } from "../support/digest.ts";
import { killAt, snapshotOf } from "../support/publishing.ts";

const long = Array.from({ length: 50 }, (_, index) => `customer-with-ä-name-${index}`);

function contentWith(rollouts: readonly Rollout[]): SnapshotContent {
  const features = rollouts.map((each) => [each.feature, compileFeature(each, settings(), NOW)] as const);
  return contentOf(
    { environment: "production", revision: "r1", publishedAt: NOW },
    { features, kills: {}, restores: {} },
  );
}

function bytesWith(rollouts: readonly Rollout[]): number {
  const input = { environment: "production", sequence: 17, revision: "r1", publishedAt: NOW, since: () => NOW };
  const snapshot = compile({ ...input, rollouts, settings: settings(), kills: {}, restores: {}, digest });
  return new TextEncoder().encode(serializeSnapshot(snapshot)).length;
}

describe("rehearse()", () => {
  test.each<[name: string, before: readonly Rollout[], after: Rollout]>([
    ["a feature that stays as it is", [rollout(), rollout({ feature: "y" })], rollout()],
    ["a feature that grows", [rollout(), rollout({ feature: "y" })], rollout({ tier: 1, whitelist: long })],
    ["a feature that shrinks", [rollout({ whitelist: long }), rollout({ feature: "y" })], rollout()],
    ["a new feature", [rollout({ feature: "y" })], rollout({ tier: 1, whitelist: long })],
  ])("measures the snapshot with %s, leaving room for 14 more digits of the sequence", (_, before, after) => {
    const { bytes } = rehearse(contentWith(before), settings(), [])("x", after);
    const real = bytesWith([...before.filter(({ feature }) => feature !== "x"), after]);
    expect(bytes - real).toBe(14);
  });

  test("measures what a sealed snapshot adds", () => {
    const sealed = snapshotOf([rollout()]);
    const signature = { algorithm: "Ed25519", keyId: "k", value: "v".repeat(88) } as const;
    const signed = rehearse({ ...sealed, signature }, settings(), [])("x", rollout());
    const unsigned = rehearse(sealed, settings(), [])("x", rollout());
    expect(signed.bytes - unsigned.bytes).toBe(JSON.stringify({ signature }).length - 1);
  });

  test("hands on the limits of the stores", () => {
    const limits = [
      { store: "edge", maximumBytes: 1_000 },
      { store: "file", maximumBytes: null },
    ];
    expect(rehearse(contentWith([]), settings(), limits)("x", rollout()).limits).toEqual(limits);
  });

  test("measures the snapshot after the change as each store that has a limit would have it", () => {
    const seen: string[][] = [];
    const measure = (snapshot: { readonly features: object }) => {
      seen.push(Object.keys(snapshot.features));
      return 100;
    };
    const limits = [
      { store: "lean", maximumBytes: 1_000, measure },
      { store: "boundless", maximumBytes: null, measure },
      { store: "whole", maximumBytes: 1_000 },
    ];
    const found = rehearse(contentWith([rollout({ feature: "y" })]), settings(), limits)("x", rollout());
    // The sequence may grow to 16 digits.
    expect(found.limits).toEqual([
      { store: "lean", maximumBytes: 1_000, bytes: 115 },
      { store: "boundless", maximumBytes: null },
      { store: "whole", maximumBytes: 1_000 },
    ]);
    expect(seen).toEqual([["y", "x"]]);
  });

  test.each<[name: string, after: Rollout]>([
    ["with a whitelist", rollout({ tier: 1, whitelist: long })],
    ["at every bucket", rollout({ tier: 4 })],
    ["with parents", rollout({ tier: 3, dependsOn: ["y"] })],
    ["with a name that objects inherit", rollout({ feature: "constructor", tier: 2 })],
  ])("a rollback of a feature %s turns it off for everyone", (_, after) => {
    const sealed = snapshotOf([after, rollout({ feature: "y", tier: 4 })], { kills: { x: killAt() } });
    expect(rehearse(sealed, settings(), [])(after.feature, after).off).toBe(true);
  });
});
