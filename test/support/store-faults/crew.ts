/** Several processes that share the stores and flows of a sweep; each has servers of its own. */

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Finding, Order, Unit } from "./worker.ts";

/** How a sweep is shared. */
export interface Sharing {
  readonly jobs: number;
  /** Takes every nth case of each unit. */
  readonly nth: number;
}

/**
 * Works through the units in `jobs` processes. A process stays with its store as long as that has flows left, so that
 * its server is started once, and then helps elsewhere.
 */
export async function sweepTogether(
  units: readonly Unit[],
  { jobs, nth }: Sharing,
  tell: (finding: Finding) => void,
): Promise<void> {
  const left = [...units];
  const busy = new Map<number, string>();
  const next = (job: number): Unit | null => {
    const mine = left.find(({ store }) => store === busy.get(job));
    const nobodys = left.find(({ store }) => ![...busy.values()].includes(store));
    const unit = mine ?? nobodys ?? left[0] ?? null;
    if (unit !== null) left.splice(left.indexOf(unit), 1);
    busy.set(job, unit?.store ?? "");
    return unit;
  };
  await Promise.all(
    Array.from({ length: jobs }, async (_, job) => {
      const child = fork(join(import.meta.dirname, "worker.ts"));
      for (let unit = next(job); unit !== null; unit = next(job)) tell(await asked(child, { unit, nth }));
      await asked(child, { unit: null, nth });
      child.disconnect();
      await once(child, "exit");
    }),
  );
}

async function asked(child: ChildProcess, order: Order): Promise<Finding> {
  const ended = new AbortController();
  const died = once(child, "exit", { signal: ended.signal }).then(([code]) => {
    throw new Error(`a process of the sweep ended early (${String(code)})`);
  });
  try {
    child.send(order);
    const [finding]: Finding[] = await Promise.race([once(child, "message", { signal: ended.signal }), died]);
    return finding ?? { store: "", flow: "", calls: 0, runs: 0, problems: [] };
  } finally {
    ended.abort();
    died.catch(() => undefined);
  }
}
