export { baseOf, dryRunOf, failOnOf, fenced } from "./action-CRi2c0DP.js";
