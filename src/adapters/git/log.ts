/** The output of one `git log --first-parent --raw -z`, parsed while it runs. */

import type { Instant } from "../../evaluation/instant.ts";
import type { CommitRecord } from "../../ports.ts";

/**
 * The arguments before the revision. `--sparse` keeps first-parent commits that did not touch the folder, so that their
 * dates are known too: one pass is enough to clamp dates, and it costs one short record per commit. Merges are compared
 * with their first parent.
 */
export const LOG_ARGUMENTS = [
  "log",
  "--first-parent",
  "--sparse",
  "--diff-merges=first-parent",
  "--raw",
  "--no-abbrev",
  "-z",
  "--no-renames",
  "--no-relative",
  "--no-show-signature",
  "--no-notes",
  "--encoding=UTF-8",
  "--format=tformat:%H%x00%ct%x00%an%x00%s",
];

const FIELDS = 4;
const ABSENT = "000000";
const LINK = "120000";
const SUBMODULE = "160000";

/** A first-parent history. */
export interface Log {
  /** All commits, oldest first. */
  readonly order: readonly string[];
  /** Those that touched something, oldest first, with clamped dates. */
  readonly commits: readonly CommitRecord[];
}

/** What is known of a commit while its files are still being read. */
interface Draft {
  readonly commit: string;
  readonly seconds: number;
  readonly author: string;
  readonly subject: string;
  readonly files: { readonly path: string; readonly blob: string | null }[];
}

/** A parser that takes the output in any cut, and calls `onBlob` for every regular file it meets. */
export function logParser(onBlob: (id: string) => void): {
  push(chunk: Buffer): void;
  finish(): Log;
} {
  const drafts: Draft[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let fields: string[] = [];
  /** The raw line whose path comes next. */
  let raw: string | null = null;

  const take = (field: string): void => {
    if (raw !== null) {
      addFile(drafts.at(-1), raw, field, onBlob);
      raw = null;
    } else if (fields.length === 0 && isRaw(field)) {
      raw = field;
    } else {
      fields.push(field);
      if (fields.length === FIELDS) {
        drafts.push(draft(fields));
        fields = [];
      }
    }
  };
  return {
    push(chunk) {
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let at = 0;
      for (let end = data.indexOf(0, at); end !== -1; end = data.indexOf(0, at)) {
        take(data.toString("utf8", at, end));
        at = end + 1;
      }
      rest = data.subarray(at);
    },
    finish: () => clamped(drafts.toReversed()),
  };
}

/** A raw line begins with a colon (the first of a commit also with a line end); a commit id never does. */
function isRaw(field: string): boolean {
  return field.startsWith(":") || field.startsWith("\n:");
}

function draft([commit = "", seconds = "", author = "", subject = ""]: readonly string[]): Draft {
  return { commit, seconds: Number(seconds), author, subject, files: [] };
}

/** `:<mode before> <mode after> <id before> <id after> <status>`, see git-diff(1), "raw output format". */
function addFile(to: Draft | undefined, raw: string, path: string, onBlob: (id: string) => void): void {
  const [before = ABSENT, after = ABSENT, , id = ""] = raw.slice(raw.indexOf(":") + 1).split(" ");
  if (!isFile(after)) {
    // Where a submodule comes, it takes away the file that was there, if any.
    if (isFile(before)) to?.files.push({ path, blob: null });
    return;
  }
  // The text of a link must never be read as the content of a file, even where the two have the same id.
  const blob = after === LINK ? `link:${id}` : id;
  if (after !== LINK) onBlob(id);
  to?.files.push({ path, blob });
}

function isFile(mode: string): boolean {
  return mode !== ABSENT && mode !== SUBMODULE;
}

/** Takes the oldest first; a commit dated before its first parent counts as dated like it. */
function clamped(drafts: readonly Draft[]): Log {
  const commits: CommitRecord[] = [];
  let latest: Instant = Number.NEGATIVE_INFINITY;
  for (const { seconds, commit, author, subject, files } of drafts) {
    latest = Math.max(latest, Number.isFinite(seconds) ? seconds * 1000 : 0);
    if (files.length > 0) commits.push({ commit, at: latest, author, subject, files });
  }
  return { order: drafts.map(({ commit }) => commit), commits };
}
