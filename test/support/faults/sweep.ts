/**
 * Every fault at every call: a flow runs once undisturbed, and then again for each of its calls and each kind of fault,
 * for that one call and for all calls from there on. Whatever happened, the same run once more must end as the
 * undisturbed one did: nothing twice, nothing missing.
 */

import { isDeepStrictEqual } from "node:util";

import { type Fault, EVERY_FAULT, nameOf } from "../github/faults.ts";
import type { GitHub } from "../github/github.ts";
import { type Picture, outlineOf, pictureOf, surplusOf, twiceIn } from "./picture.ts";

/** Something that is done with the code host in one run. */
export interface Flow {
  readonly name: string;
  /**
   * For whole runs: their texts tell how it went, and a publish that was held up opens an issue. What is wrong after the
   * next run takes the place of "exactly as if nothing had happened".
   */
  readonly unsettled?: (github: GitHub) => readonly string[];
  /** Where the world stands before; called once, with a fake that has nothing but its branches. */
  prepare(github: GitHub): void | Promise<void>;
  /** For whole runs: whether what the run is for has come about; where it has not, the job is red. */
  readonly achieved?: () => boolean;
  /** One run. */
  run(github: GitHub): Promise<Ending>;
}

/** How a run ended, in the words of the port or of the process. */
export interface Ending {
  readonly ok: boolean;
  /** Empty where all is well. */
  readonly causes: readonly string[];
  /** Everything that was said to people. */
  readonly said: string;
  readonly permissions: readonly string[];
  /** What must be true outside of the code host whatever fails there, e.g. that the store has the kill. */
  readonly unharmed: boolean;
  /** Whether the job shows that something is wrong. */
  readonly red: boolean;
}

/** One run that is disturbed. */
export interface Case {
  readonly flow: Flow;
  readonly call: number;
  readonly operation: string;
  readonly fault: Fault;
  readonly times: number;
  readonly expected: Picture;
}

/** A place that is put back before each run. */
export interface Stage {
  readonly github: GitHub;
  readonly token: string;
  /** Puts everything where a flow begins. */
  stand(flow: Flow): Promise<void>;
}

/** A fault that lasts for the rest of the run. */
const FOREVER = 1_000_000;

/** All cases of a flow, from a recorded undisturbed run. */
export async function casesOf(stage: Stage, flow: Flow): Promise<readonly Case[]> {
  const { github } = stage;
  await stage.stand(flow);
  const ending = await flow.run(github);
  if (!ending.ok || !ending.unharmed) throw new Error(`${flow.name} fails undisturbed: ${ending.said}`);
  const expected = seen(flow, github);
  const calls = github.journal.map(({ number, operation }) => ({ call: number, operation }));
  return calls.flatMap(({ call, operation }) =>
    EVERY_FAULT.flatMap((fault) =>
      timesOf(flow, fault).map((times) => ({ flow, call, operation, fault, times, expected })),
    ),
  );
}

/**
 * What may go away by itself is also tried for good; anything else ends the matter at once. In whole runs, what the
 * adapter gets over alone is not tried again: there are flows for the adapter.
 */
function timesOf({ unsettled }: Flow, fault: Fault): readonly number[] {
  const passing = fault.kind === "secondary-limit" ? fault.retryAfter < 60 : PASSING.has(fault.kind);
  if (!passing) return [1];
  const written = fault.kind === "truncated" || ("when" in fault && fault.when === "after");
  return unsettled !== undefined && !written ? [FOREVER] : [1, FOREVER];
}

const PASSING: ReadonlySet<Fault["kind"]> = new Set(["broken", "cut-connection", "truncated", "no-json", "slow"]);

/** What is wrong after a disturbed run and the one after it, in one text for a case; empty where nothing is. */
export async function problemsOf(stage: Stage, one: Case): Promise<readonly string[]> {
  const { github } = stage;
  await stage.stand(one.flow);
  github.fault({ call: one.call, times: one.times, fault: one.fault });
  const ending = await one.flow.run(github);
  const problems = [...wrongEnding(one, ending, stage.token), ...wrongPlace(one, github, ending)];
  github.reset();
  const again = await one.flow.run(github);
  if (!again.ok) problems.push(`the next run fails: ${again.said}`);
  problems.push(...wrongLater(one, github));
  return problems.length === 0 ? [] : [[titleOf(one), ...problems, `it said: ${ending.said}`].join("\n")];
}

/** After the disturbed run. */
function wrongPlace(one: Case, github: GitHub, ending: Ending): readonly string[] {
  const { flow, expected } = one;
  const after = seen(flow, github);
  const problems = [...tooMuch(one, github, after)];
  if (flow.achieved?.() === false && !ending.red) {
    problems.push(`it has not come about, and the job is green`);
  }
  if (ending.ok && !isDeepStrictEqual(after, expected)) {
    problems.push(`it says that all is well, and ${JSON.stringify(after)} is not ${JSON.stringify(expected)}`);
  }
  return problems;
}

/** After the next run. */
function wrongLater(one: Case, github: GitHub): readonly string[] {
  const { flow, expected } = one;
  const later = seen(flow, github);
  const settled = flow.unsettled?.(github) ?? null;
  const differs = settled === null && !isDeepStrictEqual(later, expected);
  return [
    ...(differs ? [`after the next run ${JSON.stringify(later)} is not ${JSON.stringify(expected)}`] : []),
    ...(settled ?? []).map((what) => `after the next run ${what}`),
    ...tooMuch(one, github, later),
  ];
}

function seen({ unsettled }: Flow, github: GitHub): Picture {
  return unsettled === undefined ? pictureOf(github) : outlineOf(pictureOf(github));
}

function tooMuch({ flow, expected }: Case, github: GitHub, found: Picture): readonly string[] {
  return flow.unsettled === undefined ? surplusOf(found, expected) : twiceIn(github);
}

/** A case in words. */
function titleOf({ flow, call, operation, fault, times }: Case): string {
  return `${flow.name}, call ${call} (${operation}), ${nameOf(fault)}${times === 1 ? "" : ", and all later ones"}`;
}

const CAUSES: Readonly<Record<Fault["kind"], readonly string[]>> = {
  forbidden: ["unauthorized"],
  "secondary-limit": ["rate-limited"],
  "primary-limit": ["rate-limited"],
  unauthorized: ["unauthorized"],
  "not-found": ["missing"],
  conflict: ["refused", "protected"],
  unprocessable: ["refused", "protected"],
  broken: ["unreachable"],
  "cut-connection": ["unreachable"],
  truncated: ["partial"],
  "no-json": ["malformed"],
  slow: ["timeout"],
};

function wrongEnding(one: Case, ending: Ending, token: string): readonly string[] {
  const problems: string[] = [];
  if (!ending.unharmed) problems.push("what must happen whatever fails did not");
  if (ending.said.includes(token)) problems.push("the token is told");
  if (ending.ok) return problems;
  if (!ending.causes.some((cause) => CAUSES[one.fault.kind].includes(cause))) {
    problems.push(`the cause is not named, but ${ending.causes.join(", ")}`);
  }
  const named = ending.permissions.some((permission) => /^[a-z-]+: (read|write)/u.test(permission));
  const unnamed = one.operation === "graphql" || one.operation === "teams/list-members-in-org";
  if (one.fault.kind === "forbidden" && !named && !unnamed) problems.push("the missing permission is not named");
  return problems;
}
