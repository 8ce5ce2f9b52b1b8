export { judgeEnds } from "./judging-CDK-uRg4.js";
