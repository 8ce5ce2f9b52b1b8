/** What is live in production. */

import { storeToServe } from "../commands/serve.ts";
import { PRODUCTION } from "../commands/published.ts";
import type { World } from "../commands/world.ts";
import type { StoredSnapshot } from "../evaluation/snapshot.ts";
import { RolloutRefusedError } from "./refusal.ts";

/** The snapshot that applications read; null where nothing was published. @throws RolloutRefusedError if it cannot be read */
export async function publishedSnapshot(world: World): Promise<StoredSnapshot | null> {
  const store = await storeToServe(world, PRODUCTION);
  const reading = await store.read(world.patience());
  if (reading.kind === "snapshot") return reading.snapshot;
  if (reading.kind === "absent") return null;
  throw new RolloutRefusedError("unavailable", `Store ${store.name} cannot be read: ${reading.detail}`);
}
