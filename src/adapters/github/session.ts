/** One run's conversation with GitHub: every answer is data. */

import type { Octokit } from "@octokit/core";

import type { HostAnswer, HostFailure } from "../../ports.ts";
import { type Client, connect, type RequestOptions } from "./client.ts";
import { failed, failureOf, isUncertain } from "./failure.ts";
import type { GitHubPlace } from "./place.ts";

/** What every call is about. */
export interface Subject {
  readonly owner: string;
  readonly repo: string;
  readonly request: RequestOptions;
}

/** One call, e.g. `(octokit, subject) => octokit.request("GET …", { ...subject, … })`. */
export type Ask<T> = (octokit: Octokit, subject: Subject) => Promise<Answer<T>>;

/** What octokit resolves to. */
interface Answer<T> {
  readonly data: T;
  readonly headers: { readonly link?: string | undefined };
}

/** Asks GitHub. `what` completes the sentence "cannot …". */
export interface Session {
  readonly owner: string;
  readonly repo: string;
  /** A read, or a write that may be made twice. */
  repeatable<T>(what: string, ask: Ask<T>): Promise<HostAnswer<T>>;
  /** A write that is made once; the caller looks what became of it. */
  unrepeated<T>(what: string, ask: Ask<T>): Promise<HostAnswer<T>>;
  /** All pages of a list, or nothing. */
  pages<T, E>(
    what: string,
    ask: (octokit: Octokit, subject: Subject & Page) => Promise<Answer<T>>,
    entries: (data: T) => readonly E[],
  ): Promise<HostAnswer<readonly E[]>>;
  /** Finds, or creates once; where it is unknown what became of the create, it looks before it tries again. */
  ensure<T>(what: string, find: () => Promise<HostAnswer<T | null>>, create: Ask<T>): Promise<HostAnswer<Ensured<T>>>;
  /** Login of whose token this is. */
  identity(): Promise<HostAnswer<string>>;
}

/** The part of a list that is asked for. */
export interface Page {
  readonly per_page: number;
  readonly page: number;
}

/** What is there now, and whether it was made just now. */
export interface Ensured<T> {
  readonly value: T;
  readonly created: boolean;
}

const PAGE_SIZE = 100;
const MOST_PAGES = 100;
const TRIES = 2;

/** Begins a conversation; nothing is loaded or asked yet. */
export function converse(place: GitHubPlace): Session {
  const [owner = "", repo = ""] = place.repository.split("/");
  let connecting: Promise<Client> | null = null;
  const client = (): Promise<Client> => (connecting ??= connect(place));
  const call: Call = async (what, kind, ask) => {
    try {
      const { octokit, ...options } = await client();
      return { kind: "ok", value: await ask(octokit, { owner, repo, request: options[kind]() }) };
    } catch (error) {
      return failureOf(error, what, [place.token]);
    }
  };
  const repeatable: Session["repeatable"] = async (what, ask) => dataOf(await call(what, "repeatable", ask));
  const unrepeated: Session["unrepeated"] = async (what, ask) => dataOf(await call(what, "once", ask));
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, place.patience.backOff);
    });
  let known: Promise<HostAnswer<string>> | null = null;
  return {
    owner,
    repo,
    repeatable,
    unrepeated,
    pages: (what, ask, entries) => allPages(call, what, ask, entries),
    ensure: (what, find, create) => ensureOnce(() => unrepeated(what, create), find, pause),
    identity: () => (known ??= viewer(repeatable)),
  };
}

type Call = <T>(what: string, kind: "repeatable" | "once", ask: Ask<T>) => Promise<HostAnswer<Answer<T>>>;

async function allPages<T, E>(
  call: Call,
  what: string,
  ask: (octokit: Octokit, subject: Subject & Page) => Promise<Answer<T>>,
  entries: (data: T) => readonly E[],
): Promise<HostAnswer<readonly E[]>> {
  const found: E[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await call(what, "repeatable", (octokit, subject) =>
      ask(octokit, { ...subject, per_page: PAGE_SIZE, page }),
    );
    if (answer.kind === "failed") return answer;
    const { data, headers } = answer.value;
    found.push(...entries(data));
    if (!/rel="next"/u.test(headers.link ?? "")) return { kind: "ok", value: found };
  }
  return failed("partial", `cannot ${what}: there are more than ${MOST_PAGES * PAGE_SIZE}`);
}

async function ensureOnce<T>(
  create: () => Promise<HostAnswer<T>>,
  find: () => Promise<HostAnswer<T | null>>,
  pause: () => Promise<void>,
): Promise<HostAnswer<Ensured<T>>> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await find();
    if (found.kind === "failed") return found;
    if (found.value !== null) return { kind: "ok", value: { value: found.value, created: attempt > 1 } };
    const made = await create();
    if (made.kind === "ok") return { kind: "ok", value: { value: made.value, created: true } };
    const settled = await afterCreate(made, find, pause);
    if (settled !== null || attempt === TRIES) return settled ?? made;
  }
}

function dataOf<T>(answer: HostAnswer<Answer<T>>): HostAnswer<T> {
  return answer.kind === "failed" ? answer : { kind: "ok", value: answer.value.data };
}

/**
 * What became of a create that failed: it may have taken effect all the same, or somebody else may have been first.
 * Null where it has certainly not happened and may be tried again.
 */
async function afterCreate<T>(
  failure: HostFailure,
  find: () => Promise<HostAnswer<T | null>>,
  pause: () => Promise<void>,
): Promise<HostAnswer<Ensured<T>> | null> {
  const uncertain = isUncertain(failure);
  if (!uncertain && failure.cause !== "refused") return failure;
  await pause();
  const found = await find();
  // What cannot be looked at is not made again.
  if (found.kind === "failed") return failure;
  if (found.value !== null) return { kind: "ok", value: { value: found.value, created: uncertain } };
  return uncertain ? null : failure;
}

/** A job's token cannot ask `GET /user`; the graph tells everybody. */
async function viewer(repeatable: Session["repeatable"]): Promise<HostAnswer<string>> {
  const what = "ask whose token this is";
  const answer = await repeatable(what, async (octokit, { request }) => ({
    data: await octokit.graphql<{ readonly viewer?: { readonly login?: unknown } }>("query { viewer { login } }", {
      request,
    }),
    headers: {},
  }));
  if (answer.kind === "failed") return answer;
  const login = answer.value.viewer?.login;
  return typeof login === "string" && login !== ""
    ? { kind: "ok", value: login }
    : failed("malformed", `cannot ${what}: GitHub names nobody`);
}

/** True for two spellings of one account: the graph leaves out what marks a bot. */
export function isSameAccount(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/u, "");
}
