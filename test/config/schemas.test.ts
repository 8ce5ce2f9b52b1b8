import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileSchemas, readSchema, visit } from "../../scripts/compile-schemas.ts";
import { validateEvidence } from "../../src/config/validators/evidence.js";
import { validateReport } from "../../src/config/validators/report.js";
import { validateRollout } from "../../src/config/validators/rollout.js";
import { validateSettings } from "../../src/config/validators/settings.js";
import { validateSnapshot } from "../../src/config/validators/snapshot.js";

const SCHEMAS = [
  ["rollout", validateRollout],
  ["settings", validateSettings],
  ["snapshot", validateSnapshot],
  ["evidence", validateEvidence],
  ["report", validateReport],
] as const;
const VALIDATORS = new URL("../../src/config/validators/", import.meta.url);

test("the committed validators are what the schemas compile to, and import nothing", () => {
  const compiled = compileSchemas();

  expect(readdirSync(VALIDATORS).toSorted()).toEqual([...compiled.keys()].toSorted());
  for (const [name, text] of compiled) {
    expect([name, readFileSync(new URL(name, VALIDATORS), "utf8") === text]).toEqual([name, true]);
  }
  const code = [...compiled].flatMap(([name, text]) => (name.endsWith(".js") ? text : []));
  expect(code.join("\n")).not.toMatch(/\brequire\(|^import /mu);
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

type Part = ReturnType<typeof readSchema>;

function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every key of a schema by its path, with what it refers to laid under it. */
function keysOf(name: string): readonly (readonly [path: string, key: Part])[] {
  const schema = readSchema(name);
  const definitions = isPart(schema["$defs"]) ? schema["$defs"] : {};
  const keys: (readonly [string, Part])[] = [];
  for (const [root, whole] of Object.entries({ ...definitions, "#": schema })) {
    visit(whole, root, ({ properties }, path) => {
      for (const [key, member] of Object.entries(isPart(properties) ? properties : {})) {
        if (!isPart(member)) throw new Error(`${path}/${key} is no schema`);
        const { $ref: reference } = member;
        const referred = typeof reference === "string" ? definitions[reference.replace("#/$defs/", "")] : undefined;
        keys.push([`${path}/${key}`, isPart(referred) ? { ...referred, ...member } : member]);
      }
    });
  }
  return keys;
}

test.each(SCHEMAS)("every key of the %s schema says what it is for", (name) => {
  const keys = keysOf(name);
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter(([, { description }]) => description === undefined).map(([path]) => path)).toEqual([]);
});

test.each(["rollout", "settings"])("every key of the %s schema that a person writes shows a value", (name) => {
  const shows = ({ examples, default: otherwise, enum: words, const: only, properties }: Part): boolean =>
    [examples, otherwise, words, only, properties].some((value) => value !== undefined);
  expect(
    keysOf(name)
      .filter(([, key]) => !shows(key))
      .map(([path]) => path),
  ).toEqual([]);
});
