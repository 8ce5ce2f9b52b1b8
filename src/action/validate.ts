/** `validate` in a job: what is judged depends on the event. */

import { baseOf } from "../action-inputs.ts";
import { endsOfPull, firstLook } from "../commands/host/pull-ends.ts";
import type { Reporter } from "../ports.ts";
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
  const ends = look.kind === "untouched" ? look.ends : await whileLoading(endsOfPull(world, pull, base), confined);
  const touched = look.kind === "unknown" ? {} : { touched: look.kind === "touched" };
  return verdictInJob(world, reporter, { ends, pull, comment: true, statically: confined, ...touched, heard });
}

/** Git fetches in a process of its own; what judges is loaded meanwhile. */
async function whileLoading<T>(fetched: Promise<T>, confined: boolean): Promise<T> {
  const judging = import("../commands/host/pull-judgement.ts");
  const [ends] = await Promise.all([fetched, judging, confined ? null : import("../adapters/github.ts")]);
  return ends;
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
