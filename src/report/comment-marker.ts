/** How the comment of a pull request is found again. */

/** The last line of the comment: what the next run finds it by, together with its author. */
export function commentMarker(name: string | null): string {
  return `<!-- pilot-rollout${name === null ? "" : `:${encodeURIComponent(name).replaceAll("-", "%2D")}`} -->`;
}
