/** The snapshot at hand, and how it is replaced: whole, after it was checked, or not at all. */

import { type CompiledSnapshot, compileSnapshot } from "../evaluation/compiled.ts";
import { isKilled } from "../evaluation/killed.ts";
import { isFit, type Loaded, readable, type Report } from "./admission.ts";
import type { ClientEvent } from "./client.ts";
import type { ClientOptions } from "./options.ts";
import type { Reading } from "./source.ts";

/** What a client answers from. */
export interface Keeper {
  /** With the kills of their own keys; undefined before the first snapshot. */
  loaded?: Loaded;
  compiled?: CompiledSnapshot;
  /** The version of the reading that was taken last. */
  version?: Reading["version"];
  /** Takes a parsed snapshot if it is trusted, or at least the kills beside it; says whether it took the snapshot. */
  readonly take: (value: unknown, beside: Pick<Reading, "kills" | "version">, isTrusted: boolean) => boolean;
}

/** Makes a keeper of the snapshot that is built in. */
export function createKeeper(
  { environment = "production", bootstrap }: ClientOptions,
  tell: (event: ClientEvent) => void,
  report: Report,
): Keeper {
  let published: Loaded | undefined;
  let beside: Loaded["kills"] = {};

  const swap = (next: Loaded): void => {
    const { loaded } = keeper;
    const { restores } = next;
    const valid = Object.entries(beside).filter(([feature]) => isKilled({ kills: beside, restores }, feature));
    keeper.loaded = { ...next, kills: { ...next.kills, ...Object.fromEntries(valid) } };
    keeper.compiled = compileSnapshot(keeper.loaded);
    if (!loaded) {
      tell({ kind: "ready" });
      if (isPublic(next)) report("plain-customers", "publish them hashed");
    } else if (nameOf(loaded) !== nameOf(keeper.loaded)) tell({ kind: "changed" });
  };
  const keeper: Keeper = {
    take(value, { kills, version }, isTrusted) {
      const fits = isTrusted && isFit(value, published, environment, report);
      if (fits) {
        published = readable(value, published, report);
        keeper.version = version;
      }
      // Down is free: kills count even where the snapshot beside them does not.
      if (kills) beside = { ...(fits ? {} : beside), ...kills };
      if (published) swap(published);
      return fits;
    },
  };
  if (bootstrap) keeper.take(bootstrap, {}, true);
  return keeper;
}

/** Whether everybody who opens the page can read who is on the lists. */
function isPublic({ customerIds, features }: Loaded): boolean {
  return (
    typeof document === "object" &&
    customerIds === undefined &&
    Object.values(features).some(({ whitelist, blacklist }) => whitelist[0] ?? blacklist[0])
  );
}

/** Equal where nothing was published in between. */
function nameOf({ sequence, publishedAt, kills }: Loaded): string {
  return JSON.stringify([sequence, publishedAt, kills]);
}
