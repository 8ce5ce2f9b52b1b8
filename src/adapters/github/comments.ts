/** The one comment of a marker: ours, edited in place. */

import type { HostAnswer } from "../../ports.ts";
import { type Session, isSameAccount } from "./session.ts";

interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly author: string;
}

/** Whether our comment is there. */
export async function hasComment(session: Session, number: number, marker: string): Promise<HostAnswer<boolean>> {
  const found = await findComment(session, number, marker);
  return found.kind === "failed" ? found : { kind: "ok", value: found.value !== null };
}

/** Writes the comment, edits it, or leaves it where it says the same already. */
export async function upsertComment(
  session: Session,
  number: number,
  marker: string,
  body: string,
): Promise<HostAnswer<{ readonly url: string }>> {
  const ensured = await session.ensure(
    `comment on #${number}`,
    () => findComment(session, number, marker),
    async (octokit, subject) => {
      const order = { ...subject, issue_number: number, body };
      const made = await octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", order);
      return { ...made, data: readComment(made.data) };
    },
  );
  if (ensured.kind === "failed") return ensured;
  const { id, url, body: present } = ensured.value.value;
  if (present === body) return { kind: "ok", value: { url } };
  const edited = await session.repeatable(`edit the comment on #${number}`, (octokit, subject) =>
    octokit.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { ...subject, comment_id: id, body }),
  );
  return edited.kind === "failed" ? edited : { kind: "ok", value: { url } };
}

/** Anybody can quote a marker: only what this token's account wrote is ours. */
async function findComment(session: Session, number: number, marker: string): Promise<HostAnswer<Comment | null>> {
  const listed = await session.pages(
    `list the comments of #${number}`,
    (octokit, page) =>
      octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { ...page, issue_number: number }),
    (comments) => comments.map((comment) => readComment(comment)).filter(({ body }) => body.includes(marker)),
  );
  if (listed.kind === "failed" || listed.value.length === 0) {
    return listed.kind === "failed" ? listed : { kind: "ok", value: null };
  }
  const login = await session.identity();
  if (login.kind === "failed") return login;
  return { kind: "ok", value: listed.value.find(({ author }) => isSameAccount(author, login.value)) ?? null };
}

interface GivenComment {
  readonly id: number | bigint;
  readonly html_url: string;
  readonly body?: string;
  readonly user: { readonly login: string } | null;
}

function readComment({ id, html_url: url, body, user }: GivenComment): Comment {
  return { id: Number(id), url, body: body ?? "", author: user?.login ?? "" };
}
