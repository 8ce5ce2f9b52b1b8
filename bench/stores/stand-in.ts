/** Runs in a process of its own, so that a server does not take the client's time: starts what it is told to start. */

import { startRedis } from "../../test/support/redis.ts";
import { startUpstash } from "../../test/support/upstash.ts";
import { startFakeVercel } from "../../test/support/vercel.ts";
import { startWorkerd } from "../../test/support/workerd.ts";

/** What can be started. */
export type StandIn = "cloudflare-kv" | "s3" | "upstash" | "vercel";

interface Started {
  readonly port: number;
  readonly stop: () => Promise<unknown>;
}

const STARTS: Readonly<Record<StandIn, () => Promise<Started>>> = {
  async "cloudflare-kv"() {
    const { kvPort, stop } = await startWorkerd();
    return { port: kvPort, stop };
  },
  async s3() {
    const { r2Port, stop } = await startWorkerd();
    return { port: r2Port, stop };
  },
  async upstash() {
    const redis = await startRedis();
    const { port, stop } = await startUpstash(redis);
    return { port, stop: () => stop().then(() => redis.stop()) };
  },
  async vercel() {
    const { url, stop } = await startFakeVercel();
    return { port: Number(new URL(url).port), stop };
  },
};

const [, , wanted = ""] = process.argv;
if (process.send !== undefined && isStandIn(wanted)) {
  const { port, stop } = await STARTS[wanted]();
  process.once("disconnect", () => void stop().finally(() => process.exit()));
  process.send(port);
}

function isStandIn(name: string): name is StandIn {
  return Object.hasOwn(STARTS, name);
}
