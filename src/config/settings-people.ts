/** The words of the settings: names, phases, approvals, labels, calendar, guard. */

import type { ApprovalGroup, Freeze, Settings, Weekday } from "../core/settings.ts";
import type { Form, Path } from "./form.ts";
import { describe } from "./form.ts";
import { dayAt, endOfDayAt, keysAt, switchAt, textAt, textsAt } from "./read-field.ts";

type People = Pick<
  Settings,
  "name" | "rollouts" | "phases" | "approvals" | "issues" | "calendar" | "guard" | "adoption" | "report"
>;

/** Everything in the settings that is words. */
export function readPeople(form: Form): People {
  const until = endOfDayAt(form, ["adoption", "until"]);
  return {
    name: textAt(form, ["name"]) ?? null,
    rollouts: readFolder(form),
    phases: readPhases(form),
    approvals: readApprovals(form),
    issues: {
      critical: textsAt(form, ["issues", "critical"]) ?? ["P0", "P1"],
      concern: textAt(form, ["issues", "concern"]) ?? "customer-concern",
      feature: textAt(form, ["issues", "feature"]) ?? "rollout/{feature}",
    },
    calendar: { timezone: readTimezone(form), freeze: readFreezes(form) },
    guard: {
      mode: textAt(form, ["guard", "mode"]) === "observe" ? "observe" : "act",
      propose: switchAt(form, ["guard", "propose"]) ?? false,
    },
    adoption: until === undefined ? null : { until },
    report: {
      customerIds: textAt(form, ["report", "customerIds"]) === "show" ? "show" : "hide",
      customers: readCustomers(form),
    },
  };
}

function readFolder(form: Form): string {
  return insideAt(form, ["rollouts"], "a folder") ?? "rollouts";
}

function readCustomers(form: Form): string | null {
  return insideAt(form, ["report", "customers"], "a file");
}

/** A path inside the repository; null where none is written, or none that is. */
function insideAt(form: Form, path: readonly string[], what: string): string | null {
  const written = textAt(form, path);
  if (written === undefined) return null;
  const place = written.replace(/^(?:\.\/)+/u, "").replace(/\/+$/u, "");
  const isInside = place.split("/").every((name) => name !== "" && name !== "." && name !== "..");
  if (isInside && !/[\\\p{Cc}]/u.test(place)) return place;
  const name = path.join(".");
  const message = `${name} must be ${what} inside the repository, with forward slashes, found ${describe(written)}`;
  form.refuse(path, "invalid-value", message);
  return null;
}

/** Paths of the members of a list. */
export function membersAt(form: Form, path: Path): readonly Path[] {
  const node = form.node(path);
  return node?.kind === "list" ? node.items.map((_, index) => path.concat(String(index))) : [];
}

function readPhases(form: Form): Settings["phases"] {
  return membersAt(form, ["phases"]).map((path) => ({
    name: textAt(form, [...path, "name"]) ?? "",
    requires: textsAt(form, [...path, "requires"]) ?? [],
    order: textsAt(form, [...path, "order"]) ?? [],
  }));
}

function readApprovals(form: Form): Readonly<Record<string, ApprovalGroup>> {
  const groups = keysAt(form, ["approvals"]).map((name) => {
    const path = ["approvals", name];
    const group: ApprovalGroup = {
      users: textsAt(form, [...path, "users"]) ?? [],
      teams: textsAt(form, [...path, "teams"]) ?? [],
      owners: switchAt(form, [...path, "owners"]) ?? false,
    };
    return [name, group] as const;
  });
  return Object.fromEntries(groups);
}

function readTimezone(form: Form): string {
  const timezone = textAt(form, ["calendar", "timezone"]);
  if (timezone === undefined) return "UTC";
  if (isTimezone(timezone)) return timezone;
  const allowed = "a time zone such as UTC or Europe/Berlin";
  const message = `calendar.timezone must be ${allowed}, found ${describe(timezone)}`;
  form.refuse(["calendar", "timezone"], "unknown-timezone", message);
  return "UTC";
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function readFreezes(form: Form): readonly Freeze[] {
  return membersAt(form, ["calendar", "freeze"]).flatMap((path) => readFreeze(form, path) ?? []);
}

function readFreeze(form: Form, path: Path): Freeze | null {
  const node = form.node(path);
  if (node?.kind !== "map") return null;
  const written = Object.keys(node.value).toSorted().join(" ");
  if (written === "days") return { days: (textsAt(form, [...path, "days"]) ?? []).filter(isWeekday) };
  if (written === "from to") return readDates(form, path);
  form.refuse(path, "invalid-value", "a freeze must have days, or both from and to");
  return null;
}

function readDates(form: Form, path: Path): Freeze | null {
  const first = dayAt(form, [...path, "from"]);
  const last = dayAt(form, [...path, "to"]);
  const [from, to] = [textAt(form, [...path, "from"]), textAt(form, [...path, "to"])];
  if (first === undefined || last === undefined || from === undefined || to === undefined) return null;
  if (first > last) {
    form.refuse([...path, "to"], "dates-not-in-order", `to must not be before from, found ${from} to ${to}`);
  }
  return { from, to };
}

function isWeekday(text: string): text is Weekday {
  return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].includes(text);
}
