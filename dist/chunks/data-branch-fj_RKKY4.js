export { branchAtRemote } from "./data-branch-DrZ2hRu7.js";
