export { outcomeOfVerdict, verdictInJob } from "./verdict-CXn7oyCT.js";
