/** The commands of a job that publish, guard, and turn off. */

import { answerKill, answerPublishedEdit, answerRestore, answerRollback } from "../cli/acting.ts";
import { answerGuard, answerPublish } from "../cli/judging.ts";
import type { Answer } from "../cli/print.ts";
import { UsageError, type World } from "../commands/world.ts";
import { namedFeatures } from "./dispatch.ts";
import type { Trigger } from "./event.ts";

/** The commands that do something. */
export type ActingCommand = "publish" | "guard" | "rollback" | "kill" | "restore" | "pause";

/** What a job is asked to do. */
export interface ActingOrder {
  readonly feature: string;
  readonly reason: string;
  readonly dryRun: boolean;
  readonly trigger: Trigger;
}

/** Carries out one command. @throws UsageError where an input is missing */
export async function act(
  world: World,
  command: ActingCommand,
  { feature, reason, dryRun, trigger }: ActingOrder,
): Promise<Answer> {
  switch (command) {
    case "publish":
      return answerPublish(world, dryRun);
    case "guard":
      return asked(await answerGuard(world, dryRun, { openAlerts: [] }), trigger);
    case "rollback":
      return answerRollback(world, { feature: named(feature), reason: stated(reason) }, "whole");
    case "kill":
      return answerKill(world, named(feature), stated(reason));
    case "restore":
      return answerRestore(world, { feature: named(feature), reason: stated(reason), falseAlarm: null });
    case "pause":
      return answerPublishedEdit(world, { kind: "pause", feature: named(feature), reason: stated(reason) });
  }
}

/** An alert's word starts a run and is repeated; whatever it says, everything that is live was measured. */
function asked(answer: Answer, trigger: Trigger): Answer {
  const features = trigger.kind === "round" ? namedFeatures(trigger.payload) : [];
  if (features.length === 0) return answer;
  const words = `An alert named ${features.join(", ")}; everything that is live was measured.\n\n`;
  return { ...answer, text: (terminal) => words + answer.text(terminal) };
}

function named(feature: string): string {
  if (feature === "") throw new UsageError("Input feature: name the feature");
  return feature;
}

function stated(reason: string): string {
  if (reason === "") throw new UsageError("Input reason: say why");
  return reason;
}
