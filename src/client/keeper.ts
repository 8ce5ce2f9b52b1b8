/** The snapshot at hand, and how it is replaced: whole, after it was checked, or not at all. */

import { compileSnapshot } from "../evaluation/compiled.ts";
import { errorRule } from "../evaluation/rule.ts";
import { admitted, type Loaded, type Report } from "./admission.ts";
import type { ClientRule } from "./client.ts";
import type { ClientOptions } from "./options.ts";
import type { Reading } from "./source.ts";

/** What a client answers from. */
export interface Keeper {
  /** With what is kept outside it; undefined before the first. */
  snapshot?: Loaded;
  evaluate: (feature: string, customer: string) => ClientRule;
  /** The version of the reading that was taken last. */
  version?: Reading["version"];
  /** Takes a parsed snapshot if it is trusted, or at least the kills beside it; says whether it took the snapshot. */
  readonly take: (value: unknown, reading: Partial<Reading>, isTrusted: boolean) => boolean;
}

/** Makes a keeper of the snapshot that is built in. */
export function createKeeper({ environment = "production", bootstrap }: ClientOptions, report: Report): Keeper {
  // `Object()` gives an object back as it is.
  let merge: NonNullable<Reading["merge"]> = Object;
  const keeper: Keeper = {
    evaluate: () => errorRule("PROVIDER_NOT_READY"),
    take(value, reading, isTrusted) {
      const taken = isTrusted && admitted(value, keeper.snapshot, environment, report);
      if (taken) keeper.version = reading.version;
      // Down is free: kills count even where the snapshot beside them does not.
      merge = reading.merge ?? merge;
      const next = taken || keeper.snapshot;
      if (next) {
        // Everybody who opens the page can read who is on the lists.
        if (!keeper.snapshot && typeof document === "object" && next.customerIds !== "hashed") {
          report("plain-customers", "publish hashes");
        }
        keeper.snapshot = merge(next);
        keeper.evaluate = compileSnapshot(keeper.snapshot);
      }
      return !!taken;
    },
  };
  if (bootstrap) keeper.take(bootstrap, {}, true);
  return keeper;
}
