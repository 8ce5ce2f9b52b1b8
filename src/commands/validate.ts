/** `validate`: compares base and head, gathers evidence for what would rise, and judges each change. */

import { describeSettingsEffects } from "../config/settings.ts";
import type { Catalog, CatalogEntry } from "../core/catalog.ts";
import type { Judgement } from "../core/judge.ts";
import type { Problem } from "../core/problem.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import { judgeLooserLimits, looserLimits, type LooserVerdict, percentageObjections } from "../core/settings-change.ts";
import type { ValidationResult } from "../report/results.ts";
import { evidenceOfPull } from "./host/evidence.ts";
import { baseCatalog, judgeSides, type Sides } from "./judging.ts";
import { catalogAt, catalogOfTree, proposedSettings, type SettingsInForce, settingsAt } from "./repository.ts";
import { EXIT, type Exit, firstExit, UsageError, type ReadingWorld } from "./world.ts";

/** Revisions to compare; null stands for the merge base with the default branch, and for the working tree. */
export interface Comparison {
  readonly base: string | null;
  readonly head: string | null;
}

/** What `validate` found. */
export interface Validation extends ValidationResult {
  /** Where the fields of each feature's file stand at the head, for annotations. */
  readonly positions: ReadonlyMap<string, CatalogEntry["positions"]>;
  readonly exit: Exit;
}

/** Judges everything that differs between base and head. @throws UsageError where a revision names no commit. */
export async function validate(world: ReadingWorld, request: Comparison): Promise<Validation> {
  const { base, head, trunk } = await resolveComparison(world, request);
  const { inForce, proposed } = await settingsOf(world, { base, head, trunk });
  const before = await baseCatalog(world, base, inForce.settings);
  const after =
    head === null
      ? await catalogOfTree(world, inForce.settings, before)
      : await catalogAt(world, head, inForce.settings, before);
  return judgeComparison(world, { base, head: head ?? "worktree", inForce, before, after, proposed });
}

/** Those of the base branch as it is now. A head that leaves alone what it began with proposes nothing. */
async function settingsOf(
  world: ReadingWorld,
  { base, head, trunk }: Ends,
): Promise<Pick<Proposed, "inForce" | "proposed">> {
  const [begun, proposed] = await Promise.all([settingsAt(world, base), proposedSettings(world, head)]);
  if (trunk === base) return { inForce: begun, proposed };
  const inForce = await settingsAt(world, trunk);
  const isUntouched = JSON.stringify(proposed.settings) === JSON.stringify(begun.settings);
  return { inForce, proposed: isUntouched ? { settings: inForce.settings, problems: [] } : proposed };
}

/** Both sides of a comparison, and the settings that its head proposes. */
export interface Proposed extends Sides {
  /** Full commit id, or `worktree`. */
  readonly head: string;
  /** Null settings where they cannot be read. */
  readonly proposed: { readonly settings: Settings | null; readonly problems: readonly Problem[] };
  /** Problems that the base has already: they are not the author's. */
  readonly known?: readonly Problem[];
}

/** Judges two sides that were read already. */
export async function judgeComparison(world: ReadingWorld, sides: Proposed): Promise<Validation> {
  const { base, head, inForce, before, after, proposed, known = [] } = sides;
  const settingsBlocked =
    proposed.settings === null
      ? []
      : percentageObjections(inForce.settings, proposed.settings, standing(before, after));
  const looser = await looserVerdict(world, sides);
  const effects = settingsEffects(inForce.settings, proposed.settings, after, looser);
  const settings = [...fallbackNote(inForce), ...settingsBlocked, ...effects];
  const { judgements, problems } = await judgeSides(world, sides);
  const old = new Set(known.map((problem) => textOf(problem)));
  const own = [...proposed.problems, ...problems].filter((problem) => !old.has(textOf(problem)));
  return {
    base,
    head,
    evaluatedAt: world.now,
    problems: own,
    judgements,
    settings,
    settingsBlocked: settingsBlocked.length > 0,
    settingsHeld: looser?.missing ?? [],
    positions: new Map(Array.from(after.entries, ([feature, { positions }]) => [feature, positions])),
    exit: exitOf(own, judgements, settingsBlocked.length > 0 || (looser?.missing ?? []).length > 0),
  };
}

/** What the base's groups say about looser limits; null where nobody can be asked, or none gets looser. */
async function looserVerdict(world: ReadingWorld, sides: Proposed): Promise<LooserVerdict | null> {
  const { inForce, proposed, context = null } = sides;
  const { settings } = inForce;
  if (proposed.settings === null || context === null || world.codeHost === null) return null;
  if (world.recorded !== null || looserLimits(settings, proposed.settings).length === 0) return null;
  const { approvals } = await evidenceOfPull(world, settings, context, new Map());
  return judgeLooserLimits(settings, proposed.settings, approvals(""));
}

/** A problem without its place in the file, which moves with what is written above it. */
function textOf({ code, file, message }: Problem): string {
  return JSON.stringify([code, file, message]);
}

/** The rollouts at the head; one that cannot be read there counts as at the base. */
function standing(before: Catalog, after: Catalog): readonly Rollout[] {
  const kept = Array.from(after.unreadable.keys(), (feature) => before.entries.get(feature));
  return [...after.entries.values(), ...kept].flatMap((entry) => entry?.rollout ?? []);
}

/** Exit code for problems and judgements, in the order of DESIGN 5.1. */
export function exitOf(problems: readonly Problem[], judgements: readonly Judgement[], settingsBlocked = false): Exit {
  return firstExit({
    invalid: problems.some(({ severity }) => severity === "error"),
    unavailable: judgements.some(needsTheUnavailable),
    held: settingsBlocked || judgements.some(({ decision }) => decision !== "allow"),
  });
}

const UNAVAILABLE: ReadonlySet<string> = new Set([
  "unreachable",
  "timeout",
  "rate-limited",
  "unauthorized",
  "malformed",
  "partial",
  "bad-query",
  "store-unavailable",
]);

/** Whether a rise waits for something that could not be asked. */
export function needsTheUnavailable({ findings }: Pick<Judgement, "findings">): boolean {
  return findings.some(({ verdict, code }) => verdict === "inconclusive" && UNAVAILABLE.has(code));
}

const NO_BASE =
  "The base branch is not in this clone: give actions/checkout `fetch-depth: 0`, fetch it, or name it with --base";

/** What is compared, and the commit whose settings count; null in a repository without commits. */
interface Ends extends Comparison {
  readonly trunk: string | null;
}

async function resolveComparison(world: ReadingWorld, { base, head }: Comparison): Promise<Ends> {
  const headCommit = head === null ? null : await named(world, head);
  if (base !== null) {
    const commit = await named(world, base);
    return { base: commit, head: headCommit, trunk: commit };
  }
  const [branch, from] = await Promise.all([world.history.baseBranch(), headCommit ?? world.history.resolve("HEAD")]);
  if (from === null) return { base: null, head: headCommit, trunk: null };
  // A commit compared with itself would look as if nothing were asked for.
  if (branch === null) throw new UsageError(NO_BASE, EXIT.unavailable);
  const trunk = branch.upstream ?? branch.tip;
  const fork = trunk === from ? trunk : ((await world.history.mergeBase(trunk, from)) ?? trunk);
  return { base: fork, head: headCommit, trunk };
}

async function named(world: ReadingWorld, revision: string): Promise<string> {
  const commit = await world.history.resolve(revision);
  if (commit === null) {
    throw new UsageError(`"${revision}" names no commit here; fetch it first, or name one that \`git log\` shows`);
  }
  return commit;
}

function fallbackNote({ fallback }: SettingsInForce): readonly string[] {
  return fallback === null ? [] : [`The settings of the base cannot be read; in force: ${fallback}.`];
}

function settingsEffects(
  base: Settings,
  head: Settings | null,
  after: Catalog,
  looser: LooserVerdict | null,
): readonly string[] {
  if (head === null) return [];
  const said = looser === null ? looserLimits(base, head) : [looser.sentence];
  return [...said, ...describeSettingsEffects(base, head, after)];
}
