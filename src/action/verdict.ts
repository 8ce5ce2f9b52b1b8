/** The verdict on one pull request, or on one group of a merge queue, as a job reports it. */

import { judgePull, type PullVerdict, type VerdictOrder } from "../commands/host/pull-verdict.ts";
import type { Validation } from "../commands/validate.ts";
import type { ReadingWorld } from "../commands/world.ts";
import type { Reporter } from "../ports.ts";
import { outcomeOf } from "../report/headline.ts";
import { validateReport } from "../report/json.ts";
import type { Channel, Outcome } from "./outcome.ts";

/** What is asked of a job beside the judgement. */
export interface JobOrder extends Omit<VerdictOrder, "heard"> {
  /** Takes the decision before it is told. */
  readonly heard: (decision: string) => void;
}

/** Judges, tells, and says what became of both. */
export async function verdictInJob(
  world: ReadingWorld,
  reporter: Reporter | null,
  { heard, ...order }: JobOrder,
): Promise<Outcome> {
  const verdict = await judgePull(world, reporter, {
    ...order,
    heard: (validation) => heard(outcomeOf(validation)),
  });
  return outcomeOfVerdict(verdict, order.statically ? "later" : verdict.told ? "status" : "job");
}

/** What a job reports of a validation. */
export async function outcomeOfVerdict(
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
