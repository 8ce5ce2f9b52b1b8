/** Builds the places that the settings notify. */

import { json } from "../adapters/notify/json.ts";
import { slack } from "../adapters/notify/slack.ts";
import type { Settings } from "../core/settings.ts";
import type { Notifier } from "../ports.ts";
import { type Place, secret } from "./place.ts";

/** Opens one place. @throws UsageError where its address is not in the environment */
export function openNotifier(place: Place, { kind, url }: Settings["notifications"][number]): Notifier {
  const options = { url: secret(place, url, `the ${kind} notification`), fetch };
  switch (kind) {
    case "slack":
      return slack(options);
    case "json":
      return json(options);
  }
}
