/** What an application ships: the client and a source, bundled and minified as a build tool does it. */

import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** The bundle that is loaded at once, and what is loaded later where it is needed. */
export async function bundleOf(): Promise<readonly { readonly name: string; readonly text: Uint8Array }[]> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { createClient } from "./src/client/index.ts"; export { urlSource } from "./src/client/sources/url.ts";`,
      resolveDir: root,
      loader: "ts",
    },
    absWorkingDir: root,
    outdir: join(root, "reports/bundle"),
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  return outputFiles.map(({ path, contents }) => ({
    name: path.includes("stdin") ? "client with URL source" : "loaded later: the check of signatures",
    text: contents,
  }));
}
