/** What has to be true of a command's report before a manager goes on. */

import type { EditReport } from "../commands/edit.ts";
import type { Publication } from "../commands/publish.ts";
import { EXIT } from "../commands/world.ts";
import { RolloutRefusedError } from "./refusal.ts";

/** @throws RolloutRefusedError unless the edit was committed */
export function mustBeDone({ order, file, judgement, problems, done, exit }: EditReport): void {
  if (exit === EXIT.ok) return;
  const problem = problems.find(({ severity }) => severity === "error");
  if (problem !== undefined) {
    throw new RolloutRefusedError("invalid", `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`);
  }
  if (judgement !== null && judgement.decision !== "allow") {
    const reasons = judgement.findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
    const sentences = reasons.map(({ id, message }) => `${id}: ${message}`).join("; ");
    const code = judgement.decision === "block" ? "blocked" : "held";
    throw new RolloutRefusedError(code, `${order.feature} may not ${order.kind}: ${sentences}`, reasons);
  }
  const detail = done !== null && "detail" in done ? done.detail : "nothing was changed";
  throw new RolloutRefusedError(exit === EXIT.invalid ? "invalid" : "unavailable", `${file}: ${detail}`);
}

/** @throws RolloutRefusedError unless what git says of the feature is live */
export function mustBePublished(feature: string, { withheld, stores }: Publication): void {
  const kept = withheld.find((entry) => entry.feature === feature);
  if (kept !== undefined) throw new RolloutRefusedError("withheld", `${feature} is withheld: ${kept.message}`);
  mustReach(feature, stores);
}

/** @throws RolloutRefusedError where a store does not have it */
export function mustReach(
  feature: string,
  stores: readonly { readonly name: string; readonly outcome: string; readonly detail: string | null }[],
): void {
  const failed = stores.filter(({ outcome }) => outcome === "failed");
  if (failed.length === 0) return;
  const causes = failed.map(({ name, detail }) => `${name}: ${detail ?? "no answer"}`).join("; ");
  throw new RolloutRefusedError("unavailable", `Not every store has ${feature}: ${causes}`);
}
