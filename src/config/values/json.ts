/** JSON without exceptions. */

/** A JSON value, or what is wrong with the text. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly detail: string; readonly offset: number };

/** Parses JSON without throwing. `offset` is 0 where the engine does not tell it. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    const detail = error instanceof Error ? error.message : "it cannot be parsed";
    return { ok: false, detail, offset: Number(/at position (\d+)/u.exec(detail)?.[1] ?? 0) };
  }
}
