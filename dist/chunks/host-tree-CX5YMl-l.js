export { baseBranchName, hostTree } from "./host-tree-D4VMkOf_.js";
