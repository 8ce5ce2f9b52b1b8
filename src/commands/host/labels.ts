/** The labels by which people report bugs and concerns of rollouts. */

import type { Settings } from "../../core/settings.ts";
import type { CodeHostWriter, HostAnswer } from "../../ports.ts";
import { featureLabel } from "./issues.ts";

/** Makes sure that whoever wants to report something about these features finds the labels for it. */
export function keepLabels(
  writer: CodeHostWriter,
  settings: Settings,
  features: readonly string[],
): Promise<HostAnswer<readonly string[]>> {
  const { critical, concern } = settings.issues;
  return writer.ensureLabels([
    ...critical.map((name) => ({ name, description: "No rollout with this bug advances" })),
    { name: concern, description: "A customer's concern about a rollout" },
    ...features.map((feature) => ({
      name: featureLabel(settings, feature),
      description: `About the rollout of ${feature}`,
    })),
  ]);
}
