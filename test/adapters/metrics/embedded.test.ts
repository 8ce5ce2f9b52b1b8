import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { embedded, embeddedEvents } from "../../../src/adapters/metrics/embedded.ts";
import { CHECK, describeMetricsSource, USES } from "./contract.ts";
import { describeEventTable, toRows } from "./event-table.ts";

const folder = await mkdtemp(join(tmpdir(), "pilot-events-"));
const path = join(folder, "deep", "events");
afterAll(() => rm(folder, { recursive: true, force: true }));

describeMetricsSource("embedded", {
  async open() {
    const log = embeddedEvents({ path });
    await log.record(toRows(USES));
    await log.close();
    return embedded({ path });
  },
  close: async () => {},
});

describeEventTable("embedded", async () => {
  const log = embeddedEvents({ path });
  return { log, source: log.source, query: (text) => log.query(text), close: () => log.close() };
});

test("A folder is used by one holder after another, and no lock stays behind", async () => {
  const log = embeddedEvents({ path });
  const query = { feature: "situation_1", tier: 2, begin: 0, timeWindow: 1, windows: [], parameters: {} } as const;
  const [stats, answer] = await Promise.all([
    log.stats("situation_1", 0),
    embedded({ path }).measure(CHECK, [query], new AbortController().signal),
  ]);
  expect(stats).toEqual({ enabledCustomers: 7, enabled: 7, errors: 0 });
  expect(answer.get("situation_1")).toMatchObject({ status: "ok" });
  expect(await readdir(join(folder, "deep"))).toContain("events.lock");
  await log.close();
  expect(await readdir(join(folder, "deep"))).toEqual(["events"]);
});

test("The tool's own folder is kept out of git", async () => {
  const log = embeddedEvents({ path: join(folder, ".pilot", "events") });
  await log.record(toRows(USES));
  await log.close();
  expect(await readFile(join(folder, ".pilot", ".gitignore"), "utf8")).toBe("*\n");
});

test("A folder that cannot be made is unreachable", async () => {
  const query = { feature: "x", tier: 2, begin: 0, timeWindow: 1, windows: [], parameters: {} } as const;
  const answer = await embedded({ path: "/dev/null/events" }).measure(CHECK, [query], new AbortController().signal);
  expect(answer.get("x")).toMatchObject({ status: "unreachable", detail: expect.stringContaining("cannot be opened") });
});

test("A check that has no time left is not begun", async () => {
  const query = { feature: "x", tier: 2, begin: 0, timeWindow: 1, windows: [], parameters: {} } as const;
  const answer = await embedded({ path }).measure(CHECK, [query], AbortSignal.abort());
  expect(answer.get("x")).toMatchObject({ status: "timeout" });
});
