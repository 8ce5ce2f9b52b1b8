export { branchAtRemote } from "./data-branch-D2ad8MDX.js";
