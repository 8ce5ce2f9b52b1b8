import {
  entryOf
} from "./chunk-5DTYG5TW.js";

// src/openfeature/lifecycle.ts
import { ProviderNotReadyError } from "@openfeature/core";
function lifecycleOf(client, names, emit) {
  let before = stateOf(client);
  const compare = () => {
    const now = stateOf(client);
    if (before.name !== void 0 && now.name !== before.name) {
      emit(names.ConfigurationChanged, { message: `Sequence ${client.snapshot()?.sequence ?? "?"} was read` });
    }
    if (now.isStale && !before.isStale) {
      emit(names.Stale, { message: "The snapshot was not confirmed for too long" });
    } else if (isReady(now) && !isReady(before)) {
      emit(names.Ready, { message: "There is a snapshot to answer from" });
    }
    before = now;
  };
  return {
    async initialize() {
      const ready = await client.ready();
      before = stateOf(client);
      client.listeners.add(compare);
      if (!ready) throw new ProviderNotReadyError("No snapshot could be read; it is tried again");
    },
    async onClose() {
      client.listeners.delete(compare);
      client.close();
    }
  };
}
function stateOf(client) {
  const snapshot = client.snapshot();
  if (snapshot === void 0) return { name: void 0, isStale: client.isStale() };
  const { sequence, publishedAt, kills } = snapshot;
  return { name: JSON.stringify([sequence, publishedAt, kills]), isStale: client.isStale() };
}
function isReady({ name, isStale }) {
  return name !== void 0 && !isStale;
}

// src/openfeature/resolution.ts
import { ErrorCode } from "@openfeature/core";
var PROVIDER_NAME = "pilot-rollout";
var FLAGS_TREE = "flags";
function resolveBoolean(client, feature, defaultValue, context) {
  const evaluation = client.evaluate(feature, customerOf(context), { default: defaultValue });
  const { value, reason, errorCode } = evaluation;
  const flagMetadata = metadataOf(client, feature, evaluation);
  if (errorCode !== void 0) return { value, reason, flagMetadata, ...errorOf(errorCode, feature) };
  return { value, reason, variant: value ? "on" : "off", flagMetadata };
}
function resolveObject(client, key, defaultValue, context) {
  if (key !== FLAGS_TREE) return resolveOther(client, key, defaultValue);
  const snapshot = client.snapshot();
  if (snapshot === void 0) return { value: defaultValue, reason: "ERROR", ...errorOf("PROVIDER_NOT_READY", key) };
  const tree = client.flagsFor(customerOf(context));
  if (!isLike(tree, defaultValue)) return mismatch(defaultValue, `${key} is an object`);
  const { revision, sequence } = snapshot;
  return {
    value: tree,
    reason: client.isStale() ? "STALE" : "TARGETING_MATCH",
    flagMetadata: { revision, version: revision, sequence }
  };
}
function resolveOther(client, key, defaultValue) {
  const { errorCode } = client.evaluate(key, "");
  return errorCode === "FLAG_NOT_FOUND" || errorCode === "PROVIDER_NOT_READY" ? { value: defaultValue, reason: "ERROR", ...errorOf(errorCode, key) } : mismatch(defaultValue, `${key} is a boolean flag`);
}
function customerOf({ targetingKey }) {
  return typeof targetingKey === "string" ? targetingKey : "";
}
function metadataOf(client, feature, { revision, detail }) {
  const snapshot = client.snapshot();
  const tier = snapshot && entryOf(snapshot, feature)?.tier;
  return {
    detail,
    ...tier === void 0 ? {} : { tier },
    // `version` is what OpenTelemetry calls it.
    ...revision === void 0 ? {} : { revision, version: revision },
    ...snapshot === void 0 ? {} : { sequence: snapshot.sequence }
  };
}
function mismatch(value, errorMessage) {
  return { value, reason: "ERROR", errorCode: ErrorCode.TYPE_MISMATCH, errorMessage };
}
function errorOf(code, key) {
  switch (code) {
    case "FLAG_NOT_FOUND":
      return { errorCode: ErrorCode.FLAG_NOT_FOUND, errorMessage: `The snapshot has no feature ${key}` };
    case "TARGETING_KEY_MISSING":
      return { errorCode: ErrorCode.TARGETING_KEY_MISSING, errorMessage: "The targetingKey must be the customer" };
    case "PROVIDER_NOT_READY":
      return { errorCode: ErrorCode.PROVIDER_NOT_READY, errorMessage: "No snapshot has been read yet" };
  }
}
function isLike(value, defaultValue) {
  return typeof value === typeof defaultValue && !Array.isArray(defaultValue);
}

// src/openfeature/hook.ts
import {
  createEvaluationEvent,
  MapHookData,
  TelemetryAttribute
} from "@openfeature/core";
function evaluationHook(tell, { customerIds = "hide" } = {}) {
  return {
    finally(context, details) {
      const { name, attributes } = createEvaluationEvent({ ...context, hookData: new MapHookData() }, details);
      const { [TelemetryAttribute.CONTEXT_ID]: customer, ...others } = attributes;
      tell({
        name,
        attributes: customerIds === "show" ? { ...others, [TelemetryAttribute.CONTEXT_ID]: customer } : others
      });
    }
  };
}

export {
  lifecycleOf,
  PROVIDER_NAME,
  FLAGS_TREE,
  resolveBoolean,
  resolveObject,
  resolveOther,
  evaluationHook
};
