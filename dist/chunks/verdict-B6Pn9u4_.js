export { outcomeOfVerdict, verdictInJob } from "./verdict-DGR8blJn.js";
