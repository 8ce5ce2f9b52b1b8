export { baseBranchName, hostTree } from "./host-tree-DCqozMt8.js";
