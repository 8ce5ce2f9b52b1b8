/** `explain` in words that support can send to a customer. */

import { escapeTerminal } from "../escape.ts";
import type { ExplainReport, ExplainResult } from "../json.ts";
import { hang, pad, widest } from "../layout.ts";
import type { Terminal } from "../style.ts";
import { count, percent } from "../words.ts";

/** One line per customer; ends with a line feed. */
export function explainText(report: ExplainReport, { style, columns }: Terminal): string {
  const names = report.results.map(({ customer }) => escapeTerminal(customer) || "(no customer)");
  const width = Math.min(widest(names), 32);
  const lines = report.results.flatMap((result, index) => {
    const prefix = `  ${result.enabled ? "✓ on " : "– off"} ${pad(names[index] ?? "", width)}  `;
    return hang(prefix, sentence(result), columns).map((line, at) =>
      at === 0 && result.enabled ? line.replace("✓ on ", style.green("✓ on ")) : line,
    );
  });
  const on = report.results.filter(({ enabled }) => enabled).length;
  const title = `${style.bold(escapeTerminal(report.feature))} is on for ${count(on)} of ${count(report.results.length)}`;
  const source = report.sequence === 0 ? "the working tree" : `sequence ${report.sequence}`;
  return `${title}  ${style.dim(`by ${source}`)}\n\n${lines.map((line) => `${line}\n`).join("")}`;
}

/** Why one customer has the feature or not. */
export function sentence({ detail, bucket, weight }: ExplainResult): string {
  const share = weight === null ? "" : percent(weight / 100_000);
  const place = bucket === null ? "" : ` (place ${count(bucket)} of 100,000)`;
  const sentences: Readonly<Record<string, string>> = {
    killed: "It is switched off for everyone after a problem.",
    "tier-disabled": "It has not been rolled out to anyone yet.",
    blacklisted: "This customer is on the list of those who never get it.",
    "parent-off": "It needs another feature that this customer does not have.",
    whitelisted: "This customer is on the list of those who get it first.",
    full: "Everyone has it.",
    "bucket-in": `This customer is among the ${share} who have it${place}.`,
    "bucket-out": `${share} of customers have it so far; this one is not among them${place}.`,
    FLAG_NOT_FOUND: "There is no feature of this name.",
    TARGETING_KEY_MISSING: "No customer was named.",
  };
  return sentences[detail] ?? escapeTerminal(detail);
}
