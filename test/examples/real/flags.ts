/** A repository with one feature, a store that is a file, and the package as npm would install it, which writes there. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { GIT_ENVIRONMENT, repository } from "../../support/git.ts";
import { FEATURE } from "../stage.ts";
import type { Processes, Serving } from "./processes.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** The feature's team, half of the others, and never this one. */
const FILES = {
  [`rollouts/${FEATURE}.yaml`]: `feature: ${FEATURE}\ntier: 3\nwhitelist: [team]\nblacklist: [never]\n`,
};

/** Git with nothing of this machine's configuration, and a terminal rather than a job. */
const TERMINAL: Readonly<NodeJS.ProcessEnv> = { ...GIT_ENVIRONMENT, CI: undefined, GITHUB_ACTOR: undefined };

/** What a customer has, by what the command line says of the store. */
export type Answers = ReadonlyMap<string, boolean>;

/** The package at work. */
export interface Flags {
  /** What `npm pack` made. */
  readonly tarball: string;
  /** The store. */
  readonly snapshot: string;
  /** Runs one command of the packed command line; resolves to its stdout. */
  run(command: string): Promise<string>;
  /** Starts `serve`. */
  serve(port: number): Promise<Serving>;
  explain(customers: readonly string[]): Promise<Answers>;
}

/** Builds, packs, installs and publishes. */
export async function publishedFlags(work: Processes, folder: string): Promise<Flags & Disposable> {
  const tools = join(folder, "tools");
  const snapshot = join(folder, "snapshot.json");
  mkdirSync(tools);
  const packed = await work.run(
    `npm run --silent build >/dev/null && npm pack --silent --ignore-scripts --pack-destination ${tools}`,
    { folder: ROOT },
  );
  const tarball = join(tools, packed.trim());
  await work.run(`npm install --prefix ${tools} --no-audit --no-fund ${tarball}`, { folder: tools });
  const clone = repository();
  const settings = `stores: [{name: edge, kind: file, path: ${snapshot}}]\n`;
  clone.commit("Plan a rollout", { ...FILES, ".github/pilot-rollout.yml": settings }, Date.now());
  const place = { folder: clone.directory, environment: TERMINAL };
  const program = join(tools, "node_modules/.bin/pilot-rollout");
  await work.run(`${program} publish`, place);
  return {
    tarball,
    snapshot,
    run: (command) => work.run(`${program} ${command}`, place),
    serve: (port) => work.serve(`exec ${program} serve --port ${port}`, place, `http://127.0.0.1:${port}/health`),
    async explain(customers) {
      const named = customers.map((customer) => `'${customer}'`).join(" ");
      const text = await work.run(`${program} explain ${FEATURE} ${named} --store edge --json`, place);
      const { results }: { results: readonly { customer: string; enabled: boolean }[] } = JSON.parse(text);
      return new Map(results.map(({ customer, enabled }) => [customer, enabled]));
    },
    [Symbol.dispose]: () => clone[Symbol.dispose](),
  };
}
