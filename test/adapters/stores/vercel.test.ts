import { createClient } from "@vercel/edge-config";
import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { itemName, keyOfItem, vercelStore, type VercelOptions } from "../../../src/adapters/stores/vercel.ts";
import { createClient as createFlags } from "../../../src/client/index.ts";
import { vercelSource } from "../../../src/client/sources/vercel.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { NOW } from "../../support/builders.ts";
import { httpAnswer, startFaultProxy } from "../../support/fault-proxy.ts";
import { type FakeVercel, startFakeVercel, VERCEL } from "../../support/vercel.ts";
import { describeStore, versionOf } from "./contract.ts";
import { BASIS } from "./keyed-memory.ts";
import { calm, snapshotAt } from "./snapshots.ts";

let vercel: FakeVercel;
beforeAll(async () => {
  vercel = await startFakeVercel();
});
afterAll(() => vercel.stop());

const open = (override: Partial<VercelOptions> = {}): SnapshotStore =>
  vercelStore({ ...BASIS, ...VERCEL, url: vercel.url, fetch, ...override });

const kill = { at: "2026-11-22T10:00:00Z", by: "guard", code: "error-rate", revision: "a".repeat(40) };

let keys = 0;

describeStore(
  "a Vercel Global Config",
  async () => {
    const key = `flags${(keys += 1)}`;
    const proxy = await startFaultProxy(Number(new URL(vercel.url).port));
    return {
      store: open({ key }),
      another: () => open({ key }),
      corrupt: (text) => void vercel.items.set(key, text),
      small: (maximumBytes) => open({ key, maximumBytes }),
      refused: { store: () => open({ key, token: "s3cret" }), secret: "s3cret" },
      missing: () => open({ key, config: "ecfg_other" }),
      wire: {
        proxy,
        store: () => open({ key, url: `http://${proxy.address}` }),
        tooOften: { answer: httpAnswer(429), wait: httpAnswer(429, { "retry-after": "1" }) },
      },
      dispose: () => proxy.stop(),
    };
  },
  {
    racingWriters: "Global Config cannot compare before it writes",
    severalSteps: "a kill is put under its own key before the snapshot",
  },
);

describe("a Vercel Global Config", () => {
  beforeEach(() => {
    vercel.items.clear();
    vercel.faults.length = 0;
    vercel.maximumBytes = 512 * 1024;
  });

  test("is read by Vercel's own client as it was written", async () => {
    const first = snapshotAt(1, { kills: { "a.b-c_d": kill } });
    await open().write(first, null, calm());
    const client = createClient(`${vercel.url}/${VERCEL.config}?token=${VERCEL.readToken}`);
    expect(await client.get("flags")).toEqual(first);
    expect(await client.getAll()).toEqual({ flags: first, "flags-_kill-_a-_b--c_d": kill });
    const flags = createFlags({ source: vercelSource(client, "flags"), refresh: { mode: "on-read" } });
    expect(await flags.ready()).toBe(true);
    expect(flags.snapshot()).toMatchObject({ sequence: 1, kills: { "a.b-c_d": kill } });
  });

  test("is written by the requests that are documented", async () => {
    vercel.requests.length = 0;
    const version = versionOf(await open().write(snapshotAt(1, { kills: { x: kill } }), null, calm()));
    await open().write(snapshotAt(2), version, calm());
    const items = `/v1/global-config/${VERCEL.config}/items?teamId=${VERCEL.team}`;
    const changes = vercel.requests.filter(({ method }) => method !== "GET");
    expect(changes.map(({ method, path, headers }) => [method, path, headers["content-type"]])).toEqual(
      Array.from({ length: 4 }, () => ["PATCH", items, "application/json"]),
    );
    expect(changes.map(({ body }) => JSON.parse(body))).toEqual([
      { items: [{ operation: "upsert", key: "flags-_kill-_x", value: kill }] },
      { items: [{ operation: "upsert", key: "flags", value: snapshotAt(1, { kills: { x: kill } }) }] },
      { items: [{ operation: "upsert", key: "flags", value: snapshotAt(2) }] },
      { items: [{ operation: "delete", key: "flags-_kill-_x" }] },
    ]);
    expect([...new Set(vercel.requests.map(({ headers }) => headers["authorization"]))]).toEqual([
      `Bearer ${VERCEL.token}`,
    ]);
  });

  test("leaves the items of others alone, and is not confused by them", async () => {
    const others = { flags2: 1, "flags-other": { a: 1 }, "flags-_killed": true, other: null };
    for (const [key, value] of Object.entries(others)) vercel.items.set(key, value);
    expect(await open().read(calm())).toEqual({ kind: "absent" });
    await open().write(snapshotAt(1), null, calm());
    expect(await open().read(calm())).toMatchObject({ snapshot: snapshotAt(1) });
    expect(Object.fromEntries(vercel.items)).toEqual({ ...others, flags: snapshotAt(1) });
  });

  test("names every feature's kill within Vercel's rule, and no two alike", () => {
    const feature = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,41}$/u);
    const store = fc.stringMatching(/^[\w-]{1,60}$/u);
    fc.assert(
      fc.property(store, feature, (key, name) => {
        const item = itemName(key, `${key}.kill.${name}`);
        expect(item).toMatch(/^[\w-]{1,256}$/u);
        expect(keyOfItem(key, item)).toBe(`${key}.kill.${name}`);
      }),
    );
    expect(itemName("my-flags", "my-flags.kill.a.b-c")).toBe("my-flags-_kill-_a-_b--c");
    expect(keyOfItem("flags", "flags")).toBe("flags");
    expect(keyOfItem("flags", "flags2")).toBeNull();
  });

  test("works without a team", async () => {
    const reading = await open({ team: null }).read(calm());
    expect(vercel.requests.at(-1)?.path).toBe(`/v1/global-config/${VERCEL.config}/items`);
    expect(reading).toMatchObject({ kind: "failed", cause: "missing" });
  });

  test("a kill reaches its item where the configuration is too full for the snapshot", async () => {
    const store = open();
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    vercel.maximumBytes = 500;
    const writing = await store.write(snapshotAt(2, { kills: { x: kill } }), version, calm());
    expect(writing).toMatchObject({ kind: "failed", cause: "too-large" });
    expect(await store.read(calm())).toMatchObject({ snapshot: { sequence: 1, kills: { x: kill } } });
  });

  test("a kill that is gone already is removed", async () => {
    const store = open();
    const version = versionOf(await store.write(snapshotAt(1, { kills: { x: kill } }), null, calm()));
    const removing = open({
      fetch: (url, init) => {
        if (init.method === "PATCH") vercel.items.delete("flags-_kill-_x");
        return fetch(url, init);
      },
    });
    const kills = [...vercel.items.keys()];
    expect(kills).toContain("flags-_kill-_x");
    expect(await removing.write(snapshotAt(2), version, calm())).toMatchObject({ kind: "written" });
  });

  test.each([
    [{ status: 403, code: "forbidden" }, "unauthorized", "HTTP 403 (forbidden: said by the server: forbidden): check"],
    [{ status: 404, code: "not_found" }, "missing", "HTTP 404 (not_found"],
    [{ status: 402, code: "payment_required" }, "bad-query", "HTTP 402 (payment_required"],
    [{ status: 500, code: "internal" }, "unreachable", "HTTP 500 (internal"],
    [{ status: 200, code: "odd" }, "malformed", "no list"],
  ] as const)("tells refusals apart: %j", async (fault, cause, detail) => {
    vercel.faults.push(fault);
    expect(await open().read(calm())).toMatchObject({ kind: "failed", cause, detail: expect.stringContaining(detail) });
    vercel.faults.push(fault);
    expect(await open().readHeartbeat(calm())).toBeNull();
  });

  test("keeps its heartbeat as a text", async () => {
    await open().writeHeartbeat(NOW, calm());
    expect(vercel.items.get("flags-_heartbeat")).toBe("2026-11-22T10:00:00Z");
  });
});
