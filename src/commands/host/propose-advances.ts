/** Opt-in: one pull request "Advance F to tier N" for each feature that has earned it, closed when it has no longer. */

import { buildCatalog } from "../../config/catalog.ts";
import { editRollout } from "../../config/edit.ts";
import { featureOfBranch, ownBranch } from "../../core/host-names.ts";
import type { Judgement } from "../../core/judge.ts";
import { isTier, RUNGS } from "../../core/ladder.ts";
import type { Watched } from "../../core/watching.ts";
import { advanceText } from "../../report/host-proposals.ts";
import type { CodeHostWriter, HostAnswer, Notification, Proposed, PullRequest, SourceFile } from "../../ports.ts";
import { judgeKnown, learn, type Sides } from "../judging.ts";
import { notifyAll } from "../notify.ts";
import { featureOf } from "../timelines.ts";
import type { Tip } from "../tip.ts";
import { needsTheUnavailable } from "../validate.ts";
import type { World } from "../world.ts";
import { baseBranchName } from "./host-tree.ts";
import { judgePull } from "./pull-verdict.ts";
import { endsOfPull } from "./pull-ends.ts";
import { troubleOf } from "./unavailable.ts";

/** Opens, updates and closes the proposals. @returns what could not be done, in sentences */
export async function proposeAdvances(world: World, tip: Tip, watched: readonly Watched[]): Promise<readonly string[]> {
  const { codeHost: host, codeHostWriter: writer } = world;
  const { settings } = tip.inForce;
  const base = host === null ? null : await baseBranchName(world.history);
  if (host === null || writer === null || base === null || !settings.guard.propose || tip.doubt !== null) return [];
  const open = await host.openPullRequests(base);
  if (open.kind === "failed") return [troubleOf("The proposals cannot be listed", open)];
  const verdicts = await judgeAdvances({ ...world, record: null }, tip, watched);
  const notes = Array.from(verdicts).flatMap(([, { judgement }]) => unknownIn(judgement));
  for (const [feature, { judgement, file }] of verdicts) {
    if (judgement.decision === "allow")
      notes.push(...(await proposeOne(world, tip, { writer, base, feature, file, judgement })));
  }
  return [...notes, ...(await withdrawOthers(writer, tip, base, open.value, verdicts))];
}

interface Advance {
  readonly file: SourceFile;
  readonly judgement: Judgement;
}

/** What the code host did not tell; what the sources did not, the guard has told. */
function unknownIn({ change: { feature }, findings }: Judgement): readonly string[] {
  return findings
    .filter((finding) => BY_CODE_HOST.has(finding.id) && needsTheUnavailable({ findings: [finding] }))
    .map(({ message }) => `Whether ${feature} has earned its next tier is not known: ${message}`);
}

const BY_CODE_HOST: ReadonlySet<string> = new Set(["critical-bugs", "customer-feedback", "investigated", "approvals"]);

/** Everything is measured at once, and each feature judged alone: none counts on what another has not got yet. */
async function judgeAdvances(
  world: World,
  tip: Tip,
  watched: readonly Watched[],
): Promise<ReadonlyMap<string, Advance>> {
  const { settings } = tip.inForce;
  const files = await world.history.filesAt(tip.commit, settings.rollouts);
  const candidates = watched.flatMap(({ feature, tier, rollout, killed, inGit }) => {
    const file = files.find(({ path }) => featureOf(path) === feature);
    const bytes = file === undefined ? null : raised(file);
    const isOne = file !== undefined && bytes !== null && killed === null && inGit && rollout.tier === tier;
    return isOne ? [{ feature, file, bytes }] : [];
  });
  const verdicts = new Map<string, Advance>();
  if (candidates.length === 0) return verdicts;
  const sidesOf = (raising: readonly (typeof candidates)[number][]): Sides => {
    const bytes = new Map(raising.map((each) => [each.file, each.bytes]));
    const edited = files.map((file) => edit(file, bytes.get(file) ?? null));
    const after = buildCatalog(edited, settings, tip.catalog);
    return { base: tip.commit, inForce: tip.inForce, before: tip.catalog, after };
  };
  const known = await learn(world, sidesOf(candidates));
  for (const candidate of candidates) {
    const { feature, file } = candidate;
    const { judgements } = judgeKnown(world, sidesOf([candidate]), known);
    const judgement = judgements.find(({ change }) => change.feature === feature);
    if (judgement !== undefined) verdicts.set(feature, { file, judgement });
  }
  return verdicts;
}

function edit(file: SourceFile, bytes: Uint8Array | null): SourceFile {
  return bytes === null ? file : { ...file, bytes, content: `${file.content}+` };
}

/** The file one rung up; null where that cannot be, or is not to be. */
function raised({ bytes }: SourceFile): Uint8Array | null {
  const tier = /^tier:[ \t]*([1-3])(?![0-9])/mu.exec(new TextDecoder().decode(bytes))?.[1];
  const next = Number(tier) + 1;
  if (!isTier(next)) return null;
  const edited = editRollout(bytes, [{ kind: "set-tier", tier: next }]);
  return edited.ok ? edited.bytes : null;
}

async function proposeOne(
  world: World,
  tip: Tip,
  given: {
    readonly writer: CodeHostWriter;
    readonly base: string;
    readonly feature: string;
    readonly file: SourceFile;
    readonly judgement: Judgement;
  },
): Promise<readonly string[]> {
  const { writer, base, feature, file, judgement } = given;
  const { settings } = tip.inForce;
  const to = judgement.change.after?.tier ?? 0;
  const title = `Advance ${feature} to tier ${to}`;
  const made = await writer.propose({
    branch: ownBranch(settings, "advance", feature),
    base,
    title,
    body: advanceText(judgement.findings, RUNGS[to].name),
    message: `${title}\n`,
    paths: [file.path],
    labels: [],
    edit: (_path, bytes) => (bytes === null || !isSame(bytes, file.bytes) ? null : raised({ ...file, bytes })),
  });
  if (made.kind === "failed") return [troubleOf(`${title} could not be proposed`, made)];
  if (made.value === null || !made.value.created) return [];
  const told: Notification = {
    event: "eligible",
    feature,
    at: world.now,
    title: `${feature} has earned tier ${to} (${RUNGS[to].name})`,
    lines: ["Approve and merge the pull request to advance it. Nothing happens by itself."],
    url: made.value.url,
  };
  return [...(await vouch(world, made.value, base)), ...(await notifyAll(world, settings, [told]))];
}

/** No workflow starts for a branch that a job has pushed, so the verdict is told here the first time. */
async function vouch(world: World, { number }: Proposed, base: string): Promise<readonly string[]> {
  const found: HostAnswer<PullRequest> | undefined = await world.codeHost?.pullRequest(number);
  if (found?.kind === "failed") return [troubleOf(`#${number} could not be judged`, found)];
  if (found === undefined || found.value.base !== base) return [];
  try {
    const ends = await endsOfPull(world, found.value, null);
    const order = { ends, pull: found.value, comment: true, statically: false };
    const { notes, validation } = await judgePull({ ...world, record: null }, world.codeHostWriter, order);
    return [...notes, ...validation.judgements.flatMap((judgement) => unknownIn(judgement))];
  } catch (error) {
    if (error instanceof Error && "code" in error) return [`#${number}: ${error.message}`];
    throw error;
  }
}

/** What is not known is no reason to close anything. */
async function withdrawOthers(
  writer: CodeHostWriter,
  { inForce: { settings } }: Tip,
  base: string,
  open: readonly PullRequest[],
  verdicts: ReadonlyMap<string, Advance>,
): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const { headBranch, fork } of open) {
    const feature = fork ? null : featureOfBranch(settings, "advance", headBranch);
    const judgement = feature === null ? undefined : verdicts.get(feature)?.judgement;
    const stays = judgement !== undefined && (judgement.decision === "allow" || needsTheUnavailable(judgement));
    if (feature === null || stays) continue;
    const closed = await writer.withdraw(headBranch, base, `${feature} has not earned this any more.`);
    if (closed.kind === "failed") notes.push(troubleOf(`The proposal for ${feature} could not be closed`, closed));
  }
  return notes;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
