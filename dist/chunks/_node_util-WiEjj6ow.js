import { createRequire } from "node:module";
// \0node:util
const whole = /* @__PURE__ */ createRequire(import.meta.url)("node:util");
const promisify = /* @__PURE__ */ (() => whole.promisify)();
const stripVTControlCharacters = /* @__PURE__ */ (() => whole.stripVTControlCharacters)();
export { promisify, stripVTControlCharacters };
