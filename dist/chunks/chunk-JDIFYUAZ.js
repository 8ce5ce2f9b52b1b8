import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/report/style.ts
var same = (text) => text;
var PLAIN = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };
var PLAIN_TERMINAL = { style: PLAIN, columns: 80 };

export {
  PLAIN,
  PLAIN_TERMINAL
};
