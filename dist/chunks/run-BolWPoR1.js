export { runInJob } from "./first-look-DIrDmeZw.js";
