export { baseBranchName, hostTree } from "./host-tree-BjRigJOu.js";
