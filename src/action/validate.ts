/** `validate` in a job: what is judged depends on the event. */

import { baseOf } from "../action-inputs.ts";
import { endsOfPull, firstLook } from "../commands/host/pull-ends.ts";
import { judgePull, type PullVerdict } from "../commands/host/pull-verdict.ts";
import type { Validation } from "../commands/validate.ts";
import type { Reporter } from "../ports.ts";
import { EXIT, type ReadingWorld } from "../commands/world.ts";
import { outcomeOf } from "../report/headline.ts";
import { validateReport } from "../report/json.ts";
import type { Trigger } from "./event.ts";
import type { Channel, Outcome } from "./outcome.ts";

/** What a job that validates has beside the world. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Takes the decision about one pull request or commit before it is told. */
  readonly heard: (decision: string) => void;
}

/** Judges what the event is about: nothing in `world` or `reporter` could write a store or a commit. */
export async function validateInJob(
  world: ReadingWorld,
  reporter: Reporter | null,
  trigger: Trigger,
  { environment, heard }: Surroundings,
): Promise<Outcome> {
  switch (trigger.kind) {
    case "pull-request":
      return pullRequest(world, reporter, trigger, heard);
    case "merge-group":
      return mergeGroup(world, reporter, trigger);
    case "round":
      return everyPullRequest(world, reporter);
    case "other": {
      const { validate } = await import("../commands/validate.ts");
      const validation = await validate(world, { base: baseOf(environment), head: null });
      return outcomeOfVerdict({ validation, notes: [] }, "none");
    }
  }
}

async function pullRequest(
  world: ReadingWorld,
  reporter: Reporter | null,
  { pull, base, confined }: Extract<Trigger, { readonly kind: "pull-request" }>,
  heard: Surroundings["heard"],
): Promise<Outcome> {
  const look = await firstLook(world, pull, base);
  const ends = look.kind === "untouched" ? look.ends : await whileLoading(endsOfPull(world, pull, base));
  const verdict = await judgePull(world, reporter, {
    ends,
    pull,
    comment: true,
    statically: confined,
    ...(look.kind === "unknown" ? {} : { touched: look.kind === "touched" }),
    heard: (validation) => heard(outcomeOf(validation)),
  });
  return outcomeOfVerdict(verdict, confined ? "later" : verdict.told ? "status" : "job");
}

/** Git fetches in a process of its own; what judges is loaded meanwhile. */
async function whileLoading<T>(fetched: Promise<T>): Promise<T> {
  const [ends] = await Promise.all([
    fetched,
    import("../commands/host/pull-sides.ts"),
    import("../commands/validate.ts"),
  ]);
  return ends;
}

async function mergeGroup(
  world: ReadingWorld,
  reporter: Reporter | null,
  { base, head, pull }: Extract<Trigger, { readonly kind: "merge-group" }>,
): Promise<Outcome> {
  const { isHere } = await import("../commands/host/contribution.ts");
  for (const commit of [base, head]) await isHere(world.history, commit, [commit]);
  const found = pull === null || world.codeHost === null ? null : await world.codeHost.pullRequest(pull);
  const known = found?.kind === "ok" ? found.value : null;
  if (known !== null) await isHere(world.history, known.head, [`refs/pull/${known.number}/head`, known.head]);
  const ends = { base, head, fork: base };
  const verdict = await judgePull(world, reporter, { ends, pull: known, comment: false, statically: false });
  return outcomeOfVerdict(verdict, verdict.told ? "status" : "job");
}

/** The re-check: many verdicts, each where it belongs. */
async function everyPullRequest(world: ReadingWorld, reporter: Reporter | null): Promise<Outcome> {
  const [{ recheck }, { recheckMarkdown, recheckReport }] = await Promise.all([
    import("../commands/host/recheck.ts"),
    import("../report/recheck.ts"),
  ]);
  const done = await recheck(world, reporter);
  return {
    exit: done.exit,
    decision: done.exit === EXIT.ok ? "allow" : "block",
    codes: [],
    result: recheckReport(done.verdicts),
    sequence: null,
    summary: recheckMarkdown(done.verdicts, done.notes),
    annotations: [],
    channel: "none",
    log: done.notes,
  };
}

async function outcomeOfVerdict(
  { validation, notes }: Pick<PullVerdict, "notes"> & { readonly validation: Validation },
  channel: Channel,
): Promise<Outcome> {
  const decision = outcomeOf(validation);
  const plain = {
    exit: validation.exit,
    decision,
    codes: codesOf(validation),
    sequence: null,
    channel,
    log: notes,
  };
  if (decision === "nothing" && validation.problems.length === 0) {
    return { ...plain, result: validateReport(validation), summary: "No rollout changes.\n", annotations: [] };
  }
  const [{ annotationCommands }, { SUMMARY_LIMIT, validateMarkdown }] = await Promise.all([
    import("../report/annotations.ts"),
    import("../report/markdown.ts"),
  ]);
  return {
    ...plain,
    result: validateReport(validation),
    summary: validateMarkdown(validation, SUMMARY_LIMIT),
    annotations: annotationCommands(validation, validation.positions),
  };
}

function codesOf({ problems, judgements }: Validation): readonly string[] {
  const open = judgements.flatMap(({ findings }) =>
    findings.flatMap(({ verdict, code }) => (verdict === "fail" || verdict === "inconclusive" ? [code] : [])),
  );
  return [...new Set([...problems.map(({ code }) => code), ...open])];
}
