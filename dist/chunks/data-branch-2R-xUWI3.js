export { branchAtRemote } from "./data-branch-q7-C8qNE.js";
