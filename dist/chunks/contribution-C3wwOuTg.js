export { isHere } from "./first-look-Cohn9iIZ.js";
