import { __toESM } from "./rolldown-runtime-CoTu26IX.js";
import { COMPARE_AND_SET, redisRefusal, scriptArguments, sha1hex } from "./refusal-C7luvazH.js";
import { failed } from "./request-Dk82t04t.js";
import { sequenceStore } from "./sequence-store-BSRNamEq.js";
// src/adapters/stores/redis/connection.ts
const PATIENCE = 1e4;
function redisConnection(address) {
	let kept = null;
	let running = 0;
	const drop = (client) => {
		if (kept === client) kept = null;
		client.then(destroyed).catch(() => void 0);
	};
	const current = async () => {
		const known = kept;
		if (known !== null && await isUsable(known)) return known;
		if (known !== null) drop(known);
		kept ??= connected(address);
		return kept;
	};
	return async (command, signal) => {
		if (!isAddress(address.url)) return failed("unreachable", "the url is no redis:// or rediss:// address");
		running += 1;
		try {
			const client = await unlessAborted(current(), signal);
			client.ref();
			return {
				kind: "value",
				value: await unlessAborted(client.send(command), signal)
			};
		} catch (error) {
			if (error instanceof Refused) return redisRefusal("Redis", error.message);
			if (kept !== null) drop(kept);
			return failureOf(error, signal);
		} finally {
			running -= 1;
			if (running === 0) kept?.then((client) => client.unref()).catch(() => void 0);
		}
	};
}
function isAddress(url) {
	return /^rediss?:\/\/./u.test(url) && URL.canParse(url);
}
function isUsable(client) {
	return client.then(({ isReady }) => isReady, () => false);
}
function destroyed(client) {
	if (client.isOpen) client.destroy();
}
var Refused = class extends Error {};
async function connected({ url, username, password }) {
	const { createClient, ErrorReply, RESP_TYPES } = await import("./dist-CIWhPDxT.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const client = createClient({
		url,
		...username === null ? {} : { username },
		...password === null ? {} : { password },
		disableOfflineQueue: true,
		RESP: 2,
		socket: {
			connectTimeout: PATIENCE,
			reconnectStrategy: false
		}
	});
	const asRefusal = (error) => {
		throw error instanceof ErrorReply ? new Refused(error.message) : error;
	};
	client.on("error", () => void 0);
	await client.connect().catch(asRefusal);
	return {
		get isOpen() {
			return client.isOpen;
		},
		get isReady() {
			return client.isReady;
		},
		send: (command) => client.sendCommand([...command], { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } }).catch(asRefusal),
		ref: () => client.ref(),
		unref: () => client.unref(),
		destroy: () => client.destroy()
	};
}
function unlessAborted(work, signal) {
	return new Promise((resolve, reject) => {
		const stop = () => reject(/* @__PURE__ */ new Error("aborted"));
		if (signal.aborted) stop();
		signal.addEventListener("abort", stop, { once: true });
		work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
	});
}
function failureOf(error, signal) {
	const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
	const isTimeout = error instanceof Error && error.constructor.name.includes("Timeout");
	if (signal.aborted || isTimeout || code === "ETIMEDOUT") return failed("timeout", "Redis did not answer in time");
	return failed("unreachable", `Redis cannot be reached${/^[A-Z_]{3,40}$/u.test(code) ? ` (${code})` : ""}`);
}
// src/adapters/stores/redis.ts
function redisStore(options) {
	return sequenceStore({
		...options,
		kind: "redis"
	}, redisPlace(options));
}
function redisPlace(address) {
	const send = redisConnection(address);
	const get = async (key, signal) => {
		const answer = await send(["GET", key], signal);
		if (answer.kind === "failed") return answer;
		const { value } = answer;
		if (value === null || Buffer.isBuffer(value)) return {
			kind: "bytes",
			bytes: value
		};
		return failed("malformed", "Redis gave no text");
	};
	return {
		get,
		async compareAndSet(key, replacement, signal) {
			const words = scriptArguments(replacement, replacement.bytes);
			const [answer, after] = await Promise.all([send([
				"EVAL",
				COMPARE_AND_SET,
				"1",
				key,
				...words
			], signal), get(key, signal)]);
			if (answer.kind === "failed") return answer;
			const { value } = answer;
			if (value === 0) return { kind: "conflict" };
			if (value === 1) return {
				kind: "written",
				...after.kind === "bytes" ? { after: after.bytes } : {}
			};
			return failed("malformed", "Redis gave another answer than the script's");
		},
		async set(key, text, signal) {
			const answer = await send([
				"SET",
				key,
				text
			], signal);
			return answer.kind === "failed" ? answer : { kind: "done" };
		},
		fingerprint: sha1hex
	};
}
export { redisStore };
