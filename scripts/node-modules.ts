/**
 * Lets a bundle ask for Node's own modules by `require`.
 *
 * An `import` of one lists everything that the module has, and so loads what hides behind its getters: with
 * `node:crypto` all of WebCrypto, with `node:fs` its promises, with `node:http` the client behind `fetch`. That is more
 * than the rest of a short run costs.
 */

import { createRequire, isBuiltin } from "node:module";
import type { Plugin } from "rolldown";

const require = createRequire(import.meta.url);
const MARK = "\0node:";

/** The plugin: one small module for each of Node's, with an export for each name; those that nobody uses are dropped. */
export const nodeModules: Plugin = {
  name: "node-modules",
  resolveId(id, _importer, { kind }) {
    const name = id.replace(/^node:/u, "");
    // What it asks with comes by an import.
    if (kind !== "import-statement" || !isBuiltin(id) || name === "module") return null;
    return { id: `${MARK}${name}`, moduleSideEffects: false };
  },
  load(id) {
    if (!id.startsWith(MARK)) return null;
    const name = `node:${id.slice(MARK.length)}`;
    const names = Object.keys(Object(require(name))).filter((each) => /^(?!default$)[A-Za-z_$][\w$]*$/u.test(each));
    const exported = names.map((each) => `export const ${each} = /* @__PURE__ */ (() => whole.${each})();`);
    return [
      'import { createRequire } from "node:module";',
      `const whole = /* @__PURE__ */ createRequire(import.meta.url)(${JSON.stringify(name)});`,
      "export default whole;",
      ...exported,
    ].join("\n");
  },
};
