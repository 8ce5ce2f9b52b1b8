/** What every store is made of, beside the options of its kind. */

import type { Duration } from "../../evaluation/instant.ts";
import type { Snapshot } from "../../evaluation/snapshot.ts";

/** The part of a store's options that does not depend on its kind. */
export interface StoreBasis {
  readonly name: string;
  readonly environment: string;
  /** Reads a snapshot and checks its digest. */
  readonly parse: (
    text: string,
  ) => { readonly ok: true; readonly snapshot: Snapshot } | { readonly ok: false; readonly detail: string };
  /** Writes a snapshot as the text to keep. */
  readonly serialize: (snapshot: Snapshot) => string;
  /** The largest snapshot it takes, in bytes of UTF-8; null where only the disk limits it. */
  readonly maximumBytes: number | null;
  /** How long until every reader sees a write. */
  readonly propagation: Duration;
}
