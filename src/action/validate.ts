/** `validate` in a job: what is judged depends on the event. */

import { baseOf } from "../action-inputs.ts";
import { endsOfPull, firstLook } from "../commands/host/pull-ends.ts";
import type { JudgedPull } from "../commands/host/pull-judgement.ts";
import type { PullRequest, Reporter } from "../ports.ts";
import { EXIT, type ReadingWorld } from "../commands/world.ts";
import type { Trigger } from "./event.ts";
import type { Outcome } from "./outcome.ts";

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
      return mergeGroup(world, reporter, trigger, heard);
    case "round":
      return everyPullRequest(world, reporter);
    case "other": {
      const [{ validate }, { outcomeOfVerdict }] = await Promise.all([
        import("../commands/validate.ts"),
        import("./verdict.ts"),
      ]);
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
  const [look, { verdictInJob }] = await Promise.all([firstLook(world, pull, base), import("./verdict.ts")]);
  const usual = { pull, comment: true, statically: confined, heard };
  switch (look.kind) {
    case "untouched":
      // Where the head left the base branch is of no use to a verdict that says nothing.
      return verdictInJob(world, reporter, {
        ...usual,
        ends: { base: look.base, head: pull.head, fork: null },
        touched: false,
      });
    case "touched": {
      const [ends, early] = await Promise.all([
        endsOfPull(world, pull, base),
        confined ? null : judgedHere(world, look.base, pull),
      ]);
      const judged = early !== null && ends.base === look.base ? { judged: early } : {};
      return verdictInJob(world, reporter, { ...usual, ends, touched: true, ...judged });
    }
    case "unknown":
      return verdictInJob(world, reporter, { ...usual, ends: await endsOfPull(world, pull, base) });
  }
}

/**
 * Fetching takes its time, and mostly brings nothing: what is here is judged meanwhile, and once more where the base
 * branch has moved. So a failure is none yet.
 */
async function judgedHere(world: ReadingWorld, base: string, pull: PullRequest): Promise<JudgedPull | null> {
  try {
    const [fork, { judgeEnds }] = await Promise.all([
      world.history.mergeBase(base, pull.head),
      import("../commands/host/pull-judgement.ts"),
    ]);
    return await judgeEnds(world, { base, head: pull.head, fork }, pull, null);
  } catch {
    return null;
  }
}

async function mergeGroup(
  world: ReadingWorld,
  reporter: Reporter | null,
  { base, head, pull }: Extract<Trigger, { readonly kind: "merge-group" }>,
  heard: Surroundings["heard"],
): Promise<Outcome> {
  const { isHere } = await import("../commands/host/contribution.ts");
  for (const commit of [base, head]) await isHere(world.history, commit, [commit]);
  const found = pull === null || world.codeHost === null ? null : await world.codeHost.pullRequest(pull);
  const known = found?.kind === "ok" ? found.value : null;
  if (known !== null) await isHere(world.history, known.head, [`refs/pull/${known.number}/head`, known.head]);
  const ends = { base, head, fork: base };
  const { verdictInJob } = await import("./verdict.ts");
  return verdictInJob(world, reporter, { ends, pull: known, comment: false, statically: false, heard });
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
