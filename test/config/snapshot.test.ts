import { expect, test } from "vitest";
import { readSchema } from "../../scripts/compile-schemas.ts";
import { parseSnapshot, parseStoredSnapshot } from "../../src/config/snapshot.ts";

const FEATURE = {
  flag: "a.x",
  tier: 2,
  status: "in_progress",
  weight: 10_000,
  salt: "x",
  whitelist: ["cust_1"],
  blacklist: [],
  dependsOn: [],
  since: "2026-11-15T10:00:00Z",
};
const SNAPSHOT = {
  format: 1,
  environment: "production",
  sequence: 17,
  revision: "3f0c2d1e",
  publishedAt: "2026-11-22T10:00:00Z",
  hash: "mm3-100k-1",
  features: { x: FEATURE },
  kills: { x: { at: "2026-11-22T10:00:00Z", by: "guard", code: "error-rate", revision: "3f0c2d1e" } },
  restores: { y: { at: "2026-11-22T10:00:00Z", by: "@product-lead", reason: "false", kill: "2026-11-22T09:00:00Z" } },
  digest: `sha256:${"0".repeat(64)}`,
};

test("a snapshot is read as it is written, with keys that a later version may add", () => {
  const later = { ...SNAPSHOT, later: 1, signature: { algorithm: "Ed25519", keyId: "a", value: "b" } };

  expect(parseSnapshot(JSON.stringify(SNAPSHOT))).toEqual({ ok: true, snapshot: SNAPSHOT });
  expect(parseSnapshot(JSON.stringify(later))).toEqual({ ok: true, snapshot: later });
});

test("the example of the schema is a snapshot", () => {
  const { examples } = readSchema("snapshot");

  expect(parseSnapshot(JSON.stringify(Array.isArray(examples) ? examples[0] : null)).ok).toBe(true);
});

test.each([
  ["no JSON", "{", "not JSON"],
  ["a list", "[]", "the snapshot must be a snapshot"],
  ["an unknown format", { ...SNAPSHOT, format: 2 }, "format of the snapshot must be 1"],
  ["no kills", { ...SNAPSHOT, kills: undefined }, "the snapshot must have the key kills"],
  ["a sequence with a fraction", { ...SNAPSHOT, sequence: 1.5 }, "sequence of the snapshot"],
  ["a weight over 100,000", { ...SNAPSHOT, features: { x: { ...FEATURE, weight: 100_001 } } }, "features/x/weight"],
  ["a tier of 5", { ...SNAPSHOT, features: { x: { ...FEATURE, tier: 5 } } }, "features/x/tier"],
  ["a feature with a name that is none", { ...SNAPSHOT, features: { "1": FEATURE } }, "features of the snapshot"],
  ["a digest of another kind", { ...SNAPSHOT, digest: "md5:0" }, "digest of the snapshot"],
  ["an instant that does not exist", { ...SNAPSHOT, publishedAt: "2026-02-30T10:00:00Z" }, "publishedAt"],
  [
    "a beginning that does not exist",
    { ...SNAPSHOT, features: { x: { ...FEATURE, since: "2026-11-15T25:00:00Z" } } },
    "features/x/since",
  ],
])("%s is no snapshot, and it is said why", (_, value, detail) => {
  const parsed = parseSnapshot(typeof value === "string" ? value : JSON.stringify(value));

  expect(parsed.ok ? "" : parsed.detail).toContain(detail);
});

const HASHED = { ...SNAPSHOT, customerIds: "hashed", features: { x: { ...FEATURE, whitelist: [3, 2 ** 53 - 1] } } };

test("a snapshot with hashed customers is read as a stored one, and as nothing else", () => {
  expect(parseStoredSnapshot(JSON.stringify(HASHED))).toEqual({ ok: true, snapshot: HASHED });
  expect(parseStoredSnapshot(JSON.stringify(SNAPSHOT))).toEqual({ ok: true, snapshot: SNAPSHOT });
  expect(parseStoredSnapshot("{")).toMatchObject({ ok: false });
  expect(parseSnapshot(JSON.stringify(HASHED))).toEqual({
    ok: false,
    detail: "the customers of the snapshot are hashed",
  });
});

test.each([
  [
    "hashes where it does not say so",
    { ...HASHED, customerIds: undefined },
    "x/whitelist of the snapshot must be a list of texts",
  ],
  ["customers where it says hashed", { ...HASHED, features: { x: FEATURE } }, "must be hashes in ascending order"],
  [
    "hashes in no order",
    { ...HASHED, features: { x: { ...FEATURE, whitelist: [], blacklist: [3, 2] } } },
    "x/blacklist",
  ],
  ["a hash twice", { ...HASHED, features: { x: { ...FEATURE, whitelist: [3, 3] } } }, "ascending"],
  [
    "a hash over 53 bits",
    { ...HASHED, features: { x: { ...FEATURE, whitelist: [2 ** 53] } } },
    "a customer, or its hash",
  ],
  ["a negative hash", { ...HASHED, features: { x: { ...FEATURE, whitelist: [-1] } } }, "a customer, or its hash"],
  ["a fraction", { ...HASHED, features: { x: { ...FEATURE, whitelist: [0.5] } } }, "a customer, or its hash"],
  ["another word", { ...SNAPSHOT, customerIds: "salted" }, "customerIds of the snapshot must be hashed"],
])("%s is no snapshot", (_, value, detail) => {
  const parsed = parseStoredSnapshot(JSON.stringify(value));
  expect(parsed.ok ? "" : parsed.detail).toContain(detail);
});
