export { openGitHub, placeOf } from "./github-DajPBRTE.js";
