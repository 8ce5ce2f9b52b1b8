export { baseOf, dryRunOf, failOnOf, fenced } from "./action-Ck0v5JsO.js";
