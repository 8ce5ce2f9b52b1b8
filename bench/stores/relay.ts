/** Runs in a thread of its own: relays connections to servers of loopback, whose answers come a set time later. */

import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { isMainThread, workerData } from "node:worker_threads";

/** Where to relay to, and how many milliseconds every answer travels. */
export interface Relayed {
  readonly port: number;
  readonly distance: number;
  /** What the thread tells, at {@link PORT} and {@link EXCHANGES}. */
  readonly shared: Int32Array;
}

/** Where its own port stands, once it listens, and how many exchanges there were so far. */
export const [PORT, EXCHANGES] = [0, 1] as const;

if (!isMainThread) listen(workerData);

function listen(relayed: Relayed): void {
  const server = createServer({ noDelay: true }, (client) => relay(client, relayed));
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (isAddress(address)) Atomics.store(relayed.shared, PORT, address.port);
  });
}

function isAddress(address: unknown): address is AddressInfo {
  return typeof address === "object" && address !== null && "port" in address;
}

/** An exchange begins with the first bytes of the client after those of the server. */
function relay(client: Socket, { port, distance, shared }: Relayed): void {
  const far = connect({ port, host: "127.0.0.1", noDelay: true });
  let isAnswered = true;
  client.on("data", (bytes) => {
    if (isAnswered) Atomics.add(shared, EXCHANGES, 1);
    isAnswered = false;
    far.write(bytes);
  });
  far.on("data", (bytes) => {
    isAnswered = true;
    if (distance === 0) client.write(bytes);
    else setTimeout(() => client.write(bytes), distance);
  });
  const end = (): void => {
    // What is still on its way arrives.
    setTimeout(() => client.destroy(), distance);
    far.destroy();
  };
  for (const socket of [client, far]) socket.on("error", end).on("close", end);
}
