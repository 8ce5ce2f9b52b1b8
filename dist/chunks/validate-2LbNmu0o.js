export { exitOf, judgeComparison, needsTheUnavailable, validate } from "./judging-BRFTpORK.js";
