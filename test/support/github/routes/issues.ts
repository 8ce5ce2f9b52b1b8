/** Issues, comments and labels. */

import { type Json, isObject, textAt } from "../json.ts";
import { newId, newNumber } from "../numbers.ts";
import { commentShape, issueShape, labelOf } from "../shapes.ts";
import type { CommentState, IssueState, PullState, World } from "../state.ts";
import { NOT_FOUND, type Reply, type Request, type Route, invalid, list, one, refuse } from "./route.ts";

/** Operations of `/issues` and `/labels`. */
export const ISSUE_ROUTES: readonly Route[] = [
  { operation: "issues/list-for-repo", permissions: ["issues=read"], answer: listIssues },
  { operation: "issues/create", permissions: ["issues=write"], answer: createIssue },
  { operation: "issues/update", permissions: ["issues=write", "pull_requests=write"], answer: updateIssue },
  { operation: "issues/list-comments", permissions: ["issues=read", "pull_requests=read"], answer: listComments },
  { operation: "issues/create-comment", permissions: ["issues=write", "pull_requests=write"], answer: createComment },
  { operation: "issues/update-comment", permissions: ["issues=write", "pull_requests=write"], answer: updateComment },
  { operation: "issues/list-labels-for-repo", permissions: ["issues=read", "pull_requests=read"], answer: listLabels },
  { operation: "issues/create-label", permissions: ["issues=write", "pull_requests=write"], answer: createLabel },
];

const LONGEST_BODY = 65_536;
const DISABLED: Reply = refuse(410, "Issues has been disabled in this repository.");

function at(world: World, number = ""): IssueState | PullState | null {
  return world.numbered.find((entry) => String(entry.number) === number) ?? null;
}

/** Pull requests are issues here, also where issues are switched off. */
function listIssues({ world, query }: Request): Reply {
  const state = query.get("state") ?? "open";
  const wanted = (query.get("labels") ?? "").split(",").filter((label) => label !== "");
  const creator = query.get("creator");
  const found = world.numbered.filter(
    (entry) =>
      (state === "all" || entry.state === state) &&
      (entry.kind === "pull" || world.issuesEnabled) &&
      (creator === null || entry.author === creator) &&
      wanted.every((label) => entry.labels.some((own) => own.toLowerCase() === label.toLowerCase())),
  );
  const ordered = query.get("direction") === "asc" ? found : found.toReversed();
  return list(ordered.map((entry) => issueShape(world, entry)));
}

/** Labels that are new come into being, as with a token that may write. */
function labelled(world: World, body: Json | undefined): readonly string[] | null {
  const labels = isObject(body) ? body["labels"] : undefined;
  if (!Array.isArray(labels)) return null;
  const names = labels.map((label: Json) => (typeof label === "string" ? label : textAt(label, "name")));
  return names.map((name) => {
    const known = [...world.labels.keys()].find((label) => label.toLowerCase() === name.toLowerCase());
    if (known === undefined) world.labels.set(name, "");
    return known ?? name;
  });
}

function createIssue({ world, token, body }: Request): Reply {
  if (!world.issuesEnabled) return DISABLED;
  const title = textAt(body, "title");
  if (title === "" || title.length > 256) return invalid("Issue", "title", title === "" ? "missing_field" : "too_long");
  if (textAt(body, "body").length > LONGEST_BODY) return invalid("Issue", "body", "too_long");
  const issue: IssueState = {
    kind: "issue",
    ...newNumber(world, { author: token.login, title, body: textAt(body, "body") }),
    labels: labelled(world, body) ?? [],
  };
  world.numbered.push(issue);
  return one(issueShape(world, issue), 201);
}

function updateIssue({ world, parts: [number], body }: Request): Reply {
  const entry = at(world, number);
  if (entry === null) return NOT_FOUND;
  if (entry.kind === "issue" && !world.issuesEnabled) return DISABLED;
  if (textAt(body, "body").length > LONGEST_BODY) return invalid("Issue", "body", "too_long");
  entry.title = textAt(body, "title") || entry.title;
  if (isObject(body) && typeof body["body"] === "string") entry.body = body["body"];
  entry.labels = labelled(world, body) ?? entry.labels;
  if (entry.kind === "issue") setState(world, entry, textAt(body, "state"));
  entry.updatedAt = world.clock();
  return one(issueShape(world, entry));
}

function setState(world: World, issue: IssueState, state: string): void {
  if (state !== "open" && state !== "closed") return;
  issue.state = state;
  issue.closedAt = state === "closed" ? world.clock() : null;
}

function listComments({ world, parts: [number] }: Request): Reply {
  const entry = at(world, number);
  if (entry === null) return NOT_FOUND;
  return list(world.comments.filter(({ on }) => on === entry.number).map((comment) => commentShape(world, comment)));
}

function createComment({ world, token, parts: [number], body }: Request): Reply {
  const entry = at(world, number);
  const text = textAt(body, "body");
  if (entry === null) return NOT_FOUND;
  if (text === "" || text.length > LONGEST_BODY)
    return invalid("IssueComment", "body", text === "" ? "missing_field" : "too_long");
  const now = world.clock();
  const comment: CommentState = {
    id: newId(world),
    on: entry.number,
    author: token.login,
    body: text,
    createdAt: now,
    updatedAt: now,
  };
  world.comments.push(comment);
  return one(commentShape(world, comment), 201);
}

function updateComment({ world, parts: [id], body }: Request): Reply {
  const comment = world.comments.find((entry) => String(entry.id) === id);
  const text = textAt(body, "body");
  if (comment === undefined) return NOT_FOUND;
  if (text.length > LONGEST_BODY) return invalid("IssueComment", "body", "too_long");
  comment.body = text;
  comment.updatedAt = world.clock();
  return one(commentShape(world, comment));
}

function listLabels({ world }: Request): Reply {
  return list([...world.labels.keys()].map((name) => labelOf(world, name)));
}

function createLabel({ world, body }: Request): Reply {
  const name = textAt(body, "name");
  const description = textAt(body, "description");
  if (name === "" || name.length > 50) return invalid("Label", "name", "invalid");
  if (description.length > 100) return invalid("Label", "description", "too_long");
  const taken = [...world.labels.keys()].some((label) => label.toLowerCase() === name.toLowerCase());
  if (taken) return invalid("Label", "name", "already_exists");
  world.labels.set(name, description);
  return one(labelOf(world, name), 201);
}
