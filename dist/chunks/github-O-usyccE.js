export { openGitHub, placeOf } from "./github-Dcle3K5a.js";
