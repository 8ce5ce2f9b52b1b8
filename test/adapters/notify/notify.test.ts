import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { json } from "../../../src/adapters/notify/json.ts";
import { slack } from "../../../src/adapters/notify/slack.ts";
import type { Notification } from "../../../src/ports.ts";
import { NOW } from "../../support/builders.ts";

const seen: { readonly type: string | undefined; readonly body: string }[] = [];
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
  request.on("end", () => {
    seen.push({ type: request.headers["content-type"], body });
    const status = Number(/\/status\/(\d+)/u.exec(request.url ?? "")?.[1] ?? 200);
    if (request.url?.startsWith("/silent") !== true)
      response.writeHead(status, { location: "/elsewhere" }).end("secret");
  });
});

beforeAll(async () => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve())));
afterAll(async () => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
});

function url(path: string): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  return `http://127.0.0.1:${address.port}${path}`;
}
const patience = () => AbortSignal.timeout(5_000);

const NOTE: Notification = {
  event: "rollback",
  feature: "x",
  at: NOW,
  title: "x was turned off",
  lines: ["Why: 20 % (4 of 20)"],
  url: "https://github.example/acme/web/issues/1",
};

describe.each([
  ["slack", slack, { text: "*x was turned off*\nWhy: 20 % (4 of 20)\n<https://github.example/acme/web/issues/1>" }],
  ["json", json, { ...NOTE, version: 1, at: "2026-11-22T10:00:00Z" }],
] as const)("%s", (kind, open, expected) => {
  test("posts one document and answers that it was sent", async () => {
    seen.length = 0;
    const notifier = open({ url: url("/hook"), fetch });
    expect(notifier.kind).toBe(kind);
    expect(await notifier.notify(NOTE, patience())).toEqual({ kind: "sent" });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.type).toContain("application/json");
    expect(JSON.parse(seen[0]?.body ?? "")).toEqual(expected);
  });

  test.each([
    [404, "unauthorized"],
    [400, "bad-query"],
    [429, "rate-limited"],
    [500, "unreachable"],
    [302, "unreachable"],
  ])("tells of status %i once, and repeats nothing of what was answered", async (status, cause) => {
    seen.length = 0;
    const answer = await open({ url: url(`/status/${status}`), fetch }).notify(NOTE, patience());
    expect(answer).toMatchObject({ kind: "failed", cause });
    expect(JSON.stringify(answer)).not.toMatch(/secret|127\.0\.0\.1/u);
    expect(seen).toHaveLength(1);
  });

  test("tells of silence, and of nobody there", async () => {
    const silent = await open({ url: url("/silent"), fetch }).notify(NOTE, AbortSignal.timeout(100));
    expect(silent).toMatchObject({ kind: "failed", cause: "timeout" });
    const gone = await open({ url: "http://127.0.0.1:1/", fetch }).notify(NOTE, patience());
    expect(gone).toMatchObject({ kind: "failed", cause: "unreachable" });
  });
});

test("what others wrote mentions nobody and links nowhere in Slack", async () => {
  seen.length = 0;
  const lines = ["<!channel> <https://evil.example|click> @everyone *bold* `code` & more", "a".repeat(10_000)];
  await slack({ url: url("/hook"), fetch }).notify({ ...NOTE, lines, url: null }, patience());
  const { text }: { readonly text: string } = JSON.parse(seen[0]?.body ?? "");
  expect(text).not.toMatch(/<!|<http|@everyone/u);
  expect(text).toContain("&lt;!channel&gt;");
  expect(text.length).toBeLessThanOrEqual(3_000);
});
