export { branchAtRemote } from "./data-branch-Bq8gmmbX.js";
