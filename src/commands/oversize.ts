/** What would no longer fit into a store, told where it is written and not when it is published. */

import type { Catalog } from "../core/catalog.ts";
import type { Change } from "../core/change.ts";
import { changeRises } from "../core/exposure.ts";
import type { Problem } from "../core/problem.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import { snapshotSize } from "./capacity.ts";
import type { ReadingWorld } from "./world.ts";

/**
 * A problem for each store that the changed catalog would outgrow. Lowerings are never told of; rises are judged by
 * `rollback-ready`. What is left are files that turn nobody on and take up room.
 */
export function oversizeProblems(
  world: ReadingWorld,
  settings: Settings,
  {
    before,
    after,
    changes,
  }: { readonly before: Catalog; readonly after: Catalog; readonly changes: readonly Change[] },
): readonly Problem[] {
  const grown = changes.find((change) => change.after !== null && !changeRises(change) && change.kinds.some(takesRoom));
  if (grown === undefined) return [];
  const now = sizesOf(world, settings, after);
  const then = sizesOf(world, settings, before);
  return Array.from(now).flatMap(([store, { bytes, maximumBytes }]) => {
    if (maximumBytes === null || bytes <= maximumBytes || bytes <= (then.get(store)?.bytes ?? 0)) return [];
    const message = `the snapshot would have ${bytes} bytes, store ${store} takes ${maximumBytes}; without these changes it has ${then.get(store)?.bytes ?? 0}`;
    return [{ code: "snapshot-too-large", severity: "error" as const, file: grown.file, line: 1, column: 1, message }];
  });
}

function takesRoom(kind: Change["kinds"][number]): boolean {
  return kind === "created" || kind === "audience-widened" || kind === "reconfigured";
}

function sizesOf(world: ReadingWorld, settings: Settings, catalog: Catalog) {
  const rollouts = new Map<string, Rollout>(
    Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout] as const),
  );
  const size = snapshotSize(world, settings, rollouts);
  return new Map(
    (size?.limits ?? []).map(({ store, maximumBytes, bytes }) => [
      store,
      { maximumBytes, bytes: bytes ?? size?.bytes ?? 0 },
    ]),
  );
}
