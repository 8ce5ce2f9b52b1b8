/** `pilot-rollout/openfeature`: a provider for `@openfeature/server-sdk`. */

import { OpenFeatureEventEmitter, type Provider, ProviderEvents } from "@openfeature/server-sdk";
import type { Client } from "../client/index.ts";
import { lifecycleOf } from "./lifecycle.ts";
import { PROVIDER_NAME, resolveBoolean, resolveObject, resolveOther } from "./resolution.ts";

export { type EvaluationEvent, evaluationHook, type EvaluationHook, type EvaluationHookOptions } from "./hook.ts";
export { FLAGS_TREE, PROVIDER_NAME } from "./resolution.ts";

/** Makes a provider that answers from the client, and closes it when it is closed itself. */
export function pilotRolloutProvider(client: Client): Provider {
  const events = new OpenFeatureEventEmitter();
  return {
    metadata: { name: PROVIDER_NAME },
    runsOn: "server",
    events,
    ...lifecycleOf(client, ProviderEvents, (event, details) => events.emit(event, details)),
    resolveBooleanEvaluation: async (key, value, context) => resolveBoolean(client, key, value, context),
    resolveObjectEvaluation: async (key, value, context) => resolveObject(client, key, value, context),
    resolveStringEvaluation: async (key, value) => resolveOther(client, key, value),
    resolveNumberEvaluation: async (key, value) => resolveOther(client, key, value),
  };
}
