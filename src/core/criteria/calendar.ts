/** Nothing rises while nobody is there to look after it. */

import { formatInstant } from "../../evaluation/instant.ts";
import { freezeEnd, frozenAt } from "../calendar.ts";
import { type Criterion, fail, pass } from "../criterion.ts";

const codes = {
  open: "no freeze lies upon now",
  frozen: "a freeze lies upon now",
} as const;

/** Now is in no freeze. */
export const calendar: Criterion<keyof typeof codes> = {
  id: "calendar",
  title: "Calendar",
  ifNot: "hold",
  codes,
  judge({ now, settings }) {
    if (settings.calendar.freeze.length === 0) return pass("open", "no freeze is configured");
    if (!frozenAt(now, settings.calendar)) return pass("open", "now is in no freeze");
    const end = freezeEnd(now, settings.calendar);
    return fail("frozen", end === null ? "frozen, and no end is in sight" : `frozen until ${formatInstant(end)}`);
  },
};
