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

// src/openfeature/web.ts
import { OpenFeatureEventEmitter, ProviderEvents } from "@openfeature/web-sdk";
function pilotRolloutProvider(client) {
  const events = new OpenFeatureEventEmitter();
  return {
    metadata: { name: PROVIDER_NAME },
    runsOn: "client",
    events,
    ...lifecycleOf(client, ProviderEvents, (event, details) => events.emit(event, details)),
    resolveBooleanEvaluation: (key, value, context) => resolveBoolean(client, key, value, context),
    resolveObjectEvaluation: (key, value, context) => resolveObject(client, key, value, context),
    resolveStringEvaluation: (key, value) => resolveOther(client, key, value),
    resolveNumberEvaluation: (key, value) => resolveOther(client, key, value)
  };
}
export {
  FLAGS_TREE,
  PROVIDER_NAME,
  evaluationHook,
  pilotRolloutProvider
};
