import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  murmur3
} from "./chunk-3RO75R7V.js";

// src/evaluation/bucket.ts
var BUCKETS = 1e5;
function bucketOf(salt, customer) {
  return Math.floor(murmur3(`${salt}:${customer}`) * BUCKETS / 2 ** 32);
}

export {
  BUCKETS,
  bucketOf
};
