export { baseOf, dryRunOf, failOnOf, fenced } from "./action-qr2M-oDU.js";
