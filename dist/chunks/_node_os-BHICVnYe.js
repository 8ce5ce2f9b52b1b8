import { createRequire } from "node:module";
// \0node:os
const whole = /* @__PURE__ */ createRequire(import.meta.url)("node:os");
const hostname = /* @__PURE__ */ (() => whole.hostname)();
const tmpdir = /* @__PURE__ */ (() => whole.tmpdir)();
const EOL = /* @__PURE__ */ (() => whole.EOL)();
export { EOL, hostname, tmpdir, whole };
