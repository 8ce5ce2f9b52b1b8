/** The open issues with a label, for those who read them and those who write them. */

import type { HostAnswer, HostIssue } from "../../ports.ts";
import { failed } from "./failure.ts";
import type { Session } from "./session.ts";

/** An issue with what is needed to edit it. */
export interface KeptIssue extends HostIssue {
  readonly body: string;
  readonly author: string;
}

/** All open issues with a label, oldest first. GitHub lists pull requests among them, which are left out. */
export function listIssues(session: Session, label: string): Promise<HostAnswer<readonly KeptIssue[]>> {
  // GitHub takes a comma for the end of one label and the beginning of another, and would find nothing.
  if (label.includes(",")) {
    return Promise.resolve(failed("refused", `cannot list issues by the label ${label}: it has a comma`));
  }
  return session.pages(
    `list the issues labelled ${label}`,
    (octokit, page) =>
      octokit.request("GET /repos/{owner}/{repo}/issues", { ...page, state: "open", labels: label, direction: "asc" }),
    (issues) => issues.filter((issue) => issue.pull_request === undefined).map((issue) => keptIssue(issue)),
  );
}

interface GivenIssue {
  readonly number: number;
  readonly title: string;
  readonly html_url: string;
  readonly body?: string | null;
  readonly user: { readonly login: string } | null;
  readonly labels: readonly (string | { readonly name?: string | null })[];
}

/** An issue of GitHub's, from a list or as the answer to a write. */
export function keptIssue({ number, title, html_url: url, body, user, labels }: GivenIssue): KeptIssue {
  const names = labels.map((label) => (typeof label === "string" ? label : (label.name ?? "")));
  return { number, title, url, labels: names, body: body ?? "", author: user?.login ?? "" };
}
