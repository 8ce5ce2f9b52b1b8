/** The files through which a step talks to the runner: `GITHUB_OUTPUT` and its like. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAMES = ["OUTPUT", "ENV", "PATH", "STATE", "STEP_SUMMARY"] as const;

/** The files of one step. */
export interface CommandFiles {
  readonly environment: Readonly<Record<string, string>>;
  readonly pairs: (name: "OUTPUT" | "ENV" | "STATE") => Readonly<Record<string, string>>;
  readonly text: (name: "PATH" | "STEP_SUMMARY") => string;
}

/** Makes them, empty, in a folder of the step's own. */
export function commandFiles(folder: string): CommandFiles {
  mkdirSync(folder, { recursive: true });
  const path = (name: string): string => join(folder, name.toLowerCase());
  for (const name of NAMES) writeFileSync(path(name), "");
  return {
    environment: Object.fromEntries(NAMES.map((name) => [`GITHUB_${name}`, path(name)])),
    pairs: (name) => parsePairs(readFileSync(path(name), "utf8")),
    text: (name) => readFileSync(path(name), "utf8"),
  };
}

/** `key=value`, or `key<<END` with lines until `END`. @throws Error where an end is missing, as on GitHub */
function parsePairs(content: string): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  const lines = content.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const heredoc = /^([^=]+?)<<(.+)$/u.exec(line);
    const equals = line.indexOf("=");
    if (heredoc !== null) {
      const [, key = "", end = ""] = heredoc;
      const close = lines.indexOf(end, index + 1);
      if (close === -1) throw new Error(`Matching delimiter not found '${end}'`);
      pairs[key] = lines.slice(index + 1, close).join("\n");
      index = close;
    } else if (equals > 0) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (line !== "") {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}
