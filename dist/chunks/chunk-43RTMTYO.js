import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/adapters/github/limits.ts
var UNSTATED_SECONDS = 60;
function limitOf(refusal, now) {
  if (!isLimit(refusal)) return null;
  const after = Number(header(refusal, "retry-after"));
  if (after > 0) return after;
  const reset = Number(header(refusal, "x-ratelimit-reset"));
  return reset > 0 ? Math.max(1, Math.ceil(reset - now / 1e3)) : UNSTATED_SECONDS;
}
function isLimit(refusal) {
  if (refusal.status === 429) return true;
  if (refusal.status !== 403) return false;
  if (header(refusal, "x-ratelimit-remaining") === "0" || header(refusal, "retry-after") !== "") return true;
  return /\brate limit\b/iu.test(refusal.message);
}
function header({ response }, name) {
  return String(response?.headers[name] ?? "");
}

export {
  limitOf,
  isLimit,
  header
};
