/** `pilot-rollout/openfeature`: a provider for `@openfeature/server-sdk`. */
import { type Provider } from "@openfeature/server-sdk";
import type { Client } from "../client/index.js";
export { type EvaluationEvent, evaluationHook, type EvaluationHook, type EvaluationHookOptions } from "./hook.js";
export { FLAGS_TREE, PROVIDER_NAME } from "./resolution.js";
/** Makes a provider that answers from the client, and closes it when it is closed itself. */
export declare function pilotRolloutProvider(client: Client): Provider;
