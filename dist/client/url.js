import {
  urlSource
} from "./chunk-WYFMURJB.js";
export {
  urlSource
};
