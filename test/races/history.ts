/**
 * The real history that publishers of a race publish: every commit lowers one feature, so that each may be published
 * without evidence and each differs from the one before. It is made once, and read from git once in every process.
 */

import { gitHistory } from "../../src/adapters/git/history.ts";
import { findClone } from "../../src/adapters/git/place.ts";
import type { CommitRecord, History, SourceFile } from "../../src/ports.ts";
import { DAY } from "../support/builders.ts";
import { repository, type TestRepository } from "../support/git.ts";

/** So many features there are, each of which one killer may kill. */
export const FEATURES = Array.from({ length: 32 }, (_, index) => `feature_${index}`);
/** So many commits come after the first. */
const PUSHES = 32;

/** Makes the repository. */
export function makeHistory(): TestRepository {
  const repo = repository();
  const barred = new Map(FEATURES.map((feature) => [feature, [] as string[]]));
  const file = (feature: string) => ({
    [`rollouts/${feature}.yaml`]: `feature: ${feature}\ntier: 2\nwhitelist: [cust_1]\nblacklist: ${JSON.stringify(barred.get(feature))}\n`,
  });
  const begin = Date.now() - DAY;
  repo.commit("Begin", Object.assign({}, ...FEATURES.map(file)), begin);
  for (let push = 1; push <= PUSHES; push += 1) {
    const feature = FEATURES[push % FEATURES.length] ?? "";
    barred.get(feature)?.push(`cust_${push}`);
    repo.commit(`Lower ${feature}`, file(feature), begin + push * 1_000);
  }
  return repo;
}

/** A history as it was read once. */
export interface ReadHistory {
  /** All commits, oldest first. */
  readonly order: readonly string[];
  readonly commits: readonly CommitRecord[];
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly git: History;
}

const FOLDER = "rollouts";

/** Reads the history of a repository. */
export async function readHistory(directory: string): Promise<ReadHistory> {
  const layout = await findClone(directory);
  const git = gitHistory({ directory, layout, environment: process.env });
  const base = await git.baseBranch();
  if (base === null) throw new Error(`${directory} has no history`);
  const order = await git.firstParentOrder(base.tip);
  return { order, git, ...(await git.firstParent(base.tip, FOLDER)) };
}

/** What a publisher sees of git: the main branch where it stands at the moment, and the settings of this race. */
export function historyAt(read: ReadHistory, settings: Uint8Array, standsAt: () => number): History {
  const { order, commits, blobs, git } = read;
  const until = (tip: string) => {
    const known = new Set(order.slice(0, order.indexOf(tip) + 1));
    return commits.filter(({ commit }) => known.has(commit));
  };
  return {
    ...git,
    fetch: () => Promise.resolve(null),
    resolve: (revision) => Promise.resolve(order.includes(revision) ? revision : null),
    baseBranch: () => Promise.resolve({ ref: "refs/heads/main", tip: order[standsAt()] ?? "", upstream: null }),
    fileAt: (_commit, path) =>
      Promise.resolve({ path, content: "settings", kind: "file", bytes: settings } satisfies SourceFile),
    filesAt(tip) {
      const files = new Map<string, SourceFile>();
      for (const { path, blob } of until(tip).flatMap((each) => each.files)) {
        const bytes = blob === null ? undefined : blobs.get(blob);
        if (blob !== null && bytes !== undefined) files.set(path, { path, content: blob, kind: "file", bytes });
      }
      return Promise.resolve([...files.values()]);
    },
    firstParent: (tip) => Promise.resolve({ commits: until(tip), blobs }),
    firstParentOrder: (tip) => Promise.resolve(order.slice(0, order.indexOf(tip) + 1)),
  };
}
