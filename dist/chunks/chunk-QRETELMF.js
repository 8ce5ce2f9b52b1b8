import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/adapters/plain-words.ts
var LONGEST_DETAIL = 240;
function plainWords(text, secrets = []) {
  const hidden = secrets.filter((secret) => secret !== "").toSorted((a, b) => b.length - a.length).reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  const line = hidden.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ").trim();
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL - 1)}…` : line;
}

export {
  plainWords
};
