/** Where the base branch takes no commit: a pull request of our own with the same commit, and our status on it. */

import { type OwnBranchPurpose, ownBranch, statusContext } from "../../core/host-names.ts";
import type { Settings } from "../../core/settings.ts";
import { proposalText } from "../../report/host-proposals.ts";
import type { CodeHost, CodeHostWriter, CommitOutcome, FileEdit, History } from "../../ports.ts";
import { baseBranchName } from "./host-tree.ts";
import { troubleOf } from "./unavailable.ts";

/** One feature's edit. */
export interface EditProposal {
  readonly feature: string;
  readonly purpose: OwnBranchPurpose;
  /** The commit's; its first line is the title. */
  readonly message: string;
  readonly paths: readonly string[];
  readonly edit: FileEdit;
}

interface Host {
  readonly codeHost: CodeHost | null;
  readonly codeHostWriter: CodeHostWriter | null;
  readonly history: History;
}

/** Proposes some edits, one pull request each. @returns what became of each feature; none without a code host */
export async function proposeEach(
  world: Host,
  settings: Settings,
  proposals: readonly EditProposal[],
): Promise<ReadonlyMap<string, CommitOutcome>> {
  const outcomes = new Map<string, CommitOutcome>();
  if (world.codeHostWriter === null) return outcomes;
  for (const proposal of proposals) outcomes.set(proposal.feature, await proposeEdit(world, settings, proposal));
  return outcomes;
}

/** Opens one pull request, or finds the one that waits already: that one is not written to again. */
export async function proposeEdit(world: Host, settings: Settings, proposal: EditProposal): Promise<CommitOutcome> {
  const { codeHost, codeHostWriter: writer, history } = world;
  const base = await baseBranchName(history);
  if (codeHost === null || writer === null || base === null) return refused("there is no code host to ask");
  const branch = ownBranch(settings, proposal.purpose, proposal.feature);
  const open = await codeHost.openPullRequests(base, branch);
  const waiting = open.kind === "ok" ? open.value[0] : undefined;
  if (waiting !== undefined) {
    const { number, url, head } = waiting;
    return { kind: "proposed", number, url, commit: head, detail: `it waits for its merge into ${base}` };
  }
  const { message, paths, edit } = proposal;
  const made = await writer.propose({
    branch,
    base,
    message,
    paths,
    edit,
    labels: [],
    ...proposalText(message, proposal.purpose),
  });
  if (made.kind === "failed") return refused(troubleOf("the pull request could not be opened", made));
  if (made.value === null) return { kind: "unchanged", commit: "", detail: `${base} has this change already` };
  const { number, url, commit } = made.value;
  const note = await vouchFor(writer, settings, proposal, commit);
  return { kind: "proposed", number, url, commit, detail: `${base} is protected: it waits for its merge${note}` };
}

/** What only lowers, or freezes, needs nobody's judgement; no workflow starts for a branch that a job has pushed. */
async function vouchFor(
  writer: CodeHostWriter,
  settings: Settings,
  { purpose }: EditProposal,
  commit: string,
): Promise<string> {
  if (purpose !== "rollback" && purpose !== "pause") return "";
  const context = statusContext(settings);
  const description = "Allowed: lowering is never held";
  const status = await writer.setStatus(commit, { context, state: "success", description, url: null });
  return status.kind === "ok" ? "" : `; ${troubleOf("its status could not be set", status)}`;
}

function refused(detail: string): CommitOutcome {
  return { kind: "refused", reason: "branch", detail };
}
