export { baseBranchName, hostTree } from "./host-tree-CpjSILnr.js";
