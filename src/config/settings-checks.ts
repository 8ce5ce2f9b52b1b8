/** Rules between settings: limits in their order, names that exist, and nothing twice. */

import type { Settings } from "../core/settings.ts";
import { closest } from "./closest.ts";
import { cyclicGroups } from "./cycles.ts";
import { describe, type Form, type Path } from "./form.ts";
import { membersAt } from "./settings-people.ts";
import { percent } from "./values/ratio.ts";

/** Reports what does not fit together. */
export function checkSettings(form: Form, settings: Settings): void {
  checkLimits(form, settings);
  checkLadder(form, settings);
  checkPhases(form, settings);
  checkApprovals(form, settings);
  checkSources(form, settings);
  checkStores(form, settings);
}

/** The bands of the matrix need .4 m < m < c; the first holds for every m above 0. */
function checkLimits(form: Form, { criteria, rollback }: Settings): void {
  const { maximumErrorRate: maximum } = criteria;
  if (maximum < rollback.critical) return;
  const path = firstWritten(form, [
    ["rollback", "critical"],
    ["criteria", "maximumErrorRate"],
  ]);
  const found = `found ${percent(rollback.critical)} and ${percent(maximum)}`;
  form.refuse(path, "limits-not-in-order", `rollback.critical must be above criteria.maximumErrorRate, ${found}`);
}

function checkLadder(form: Form, { ladder }: Settings): void {
  for (const [name, { minimum, fastTrackMinimum }] of Object.entries(ladder)) {
    if (fastTrackMinimum <= minimum) continue;
    const message = `ladder.${name}.fastTrackMinimum must not be longer than minimum`;
    form.refuse(["ladder", name, "fastTrackMinimum"], "limits-not-in-order", message);
  }
  const { earlyAdopters, general } = ladder;
  if (earlyAdopters.percentage < general.percentage) return;
  const path = firstWritten(form, [
    ["ladder", "general", "percentage"],
    ["ladder", "earlyAdopters", "percentage"],
  ]);
  const found = `found ${percent(earlyAdopters.percentage)} and ${percent(general.percentage)}`;
  form.refuse(path, "limits-not-in-order", `earlyAdopters must have less of the audience than general, ${found}`);
}

function firstWritten(form: Form, paths: readonly Path[]): Path {
  return paths.find((path) => form.node(path) !== undefined) ?? [];
}

function checkPhases(form: Form, { phases }: Settings): void {
  const names = phases.map(({ name }) => name);
  refuseRepeated(form, "phases", names);
  for (const [index, { requires }] of phases.entries()) {
    for (const [position, required] of requires.entries()) {
      if (names.includes(required)) continue;
      const near = closest(required, names);
      const hint = near === null ? "" : `; did you mean ${near}?`;
      const path = ["phases", String(index), "requires", String(position)];
      form.refuse(path, "unknown-phase", `there is no phase named ${JSON.stringify(required)}${hint}`);
    }
  }
  for (const [first = "", ...others] of cyclicGroups(new Map(phases.map(({ name, requires }) => [name, requires])))) {
    const path = ["phases", String(names.indexOf(first)), "requires"];
    const message = `phases must not require each other in a circle, found ${[first, ...others].join(", ")}`;
    form.refuse(path, "phase-cycle", message);
  }
  checkOrders(form, phases);
}

/** A feature has its place in one order only. */
function checkOrders(form: Form, phases: Settings["phases"]): void {
  const seen = new Set<string>();
  for (const [index, { order }] of phases.entries()) {
    for (const [position, feature] of order.entries()) {
      if (seen.has(feature)) {
        const path = ["phases", String(index), "order", String(position)];
        form.refuse(
          path,
          "repeated-feature",
          `a feature has one place in the orders of all phases, found ${feature} twice`,
        );
      }
      seen.add(feature);
    }
  }
}

function refuseRepeated(form: Form, list: string, names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue;
    const path = [list, String(index), "name"];
    const place = form.node(path) === undefined ? [list, String(index)] : path;
    form.refuse(place, "duplicate-name", `${list} must have different names, found ${describe(name)} twice`);
  }
}

function checkApprovals(form: Form, { approvals }: Settings): void {
  for (const [name, { users, teams, owners }] of Object.entries(approvals)) {
    if (users.length > 0 || teams.length > 0 || owners) continue;
    const message = `approvals.${name} must name users, teams or owners, found nobody: nothing could ever rise`;
    form.refuse(["approvals", name], "empty-group", message);
  }
}

function checkSources(form: Form, { metrics }: Settings): void {
  if (Object.hasOwn(metrics.sources, metrics.default)) return;
  const names = keysOf(form, ["metrics", "sources"]);
  const near = closest(metrics.default, names);
  const hint = near === null ? "" : `; did you mean ${near}?`;
  const message = `metrics.default must name one of metrics.sources, found ${describe(metrics.default)}${hint}`;
  form.refuse(["metrics", "default"], "unknown-source", message);
}

function keysOf(form: Form, path: Path): readonly string[] {
  const node = form.node(path);
  return node?.kind === "map" ? Object.keys(node.value) : [];
}

function checkStores(form: Form, { stores, environments }: Settings): void {
  const paths = membersAt(form, ["stores"]);
  const names = stores.map(({ name }) => name);
  if (paths.length > 0) refuseRepeated(form, "stores", names);
  checkFormats(form, { stores, environments });
  checkPlaces(form, stores);
  if (form.node(["environments", "production", "minimumTier"]) !== undefined) {
    const message = "production must not have a minimumTier: its tiers are those of the files";
    form.refuse(["environments", "production", "minimumTier"], "minimum-tier-on-production", message);
  }
  for (const [index, { environment }] of stores.entries()) {
    if (environment === "production" || Object.hasOwn(environments, environment)) continue;
    const near = closest(environment, ["production", ...Object.keys(environments)]);
    const hint = near === null ? "" : `; did you mean ${near}?`;
    const message = `no environment named ${describe(environment)} is declared${hint}`;
    form.warn(["stores", String(index), "environment"], "unknown-environment", message);
  }
}

/** What is published is read from snapshots; an environment that is judged must have one. */
function checkFormats(form: Form, { stores, environments }: Pick<Settings, "stores" | "environments">): void {
  for (const [index, { environment, format, customerIds }] of stores.entries()) {
    if (format !== "flagd") continue;
    const path = ["stores", String(index), "format"];
    if (customerIds === "hashed") {
      form.refuse(path, "flagd-hashed", "flagd cannot compare hashed customer ids: write customerIds: plain");
    }
    const others = stores.filter((each) => each.environment === environment && each.format === "snapshot");
    if (others.length > 0 || Object.hasOwn(environments, environment)) continue;
    const message = `${environment} must have a store with format: snapshot as well: flags are written, never read back`;
    form.refuse(path, "flagd-only", message);
  }
}

/** Two stores in one place would write over each other for ever. */
function checkPlaces(form: Form, stores: Settings["stores"]): void {
  const seen = new Map<string, string>();
  for (const [index, { name, kind, options }] of stores.entries()) {
    const place = JSON.stringify([kind, Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    const other = seen.get(place);
    if (other !== undefined && other !== name) {
      const message = `stores must not share a place, ${describe(name)} and ${describe(other)} do`;
      form.refuse(["stores", String(index)], "same-place", message);
    }
    seen.set(place, name);
  }
}
