/** A rollback by hand in a job: turned off and written down first, then told, then published. */

import { dependentsOf, type Incident, READERS_REFRESH } from "../../core/incident.ts";
import type { Settings } from "../../core/settings.ts";
import type { CommitOutcome } from "../../ports.ts";
import { publishTip } from "../publish.ts";
import { rollback, type RollbackReport } from "../rollback.ts";
import { readTip, type Tip } from "../tip.ts";
import { EXIT, type World } from "../world.ts";
import { tellGuard } from "./guard-telling.ts";
import { tellPublication } from "./tell-publication.ts";

/** What was reached, and what should be known besides. */
export interface ToldRollback {
  readonly report: RollbackReport;
  readonly notes: readonly string[];
}

/** Rolls back, tells, and publishes: what a job commits starts no other workflow. */
export async function rollbackAndTell(
  world: World,
  settings: Settings,
  order: { readonly feature: string; readonly reason: string },
): Promise<ToldRollback> {
  const report = await rollback(world, settings, order, "whole");
  if (world.codeHostWriter === null) return { report, notes: [] };
  const tip = await readTip(world, { dryRun: false });
  const news = { incidents: [incidentOf(world, tip, report)], alerts: [], lasting: null };
  const told = await tellGuard(world, settings, news);
  const done = await tellPublication(world, settings, await publishTip(world, tip, { dryRun: false }));
  const exit = report.exit === EXIT.ok && done.exit === EXIT.unavailable ? EXIT.unavailable : report.exit;
  return { report: { ...report, exit }, notes: [...told.notes, ...done.notes] };
}

function incidentOf({ now, actor }: World, { catalog, commit }: Tip, report: RollbackReport): Incident {
  const { feature, reason, stores, git, from } = report;
  const failed = stores.filter(({ outcome }) => outcome === "failed");
  const reached = stores.filter(({ outcome }) => outcome !== "failed");
  const rollouts = Array.from(catalog.entries.values(), ({ rollout }) => rollout);
  return {
    feature,
    reason,
    action: "rollback",
    by: actor,
    at: now,
    failed: failed.map(({ name }) => name),
    reached: reached.length > 0,
    propagation: Math.max(0, ...reached.map(({ propagation }) => propagation)),
    refresh: READERS_REFRESH,
    tier: from ?? 0,
    since: null,
    dependents: dependentsOf(feature, rollouts),
    owners: catalog.entries.get(feature)?.rollout.owners ?? [],
    git: git.kind === "edited" ? `edited ${git.file}, at ${commit}` : gitWords(git),
    gitHasTier: git.kind === "refused" || git.kind === "proposed",
    issue: null,
  };
}

function gitWords(git: CommitOutcome): string {
  switch (git.kind) {
    case "committed":
      return `commit ${git.commit}`;
    case "unchanged":
      return `unchanged: ${git.detail}`;
    case "proposed":
      return `pull request #${git.number}: ${git.detail}`;
    case "refused":
      return `NOT committed: ${git.detail}`;
  }
}
