export { exitOf, judgeComparison, needsTheUnavailable, validate } from "./judging-npmP15iF.js";
