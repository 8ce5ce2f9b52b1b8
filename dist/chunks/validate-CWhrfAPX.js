export { exitOf, judgeComparison, needsTheUnavailable, validate } from "./judging-DsaErS3b.js";
