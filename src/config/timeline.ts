/** Reads from one version of a file what the history needs, without parsing YAML where the file is plain enough. */

import type { Tier } from "../evaluation/snapshot.ts";
import { parseRollout } from "./rollout.ts";
import { scanPlain } from "./scan.ts";

/** What a version of a file says about exposure and the tier's clock. */
export interface FileState {
  /** Null where the version could not be read. */
  readonly tier: Tier | null;
  readonly paused: boolean;
  readonly rolledBack: boolean;
}

/** Reads one version; agrees with {@link parseRollout} on every file with a valid name, at a fraction of its cost. */
export function readState(bytes: Uint8Array): FileState {
  const tier = scanPlain(bytes);
  if (tier !== null) return { tier, paused: false, rolledBack: false };
  const { rollout } = parseRollout("any.yaml", bytes);
  if (rollout === null) return { tier: null, paused: false, rolledBack: false };
  return { tier: rollout.tier, paused: rollout.paused !== null, rolledBack: rollout.rolledBack !== null };
}
