/** Bundles programs for Node: one file each, and the chunks that they load when they need them. */

import { join } from "node:path";
import { build, type Metafile } from "esbuild";

/** Bundles entry points, relative to the project, into a folder. */
export async function bundlePrograms(entryPoints: readonly string[], outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: join(import.meta.dirname, ".."),
    entryPoints: [...entryPoints],
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    platform: "node",
    target: "node22",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    // Paths of packages are in the output: the same for a node_modules that is linked, as in a work tree.
    preserveSymlinks: true,
    // 27 MB of WebAssembly that only the embedded database needs: an optional peer of the published package.
    external: ["@electric-sql/pglite"],
    // Bundled CommonJS packages call `require` for Node's own modules, which an ES module does not have.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module";\nconst require = __createRequire(import.meta.url);',
    },
  });
  return metafile;
}
