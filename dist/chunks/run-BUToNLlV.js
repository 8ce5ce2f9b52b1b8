export { runInJob } from "./first-look-u8NqE1tX.js";
