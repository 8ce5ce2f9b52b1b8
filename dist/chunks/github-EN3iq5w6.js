export { openGitHub, placeOf } from "./github-BpJ3UKdf.js";
