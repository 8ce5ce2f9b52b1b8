import { describe, expect, test } from "vitest";
import {
  isPublicStore,
  isSmallStore,
  isStoreKind,
  limitOf,
  STORE_KINDS,
  storeKind,
  type StoreKind,
} from "../../src/core/store-kinds.ts";

const KIB = 1_024;
const MIB = 1_048_576;

describe("what a kind of store promises", () => {
  test.each<readonly [StoreKind, "sequence" | "etag" | "none", number | null, number, boolean]>([
    ["file", "sequence", null, 0, false],
    ["git", "sequence", 50 * MIB, 300_000, false],
    ["redis", "sequence", 512 * MIB, 0, false],
    ["upstash", "sequence", MIB, 1_000, false],
    ["cloudflare-kv", "none", 25 * MIB, 60_000, false],
    ["s3", "etag", 5_120 * MIB, 0, false],
    ["vercel", "none", 8 * KIB, 10_000, false],
    ["http", "none", null, 0, true],
    ["postgres", "sequence", 1_000 * MIB, 0, false],
  ])("%s compares by %s and takes %s bytes, seen after %s ms", (kind, cas, bytes, propagation, isPublic) => {
    const row = STORE_KINDS[kind];
    expect([row.cas, row.maximumBytes({}), row.propagation, row.public]).toEqual([cas, bytes, propagation, isPublic]);
    expect(isPublicStore({ kind, options: {} })).toBe(isPublic);
  });

  test.each([
    ["hobby", 8 * KIB],
    ["pro", 64 * KIB],
    ["enterprise", 512 * KIB],
    ["another", 8 * KIB],
  ])("Vercel's plan %s takes %s bytes", (plan, bytes) => {
    expect(STORE_KINDS.vercel.maximumBytes({ plan })).toBe(bytes);
  });

  test.each([
    ["s3", "public", true],
    ["http", "private", false],
    ["http", "public", true],
  ])("%s with access %s is public: %s", (kind, access, isPublic) => {
    expect(isPublicStore({ kind, options: { access } })).toBe(isPublic);
  });

  test("secrets belong into the environment, and what has no default is required", () => {
    const named = (which: "secret" | "required") =>
      Object.entries(STORE_KINDS).flatMap(([kind, { options }]) =>
        Object.entries(options).flatMap(([option, about]) => (about[which] === true ? [`${kind}.${option}`] : [])),
      );
    expect(named("secret").toSorted()).toEqual([
      "cloudflare-kv.token",
      "http.password",
      "http.token",
      "redis.password",
      "s3.secretAccessKey",
      "s3.sessionToken",
      "upstash.token",
      "vercel.token",
    ]);
    expect(named("required").filter((option) => option.startsWith("s3."))).toEqual([
      "s3.bucket",
      "s3.accessKeyId",
      "s3.secretAccessKey",
    ]);
  });

  test.each<readonly [kind: string, own: number | null, limit: number | null]>([
    ["file", null, null],
    ["file", 5, 5],
    ["upstash", null, MIB],
    ["upstash", 5, 5],
    ["upstash", 2 * MIB, MIB],
    ["nfs", 5, 5],
  ])("a store of kind %s with a limit of its own of %s takes %s bytes", (kind, own, limit) => {
    expect(limitOf({ kind, options: {}, maximumBytes: own })).toBe(limit);
  });

  test.each([
    ["vercel", { plan: "enterprise" }, true],
    ["upstash", {}, false],
    ["file", {}, false],
    ["nfs", {}, false],
  ])("a store of kind %s with %o is small: %s", (kind, options, isSmall) => {
    expect(isSmallStore({ kind, options })).toBe(isSmall);
  });

  test("a word that names no kind has no row", () => {
    expect([isStoreKind("redis"), isStoreKind("constructor"), storeKind("constructor"), storeKind("nfs")]).toEqual([
      true,
      false,
      null,
      null,
    ]);
  });
});
