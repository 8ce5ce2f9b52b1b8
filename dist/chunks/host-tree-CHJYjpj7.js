export { baseBranchName, hostTree } from "./host-tree-BDv9hRds.js";
