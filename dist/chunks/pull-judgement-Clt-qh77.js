export { judgeEnds } from "./judging-rqQGkyTi.js";
