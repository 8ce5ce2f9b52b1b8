import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  COMMENT_LIMIT,
  SUMMARY_LIMIT,
  guardMarkdown,
  publishMarkdown,
  validateMarkdown
} from "./chunk-NS4CHYFL.js";
import "./chunk-OMUP3PMV.js";
import "./chunk-JP5YJSRO.js";
import "./chunk-RLF5OLBY.js";
import "./chunk-2I5GH4IM.js";
import "./chunk-MKGPDAY2.js";
import "./chunk-35XWC3LS.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";
export {
  COMMENT_LIMIT,
  SUMMARY_LIMIT,
  guardMarkdown,
  publishMarkdown,
  validateMarkdown
};
