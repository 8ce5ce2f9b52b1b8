/** Rehearsals for `rollback-ready`, prepared once and only where something rises. */

import type { Rehearsal } from "../core/judge.ts";
import { contentOf, compileFeature } from "../core/compile.ts";
import { rehearse, type StoreLimit } from "../core/rehearsal.ts";
import type { Rollout } from "../core/rollout.ts";
import { encodingOf, isPartial } from "../core/encoding.ts";
import type { Settings, Signing, StoreSettings } from "../core/settings.ts";
import { limitOf } from "../core/store-kinds.ts";
import { codecOf, type Seals } from "./codec.ts";
import { PRODUCTION } from "./published.ts";
import type { ReadingWorld } from "./world.ts";

/** Rehearses against everything that `rollouts` compile to, under the limits of the stores. */
export function capacityOf(
  world: ReadingWorld,
  settings: Settings,
  rollouts: ReadonlyMap<string, Rollout>,
): (feature: string, after: Rollout) => Rehearsal {
  let prepared: ReturnType<typeof rehearse> | null = null;
  return (feature, after) => {
    prepared ??= prepare(world, settings, rollouts);
    return prepared(feature, after);
  };
}

/** The size of the snapshot that some rollouts compile to, and what each store takes. */
export function snapshotSize(
  world: ReadingWorld,
  settings: Settings,
  rollouts: ReadonlyMap<string, Rollout>,
): Pick<Rehearsal, "bytes" | "limits"> | null {
  const [first] = rollouts.values();
  if (first === undefined) return null;
  const { bytes, limits } = prepare(world, settings, rollouts)(first.feature, first);
  return { bytes, limits };
}

function prepare(world: ReadingWorld, settings: Settings, rollouts: ReadonlyMap<string, Rollout>) {
  const features = Array.from(
    rollouts,
    ([name, rollout]) => [name, compileFeature(rollout, settings, world.now)] as const,
  );
  const about = { environment: PRODUCTION, revision: "0".repeat(40), publishedAt: world.now };
  return rehearse(contentOf(about, { features, kills: {}, restores: {} }), settings, limitsOf(settings));
}

function limitsOf(settings: Settings): readonly StoreLimit[] {
  return settings.stores.map((store) => storeLimit(store, settings.signing));
}

/** What a store takes, known without opening it, and how its bytes are counted. */
export function storeLimit(store: StoreSettings, signing: Signing | null): StoreLimit {
  const encoding = encodingOf(store);
  const limit = { store: store.name, maximumBytes: limitOf(store) };
  const isWhole = signing === null && encoding.format === "snapshot" && !isPartial(encoding);
  if (isWhole) return limit;
  const codec = codecOf(encoding, signing === null ? UNSIGNED : SIGNED);
  return { ...limit, measure: (snapshot) => new TextEncoder().encode(codec.serialize(snapshot)).length };
}

/** As long as the real ones, and made without a key. */
const UNSIGNED: Seals = { digest: () => `sha256:${"0".repeat(64)}`, sign: null, objection: null };
const SIGNATURE = { algorithm: "Ed25519", keyId: "0".repeat(16), value: `${"A".repeat(86)}==` } as const;
const SIGNED: Seals = { ...UNSIGNED, sign: () => SIGNATURE };
