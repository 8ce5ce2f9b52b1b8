/** Reads the body of a request, and no more of it than anybody needs. */

/** The text of the body; null where it is longer than `longest` octets. A body that breaks off is what came of it. */
export async function readBody(request: Request, longest: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > longest) return null;
  if (request.body === null) return "";
  const reader = request.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for (;;) {
    const chunk = await reader.read().catch(() => null);
    if (chunk === null || chunk.done) return text + decoder.decode();
    length += chunk.value.length;
    if (length > longest) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}
