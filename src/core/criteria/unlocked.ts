/** A feature that somebody, or the guard, has stopped does not rise until that is taken back. */

import { type Criterion, type Edge, fail, inconclusive, pass } from "../criterion.ts";
import { isPaused } from "../kinds.ts";
import type { Rollout } from "../rollout.ts";

const codes = {
  unlocked: "neither paused, nor rolled back, nor killed",
  paused: "paused at the base, or by the change itself",
  "rolled-back": "rolled back, and this is no restart from tier 0 to 1 that takes `rolledBack` out",
  killed: "a store has a kill for it",
  "store-unavailable": "a store that may have a kill could not be read",
} as const;

type Code = keyof typeof codes;

/** Not paused, not rolled back unless restarted, and killed in no store. */
export const unlocked: Criterion<Code> = {
  id: "unlocked",
  title: "Not locked",
  ifNot: "block",
  codes,
  judge({ feature, kinds, before, after, edge }) {
    const pause = before === null ? null : pauseText(before, after);
    if (pause !== null) return fail("paused", pause);
    const record = (kinds.has("restarted") ? null : before?.rolledBack) ?? after.rolledBack;
    if (record !== null && record !== undefined) return fail("rolled-back", rolledBackText(record));
    return atTheEdge(feature, edge);
  },
};

/** A pause keeps a feature at its tier, also where it comes together with the rise. */
function pauseText(before: Rollout, after: Rollout): string | null {
  if (isPaused(before)) {
    return `paused at tier ${before.tier}: ${before.paused?.reason ?? ""}; resume it in a change before`;
  }
  const rises = before.tier > 0 && after.tier > before.tier;
  return rises && isPaused(after)
    ? `the change pauses it and asks for tier ${after.tier}; a pause keeps tier ${before.tier}`
    : null;
}

function rolledBackText({ from, reason }: NonNullable<Rollout["rolledBack"]>): string {
  return `rolled back from tier ${from}: ${reason}; a restart goes from tier 0 to 1 and takes \`rolledBack\` out`;
}

function atTheEdge(feature: string, { read, trouble, published }: Edge) {
  const kill = published.get(feature)?.killed ?? null;
  if (kill !== null) return fail("killed", `killed in a store at ${kill.at} by ${kill.by} (${kill.code})`);
  if (trouble !== null) return inconclusive("store-unavailable", `whether it is killed cannot be told: ${trouble}`);
  return pass(
    "unlocked",
    read
      ? "neither paused, nor rolled back, nor killed in a store"
      : "neither paused nor rolled back in git; assumes that no store has a kill, publish checks",
  );
}
