export { openGitHub, placeOf } from "./github-Bf1HKjNw.js";
