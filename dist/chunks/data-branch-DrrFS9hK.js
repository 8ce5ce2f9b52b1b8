export { branchAtRemote } from "./data-branch-CP1qp9a_.js";
