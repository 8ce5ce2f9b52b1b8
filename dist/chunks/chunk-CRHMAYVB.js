import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  UsageError
} from "./chunk-FKWMAXME.js";
import {
  escapeTerminal
} from "./chunk-35XWC3LS.js";

// src/action-inputs.ts
var REHEARSED = /* @__PURE__ */ new Set(["validate", "publish", "guard"]);
function dryRunOf(command, input) {
  const value = input.trim().toLowerCase();
  if (value === "" || value === "false") return false;
  if (value !== "true") {
    throw new UsageError(`Input dry-run: found ${JSON.stringify(input)}, allowed are true and false`);
  }
  if (REHEARSED.has(command)) return true;
  throw new UsageError(`Input dry-run: ${command} has no dry run; validate, publish and guard have. Nothing was done`);
}
function failOnOf(input) {
  switch (input) {
    case "":
    case "never":
      return "never";
    case "block":
    case "hold":
      return input;
    default:
      throw new UsageError(`Input fail-on: found ${JSON.stringify(input)}, allowed are never, block and hold`);
  }
}
function baseOf(environment) {
  const base = environment["PILOT_BASE"] ?? "";
  if (base !== "") return base;
  const target = environment["GITHUB_BASE_REF"] ?? "";
  return target === "" ? null : `origin/${target}`;
}
function fenced(text) {
  const lines = text.split("\n").map((line) => escapeTerminal(line));
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/gu) ?? []).map(({ length }) => length)));
  const fence = "`".repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join("\n");
}

export {
  dryRunOf,
  failOnOf,
  baseOf,
  fenced
};
