export { exitOf, judgeComparison, needsTheUnavailable, validate } from "./judging-BO7g8KrT.js";
