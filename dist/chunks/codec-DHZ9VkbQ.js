export { codecOfStore } from "./judging-BRFTpORK.js";
