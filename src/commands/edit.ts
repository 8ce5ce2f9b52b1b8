/** The everyday edits of one rollout file: create, start, advance, pause, resume, restart, include, exclude. */

import { type Edit, editRollout, renderNewRollout } from "../config/edit.ts";
import { parseRollout } from "../config/rollout.ts";
import { buildCatalog } from "../config/catalog.ts";
import type { Judgement } from "../core/judge.ts";
import type { Problem } from "../core/problem.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import { isTier } from "../core/ladder.ts";
import type { CommitOutcome, SourceFile } from "../ports.ts";
import { unknownFeature, workingFilesNamed } from "./locate.ts";
import { type SettingsInForce, settingsAt } from "./repository.ts";
import { featureOf } from "./timelines.ts";
import { baseCatalog, exitOf, judgeSides } from "./validate.ts";
import { EXIT, type Exit, UsageError, type World } from "./world.ts";

/** What to do to a rollout. */
export type Order =
  | { readonly kind: "create"; readonly feature: string; readonly whitelist: readonly string[] }
  | { readonly kind: "start" | "advance" | "restart" | "resume"; readonly feature: string }
  | { readonly kind: "pause"; readonly feature: string; readonly reason: string }
  | { readonly kind: "include"; readonly feature: string; readonly customer: string }
  | { readonly kind: "exclude"; readonly feature: string; readonly customer: string; readonly reason: string };

/** Whether the edit stays in the working tree or is committed to the base branch. */
export type EditMode = "edit" | "commit";

/** What an edit did, or why it did nothing. */
export interface EditReport {
  readonly order: Order;
  readonly file: string;
  /** Null where the order needs no judgement. */
  readonly judgement: Judgement | null;
  readonly problems: readonly Problem[];
  /** Null where nothing was changed. */
  readonly done: CommitOutcome | { readonly kind: "edited" } | null;
  readonly exit: Exit;
}

/** Carries out one order; rises are judged first and change nothing unless allowed. */
export async function edit(world: World, order: Order, mode: EditMode): Promise<EditReport> {
  const branch = await world.history.baseBranch();
  const base = branch === null ? null : (branch.upstream ?? branch.tip);
  const inForce = await settingsAt(world, base);
  if (order.kind === "create") return create(world, inForce.settings, order, mode);
  const files = await filesToEdit(world, inForce.settings, mode === "commit" ? base : null);
  const file = fileOf(files, order.feature);
  const { rollout, problems } = parseRollout(file.path, file.bytes);
  if (rollout === null) return { order, file: file.path, judgement: null, problems, done: null, exit: EXIT.invalid };
  const edits = editsOf(world, order, rollout);
  const bytes = applied(file.bytes, edits, file.path);
  const plain = { order, file: file.path, judgement: null, problems: [] };
  const rises = order.kind === "start" || order.kind === "advance" || order.kind === "restart";
  const report = rises
    ? await judged(world, { base, inForce, files, file, bytes, order })
    : { ...plain, exit: EXIT.ok };
  return report.exit === EXIT.ok ? write(world, report, { edits, bytes }, mode) : { ...report, done: null };
}

async function judged(
  world: World,
  given: {
    readonly base: string | null;
    readonly inForce: SettingsInForce;
    readonly files: readonly SourceFile[];
    readonly file: SourceFile;
    readonly bytes: Uint8Array;
    readonly order: Order;
  },
): Promise<Omit<EditReport, "done">> {
  const { base, inForce, file, bytes, order } = given;
  const before = await baseCatalog(world, base, inForce.settings);
  const edited = given.files.map((each) => (each === file ? { ...each, bytes, content: `${each.content}+` } : each));
  const after = buildCatalog(edited, inForce.settings, before);
  const { judgements, problems } = await judgeSides(world, { base, inForce, before, after });
  const judgement = judgements.find(({ change }) => change.feature === order.feature) ?? null;
  const own = problems.filter((problem) => problem.file === file.path);
  return {
    order,
    file: file.path,
    judgement,
    problems: own,
    exit: exitOf(own, judgement === null ? [] : [judgement]),
  };
}

async function filesToEdit(world: World, settings: Settings, base: string | null): Promise<readonly SourceFile[]> {
  return base === null ? world.tree.files(settings.rollouts) : world.history.filesAt(base, settings.rollouts);
}

async function create(
  world: World,
  settings: Settings,
  order: Extract<Order, { readonly kind: "create" }>,
  mode: EditMode,
): Promise<EditReport> {
  const there = (await workingFilesNamed(world, settings, new Set([order.feature]))).get(order.feature);
  if (there !== undefined) throw new UsageError(`${there} exists already; start it with \`start ${order.feature}\``);
  const file = `${settings.rollouts}/${order.feature}.yaml`;
  const bytes = new TextEncoder().encode(renderNewRollout({ feature: order.feature, whitelist: order.whitelist }));
  const { problems } = parseRollout(file, bytes);
  if (problems.some(({ severity }) => severity === "error")) {
    return { order, file, judgement: null, problems, done: null, exit: EXIT.invalid };
  }
  return write(world, { order, file, judgement: null, problems, exit: EXIT.ok }, { edits: [], bytes }, mode);
}

function fileOf(files: readonly SourceFile[], feature: string): SourceFile {
  const file = files.find(({ path }) => featureOf(path) === feature);
  if (file !== undefined) return file;
  throw unknownFeature(
    feature,
    files.flatMap(({ path }) => featureOf(path) ?? []),
  );
}

/** @throws UsageError where the order does not fit what the file says. */
function editsOf(world: World, order: Exclude<Order, { readonly kind: "create" }>, rollout: Rollout): readonly Edit[] {
  const { feature } = order;
  switch (order.kind) {
    case "start":
      if (rollout.tier !== 0) throw new UsageError(`${feature} is at tier ${rollout.tier} already; \`advance\` it`);
      if (rollout.rolledBack !== null) throw new UsageError(`${feature} was rolled back; \`restart\` it`);
      return [{ kind: "set-tier", tier: 1 }];
    case "restart":
      if (rollout.rolledBack === null)
        throw new UsageError(`${feature} was not rolled back; \`start\` or \`advance\` it`);
      return [{ kind: "set-tier", tier: 1 }, { kind: "clear-rolledBack" }];
    case "advance":
      return [{ kind: "set-tier", tier: nextTier(rollout) }];
    case "pause":
      return [{ kind: "set-paused", record: { at: world.now, by: world.actor, reason: order.reason } }];
    case "resume":
      if (rollout.paused === null) throw new UsageError(`${feature} is not paused`);
      return [{ kind: "clear-paused" }];
    case "include":
      return [
        ...(rollout.blacklist.includes(order.customer)
          ? [{ kind: "remove-from" as const, list: "blacklist" as const, customer: order.customer }]
          : []),
        { kind: "add-to", list: "whitelist", customer: order.customer },
      ];
    case "exclude":
      return [
        ...(rollout.whitelist.includes(order.customer)
          ? [{ kind: "remove-from" as const, list: "whitelist" as const, customer: order.customer }]
          : []),
        { kind: "add-to", list: "blacklist", customer: order.customer },
      ];
  }
}

function nextTier({ feature, tier }: Rollout) {
  const next = tier + 1;
  if (tier === 0) throw new UsageError(`${feature} has not started; \`start\` it`);
  if (!isTier(next)) throw new UsageError(`${feature} is at tier 4: everyone has it`);
  return next;
}

function applied(bytes: Uint8Array, edits: readonly Edit[], path: string): Uint8Array {
  const result = editRollout(bytes, edits);
  if (!result.ok) throw new UsageError(`Cannot edit ${path}: ${result.detail}`, EXIT.invalid);
  return result.bytes;
}

async function write(
  world: World,
  report: Omit<EditReport, "done">,
  { edits, bytes }: { readonly edits: readonly Edit[]; readonly bytes: Uint8Array },
  mode: EditMode,
): Promise<EditReport> {
  if (mode === "edit") {
    await world.tree.write(report.file, bytes);
    return { ...report, done: { kind: "edited" } };
  }
  const again = (path: string, current: Uint8Array | null) =>
    current === null ? bytes : applied(current, edits, path);
  const done = await world.tree.commit(messageOf(report.order), [report.file], again, world.now);
  return { ...report, done, exit: done.kind === "refused" ? EXIT.unavailable : EXIT.ok };
}

function messageOf(order: Order): string {
  switch (order.kind) {
    case "create":
    case "start":
    case "advance":
    case "restart":
    case "resume":
      return `${order.kind.slice(0, 1).toUpperCase()}${order.kind.slice(1)} ${order.feature}\n`;
    case "pause":
      return `Pause ${order.feature}\n\n${order.reason}\n`;
    case "include":
      return `Include a customer in ${order.feature}\n`;
    case "exclude":
      return `Exclude a customer from ${order.feature}\n\n${order.reason}\n`;
  }
}
