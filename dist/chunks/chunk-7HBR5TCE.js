import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  failed
} from "./chunk-MYS66JAA.js";

// src/adapters/stores/reading.ts
function readingOf({ parse }, { bytes, print, where }) {
  const text = decode(bytes);
  const parsed = text === null ? { ok: false, detail: "it is not UTF-8" } : parse(text);
  if (!parsed.ok) return { kind: "unreadable", detail: `${where}: ${parsed.detail}`, version: `unreadable:${print}` };
  const { snapshot } = parsed;
  return { kind: "snapshot", snapshot, version: versionOf(snapshot, print), bytes: bytes.byteLength };
}
function versionOf({ sequence }, print) {
  return `${sequence}:${print}`;
}
function readVersion(version) {
  if (version === null) return { sequence: 0, print: null };
  const [sequence = "", print = ""] = version.split(":");
  return { sequence: sequence === "unreadable" ? 0 : Number(sequence), print };
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

export {
  readingOf,
  versionOf,
  readVersion,
  tooLarge,
  late
};
