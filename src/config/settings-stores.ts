/** Where the settings say that snapshots are written and who is told. */

import type { NotificationEvent, Settings, StoreSettings } from "../core/settings.ts";
import type { Form, Path } from "./form.ts";
import { keysAt, textAt, textsAt, tierAt } from "./read-field.ts";
import { configuredAt } from "./settings-metrics.ts";
import { membersAt } from "./settings-people.ts";
import { checkAudience, readOptions } from "./settings-store-options.ts";
import type { Place } from "./place.ts";

const EVENTS: readonly NotificationEvent[] = ["rollback", "pause", "withheld", "silent", "eligible"];
const SNAPSHOT_PATH = ".pilot/snapshot.json";

/** The stores; where none is named, that of the place. */
export function readStores(form: Form, place: Place): readonly StoreSettings[] {
  if (form.node(["stores"]) === undefined) return [placeDefault(place)];
  return membersAt(form, ["stores"]).map((path) => readStore(form, path, place));
}

function placeDefault({ ci }: Place): StoreSettings {
  const common = { environment: "production", customerIds: "plain", format: "snapshot", implied: true } as const;
  return ci
    ? { name: "git", kind: "git", ...common, options: {} }
    : { name: "file", kind: "file", ...common, options: { path: SNAPSHOT_PATH } };
}

function readStore(form: Form, path: Path, { ci, lenient }: Place): StoreSettings {
  const kind = textAt(form, [...path, "kind"]) ?? "";
  const options = readOptions(form, path, kind);
  const needsPath = kind === "file" && options["path"] === undefined;
  if (needsPath && ci && lenient !== true) {
    const message = "a CI job starts with an empty disk: write the path of a file store, or use another kind";
    form.refuse([...path, "kind"], "not-in-ci", message);
  }
  const store = {
    ...readCommon(form, path, kind),
    options: needsPath ? { ...options, path: SNAPSHOT_PATH } : options,
    implied: false,
  };
  checkAudience(form, path, store);
  return store;
}

function readCommon(form: Form, path: Path, kind: string): Omit<StoreSettings, "options" | "implied"> {
  return {
    name: textAt(form, [...path, "name"]) ?? kind,
    kind,
    environment: textAt(form, [...path, "environment"]) ?? "production",
    customerIds: textAt(form, [...path, "customerIds"]) === "hashed" ? "hashed" : "plain",
    format: textAt(form, [...path, "format"]) === "flagd" ? "flagd" : "snapshot",
  };
}

/** Environments beside production, and the tier that each feature has there at least. */
export function readEnvironments(form: Form): Settings["environments"] {
  const environments = keysAt(form, ["environments"]).map((name) => {
    const minimumTier = tierAt(form, ["environments", name, "minimumTier"]) ?? 0;
    return [name, { minimumTier }] as const;
  });
  return Object.fromEntries(environments);
}

/** Who is told of what; everything, where nothing is chosen. */
export function readNotifications(form: Form): Settings["notifications"] {
  return membersAt(form, ["notifications"]).map((path) => {
    const chosen = textsAt(form, [...path, "on"]);
    return {
      kind: textAt(form, [...path, "kind"]) === "slack" ? "slack" : "json",
      url: configuredAt(form, [...path, "url"]) ?? "",
      on: chosen === undefined ? EVENTS : EVENTS.filter((event) => chosen.includes(event)),
    };
  });
}
