/** Everything a command may touch, as values and ports; entry points build it, commands only use it. */

import type { Evidence } from "../core/evidence.ts";
import type { Settings, Signing, StoreSettings } from "../core/settings.ts";
import type { Instant } from "../evaluation/instant.ts";
import type {
  CodeHost,
  CodeHostWriter,
  EventLog,
  History,
  MetricsSource,
  Notifier,
  ReadableStore,
  SnapshotStore,
  WorkingTree,
} from "../ports.ts";
import type { Waiting } from "./back-off.ts";

/** The world of one run. A command that keeps running builds a new one for each round. */
export interface World extends Waiting {
  /** The run's only clock reading. */
  readonly now: Instant;
  /** Whether this is a CI job (`CI=true`); defaults depend on it. */
  readonly ci: boolean;
  /** Who asks, as records name them. */
  readonly actor: string;
  /** Where the settings live, relative to the repository. */
  readonly settingsPath: string;
  readonly history: History;
  readonly tree: WorkingTree;
  /** A file of the folder without asking git, which a kill must not need; null where there is none. */
  readonly looseFile: (path: string) => Promise<Uint8Array | null>;
  /** Opens a store of the settings. */
  readonly openStore: (store: StoreSettings, signing: Signing | null) => SnapshotStore;
  /** Whether the clone's remote has a branch. */
  readonly branchAtRemote: (branch: string) => Promise<"present" | "absent" | "unknown">;
  /** Opens the named metrics source of the settings; rejects where a variable that it needs is not set. */
  readonly openSource: (name: string, settings: Settings) => Promise<MetricsSource>;
  /** Opens the event log behind the default source; null where it keeps no single events. */
  readonly openEvents: (settings: Settings) => Promise<EventLog | null>;
  /** Where people review; null where none is configured: issues and approvals are skipped then. */
  readonly codeHost: CodeHost | null;
  /** The same place, to write to; null where none is configured. */
  readonly codeHostWriter: CodeHostWriter | null;
  /** Opens one place that the settings notify. @throws UsageError where its address is not known here */
  readonly openNotifier: (place: Settings["notifications"][number]) => Notifier;
  /** `sha256:` and the hex digest of a text. */
  readonly digest: (text: string) => string;
  /** Evidence given with `--evidence`: nothing is measured then. */
  readonly recorded: Evidence | null;
  /** Writes what was measured, for `--record`. */
  readonly record: ((evidence: Evidence) => Promise<void>) | null;
  /** Restricts stores to one, for `--store`. */
  readonly onlyStore: string | null;
  /** Tells what is going on while something takes long. */
  readonly progress: (message: string) => void;
  /** A signal that aborts when the world has had enough time to answer. */
  readonly patience: () => AbortSignal;
}

/**
 * The world of a command that only judges: nothing in it writes a store, a file or a commit. Every {@link World} is one.
 */
export interface ReadingWorld extends Omit<World, "tree" | "openStore" | "codeHostWriter" | "openNotifier"> {
  readonly tree: Pick<WorkingTree, "files" | "file">;
  readonly openStore: (store: StoreSettings, signing: Signing | null) => ReadableStore;
}

/** Exit codes of DESIGN 5.1. */
export const EXIT = { ok: 0, held: 1, invalid: 2, unavailable: 3, usage: 64 } as const;

/** One of the exit codes of {@link EXIT}. */
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** The first of the given codes that applies, in the order of DESIGN 5.1. */
export function firstExit(conditions: {
  readonly invalid: boolean;
  readonly unavailable: boolean;
  readonly held: boolean;
}): Exit {
  if (conditions.invalid) return EXIT.invalid;
  if (conditions.unavailable) return EXIT.unavailable;
  return conditions.held ? EXIT.held : EXIT.ok;
}

/** A command was asked for something that does not exist. The message says what to do instead. */
export class UsageError extends Error {
  readonly code = "usage";
  readonly exit: Exit;
  constructor(message: string, exit: Exit = EXIT.usage) {
    super(message);
    this.name = "UsageError";
    this.exit = exit;
  }
}
