/** Examples, bundled over the sources of the package as an application's build would over the package. */

import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "../..");

/** Bundles one example to a file. */
export async function bundleExample(path: string, outfile: string, platform: "node" | "neutral"): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [join("examples", path)],
    outfile,
    bundle: true,
    format: "esm",
    platform,
    target: "es2022",
    logLevel: "error",
    ...(platform === "node"
      ? {
          banner: {
            js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
          },
        }
      : {}),
  });
}
