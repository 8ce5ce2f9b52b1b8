import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { httpStore } from "../../../src/adapters/stores/http.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { httpAnswer, startFaultProxy } from "../../support/fault-proxy.ts";
import { canStart } from "../../support/servers.ts";
import { startApache, startNginx, type WebServer } from "../../support/web-servers.ts";
import { describeStore, type StoreExceptions, versionOf } from "./contract.ts";
import { parse, serialize } from "./parse.ts";
import { calm, snapshotAt } from "./snapshots.ts";

const SERVERS = [
  {
    name: "Apache",
    start: () => startApache(),
    cas: "etag",
    probes: [5, 5],
    exceptions: { racingWriters: "mod_dav compares before it writes and not while: whom this hits writes twice" },
  },
  {
    name: "nginx",
    start: () => startNginx(),
    cas: "none",
    // The file of names says it already.
    probes: [0, 0],
    exceptions: { racingWriters: "nginx passes over preconditions: test:races has the figures" },
  },
] as const;

describe.each(SERVERS)("$name", ({ name, start, cas, probes, exceptions }) => {
  const installed = canStart(name);
  let server: WebServer;
  let made = 0;
  beforeAll(async () => {
    if (installed) server = await start();
  });
  afterAll(() => (installed ? server.stop() : undefined));

  const at = (
    url: string,
    { maximumBytes = null as number | null, password = server.password, settle = 60, ask = fetch } = {},
  ): SnapshotStore =>
    httpStore({
      name: "web",
      environment: "production",
      parse,
      serialize,
      maximumBytes,
      propagation: 0,
      url,
      token: null,
      username: server.username,
      password,
      fetch: ask,
      settle,
    });

  const all: StoreExceptions = {
    ...exceptions,
    missingPlace: "a web server says 404 for a file and for a folder that is not there; the write is tested below",
  };
  describe.skipIf(!installed)("serving", () => {
    describeStore(
      name,
      async () => {
        made += 1;
        const path = `s${made}.json`;
        const url = server.url(path);
        const proxy = await startFaultProxy(server.port);
        return {
          store: at(url),
          another: () => at(url),
          corrupt: (bytes) => writeFileSync(join(server.folder, path), bytes),
          dispose: () => proxy.stop(),
          small: (maximumBytes) => at(url, { maximumBytes }),
          refused: { store: () => at(url, { password: "s3cret-wrong" }), secret: "s3cret-wrong" },
          wire: {
            proxy,
            store: () => at(server.url(path, proxy.port)),
            tooOften: { answer: httpAnswer(429), wait: httpAnswer(429, { "retry-after": "1" }) },
          },
        };
      },
      all,
    );

    test("finds out once whether preconditions are honoured, and leaves nothing behind", async () => {
      const store = at(server.url("probe.json"));
      expect(store.cas).toBe("none");
      await store.write(snapshotAt(1), null, calm());
      expect(store.cas).toBe(cas);
      const proxy = await startFaultProxy(server.port);
      const behind = at(server.url("probe.json", proxy.port));
      const first = await behind.read(calm());
      await behind.write(snapshotAt(2), "version" in first ? first.version : null, calm());
      const once = proxy.exchanges().filter(({ request }) => request.includes(".probe-")).length;
      const second = await behind.read(calm());
      await behind.write(snapshotAt(3), "version" in second ? second.version : null, calm());
      const twice = proxy.exchanges().filter(({ request }) => request.includes(".probe-")).length;
      await proxy.stop();
      expect([once, twice]).toEqual(probes);
    });

    test.each([
      ["believes no file that is cut once, as one is that takes another's place while it is sent", 1, "snapshot"],
      ["believes a file that stays cut", Number.POSITIVE_INFINITY, "unreadable"],
    ])("%s", async (_, times, kind) => {
      const url = server.url(`cut-${kind}.json`);
      await at(url).write(snapshotAt(1), null, calm());
      let asked = 0;
      const ask: typeof fetch = async (input, init) => {
        const answer = await fetch(input, init);
        if (new Request(input).url !== url || (asked += 1) > times) return answer;
        const { status, headers } = answer;
        return new Response((await answer.text()).slice(0, -9), { status, headers });
      };
      expect(await at(url, { ask }).read(calm())).toMatchObject({ kind });
      expect(asked).toBe(2);
    });

    test.each([
      ["a snapshot of as many bytes", serialize(snapshotAt(7))],
      ["half of it", serialize(snapshotAt(2)).slice(0, 99)],
      ["nothing", ""],
    ])("has a conflict where somebody who compared before leaves %s over what was written", async (_, over) => {
      made += 1;
      const url = server.url(`over${made}.json`);
      const version = versionOf(await at(url).write(snapshotAt(1), null, calm()));
      const ask: typeof fetch = async (input, init) => {
        const answer = await fetch(input, init);
        const isTheWrite = init?.method === "PUT" && new Request(input).url === url && answer.ok;
        if (isTheWrite) writeFileSync(join(server.folder, `over${made}.json`), over);
        return answer;
      };
      expect(await at(url, { ask }).write(snapshotAt(2), version, calm())).toEqual({ kind: "conflict" });
    });

    test("says that a folder is missing where something is to be written", async () => {
      const answer = await at(server.url("no/such/folder/s.json")).write(snapshotAt(1), null, calm());
      expect(answer).toMatchObject({ kind: "failed" });
    });
  });
});

test.skipIf(!canStart("Apache"))("waits until Apache's tags are strong", async () => {
  const server = await startApache("MTime Size");
  const store = httpStore({
    name: "web",
    environment: "production",
    parse,
    serialize,
    maximumBytes: null,
    propagation: 0,
    url: server.url("s.json"),
    token: null,
    username: server.username,
    password: server.password,
    fetch,
  });
  const first = await store.write(snapshotAt(1), null, calm());
  const second = await store.write(snapshotAt(2), versionOf(first), calm());
  const late = await store.write(snapshotAt(3), versionOf(second), AbortSignal.timeout(300));
  await server.stop();
  expect([first, second]).toMatchObject([{ kind: "written" }, { kind: "written" }]);
  expect(late).toMatchObject({ kind: "failed", cause: "timeout" });
});
