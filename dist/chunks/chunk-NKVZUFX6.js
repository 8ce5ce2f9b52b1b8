import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  baseCatalog,
  evidenceOfPull,
  judgeSides
} from "./chunk-JOO3M5MH.js";
import {
  catalogAt,
  catalogOfTree,
  describeSettingsEffects,
  proposedSettings,
  settingsAt
} from "./chunk-XABUPIJL.js";
import {
  EXIT,
  UsageError,
  firstExit
} from "./chunk-FKWMAXME.js";
import {
  percent
} from "./chunk-J6H5SOL2.js";
import {
  weightOf
} from "./chunk-Z46WVW2S.js";

// src/core/settings-change.ts
var SHARED = [2, 3];
var NAMED = 5;
function percentageObjections(base, head, rollouts) {
  const all = [...rollouts];
  return SHARED.flatMap((tier) => {
    const [before, after] = [weightOf(tier, base), weightOf(tier, head)];
    const running = all.filter((rollout) => rollout.tier === tier).map(({ feature }) => feature);
    if (after <= before || running.length === 0) return [];
    const share = `${percent(before / 10)} to ${percent(after / 10)}`;
    return [`blocked: tier ${tier} may not grow from ${share} while ${listed(running)} at it`];
  });
}
var LIMITS = [
  ["evidence", ({ criteria }) => criteria.evidence === "point" ? 1 : 0],
  ["maximum error rate", ({ criteria }) => criteria.maximumErrorRate],
  ["minimum success rate", ({ criteria }) => -criteria.minimumSuccessRate],
  ["performance", ({ criteria }) => criteria.performance.maximumIncrease],
  ["required performance", ({ criteria }) => criteria.performance.required ? 0 : 1],
  ["time to investigate", ({ criteria }) => -criteria.investigate.extra],
  ["recovery", ({ criteria }) => -criteria.recovery],
  ["freshness", ({ criteria }) => criteria.freshness],
  ["minimum at tier 1", ({ ladder }) => -ladder.internal.minimum],
  ["minimum at tier 2", ({ ladder }) => -ladder.earlyAdopters.minimum],
  ["minimum at tier 3", ({ ladder }) => -ladder.general.minimum],
  ["fast-track minimum at tier 1", ({ ladder }) => -ladder.internal.fastTrackMinimum],
  ["fast-track minimum at tier 2", ({ ladder }) => -ladder.earlyAdopters.fastTrackMinimum],
  ["fast-track minimum at tier 3", ({ ladder }) => -ladder.general.fastTrackMinimum],
  ["percentage at tier 2", ({ ladder }) => ladder.earlyAdopters.percentage],
  ["percentage at tier 3", ({ ladder }) => ladder.general.percentage],
  ["critical error rate", ({ rollback }) => rollback.critical],
  ["grace without data", ({ rollback }) => rollback.graceWithoutData],
  ["audience", ({ audience }) => audience.maximum],
  ["widening without evidence", ({ audience }) => audience.wideningWithoutEvidence],
  ["running at once", ({ concurrency }) => concurrency.running ?? Infinity],
  ["running per owner", ({ concurrency }) => concurrency.perOwner ?? Infinity],
  ["running per phase", ({ concurrency }) => concurrency.perPhase ?? Infinity]
];
function looserLimits(base, head) {
  const groups = Object.keys(base.approvals);
  const looser = loosened(base, head);
  if (groups.length === 0 || looser.length === 0) return [];
  const asked = `looser limits (${looser.join(", ")}) need the approval of ${groups.join(", ")}`;
  return [`${asked}; without a code host nobody can be asked, so this is not judged here`];
}
function judgeLooserLimits(base, head, approvals) {
  const groups = Object.entries(base.approvals).filter(([, { users, teams }]) => users.length + teams.length > 0).map(([name]) => name);
  const looser = loosened(base, head);
  if (groups.length === 0 || looser.length === 0) return null;
  const what = `looser limits (${looser.join(", ")})`;
  if (approvals.status !== "ok") {
    return { sentence: `${what}: who approved is not known: ${approvals.detail}`, missing: groups };
  }
  const missing = groups.filter((group) => (approvals.groups[group] ?? []).length === 0);
  const sentence = missing.length === 0 ? `${what} are approved by ${groups.join(", ")}` : `held: ${what} need the approval of ${missing.join(", ")}`;
  return { sentence, missing };
}
function loosened(base, head) {
  const looser = LIMITS.filter(([, loosenessOf]) => loosenessOf(head) > loosenessOf(base)).map(([name]) => name);
  const removed = Object.keys(base.approvals).filter((group) => !Object.hasOwn(head.approvals, group)).map((group) => `approval of ${group}`);
  return [...looser, ...removed];
}
function listed(features) {
  const shown = features.toSorted().slice(0, NAMED).join(", ");
  const rest = features.length - NAMED;
  return `${rest > 0 ? `${shown} and ${rest} more` : shown} ${features.length === 1 ? "is" : "are"}`;
}

// src/commands/validate.ts
async function validate(world, request) {
  const { base, head } = await resolveComparison(world, request);
  const inForce = await settingsAt(world, base);
  const before = await baseCatalog(world, base, inForce.settings);
  const after = head === null ? await catalogOfTree(world, inForce.settings, before) : await catalogAt(world, head, inForce.settings, before);
  const proposed = await proposedSettings(world, head);
  return judgeComparison(world, { base, head: head ?? "worktree", inForce, before, after, proposed });
}
async function judgeComparison(world, sides) {
  const { base, head, inForce, before, after, proposed, known = [] } = sides;
  const settingsBlocked = proposed.settings === null ? [] : percentageObjections(inForce.settings, proposed.settings, standing(before, after));
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
    exit: exitOf(own, judgements, settingsBlocked.length > 0 || (looser?.missing ?? []).length > 0)
  };
}
async function looserVerdict(world, sides) {
  const { inForce, proposed, context = null } = sides;
  const { settings } = inForce;
  if (proposed.settings === null || context === null || world.codeHost === null) return null;
  if (world.recorded !== null || looserLimits(settings, proposed.settings).length === 0) return null;
  const { approvals } = await evidenceOfPull(world, settings, context, /* @__PURE__ */ new Map());
  return judgeLooserLimits(settings, proposed.settings, approvals(""));
}
function textOf({ code, file, message }) {
  return JSON.stringify([code, file, message]);
}
function standing(before, after) {
  const kept = Array.from(after.unreadable.keys(), (feature) => before.entries.get(feature));
  return [...after.entries.values(), ...kept].flatMap((entry) => entry?.rollout ?? []);
}
function exitOf(problems, judgements, settingsBlocked = false) {
  return firstExit({
    invalid: problems.some(({ severity }) => severity === "error"),
    unavailable: judgements.some(needsTheUnavailable),
    held: settingsBlocked || judgements.some(({ decision }) => decision !== "allow")
  });
}
var UNAVAILABLE = /* @__PURE__ */ new Set([
  "unreachable",
  "timeout",
  "rate-limited",
  "unauthorized",
  "malformed",
  "partial",
  "bad-query",
  "store-unavailable"
]);
function needsTheUnavailable({ findings }) {
  return findings.some(({ verdict, code }) => verdict === "inconclusive" && UNAVAILABLE.has(code));
}
var NO_BASE = "The base branch is not in this clone: give actions/checkout `fetch-depth: 0`, fetch it, or name it with --base";
async function resolveComparison(world, { base, head }) {
  const headCommit = head === null ? null : await named(world, head);
  if (base !== null) return { base: await named(world, base), head: headCommit };
  const [branch, from] = await Promise.all([world.history.baseBranch(), headCommit ?? world.history.resolve("HEAD")]);
  if (from === null) return { base: null, head: headCommit };
  if (branch === null) throw new UsageError(NO_BASE, EXIT.unavailable);
  const trunk = branch.upstream ?? branch.tip;
  const fork = trunk === from ? trunk : await world.history.mergeBase(trunk, from) ?? trunk;
  return { base: fork, head: headCommit };
}
async function named(world, revision) {
  const commit = await world.history.resolve(revision);
  if (commit === null) {
    throw new UsageError(`"${revision}" names no commit here; fetch it first, or name one that \`git log\` shows`);
  }
  return commit;
}
function fallbackNote({ fallback }) {
  return fallback === null ? [] : [`The settings of the base cannot be read; in force: ${fallback}.`];
}
function settingsEffects(base, head, after, looser) {
  if (head === null) return [];
  const said = looser === null ? looserLimits(base, head) : [looser.sentence];
  return [...said, ...describeSettingsEffects(base, head, after)];
}

export {
  validate,
  judgeComparison,
  exitOf,
  needsTheUnavailable
};
