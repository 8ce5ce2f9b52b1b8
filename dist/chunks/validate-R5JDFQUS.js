import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  exitOf,
  judgeComparison,
  needsTheUnavailable,
  validate
} from "./chunk-KANT5DRZ.js";
import "./chunk-VZ7YG7YU.js";
import "./chunk-SRXNCYA4.js";
import "./chunk-Q5YOKUSM.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-H7AQX7ID.js";
import "./chunk-TUT6ES6R.js";
import "./chunk-DGOZJQBG.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-UCKHCIXP.js";
import "./chunk-FKWMAXME.js";
import "./chunk-Z4LEAJIC.js";
import "./chunk-KOGBZ2BQ.js";
import "./chunk-22JQXUXA.js";
import "./chunk-YHTV3FKN.js";
import "./chunk-NL7EIRBY.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-2PP62ARS.js";
import "./chunk-6UU6BM5N.js";
export {
  exitOf,
  judgeComparison,
  needsTheUnavailable,
  validate
};
