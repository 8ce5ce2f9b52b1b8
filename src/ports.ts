/** What the commands need from the world. Adapters implement these; the core never sees them. */

import type { Metrics, Unavailability } from "./core/evidence.ts";
import type { Duration, Instant } from "./evaluation/instant.ts";
import type { EventRow } from "./events/row.ts";
import type { Kill, Snapshot, Tier } from "./evaluation/snapshot.ts";

export type { EventRow } from "./events/row.ts";
export type {
  CodeHost,
  CodeHostWriter,
  CommitStatus,
  DeploymentRecord,
  FileEdit,
  HostAnswer,
  HostCommitOrder,
  HostCommitOutcome,
  HostFailure,
  HostIssue,
  IssueListing,
  IssueOrder,
  Proposal,
  Proposed,
  PullRequest,
  Reporter,
  Review,
} from "./ports/code-host.ts";
export type { Notification, Notifier } from "./ports/notifier.ts";

/** What to measure about one feature. No stretch of time begins before `begin`. */
export interface FeatureQuery {
  readonly feature: string;
  readonly tier: Tier;
  /** The evidence begins here; buckets and windows are cut at it. */
  readonly begin: Instant;
  /** Length of the trailing window. */
  readonly timeWindow: Duration;
  /** Look-back windows and shorter trailing windows. */
  readonly windows: readonly { readonly end: Instant; readonly ms: Duration }[];
  /** The file's `metrics` parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Counts events where they live. */
export interface MetricsSource {
  readonly name: string;
  /**
   * Measures all features at once: one statement per source and check.
   * Resolves for everything the backend does, refusals included, with an entry for every feature asked;
   * rejects only for a bug.
   */
  measure(now: Instant, features: readonly FeatureQuery[], signal: AbortSignal): Promise<ReadonlyMap<string, Metrics>>;
  close(): Promise<void>;
}

/** Why the world did not do as asked. */
export interface Failure {
  readonly cause: Exclude<Unavailability, "empty" | "not-a-number" | "ambiguous" | "stale"> | "too-large" | "missing";
  readonly detail: string;
}

/** What a store answered. `version` is the opaque token that a later write compares with. */
export type StoreReading =
  | { readonly kind: "absent" }
  | {
      readonly kind: "snapshot";
      readonly snapshot: Snapshot;
      readonly version: string;
      readonly bytes: number;
      /** Kills that the store knows of and its snapshot lacks; the next publish or guard run writes them into it. */
      readonly pending?: Readonly<Record<string, Kill>>;
    }
  | { readonly kind: "unreadable"; readonly detail: string; readonly version: string }
  | ({ readonly kind: "failed" } & Failure);

/** What became of a write. */
export type StoreWriting =
  | {
      readonly kind: "written";
      readonly version: string;
      readonly bytes: number;
      /** The store itself has read afterwards that exactly this is there: nobody needs to do it again. */
      readonly readBack?: true;
    }
  | { readonly kind: "conflict" }
  | ({ readonly kind: "failed" } & Failure);

/** One place at the edge where a snapshot lives. Resolves for everything the store does; rejects only for a bug. */
export interface SnapshotStore {
  readonly name: string;
  readonly kind: string;
  readonly environment: string;
  readonly cas: "sequence" | "etag" | "none";
  /** The largest snapshot it takes; null where only the disk limits it. */
  readonly maximumBytes: number | null;
  /** How long until every reader sees a write. */
  readonly propagation: Duration;
  read(signal: AbortSignal): Promise<StoreReading>;
  /** Replaces what has `expected` (null: nothing there yet), whole or not at all. */
  write(snapshot: Snapshot, expected: string | null, signal: AbortSignal): Promise<StoreWriting>;
  /** When the last successful guard run ended; null where none is recorded. */
  readHeartbeat(signal: AbortSignal): Promise<Instant | null>;
  writeHeartbeat(at: Instant, signal: AbortSignal): Promise<void>;
}

/** The same place for who may only look. */
export type ReadableStore = Omit<SnapshotStore, "write" | "writeHeartbeat">;

/** A file of the repository, as bytes; `link` where it is no regular file. */
export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  /** Equal where the bytes are equal: the git blob id. */
  readonly content: string;
  /** `link` is everything that is no regular file, or could not be opened; `too-large` is over 1 MB. */
  readonly kind: "file" | "link" | "too-large";
  /** Empty unless `kind` is `file`. */
  readonly bytes: Uint8Array;
}

/** One first-parent commit and what it did to the files below the asked folder. */
export interface CommitRecord {
  readonly commit: string;
  /** Committer date; never earlier than that of its first parent. */
  readonly at: Instant;
  readonly author: string;
  readonly subject: string;
  readonly files: readonly {
    readonly path: string;
    /** Null where the commit deleted the file; an id without bytes where it is a link or over 1 MB. */
    readonly blob: string | null;
  }[];
}

/** The past, read from git. */
export interface History {
  /** Full commit id of a revision; null where it names none. */
  resolve(revision: string): Promise<string | null>;
  /**
   * The base branch: its local ref, e.g. `refs/heads/main`, its local tip, and the tip of its upstream as last
   * fetched (null without a remote). Null where there is no base branch or it has no commit.
   */
  baseBranch(): Promise<{ readonly ref: string; readonly tip: string; readonly upstream: string | null } | null>;
  /** Fetches the base branch; without a remote there is nothing to do and the answer is null. */
  fetch(): Promise<{ readonly detail: string } | null>;
  /**
   * Brings commits here that no branch here has, by full ids or by refs of the remote such as `refs/pull/7/head`,
   * touching no ref; null where all came, and where there is nothing to fetch from.
   */
  fetchObjects(names: readonly string[]): Promise<{ readonly detail: string } | null>;
  mergeBase(a: string, b: string): Promise<string | null>;
  /**
   * Paths of the files that `head` changes since it left `base`, a commit or a ref; a move is a file less and a file
   * more. Null where that cannot be told: one of them is not here, or they have no single merge base.
   */
  changedSince(base: string, head: string): Promise<readonly string[] | null>;
  /** All files below `folder` at a commit. */
  filesAt(commit: string, folder: string): Promise<readonly SourceFile[]>;
  /** One file at a commit; null where it is absent. */
  fileAt(commit: string, path: string): Promise<SourceFile | null>;
  /**
   * First-parent commits from the root to `tip` that touched `folder`, oldest first, and the bytes of every blob
   * they name: none for links and files over 1 MB, and perhaps more that were read before. Each blob is read once.
   * One `git log` and one `git cat-file --batch`.
   * @throws ShallowCloneError where the history is cut, with the fix.
   */
  firstParent(
    tip: string,
    folder: string,
  ): Promise<{ readonly commits: readonly CommitRecord[]; readonly blobs: ReadonlyMap<string, Uint8Array> }>;
  /** Ids of all first-parent commits from the root to `tip`, oldest first, also those that touched no rollout. */
  firstParentOrder(tip: string): Promise<readonly string[]>;
}

/** What became of a commit made by the tool. */
export type CommitOutcome =
  | {
      readonly kind: "committed";
      readonly commit: string;
      /** Null without a remote; false where the push failed and the commit stands here only. */
      readonly pushed: boolean | null;
      readonly detail: string;
    }
  | { readonly kind: "unchanged"; readonly commit: string; readonly detail: string }
  /** The branch takes no commit of ours: a pull request of our own asks for it. */
  | {
      readonly kind: "proposed";
      readonly number: number;
      readonly url: string;
      readonly commit: string;
      readonly detail: string;
    }
  /**
   * `invalid`: a file could not be edited; `branch`: the branch could not be moved; `protected`: it takes no commit of
   * ours, a pull request is the way. Nothing was committed.
   */
  | { readonly kind: "refused"; readonly reason: "invalid" | "branch" | "protected"; readonly detail: string };

/** Writes single files of the repository, whole or not at all. */
export interface WorkingTree {
  /** All files below `folder` in the working tree; links and folders outside the repository are not followed. */
  files(folder: string): Promise<readonly SourceFile[]>;
  file(path: string): Promise<SourceFile | null>;
  /** Replaces (or creates) one file by an atomic rename. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * Commits the given bytes of some files on the local base branch and pushes where there is a remote, touching no
   * other file; `edit` is called again with fresh bytes where the branch moved meanwhile. Null leaves a file alone.
   */
  commit(
    message: string,
    paths: readonly string[],
    edit: (path: string, bytes: Uint8Array | null) => Uint8Array | null,
    now: Instant,
  ): Promise<CommitOutcome>;
  /**
   * Finishes what an interrupted {@link commit} left behind; every command that writes begins with it.
   * Resolves to what was done, in words; null where there was nothing to do.
   */
  recover(): Promise<string | null>;
}

/** The single events behind a source that keeps them. */
export interface EventLog {
  /** Newest first. */
  recentErrors(feature: string, since: Instant, limit: number): Promise<readonly EventRow[]>;
  /** What the guide calls statistics: distinct customers and counts since an instant. */
  stats(
    feature: string,
    since: Instant,
  ): Promise<{ readonly enabledCustomers: number; readonly enabled: number; readonly errors: number }>;
  record(rows: readonly EventRow[]): Promise<void>;
  close(): Promise<void>;
}
