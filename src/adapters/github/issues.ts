/** Issues of our own, one for a marker, and the labels that they and people's issues carry. */

import type { HostAnswer, IssueOrder } from "../../ports.ts";
import { upsertComment } from "./comments.ts";
import { type KeptIssue, keptIssue, listIssues } from "./issue-list.ts";
import { type Session, isSameAccount } from "./session.ts";

/** An issue that is there now. */
export interface UpsertedIssue {
  readonly number: number;
  readonly url: string;
  readonly created: boolean;
}

/** Opens or edits the one issue of its marker. */
export async function upsertIssue(session: Session, order: IssueOrder): Promise<HostAnswer<UpsertedIssue>> {
  const { marker, title, body, labels } = order;
  const ensured = await session.ensure(
    "open an issue",
    () => findIssue(session, marker, labels[0]),
    async (octokit, subject) => {
      const made = await octokit.request("POST /repos/{owner}/{repo}/issues", {
        ...subject,
        title,
        body,
        labels: [...labels],
      });
      return { ...made, data: keptIssue(made.data) };
    },
  );
  if (ensured.kind === "failed") return ensured;
  const { value: issue, created } = ensured.value;
  const { number, url } = issue;
  const wanted = missingOf(labels, issue.labels);
  if (issue.title === title && issue.body === body && wanted.length === 0) {
    return { kind: "ok", value: { number, url, created } };
  }
  const edited = await session.repeatable(`bring #${number} up to date`, (octokit, subject) =>
    octokit.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
      ...subject,
      issue_number: number,
      title,
      body,
      labels: [...issue.labels, ...wanted],
    }),
  );
  return edited.kind === "failed" ? edited : { kind: "ok", value: { number, url, created } };
}

/** The oldest open issue with the marker that this token's account wrote. */
async function findIssue(session: Session, marker: string, label: string): Promise<HostAnswer<KeptIssue | null>> {
  const listed = await listIssues(session, label);
  if (listed.kind === "failed") return listed;
  const marked = listed.value.filter(({ body }) => body.includes(marker));
  if (marked.length === 0) return { kind: "ok", value: null };
  const login = await session.identity();
  if (login.kind === "failed") return login;
  return { kind: "ok", value: marked.find(({ author }) => isSameAccount(author, login.value)) ?? null };
}

const CLOSED = "<!-- pilot-rollout:closed -->";

/** Closes the issue of a marker and says why; null where none is open. */
export async function closeIssue(
  session: Session,
  marker: string,
  label: string,
  why: string,
): Promise<HostAnswer<number | null>> {
  const found = await findIssue(session, marker, label);
  if (found.kind === "failed" || found.value === null)
    return found.kind === "failed" ? found : { kind: "ok", value: null };
  const { number } = found.value;
  const said = await upsertComment(session, number, CLOSED, `${CLOSED}\n${why}`);
  if (said.kind === "failed") return said;
  const closed = await session.repeatable(`close #${number}`, (octokit, subject) =>
    octokit.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
      ...subject,
      issue_number: number,
      state: "closed",
      state_reason: "completed",
    }),
  );
  return closed.kind === "failed" ? closed : { kind: "ok", value: number };
}

const LONGEST_DESCRIPTION = 100;
const COLOR = "6e7781";

/** Creates the labels that are missing. */
export async function ensureLabels(
  session: Session,
  labels: readonly { readonly name: string; readonly description: string }[],
): Promise<HostAnswer<readonly string[]>> {
  const list = (): Promise<HostAnswer<readonly string[]>> =>
    session.pages(
      "list the labels",
      (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/labels", { ...page }),
      (given) => given.map(({ name }) => name),
    );
  const present = await list();
  if (present.kind === "failed") return present;
  const created: string[] = [];
  for (const name of missingOf(
    labels.map((label) => label.name),
    present.value,
  )) {
    const description = labels.find((label) => label.name === name)?.description ?? "";
    let known: readonly string[] | null = present.value;
    const ensured = await session.ensure(
      `create the label ${name}`,
      async () => {
        // The first look was just now.
        const answer: HostAnswer<readonly string[]> = known === null ? await list() : { kind: "ok", value: known };
        known = null;
        return answer.kind === "failed" ? answer : { kind: "ok", value: sameIn(answer.value, name) };
      },
      async (octokit, subject) => {
        const order = { ...subject, name, color: COLOR, description: description.slice(0, LONGEST_DESCRIPTION) };
        const made = await octokit.request("POST /repos/{owner}/{repo}/labels", order);
        return { ...made, data: made.data.name };
      },
    );
    if (ensured.kind === "failed") return ensured;
    if (ensured.value.created) created.push(name);
  }
  return { kind: "ok", value: created };
}

function sameIn(names: readonly string[], wanted: string): string | null {
  return names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? null;
}

function missingOf(wanted: readonly string[], present: readonly string[]): readonly string[] {
  return [...new Set(wanted)].filter((name) => sameIn(present, name) === null);
}
