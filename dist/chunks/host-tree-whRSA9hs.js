export { baseBranchName, hostTree } from "./host-tree-CABVWvZf.js";
