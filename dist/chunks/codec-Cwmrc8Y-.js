export { codecOfStore } from "./judging-BO7g8KrT.js";
