/**
 * Bundles the command line once for a whole run of tests, from the sources as they are: it runs hundreds of times, and a
 * bundle starts twice as fast as its modules do.
 */

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundlePrograms } from "../../scripts/bundle.ts";
import { BUNDLED_CLI } from "./cli.ts";

/** Vitest calls this once before all tests, and what it returns once after them. */
export async function setup(): Promise<() => void> {
  const root = join(import.meta.dirname, "../..");
  const folder = mkdtempSync(join(tmpdir(), "pilot-cli-"));
  // What the program looks for beside itself.
  copyFileSync(join(root, "package.json"), join(folder, "package.json"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const dist = join(folder, "dist");
  mkdirSync(dist);
  await bundlePrograms(["src/cli.ts"], dist);
  process.env[BUNDLED_CLI] = join(dist, "cli.js");
  return () => rmSync(folder, { recursive: true, force: true });
}
