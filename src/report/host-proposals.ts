/** What the tool's own pull requests say. */

import type { OwnBranchPurpose } from "../core/host-names.ts";
import type { Finding } from "../core/verdict.ts";
import { escapeTerminal, markdownCode } from "./escape.ts";
import { grid, MARKS, row, sentence } from "./markdown-parts.ts";
import type { IssueText } from "./host-issues.ts";

const TITLE_LIMIT = 200;

/** Title and text of a pull request of the tool's own, out of its commit's message. */
export function proposalText(message: string, purpose: OwnBranchPurpose): IssueText {
  const [first = "", ...rest] = message.split("\n");
  const reasons = rest.filter((line) => line.trim() !== "").slice(0, 20);
  const lines = [...reasons.map((line) => `- ${sentence(line)}`), "", ...WORDS[purpose], ""];
  return { title: escapeTerminal(first).slice(0, TITLE_LIMIT), body: lines.join("\n") };
}

const WORDS: Readonly<Record<OwnBranchPurpose, readonly string[]>> = {
  rollback: [
    "Customers are off already, by a kill in the stores. Merging this writes it down, and the publish that follows",
    "lifts the kill. It lowers exposure, so there is nothing to judge: its status is set.",
  ],
  pause: [
    "Merging this freezes the feature at its tier: whoever has it keeps it. There is nothing to judge: its status is set.",
  ],
  advance: [],
  edit: [],
};

/** The text of a pull request that advances a feature. */
export function advanceText(findings: readonly Finding[], rung: string): string {
  const rows = findings.map(({ id, verdict, message }) => row([MARKS[verdict], markdownCode(id), sentence(message)]));
  return [
    `It has earned the next rung, ${rung}. Merging this is a decision of people: nothing happens by itself.`,
    "",
    ...grid(["", "Criterion", "When this was opened"], rows),
    "The commit status has the verdict of now. This is closed when the feature has not earned it any more.",
    "",
  ].join("\n");
}
