/** Files of a commit, read and edited by the API: byte for byte, with their modes. */

import { createHash } from "node:crypto";

import type { FileEdit, HostAnswer, HostFailure } from "../../ports.ts";
import { MAXIMUM_FILE_BYTES } from "../files.ts";
import { failed } from "./failure.ts";
import type { Session } from "./session.ts";

/** One file that an edit changes. */
export interface Change {
  readonly path: string;
  readonly mode: "100644" | "100755";
  readonly bytes: Uint8Array;
  /** The blob that it becomes. */
  readonly blob: string;
}

/** A commit and its tree. */
export interface Tip {
  readonly commit: string;
  readonly tree: string;
}

/** The files of one commit. */
export interface CommitFiles {
  /** Null where there is no such file. */
  at(path: string): Promise<HostAnswer<FileEntry | null>>;
}

/** A file that can be edited. */
interface FileEntry {
  readonly mode: Change["mode"];
  readonly blob: string;
}

interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number | undefined;
}

/** Finds the tree of a commit. */
export async function tipOf(session: Session, commit: string): Promise<HostAnswer<Tip>> {
  const answer = await session.repeatable("read a commit", (octokit, subject) =>
    octokit.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { ...subject, commit_sha: commit }),
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: { commit, tree: answer.value.tree.sha } };
}

/** Walks a commit's trees from folder to folder: a whole listing may be cut off in a large repository. */
export function filesOf(session: Session, { tree }: Tip): CommitFiles {
  const trees = new Map<string, Promise<HostAnswer<readonly TreeEntry[]>>>();
  const folder = (id: string): Promise<HostAnswer<readonly TreeEntry[]>> => {
    const known = trees.get(id) ?? readTree(session, id);
    trees.set(id, known);
    return known;
  };
  return {
    async at(path) {
      const segments = path.split("/");
      let id = tree;
      for (const [index, segment] of segments.entries()) {
        const listed = await folder(id);
        if (listed.kind === "failed") return listed;
        const entry = listed.value.find((each) => each.path === segment);
        if (entry === undefined) return { kind: "ok", value: null };
        if (index === segments.length - 1) return fileEntry(path, entry);
        if (entry.type !== "tree") return { kind: "ok", value: null };
        id = entry.sha;
      }
      return { kind: "ok", value: null };
    },
  };
}

async function readTree(session: Session, id: string): Promise<HostAnswer<readonly TreeEntry[]>> {
  const answer = await session.repeatable("read a folder", (octokit, subject) =>
    octokit.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { ...subject, tree_sha: id }),
  );
  if (answer.kind === "failed") return answer;
  if (answer.value.truncated) return failed("partial", "cannot read a folder: GitHub cuts its listing off");
  return { kind: "ok", value: answer.value.tree };
}

function fileEntry(path: string, { mode, size = 0, sha }: TreeEntry): HostAnswer<FileEntry> {
  if ((mode !== "100644" && mode !== "100755") || size > MAXIMUM_FILE_BYTES) {
    return failed("refused", `cannot edit ${path}: it is no regular file of at most 1 MB`);
  }
  return { kind: "ok", value: { mode, blob: sha } };
}

/** What an edit does to the files of a commit; empty where it leaves all of them alone. */
export async function changesOf(
  session: Session,
  files: CommitFiles,
  { paths, edit }: { readonly paths: readonly string[]; readonly edit: FileEdit },
): Promise<HostAnswer<readonly Change[]>> {
  const changes: Change[] = [];
  for (const path of new Set(paths)) {
    const file = await readFile(session, files, path);
    if (file.kind === "failed") return file;
    const { mode, blob: before, bytes: present } = file.value;
    const bytes = edit(path, present);
    const blob = bytes === null ? before : blobId(bytes);
    if (bytes !== null && blob !== null && blob !== before) changes.push({ path, mode, bytes, blob });
  }
  return { kind: "ok", value: changes };
}

interface PresentFile {
  readonly mode: Change["mode"];
  readonly blob: string | null;
  /** Null where there is no such file. */
  readonly bytes: Uint8Array | null;
}

async function readFile(session: Session, files: CommitFiles, path: string): Promise<HostAnswer<PresentFile>> {
  const entry = await files.at(path);
  if (entry.kind === "failed") return entry;
  if (entry.value === null) return { kind: "ok", value: { mode: "100644", blob: null, bytes: null } };
  const { mode, blob } = entry.value;
  const bytes = await readBlob(session, blob);
  return bytes.kind === "failed" ? bytes : { kind: "ok", value: { mode, blob, bytes: bytes.value } };
}

async function readBlob(session: Session, id: string): Promise<HostAnswer<Uint8Array>> {
  const answer = await session.repeatable("read a file", (octokit, subject) =>
    octokit.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", { ...subject, file_sha: id }),
  );
  if (answer.kind === "failed") return answer;
  const { content, encoding } = answer.value;
  const bytes = Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
  return blobId(bytes) === id ? { kind: "ok", value: bytes } : altered();
}

/** The id that git gives to bytes: nothing is believed to be the same that has another. */
function blobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function altered(): HostFailure {
  return failed("malformed", "a file arrived with other bytes than its id says");
}

/** Makes a commit with some files changed; no ref moves yet. GitHub signs it, because it says not who made it. */
export async function commitOn(
  session: Session,
  tip: Tip,
  changes: readonly Change[],
  message: string,
): Promise<HostAnswer<string>> {
  for (const change of changes) {
    const stored = await storeBlob(session, change);
    if (stored.kind === "failed") return stored;
  }
  const entries = changes.map(({ path, mode, blob }) => ({ path, mode, type: "blob" as const, sha: blob }));
  const tree = await session.repeatable("write a folder", (octokit, subject) =>
    octokit.request("POST /repos/{owner}/{repo}/git/trees", { ...subject, base_tree: tip.tree, tree: entries }),
  );
  if (tree.kind === "failed") return tree;
  const commit = await session.repeatable("write a commit", (octokit, subject) =>
    octokit.request("POST /repos/{owner}/{repo}/git/commits", {
      ...subject,
      message,
      tree: tree.value.sha,
      parents: [tip.commit],
    }),
  );
  return commit.kind === "failed" ? commit : { kind: "ok", value: commit.value.sha };
}

async function storeBlob(session: Session, { bytes, blob }: Change): Promise<HostAnswer<null>> {
  const content = Buffer.from(bytes).toString("base64");
  const answer = await session.repeatable("write a file", (octokit, subject) =>
    octokit.request("POST /repos/{owner}/{repo}/git/blobs", { ...subject, content, encoding: "base64" }),
  );
  if (answer.kind === "failed") return answer;
  return answer.value.sha === blob ? { kind: "ok", value: null } : altered();
}
