import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  GitError,
  git,
  gitContext,
  gitText
} from "./chunk-R4U7FY65.js";

// src/adapters/git/repository.ts
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
async function locate(context) {
  const answer = await gitText(context, [
    "rev-parse",
    "--path-format=absolute",
    "--git-dir",
    "--git-common-dir",
    "--show-object-format",
    "--is-inside-work-tree",
    "--show-cdup"
  ]);
  const [gitDirectory, commonDirectory, hash, inside, up = ""] = answer.split("\n");
  if (gitDirectory === void 0 || commonDirectory === void 0) {
    throw new GitError("failed", `git rev-parse answered "${answer}"`);
  }
  const top = inside === "true" ? join(realpathSync(context.directory), up) : null;
  return { gitDirectory, commonDirectory, top, hash: hash === "sha256" ? "sha256" : "sha1" };
}
function isShallow({ commonDirectory }) {
  return existsSync(join(commonDirectory, "shallow"));
}
async function findBaseBranch(context, wanted) {
  const refs = await readRefs(context);
  const name = wanted?.replace(/^refs\/heads\//u, "") ?? defaultName(refs) ?? await currentBranch(context);
  return name === null ? null : branchNamed(refs, name);
}
function branchNamed(refs, name) {
  const ref = `refs/heads/${name}`;
  const local = refs.get(ref)?.id ?? null;
  const upstream = refs.get(`refs/remotes/origin/${name}`)?.id ?? null;
  return local === null && upstream === null ? null : { ref, name, local, upstream };
}
async function readRefs(context) {
  const output = await gitText(context, [
    "for-each-ref",
    "--format=%(refname) %(objectname) %(symref)",
    "refs/heads",
    "refs/remotes/origin"
  ]);
  const refs = /* @__PURE__ */ new Map();
  for (const line of output.split("\n")) {
    const [name = "", id = "", target = ""] = line.split(" ");
    if (name !== "") refs.set(name, { id, target });
  }
  return refs;
}
function defaultName(refs) {
  const remoteHead = refs.get("refs/remotes/origin/HEAD")?.target.replace(/^refs\/remotes\/origin\//u, "");
  const candidates = remoteHead === void 0 ? ["main", "master"] : [remoteHead, "main", "master"];
  const here = candidates.find((name) => refs.has(`refs/heads/${name}`));
  const fetched = candidates.find((name) => refs.has(`refs/remotes/origin/${name}`));
  if (remoteHead !== void 0 && (fetched === remoteHead || here === remoteHead)) return remoteHead;
  return here ?? fetched ?? null;
}
async function currentBranch(context) {
  const { code, stdout } = await git(context, ["symbolic-ref", "--quiet", "--short", "HEAD"], { accept: [0, 1] });
  return code === 0 ? stdout.toString("utf8").trim() : null;
}

// src/adapters/git/place.ts
async function findClone(directory) {
  try {
    return await locate(gitContext(directory));
  } catch (error) {
    if (error instanceof GitError && (error.code === "not-a-repository" || error.code === "git-missing")) return null;
    throw error;
  }
}
async function findRemoteUrl(directory) {
  try {
    const { code, stdout } = await git(gitContext(directory), ["remote", "get-url", "origin"], { accept: [0, 2, 128] });
    return code === 0 ? stdout.toString("utf8").trim() : null;
  } catch {
    return null;
  }
}
async function findIdentity(directory) {
  try {
    const { code, stdout } = await git(gitContext(directory), ["config", "user.name"], { accept: [0, 1] });
    const name = stdout.toString("utf8").trim();
    return code === 0 && name !== "" ? name : null;
  } catch {
    return null;
  }
}

export {
  locate,
  isShallow,
  findBaseBranch,
  findClone,
  findRemoteUrl,
  findIdentity
};
