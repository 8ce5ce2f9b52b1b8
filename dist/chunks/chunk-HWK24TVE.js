import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/action/event.ts
function triggerOf(name, payload) {
  switch (name) {
    case "pull_request":
    case "pull_request_review":
    case "pull_request_target":
      return pullRequestOf(payload, name !== "pull_request_target") ?? { kind: "other" };
    case "merge_group":
      return mergeGroupOf(payload) ?? { kind: "other" };
    case "schedule":
    case "workflow_dispatch":
    case "repository_dispatch":
      return { kind: "round", payload };
    default:
      return { kind: "other" };
  }
}
function triggerText(trigger) {
  switch (trigger.kind) {
    case "pull-request":
      return `pull request #${trigger.pull.number} at ${trigger.pull.head.slice(0, 12)}`;
    case "merge-group":
      return `merge group at ${trigger.head.slice(0, 12)}`;
    case "round":
    case "other":
      return "the base branch";
  }
}
function pullRequestOf(payload, confinable) {
  const raw = at(payload, "pull_request");
  const number = at(raw, "number");
  const head = commitAt(raw, "head", "sha");
  const base = commitAt(raw, "base", "sha");
  const branch = textAt(raw, "base", "ref");
  if (typeof number !== "number" || head === null || base === null || branch === null) return null;
  const own = textAt(raw, "base", "repo", "full_name");
  const fork = own === null || textAt(raw, "head", "repo", "full_name") !== own;
  const pull = { number, head, base: branch, fork, ...wordsOf(raw) };
  return { kind: "pull-request", pull, base, confined: confinable && fork };
}
function wordsOf(raw) {
  return {
    title: textAt(raw, "title") ?? "",
    url: textAt(raw, "html_url") ?? "",
    author: textAt(raw, "user", "login") ?? "",
    headBranch: textAt(raw, "head", "ref") ?? "",
    draft: at(raw, "draft") === true,
    open: textAt(raw, "state") !== "closed",
    mergeCommit: at(raw, "merged") === true ? commitAt(raw, "merge_commit_sha") : null
  };
}
function mergeGroupOf(payload) {
  const head = commitAt(payload, "merge_group", "head_sha");
  const base = commitAt(payload, "merge_group", "base_sha");
  if (head === null || base === null) return null;
  const found = /\/pr-(\d{1,10})-[0-9a-f]{40,64}$/u.exec(textAt(payload, "merge_group", "head_ref") ?? "");
  return { kind: "merge-group", base, head, pull: found === null ? null : Number(found[1]) };
}
function at(value, ...path) {
  let here = value;
  for (const name of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, name)) return void 0;
    here = Reflect.get(here, name);
  }
  return here;
}
function textAt(value, ...path) {
  const found = at(value, ...path);
  return typeof found === "string" ? found : null;
}
function commitAt(value, ...path) {
  const found = textAt(value, ...path);
  return found !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(found) ? found : null;
}

export {
  triggerOf,
  triggerText,
  at
};
