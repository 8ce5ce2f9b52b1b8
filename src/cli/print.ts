/** Prints what commands return: one JSON document, or text for people. */

import type { Exit } from "../commands/world.ts";
import { jsonText } from "../report/json.ts";
import type { Terminal } from "../report/style.ts";

/** What a command hands to the terminal. */
export interface Answer {
  readonly exit: Exit;
  /** The document of `--json`. */
  readonly json: object;
  readonly text: (terminal: Terminal) => string;
  /** Said on stderr, with `--json` or without: problems that neither text nor document has a place for. */
  readonly aside?: (terminal: Terminal) => string;
  /** Said on stderr with `--json` only: what the text tells and the document has no field for. */
  readonly log?: (terminal: Terminal) => string;
}

/** Where answers go. */
export interface Output {
  readonly terminal: Terminal;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Prints an answer and gives its exit code. */
export function print(answer: Answer, json: boolean, { terminal, out, err }: Output): Exit {
  const aside = (answer.aside?.(terminal) ?? "") + (json ? (answer.log?.(terminal) ?? "") : "");
  out(json ? jsonText(answer.json) : answer.text(terminal));
  if (aside !== "") err(aside);
  return answer.exit;
}
