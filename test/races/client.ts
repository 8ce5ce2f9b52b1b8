/** A store as the settings of a race say it, and the world of whoever writes to it. */

import { buildWorld } from "../../src/cli/world.ts";
import type { World } from "../../src/commands/world.ts";
import { parseSettings } from "../../src/config/settings.ts";
import type { Settings } from "../../src/core/settings.ts";
import type { SnapshotStore } from "../../src/ports.ts";
import type { RacePlace } from "./places.ts";

/** The settings file of a place; it is judged by nothing else. */
export function settingsText({ store }: RacePlace): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ stores: [{ name: "edge", ...store }] }));
}

/** The settings of a place. */
export function settingsOf(place: RacePlace): Settings {
  const { settings, problems } = parseSettings("settings.yml", settingsText(place), { ci: false });
  if (settings === null) throw new Error(JSON.stringify(problems));
  return settings;
}

/** The world of one run at a place, now. */
export function worldOf({ directory, environment }: RacePlace, now: number = Date.now()): Promise<World> {
  const { PATH = "", HOME = "" } = process.env;
  return buildWorld(
    { repo: directory, now },
    { workingDirectory: directory, environment: { PATH, HOME, ...environment }, clock: () => now },
    { tell() {}, stop() {} },
  );
}

/** A new client of a place. */
export function clientOf(world: Pick<World, "openStore">, settings: Settings): SnapshotStore {
  const [store] = settings.stores;
  if (store === undefined) throw new Error("no store");
  return world.openStore(store, settings.signing);
}
