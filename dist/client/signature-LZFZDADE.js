// src/evaluation/canonical.ts
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map((element) => canonicalJson(element)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).filter(([, member]) => member !== void 0).toSorted(byKey).map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
function byCodeUnits(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
function byKey([a], [b]) {
  return byCodeUnits(a, b);
}

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
  } catch {
  }
  return report("signature", keys);
}
var ALGORITHM = "Ed25519";
function octetsOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
export {
  isSigned
};
