export { runInJob } from "./first-look-Cohn9iIZ.js";
