/** Stores behind a wire: a proxy breaks one exchange with the real server. */

import type { StoreKind } from "../../../src/core/store-kinds.ts";
import type { Ground } from "../../races/places.ts";
import { type Fault, httpAnswer, startFaultProxy } from "../fault-proxy.ts";
import { storeAt } from "./flows.ts";
import { type Bench, everywhere, type Stage } from "./stage.ts";

type Faults = Readonly<Record<string, Fault>>;

const WIRE: Faults = {
  refused: { kind: "refuse" },
  "request cut off": { kind: "cut-request", bytes: 40 },
  "answer lost": { kind: "lose-answer" },
  "answer cut off at once": { kind: "cut-answer", bytes: 1 },
  "answer cut off": { kind: "cut-answer", bytes: 130 },
  silence: { kind: "silence" },
};

/** Another answer than the server's, and one that hides that it did as asked. */
const HTTP: Faults = {
  "HTTP 403": answers(httpAnswer(403)),
  "HTTP 429": answers(httpAnswer(429)),
  "HTTP 500": answers(httpAnswer(500)),
  "HTTP 503": answers(httpAnswer(503)),
  "no JSON": answers(httpAnswer(200, {}, "<html>")),
  "HTTP 500 after it was done": { kind: "answer", bytes: httpAnswer(500), forward: true },
};

const REPLIES: Faults = {
  OOM: answers(Buffer.from("-OOM command not allowed when used memory > 'maxmemory'.\r\n")),
  NOPERM: answers(Buffer.from("-NOPERM this user has no permissions\r\n")),
  "an error after it was done": {
    kind: "answer",
    bytes: Buffer.from("-ERR something went wrong\r\n"),
    forward: true,
  },
};

function answers(bytes: Buffer): Fault {
  return { kind: "answer", bytes };
}

function faultsOf(kind: StoreKind): Faults {
  if (kind === "postgres") return WIRE;
  return { ...WIRE, ...(kind === "redis" ? REPLIES : HTTP) };
}

const PATIENCE_MS = 1_000;
/** Where writers wait before they read back. */
const LONG_PATIENCE_MS = 2_000;

/** A stage over a server that listens. */
export function wireStage(kind: StoreKind, ground: Ground, port: number): Stage {
  const faults = faultsOf(kind);
  let places = 0;
  return {
    patienceMs: kind === "http" ? LONG_PATIENCE_MS : PATIENCE_MS,
    disturbances: (calls) => everywhere(calls, Object.keys(faults)),
    async open(): Promise<Bench> {
      const place = (places += 1);
      const proxy = await startFaultProxy(port);
      return {
        direct: storeAt(ground.fresh(place)),
        disturbed: storeAt(ground.fresh(place, proxy.port)),
        calls: () => proxy.exchanges().length,
        arm({ call, fault }) {
          const armed = faults[fault];
          if (armed === undefined) throw new Error(`no such fault: ${fault}`);
          proxy.arm(armed, call);
        },
        struck: proxy.struck,
        calm: proxy.calm,
        stop: proxy.stop,
      };
    },
    close: ground.stop,
  };
}
