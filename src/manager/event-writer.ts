/** Writes the guide's events where the default metrics source counts them. */

import { settingsAt } from "../commands/repository.ts";
import type { World } from "../commands/world.ts";
import { RolloutRefusedError } from "./refusal.ts";
import type { EventInput } from "./shapes.ts";

/** Makes what writes one event. It rejects where the source keeps no events, or cannot be reached. */
export function eventWriter(world: () => Promise<World>): (event: EventInput) => Promise<void> {
  return async ({ featureName, customerId, event, timestamp, durationMs, metadata }) => {
    const here = await world();
    const branch = await here.history.baseBranch();
    const { settings } = await settingsAt(here, branch === null ? null : (branch.upstream ?? branch.tip));
    const log = await here.openEvents(settings);
    if (log === null) {
      const found = `the source ${settings.metrics.default} keeps no single events`;
      throw new RolloutRefusedError("unavailable", `${found}; report to it in its own way (docs/applications.md)`);
    }
    const measured = durationMs === undefined ? {} : { duration_ms: durationMs };
    try {
      const row = { feature: featureName, customer: customerId, event, at: timestamp ?? here.now };
      await log.record([{ ...row, metadata: { ...metadata, ...measured } }]);
    } finally {
      await log.close();
    }
  };
}
