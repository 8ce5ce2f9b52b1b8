/**
 * Cuts the operations that the fake serves out of GitHub's own OpenAPI description.
 *
 * Install `@octokit/openapi` (400 MB) in a folder outside this repository, then run
 * `node test/support/github/pick.ts <folder>/node_modules/@octokit/openapi/generated/api.github.com.json`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { type Json, type JsonObject, isObject, objectAt, textAt } from "./json.ts";

const REPOSITORY = "/repos/{owner}/{repo}";

const WANTED: Readonly<Record<string, readonly string[]>> = {
  [REPOSITORY]: ["get"],
  [`${REPOSITORY}/pulls`]: ["get", "post"],
  [`${REPOSITORY}/pulls/{pull_number}`]: ["get", "patch"],
  [`${REPOSITORY}/pulls/{pull_number}/reviews`]: ["get"],
  [`${REPOSITORY}/commits/{commit_sha}/pulls`]: ["get"],
  [`${REPOSITORY}/commits/{ref}/statuses`]: ["get"],
  [`${REPOSITORY}/statuses/{sha}`]: ["post"],
  [`${REPOSITORY}/issues`]: ["get", "post"],
  [`${REPOSITORY}/issues/{issue_number}`]: ["patch"],
  [`${REPOSITORY}/issues/{issue_number}/comments`]: ["get", "post"],
  [`${REPOSITORY}/issues/comments/{comment_id}`]: ["patch"],
  [`${REPOSITORY}/labels`]: ["get", "post"],
  [`${REPOSITORY}/git/ref/{ref}`]: ["get"],
  [`${REPOSITORY}/git/refs`]: ["post"],
  [`${REPOSITORY}/git/refs/{ref}`]: ["patch", "delete"],
  [`${REPOSITORY}/git/commits`]: ["post"],
  [`${REPOSITORY}/git/commits/{commit_sha}`]: ["get"],
  [`${REPOSITORY}/git/trees`]: ["post"],
  [`${REPOSITORY}/git/trees/{tree_sha}`]: ["get"],
  [`${REPOSITORY}/git/blobs`]: ["post"],
  [`${REPOSITORY}/git/blobs/{file_sha}`]: ["get"],
  [`${REPOSITORY}/deployments`]: ["get", "post"],
  [`${REPOSITORY}/deployments/{deployment_id}/statuses`]: ["get", "post"],
  [`${REPOSITORY}/actions/workflows/{workflow_id}/runs`]: ["get"],
  "/orgs/{org}/teams/{team_slug}/members": ["get"],
};

const DROPPED: ReadonlySet<string> = new Set(["example", "examples", "externalDocs", "x-github"]);

function main(source: string): void {
  const description: JsonObject = JSON.parse(readFileSync(source, "utf8"));
  const all = objectAt(description, "paths");
  const paths = Object.fromEntries(
    Object.entries(WANTED).map(([path, methods]) => {
      const item = objectAt(all, path);
      return [path, Object.fromEntries(methods.map((method) => [method, lean(objectAt(item, method))]))];
    }),
  );
  const components = reachable(paths, objectAt(description, "components"));
  const version = objectAt(description, "info")["version"] ?? null;
  const text = JSON.stringify({ openapi: description["openapi"] ?? null, info: { version }, paths, components });
  writeFileSync(join(import.meta.dirname, "openapi-slice.json"), `${text}\n`);
  process.stdout.write(
    `${Object.keys(paths).length} paths of version ${textAt(objectAt(description, "info"), "version")}, ${text.length} bytes\n`,
  );
}

/** Without the words for people: they are most of the bytes. */
function lean(value: Json): Json {
  if (!isObject(value)) return Array.isArray(value) ? value.map((entry: Json) => lean(entry)) : value;
  const kept = Object.entries(value).filter(([key, entry]) => !DROPPED.has(key) && !isProse(key, entry));
  return Object.fromEntries(kept.map(([key, entry]) => [key, lean(entry)]));
}

function isProse(key: string, entry: Json): boolean {
  return key === "description" && typeof entry === "string";
}

/** Every component that a path names, and those that they name. */
function reachable(paths: JsonObject, components: JsonObject): JsonObject {
  const found: Record<string, Record<string, Json>> = {};
  const waiting = references(paths);
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const [kind = "", name = ""] = reference.split("/").slice(2);
    const group = (found[kind] ??= {});
    if (name in group) continue;
    const component = lean(objectAt(objectAt(components, kind), name));
    group[name] = component;
    waiting.push(...references(component));
  }
  return found;
}

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap((entry: Json) => references(entry));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    key === "$ref" && typeof entry === "string" ? [entry] : references(entry),
  );
}

main(process.argv[2] ?? "api.github.com.json");
