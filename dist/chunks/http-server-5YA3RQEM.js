import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import "./chunk-6UU6BM5N.js";

// src/adapters/http-server.ts
import { createServer } from "node:http";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
var LONGEST_BODY = 1024 * 1024;
var PATIENCE = 5e3;
async function startHttpServer(handle, host, port) {
  const underWay = /* @__PURE__ */ new Set();
  const server = createServer((incoming, outgoing) => {
    const work = answer(handle, incoming, outgoing).catch(() => {
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  });
  server.listen(port, host);
  await once(server, "listening");
  return { url: urlOf(server), close: () => closed(server, underWay) };
}
async function answer(handle, incoming, outgoing) {
  const response = await handle(await requestOf(incoming));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  const sent = once(outgoing, "close");
  outgoing.end(Buffer.from(await response.arrayBuffer()));
  await sent;
}
async function requestOf(incoming) {
  const { method = "GET", url = "/", headers } = incoming;
  const pairs = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]);
  const body = await bodyOf(incoming);
  const address = new URL(url.startsWith("/") ? `http://localhost${url}` : url);
  const bodiless = body.length === 0 || method === "GET" || method === "HEAD";
  return new Request(address, { method, headers: pairs, ...bodiless ? {} : { body } });
}
async function bodyOf(incoming) {
  const chunks = [];
  let length = 0;
  for await (const chunk of incoming) {
    const octets = Buffer.from(chunk);
    if (length <= LONGEST_BODY) chunks.push(octets);
    length += octets.length;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
function urlOf(server) {
  const address = server.address();
  if (typeof address !== "object" || address === null) return String(address);
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
async function closed(server, underWay) {
  const end = once(server, "close");
  server.close();
  await Promise.race([Promise.all(underWay), sleep(PATIENCE, void 0, { ref: false })]);
  server.closeAllConnections();
  await end;
}
export {
  startHttpServer
};
