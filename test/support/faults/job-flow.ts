/** Whole runs of the action's commands, in this process, against the fake: what a job does, without the job. */

import type { Outcome } from "../../../src/action/outcome.ts";
import type { FeatureEvidence } from "../../../src/core/evidence.ts";
import { measured } from "../builders.ts";
import type { PullState } from "../github/state.ts";
import { endingOf } from "./job-ending.ts";
import type { JobScene, State } from "./job-scene.ts";
import type { Flow } from "./sweep.ts";

/** What a flow of a job is about. */
export interface JobOrder {
  readonly name: string;
  readonly state: State;
  readonly prepare: () => void | Promise<void>;
  readonly run: () => Promise<Outcome>;
  /** Whether `main` takes no commit: elsewhere it is a refusal, and must be named, if a pull request is opened instead. */
  readonly isProtected?: boolean;
  /** Features that must be off whatever fails. */
  readonly off?: readonly string[];
  /** The weight that `a` may have at the most; what was published before, where it is left out. */
  readonly weight?: number;
  /** What the run is for has come about; after the next run it must have. */
  readonly settled: () => boolean;
  /** The same after the first run, else the job is red; as `settled` where it is left out. */
  readonly achieved?: () => boolean;
}

/** A flow that raises nothing, whatever fails. */
export function jobFlow(scene: JobScene, order: JobOrder): Flow {
  const { name, settled, off = [], isProtected = false } = order;
  const unharmed = (): boolean => isNotRaised(scene, order) && off.every((feature) => scene.isOff(feature));
  return {
    name: `job: ${name}`,
    prepare: order.prepare,
    achieved: order.achieved ?? settled,
    run: () => endingOf(order.run, unharmed, isProtected),
    unsettled: () => (settled() && unharmed() ? [] : [`${name} has not come about`]),
  };
}

function isNotRaised(scene: JobScene, { state, weight }: JobOrder): boolean {
  const before = scene.before(state);
  return Object.entries(scene.snapshot()?.features ?? {}).every(([feature, entry]) => {
    const own = before?.features[feature];
    const most = feature === "a" ? (weight ?? own?.weight) : own?.weight;
    return entry.weight <= (most ?? 0) && entry.whitelist.every((customer) => own?.whitelist.includes(customer));
  });
}

/** What is measured of a feature. */
export const SEEN = {
  healthy: { metrics: measured({}) },
  breach: { metrics: measured({ hours: 48, events: 100, errors: 30 }) },
  /** Over the limit to date, and not in the last hour. */
  failing: {
    metrics: measured({ hours: 48, events: 100, errors: 7 }, { window: { events: 10_000, errors: 100 } }),
  },
  /** A few errors of which luck may be the cause. */
  suspected: { metrics: measured({ hours: 2, events: 20, errors: 2 }) },
  /** Nothing is over a limit, and nothing proven for an advance. */
  mediocre: { metrics: measured({ hours: 168, events: 20, errors: 0.6 }) },
} as const satisfies Readonly<Record<string, Partial<FeatureEvidence>>>;

/** The open pull requests, oldest first. */
export function openPulls({ github }: JobScene): readonly PullState[] {
  return github.world.numbered.flatMap((each) => (each.kind === "pull" && each.state === "open" ? [each] : []));
}

/** The titles of the open issues with a label. */
export function openIssues({ github }: JobScene, label: string): readonly string[] {
  return github.world.numbered.flatMap((each) =>
    each.kind === "issue" && each.state === "open" && each.labels.includes(label) ? [each.title] : [],
  );
}

/** Whether git has `a` at tier 0, or somebody has only to merge that. */
export function isRolledBack(scene: JobScene): boolean {
  const branches = ["main", ...openPulls(scene).map(({ headBranch }) => headBranch)];
  return branches.some((branch) => /^tier: 0$/mu.test(scene.fileAt(branch) ?? ""));
}

/** Whether git has `a` paused, or somebody has only to merge that. */
export function isPaused(scene: JobScene): boolean {
  const branches = ["main", ...openPulls(scene).map(({ headBranch }) => headBranch)];
  return branches.some((branch) => /^paused:/mu.test(scene.fileAt(branch) ?? ""));
}
