import { failed } from "./request-B_B3oX-a.js";
// src/adapters/stores/reading.ts
/** The reading of bytes; the version names the sequence and the fingerprint of what is there. */
function readingOf({ parse }, { bytes, text: known, print, where }) {
	const text = known ?? decode(bytes);
	const parsed = text === null ? {
		ok: false,
		detail: "it is not UTF-8"
	} : parse(text);
	const printed = typeof print === "string" ? print : print(parsed.ok ? parsed.snapshot : null);
	if (!parsed.ok) return {
		kind: "unreadable",
		detail: `${where}: ${parsed.detail}`,
		version: `unreadable:${printed}`
	};
	const { snapshot } = parsed;
	return {
		kind: "snapshot",
		snapshot,
		version: versionOf(snapshot, printed),
		bytes: bytes.byteLength
	};
}
/** The version of a snapshot whose bytes have a fingerprint. */
function versionOf({ sequence }, print) {
	return `${sequence}:${print}`;
}
/** What a version says of what is to be replaced; a text that is no version has a fingerprint that nothing has. */
function readVersion(version) {
	if (version === null) return {
		sequence: 0,
		print: null
	};
	const [sequence = "", print = ""] = version.split(":");
	return {
		sequence: sequence === "unreadable" ? 0 : Number(sequence),
		print
	};
}
/** Null where a store takes so many bytes. */
function tooLarge({ name, maximumBytes }, bytes) {
	if (maximumBytes === null || bytes <= maximumBytes) return null;
	return failed("too-large", `the snapshot has ${bytes} bytes, and the store ${name} takes ${maximumBytes}`);
}
/** What is said once a call's time is over. */
function late() {
	return failed("timeout", "no answer in time");
}
function decode(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
export { late, readVersion, readingOf, tooLarge, versionOf };
