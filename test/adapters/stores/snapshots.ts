/** Snapshots to put into stores. */

import { seal } from "../../../src/core/compile.ts";
import type { Snapshot } from "../../../src/evaluation/snapshot.ts";
import { digest } from "../../support/digest.ts";

/** A sealed snapshot; two with the same arguments are equal. */
export function snapshotAt(sequence: number, override: Partial<Omit<Snapshot, "digest">> = {}): Snapshot {
  const { signature: _, ...rest } = override;
  return seal(
    {
      format: 1,
      environment: "production",
      sequence,
      revision: sequence.toString(16).padStart(40, "0"),
      publishedAt: "2026-11-22T10:00:00Z",
      hash: "mm3-100k-1",
      features: {},
      kills: {},
      restores: {},
      ...rest,
    },
    digest,
  );
}

/** Never aborted. */
export const calm = (): AbortSignal => new AbortController().signal;
