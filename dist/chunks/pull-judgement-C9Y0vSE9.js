export { judgeEnds } from "./judging-npmP15iF.js";
