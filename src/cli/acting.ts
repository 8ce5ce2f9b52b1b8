/** Answers of the commands that change something: kill, rollback, restore and the edits. */

import { type EditMode, type EditReport, edit } from "../commands/edit.ts";
import { editAndPublish } from "../commands/host/edit-and-publish.ts";
import type { Order } from "../commands/orders.ts";
import { kill } from "../commands/kill.ts";
import { actingSettings, mustKnow } from "../commands/locate.ts";
import { type FalseAlarm, restore } from "../commands/restore.ts";
import { rollbackAndTell } from "../commands/host/rollback-and-tell.ts";
import { rollback } from "../commands/rollback.ts";
import type { World } from "../commands/world.ts";
import { editText, killText, notesText, restoreText, rollbackText } from "../report/text/act.ts";
import type { Answer } from "./print.ts";

/** `kill F --reason`. */
export async function answerKill(world: World, feature: string, reason: string): Promise<Answer> {
  const settings = await actingSettings(world);
  await mustKnow(world, settings, feature);
  const done = await kill(world, settings, feature, reason);
  return { exit: done.exit, json: { version: 1, ...done }, text: (terminal) => killText(done, world.now, terminal) };
}

/** `rollback F --reason`. */
export async function answerRollback(
  world: World,
  order: { readonly feature: string; readonly reason: string },
  mode: "whole" | "edit",
): Promise<Answer> {
  const settings = await actingSettings(world);
  await mustKnow(world, settings, order.feature);
  const { report: done, notes } =
    mode === "edit"
      ? { report: await rollback(world, settings, order, mode), notes: [] }
      : await rollbackAndTell(world, settings, order);
  return {
    exit: done.exit,
    json: { version: 1, ...done },
    text: (terminal) => rollbackText(done, world.now, terminal),
    aside: (terminal) => notesText(notes, terminal),
  };
}

/** `restore F --reason`. */
export async function answerRestore(
  world: World,
  order: { readonly feature: string; readonly reason: string; readonly falseAlarm: FalseAlarm | null },
): Promise<Answer> {
  const settings = await actingSettings(world);
  await mustKnow(world, settings, order.feature);
  const done = await restore(world, settings, order);
  return { exit: done.exit, json: { version: 1, ...done }, text: (terminal) => restoreText(done, terminal) };
}

/** `create`, `start`, `advance`, `pause`, `resume`, `restart`, `include`, `exclude`. */
export async function answerEdit(world: World, order: Order, mode: EditMode): Promise<Answer> {
  return editAnswer(await edit(world, order, mode));
}

/** The same in a job, which must publish what it commits. */
export async function answerPublishedEdit(world: World, order: Order): Promise<Answer> {
  const { report, notes } = await editAndPublish(world, order);
  return { ...editAnswer(report), aside: (terminal) => notesText(notes, terminal) };
}

function editAnswer(done: EditReport): Answer {
  return {
    exit: done.exit,
    json: {
      version: 1,
      feature: done.order.feature,
      file: done.file,
      done: done.done,
      decision: done.judgement?.decision ?? null,
      criteria: (done.judgement?.findings ?? []).map(({ id, verdict, code, message }) => ({
        id,
        verdict,
        code,
        message,
      })),
      problems: done.problems,
    },
    text: (terminal) => editText(done, terminal),
  };
}
