export { judgeEnds } from "./judging-D1CDLgb4.js";
