import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  BUCKETS,
  bucketOf,
  evaluate,
  isKilled
} from "./chunks/chunk-J6BSGINH.js";
import "./chunks/chunk-F77TCMC6.js";
export {
  BUCKETS,
  bucketOf,
  evaluate,
  isKilled
};
