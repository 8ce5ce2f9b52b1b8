export { isHere } from "./first-look-CJLHrBOX.js";
