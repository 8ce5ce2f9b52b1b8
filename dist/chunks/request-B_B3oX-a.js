import { setTimeout } from "./first-look-Cohn9iIZ.js";
import { plainWords } from "./github-DvVL51fb.js";
// src/adapters/stores/request.ts
/** One HTTP request to a store: bounded in time and size, tried again where the server asks for it, and no secret told. */
const TRIES = 3;
/** A longer wait than this is for the next run. */
const LONGEST_WAIT = 5e3;
/** Once, for a server that says 429 and not for how long: Workers KV takes one write a second to a key. */
const UNASKED_WAIT = 1e3;
/**
* Asks once, and again where the server says 429 or 503 and when to come back. Resolves for everything the server
* does. Redirects are not followed: the credentials are not theirs.
*/
async function ask(server, request, signal) {
	for (let tries = 1;; tries += 1) {
		const made = typeof request === "function" ? await makeOf(server, request) : request;
		if ("kind" in made) return made;
		const answer = await askOnce(server, made, signal);
		const wait = tries === TRIES ? null : waitBeforeNext(answer, made, tries);
		if (wait === null) return answer.kind === "answer" ? {
			...answer,
			tries
		} : answer;
		await setTimeout(wait, void 0, { signal }).catch(() => void 0);
	}
}
/** Null where it is not to be asked again. */
function waitBeforeNext(answer, { method }, tries) {
	if (answer.kind === "failed") return tries === 1 && method === "GET" && isClosed(answer) ? 0 : null;
	const wait = waitOf(answer, tries);
	return wait === null || wait > LONGEST_WAIT ? null : wait;
}
/** What cannot be signed is a failure; the error's words may hold a secret. */
async function makeOf({ title }, make) {
	try {
		return await make();
	} catch (error) {
		return failed("unreachable", `${title} cannot be asked${codeOf(error)}`);
	}
}
/** Servers close connections that wait for the next request; one that reads asks once more. */
function isClosed({ detail }) {
	return /\((?:UND_ERR_SOCKET|ECONNRESET|EPIPE)\)/u.test(detail);
}
async function askOnce(server, { url, ...init }, signal) {
	try {
		signal.throwIfAborted();
		const response = await server.fetch(url, {
			...init,
			redirect: "manual",
			signal
		});
		const bytes = await readBounded(response, server.largestAnswer);
		if (bytes !== null) return {
			kind: "answer",
			status: response.status,
			headers: response.headers,
			bytes,
			tries: 1
		};
		return failed("malformed", `${server.title} answers with more than ${server.largestAnswer} bytes`);
	} catch (error) {
		if (signal.aborted) return failed("timeout", `${server.title} did not answer in time`);
		return failed("unreachable", `${server.title} cannot be reached${codeOf(error)}`);
	}
}
/** Null where it is too large. */
async function readBounded(response, largest) {
	const chunks = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.byteLength;
		if (size > largest) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
/** How long the server asks to wait; null where it does not, and another try is not asked for. */
function waitOf({ status, headers }, tries) {
	if (status !== 429 && status !== 503) return null;
	const after = headers.get("retry-after");
	if (after === null) return status === 429 && tries === 1 ? UNASKED_WAIT : null;
	const seconds = /^\d+$/u.test(after.trim()) ? Number(after) : (Date.parse(after) - Date.now()) / 1e3;
	return Number.isFinite(seconds) ? Math.max(0, seconds) * 1e3 : null;
}
/** A failure. */
function failed(cause, detail) {
	return {
		kind: "failed",
		cause,
		detail
	};
}
const CAUSES = {
	401: "unauthorized",
	403: "unauthorized",
	404: "missing",
	408: "timeout",
	413: "too-large",
	429: "rate-limited",
	504: "timeout"
};
/**
* What a status that is no success means, in words that name what the server said and no secret.
*
* @param said the server's own words, e.g. its error code; they may hold anything
*/
function refusal({ title, secrets }, { status, headers }, said) {
	const cause = CAUSES[status] ?? (status >= 400 && status < 500 ? "bad-query" : "unreachable");
	const after = headers.get("retry-after");
	const advice = ADVICE[cause] ?? "";
	const wait = after === null || cause !== "rate-limited" ? "" : `; it asks to wait ${after} s`;
	const redirected = status >= 300 && status < 400 ? "; it redirects elsewhere: name where it leads" : "";
	const words = said === "" ? "" : ` (${said})`;
	return failed(cause, plainWords(`${title} answers HTTP ${status}${words}${wait}${redirected}${advice}`, secrets));
}
const ADVICE = {
	unauthorized: ": check the credential and its rights",
	missing: ": check the names in the settings"
};
/** The text of an answer; null where it is no UTF-8. */
function textOf({ bytes }) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
/** The JSON of an answer; undefined where it is none. */
function jsonOf(answer) {
	try {
		return JSON.parse(textOf(answer) ?? "");
	} catch {
		return;
	}
}
/** The system's code of a connection that failed, which names no secret. */
function codeOf(error) {
	for (let at = error; typeof at === "object" && at !== null; at = "cause" in at ? at.cause : null) if ("code" in at && typeof at.code === "string" && /^[A-Z][A-Z0-9_]{2,40}$/u.test(at.code)) return ` (${at.code})`;
	return "";
}
export { ask, failed, jsonOf, refusal, textOf };
