import * as fc from "fast-check";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { parseRollout } from "../../src/config/rollout.ts";
import { scanPlain } from "../../src/config/scan.ts";
import { readState } from "../../src/config/timeline.ts";
import { anyFile } from "./files.ts";
import { bytes, text } from "./support.ts";

function parsedState(source: Uint8Array) {
  const { rollout } = parseRollout("rollouts/x.yaml", source);
  return {
    tier: rollout?.tier ?? null,
    paused: (rollout?.paused ?? null) !== null,
    rolledBack: (rollout?.rolledBack ?? null) !== null,
  };
}

const ORDINARY = `# yaml-language-server: $schema=schema/rollout.schema.json
feature: phase2_enhanced_storage
description: Session storage that survives a reload
owners: ["@acme/storage"]
tier: 2   # early adopters
whitelist:
  - cust_internal_1
  - cust_internal_2 # second
blacklist: []
flag: sessionPersistence.phase2.enhancedStorage
salt: phase2_enhanced_storage
risk: normal
phase: phase2
dependsOn: []
rollbackThreshold: {errorRate: 5%, timeWindow: 1h, windows: {5m: 20%}}
metrics:
  source: events
evidenceSince: 2026-11-21T08:00:00Z
override: {criteria: [time-in-tier], reason: All is well, expires: 2026-11-25}
`;

test.each([
  ["an ordinary file", ORDINARY, { tier: 2, paused: false, rolledBack: false }],
  ["a file of one line", "feature: x", { tier: 0, paused: false, rolledBack: false }],
  [
    "a paused file",
    "feature: x\ntier: 1\npaused: {at: 2026-11-20T10:00:00Z, reason: slow}\n",
    { tier: 1, paused: true, rolledBack: false },
  ],
  [
    "a rolled-back file",
    "feature: x\ntier: 0\nrolledBack: {at: 2026-11-20T10:00:00Z, from: 2, reason: errors}\n",
    { tier: 0, paused: false, rolledBack: true },
  ],
  ["a file in brackets", "{feature: x, tier: 3}", { tier: 3, paused: false, rolledBack: false }],
  ["a file that cannot be read", "feature: [", { tier: null, paused: false, rolledBack: false }],
])("%s has its state", (_, source, state) => {
  expect(readState(bytes(source))).toEqual(state);
});

test("ordinary files are read without the parser, with any line ending", () => {
  expect(scanPlain(bytes(ORDINARY))).toBe(2);
  expect(scanPlain(bytes(ORDINARY.replaceAll("\n", "\r\n")))).toBe(2);
});

test("the state of any file is what the parser says", () => {
  fc.assert(
    fc.property(anyFile, ({ source }) => {
      expect(readState(bytes(source))).toEqual(parsedState(bytes(source)));
    }),
    { numRuns: 5_000 },
  );
});

test("the state of an ordinary file with any change is what the parser says", () => {
  const anyPiece = fc.oneof(
    fc.stringMatching(/^[-a:{}[\],&*!|>'"%@#? \n\t\r.0-9]{0,6}$/u),
    fc.string({ unit: "binary", maxLength: 3 }),
    fc.constantFrom(
      "\nwhitelist:\n",
      "\ntier: 1\n",
      " - ",
      "\n  ",
      ": ",
      " #",
      "null",
      "\n---\n",
      "\uFEFF",
      "\u2028",
      "\u0085",
    ),
  );
  const anyPlace = fc.nat({ max: ORDINARY.length });
  fc.assert(
    fc.property(anyPlace, fc.nat({ max: 12 }), anyPiece, (place, length, piece) => {
      const source = bytes(ORDINARY.slice(0, place) + piece + ORDINARY.slice(place + length));
      expect(readState(source)).toEqual(parsedState(source));
    }),
    { numRuns: 10_000 },
  );
});

test("an ordinary file costs far less than parsing it", () => {
  const source = bytes(ORDINARY);
  const cost = (run: () => unknown): number => {
    const begin = process.cpuUsage();
    for (let round = 0; round < 2_000; round += 1) run();
    return process.cpuUsage(begin).user;
  };
  cost(() => readState(source));
  cost(() => load(text(source)));

  expect(cost(() => readState(source))).toBeLessThan(cost(() => load(text(source))) / 2);
});
