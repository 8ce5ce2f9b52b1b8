/** Finds out whether a web server honours preconditions: many take PUT and pass over If-Match in silence. */

import { randomUUID } from "node:crypto";
import type { Failed } from "../request.ts";
import type { HttpPlace } from "./place.ts";

/** What a server does with preconditions. */
export interface Honours {
  readonly kind: "honours";
  readonly preconditions: boolean;
}

/** Writes a file of its own beside the snapshot that must not be overwritten, and removes it. */
export async function probePreconditions(place: HttpPlace, signal: AbortSignal): Promise<Honours | Failed> {
  const suffix = `.probe-${randomUUID()}`;
  const first = await place.put(suffix, "first", {}, signal);
  if (first.kind === "failed") return first;
  try {
    const over = await place.put(suffix, "second", { "if-none-match": "*" }, signal);
    if (over.kind === "failed") return over;
    const wrong = await place.put(suffix, "third", { "if-match": '"no-such-tag"' }, signal);
    if (wrong.kind === "failed") return wrong;
    const found = await place.get(suffix, signal);
    if (found.kind === "failed") return found;
    const refused = over.kind === "precondition" && wrong.kind === "precondition" && found.etag !== null;
    return { kind: "honours", preconditions: refused && Buffer.from(found.bytes ?? []).toString() === "first" };
  } finally {
    await place.remove(suffix, signal);
  }
}
