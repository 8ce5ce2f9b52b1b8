import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { httpStore } from "../../../src/adapters/stores/http.ts";
import { createClient } from "../../../src/client/create.ts";
import { httpSource } from "../../../src/client/sources/http.ts";
import type { Kill, Snapshot } from "../../../src/evaluation/snapshot.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { startFaultProxy } from "../../support/fault-proxy.ts";
import { canStart } from "../../support/servers.ts";
import { snapshotFeature } from "../../support/snapshot-values.ts";
import { startNginx, type WebServer } from "../../support/web-servers.ts";
import { versionOf } from "./contract.ts";
import { parse, serialize } from "./parse.ts";
import { calm, snapshotAt } from "./snapshots.ts";

const KILL: Kill = { at: "2026-11-22T09:00:00Z", by: "guard", code: "error-rate", revision: "a".repeat(40) };
const FEATURES = Object.fromEntries(
  ["a", "b", "c.d-e"].map((feature) => [feature, snapshotFeature({ flag: feature, tier: 4, weight: 100_000 })]),
);

const installed = canStart("nginx");

describe.skipIf(!installed)("a web server that passes over preconditions", () => {
  let server: WebServer;
  let round = 0;
  let path = "";
  let store: SnapshotStore;
  beforeAll(async () => {
    if (installed) server = await startNginx();
  });
  afterAll(() => (installed ? server.stop() : undefined));
  beforeEach(async () => {
    round += 1;
    path = `s${round}.json`;
    store = storeAt(server.url(path));
    await store.write(at(1), null, calm());
  });

  const at = (sequence: number, parts: Partial<Snapshot> = {}) =>
    snapshotAt(sequence, { features: FEATURES, ...parts });
  const file = (suffix: string) => join(server.folder, `${path}${suffix}`);
  const storeAt = (url: string): SnapshotStore => {
    const basis = { name: "web", environment: "production", parse, serialize, maximumBytes: null, propagation: 0 };
    const { username, password } = server;
    return httpStore({ ...basis, url, token: null, username, password, fetch, settle: 0 });
  };
  const killsIn = async (of = storeAt(server.url(path))) => {
    const reading = await of.read(calm());
    return reading.kind === "snapshot" ? Object.keys(reading.snapshot.kills) : reading;
  };
  const version = async () => versionOf(await store.read(calm()));
  const publish = async (next: Snapshot) => store.write(next, await version(), calm());
  const headers = () => ({ authorization: `Basic ${btoa(`${server.username}:${server.password}`)}` });

  test("keeps a kill in a file of its own, which no snapshot overwrites", async () => {
    const kills = { "c.d-e": KILL };
    expect(await publish(at(2, { kills }))).toMatchObject({ kind: "written" });
    expect(JSON.parse(readFileSync(file(".kill.c.d-e"), "utf8"))).toEqual(KILL);
    // A writer that had compared long before.
    writeFileSync(file(""), serialize(at(2)));
    expect(await killsIn()).toEqual(["c.d-e"]);
  });

  test("removes the file once a publish that has seen it takes the kill away", async () => {
    await publish(at(2, { kills: { a: KILL, b: KILL } }));
    expect(await publish(at(3, { kills: { b: KILL } }))).toMatchObject({ kind: "written" });
    expect([existsSync(file(".kill.a")), existsSync(file(".kill.b"))]).toEqual([false, true]);
    expect(await killsIn()).toEqual(["b"]);
  });

  test("refuses a publish that has not seen a kill, and lets nobody raise what is killed", async () => {
    const before = await version();
    await publish(at(2, { kills: { a: KILL } }));
    writeFileSync(file(""), serialize(at(1)));
    expect(await store.write(at(3), before, calm())).toEqual({ kind: "conflict" });
    expect(await killsIn()).toEqual(["a"]);
  });

  test("finds the kill of a feature that only a later publish brings", async () => {
    await publish(at(2, { kills: { later: KILL } }));
    writeFileSync(file(""), serialize(at(2)));
    expect(await killsIn()).toEqual([]);
    const features = { ...FEATURES, later: snapshotFeature({ flag: "later" }) };
    expect(await publish(at(3, { features }))).toEqual({ kind: "conflict" });
    // Whoever begins again knows of it now.
    expect(await killsIn()).toEqual(["later"]);
    expect(await publish(at(3, { features, kills: { later: KILL } }))).toMatchObject({ kind: "written" });
  });

  test("takes a kill that is cut off for one, and a list of names that is cut off for an empty one", async () => {
    writeFileSync(file(".kill.b"), '{"at":"2026-');
    writeFileSync(file(".kills"), '["b');
    expect(await killsIn()).toEqual(["b"]);
  });

  test.each([".kill.b", ".kills"])("does not take a page at %s for one of its files", async (suffix) => {
    writeFileSync(file(suffix), "<html>");
    expect(await killsIn()).toMatchObject({ kind: "failed", cause: "malformed" });
  });

  test("reads nothing where it cannot learn of every kill", async () => {
    const proxy = await startFaultProxy(server.port);
    proxy.arm({ kind: "refuse" }, 3, Number.POSITIVE_INFINITY);
    const reading = await storeAt(server.url(path, proxy.port)).read(calm());
    await proxy.stop();
    expect(reading).toMatchObject({ kind: "failed", cause: "unreachable" });
  });

  test("leaves only the snapshot, the names and the kills that stand", async () => {
    await publish(at(2, { kills: { a: KILL } }));
    await publish(at(3));
    const left = readdirSync(server.folder).filter((name) => name.startsWith(path));
    expect(left.toSorted()).toEqual([path, `${path}.kills`]);
  });

  test("gives applications the kills that a snapshot lacks, and asks for no others", async () => {
    const proxy = await startFaultProxy(server.port);
    const source = httpSource(server.url(path, proxy.port), { headers: headers() });
    const client = createClient({ source, refresh: { mode: "on-read" }, onError: () => undefined });
    expect(await client.ready()).toBe(true);
    const isOn = () => Object.keys(FEATURES).filter((feature) => client.isEnabled(feature, "cust_1"));
    expect(isOn()).toEqual(["a", "b", "c.d-e"]);
    writeFileSync(file(".kill.c.d-e"), JSON.stringify(KILL));
    writeFileSync(file(".kill.a"), "{cut off");
    writeFileSync(file(".kill.b"), "<html>");
    await client.refresh();
    expect(isOn()).toEqual(["b"]);
    rmSync(file(".kill.b"));
    await publish(at(2, { kills: { a: KILL, "c.d-e": KILL } }));
    await client.refresh();
    proxy.forget();
    await client.refresh();
    const asked = proxy.exchanges().map(({ request }) => request.toString("latin1").split(" ")[1]);
    await proxy.stop();
    expect(new Set(asked)).toEqual(new Set([`/${path}`, `/${path}.kill.b`]));
    expect(isOn()).toEqual(["b"]);
  });

  test("asks an application's server for all of a snapshot that arrived in part", async () => {
    let asked = 0;
    const cutOnce = async (url: string, init: RequestInit): Promise<Response> => {
      const answer = await fetch(url, init);
      asked += 1;
      if (asked > 1) return answer;
      return new Response((await answer.text()).slice(0, -9), { headers: answer.headers });
    };
    const source = httpSource(server.url(path), { headers: headers(), fetch: cutOnce });
    const client = createClient({ source, refresh: { mode: "on-read" }, onError: () => undefined });
    expect([await client.refresh(), await client.refresh()]).toEqual([false, true]);
    expect(client.isEnabled("a", "cust_1")).toBe(true);
  });

  test("tells an application what it could not ask for, and keeps the kills it knows", async () => {
    writeFileSync(file(".kill.a"), JSON.stringify(KILL));
    const proxy = await startFaultProxy(server.port);
    const problems: string[] = [];
    const source = httpSource(server.url(path, proxy.port), { headers: headers() });
    const onError = ({ code }: { readonly code: string }) => void problems.push(code);
    const client = createClient({ source, refresh: { mode: "on-read" }, onError });
    await client.ready();
    proxy.arm({ kind: "refuse" }, 1, Number.POSITIVE_INFINITY);
    expect(await client.refresh()).toBe(true);
    await proxy.stop();
    expect([client.isEnabled("a", "cust_1"), client.isEnabled("b", "cust_1"), problems]).toEqual([
      false,
      true,
      ["source"],
    ]);
  });
});
