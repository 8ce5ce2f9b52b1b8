export { baseOf, dryRunOf, failOnOf, fenced } from "./action-BE1xRVQw.js";
