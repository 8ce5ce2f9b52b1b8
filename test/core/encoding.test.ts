import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seal, verifyDigest } from "../../src/core/compile.ts";
import {
  decode,
  encode,
  type Encoding,
  fitted,
  hasPseudonyms,
  pseudonymOf,
  recognized,
  WHOLE,
} from "../../src/core/encoding.ts";
import { customerHash, hashedList } from "../../src/evaluation/customer-hash.ts";
import { evaluate, isKilled } from "../../src/evaluation/evaluate.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { CUSTOMERS, FEATURES, RUNS } from "../support/arbitraries.ts";
import { digest } from "../support/digest.ts";
import { anySnapshot, KILL, snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

const HASHED: Encoding = { ...WHOLE, customerIds: "hashed" };
const LEAN: Encoding = { ...WHOLE, lean: true };
const FLAGD: Encoding = { ...WHOLE, format: "flagd" };

const anyEncoding: fc.Arbitrary<Encoding> = fc.record({
  customerIds: fc.constantFrom("plain", "hashed"),
  format: fc.constant("snapshot"),
  lean: fc.boolean(),
});

function sealedOf({ digest: _digest, signature: _signature, ...content }: Snapshot): Snapshot {
  return seal(content, digest);
}

/** Forgets the ids of some customers, as a hashed store does. */
function pseudonymous(snapshot: Snapshot, forgotten: readonly string[]): Snapshot {
  const features = Object.entries(snapshot.features).map(([feature, entry]) => {
    const known = (list: readonly string[]) =>
      list.map((id) => (forgotten.includes(id) ? pseudonymOf(customerHash(entry.salt, id)) : id));
    return [feature, { ...entry, whitelist: known(entry.whitelist), blacklist: known(entry.blacklist) }] as const;
  });
  return { ...snapshot, features: Object.fromEntries(features) };
}

/** The answer for what is left out. */
const OFF = { enabled: false, reason: "DISABLED", detail: "tier-disabled", errorCode: undefined };

const few = fc.uniqueArray(fc.constantFrom(...CUSTOMERS), { maxLength: 6 });

describe("laws of encodings", () => {
  test("a store answers for every customer as the snapshot does, however it is written", () => {
    fc.assert(
      fc.property(anySnapshot, anyEncoding, (snapshot, encoding) => {
        const stored = encode(snapshot, encoding, digest);
        for (const feature of FEATURES) {
          for (const customer of ["", ...CUSTOMERS, "stranger"]) {
            const plain = evaluate(snapshot, feature, customer);
            const answer = evaluate(stored, feature, customer);
            const leftOut = encoding.lean && !Object.hasOwn(stored.features, feature);
            // Off, and no error: an application's own default must not turn it on.
            expect(answer).toEqual(leftOut ? { ...plain, ...OFF, weight: null, bucket: null } : plain);
            expect(answer.enabled).toBe(plain.enabled);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("what is written is sealed, and is the same again when it is read and written once more", () => {
    fc.assert(
      fc.property(anySnapshot, anyEncoding, (snapshot, encoding) => {
        const stored = encode(snapshot, encoding, digest);
        expect(verifyDigest(stored, digest)).toBe(true);
        expect(stored.signature).toBeUndefined();
        const back = decode(stored);
        expect(back.digest).toBe(stored.digest);
        expect(encode(back, encoding, digest)).toEqual(stored);
        expect(
          encode(
            recognized(back, () => CUSTOMERS),
            encoding,
            digest,
          ),
        ).toEqual(stored);
      }),
      { numRuns: RUNS },
    );
  });

  test("a sealed snapshot is written anew only where its encoding says something else", () => {
    const sealed = sealedOf(snapshotOf({ x: snapshotFeature({ whitelist: ["a"] }) }));
    expect(encode(sealed, WHOLE, digest)).toBe(sealed);
    expect(encode(sealed, FLAGD, digest)).toBe(sealed);
    const others = [HASHED, LEAN].map((encoding) => encode(sealed, encoding, digest));
    expect(others.map(({ digest: own }) => own)).not.toContain(sealed.digest);
    expect([HASHED, LEAN].map((encoding) => encode(sealed, encoding, digest))).toEqual(others);
    expect(encode(sealed, { ...HASHED, format: "flagd" }, digest)).toEqual(others[0]);
    // As a copy it may be anything by now.
    expect(encode({ ...sealed, sequence: 18 }, WHOLE, digest).digest).not.toBe(sealed.digest);
    expect(encode(sealed, HASHED, () => "sha256:").digest).toBe("sha256:");
    expect(encode(sealed, WHOLE, () => "sha256:").digest).toBe("sha256:");
  });

  test.each<[string, Partial<Snapshot>]>([
    ["a signature", { signature: { algorithm: "Ed25519", keyId: "k", value: "v" } }],
    ["the mark of a lean one", { lean: true }],
    ["a pseudonym", { features: { x: snapshotFeature({ blacklist: [pseudonymOf(7)] }) } }],
  ])("a sealed snapshot with %s is not written as it is", (_, part) => {
    const { signature, ...more } = part;
    const sealed = sealedOf(snapshotOf({ x: snapshotFeature() }, more));
    const given = signature === undefined ? sealed : Object.assign(sealed, { signature });
    const stored = encode(given, WHOLE, digest);
    expect(stored).not.toBe(given);
    expect(stored).not.toHaveProperty("signature");
    expect(stored).not.toHaveProperty("lean");
    expect(verifyDigest(stored, digest)).toBe(true);
    expect(JSON.stringify(stored)).not.toContain("u0001");
  });

  test("kills and restores are in every encoding", () => {
    fc.assert(
      fc.property(anySnapshot, anyEncoding, (snapshot, encoding) => {
        const stored = encode(snapshot, encoding, digest);
        expect([stored.kills, stored.restores]).toEqual([snapshot.kills, snapshot.restores]);
        for (const feature of FEATURES) expect(isKilled(stored, feature)).toBe(isKilled(snapshot, feature));
      }),
      { numRuns: RUNS },
    );
  });

  test("nobody is turned on by what a store does not know, whatever it can hold", () => {
    fc.assert(
      fc.property(anySnapshot, few, fc.constantFrom(WHOLE, HASHED, LEAN, FLAGD), (snapshot, forgotten, encoding) => {
        const stored = encode(pseudonymous(snapshot, forgotten), encoding, digest);
        const fit = fitted(pseudonymous(snapshot, forgotten), encoding);
        const published = fit.ok ? encode(fit.snapshot, encoding, digest) : stored;
        for (const feature of FEATURES) {
          for (const customer of CUSTOMERS.filter((each) => !evaluate(snapshot, feature, each).enabled)) {
            expect(evaluate(stored, feature, customer).enabled).toBe(false);
            expect(evaluate(published, feature, customer).enabled).toBe(false);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("ids come back wherever somebody knows them, and only there", () => {
    fc.assert(
      fc.property(anySnapshot, few, (snapshot, known) => {
        const read = decode(encode(snapshot, HASHED, digest));
        const named = recognized(read, () => known);
        for (const [feature, entry] of Object.entries(snapshot.features)) {
          const of = named.features[feature];
          const ids = [...(of?.whitelist ?? []), ...(of?.blacklist ?? [])];
          const all = [...entry.whitelist, ...entry.blacklist];
          expect(ids.filter((id) => CUSTOMERS.includes(id)).toSorted()).toEqual(
            all.filter((id) => known.includes(id)).toSorted(),
          );
          expect(ids).toHaveLength(all.length);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe("encode", () => {
  const customers = { whitelist: ["a", "b"], blacklist: ["c"] };
  const snapshot = snapshotOf({ x: snapshotFeature({ salt: "s", ...customers }) });

  test("leaves a whole snapshot as it is, but for digest and signature", () => {
    const signed = { ...snapshot, signature: { algorithm: "Ed25519", keyId: "k", value: "v" } as const };
    const { signature: _signature, ...content } = signed;
    const stored = encode(signed, WHOLE, digest);
    expect(stored).toEqual({ ...content, digest: stored.digest });
  });

  test("writes lists as hashes over the feature's salt, and says so", () => {
    expect(encode(snapshot, HASHED, digest)).toMatchObject({
      customerIds: "hashed",
      features: { x: { whitelist: hashedList("s", ["a", "b"]), blacklist: hashedList("s", ["c"]) } },
    });
  });

  test("leaves out what is at tier 0 without lists, and nothing else", () => {
    const off = { tier: 0, weight: 0 } as const;
    const features = {
      gone: snapshotFeature(off),
      parents: snapshotFeature({ ...off, dependsOn: ["on"] }),
      white: snapshotFeature({ ...off, whitelist: ["a"] }),
      black: snapshotFeature({ ...off, blacklist: ["a"] }),
      on: snapshotFeature({ tier: 1 }),
    };
    expect(Object.keys(encode(snapshotOf(features), LEAN, digest).features)).toEqual(["white", "black", "on"]);
  });

  test("falls back to hashes where an id is not known, and to off where hashes cannot be written", () => {
    const unknown = pseudonymOf(7);
    const black = snapshotOf({
      x: snapshotFeature({ tier: 4, weight: 100_000, salt: "s", blacklist: [unknown], whitelist: ["a"] }),
    });
    const white = snapshotOf({ x: snapshotFeature({ salt: "s", whitelist: ["a", unknown] }) });
    expect(encode(black, WHOLE, digest)).toMatchObject({
      customerIds: "hashed",
      features: { x: { tier: 4, whitelist: [customerHash("s", "a")], blacklist: [7] } },
    });
    expect(encode(black, FLAGD, digest).features["x"]).toMatchObject({
      tier: 0,
      weight: 0,
      whitelist: ["a"],
      blacklist: [],
    });
    expect(encode(white, FLAGD, digest).features["x"]).toMatchObject({ tier: 2, weight: 10_000, whitelist: ["a"] });
  });
});

describe("fitted", () => {
  const unknown = pseudonymOf(7);
  const white = snapshotOf({ x: snapshotFeature({ whitelist: ["a", unknown] }) });
  const black = snapshotOf({ y: snapshotFeature(), x: snapshotFeature({ blacklist: ["a", unknown] }) });

  test("keeps everything for a hashed store", () => {
    expect(fitted(white, HASHED)).toEqual({ ok: true, snapshot: white });
    expect(fitted(black, HASHED)).toEqual({ ok: true, snapshot: black });
  });

  test("drops an unknown customer from a plain store's whitelist", () => {
    const fit = fitted(white, WHOLE);
    expect(fit.ok && fit.snapshot.features["x"]?.whitelist).toEqual(["a"]);
  });

  test("refuses a plain store an unknown customer on a blacklist, naming the feature and what to do", () => {
    expect(fitted(black, WHOLE)).toEqual({
      ok: false,
      detail:
        "only the hash of a customer on the blacklist of x is known, and this store has plain ids: write the customer into the file's blacklist",
    });
  });

  test("leaves a snapshot without unknown customers alone", () => {
    const plain = snapshotOf({ x: snapshotFeature({ blacklist: ["a"], whitelist: ["b"] }) });
    expect(fitted(plain, WHOLE)).toEqual({ ok: true, snapshot: plain });
  });
});

describe("pseudonyms", () => {
  test.each([
    [pseudonymOf(0), true],
    [pseudonymOf(2 ** 53 - 1), true],
    [pseudonymOf(2 ** 53), false],
    [pseudonymOf(-1), false],
    ["\u0001", false],
    ["\u0001x", false],
    ["\u00011.5", false],
    ["\u0001 1", false],
    ["1", false],
    ["", false],
  ])("%j is one: %s", (customer, is) => {
    expect(hasPseudonyms({ whitelist: [customer], blacklist: [] })).toBe(is);
    expect(hasPseudonyms({ whitelist: [], blacklist: ["a", customer] })).toBe(is);
  });

  test("candidates are asked for only where they are needed", () => {
    const plain = snapshotOf({ x: snapshotFeature({ whitelist: ["a"] }) });
    const mixed = snapshotOf({ x: snapshotFeature({ whitelist: [pseudonymOf(1)] }), y: snapshotFeature() });
    const asked: string[] = [];
    const candidates = (feature: string) => {
      asked.push(feature);
      return [];
    };
    expect(recognized(plain, candidates)).toBe(plain);
    expect(recognized(mixed, candidates)).toEqual(mixed);
    expect(asked).toEqual(["x"]);
  });

  test("names are sorted and not repeated when they come back", () => {
    const snapshot = snapshotOf({
      x: snapshotFeature({ salt: "s", whitelist: [pseudonymOf(customerHash("s", "z")), "b", "z"] }),
    });
    expect(recognized(snapshot, () => ["z"]).features["x"]?.whitelist).toEqual(["b", "z"]);
  });
});

test("a plain snapshot is decoded to itself", () => {
  const snapshot = snapshotOf({ x: snapshotFeature() }, { kills: { x: KILL } });
  expect(decode(snapshot)).toBe(snapshot);
});
