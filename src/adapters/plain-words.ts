/** What the world said, as it may be shown to people. */

const LONGEST_DETAIL = 240;
/** So many signs of a secret in a row are no accident. */
const TELLING = 10;

/**
 * One printable line of at most 240 characters without any of the secrets, as they are or as JSON, addresses and basic
 * authentication write them. Words that still repeat a part of one are not shown at all.
 */
export function plainWords(text: string, secrets: readonly string[] = []): string {
  const told = secrets.filter((secret) => secret !== "");
  const forms = told.flatMap(formsOf).toSorted((a, b) => b.length - a.length);
  const hidden = forms.reduce((rest, form) => rest.replaceAll(form, "***"), text);
  if (told.some((secret) => repeats(hidden, secret))) return "(words that repeat a secret, and are not shown)";
  const line = hidden.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ").trim();
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL - 1)}…` : line;
}

function formsOf(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  const wellFormed = new TextDecoder().decode(bytes);
  const base64 = btoa(String.fromCodePoint(...bytes));
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(wellFormed), base64];
}

function repeats(text: string, secret: string): boolean {
  for (let at = 0; at + TELLING <= secret.length; at += 1) {
    if (text.includes(secret.slice(at, at + TELLING))) return true;
  }
  return false;
}
