export { judgeEnds } from "./judging-BonQ8cbi.js";
