/** What every example needs around it: a snapshot behind a URL, and somebody who takes events. */

import { createServer } from "node:http";
import type { EventRow } from "../../src/events/index.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { listen } from "../support/listen.ts";
import { snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

export const FEATURE = "phase2_enhanced_storage";

/** The team has the feature, and nobody else. */
export const SNAPSHOT: Snapshot = snapshotOf({
  [FEATURE]: snapshotFeature({ tier: 1, weight: 0, whitelist: ["team"] }),
});

/** Servers of one test. */
export interface ExampleStage {
  readonly flagsUrl: string;
  readonly eventsUrl: string;
  /** Rows that were posted so far. */
  readonly rows: readonly Omit<EventRow, "at">[];
  stop(): void;
}

/** Starts both on loopback. */
export async function setExampleStage(): Promise<ExampleStage> {
  const rows: Omit<EventRow, "at">[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      if (request.method === "POST") rows.push(...JSON.parse(text).events);
      response.end(JSON.stringify(SNAPSHOT));
    });
  });
  const url = await listen(server);
  return {
    flagsUrl: `${url}/snapshot.json`,
    eventsUrl: `${url}/events`,
    rows,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
