/** Git's objects and refs by the API; all of them live in the bare repository. */

import { formatInstant } from "../../../../src/evaluation/instant.ts";
import { gitIn, temporaryDirectory } from "../../git.ts";
import { commitId, committedAs, fact, gitBytes, gitOrNull, isAncestor, objectType } from "../bare.ts";
import { type Json, type JsonObject, isObject, textAt } from "../json.ts";
import { moveRef, removeRef } from "../refs.ts";
import { apiOf } from "../shapes.ts";
import type { World } from "../state.ts";
import { NOT_FOUND, type Reply, type Request, type Route, one, refuse } from "./route.ts";

const RULE = "Repository rule violations found\n\nChanges must be made through a pull request.\n\n";

/** Operations of `/git/…`. */
export const GIT_ROUTES: readonly Route[] = [
  { operation: "git/get-ref", permissions: ["contents=read"], answer: getRef },
  { operation: "git/create-ref", permissions: ["contents=write"], answer: createRef },
  { operation: "git/update-ref", permissions: ["contents=write"], answer: updateRef },
  { operation: "git/delete-ref", permissions: ["contents=write"], answer: deleteRef },
  { operation: "git/get-commit", permissions: ["contents=read"], answer: getCommit },
  { operation: "git/create-commit", permissions: ["contents=write"], answer: createCommit },
  { operation: "git/get-tree", permissions: ["contents=read"], answer: getTree },
  { operation: "git/create-tree", permissions: ["contents=write"], answer: createTree },
  { operation: "git/get-blob", permissions: ["contents=read"], answer: getBlob },
  { operation: "git/create-blob", permissions: ["contents=write"], answer: createBlob },
];

function refShape(world: World, ref: string, sha: string): JsonObject {
  const url = `${apiOf(world)}/git/${ref}`;
  return { ref, node_id: "REF_1", url, object: { type: "commit", sha, url: `${apiOf(world)}/git/commits/${sha}` } };
}

function getRef({ world, parts: [name = ""] }: Request): Reply {
  const sha = commitId(world.directory, `refs/${name}`);
  return sha === null ? NOT_FOUND : one(refShape(world, `refs/${name}`, sha));
}

function isProtected({ protectedBranches }: World, ref: string): boolean {
  return protectedBranches.has(ref.replace(/^refs\/heads\//u, ""));
}

function createRef({ world, body }: Request): Reply {
  const ref = textAt(body, "ref");
  const sha = textAt(body, "sha");
  if (!/^refs\/(heads|tags)\/./u.test(ref) || !isRefName(world, ref)) {
    return refuse(422, "Reference name must start with 'refs/' and be valid");
  }
  if (commitId(world.directory, ref) !== null) return refuse(422, "Reference already exists");
  if (objectType(world.directory, sha) !== "commit") return refuse(422, "Object does not exist");
  if (isProtected(world, ref)) return refuse(422, RULE);
  moveRef(world.directory, ref, sha);
  return one(refShape(world, ref, sha), 201);
}

function isRefName({ directory }: World, ref: string): boolean {
  const ask = (): string => (gitOrNull(directory, "check-ref-format", ref) === null ? "no" : "yes");
  return fact(directory, `is ${ref} a name`, ask) === "yes";
}

function updateRef({ world, parts: [name = ""], body }: Request): Reply {
  const ref = `refs/${name}`;
  const sha = textAt(body, "sha");
  const before = commitId(world.directory, ref);
  if (before === null) return refuse(422, "Reference does not exist");
  if (objectType(world.directory, sha) !== "commit") return refuse(422, "Object does not exist");
  if (isProtected(world, ref)) return refuse(422, RULE);
  const forced = isObject(body) && body["force"] === true;
  if (!forced && !isAncestor(world.directory, before, sha)) return refuse(422, "Update is not a fast forward");
  moveRef(world.directory, ref, sha);
  return one(refShape(world, ref, sha));
}

function deleteRef({ world, parts: [name = ""] }: Request): Reply {
  const ref = `refs/${name}`;
  if (commitId(world.directory, ref) === null) return refuse(422, "Reference does not exist");
  if (isProtected(world, ref)) return refuse(422, RULE);
  removeRef(world.directory, ref);
  return one(undefined, 204);
}

function commitShape(world: World, sha: string): JsonObject {
  const format = "%T%n%P%n%an%n%ae%n%at%n%cn%n%ce%n%ct%n%B";
  const text = fact(world.directory, `show ${sha}`, () =>
    gitIn(world.directory, ["show", "-s", `--format=${format}`, sha]),
  );
  const [tree = "", parents = "", ...rest] = (text ?? "").split("\n");
  const people = rest.slice(0, 6);
  const api = `${apiOf(world)}/git`;
  const page = `${world.server}/${world.owner}/${world.name}/commit`;
  const committer = personShape(people.slice(3));
  const verified = committer["email"] === "noreply@github.com";
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${api}/commits/${sha}`,
    html_url: `${page}/${sha}`,
    author: personShape(people),
    committer,
    tree: { sha: tree, url: `${api}/trees/${tree}` },
    message: rest.slice(6).join("\n").replace(/\n+$/u, ""),
    parents: parents
      .split(" ")
      .filter((id) => id !== "")
      .map((id) => ({ sha: id, url: `${api}/commits/${id}`, html_url: `${page}/${id}` })),
    verification: {
      verified,
      reason: verified ? "valid" : "unsigned",
      signature: null,
      payload: null,
      verified_at: null,
    },
  };
}

function personShape([name = "", email = "", seconds = ""]: readonly string[]): JsonObject {
  return { name, email, date: formatInstant(Number(seconds) * 1000) };
}

function getCommit({ world, parts: [sha = ""] }: Request): Reply {
  return objectType(world.directory, sha) === "commit" ? one(commitShape(world, sha)) : NOT_FOUND;
}

function createCommit({ world, token, body }: Request): Reply {
  const tree = textAt(body, "tree");
  const parents = isObject(body) && Array.isArray(body["parents"]) ? body["parents"].map(String) : [];
  if (objectType(world.directory, tree) !== "tree") return refuse(422, "Tree SHA does not exist");
  if (parents.some((id) => objectType(world.directory, id) !== "commit")) {
    return refuse(422, "Parent SHA does not exist");
  }
  const people = identity(world, token.login, isObject(body) ? body["author"] : undefined);
  const sha = committedAs(world.directory, tree, parents, { message: textAt(body, "message"), people });
  return one(commitShape(world, sha), 201);
}

/** GitHub signs what a bot commits without saying who it is; here its committer's address tells. */
function identity(world: World, login: string, stated: Json | undefined): Readonly<Record<string, string>> {
  const date = `@${Math.floor(world.clock() / 1000)} +0000`;
  const own = { name: login, email: `${login}@users.noreply.github.com` };
  const author = isObject(stated) ? { name: textAt(stated, "name"), email: textAt(stated, "email") } : own;
  const committer = isObject(stated) ? author : { name: "GitHub", email: "noreply@github.com" };
  return {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
}

function treeShape(world: World, sha: string, recursive: boolean): JsonObject {
  const args = ["ls-tree", "-z", "-l", ...(recursive ? ["-r", "-t"] : []), sha];
  const text = fact(world.directory, args.join(" "), () => gitBytes(world.directory, args).toString("utf8"));
  const tree = (text ?? "")
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const [facts = "", path = ""] = line.split("\t");
      const [mode = "", type = "", id = "", size = ""] = facts.split(/ +/u);
      const url = `${apiOf(world)}/git/${type}s/${id}`;
      return { path, mode, type, sha: id, url, ...(type === "blob" ? { size: Number(size) } : {}) };
    });
  return { sha, url: `${apiOf(world)}/git/trees/${sha}`, tree, truncated: false };
}

function getTree({ world, parts: [id = ""], query }: Request): Reply {
  const tree =
    objectType(world.directory, id) === "tree"
      ? id
      : gitOrNull(world.directory, "rev-parse", "--verify", "--quiet", "--end-of-options", `${id}^{tree}`);
  return tree === null ? NOT_FOUND : one(treeShape(world, tree, query.has("recursive")));
}

function createTree({ world, body }: Request): Reply {
  const base = textAt(body, "base_tree");
  const entries = isObject(body) && Array.isArray(body["tree"]) ? body["tree"] : [];
  if (base !== "" && objectType(world.directory, base) === null) return NOT_FOUND;
  const lines: string[] = [];
  for (const entry of entries) {
    const id = blobOf(world, entry);
    if (id === null) return refuse(422, `tree.sha ${textAt(entry, "sha")} is not a valid blob`);
    lines.push(`${textAt(entry, "mode")} ${id}\t${textAt(entry, "path")}\0`);
  }
  const index = lines.join("");
  const sha = fact(world.directory, `tree ${base} ${index}`, () => writtenTree(world, base, index)) ?? "";
  return one(treeShape(world, sha, false), 201);
}

function writtenTree({ directory }: World, base: string, index: string): string {
  using place = temporaryDirectory("pilot-index-");
  const environment = { GIT_INDEX_FILE: `${place.path}/index` };
  if (base !== "") gitBytes(directory, ["read-tree", base], { environment });
  gitBytes(directory, ["update-index", "-z", "--index-info"], { environment, input: index });
  return gitBytes(directory, ["write-tree"], { environment }).toString("utf8").trim();
}

function blobOf(world: World, entry: Json): string | null {
  if (isObject(entry) && typeof entry["content"] === "string") return stored(world, Buffer.from(entry["content"]));
  const sha = textAt(entry, "sha");
  return objectType(world.directory, sha) === "blob" ? sha : null;
}

function stored({ directory }: World, bytes: Uint8Array): string {
  const content = Buffer.from(bytes).toString("base64");
  const write = (): string =>
    gitBytes(directory, ["hash-object", "-w", "--stdin"], { input: bytes }).toString("utf8").trim();
  return fact(directory, `blob ${content}`, write) ?? "";
}

function getBlob({ world, parts: [sha = ""] }: Request): Reply {
  if (objectType(world.directory, sha) !== "blob") return NOT_FOUND;
  const read = (): string => gitBytes(world.directory, ["cat-file", "blob", sha]).toString("base64");
  const bytes = Buffer.from(fact(world.directory, `read ${sha}`, read) ?? "", "base64");
  // GitHub breaks the lines of what it encodes.
  const content = bytes.toString("base64").replaceAll(/.{60}/gu, "$&\n");
  const url = `${apiOf(world)}/git/blobs/${sha}`;
  return one({ sha, node_id: `B_${sha}`, size: bytes.length, url, content, encoding: "base64" });
}

function createBlob({ world, body }: Request): Reply {
  const encoding = textAt(body, "encoding") === "base64" ? "base64" : "utf8";
  const sha = stored(world, Buffer.from(textAt(body, "content"), encoding));
  return one({ sha, url: `${apiOf(world)}/git/blobs/${sha}` }, 201);
}
