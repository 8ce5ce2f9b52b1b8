export { judgeEnds } from "./judging-DsaErS3b.js";
