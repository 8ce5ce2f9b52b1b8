export { baseBranchName, hostTree } from "./host-tree-D9VEGzpm.js";
