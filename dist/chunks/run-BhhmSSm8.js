export { runInJob } from "./first-look-BIHJFZDA.js";
