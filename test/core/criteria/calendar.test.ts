import { expect, test } from "vitest";
import type { Freeze } from "../../../src/core/settings.ts";
import { DAY, NOW, settings } from "../../support/builders.ts";
import { ruling, type RulingCase, subject } from "./subject.ts";

const within = (freeze: readonly Freeze[], now = NOW) => subject({ now, settings: settings({ calendar: { freeze } }) });
const WEEKEND: Freeze = { days: ["sat", "sun"] };

test.each<RulingCase>([
  ["no freeze", within([]), "pass", "open", "no freeze is configured"],
  ["a Sunday in a freeze", within([WEEKEND]), "fail", "frozen", "frozen until 2026-11-23T00:00:00Z"],
  ["a Monday after a freeze", within([WEEKEND], NOW + DAY), "pass", "open", "now is in no freeze"],
  [
    "two freezes in a row",
    within([WEEKEND, { from: "2026-11-23", to: "2026-11-24" }]),
    "fail",
    "frozen",
    "frozen until 2026-11-25T00:00:00Z",
  ],
  [
    "a freeze without an end",
    within([{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] }]),
    "fail",
    "frozen",
    "frozen, and no end is in sight",
  ],
])("calendar, %s: %s", (_, given, verdict, code, message) => {
  expect(ruling("calendar", given)).toEqual({ verdict, code, message });
});
