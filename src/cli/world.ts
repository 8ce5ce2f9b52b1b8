/** Builds the world of one run from the command line, the environment and the clock. */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gitContext } from "../adapters/git/command.ts";
import { branchAtRemote } from "../adapters/git/data-branch.ts";
import { gitHistory } from "../adapters/git/history.ts";
import { findClone, findIdentity } from "../adapters/git/place.ts";
import { gitWorkingTree } from "../adapters/git/working-tree.ts";
import { UsageError, type World } from "../commands/world.ts";
import type { Instant } from "../evaluation/instant.ts";
import { openEvents, openSource } from "./adapters.ts";
import type { WholeCodeHost } from "./code-host.ts";
import { readEvidenceFile, recordEvidence } from "./evidence.ts";
import { openNotifier } from "./notifiers.ts";
import type { GlobalOptions } from "./options.ts";
import { sha256 } from "./place.ts";
import { openStore } from "./stores.ts";
import type { Progress } from "./terminal.ts";

/** What the process knows. */
export interface ProcessFacts {
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
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

/** Builds the world. @throws UsageError where the evidence file cannot be used. */
export async function buildWorld(
  options: GlobalOptions & { readonly settings?: string },
  facts: ProcessFacts,
  progress: Progress,
): Promise<World> {
  const { environment, workingDirectory } = facts;
  const asked = resolve(workingDirectory, options.repo ?? ".");
  const [layout, identity] = await Promise.all([findClone(asked), findIdentity(asked)]);
  const directory = layout?.top ?? asked;
  const gitEnvironment = facts.gitEnvironment ?? process.env;
  const place = { directory, environment, gitEnvironment };
  const clone = { directory, layout, environment: gitEnvironment };
  const { recorded, record } = recordings(options, workingDirectory);
  return {
    now: options.now ?? recorded?.now ?? facts.clock(),
    ci: environment["CI"] === "true",
    actor: actorOf(environment, identity),
    settingsPath: options.settings ?? SETTINGS,
    history: gitHistory(clone),
    tree: gitWorkingTree(clone),
    looseFile: (path) => readFile(resolve(directory, path)).catch(() => null),
    openStore: (store, signing) => openStore(place, store, signing),
    branchAtRemote: (branch) =>
      layout === null ? Promise.resolve("absent") : branchAtRemote(gitContext(directory, gitEnvironment), branch),
    openSource: (name, settings) => openSource(place, name, settings),
    openEvents: (settings) => openEvents(place, settings),
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
  };
}

function codeHosts({ codeHost = null }: ProcessFacts): Pick<World, "codeHost" | "codeHostWriter"> {
  return { codeHost, codeHostWriter: codeHost };
}

/** Evidence is read from one file, or written to one, never both: what was not measured cannot be recorded. */
function recordings(
  { evidence, record }: Pick<GlobalOptions, "evidence" | "record">,
  workingDirectory: string,
): Pick<World, "recorded" | "record"> {
  if (evidence !== undefined && record !== undefined) {
    throw new UsageError("--record writes what was measured; with --evidence nothing is");
  }
  if (evidence !== undefined) return { recorded: readEvidenceFile(resolve(workingDirectory, evidence)), record: null };
  if (record === undefined) return { recorded: null, record: null };
  const path = resolve(workingDirectory, record);
  return { recorded: null, record: (measured) => recordEvidence(path, measured) };
}

/** GitHub names who runs a workflow; elsewhere git knows whose clone it is. */
function actorOf(environment: ProcessFacts["environment"], identity: string | null): string {
  const actor = environment["GITHUB_ACTOR"];
  return actor === undefined || actor === "" ? (identity ?? "operator") : `@${actor}`;
}
