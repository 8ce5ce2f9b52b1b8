export { isHere } from "./first-look-BIHJFZDA.js";
