import { createHash, formatInstant, parseInstant } from "./first-look-BIHJFZDA.js";
import { canonicalJson } from "./verdict-CXn7oyCT.js";
import { mergeKills, own, seal, sortedRecord } from "./judging-CDK-uRg4.js";
import { failed } from "./request-Dk82t04t.js";
// src/adapters/stores/kill-keys.ts
const FEATURE = /^[A-Za-z][A-Za-z0-9_.-]{0,41}$/u;
function isFeature(name) {
	return FEATURE.test(name);
}
function killPrefix(key) {
	return `${key}.kill.`;
}
function killTexts(key, texts) {
	const prefix = killPrefix(key);
	const kills = /* @__PURE__ */ new Map();
	for (const [name, text] of texts) {
		const feature = name.slice(prefix.length);
		if (name.startsWith(prefix) && isFeature(feature)) kills.set(feature, text);
	}
	return kills;
}
function textOfKill(kill) {
	return canonicalJson(kill);
}
function mergeKeys(snapshot, texts) {
	const fromKeys = sortedRecord(Array.from(texts, ([feature, text]) => [feature, readKill(text, snapshot)]));
	const merged = mergeKills([snapshot, {
		kills: fromKeys,
		restores: {}
	}], () => 0);
	const added = Object.entries(merged).filter(([feature, kill]) => {
		const there = own(snapshot.kills, feature);
		return there === null || textOfKill(there) !== textOfKill(kill);
	});
	if (added.length === 0) return snapshot;
	const { digest: _digest, signature: _signature, ...content } = snapshot;
	const kills = sortedRecord([...Object.entries(snapshot.kills), ...added]);
	return seal({
		...content,
		kills
	}, sha256);
}
function readKill(text, { publishedAt, revision }) {
	const unreadable = {
		at: publishedAt,
		by: "unreadable",
		code: "manual",
		revision
	};
	try {
		const value = JSON.parse(text);
		return isKill(value) ? {
			at: value.at,
			by: value.by,
			code: value.code,
			revision: value.revision
		} : unreadable;
	} catch {
		return unreadable;
	}
}
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,18}(?:Z|[+-]\d{2}:\d{2})$/u;
function isKill(value) {
	if (typeof value !== "object" || value === null || !("at" in value)) return false;
	const { at, by, code, revision } = {
		by: null,
		code: null,
		revision: null,
		...value
	};
	return [
		at,
		by,
		code,
		revision
	].every((part) => typeof part === "string") && INSTANT.test(String(at)) && Number.isFinite(parseInstant(String(at)));
}
function sha256(text) {
	return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}
// src/adapters/stores/seen-version.ts
function fingerprint(text) {
	return shortPrint(createHash("sha256").update(text).digest("hex"));
}
function shortPrint(sha256) {
	return sha256.slice(0, 32);
}
function formatVersion({ snapshot, kills }) {
	return canonicalJson({
		snapshot,
		kills: Object.fromEntries(kills)
	});
}
function parseVersion(token) {
	try {
		const value = JSON.parse(token);
		if (!isVersion(value)) return null;
		return {
			snapshot: value.snapshot,
			kills: new Map(Object.entries(value.kills))
		};
	} catch {
		return null;
	}
}
function isVersion(value) {
	return typeof value === "object" && value !== null && "snapshot" in value && (value.snapshot === null || typeof value.snapshot === "string") && "kills" in value && typeof value.kills === "object" && value.kills !== null && Object.values(value.kills).every((print) => typeof print === "string");
}
// src/adapters/stores/own-key-kills.ts
function ownKeyKillsStore(kind, basis, place) {
	const { name, environment, maximumBytes, propagation, key } = basis;
	const heartbeat = `${key}.heartbeat`;
	return {
		name,
		kind,
		environment,
		cas: "none",
		maximumBytes,
		propagation,
		async read(signal) {
			const content = await look(basis, place, signal);
			return content.kind === "failed" ? content : readingOf(basis, content);
		},
		write: (snapshot, expected, signal) => write(basis, place, {
			snapshot,
			expected
		}, signal),
		async readHeartbeat(signal) {
			const found = await place.get(heartbeat, signal);
			const at = found.kind === "text" ? parseInstant((found.text ?? "").trim()) : NaN;
			return Number.isFinite(at) ? at : null;
		},
		async writeHeartbeat(at, signal) {
			const changed = await place.put(heartbeat, formatInstant(at), signal);
			if (changed.kind === "failed") throw new Error(changed.detail);
		}
	};
}
async function look({ key }, place, signal, brought) {
	if (signal.aborted) return failed("timeout", "no answer in time");
	const loaded = await place.load(key, signal, brought);
	if (loaded.kind === "failed") return loaded;
	const text = loaded.texts.get(key) ?? null;
	const kills = killTexts(key, loaded.texts);
	const prints = new Map(Array.from(kills, ([feature, kill]) => [feature, fingerprint(kill)]));
	return {
		kind: "content",
		text,
		kills,
		seen: {
			snapshot: text === null ? null : fingerprint(text),
			kills: prints
		}
	};
}
function readingOf({ parse }, { text, kills, seen }) {
	if (text === null) return { kind: "absent" };
	const parsed = parse(text);
	if (!parsed.ok) return {
		kind: "unreadable",
		detail: parsed.detail,
		version: formatVersion({
			...seen,
			kills: /* @__PURE__ */ new Map()
		})
	};
	return {
		kind: "snapshot",
		snapshot: mergeKeys(parsed.snapshot, kills),
		version: formatVersion(seen),
		bytes: Buffer.byteLength(text)
	};
}
async function write(basis, place, wish, signal) {
	const brought = [...Object.keys(wish.snapshot.features), ...Object.keys(wish.snapshot.kills)];
	const before = await look(basis, place, signal, brought);
	if (before.kind === "failed") return before;
	const seen = wish.expected === null ? NOTHING_SEEN : parseVersion(wish.expected);
	if (seen === null || !stillHolds(basis, wish.snapshot, before, seen)) return { kind: "conflict" };
	const text = basis.serialize(wish.snapshot);
	const killed = await putKills(basis, place, newKills(wish.snapshot, seen), signal);
	const put = await putSnapshot(basis, place, text, signal);
	const after = await look(basis, place, signal, brought);
	if (after.kind === "failed") return firstFailure(put, killed) ?? after;
	if (after.text !== place.kept(text)) return unseenWrite(basis, before, after, {
		text,
		wish,
		killed,
		put
	});
	return finish(basis, place, {
		text,
		wish,
		seen,
		after
	}, signal);
}
async function finish(basis, place, done, signal) {
	const { text, wish, seen, after } = done;
	const over = namesSeen(after, seen).filter((feature) => !Object.hasOwn(wish.snapshot.kills, feature));
	const rest = withoutKills(after, over);
	if (mergeKeys(wish.snapshot, rest.kills) !== wish.snapshot) return { kind: "conflict" };
	const failure = firstFailure(await putKills(basis, place, newKills(wish.snapshot, seen).filter(([feature, kill]) => rest.kills.get(feature) !== kill), signal), over.length === 0 ? DONE : await removeKills(basis, place, over, signal));
	if (failure !== null) return failure;
	const kills = new Map([...rest.seen.kills, ...printsOf(wish.snapshot)]);
	return {
		kind: "written",
		version: formatVersion({
			...rest.seen,
			kills
		}),
		bytes: Buffer.byteLength(text),
		readBack: true
	};
}
const DONE = { kind: "done" };
async function removeKills(basis, place, features, signal) {
	for (const feature of features) {
		const removed = await place.remove(`${killPrefix(basis.key)}${feature}`, signal);
		if (removed.kind === "failed") return removed;
	}
	const now = await look(basis, place, signal);
	if (now.kind === "failed") return now;
	const parsed = now.text === null ? null : basis.parse(now.text);
	if (parsed === null || !parsed.ok) return DONE;
	return putKills(basis, place, newKills(parsed.snapshot, NOTHING_SEEN).filter(([feature]) => !now.kills.has(feature)), signal);
}
function printsOf({ kills }) {
	return Object.entries(kills).map(([feature, kill]) => [feature, fingerprint(textOfKill(kill))]);
}
const NOTHING_SEEN = {
	snapshot: null,
	kills: /* @__PURE__ */ new Map()
};
function stillHolds({ parse }, snapshot, before, seen) {
	if (before.seen.snapshot !== seen.snapshot) return false;
	const current = before.text === null ? null : parse(before.text);
	if (current === null || !current.ok) return true;
	const unseen = withoutKills(before, namesSeen(before, seen));
	return current.snapshot.sequence < snapshot.sequence && mergeKeys(snapshot, unseen.kills) === snapshot;
}
async function putKills({ key }, place, kills, signal) {
	let changed = DONE;
	for (const [feature, text] of kills) {
		const put = await place.put(`${killPrefix(key)}${feature}`, text, signal);
		if (put.kind === "failed") changed = put;
	}
	return changed;
}
function newKills({ kills }, seen) {
	return Object.entries(kills).map(([feature, kill]) => [feature, textOfKill(kill)]).filter(([feature, text]) => seen.kills.get(feature) !== fingerprint(text));
}
async function putSnapshot({ maximumBytes, key }, place, text, signal) {
	const bytes = Buffer.byteLength(text);
	if (maximumBytes !== null && bytes > maximumBytes) return failed("too-large", `the snapshot has ${bytes} bytes, the store takes ${maximumBytes}`);
	return place.put(key, text, signal);
}
function unseenWrite({ propagation }, before, after, done) {
	const { text, wish, killed, put } = done;
	const failure = firstFailure(put, killed);
	if (failure !== null) {
		const added = Object.keys(wish.snapshot.kills).filter((feature) => !before.kills.has(feature));
		return added.length > 0 && added.every((feature) => after.kills.has(feature)) ? failed(failure.cause, `${failure.detail}; its kills are in place all the same`) : failure;
	}
	if (propagation === 0 || after.seen.snapshot !== before.seen.snapshot) return { kind: "conflict" };
	const kills = new Map(printsOf(wish.snapshot));
	return {
		kind: "written",
		version: formatVersion({
			snapshot: fingerprint(text),
			kills
		}),
		bytes: Buffer.byteLength(text)
	};
}
function firstFailure(...changes) {
	return changes.find((change) => change.kind === "failed") ?? null;
}
function namesSeen(now, seen) {
	return [...now.seen.kills].flatMap(([feature, print]) => seen.kills.get(feature) === print ? [feature] : []);
}
function withoutKills({ kills, seen }, names) {
	const keep = (all) => new Map([...all].filter(([feature]) => !names.includes(feature)));
	return {
		kills: keep(kills),
		seen: {
			...seen,
			kills: keep(seen.kills)
		}
	};
}
export { formatVersion, isFeature, killPrefix, ownKeyKillsStore, parseVersion, shortPrint };
