/** Builds the metrics sources and event logs that the settings name; an adapter is imported where it is asked for. */

import { resolve } from "node:path";
import { unconfigured } from "../adapters/metrics/unconfigured.ts";
import { own } from "../core/lookup.ts";
import type { MetricsSourceSettings, Settings } from "../core/settings.ts";
import type { EventLog, MetricsSource } from "../ports.ts";
import { type Place, secret } from "./place.ts";

/** Opens the named metrics source. @throws UsageError where a variable is not set. */
export async function openSource(place: Place, name: string, settings: Settings): Promise<MetricsSource> {
  const source = sourceOf(name, settings);
  switch (source.kind) {
    case "embedded": {
      const { embedded } = await import("../adapters/metrics/embedded.ts");
      return embedded({ path: resolve(place.directory, source.path), name });
    }
    case "postgres": {
      const url = secret(place, source.url, `source ${name}`);
      const { postgres } = await import("../adapters/metrics/postgres.ts");
      return postgres({ ...source, name, url });
    }
    case "prometheus": {
      const token = source.token === null ? null : secret(place, source.token, `source ${name}`);
      const url = secret(place, source.url, `source ${name}`);
      const { prometheus } = await import("../adapters/metrics/prometheus.ts");
      return prometheus({ ...source, name, url, token, fetch });
    }
    case "fixed": {
      const [{ fixed }, { readEvidence }] = await Promise.all([
        import("../adapters/metrics/fixed.ts"),
        import("./evidence.ts"),
      ]);
      return fixed(readEvidence(resolve(place.directory, source.path)), name);
    }
    case "unconfigured":
      return unconfigured(name);
  }
}

/** Opens the event log behind the default source; null where it keeps no single events. */
export async function openEvents(place: Place, settings: Settings): Promise<EventLog | null> {
  const source = sourceOf(settings.metrics.default, settings);
  if (source.kind === "embedded") {
    const { embeddedEvents } = await import("../adapters/metrics/embedded.ts");
    return embeddedEvents({ path: resolve(place.directory, source.path) });
  }
  if (source.kind !== "postgres") return null;
  const url = secret(place, source.url, `source ${settings.metrics.default}`);
  const { postgresEvents } = await import("../adapters/metrics/postgres.ts");
  return postgresEvents({ ...source, url });
}

function sourceOf(name: string, settings: Settings): MetricsSourceSettings {
  return own(settings.metrics.sources, name) ?? { kind: "unconfigured" };
}
