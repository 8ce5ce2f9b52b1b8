/** Answers every request with a new snapshot of 1,000 features; prints its address. */

import { createServer } from "node:http";
import { listen } from "../support/listen.ts";
import { snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

const names = Array.from({ length: 1_000 }, (_, index) => `feature_${index}`);
let sequence = 0;

const server = createServer((_, response) => {
  sequence += 1;
  const features = names.map((name, index) => {
    const whitelist = Array.from({ length: 5 }, (__, nth) => `cust_${index}_${nth}_${sequence}`);
    return [name, snapshotFeature({ flag: name, salt: name, whitelist })] as const;
  });
  response
    .setHeader("etag", `"${sequence}"`)
    .end(JSON.stringify(snapshotOf(Object.fromEntries(features), { sequence })));
});
console.log(await listen(server));
