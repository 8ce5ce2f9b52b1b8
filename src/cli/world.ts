/** Builds the world of one run from the command line, the environment and the clock. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gitContext } from "../adapters/git/command.ts";
import { gitHistory } from "../adapters/git/history.ts";
import { findClone, findIdentity } from "../adapters/git/place.ts";
import { UsageError, type World } from "../commands/world.ts";
import type { Instant } from "../evaluation/instant.ts";
import type { WholeCodeHost } from "./code-host.ts";
import { lazyTree } from "./lazy-tree.ts";
import { openNotifier } from "./notifiers.ts";
import type { GlobalOptions } from "./options.ts";
import { sha256 } from "./place.ts";
import { openStore } from "./stores.ts";
import type { Progress } from "./terminal.ts";

/** What the process knows. */
export interface ProcessFacts {
  readonly workingDirectory: string;
  /** Whether that is known to be where the clone begins: then git is not asked. */
  readonly atTop?: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Short name of the base branch, where the code host has told it; a clone's own word for it may be missing. */
  readonly baseBranch?: string | undefined;
  /** Read once per run. */
  readonly clock: () => Instant;
  /** Where people review; absent: issues and approvals are skipped. */
  readonly codeHost?: WholeCodeHost | null;
  /** Variables for git where they are others than this process's: a credential for the remote. */
  readonly gitEnvironment?: Readonly<NodeJS.ProcessEnv>;
}

const SETTINGS = ".github/pilot-rollout.yml";
/** How long one answer of the world may take. */
const PATIENCE_MS = 30_000;

/**
 * Builds the world. What a run may not need is imported where it is asked for: many pull requests have nothing to do
 * with rollouts, and wait for their verdict all the same.
 *
 * @throws UsageError where the evidence file cannot be used
 */
export async function buildWorld(
  options: GlobalOptions & { readonly settings?: string },
  facts: ProcessFacts,
  progress: Progress,
): Promise<World> {
  const { environment, workingDirectory } = facts;
  const asked = resolve(workingDirectory, options.repo ?? ".");
  const [clone, actor] = await Promise.all([cloneAround(asked, facts), actorOf(environment, asked)]);
  const { directory } = clone;
  const place = { directory, environment, gitEnvironment: clone.environment };
  const { recorded, record } = await recordings(options, workingDirectory);
  return {
    now: options.now ?? recorded?.now ?? facts.clock(),
    ci: environment["CI"] === "true",
    actor,
    settingsPath: options.settings ?? SETTINGS,
    history: gitHistory(clone),
    tree: lazyTree(async () => (await import("../adapters/git/working-tree.ts")).gitWorkingTree(clone)),
    looseFile: async (path) => readLoose(resolve(directory, path)),
    openStore: (store, signing) => openStore(place, store, signing),
    async branchAtRemote(branch) {
      if ((clone.layout ?? (await findClone(asked))) === null) return "absent";
      const { branchAtRemote } = await import("../adapters/git/data-branch.ts");
      return branchAtRemote(gitContext(directory, clone.environment), branch);
    },
    openSource: async (name, settings) => (await import("./adapters.ts")).openSource(place, name, settings),
    openEvents: async (settings) => (await import("./adapters.ts")).openEvents(place, settings),
    ...codeHosts(facts),
    openNotifier: (notified) => openNotifier(place, notified),
    digest: sha256,
    recorded,
    record,
    onlyStore: options.store ?? null,
    progress: (message) => progress.tell(message),
    patience: () => AbortSignal.timeout(PATIENCE_MS),
    random: Math.random,
    sleep: (ms) => sleep(ms),
    stopwatch: () => performance.now(),
  };
}

/** The clone around a directory; nothing is asked of git where the directory is known to be its top. */
async function cloneAround(asked: string, facts: ProcessFacts) {
  const { atTop = false, baseBranch: baseRef, gitEnvironment: environment = process.env } = facts;
  const layout = atTop ? null : await findClone(asked);
  return { directory: layout?.top ?? asked, baseRef, environment, layout };
}

function readLoose(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function codeHosts({ codeHost = null }: ProcessFacts): Pick<World, "codeHost" | "codeHostWriter"> {
  return { codeHost, codeHostWriter: codeHost };
}

/** Evidence is read from one file, or written to one, never both: what was not measured cannot be recorded. */
async function recordings(
  { evidence, record }: Pick<GlobalOptions, "evidence" | "record">,
  workingDirectory: string,
): Promise<Pick<World, "recorded" | "record">> {
  if (evidence !== undefined && record !== undefined) {
    throw new UsageError("--record writes what was measured; with --evidence nothing is");
  }
  if (evidence === undefined && record === undefined) return { recorded: null, record: null };
  const { readEvidenceFile, recordEvidence } = await import("./evidence.ts");
  if (evidence !== undefined) return { recorded: readEvidenceFile(resolve(workingDirectory, evidence)), record: null };
  const path = resolve(workingDirectory, record ?? "");
  return { recorded: null, record: (measured) => recordEvidence(path, measured) };
}

/** GitHub names who runs a workflow; elsewhere git knows whose clone it is. */
async function actorOf(environment: ProcessFacts["environment"], directory: string): Promise<string> {
  const actor = environment["GITHUB_ACTOR"];
  return actor === undefined || actor === "" ? ((await findIdentity(directory)) ?? "operator") : `@${actor}`;
}
