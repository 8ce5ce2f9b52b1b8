/** What the code host knows about features: open issues, approvals, and what somebody found out. */

import type { Approvals, Issues } from "../../core/evidence.ts";
import type { Rollout } from "../../core/rollout.ts";
import type { Settings } from "../../core/settings.ts";
import type { Instant } from "../../evaluation/instant.ts";
import type { CodeHost, History, PullRequest } from "../../ports.ts";
import { noVoices, voicesOf } from "./approvals.ts";
import { issuesOf } from "./issues.ts";

/** Answers about every feature that was asked for. */
export interface HostEvidence {
  readonly issues: (feature: string) => Issues;
  readonly approvals: (feature: string) => Approvals;
  /** Null where nobody could have written anything down. `since` is when the feature's tier went live. */
  readonly investigated: (feature: string, since: Instant | null) => boolean | null;
}

const NO_CODE_HOST = { status: "skipped", detail: "no code host is configured" } as const;

/** Where there is no code host, or none is to be asked. */
export const NO_HOST_EVIDENCE: HostEvidence = {
  issues: () => NO_CODE_HOST,
  approvals: () => NO_CODE_HOST,
  investigated: () => null,
};

const NO_PULL_REQUEST: Approvals = { status: "skipped", detail: "there is no pull request that could be approved" };

/** A pull request, and the commit of the base branch that it is merged on. */
export interface PullContext {
  readonly pull: PullRequest;
  readonly onto: string;
}

/** Asks about the features that one pull request changes; `before` has their owners. */
export async function evidenceOfPull(
  world: { readonly codeHost: CodeHost | null; readonly history: History; readonly settingsPath: string },
  settings: Settings,
  context: PullContext | null,
  before: ReadonlyMap<string, Rollout>,
): Promise<HostEvidence> {
  const { codeHost: host, history, settingsPath } = world;
  if (host === null) return NO_HOST_EVIDENCE;
  const owners = (feature: string) => before.get(feature)?.owners ?? [];
  const all = Array.from(before.values()).flatMap((rollout) => rollout.owners);
  const asking = { host, history, settings, settingsPath, owners: all };
  const [issues, voices] = await Promise.all([
    issuesOf(host, settings),
    context === null ? noVoices(NO_PULL_REQUEST) : voicesOf(asking, context.pull, context.onto),
  ]);
  return {
    issues,
    approvals: (feature) => voices.approvals(owners(feature)),
    investigated: (feature, since) => voices.investigated(owners(feature), since),
  };
}
