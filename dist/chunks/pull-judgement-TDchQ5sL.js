export { judgeEnds } from "./judging-BRFTpORK.js";
