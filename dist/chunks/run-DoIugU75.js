export { runInJob } from "./first-look-BqcUbAeK.js";
