import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileSchemas, readSchema, visit } from "../../scripts/compile-schemas.ts";
import * as validators from "../../src/config/validators.js";

const SCHEMAS = [
  ["rollout", validators.validateRollout],
  ["settings", validators.validateSettings],
  ["snapshot", validators.validateSnapshot],
  ["evidence", validators.validateEvidence],
  ["report", validators.validateReport],
] as const;

function committed(name: string): string {
  return readFileSync(new URL(`../../src/config/${name}`, import.meta.url), "utf8");
}

test("the committed validators are what the schemas compile to", () => {
  const { code, types } = compileSchemas();

  expect(committed("validators.js") === code).toBe(true);
  expect(committed("validators.d.ts")).toBe(types);
});

test("the committed validators import nothing", () => {
  expect(committed("validators.js")).not.toMatch(/\brequire\(|^import /mu);
});

test.each(SCHEMAS)("the %s schema is of 2020-12, described, and its examples are valid", (name, validate) => {
  const schema = readSchema(name);
  const { examples } = schema;

  expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema["description"]).toBeTypeOf("string");
  if (!Array.isArray(examples)) throw new Error("a schema has examples");
  expect(examples).not.toEqual([]);
  for (const example of examples) expect(validate(example) ? null : validate.errors).toBeNull();
});

test.each(SCHEMAS)("every part of the %s schema says in words what it allows", (name) => {
  const untitled: string[] = [];
  visit(readSchema(name), "#", (schema, path) => {
    if (schema["title"] === undefined && schema["$ref"] === undefined) untitled.push(path);
  });

  expect(untitled).toEqual([]);
});

test.each(["rollout", "settings"])("every key of the %s schema is described or refers to what is", (name) => {
  const { properties } = readSchema(name);
  if (typeof properties !== "object" || properties === null) throw new Error("a schema has properties");

  for (const [key, member] of Object.entries(properties)) expect([key, typeof member]).toEqual([key, "object"]);
});
