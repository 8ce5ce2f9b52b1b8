/** Go and Python, where they are installed: in CI they are. */

import { program } from "./servers.ts";

const PROGRAMS = { Go: ["go", "/usr/local/go/bin/go"], Python: ["python3"] } as const;

/** A language whose examples are run. */
export type Toolchain = keyof typeof PROGRAMS;

/** The path of its program; null where it is not installed, which fails in CI. */
export function toolchain(name: Toolchain): string | null {
  for (const candidate of PROGRAMS[name]) {
    const path = program(candidate);
    if (path !== null) return path;
  }
  if (process.env["CI"] === "true") throw new Error(`${name} is not installed; scripts/setup-servers.sh installs it`);
  return null;
}
