export { branchAtRemote } from "./data-branch-Db4Kp-O5.js";
