import { murmur3 } from "./verdict-CXn7oyCT.js";
import { entryOf } from "./judging-CDK-uRg4.js";
// src/ofrep/body.ts
async function readBody(request, longest) {
	if (Number(request.headers.get("content-length") ?? 0) > longest) return null;
	if (request.body === null) return "";
	const reader = request.body.getReader();
	const decoder = new TextDecoder();
	let text = "";
	let length = 0;
	for (;;) {
		const chunk = await reader.read().catch(() => null);
		if (chunk === null || chunk.done) return text + decoder.decode();
		length += chunk.value.length;
		if (length > longest) {
			await reader.cancel();
			return null;
		}
		text += decoder.decode(chunk.value, { stream: true });
	}
}
// src/ofrep/protocol.ts
function readQuestion(body) {
	let request;
	try {
		request = JSON.parse(body);
	} catch {
		return {
			errorCode: "PARSE_ERROR",
			errorDetails: "the body must be JSON"
		};
	}
	const context = memberOf(request, "context") ?? {};
	if (!isObject(request) || !isObject(context)) return {
		errorCode: "INVALID_CONTEXT",
		errorDetails: "the body must be an object with the object context"
	};
	const customer = memberOf(context, "targetingKey") ?? "";
	if (typeof customer !== "string") return {
		errorCode: "INVALID_CONTEXT",
		errorDetails: `targetingKey must be a text, found a ${typeof customer}`
	};
	return customer === "" ? {
		errorCode: "TARGETING_KEY_MISSING",
		errorDetails: "context.targetingKey must be the customer"
	} : { customer };
}
function flagOf(key, { value, reason, detail, revision }, snapshot) {
	const tier = entryOf(snapshot, key)?.tier;
	return {
		key,
		value,
		variant: value ? "on" : "off",
		reason,
		metadata: {
			detail,
			...tier === void 0 ? {} : { tier },
			...revision === void 0 ? {} : {
				revision,
				version: revision
			},
			sequence: snapshot.sequence
		}
	};
}
function statusOf({ errorCode }) {
	if (errorCode === "FLAG_NOT_FOUND") return 404;
	return errorCode === "GENERAL" ? 500 : 400;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function memberOf(value, key) {
	return isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : void 0;
}
// src/ofrep/handler.ts
const LONGEST_BODY = 65536;
const PATH = /^(.*?)\/ofrep\/v1\/evaluate\/flags(?:\/([^/]+))?\/?$/u;
function ofrepHandler(client, options = {}) {
	const headers = headersFor(options);
	return async (request, waitUntil) => {
		const target = targetOf(request, options.prefix);
		if (target === null) return null;
		if (request.method === "OPTIONS") return new Response(null, {
			status: 204,
			headers
		});
		if (request.method !== "POST") return new Response(null, {
			status: 405,
			headers: {
				...headers,
				allow: "POST, OPTIONS"
			}
		});
		client.refreshIfDue(waitUntil);
		const body = await readBody(request, LONGEST_BODY);
		if (body === null) return new Response(null, {
			status: 413,
			headers
		});
		const asked = {
			client,
			body,
			ready: await client.ready(),
			headers
		};
		return target.key === null ? bulk(asked, request.headers.get("if-none-match")) : single(asked, target.key);
	};
}
function targetOf({ url }, wanted) {
	const match = PATH.exec(new URL(url).pathname);
	if (match === null) return null;
	const [, prefix = "", key] = match;
	if (wanted !== void 0 && wanted !== prefix) return null;
	return { key: key === void 0 ? null : decoded(key) };
}
const NOT_READY = {
	errorCode: "GENERAL",
	errorDetails: "no snapshot has been read yet"
};
const NOTHING = {
	features: {},
	revision: "",
	sequence: 0
};
function single({ client, body, ready, headers }, key) {
	const refuse = (failure) => json({
		key,
		...failure
	}, statusOf(failure), headers);
	const question = readQuestion(body);
	if ("errorCode" in question) return refuse(question);
	if (!ready) return refuse(NOT_READY);
	const evaluation = client.evaluate(key, question.customer);
	return evaluation.errorCode === void 0 ? json(flagOf(key, evaluation, client.snapshot() ?? NOTHING), 200, headers) : refuse({
		errorCode: "FLAG_NOT_FOUND",
		errorDetails: `the snapshot has no feature ${key}`
	});
}
function bulk({ client, body, ready, headers }, known) {
	const refuse = (failure) => json(failure, statusOf(failure), headers);
	const question = readQuestion(body);
	if ("errorCode" in question) return refuse(question);
	if (!ready) return refuse(NOT_READY);
	const snapshot = client.snapshot() ?? NOTHING;
	const { features, revision, sequence } = snapshot;
	const flags = Object.keys(features).map((feature) => flagOf(feature, client.evaluate(feature, question.customer), snapshot));
	const text = JSON.stringify({
		flags,
		metadata: {
			revision,
			sequence
		}
	});
	const etag = `"${hex(murmur3(text))}${hex(murmur3(text, 1))}"`;
	return isKnown(known, etag) ? new Response(null, {
		status: 304,
		headers: {
			...headers,
			etag
		}
	}) : respond(text, 200, {
		...headers,
		etag
	});
}
function isKnown(tags, etag) {
	return (tags ?? "").split(",").some((tag) => tag.trim().replace(/^W\//u, "") === etag);
}
function hex(hash) {
	return hash.toString(16).padStart(8, "0");
}
function json(value, status, headers) {
	return respond(JSON.stringify(value), status, headers);
}
function respond(text, status, headers) {
	return new Response(text, {
		status,
		headers: {
			...headers,
			"content-type": "application/json"
		}
	});
}
function headersFor({ allowOrigin }) {
	const own = { "cache-control": "private, no-cache" };
	if (allowOrigin === void 0) return own;
	return {
		...own,
		"access-control-allow-origin": allowOrigin,
		"access-control-allow-methods": "POST",
		"access-control-allow-headers": "authorization, content-type, if-none-match, x-api-key",
		"access-control-expose-headers": "etag",
		vary: "origin"
	};
}
function decoded(key) {
	try {
		return decodeURIComponent(key);
	} catch {
		return key;
	}
}
export { ofrepHandler };
