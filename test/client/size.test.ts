import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { bundleOf } from "../../bench/evaluate/bundle.ts";

/** Octets of the client with its URL source, minified and gzipped: what is loaded at once. */
const LIMIT = 3_000;

test("an application ships few octets, and the check of signatures only where it has a key", async () => {
  const sizes = (await bundleOf()).map(({ text }) => gzipSync(text, { level: 9 }).length);
  expect(sizes).toHaveLength(2);
  expect(sizes[0]).toBeLessThanOrEqual(LIMIT);
  expect(sizes[1]).toBeLessThanOrEqual(500);
});

test("importing the client and its sources does nothing: what is not used leaves no trace in a bundle", async () => {
  const sources = ["file", "http", "redis", "s3", "url", "vercel", "workers-kv"].map((name) => `sources/${name}.ts`);
  const contents = ["index.ts", ...sources].map((name) => `import "./src/client/${name}";`).join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    write: false,
    // As if the package did not promise it.
    ignoreAnnotations: true,
  });
  const text = outputFiles[0]?.text ?? "";
  expect(text).not.toMatch(/setTimeout\(|fetch\(|process\.env/u);
});
