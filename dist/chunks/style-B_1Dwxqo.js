export { PLAIN, PLAIN_TERMINAL } from "./style-D0Y3_eyt.js";
