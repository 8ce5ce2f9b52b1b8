export { runInJob } from "./first-look-CJLHrBOX.js";
