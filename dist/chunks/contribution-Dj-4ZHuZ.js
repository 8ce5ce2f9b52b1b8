export { isHere } from "./first-look-Cio-7ZYA.js";
