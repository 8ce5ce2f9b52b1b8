/** What holds in every runtime: bundled once, run unchanged in Node, in browsers and in Workers. Imports the client only. */

import { createClient } from "../../../src/client/index.ts";
import { urlSource } from "../../../src/client/sources/url.ts";
import vectors from "../../conformance/bucketing.json" with { type: "json" };

/** How many answers were checked, and which were wrong. */
export interface SuiteResult {
  readonly checked: number;
  readonly wrong: readonly string[];
}

/** A client of the server that the tests run; it reads when it is asked. */
export function clientOf(origin: string, path: string, publicKey?: string) {
  return createClient({
    source: urlSource(`${origin}${path}`),
    refresh: { mode: "on-read" },
    onError: () => undefined,
    ...(publicKey !== undefined && { publicKey }),
  });
}

/** Checks the vectors, a snapshot from the server, and signatures. */
export async function runSuite(
  origin: string,
  publicKey: string,
  shared = clientOf(origin, "/snapshot"),
): Promise<SuiteResult> {
  const wrong: string[] = [];
  let checked = 0;
  const check = (what: string, isRight: boolean): void => {
    checked += 1;
    if (!isRight) wrong.push(what);
  };
  for (const { salt, customer, bucket } of vectors.cases) {
    if (customer === "") continue;
    for (const [weight, isOn] of [
      [bucket, false],
      [bucket + 1, true],
    ] as const) {
      const client = createClient({ bootstrap: snapshotOf(salt, weight) });
      check(`${salt} ${customer} at ${weight}`, client.isEnabled("x", customer) === isOn);
    }
  }
  check("a snapshot is read", await shared.ready());
  check("and answers", shared.isEnabled("full", "c") && !shared.isEnabled("planned", "c"));
  check("an unchanged snapshot is confirmed", await shared.refresh());
  const signed = clientOf(origin, "/snapshot", publicKey);
  check("a signed snapshot is taken", await signed.ready());
  const forged = clientOf(origin, "/forged", publicKey);
  check("a forged snapshot is not", !(await forged.ready()));
  const codes: string[] = [];
  const { features, ...rest } = snapshotOf("s", 1);
  const listed = { ...rest, features: { x: { ...features.x, whitelist: ["c"] } } };
  createClient({ bootstrap: listed, onError: ({ code }) => codes.push(code) });
  check(
    "browsers, and nobody else, are warned of plain customers",
    codes.length === (typeof document === "object" ? 1 : 0),
  );
  return { checked, wrong };
}

function snapshotOf(salt: string, weight: number) {
  const x = { flag: "x", tier: 2, status: "in_progress", weight, salt, whitelist: [], blacklist: [], dependsOn: [] };
  return {
    format: 1,
    environment: "production",
    sequence: 1,
    revision: "c0ffee",
    publishedAt: "2026-11-22T10:00:00Z",
    hash: "mm3-100k-1",
    features: { x },
    kills: {},
    restores: {},
  };
}
