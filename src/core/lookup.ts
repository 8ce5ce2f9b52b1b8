/** Looking things up by names that come from outside. */

/** A record's own member; null where there is none, also for names that every object inherits. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
