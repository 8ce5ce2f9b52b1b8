/** How the comment of a pull request is found again. */

import { cut, escapeTerminal } from "./escape.ts";

/** Characters of a catalog's name that count. */
const NAME_LIMIT = 100;

/** The last line of the comment: what the next run finds it by, together with its author. */
export function commentMarker(name: string | null): string {
  if (name === null) return "<!-- pilot-rollout -->";
  return `<!-- pilot-rollout:${encodeURIComponent(escapeTerminal(cut(name, NAME_LIMIT))).replaceAll("--", "-%2D")} -->`;
}
