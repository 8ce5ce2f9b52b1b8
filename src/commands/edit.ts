/** The everyday edits of one rollout file: create, start, advance, pause, resume, restart, include, exclude. */

import { buildCatalog } from "../config/catalog.ts";
import { type Edit, editRollout, renderNewRollout } from "../config/edit.ts";
import { FEATURE_NAME, parseRollout } from "../config/rollout.ts";
import type { Judgement } from "../core/judge.ts";
import type { Problem } from "../core/problem.ts";
import type { Settings } from "../core/settings.ts";
import type { CommitOutcome, SourceFile } from "../ports.ts";
import { commitEdit, editAgain, type PlannedEdit } from "./commit-edit.ts";
import { keepLabels } from "./host/labels.ts";
import { proposeEdit } from "./host/propose-edit.ts";
import { unknownFeature } from "./locate.ts";
import { editsOf, isJudged, messageOf, type Order } from "./orders.ts";
import { type SettingsInForce, settingsAt } from "./repository.ts";
import { reachedGit } from "./rollback.ts";
import { featureOf } from "./timelines.ts";
import { baseCatalog, judgeSides } from "./judging.ts";
import { exitOf } from "./validate.ts";
import { EXIT, type Exit, UsageError, type World } from "./world.ts";

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
  // What cannot be fetched is judged as it was last seen; whether it arrives, the push says.
  if (mode === "commit") await world.history.fetch();
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
  const plain = { order, file: file.path, judgement: null, problems: [], exit: EXIT.ok };
  const report = isJudged(order) ? await judged(world, { base, inForce, files, file, bytes, order }) : plain;
  return report.exit === EXIT.ok
    ? write(
        world,
        report,
        { edits, bytes, judged: isJudged(order) ? file.bytes : null },
        { mode, settings: inForce.settings },
      )
    : { ...report, done: null };
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
  const { feature } = order;
  if (!FEATURE_NAME.test(feature)) {
    const allowed = "a letter, then at most 41 letters, digits, _, . and -";
    throw new UsageError(`A feature is called ${allowed}, found ${JSON.stringify(feature)}`);
  }
  const there = await namesake(world, settings, feature, mode);
  if (there !== null) {
    const other = featureOf(there) ?? feature;
    const next = other === feature ? `start it with \`start ${feature}\`` : "two names must differ in more than case";
    throw new UsageError(`${there} exists already; ${next}`);
  }
  const file = `${settings.rollouts}/${order.feature}.yaml`;
  const bytes = new TextEncoder().encode(renderNewRollout(order));
  const { problems } = parseRollout(file, bytes);
  if (problems.some(({ severity }) => severity === "error")) {
    return { order, file, judgement: null, problems, done: null, exit: EXIT.invalid };
  }
  const report = { order, file, judgement: null, problems, exit: EXIT.ok };
  return write(world, report, { edits: [], bytes, judged: null }, { mode, settings });
}

/** The file of a feature with this name, in whatever case: some file systems could not hold both. */
async function namesake(world: World, settings: Settings, feature: string, mode: EditMode): Promise<string | null> {
  const branch = mode === "commit" ? await world.history.baseBranch() : null;
  const commits = branch === null ? [] : [...new Set([branch.upstream ?? branch.tip, branch.tip])];
  const committed = await Promise.all(commits.map((commit) => world.history.filesAt(commit, settings.rollouts)));
  const same = [...committed.flat(), ...(await world.tree.files(settings.rollouts))].filter(
    ({ path }) => featureOf(path)?.toLowerCase() === feature.toLowerCase(),
  );
  return (same.find(({ path }) => featureOf(path) === feature) ?? same[0])?.path ?? null;
}

function fileOf(files: readonly SourceFile[], feature: string): SourceFile {
  const file = files.find(({ path }) => featureOf(path) === feature);
  if (file !== undefined) return file;
  throw unknownFeature(
    feature,
    files.flatMap(({ path }) => featureOf(path) ?? []),
  );
}

function applied(bytes: Uint8Array, edits: readonly Edit[], path: string): Uint8Array {
  const result = editRollout(bytes, edits);
  if (!result.ok) throw new UsageError(`Cannot edit ${path}: ${result.detail}`, EXIT.invalid);
  return result.bytes;
}

async function write(
  world: World,
  report: Omit<EditReport, "done">,
  planned: { readonly edits: readonly Edit[]; readonly bytes: Uint8Array; readonly judged: Uint8Array | null },
  { mode, settings }: { readonly mode: EditMode; readonly settings: Settings },
): Promise<EditReport> {
  if (mode === "edit") {
    await world.tree.write(report.file, planned.bytes);
    return { ...report, done: { kind: "edited" } };
  }
  const done = await commitOrPropose(world, settings, report, planned);
  if (done.kind === "refused" && done.reason === "invalid") return { ...report, done, exit: EXIT.invalid };
  return { ...report, done, exit: reachedGit(done) ? EXIT.ok : EXIT.unavailable };
}

/** A pull request, where the branch takes no commit and there is a code host to ask. */
async function commitOrPropose(
  world: World,
  settings: Settings,
  { order, file }: Omit<EditReport, "done">,
  planned: Omit<PlannedEdit, "path" | "message">,
): Promise<CommitOutcome> {
  const full = { ...planned, path: file, message: messageOf(order) };
  if (order.kind === "start" && world.codeHostWriter !== null) {
    await keepLabels(world.codeHostWriter, settings, [order.feature]);
  }
  const done = await commitEdit(world, full);
  if (done.kind !== "refused" || done.reason !== "protected" || world.codeHostWriter === null) return done;
  return proposeEdit(world, settings, {
    feature: order.feature,
    purpose: order.kind === "pause" ? "pause" : "edit",
    message: full.message,
    paths: [file],
    edit(_path, bytes) {
      const edited = editAgain(full, bytes);
      return edited instanceof Uint8Array ? edited : null;
    },
  });
}
