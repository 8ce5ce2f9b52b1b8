export { branchAtRemote } from "./data-branch-btBv_VBQ.js";
