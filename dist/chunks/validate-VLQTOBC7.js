import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  exitOf,
  judgeComparison,
  needsTheUnavailable,
  validate
} from "./chunk-NKVZUFX6.js";
import "./chunk-JOO3M5MH.js";
import "./chunk-XABUPIJL.js";
import "./chunk-USJZVKDC.js";
import "./chunk-KVYWHXIA.js";
import "./chunk-B6IGZ5GI.js";
import "./chunk-RFXT7PJO.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-22JQXUXA.js";
import "./chunk-HO4JJVII.js";
import "./chunk-FKWMAXME.js";
import "./chunk-Z4LEAJIC.js";
import "./chunk-KOGBZ2BQ.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";
export {
  exitOf,
  judgeComparison,
  needsTheUnavailable,
  validate
};
