/** A feature stays on a rung long enough for rare failures to show. */

import { formatInstant } from "../../evaluation/instant.ts";
import { type Criterion, type Edge, type Subject, fail, inconclusive, pass, skipped } from "../criterion.ts";
import { duration } from "../wording.ts";

const codes = {
  start: "a start: there is no tier to leave",
  served: "the tier's time is served",
  "too-early": "the tier's time is not served yet",
  "not-live": "the published tier is not the base's",
  clock: "the tier went live later than now: some clock is wrong",
  unknown: "when the tier went live is not known",
  "store-unavailable": "the published tier could not be read",
} as const;

type Code = keyof typeof codes;

/** now ≥ eligibleAt, and the published tier equals the base's. */
export const timeInTier: Criterion<Code> = {
  id: "time-in-tier",
  title: "Time in tier",
  ifNot: "hold",
  codes,
  judge(subject) {
    const { feature, from, start, now, evidence, edge, eligibleAt } = subject;
    if (start) return skipped("start", "a start: there is no tier to leave");
    if (edge.trouble !== null) {
      return inconclusive("store-unavailable", `whether tier ${from} is live cannot be told: ${edge.trouble}`);
    }
    const live = publishedTier(feature, edge);
    if (live !== null && live !== from) {
      return fail("not-live", `the base has tier ${from}, but tier ${live} is published: publish first`);
    }
    const { since } = evidence;
    if (since === null || eligibleAt === null)
      return inconclusive("unknown", `since when tier ${from} is live is not known`);
    if (since > now) return inconclusive("clock", `tier ${from} went live at ${formatInstant(since)}, later than now`);
    return now < eligibleAt
      ? tooEarly(subject, eligibleAt)
      : pass("served", `${servedText(subject, since)}${assumption(subject)}`);
  },
};

function tooEarly(subject: Subject, eligibleAt: number) {
  const wait = `${duration(eligibleAt - subject.now)} to go, eligible ${formatInstant(eligibleAt)}`;
  const extra = subject.assessment?.action === "investigate" ? " (longer by what an investigation adds)" : "";
  return fail<Code>("too-early", `${wait}${extra}${assumption(subject)}`);
}

function servedText({ now, from, evidence: { pausedMs } }: Subject, since: number): string {
  const paused = pausedMs === 0 ? "" : `, ${duration(pausedMs)} of it paused`;
  return `${duration(now - since)} at tier ${from}${paused}`;
}

function assumption({ edge, from }: Subject): string {
  return edge.read ? "" : `; assumes tier ${from} was published; publish checks`;
}

/** The tier at the edge, 0 where it lacks the feature or a kill holds it off; null where nothing was read. */
function publishedTier(feature: string, { read, published }: Edge): number | null {
  if (!read) return null;
  const live = published.get(feature);
  return live === undefined || live.killed !== null ? 0 : (live.tier ?? 0);
}
