export { outcomeOfVerdict, verdictInJob } from "./verdict-BAZ6ex_2.js";
