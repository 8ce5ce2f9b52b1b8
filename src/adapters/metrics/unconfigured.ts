import type { MetricsSource } from "../../ports.ts";
import { unavailableForAll } from "./unavailable.ts";

const DETAIL =
  "no metrics source is configured: name one under metrics.sources in .github/pilot-rollout.yml, " +
  "for example events: {kind: postgres, url: {env: DATABASE_URL}}";

/** Stands where nothing can be measured and says how to change that. */
export function unconfigured(name = "unconfigured", detail = DETAIL): MetricsSource {
  return {
    name,
    measure: async (_now, features) => unavailableForAll(features, { status: "unconfigured", detail }),
    async close() {},
  };
}
