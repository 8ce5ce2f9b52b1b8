/** Where a run happens, and where its secrets come from. */

import { createRequire } from "node:module";
import type { Configured } from "../core/settings.ts";
import { UsageError, EXIT } from "../commands/world.ts";

/** Where relative paths begin, and where secrets come from. */
export interface Place {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Variables for git; default: this process's. */
  readonly gitEnvironment?: Readonly<NodeJS.ProcessEnv>;
}

const require = createRequire(import.meta.url);

/** Node's cryptography: it costs a start several milliseconds, so it is loaded with the first digest or key. */
export function cryptography(): typeof import("node:crypto") {
  return require("node:crypto");
}

/** `sha256:` and the hex digest of a text. */
export function sha256(text: string): string {
  return `sha256:${cryptography().createHash("sha256").update(text, "utf8").digest("hex")}`;
}

/** The text itself, or what its variable holds. @throws UsageError where the variable is not set. */
export function secret({ environment }: Place, value: Configured, whose: string): string {
  if (typeof value === "string") return value;
  const found = environment[value.env];
  if (found === undefined || found === "") {
    throw new UsageError(`The environment variable ${value.env} of ${whose} is not set`, EXIT.unavailable);
  }
  return found;
}
