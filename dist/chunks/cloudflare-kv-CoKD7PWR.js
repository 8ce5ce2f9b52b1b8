import { isRecord } from "./record-CvW-Vo5B.js";
import { killPrefix, ownKeyKillsStore } from "./own-key-kills-BZsshSh6.js";
import { ask, failed, jsonOf, refusal, textOf } from "./request-Dk82t04t.js";
// src/adapters/stores/cloudflare-kv.ts
const LARGEST_ANSWER = 52428800;
const BULK = 100;
const PAGES = 1e3;
function cloudflareKvStore(options) {
	const { token, fetch } = options;
	return ownKeyKillsStore("cloudflare-kv", options, namespaceOf(options, {
		title: "Cloudflare KV",
		fetch,
		secrets: [token],
		largestAnswer: LARGEST_ANSWER
	}));
}
function namespaceOf({ url, account, namespace, token }, server) {
	const address = `${(url ?? "https://api.cloudflare.com/client/v4").replace(/\/+$/u, "")}/accounts/${encodeURIComponent(account)}/storage/kv/namespaces/${encodeURIComponent(namespace)}`;
	const request = (method, path, body) => ({
		url: `${address}${path}`,
		method,
		headers: {
			authorization: `Bearer ${token}`,
			...body === void 0 ? {} : { "content-type": body.type }
		},
		...body === void 0 ? {} : { body: body.text }
	});
	const change = async (asked, signal) => {
		const answer = await ask(server, asked, signal);
		if (answer.kind === "failed") return answer;
		if (answer.status !== 200) return refused(server, answer);
		const said = jsonOf(answer);
		return isRecord(said) && said["success"] === true ? { kind: "done" } : failed("malformed", "Cloudflare KV does not say that it has done as asked");
	};
	const place = {
		kept: (text) => text,
		async load(key, signal) {
			const [snapshot, kills] = await Promise.all([place.get(key, signal), loadKills(server, request, key, signal)]);
			if (snapshot.kind === "failed") return snapshot;
			if (kills.kind === "failed") return kills;
			return {
				kind: "loaded",
				texts: snapshot.text === null ? kills.texts : new Map([[key, snapshot.text], ...kills.texts])
			};
		},
		async get(key, signal) {
			const answer = await ask(server, request("GET", valueOf(key)), signal);
			if (answer.kind === "failed") return answer;
			if (answer.status === 404 && errorOf(answer).code === KEY_NOT_FOUND) return {
				kind: "text",
				text: null
			};
			if (answer.status !== 200) return refused(server, answer);
			return {
				kind: "text",
				text: textOf(answer) ?? "it is not UTF-8"
			};
		},
		put: (key, text, signal) => change(request("PUT", valueOf(key), {
			type: "application/octet-stream",
			text
		}), signal),
		remove: (key, signal) => change(request("DELETE", valueOf(key)), signal)
	};
	return place;
}
function valueOf(key) {
	return `/values/${encodeURIComponent(key)}`;
}
async function loadKills(server, request, key, signal) {
	const texts = /* @__PURE__ */ new Map();
	let cursor = "";
	for (let page = 0; page < PAGES; page += 1) {
		const query = new URLSearchParams({
			prefix: killPrefix(key),
			limit: `${BULK}`,
			...cursor === "" ? {} : { cursor }
		});
		const listed = await ask(server, request("GET", `/keys?${query.toString()}`), signal);
		if (listed.kind === "failed") return listed;
		const names = listed.status === 200 ? namesIn(jsonOf(listed)) : null;
		if (names === null) return listed.status === 200 ? failed("malformed", UNLISTED) : refused(server, listed);
		const found = await loadTexts(server, request, names.names, signal);
		if (found.kind === "failed") return found;
		for (const [name, text] of found.texts) texts.set(name, text);
		if (names.cursor === "") return {
			kind: "loaded",
			texts
		};
		cursor = names.cursor;
	}
	return failed("malformed", "Cloudflare KV lists keys without an end");
}
const UNLISTED = "Cloudflare KV answers a list of keys that is none";
async function loadTexts(server, request, keys, signal) {
	if (keys.length === 0) return {
		kind: "loaded",
		texts: /* @__PURE__ */ new Map()
	};
	const text = JSON.stringify({ keys });
	const answer = await ask(server, request("POST", "/bulk/get", {
		type: "application/json",
		text
	}), signal);
	if (answer.kind === "failed") return answer;
	if (answer.status !== 200) return refused(server, answer);
	const values = field(field(jsonOf(answer), "result"), "values");
	if (typeof values !== "object" || values === null) return failed("malformed", UNLISTED);
	const texts = Object.entries(values).flatMap(([name, value]) => value === null ? [] : [[name, typeof value === "string" ? value : JSON.stringify(value)]]);
	return {
		kind: "loaded",
		texts: new Map(texts)
	};
}
function namesIn(body) {
	const result = field(body, "result");
	if (!Array.isArray(result)) return null;
	const names = result.map((entry) => field(entry, "name"));
	const cursor = field(field(body, "result_info"), "cursor");
	return names.every((name) => typeof name === "string") ? {
		names,
		cursor: typeof cursor === "string" ? cursor : ""
	} : null;
}
const KEY_NOT_FOUND = 10009;
const INVALID_HEADERS = 6003;
function errorOf(answer) {
	const errors = field(jsonOf(answer), "errors");
	const first = Array.isArray(errors) ? errors[0] : null;
	const [code, message] = [field(first, "code"), field(first, "message")];
	return {
		code: typeof code === "number" ? code : 0,
		message: typeof message === "string" ? message : ""
	};
}
function refused(server, answer) {
	const { code, message } = errorOf(answer);
	const said = refusal(server, answer, code === 0 ? "" : `${code}: ${message}`);
	return code === INVALID_HEADERS ? {
		...said,
		cause: "unauthorized"
	} : said;
}
function field(value, name) {
	return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}
export { cloudflareKvStore };
