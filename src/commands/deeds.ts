/** Carries out a guard's plan: kills in every store first, then commits. */

import { editRollout } from "../config/edit.ts";
import type { GuardPlan, GuardStep } from "../core/guarding.ts";
import { commitEach } from "./commit-each.ts";
import { commitWords } from "./commit-words.ts";
import { killEverywhere } from "./kill.ts";
import { commitRollbacks } from "./rollback.ts";
import type { CommitOutcome } from "../ports.ts";
import type { Tip } from "./tip.ts";
import type { World } from "./world.ts";

/** One thing that was done for one feature, or could not be. */
export interface Deed {
  readonly feature: string;
  /** E.g. `kill:edge`, `commit:<sha>`; `failed:…` where it could not be done. */
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
  const { outcomeOf } = await commitRollbacks(world, tip.inForce.settings, orders);
  return orders.map(({ feature }) => deedOf(feature, outcomeOf(feature)));
}

async function pauseAll(
  world: World,
  tip: Tip,
  pauses: readonly Planned<StepOf<"commit-pause">>[],
): Promise<readonly Deed[]> {
  const outcomeOf = await commitEach(world, tip.inForce.settings, {
    purpose: "pause",
    orders: pauses,
    edit({ step }, _path, bytes) {
      const edited = editRollout(bytes, [{ kind: "set-paused", record: step.record }]);
      return edited.ok ? { kind: "edited", bytes: edited.bytes } : { kind: "trouble", detail: edited.detail };
    },
    message(edited) {
      const names = edited.map(({ feature }) => feature).join(", ");
      const reasons = edited.map(({ feature, step }) => commitWords(`${feature}: ${step.record.reason}`)).join("\n");
      return `Pause ${names}\n\n${reasons}\n`;
    },
  });
  return pauses.map(({ feature }) => deedOf(feature, outcomeOf(feature)));
}

/** What became of a commit, as a deed. */
export function deedOf(feature: string, outcome: CommitOutcome): Deed {
  switch (outcome.kind) {
    case "committed": {
      const here = outcome.pushed === false ? ` (not pushed: ${outcome.detail})` : "";
      return { feature, label: `commit:${outcome.commit}${here}`, failed: outcome.pushed === false, committed: true };
    }
    case "unchanged":
      return { feature, label: "commit:unchanged", failed: false, committed: false };
    case "proposed": {
      const label = `pull-request:${outcome.number}: ${outcome.detail}`;
      return { feature, label, failed: false, committed: false };
    }
    case "refused":
      return { feature, label: `failed:commit: ${outcome.detail}`, failed: true, committed: false };
  }
}
