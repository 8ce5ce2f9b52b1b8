import {
  urlSource
} from "./chunk-KHSEUQ4I.js";
export {
  urlSource
};
