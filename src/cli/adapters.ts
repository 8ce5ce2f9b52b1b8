/** Builds the adapters that the settings name. Adapters that a run does not need are not loaded. */

import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { parseSnapshot } from "../config/snapshot.ts";
import { serializeSnapshot, verifyDigest } from "../core/compile.ts";
import type { Configured, MetricsSourceSettings, Settings, StoreSettings } from "../core/settings.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import { embedded, embeddedEvents } from "../adapters/metrics/embedded.ts";
import { fixed } from "../adapters/metrics/fixed.ts";
import { postgres, postgresEvents } from "../adapters/metrics/postgres.ts";
import { prometheus } from "../adapters/metrics/prometheus.ts";
import { unconfigured } from "../adapters/metrics/unconfigured.ts";
import { fileStore } from "../adapters/stores/file.ts";
import type { EventLog, MetricsSource, SnapshotStore } from "../ports.ts";
import { UsageError, EXIT } from "../commands/world.ts";
import { readEvidence } from "./evidence.ts";

/** Where relative paths begin, and where secrets come from. */
export interface Place {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** `sha256:` and the hex digest of a text. */
export function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

/** Opens a store of the settings. @throws UsageError for a kind that this version does not write. */
export function openStore(place: Place, store: StoreSettings): SnapshotStore {
  const { name, kind, environment } = store;
  if (kind !== "file") {
    const message = `Store ${name}: this version writes files only, found kind ${kind}; run with --store to pick a file store`;
    throw new UsageError(message, EXIT.unavailable);
  }
  const path = store.options["path"];
  if (path === undefined) throw new UsageError(`Store ${name} needs a path`, EXIT.invalid);
  const file = resolve(place.directory, secret(place, path, `store ${name}`));
  return fileStore({ name, path: file, environment, parse, serialize: serializeSnapshot });
}

function parse(
  text: string,
): { readonly ok: true; readonly snapshot: Snapshot } | { readonly ok: false; readonly detail: string } {
  const parsed = parseSnapshot(text);
  if (!parsed.ok || verifyDigest(parsed.snapshot, sha256)) return parsed;
  return { ok: false, detail: "its digest does not match its content" };
}

/** Opens the named metrics source. @throws UsageError where a variable is not set. */
export function openSource(place: Place, name: string, settings: Settings): MetricsSource {
  const source = sourceOf(name, settings);
  switch (source.kind) {
    case "embedded":
      return embedded({ path: resolve(place.directory, source.path), name });
    case "postgres":
      return postgres({ ...source, name, url: secret(place, source.url, `source ${name}`) });
    case "prometheus": {
      const token = source.token === null ? null : secret(place, source.token, `source ${name}`);
      return prometheus({ ...source, name, url: secret(place, source.url, `source ${name}`), token, fetch });
    }
    case "fixed":
      return fixed(readEvidence(resolve(place.directory, source.path)), name);
    case "unconfigured":
      return unconfigured(name);
  }
}

/** Opens the event log behind the default source; null where it keeps no single events. */
export function openEvents(place: Place, settings: Settings): EventLog | null {
  const source = sourceOf(settings.metrics.default, settings);
  if (source.kind === "embedded") return embeddedEvents({ path: resolve(place.directory, source.path) });
  return source.kind === "postgres"
    ? postgresEvents({ ...source, url: secret(place, source.url, `source ${settings.metrics.default}`) })
    : null;
}

function sourceOf(name: string, settings: Settings): MetricsSourceSettings {
  return settings.metrics.sources[name] ?? { kind: "unconfigured" };
}

function secret({ environment }: Place, value: Configured, whose: string): string {
  if (typeof value === "string") return value;
  const found = environment[value.env];
  if (found === undefined || found === "") {
    throw new UsageError(`The environment variable ${value.env} of ${whose} is not set`, EXIT.unavailable);
  }
  return found;
}
