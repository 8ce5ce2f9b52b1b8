export { outcomeOfVerdict, verdictInJob } from "./verdict-ByyXpA_d.js";
