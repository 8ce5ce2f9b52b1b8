export { outcomeOfVerdict, verdictInJob } from "./verdict-CdATiPKM.js";
