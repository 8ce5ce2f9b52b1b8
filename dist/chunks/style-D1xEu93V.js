export { PLAIN, PLAIN_TERMINAL } from "./style-mveTEb5g.js";
