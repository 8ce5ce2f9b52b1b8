/** Answers of the client in OpenFeature's words. */
import { type EvaluationContext, type JsonValue, type ResolutionDetails } from "@openfeature/core";
import type { Client } from "../client/index.js";
/** The name of the provider in metadata and telemetry. */
export declare const PROVIDER_NAME = "pilot-rollout";
/** The object flag that holds all flags of a customer, as the tree of their `flag` paths. */
export declare const FLAGS_TREE = "flags";
/** A feature, for the customer that is the targeting key. */
export declare function resolveBoolean(client: Client, feature: string, defaultValue: boolean, context: EvaluationContext): ResolutionDetails<boolean>;
/** All flags of the customer, under the key {@link FLAGS_TREE}. */
export declare function resolveObject<T extends JsonValue>(client: Client, key: string, defaultValue: T, context: EvaluationContext): ResolutionDetails<T>;
/** Texts and numbers: a feature is on or off, and nothing else. */
export declare function resolveOther<T extends JsonValue>(client: Client, key: string, defaultValue: T): ResolutionDetails<T>;
