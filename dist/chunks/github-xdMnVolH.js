export { openGitHub, placeOf } from "./github-CH8OvGYf.js";
