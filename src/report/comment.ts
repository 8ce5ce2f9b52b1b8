/** The one comment that a pull request carries: the decision first, then why, then what to do, ready to copy. */

import type { Judgement } from "../core/judge.ts";
import type { Problem } from "../core/problem.ts";
import type { BasisPoints } from "../core/ratio.ts";
import type { StoreLimit } from "../core/rehearsal.ts";
import { effectOf } from "../core/decision.ts";
import type { Finding } from "../core/verdict.ts";
import { formatMoment, thousands } from "../core/wording.ts";
import { changePicture } from "./comment-picture.ts";
import { commandsOf } from "./comment-commands.ts";
import { type Block, lines, render, rows } from "./comment-blocks.ts";
import { commentMarker } from "./comment-marker.ts";
import { escapeMarkdown } from "./escape.ts";
import { outcomeOf, worstFirst, type Outcome } from "./headline.ts";
import { grid, list, MARKS, nameCode, row, sentence } from "./markdown-parts.ts";
import { nextSteps, waitsForTime } from "./next.ts";
import type { ValidationResult } from "./results.ts";
import { statusLine } from "./status-line.ts";
import { errorsFirst } from "./text/problems.ts";
import { plural, share, shortRevision } from "./words.ts";

export { commentMarker } from "./comment-marker.ts";

/** What a comment says besides the verdict. */
export interface CommentFacts {
  /** Which catalog, where one repository has several; null for the only one. */
  readonly name: string | null;
  readonly maximumErrorRate: BasisPoints;
  /** Features that build on a changed one, and are off where it is off. */
  readonly dependents: ReadonlyMap<string, readonly string[]>;
  /** By feature, who of a list of known customers gains and loses it; empty where no such list is configured. */
  readonly movements: ReadonlyMap<string, Movement>;
  /** The snapshot after the change; null where it was not compiled. */
  readonly snapshot: { readonly bytes: number; readonly limits: readonly StoreLimit[] } | null;
  /** What else a person should know, in sentences: what could not be asked, and which right is missing. */
  readonly notes: readonly string[];
}

/** Known customers who gain and lose a feature; `names` only where the settings show ids. */
export interface Movement {
  readonly known: number;
  readonly gained: number;
  readonly lost: number;
  readonly names: { readonly gained: readonly string[]; readonly lost: readonly string[] } | null;
}

const SIGNS: Readonly<Record<Outcome, string>> = { allow: "✅", nothing: "✅", hold: "⏳", block: "⛔", invalid: "⛔" };

/** The headline is not cut as a status is, but nobody reads more. */
const HEADLINE_LIMIT = 300;

/** Customers that are named at most. */
const NAMES_LIMIT = 20;

/** The comment about a change, worst first; cut by row where it would be longer than GitHub takes. */
export function commentMarkdown(result: ValidationResult, facts: CommentFacts): string {
  const head = `${SIGNS[outcomeOf(result)]} ${escapeMarkdown(statusLine(result, HEADLINE_LIMIT))}`;
  const title = facts.name === null ? "Pilot Rollout" : `Pilot Rollout of ${nameCode(facts.name)}`;
  const base = result.base === null ? "an empty repository" : shortRevision(result.base);
  const compared = `${nameCode(base)}..${nameCode(shortRevision(result.head))}`;
  const blocks: readonly Block[] = [
    rows([], problemTable(result.problems), []),
    ...worstFirst(result.judgements).flatMap((judgement) => judgementBlocks(judgement, facts)),
    lines(list("**Settings** (this change is judged by those of the base)", result.settings)),
    lines(sizeLines(facts.snapshot)),
    lines(list("**Notes**", facts.notes)),
  ];
  const end = `<sub>${title} · judged ${compared} at ${formatMoment(result.evaluatedAt)}</sub>`;
  return render(`### ${head}`, blocks, `${end}\n${commentMarker(facts.name)}`);
}

function judgementBlocks(judgement: Judgement, facts: CommentFacts): readonly Block[] {
  const { change, decision, findings, loweringNote } = judgement;
  const open = findings.filter((finding) => effectOf(finding) !== "allow");
  const closed = findings.filter((finding) => effectOf(finding) === "allow");
  const steps = nextSteps(judgement);
  return [
    lines([
      `#### ${nameCode(change.feature)}: ${WORDS[decision]} (${change.kinds.join(", ")})`,
      "",
      ...changePicture(judgement, facts.maximumErrorRate),
      "",
      ...factLines(judgement, facts),
    ]),
    rows([], criteriaTable(worstOfAll(open)), []),
    lines(loweringNote === null ? [] : [sentence(loweringNote), ""]),
    lines([...list("**Next**", steps), ...commandsOf(steps)]),
    closed.length === 0
      ? lines(findings.length === 0 ? ["Nothing is more exposed than before: there is nothing to judge.", ""] : [])
      : rows(["<details>", `<summary>${summaryOf(closed)}</summary>`, ""], criteriaTable(closed), ["</details>", ""]),
  ];
}

const WORDS = { allow: "allowed", hold: "held", block: "blocked" } as const;

function worstOfAll(open: readonly Finding[]): readonly Finding[] {
  return open.toSorted((a, b) => Number(effectOf(b) === "block") - Number(effectOf(a) === "block"));
}

/** Errors first. */
function problemTable(problems: readonly Problem[]): readonly string[] {
  const body = errorsFirst(problems).map(({ severity, file, line, column, message, code }) => {
    const place = nameCode(`${file}:${line}:${column}`);
    return row([PROBLEM_MARKS[severity], `${place} ${sentence(message)} (${nameCode(code)})`]);
  });
  return grid(["", "Problem"], body);
}

const PROBLEM_MARKS = { error: "❌", warning: "⚠️" } as const;

/** Two columns: three are too many for a phone. */
function criteriaTable(findings: readonly Finding[]): readonly string[] {
  const body = findings.map(({ id, verdict, message }) =>
    row([MARKS[verdict], `${nameCode(id)} ${sentence(message)}`]),
  );
  return grid(["", "Criterion"], body);
}

/** How many criteria hold, are overridden and do not apply. */
function summaryOf(closed: readonly Finding[]): string {
  const count = (verdict: Finding["verdict"]): number => closed.filter((each) => each.verdict === verdict).length;
  const [passed, overridden, skipped] = [count("pass"), count("overridden"), count("skipped")];
  return [
    passed === 0 ? "" : `${passed} ${passed === 1 ? "criterion holds" : "criteria hold"}`,
    overridden === 0 ? "" : `${overridden} overridden`,
    skipped === 0 ? "" : `${skipped} not applicable`,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function factLines({ change, eligibleAt, exposure, findings }: Judgement, facts: CommentFacts): readonly string[] {
  const said = [
    exposure.from === exposure.to ? "" : `${share(exposure.from)} → **${share(exposure.to)}** of customers`,
    eligibleAt === null || !waitsForTime(findings) ? "" : `eligible **${formatMoment(eligibleAt)}**`,
  ].filter((fact) => fact !== "");
  const dependents = facts.dependents.get(change.feature) ?? [];
  const built = dependents.map((each) => nameCode(each)).join(", ");
  const moved = movementText(facts.movements.get(change.feature));
  return [
    ...(said.length === 0 ? [] : [said.join(" · "), ""]),
    ...(moved === "" ? [] : [moved, ""]),
    ...(dependents.length === 0 ? [] : [`Off wherever this is off: ${built}`, ""]),
  ];
}

function movementText(movement: Movement | undefined): string {
  if (movement === undefined) return "";
  const { known, gained, lost, names } = movement;
  const counts = `Of ${plural(known, "known customer")} ${thousands(gained)} gain and ${thousands(lost)} lose it`;
  return names === null
    ? `${counts}.`
    : `${counts}${namesText(" Gain", names.gained)}${namesText(" Lose", names.lost)}.`;
}

function namesText(title: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const rest = names.length <= NAMES_LIMIT ? "" : ` and ${thousands(names.length - NAMES_LIMIT)} more`;
  const shown = names.slice(0, NAMES_LIMIT).map((each) => nameCode(each));
  return `.${title}: ${shown.join(", ")}${rest}`;
}

/** How full each store gets. */
function sizeLines(snapshot: CommentFacts["snapshot"]): readonly string[] {
  if (snapshot === null) return [];
  const limits = snapshot.limits.map(({ store, maximumBytes }) =>
    maximumBytes === null
      ? `${nameCode(store)} takes any size`
      : `${share(snapshot.bytes / maximumBytes)} of what ${nameCode(store)} takes (${thousands(maximumBytes)} bytes)`,
  );
  return [`Snapshot: ${[`${thousands(snapshot.bytes)} bytes`, ...limits].join(" · ")}`, ""];
}
