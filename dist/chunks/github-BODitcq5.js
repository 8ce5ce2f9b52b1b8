export { openGitHub, placeOf } from "./github-CKxGLliD.js";
