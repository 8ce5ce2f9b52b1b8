import { createRequire } from "node:module";
// \0node:fs/promises
const whole = /* @__PURE__ */ createRequire(import.meta.url)("node:fs/promises");
const access = /* @__PURE__ */ (() => whole.access)();
const rename = /* @__PURE__ */ (() => whole.rename)();
const rm = /* @__PURE__ */ (() => whole.rm)();
const mkdir = /* @__PURE__ */ (() => whole.mkdir)();
const link = /* @__PURE__ */ (() => whole.link)();
const mkdtemp = /* @__PURE__ */ (() => whole.mkdtemp)();
const writeFile = /* @__PURE__ */ (() => whole.writeFile)();
const appendFile = /* @__PURE__ */ (() => whole.appendFile)();
const readFile = /* @__PURE__ */ (() => whole.readFile)();
export { access, appendFile, link, mkdir, mkdtemp, readFile, rename, rm, writeFile };
