import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  baseOf,
  dryRunOf,
  failOnOf,
  fenced
} from "./chunk-CRHMAYVB.js";
import "./chunk-FKWMAXME.js";
import "./chunk-35XWC3LS.js";
import "./chunk-6UU6BM5N.js";
export {
  baseOf,
  dryRunOf,
  failOnOf,
  fenced
};
