export { outcomeOfVerdict, verdictInJob } from "./verdict-TgSHpxvX.js";
