/** A Node server: asks a file or a URL, and counts uses for Prometheus. `FLAGS=snapshot.json PORT=3000 node server.ts` */

import { createServer } from "node:http";
import { createClient } from "pilot-rollout/client";
import { fileSource } from "pilot-rollout/client/file";
import { urlSource } from "pilot-rollout/client/url";
import { measureUse, promClientUses } from "pilot-rollout/events";
import * as prometheus from "prom-client";

const FEATURE = "phase2_enhanced_storage";
const where = process.env["FLAGS"] ?? ".pilot/snapshot.json";

const flags = createClient({ source: /^https?:/u.test(where) ? urlSource(where) : fileSource(where) });
const count = promClientUses(prometheus);
await flags.ready();

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/metrics") {
    void prometheus.register.metrics().then((text) => response.setHeader("content-type", "text/plain").end(text));
    return;
  }
  const customer = searchParams.get("customer") ?? "";
  const exposed = flags.isEnabled(FEATURE, customer);
  measureUse(count, { feature: FEATURE, customer, exposed }, () => work(exposed, searchParams)).then(
    (text) => response.end(text),
    () => response.writeHead(500).end("try again"),
  );
});

/** The work of the server; `?fail` shows a use that goes wrong. */
function work(enhanced: boolean, parameters: URLSearchParams): string {
  if (parameters.has("fail")) throw new Error("the storage is full");
  return enhanced ? "enhanced storage" : "plain storage";
}

server.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1", () => {
  const address = server.address();
  console.log(`listening on ${typeof address === "object" && address !== null ? address.port : ""}`);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    flags.close();
    server.close();
    server.closeAllConnections();
  });
}
