import { createHash, formatInstant, parseInstant, randomUUID, setTimeout } from "./first-look-BIHJFZDA.js";
import { byCodeUnits, canonicalJson } from "./verdict-CXn7oyCT.js";
import { formatVersion, isFeature, killPrefix, ownKeyKillsStore, parseVersion, shortPrint } from "./own-key-kills-BZsshSh6.js";
import { ask, failed, refusal } from "./request-Dk82t04t.js";
import { bytesOf, late, readVersion, readingOf, tooLarge, versionOf } from "./reading-CM_BqwdY.js";
const NAMES = ".kills";
const AT_ONCE = 16;
async function openFiles(place, signal) {
	const [snapshot, named] = await Promise.all([place.get("", signal), place.get(NAMES, signal)]);
	if (snapshot.kind === "failed") return snapshot;
	if (named.kind === "failed") return named;
	if (named.bytes === null) return {
		kind: "opened",
		snapshot,
		names: null
	};
	const text = textOf(named.bytes);
	return text.startsWith("[") ? {
		kind: "opened",
		snapshot,
		names: namesIn(text)
	} : noSuchAnswer(NAMES);
}
function keyedFiles(place, parse, { opened = null, settle }) {
	let first = opened;
	const open = async (signal) => {
		const known = first ?? await openFiles(place, signal);
		first = null;
		return known;
	};
	return {
		kept: (text) => text,
		async load(_key, signal, brought) {
			const found = await open(signal);
			if (found.kind === "failed") return found;
			const text = found.snapshot.bytes === null ? null : textOf(found.snapshot.bytes);
			const known = /* @__PURE__ */ new Set([...namesOf(text === null ? null : parse(text)), ...found.names ?? []]);
			const kills = await loadKills(place, /* @__PURE__ */ new Set([...known, ...brought ?? []]), signal);
			if (kills.kind === "failed") return kills;
			const hidden = [...kills.features].filter((feature) => !known.has(feature));
			const told = brought === void 0 ? DONE : await tell(place, found.names, hidden, signal);
			if (told.kind === "failed") return told;
			return {
				kind: "loaded",
				texts: text === null ? kills.texts : new Map([["", text], ...kills.texts])
			};
		},
		async get(key, signal) {
			const found = await place.get(key, signal);
			return found.kind === "failed" ? found : {
				kind: "text",
				text: found.bytes === null ? null : textOf(found.bytes)
			};
		},
		async put(key, text, signal) {
			const begin = performance.now();
			const put = changed(await place.put(key, text, {}, signal));
			if (key !== "" || put.kind === "failed") return put;
			const others = 2 * (performance.now() - begin) + 20;
			await setTimeout(Math.max(settle, others), void 0, { signal }).catch(() => void 0);
			return put;
		},
		remove: (key, signal) => place.remove(key, signal)
	};
}
const DONE = { kind: "done" };
function namesOf(parsed) {
	return parsed?.ok === true ? featuresOf(parsed.snapshot) : [];
}
function featuresOf({ features, kills }) {
	return [...Object.keys(features), ...Object.keys(kills)];
}
async function loadKills(place, features, signal) {
	const waiting = [...features];
	const texts = /* @__PURE__ */ new Map();
	const killed = /* @__PURE__ */ new Set();
	let trouble = null;
	const work = async () => {
		for (let feature = waiting.pop(); feature !== void 0 && trouble === null; feature = waiting.pop()) {
			const key = `${killPrefix("")}${feature}`;
			const found = await place.get(key, signal);
			if (found.kind === "failed") trouble = found;
			else if (found.bytes !== null) {
				const text = textOf(found.bytes);
				if (text.startsWith("{")) texts.set(key, text);
				else trouble = noSuchAnswer(key);
				killed.add(feature);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, work));
	return trouble ?? {
		kind: "loaded",
		texts,
		features: killed
	};
}
async function tell(place, names, hidden, signal) {
	if (names !== null && hidden.length === 0) return DONE;
	const all = [.../* @__PURE__ */ new Set([...names ?? [], ...hidden])].toSorted(byCodeUnits);
	return changed(await place.put(NAMES, canonicalJson(all), {}, signal));
}
function noSuchAnswer(suffix) {
	return failed("malformed", `The web server answers something else at …${suffix}: files that are not there must be 404`);
}
function namesIn(text) {
	try {
		const value = JSON.parse(text);
		return Array.isArray(value) ? value.filter((name) => typeof name === "string" && isFeature(name)) : [];
	} catch {
		return [];
	}
}
function changed(put) {
	if (put.kind === "done") return DONE;
	if (put.kind === "precondition") return failed("malformed", "The web server compares what nobody asked it to (HTTP 412)");
	const { lost: _lost, ...failure } = put;
	return failure;
}
function textOf(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return "it is not UTF-8";
	}
}
// src/adapters/stores/http/place.ts
const LARGEST_ANSWER = 67108864;
function httpPlace({ url, token, username, password, fetch }) {
	if (!/^https?:\/\/./u.test(url) || !URL.canParse(url)) return null;
	const basic = btoa(`${username ?? ""}:${password ?? ""}`);
	const credential = token === null ? username === null ? {} : { authorization: `Basic ${basic}` } : { authorization: `Bearer ${token}` };
	const server = {
		title: "The web server",
		fetch,
		secrets: [
			token ?? "",
			password ?? "",
			username === null ? "" : basic
		],
		largestAnswer: LARGEST_ANSWER
	};
	const send = (method, suffix, signal, more = {}, body) => {
		const headers = {
			...credential,
			"cache-control": "no-cache",
			...more
		};
		const request = {
			url: beside(url, suffix),
			method,
			headers,
			...body === void 0 ? {} : { body }
		};
		return ask(server, request, signal);
	};
	return {
		async get(suffix, signal) {
			const answer = await send("GET", suffix, signal, { accept: "application/json, */*" });
			return answer.kind === "failed" ? answer : foundIn(server, answer);
		},
		async put(suffix, body, precondition, signal) {
			const headers = {
				"content-type": "application/json",
				...precondition
			};
			const answer = await send("PUT", suffix, signal, headers, body);
			return answer.kind === "failed" ? {
				...answer,
				lost: true
			} : putBy(server, answer);
		},
		async remove(suffix, signal) {
			const answer = await send("DELETE", suffix, signal);
			if (answer.kind === "failed") return answer;
			const { status } = answer;
			return status >= 200 && status < 300 || status === 404 || status === 410 ? { kind: "done" } : refusal(server, answer, "");
		}
	};
}
function printOf(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
function beside(url, suffix) {
	const place = new URL(url);
	place.pathname += suffix;
	return place.href;
}
function foundIn(server, answer) {
	const { status, headers, bytes } = answer;
	if (status === 404 || status === 410) return {
		kind: "found",
		bytes: null,
		print: null,
		etag: null
	};
	if (status !== 200) return refusal(server, answer, "");
	let print = null;
	return {
		kind: "found",
		bytes,
		get print() {
			return print ??= printOf(bytes);
		},
		etag: headers.get("etag")
	};
}
function putBy(server, answer) {
	const { status } = answer;
	if (status >= 200 && status <= 204 && status !== 202) return { kind: "done" };
	if (status === 412) return { kind: "precondition" };
	if (status === 409) return {
		...failed("missing", "The web server has no such folder (HTTP 409): make it"),
		lost: false
	};
	if (status === 405 || status === 501) return {
		...failed("bad-query", `The web server takes no PUT there (HTTP ${status}): allow it`),
		lost: false
	};
	if (status === 507) return {
		...failed("too-large", "The web server has no room (HTTP 507)"),
		lost: false
	};
	return {
		...refusal(server, answer, ""),
		lost: status >= 500 || status === 202
	};
}
// src/adapters/stores/http/probe.ts
async function probePreconditions(place, signal) {
	const suffix = `.probe-${randomUUID()}`;
	const first = await place.put(suffix, "first", {}, signal);
	if (first.kind === "failed") return first;
	try {
		const over = await place.put(suffix, "second", { "if-none-match": "*" }, signal);
		if (over.kind === "failed") return over;
		const wrong = await place.put(suffix, "third", { "if-match": "\"no-such-tag\"" }, signal);
		if (wrong.kind === "failed") return wrong;
		const found = await place.get(suffix, signal);
		if (found.kind === "failed") return found;
		return {
			kind: "honours",
			preconditions: over.kind === "precondition" && wrong.kind === "precondition" && found.etag !== null && Buffer.from(found.bytes ?? []).toString() === "first"
		};
	} finally {
		await place.remove(suffix, signal);
	}
}
// src/adapters/stores/http.ts
const SETTLE = 100;
const WEAK_TRIES = 8;
const WEAK_WAIT = 200;
const LOOKS = 4;
function httpStore(options) {
	const { name, environment, maximumBytes, propagation } = options;
	const place = httpPlace(options) ?? nowhere;
	let honours = null;
	let seen = null;
	const owned = (opened = null) => {
		const { settle = SETTLE, parse } = options;
		return ownKeyKillsStore("http", {
			...options,
			key: ""
		}, keyedFiles(place, parse, {
			opened,
			settle
		}));
	};
	const probe = async (signal) => {
		if (honours !== null) return honours;
		const probed = await probePreconditions(place, signal);
		if (probed.kind === "failed") return probed;
		honours = probed.preconditions;
		return honours;
	};
	const look = async (signal) => {
		const opened = await openFiles(place, signal);
		if (opened.kind === "failed") return opened;
		seen = opened.snapshot;
		return opened.names === null ? plainReading(options, opened) : owned(opened).read(signal);
	};
	return {
		name,
		kind: "http",
		environment,
		maximumBytes,
		propagation,
		get cas() {
			return honours === true ? "etag" : "none";
		},
		read: (signal) => readUntilTrue(() => look(signal)),
		async write(snapshot, expected, signal) {
			if (expected !== null && parseVersion(expected) !== null) return owned().write(snapshot, expected, signal);
			const wish = wishOf(options, snapshot, expected, signal);
			if (wish.kind !== "wish") return wish;
			const honoured = await probe(signal);
			if (typeof honoured !== "boolean") return honoured;
			return honoured ? writeIfMatch(place, wish, seen) : owned().write(snapshot, ownVersion(wish), signal);
		},
		readHeartbeat: (signal) => readHeartbeat(place, signal),
		writeHeartbeat: (at, signal) => writeHeartbeat(place, at, signal)
	};
}
async function readUntilTrue(look) {
	let reading = await look();
	for (let looks = 1; reading.kind === "unreadable" && looks < LOOKS; looks += 1) {
		const again = await look();
		if (again.kind === "unreadable" && again.version === reading.version) return again;
		reading = again;
	}
	return reading;
}
const HEARTBEAT = ".heartbeat";
async function readHeartbeat(place, signal) {
	const found = await place.get(HEARTBEAT, signal);
	const bytes = found.kind === "found" ? found.bytes : null;
	const at = parseInstant(Buffer.from(bytes ?? []).toString("utf8").trim());
	return Number.isFinite(at) ? at : null;
}
async function writeHeartbeat(place, at, signal) {
	const put = await place.put(HEARTBEAT, formatInstant(at), {}, signal);
	if (put.kind === "failed") throw new Error(put.detail);
}
const NO_ADDRESS = failed("unreachable", "the url is no http:// or https:// address");
const nowhere = {
	get: () => Promise.resolve(NO_ADDRESS),
	put: () => Promise.resolve({
		...NO_ADDRESS,
		lost: false
	}),
	remove: () => Promise.resolve(NO_ADDRESS)
};
function plainReading(options, { snapshot: { bytes, print } }) {
	if (bytes === null || print === null) return { kind: "absent" };
	return readingOf(options, {
		bytes,
		print,
		where: new URL(options.url).pathname
	});
}
function ownVersion({ expected }) {
	return expected === null ? null : formatVersion({
		snapshot: shortPrint(expected),
		kills: /* @__PURE__ */ new Map()
	});
}
function wishOf(options, snapshot, version, signal) {
	if (signal.aborted) return late();
	const bytes = bytesOf(options.serialize(snapshot));
	const { sequence, print: expected } = readVersion(version);
	if (sequence >= snapshot.sequence) return { kind: "conflict" };
	return tooLarge(options, bytes.byteLength) ?? {
		kind: "wish",
		snapshot,
		bytes,
		expected,
		signal
	};
}
async function writeIfMatch(place, wish, seen) {
	const known = seen !== null && seen.print !== null && seen.print === wish.expected ? strongTag(seen) : null;
	const precondition = known === null ? await preconditionFor(place, wish) : matching(known);
	if (precondition.kind !== "headers") return precondition;
	return putAndReadBack(place, wish, precondition.headers);
}
function matching(etag) {
	return {
		kind: "headers",
		headers: { "if-match": etag }
	};
}
function strongTag({ etag }) {
	return etag === null || etag.startsWith("W/") ? null : etag;
}
async function preconditionFor(place, { expected, signal }) {
	if (expected === null) return {
		kind: "headers",
		headers: { "if-none-match": "*" }
	};
	for (let tries = 0; tries < WEAK_TRIES; tries += 1) {
		const found = await place.get("", signal);
		if (found.kind === "failed") return found;
		if (found.print !== expected) return { kind: "conflict" };
		const etag = strongTag(found);
		if (etag !== null) return matching(etag);
		await setTimeout(WEAK_WAIT, void 0, { signal }).catch(() => void 0);
	}
	return failed("malformed", "The web server gives the file no strong ETag to compare with");
}
async function putAndReadBack(place, wish, headers) {
	const { signal, snapshot, bytes } = wish;
	const begin = performance.now();
	const outcome = await outcomeOf(place, wish, await place.put("", bytes, headers, signal));
	if (outcome !== "written") return outcome;
	const others = 2 * (performance.now() - begin) + 20;
	const waited = setTimeout(others, void 0, { signal }).catch(() => void 0);
	const version = versionOf(snapshot, printOf(bytes));
	await waited;
	const after = await place.get("", signal);
	if (after.kind === "failed") return after;
	return hasBytes(after, bytes) ? {
		kind: "written",
		version,
		bytes: bytes.byteLength,
		readBack: true
	} : { kind: "conflict" };
}
async function outcomeOf(place, { bytes, expected, signal }, put) {
	if (put.kind === "done") return "written";
	if (put.kind === "precondition") return { kind: "conflict" };
	const { lost, ...answer } = put;
	if (!lost || signal.aborted) return answer;
	const found = await place.get("", signal);
	if (found.kind === "failed") return answer;
	if (hasBytes(found, bytes)) return "written";
	return found.print === expected ? answer : { kind: "conflict" };
}
function hasBytes(found, bytes) {
	return found.bytes !== null && bytes.equals(found.bytes);
}
export { httpStore };
