// src/adapters/stores/digest-name.ts
/**
* The name of bytes that were read as a snapshot: the digest, which stands at their beginning, and their number. A
* server compares it without reading the rest, for what has this beginning and another rest is no snapshot. Null where
* the digest stands elsewhere, as in flag definitions: those, like what cannot be read, are named by a hash of all.
*/
function digestName({ digest }, bytes) {
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 128)).toString("latin1");
	const [, hex] = /^sha256:([0-9a-f]{64})$/u.exec(digest) ?? [];
	return hex !== void 0 && BEGINNINGS.some((beginning) => head.startsWith(`${beginning}${hex}"`)) ? `${hex}-${bytes.byteLength}` : null;
}
/** How canonical JSON begins that has a digest: all other keys come later. */
const BEGINNINGS = ["{\"digest\":\"sha256:", "{\"customerIds\":\"hashed\",\"digest\":\"sha256:"];
export { BEGINNINGS, digestName };
