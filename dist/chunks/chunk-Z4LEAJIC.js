import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/commands/host/unavailable.ts
function unavailabilityOf({ cause, detail, permission }) {
  const right = permission === null ? "" : ` (the token needs \`${permission}\`)`;
  const status = cause === "missing" || cause === "refused" ? "unauthorized" : cause;
  return { status, detail: `${detail}${right}` };
}
function troubleOf(what, failure) {
  const { status, detail } = unavailabilityOf(failure);
  return `${what}: ${status}: ${detail}`;
}

export {
  unavailabilityOf,
  troubleOf
};
