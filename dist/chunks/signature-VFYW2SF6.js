import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  canonicalJson
} from "./chunk-22JQXUXA.js";
import "./chunk-6UU6BM5N.js";

// src/client/signature.ts
async function isSigned(snapshot, keys) {
  const { digest: _digest, signature, ...content } = Object(snapshot);
  const text = new TextEncoder().encode(canonicalJson(content));
  try {
    const value = octetsOf(signature.value);
    for (const key of [keys].flat()) {
      const octets = octetsOf(key.replaceAll(/-.*-/g, "")).slice(-32);
      const imported = await crypto.subtle.importKey("raw", octets, ALGORITHM, false, ["verify"]);
      if (await crypto.subtle.verify(ALGORITHM, imported, value, text)) return true;
    }
  } catch {
  }
  return false;
}
var ALGORITHM = "Ed25519";
function octetsOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
export {
  isSigned
};
