import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, jsonOf, type Request, type Server, textOf } from "../../../src/adapters/stores/request.ts";
import { listen } from "../../support/listen.ts";
import { calm } from "./snapshots.ts";

const answers: {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}[] = [];
const server = createServer((_, response) => {
  const { status, headers = {}, body = "" } = answers.shift() ?? { status: 200, body: "last" };
  response.writeHead(status, headers);
  response.end(body);
});
let url = "";
beforeAll(async () => {
  url = await listen(server);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const asked = (override: Partial<Server> = {}): Server => ({
  title: "The server",
  fetch,
  secrets: [],
  largestAnswer: 100,
  ...override,
});
const get = (headers: Readonly<Record<string, string>> = {}): Request => ({ url, method: "GET", headers });

describe("asking a server", () => {
  test.each([
    ["429 and seconds", { status: 429, headers: { "retry-after": "0" } }],
    ["503 and seconds", { status: 503, headers: { "retry-after": "0" } }],
    ["503 and an instant that is over", { status: 503, headers: { "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" } }],
  ])("comes back after %s, and tells how often it asked", async (_, busy) => {
    answers.push(busy, busy);
    expect(await ask(asked(), get(), calm())).toMatchObject({ kind: "answer", status: 200, tries: 3 });
  });

  test.each([
    ["503 without a time", { status: 503 }, 503],
    ["a time that is none", { status: 503, headers: { "retry-after": "soon" } }, 503],
    ["more than five seconds", { status: 429, headers: { "retry-after": "6" } }, 429],
    ["500 with a time", { status: 500, headers: { "retry-after": "0" } }, 500],
    ["another address", { status: 302, headers: { location: "http://127.0.0.1:1/" } }, 302],
  ])("asks once where it is answered %s", async (_, answer, status) => {
    answers.push(answer);
    expect(await ask(asked(), get(), calm())).toMatchObject({ kind: "answer", status, tries: 1 });
  });

  test("gives up after three times", async () => {
    const busy = { status: 429, headers: { "retry-after": "0" } };
    answers.push(busy, busy, busy);
    expect(await ask(asked(), get(), calm())).toMatchObject({ kind: "answer", status: 429, tries: 3 });
  });

  test("makes a signed request anew for each try", async () => {
    answers.push({ status: 429, headers: { "retry-after": "0" } });
    let made = 0;
    const sign = () => Promise.resolve(get({ "x-try": `${(made += 1)}` }));
    expect(await ask(asked(), sign, calm())).toMatchObject({ kind: "answer", status: 200 });
    expect(made).toBe(2);
  });

  test("takes an answer of the largest size, and none that is larger", async () => {
    answers.push({ status: 200, body: "x".repeat(100) }, { status: 200, body: "x".repeat(101) });
    expect(await ask(asked(), get(), calm())).toMatchObject({ kind: "answer", bytes: Buffer.from("x".repeat(100)) });
    const detail = "The server answers with more than 100 bytes";
    expect(await ask(asked(), get(), calm())).toEqual({ kind: "failed", cause: "malformed", detail });
  });

  test.each([
    ["a header that cannot be sent", () => get({ authorization: "Bearer \u2026" }), "The server cannot be reached"],
    ["an address that is none", () => ({ ...get(), url: "flags" }), "The server cannot be reached (ERR_INVALID_URL)"],
    ["a signature that cannot be made", () => Promise.reject(new TypeError("secret")), "The server cannot be asked"],
    [
      "an address that cannot be signed",
      async () => get({ a: new URL("b").href }),
      "The server cannot be asked (ERR_INVALID_URL)",
    ],
  ])("%s is a failure and no exception", async (_, request, detail) => {
    const failure = { kind: "failed", cause: "unreachable", detail };
    expect(await ask(asked(), async () => request(), calm())).toEqual(failure);
  });

  test("asks a closed connection once more, where it only reads", async () => {
    let sent = 0;
    const closing = (): Promise<Response> => {
      sent += 1;
      return Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } }));
    };
    const failure = { kind: "failed", cause: "unreachable", detail: "The server cannot be reached (ECONNRESET)" };
    expect(await ask(asked({ fetch: closing }), get(), calm())).toEqual(failure);
    expect(sent).toBe(2);
    expect(await ask(asked({ fetch: closing }), { ...get(), method: "PUT" }, calm())).toEqual(failure);
    expect(sent).toBe(3);
  });

  test("reads only text and JSON that are whole", async () => {
    answers.push({ status: 200, body: '{"a":1}' });
    const whole = await ask(asked(), get(), calm());
    const broken = {
      kind: "answer",
      status: 200,
      headers: new Headers(),
      bytes: Buffer.from([0xff]),
      tries: 1,
    } as const;
    expect(whole.kind === "answer" ? [textOf(whole), jsonOf(whole)] : []).toEqual(['{"a":1}', { a: 1 }]);
    expect([textOf(broken), jsonOf(broken)]).toEqual([null, undefined]);
  });
});
