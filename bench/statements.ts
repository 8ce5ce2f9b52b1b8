/** Counts the statements that one check of many features sends to a real PostgreSQL. */

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
    const control = /^(?:begin|commit|rollback|set |show |start transaction)/iu;
    return server.statements("pilot-rollout").filter((statement) => !control.test(statementOf(statement))).length;
  } finally {
    await server.stop();
  }
}

function statementOf(line: string): string {
  return line.replace(/^.*?(?:statement|execute [^:]*): */u, "").trim();
}
