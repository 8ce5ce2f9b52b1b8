import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  contributionOf,
  isHere
} from "./chunk-KOGBZ2BQ.js";
import "./chunk-6UU6BM5N.js";
export {
  contributionOf,
  isHere
};
