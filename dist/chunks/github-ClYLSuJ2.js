export { openGitHub, placeOf } from "./github-BMZkogJs.js";
