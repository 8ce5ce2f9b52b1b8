import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  COMMENT_LIMIT,
  SUMMARY_LIMIT,
  guardMarkdown,
  publishMarkdown,
  validateMarkdown
} from "./chunk-SYCOERWS.js";
import "./chunk-K4QEU2T3.js";
import "./chunk-ASGDBKCC.js";
import "./chunk-JP5YJSRO.js";
import "./chunk-HRZOASEV.js";
import "./chunk-4ZSPAWRM.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-UCKHCIXP.js";
import "./chunk-NL7EIRBY.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-2PP62ARS.js";
import "./chunk-6UU6BM5N.js";
export {
  COMMENT_LIMIT,
  SUMMARY_LIMIT,
  guardMarkdown,
  publishMarkdown,
  validateMarkdown
};
