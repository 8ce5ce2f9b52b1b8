/** Reads single fields of a form: the value where it is whole, a problem where it only looks so. */

import type { BasisPoints } from "../core/ratio.ts";
import type { Duration, Instant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import type { Form, Path } from "./form.ts";
import { describe, nameOf } from "./form.ts";
import { readDate, readEndOfDay, readInstant } from "./values/date.ts";
import { DURATIONS, readDuration } from "./values/duration.ts";
import { readRatio } from "./values/ratio.ts";

const TIERS: readonly Tier[] = [0, 1, 2, 3, 4];

/** A text; undefined where it is absent or wrong. */
export function textAt(form: Form, path: Path): string | undefined {
  const value = form.whole(path);
  return typeof value === "string" ? value : undefined;
}

/** A number; undefined where it is absent or wrong. */
export function numberAt(form: Form, path: Path): number | undefined {
  const value = form.whole(path);
  return typeof value === "number" ? value : undefined;
}

/** A truth value; undefined where it is absent or wrong. */
export function switchAt(form: Form, path: Path): boolean | undefined {
  const value = form.whole(path);
  return typeof value === "boolean" ? value : undefined;
}

/** A tier; undefined where it is absent or wrong. */
export function tierAt(form: Form, path: Path): Tier | undefined {
  const value = form.whole(path);
  return TIERS.find((tier) => tier === value);
}

/** Those members of a list that are texts and not wrong; undefined where there is no list. */
export function textsAt(form: Form, path: Path): readonly string[] | undefined {
  const node = form.node(path);
  if (node?.kind !== "list") return undefined;
  return node.items.flatMap((_, index) => textAt(form, [...path, String(index)]) ?? []);
}

/** Keys of a mapping that are not wrong, in the order of the file. */
export function keysAt(form: Form, path: Path): readonly string[] {
  const node = form.node(path);
  return node?.kind === "map" ? Object.keys(node.value) : [];
}

/** Basis points between two bounds, both included. */
export function ratioAt(form: Form, path: Path, least = 10, most = 5_000): BasisPoints | undefined {
  const value = form.whole(path);
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const ratio = readRatio(value, least, most);
  if (ratio.ok) return ratio.value;
  form.refuse(path, "invalid-value", `${nameOf(path)} must be ${ratio.allowed}, found ${describe(value)}`);
  return undefined;
}

/** Milliseconds between two bounds, both included. */
export function durationAt(
  form: Form,
  path: Path,
  bounds: { readonly least: Duration; readonly most: Duration } = DURATIONS,
  range = "from 1m to 90d, written like 48h or 7d",
): Duration | undefined {
  const text = textAt(form, path);
  if (text === undefined) return undefined;
  const duration = readDuration(text, bounds);
  if (duration !== null) return duration;
  form.refuse(path, "invalid-value", `${nameOf(path)} must be a duration ${range}, found ${describe(text)}`);
  return undefined;
}

/** An instant that exists. */
export function instantAt(form: Form, path: Path): Instant | undefined {
  return dated(form, path, readInstant, "an instant that exists, such as 2026-11-20T10:00:00Z");
}

/** The last instant of a day that exists. */
export function endOfDayAt(form: Form, path: Path): Instant | undefined {
  return dated(form, path, readEndOfDay, "a day that exists, such as 2026-11-25");
}

/** The first instant of a day that exists. */
export function dayAt(form: Form, path: Path): Instant | undefined {
  return dated(form, path, readDate, "a day that exists, such as 2026-11-25");
}

function dated(form: Form, path: Path, read: (text: string) => Instant | null, allowed: string): Instant | undefined {
  const text = textAt(form, path);
  if (text === undefined) return undefined;
  const instant = read(text);
  if (instant !== null) return instant;
  form.refuse(path, "invalid-value", `${nameOf(path)} must be ${allowed}, found ${describe(text)}`);
  return undefined;
}
