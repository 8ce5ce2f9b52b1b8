/** From two catalogs to what happens to each feature between them. */

import { byCodeUnits } from "./canonical.ts";
import type { Catalog, CatalogEntry } from "./catalog.ts";
import type { Change } from "./change.ts";
import { problemsOf } from "./comparison-problems.ts";
import { type ComparisonContext, kindsOf } from "./kinds.ts";
import type { Problem } from "./problem.ts";
import type { Rollout } from "./rollout.ts";

/**
 * Compares two catalogs feature by feature, in the order of their names.
 *
 * A feature whose file cannot be read at the head is no change. One of which no version could be read at the base counts
 * as absent there: whatever tier it has now is judged as created.
 *
 * @param before null where there is no base at all
 */
export function compare(
  before: Catalog | null,
  after: Catalog,
  context: ComparisonContext,
): { readonly changes: readonly Change[]; readonly problems: readonly Problem[] } {
  const compared = featuresOf(before, after).flatMap((feature) => {
    const base = before?.entries.get(feature) ?? null;
    const head = after.entries.get(feature) ?? null;
    const change = compareEntries(feature, base, head, context);
    return change === null ? [] : [{ change, problems: problemsOf(change, head, context) }];
  });
  return {
    changes: compared.map(({ change }) => change),
    problems: compared.flatMap(({ problems }) => problems),
  };
}

/**
 * Compares two states of one feature; null where nothing happened.
 *
 * @param file the file after the change, or before it where it was removed
 * @param context `sameContent` says that path and bytes are equal, so that no kind means no change; otherwise the
 *   change is at least `annotated`
 */
export function compareRollouts(
  feature: string,
  file: string,
  before: Rollout | null,
  after: Rollout | null,
  context: ComparisonContext & { readonly sameContent: boolean },
): Change | null {
  const kinds = kindsOf(before, after, context);
  if (kinds.length > 0) return { feature, file, kinds, before, after };
  return context.sameContent || after === null ? null : { feature, file, kinds: ["annotated"], before, after };
}

function compareEntries(
  feature: string,
  base: CatalogEntry | null,
  head: CatalogEntry | null,
  context: ComparisonContext,
): Change | null {
  const entry = head ?? base;
  if (entry === null || isSameFile(base, head)) return null;
  const [before, after] = [base?.rollout ?? null, head?.rollout ?? null];
  return compareRollouts(feature, entry.file, before, after, { ...context, sameContent: false });
}

function isSameFile(base: CatalogEntry | null, head: CatalogEntry | null): boolean {
  return base?.content === head?.content && base?.file === head?.file;
}

function featuresOf(before: Catalog | null, after: Catalog): readonly string[] {
  const features = new Set([...(before?.entries.keys() ?? []), ...after.entries.keys()]);
  return [...features].filter((feature) => !after.unreadable.has(feature)).toSorted(byCodeUnits);
}
