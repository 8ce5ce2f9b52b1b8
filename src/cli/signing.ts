/** Ed25519 signatures of snapshots, with keys out of settings and environment. */

import type { KeyObject } from "node:crypto";
import type { Seals } from "../commands/codec.ts";
import { EXIT, UsageError } from "../commands/world.ts";
import type { Signing } from "../core/settings.ts";
import { cryptography, type Place, sha256 } from "./place.ts";

/** Seals for reading and writing, and what is missing for writing; null where nothing is. */
export interface SealsAtHand {
  readonly seals: Seals;
  readonly cannotSign: string | null;
}

/**
 * What the settings ask for. Where the private key is not in the environment, snapshots can still be checked against
 * the public keys that the settings name.
 *
 * @throws UsageError where a key cannot be used, or none is there
 */
export function sealsOf(place: Place, signing: Signing | null): SealsAtHand {
  if (signing === null) {
    return { seals: { digest: sha256, sign: null, objection: null }, cannotSign: null };
  }
  const own = privateKeyOf(place, signing);
  const keys = signing.publicKeys.map((text) => publicKeyOf(Buffer.from(text, "base64")));
  if (own !== null) keys.push(cryptography().createPublicKey(own));
  const missing = signing.key === null ? "the settings name no signing key" : `${signing.key.env} is not set`;
  if (keys.length === 0) throw new UsageError(`Snapshots cannot be checked: ${missing}`, EXIT.unavailable);
  return {
    seals: {
      digest: sha256,
      sign: own === null ? null : (text) => signatureOf(own, text),
      objection: (text, signature) => {
        if (signature === null) return signing.unsigned === "accept" ? null : "it is not signed";
        const value = Buffer.from(signature.value, "base64");
        const counts = keys.some((key) => cryptography().verify(null, Buffer.from(text, "utf8"), key, value));
        return counts ? null : "its signature is by no key that the settings know, or its content was altered";
      },
    },
    cannotSign: own === null ? `snapshots must be signed, and ${missing}` : null,
  };
}

function privateKeyOf({ environment }: Place, { key }: Signing): KeyObject | null {
  const text = key === null ? undefined : environment[key.env];
  if (key === null || text === undefined || text === "") return null;
  const found = readPrivateKey(text);
  if (found?.asymmetricKeyType === "ed25519") return found;
  throw new UsageError(`${key.env} holds no Ed25519 private key; make one with openssl genpkey -algorithm ed25519`, 3);
}

/** What was found is never repeated: it is a secret, or somebody thought it was one. */
function readPrivateKey(text: string): KeyObject | null {
  try {
    return text.includes("-----BEGIN")
      ? cryptography().createPrivateKey(text)
      : cryptography().createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" });
  } catch {
    return null;
  }
}

/** @throws UsageError where the bytes are no point of the curve */
function publicKeyOf(bytes: Buffer): KeyObject {
  try {
    return cryptography().createPublicKey({
      key: { kty: "OKP", crv: "Ed25519", x: bytes.toString("base64url") },
      format: "jwk",
    });
  } catch {
    throw new UsageError(`signing.publicKeys: ${bytes.toString("base64")} is no Ed25519 public key`, EXIT.invalid);
  }
}

function signatureOf(key: KeyObject, text: string) {
  const value = cryptography().sign(null, Buffer.from(text, "utf8"), key).toString("base64");
  return { algorithm: "Ed25519", keyId: keyIdOf(cryptography().createPublicKey(key)), value } as const;
}

/** The first 16 hexadecimal digits of the SHA-256 of the public key's bytes. */
function keyIdOf(key: KeyObject): string {
  const { x = "" } = key.export({ format: "jwk" });
  return cryptography().createHash("sha256").update(Buffer.from(x, "base64url")).digest("hex").slice(0, 16);
}
