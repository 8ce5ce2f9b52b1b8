/** `serve`: which store is answered from, and what it has. */

import { encode, WHOLE } from "../core/encoding.ts";
import type { StoredSnapshot } from "../evaluation/snapshot.ts";
import type { ReadableStore } from "../ports.ts";
import { looseSettings } from "./repository.ts";
import { openStores } from "./stores.ts";
import { EXIT, UsageError, type World } from "./world.ts";

/**
 * The first store of an environment that can be read back, or the one that `--store` picks. Needs a settings file and
 * no clone, as a container has it.
 *
 * @throws UsageError where there is none, or it cannot be opened
 */
export async function storeToServe(world: World, environment: string): Promise<ReadableStore> {
  const settings = await looseSettings(world);
  const readable = openStores(world, settings).filter(({ settings: { format } }) => format === "snapshot");
  const found = readable.find((entry) => entry.settings.environment === environment);
  if (found === undefined) {
    const names = readable.map(({ settings: own }) => `${own.name} (${own.environment})`).join(", ");
    throw new UsageError(`No store of ${environment} can be read back; the settings name: ${names || "none"}`);
  }
  if (found.open) return found.store;
  const reading = await found.store.read(world.patience());
  const why = "detail" in reading ? reading.detail : "it cannot be opened";
  throw new UsageError(`Store ${found.settings.name} cannot be served: ${why}`, EXIT.unavailable);
}

/**
 * What a store has, ready to be evaluated: customers of whom only the hash is known stand there as hashes again, not under
 * the pseudonyms that the commands compare. Null where nothing was published.
 *
 * @throws UsageError where it cannot be read
 */
export async function readToServe(
  store: ReadableStore,
  { digest }: Pick<World, "digest">,
  signal: AbortSignal,
): Promise<StoredSnapshot | null> {
  const reading = await store.read(signal);
  if (reading.kind === "snapshot") return encode(reading.snapshot, WHOLE, digest);
  if (reading.kind === "absent") return null;
  throw new UsageError(`store ${store.name}: ${reading.detail}`, EXIT.unavailable);
}
