/** What is wrong between the files of a catalog: duplicates, parents, cycles, names that the settings do not know. */

import type { Catalog } from "../core/catalog.ts";
import type { Problem } from "../core/problem.ts";
import type { Settings } from "../core/settings.ts";
import { closest } from "./closest.ts";
import { cyclicGroups } from "./cycles.ts";
import type { ParsedRollout } from "./rollout.ts";

/** One rollout file of a catalog, read as far as it could be. */
export interface Member {
  readonly file: string;
  readonly content: string;
  readonly parsed: ParsedRollout;
}

/** Nobody needs to hear of more unknown parents of one feature. */
const MAXIMUM_PARENTS = 50;

/** All problems between files. Every error names each of the files that take part in it. */
export function crossProblems(
  members: readonly Member[],
  settings: Settings,
  before: Catalog | null,
): readonly Problem[] {
  return [
    ...duplicates(members),
    ...unknownParents(members, before),
    ...cycles(members),
    ...unknownNames(members, settings),
    ...flagConflicts(members),
  ];
}

function problemAt(
  { file, parsed }: Member,
  key: string,
  { code, severity, message }: Pick<Problem, "code" | "severity" | "message">,
): Problem {
  const { line, column } = parsed.positions[key] ?? { line: 1, column: 1 };
  return { code, severity, file, line, column, message };
}

function groupBy(
  members: readonly Member[],
  keyOf: (member: Member) => string,
): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return groups;
}

function duplicates(members: readonly Member[]): readonly Problem[] {
  const byName = groupBy(members, ({ parsed }) => parsed.feature.toLowerCase());
  return Array.from(byName.values()).flatMap((group) =>
    group.length < 2
      ? []
      : group.map((member) => {
          const others = group.filter((other) => other !== member).map(({ file }) => file);
          const message = `a feature has one file, and names differ by more than their case; found also ${others.join(", ")}`;
          return problemAt(member, "feature", { code: "duplicate-feature", severity: "error", message });
        }),
  );
}

function unknownParents(members: readonly Member[], before: Catalog | null): readonly Problem[] {
  const features = new Set(members.map(({ parsed }) => parsed.feature));
  return members.flatMap((member) =>
    (member.parsed.rollout?.dependsOn ?? []).slice(0, MAXIMUM_PARENTS).flatMap((parent, index) => {
      if (features.has(parent)) return [];
      const told = unknownParent(member, parent, { features, before });
      return [problemAt(member, `dependsOn/${index}`, told)];
    }),
  );
}

function unknownParent(
  { parsed }: Member,
  parent: string,
  { features, before }: { readonly features: ReadonlySet<string>; readonly before: Catalog | null },
): Pick<Problem, "code" | "severity" | "message"> {
  const name = JSON.stringify(parent);
  if (before !== null && (before.entries.has(parent) || before.unreadable.has(parent))) {
    const message = `dependsOn names ${name}, whose file is removed: without it this feature is off`;
    return { code: "parent-removed", severity: "warning", message };
  }
  const near = closest(parent, Array.from(features));
  const message = `dependsOn names ${name}, which has no file${near === null ? "" : `; did you mean ${near}?`}`;
  return {
    code: "unknown-parent",
    severity: isNewParent(parsed.feature, parent, before) ? "error" : "warning",
    message,
  };
}

/** New against base is an entry that base did not have. Where nothing is compared, nothing is new. */
function isNewParent(feature: string, parent: string, before: Catalog | null): boolean {
  if (before === null) return false;
  const entry = before.entries.get(feature);
  return entry === undefined ? !before.unreadable.has(feature) : !entry.rollout.dependsOn.includes(parent);
}

function cycles(members: readonly Member[]): readonly Problem[] {
  const byFeature = new Map(members.map((member) => [member.parsed.feature, member]));
  const parents = new Map(members.map(({ parsed }) => [parsed.feature, parsed.rollout?.dependsOn ?? []]));
  return cyclicGroups(parents).flatMap((group) => {
    const inside = new Set(group);
    return group.flatMap((feature) => {
      const member = byFeature.get(feature);
      if (member === undefined) return [];
      const index = (parents.get(feature) ?? []).findIndex((parent) => inside.has(parent));
      const names = group.length > 10 ? `${group.slice(0, 10).join(", ")}, …` : group.join(", ");
      const message = `features must not depend on each other in a circle, found ${names}`;
      return [problemAt(member, `dependsOn/${index}`, { code: "dependency-cycle", severity: "error", message })];
    });
  });
}

/** Settings change apart from rollouts, so these are warnings: such a rise is held by its criterion anyway. */
function unknownNames(members: readonly Member[], settings: Settings): readonly Problem[] {
  const phases = settings.phases.map(({ name }) => name);
  const sources = Object.keys(settings.metrics.sources);
  return members.flatMap((member) => {
    const { rollout } = member.parsed;
    if (rollout === null) return [];
    const { phase, metrics } = rollout;
    const found: Problem[] = [];
    if (phase !== null && !phases.includes(phase)) {
      found.push(problemAt(member, "phase", unknownName("phase", phase, phases)));
    }
    if (metrics.source !== null && !sources.includes(metrics.source)) {
      found.push(problemAt(member, "metrics", unknownName("source", metrics.source, sources)));
    }
    return found;
  });
}

function unknownName(
  what: "phase" | "source",
  name: string,
  known: readonly string[],
): Pick<Problem, "code" | "severity" | "message"> {
  const near = closest(name, known);
  const hint = near === null ? "" : `; did you mean ${near}?`;
  const message = `the settings have no ${what} named ${JSON.stringify(name.slice(0, 60))}${hint}`;
  return { code: `unknown-${what}`, severity: "warning", message };
}

/** In a tree of flags no two features may be one leaf, nor one a leaf where another has a branch. */
function flagConflicts(members: readonly Member[]): readonly Problem[] {
  const readable = members.filter(({ parsed }) => parsed.rollout !== null);
  const byFlag = groupBy(readable, ({ parsed }) => parsed.rollout?.flag ?? "");
  return Array.from(byFlag).flatMap(([flag, group]) => {
    const last = group.at(-1);
    if (last === undefined) return [];
    const others = [...group, ...branchesOf(flag).flatMap((branch) => byFlag.get(branch) ?? [])];
    const other = others.find(({ parsed }) => parsed.feature !== last.parsed.feature);
    if (other === undefined) return [];
    const message = `the flag ${flag} collides with that of ${other.parsed.feature}: only one can show in the flags tree`;
    return [problemAt(last, "flag", { code: "flag-conflict", severity: "warning", message })];
  });
}

function branchesOf(flag: string): readonly string[] {
  const segments = flag.split(".");
  return segments.slice(0, -1).map((_, index) => segments.slice(0, index + 1).join("."));
}
