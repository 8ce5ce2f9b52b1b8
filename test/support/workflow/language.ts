/** GitHub's own parser, evaluator and language service, bundled once per set of versions and kept beside the packages. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

/** What `language-entry.ts` exports. */
export type Language = typeof import("./language-entry.ts");

const ROOT = join(import.meta.dirname, "../../..");
const ENTRY = join(import.meta.dirname, "language-entry.ts");

let loaded: Promise<Language> | null = null;

/** Loads the language; the first call of all bundles it. */
export function language(): Promise<Language> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Language> {
  const key = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .update(readFileSync(ENTRY));
  const folder = join(ROOT, "node_modules/.cache/pilot-rollout");
  const file = join(folder, `workflow-language-${key.digest("hex").slice(0, 16)}.cjs`);
  if (!existsSync(file)) await bundle(file);
  const loadedBundle: Language = createRequire(import.meta.url)(file);
  return loadedBundle;
}

/** Written aside and renamed: several test files may be the first. */
async function bundle(file: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await build({
    entryPoints: [ENTRY],
    outfile: aside,
    bundle: true,
    format: "cjs",
    platform: "node",
    logLevel: "error",
  });
  renameSync(aside, file);
}
