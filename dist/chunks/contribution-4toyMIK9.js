export { isHere } from "./first-look-DIrDmeZw.js";
