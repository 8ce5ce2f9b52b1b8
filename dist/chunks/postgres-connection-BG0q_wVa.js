import { classifySqlFailure } from "./failure-D5uQTU6A.js";
// src/adapters/metrics/sql/postgres-connection.ts
async function onFreshConnection(request, use) {
	const address = parseAddress(request.url);
	if (address === null) return {
		status: "unreachable",
		detail: "the configured url is no postgres:// address"
	};
	const timeLimit = AbortSignal.timeout(request.timeout);
	const deadline = request.signal === void 0 ? timeLimit : AbortSignal.any([timeLimit, request.signal]);
	try {
		return { value: await inSession(address.url, request, deadline, use) };
	} catch (error) {
		if (deadline.aborted) return {
			status: "timeout",
			detail: "the database did not answer in time"
		};
		return classifySqlFailure(error, address.secrets);
	}
}
async function inSession(url, request, deadline, use) {
	const { timeout, readOnly } = request;
	const settings = {
		TimeZone: "UTC",
		statement_timeout: timeout,
		...readOnly ? { default_transaction_read_only: true } : {}
	};
	try {
		const sql = await open(url, timeout, settings);
		return await closing(sql, deadline, use(queryable(sql)));
	} catch (error) {
		if (!isRefusedSetting(error)) throw error;
	}
	const sql = await open(url, timeout, {});
	return await closing(sql, deadline, inTransaction(sql, request, use));
}
async function inTransaction(sql, { timeout, readOnly }, use) {
	await sql.unsafe(`begin read ${readOnly ? "only" : "write"}`);
	await sql`select set_config('statement_timeout', ${String(timeout)}, true), set_config('TimeZone', 'UTC', true)`;
	const value = await use(queryable(sql));
	await sql.unsafe("commit");
	return value;
}
function queryable(sql) {
	return { query: (text, values) => sql.unsafe(text, [...values]) };
}
async function open(url, timeout, settings) {
	const { default: connect } = await import("./src-bKP6MLiz.js");
	return connect(url, {
		max: 1,
		prepare: false,
		fetch_types: false,
		connect_timeout: timeout / 1e3,
		onnotice: () => {},
		connection: {
			application_name: "pilot-rollout",
			...settings
		}
	});
}
async function closing(sql, deadline, work) {
	try {
		return await Promise.race([work, rejectOnAbort(deadline)]);
	} finally {
		await sql.end({ timeout: 0 });
	}
}
function rejectOnAbort(signal) {
	return new Promise((_resolve, reject) => {
		if (signal.aborted) reject(/* @__PURE__ */ new Error("aborted"));
		signal.addEventListener("abort", () => reject(/* @__PURE__ */ new Error("aborted")), { once: true });
	});
}
function isRefusedSetting(error) {
	return error instanceof Error && error.message.includes("unsupported startup parameter");
}
const UNDERSTOOD = /* @__PURE__ */ new Set([
	"sslmode",
	"ssl",
	"sslnegotiation",
	"options",
	"search_path",
	"target_session_attrs"
]);
function parseAddress(url) {
	if (!/^postgres(ql)?:\/\//.test(url)) return null;
	const [place = "", search = ""] = url.split("?", 2);
	const password = /^\w+:\/\/[^/@:]*:([^/@]*)@/.exec(place)?.[1] ?? "";
	const kept = [...new URLSearchParams(search)].filter(([name, value]) => UNDERSTOOD.has(name) || name === "sslrootcert" && value === "system");
	return {
		url: `${place}${kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`}`,
		secrets: [password, decoded(password)]
	};
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
export { onFreshConnection };
