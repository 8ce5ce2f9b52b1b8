export { isHere } from "./first-look-O1_R0K0v.js";
