/** An edit by hand in a job: committed, then published, because what a job commits starts no other workflow. */

import { edit, type EditReport } from "../edit.ts";
import type { Order } from "../orders.ts";
import { EXIT, type World } from "../world.ts";
import { publishAndTell } from "./publish-and-tell.ts";

/** What was edited, and what should be known of the publish. */
export interface PublishedEdit {
  readonly report: EditReport;
  readonly notes: readonly string[];
}

/** Edits the base branch and publishes what it has then. Where it waits in a pull request, its merge publishes. */
export async function editAndPublish(world: World, order: Order): Promise<PublishedEdit> {
  const report = await edit(world, order, "commit");
  const isOnBranch = report.done?.kind === "committed" || report.done?.kind === "unchanged";
  if (report.exit !== EXIT.ok || !isOnBranch) return { report, notes: [] };
  const published = await publishAndTell(world, { dryRun: false });
  const failed = published.stores.flatMap(({ name, outcome, detail }) =>
    outcome === "failed" ? [`${name} failed: ${detail ?? "no answer"}`] : [],
  );
  const exit = published.exit === EXIT.unavailable ? EXIT.unavailable : report.exit;
  return { report: { ...report, exit }, notes: [...published.notes, ...failed] };
}
