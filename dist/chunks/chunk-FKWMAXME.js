import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/commands/world.ts
var EXIT = { ok: 0, held: 1, invalid: 2, unavailable: 3, usage: 64 };
function firstExit(conditions) {
  if (conditions.invalid) return EXIT.invalid;
  if (conditions.unavailable) return EXIT.unavailable;
  return conditions.held ? EXIT.held : EXIT.ok;
}
var UsageError = class extends Error {
  code = "usage";
  exit;
  constructor(message, exit = EXIT.usage) {
    super(message);
    this.name = "UsageError";
    this.exit = exit;
  }
};

export {
  EXIT,
  firstExit,
  UsageError
};
