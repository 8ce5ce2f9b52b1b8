/** What the world said, as it may be shown to people. */

const LONGEST_DETAIL = 240;

/** One printable line of at most 240 characters without any of the secrets. */
export function plainWords(text: string, secrets: readonly string[] = []): string {
  const hidden = secrets
    .filter((secret) => secret !== "")
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  const line = hidden.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ").trim();
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL - 1)}…` : line;
}
