export { runInJob } from "./first-look-Cio-7ZYA.js";
