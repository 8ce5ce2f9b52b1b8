export { branchAtRemote } from "./data-branch-B9det3E2.js";
