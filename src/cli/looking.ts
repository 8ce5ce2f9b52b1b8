/** Answers of the commands that only look. */

import { drift } from "../commands/drift.ts";
import { errors, history, stats } from "../commands/look.ts";
import { status, type StatusFilter } from "../commands/status.ts";
import { EXIT, type World } from "../commands/world.ts";
import { formatInstant } from "../evaluation/instant.ts";
import { driftText } from "../report/text/drift.ts";
import { errorsText, historyText, statsText, statusText } from "../report/text/look.ts";
import { notesText } from "../report/text/act.ts";
import type { Answer } from "./print.ts";

/** `status [F]`. */
export async function answerStatus(world: World, filter: StatusFilter): Promise<Answer> {
  const { rows: features, lastGuardRun, unwatched } = await status(world, filter);
  const warnings = unwatched === null ? [] : [unwatched];
  return {
    exit: EXIT.ok,
    json: {
      version: 1,
      checkedAt: formatInstant(world.now),
      ...(lastGuardRun === null ? {} : { lastGuardRun: formatInstant(lastGuardRun) }),
      features,
    },
    text: (terminal) => statusText(features, terminal),
    aside: (terminal) => notesText(warnings, terminal),
  };
}

/** `stats F`. */
export async function answerStats(world: World, feature: string): Promise<Answer> {
  const { view, metrics } = await stats(world, feature);
  const silent = metrics.status === "ok" ? [] : [`Nothing measured (${metrics.status}): ${metrics.detail}`];
  const rate = view.events === 0 ? null : view.errors / view.events;
  return {
    exit: metrics.status === "ok" || metrics.status === "empty" ? EXIT.ok : EXIT.unavailable,
    json: {
      version: 1,
      ...view,
      since: formatInstant(view.since),
      status: view.status,
      metrics: metrics.status,
      errorRate: rate,
      successRate: rate === null ? null : 1 - rate,
    },
    text: (terminal) => statsText(view, terminal) + notesText(silent, terminal),
  };
}

/** `history F`. */
export async function answerHistory(world: World, feature: string): Promise<Answer> {
  const rows = await history(world, feature);
  const entries = rows.map((row) => ({ ...row, at: formatInstant(row.at) }));
  return {
    exit: EXIT.ok,
    json: { version: 1, feature, entries },
    text: (terminal) => historyText(feature, rows, terminal),
  };
}

/** `errors F`. */
export async function answerErrors(world: World, feature: string, limit: number): Promise<Answer> {
  const rows = await errors(world, feature, limit);
  const listed = rows.map((row) => ({ ...row, at: formatInstant(row.at) }));
  return {
    exit: EXIT.ok,
    json: { version: 1, feature, errors: listed },
    text: (terminal) => errorsText(feature, rows, terminal),
  };
}

/** `drift`. */
export async function answerDrift(world: World): Promise<Answer> {
  const { checkedAt, revision, stores, notes, exit } = await drift(world);
  return {
    exit,
    json: { version: 1, checkedAt: formatInstant(checkedAt), revision, stores },
    text: (terminal) => driftText({ revision, stores, notes }, terminal),
    log: (terminal) => notesText(notes, terminal),
  };
}
