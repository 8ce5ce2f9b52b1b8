/** Writes the guide's events where the default metrics source counts them. */

import { settingsAt } from "../commands/repository.ts";
import type { World } from "../commands/world.ts";
import type { Instant } from "../evaluation/instant.ts";
import { lingering } from "./lingering.ts";
import { RolloutRefusedError } from "./refusal.ts";
import type { EventInput } from "./shapes.ts";

/** An embedded database takes its time to open, and nobody else can read it meanwhile. */
const KEPT = { idle: 100, longest: 1_000, pause: 100 };

/** Makes what writes one event. It rejects where the source keeps no events, or cannot be reached. */
export function eventWriter(world: () => Promise<World>, clock: () => Instant): (event: EventInput) => Promise<void> {
  const log = lingering(async () => openLog(await world()), KEPT);
  return ({ featureName, customerId, event, timestamp, durationMs, metadata }) => {
    const measured = durationMs === undefined ? {} : { duration_ms: durationMs };
    const row = { feature: featureName, customer: customerId, event, at: timestamp ?? clock() };
    return log((events) => events.record([{ ...row, metadata: { ...metadata, ...measured } }]));
  };
}

async function openLog(world: World) {
  const branch = await world.history.baseBranch();
  const { settings } = await settingsAt(world, branch === null ? null : (branch.upstream ?? branch.tip));
  const log = await world.openEvents(settings);
  if (log !== null) return log;
  const found = `the source ${settings.metrics.default} keeps no single events`;
  throw new RolloutRefusedError("unavailable", `${found}; report to it in its own way (docs/applications.md)`);
}
