export { branchAtRemote } from "./data-branch-DGo-KLby.js";
