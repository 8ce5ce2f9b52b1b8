import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

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

export {
  canonicalJson,
  byCodeUnits
};
