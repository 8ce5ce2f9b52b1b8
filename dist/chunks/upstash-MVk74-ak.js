import { isRecord } from "./record-CvW-Vo5B.js";
import { COMPARE_AND_SET, redisRefusal, scriptArguments, sha1hex } from "./refusal-C7luvazH.js";
import { ask, failed, jsonOf, refusal } from "./request-Dk82t04t.js";
import { sequenceStore } from "./sequence-store-BSRNamEq.js";
// src/adapters/stores/upstash.ts
function upstashStore(options) {
	return sequenceStore({
		...options,
		kind: "upstash"
	}, upstashPlace(options));
}
const OVERHEAD = 2;
function upstashPlace(options) {
	const run = runner(options);
	return {
		async get(key, signal) {
			const answer = await run(["GET", key], signal);
			if (answer.kind === "failed") return answer;
			const { value } = answer;
			if (value === null) return {
				kind: "bytes",
				bytes: null
			};
			if (typeof value === "string") return {
				kind: "bytes",
				bytes: Buffer.from(value, "base64")
			};
			return failed("malformed", "Upstash gave no text");
		},
		async compareAndSet(key, replacement, signal) {
			const answer = await run([
				"EVAL",
				COMPARE_AND_SET,
				"1",
				key,
				...scriptArguments(replacement, replacement.text)
			], signal);
			if (answer.kind === "failed") return answer;
			const { value } = answer;
			if (value === 0 || value === 1) return { kind: value === 1 ? "written" : "conflict" };
			return failed("malformed", "Upstash gave another answer than the script's");
		},
		async set(key, text, signal) {
			const answer = await run([
				"SET",
				key,
				text
			], signal);
			return answer.kind === "failed" ? answer : { kind: "done" };
		},
		fingerprint: sha1hex
	};
}
function runner({ url, token, fetch, maximumBytes }) {
	const largestAnswer = OVERHEAD * (maximumBytes ?? 536870912) + 65536;
	const server = {
		title: "Upstash",
		fetch,
		secrets: [token],
		largestAnswer
	};
	let syncToken = "";
	return async (command, signal) => {
		const headers = {
			authorization: `Bearer ${token}`,
			"content-type": "application/json",
			"upstash-encoding": "base64",
			"upstash-sync-token": syncToken
		};
		const request = {
			url: url.replace(/\/$/u, ""),
			method: "POST",
			headers,
			body: JSON.stringify(command)
		};
		const answer = await ask(server, request, signal);
		if (answer.kind === "failed") return answer;
		syncToken = answer.headers.get("upstash-sync-token") ?? syncToken;
		const said = jsonOf(answer);
		if (isRecord(said) && typeof said["error"] === "string" && answer.status < 429) return answer.status === 401 ? refusal(server, answer, "") : redisRefusal("Upstash", said["error"]);
		if (answer.status !== 200) return refusal(server, answer, "");
		if (isRecord(said) && "result" in said) return {
			kind: "value",
			value: said["result"]
		};
		return failed("malformed", "Upstash gave no answer to a command");
	};
}
export { upstashStore };
