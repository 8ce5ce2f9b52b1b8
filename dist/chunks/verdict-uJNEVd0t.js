export { outcomeOfVerdict, verdictInJob } from "./verdict-DoMh0Wkj.js";
