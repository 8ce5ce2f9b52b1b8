export { judgeEnds } from "./judging-BO7g8KrT.js";
