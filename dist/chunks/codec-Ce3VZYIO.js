export { codecOfStore } from "./judging-D1CDLgb4.js";
