// src/adapters/stores/digest-name.ts
function digestName({ digest }, bytes) {
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 128)).toString("latin1");
	const [, hex] = /^sha256:([0-9a-f]{64})$/u.exec(digest) ?? [];
	return hex !== void 0 && BEGINNINGS.some((beginning) => head.startsWith(`${beginning}${hex}"`)) ? `${hex}-${bytes.byteLength}` : null;
}
const BEGINNINGS = ["{\"digest\":\"sha256:", "{\"customerIds\":\"hashed\",\"digest\":\"sha256:"];
export { BEGINNINGS, digestName };
