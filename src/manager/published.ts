/** What is live in production. */

import { PRODUCTION } from "../commands/published.ts";
import { readToServe, storeToServe } from "../commands/serve.ts";
import type { World } from "../commands/world.ts";
import type { StoredSnapshot } from "../evaluation/snapshot.ts";

/** The snapshot that applications read; null where nothing was published. @throws UsageError if it cannot be read */
export async function publishedSnapshot(world: World): Promise<StoredSnapshot | null> {
  return readToServe(await storeToServe(world, PRODUCTION), world, world.patience());
}
