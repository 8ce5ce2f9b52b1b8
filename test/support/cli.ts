/** The command line as a person runs it: a process of its own in a repository of its own. */

import { spawn } from "node:child_process";
import { join } from "node:path";
import { GIT_ENVIRONMENT } from "./git.ts";

/** What one run left behind. */
export interface CliAnswer {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how to run. */
export interface CliPlace {
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** The environment's name for the bundle of a run; see `bundled-cli.ts`. */
export const BUNDLED_CLI = "PILOT_ROLLOUT_CLI";

/** The program that tests run: the bundle of this run, or its sources where there is none. */
export const ENTRY = process.env[BUNDLED_CLI] ?? join(import.meta.dirname, "../../src/cli.ts");

/** Runs one command outside of CI unless the environment says otherwise. */
export async function cli(place: CliPlace, ...args: readonly string[]): Promise<CliAnswer> {
  const { CI: _ci, GITHUB_ACTOR: _actor, ...environment } = GIT_ENVIRONMENT;
  const child = spawn(process.execPath, [ENTRY, ...args], {
    cwd: place.directory,
    env: { ...environment, NO_COLOR: "1", ...place.environment },
    stdio: "pipe",
  });
  child.stdin.on("error", () => {});
  child.stdin.end(place.input ?? "");
  const [stdout, stderr, exit] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve(code));
    }),
  ]);
  return { exit, stdout, stderr };
}

/** Runs one command with `--json` and reads its one document. */
export async function cliJson<T>(
  place: CliPlace,
  ...args: readonly string[]
): Promise<CliAnswer & { readonly document: T }> {
  const answer = await cli(place, ...args, "--json");
  const document: T = JSON.parse(answer.stdout);
  return { ...answer, document };
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
