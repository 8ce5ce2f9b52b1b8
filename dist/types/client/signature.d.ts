/** Signatures of snapshots, checked by the platform's own cryptography. */
/**
 * Whether one of the keys has signed the canonical text of a parsed snapshot, everything but `digest` and `signature`.
 * Rejects where a key or the signature is no Base64.
 *
 * @param keys Ed25519 public keys in Base64: the 32 octets, or a SubjectPublicKeyInfo with or without PEM's frame
 */
export declare function isSignedByOneOf(snapshot: Readonly<Record<string, unknown>>, keys: readonly string[]): Promise<boolean>;
