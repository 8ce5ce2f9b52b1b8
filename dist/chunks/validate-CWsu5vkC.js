export { exitOf, judgeComparison, needsTheUnavailable, validate } from "./judging-CDK-uRg4.js";
