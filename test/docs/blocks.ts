/** Code of the documentation, as a reader would copy it. */

import { readFileSync } from "node:fs";

/** One fenced block. */
export interface Block {
  readonly language: string;
  readonly code: string;
  /** Where it begins, such as `docs/applications.md:12`. */
  readonly at: string;
}

/** The fenced blocks of a page, by its path in the repository. */
export function blocksOf(path: string): readonly Block[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  return Array.from(text.matchAll(/^```(\w+)\n([^]*?)^```$/gmu), (match) => ({
    language: match[1] ?? "",
    code: match[2] ?? "",
    at: `${path}:${text.slice(0, match.index).split("\n").length}`,
  }));
}
