/** Answers of the client in OpenFeature's words. */

import { ErrorCode, type EvaluationContext, type JsonValue, type ResolutionDetails } from "@openfeature/core";
import type { Client, ClientErrorCode, ClientEvaluation } from "../client/index.ts";
import { entryOf } from "../evaluation/entry.ts";

/** The name of the provider in metadata and telemetry. */
export const PROVIDER_NAME = "pilot-rollout";

/** The object flag that holds all flags of a customer, as the tree of their `flag` paths. */
export const FLAGS_TREE = "flags";

/** A feature, for the customer that is the targeting key. */
export function resolveBoolean(
  client: Client,
  feature: string,
  defaultValue: boolean,
  context: EvaluationContext,
): ResolutionDetails<boolean> {
  const evaluation = client.evaluate(feature, customerOf(context), { default: defaultValue });
  const { value, reason, errorCode } = evaluation;
  const flagMetadata = metadataOf(client, feature, evaluation);
  if (errorCode !== undefined) return { value, reason, flagMetadata, ...errorOf(errorCode, feature) };
  return { value, reason, variant: value ? "on" : "off", flagMetadata };
}

/** All flags of the customer, under the key {@link FLAGS_TREE}. */
export function resolveObject<T extends JsonValue>(
  client: Client,
  key: string,
  defaultValue: T,
  context: EvaluationContext,
): ResolutionDetails<T> {
  if (key !== FLAGS_TREE) return resolveOther(client, key, defaultValue);
  const snapshot = client.snapshot();
  if (snapshot === undefined) return { value: defaultValue, reason: "ERROR", ...errorOf("PROVIDER_NOT_READY", key) };
  const tree: JsonValue = client.flagsFor(customerOf(context));
  if (!isLike(tree, defaultValue)) return mismatch(defaultValue, `${key} is an object`);
  const { revision, sequence } = snapshot;
  return {
    value: tree,
    reason: client.isStale() ? "STALE" : "TARGETING_MATCH",
    flagMetadata: { revision, version: revision, sequence },
  };
}

/** Texts and numbers: a feature is on or off, and nothing else. */
export function resolveOther<T extends JsonValue>(client: Client, key: string, defaultValue: T): ResolutionDetails<T> {
  const { errorCode } = client.evaluate(key, "");
  return errorCode === "FLAG_NOT_FOUND" || errorCode === "PROVIDER_NOT_READY"
    ? { value: defaultValue, reason: "ERROR", ...errorOf(errorCode, key) }
    : mismatch(defaultValue, `${key} is a boolean flag`);
}

function customerOf({ targetingKey }: EvaluationContext): string {
  return typeof targetingKey === "string" ? targetingKey : "";
}

function metadataOf(
  client: Client,
  feature: string,
  { revision, detail }: ClientEvaluation,
): Record<string, string | number> {
  const snapshot = client.snapshot();
  const tier = snapshot && entryOf(snapshot, feature)?.tier;
  return {
    detail,
    ...(tier === undefined ? {} : { tier }),
    // `version` is what OpenTelemetry calls it.
    ...(revision === undefined ? {} : { revision, version: revision }),
    ...(snapshot === undefined ? {} : { sequence: snapshot.sequence }),
  };
}

function mismatch<T>(value: T, errorMessage: string): ResolutionDetails<T> {
  return { value, reason: "ERROR", errorCode: ErrorCode.TYPE_MISMATCH, errorMessage };
}

function errorOf(code: ClientErrorCode, key: string): { errorCode: ErrorCode; errorMessage: string } {
  switch (code) {
    case "FLAG_NOT_FOUND":
      return { errorCode: ErrorCode.FLAG_NOT_FOUND, errorMessage: `The snapshot has no feature ${key}` };
    case "TARGETING_KEY_MISSING":
      return { errorCode: ErrorCode.TARGETING_KEY_MISSING, errorMessage: "The targetingKey must be the customer" };
    case "PROVIDER_NOT_READY":
      return { errorCode: ErrorCode.PROVIDER_NOT_READY, errorMessage: "No snapshot has been read yet" };
  }
}

/** Whoever asks for an object says by the default what it looks like; a list or a text is something else. */
function isLike<T extends JsonValue>(value: JsonValue, defaultValue: T): value is T {
  return typeof value === typeof defaultValue && !Array.isArray(defaultValue);
}
