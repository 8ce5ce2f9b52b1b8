/** Go and Python, where they are installed: in CI they are. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { program } from "./servers.ts";

/** A language whose examples are run. */
export type Toolchain = "Go" | "Python";

/** Where Go's own installer puts it, whether the path leads there or not. */
const GO = "/usr/local/go/bin/go";

/** The path of a language's program; null where it is not installed, which fails in CI. */
export function toolchain(name: Toolchain): string | null {
  const path = pathOf(name);
  if (path === null && process.env["CI"] === "true") {
    throw new Error(`${name} is not installed, or too old; scripts/setup-servers.sh installs it`);
  }
  return path;
}

/** Languages that are not installed. */
export function missingToolchains(): readonly Toolchain[] {
  return (["Go", "Python"] as const).filter((name) => pathOf(name) === null);
}

function pathOf(name: Toolchain): string | null {
  if (name === "Go") return program("go") ?? (existsSync(GO) ? GO : null);
  const python = program("python3");
  // Before 3.11, Python does not read RFC 3339.
  const isNew = "import sys; sys.exit(sys.version_info < (3, 11))";
  return python !== null && spawnSync(python, ["-c", isNew]).status === 0 ? python : null;
}
