/** The suite as one file for each kind of runtime. */

import { join } from "node:path";
import { build } from "esbuild";

/** Bundles a program that may import the suite. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "ts" },
    absWorkingDir: join(import.meta.dirname, "../../.."),
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** Prints the result as JSON: Node. */
export function nodeProgram(origin: string, publicKey: string): Promise<string> {
  const call = `await runSuite(${JSON.stringify(origin)}, ${JSON.stringify(publicKey)})`;
  return bundle(`import { runSuite } from "./suite.ts"; console.log(JSON.stringify(${call})); process.exit(0);`);
}

/** Leaves the result, as a promise, in the page: browsers. */
export function pageScript(publicKey: string): Promise<string> {
  const call = `runSuite(location.origin, ${JSON.stringify(publicKey)})`;
  return bundle(`import { runSuite } from "./suite.ts"; globalThis.result = ${call};`);
}

/** One client for all requests, made where nothing may be read: Workers. */
export function workerScript(origin: string, publicKey: string): Promise<string> {
  const [server, key] = [JSON.stringify(origin), JSON.stringify(publicKey)];
  return bundle(`
    import { clientOf, runSuite } from "./suite.ts";
    const shared = clientOf(${server}, "/slow");
    export default {
      async fetch() {
        try {
          return Response.json(await runSuite(${server}, ${key}, shared));
        } catch (error) {
          return Response.json({ checked: 0, wrong: [String(error)] });
        }
      },
    };`);
}
