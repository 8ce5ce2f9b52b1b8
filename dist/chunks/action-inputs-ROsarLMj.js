export { baseOf, dryRunOf, failOnOf, fenced } from "./action-B5oaDjjB.js";
