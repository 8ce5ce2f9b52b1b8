import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  evaluate,
  isKilled
} from "./chunks/chunk-YHTV3FKN.js";
import {
  BUCKETS,
  bucketOf
} from "./chunks/chunk-NL7EIRBY.js";
import "./chunks/chunk-HCIKGOMT.js";
import "./chunks/chunk-2PP62ARS.js";
import "./chunks/chunk-6UU6BM5N.js";
export {
  BUCKETS,
  bucketOf,
  evaluate,
  isKilled
};
