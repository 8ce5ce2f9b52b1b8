import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  buildWorld
} from "./chunk-3K5U2IE4.js";
import "./chunk-LXPSCIUC.js";
import "./chunk-G7XNYZ5U.js";
import "./chunk-R4U7FY65.js";
import "./chunk-THLEOQFM.js";
import "./chunk-DDE6FSJE.js";
import "./chunk-N6V5SUGX.js";
import "./chunk-CZ4RSBUM.js";
import "./chunk-64RL4DUI.js";
import "./chunk-KVYWHXIA.js";
import "./chunk-RFXT7PJO.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-22JQXUXA.js";
import "./chunk-HO4JJVII.js";
import "./chunk-FKWMAXME.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";
export {
  buildWorld
};
