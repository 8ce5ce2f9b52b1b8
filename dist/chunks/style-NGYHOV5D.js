import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  PLAIN,
  PLAIN_TERMINAL
} from "./chunk-JDIFYUAZ.js";
import "./chunk-6UU6BM5N.js";
export {
  PLAIN,
  PLAIN_TERMINAL
};
