import {
  FLAGS_TREE,
  PROVIDER_NAME,
  evaluationHook,
  lifecycleOf,
  resolveBoolean,
  resolveObject,
  resolveOther
} from "../client/chunk-TNG4TVOG.js";
import "../client/chunk-5DTYG5TW.js";

// src/openfeature/server.ts
import { OpenFeatureEventEmitter, ProviderEvents } from "@openfeature/server-sdk";
function pilotRolloutProvider(client) {
  const events = new OpenFeatureEventEmitter();
  return {
    metadata: { name: PROVIDER_NAME },
    runsOn: "server",
    events,
    ...lifecycleOf(client, ProviderEvents, (event, details) => events.emit(event, details)),
    resolveBooleanEvaluation: async (key, value, context) => resolveBoolean(client, key, value, context),
    resolveObjectEvaluation: async (key, value, context) => resolveObject(client, key, value, context),
    resolveStringEvaluation: async (key, value) => resolveOther(client, key, value),
    resolveNumberEvaluation: async (key, value) => resolveOther(client, key, value)
  };
}
export {
  FLAGS_TREE,
  PROVIDER_NAME,
  evaluationHook,
  pilotRolloutProvider
};
