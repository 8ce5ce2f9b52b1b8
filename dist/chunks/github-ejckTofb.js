export { openGitHub, placeOf } from "./github-DvVL51fb.js";
