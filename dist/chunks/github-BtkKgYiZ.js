export { openGitHub, placeOf } from "./github-BnVc-2dz.js";
