export { baseOf, dryRunOf, failOnOf, fenced } from "./action-C-GZNKfr.js";
