/** Holds every request and every response of the fake against GitHub's own description of its API. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv, type ValidateFunction } from "ajv";

import { type Json, type JsonObject, isObject, objectAt, textAt } from "./json.ts";

/** One request and what was answered. */
export interface Exchange {
  readonly method: string;
  /** Without the query and below the API's base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
  readonly status: number;
  readonly answer: Json | undefined;
}

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly description: JsonObject;
}

const SLICE: JsonObject = nullableTypes(
  JSON.parse(readFileSync(join(import.meta.dirname, "openapi-slice.json"), "utf8")),
);
const OPERATIONS = operations();
const VALIDATORS = new Map<string, ValidateFunction>();

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: "github", components: SLICE["components"] });

/** Names of all operations of the slice. */
export const DESCRIBED: readonly string[] = OPERATIONS.map(({ id }) => id);

/** The operation of a request, e.g. `pulls/list`, and what varies in its path; null where the description has none. */
export function operationOf(
  method: string,
  path: string,
): { readonly id: string; readonly parts: readonly string[] } | null {
  const operation = find(method, path);
  if (operation === null) return null;
  const [, ...parts] = operation.pattern.exec(path) ?? [];
  return { id: operation.id, parts: parts.map((part) => decodeURIComponent(part)) };
}

/** What an exchange does that GitHub's description does not allow; empty where all is well. */
export function violations(exchange: Exchange): readonly string[] {
  const operation = find(exchange.method, exchange.path);
  if (operation === null) return [`${exchange.method} ${exchange.path}: no such operation`];
  const { id } = operation;
  return [
    ...queryErrors(operation, exchange.query),
    ...requestErrors(operation, exchange.body),
    ...answerErrors(operation, exchange),
  ].map((error) => `${id}: ${error}`);
}

function operations(): readonly Operation[] {
  const found = Object.entries(objectAt(SLICE, "paths")).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).map(([method, description]) => ({
      id: textAt(description, "operationId"),
      method: method.toUpperCase(),
      pattern: patternOf(path),
      description: isObject(description) ? description : {},
    })),
  );
  return found;
}

/** A ref holds slashes; everything else is one segment. */
function patternOf(path: string): RegExp {
  const source = path.replaceAll(/\{([a-z_]+)\}/g, (_, name: string) => (name === "ref" ? "(.+)" : "([^/]+)"));
  return new RegExp(`^${source}$`, "u");
}

function find(method: string, path: string): Operation | null {
  return OPERATIONS.find((operation) => operation.method === method && operation.pattern.test(path)) ?? null;
}

function queryErrors({ description }: Operation, query: URLSearchParams): readonly string[] {
  const parameters = Array.isArray(description["parameters"]) ? description["parameters"] : [];
  const known = new Map(
    parameters.map((entry: Json) => {
      const parameter = dereferenced(entry);
      return [textAt(parameter, "name"), parameter];
    }),
  );
  return [...query].flatMap(([name, value]) => {
    const parameter = known.get(name);
    if (parameter === undefined) return [`query ${name} is unknown`];
    const schema = isObject(parameter["schema"]) ? parameter["schema"] : {};
    const typed = schema["type"] === "integer" ? Number(value) : value;
    return check(`query ${name} ${JSON.stringify(schema)}`, schema, typed).map((error) => `query ${name}${error}`);
  });
}

function requestErrors({ id, description }: Operation, body: Json | undefined): readonly string[] {
  if (description["requestBody"] === undefined) return body === undefined ? [] : ["a body where none is allowed"];
  const schema = schemaOf(dereferenced(description["requestBody"]));
  return schema === null || body === undefined
    ? []
    : check(`${id} request`, schema, body).map((error) => `request${error}`);
}

function answerErrors({ id, description }: Operation, { status, answer }: Exchange): readonly string[] {
  const documented = objectAt(description, "responses")[String(status)];
  if (documented === undefined) {
    // Refusals are often left out there; a success never is.
    return status >= 400 && isObject(answer) && typeof answer["message"] === "string"
      ? []
      : [`status ${status} is unknown`];
  }
  const schema = schemaOf(dereferenced(documented));
  if (schema === null || answer === undefined) return [];
  return check(`${id} ${status}`, schema, answer).map((error) => `answer${error}`);
}

function check(key: string, schema: Json, value: Json): readonly string[] {
  let validate = VALIDATORS.get(key);
  if (validate === undefined) {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"github#/components/');
    validate = ajv.compile(JSON.parse(text));
    VALIDATORS.set(key, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function schemaOf(holder: JsonObject): Json | null {
  const content = holder["content"];
  const media = isObject(content) ? content["application/json"] : undefined;
  return isObject(media) ? (media["schema"] ?? null) : null;
}

function dereferenced(value: Json | undefined): JsonObject {
  if (!isObject(value)) return {};
  const reference = value["$ref"];
  if (typeof reference !== "string") return value;
  return reference
    .split("/")
    .slice(1)
    .reduce((place, key) => objectAt(place, key), SLICE);
}

/** OpenAPI 3.0 has `nullable`; JSON Schema has the type `null`. */
function nullableTypes<T extends Json>(value: T): T;
function nullableTypes(value: Json): Json {
  if (!isObject(value)) return Array.isArray(value) ? value.map((entry: Json) => nullableTypes(entry)) : value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, nullableTypes(entry)]),
  );
  return nullable === true ? { anyOf: [rest, { type: "null" }] } : rest;
}
