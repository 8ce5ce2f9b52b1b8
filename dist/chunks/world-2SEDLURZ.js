import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  buildWorld
} from "./chunk-JH7WHHH5.js";
import "./chunk-VAYJFNJM.js";
import "./chunk-XEQPWMUJ.js";
import "./chunk-CZ4RSBUM.js";
import "./chunk-X7QLAEVY.js";
import "./chunk-64RL4DUI.js";
import "./chunk-DDE6FSJE.js";
import "./chunk-QRETELMF.js";
import "./chunk-TUT6ES6R.js";
import "./chunk-DGOZJQBG.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-UCKHCIXP.js";
import "./chunk-FKWMAXME.js";
import "./chunk-22JQXUXA.js";
import "./chunk-YHTV3FKN.js";
import "./chunk-NL7EIRBY.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-2PP62ARS.js";
import "./chunk-6UU6BM5N.js";
export {
  buildWorld
};
