import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloudflareKvStore, type CloudflareKvOptions } from "../../../src/adapters/stores/cloudflare-kv.ts";
import { canonicalJson } from "../../../src/core/canonical.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { httpAnswer, startFaultProxy } from "../../support/fault-proxy.ts";
import { KV, startWorkerd, type Workerd } from "../../support/workerd.ts";
import { describeStore } from "./contract.ts";
import { BASIS } from "./keyed-memory.ts";
import { serialize } from "./parse.ts";
import { calm, snapshotAt } from "./snapshots.ts";

let workerd: Workerd;
beforeAll(async () => {
  workerd = await startWorkerd();
});
afterAll(() => workerd.stop());

const open = (override: Partial<CloudflareKvOptions> = {}): SnapshotStore =>
  cloudflareKvStore({ ...BASIS, ...KV, url: `http://127.0.0.1:${workerd.kvPort}/client/v4`, fetch, ...override });

let keys = 0;
/** A key that no other test has. */
const freshKey = (): string => `flags-${(keys += 1)}`;

describeStore(
  "Cloudflare KV in workerd",
  async () => {
    const key = freshKey();
    const proxy = await startFaultProxy(workerd.kvPort);
    const behind = { key, url: `http://${proxy.address}/client/v4` };
    return {
      store: open({ key }),
      another: () => open({ key }),
      corrupt: (text) => workerd.putKv(key, text),
      small: (maximumBytes) => open({ key, maximumBytes }),
      refused: { store: () => open({ key, token: "s3cret-token" }), secret: "s3cret-token" },
      missing: () => open({ key, namespace: "f".repeat(32) }),
      wire: {
        proxy,
        store: () => open(behind),
        tooOften: { answer: httpAnswer(429), wait: httpAnswer(429, { "retry-after": "1" }) },
      },
      dispose: () => proxy.stop(),
    };
  },
  {
    racingWriters: "Workers KV cannot compare before it writes",
    severalSteps: "a kill is put under its own key before the snapshot",
  },
);

describe("Cloudflare KV", () => {
  test("merges more kills than one page of names or one bulk read holds", async () => {
    const key = freshKey();
    await workerd.putKv(key, serialize(snapshotAt(1)));
    const kill = { at: "2026-11-22T10:00:00Z", by: "guard", code: "error-rate", revision: "a".repeat(40) };
    const names = Array.from({ length: 130 }, (_, index) => `f${index}`);
    await Promise.all(names.map((name) => workerd.putKv(`${key}.kill.${name}`, canonicalJson(kill))));
    const reading = await open({ key }).read(calm());
    expect(reading.kind === "snapshot" && Object.keys(reading.snapshot.kills).toSorted()).toEqual(names.toSorted());
  });

  test("takes any key that Workers KV takes", async () => {
    const key = "teams/ü 1?&#%2F+.flags";
    const written = await open({ key }).write(snapshotAt(1), null, calm());
    expect(written).toMatchObject({ kind: "written" });
    expect(await open({ key }).read(calm())).toMatchObject({ kind: "snapshot", snapshot: snapshotAt(1) });
  });

  test.each([
    ["a wrong token", { token: "wrong" }, "unauthorized", /HTTP 403 \(10000: Authentication error\): check the cred/u],
    [
      "no such namespace",
      { namespace: "f".repeat(32) },
      "missing",
      /HTTP 404 \(10013: .*not found.*\): check the names/u,
    ],
    ["no such account", { account: "other" }, "missing", /HTTP 404 \(7003/u],
    [
      "nobody there",
      { url: "http://127.0.0.1:4" },
      "unreachable",
      /^Cloudflare KV cannot be reached \(ECONNREFUSED\)$/u,
    ],
  ] as const)("says why nothing came of it: %s", async (_, override, cause, detail) => {
    const store = open(override);
    const expected = { kind: "failed", cause, detail: expect.stringMatching(detail) };
    expect(await store.read(calm())).toEqual(expected);
    expect(await store.write(snapshotAt(1), null, calm())).toEqual(expected);
    expect(await store.readHeartbeat(calm())).toBeNull();
    await expect(store.writeHeartbeat(0, calm())).rejects.toThrow(detail);
  });
});
