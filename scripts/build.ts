/** Bundles the entry points into dist/, which is committed: what an action runs is what was reviewed. */

import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { bundlePrograms } from "./bundle.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const manifestText = readFileSync(join(root, "package.json"), "utf8");
const entries = ["src/cli.ts", "src/action.ts", "src/index.ts"].filter((entry) => existsSync(join(root, entry)));
/** What applications import: one file each, for any runtime, nothing of Node's in it but for the source of files. */
const applications = {
  events: "src/events/index.ts",
  ofrep: "src/ofrep/index.ts",
  "openfeature/index": "src/openfeature/server.ts",
  "openfeature/web": "src/openfeature/web.ts",
  "client/index": "src/client/index.ts",
  "client/file": "src/client/sources/file.ts",
  "client/http": "src/client/sources/http.ts",
  "client/redis": "src/client/sources/redis.ts",
  "client/s3": "src/client/sources/s3.ts",
  "client/url": "src/client/sources/url.ts",
  "client/vercel": "src/client/sources/vercel.ts",
  "client/workers-kv": "src/client/sources/workers-kv.ts",
};

rmSync(dist, { recursive: true, force: true });
const {
  metafile: { outputs: portable },
} = await build({
  absWorkingDir: root,
  entryPoints: applications,
  outdir: "dist",
  bundle: true,
  // What a client needs for a signed snapshot only is loaded then.
  splitting: true,
  chunkNames: "client/[name]-[hash]",
  format: "esm",
  platform: "neutral",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  external: ["node:*", "@openfeature/*"],
});
const programs = await bundlePrograms(entries, "dist");
if (entries.includes("src/cli.ts")) chmodSync(join(dist, "cli.js"), 0o755);
writeFileSync(join(dist, "licenses.txt"), licenses(programs.flatMap(({ modules }) => modules)));
if (entries.includes("src/index.ts")) declareTypes();
const sizes = [
  ...programs.map(({ file, bytes }) => ({ file: `dist/${file}`, bytes })),
  ...Object.entries(portable).map(([file, { bytes }]) => ({ file, bytes })),
];
for (const { file, bytes } of sizes.toSorted((a, b) => a.file.localeCompare(b.file))) {
  console.log(`${String(Math.ceil(bytes / 1_024)).padStart(6)} KB  ${file}`);
}

/** Names and licence texts of the bundled packages, in alphabetical order. */
function licenses(modules: readonly string[]): string {
  const folders = new Set(
    modules.flatMap((module) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(module)?.[0] ?? []),
  );
  return [...folders]
    .toSorted()
    .map((folder) => {
      const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/iu.test(name));
      const text = file === undefined ? "" : readFileSync(join(root, folder, file), "utf8").trim();
      return `${packageTitle(folder)}\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

function packageTitle(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const field = (name: string): string => {
    const value: unknown = typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, name) : undefined;
    return typeof value === "string" ? value : "";
  };
  return `${field("name") || basename(folder)} ${field("version")} (${field("license")})`;
}

function declareTypes(): void {
  const { status, stdout } = spawnSync("tsc", ["-p", "scripts/tsconfig.types.json"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`The type declarations cannot be built:\n${stdout}`);
  // Programs that use the package may not allow imports that end in `.ts`.
  for (const name of readdirSync(join(dist, "types"), { encoding: "utf8", recursive: true })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = join(dist, "types", name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(/(from "\.[^"]*)\.ts"/gu, '$1.js"'));
  }
  dropUnreachableTypes();
}

/** Types of the inside, which no entry point shows, are nobody's to rely on. */
function dropUnreachableTypes(): void {
  const types = join(dist, "types");
  const shown = new Set(
    Array.from(manifestText.matchAll(/"types": "\.\/dist\/types\/([^"]+)"/gu), ([, name = ""]) => join(types, name)),
  );
  for (const file of shown) {
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import\() ?"(\.[^"]+)\.js"/gu)) {
      shown.add(`${join(dirname(file), name)}.d.ts`);
    }
  }
  for (const name of readdirSync(types, { encoding: "utf8", recursive: true })) {
    if (name.endsWith(".d.ts") && !shown.has(join(types, name))) rmSync(join(types, name));
  }
}
