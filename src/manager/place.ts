/** Where a manager works: a repository, and the world of each of its calls. */

import { buildWorld } from "../cli/world.ts";
import type { World } from "../commands/world.ts";
import type { ManagerOptions } from "./shapes.ts";

/** Builds a new world for each call, as each run of the command line has one. */
export function worldsOf({ repo, environment = process.env, now = Date.now }: ManagerOptions): () => Promise<World> {
  return () =>
    buildWorld(
      repo === undefined ? {} : { repo },
      { workingDirectory: process.cwd(), environment, clock: now },
      { tell() {}, stop() {} },
    );
}
