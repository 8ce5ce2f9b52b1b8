export { codecOfStore } from "./judging-BonQ8cbi.js";
