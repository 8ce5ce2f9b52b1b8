export { runInJob } from "./first-look-C0__pD3r.js";
