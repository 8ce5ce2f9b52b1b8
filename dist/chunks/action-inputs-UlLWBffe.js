export { baseOf, dryRunOf, failOnOf, fenced } from "./action-C7hwi84E.js";
