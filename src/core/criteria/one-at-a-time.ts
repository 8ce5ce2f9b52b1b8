/** Few rollouts run at once, so that a breach has one suspect. */

import { type Criterion, type Subject, fail, pass, skipped } from "../criterion.ts";
import type { Rollout } from "../rollout.ts";

const codes = {
  "not-a-start": "it already runs",
  unlimited: "no limit is set",
  "within-limits": "with this start every limit is kept",
  "too-many": "with this start more run than allowed",
  "too-many-of-owner": "with this start more of one owner's run than allowed",
  "too-many-of-phase": "with this start more of one phase run than allowed",
} as const;

type Code = keyof typeof codes;

/** One limit, and who already runs under it. */
interface Limit {
  readonly code: Code;
  readonly scope: string;
  readonly maximum: number;
  readonly running: readonly string[];
}

/** A start keeps running rollouts (tier 1–3, paused included) within every concurrency limit. */
export const oneAtATime: Criterion<Code> = {
  id: "one-at-a-time",
  title: "Few at a time",
  ifNot: "block",
  codes,
  judge(subject) {
    if (!subject.start) return skipped("not-a-start", `it already runs at tier ${subject.from}`);
    const limits = limitsOn(subject);
    const broken = limits.find(({ running, maximum }) => running.length + 1 > maximum);
    if (broken !== undefined) {
      const { code, scope, maximum, running } = broken;
      return fail(code, `${running.length} of at most ${maximum} ${scope} already: ${running.join(", ") || "none"}`);
    }
    if (limits.length === 0) return pass("unlimited", "no limit is set for what runs at once");
    const counts = limits.map(({ scope, maximum, running }) => `${running.length + 1} of at most ${maximum} ${scope}`);
    return pass("within-limits", `with this start: ${counts.join("; ")}`);
  },
};

function limitsOn({ feature, after, earned, settings: { concurrency } }: Subject): readonly Limit[] {
  const running = [...earned.values()].filter((other) => other.feature !== feature && isRunning(other));
  const names = (chosen: (other: Rollout) => boolean) => running.filter(chosen).map((other) => other.feature);
  const all: readonly (Omit<Limit, "maximum"> & { readonly maximum: number | null })[] = [
    { code: "too-many", scope: "running", maximum: concurrency.running, running: names(() => true) },
    ...[...new Set(after.owners)].map((owner) => ({
      code: "too-many-of-owner" as const,
      scope: `running of ${owner}`,
      maximum: concurrency.perOwner,
      running: names(({ owners }) => owners.includes(owner)),
    })),
    {
      code: "too-many-of-phase",
      scope: `running in ${after.phase}`,
      maximum: after.phase === null ? null : concurrency.perPhase,
      running: names(({ phase }) => phase === after.phase),
    },
  ];
  return all.flatMap(({ maximum, ...limit }) => (maximum === null ? [] : [{ ...limit, maximum }]));
}

function isRunning({ tier }: Rollout): boolean {
  return tier >= 1 && tier <= 3;
}
