import { connect } from "node:net";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { startHttpServer } from "../../src/adapters/http-server.ts";

describe("startHttpServer()", () => {
  test("hands on method, path, headers and body, and sends back status, headers and body", async () => {
    const server = await startHttpServer(
      async (asked) => {
        const seen = [asked.method, new URL(asked.url).pathname, asked.headers.get("x-a"), await asked.text()];
        return Response.json(seen, { status: 201, headers: { etag: '"1"' } });
      },
      "127.0.0.1",
      0,
    );
    const response = await fetch(`${server.url}/a%20b?c`, { method: "POST", headers: { "x-a": "1" }, body: "é" });
    expect([response.status, response.headers.get("etag"), await response.json()]).toEqual([
      201,
      '"1"',
      ["POST", "/a%20b", "1", "é"],
    ]);
    // A GET with a body is no request for `fetch`; its body is left out.
    const strange = request(`${server.url}/x`, { method: "GET", headers: { "content-length": "2" } });
    const answer = new Promise<string>((resolve) => strange.once("response", (incoming) => resolve(text(incoming))));
    strange.end("ab");
    expect(await answer).toBe(JSON.stringify(["GET", "/x", null, ""]));
    await server.close();
  });

  test("what goes wrong is a 500 without words", async () => {
    const fail = () => Promise.reject(new Error("secret"));
    const server = await startHttpServer(fail, "127.0.0.1", 0);
    const response = await fetch(server.url);
    expect([response.status, await response.text()]).toEqual([500, ""]);
    await server.close();
  });

  test("a body that is longer than a megabyte is cut", async () => {
    const server = await startHttpServer(
      async (asked) => new Response(String((await asked.arrayBuffer()).byteLength)),
      "127.0.0.1",
      0,
    );
    const sent = 8 * 1024 * 1024;
    const length = Number(await (await fetch(server.url, { method: "POST", body: new Uint8Array(sent) })).text());
    expect(length).toBeGreaterThan(1024 * 1024);
    expect(length).toBeLessThan(2 * 1024 * 1024);
    await server.close();
  });

  test("closing it waits for the answers that are under way, and for nobody who is idle", async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    let received = 0;
    const handle = () => {
      received += 1;
      return asked.then(() => new Response("late"));
    };
    const server = await startHttpServer(handle, "127.0.0.1", 0);
    const idle = connect(Number(new URL(server.url).port), "127.0.0.1");
    const response = fetch(server.url);
    await expect.poll(() => received).toBe(1);
    const closed = server.close();
    answer();
    expect(await (await response).text()).toBe("late");
    await closed;
    idle.destroy();
  });

  test("a port that is taken is refused", async () => {
    const server = await startHttpServer(async () => new Response(), "127.0.0.1", 0);
    const port = Number(new URL(server.url).port);
    await expect(startHttpServer(async () => new Response(), "127.0.0.1", port)).rejects.toThrow("EADDRINUSE");
    await server.close();
  });
});
