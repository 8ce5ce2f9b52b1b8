/** `pilot-rollout/ofrep`: remote evaluation, for every language that has an OFREP provider. */
export { ofrepHandler, type OfrepHandler, type OfrepOptions } from "./handler.js";
