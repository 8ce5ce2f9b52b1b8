/** What people read once a day or a week: where a running rollout stands, and what the guard would have done. */

import type { Counts } from "../core/evidence.ts";
import type { GuardFinding } from "../core/guarding.ts";
import { duration, formatMoment, ratioPercent } from "../core/wording.ts";
import { formatInstant, type Instant } from "../evaluation/instant.ts";
import { ladderBar } from "./bars.ts";
import { markdownCode } from "./escape.ts";
import type { IssueText } from "./host-issues.ts";
import { grid, list, row, sentence } from "./markdown-parts.ts";
import { tierName } from "./words.ts";

/** How the title of a digest begins; the feature follows. */
export const DIGEST_TITLE = "Rollout of ";

/** Where one running rollout stands today. */
export interface Digest {
  readonly finding: Pick<GuardFinding, "feature" | "tier" | "action" | "message" | "toDate" | "window">;
  readonly now: Instant;
  /** When the tier went live; null where nobody knows. */
  readonly since: Instant | null;
  readonly paused: boolean;
  /** Open issues that speak against a rise: numbers and titles. */
  readonly open: readonly { readonly number: number; readonly title: string }[];
  /** Why the issues are not known; null where they are. */
  readonly trouble: string | null;
}

/** The digest of one feature. */
export function digestIssue({ finding, now, since, paused, open, trouble }: Digest, marker: string): IssueText {
  const { feature, tier, action, message, toDate, window } = finding;
  const rows = [
    row(["Tier", `${ladderBar(tier)} ${tier} (${tierName(tier)})${paused ? ", paused" : ""}`]),
    row(["Time", since === null ? "not known" : `${duration(now - since)}, since ${formatMoment(since)}`]),
    row(["Errors to date", countsText(toDate)]),
    row(["Errors in the window", countsText(window)]),
    row(["Action", `${markdownCode(action)}: ${sentence(message)}`]),
  ];
  const concerns = open.slice(0, MOST).map(({ number, title }) => `#${number} ${sentence(title)}`);
  return {
    title: `${DIGEST_TITLE}${feature}`,
    body: [
      ...grid(["", formatInstant(now).slice(0, 10)], rows),
      ...(trouble === null ? [] : [sentence(`The issues are not known: ${trouble}`), ""]),
      ...(trouble === null && open.length === 0 ? ["No bug and no concern is open.", ""] : []),
      ...(concerns.length === 0 ? [] : ["**Open**", "", ...concerns.map((each) => `- ${each}`), ""]),
      "Written once a day while the rollout runs, and closed when it is over.",
      "",
      marker,
    ].join("\n"),
  };
}

const MOST = 50;

/** How the title of a weekly summary begins; its first day follows. */
export const WEEK_TITLE = "The guard observes: week of ";

/** What the guard, which only observes, sees at the beginning of a week. */
export function weekIssue(
  findings: readonly Pick<GuardFinding, "feature" | "tier" | "action" | "message">[],
  episodes: readonly string[],
  { monday, marker }: { readonly monday: Instant; readonly marker: string },
): IssueText {
  const rows = findings
    .slice(0, MOST)
    .map(({ feature, tier, action, message }) =>
      row([markdownCode(feature), String(tier), markdownCode(action), sentence(message)]),
    );
  return {
    title: `${WEEK_TITLE}${formatInstant(monday).slice(0, 10)}`,
    body: [
      "`guard.mode` is `observe`: nothing is turned off, paused or committed by the guard itself.",
      "",
      ...grid(["Feature", "Tier", "It would", "Why"], rows),
      ...list("**Episodes that last**", episodes.slice(0, MOST)),
      "Set `guard: {mode: act}` to let it act. The next week's summary replaces this one.",
      "",
      marker,
    ].join("\n"),
  };
}

function countsText(counts: Pick<Counts, "events" | "errors"> | null): string {
  return counts === null ? "not measured" : sentence(ratioPercent({ part: counts.errors, whole: counts.events }));
}
