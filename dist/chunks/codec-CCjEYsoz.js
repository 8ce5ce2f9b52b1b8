export { codecOfStore } from "./judging-npmP15iF.js";
