import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  baseBranchName,
  hostTree
} from "./chunk-E3C6L5P6.js";
import "./chunk-Z4LEAJIC.js";
import "./chunk-6UU6BM5N.js";
export {
  baseBranchName,
  hostTree
};
