export { exitOf, judgeComparison, needsTheUnavailable, validate } from "./judging-rqQGkyTi.js";
