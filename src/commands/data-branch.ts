/** The data branch on a terminal: where the remote has one, it is what everybody else reads and writes. */

import { dataBranch } from "../config/settings-stores.ts";
import type { Settings } from "../core/settings.ts";
import type { StoreOutcome } from "./stores.ts";
import type { ReadingWorld } from "./world.ts";

/** What asking for the branch needs. */
type Asking = Pick<ReadingWorld, "ci" | "branchAtRemote">;

/** The settings with the data branch beside the default file of this machine, where the remote has one. */
export async function withDataBranch({ ci, branchAtRemote }: Asking, settings: Settings): Promise<Settings> {
  if (ci || !settings.stores.every(({ kind, implied }) => kind === "file" && implied)) return settings;
  const store = dataBranch(settings.name);
  const branch = store.options["branch"];
  const found = await branchAtRemote(typeof branch === "string" ? branch : "pilot-rollout-data");
  return found === "present" ? { ...settings, stores: [...settings.stores, store] } : settings;
}

/** Whether nobody but this machine was reached: every store that answered is its own default file. */
export function onlyThisMachine(
  { stores }: Settings,
  outcomes: readonly Pick<StoreOutcome, "name" | "outcome">[],
): boolean {
  const local = new Set(stores.flatMap(({ name, kind, implied }) => (kind === "file" && implied ? [name] : [])));
  const reached = outcomes.flatMap(({ name, outcome }) => (outcome === "failed" ? [] : [name]));
  const asked = reached.length > 0 ? reached : stores.map(({ name }) => name);
  return asked.every((name) => local.has(name));
}

/** Whether a data branch exists beside the default file, so that reaching the file alone is not enough. */
export function isDataBranchThere({ stores }: Settings): boolean {
  return stores.some(({ kind, implied }) => kind === "git" && implied) && stores.some(({ kind }) => kind === "file");
}
