/** `explain`: why a feature is on or off for a customer, in words that support can send. */

import { recognized } from "../core/encoding.ts";
import type { Problem } from "../core/problem.ts";
import { evaluate, type Evaluation } from "../evaluation/evaluate.ts";
import { type Instant } from "../evaluation/instant.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import { compileTree, snapshotOf } from "./compile.ts";
import { withDataBranch } from "./data-branch.ts";
import { catalogAt, settingsAt } from "./repository.ts";
import { readStores } from "./stores.ts";
import { featureOf } from "./timelines.ts";
import { EXIT, type Exit, UsageError, type World } from "./world.ts";

/** What to explain: one feature for some customers, or every feature for one customer. */
export type Question =
  | { readonly kind: "feature"; readonly feature: string; readonly customers: readonly string[] }
  | { readonly kind: "customer"; readonly customer: string; readonly at: Instant | null };

/** One answer with what it was taken from. */
export interface Explanation {
  readonly feature: string;
  readonly customer: string;
  readonly evaluation: Evaluation;
}

/** All answers, in the order asked. */
export interface ExplainReport {
  /** Null where every feature was asked about. */
  readonly feature: string | null;
  /** Of the snapshot that was asked; 0 for the working tree. */
  readonly sequence: number;
  readonly results: readonly Explanation[];
  /** Of the files that were compiled; none where a store was asked. */
  readonly problems: readonly Problem[];
  /** 2 where the feature's own file has an error, or any file where every feature was asked about. */
  readonly exit: Exit;
}

/** Answers against the compiled working tree, a past commit, or the store that `--store` names. */
export async function explain(world: World, question: Question): Promise<ExplainReport> {
  const { snapshot, problems } = await snapshotToAsk(world, question);
  const { sequence } = snapshot;
  const exit = exitOf(problems, question);
  if (question.kind === "customer") {
    const results = Object.keys(snapshot.features)
      .toSorted()
      .map((feature) => answer(snapshot, feature, question.customer));
    return { feature: null, sequence, results, problems, exit };
  }
  const { feature, customers } = question;
  return { feature, sequence, results: customers.map((each) => answer(snapshot, feature, each)), problems, exit };
}

function exitOf(problems: readonly Problem[], question: Question): Exit {
  const invalid = problems.some(
    ({ severity, file }) =>
      severity === "error" && (question.kind === "customer" || featureOf(file) === question.feature),
  );
  return invalid ? EXIT.invalid : EXIT.ok;
}

function answer(snapshot: Snapshot, feature: string, customer: string): Explanation {
  return { feature, customer, evaluation: evaluate(snapshot, feature, customer) };
}

/** A snapshot with what was wrong with the files it was compiled from. */
interface Asked {
  readonly snapshot: Snapshot;
  readonly problems: readonly Problem[];
}

async function snapshotToAsk(world: World, question: Question): Promise<Asked> {
  const past = question.kind === "customer" ? question.at : null;
  if (past !== null && world.onlyStore !== null) {
    throw new UsageError("--at goes by git, --store by what is published now: give one of them");
  }
  if (past === null && world.onlyStore === null) {
    return compileTree(world, "production", { dated: false });
  }
  const branch = await world.history.baseBranch();
  const tip = branch === null ? null : (branch.upstream ?? branch.tip);
  if (past !== null) return pastSnapshot(world, tip, past);
  // A hashed store is asked about these customers by their hashes.
  const asked = question.kind === "feature" ? question.customers : [question.customer];
  return { snapshot: recognized(await storedSnapshot(world, tip), () => asked), problems: [] };
}

async function storedSnapshot(world: World, tip: string | null): Promise<Snapshot> {
  const { settings } = await settingsAt(world, tip);
  const [read] = await readStores(world, await withDataBranch(world, settings));
  if (read?.reading.kind === "snapshot") return read.reading.snapshot;
  const why = read?.reading.kind === "absent" ? "nothing is published there" : "it could not be read";
  throw new UsageError(`Store ${world.onlyStore}: ${why}`, EXIT.unavailable);
}

async function pastSnapshot(world: World, tip: string | null, at: Instant): Promise<Asked> {
  const { settings } = await settingsAt(world, tip);
  const commits = tip === null ? [] : (await world.history.firstParent(tip, settings.rollouts)).commits;
  const then = commits.findLast((commit) => commit.at <= at);
  if (then === undefined) throw new UsageError("Git has no rollout that early");
  const past = await settingsAt(world, then.commit);
  const catalog = await catalogAt(world, then.commit, past.settings);
  const snapshot = snapshotOf(world, {
    catalog,
    settings: past.settings,
    environment: "production",
    revision: then.commit,
    at: then.at,
  });
  return { snapshot, problems: [...past.problems, ...catalog.problems] };
}
