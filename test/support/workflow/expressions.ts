/** Expressions in workflow files, evaluated by GitHub's own evaluator. */

import type { data } from "@actions/expressions";
import type { Language } from "./language.ts";

/** How far a job has come; decides what `success()` and its like say. */
export type JobStatus = "success" | "failure" | "cancelled" | "skipped";

/** The contexts that an expression may name. */
export type Contexts = Readonly<Record<string, unknown>>;

/** Evaluates expressions and the templates that contain them. */
export interface Expressions {
  /** The value of a whole expression as text. */
  text(source: string, contexts: Contexts, status: JobStatus): string;
  /** Whether a condition holds; without a status function in it, `success()` is asked first, as GitHub does. */
  condition(source: string | undefined, contexts: Contexts, status: JobStatus): boolean;
  /** A text in which `${{ }}` is filled in. */
  fill(template: string, contexts: Contexts, status: JobStatus): string;
}

const NAMES = ["github", "env", "vars", "secrets", "inputs", "steps", "needs", "job", "runner", "matrix", "strategy"];
const STATUS_FUNCTIONS = ["success", "failure", "always", "cancelled"];
const STATUS_CALL = /\b(?:success|failure|always|cancelled)\s*\(/u;

/** Builds the evaluator upon GitHub's packages. */
export function expressions(language: Language): Expressions {
  const evaluate = (source: string, contexts: Contexts, status: JobStatus): data.ExpressionData => {
    const functions = STATUS_FUNCTIONS.map((name) => ({
      name,
      minArgs: 0,
      maxArgs: 0,
      call: () => new language.data.BooleanData(name === "always" || name === status),
    }));
    const { tokens } = new language.Lexer(source).lex();
    const tree = new language.Parser(tokens, NAMES, functions).parse();
    const given = dictionary(language, contexts);
    return new language.Evaluator(tree, given, new Map(functions.map((each) => [each.name, each]))).evaluate();
  };
  const text: Expressions["text"] = (source, contexts, status) => evaluate(source, contexts, status).coerceString();
  return {
    text,
    condition(source, contexts, status) {
      const bare = (source ?? "success()").trim().replace(/^\$\{\{([^]*)\}\}$/u, "$1");
      const asked = STATUS_CALL.test(bare) ? bare : `success() && (${bare})`;
      return text(`!!(${asked})`, contexts, status) === "true";
    },
    fill: (template, contexts, status) =>
      template.replaceAll(/\$\{\{([^]*?)\}\}/gu, (_, source: string) => text(source.trim(), contexts, status)),
  };
}

function dictionary(language: Language, value: object): data.Dictionary {
  const pairs = Object.entries(value).map(([key, member]: [string, unknown]) => ({
    key,
    value: expressionData(language, member),
  }));
  return new language.data.Dictionary(...pairs);
}

function expressionData(language: Language, value: unknown): data.ExpressionData {
  const { data: kinds } = language;
  if (typeof value === "string") return new kinds.StringData(value);
  if (typeof value === "number") return new kinds.NumberData(value);
  if (typeof value === "boolean") return new kinds.BooleanData(value);
  if (typeof value !== "object" || value === null) return new kinds.Null();
  return Array.isArray(value)
    ? new kinds.Array(...value.map((each) => expressionData(language, each)))
    : dictionary(language, value);
}
