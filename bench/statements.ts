/** Counts the statements that one check of many features sends to a real PostgreSQL. */

import { setTimeout as sleep } from "node:timers/promises";
import { postgres } from "../src/adapters/metrics/postgres.ts";
import { eventsSchema } from "../src/adapters/metrics/schema.ts";
import { startPostgres } from "../test/support/postgres.ts";

const HOUR = 3_600_000;

/** Statements per check of `features` features, without those that open and close the transaction. */
export async function countStatements(features: number): Promise<number> {
  const server = await startPostgres();
  try {
    await server.run(eventsSchema);
    const now = Date.UTC(2026, 10, 22);
    const source = postgres({ url: server.url() });
    const queries = Array.from({ length: features }, (_, index) => ({
      feature: `feature_${index}`,
      tier: 2 as const,
      begin: now - 48 * HOUR,
      timeWindow: HOUR,
      windows: [{ end: now - HOUR, ms: HOUR }],
      parameters: {},
    }));
    await source.measure(now, queries, AbortSignal.timeout(30_000));
    await source.close();
    return await settled(
      () => server.statements("pilot-rollout").filter((line) => !CONTROL.test(statementOf(line))).length,
    );
  } finally {
    await server.stop();
  }
}

/** The server's log arrives through a pipe: wait until it says something and then stops growing. */
async function settled(count: () => number): Promise<number> {
  let last = -1;
  for (let round = 0; round < 50; round += 1) {
    await sleep(100);
    const now = count();
    if (now > 0 && now === last) return now;
    last = now;
  }
  return last;
}

const CONTROL = /^(?:begin|commit|rollback|set |show |start transaction)/iu;

function statementOf(line: string): string {
  return line.replace(/^.*?(?:statement|execute [^:]*): */u, "").trim();
}
