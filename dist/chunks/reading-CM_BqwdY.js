import { failed } from "./request-Dk82t04t.js";
// src/adapters/stores/reading.ts
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
function versionOf({ sequence }, print) {
	return `${sequence}:${print}`;
}
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
const ENCODER = new TextEncoder();
function bytesOf(text) {
	const { buffer, byteOffset, byteLength } = ENCODER.encode(text);
	return Buffer.from(buffer, byteOffset, byteLength);
}
function tooLarge({ name, maximumBytes }, bytes) {
	if (maximumBytes === null || bytes <= maximumBytes) return null;
	return failed("too-large", `the snapshot has ${bytes} bytes, and the store ${name} takes ${maximumBytes}`);
}
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
export { ENCODER, bytesOf, late, readVersion, readingOf, tooLarge, versionOf };
