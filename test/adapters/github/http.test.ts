import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { httpFetch } from "../../../src/adapters/github/http.ts";
import { listen } from "../../support/listen.ts";

interface Seen {
  readonly path: string;
  readonly method: string;
  readonly token: string | null;
  readonly body: string;
}

const seen: Seen[] = [];
const servers = [0, 1].map(() => createServer((request, response) => void answer(request, response)));
const origins: string[] = [];

beforeAll(async () => {
  for (const server of servers) origins.push(await listen(server));
});

afterAll(() => {
  for (const server of servers) server.close();
  for (const server of servers) server.closeAllConnections();
});

/** `/to/<status>/<place>` redirects; `/cut` breaks off, `/silent` never answers, everything else says where it is. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += String(chunk);
  const { url: path = "", method = "", headers } = request;
  seen.push({ path, method, token: headers.authorization ?? null, body });
  const [, status, place = ""] = /^\/to\/(\d+)\/(.*)$/u.exec(path) ?? [];
  if (status === undefined) stay(path, response);
  else response.writeHead(Number(status), { location: place }).end("moved");
}

function stay(path: string, response: ServerResponse): void {
  switch (path) {
    case "/round":
      response.writeHead(302, { location: path }).end();
      break;
    case "/cut":
      response.writeHead(200, { "content-length": 100 }).write("half", () => response.destroy());
      break;
    case "/silent":
      break;
    default:
      response.writeHead(201, { "x-words": "two words" }).end(`é ${path}`);
  }
}

function ask(url: string, method = "GET", patience = 5_000) {
  seen.length = 0;
  const headers = { authorization: "token secret" };
  const signal = AbortSignal.timeout(patience);
  return httpFetch(url, method === "GET" ? { method, headers, signal } : { method, headers, signal, body: "given" });
}

test("an answer has its status, its headers by name, and its text", async () => {
  const answered = await ask(`${origins[0]}/here`, "POST");
  const { status, statusText, url, headers } = answered;
  expect({ status, statusText, url }).toEqual({ status: 201, statusText: "Created", url: `${origins[0]}/here` });
  expect([headers.get("x-words"), headers.get("nothing") ?? null]).toEqual(["two words", null]);
  expect(Object.fromEntries(headers)).toMatchObject({ "x-words": "two words" });
  expect(await answered.text()).toBe("é /here");
  expect(seen).toEqual([{ path: "/here", method: "POST", token: "token secret", body: "given" }]);
});

test.each([
  [301, "GET", "GET", ""],
  [302, "POST", "GET", ""],
  [303, "PATCH", "GET", ""],
  [301, "PATCH", "PATCH", "given"],
  [307, "POST", "POST", "given"],
  [308, "PATCH", "PATCH", "given"],
])("a redirect with %i of a %s is followed with a %s", async (status, method, then, body) => {
  expect(await (await ask(`${origins[0]}/to/${status}//there`, method)).text()).toBe("é /there");
  expect(seen.at(-1)).toEqual({ path: "/there", method: then, token: "token secret", body });
});

test("the token goes to no other origin, and nothing but the web is asked", async () => {
  await (await ask(`${origins[0]}/to/307/${origins[1]}/elsewhere`)).text();
  expect(seen.map(({ path, token }) => [path, token])).toEqual([
    [`/to/307/${origins[1]}/elsewhere`, "token secret"],
    ["/elsewhere", null],
  ]);
  await expect(ask(`${origins[0]}/to/302/file:///etc/passwd`)).rejects.toThrow("file: is neither");
});

test("who redirects for ever is left", async () => {
  await expect(ask(`${origins[0]}/round`)).rejects.toThrow("redirects more than 5 times");
  expect(seen).toHaveLength(6);
});

test("an answer that is cut off fails when it is read, one that does not come fails in time", async () => {
  const cut = await ask(`${origins[0]}/cut`);
  expect(cut.status).toBe(200);
  await expect(cut.text()).rejects.toThrow("aborted");
  await expect(cut.arrayBuffer()).rejects.toThrow("aborted");
  await expect(ask(`${origins[0]}/silent`, "GET", 100)).rejects.toThrow(/abort/iu);
});
