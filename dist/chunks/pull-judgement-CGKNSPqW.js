export { judgeEnds } from "./judging-Bsb7sWE9.js";
