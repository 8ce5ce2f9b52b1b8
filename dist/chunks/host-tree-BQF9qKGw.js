export { baseBranchName, hostTree } from "./host-tree-BHGJg4Qk.js";
