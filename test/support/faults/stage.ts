/** One fake GitHub for thousands of runs: between two of them everything is put back. */

import type { GitHub } from "../github/github.ts";
import { allRefs, moveRef, removeRef } from "../github/refs.ts";
import type { Stage } from "./sweep.ts";

/** Remembers how the fake is now, to put it back to that. */
export function stageOf(github: GitHub, token: string): Stage {
  const { directory, world } = github;
  const first = allRefs(directory);
  const { nextId } = world;
  return {
    github,
    token,
    reset() {
      github.reset();
      for (const list of [world.numbered, world.comments, world.statuses, world.deployments, world.runs]) {
        list.length = 0;
      }
      world.labels.clear();
      world.nextId = nextId;
      github.protect("main", false);
      const found = allRefs(directory);
      for (const ref of found.keys()) if (!first.has(ref)) removeRef(directory, ref);
      for (const [ref, text] of first) if (found.get(ref) !== text) moveRef(directory, ref, text);
    },
  };
}
