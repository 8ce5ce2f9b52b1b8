/**
 * Which features a monitoring system names in a `repository_dispatch`: Alertmanager, Grafana, Datadog, or anybody.
 *
 * A name is a hint for the log. Whatever an alert says, only what is measured turns anything off.
 */

import { FEATURE_NAME } from "../config/rollout.ts";
import { at } from "./event.ts";

const MOST = 20;
const KEYS = ["feature", "rollout_feature", "pilot_rollout_feature"];

/** The features that a payload names, each once, at most 20. */
export function namedFeatures(payload: unknown): readonly string[] {
  const client = at(payload, "client_payload");
  const alerts = [client, ...listAt(client, "alerts")];
  const named = alerts.flatMap((alert) => {
    const places = [alert, at(alert, "labels"), at(alert, "commonLabels")];
    return places.flatMap((place) => KEYS.map((key) => at(place, key))).concat(tagsOf(alert));
  });
  const names = named.filter((name): name is string => typeof name === "string" && FEATURE_NAME.test(name));
  return [...new Set(names)].slice(0, MOST);
}

/** Datadog sends tags as one text, or as a list: `feature:x,env:prod`. */
function tagsOf(alert: unknown): readonly string[] {
  const tags = at(alert, "tags");
  const list = typeof tags === "string" ? tags.slice(0, 10_000).split(",") : listAt(alert, "tags");
  return list.flatMap((tag) => {
    const [key = "", value] = typeof tag === "string" ? tag.trim().split(":", 2) : [];
    return value !== undefined && KEYS.includes(key) ? [value] : [];
  });
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const found = at(value, name);
  return Array.isArray(found) ? found.slice(0, 1_000) : [];
}
