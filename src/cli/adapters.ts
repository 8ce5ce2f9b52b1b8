/** Builds the metrics sources and event logs that the settings name. */

import { resolve } from "node:path";
import { own } from "../core/lookup.ts";
import type { MetricsSourceSettings, Settings } from "../core/settings.ts";
import { embedded, embeddedEvents } from "../adapters/metrics/embedded.ts";
import { fixed } from "../adapters/metrics/fixed.ts";
import { postgres, postgresEvents } from "../adapters/metrics/postgres.ts";
import { prometheus } from "../adapters/metrics/prometheus.ts";
import { unconfigured } from "../adapters/metrics/unconfigured.ts";
import type { EventLog, MetricsSource } from "../ports.ts";
import { readEvidence } from "./evidence.ts";
import { type Place, secret } from "./place.ts";

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
  return own(settings.metrics.sources, name) ?? { kind: "unconfigured" };
}
