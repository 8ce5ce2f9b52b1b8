/** Who gains and who loses by an edit of the lists, counted as distinct customers. */

/** The two lists of a file or of a snapshot's entry. */
export interface Lists {
  /** Always on from tier 1. */
  readonly whitelist: readonly string[];
  /** Always off. */
  readonly blacklist: readonly string[];
}

/** No list at all: an absent file, and a feature that is killed. */
export const NOBODY: Lists = { whitelist: [], blacklist: [] };

/** Members of `next` that `current` lacks. */
export function added(current: readonly string[], next: readonly string[]): readonly string[] {
  const known = new Set(current);
  return [...new Set(next)].filter((member) => !known.has(member));
}

/** Whether two lists have the same members, in whatever order. */
export function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return added(a, b).length === 0 && added(b, a).length === 0;
}

/** Customers whom an edit may turn on: new on the whitelist, or no longer on the blacklist. */
export function gained(before: Lists, after: Lists): ReadonlySet<string> {
  return new Set([...added(before.whitelist, after.whitelist), ...added(after.blacklist, before.blacklist)]);
}

/** Customers whom an edit may turn off: no longer on the whitelist, or new on the blacklist. */
export function lost(before: Lists, after: Lists): ReadonlySet<string> {
  return gained(after, before);
}

/** Customers gained against the base and against what is published, whichever are more; null: nothing is known of it. */
export function customersGained(base: Lists, published: Lists | null, after: Lists): number {
  return Math.max(gained(base, after).size, published === null ? 0 : gained(published, after).size);
}
