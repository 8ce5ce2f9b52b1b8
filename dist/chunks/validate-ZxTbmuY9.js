export { exitOf, judgeComparison, needsTheUnavailable, validate } from "./judging-Bsb7sWE9.js";
