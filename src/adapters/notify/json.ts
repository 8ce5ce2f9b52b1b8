/** Messages as one JSON document, for whatever a team has built itself. */

import { formatInstant } from "../../evaluation/instant.ts";
import type { Notifier } from "../../ports.ts";
import { post, type PostOptions } from "./post.ts";

/** A notifier that posts `{version, event, feature, at, title, lines, url}`. */
export function json(options: PostOptions): Notifier {
  return {
    kind: "json",
    notify: ({ event, feature, at, title, lines, url }, signal) =>
      post(options, { version: 1, event, feature, at: formatInstant(at), title, lines, url }, signal),
  };
}
