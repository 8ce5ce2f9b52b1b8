/** One fake GitHub for thousands of runs: between two of them everything is put back. */

import { gitIn } from "../git.ts";
import { gitBytes } from "../github/bare.ts";
import type { GitHub } from "../github/github.ts";
import type { Stage } from "./sweep.ts";

/** Remembers how the fake is now, to put it back to that. */
export function stageOf(github: GitHub, token: string): Stage {
  const first = new Map(refsOf(github));
  return {
    github,
    token,
    reset() {
      const { world } = github;
      github.reset();
      for (const list of [world.numbered, world.comments, world.statuses, world.deployments, world.runs]) {
        list.length = 0;
      }
      world.labels.clear();
      github.protect("main", false);
      const lines = refsOf(github).filter(([ref, id]) => first.get(ref) !== id);
      const orders = lines.map(([ref]) => {
        const id = first.get(ref);
        return id === undefined ? `delete ${ref}\n` : `update ${ref} ${id}\n`;
      });
      if (orders.length > 0)
        gitBytes(github.directory, ["update-ref", "--no-deref", "--stdin"], { input: orders.join("") });
    },
  };
}

function refsOf({ directory }: GitHub): readonly (readonly [string, string])[] {
  const text = gitIn(directory, ["for-each-ref", "--format=%(refname) %(objectname)"]);
  return text.split("\n").map((line) => {
    const [ref = "", id = ""] = line.split(" ");
    return [ref, id] as const;
  });
}
