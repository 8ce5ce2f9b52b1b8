/** What a scalar without quotes means in YAML 1.2 (core schema, https://yaml.org/spec/1.2.2/#103-core-schema). */

const INTEGER = /^[-+]?[0-9]+$/u;
const OCTAL = /^0o[0-7]+$/u;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/u;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/u;

const WORDS: ReadonlyMap<string, boolean | null | number> = new Map<string, boolean | null | number>([
  ["", null],
  ["~", null],
  ["null", null],
  ["Null", null],
  ["NULL", null],
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
  [".nan", Number.NaN],
  [".NaN", Number.NaN],
  [".NAN", Number.NaN],
]);

/** The value of a plain scalar: null, a truth value, a number, or the text itself. */
export function plainValue(text: string): string | number | boolean | null {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  return mayBeNumber(text) ? numberOrText(text) : text;
}

function mayBeNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
}

function numberOrText(text: string): string | number {
  if (INTEGER.test(text) || FLOAT.test(text)) return Number(text);
  if (OCTAL.test(text) || HEXADECIMAL.test(text)) return Number(text);
  if (INFINITY.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  return text;
}
