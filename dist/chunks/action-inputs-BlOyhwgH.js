export { baseOf, dryRunOf, failOnOf, fenced } from "./action-Cl1zrcNA.js";
