/** Bytes to text: strict UTF-8 without NUL, and no more of it than a person would write. */

/** The largest file that is read. */
const MAXIMUM_BYTES = 1_048_576;

/** A text, or why the bytes are none, with the offset where they stop being one and the text before it. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly before: string };

const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Decodes a file. A byte order mark stays in the text, so that offsets fit. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > MAXIMUM_BYTES) {
    return {
      ok: false,
      code: "too-large",
      message: `a file has at most 1 MB, found ${bytes.length} bytes`,
      before: "",
    };
  }
  const text = decode(bytes);
  if (text === null) {
    const message = "a file must be valid UTF-8, found a byte that is not";
    return { ok: false, code: "invalid-utf8", message, before: validBeginning(bytes) };
  }
  const zero = text.indexOf("\0");
  if (zero === -1) return { ok: true, text };
  const message = "a file must be text, found a NUL character";
  return { ok: false, code: "nul-character", message, before: text.slice(0, zero) };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return DECODER.decode(bytes);
  } catch {
    return null;
  }
}

/** The longest beginning that is valid, by bisection; a character that is merely cut short is not invalid. */
function validBeginning(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (beginning(bytes, middle) === null) high = middle - 1;
    else low = middle;
  }
  return beginning(bytes, low) ?? "";
}

function beginning(bytes: Uint8Array, length: number): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
      stream: true,
    });
  } catch {
    return null;
  }
}
