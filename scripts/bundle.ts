/**
 * Bundles programs for Node: one file each, and the chunks that they load when they need them.
 *
 * What one command needs together lies in one chunk: every file that a module is read from costs a start about half a
 * millisecond, and what lies in it and is not called costs next to nothing.
 */

import { join, relative, resolve } from "node:path";
import { type ModuleInfo, type OutputChunk, rolldown } from "rolldown";
import { nodeModules } from "./node-modules.ts";

/** One written file. */
export interface Bundled {
  /** Relative to the folder that was written. */
  readonly file: string;
  readonly bytes: number;
  /** Files that are loaded with it, at once; packages of Node's may be among them. */
  readonly imports: readonly string[];
  /** Files that it loads where it needs them. */
  readonly dynamicImports: readonly string[];
  /** What it is made of, relative to the project. */
  readonly modules: readonly string[];
}

const root = join(import.meta.dirname, "..");

/** Chunks by name, each with everything that these modules import at once; what is in an earlier one is not in a later. */
const CHUNKS: readonly (readonly [name: string, ...modules: readonly string[]])[] = [
  // An entry waits for its own end, so no chunk may import it: what it imports lies beside it.
  ["action", "src/action.ts"],
  ["first-look", "src/action/run.ts"],
  ["verdict", "src/action/verdict.ts"],
  ["judging", "src/commands/host/pull-judgement.ts"],
  ["github", "src/adapters/github.ts"],
];

/** Bundles entry points, relative to the project, into a folder. */
export async function bundlePrograms(entryPoints: readonly string[], outdir: string): Promise<readonly Bundled[]> {
  await using bundle = await rolldown({
    cwd: root,
    input: [...entryPoints],
    platform: "node",
    // Paths of packages are in the output: the same for a node_modules that is linked, as in a work tree.
    resolve: { symlinks: false },
    // 27 MB of WebAssembly that only the embedded database needs: an optional peer of the published package.
    external: ["@electric-sql/pglite"],
    transform: { target: "node22" },
    plugins: [nodeModules],
    onLog(level, log, handle) {
      // A module that is loaded by both ways is loaded at once: nothing to repair.
      if (log.code !== "INEFFECTIVE_DYNAMIC_IMPORT") handle(level, log);
    },
  });
  const { output } = await bundle.write({
    dir: resolve(root, outdir),
    format: "esm",
    chunkFileNames: "chunks/[name]-[hash].js",
    comments: { legal: false, jsdoc: false },
    minifyInternalExports: false,
    codeSplitting: { groups: groupsOf(entryPoints) },
  });
  const chunks = output.filter((each) => each.type === "chunk");
  refuseImportedEntries(chunks);
  return chunks.map(({ fileName, code, imports, dynamicImports, moduleIds }) => ({
    file: fileName,
    bytes: Buffer.byteLength(code),
    imports,
    dynamicImports,
    modules: moduleIds.map((id) => relative(root, id)),
  }));
}

interface Graph {
  getModuleInfo(id: string): Pick<ModuleInfo, "importedIds"> | null;
}

function groupsOf(entryPoints: readonly string[]) {
  const entries = new Set(entryPoints.map((entry) => join(root, entry)));
  return CHUNKS.map(([name, ...modules], index) => {
    let members: ReadonlySet<string> | null = null;
    return {
      debugName: name,
      name(id: string, graph: Graph) {
        members ??= importedBy(modules, graph);
        return members.has(id) && !entries.has(id) ? name : null;
      },
      priority: CHUNKS.length - index,
    };
  });
}

/** The modules and everything that they import at once. */
function importedBy(modules: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const open = modules.map((module) => join(root, module));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** Such a chunk would wait for an entry that waits for it. */
function refuseImportedEntries(chunks: readonly OutputChunk[]): void {
  const entries = new Set(chunks.flatMap(({ isEntry, fileName }) => (isEntry ? [fileName] : [])));
  const wrong = chunks.find(({ imports }) => imports.some((each) => entries.has(each)));
  if (wrong !== undefined) throw new Error(`${wrong.fileName} imports an entry, which may be waiting for it`);
}
