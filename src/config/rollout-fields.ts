/** The fields of a rollout file that do not decide about exposure: what is wrong here has its default. */

import type { Override, Paused, RolledBack, Rollout, RollbackThreshold } from "../core/rollout.ts";
import { describe, type Form } from "./form.ts";
import { durationAt, endOfDayAt, instantAt, keysAt, ratioAt, textAt, textsAt, tierAt } from "./read-field.ts";
import { readDuration } from "./values/duration.ts";

const HOUR = 60 * 60 * 1_000;

/** Fields that are words. */
export function readWords(form: Form): Pick<Rollout, "description" | "owners" | "risk" | "phase" | "metrics"> {
  return {
    description: textAt(form, ["description"]) ?? "",
    owners: textsAt(form, ["owners"]) ?? [],
    risk: textAt(form, ["risk"]) === "low" ? "low" : "normal",
    phase: textAt(form, ["phase"]) ?? null,
    metrics: readMetrics(form),
  };
}

function readMetrics(form: Form): Rollout["metrics"] {
  const parameters = keysAt(form, ["metrics"]).flatMap((key) => {
    const text = key === "source" ? undefined : textAt(form, ["metrics", key]);
    return text === undefined ? [] : [[key, text] as const];
  });
  return { source: textAt(form, ["metrics", "source"]) ?? null, parameters: Object.fromEntries(parameters) };
}

/** The threshold with its defaults, 5 % in an hour; shorter windows ascend. */
export function readThreshold(form: Form): RollbackThreshold {
  const errorRate = ratioAt(form, ["rollbackThreshold", "errorRate"]) ?? 500;
  const timeWindow = durationAt(form, ["rollbackThreshold", "timeWindow"]) ?? HOUR;
  const windows = readWindows(form, timeWindow);
  return { errorRate, timeWindow, windows };
}

function readWindows(form: Form, longest: number): RollbackThreshold["windows"] {
  const path = ["rollbackThreshold", "windows"];
  const windows = new Map<number, number>();
  for (const key of keysAt(form, path)) {
    const timeWindow = readDuration(key);
    const errorRate = ratioAt(form, [...path, key]);
    const found = `found ${describe(key)}`;
    if (timeWindow === null) {
      const allowed = "a duration from 1m to 90d, written like 5m";
      form.refuseKey([...path, key], "invalid-key", `a key of rollbackThreshold.windows must be ${allowed}, ${found}`);
    } else if (timeWindow >= longest) {
      const message = `a window of rollbackThreshold.windows must be shorter than timeWindow, ${found}`;
      form.refuseKey([...path, key], "window-too-long", message);
    } else if (windows.has(timeWindow)) {
      form.refuseKey([...path, key], "duplicate-key", `a window is written twice in different words, ${found}`);
    } else if (errorRate !== undefined) {
      windows.set(timeWindow, errorRate);
    }
  }
  return Array.from(windows, ([timeWindow, errorRate]) => ({ timeWindow, errorRate })).toSorted(
    (a, b) => a.timeWindow - b.timeWindow,
  );
}

/** Records of what was done to the feature. */
export function readRecords(
  form: Form,
): Pick<Rollout, "paused" | "rolledBack" | "evidenceSince" | "override" | "imported" | "retired"> {
  return {
    paused: readPaused(form),
    rolledBack: readRolledBack(form),
    evidenceSince: instantAt(form, ["evidenceSince"]) ?? null,
    override: readOverride(form),
    imported: readImported(form),
    retired: readRetired(form),
  };
}

function readPaused(form: Form): Paused | null {
  const at = instantAt(form, ["paused", "at"]);
  const reason = textAt(form, ["paused", "reason"]);
  if (at === undefined || reason === undefined || form.whole(["paused"]) === undefined) return null;
  return { at, by: textAt(form, ["paused", "by"]) ?? null, reason };
}

function readRolledBack(form: Form): RolledBack | null {
  const at = instantAt(form, ["rolledBack", "at"]);
  const from = tierAt(form, ["rolledBack", "from"]);
  const reason = textAt(form, ["rolledBack", "reason"]);
  if (at === undefined || from === undefined || reason === undefined) return null;
  if (form.whole(["rolledBack"]) === undefined) return null;
  return { at, from, by: textAt(form, ["rolledBack", "by"]) ?? null, reason };
}

function readOverride(form: Form): Override | null {
  const reason = textAt(form, ["override", "reason"]);
  const expires = endOfDayAt(form, ["override", "expires"]);
  const criteria = textsAt(form, ["override", "criteria"]);
  if (reason === undefined || expires === undefined || criteria === undefined) return null;
  return form.whole(["override"]) === undefined ? null : { criteria, reason, expires };
}

function readImported(form: Form): Rollout["imported"] {
  const at = instantAt(form, ["imported", "at"]);
  const from = textAt(form, ["imported", "from"]);
  if (at === undefined || from === undefined || form.whole(["imported"]) === undefined) return null;
  return { from, at };
}

function readRetired(form: Form): Rollout["retired"] {
  const at = instantAt(form, ["retired", "at"]);
  return at === undefined || form.whole(["retired"]) === undefined ? null : { at };
}
