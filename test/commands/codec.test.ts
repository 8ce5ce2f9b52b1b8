import { createHash, generateKeyPairSync } from "node:crypto";
import { FlagdCore, MemoryStorage } from "@openfeature/flagd-core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sealsOf } from "../../src/cli/signing.ts";
import { isSigned } from "../../src/client/signature.ts";
import { codecOf, type Seals } from "../../src/commands/codec.ts";
import { seal } from "../../src/core/compile.ts";
import { type Encoding, pseudonymOf, recognized, WHOLE } from "../../src/core/encoding.ts";
import type { Signing } from "../../src/core/settings.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { CUSTOMERS, FEATURES, RUNS } from "../support/arbitraries.ts";
import { digest } from "../support/digest.ts";
import { anySnapshot, KILL, snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

const OPEN: Seals = { digest, sign: null, objection: null };
const FLAGD: Encoding = { ...WHOLE, format: "flagd" };
const QUIET = { error() {}, warn() {}, info() {}, debug() {} };

const anyEncoding = fc.constantFrom<Encoding>(
  WHOLE,
  FLAGD,
  { ...WHOLE, lean: true },
  { ...WHOLE, customerIds: "hashed" },
  { ...FLAGD, lean: true },
);

/** A pair of keys as an operator has them: PEM in the environment, 32 bytes in base64 in the settings. */
function keys() {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  return {
    pem: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
    der: privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
    public: Buffer.from(x, "base64url").toString("base64"),
  };
}

const SIGNING: Signing = { key: { env: "KEY" }, publicKeys: [], unsigned: "refuse" };

function sealsWith(environment: Readonly<Record<string, string>>, signing: Partial<Signing> = {}) {
  return sealsOf({ directory: "/", environment }, { ...SIGNING, ...signing });
}

describe("the codec of a store", () => {
  test("gives back every snapshot, whatever the encoding and whatever the store is meant to have", () => {
    fc.assert(
      fc.property(anySnapshot, anyEncoding, anyEncoding, (snapshot, written, wanted) => {
        const read = codecOf(wanted, OPEN).parse(codecOf(written, OPEN).serialize(snapshot));
        if (!read.ok) throw new Error(read.detail);
        const back = recognized(read.snapshot, () => CUSTOMERS);
        // The mark stays: what answers from the store must know what it does not name.
        const lean = written.lean && written.format === "snapshot" ? { lean: true } : {};
        expect({ ...back, features: {}, digest: "" }).toEqual({ ...snapshot, ...lean, features: {}, digest: "" });
        for (const feature of FEATURES) {
          for (const customer of CUSTOMERS) {
            expect(evaluate(back, feature, customer).enabled).toBe(evaluate(snapshot, feature, customer).enabled);
          }
        }
      }),
      { numRuns: Math.min(RUNS, 300) },
    );
  });

  test("reads what it wrote as another reads it, and what it read before as it did then", () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, anyEncoding, (first, second, encoding) => {
        const codec = codecOf(encoding, OPEN);
        const stranger = (text: string) => codecOf(encoding, OPEN).parse(text);
        const texts = [codec.serialize(first), codecOf(encoding, OPEN).serialize(second), codec.serialize(second)];
        for (const text of [...texts, "{}", ...texts, `${texts[0]} `, `${texts[2]}x`]) {
          expect(codec.parse(text)).toEqual(stranger(text));
        }
      }),
      { numRuns: Math.min(RUNS, 60) },
    );
  });

  test("checks the signature of what it wrote itself: another key may count than the one that signs", () => {
    const mine = keys();
    const { sign } = sealsWith({ KEY: mine.pem }).seals;
    const { objection } = sealsWith({ KEY: keys().pem }).seals;
    const codec = codecOf(WHOLE, { digest, sign, objection });
    const text = codec.serialize(snapshotOf({ x: snapshotFeature() }));
    expect(codec.parse(text)).toEqual({ ok: false, detail: expect.stringContaining("signature") });
  });

  test("writes flags that flagd takes and answers as the snapshot does, killed ones included", () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const storage = new MemoryStorage(QUIET);
        storage.setConfigurations(codecOf(FLAGD, OPEN).serialize(snapshot), true);
        const core = new FlagdCore(storage, QUIET);
        for (const feature of FEATURES) {
          for (const customer of CUSTOMERS) {
            const { value } = core.resolveBooleanEvaluation(feature, false, { targetingKey: customer }, QUIET);
            expect(value).toBe(evaluate(snapshot, feature, customer).enabled);
          }
        }
      }),
      { numRuns: Math.min(RUNS, 60) },
    );
  });

  test("tells the sequence in the metadata of flags", () => {
    const text = codecOf(FLAGD, OPEN).serialize(snapshotOf({ x: snapshotFeature() }, { sequence: 41 }));
    expect(JSON.parse(text)).toMatchObject({ metadata: { sequence: 41 }, snapshot: { sequence: 41 } });
  });

  test.each<[string, (text: string) => string, string]>([
    ["a cut text", (text) => text.slice(0, -5), "is not JSON"],
    ["another rule", (text) => text.replace('["on",10000]', '["on",90000]'), "not those of the snapshot"],
    ["an added flag", (text) => text.replace('"flags":{', '"flags":{"y":{},'), "not those of the snapshot"],
    ["an altered snapshot", (text) => text.replace('"weight":10000', '"weight":90000'), "digest"],
    ["no snapshot", () => '{"flags":{}}', "no snapshot"],
    ["null", () => "null", "snapshot"],
  ])("takes flags with %s for unreadable", (_, alter, why) => {
    const codec = codecOf(FLAGD, OPEN);
    const text = codec.serialize(snapshotOf({ x: snapshotFeature() }));
    const altered = alter(text);
    expect(altered).not.toBe(text);
    expect(codec.parse(altered)).toEqual({ ok: false, detail: expect.stringContaining(why) });
  });

  test("writes no hash into flags", () => {
    const snapshot = snapshotOf({ x: snapshotFeature({ tier: 4, whitelist: ["a"], blacklist: [pseudonymOf(7)] }) });
    const read = codecOf(FLAGD, OPEN).parse(codecOf(FLAGD, OPEN).serialize(snapshot));
    expect(read.ok && read.snapshot.features["x"]).toMatchObject({ tier: 0, whitelist: ["a"], blacklist: [] });
  });
});

describe("signatures", () => {
  const snapshot = snapshotOf({ x: snapshotFeature({ whitelist: ["a"] }) }, { kills: { x: KILL } });
  const mine = keys();
  const theirs = keys();
  const writing = sealsWith({ KEY: mine.pem }).seals;

  test.each<[string, Encoding]>([
    ["whole", WHOLE],
    ["hashed", { ...WHOLE, customerIds: "hashed" }],
    ["flagd", FLAGD],
  ])("of a %s snapshot count for whom has the key or the public key, and for nobody else", (_, encoding) => {
    const text = codecOf(encoding, writing).serialize(snapshot);
    const read = (seals: Seals) => codecOf(encoding, seals).parse(text).ok;
    expect(read(writing)).toBe(true);
    expect(read(sealsWith({ KEY: mine.der }).seals)).toBe(true);
    expect(read(sealsWith({}, { publicKeys: [theirs.public, mine.public] }).seals)).toBe(true);
    expect(read(sealsWith({ KEY: theirs.pem }, { publicKeys: [mine.public] }).seals)).toBe(true);
    expect(read(sealsWith({ KEY: theirs.pem }).seals)).toBe(false);
    expect(read(sealsWith({}, { publicKeys: [theirs.public] }).seals)).toBe(false);
  });

  test.each<[string, (signed: Snapshot) => object]>([
    ["missing", ({ signature: _signature, ...rest }) => rest],
    ["cut", (signed) => ({ ...signed, signature: { ...signed.signature, value: "AAAA" } })],
    ["no base64", (signed) => ({ ...signed, signature: { ...signed.signature, value: "" } })],
    ["of another sequence", (signed) => resealed({ ...signed, sequence: signed.sequence + 1 })],
    ["of another feature", (signed) => resealed({ ...signed, features: {} })],
    ["of kills that are gone", (signed) => resealed({ ...signed, kills: {} })],
  ])("that are %s make a snapshot unreadable", (_, alter) => {
    const codec = codecOf(WHOLE, writing);
    const signed = codec.parse(codec.serialize(snapshot));
    if (!signed.ok) throw new Error(signed.detail);
    const read = codec.parse(JSON.stringify(alter(signed.snapshot)));
    expect(read).toEqual({ ok: false, detail: expect.stringContaining("sign") });
  });

  test.each<[string, Encoding]>([
    ["whole", WHOLE],
    ["hashed", { ...WHOLE, customerIds: "hashed" }],
  ])("of a %s snapshot are taken by the client that has the public key, and by no other", async (_, encoding) => {
    const no = () => false as const;
    const stored: unknown = JSON.parse(codecOf(encoding, writing).serialize(snapshot));
    expect(await isSigned(stored, mine.public, no)).toBe(true);
    expect(await isSigned(stored, [theirs.public, mine.public], no)).toBe(true);
    expect(await isSigned(stored, theirs.public, no)).toBe(false);
    expect(await isSigned({ ...Object(stored), sequence: 99 }, mine.public, no)).toBe(false);
  });

  test("may be missing while signing is introduced, but not be wrong", () => {
    const { seals } = sealsWith({ KEY: mine.pem }, { unsigned: "accept" });
    expect(codecOf(WHOLE, seals).parse(codecOf(WHOLE, OPEN).serialize(snapshot)).ok).toBe(true);
    const other = codecOf(WHOLE, sealsWith({ KEY: theirs.pem }).seals).serialize(snapshot);
    expect(codecOf(WHOLE, seals).parse(other).ok).toBe(false);
  });

  test("name their key by the hash of its public half", () => {
    const read = codecOf(WHOLE, writing).parse(codecOf(WHOLE, writing).serialize(snapshot));
    expect(read.ok && read.snapshot.signature).toMatchObject({
      algorithm: "Ed25519",
      keyId: digestOfBytes(mine.public).slice(0, 16),
    });
  });

  test("are asked for by nobody who has no settings for them", () => {
    expect(codecOf(WHOLE, sealsOf({ directory: "/", environment: {} }, null).seals).serialize(snapshot)).toBe(
      codecOf(WHOLE, OPEN).serialize(snapshot),
    );
  });

  test("cannot be made without the private key, and that is said", () => {
    expect(sealsWith({ KEY: mine.pem }).cannotSign).toBeNull();
    expect(sealsWith({}, { publicKeys: [mine.public] }).cannotSign).toBe(
      "snapshots must be signed, and KEY is not set",
    );
    expect(sealsWith({}, { key: null, publicKeys: [mine.public] }).cannotSign).toBe(
      "snapshots must be signed, and the settings name no signing key",
    );
  });

  test.each([
    ["no key", {}, "Snapshots cannot be checked: KEY is not set"],
    ["an empty one", { KEY: "" }, "Snapshots cannot be checked: KEY is not set"],
    ["something else", { KEY: "s3cret" }, "KEY holds no Ed25519 private key"],
    ["a broken one", { KEY: "-----BEGIN PRIVATE KEY-----\ns3cret" }, "KEY holds no Ed25519 private key"],
    ["one of another kind", { KEY: otherKind() }, "KEY holds no Ed25519 private key"],
  ])("say what is wrong where the environment has %s, without repeating it", (_, environment, message) => {
    expect(() => sealsWith(environment)).toThrow(message);
    expect(() => sealsWith(environment)).not.toThrow("s3cret");
  });
});

function otherKind(): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return privateKey.export({ format: "pem", type: "pkcs8" }).toString();
}

function resealed(snapshot: Snapshot): object {
  const { digest: _digest, signature, ...content } = snapshot;
  return { ...content, digest: seal(content, digest).digest, signature };
}

function digestOfBytes(base64: string): string {
  return createHash("sha256").update(Buffer.from(base64, "base64")).digest("hex");
}
