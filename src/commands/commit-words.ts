/** Makes what a person wrote fit for a commit message. */

// Control sequences of terminals, as a whole: without its escape character the rest would stay as visible rubbish.
const SEQUENCE =
  // oxlint-disable-next-line no-control-regex -- control characters are what it is for
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|\u001B[\]PX^_][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/gu;

// The two joiners stay: Persian, Indic scripts and emoji need them.
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;

// With one of these anywhere in a message, code hosts run no workflow for the commit: nothing would publish it.
const SKIP = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/giu;

/** One line without control or invisible characters, in which nothing tells a code host to skip its workflows. */
export function commitWords(text: string): string {
  return text
    .replace(SEQUENCE, "")
    .replace(/[\s\u0085]+/gu, " ")
    .replace(INVISIBLE, "")
    .replace(/ +/gu, " ")
    .replace(SKIP, (found) => found.replace(" ", "-"))
    .trim();
}
