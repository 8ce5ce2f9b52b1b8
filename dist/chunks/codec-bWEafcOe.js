export { codecOfStore } from "./judging-DsaErS3b.js";
