export { runInJob } from "./first-look-O1_R0K0v.js";
