/** Before a feature rises it is known that it can be taken back. */

import { type Criterion, fail, inconclusive, pass } from "../criterion.ts";
import { percent } from "../wording.ts";

const codes = {
  ready: "the rehearsed rollback is off for everyone and fits into every store",
  "threshold-over-critical": "the file's threshold is higher than `rollback.critical`",
  "not-off": "the rehearsed rollback leaves somebody on",
  "too-large": "the snapshot would be larger than a store takes",
  "store-unavailable": "a store did not answer",
} as const;

/** Threshold ≤ critical; a rehearsed rollback is off for everyone; size within every store's limit. */
export const rollbackReady: Criterion<keyof typeof codes> = {
  id: "rollback-ready",
  title: "Rollback rehearsed",
  ifNot: "block",
  codes,
  judge({ after, settings, edge, rehearse }) {
    const threshold = after.rollbackThreshold.errorRate;
    const { critical } = settings.rollback;
    const against = `rolls back over ${percent(threshold)} errors, critical is ${percent(critical)}`;
    if (threshold > critical) return fail("threshold-over-critical", `${against}: lower \`rollbackThreshold\``);
    const { off, bytes, limits } = rehearse();
    if (!off) return fail("not-off", "the rehearsed rollback leaves the feature on for somebody");
    const full = limits.find((limit) => limit.maximumBytes !== null && (limit.bytes ?? bytes) > limit.maximumBytes);
    if (full !== undefined) {
      const size = full.bytes ?? bytes;
      return fail("too-large", `the snapshot has ${size} bytes, ${full.store} takes ${full.maximumBytes}`);
    }
    if (edge.trouble !== null) {
      return inconclusive("store-unavailable", `whether a rollback would arrive cannot be told: ${edge.trouble}`);
    }
    return pass("ready", `${against}; the rehearsed rollback is off for everyone (${bytes} bytes)`);
  },
};
