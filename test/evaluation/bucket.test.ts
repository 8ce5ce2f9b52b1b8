import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUCKETS, bucketOf } from "../../src/evaluation/bucket.ts";
import { murmur3 } from "../../src/evaluation/murmur3.ts";
import vectors from "../conformance/bucketing.json" with { type: "json" };

describe("murmur3()", () => {
  test.each([
    ["", 0, 0],
    ["", 1, 0x514e28b7],
    ["", 0xffffffff, 0x81f16f39],
    ["a", 0x9747b28c, 0x7fa09ea6],
    ["aa", 0x9747b28c, 0x5d211726],
    ["aaa", 0x9747b28c, 0x283e0130],
    ["aaaa", 0x9747b28c, 0x5a97808a],
    ["ab", 0x9747b28c, 0x74875592],
    ["abc", 0x9747b28c, 0xc84a62dd],
    ["abcd", 0x9747b28c, 0xf0478627],
    ["Hello, world!", 0x9747b28c, 0x24884cba],
    ["ππππππππ", 0x9747b28c, 0xd58063c1],
    ["The quick brown fox jumps over the lazy dog", 0x9747b28c, 0x2fa826cd],
  ])("of %j with seed %i is the published value", (text, seed, hash) => {
    expect(murmur3(text, seed)).toBe(hash);
  });

  test("has seed 0 unless told", () => {
    expect(murmur3("abc")).toBe(murmur3("abc", 0));
    expect(murmur3("abc")).not.toBe(murmur3("abc", 1));
  });

  test("takes a lone surrogate for the replacement character", () => {
    expect(murmur3("a\ud800b")).toBe(murmur3("a\ufffdb"));
  });

  test("tells a two-byte character from the bytes it is written with", () => {
    expect(murmur3("\u0080")).not.toBe(murmur3("\u00c2\u0080"));
  });
});

describe("bucketOf()", () => {
  test.each(vectors.cases)("$salt and $customer fall in bucket $bucket", ({ salt, customer, hash, bucket }) => {
    expect(murmur3(`${salt}:${customer}`)).toBe(hash);
    expect(bucketOf(salt, customer)).toBe(bucket);
  });

  test("there are 100,000 buckets", () => {
    expect(BUCKETS).toBe(100_000);
  });

  test("is a whole number from 0 to 99,999, always the same for the same customer", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (salt, customer) => {
        const bucket = bucketOf(salt, customer);
        expect(Number.isInteger(bucket)).toBe(true);
        expect(bucket).toBeGreaterThanOrEqual(0);
        expect(bucket).toBeLessThan(BUCKETS);
        expect(bucketOf(salt, customer)).toBe(bucket);
      }),
    );
  });

  test("spreads customers evenly over ten equal parts", () => {
    const parts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 10_000; index += 1) {
      const part = Math.floor(bucketOf("spread", `customer-${index}`) / 10_000);
      parts[part] = (parts[part] ?? 0) + 1;
    }
    // Five standard deviations of a binomial with 10,000 trials at 0.1.
    expect(Math.max(...parts.map((count) => Math.abs(count - 1_000)))).toBeLessThan(150);
  });
});
