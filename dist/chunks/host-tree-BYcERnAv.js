export { baseBranchName, hostTree } from "./host-tree-AvHJaJVL.js";
