/** Says at the end of a run which servers were missing and so which tests did not run. */

import { missingServers } from "./servers.ts";
import { missingToolchains } from "./toolchains.ts";

/** Vitest calls this once before all tests, and what it returns once after them. */
export function setup(): () => void {
  return () => {
    const missing = [...missingServers(), ...missingToolchains()];
    if (missing.length === 0) return;
    console.warn(
      `\nNot tested here, because it is not installed: ${missing.join(", ")}. scripts/setup-servers.sh installs it.`,
    );
  };
}
