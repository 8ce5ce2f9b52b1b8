export { outcomeOfVerdict, verdictInJob } from "./verdict-ClKAxgi0.js";
