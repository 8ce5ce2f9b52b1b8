/** Where the settings say that snapshots are written and who is told. */

import type { NotificationEvent, Settings, Signing, StoreSettings } from "../core/settings.ts";
import { isSmallStore, storeKind } from "../core/store-kinds.ts";
import type { Form, Path } from "./form.ts";
import { keysAt, numberAt, switchAt, textAt, textsAt, tierAt } from "./read-field.ts";
import { configuredAt, environmentAt } from "./settings-metrics.ts";
import { membersAt } from "./settings-people.ts";
import { checkAudience, readOptions } from "./settings-store-options.ts";
import type { Place } from "./place.ts";

const EVENTS: readonly NotificationEvent[] = ["rollback", "pause", "withheld", "silent", "eligible"];
const SNAPSHOT_PATH = ".pilot/snapshot.json";

/** The stores; where none is named, that of the place. */
export function readStores(form: Form, place: Place): readonly StoreSettings[] {
  const name = textAt(form, ["name"]) ?? null;
  if (form.node(["stores"]) === undefined) return [place.ci ? dataBranch(name) : LOCAL_FILE];
  return membersAt(form, ["stores"]).map((path) => readStore(form, path, { ...place, name }));
}

const IMPLIED = {
  environment: "production",
  customerIds: "plain",
  format: "snapshot",
  lean: false,
  maximumBytes: null,
  implied: true,
} as const;

const LOCAL_FILE: StoreSettings = { name: "file", kind: "file", ...IMPLIED, options: { path: SNAPSHOT_PATH } };

/** The store of a CI job that names none. */
export function dataBranch(name: string | null): StoreSettings {
  return { name: "git", kind: "git", ...IMPLIED, options: placeOf("git", name) };
}

/** Where several catalogs share a repository, branch and key carry the catalog's name. */
function placeOf(kind: string, name: string | null): StoreSettings["options"] {
  if (name === null) return {};
  if (kind === "git") return { branch: `pilot-rollout-data-${name}` };
  return storeKind(kind)?.options["key"] === undefined ? {} : { key: `pilot-rollout-${name}` };
}

function readStore(
  form: Form,
  path: Path,
  { ci, lenient, name }: Place & { readonly name: string | null },
): StoreSettings {
  const kind = textAt(form, [...path, "kind"]) ?? "";
  const options = { ...placeOf(kind, name), ...readOptions(form, path, kind) };
  const needsPath = kind === "file" && options["path"] === undefined;
  if (needsPath && ci && lenient !== true) {
    const message = "a CI job starts with an empty disk: write the path of a file store, or use another kind";
    form.refuse([...path, "kind"], "not-in-ci", message);
  }
  const placed = needsPath ? { ...options, path: SNAPSHOT_PATH } : options;
  const store = {
    ...readCommon(form, path, kind),
    lean: switchAt(form, [...path, "lean"]) ?? isSmallStore({ kind, options: placed }),
    options: placed,
    implied: false,
  };
  checkAudience(form, path, store);
  return store;
}

function readCommon(form: Form, path: Path, kind: string): Omit<StoreSettings, "lean" | "options" | "implied"> {
  return {
    name: textAt(form, [...path, "name"]) ?? kind,
    kind,
    environment: textAt(form, [...path, "environment"]) ?? "production",
    customerIds: textAt(form, [...path, "customerIds"]) === "hashed" ? "hashed" : "plain",
    format: textAt(form, [...path, "format"]) === "flagd" ? "flagd" : "snapshot",
    maximumBytes: numberAt(form, [...path, "maximumBytes"]) ?? null,
  };
}

/** How snapshots are signed; null where nothing says so. */
export function readSigning(form: Form): Signing | null {
  if (form.node(["signing"]) === undefined) return null;
  return {
    key: environmentAt(form, ["signing", "key"]) ?? null,
    publicKeys: textsAt(form, ["signing", "publicKeys"]) ?? [],
    unsigned: textAt(form, ["signing", "unsigned"]) === "accept" ? "accept" : "refuse",
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
