export { codecOfStore } from "./judging-rqQGkyTi.js";
