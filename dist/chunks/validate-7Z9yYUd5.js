export { exitOf, judgeComparison, needsTheUnavailable, validate } from "./judging-D1CDLgb4.js";
