import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { customerHash, hashedList } from "../../src/evaluation/customer-hash.ts";
import { murmur3 } from "../../src/evaluation/murmur3.ts";

describe("customerHash()", () => {
  test.each([
    // 32 and 21 bits, put together with integers of any length.
    ["salt", "cust_1"],
    ["phase2_enhanced_storage", "customer-1"],
    ["s", "müller-gmbh"],
    ["s", ""],
  ])("of %s and %s is 53 bits of two hashes", (salt, customer) => {
    const text = `${salt}:${customer}`;
    const bits = (BigInt(murmur3(text, 0)) << 21n) | (BigInt(murmur3(text, 1)) >> 11n);
    expect(BigInt(customerHash(salt, customer))).toBe(bits);
  });

  test("is the number that it was when the format was made", () => {
    expect(customerHash("phase2_enhanced_storage", "customer-1")).toBe(3_267_611_590_453_839);
  });

  test("is always exact", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (salt, customer) => {
        expect(Number.isSafeInteger(customerHash(salt, customer))).toBe(true);
        expect(customerHash(salt, customer)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("differs by salt, so that the lists of two features cannot be joined", () => {
    expect(customerHash("a", "cust_1")).not.toBe(customerHash("b", "cust_1"));
  });
});

describe("hashedList()", () => {
  test("is in ascending order of numbers, and names nobody twice", () => {
    const customers = Array.from({ length: 200 }, (_, index) => `cust_${index % 150}`);
    const list = hashedList("s", customers);
    expect(list).toHaveLength(150);
    expect(list.every((hash, index) => index === 0 || hash > (list[index - 1] ?? hash))).toBe(true);
    expect(list).toContain(customerHash("s", "cust_149"));
  });
});
