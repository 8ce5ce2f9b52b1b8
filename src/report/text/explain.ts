/** `explain` in words that support can send to a customer. */

import { thousands } from "../../core/wording.ts";
import type { Detail, Evaluation } from "../../evaluation/evaluate.ts";
import { escapeTerminal } from "../escape.ts";
import type { ExplanationResult } from "../results.ts";
import { hang, pad, widest } from "../layout.ts";
import type { Terminal } from "../style.ts";
import { plural, share } from "../words.ts";

/** One line per answer: customers of one feature, or features of one customer; ends with a line feed. */
export function explainText({ feature, sequence, results }: ExplanationResult, { style, columns }: Terminal): string {
  const byFeature = feature === null;
  const names = results.map((each) => escapeTerminal(byFeature ? each.feature : each.customer) || "(nobody)");
  const width = Math.min(widest(names), 32);
  const lines = results.flatMap(({ evaluation }, index) => {
    const mark = evaluation.enabled ? "✓ on " : "– off";
    const paint = evaluation.enabled ? style.green : style.dim;
    const [first = "", ...rest] = answerLines(`  ${mark}  `, names[index] ?? "", sentence(evaluation), {
      width,
      columns,
    });
    return [`  ${paint(mark)}${first.slice(2 + mark.length)}`, ...rest];
  });
  const subject = escapeTerminal(byFeature ? (results[0]?.customer ?? "") : feature);
  const on = results.filter(({ evaluation }) => evaluation.enabled).length;
  const asked = plural(results.length, byFeature ? "feature" : "customer");
  const verb = byFeature ? "has" : "is on for";
  const count = `${thousands(on)} of ${asked}`;
  const source = sequence === 0 ? "by the files here" : `by sequence ${sequence}`;
  const gap = widest([`${subject} ${verb} ${count}  ${source}`]) > columns ? "\n" : "  ";
  const title = `${style.bold(subject)} ${verb} ${count}${gap}${style.dim(source)}`;
  return `${title}\n\n${lines.map((line) => `${line}\n`).join("")}`;
}

/** A name that is too long for its column has a line of its own. */
function answerLines(
  mark: string,
  name: string,
  words: string,
  { width, columns }: { readonly width: number; readonly columns: number },
): readonly string[] {
  if (widest([name]) <= width) return hang(`${mark}${pad(name, width)}  `, words, columns);
  return [...hang(mark, name, columns), ...hang(" ".repeat(widest([mark])), words, columns)];
}

/** Why a customer has a feature or not. */
function sentence({ detail, bucket, weight }: Evaluation): string {
  const part = share((weight ?? 0) / 100_000);
  const place = bucket === null ? "" : ` (place ${thousands(bucket)} of 100,000)`;
  const sentences: Readonly<Record<Detail, string>> = {
    killed: "It is switched off for everyone after a problem.",
    "tier-disabled": "It has not been rolled out to anyone yet.",
    blacklisted: "This customer is on the list of those who never get it.",
    "parent-off": "It needs another feature that this customer does not have.",
    whitelisted: "This customer is on the list of those who get it first.",
    full: "Everyone has it.",
    "bucket-in": `This customer is among the ${part} who have it${place}.`,
    "bucket-out": `${part} of customers have it so far; this one is not among them${place}.`,
    FLAG_NOT_FOUND: "There is no feature of this name.",
    TARGETING_KEY_MISSING: "No customer was named.",
  };
  return sentences[detail];
}
