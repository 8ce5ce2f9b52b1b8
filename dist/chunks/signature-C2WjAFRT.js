import { canonicalJson$1 as canonicalJson } from "./verdict-CXn7oyCT.js";
// src/client/signature.ts
async function isSigned(snapshot, keys, report) {
	const { digest: _digest, signature, ...content } = Object(snapshot);
	const text = new TextEncoder().encode(canonicalJson(content));
	try {
		const value = octetsOf(signature.value);
		for (const key of [keys].flat()) {
			const octets = octetsOf(key.replaceAll(/-.*-/g, "")).slice(-32);
			const imported = await crypto.subtle.importKey("raw", octets, ALGORITHM, false, ["verify"]);
			if (await crypto.subtle.verify(ALGORITHM, imported, value, text)) return true;
		}
	} catch {}
	return report("signature", keys);
}
const ALGORITHM = "Ed25519";
function octetsOf(base64) {
	return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
export { isSigned };
