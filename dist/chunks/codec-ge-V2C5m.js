export { codecOfStore } from "./judging-Bsb7sWE9.js";
