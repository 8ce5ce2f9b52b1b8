/** One fake GitHub for thousands of runs: before each of them everything is put where its flow begins. */

import { readFileSync, rmSync, writeFileSync } from "node:fs";

import type { GitHub } from "../github/github.ts";
import { allRefs, moveRef, removeRef } from "../github/refs.ts";
import type { Flow, Stage } from "./sweep.ts";

/** Everything that a run may have changed. */
interface Standing {
  readonly refs: ReadonlyMap<string, string>;
  readonly lists: Pick<GitHub["world"], (typeof LISTS)[number]>;
  readonly labels: ReadonlyMap<string, string>;
  readonly nextId: number;
  readonly isProtected: boolean;
  /** Null where there is no file. */
  readonly files: ReadonlyMap<string, Buffer | null>;
}

const LISTS = ["numbered", "comments", "statuses", "deployments", "runs"] as const;

/**
 * Remembers how the fake and some files are now. A flow is prepared from there once; for every later run of it, all that
 * its preparation came to is put back.
 */
export function stageOf(github: GitHub, token: string, files: readonly string[]): Stage {
  const first = standingOf(github, files);
  const known = new Map<Flow, Standing>();
  return {
    github,
    token,
    async stand(flow) {
      const prepared = known.get(flow);
      putBack(github, prepared ?? first);
      if (prepared === undefined) {
        await flow.prepare(github);
        known.set(flow, standingOf(github, files));
      }
      github.reset();
    },
  };
}

function standingOf({ directory, world }: GitHub, files: readonly string[]): Standing {
  const { numbered, comments, statuses, deployments, runs } = world;
  return {
    refs: allRefs(directory),
    lists: structuredClone({ numbered, comments, statuses, deployments, runs }),
    labels: new Map(world.labels),
    nextId: world.nextId,
    isProtected: world.protectedBranches.has("main"),
    files: new Map(files.map((path) => [path, bytesOf(path)])),
  };
}

function putBack(github: GitHub, { refs, lists, labels, nextId, isProtected, files }: Standing): void {
  const { directory, world } = github;
  const { numbered, comments, statuses, deployments, runs } = structuredClone(lists);
  world.numbered.splice(0, Infinity, ...numbered);
  world.comments.splice(0, Infinity, ...comments);
  world.statuses.splice(0, Infinity, ...statuses);
  world.deployments.splice(0, Infinity, ...deployments);
  world.runs.splice(0, Infinity, ...runs);
  world.labels.clear();
  for (const [name, description] of labels) world.labels.set(name, description);
  world.nextId = nextId;
  if (world.protectedBranches.has("main") !== isProtected) github.protect("main", isProtected);
  const found = allRefs(directory);
  for (const ref of found.keys()) if (!refs.has(ref)) removeRef(directory, ref);
  for (const [ref, text] of refs) if (found.get(ref) !== text) moveRef(directory, ref, text);
  for (const [path, bytes] of files) {
    if (bytes === null) rmSync(path, { force: true });
    else writeFileSync(path, bytes);
  }
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
