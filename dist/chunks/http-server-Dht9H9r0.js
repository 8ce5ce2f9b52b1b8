import { setTimeout } from "./first-look-BIHJFZDA.js";
import { createRequire } from "node:module";
// \0node:http
const whole$1 = /* @__PURE__ */ createRequire(import.meta.url)("node:http");
const createServer = /* @__PURE__ */ (() => whole$1.createServer)();
// \0node:events
const whole = /* @__PURE__ */ createRequire(import.meta.url)("node:events");
const once = /* @__PURE__ */ (() => whole.once)();
// src/adapters/http-server.ts
const LONGEST_BODY = 1048576;
const PATIENCE = 5e3;
async function startHttpServer(handle, host, port) {
	const underWay = /* @__PURE__ */ new Set();
	const server = createServer((incoming, outgoing) => {
		const work = answer(handle, incoming, outgoing).catch(() => {
			if (!outgoing.headersSent) outgoing.writeHead(500);
			outgoing.end();
		});
		underWay.add(work);
		work.finally(() => underWay.delete(work));
	});
	server.listen(port, host);
	await once(server, "listening");
	return {
		url: urlOf(server),
		close: () => closed(server, underWay)
	};
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
	return new Request(address, {
		method,
		headers: pairs,
		...bodiless ? {} : { body }
	});
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
	return `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`;
}
async function closed(server, underWay) {
	const end = once(server, "close");
	server.close();
	await Promise.race([Promise.all(underWay), setTimeout(PATIENCE, void 0, { ref: false })]);
	server.closeAllConnections();
	await end;
}
export { startHttpServer };
