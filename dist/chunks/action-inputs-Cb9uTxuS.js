export { baseOf, dryRunOf, failOnOf, fenced } from "./action-__C6StHS.js";
