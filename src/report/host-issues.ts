/** The issues that the tool keeps on a code host: what waits for somebody, and what to do about it. */

import { type Incident, incidentLines } from "../core/incident.ts";
import type { Problem } from "../core/problem.ts";
import type { Withheld } from "../core/publication.ts";
import { markdownCode } from "./escape.ts";
import { grid, list, problemRows, row, sentence } from "./markdown-parts.ts";
import { plural } from "./words.ts";

/** An issue's own words. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
}

/** Rows of one table; a longer one is cut, far below what GitHub takes. */
const MOST = 100;

/** What is kept narrower at the edge than the base branch has it. */
export function withheldIssue(withheld: readonly Withheld[], marker: string): IssueText {
  const rows = withheld
    .slice(0, MOST)
    .map(({ feature, code, decision, message }) =>
      row([
        markdownCode(feature),
        decision === "hold" ? "waits" : "needs an edit",
        markdownCode(code),
        sentence(message),
      ]),
    );
  const names = withheld.map(({ feature }) => feature);
  return {
    title: `Withheld: ${namesOf(names)} ${names.length === 1 ? "is" : "are"} narrower at the edge than in git`,
    body: bodyOf(
      [
        "Git asks for more than could be published: customers have what they had before.",
        "",
        ...grid(["Feature", "", "Code", "Why"], rows),
        ...restOf(withheld.length),
        ...list("**What to do**", [
          "What waits: nothing. Every run of the guard tries it again, and closes this issue.",
          "What needs an edit: change the file as the reason says, in a pull request.",
          "To give up: revert the commit that asked for it. Lowering is never held.",
        ]),
      ],
      marker,
    ),
  };
}

/** Files on the base branch that have errors. */
export function brokenFilesIssue(problems: readonly Problem[], marker: string): IssueText {
  const files = new Set(problems.map(({ file }) => file));
  return {
    title: `${plural(files.size, "file")} on the base branch cannot be published`,
    body: bodyOf(
      [
        "What is published of these features stays, or gets narrower where the file says so; all others are published.",
        "",
        ...problemRows(problems.slice(0, MOST)),
        ...restOf(problems.length),
        ...list("**What to do**", [
          "Mend the files in a pull request; the next publish closes this issue.",
          "To turn a feature off meanwhile: `pilot-rollout kill <feature> --reason …`",
        ]),
      ],
      marker,
    ),
  };
}

/** What the guard turned off: one feature, or everything that an outage has suspended. */
export function incidentIssue(incidents: readonly Incident[], marker: string): IssueText {
  const [first] = incidents;
  const shown = incidents.slice(0, MOST);
  const title =
    first?.action === "suspend"
      ? `${plural(incidents.length, "feature")} suspended: it looks like an outage, not a rollout`
      : `${first?.feature ?? ""} was rolled back`;
  const body = shown.flatMap((incident) => list(`**${markdownCode(incident.feature)}**`, incidentLines(incident)));
  return { title, body: bodyOf([...body, ...restOf(incidents.length)], marker) };
}

/** How the title of an episode's issue begins; its key follows. */
export const ALERT_TITLE = "Alert ";

/** An episode that lasts. */
export function alertIssue(key: string, message: string, marker: string): IssueText {
  const about = "This issue is closed when it is over. Nobody is told again while it is open.";
  return { title: `${ALERT_TITLE}${key}`, body: bodyOf([sentence(message), "", about, ""], marker) };
}

function bodyOf(lines: readonly string[], marker: string): string {
  return [...lines, marker].join("\n");
}

function restOf(count: number): readonly string[] {
  return count > MOST ? [`*${count - MOST} more are not shown.*`, ""] : [];
}

function namesOf(names: readonly string[]): string {
  const [first = "", second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} more`;
}
