export { exitOf, judgeComparison, needsTheUnavailable, validate } from "./judging-BonQ8cbi.js";
