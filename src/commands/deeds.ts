/** Carries out a guard's plan: kills in every store first, then commits. */

import { editRollout } from "../config/edit.ts";
import type { GuardPlan, GuardStep } from "../core/guarding.ts";
import { killEverywhere } from "./kill.ts";
import { filesNamed } from "./locate.ts";
import { commitRollbacks } from "./rollback.ts";
import type { CommitOutcome } from "../ports.ts";
import type { Tip } from "./tip.ts";
import type { World } from "./world.ts";

/** One thing that was done for one feature, or could not be. */
export interface Deed {
  readonly feature: string;
  /** E.g. `kill:edge`, `commit:<sha>`, `pause:<sha>`; `failed:…` where it could not be done. */
  readonly label: string;
  readonly failed: boolean;
  /** Whether the base branch has a new commit. */
  readonly committed: boolean;
}

type StepOf<K extends GuardStep["kind"]> = Extract<GuardStep, { readonly kind: K }>;

/** Carries out all kills with one write per store, then all rollbacks in one commit, then all pauses in one. */
export async function carryOut(world: World, tip: Tip, plan: GuardPlan): Promise<readonly Deed[]> {
  const kills = stepsOf(plan, "kill");
  const rollbacks = stepsOf(plan, "commit-rollback");
  const pauses = stepsOf(plan, "commit-pause");
  return [
    ...(kills.length === 0 ? [] : await killAll(world, tip, kills)),
    ...(rollbacks.length === 0 ? [] : await rollBackAll(world, tip, rollbacks)),
    ...(pauses.length === 0 ? [] : await pauseAll(world, tip, pauses)),
  ];
}

interface Planned<S> {
  readonly feature: string;
  readonly step: S;
}

function stepsOf<K extends GuardStep["kind"]>(plan: GuardPlan, kind: K): readonly Planned<StepOf<K>>[] {
  return plan.features.flatMap(({ feature, steps }) =>
    steps.filter((step): step is StepOf<K> => step.kind === kind).map((step) => ({ feature, step })),
  );
}

async function killAll(world: World, tip: Tip, kills: readonly Planned<StepOf<"kill">>[]): Promise<readonly Deed[]> {
  const orders = kills.map(({ feature, step }) => ({ feature, code: step.kill.code, by: step.kill.by }));
  const descends = (published: string) => (tip.ancestry.rank(published) >= 0 ? tip.commit : published);
  const stores = await killEverywhere(world, tip.inForce.settings, orders, descends);
  return orders.flatMap(({ feature }) =>
    stores.map(({ name, outcome, detail }) => ({
      feature,
      label: outcome === "failed" ? `failed:kill:${name}: ${detail ?? "no answer"}` : `kill:${name}`,
      failed: outcome === "failed",
      committed: false,
    })),
  );
}

async function rollBackAll(
  world: World,
  tip: Tip,
  rollbacks: readonly Planned<StepOf<"commit-rollback">>[],
): Promise<readonly Deed[]> {
  const orders = rollbacks.map(({ feature, step: { record } }) => ({
    feature,
    reason: record.reason,
    by: record.by ?? "guard",
    at: record.at,
  }));
  const { outcome } = await commitRollbacks(world, tip.inForce.settings, orders);
  return orders.map(({ feature }) => deedOf(feature, "commit", outcome));
}

async function pauseAll(
  world: World,
  tip: Tip,
  pauses: readonly Planned<StepOf<"commit-pause">>[],
): Promise<readonly Deed[]> {
  const files = await filesNamed(world, tip.inForce.settings, new Set(pauses.map(({ feature }) => feature)));
  const edit = (path: string, bytes: Uint8Array | null): Uint8Array | null => {
    const pause = pauses.find(({ feature }) => files.get(feature) === path);
    if (pause === undefined || bytes === null) return null;
    const edited = editRollout(bytes, [{ kind: "set-paused", record: pause.step.record }]);
    return edited.ok ? edited.bytes : null;
  };
  const names = pauses.map(({ feature }) => feature).join(", ");
  const reasons = pauses.map(({ feature, step }) => `${feature}: ${step.record.reason}`).join("\n");
  const message = `Pause ${names}\n\n${reasons}\n`;
  const outcome = await world.tree.commit(message, Array.from(files.values()), edit, world.now);
  return pauses.map(({ feature }) => deedOf(feature, "pause", outcome));
}

/** What became of a commit, as a deed. */
export function deedOf(feature: string, what: string, outcome: CommitOutcome): Deed {
  switch (outcome.kind) {
    case "committed": {
      const here = outcome.pushed === false ? ` (not pushed: ${outcome.detail})` : "";
      return { feature, label: `${what}:${outcome.commit}${here}`, failed: outcome.pushed === false, committed: true };
    }
    case "unchanged":
      return { feature, label: `${what}:unchanged`, failed: false, committed: false };
    case "refused":
      return { feature, label: `failed:${what}: ${outcome.detail}`, failed: true, committed: false };
  }
}
