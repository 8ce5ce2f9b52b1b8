/** The OpenFeature Remote Evaluation Protocol: what its requests hold and what its answers look like. Pure. */

import type { ClientEvaluation, Loaded } from "../client/index.ts";
import { entryOf } from "../evaluation/entry.ts";

/** Codes of OFREP's failures. */
export type OfrepErrorCode = "PARSE_ERROR" | "TARGETING_KEY_MISSING" | "INVALID_CONTEXT" | "FLAG_NOT_FOUND" | "GENERAL";

/** Why there is no answer. */
export interface OfrepFailure {
  readonly errorCode: OfrepErrorCode;
  readonly errorDetails: string;
}

/** One flag that was evaluated. */
export interface OfrepFlag {
  readonly key: string;
  readonly value: boolean;
  readonly variant: "on" | "off";
  readonly reason: string;
  readonly metadata: Readonly<Record<string, string | number>>;
}

/** Whose flags are asked for, or what is wrong with the request. */
export type OfrepQuestion = { readonly customer: string } | OfrepFailure;

/** Reads the body `{"context":{"targetingKey":"…"}}`; everything else in the context is ignored. */
export function readQuestion(body: string): OfrepQuestion {
  let request: unknown;
  try {
    request = JSON.parse(body);
  } catch {
    return { errorCode: "PARSE_ERROR", errorDetails: "the body must be JSON" };
  }
  const context = memberOf(request, "context") ?? {};
  if (!isObject(request) || !isObject(context)) {
    return { errorCode: "INVALID_CONTEXT", errorDetails: "the body must be an object with the object context" };
  }
  const customer = memberOf(context, "targetingKey") ?? "";
  if (typeof customer !== "string") {
    return { errorCode: "INVALID_CONTEXT", errorDetails: `targetingKey must be a text, found a ${typeof customer}` };
  }
  return customer === ""
    ? { errorCode: "TARGETING_KEY_MISSING", errorDetails: "context.targetingKey must be the customer" }
    : { customer };
}

/** An answer of the client as OFREP writes it. */
export function flagOf(
  key: string,
  { value, reason, detail, revision }: ClientEvaluation,
  snapshot: Pick<Loaded, "features" | "sequence">,
): OfrepFlag {
  const tier = entryOf(snapshot, key)?.tier;
  return {
    key,
    value,
    variant: value ? "on" : "off",
    reason,
    metadata: {
      detail,
      ...(tier === undefined ? {} : { tier }),
      ...(revision === undefined ? {} : { revision, version: revision }),
      sequence: snapshot.sequence,
    },
  };
}

/** The HTTP status that the protocol gives a failure. */
export function statusOf({ errorCode }: OfrepFailure): 400 | 404 | 500 {
  if (errorCode === "FLAG_NOT_FOUND") return 404;
  return errorCode === "GENERAL" ? 500 : 400;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function memberOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
