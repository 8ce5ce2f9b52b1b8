export { isHere } from "./first-look-BqcUbAeK.js";
