import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/adapters/plain-words.ts
var LONGEST_DETAIL = 240;
var TELLING = 10;
function plainWords(text, secrets = []) {
  const told = secrets.filter((secret) => secret !== "");
  const forms = told.flatMap(formsOf).toSorted((a, b) => b.length - a.length);
  const hidden = forms.reduce((rest, form) => rest.replaceAll(form, "***"), text);
  if (told.some((secret) => repeats(hidden, secret))) return "(words that repeat a secret, and are not shown)";
  const line = hidden.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ").trim();
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL - 1)}…` : line;
}
function formsOf(secret) {
  const bytes = new TextEncoder().encode(secret);
  const wellFormed = new TextDecoder().decode(bytes);
  const base64 = btoa(String.fromCodePoint(...bytes));
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(wellFormed), base64];
}
function repeats(text, secret) {
  for (let at = 0; at + TELLING <= secret.length; at += 1) {
    if (text.includes(secret.slice(at, at + TELLING))) return true;
  }
  return false;
}

export {
  plainWords
};
