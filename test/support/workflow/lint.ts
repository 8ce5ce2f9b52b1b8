/** GitHub's language service, as editors ask it about workflow files and action.yml. */

import { language } from "./language.ts";

let asked = 0;

/** What it has against a file, with its line. @throws Error where it could not look, which it would only log */
export async function lint(path: string, content: string): Promise<readonly string[]> {
  const { validate, registerLogger } = await language();
  const trouble: string[] = [];
  const quiet = (): void => {};
  registerLogger({ error: (message) => void trouble.push(message), warn: quiet, info: quiet, log: quiet });
  const lines = content.split("\n");
  const start = (line: number): number => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  asked += 1;
  const found = await validate({
    // It remembers what it parsed by address.
    uri: `file:///${asked}/${path}`,
    languageId: "yaml",
    version: 1,
    lineCount: lines.length,
    getText: (range) =>
      range === undefined
        ? content
        : content.slice(start(range.start.line) + range.start.character, start(range.end.line) + range.end.character),
    positionAt(offset) {
      const before = content.slice(0, offset).split("\n");
      return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    },
    offsetAt: ({ line, character }) => start(line) + character,
    getLineRange: (line) => ({ start: { line, character: 0 }, end: { line, character: lines[line]?.length ?? 0 } }),
    getEOLCharacters: () => "\n",
  });
  if (trouble.length > 0) throw new Error(`${path}: ${trouble.join("; ")}`);
  return found.map(
    ({ message, range }) => `${path}:${range.start.line + 1}: ${typeof message === "string" ? message : message.value}`,
  );
}
