/**
 * Makes text that somebody else wrote inert: names, reasons, titles and error messages reach terminals, Markdown, HTML
 * and workflow logs only through these functions.
 */

// ECMA-48 control sequences (CSI), operating system commands and other strings (OSC, DCS, APC, PM, SOS), two-byte escapes.
const ANSI =
  // oxlint-disable-next-line no-control-regex -- control characters are what it is for
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|\u001B[\]PX^_][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/gu;

// White space that ends or moves a line becomes one space.
const BREAKS = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu;

// Other controls, lone surrogates and invisible format characters (bidi marks, zero widths, tags). The two joiners stay:
// Persian, Indic scripts and emoji need them.
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;

const ZERO_WIDTH = "&#8203;";

/** At most `limit` UTF-16 units, the last of them an ellipsis where something was cut. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/** One line of visible text: no control sequence, no control, bidi or other invisible character. */
export function escapeTerminal(text: string): string {
  return text.replace(ANSI, "").replace(BREAKS, " ").replace(INVISIBLE, "");
}

/** Text for the content or a quoted attribute of an HTML element; one visible line. */
export function escapeHtml(text: string): string {
  return escapeTerminal(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/**
 * Text for a paragraph, list item or table cell of GitHub-flavoured Markdown; one visible line.
 *
 * Characters are escaped, and a zero-width space parts what GitHub would otherwise link after parsing: mentions,
 * issue references and addresses.
 */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\\", "&#92;")
    .replaceAll("|", "&#124;")
    .replaceAll("`", "&#96;")
    .replaceAll("::", ":&#58;")
    .replace(/[*_~$[\]]/gu, String.raw`\$&`)
    .replaceAll("@", `@${ZERO_WIDTH}`)
    .replace(/(?<!&)#(?=\d)/gu, `#${ZERO_WIDTH}`)
    .replace(/\bGH-(?=\d)/giu, (found) => `${found}${ZERO_WIDTH}`)
    .replaceAll("://", `:${ZERO_WIDTH}//`)
    .replace(/\bwww\./giu, (found) => `${found.slice(0, 3)}${ZERO_WIDTH}.`)
    .replace(/^(\s*)([#+=-])/u, String.raw`$1\$2`)
    .replace(/^(\s*\d+)(?=[.)](?:\s|$))/u, `$1${ZERO_WIDTH}`);
}

/** A name as code: a code span where that is safe, else an HTML element. */
export function markdownCode(text: string): string {
  const visible = escapeTerminal(text);
  if (/^[\w./:=,+ -]*[\w./]$/u.test(visible) && visible.trim() === visible) return `\`${visible}\``;
  return `<code>${escapeMarkdown(visible)}</code>`;
}

/** The message of a workflow command; breaks stay, encoded, and no command of the older kind is in it. */
export function escapeCommandData(text: string): string {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => escapeTerminal(line).replaceAll("##[", "## ["));
  return lines.map((line) => line.replaceAll("%", "%25")).join("%0A");
}

/** A property of a workflow command. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/**
 * Text of several lines for a workflow's log, in which no line is read as a command.
 *
 * The runner takes `::command::` at the beginning of a line and the older `##[command]` anywhere in it.
 */
export function escapeLog(text: string): string {
  return text.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gmu, "$1: ").replaceAll("##[", "## [");
}
