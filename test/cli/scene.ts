/** A repository to run commands in, at instants of one's choice, in this process. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { answerPublish } from "../../src/cli/judging.ts";
import { main } from "../../src/cli/main.ts";
import type { GlobalOptions } from "../../src/cli/options.ts";
import type { Answer } from "../../src/cli/print.ts";
import { buildWorld } from "../../src/cli/world.ts";
import type { World } from "../../src/commands/world.ts";
import { renderEvidence } from "../../src/config/evidence.ts";
import { seal, serializeSnapshot, type SnapshotContent } from "../../src/core/compile.ts";
import type { Evidence } from "../../src/core/evidence.ts";
import type { Instant } from "../../src/evaluation/instant.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { PLAIN_TERMINAL } from "../../src/report/style.ts";
import { parse } from "../adapters/stores/parse.ts";
import { DAY, NOW } from "../support/builders.ts";
import { digest } from "../support/digest.ts";
import { cloneOf, repository, type TestRepository } from "../support/git.ts";

/** How a command is run. */
export interface Given extends Omit<GlobalOptions, "repo" | "evidence"> {
  /** Recorded evidence; it is written down and read back as a person's would be. */
  readonly evidence?: Evidence;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A clone with a default file store. */
export interface Scene extends TestRepository {
  /** The world of one run, at {@link NOW} unless said otherwise. */
  world(given?: Given): Promise<World>;
  /** What is published; null where nothing is. */
  published(): Snapshot | null;
  /** The bytes of what is published; null where nothing is. */
  edge(): string | null;
}

/** Everything there is in a file that is rolled out to tier 2. */
export function yaml(feature: string, fields: Readonly<Record<string, unknown>> = {}): string {
  const all = { feature, tier: 2, whitelist: ["cust_internal_1"], ...fields };
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("");
}

/** The path of a feature's file. */
export function fileOf(feature: string): string {
  return `rollouts/${feature}.yaml`;
}

/** Files of features, ready to be committed. */
export function files(
  features: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(features).map(([feature, fields]) => [fileOf(feature), yaml(feature, fields)]),
  );
}

/** A new repository. */
export function scene(): Scene {
  return sceneIn(repository());
}

/** A clone of a new bare repository that has one commit, and that repository. */
export function sceneWithRemote(first: Readonly<Record<string, string>>): {
  readonly scene: Scene;
  readonly remote: TestRepository;
  readonly other: TestRepository;
  [Symbol.dispose](): void;
} {
  const remote = repository({ bare: true });
  const other = cloneOf(remote);
  other.commit("Begin", first, NOW - 20 * DAY);
  other.run("push", "-q", "origin", "main");
  const mine = sceneIn(cloneOf(remote));
  return {
    scene: mine,
    remote,
    other,
    [Symbol.dispose]() {
      for (const each of [mine, other, remote]) each[Symbol.dispose]();
    },
  };
}

/** When the features of {@link live} were published. */
export const BEGIN: Instant = NOW - 8 * DAY;

/** Some features, committed and published eight days before {@link NOW}; nothing limits how many run at once. */
export async function live(
  features: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  more: Readonly<Record<string, string>> = {},
): Promise<Scene> {
  const stage = scene();
  const settings = { ".github/pilot-rollout.yml": "concurrency: {running: 9}\n", ".gitignore": ".pilot/\n" };
  stage.commit("Begin", { ...settings, ...files(features), ...more }, BEGIN);
  await answerPublish(await stage.world({ now: BEGIN }), false);
  return stage;
}

/** Lets commands run in a repository. */
export function sceneIn(repo: TestRepository): Scene {
  repo.run("config", "user.name", "release-manager");
  repo.run("config", "user.email", "release-manager@localhost");
  repo.run("config", "commit.gpgSign", "false");
  const snapshotFile = join(repo.directory, ".pilot/snapshot.json");
  const edge = () => (existsSync(snapshotFile) ? readFileSync(snapshotFile, "utf8") : null);
  return {
    ...repo,
    [Symbol.dispose]: () => repo[Symbol.dispose](),
    edge,
    published() {
      const text = edge();
      const parsed = text === null ? null : parse(text);
      if (parsed !== null && !parsed.ok) throw new Error(parsed.detail);
      return parsed?.snapshot ?? null;
    },
    async world({ evidence, environment = {}, now = evidence?.now ?? NOW, ...options } = {}) {
      const recorded = evidence === undefined ? {} : { evidence: ".git/evidence.json" };
      if (evidence !== undefined) repo.write({ ".git/evidence.json": renderEvidence(evidence) });
      return buildWorld(
        { ...options, ...recorded, now },
        { workingDirectory: repo.directory, environment, clock: () => now },
        { tell() {}, stop() {} },
      );
    },
  };
}

/** What one run in this process left behind. */
export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, as a person off a terminal would. */
export async function run(
  place: {
    readonly directory: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly input?: string;
  },
  ...args: readonly string[]
): Promise<Ran> {
  const written = { stdout: "", stderr: "" };
  const exit = await main({
    args,
    version: "1.2.3",
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    environment: place.environment ?? {},
    workingDirectory: place.directory,
    clock: () => NOW,
    readStdin: () => Promise.resolve(place.input ?? ""),
    progress: () => ({ tell() {}, stop() {} }),
    onStop() {},
  });
  return { exit, ...written };
}

/** What a person reads, on 80 columns without colour; problems and notes included. */
export function textOf(answer: Answer): string {
  return answer.text(PLAIN_TERMINAL) + (answer.aside?.(PLAIN_TERMINAL) ?? "");
}

/** The document of `--json`, as a program reads it. */
export function documentOf(answer: Pick<Answer, "json">): unknown {
  return JSON.parse(JSON.stringify(answer.json));
}

/** Puts a snapshot at the edge that differs from what is there, as another machine would have written it. */
export function tamper(stage: Scene, parts: Partial<SnapshotContent>): void {
  const published = stage.published();
  if (published === null) throw new Error("nothing is published");
  const { digest: _digest, signature: _signature, ...content } = published;
  const next = seal({ ...content, sequence: content.sequence + 1, ...parts }, digest);
  stage.write({ ".pilot/snapshot.json": serializeSnapshot(next) });
}
