/** Lets a server of a test listen on a free port of the loopback interface. */

import { once } from "node:events";
import type { Server } from "node:net";

/** Resolves to its address, such as `http://127.0.0.1:4711`. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server listens on no port");
  return `http://127.0.0.1:${address.port}`;
}
