import { canonicalJson } from "./verdict-CXn7oyCT.js";
import { BEGINNINGS } from "./digest-name-CrzOxNMS.js";
import { ownKeyKillsStore } from "./own-key-kills-BZsshSh6.js";
import { ask, failed, jsonOf, refusal } from "./request-Dk82t04t.js";
// src/adapters/stores/vercel.ts
const LARGEST_ANSWER = 16777216;
function vercelStore(options) {
	const { token, fetch } = options;
	return ownKeyKillsStore("vercel", options, configOf(options, {
		title: "Vercel",
		fetch,
		secrets: [token],
		largestAnswer: LARGEST_ANSWER
	}));
}
function itemName(store, key) {
	return `${store}${key.slice(store.length).replaceAll(/[.-]/gu, (sign) => sign === "." ? "-_" : "--")}`;
}
function keyOfItem(store, item) {
	if (item === store) return store;
	if (!item.startsWith(`${store}-_`)) return null;
	return `${store}${item.slice(store.length).replaceAll(/-[-_]/gu, (pair) => pair === "-_" ? "." : "-")}`;
}
function configOf({ url, config, team, token, key: store }, server) {
	const root = (url ?? "https://api.vercel.com").replace(/\/+$/u, "");
	const query = team === null ? "" : `?${new URLSearchParams({ teamId: team }).toString()}`;
	const items = `${root}/v1/global-config/${encodeURIComponent(config)}/items${query}`;
	const authorization = `Bearer ${token}`;
	const known = /* @__PURE__ */ new Map();
	const load = async (signal) => {
		const answer = await ask(server, {
			url: items,
			method: "GET",
			headers: { authorization }
		}, signal);
		if (answer.kind === "failed") return answer;
		return answer.status === 200 ? textsOf(store, jsonOf(answer), known) : refused(server, answer);
	};
	const change = async (operation, signal) => {
		const request = {
			url: items,
			method: "PATCH",
			headers: {
				authorization,
				"content-type": "application/json"
			},
			body: `{"items":[${operation}]}`
		};
		const answer = await ask(server, request, signal);
		if (answer.kind === "failed") return answer;
		if (answer.status !== 200) return refused(server, answer);
		return typeof field(jsonOf(answer), "status") === "string" ? { kind: "done" } : failed("malformed", "Vercel does not say that it has done as asked");
	};
	return {
		kept,
		load: (_key, signal) => load(signal),
		async get(key, signal) {
			const loaded = await load(signal);
			return loaded.kind === "failed" ? loaded : {
				kind: "text",
				text: loaded.texts.get(key) ?? null
			};
		},
		put(key, text, signal) {
			if (text.startsWith("{")) known.set(key, kept(text));
			const name = JSON.stringify(itemName(store, key));
			return change(`{"operation":"upsert","key":${name},"value":${valueOf(text)}}`, signal);
		},
		async remove(key, signal) {
			const changed = await change(JSON.stringify({
				operation: "delete",
				key: itemName(store, key)
			}), signal);
			return changed.kind === "failed" && changed.cause === "missing" ? { kind: "done" } : changed;
		}
	};
}
function textsOf(store, body, known) {
	if (!Array.isArray(body)) return failed("malformed", "Vercel answers items that are no list");
	const texts = /* @__PURE__ */ new Map();
	for (const item of body) {
		const key = keyOfItem(store, String(field(item, "key")));
		if (key === null) continue;
		const value = field(item, "value");
		const last = known.get(key);
		const text = last !== void 0 && last === JSON.stringify(value) ? last : asKept(value);
		known.set(key, text);
		texts.set(key, text);
	}
	return {
		kind: "loaded",
		texts
	};
}
function valueOf(text) {
	return text.startsWith("{") ? text.trimEnd() : JSON.stringify(text);
}
function kept(text) {
	return isCanonical(text) ? text.trimEnd() : asKept(JSON.parse(text));
}
function isCanonical(text) {
	return BEGINNINGS.some((beginning) => text.startsWith(beginning));
}
function asKept(value) {
	return typeof value === "string" ? value : canonicalJson(value);
}
function refused(server, answer) {
	const error = field(jsonOf(answer), "error");
	const [code, message] = [field(error, "code"), field(error, "message")];
	const said = [code, message].filter((words) => typeof words === "string").join(": ");
	const refusedBy = refusal(server, answer, said);
	return typeof code === "string" && /too_large|size_limit|exceeded/u.test(code) && answer.status !== 429 ? {
		...refusedBy,
		cause: "too-large"
	} : refusedBy;
}
function field(value, name) {
	return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}
export { vercelStore };
