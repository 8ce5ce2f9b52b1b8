/** Servers that run in processes of their own. */

import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { StandIn } from "./stand-in.ts";

/** Starts one and waits until it listens. */
export async function startStandIn(
  name: StandIn,
): Promise<{ readonly port: number; readonly stop: () => Promise<unknown> }> {
  const child = fork(fileURLToPath(new URL("stand-in.ts", import.meta.url)), [name], { stdio: "inherit" });
  const [port]: unknown[] = await once(child, "message");
  const stop = async (): Promise<unknown> => {
    const end = once(child, "exit");
    child.disconnect();
    return end;
  };
  return { port: Number(port), stop };
}
