/** How each example is asked, and what is known of it besides. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What an application said: whether the customer has the feature, or that the use failed. */
export type Answer = boolean | "failed";

/** Asks one route of an application for one customer; `fail` shows a use that goes wrong. */
export type Ask = (url: string, customer: string, fail?: boolean) => Promise<Answer>;

/** One example. */
export interface Application {
  readonly example: string;
  readonly needs?: "Go" | "Python";
  readonly environment?: Readonly<Record<string, string>>;
  /** What a reader does besides with the copy. */
  readonly edit?: (folder: string) => void;
  /** A path that answers once the server runs, and counts no use. */
  readonly ready: string;
  /** Its routes. */
  readonly asks: readonly Ask[];
  /** Where its uses are counted. */
  readonly reports: "events" | "metrics";
  /** Whether it has a use that fails. */
  readonly fails: boolean;
  /** While what it asks gives no answers: what it had stays, or all is off. Null: what it asks is within it. */
  readonly whileBroken: "stays" | "off" | null;
}

const PLAIN: Ask = async (url, customer, fail = false) => {
  const query = new URLSearchParams({ customer, ...(fail && { fail: "true" }) });
  const { status, text } = await get(`${url}/?${query}`);
  return answerOf(status, text, { on: "enhanced storage", off: "plain storage" });
};

/** Names of customers are Latin-1 here: they travel in a header. */
function route(path: string): Ask {
  return async (url, customer, fail = false) => {
    const { status, text } = await get(`${url}${path}${fail ? "?fail" : ""}`, { "x-customer": customer });
    return answerOf(status, text, { on: '{"storage":"enhanced"}', off: '{"storage":"plain"}' });
  };
}

/** Servers that Prometheus scrapes. */
const COUNTING = { ready: "/metrics", asks: [PLAIN], reports: "metrics", fails: true } as const;

/** The applications, by what they take longest for. */
export const APPLICATIONS: readonly Application[] = [
  {
    example: "nextjs",
    environment: { NEXT_TELEMETRY_DISABLED: "1" },
    edit: addLaterRoute,
    ready: "/",
    asks: [route("/api/checkout"), route("/api/later")],
    reports: "events",
    fails: true,
    whileBroken: "stays",
  },
  {
    example: "cloudflare-worker",
    environment: { WRANGLER_SEND_METRICS: "false" },
    ready: "/ofrep/v1/evaluate/flags",
    asks: [PLAIN],
    reports: "events",
    fails: false,
    whileBroken: null,
  },
  { ...COUNTING, example: "node-server", whileBroken: "stays" },
  { ...COUNTING, example: "go-http", needs: "Go", whileBroken: "off" },
  { ...COUNTING, example: "fastapi", needs: "Python", whileBroken: "off" },
];

/** A second route, which does what the comment of the first one advises: it reports after its answer. */
function addLaterRoute(folder: string): void {
  const text = readFileSync(join(folder, "app/api/checkout/route.ts"), "utf8");
  const later = `import { after } from "next/server";\n${text.replace("await recorder.flush();", "after(() => recorder.flush());")}`;
  if (!later.includes("    after(")) throw new Error("examples/nextjs has no `await recorder.flush();` any more");
  mkdirSync(join(folder, "app/api/later"));
  writeFileSync(join(folder, "app/api/later/route.ts"), later);
}

async function get(url: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
  return { status: response.status, text: (await response.text()).trim() };
}

function answerOf(status: number, text: string, { on, off }: { readonly on: string; readonly off: string }): Answer {
  if (status === 200 && (text === on || text === off)) return text === on;
  if (status === 500 && text.includes("try again")) return "failed";
  throw new Error(`an answer that is none: ${status} ${text.slice(0, 200)}`);
}

/** What an application has counted. */
export interface Uses {
  readonly exposed: number;
  readonly others: number;
  readonly errors: number;
}

/** Uses by an application's own `/metrics`. */
export async function usesByMetrics(url: string): Promise<Uses> {
  const { text } = await get(`${url}/metrics`);
  const sum = (exposed: boolean, outcome: string) =>
    Number(
      new RegExp(`^pilot_rollout_events_total\\{[^}]*exposed="${exposed}",outcome="${outcome}"\\} (\\d+)$`, "mu").exec(
        text,
      )?.[1] ?? 0,
    );
  const errors = sum(true, "error") + sum(false, "error");
  return { exposed: sum(true, "ok") + sum(true, "error"), others: sum(false, "ok") + sum(false, "error"), errors };
}

/** Uses by the events that an application has posted. */
export function usesByEvents({ enabled = 0, disabled = 0, error = 0 }: Readonly<Record<string, number>>): Uses {
  return { exposed: enabled, others: disabled, errors: error };
}
