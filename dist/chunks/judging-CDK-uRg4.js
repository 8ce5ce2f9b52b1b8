import { __commonJSMin, __toESM } from "./rolldown-runtime-CoTu26IX.js";
import { BUCKETS, CRITERIA, NOBODY, added, assess, bucketOf, byCodeUnits, canonicalJson, customersGained, decide, evidenceBegin, freezeEnd, gained, kindsOf, lookBackWindows, loweringNote, minimumOf, missingApprovals, murmur3, percent as percent$1, requirementsOf, unavailabilityOf, weightOf } from "./verdict-CXn7oyCT.js";
import { contributionOf, formatInstant, isHere, isPublicStore, isSmallStore, limitOf, parseInstant, storeKind } from "./first-look-BIHJFZDA.js";
import { EXIT, UsageError, firstExit } from "./action-C-GZNKfr.js";
// src/core/lookup.ts
function own(record, key) {
	return Object.hasOwn(record, key) ? record[key] ?? null : null;
}
// src/core/narrowing.ts
function sortedSet(values) {
	return [...new Set(values)].toSorted(byCodeUnits);
}
function risesBetween(current, next) {
	if (next.tier === 0) return [];
	if (current === null || current.tier === 0) return ["tier"];
	return [
		["tier", next.tier > current.tier],
		["weight", next.weight > current.weight],
		["whitelist", gains(current.whitelist, next.whitelist)],
		["blacklist", gains(next.blacklist, current.blacklist)],
		["dependsOn", gains(next.dependsOn, current.dependsOn)],
		["salt", next.salt !== current.salt && next.weight > 0 && current.weight < EVERYONE$1]
	].filter(([, rose]) => rose).map(([rise]) => rise);
}
function narrowed(published, asked) {
	const stays = published.tier <= asked.tier;
	return {
		flag: asked.flag,
		tier: stays ? published.tier : asked.tier,
		status: stays ? statusOfKept(published, asked) : asked.status,
		weight: Math.min(published.weight, asked.weight),
		salt: published.salt,
		whitelist: intersection(published.whitelist, asked.whitelist),
		blacklist: sortedSet([...published.blacklist, ...asked.blacklist]),
		dependsOn: sortedSet([...published.dependsOn, ...asked.dependsOn]),
		since: stays ? published.since : asked.since
	};
}
const EVERYONE$1 = 1e5;
function statusOfKept(published, asked) {
	if (asked.tier === published.tier) return asked.status;
	if (published.tier === 0) return published.status;
	return asked.status === "paused" ? "paused" : "in_progress";
}
function gains(current, next) {
	const known = new Set(current);
	return next.some((value) => !known.has(value));
}
function intersection(a, b) {
	const other = new Set(b);
	return sortedSet(a.filter((value) => other.has(value)));
}
// src/core/rollout.ts
function statusOf(rollout) {
	if (rollout.tier === 0) return rollout.rolledBack === null ? "planned" : "rolled_back";
	if (rollout.paused !== null) return "paused";
	return rollout.tier === 4 ? "completed" : "in_progress";
}
// src/core/compile.ts
function compile(input) {
	const minimumTier = minimumTierOf(input.settings, input.environment);
	return seal({
		...contentOf$1(input, {
			features: [...input.rollouts].map((rollout) => [rollout.feature, compileFeature(rollout, input.settings, input.since(rollout.feature), minimumTier ?? 0)]),
			kills: input.kills,
			restores: input.restores
		}),
		sequence: input.sequence
	}, input.digest);
}
function compileFeature(rollout, settings, since, minimumTier = 0) {
	const { paused, rolledBack } = rollout;
	const lifted = rolledBack === null && minimumTier > rollout.tier ? minimumTier : rollout.tier;
	return {
		flag: rollout.flag,
		tier: lifted,
		status: statusOf({
			tier: lifted,
			paused,
			rolledBack
		}),
		weight: weightOf(lifted, settings),
		salt: rollout.salt,
		whitelist: sortedSet(rollout.whitelist),
		blacklist: sortedSet(rollout.blacklist),
		dependsOn: sortedSet(rollout.dependsOn),
		since: formatInstant(Number.isFinite(since) ? since : 0)
	};
}
function minimumTierOf(settings, environment) {
	return own(settings.environments, environment)?.minimumTier ?? null;
}
function contentOf$1(about, parts) {
	return {
		format: 1,
		environment: about.environment,
		revision: about.revision,
		publishedAt: formatInstant(about.publishedAt),
		hash: "mm3-100k-1",
		features: sortedRecord(parts.features),
		kills: sortedRecord(Object.entries(parts.kills)),
		restores: sortedRecord(Object.entries(parts.restores))
	};
}
function seal(content, digest) {
	const sealed = {
		...content,
		digest: digest(snapshotText(content))
	};
	seals.set(sealed, digest);
	return sealed;
}
const seals = /* @__PURE__ */ new WeakMap();
function isSealed(snapshot, digest) {
	return seals.get(snapshot) === digest;
}
function verifyDigest(snapshot, digest) {
	return digest(sealedText(snapshot)) === snapshot.digest;
}
function sealedText(snapshot) {
	return snapshotText({
		...snapshot,
		digest: void 0,
		signature: void 0
	});
}
function serializeSnapshot(snapshot) {
	return `${snapshotText(snapshot)}\n`;
}
const textsOfFeatures = /* @__PURE__ */ new WeakMap();
function snapshotText(content) {
	const members = Object.entries(content).filter(([, member]) => member !== void 0);
	let [text, between] = ["{", ""];
	for (const [key, member] of members.toSorted(([a], [b]) => byCodeUnits(a, b))) {
		const written = key === "features" ? featuresText(member) : canonicalJson(member);
		text += `${between}${JSON.stringify(key)}:${written}`;
		between = ",";
	}
	return `${text}}`;
}
function featuresText(features) {
	if (typeof features !== "object" || features === null) return canonicalJson(features);
	const known = textsOfFeatures.get(features);
	if (known !== void 0) return known;
	const text = canonicalJson(features);
	textsOfFeatures.set(features, text);
	return text;
}
function sortedRecord(entries) {
	return Object.fromEntries([...entries].toSorted(([a], [b]) => byCodeUnits(a, b)));
}
// src/config/closest.ts
var import_fastest_levenshtein = (/* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
})))();
function closest(word, candidates) {
	let best = null;
	let least = Math.min(Math.max(1, Math.floor(word.length / 3)) + 1, word.length);
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const edits = (0, import_fastest_levenshtein.distance)(word.toLowerCase(), candidate.toLowerCase());
		if (edits < least) {
			least = edits;
			best = candidate;
		}
	}
	return best;
}
// src/config/cycles.ts
function cyclicGroups(graph) {
	const search = createSearch(graph);
	for (const name of graph.keys()) if (!search.indices.has(name)) explore(search, name);
	return search.groups.toSorted(([a = ""], [b = ""]) => a < b ? -1 : 1);
}
function createSearch(graph) {
	return {
		graph,
		indices: /* @__PURE__ */ new Map(),
		lows: /* @__PURE__ */ new Map(),
		open: /* @__PURE__ */ new Set(),
		path: [],
		visits: [],
		groups: []
	};
}
function explore(search, root) {
	enter(search, root);
	for (let visit = search.visits.at(-1); visit !== void 0; visit = search.visits.at(-1)) {
		const target = visit.targets[visit.next];
		visit.next += 1;
		if (target === void 0) leave(search, visit);
		else if (!search.indices.has(target)) enter(search, target);
		else if (search.open.has(target)) lower(search, visit.name, search.indices.get(target) ?? 0);
	}
}
function enter({ graph, indices, lows, open, path, visits }, name) {
	const targets = (graph.get(name) ?? []).filter((target) => graph.has(target));
	lows.set(name, indices.size);
	indices.set(name, indices.size);
	open.add(name);
	path.push(name);
	visits.push({
		name,
		targets,
		next: 0
	});
}
function lower({ lows }, name, index) {
	lows.set(name, Math.min(lows.get(name) ?? index, index));
}
function leave(search, { name, targets }) {
	const { indices, lows, open, path, visits, groups } = search;
	visits.pop();
	const low = lows.get(name) ?? 0;
	const parent = visits.at(-1);
	if (parent !== void 0) lower(search, parent.name, low);
	if (low !== indices.get(name)) return;
	const group = path.splice(path.lastIndexOf(name));
	for (const member of group) open.delete(member);
	if (group.length > 1 || targets.includes(name)) groups.push(group.toSorted());
}
// src/config/catalog-problems.ts
const MAXIMUM_PARENTS = 50;
function crossProblems(members, settings, before) {
	return [
		...duplicates(members),
		...unknownParents(members, before),
		...cycles(members),
		...unknownNames(members, settings),
		...flagConflicts(members)
	];
}
function problemAt({ file, parsed }, key, { code, severity, message }) {
	const { line, column } = parsed.positions[key] ?? {
		line: 1,
		column: 1
	};
	return {
		code,
		severity,
		file,
		line,
		column,
		message
	};
}
function groupBy(members, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const member of members) {
		const key = keyOf(member);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [member]);
		else group.push(member);
	}
	return groups;
}
function duplicates(members) {
	const byName = groupBy(members, ({ parsed }) => parsed.feature.toLowerCase());
	return Array.from(byName.values()).flatMap((group) => group.length < 2 ? [] : group.map((member) => {
		return problemAt(member, "feature", {
			code: "duplicate-feature",
			severity: "error",
			message: `a feature has one file, and names differ by more than their case; found also ${group.filter((other) => other !== member).map(({ file }) => file).join(", ")}`
		});
	}));
}
function unknownParents(members, before) {
	const features = new Set(members.map(({ parsed }) => parsed.feature));
	return members.flatMap((member) => (member.parsed.rollout?.dependsOn ?? []).slice(0, MAXIMUM_PARENTS).flatMap((parent, index) => {
		if (features.has(parent)) return [];
		const told = unknownParent(member, parent, {
			features,
			before
		});
		return [problemAt(member, `dependsOn/${index}`, told)];
	}));
}
function unknownParent({ parsed }, parent, { features, before }) {
	const name = JSON.stringify(parent);
	if (before !== null && (before.entries.has(parent) || before.unreadable.has(parent))) return {
		code: "parent-removed",
		severity: "warning",
		message: `dependsOn names ${name}, whose file is removed: without it this feature is off`
	};
	const near = closest(parent, Array.from(features));
	const message = `dependsOn names ${name}, which has no file${near === null ? "" : `; did you mean ${near}?`}`;
	return {
		code: "unknown-parent",
		severity: isNewParent(parsed.feature, parent, before) ? "error" : "warning",
		message
	};
}
function isNewParent(feature, parent, before) {
	if (before === null) return false;
	const entry = before.entries.get(feature);
	return entry === void 0 ? !before.unreadable.has(feature) : !entry.rollout.dependsOn.includes(parent);
}
function cycles(members) {
	const byFeature = new Map(members.map((member) => [member.parsed.feature, member]));
	const parents = new Map(members.map(({ parsed }) => [parsed.feature, parsed.rollout?.dependsOn ?? []]));
	return cyclicGroups(parents).flatMap((group) => {
		const inside = new Set(group);
		return group.flatMap((feature) => {
			const member = byFeature.get(feature);
			if (member === void 0) return [];
			const index = (parents.get(feature) ?? []).findIndex((parent) => inside.has(parent));
			const message = `features must not depend on each other in a circle, found ${group.length > 10 ? `${group.slice(0, 10).join(", ")}, …` : group.join(", ")}`;
			return [problemAt(member, `dependsOn/${index}`, {
				code: "dependency-cycle",
				severity: "error",
				message
			})];
		});
	});
}
function unknownNames(members, settings) {
	const phases = settings.phases.map(({ name }) => name);
	const sources = Object.keys(settings.metrics.sources);
	return members.flatMap((member) => {
		const { rollout } = member.parsed;
		if (rollout === null) return [];
		const { phase, metrics } = rollout;
		const found = [];
		if (phase !== null && !phases.includes(phase)) found.push(problemAt(member, "phase", unknownName("phase", phase, phases)));
		if (metrics.source !== null && !sources.includes(metrics.source)) found.push(problemAt(member, "metrics", unknownName("source", metrics.source, sources)));
		return found;
	});
}
function unknownName(what, name, known) {
	const near = closest(name, known);
	const hint = near === null ? "" : `; did you mean ${near}?`;
	const message = `the settings have no ${what} named ${JSON.stringify(name.slice(0, 60))}${hint}`;
	return {
		code: `unknown-${what}`,
		severity: "warning",
		message
	};
}
function flagConflicts(members) {
	const byFlag = groupBy(members.filter(({ parsed }) => parsed.rollout !== null), ({ parsed }) => parsed.rollout?.flag ?? "");
	return Array.from(byFlag).flatMap(([flag, group]) => {
		const last = group.at(-1);
		if (last === void 0) return [];
		const other = [...group, ...branchesOf(flag).flatMap((branch) => byFlag.get(branch) ?? [])].find(({ parsed }) => parsed.feature !== last.parsed.feature);
		if (other === void 0) return [];
		return [problemAt(last, "flag", {
			code: "flag-conflict",
			severity: "warning",
			message: `the flag ${flag} collides with that of ${other.parsed.feature}: only one can show in the flags tree`
		})];
	});
}
function branchesOf(flag) {
	const segments = flag.split(".");
	return segments.slice(0, -1).map((_, index) => segments.slice(0, index + 1).join("."));
}
// src/config/yaml/node.ts
function entryOf$2(node, key) {
	return node.kind === "map" ? node.byKey.get(key) : void 0;
}
function nodeAt(root, segments) {
	let node = root;
	for (const segment of segments) {
		const next = node.kind === "list" ? node.items[Number(segment)] : entryOf$2(node, segment)?.node;
		if (next === void 0) return node;
		node = next;
	}
	return node;
}
// src/config/form.ts
function createForm(document, rules) {
	const { root, issues, locate } = document;
	const broken = /* @__PURE__ */ new Set();
	const spoil = (path) => {
		for (let length = path.length; length > 0; length -= 1) broken.add(pointerOf(path.slice(0, length)));
	};
	const keyOffset = (path) => {
		const parent = nodeAt(root, path.slice(0, -1));
		return entryOf$2(parent, path.at(-1) ?? "")?.keyStart ?? parent.start;
	};
	const { told, untold } = findings(root, rules);
	for (const { path, at, code, message } of told) {
		spoil(path);
		issues.error(at === "key" ? keyOffset(path) : startOf(root, path), code, message);
	}
	for (const path of untold) spoil(path);
	issues.untold(untold.length);
	for (const path of repeatedKeys(root)) spoil(path);
	return {
		root,
		whole: (path) => broken.size > 0 && broken.has(pointerOf(path)) ? void 0 : valueAt(root, path),
		node: (path) => find(root, path),
		refuse(path, code, message) {
			spoil(path);
			issues.error(startOf(root, path), code, message);
		},
		refuseKey(path, code, message) {
			spoil(path);
			issues.error(keyOffset(path), code, message);
		},
		warn(path, code, message) {
			issues.warning(startOf(root, path), code, message);
		},
		problems: (file) => issues.problems(file, locate)
	};
}
function nameOf(path) {
	return path.reduce((name, segment) => {
		if (/^\d+$/u.test(segment)) return `${name}[${segment}]`;
		return name === "" ? segment : `${name}.${segment}`;
	}, "");
}
function pointerOf(path) {
	return path.join("\0");
}
function find(root, path) {
	let node = root;
	for (const segment of path) {
		if (node === void 0) return void 0;
		node = node.kind === "list" ? node.items[Number(segment)] : entryOf$2(node, segment)?.node;
	}
	return node;
}
function valueAt(root, path) {
	return find(root, path)?.value;
}
function startOf(root, path) {
	return path.length === 0 ? 0 : nodeAt(root, path).start;
}
function repeatedKeys(root) {
	const seen = /* @__PURE__ */ new Set();
	return root.entries.flatMap(({ key }) => {
		if (seen.has(key)) return [[key]];
		seen.add(key);
		return [];
	});
}
const TOLD = 200;
function findings(root, rules) {
	if (rules.validate(root.value)) return {
		told: [],
		untold: []
	};
	const errors = rules.validate.errors ?? [];
	const values = /* @__PURE__ */ new Set();
	return {
		told: errors.slice(0, TOLD).flatMap((error) => {
			const finding = findingOf(root, error, rules);
			if (finding === null) return [];
			if (finding.at === "key" || finding.code === "missing-key") return [finding];
			if (values.has(error.instancePath)) return [];
			values.add(error.instancePath);
			return [finding];
		}),
		untold: errors.slice(TOLD).map(pathOf)
	};
}
function pathOf({ instancePath }) {
	return instancePath.split("/").slice(1).map(unescapeSegment);
}
function findingOf(root, error, rules) {
	const path = pathOf(error);
	const owner = error.schemaPath.slice(0, error.schemaPath.lastIndexOf("/"));
	const title = rules.words.titles[owner] ?? "something else";
	if (error.propertyName !== void 0) return invalidKey([...path, error.propertyName], title);
	switch (error.keyword) {
		case "propertyNames": return null;
		case "additionalProperties": return unknownKey(path, String(error.params["additionalProperty"]), rules.words.keys[owner] ?? []);
		case "required": return missingKey(path, String(error.params["missingProperty"]), {
			owner,
			words: rules.words
		});
		default: return wrongValue(root, path, {
			error,
			title,
			hidden: rules.hides(path)
		});
	}
}
function unescapeSegment(segment) {
	return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
function invalidKey(path, title) {
	return {
		path,
		at: "key",
		code: "invalid-key",
		message: `a key of ${nameOf(path.slice(0, -1))} must be ${title}, found ${quoted(path.at(-1) ?? "")}`
	};
}
function unknownKey(path, key, known) {
	const near = closest(key, known);
	const hint = near === null ? `known are ${known.join(", ")}` : `did you mean ${near}?`;
	const where = path.length === 0 ? "" : ` in ${nameOf(path)}`;
	return {
		path: [...path, key],
		at: "key",
		code: "unknown-key",
		message: `unknown key ${quoted(key)}${where}; ${hint}`
	};
}
function missingKey(path, key, { owner, words }) {
	return {
		path,
		at: "value",
		code: "missing-key",
		message: `${path.length === 0 ? "the file" : nameOf(path)} must have the key ${key}: ${words.titles[`${owner}/properties/${key}`] ?? "a value"}`
	};
}
function wrongValue(root, path, { error, title, hidden }) {
	const value = valueAt(root, path);
	const message = `${nameOf(path)} must be ${title}, found ${hidden ? kindOf(value) : describe(value)}`;
	if (value === null) return {
		path,
		at: "value",
		code: "null-value",
		message
	};
	if (error.keyword !== "type") {
		const near = hidden ? null : nearestAllowed(error, value);
		return {
			path,
			at: "value",
			code: "invalid-value",
			message: `${message}${near === null ? "" : `; did you mean ${near}?`}`
		};
	}
	return {
		path,
		at: "value",
		code: "wrong-type",
		message: `${message}${quotesHint(error, value)}`
	};
}
function nearestAllowed({ keyword, params }, value) {
	const allowed = params["allowedValues"];
	if (keyword !== "enum" || typeof value !== "string" || !Array.isArray(allowed)) return null;
	return closest(value, allowed.filter((each) => typeof each === "string"));
}
function quotesHint(error, value) {
	if (error.params["type"] === "string" && (typeof value === "number" || typeof value === "boolean")) return "; put it in quotes";
	return typeof value === "string" && /^\d+$/u.test(value) && error.params["type"] === "integer" ? "; write it without quotes" : "";
}
function describe(value) {
	if (typeof value === "string") return `the text ${quoted(value)}`;
	return typeof value === "number" || typeof value === "boolean" ? String(value) : kindOf(value);
}
function kindOf(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a mapping";
	if (typeof value === "string") return value === "" ? "an empty text" : "another text";
	return typeof value === "number" ? "a number" : "a truth value";
}
function quoted(text) {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
// src/config/values/date.ts
const DAY$2 = 864e5;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u;
function readInstant(text) {
	const upper = text.toUpperCase();
	const [date = "", time = ""] = upper.split("T");
	if (readDate(date) === null || !TIME.test(time)) return null;
	const instant = parseInstant(upper);
	return Number.isFinite(instant) ? instant : null;
}
function readDate(text) {
	const match = DATE.exec(text);
	if (match === null) return null;
	const [year, month, day] = [
		Number(match[1]),
		Number(match[2]),
		Number(match[3])
	];
	if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
	return parseInstant(`${text}T00:00:00Z`);
}
function readEndOfDay(text) {
	const start = readDate(text);
	return start === null ? null : start + DAY$2 - 1;
}
function daysIn(year, month) {
	if (month === 2) return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28;
	return [
		4,
		6,
		9,
		11
	].includes(month) ? 30 : 31;
}
// src/config/values/duration.ts
var import_ms = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	var s = 1e3;
	var m = s * 60;
	var h = m * 60;
	var d = h * 24;
	var w = d * 7;
	var y = d * 365.25;
	module.exports = function(val, options) {
		options = options || {};
		var type = typeof val;
		if (type === "string" && val.length > 0) return parse(val);
		else if (type === "number" && isFinite(val)) return options.long ? fmtLong(val) : fmtShort(val);
		throw new Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(val));
	};
	function parse(str) {
		str = String(str);
		if (str.length > 100) return;
		var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(str);
		if (!match) return;
		var n = parseFloat(match[1]);
		switch ((match[2] || "ms").toLowerCase()) {
			case "years":
			case "year":
			case "yrs":
			case "yr":
			case "y": return n * y;
			case "weeks":
			case "week":
			case "w": return n * w;
			case "days":
			case "day":
			case "d": return n * d;
			case "hours":
			case "hour":
			case "hrs":
			case "hr":
			case "h": return n * h;
			case "minutes":
			case "minute":
			case "mins":
			case "min":
			case "m": return n * m;
			case "seconds":
			case "second":
			case "secs":
			case "sec":
			case "s": return n * s;
			case "milliseconds":
			case "millisecond":
			case "msecs":
			case "msec":
			case "ms": return n;
			default: return;
		}
	}
	function fmtShort(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return Math.round(ms / d) + "d";
		if (msAbs >= h) return Math.round(ms / h) + "h";
		if (msAbs >= m) return Math.round(ms / m) + "m";
		if (msAbs >= s) return Math.round(ms / s) + "s";
		return ms + "ms";
	}
	function fmtLong(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return plural(ms, msAbs, d, "day");
		if (msAbs >= h) return plural(ms, msAbs, h, "hour");
		if (msAbs >= m) return plural(ms, msAbs, m, "minute");
		if (msAbs >= s) return plural(ms, msAbs, s, "second");
		return ms + " ms";
	}
	function plural(ms, msAbs, n, name) {
		var isPlural = msAbs >= n * 1.5;
		return Math.round(ms / n) + " " + name + (isPlural ? "s" : "");
	}
})))(), 1);
const MINUTE = 6e4;
const DURATIONS = {
	least: MINUTE,
	most: 129600 * MINUTE
};
const WAITS = {
	least: 0,
	most: 10 * MINUTE
};
function readDuration(text, { least, most } = DURATIONS) {
	const match = /^(\d{1,7})([smhdw])$/u.exec(text);
	if (match === null) return null;
	const duration = (0, import_ms.default)(`${Number(match[1])}${unitOf(match[2])}`);
	return duration >= least && duration <= most ? duration : null;
}
function unitOf(letter) {
	return letter === "s" || letter === "m" || letter === "h" || letter === "d" ? letter : "w";
}
// src/config/values/ratio.ts
function readRatio(written, least, most) {
	const points = typeof written === "number" ? pointsOfFraction(written) : pointsOfPercentage(written);
	const range = `a ratio from ${percent(least)} to ${percent(most)}, written like 5% or 0.05`;
	if (points === null) return {
		ok: false,
		allowed: `${range}, in whole hundredths of a percent`
	};
	return points < least || points > most ? {
		ok: false,
		allowed: range
	} : {
		ok: true,
		value: points
	};
}
function percent(points) {
	return `${points / 100}%`;
}
function pointsOfFraction(fraction) {
	const points = Math.round(fraction * 1e4);
	return Math.abs(fraction * 1e4 - points) < 1e-6 ? points : null;
}
function pointsOfPercentage(text) {
	const match = /^(\d{1,2})(?:\.(\d{1,2}))?%$/u.exec(text);
	if (match === null) return null;
	return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}
// src/config/read-field.ts
const TIERS$1 = [
	0,
	1,
	2,
	3,
	4
];
function textAt(form, path) {
	const value = form.whole(path);
	return typeof value === "string" ? value : void 0;
}
function numberAt(form, path) {
	const value = form.whole(path);
	return typeof value === "number" ? value : void 0;
}
function switchAt(form, path) {
	const value = form.whole(path);
	return typeof value === "boolean" ? value : void 0;
}
function tierAt(form, path) {
	const value = form.whole(path);
	return TIERS$1.find((tier) => tier === value);
}
function textsAt(form, path) {
	const node = form.node(path);
	if (node?.kind !== "list") return void 0;
	return node.items.flatMap((_, index) => textAt(form, [...path, String(index)]) ?? []);
}
function keysAt(form, path) {
	const node = form.node(path);
	return node?.kind === "map" ? Object.keys(node.value) : [];
}
function ratioAt(form, path, least = 10, most = 5e3) {
	const value = form.whole(path);
	if (typeof value !== "string" && typeof value !== "number") return void 0;
	const ratio = readRatio(value, least, most);
	if (ratio.ok) return ratio.value;
	form.refuse(path, "invalid-value", `${nameOf(path)} must be ${ratio.allowed}, found ${describe(value)}`);
}
function durationAt(form, path, bounds = DURATIONS, range = "from 1m to 90d, written like 48h or 7d") {
	const text = textAt(form, path);
	if (text === void 0) return void 0;
	const duration = readDuration(text, bounds);
	if (duration !== null) return duration;
	form.refuse(path, "invalid-value", `${nameOf(path)} must be a duration ${range}, found ${describe(text)}`);
}
function instantAt(form, path) {
	return dated(form, path, readInstant, "an instant that exists, such as 2026-11-20T10:00:00Z");
}
function endOfDayAt(form, path) {
	return dated(form, path, readEndOfDay, "a day that exists, such as 2026-11-25");
}
function dayAt(form, path) {
	return dated(form, path, readDate, "a day that exists, such as 2026-11-25");
}
function dated(form, path, read, allowed) {
	const text = textAt(form, path);
	if (text === void 0) return void 0;
	const instant = read(text);
	if (instant !== null) return instant;
	form.refuse(path, "invalid-value", `${nameOf(path)} must be ${allowed}, found ${describe(text)}`);
}
// src/config/values/customer.ts
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const PHONE = /^\+\d{7,15}$/u;
function personalDetail(customer) {
	if (EMAIL.test(customer)) return "an e-mail address";
	return PHONE.test(customer) ? "a phone number" : null;
}
// src/config/rollout-exposure.ts
const RESERVED = /* @__PURE__ */ new Set([
	"__proto__",
	"prototype",
	"constructor"
]);
function readExposure(form, feature) {
	const tier = form.node(["tier"]) === void 0 ? 0 : tierAt(form, ["tier"]);
	const whitelist = readCustomers$1(form, "whitelist");
	const blacklist = readCustomers$1(form, "blacklist");
	const flag = readFlag(form, feature);
	const salt = form.node(["salt"]) === void 0 ? feature : readSalt(form);
	const dependsOn = readParents(form);
	if (tier === void 0 || whitelist === null || blacklist === null) return null;
	warnOfOverlap(form, whitelist, blacklist);
	if (flag === null || salt === void 0 || dependsOn === null) return null;
	return {
		tier,
		whitelist,
		blacklist,
		flag,
		salt,
		dependsOn
	};
}
function warnOfOverlap(form, whitelist, blacklist) {
	const off = new Set(blacklist);
	const both = whitelist.filter((customer) => off.has(customer)).length;
	if (both === 0) return;
	const who = both === 1 ? "one customer is" : `${both} customers are`;
	form.warn(["whitelist"], "overlapping-lists", `${who} on both lists; the blacklist wins`);
}
function readCustomers$1(form, list) {
	const node = form.node([list]);
	if (node === void 0) return [];
	if (node.kind !== "list" || isWrittenTwice(form, list)) return null;
	const customers = /* @__PURE__ */ new Set();
	for (const [index, item] of node.items.entries()) {
		const customer = readCustomer(form, item, [list, String(index)]);
		if (customer === null) continue;
		if (customers.has(customer)) form.warn([list, String(index)], "repeated-customer", `${list} names a customer twice`);
		customers.add(customer);
	}
	return Array.from(customers);
}
function readCustomer(form, item, path) {
	const written = textAt(form, path);
	const detail = written === void 0 ? null : personalDetail(written);
	if (written !== void 0 && detail === null) return written;
	if (detail !== null) form.refuse(path, "personal-id", `${nameOf(path)} must be an opaque id, found ${detail}`);
	return path[0] === "blacklist" && typeof item.value === "string" && item.value !== "" ? item.value : null;
}
function readFlag(form, feature) {
	if (form.node(["flag"]) === void 0) return feature;
	const flag = textAt(form, ["flag"]);
	const reserved = flag?.split(".").find((segment) => RESERVED.has(segment));
	if (reserved === void 0) return flag ?? null;
	form.refuse(["flag"], "invalid-value", `flag must not have a segment named ${reserved}`);
	return null;
}
function readSalt(form) {
	const salt = textAt(form, ["salt"]);
	const detail = salt === void 0 ? null : personalDetail(salt);
	if (detail !== null) form.refuse(["salt"], "personal-id", `salt must be opaque, found ${detail}`);
	return salt;
}
function readParents(form) {
	const node = form.node(["dependsOn"]);
	if (node === void 0) return [];
	if (node.kind !== "list" || isWrittenTwice(form, "dependsOn")) return null;
	const written = node.items.flatMap((item) => typeof item.value === "string" ? item.value : []);
	const parents = new Set(written);
	if (parents.size < written.length) form.warn(["dependsOn"], "repeated-parent", "dependsOn names a feature twice");
	return Array.from(parents);
}
function isWrittenTwice(form, key) {
	return form.root.entries.filter((entry) => entry.key === key).length > 1;
}
// src/config/rollout-fields.ts
const HOUR = 36e5;
function readWords(form) {
	return {
		description: textAt(form, ["description"]) ?? "",
		owners: textsAt(form, ["owners"]) ?? [],
		risk: textAt(form, ["risk"]) === "low" ? "low" : "normal",
		phase: textAt(form, ["phase"]) ?? null,
		metrics: readMetrics$1(form)
	};
}
function readMetrics$1(form) {
	const parameters = keysAt(form, ["metrics"]).flatMap((key) => {
		const text = key === "source" ? void 0 : textAt(form, ["metrics", key]);
		return text === void 0 ? [] : [[key, text]];
	});
	return {
		source: textAt(form, ["metrics", "source"]) ?? null,
		parameters: Object.fromEntries(parameters)
	};
}
function readThreshold(form) {
	const errorRate = ratioAt(form, ["rollbackThreshold", "errorRate"]) ?? 500;
	const timeWindow = durationAt(form, ["rollbackThreshold", "timeWindow"]) ?? HOUR;
	return {
		errorRate,
		timeWindow,
		windows: readWindows(form, timeWindow)
	};
}
function readWindows(form, longest) {
	const path = ["rollbackThreshold", "windows"];
	const windows = /* @__PURE__ */ new Map();
	for (const key of keysAt(form, path)) {
		const timeWindow = readDuration(key);
		const errorRate = ratioAt(form, [...path, key]);
		const found = `found ${describe(key)}`;
		if (timeWindow === null) {
			const allowed = "a duration from 1m to 90d, written like 5m";
			form.refuseKey([...path, key], "invalid-key", `a key of rollbackThreshold.windows must be ${allowed}, ${found}`);
		} else if (timeWindow >= longest) {
			const message = `a window of rollbackThreshold.windows must be shorter than timeWindow, ${found}`;
			form.refuseKey([...path, key], "window-too-long", message);
		} else if (windows.has(timeWindow)) form.refuseKey([...path, key], "duplicate-key", `a window is written twice in different words, ${found}`);
		else if (errorRate !== void 0) windows.set(timeWindow, errorRate);
	}
	return Array.from(windows, ([timeWindow, errorRate]) => ({
		timeWindow,
		errorRate
	})).toSorted((a, b) => a.timeWindow - b.timeWindow);
}
function readRecords(form) {
	return {
		paused: readPaused(form),
		rolledBack: readRolledBack(form),
		evidenceSince: instantAt(form, ["evidenceSince"]) ?? null,
		override: readOverride(form),
		imported: readImported(form),
		retired: readRetired(form)
	};
}
function readPaused(form) {
	const at = instantAt(form, ["paused", "at"]);
	const reason = textAt(form, ["paused", "reason"]);
	if (at === void 0 || reason === void 0 || form.whole(["paused"]) === void 0) return null;
	return {
		at,
		by: textAt(form, ["paused", "by"]) ?? null,
		reason
	};
}
function readRolledBack(form) {
	const at = instantAt(form, ["rolledBack", "at"]);
	const from = tierAt(form, ["rolledBack", "from"]);
	const reason = textAt(form, ["rolledBack", "reason"]);
	if (at === void 0 || from === void 0 || reason === void 0) return null;
	if (form.whole(["rolledBack"]) === void 0) return null;
	return {
		at,
		from,
		by: textAt(form, ["rolledBack", "by"]) ?? null,
		reason
	};
}
function readOverride(form) {
	const reason = textAt(form, ["override", "reason"]);
	const expires = endOfDayAt(form, ["override", "expires"]);
	const criteria = textsAt(form, ["override", "criteria"]);
	if (reason === void 0 || expires === void 0 || criteria === void 0) return null;
	return form.whole(["override"]) === void 0 ? null : {
		criteria,
		reason,
		expires
	};
}
function readImported(form) {
	const at = instantAt(form, ["imported", "at"]);
	const from = textAt(form, ["imported", "from"]);
	if (at === void 0 || from === void 0 || form.whole(["imported"]) === void 0) return null;
	return {
		from,
		at
	};
}
function readRetired(form) {
	const at = instantAt(form, ["retired", "at"]);
	return at === void 0 || form.whole(["retired"]) === void 0 ? null : { at };
}
// src/config/validators/rollout.js
function codePoints$2(text) {
	let length = 0;
	for (const _ of text) length += 1;
	return length;
}
const validateRollout = validate20$2;
const schema31$2 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"type": "object",
	"required": ["feature"],
	"additionalProperties": false,
	"properties": {
		"feature": {
			"type": "string",
			"pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$"
		},
		"description": { "type": "string" },
		"owners": {
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1,
				"maxLength": 256
			}
		},
		"tier": {
			"type": "integer",
			"minimum": 0,
			"maximum": 4
		},
		"whitelist": {
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1,
				"maxLength": 256,
				"pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]*$"
			}
		},
		"blacklist": {
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1,
				"maxLength": 256,
				"pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]*$"
			}
		},
		"flag": {
			"type": "string",
			"maxLength": 256,
			"pattern": "^[A-Za-z0-9_$-]+(?:\\.[A-Za-z0-9_$-]+)*$"
		},
		"salt": {
			"type": "string",
			"minLength": 1,
			"maxLength": 256,
			"pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]*$"
		},
		"risk": {
			"type": "string",
			"enum": ["normal", "low"]
		},
		"phase": {
			"type": "string",
			"minLength": 1,
			"maxLength": 256
		},
		"dependsOn": {
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$"
			}
		},
		"rollbackThreshold": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"errorRate": {
					"type": ["string", "number"],
					"pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$",
					"minimum": .001,
					"maximum": .5
				},
				"timeWindow": {
					"type": "string",
					"pattern": "^\\d{1,7}[smhdw]$"
				},
				"windows": {
					"type": "object",
					"additionalProperties": {
						"type": ["string", "number"],
						"pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$",
						"minimum": .001,
						"maximum": .5
					}
				}
			}
		},
		"metrics": {
			"type": "object",
			"properties": { "source": {
				"type": "string",
				"minLength": 1
			} },
			"additionalProperties": { "type": "string" }
		},
		"paused": {
			"type": "object",
			"required": ["at", "reason"],
			"additionalProperties": false,
			"properties": {
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
				},
				"by": {
					"type": "string",
					"minLength": 1,
					"maxLength": 256
				},
				"reason": {
					"type": "string",
					"minLength": 1,
					"maxLength": 2e3
				}
			}
		},
		"rolledBack": {
			"type": "object",
			"required": [
				"at",
				"from",
				"reason"
			],
			"additionalProperties": false,
			"properties": {
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
				},
				"from": {
					"type": "integer",
					"minimum": 0,
					"maximum": 4
				},
				"by": {
					"type": "string",
					"minLength": 1,
					"maxLength": 256
				},
				"reason": {
					"type": "string",
					"minLength": 1,
					"maxLength": 2e3
				}
			}
		},
		"evidenceSince": {
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
		},
		"override": {
			"type": "object",
			"required": [
				"criteria",
				"reason",
				"expires"
			],
			"additionalProperties": false,
			"properties": {
				"criteria": {
					"type": "array",
					"minItems": 1,
					"items": {
						"type": "string",
						"enum": [
							"time-in-tier",
							"calendar",
							"investigated",
							"performance",
							"critical-bugs",
							"customer-feedback",
							"error-rate",
							"success-rate"
						]
					}
				},
				"reason": {
					"type": "string",
					"minLength": 1,
					"maxLength": 2e3
				},
				"expires": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
				}
			}
		},
		"imported": {
			"type": "object",
			"required": ["from", "at"],
			"additionalProperties": false,
			"properties": {
				"from": {
					"type": "string",
					"minLength": 1,
					"maxLength": 256
				},
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
				}
			}
		},
		"retired": {
			"type": "object",
			"required": ["at"],
			"additionalProperties": false,
			"properties": { "at": {
				"type": "string",
				"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
			} }
		}
	}
};
const func1$2 = Object.prototype.hasOwnProperty;
const func2$1 = codePoints$2;
const pattern4$2 = /* @__PURE__ */ new RegExp("^[A-Za-z][A-Za-z0-9_.-]{0,41}$", "u");
const pattern5$2 = /* @__PURE__ */ new RegExp("^[^\\u0000-\\u001f\\u007f-\\u009f]*$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9_$-]+(?:\\.[A-Za-z0-9_$-]+)*$", "u");
const pattern10 = /* @__PURE__ */ new RegExp("^\\d{1,2}(?:\\.\\d{1,2})?%$", "u");
const pattern11 = /* @__PURE__ */ new RegExp("^\\d{1,7}[smhdw]$", "u");
const pattern13 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$", "u");
const pattern16 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
function validate20$2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$2.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.feature === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "feature" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!func1$2.call(schema31$2.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.feature !== void 0) {
			let data0 = data.feature;
			if (typeof data0 === "string") {
				if (!pattern4$2.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/feature",
						schemaPath: "#/properties/feature/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/feature",
					schemaPath: "#/properties/feature/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.description !== void 0) {
			if (typeof data.description !== "string") {
				const err4 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.owners !== void 0) {
			let data2 = data.owners;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 === "string") {
						if (func2$1(data3) > 256) {
							const err5 = {
								instancePath: instancePath + "/owners/" + i0,
								schemaPath: "#/properties/owners/items/maxLength",
								keyword: "maxLength",
								params: { limit: 256 }
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
						if (func2$1(data3) < 1) {
							const err6 = {
								instancePath: instancePath + "/owners/" + i0,
								schemaPath: "#/properties/owners/items/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/owners/" + i0,
							schemaPath: "#/properties/owners/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/owners",
					schemaPath: "#/properties/owners/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.tier !== void 0) {
			let data4 = data.tier;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err9 = {
					instancePath: instancePath + "/tier",
					schemaPath: "#/properties/tier/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 4 || isNaN(data4)) {
					const err10 = {
						instancePath: instancePath + "/tier",
						schemaPath: "#/properties/tier/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 4
						}
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data4 < 0 || isNaN(data4)) {
					const err11 = {
						instancePath: instancePath + "/tier",
						schemaPath: "#/properties/tier/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
		}
		if (data.whitelist !== void 0) {
			let data5 = data.whitelist;
			if (Array.isArray(data5)) {
				const len1 = data5.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data6 = data5[i1];
					if (typeof data6 === "string") {
						if (func2$1(data6) > 256) {
							const err12 = {
								instancePath: instancePath + "/whitelist/" + i1,
								schemaPath: "#/properties/whitelist/items/maxLength",
								keyword: "maxLength",
								params: { limit: 256 }
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (func2$1(data6) < 1) {
							const err13 = {
								instancePath: instancePath + "/whitelist/" + i1,
								schemaPath: "#/properties/whitelist/items/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						if (!pattern5$2.test(data6)) {
							const err14 = {
								instancePath: instancePath + "/whitelist/" + i1,
								schemaPath: "#/properties/whitelist/items/pattern",
								keyword: "pattern",
								params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]*$" }
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
					} else {
						const err15 = {
							instancePath: instancePath + "/whitelist/" + i1,
							schemaPath: "#/properties/whitelist/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/whitelist",
					schemaPath: "#/properties/whitelist/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.blacklist !== void 0) {
			let data7 = data.blacklist;
			if (Array.isArray(data7)) {
				const len2 = data7.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data8 = data7[i2];
					if (typeof data8 === "string") {
						if (func2$1(data8) > 256) {
							const err17 = {
								instancePath: instancePath + "/blacklist/" + i2,
								schemaPath: "#/properties/blacklist/items/maxLength",
								keyword: "maxLength",
								params: { limit: 256 }
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (func2$1(data8) < 1) {
							const err18 = {
								instancePath: instancePath + "/blacklist/" + i2,
								schemaPath: "#/properties/blacklist/items/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						if (!pattern5$2.test(data8)) {
							const err19 = {
								instancePath: instancePath + "/blacklist/" + i2,
								schemaPath: "#/properties/blacklist/items/pattern",
								keyword: "pattern",
								params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]*$" }
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
					} else {
						const err20 = {
							instancePath: instancePath + "/blacklist/" + i2,
							schemaPath: "#/properties/blacklist/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/blacklist",
					schemaPath: "#/properties/blacklist/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.flag !== void 0) {
			let data9 = data.flag;
			if (typeof data9 === "string") {
				if (func2$1(data9) > 256) {
					const err22 = {
						instancePath: instancePath + "/flag",
						schemaPath: "#/properties/flag/maxLength",
						keyword: "maxLength",
						params: { limit: 256 }
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				if (!pattern7.test(data9)) {
					const err23 = {
						instancePath: instancePath + "/flag",
						schemaPath: "#/properties/flag/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_$-]+(?:\\.[A-Za-z0-9_$-]+)*$" }
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/flag",
					schemaPath: "#/properties/flag/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.salt !== void 0) {
			let data10 = data.salt;
			if (typeof data10 === "string") {
				if (func2$1(data10) > 256) {
					const err25 = {
						instancePath: instancePath + "/salt",
						schemaPath: "#/properties/salt/maxLength",
						keyword: "maxLength",
						params: { limit: 256 }
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				if (func2$1(data10) < 1) {
					const err26 = {
						instancePath: instancePath + "/salt",
						schemaPath: "#/properties/salt/minLength",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				if (!pattern5$2.test(data10)) {
					const err27 = {
						instancePath: instancePath + "/salt",
						schemaPath: "#/properties/salt/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]*$" }
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			} else {
				const err28 = {
					instancePath: instancePath + "/salt",
					schemaPath: "#/properties/salt/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
		if (data.risk !== void 0) {
			let data11 = data.risk;
			if (typeof data11 !== "string") {
				const err29 = {
					instancePath: instancePath + "/risk",
					schemaPath: "#/properties/risk/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
			if (!(data11 === "normal" || data11 === "low")) {
				const err30 = {
					instancePath: instancePath + "/risk",
					schemaPath: "#/properties/risk/enum",
					keyword: "enum",
					params: { allowedValues: schema31$2.properties.risk.enum }
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.phase !== void 0) {
			let data12 = data.phase;
			if (typeof data12 === "string") {
				if (func2$1(data12) > 256) {
					const err31 = {
						instancePath: instancePath + "/phase",
						schemaPath: "#/properties/phase/maxLength",
						keyword: "maxLength",
						params: { limit: 256 }
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
				if (func2$1(data12) < 1) {
					const err32 = {
						instancePath: instancePath + "/phase",
						schemaPath: "#/properties/phase/minLength",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
			} else {
				const err33 = {
					instancePath: instancePath + "/phase",
					schemaPath: "#/properties/phase/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.dependsOn !== void 0) {
			let data13 = data.dependsOn;
			if (Array.isArray(data13)) {
				const len3 = data13.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data14 = data13[i3];
					if (typeof data14 === "string") {
						if (!pattern4$2.test(data14)) {
							const err34 = {
								instancePath: instancePath + "/dependsOn/" + i3,
								schemaPath: "#/properties/dependsOn/items/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					} else {
						const err35 = {
							instancePath: instancePath + "/dependsOn/" + i3,
							schemaPath: "#/properties/dependsOn/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
			} else {
				const err36 = {
					instancePath: instancePath + "/dependsOn",
					schemaPath: "#/properties/dependsOn/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
		if (data.rollbackThreshold !== void 0) {
			let data15 = data.rollbackThreshold;
			if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
				for (const key1 in data15) if (!(key1 === "errorRate" || key1 === "timeWindow" || key1 === "windows")) {
					const err37 = {
						instancePath: instancePath + "/rollbackThreshold",
						schemaPath: "#/properties/rollbackThreshold/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err37];
					else vErrors.push(err37);
					errors++;
				}
				if (data15.errorRate !== void 0) {
					let data16 = data15.errorRate;
					if (typeof data16 !== "string" && !(typeof data16 == "number" && isFinite(data16))) {
						const err38 = {
							instancePath: instancePath + "/rollbackThreshold/errorRate",
							schemaPath: "#/properties/rollbackThreshold/properties/errorRate/type",
							keyword: "type",
							params: { type: schema31$2.properties.rollbackThreshold.properties.errorRate.type }
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
					if (typeof data16 == "number" && isFinite(data16)) {
						if (data16 > .5 || isNaN(data16)) {
							const err39 = {
								instancePath: instancePath + "/rollbackThreshold/errorRate",
								schemaPath: "#/properties/rollbackThreshold/properties/errorRate/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: .5
								}
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
						if (data16 < .001 || isNaN(data16)) {
							const err40 = {
								instancePath: instancePath + "/rollbackThreshold/errorRate",
								schemaPath: "#/properties/rollbackThreshold/properties/errorRate/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: .001
								}
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					}
					if (typeof data16 === "string") {
						if (!pattern10.test(data16)) {
							const err41 = {
								instancePath: instancePath + "/rollbackThreshold/errorRate",
								schemaPath: "#/properties/rollbackThreshold/properties/errorRate/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" }
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
					}
				}
				if (data15.timeWindow !== void 0) {
					let data17 = data15.timeWindow;
					if (typeof data17 === "string") {
						if (!pattern11.test(data17)) {
							const err42 = {
								instancePath: instancePath + "/rollbackThreshold/timeWindow",
								schemaPath: "#/properties/rollbackThreshold/properties/timeWindow/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{1,7}[smhdw]$" }
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
					} else {
						const err43 = {
							instancePath: instancePath + "/rollbackThreshold/timeWindow",
							schemaPath: "#/properties/rollbackThreshold/properties/timeWindow/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
				if (data15.windows !== void 0) {
					let data18 = data15.windows;
					if (data18 && typeof data18 == "object" && !Array.isArray(data18)) for (const key2 in data18) {
						let data19 = data18[key2];
						if (typeof data19 !== "string" && !(typeof data19 == "number" && isFinite(data19))) {
							const err44 = {
								instancePath: instancePath + "/rollbackThreshold/windows/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/rollbackThreshold/properties/windows/additionalProperties/type",
								keyword: "type",
								params: { type: schema31$2.properties.rollbackThreshold.properties.windows.additionalProperties.type }
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
						if (typeof data19 == "number" && isFinite(data19)) {
							if (data19 > .5 || isNaN(data19)) {
								const err45 = {
									instancePath: instancePath + "/rollbackThreshold/windows/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/rollbackThreshold/properties/windows/additionalProperties/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: .5
									}
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
							if (data19 < .001 || isNaN(data19)) {
								const err46 = {
									instancePath: instancePath + "/rollbackThreshold/windows/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/rollbackThreshold/properties/windows/additionalProperties/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: .001
									}
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
						}
						if (typeof data19 === "string") {
							if (!pattern10.test(data19)) {
								const err47 = {
									instancePath: instancePath + "/rollbackThreshold/windows/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/rollbackThreshold/properties/windows/additionalProperties/pattern",
									keyword: "pattern",
									params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" }
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
					}
					else {
						const err48 = {
							instancePath: instancePath + "/rollbackThreshold/windows",
							schemaPath: "#/properties/rollbackThreshold/properties/windows/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err48];
						else vErrors.push(err48);
						errors++;
					}
				}
			} else {
				const err49 = {
					instancePath: instancePath + "/rollbackThreshold",
					schemaPath: "#/properties/rollbackThreshold/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err49];
				else vErrors.push(err49);
				errors++;
			}
		}
		if (data.metrics !== void 0) {
			let data20 = data.metrics;
			if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
				for (const key3 in data20) if (!(key3 === "source")) {
					if (typeof data20[key3] !== "string") {
						const err50 = {
							instancePath: instancePath + "/metrics/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/metrics/additionalProperties/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err50];
						else vErrors.push(err50);
						errors++;
					}
				}
				if (data20.source !== void 0) {
					let data22 = data20.source;
					if (typeof data22 === "string") {
						if (func2$1(data22) < 1) {
							const err51 = {
								instancePath: instancePath + "/metrics/source",
								schemaPath: "#/properties/metrics/properties/source/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err51];
							else vErrors.push(err51);
							errors++;
						}
					} else {
						const err52 = {
							instancePath: instancePath + "/metrics/source",
							schemaPath: "#/properties/metrics/properties/source/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err52];
						else vErrors.push(err52);
						errors++;
					}
				}
			} else {
				const err53 = {
					instancePath: instancePath + "/metrics",
					schemaPath: "#/properties/metrics/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err53];
				else vErrors.push(err53);
				errors++;
			}
		}
		if (data.paused !== void 0) {
			let data23 = data.paused;
			if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
				if (data23.at === void 0) {
					const err54 = {
						instancePath: instancePath + "/paused",
						schemaPath: "#/properties/paused/required",
						keyword: "required",
						params: { missingProperty: "at" }
					};
					if (vErrors === null) vErrors = [err54];
					else vErrors.push(err54);
					errors++;
				}
				if (data23.reason === void 0) {
					const err55 = {
						instancePath: instancePath + "/paused",
						schemaPath: "#/properties/paused/required",
						keyword: "required",
						params: { missingProperty: "reason" }
					};
					if (vErrors === null) vErrors = [err55];
					else vErrors.push(err55);
					errors++;
				}
				for (const key4 in data23) if (!(key4 === "at" || key4 === "by" || key4 === "reason")) {
					const err56 = {
						instancePath: instancePath + "/paused",
						schemaPath: "#/properties/paused/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 }
					};
					if (vErrors === null) vErrors = [err56];
					else vErrors.push(err56);
					errors++;
				}
				if (data23.at !== void 0) {
					let data24 = data23.at;
					if (typeof data24 === "string") {
						if (!pattern13.test(data24)) {
							const err57 = {
								instancePath: instancePath + "/paused/at",
								schemaPath: "#/properties/paused/properties/at/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
							};
							if (vErrors === null) vErrors = [err57];
							else vErrors.push(err57);
							errors++;
						}
					} else {
						const err58 = {
							instancePath: instancePath + "/paused/at",
							schemaPath: "#/properties/paused/properties/at/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err58];
						else vErrors.push(err58);
						errors++;
					}
				}
				if (data23.by !== void 0) {
					let data25 = data23.by;
					if (typeof data25 === "string") {
						if (func2$1(data25) > 256) {
							const err59 = {
								instancePath: instancePath + "/paused/by",
								schemaPath: "#/properties/paused/properties/by/maxLength",
								keyword: "maxLength",
								params: { limit: 256 }
							};
							if (vErrors === null) vErrors = [err59];
							else vErrors.push(err59);
							errors++;
						}
						if (func2$1(data25) < 1) {
							const err60 = {
								instancePath: instancePath + "/paused/by",
								schemaPath: "#/properties/paused/properties/by/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err60];
							else vErrors.push(err60);
							errors++;
						}
					} else {
						const err61 = {
							instancePath: instancePath + "/paused/by",
							schemaPath: "#/properties/paused/properties/by/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err61];
						else vErrors.push(err61);
						errors++;
					}
				}
				if (data23.reason !== void 0) {
					let data26 = data23.reason;
					if (typeof data26 === "string") {
						if (func2$1(data26) > 2e3) {
							const err62 = {
								instancePath: instancePath + "/paused/reason",
								schemaPath: "#/properties/paused/properties/reason/maxLength",
								keyword: "maxLength",
								params: { limit: 2e3 }
							};
							if (vErrors === null) vErrors = [err62];
							else vErrors.push(err62);
							errors++;
						}
						if (func2$1(data26) < 1) {
							const err63 = {
								instancePath: instancePath + "/paused/reason",
								schemaPath: "#/properties/paused/properties/reason/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err63];
							else vErrors.push(err63);
							errors++;
						}
					} else {
						const err64 = {
							instancePath: instancePath + "/paused/reason",
							schemaPath: "#/properties/paused/properties/reason/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err64];
						else vErrors.push(err64);
						errors++;
					}
				}
			} else {
				const err65 = {
					instancePath: instancePath + "/paused",
					schemaPath: "#/properties/paused/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err65];
				else vErrors.push(err65);
				errors++;
			}
		}
		if (data.rolledBack !== void 0) {
			let data27 = data.rolledBack;
			if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
				if (data27.at === void 0) {
					const err66 = {
						instancePath: instancePath + "/rolledBack",
						schemaPath: "#/properties/rolledBack/required",
						keyword: "required",
						params: { missingProperty: "at" }
					};
					if (vErrors === null) vErrors = [err66];
					else vErrors.push(err66);
					errors++;
				}
				if (data27.from === void 0) {
					const err67 = {
						instancePath: instancePath + "/rolledBack",
						schemaPath: "#/properties/rolledBack/required",
						keyword: "required",
						params: { missingProperty: "from" }
					};
					if (vErrors === null) vErrors = [err67];
					else vErrors.push(err67);
					errors++;
				}
				if (data27.reason === void 0) {
					const err68 = {
						instancePath: instancePath + "/rolledBack",
						schemaPath: "#/properties/rolledBack/required",
						keyword: "required",
						params: { missingProperty: "reason" }
					};
					if (vErrors === null) vErrors = [err68];
					else vErrors.push(err68);
					errors++;
				}
				for (const key5 in data27) if (!(key5 === "at" || key5 === "from" || key5 === "by" || key5 === "reason")) {
					const err69 = {
						instancePath: instancePath + "/rolledBack",
						schemaPath: "#/properties/rolledBack/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 }
					};
					if (vErrors === null) vErrors = [err69];
					else vErrors.push(err69);
					errors++;
				}
				if (data27.at !== void 0) {
					let data28 = data27.at;
					if (typeof data28 === "string") {
						if (!pattern13.test(data28)) {
							const err70 = {
								instancePath: instancePath + "/rolledBack/at",
								schemaPath: "#/properties/rolledBack/properties/at/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
							};
							if (vErrors === null) vErrors = [err70];
							else vErrors.push(err70);
							errors++;
						}
					} else {
						const err71 = {
							instancePath: instancePath + "/rolledBack/at",
							schemaPath: "#/properties/rolledBack/properties/at/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err71];
						else vErrors.push(err71);
						errors++;
					}
				}
				if (data27.from !== void 0) {
					let data29 = data27.from;
					if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
						const err72 = {
							instancePath: instancePath + "/rolledBack/from",
							schemaPath: "#/properties/rolledBack/properties/from/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err72];
						else vErrors.push(err72);
						errors++;
					}
					if (typeof data29 == "number" && isFinite(data29)) {
						if (data29 > 4 || isNaN(data29)) {
							const err73 = {
								instancePath: instancePath + "/rolledBack/from",
								schemaPath: "#/properties/rolledBack/properties/from/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 4
								}
							};
							if (vErrors === null) vErrors = [err73];
							else vErrors.push(err73);
							errors++;
						}
						if (data29 < 0 || isNaN(data29)) {
							const err74 = {
								instancePath: instancePath + "/rolledBack/from",
								schemaPath: "#/properties/rolledBack/properties/from/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								}
							};
							if (vErrors === null) vErrors = [err74];
							else vErrors.push(err74);
							errors++;
						}
					}
				}
				if (data27.by !== void 0) {
					let data30 = data27.by;
					if (typeof data30 === "string") {
						if (func2$1(data30) > 256) {
							const err75 = {
								instancePath: instancePath + "/rolledBack/by",
								schemaPath: "#/properties/rolledBack/properties/by/maxLength",
								keyword: "maxLength",
								params: { limit: 256 }
							};
							if (vErrors === null) vErrors = [err75];
							else vErrors.push(err75);
							errors++;
						}
						if (func2$1(data30) < 1) {
							const err76 = {
								instancePath: instancePath + "/rolledBack/by",
								schemaPath: "#/properties/rolledBack/properties/by/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err76];
							else vErrors.push(err76);
							errors++;
						}
					} else {
						const err77 = {
							instancePath: instancePath + "/rolledBack/by",
							schemaPath: "#/properties/rolledBack/properties/by/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err77];
						else vErrors.push(err77);
						errors++;
					}
				}
				if (data27.reason !== void 0) {
					let data31 = data27.reason;
					if (typeof data31 === "string") {
						if (func2$1(data31) > 2e3) {
							const err78 = {
								instancePath: instancePath + "/rolledBack/reason",
								schemaPath: "#/properties/rolledBack/properties/reason/maxLength",
								keyword: "maxLength",
								params: { limit: 2e3 }
							};
							if (vErrors === null) vErrors = [err78];
							else vErrors.push(err78);
							errors++;
						}
						if (func2$1(data31) < 1) {
							const err79 = {
								instancePath: instancePath + "/rolledBack/reason",
								schemaPath: "#/properties/rolledBack/properties/reason/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err79];
							else vErrors.push(err79);
							errors++;
						}
					} else {
						const err80 = {
							instancePath: instancePath + "/rolledBack/reason",
							schemaPath: "#/properties/rolledBack/properties/reason/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err80];
						else vErrors.push(err80);
						errors++;
					}
				}
			} else {
				const err81 = {
					instancePath: instancePath + "/rolledBack",
					schemaPath: "#/properties/rolledBack/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err81];
				else vErrors.push(err81);
				errors++;
			}
		}
		if (data.evidenceSince !== void 0) {
			let data32 = data.evidenceSince;
			if (typeof data32 === "string") {
				if (!pattern13.test(data32)) {
					const err82 = {
						instancePath: instancePath + "/evidenceSince",
						schemaPath: "#/properties/evidenceSince/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
					};
					if (vErrors === null) vErrors = [err82];
					else vErrors.push(err82);
					errors++;
				}
			} else {
				const err83 = {
					instancePath: instancePath + "/evidenceSince",
					schemaPath: "#/properties/evidenceSince/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err83];
				else vErrors.push(err83);
				errors++;
			}
		}
		if (data.override !== void 0) {
			let data33 = data.override;
			if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
				if (data33.criteria === void 0) {
					const err84 = {
						instancePath: instancePath + "/override",
						schemaPath: "#/properties/override/required",
						keyword: "required",
						params: { missingProperty: "criteria" }
					};
					if (vErrors === null) vErrors = [err84];
					else vErrors.push(err84);
					errors++;
				}
				if (data33.reason === void 0) {
					const err85 = {
						instancePath: instancePath + "/override",
						schemaPath: "#/properties/override/required",
						keyword: "required",
						params: { missingProperty: "reason" }
					};
					if (vErrors === null) vErrors = [err85];
					else vErrors.push(err85);
					errors++;
				}
				if (data33.expires === void 0) {
					const err86 = {
						instancePath: instancePath + "/override",
						schemaPath: "#/properties/override/required",
						keyword: "required",
						params: { missingProperty: "expires" }
					};
					if (vErrors === null) vErrors = [err86];
					else vErrors.push(err86);
					errors++;
				}
				for (const key6 in data33) if (!(key6 === "criteria" || key6 === "reason" || key6 === "expires")) {
					const err87 = {
						instancePath: instancePath + "/override",
						schemaPath: "#/properties/override/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key6 }
					};
					if (vErrors === null) vErrors = [err87];
					else vErrors.push(err87);
					errors++;
				}
				if (data33.criteria !== void 0) {
					let data34 = data33.criteria;
					if (Array.isArray(data34)) {
						if (data34.length < 1) {
							const err88 = {
								instancePath: instancePath + "/override/criteria",
								schemaPath: "#/properties/override/properties/criteria/minItems",
								keyword: "minItems",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err88];
							else vErrors.push(err88);
							errors++;
						}
						const len4 = data34.length;
						for (let i4 = 0; i4 < len4; i4++) {
							let data35 = data34[i4];
							if (typeof data35 !== "string") {
								const err89 = {
									instancePath: instancePath + "/override/criteria/" + i4,
									schemaPath: "#/properties/override/properties/criteria/items/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err89];
								else vErrors.push(err89);
								errors++;
							}
							if (!(data35 === "time-in-tier" || data35 === "calendar" || data35 === "investigated" || data35 === "performance" || data35 === "critical-bugs" || data35 === "customer-feedback" || data35 === "error-rate" || data35 === "success-rate")) {
								const err90 = {
									instancePath: instancePath + "/override/criteria/" + i4,
									schemaPath: "#/properties/override/properties/criteria/items/enum",
									keyword: "enum",
									params: { allowedValues: schema31$2.properties.override.properties.criteria.items.enum }
								};
								if (vErrors === null) vErrors = [err90];
								else vErrors.push(err90);
								errors++;
							}
						}
					} else {
						const err91 = {
							instancePath: instancePath + "/override/criteria",
							schemaPath: "#/properties/override/properties/criteria/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err91];
						else vErrors.push(err91);
						errors++;
					}
				}
				if (data33.reason !== void 0) {
					let data36 = data33.reason;
					if (typeof data36 === "string") {
						if (func2$1(data36) > 2e3) {
							const err92 = {
								instancePath: instancePath + "/override/reason",
								schemaPath: "#/properties/override/properties/reason/maxLength",
								keyword: "maxLength",
								params: { limit: 2e3 }
							};
							if (vErrors === null) vErrors = [err92];
							else vErrors.push(err92);
							errors++;
						}
						if (func2$1(data36) < 1) {
							const err93 = {
								instancePath: instancePath + "/override/reason",
								schemaPath: "#/properties/override/properties/reason/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err93];
							else vErrors.push(err93);
							errors++;
						}
					} else {
						const err94 = {
							instancePath: instancePath + "/override/reason",
							schemaPath: "#/properties/override/properties/reason/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err94];
						else vErrors.push(err94);
						errors++;
					}
				}
				if (data33.expires !== void 0) {
					let data37 = data33.expires;
					if (typeof data37 === "string") {
						if (!pattern16.test(data37)) {
							const err95 = {
								instancePath: instancePath + "/override/expires",
								schemaPath: "#/properties/override/properties/expires/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
							};
							if (vErrors === null) vErrors = [err95];
							else vErrors.push(err95);
							errors++;
						}
					} else {
						const err96 = {
							instancePath: instancePath + "/override/expires",
							schemaPath: "#/properties/override/properties/expires/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err96];
						else vErrors.push(err96);
						errors++;
					}
				}
			} else {
				const err97 = {
					instancePath: instancePath + "/override",
					schemaPath: "#/properties/override/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err97];
				else vErrors.push(err97);
				errors++;
			}
		}
		if (data.imported !== void 0) {
			let data38 = data.imported;
			if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
				if (data38.from === void 0) {
					const err98 = {
						instancePath: instancePath + "/imported",
						schemaPath: "#/properties/imported/required",
						keyword: "required",
						params: { missingProperty: "from" }
					};
					if (vErrors === null) vErrors = [err98];
					else vErrors.push(err98);
					errors++;
				}
				if (data38.at === void 0) {
					const err99 = {
						instancePath: instancePath + "/imported",
						schemaPath: "#/properties/imported/required",
						keyword: "required",
						params: { missingProperty: "at" }
					};
					if (vErrors === null) vErrors = [err99];
					else vErrors.push(err99);
					errors++;
				}
				for (const key7 in data38) if (!(key7 === "from" || key7 === "at")) {
					const err100 = {
						instancePath: instancePath + "/imported",
						schemaPath: "#/properties/imported/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key7 }
					};
					if (vErrors === null) vErrors = [err100];
					else vErrors.push(err100);
					errors++;
				}
				if (data38.from !== void 0) {
					let data39 = data38.from;
					if (typeof data39 === "string") {
						if (func2$1(data39) > 256) {
							const err101 = {
								instancePath: instancePath + "/imported/from",
								schemaPath: "#/properties/imported/properties/from/maxLength",
								keyword: "maxLength",
								params: { limit: 256 }
							};
							if (vErrors === null) vErrors = [err101];
							else vErrors.push(err101);
							errors++;
						}
						if (func2$1(data39) < 1) {
							const err102 = {
								instancePath: instancePath + "/imported/from",
								schemaPath: "#/properties/imported/properties/from/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err102];
							else vErrors.push(err102);
							errors++;
						}
					} else {
						const err103 = {
							instancePath: instancePath + "/imported/from",
							schemaPath: "#/properties/imported/properties/from/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err103];
						else vErrors.push(err103);
						errors++;
					}
				}
				if (data38.at !== void 0) {
					let data40 = data38.at;
					if (typeof data40 === "string") {
						if (!pattern13.test(data40)) {
							const err104 = {
								instancePath: instancePath + "/imported/at",
								schemaPath: "#/properties/imported/properties/at/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
							};
							if (vErrors === null) vErrors = [err104];
							else vErrors.push(err104);
							errors++;
						}
					} else {
						const err105 = {
							instancePath: instancePath + "/imported/at",
							schemaPath: "#/properties/imported/properties/at/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err105];
						else vErrors.push(err105);
						errors++;
					}
				}
			} else {
				const err106 = {
					instancePath: instancePath + "/imported",
					schemaPath: "#/properties/imported/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err106];
				else vErrors.push(err106);
				errors++;
			}
		}
		if (data.retired !== void 0) {
			let data41 = data.retired;
			if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
				if (data41.at === void 0) {
					const err107 = {
						instancePath: instancePath + "/retired",
						schemaPath: "#/properties/retired/required",
						keyword: "required",
						params: { missingProperty: "at" }
					};
					if (vErrors === null) vErrors = [err107];
					else vErrors.push(err107);
					errors++;
				}
				for (const key8 in data41) if (!(key8 === "at")) {
					const err108 = {
						instancePath: instancePath + "/retired",
						schemaPath: "#/properties/retired/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key8 }
					};
					if (vErrors === null) vErrors = [err108];
					else vErrors.push(err108);
					errors++;
				}
				if (data41.at !== void 0) {
					let data42 = data41.at;
					if (typeof data42 === "string") {
						if (!pattern13.test(data42)) {
							const err109 = {
								instancePath: instancePath + "/retired/at",
								schemaPath: "#/properties/retired/properties/at/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
							};
							if (vErrors === null) vErrors = [err109];
							else vErrors.push(err109);
							errors++;
						}
					} else {
						const err110 = {
							instancePath: instancePath + "/retired/at",
							schemaPath: "#/properties/retired/properties/at/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err110];
						else vErrors.push(err110);
						errors++;
					}
				}
			} else {
				const err111 = {
					instancePath: instancePath + "/retired",
					schemaPath: "#/properties/retired/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err111];
				else vErrors.push(err111);
				errors++;
			}
		}
	} else {
		const err112 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err112];
		else vErrors.push(err112);
		errors++;
	}
	validate20$2.errors = vErrors;
	return errors === 0;
}
validate20$2.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const rolloutWords = {
	"titles": {
		"#": "a rollout",
		"#/properties/feature": "a letter, then at most 41 letters, digits, _, . and -",
		"#/properties/description": "a text",
		"#/properties/owners": "a list of names",
		"#/properties/owners/items": "a name such as \"@acme/storage\"",
		"#/properties/tier": "a whole number from 0 to 4",
		"#/properties/whitelist": "a list of customer ids",
		"#/properties/whitelist/items": "an opaque id of 1 to 256 characters without control characters",
		"#/properties/blacklist": "a list of customer ids",
		"#/properties/blacklist/items": "an opaque id of 1 to 256 characters without control characters",
		"#/properties/flag": "a dotted path of letters, digits, _, $ and -",
		"#/properties/salt": "a text of 1 to 256 characters without control characters",
		"#/properties/risk": "normal or low",
		"#/properties/phase": "the name of a phase of the settings",
		"#/properties/dependsOn": "a list of features",
		"#/properties/dependsOn/items": "a letter, then at most 41 letters, digits, _, . and -",
		"#/properties/rollbackThreshold": "a mapping of errorRate, timeWindow and windows",
		"#/properties/rollbackThreshold/properties/errorRate": "a ratio from 0.1% to 50%, written like 5% or 0.05",
		"#/properties/rollbackThreshold/properties/timeWindow": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/rollbackThreshold/properties/windows": "a mapping of durations to ratios",
		"#/properties/rollbackThreshold/properties/windows/additionalProperties": "a ratio from 0.1% to 50%, written like 5% or 0.05",
		"#/properties/metrics": "a mapping of source and its parameters",
		"#/properties/metrics/properties/source": "the name of a source of the settings",
		"#/properties/metrics/additionalProperties": "a text",
		"#/properties/paused": "a mapping of at, by and reason",
		"#/properties/paused/properties/at": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/paused/properties/by": "a name such as \"@product-lead\"",
		"#/properties/paused/properties/reason": "a text of 1 to 2000 characters",
		"#/properties/rolledBack": "a mapping of at, from, by and reason",
		"#/properties/rolledBack/properties/at": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/rolledBack/properties/from": "a whole number from 0 to 4",
		"#/properties/rolledBack/properties/by": "a name such as \"@product-lead\"",
		"#/properties/rolledBack/properties/reason": "a text of 1 to 2000 characters",
		"#/properties/evidenceSince": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/override": "a mapping of criteria, reason and expires",
		"#/properties/override/properties/criteria": "a list of at least one criterion",
		"#/properties/override/properties/criteria/items": "one of time-in-tier, calendar, investigated, performance, critical-bugs, customer-feedback, error-rate, success-rate",
		"#/properties/override/properties/reason": "a text of 1 to 2000 characters",
		"#/properties/override/properties/expires": "a calendar date such as 2026-11-25",
		"#/properties/imported": "a mapping of from and at",
		"#/properties/imported/properties/from": "the name of the other system",
		"#/properties/imported/properties/at": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/retired": "a mapping of at",
		"#/properties/retired/properties/at": "an instant such as 2026-11-20T10:00:00Z"
	},
	"keys": {
		"#": [
			"feature",
			"description",
			"owners",
			"tier",
			"whitelist",
			"blacklist",
			"flag",
			"salt",
			"risk",
			"phase",
			"dependsOn",
			"rollbackThreshold",
			"metrics",
			"paused",
			"rolledBack",
			"evidenceSince",
			"override",
			"imported",
			"retired"
		],
		"#/properties/rollbackThreshold": [
			"errorRate",
			"timeWindow",
			"windows"
		],
		"#/properties/metrics": ["source"],
		"#/properties/paused": [
			"at",
			"by",
			"reason"
		],
		"#/properties/rolledBack": [
			"at",
			"from",
			"by",
			"reason"
		],
		"#/properties/override": [
			"criteria",
			"reason",
			"expires"
		],
		"#/properties/imported": ["from", "at"],
		"#/properties/retired": ["at"]
	}
};
// node_modules/js-yaml/dist/js-yaml.mjs
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
var Schema = class Schema {
	tags;
	implicitScalarTags;
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	defaultScalarTag;
	defaultSequenceTag;
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]).withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
({
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
});
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name));
EVENT_ID.DOCUMENT;
EVENT_ID.SEQUENCE;
EVENT_ID.MAPPING;
EVENT_ID.SCALAR;
EVENT_ID.ALIAS;
EVENT_ID.POP;
SCALAR_STYLE.PLAIN;
SCALAR_STYLE.SINGLE_QUOTED;
SCALAR_STYLE.DOUBLE_QUOTED;
SCALAR_STYLE.LITERAL_BLOCK;
SCALAR_STYLE.FOLDED_BLOCK;
COLLECTION_STYLE.BLOCK;
COLLECTION_STYLE.FLOW;
CHOMPING_MODE.CLIP;
CHOMPING_MODE.STRIP;
CHOMPING_MODE.KEEP;
// src/config/yaml/scalar.ts
const INTEGER = /^[-+]?[0-9]+$/u;
const OCTAL = /^0o[0-7]+$/u;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/u;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/u;
const WORDS$1 = /* @__PURE__ */ new Map([
	["", null],
	["~", null],
	["null", null],
	["Null", null],
	["NULL", null],
	["true", true],
	["True", true],
	["TRUE", true],
	["false", false],
	["False", false],
	["FALSE", false],
	[".nan", NaN],
	[".NaN", NaN],
	[".NAN", NaN]
]);
function plainValue(text) {
	const word = WORDS$1.get(text);
	if (word !== void 0) return word;
	return mayBeNumber(text) ? numberOrText(text) : text;
}
function mayBeNumber(text) {
	const first = text.charCodeAt(0);
	return first >= 48 && first <= 57 || first === 43 || first === 45 || first === 46;
}
function numberOrText(text) {
	if (INTEGER.test(text) || FLOAT.test(text)) return Number(text);
	if (OCTAL.test(text) || HEXADECIMAL.test(text)) return Number(text);
	if (INFINITY.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
	return text;
}
// src/config/yaml/build.ts
function buildTree(text, events, issues) {
	const roots = [];
	const stack = [];
	let directive = null;
	let last = 0;
	for (const event of events) if (event.type === EVENT_ID.POP) stack.pop();
	else if (event.type === EVENT_ID.DOCUMENT) {
		directive ??= directiveOf(event);
		stack.push(documentFrame(roots));
	} else {
		const parent = stack.at(-1);
		const made = contentOf(text, event, emptyAt(parent, last), issues);
		parent?.add(made.node);
		if (made.frame !== null) stack.push(made.frame);
		last = made.node.kind === "scalar" ? made.node.end : made.node.start;
	}
	return {
		roots,
		directive
	};
}
function contentOf(text, event, otherwise, issues) {
	if (event.type === EVENT_ID.ALIAS) {
		const start = event.anchorStart - 1;
		issues.error(start, "alias", "aliases are not allowed: write the value itself");
		return {
			node: {
				kind: "scalar",
				start,
				end: event.anchorEnd,
				value: null
			},
			frame: null
		};
	}
	refuseProperties(text, event, issues);
	if (event.type === EVENT_ID.SCALAR) return {
		node: scalarOf(text, event, otherwise),
		frame: null
	};
	const { start } = event;
	const flow = event.style === COLLECTION_STYLE.FLOW;
	const frame = event.type === EVENT_ID.SEQUENCE ? listFrame(start, flow) : mapFrame(text, {
		start,
		flow
	}, issues);
	return {
		node: frame.node,
		frame
	};
}
function directiveOf({ directives }) {
	const found = directives.find((directive) => !(directive.kind === "yaml" && directive.version === "1.2"));
	if (found === void 0) return null;
	return found.kind === "yaml" ? `%YAML ${found.version}` : "%TAG";
}
function refuseProperties(text, event, issues) {
	if (event.anchorStart !== -1) issues.error(event.anchorStart - 1, "anchor", "anchors are not allowed: repeat the value");
	if (event.tagStart !== -1) {
		const tag = text.slice(event.tagStart, Math.min(event.tagEnd, event.tagStart + 40));
		issues.error(event.tagStart, "tag", `tags are not allowed, found ${tag}`);
	}
}
function emptyAt(frame, last) {
	return frame?.map?.key?.start ?? last;
}
function scalarOf(text, event, otherwise) {
	if (event.tagStart !== -1) return {
		kind: "scalar",
		start: event.tagStart,
		end: event.tagEnd,
		value: null
	};
	if (event.valueStart === -1) return {
		kind: "scalar",
		start: otherwise,
		end: otherwise,
		value: null
	};
	const written = getScalarValue(text, event);
	const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
	return {
		kind: "scalar",
		start: event.valueStart - quote,
		end: event.valueEnd + quote,
		value: event.style === SCALAR_STYLE.PLAIN ? plainValue(written) : written
	};
}
function documentFrame(roots) {
	return {
		node: {
			kind: "list",
			start: 0,
			flow: false,
			items: roots,
			value: []
		},
		map: null,
		add: (root) => roots.push(root)
	};
}
function listFrame(start, flow) {
	const items = [];
	const value = [];
	const add = (node) => {
		items.push(node);
		value.push(node.value);
	};
	return {
		node: {
			kind: "list",
			start,
			flow,
			items,
			value
		},
		map: null,
		add
	};
}
function mapFrame(text, { start, flow }, issues) {
	const entries = [];
	const value = {};
	const map = {
		key: null,
		skip: false
	};
	const byKey = /* @__PURE__ */ new Map();
	const takeKey = (node) => {
		if (node.kind === "scalar" && node.end > node.start) map.key = node;
		else {
			map.skip = true;
			issues.error(node.start, "key-type", "a key is a word, found nothing or a collection");
		}
	};
	const takeValue = (keyNode, node) => {
		const key = keyOf(text, keyNode);
		map.key = null;
		if (key === "__proto__") {
			issues.error(keyNode.start, "forbidden-key", "the key __proto__ is not allowed");
			return;
		}
		const entry = {
			key,
			keyStart: keyNode.start,
			keyEnd: keyNode.end,
			node
		};
		entries.push(entry);
		if (byKey.has(key)) {
			issues.error(keyNode.start, "duplicate-key", `the key ${JSON.stringify(key.slice(0, 60))} is written twice`);
			return;
		}
		byKey.set(key, entry);
		value[key] = node.value;
	};
	const add = (node) => {
		if (map.key !== null) takeValue(map.key, node);
		else if (map.skip) map.skip = false;
		else takeKey(node);
	};
	return {
		node: {
			kind: "map",
			start,
			flow,
			entries,
			byKey,
			value
		},
		map,
		add
	};
}
function keyOf(text, node) {
	return typeof node.value === "string" ? node.value : text.slice(node.start, node.end);
}
// src/config/yaml/issue.ts
const MAXIMUM = 100;
function createIssues() {
	const list = [];
	const taken = /* @__PURE__ */ new Set();
	let left = 0;
	const add = (issue) => {
		if (list.length < MAXIMUM) list.push(issue);
		else left += 1;
	};
	return {
		error(offset, code, message) {
			if (code === "null-value" && taken.has(offset)) return;
			if (taken.size <= MAXIMUM) taken.add(offset);
			add({
				code,
				severity: "error",
				offset,
				message
			});
		},
		warning(offset, code, message) {
			add({
				code,
				severity: "warning",
				offset,
				message
			});
		},
		untold(count) {
			left += count;
		},
		problems(file, locate) {
			const problems = list.toSorted((a, b) => a.offset - b.offset).map(({ offset, code, severity, message }) => {
				const { line, column } = locate(offset);
				return {
					code,
					severity,
					file,
					line,
					column,
					message
				};
			});
			return left === 0 ? problems : [...problems, tooMany(file, left)];
		}
	};
}
function tooMany(file, left) {
	return {
		code: "too-many-problems",
		severity: "error",
		file,
		line: 1,
		column: 1,
		message: `${left} more problems in this file are not listed`
	};
}
// src/config/yaml/lines.ts
function locateIn(text) {
	const starts = lineStarts(text);
	const mark = text.startsWith("﻿") ? 1 : 0;
	return (offset) => {
		const line = lineOf(starts, offset);
		const column = offset - (starts[line] ?? 0) - (line === 0 ? mark : 0) + 1;
		return {
			line: line + 1,
			column: Math.max(1, column)
		};
	};
}
function lineStarts(text) {
	const starts = [0];
	if (text.includes("\r")) {
		for (const match of text.matchAll(/\r\n?|\n/gu)) starts.push(match.index + match[0].length);
		return starts;
	}
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
function lineOf(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
// src/config/yaml/text.ts
const MAXIMUM_BYTES$1 = 1048576;
const DECODER$1 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function decodeText(bytes) {
	if (bytes.length > MAXIMUM_BYTES$1) return {
		ok: false,
		code: "too-large",
		message: `a file has at most 1 MB, found ${bytes.length} bytes`,
		before: ""
	};
	const text = decode$2(bytes);
	if (text === null) return {
		ok: false,
		code: "invalid-utf8",
		message: "a file must be valid UTF-8, found a byte that is not",
		before: validBeginning(bytes)
	};
	const zero = text.indexOf("\0");
	if (zero === -1) return {
		ok: true,
		text
	};
	return {
		ok: false,
		code: "nul-character",
		message: "a file must be text, found a NUL character",
		before: text.slice(0, zero)
	};
}
function decode$2(bytes) {
	try {
		return DECODER$1.decode(bytes);
	} catch {
		return null;
	}
}
function validBeginning(bytes) {
	let low = 0;
	let high = bytes.length;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (beginning(bytes, middle) === null) high = middle - 1;
		else low = middle;
	}
	return beginning(bytes, low) ?? "";
}
function beginning(bytes, length) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes.subarray(0, length), { stream: true });
	} catch {
		return null;
	}
}
// src/config/yaml/read.ts
function hasRoot(document) {
	return document.root !== null;
}
const MAXIMUM_DEPTH = 32;
const MAXIMUM_EVENTS = 2e5;
const TAB = "lines are indented with spaces, found a tab";
function readYaml(bytes) {
	const issues = createIssues();
	const decoded = decodeText(bytes);
	if (!decoded.ok) {
		issues.error(decoded.before.length, decoded.code, decoded.message);
		return {
			text: decoded.before,
			locate: locateIn(decoded.before),
			issues,
			root: null,
			empty: false
		};
	}
	const { text } = decoded;
	const locate = locateIn(text);
	const events = eventsOf(text, issues);
	if (events === null) return {
		text,
		locate,
		issues,
		root: null,
		empty: false
	};
	refuseTabs(text, events, issues);
	const empty = isEmpty(events);
	if (empty) issues.error(0, "empty-file", "a file must be a mapping, found nothing");
	return {
		text,
		locate,
		issues,
		root: empty ? null : rootOf(text, events, issues),
		empty
	};
}
function eventsOf(text, issues) {
	try {
		const events = parseEvents(text, { maxDepth: MAXIMUM_DEPTH });
		if (events.length <= MAXIMUM_EVENTS) return events;
		issues.error(0, "too-large", `a file has at most ${MAXIMUM_EVENTS} values, found ${events.length}`);
	} catch (error) {
		const { offset, code, message } = explain(text, error);
		issues.error(offset, code, message);
	}
	return null;
}
function explain(text, error) {
	if (!(error instanceof YAMLException)) return {
		offset: 0,
		code: "syntax",
		message: "the YAML cannot be read"
	};
	const { reason } = error;
	const offset = offsetOf(error);
	if (reason.includes("maxDepth")) return {
		offset,
		code: "too-deep",
		message: `values nest at most ${MAXIMUM_DEPTH} deep, found more`
	};
	const tab = tabBefore(text, offset);
	if (tab !== null) return {
		offset: tab,
		code: "tab-indentation",
		message: TAB
	};
	return {
		offset,
		code: "syntax",
		message: `the YAML cannot be read: ${reason}`
	};
}
function offsetOf(error) {
	const mark = error.mark;
	if (typeof mark !== "object" || mark === null || !("position" in mark)) return 0;
	return typeof mark.position === "number" ? mark.position : 0;
}
function tabBefore(text, offset) {
	const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
	const indentation = /^\uFEFF? *\t/u.exec(text.slice(start, start + 256));
	return indentation === null ? null : start + indentation[0].length - 1;
}
function refuseTabs(text, events, issues) {
	if (!text.includes("	")) return;
	for (const match of text.matchAll(/(?<=^|[\n\r\uFEFF]) *\t[ \t]*(?![ \t\n\r#]|$)/gu)) {
		const tab = match.index + match[0].indexOf("	");
		if (!events.some((event) => event.type === EVENT_ID.SCALAR && event.valueStart <= tab && tab < event.valueEnd)) {
			issues.error(tab, "tab-indentation", TAB);
			return;
		}
	}
}
function isEmpty(events) {
	const [, content, ...rest] = events;
	if (content === void 0) return true;
	return content.type === EVENT_ID.SCALAR && content.valueStart === -1 && content.tagStart === -1 && rest.length === 1;
}
function rootOf(text, events, issues) {
	const { roots, directive } = buildTree(text, events, issues);
	const [root, second] = roots;
	if (second !== void 0) {
		issues.error(second.start, "several-documents", "a file is one YAML document, found a second one");
		return null;
	}
	if (directive !== null) issues.error(0, "directive", `a file is YAML 1.2 without directives, found ${directive}`);
	if (root?.kind === "map") return root;
	const found = root?.kind === "list" ? "a list" : "a single value";
	issues.error(root?.start ?? 0, "not-a-mapping", `a file must be a mapping, found ${found}`);
	return null;
}
// src/config/rollout.ts
const FEATURE_NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,41}$/u;
function parseRollout(path, bytes) {
	const feature = featureOfFile(path);
	const document = readYaml(bytes);
	if (!hasRoot(document)) return {
		rollout: null,
		feature,
		positions: {},
		problems: document.issues.problems(path, document.locate)
	};
	const form = createForm(document, {
		validate: validateRollout,
		words: rolloutWords,
		hides: isCustomer
	});
	refuseOtherName(form, feature);
	return {
		rollout: readRollout(form, feature),
		feature,
		positions: positionsOf(document),
		problems: form.problems(path)
	};
}
function featureOfFile(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/u, "");
}
function isCustomer(path) {
	return (path[0] === "whitelist" || path[0] === "blacklist") && path.length > 1;
}
function refuseOtherName(form, feature) {
	if (!FEATURE_NAME.test(feature)) {
		form.refuse([], "invalid-name", `a file is named after its feature: a letter, then at most 41 letters, digits, _, . and -, found ${JSON.stringify(feature)}`);
		return;
	}
	const named = form.whole(["feature"]);
	if (typeof named !== "string" || named === feature) return;
	const message = `feature must be the name of the file, ${feature}, found ${JSON.stringify(named)}`;
	form.refuse(["feature"], "feature-name-mismatch", message);
}
function readRollout(form, feature) {
	const exposure = readExposure(form, feature);
	const words = readWords(form);
	const rollbackThreshold = readThreshold(form);
	const records = readRecords(form);
	const tier = exposure?.tier ?? 4;
	if (records.retired !== null && tier !== 4) form.refuse(["retired"], "retired-below-full", `retired is for tier 4 only, found tier ${tier}`);
	if (exposure === null || !FEATURE_NAME.test(feature)) return null;
	return {
		feature,
		...exposure,
		...words,
		rollbackThreshold,
		...records
	};
}
function positionsOf({ root, locate }) {
	const positions = { feature: {
		line: 1,
		column: 1
	} };
	for (const key of rolloutWords.keys["#"] ?? []) {
		const node = entryOf$2(root, key)?.node;
		if (node === void 0) continue;
		positions[key] = locate(node.start);
		if (key !== "dependsOn" || node.kind !== "list") continue;
		for (const [index, item] of node.items.entries()) positions[`dependsOn/${index}`] = locate(item.start);
	}
	return positions;
}
// src/config/catalog.ts
const parsesOf = /* @__PURE__ */ new WeakMap();
function buildCatalog(files, settings, before) {
	const known = (before === null ? void 0 : parsesOf.get(before)) ?? /* @__PURE__ */ new Map();
	const parses = /* @__PURE__ */ new Map();
	const problems = [];
	const members = [];
	for (const file of files.toSorted((a, b) => compareTexts(a.path, b.path))) {
		if (isHidden(file.path, settings.rollouts)) continue;
		const feature = featureOfPath(file.path);
		const problem = problemOfKind(file, feature);
		if (problem !== null) problems.push(problem);
		if (feature === null) continue;
		const parsed = problem === null ? parse$1(file, known, parses) : {
			...UNREAD$2,
			feature
		};
		problems.push(...parsed.problems);
		members.push({
			file: file.path,
			content: file.content,
			parsed
		});
	}
	const catalog = assemble(members, [...problems, ...crossProblems(members, settings, before)]);
	parsesOf.set(catalog, parses);
	return catalog;
}
const UNREAD$2 = {
	rollout: null,
	positions: {},
	problems: []
};
function parse$1({ path, content, bytes }, known, parses) {
	const key = `${content}\0${path}`;
	const parsed = known.get(key) ?? parses.get(key) ?? parseRollout(path, bytes);
	parses.set(key, parsed);
	return parsed;
}
function assemble(members, problems) {
	const flawedFiles = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
	const entries = /* @__PURE__ */ new Map();
	const unreadable = /* @__PURE__ */ new Map();
	for (const { file, content, parsed } of members) {
		const { feature, rollout, positions } = parsed;
		if (rollout === null) {
			if (!entries.has(feature)) unreadable.set(feature, file);
			continue;
		}
		const entry = {
			rollout,
			file,
			content,
			positions,
			flawed: flawedFiles.has(file)
		};
		const other = entries.get(feature);
		if (other === void 0 || isNarrower(entry, other)) entries.set(feature, entry);
		unreadable.delete(feature);
	}
	return {
		entries,
		unreadable,
		problems: problems.toSorted(comparePlaces)
	};
}
function isNarrower({ rollout: a }, { rollout: b }) {
	if (a.tier !== b.tier) return a.tier < b.tier;
	if (a.whitelist.length !== b.whitelist.length) return a.whitelist.length < b.whitelist.length;
	return a.blacklist.length > b.blacklist.length;
}
function isHidden(path, folder) {
	return (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path).split("/").some((name) => name.startsWith("."));
}
function featureOfPath(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return /\.ya?ml$/u.test(name) ? name.replace(/\.ya?ml$/u, "") : null;
}
function problemOfKind({ path, kind }, feature) {
	const place = {
		file: path,
		line: 1,
		column: 1
	};
	if (kind === "link") {
		const message = "a rollout is a regular file inside the repository, found a link or something else";
		return {
			code: "link",
			severity: "error",
			...place,
			message
		};
	}
	if (feature === null) {
		const message = "only rollouts named <feature>.yaml or <feature>.yml belong here; this file is ignored";
		return {
			code: "other-file",
			severity: "warning",
			...place,
			message
		};
	}
	if (kind === "file") return null;
	const message = "a file has at most 1 MB, found more";
	return {
		code: "too-large",
		severity: "error",
		...place,
		message
	};
}
function comparePlaces(a, b) {
	return compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column || compareTexts(a.code, b.code);
}
function compareTexts(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
// src/config/settings-people.ts
function readPeople(form) {
	const until = endOfDayAt(form, ["adoption", "until"]);
	return {
		name: textAt(form, ["name"]) ?? null,
		rollouts: readFolder(form),
		phases: readPhases(form),
		approvals: readApprovals(form),
		issues: {
			critical: textsAt(form, ["issues", "critical"]) ?? ["P0", "P1"],
			concern: textAt(form, ["issues", "concern"]) ?? "customer-concern",
			feature: textAt(form, ["issues", "feature"]) ?? "rollout/{feature}"
		},
		calendar: {
			timezone: readTimezone(form),
			freeze: readFreezes(form)
		},
		guard: {
			mode: textAt(form, ["guard", "mode"]) === "observe" ? "observe" : "act",
			propose: switchAt(form, ["guard", "propose"]) ?? false
		},
		adoption: until === void 0 ? null : { until },
		report: {
			customerIds: textAt(form, ["report", "customerIds"]) === "show" ? "show" : "hide",
			customers: readCustomers(form)
		}
	};
}
function readFolder(form) {
	return insideAt(form, ["rollouts"], "a folder") ?? "rollouts";
}
function readCustomers(form) {
	return insideAt(form, ["report", "customers"], "a file");
}
function insideAt(form, path, what) {
	const written = textAt(form, path);
	if (written === void 0) return null;
	const place = written.replace(/^(?:\.\/)+/u, "").replace(/\/+$/u, "");
	if (place.split("/").every((name) => name !== "" && name !== "." && name !== "..") && !/[\\\p{Cc}]/u.test(place)) return place;
	const message = `${path.join(".")} must be ${what} inside the repository, with forward slashes, found ${describe(written)}`;
	form.refuse(path, "invalid-value", message);
	return null;
}
function membersAt(form, path) {
	const node = form.node(path);
	return node?.kind === "list" ? node.items.map((_, index) => path.concat(String(index))) : [];
}
function readPhases(form) {
	return membersAt(form, ["phases"]).map((path) => ({
		name: textAt(form, [...path, "name"]) ?? "",
		requires: textsAt(form, [...path, "requires"]) ?? [],
		order: textsAt(form, [...path, "order"]) ?? []
	}));
}
function readApprovals(form) {
	const groups = keysAt(form, ["approvals"]).map((name) => {
		const path = ["approvals", name];
		return [name, {
			users: textsAt(form, [...path, "users"]) ?? [],
			teams: textsAt(form, [...path, "teams"]) ?? [],
			owners: switchAt(form, [...path, "owners"]) ?? false
		}];
	});
	return Object.fromEntries(groups);
}
function readTimezone(form) {
	const timezone = textAt(form, ["calendar", "timezone"]);
	if (timezone === void 0) return "UTC";
	if (isTimezone(timezone)) return timezone;
	const message = `calendar.timezone must be a time zone such as UTC or Europe/Berlin, found ${describe(timezone)}`;
	form.refuse(["calendar", "timezone"], "unknown-timezone", message);
	return "UTC";
}
function isTimezone(name) {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}
function readFreezes(form) {
	return membersAt(form, ["calendar", "freeze"]).flatMap((path) => readFreeze(form, path) ?? []);
}
function readFreeze(form, path) {
	const node = form.node(path);
	if (node?.kind !== "map") return null;
	const written = Object.keys(node.value).toSorted().join(" ");
	if (written === "days") return { days: (textsAt(form, [...path, "days"]) ?? []).filter(isWeekday) };
	if (written === "from to") return readDates(form, path);
	form.refuse(path, "invalid-value", "a freeze must have days, or both from and to");
	return null;
}
function readDates(form, path) {
	const first = dayAt(form, [...path, "from"]);
	const last = dayAt(form, [...path, "to"]);
	const [from, to] = [textAt(form, [...path, "from"]), textAt(form, [...path, "to"])];
	if (first === void 0 || last === void 0 || from === void 0 || to === void 0) return null;
	if (first > last) form.refuse([...path, "to"], "dates-not-in-order", `to must not be before from, found ${from} to ${to}`);
	return {
		from,
		to
	};
}
function isWeekday(text) {
	return [
		"mon",
		"tue",
		"wed",
		"thu",
		"fri",
		"sat",
		"sun"
	].includes(text);
}
// src/config/settings-checks.ts
function checkSettings(form, settings) {
	checkLimits(form, settings);
	checkLadder(form, settings);
	checkPhases(form, settings);
	checkApprovals(form, settings);
	checkSources(form, settings);
	checkStores(form, settings);
}
function checkLimits(form, { criteria, rollback }) {
	const { maximumErrorRate: maximum } = criteria;
	if (maximum < rollback.critical) return;
	const path = firstWritten(form, [["rollback", "critical"], ["criteria", "maximumErrorRate"]]);
	const found = `found ${percent(rollback.critical)} and ${percent(maximum)}`;
	form.refuse(path, "limits-not-in-order", `rollback.critical must be above criteria.maximumErrorRate, ${found}`);
}
function checkLadder(form, { ladder }) {
	for (const [name, { minimum, fastTrackMinimum }] of Object.entries(ladder)) {
		if (fastTrackMinimum <= minimum) continue;
		const message = `ladder.${name}.fastTrackMinimum must not be longer than minimum`;
		form.refuse([
			"ladder",
			name,
			"fastTrackMinimum"
		], "limits-not-in-order", message);
	}
	const { earlyAdopters, general } = ladder;
	if (earlyAdopters.percentage < general.percentage) return;
	const path = firstWritten(form, [[
		"ladder",
		"general",
		"percentage"
	], [
		"ladder",
		"earlyAdopters",
		"percentage"
	]]);
	const found = `found ${percent(earlyAdopters.percentage)} and ${percent(general.percentage)}`;
	form.refuse(path, "limits-not-in-order", `earlyAdopters must have less of the audience than general, ${found}`);
}
function firstWritten(form, paths) {
	return paths.find((path) => form.node(path) !== void 0) ?? [];
}
function checkPhases(form, { phases }) {
	const names = phases.map(({ name }) => name);
	refuseRepeated(form, "phases", names);
	for (const [index, { requires }] of phases.entries()) for (const [position, required] of requires.entries()) {
		if (names.includes(required)) continue;
		const near = closest(required, names);
		const hint = near === null ? "" : `; did you mean ${near}?`;
		const path = [
			"phases",
			String(index),
			"requires",
			String(position)
		];
		form.refuse(path, "unknown-phase", `there is no phase named ${JSON.stringify(required)}${hint}`);
	}
	for (const [first = "", ...others] of cyclicGroups(new Map(phases.map(({ name, requires }) => [name, requires])))) {
		const path = [
			"phases",
			String(names.indexOf(first)),
			"requires"
		];
		const message = `phases must not require each other in a circle, found ${[first, ...others].join(", ")}`;
		form.refuse(path, "phase-cycle", message);
	}
	checkOrders(form, phases);
}
function checkOrders(form, phases) {
	const seen = /* @__PURE__ */ new Set();
	for (const [index, { order }] of phases.entries()) for (const [position, feature] of order.entries()) {
		if (seen.has(feature)) {
			const path = [
				"phases",
				String(index),
				"order",
				String(position)
			];
			form.refuse(path, "repeated-feature", `a feature has one place in the orders of all phases, found ${feature} twice`);
		}
		seen.add(feature);
	}
}
function refuseRepeated(form, list, names) {
	for (const [index, name] of names.entries()) {
		if (names.indexOf(name) === index) continue;
		const path = [
			list,
			String(index),
			"name"
		];
		const place = form.node(path) === void 0 ? [list, String(index)] : path;
		form.refuse(place, "duplicate-name", `${list} must have different names, found ${describe(name)} twice`);
	}
}
function checkApprovals(form, { approvals }) {
	for (const [name, { users, teams, owners }] of Object.entries(approvals)) {
		if (users.length > 0 || teams.length > 0 || owners) continue;
		const message = `approvals.${name} must name users, teams or owners, found nobody: nothing could ever rise`;
		form.refuse(["approvals", name], "empty-group", message);
	}
}
function checkSources(form, { metrics }) {
	if (Object.hasOwn(metrics.sources, metrics.default)) return;
	const names = keysOf(form, ["metrics", "sources"]);
	const near = closest(metrics.default, names);
	const hint = near === null ? "" : `; did you mean ${near}?`;
	const message = `metrics.default must name one of metrics.sources, found ${describe(metrics.default)}${hint}`;
	form.refuse(["metrics", "default"], "unknown-source", message);
}
function keysOf(form, path) {
	const node = form.node(path);
	return node?.kind === "map" ? Object.keys(node.value) : [];
}
function checkStores(form, { stores, environments }) {
	const paths = membersAt(form, ["stores"]);
	const names = stores.map(({ name }) => name);
	if (paths.length > 0) refuseRepeated(form, "stores", names);
	checkFormats(form, {
		stores,
		environments
	});
	checkPlaces(form, stores);
	if (form.node([
		"environments",
		"production",
		"minimumTier"
	]) !== void 0) form.refuse([
		"environments",
		"production",
		"minimumTier"
	], "minimum-tier-on-production", "production must not have a minimumTier: its tiers are those of the files");
	for (const [index, { environment }] of stores.entries()) {
		if (environment === "production" || Object.hasOwn(environments, environment)) continue;
		const near = closest(environment, ["production", ...Object.keys(environments)]);
		const hint = near === null ? "" : `; did you mean ${near}?`;
		const message = `no environment named ${describe(environment)} is declared${hint}`;
		form.warn([
			"stores",
			String(index),
			"environment"
		], "unknown-environment", message);
	}
}
function checkFormats(form, { stores, environments }) {
	for (const [index, { environment, format, customerIds }] of stores.entries()) {
		if (format !== "flagd") continue;
		const path = [
			"stores",
			String(index),
			"format"
		];
		if (customerIds === "hashed") form.refuse(path, "flagd-hashed", "flagd cannot compare hashed customer ids: write customerIds: plain");
		if (stores.filter((each) => each.environment === environment && each.format === "snapshot").length > 0 || Object.hasOwn(environments, environment)) continue;
		const message = `${environment} must have a store with format: snapshot as well: flags are written, never read back`;
		form.refuse(path, "flagd-only", message);
	}
}
function checkPlaces(form, stores) {
	const seen = /* @__PURE__ */ new Map();
	for (const [index, { name, kind, options }] of stores.entries()) {
		const place = JSON.stringify([kind, Object.entries(options).toSorted(([a], [b]) => a < b ? -1 : 1)]);
		const other = seen.get(place);
		if (other !== void 0 && other !== name) {
			const message = `stores must not share a place, ${describe(name)} and ${describe(other)} do`;
			form.refuse(["stores", String(index)], "same-place", message);
		}
		seen.set(place, name);
	}
}
// src/config/settings-limits.ts
const DAY$1 = 864e5;
function readLadder(form) {
	return {
		internal: readRung(form, ["ladder", "internal"], {
			minimum: 2 * DAY$1,
			fastTrackMinimum: 2 * DAY$1
		}),
		earlyAdopters: {
			...readRung(form, ["ladder", "earlyAdopters"], {
				minimum: 7 * DAY$1,
				fastTrackMinimum: 5 * DAY$1
			}),
			percentage: readPercentage(form, [
				"ladder",
				"earlyAdopters",
				"percentage"
			], 1e3)
		},
		general: {
			...readRung(form, ["ladder", "general"], {
				minimum: 7 * DAY$1,
				fastTrackMinimum: 7 * DAY$1
			}),
			percentage: readPercentage(form, [
				"ladder",
				"general",
				"percentage"
			], 5e3)
		}
	};
}
function readRung(form, path, otherwise) {
	const minimum = durationAt(form, [...path, "minimum"]) ?? otherwise.minimum;
	return {
		minimum,
		fastTrackMinimum: durationAt(form, [...path, "fastTrackMinimum"]) ?? Math.min(otherwise.fastTrackMinimum, minimum)
	};
}
function readPercentage(form, path, otherwise) {
	return ratioAt(form, path, 10, 9990) ?? otherwise;
}
function readCriteria(form) {
	return {
		evidence: textAt(form, ["criteria", "evidence"]) === "point" ? "point" : "sequential",
		maximumErrorRate: ratioAt(form, ["criteria", "maximumErrorRate"]) ?? 500,
		minimumSuccessRate: ratioAt(form, ["criteria", "minimumSuccessRate"], 5e3, 9990) ?? 9500,
		performance: {
			maximumIncrease: ratioAt(form, [
				"criteria",
				"performance",
				"maximumIncrease"
			]) ?? 1e3,
			required: switchAt(form, [
				"criteria",
				"performance",
				"required"
			]) ?? false
		},
		investigate: { extra: durationAt(form, [
			"criteria",
			"investigate",
			"extra"
		]) ?? 2 * DAY$1 },
		recovery: durationAt(form, ["criteria", "recovery"]) ?? 2 * DAY$1,
		freshness: durationAt(form, ["criteria", "freshness"]) ?? DAY$1
	};
}
function readRollback(form) {
	return {
		critical: ratioAt(form, ["rollback", "critical"]) ?? 1e3,
		commonCause: numberAt(form, ["rollback", "commonCause"]) ?? 3,
		graceWithoutData: durationAt(form, ["rollback", "graceWithoutData"]) ?? DAY$1
	};
}
function readLimits(form) {
	return {
		audience: {
			maximum: numberAt(form, ["audience", "maximum"]) ?? 50,
			wideningWithoutEvidence: numberAt(form, ["audience", "wideningWithoutEvidence"]) ?? 20
		},
		concurrency: {
			running: readCap(form, ["concurrency", "running"], 1),
			perOwner: readCap(form, ["concurrency", "perOwner"], null),
			perPhase: readCap(form, ["concurrency", "perPhase"], null)
		}
	};
}
function readCap(form, path, otherwise) {
	return form.whole(path) === null ? null : numberAt(form, path) ?? otherwise;
}
// src/config/settings-metrics.ts
const OPTIONS = {
	embedded: {
		required: [],
		optional: ["path"]
	},
	postgres: {
		required: ["url"],
		optional: [
			"query",
			"designEffect",
			"timeout",
			"settle"
		]
	},
	prometheus: {
		required: ["url"],
		optional: [
			"token",
			"designEffect",
			"timeout",
			"settle"
		]
	},
	fixed: {
		required: ["path"],
		optional: []
	},
	unconfigured: {
		required: [],
		optional: []
	}
};
const EMBEDDED_PATH = ".pilot/events";
function readMetrics(form, place) {
	const named = keysAt(form, ["metrics", "sources"]).flatMap((name) => {
		const source = readSource(form, [
			"metrics",
			"sources",
			name
		], place);
		return source === null ? [] : [[name, source]];
	});
	const chosen = textAt(form, ["metrics", "default"]);
	if (chosen !== void 0) return {
		default: chosen,
		sources: Object.fromEntries(named)
	};
	const [only, another] = named;
	if (only !== void 0 && another === void 0) return {
		default: only[0],
		sources: Object.fromEntries(named)
	};
	const [name, source] = placeDefault(place);
	return {
		default: name,
		sources: {
			[name]: source,
			...Object.fromEntries(named)
		}
	};
}
function placeDefault({ ci }) {
	return ci ? ["unconfigured", { kind: "unconfigured" }] : ["embedded", {
		kind: "embedded",
		path: EMBEDDED_PATH,
		implied: true
	}];
}
function readSource(form, path, place) {
	const kind = textAt(form, [...path, "kind"]);
	if (kind === void 0 || !isKind(kind)) return null;
	checkOptions(form, path, kind);
	switch (kind) {
		case "embedded": return readEmbedded(form, path, place);
		case "postgres": return readPostgres(form, path);
		case "prometheus": return readPrometheus(form, path);
		case "fixed": return {
			kind,
			path: textAt(form, [...path, "path"]) ?? ""
		};
		case "unconfigured": return { kind };
	}
}
function isKind(text) {
	return Object.hasOwn(OPTIONS, text);
}
function checkOptions(form, path, kind) {
	const { required, optional } = OPTIONS[kind];
	for (const key of required) if (form.node([...path, key]) === void 0) form.refuse(path, "missing-key", `a ${kind} source must have the key ${key}`);
	for (const key of keysAt(form, path)) {
		if (key === "kind" || required.includes(key) || optional.includes(key)) continue;
		const known = [
			"kind",
			...required,
			...optional
		].join(", ");
		form.refuseKey([...path, key], "unknown-key", `a ${kind} source has no key ${key}; known are ${known}`);
	}
}
function readEmbedded(form, path, { ci, lenient }) {
	const written = textAt(form, [...path, "path"]);
	if (written === void 0 && ci && lenient !== true) {
		const message = "a CI job starts with an empty disk: write the path of an embedded source, or use another kind";
		form.refuse([...path, "kind"], "not-in-ci", message);
	}
	return {
		kind: "embedded",
		path: written ?? EMBEDDED_PATH,
		implied: written === void 0
	};
}
function readPostgres(form, path) {
	return {
		kind: "postgres",
		...readServer(form, path, 0),
		query: textAt(form, [...path, "query"]) ?? null
	};
}
function readPrometheus(form, path) {
	const token = environmentAt(form, [...path, "token"]) ?? null;
	return {
		kind: "prometheus",
		...readServer(form, path, 6e4),
		token
	};
}
function readServer(form, path, settle) {
	const range = "from 0s to 10m, written like 30s";
	return {
		url: configuredAt(form, [...path, "url"]) ?? "",
		designEffect: numberAt(form, [...path, "designEffect"]) ?? 1,
		timeout: durationAt(form, [...path, "timeout"], {
			least: 1e3,
			most: WAITS.most
		}, "from 1s to 10m") ?? 1e4,
		settle: durationAt(form, [...path, "settle"], WAITS, range) ?? settle
	};
}
function configuredAt(form, path) {
	return textAt(form, path) ?? environmentAt(form, path);
}
function environmentAt(form, path) {
	const env = textAt(form, [...path, "env"]);
	return env === void 0 ? void 0 : { env };
}
// src/config/settings-store-options.ts
const COMMON = /* @__PURE__ */ new Set([
	"name",
	"kind",
	"environment",
	"customerIds",
	"format",
	"lean",
	"maximumBytes",
	"propagation"
]);
function readOptions(form, path, kind) {
	const row = storeKind(kind);
	if (row === null) return {};
	checkKeys(form, path, kind, row);
	const options = keysAt(form, path).flatMap((key) => {
		if (COMMON.has(key)) return [];
		const value = configuredAt(form, [...path, key]);
		if (value === void 0) return [];
		checkValue(form, [...path, key], value, row.options[key] ?? null);
		return [[key, value]];
	});
	const propagation = durationAt(form, [...path, "propagation"], WAITS, "from 0s to 10m, written like 60s");
	return Object.fromEntries(propagation === void 0 ? options : [...options, ["propagation", `${propagation}`]]);
}
function checkKeys(form, path, kind, { options }) {
	for (const [key, { required, meaning }] of Object.entries(options)) if (required === true && form.node([...path, key]) === void 0) form.refuse(path, "missing-key", `a store of kind ${kind} must have the key ${key}: ${meaning}`);
	const known = [...COMMON, ...Object.keys(options)];
	for (const key of keysAt(form, path)) {
		if (known.includes(key)) continue;
		const near = closest(key, known);
		const hint = near === null ? `known are ${known.join(", ")}` : `did you mean ${near}?`;
		form.refuseKey([...path, key], "unknown-key", `a store of kind ${kind} has no key ${JSON.stringify(key)}; ${hint}`);
	}
}
function checkValue(form, path, value, option) {
	const key = path.at(-1) ?? "";
	if (option?.values !== void 0) checkChoice(form, path, value, option.values);
	else if (typeof value === "string" && (option?.secret === true || hasPassword(value))) form.warn(path, "plain-secret", `${key} stands in the file for everyone to read; write {env: NAME}`);
}
function checkChoice(form, path, value, values) {
	if (typeof value === "string" && values.includes(value)) return;
	const found = typeof value === "string" ? describe(value) : "a variable";
	form.refuse(path, "invalid-value", `${path.at(-1) ?? ""} must be ${values.join(" or ")}, found ${found}`);
}
function hasPassword(text) {
	return /^[a-z+]+:\/\/[^/?#]*:[^/?#]*@/iu.test(text);
}
function checkAudience(form, path, store) {
	if (store.customerIds === "hashed" || !isPublicStore(store)) return;
	const where = form.node([...path, "customerIds"]) === void 0 ? [...path, "kind"] : [...path, "customerIds"];
	form.refuse(where, "public-customer-ids", "the public can read this store: write customerIds: hashed, or access: private where only your servers can read it");
}
// src/config/settings-stores.ts
const EVENTS = [
	"rollback",
	"pause",
	"withheld",
	"silent",
	"eligible"
];
const SNAPSHOT_PATH = ".pilot/snapshot.json";
function readStores$1(form, place) {
	const name = textAt(form, ["name"]) ?? null;
	if (form.node(["stores"]) === void 0) return [place.ci ? dataBranch(name) : LOCAL_FILE];
	return membersAt(form, ["stores"]).map((path) => readStore(form, path, {
		...place,
		name
	}));
}
const IMPLIED = {
	environment: "production",
	customerIds: "plain",
	format: "snapshot",
	lean: false,
	maximumBytes: null,
	implied: true
};
const LOCAL_FILE = {
	name: "file",
	kind: "file",
	...IMPLIED,
	options: { path: SNAPSHOT_PATH }
};
function dataBranch(name) {
	return {
		name: "git",
		kind: "git",
		...IMPLIED,
		options: placeOf("git", name)
	};
}
function placeOf(kind, name) {
	if (name === null) return {};
	if (kind === "git") return { branch: `pilot-rollout-data-${name}` };
	return storeKind(kind)?.options["key"] === void 0 ? {} : { key: `pilot-rollout-${name}` };
}
function readStore(form, path, { ci, lenient, name }) {
	const kind = textAt(form, [...path, "kind"]) ?? "";
	const options = {
		...placeOf(kind, name),
		...readOptions(form, path, kind)
	};
	const needsPath = kind === "file" && options["path"] === void 0;
	if (needsPath && ci && lenient !== true) {
		const message = "a CI job starts with an empty disk: write the path of a file store, or use another kind";
		form.refuse([...path, "kind"], "not-in-ci", message);
	}
	const placed = needsPath ? {
		...options,
		path: SNAPSHOT_PATH
	} : options;
	const store = {
		...readCommon(form, path, kind),
		lean: switchAt(form, [...path, "lean"]) ?? isSmallStore({
			kind,
			options: placed
		}),
		options: placed,
		implied: false
	};
	checkAudience(form, path, store);
	return store;
}
function readCommon(form, path, kind) {
	return {
		name: textAt(form, [...path, "name"]) ?? kind,
		kind,
		environment: textAt(form, [...path, "environment"]) ?? "production",
		customerIds: textAt(form, [...path, "customerIds"]) === "hashed" ? "hashed" : "plain",
		format: textAt(form, [...path, "format"]) === "flagd" ? "flagd" : "snapshot",
		maximumBytes: numberAt(form, [...path, "maximumBytes"]) ?? null
	};
}
function readSigning(form) {
	if (form.node(["signing"]) === void 0) return null;
	return {
		key: environmentAt(form, ["signing", "key"]) ?? null,
		publicKeys: textsAt(form, ["signing", "publicKeys"]) ?? [],
		unsigned: textAt(form, ["signing", "unsigned"]) === "accept" ? "accept" : "refuse"
	};
}
function readEnvironments(form) {
	const environments = keysAt(form, ["environments"]).map((name) => {
		return [name, { minimumTier: tierAt(form, [
			"environments",
			name,
			"minimumTier"
		]) ?? 0 }];
	});
	return Object.fromEntries(environments);
}
function readNotifications(form) {
	return membersAt(form, ["notifications"]).map((path) => {
		const chosen = textsAt(form, [...path, "on"]);
		return {
			kind: textAt(form, [...path, "kind"]) === "slack" ? "slack" : "json",
			url: configuredAt(form, [...path, "url"]) ?? "",
			on: chosen === void 0 ? EVENTS : EVENTS.filter((event) => chosen.includes(event))
		};
	});
}
// src/config/validators/settings.js
function codePoints$1(text) {
	let length = 0;
	for (const _ of text) length += 1;
	return length;
}
const validateSettings = validate20$1;
const schema31$1 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"version": {
			"type": "integer",
			"const": 1
		},
		"name": {
			"type": "string",
			"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$"
		},
		"rollouts": {
			"type": "string",
			"minLength": 1,
			"maxLength": 256
		},
		"ladder": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"internal": {
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"minimum": {
							"type": "string",
							"pattern": "^\\d{1,7}[smhdw]$"
						},
						"fastTrackMinimum": {
							"type": "string",
							"pattern": "^\\d{1,7}[smhdw]$"
						}
					}
				},
				"earlyAdopters": {
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"minimum": {
							"type": "string",
							"pattern": "^\\d{1,7}[smhdw]$"
						},
						"fastTrackMinimum": {
							"type": "string",
							"pattern": "^\\d{1,7}[smhdw]$"
						},
						"percentage": {
							"type": ["string", "number"],
							"pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$",
							"minimum": .001,
							"maximum": .999
						}
					}
				},
				"general": {
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"minimum": {
							"type": "string",
							"pattern": "^\\d{1,7}[smhdw]$"
						},
						"fastTrackMinimum": {
							"type": "string",
							"pattern": "^\\d{1,7}[smhdw]$"
						},
						"percentage": {
							"type": ["string", "number"],
							"pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$",
							"minimum": .001,
							"maximum": .999
						}
					}
				}
			}
		},
		"criteria": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"evidence": {
					"type": "string",
					"enum": ["sequential", "point"]
				},
				"maximumErrorRate": {
					"type": ["string", "number"],
					"pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$",
					"minimum": .001,
					"maximum": .5
				},
				"minimumSuccessRate": {
					"type": ["string", "number"],
					"pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$",
					"minimum": .5,
					"maximum": .999
				},
				"performance": {
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"maximumIncrease": {
							"type": ["string", "number"],
							"pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$",
							"minimum": .001,
							"maximum": .5
						},
						"required": { "type": "boolean" }
					}
				},
				"investigate": {
					"type": "object",
					"additionalProperties": false,
					"properties": { "extra": {
						"type": "string",
						"pattern": "^\\d{1,7}[smhdw]$"
					} }
				},
				"recovery": {
					"type": "string",
					"pattern": "^\\d{1,7}[smhdw]$"
				},
				"freshness": {
					"type": "string",
					"pattern": "^\\d{1,7}[smhdw]$"
				}
			}
		},
		"rollback": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"critical": {
					"type": ["string", "number"],
					"pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$",
					"minimum": .001,
					"maximum": .5
				},
				"commonCause": {
					"type": "integer",
					"minimum": 2,
					"maximum": 1e6
				},
				"graceWithoutData": {
					"type": "string",
					"pattern": "^\\d{1,7}[smhdw]$"
				}
			}
		},
		"audience": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"maximum": {
					"type": "integer",
					"minimum": 1,
					"maximum": 1e6
				},
				"wideningWithoutEvidence": {
					"type": "integer",
					"minimum": 0,
					"maximum": 1e6
				}
			}
		},
		"concurrency": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"running": {
					"type": ["integer", "null"],
					"minimum": 1,
					"maximum": 1e6
				},
				"perOwner": {
					"type": ["integer", "null"],
					"minimum": 1,
					"maximum": 1e6
				},
				"perPhase": {
					"type": ["integer", "null"],
					"minimum": 1,
					"maximum": 1e6
				}
			}
		},
		"phases": {
			"type": "array",
			"items": {
				"type": "object",
				"required": ["name"],
				"additionalProperties": false,
				"properties": {
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 256
					},
					"requires": {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 256
						}
					},
					"order": {
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$"
						}
					}
				}
			}
		},
		"approvals": {
			"type": "object",
			"propertyNames": { "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" },
			"additionalProperties": {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"users": {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 256
						}
					},
					"teams": {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 256
						}
					},
					"owners": { "type": "boolean" }
				}
			}
		},
		"issues": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"critical": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1,
						"maxLength": 256
					}
				},
				"concern": {
					"type": "string",
					"minLength": 1,
					"maxLength": 256
				},
				"feature": {
					"type": "string",
					"maxLength": 256,
					"pattern": "\\{feature\\}"
				}
			}
		},
		"calendar": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"timezone": {
					"type": "string",
					"minLength": 1,
					"maxLength": 64
				},
				"freeze": {
					"type": "array",
					"items": {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"days": {
								"type": "array",
								"minItems": 1,
								"items": {
									"type": "string",
									"enum": [
										"mon",
										"tue",
										"wed",
										"thu",
										"fri",
										"sat",
										"sun"
									]
								}
							},
							"from": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
							},
							"to": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
							}
						}
					}
				}
			}
		},
		"guard": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"mode": {
					"type": "string",
					"enum": ["act", "observe"]
				},
				"propose": { "type": "boolean" }
			}
		},
		"adoption": {
			"type": "object",
			"required": ["until"],
			"additionalProperties": false,
			"properties": { "until": {
				"type": "string",
				"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
			} }
		},
		"metrics": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"default": {
					"type": "string",
					"minLength": 1,
					"maxLength": 256
				},
				"sources": {
					"type": "object",
					"propertyNames": { "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" },
					"additionalProperties": {
						"type": "object",
						"required": ["kind"],
						"additionalProperties": false,
						"properties": {
							"kind": {
								"type": "string",
								"enum": [
									"embedded",
									"postgres",
									"prometheus",
									"fixed",
									"unconfigured"
								]
							},
							"path": {
								"type": "string",
								"minLength": 1,
								"maxLength": 1024
							},
							"url": {
								"type": ["string", "object"],
								"minLength": 1,
								"maxLength": 4096,
								"required": ["env"],
								"additionalProperties": false,
								"properties": { "env": {
									"type": "string",
									"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
								} }
							},
							"token": {
								"type": "object",
								"required": ["env"],
								"additionalProperties": false,
								"properties": { "env": {
									"type": "string",
									"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
								} }
							},
							"query": {
								"type": "string",
								"minLength": 1
							},
							"designEffect": {
								"type": "number",
								"minimum": 1,
								"maximum": 1e3
							},
							"timeout": {
								"type": "string",
								"pattern": "^\\d{1,3}[sm]$"
							},
							"settle": {
								"type": "string",
								"pattern": "^\\d{1,3}[sm]$"
							}
						}
					}
				}
			}
		},
		"stores": {
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "object",
				"required": ["kind"],
				"properties": {
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 256
					},
					"kind": {
						"type": "string",
						"enum": [
							"file",
							"git",
							"redis",
							"upstash",
							"cloudflare-kv",
							"s3",
							"vercel",
							"http",
							"postgres"
						]
					},
					"environment": {
						"type": "string",
						"minLength": 1,
						"maxLength": 256
					},
					"customerIds": {
						"type": "string",
						"enum": ["plain", "hashed"]
					},
					"format": {
						"type": "string",
						"enum": ["snapshot", "flagd"]
					},
					"lean": { "type": "boolean" },
					"maximumBytes": {
						"type": "integer",
						"minimum": 256,
						"maximum": 5368709120
					},
					"propagation": {
						"type": "string",
						"pattern": "^\\d{1,3}[sm]$"
					}
				},
				"additionalProperties": {
					"type": ["string", "object"],
					"minLength": 1,
					"maxLength": 4096,
					"required": ["env"],
					"additionalProperties": false,
					"properties": { "env": {
						"type": "string",
						"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
					} }
				}
			}
		},
		"signing": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"key": {
					"type": "object",
					"required": ["env"],
					"additionalProperties": false,
					"properties": { "env": {
						"type": "string",
						"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
					} }
				},
				"publicKeys": {
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^[A-Za-z0-9+/]{43}=$"
					}
				},
				"unsigned": {
					"type": "string",
					"enum": ["refuse", "accept"]
				}
			}
		},
		"environments": {
			"type": "object",
			"propertyNames": { "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" },
			"additionalProperties": {
				"type": "object",
				"additionalProperties": false,
				"properties": { "minimumTier": {
					"type": "integer",
					"minimum": 0,
					"maximum": 4
				} }
			}
		},
		"notifications": {
			"type": "array",
			"items": {
				"type": "object",
				"required": ["kind", "url"],
				"additionalProperties": false,
				"properties": {
					"kind": {
						"type": "string",
						"enum": ["slack", "json"]
					},
					"url": {
						"type": ["string", "object"],
						"minLength": 1,
						"maxLength": 4096,
						"required": ["env"],
						"additionalProperties": false,
						"properties": { "env": {
							"type": "string",
							"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
						} }
					},
					"on": {
						"type": "array",
						"items": {
							"type": "string",
							"enum": [
								"rollback",
								"pause",
								"withheld",
								"silent",
								"eligible"
							]
						}
					}
				}
			}
		},
		"report": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"customerIds": {
					"type": "string",
					"enum": ["hide", "show"]
				},
				"customers": {
					"type": "string",
					"minLength": 1,
					"maxLength": 256
				}
			}
		}
	}
};
const func1$1 = Object.prototype.hasOwnProperty;
const func2 = codePoints$1;
const pattern4$1 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$", "u");
const pattern5$1 = /* @__PURE__ */ new RegExp("^\\d{1,7}[smhdw]$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^\\d{1,2}(?:\\.\\d{1,2})?%$", "u");
const pattern21 = /* @__PURE__ */ new RegExp("^[A-Za-z][A-Za-z0-9_.-]{0,41}$", "u");
const pattern23 = /* @__PURE__ */ new RegExp("\\{feature\\}", "u");
const pattern24 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
const pattern28 = /* @__PURE__ */ new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,127}$", "u");
const pattern30 = /* @__PURE__ */ new RegExp("^\\d{1,3}[sm]$", "u");
const pattern35 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9+/]{43}=$", "u");
function validate20$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func1$1.call(schema31$1.properties, key0)) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err1 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (1 !== data0) {
				const err2 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.name !== void 0) {
			let data1 = data.name;
			if (typeof data1 === "string") {
				if (!pattern4$1.test(data1)) {
					const err3 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" }
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.rollouts !== void 0) {
			let data2 = data.rollouts;
			if (typeof data2 === "string") {
				if (func2(data2) > 256) {
					const err5 = {
						instancePath: instancePath + "/rollouts",
						schemaPath: "#/properties/rollouts/maxLength",
						keyword: "maxLength",
						params: { limit: 256 }
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (func2(data2) < 1) {
					const err6 = {
						instancePath: instancePath + "/rollouts",
						schemaPath: "#/properties/rollouts/minLength",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/rollouts",
					schemaPath: "#/properties/rollouts/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.ladder !== void 0) {
			let data3 = data.ladder;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 in data3) if (!(key1 === "internal" || key1 === "earlyAdopters" || key1 === "general")) {
					const err8 = {
						instancePath: instancePath + "/ladder",
						schemaPath: "#/properties/ladder/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data3.internal !== void 0) {
					let data4 = data3.internal;
					if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
						for (const key2 in data4) if (!(key2 === "minimum" || key2 === "fastTrackMinimum")) {
							const err9 = {
								instancePath: instancePath + "/ladder/internal",
								schemaPath: "#/properties/ladder/properties/internal/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 }
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						if (data4.minimum !== void 0) {
							let data5 = data4.minimum;
							if (typeof data5 === "string") {
								if (!pattern5$1.test(data5)) {
									const err10 = {
										instancePath: instancePath + "/ladder/internal/minimum",
										schemaPath: "#/properties/ladder/properties/internal/properties/minimum/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,7}[smhdw]$" }
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
							} else {
								const err11 = {
									instancePath: instancePath + "/ladder/internal/minimum",
									schemaPath: "#/properties/ladder/properties/internal/properties/minimum/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
						if (data4.fastTrackMinimum !== void 0) {
							let data6 = data4.fastTrackMinimum;
							if (typeof data6 === "string") {
								if (!pattern5$1.test(data6)) {
									const err12 = {
										instancePath: instancePath + "/ladder/internal/fastTrackMinimum",
										schemaPath: "#/properties/ladder/properties/internal/properties/fastTrackMinimum/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,7}[smhdw]$" }
									};
									if (vErrors === null) vErrors = [err12];
									else vErrors.push(err12);
									errors++;
								}
							} else {
								const err13 = {
									instancePath: instancePath + "/ladder/internal/fastTrackMinimum",
									schemaPath: "#/properties/ladder/properties/internal/properties/fastTrackMinimum/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/ladder/internal",
							schemaPath: "#/properties/ladder/properties/internal/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (data3.earlyAdopters !== void 0) {
					let data7 = data3.earlyAdopters;
					if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
						for (const key3 in data7) if (!(key3 === "minimum" || key3 === "fastTrackMinimum" || key3 === "percentage")) {
							const err15 = {
								instancePath: instancePath + "/ladder/earlyAdopters",
								schemaPath: "#/properties/ladder/properties/earlyAdopters/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 }
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data7.minimum !== void 0) {
							let data8 = data7.minimum;
							if (typeof data8 === "string") {
								if (!pattern5$1.test(data8)) {
									const err16 = {
										instancePath: instancePath + "/ladder/earlyAdopters/minimum",
										schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/minimum/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,7}[smhdw]$" }
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
							} else {
								const err17 = {
									instancePath: instancePath + "/ladder/earlyAdopters/minimum",
									schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/minimum/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
						}
						if (data7.fastTrackMinimum !== void 0) {
							let data9 = data7.fastTrackMinimum;
							if (typeof data9 === "string") {
								if (!pattern5$1.test(data9)) {
									const err18 = {
										instancePath: instancePath + "/ladder/earlyAdopters/fastTrackMinimum",
										schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/fastTrackMinimum/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,7}[smhdw]$" }
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
							} else {
								const err19 = {
									instancePath: instancePath + "/ladder/earlyAdopters/fastTrackMinimum",
									schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/fastTrackMinimum/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
						}
						if (data7.percentage !== void 0) {
							let data10 = data7.percentage;
							if (typeof data10 !== "string" && !(typeof data10 == "number" && isFinite(data10))) {
								const err20 = {
									instancePath: instancePath + "/ladder/earlyAdopters/percentage",
									schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/percentage/type",
									keyword: "type",
									params: { type: schema31$1.properties.ladder.properties.earlyAdopters.properties.percentage.type }
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
							if (typeof data10 == "number" && isFinite(data10)) {
								if (data10 > .999 || isNaN(data10)) {
									const err21 = {
										instancePath: instancePath + "/ladder/earlyAdopters/percentage",
										schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/percentage/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: .999
										}
									};
									if (vErrors === null) vErrors = [err21];
									else vErrors.push(err21);
									errors++;
								}
								if (data10 < .001 || isNaN(data10)) {
									const err22 = {
										instancePath: instancePath + "/ladder/earlyAdopters/percentage",
										schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/percentage/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: .001
										}
									};
									if (vErrors === null) vErrors = [err22];
									else vErrors.push(err22);
									errors++;
								}
							}
							if (typeof data10 === "string") {
								if (!pattern9.test(data10)) {
									const err23 = {
										instancePath: instancePath + "/ladder/earlyAdopters/percentage",
										schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/percentage/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" }
									};
									if (vErrors === null) vErrors = [err23];
									else vErrors.push(err23);
									errors++;
								}
							}
						}
					} else {
						const err24 = {
							instancePath: instancePath + "/ladder/earlyAdopters",
							schemaPath: "#/properties/ladder/properties/earlyAdopters/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
				if (data3.general !== void 0) {
					let data11 = data3.general;
					if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
						for (const key4 in data11) if (!(key4 === "minimum" || key4 === "fastTrackMinimum" || key4 === "percentage")) {
							const err25 = {
								instancePath: instancePath + "/ladder/general",
								schemaPath: "#/properties/ladder/properties/general/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 }
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
						if (data11.minimum !== void 0) {
							let data12 = data11.minimum;
							if (typeof data12 === "string") {
								if (!pattern5$1.test(data12)) {
									const err26 = {
										instancePath: instancePath + "/ladder/general/minimum",
										schemaPath: "#/properties/ladder/properties/general/properties/minimum/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,7}[smhdw]$" }
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
							} else {
								const err27 = {
									instancePath: instancePath + "/ladder/general/minimum",
									schemaPath: "#/properties/ladder/properties/general/properties/minimum/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err27];
								else vErrors.push(err27);
								errors++;
							}
						}
						if (data11.fastTrackMinimum !== void 0) {
							let data13 = data11.fastTrackMinimum;
							if (typeof data13 === "string") {
								if (!pattern5$1.test(data13)) {
									const err28 = {
										instancePath: instancePath + "/ladder/general/fastTrackMinimum",
										schemaPath: "#/properties/ladder/properties/general/properties/fastTrackMinimum/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,7}[smhdw]$" }
									};
									if (vErrors === null) vErrors = [err28];
									else vErrors.push(err28);
									errors++;
								}
							} else {
								const err29 = {
									instancePath: instancePath + "/ladder/general/fastTrackMinimum",
									schemaPath: "#/properties/ladder/properties/general/properties/fastTrackMinimum/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err29];
								else vErrors.push(err29);
								errors++;
							}
						}
						if (data11.percentage !== void 0) {
							let data14 = data11.percentage;
							if (typeof data14 !== "string" && !(typeof data14 == "number" && isFinite(data14))) {
								const err30 = {
									instancePath: instancePath + "/ladder/general/percentage",
									schemaPath: "#/properties/ladder/properties/general/properties/percentage/type",
									keyword: "type",
									params: { type: schema31$1.properties.ladder.properties.general.properties.percentage.type }
								};
								if (vErrors === null) vErrors = [err30];
								else vErrors.push(err30);
								errors++;
							}
							if (typeof data14 == "number" && isFinite(data14)) {
								if (data14 > .999 || isNaN(data14)) {
									const err31 = {
										instancePath: instancePath + "/ladder/general/percentage",
										schemaPath: "#/properties/ladder/properties/general/properties/percentage/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: .999
										}
									};
									if (vErrors === null) vErrors = [err31];
									else vErrors.push(err31);
									errors++;
								}
								if (data14 < .001 || isNaN(data14)) {
									const err32 = {
										instancePath: instancePath + "/ladder/general/percentage",
										schemaPath: "#/properties/ladder/properties/general/properties/percentage/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: .001
										}
									};
									if (vErrors === null) vErrors = [err32];
									else vErrors.push(err32);
									errors++;
								}
							}
							if (typeof data14 === "string") {
								if (!pattern9.test(data14)) {
									const err33 = {
										instancePath: instancePath + "/ladder/general/percentage",
										schemaPath: "#/properties/ladder/properties/general/properties/percentage/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" }
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
							}
						}
					} else {
						const err34 = {
							instancePath: instancePath + "/ladder/general",
							schemaPath: "#/properties/ladder/properties/general/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
				}
			} else {
				const err35 = {
					instancePath: instancePath + "/ladder",
					schemaPath: "#/properties/ladder/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
		if (data.criteria !== void 0) {
			let data15 = data.criteria;
			if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
				for (const key5 in data15) if (!(key5 === "evidence" || key5 === "maximumErrorRate" || key5 === "minimumSuccessRate" || key5 === "performance" || key5 === "investigate" || key5 === "recovery" || key5 === "freshness")) {
					const err36 = {
						instancePath: instancePath + "/criteria",
						schemaPath: "#/properties/criteria/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 }
					};
					if (vErrors === null) vErrors = [err36];
					else vErrors.push(err36);
					errors++;
				}
				if (data15.evidence !== void 0) {
					let data16 = data15.evidence;
					if (typeof data16 !== "string") {
						const err37 = {
							instancePath: instancePath + "/criteria/evidence",
							schemaPath: "#/properties/criteria/properties/evidence/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
					if (!(data16 === "sequential" || data16 === "point")) {
						const err38 = {
							instancePath: instancePath + "/criteria/evidence",
							schemaPath: "#/properties/criteria/properties/evidence/enum",
							keyword: "enum",
							params: { allowedValues: schema31$1.properties.criteria.properties.evidence.enum }
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
				}
				if (data15.maximumErrorRate !== void 0) {
					let data17 = data15.maximumErrorRate;
					if (typeof data17 !== "string" && !(typeof data17 == "number" && isFinite(data17))) {
						const err39 = {
							instancePath: instancePath + "/criteria/maximumErrorRate",
							schemaPath: "#/properties/criteria/properties/maximumErrorRate/type",
							keyword: "type",
							params: { type: schema31$1.properties.criteria.properties.maximumErrorRate.type }
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
					if (typeof data17 == "number" && isFinite(data17)) {
						if (data17 > .5 || isNaN(data17)) {
							const err40 = {
								instancePath: instancePath + "/criteria/maximumErrorRate",
								schemaPath: "#/properties/criteria/properties/maximumErrorRate/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: .5
								}
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						if (data17 < .001 || isNaN(data17)) {
							const err41 = {
								instancePath: instancePath + "/criteria/maximumErrorRate",
								schemaPath: "#/properties/criteria/properties/maximumErrorRate/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: .001
								}
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
					}
					if (typeof data17 === "string") {
						if (!pattern9.test(data17)) {
							const err42 = {
								instancePath: instancePath + "/criteria/maximumErrorRate",
								schemaPath: "#/properties/criteria/properties/maximumErrorRate/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" }
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
					}
				}
				if (data15.minimumSuccessRate !== void 0) {
					let data18 = data15.minimumSuccessRate;
					if (typeof data18 !== "string" && !(typeof data18 == "number" && isFinite(data18))) {
						const err43 = {
							instancePath: instancePath + "/criteria/minimumSuccessRate",
							schemaPath: "#/properties/criteria/properties/minimumSuccessRate/type",
							keyword: "type",
							params: { type: schema31$1.properties.criteria.properties.minimumSuccessRate.type }
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
					if (typeof data18 == "number" && isFinite(data18)) {
						if (data18 > .999 || isNaN(data18)) {
							const err44 = {
								instancePath: instancePath + "/criteria/minimumSuccessRate",
								schemaPath: "#/properties/criteria/properties/minimumSuccessRate/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: .999
								}
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
						if (data18 < .5 || isNaN(data18)) {
							const err45 = {
								instancePath: instancePath + "/criteria/minimumSuccessRate",
								schemaPath: "#/properties/criteria/properties/minimumSuccessRate/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: .5
								}
							};
							if (vErrors === null) vErrors = [err45];
							else vErrors.push(err45);
							errors++;
						}
					}
					if (typeof data18 === "string") {
						if (!pattern9.test(data18)) {
							const err46 = {
								instancePath: instancePath + "/criteria/minimumSuccessRate",
								schemaPath: "#/properties/criteria/properties/minimumSuccessRate/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" }
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						}
					}
				}
				if (data15.performance !== void 0) {
					let data19 = data15.performance;
					if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
						for (const key6 in data19) if (!(key6 === "maximumIncrease" || key6 === "required")) {
							const err47 = {
								instancePath: instancePath + "/criteria/performance",
								schemaPath: "#/properties/criteria/properties/performance/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key6 }
							};
							if (vErrors === null) vErrors = [err47];
							else vErrors.push(err47);
							errors++;
						}
						if (data19.maximumIncrease !== void 0) {
							let data20 = data19.maximumIncrease;
							if (typeof data20 !== "string" && !(typeof data20 == "number" && isFinite(data20))) {
								const err48 = {
									instancePath: instancePath + "/criteria/performance/maximumIncrease",
									schemaPath: "#/properties/criteria/properties/performance/properties/maximumIncrease/type",
									keyword: "type",
									params: { type: schema31$1.properties.criteria.properties.performance.properties.maximumIncrease.type }
								};
								if (vErrors === null) vErrors = [err48];
								else vErrors.push(err48);
								errors++;
							}
							if (typeof data20 == "number" && isFinite(data20)) {
								if (data20 > .5 || isNaN(data20)) {
									const err49 = {
										instancePath: instancePath + "/criteria/performance/maximumIncrease",
										schemaPath: "#/properties/criteria/properties/performance/properties/maximumIncrease/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: .5
										}
									};
									if (vErrors === null) vErrors = [err49];
									else vErrors.push(err49);
									errors++;
								}
								if (data20 < .001 || isNaN(data20)) {
									const err50 = {
										instancePath: instancePath + "/criteria/performance/maximumIncrease",
										schemaPath: "#/properties/criteria/properties/performance/properties/maximumIncrease/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: .001
										}
									};
									if (vErrors === null) vErrors = [err50];
									else vErrors.push(err50);
									errors++;
								}
							}
							if (typeof data20 === "string") {
								if (!pattern9.test(data20)) {
									const err51 = {
										instancePath: instancePath + "/criteria/performance/maximumIncrease",
										schemaPath: "#/properties/criteria/properties/performance/properties/maximumIncrease/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" }
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
							}
						}
						if (data19.required !== void 0) {
							if (typeof data19.required !== "boolean") {
								const err52 = {
									instancePath: instancePath + "/criteria/performance/required",
									schemaPath: "#/properties/criteria/properties/performance/properties/required/type",
									keyword: "type",
									params: { type: "boolean" }
								};
								if (vErrors === null) vErrors = [err52];
								else vErrors.push(err52);
								errors++;
							}
						}
					} else {
						const err53 = {
							instancePath: instancePath + "/criteria/performance",
							schemaPath: "#/properties/criteria/properties/performance/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
				if (data15.investigate !== void 0) {
					let data22 = data15.investigate;
					if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
						for (const key7 in data22) if (!(key7 === "extra")) {
							const err54 = {
								instancePath: instancePath + "/criteria/investigate",
								schemaPath: "#/properties/criteria/properties/investigate/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key7 }
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
						if (data22.extra !== void 0) {
							let data23 = data22.extra;
							if (typeof data23 === "string") {
								if (!pattern5$1.test(data23)) {
									const err55 = {
										instancePath: instancePath + "/criteria/investigate/extra",
										schemaPath: "#/properties/criteria/properties/investigate/properties/extra/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,7}[smhdw]$" }
									};
									if (vErrors === null) vErrors = [err55];
									else vErrors.push(err55);
									errors++;
								}
							} else {
								const err56 = {
									instancePath: instancePath + "/criteria/investigate/extra",
									schemaPath: "#/properties/criteria/properties/investigate/properties/extra/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err56];
								else vErrors.push(err56);
								errors++;
							}
						}
					} else {
						const err57 = {
							instancePath: instancePath + "/criteria/investigate",
							schemaPath: "#/properties/criteria/properties/investigate/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err57];
						else vErrors.push(err57);
						errors++;
					}
				}
				if (data15.recovery !== void 0) {
					let data24 = data15.recovery;
					if (typeof data24 === "string") {
						if (!pattern5$1.test(data24)) {
							const err58 = {
								instancePath: instancePath + "/criteria/recovery",
								schemaPath: "#/properties/criteria/properties/recovery/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{1,7}[smhdw]$" }
							};
							if (vErrors === null) vErrors = [err58];
							else vErrors.push(err58);
							errors++;
						}
					} else {
						const err59 = {
							instancePath: instancePath + "/criteria/recovery",
							schemaPath: "#/properties/criteria/properties/recovery/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err59];
						else vErrors.push(err59);
						errors++;
					}
				}
				if (data15.freshness !== void 0) {
					let data25 = data15.freshness;
					if (typeof data25 === "string") {
						if (!pattern5$1.test(data25)) {
							const err60 = {
								instancePath: instancePath + "/criteria/freshness",
								schemaPath: "#/properties/criteria/properties/freshness/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{1,7}[smhdw]$" }
							};
							if (vErrors === null) vErrors = [err60];
							else vErrors.push(err60);
							errors++;
						}
					} else {
						const err61 = {
							instancePath: instancePath + "/criteria/freshness",
							schemaPath: "#/properties/criteria/properties/freshness/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err61];
						else vErrors.push(err61);
						errors++;
					}
				}
			} else {
				const err62 = {
					instancePath: instancePath + "/criteria",
					schemaPath: "#/properties/criteria/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err62];
				else vErrors.push(err62);
				errors++;
			}
		}
		if (data.rollback !== void 0) {
			let data26 = data.rollback;
			if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
				for (const key8 in data26) if (!(key8 === "critical" || key8 === "commonCause" || key8 === "graceWithoutData")) {
					const err63 = {
						instancePath: instancePath + "/rollback",
						schemaPath: "#/properties/rollback/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key8 }
					};
					if (vErrors === null) vErrors = [err63];
					else vErrors.push(err63);
					errors++;
				}
				if (data26.critical !== void 0) {
					let data27 = data26.critical;
					if (typeof data27 !== "string" && !(typeof data27 == "number" && isFinite(data27))) {
						const err64 = {
							instancePath: instancePath + "/rollback/critical",
							schemaPath: "#/properties/rollback/properties/critical/type",
							keyword: "type",
							params: { type: schema31$1.properties.rollback.properties.critical.type }
						};
						if (vErrors === null) vErrors = [err64];
						else vErrors.push(err64);
						errors++;
					}
					if (typeof data27 == "number" && isFinite(data27)) {
						if (data27 > .5 || isNaN(data27)) {
							const err65 = {
								instancePath: instancePath + "/rollback/critical",
								schemaPath: "#/properties/rollback/properties/critical/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: .5
								}
							};
							if (vErrors === null) vErrors = [err65];
							else vErrors.push(err65);
							errors++;
						}
						if (data27 < .001 || isNaN(data27)) {
							const err66 = {
								instancePath: instancePath + "/rollback/critical",
								schemaPath: "#/properties/rollback/properties/critical/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: .001
								}
							};
							if (vErrors === null) vErrors = [err66];
							else vErrors.push(err66);
							errors++;
						}
					}
					if (typeof data27 === "string") {
						if (!pattern9.test(data27)) {
							const err67 = {
								instancePath: instancePath + "/rollback/critical",
								schemaPath: "#/properties/rollback/properties/critical/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" }
							};
							if (vErrors === null) vErrors = [err67];
							else vErrors.push(err67);
							errors++;
						}
					}
				}
				if (data26.commonCause !== void 0) {
					let data28 = data26.commonCause;
					if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
						const err68 = {
							instancePath: instancePath + "/rollback/commonCause",
							schemaPath: "#/properties/rollback/properties/commonCause/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err68];
						else vErrors.push(err68);
						errors++;
					}
					if (typeof data28 == "number" && isFinite(data28)) {
						if (data28 > 1e6 || isNaN(data28)) {
							const err69 = {
								instancePath: instancePath + "/rollback/commonCause",
								schemaPath: "#/properties/rollback/properties/commonCause/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 1e6
								}
							};
							if (vErrors === null) vErrors = [err69];
							else vErrors.push(err69);
							errors++;
						}
						if (data28 < 2 || isNaN(data28)) {
							const err70 = {
								instancePath: instancePath + "/rollback/commonCause",
								schemaPath: "#/properties/rollback/properties/commonCause/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 2
								}
							};
							if (vErrors === null) vErrors = [err70];
							else vErrors.push(err70);
							errors++;
						}
					}
				}
				if (data26.graceWithoutData !== void 0) {
					let data29 = data26.graceWithoutData;
					if (typeof data29 === "string") {
						if (!pattern5$1.test(data29)) {
							const err71 = {
								instancePath: instancePath + "/rollback/graceWithoutData",
								schemaPath: "#/properties/rollback/properties/graceWithoutData/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{1,7}[smhdw]$" }
							};
							if (vErrors === null) vErrors = [err71];
							else vErrors.push(err71);
							errors++;
						}
					} else {
						const err72 = {
							instancePath: instancePath + "/rollback/graceWithoutData",
							schemaPath: "#/properties/rollback/properties/graceWithoutData/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err72];
						else vErrors.push(err72);
						errors++;
					}
				}
			} else {
				const err73 = {
					instancePath: instancePath + "/rollback",
					schemaPath: "#/properties/rollback/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err73];
				else vErrors.push(err73);
				errors++;
			}
		}
		if (data.audience !== void 0) {
			let data30 = data.audience;
			if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
				for (const key9 in data30) if (!(key9 === "maximum" || key9 === "wideningWithoutEvidence")) {
					const err74 = {
						instancePath: instancePath + "/audience",
						schemaPath: "#/properties/audience/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key9 }
					};
					if (vErrors === null) vErrors = [err74];
					else vErrors.push(err74);
					errors++;
				}
				if (data30.maximum !== void 0) {
					let data31 = data30.maximum;
					if (!(typeof data31 == "number" && !(data31 % 1) && !isNaN(data31) && isFinite(data31))) {
						const err75 = {
							instancePath: instancePath + "/audience/maximum",
							schemaPath: "#/properties/audience/properties/maximum/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err75];
						else vErrors.push(err75);
						errors++;
					}
					if (typeof data31 == "number" && isFinite(data31)) {
						if (data31 > 1e6 || isNaN(data31)) {
							const err76 = {
								instancePath: instancePath + "/audience/maximum",
								schemaPath: "#/properties/audience/properties/maximum/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 1e6
								}
							};
							if (vErrors === null) vErrors = [err76];
							else vErrors.push(err76);
							errors++;
						}
						if (data31 < 1 || isNaN(data31)) {
							const err77 = {
								instancePath: instancePath + "/audience/maximum",
								schemaPath: "#/properties/audience/properties/maximum/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								}
							};
							if (vErrors === null) vErrors = [err77];
							else vErrors.push(err77);
							errors++;
						}
					}
				}
				if (data30.wideningWithoutEvidence !== void 0) {
					let data32 = data30.wideningWithoutEvidence;
					if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
						const err78 = {
							instancePath: instancePath + "/audience/wideningWithoutEvidence",
							schemaPath: "#/properties/audience/properties/wideningWithoutEvidence/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err78];
						else vErrors.push(err78);
						errors++;
					}
					if (typeof data32 == "number" && isFinite(data32)) {
						if (data32 > 1e6 || isNaN(data32)) {
							const err79 = {
								instancePath: instancePath + "/audience/wideningWithoutEvidence",
								schemaPath: "#/properties/audience/properties/wideningWithoutEvidence/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 1e6
								}
							};
							if (vErrors === null) vErrors = [err79];
							else vErrors.push(err79);
							errors++;
						}
						if (data32 < 0 || isNaN(data32)) {
							const err80 = {
								instancePath: instancePath + "/audience/wideningWithoutEvidence",
								schemaPath: "#/properties/audience/properties/wideningWithoutEvidence/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								}
							};
							if (vErrors === null) vErrors = [err80];
							else vErrors.push(err80);
							errors++;
						}
					}
				}
			} else {
				const err81 = {
					instancePath: instancePath + "/audience",
					schemaPath: "#/properties/audience/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err81];
				else vErrors.push(err81);
				errors++;
			}
		}
		if (data.concurrency !== void 0) {
			let data33 = data.concurrency;
			if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
				for (const key10 in data33) if (!(key10 === "running" || key10 === "perOwner" || key10 === "perPhase")) {
					const err82 = {
						instancePath: instancePath + "/concurrency",
						schemaPath: "#/properties/concurrency/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key10 }
					};
					if (vErrors === null) vErrors = [err82];
					else vErrors.push(err82);
					errors++;
				}
				if (data33.running !== void 0) {
					let data34 = data33.running;
					if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34) && isFinite(data34)) && data34 !== null) {
						const err83 = {
							instancePath: instancePath + "/concurrency/running",
							schemaPath: "#/properties/concurrency/properties/running/type",
							keyword: "type",
							params: { type: schema31$1.properties.concurrency.properties.running.type }
						};
						if (vErrors === null) vErrors = [err83];
						else vErrors.push(err83);
						errors++;
					}
					if (typeof data34 == "number" && isFinite(data34)) {
						if (data34 > 1e6 || isNaN(data34)) {
							const err84 = {
								instancePath: instancePath + "/concurrency/running",
								schemaPath: "#/properties/concurrency/properties/running/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 1e6
								}
							};
							if (vErrors === null) vErrors = [err84];
							else vErrors.push(err84);
							errors++;
						}
						if (data34 < 1 || isNaN(data34)) {
							const err85 = {
								instancePath: instancePath + "/concurrency/running",
								schemaPath: "#/properties/concurrency/properties/running/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								}
							};
							if (vErrors === null) vErrors = [err85];
							else vErrors.push(err85);
							errors++;
						}
					}
				}
				if (data33.perOwner !== void 0) {
					let data35 = data33.perOwner;
					if (!(typeof data35 == "number" && !(data35 % 1) && !isNaN(data35) && isFinite(data35)) && data35 !== null) {
						const err86 = {
							instancePath: instancePath + "/concurrency/perOwner",
							schemaPath: "#/properties/concurrency/properties/perOwner/type",
							keyword: "type",
							params: { type: schema31$1.properties.concurrency.properties.perOwner.type }
						};
						if (vErrors === null) vErrors = [err86];
						else vErrors.push(err86);
						errors++;
					}
					if (typeof data35 == "number" && isFinite(data35)) {
						if (data35 > 1e6 || isNaN(data35)) {
							const err87 = {
								instancePath: instancePath + "/concurrency/perOwner",
								schemaPath: "#/properties/concurrency/properties/perOwner/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 1e6
								}
							};
							if (vErrors === null) vErrors = [err87];
							else vErrors.push(err87);
							errors++;
						}
						if (data35 < 1 || isNaN(data35)) {
							const err88 = {
								instancePath: instancePath + "/concurrency/perOwner",
								schemaPath: "#/properties/concurrency/properties/perOwner/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								}
							};
							if (vErrors === null) vErrors = [err88];
							else vErrors.push(err88);
							errors++;
						}
					}
				}
				if (data33.perPhase !== void 0) {
					let data36 = data33.perPhase;
					if (!(typeof data36 == "number" && !(data36 % 1) && !isNaN(data36) && isFinite(data36)) && data36 !== null) {
						const err89 = {
							instancePath: instancePath + "/concurrency/perPhase",
							schemaPath: "#/properties/concurrency/properties/perPhase/type",
							keyword: "type",
							params: { type: schema31$1.properties.concurrency.properties.perPhase.type }
						};
						if (vErrors === null) vErrors = [err89];
						else vErrors.push(err89);
						errors++;
					}
					if (typeof data36 == "number" && isFinite(data36)) {
						if (data36 > 1e6 || isNaN(data36)) {
							const err90 = {
								instancePath: instancePath + "/concurrency/perPhase",
								schemaPath: "#/properties/concurrency/properties/perPhase/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 1e6
								}
							};
							if (vErrors === null) vErrors = [err90];
							else vErrors.push(err90);
							errors++;
						}
						if (data36 < 1 || isNaN(data36)) {
							const err91 = {
								instancePath: instancePath + "/concurrency/perPhase",
								schemaPath: "#/properties/concurrency/properties/perPhase/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								}
							};
							if (vErrors === null) vErrors = [err91];
							else vErrors.push(err91);
							errors++;
						}
					}
				}
			} else {
				const err92 = {
					instancePath: instancePath + "/concurrency",
					schemaPath: "#/properties/concurrency/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err92];
				else vErrors.push(err92);
				errors++;
			}
		}
		if (data.phases !== void 0) {
			let data37 = data.phases;
			if (Array.isArray(data37)) {
				const len0 = data37.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data38 = data37[i0];
					if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
						if (data38.name === void 0) {
							const err93 = {
								instancePath: instancePath + "/phases/" + i0,
								schemaPath: "#/properties/phases/items/required",
								keyword: "required",
								params: { missingProperty: "name" }
							};
							if (vErrors === null) vErrors = [err93];
							else vErrors.push(err93);
							errors++;
						}
						for (const key11 in data38) if (!(key11 === "name" || key11 === "requires" || key11 === "order")) {
							const err94 = {
								instancePath: instancePath + "/phases/" + i0,
								schemaPath: "#/properties/phases/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key11 }
							};
							if (vErrors === null) vErrors = [err94];
							else vErrors.push(err94);
							errors++;
						}
						if (data38.name !== void 0) {
							let data39 = data38.name;
							if (typeof data39 === "string") {
								if (func2(data39) > 256) {
									const err95 = {
										instancePath: instancePath + "/phases/" + i0 + "/name",
										schemaPath: "#/properties/phases/items/properties/name/maxLength",
										keyword: "maxLength",
										params: { limit: 256 }
									};
									if (vErrors === null) vErrors = [err95];
									else vErrors.push(err95);
									errors++;
								}
								if (func2(data39) < 1) {
									const err96 = {
										instancePath: instancePath + "/phases/" + i0 + "/name",
										schemaPath: "#/properties/phases/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err96];
									else vErrors.push(err96);
									errors++;
								}
							} else {
								const err97 = {
									instancePath: instancePath + "/phases/" + i0 + "/name",
									schemaPath: "#/properties/phases/items/properties/name/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err97];
								else vErrors.push(err97);
								errors++;
							}
						}
						if (data38.requires !== void 0) {
							let data40 = data38.requires;
							if (Array.isArray(data40)) {
								const len1 = data40.length;
								for (let i1 = 0; i1 < len1; i1++) {
									let data41 = data40[i1];
									if (typeof data41 === "string") {
										if (func2(data41) > 256) {
											const err98 = {
												instancePath: instancePath + "/phases/" + i0 + "/requires/" + i1,
												schemaPath: "#/properties/phases/items/properties/requires/items/maxLength",
												keyword: "maxLength",
												params: { limit: 256 }
											};
											if (vErrors === null) vErrors = [err98];
											else vErrors.push(err98);
											errors++;
										}
										if (func2(data41) < 1) {
											const err99 = {
												instancePath: instancePath + "/phases/" + i0 + "/requires/" + i1,
												schemaPath: "#/properties/phases/items/properties/requires/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err99];
											else vErrors.push(err99);
											errors++;
										}
									} else {
										const err100 = {
											instancePath: instancePath + "/phases/" + i0 + "/requires/" + i1,
											schemaPath: "#/properties/phases/items/properties/requires/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err100];
										else vErrors.push(err100);
										errors++;
									}
								}
							} else {
								const err101 = {
									instancePath: instancePath + "/phases/" + i0 + "/requires",
									schemaPath: "#/properties/phases/items/properties/requires/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err101];
								else vErrors.push(err101);
								errors++;
							}
						}
						if (data38.order !== void 0) {
							let data42 = data38.order;
							if (Array.isArray(data42)) {
								const len2 = data42.length;
								for (let i2 = 0; i2 < len2; i2++) {
									let data43 = data42[i2];
									if (typeof data43 === "string") {
										if (!pattern21.test(data43)) {
											const err102 = {
												instancePath: instancePath + "/phases/" + i0 + "/order/" + i2,
												schemaPath: "#/properties/phases/items/properties/order/items/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }
											};
											if (vErrors === null) vErrors = [err102];
											else vErrors.push(err102);
											errors++;
										}
									} else {
										const err103 = {
											instancePath: instancePath + "/phases/" + i0 + "/order/" + i2,
											schemaPath: "#/properties/phases/items/properties/order/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err103];
										else vErrors.push(err103);
										errors++;
									}
								}
							} else {
								const err104 = {
									instancePath: instancePath + "/phases/" + i0 + "/order",
									schemaPath: "#/properties/phases/items/properties/order/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err104];
								else vErrors.push(err104);
								errors++;
							}
						}
					} else {
						const err105 = {
							instancePath: instancePath + "/phases/" + i0,
							schemaPath: "#/properties/phases/items/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err105];
						else vErrors.push(err105);
						errors++;
					}
				}
			} else {
				const err106 = {
					instancePath: instancePath + "/phases",
					schemaPath: "#/properties/phases/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err106];
				else vErrors.push(err106);
				errors++;
			}
		}
		if (data.approvals !== void 0) {
			let data44 = data.approvals;
			if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
				for (const key12 in data44) {
					const _errs103 = errors;
					if (typeof key12 === "string") {
						if (!pattern4$1.test(key12)) {
							const err107 = {
								instancePath: instancePath + "/approvals",
								schemaPath: "#/properties/approvals/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" },
								propertyName: key12
							};
							if (vErrors === null) vErrors = [err107];
							else vErrors.push(err107);
							errors++;
						}
					}
					if (!(_errs103 === errors)) {
						const err108 = {
							instancePath: instancePath + "/approvals",
							schemaPath: "#/properties/approvals/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key12 }
						};
						if (vErrors === null) vErrors = [err108];
						else vErrors.push(err108);
						errors++;
					}
				}
				for (const key13 in data44) {
					let data45 = data44[key13];
					if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
						for (const key14 in data45) if (!(key14 === "users" || key14 === "teams" || key14 === "owners")) {
							const err109 = {
								instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/approvals/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key14 }
							};
							if (vErrors === null) vErrors = [err109];
							else vErrors.push(err109);
							errors++;
						}
						if (data45.users !== void 0) {
							let data46 = data45.users;
							if (Array.isArray(data46)) {
								const len3 = data46.length;
								for (let i3 = 0; i3 < len3; i3++) {
									let data47 = data46[i3];
									if (typeof data47 === "string") {
										if (func2(data47) > 256) {
											const err110 = {
												instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/users/" + i3,
												schemaPath: "#/properties/approvals/additionalProperties/properties/users/items/maxLength",
												keyword: "maxLength",
												params: { limit: 256 }
											};
											if (vErrors === null) vErrors = [err110];
											else vErrors.push(err110);
											errors++;
										}
										if (func2(data47) < 1) {
											const err111 = {
												instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/users/" + i3,
												schemaPath: "#/properties/approvals/additionalProperties/properties/users/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err111];
											else vErrors.push(err111);
											errors++;
										}
									} else {
										const err112 = {
											instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/users/" + i3,
											schemaPath: "#/properties/approvals/additionalProperties/properties/users/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err112];
										else vErrors.push(err112);
										errors++;
									}
								}
							} else {
								const err113 = {
									instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/users",
									schemaPath: "#/properties/approvals/additionalProperties/properties/users/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err113];
								else vErrors.push(err113);
								errors++;
							}
						}
						if (data45.teams !== void 0) {
							let data48 = data45.teams;
							if (Array.isArray(data48)) {
								const len4 = data48.length;
								for (let i4 = 0; i4 < len4; i4++) {
									let data49 = data48[i4];
									if (typeof data49 === "string") {
										if (func2(data49) > 256) {
											const err114 = {
												instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/teams/" + i4,
												schemaPath: "#/properties/approvals/additionalProperties/properties/teams/items/maxLength",
												keyword: "maxLength",
												params: { limit: 256 }
											};
											if (vErrors === null) vErrors = [err114];
											else vErrors.push(err114);
											errors++;
										}
										if (func2(data49) < 1) {
											const err115 = {
												instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/teams/" + i4,
												schemaPath: "#/properties/approvals/additionalProperties/properties/teams/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err115];
											else vErrors.push(err115);
											errors++;
										}
									} else {
										const err116 = {
											instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/teams/" + i4,
											schemaPath: "#/properties/approvals/additionalProperties/properties/teams/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err116];
										else vErrors.push(err116);
										errors++;
									}
								}
							} else {
								const err117 = {
									instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/teams",
									schemaPath: "#/properties/approvals/additionalProperties/properties/teams/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err117];
								else vErrors.push(err117);
								errors++;
							}
						}
						if (data45.owners !== void 0) {
							if (typeof data45.owners !== "boolean") {
								const err118 = {
									instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/owners",
									schemaPath: "#/properties/approvals/additionalProperties/properties/owners/type",
									keyword: "type",
									params: { type: "boolean" }
								};
								if (vErrors === null) vErrors = [err118];
								else vErrors.push(err118);
								errors++;
							}
						}
					} else {
						const err119 = {
							instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/approvals/additionalProperties/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err119];
						else vErrors.push(err119);
						errors++;
					}
				}
			} else {
				const err120 = {
					instancePath: instancePath + "/approvals",
					schemaPath: "#/properties/approvals/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err120];
				else vErrors.push(err120);
				errors++;
			}
		}
		if (data.issues !== void 0) {
			let data51 = data.issues;
			if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
				for (const key15 in data51) if (!(key15 === "critical" || key15 === "concern" || key15 === "feature")) {
					const err121 = {
						instancePath: instancePath + "/issues",
						schemaPath: "#/properties/issues/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key15 }
					};
					if (vErrors === null) vErrors = [err121];
					else vErrors.push(err121);
					errors++;
				}
				if (data51.critical !== void 0) {
					let data52 = data51.critical;
					if (Array.isArray(data52)) {
						const len5 = data52.length;
						for (let i5 = 0; i5 < len5; i5++) {
							let data53 = data52[i5];
							if (typeof data53 === "string") {
								if (func2(data53) > 256) {
									const err122 = {
										instancePath: instancePath + "/issues/critical/" + i5,
										schemaPath: "#/properties/issues/properties/critical/items/maxLength",
										keyword: "maxLength",
										params: { limit: 256 }
									};
									if (vErrors === null) vErrors = [err122];
									else vErrors.push(err122);
									errors++;
								}
								if (func2(data53) < 1) {
									const err123 = {
										instancePath: instancePath + "/issues/critical/" + i5,
										schemaPath: "#/properties/issues/properties/critical/items/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err123];
									else vErrors.push(err123);
									errors++;
								}
							} else {
								const err124 = {
									instancePath: instancePath + "/issues/critical/" + i5,
									schemaPath: "#/properties/issues/properties/critical/items/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err124];
								else vErrors.push(err124);
								errors++;
							}
						}
					} else {
						const err125 = {
							instancePath: instancePath + "/issues/critical",
							schemaPath: "#/properties/issues/properties/critical/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err125];
						else vErrors.push(err125);
						errors++;
					}
				}
				if (data51.concern !== void 0) {
					let data54 = data51.concern;
					if (typeof data54 === "string") {
						if (func2(data54) > 256) {
							const err126 = {
								instancePath: instancePath + "/issues/concern",
								schemaPath: "#/properties/issues/properties/concern/maxLength",
								keyword: "maxLength",
								params: { limit: 256 }
							};
							if (vErrors === null) vErrors = [err126];
							else vErrors.push(err126);
							errors++;
						}
						if (func2(data54) < 1) {
							const err127 = {
								instancePath: instancePath + "/issues/concern",
								schemaPath: "#/properties/issues/properties/concern/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err127];
							else vErrors.push(err127);
							errors++;
						}
					} else {
						const err128 = {
							instancePath: instancePath + "/issues/concern",
							schemaPath: "#/properties/issues/properties/concern/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err128];
						else vErrors.push(err128);
						errors++;
					}
				}
				if (data51.feature !== void 0) {
					let data55 = data51.feature;
					if (typeof data55 === "string") {
						if (func2(data55) > 256) {
							const err129 = {
								instancePath: instancePath + "/issues/feature",
								schemaPath: "#/properties/issues/properties/feature/maxLength",
								keyword: "maxLength",
								params: { limit: 256 }
							};
							if (vErrors === null) vErrors = [err129];
							else vErrors.push(err129);
							errors++;
						}
						if (!pattern23.test(data55)) {
							const err130 = {
								instancePath: instancePath + "/issues/feature",
								schemaPath: "#/properties/issues/properties/feature/pattern",
								keyword: "pattern",
								params: { pattern: "\\{feature\\}" }
							};
							if (vErrors === null) vErrors = [err130];
							else vErrors.push(err130);
							errors++;
						}
					} else {
						const err131 = {
							instancePath: instancePath + "/issues/feature",
							schemaPath: "#/properties/issues/properties/feature/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err131];
						else vErrors.push(err131);
						errors++;
					}
				}
			} else {
				const err132 = {
					instancePath: instancePath + "/issues",
					schemaPath: "#/properties/issues/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err132];
				else vErrors.push(err132);
				errors++;
			}
		}
		if (data.calendar !== void 0) {
			let data56 = data.calendar;
			if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
				for (const key16 in data56) if (!(key16 === "timezone" || key16 === "freeze")) {
					const err133 = {
						instancePath: instancePath + "/calendar",
						schemaPath: "#/properties/calendar/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key16 }
					};
					if (vErrors === null) vErrors = [err133];
					else vErrors.push(err133);
					errors++;
				}
				if (data56.timezone !== void 0) {
					let data57 = data56.timezone;
					if (typeof data57 === "string") {
						if (func2(data57) > 64) {
							const err134 = {
								instancePath: instancePath + "/calendar/timezone",
								schemaPath: "#/properties/calendar/properties/timezone/maxLength",
								keyword: "maxLength",
								params: { limit: 64 }
							};
							if (vErrors === null) vErrors = [err134];
							else vErrors.push(err134);
							errors++;
						}
						if (func2(data57) < 1) {
							const err135 = {
								instancePath: instancePath + "/calendar/timezone",
								schemaPath: "#/properties/calendar/properties/timezone/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err135];
							else vErrors.push(err135);
							errors++;
						}
					} else {
						const err136 = {
							instancePath: instancePath + "/calendar/timezone",
							schemaPath: "#/properties/calendar/properties/timezone/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err136];
						else vErrors.push(err136);
						errors++;
					}
				}
				if (data56.freeze !== void 0) {
					let data58 = data56.freeze;
					if (Array.isArray(data58)) {
						const len6 = data58.length;
						for (let i6 = 0; i6 < len6; i6++) {
							let data59 = data58[i6];
							if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
								for (const key17 in data59) if (!(key17 === "days" || key17 === "from" || key17 === "to")) {
									const err137 = {
										instancePath: instancePath + "/calendar/freeze/" + i6,
										schemaPath: "#/properties/calendar/properties/freeze/items/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key17 }
									};
									if (vErrors === null) vErrors = [err137];
									else vErrors.push(err137);
									errors++;
								}
								if (data59.days !== void 0) {
									let data60 = data59.days;
									if (Array.isArray(data60)) {
										if (data60.length < 1) {
											const err138 = {
												instancePath: instancePath + "/calendar/freeze/" + i6 + "/days",
												schemaPath: "#/properties/calendar/properties/freeze/items/properties/days/minItems",
												keyword: "minItems",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err138];
											else vErrors.push(err138);
											errors++;
										}
										const len7 = data60.length;
										for (let i7 = 0; i7 < len7; i7++) {
											let data61 = data60[i7];
											if (typeof data61 !== "string") {
												const err139 = {
													instancePath: instancePath + "/calendar/freeze/" + i6 + "/days/" + i7,
													schemaPath: "#/properties/calendar/properties/freeze/items/properties/days/items/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err139];
												else vErrors.push(err139);
												errors++;
											}
											if (!(data61 === "mon" || data61 === "tue" || data61 === "wed" || data61 === "thu" || data61 === "fri" || data61 === "sat" || data61 === "sun")) {
												const err140 = {
													instancePath: instancePath + "/calendar/freeze/" + i6 + "/days/" + i7,
													schemaPath: "#/properties/calendar/properties/freeze/items/properties/days/items/enum",
													keyword: "enum",
													params: { allowedValues: schema31$1.properties.calendar.properties.freeze.items.properties.days.items.enum }
												};
												if (vErrors === null) vErrors = [err140];
												else vErrors.push(err140);
												errors++;
											}
										}
									} else {
										const err141 = {
											instancePath: instancePath + "/calendar/freeze/" + i6 + "/days",
											schemaPath: "#/properties/calendar/properties/freeze/items/properties/days/type",
											keyword: "type",
											params: { type: "array" }
										};
										if (vErrors === null) vErrors = [err141];
										else vErrors.push(err141);
										errors++;
									}
								}
								if (data59.from !== void 0) {
									let data62 = data59.from;
									if (typeof data62 === "string") {
										if (!pattern24.test(data62)) {
											const err142 = {
												instancePath: instancePath + "/calendar/freeze/" + i6 + "/from",
												schemaPath: "#/properties/calendar/properties/freeze/items/properties/from/pattern",
												keyword: "pattern",
												params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
											};
											if (vErrors === null) vErrors = [err142];
											else vErrors.push(err142);
											errors++;
										}
									} else {
										const err143 = {
											instancePath: instancePath + "/calendar/freeze/" + i6 + "/from",
											schemaPath: "#/properties/calendar/properties/freeze/items/properties/from/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err143];
										else vErrors.push(err143);
										errors++;
									}
								}
								if (data59.to !== void 0) {
									let data63 = data59.to;
									if (typeof data63 === "string") {
										if (!pattern24.test(data63)) {
											const err144 = {
												instancePath: instancePath + "/calendar/freeze/" + i6 + "/to",
												schemaPath: "#/properties/calendar/properties/freeze/items/properties/to/pattern",
												keyword: "pattern",
												params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
											};
											if (vErrors === null) vErrors = [err144];
											else vErrors.push(err144);
											errors++;
										}
									} else {
										const err145 = {
											instancePath: instancePath + "/calendar/freeze/" + i6 + "/to",
											schemaPath: "#/properties/calendar/properties/freeze/items/properties/to/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err145];
										else vErrors.push(err145);
										errors++;
									}
								}
							} else {
								const err146 = {
									instancePath: instancePath + "/calendar/freeze/" + i6,
									schemaPath: "#/properties/calendar/properties/freeze/items/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err146];
								else vErrors.push(err146);
								errors++;
							}
						}
					} else {
						const err147 = {
							instancePath: instancePath + "/calendar/freeze",
							schemaPath: "#/properties/calendar/properties/freeze/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err147];
						else vErrors.push(err147);
						errors++;
					}
				}
			} else {
				const err148 = {
					instancePath: instancePath + "/calendar",
					schemaPath: "#/properties/calendar/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err148];
				else vErrors.push(err148);
				errors++;
			}
		}
		if (data.guard !== void 0) {
			let data64 = data.guard;
			if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
				for (const key18 in data64) if (!(key18 === "mode" || key18 === "propose")) {
					const err149 = {
						instancePath: instancePath + "/guard",
						schemaPath: "#/properties/guard/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key18 }
					};
					if (vErrors === null) vErrors = [err149];
					else vErrors.push(err149);
					errors++;
				}
				if (data64.mode !== void 0) {
					let data65 = data64.mode;
					if (typeof data65 !== "string") {
						const err150 = {
							instancePath: instancePath + "/guard/mode",
							schemaPath: "#/properties/guard/properties/mode/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err150];
						else vErrors.push(err150);
						errors++;
					}
					if (!(data65 === "act" || data65 === "observe")) {
						const err151 = {
							instancePath: instancePath + "/guard/mode",
							schemaPath: "#/properties/guard/properties/mode/enum",
							keyword: "enum",
							params: { allowedValues: schema31$1.properties.guard.properties.mode.enum }
						};
						if (vErrors === null) vErrors = [err151];
						else vErrors.push(err151);
						errors++;
					}
				}
				if (data64.propose !== void 0) {
					if (typeof data64.propose !== "boolean") {
						const err152 = {
							instancePath: instancePath + "/guard/propose",
							schemaPath: "#/properties/guard/properties/propose/type",
							keyword: "type",
							params: { type: "boolean" }
						};
						if (vErrors === null) vErrors = [err152];
						else vErrors.push(err152);
						errors++;
					}
				}
			} else {
				const err153 = {
					instancePath: instancePath + "/guard",
					schemaPath: "#/properties/guard/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err153];
				else vErrors.push(err153);
				errors++;
			}
		}
		if (data.adoption !== void 0) {
			let data67 = data.adoption;
			if (data67 && typeof data67 == "object" && !Array.isArray(data67)) {
				if (data67.until === void 0) {
					const err154 = {
						instancePath: instancePath + "/adoption",
						schemaPath: "#/properties/adoption/required",
						keyword: "required",
						params: { missingProperty: "until" }
					};
					if (vErrors === null) vErrors = [err154];
					else vErrors.push(err154);
					errors++;
				}
				for (const key19 in data67) if (!(key19 === "until")) {
					const err155 = {
						instancePath: instancePath + "/adoption",
						schemaPath: "#/properties/adoption/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key19 }
					};
					if (vErrors === null) vErrors = [err155];
					else vErrors.push(err155);
					errors++;
				}
				if (data67.until !== void 0) {
					let data68 = data67.until;
					if (typeof data68 === "string") {
						if (!pattern24.test(data68)) {
							const err156 = {
								instancePath: instancePath + "/adoption/until",
								schemaPath: "#/properties/adoption/properties/until/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
							};
							if (vErrors === null) vErrors = [err156];
							else vErrors.push(err156);
							errors++;
						}
					} else {
						const err157 = {
							instancePath: instancePath + "/adoption/until",
							schemaPath: "#/properties/adoption/properties/until/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err157];
						else vErrors.push(err157);
						errors++;
					}
				}
			} else {
				const err158 = {
					instancePath: instancePath + "/adoption",
					schemaPath: "#/properties/adoption/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err158];
				else vErrors.push(err158);
				errors++;
			}
		}
		if (data.metrics !== void 0) {
			let data69 = data.metrics;
			if (data69 && typeof data69 == "object" && !Array.isArray(data69)) {
				for (const key20 in data69) if (!(key20 === "default" || key20 === "sources")) {
					const err159 = {
						instancePath: instancePath + "/metrics",
						schemaPath: "#/properties/metrics/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key20 }
					};
					if (vErrors === null) vErrors = [err159];
					else vErrors.push(err159);
					errors++;
				}
				if (data69.default !== void 0) {
					let data70 = data69.default;
					if (typeof data70 === "string") {
						if (func2(data70) > 256) {
							const err160 = {
								instancePath: instancePath + "/metrics/default",
								schemaPath: "#/properties/metrics/properties/default/maxLength",
								keyword: "maxLength",
								params: { limit: 256 }
							};
							if (vErrors === null) vErrors = [err160];
							else vErrors.push(err160);
							errors++;
						}
						if (func2(data70) < 1) {
							const err161 = {
								instancePath: instancePath + "/metrics/default",
								schemaPath: "#/properties/metrics/properties/default/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err161];
							else vErrors.push(err161);
							errors++;
						}
					} else {
						const err162 = {
							instancePath: instancePath + "/metrics/default",
							schemaPath: "#/properties/metrics/properties/default/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err162];
						else vErrors.push(err162);
						errors++;
					}
				}
				if (data69.sources !== void 0) {
					let data71 = data69.sources;
					if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
						for (const key21 in data71) {
							const _errs166 = errors;
							if (typeof key21 === "string") {
								if (!pattern4$1.test(key21)) {
									const err163 = {
										instancePath: instancePath + "/metrics/sources",
										schemaPath: "#/properties/metrics/properties/sources/propertyNames/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" },
										propertyName: key21
									};
									if (vErrors === null) vErrors = [err163];
									else vErrors.push(err163);
									errors++;
								}
							}
							if (!(_errs166 === errors)) {
								const err164 = {
									instancePath: instancePath + "/metrics/sources",
									schemaPath: "#/properties/metrics/properties/sources/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key21 }
								};
								if (vErrors === null) vErrors = [err164];
								else vErrors.push(err164);
								errors++;
							}
						}
						for (const key22 in data71) {
							let data72 = data71[key22];
							if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
								if (data72.kind === void 0) {
									const err165 = {
										instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/metrics/properties/sources/additionalProperties/required",
										keyword: "required",
										params: { missingProperty: "kind" }
									};
									if (vErrors === null) vErrors = [err165];
									else vErrors.push(err165);
									errors++;
								}
								for (const key23 in data72) if (!(key23 === "kind" || key23 === "path" || key23 === "url" || key23 === "token" || key23 === "query" || key23 === "designEffect" || key23 === "timeout" || key23 === "settle")) {
									const err166 = {
										instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/metrics/properties/sources/additionalProperties/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key23 }
									};
									if (vErrors === null) vErrors = [err166];
									else vErrors.push(err166);
									errors++;
								}
								if (data72.kind !== void 0) {
									let data73 = data72.kind;
									if (typeof data73 !== "string") {
										const err167 = {
											instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind",
											schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/kind/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err167];
										else vErrors.push(err167);
										errors++;
									}
									if (!(data73 === "embedded" || data73 === "postgres" || data73 === "prometheus" || data73 === "fixed" || data73 === "unconfigured")) {
										const err168 = {
											instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind",
											schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/kind/enum",
											keyword: "enum",
											params: { allowedValues: schema31$1.properties.metrics.properties.sources.additionalProperties.properties.kind.enum }
										};
										if (vErrors === null) vErrors = [err168];
										else vErrors.push(err168);
										errors++;
									}
								}
								if (data72.path !== void 0) {
									let data74 = data72.path;
									if (typeof data74 === "string") {
										if (func2(data74) > 1024) {
											const err169 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/path",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/path/maxLength",
												keyword: "maxLength",
												params: { limit: 1024 }
											};
											if (vErrors === null) vErrors = [err169];
											else vErrors.push(err169);
											errors++;
										}
										if (func2(data74) < 1) {
											const err170 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/path",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/path/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err170];
											else vErrors.push(err170);
											errors++;
										}
									} else {
										const err171 = {
											instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/path",
											schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/path/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err171];
										else vErrors.push(err171);
										errors++;
									}
								}
								if (data72.url !== void 0) {
									let data75 = data72.url;
									if (typeof data75 !== "string" && !(data75 && typeof data75 == "object" && !Array.isArray(data75))) {
										const err172 = {
											instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
											schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/type",
											keyword: "type",
											params: { type: schema31$1.properties.metrics.properties.sources.additionalProperties.properties.url.type }
										};
										if (vErrors === null) vErrors = [err172];
										else vErrors.push(err172);
										errors++;
									}
									if (typeof data75 === "string") {
										if (func2(data75) > 4096) {
											const err173 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/maxLength",
												keyword: "maxLength",
												params: { limit: 4096 }
											};
											if (vErrors === null) vErrors = [err173];
											else vErrors.push(err173);
											errors++;
										}
										if (func2(data75) < 1) {
											const err174 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err174];
											else vErrors.push(err174);
											errors++;
										}
									}
									if (data75 && typeof data75 == "object" && !Array.isArray(data75)) {
										if (data75.env === void 0) {
											const err175 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/required",
												keyword: "required",
												params: { missingProperty: "env" }
											};
											if (vErrors === null) vErrors = [err175];
											else vErrors.push(err175);
											errors++;
										}
										for (const key24 in data75) if (!(key24 === "env")) {
											const err176 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key24 }
											};
											if (vErrors === null) vErrors = [err176];
											else vErrors.push(err176);
											errors++;
										}
										if (data75.env !== void 0) {
											let data76 = data75.env;
											if (typeof data76 === "string") {
												if (!pattern28.test(data76)) {
													const err177 = {
														instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url/env",
														schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/properties/env/pattern",
														keyword: "pattern",
														params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" }
													};
													if (vErrors === null) vErrors = [err177];
													else vErrors.push(err177);
													errors++;
												}
											} else {
												const err178 = {
													instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url/env",
													schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/properties/env/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err178];
												else vErrors.push(err178);
												errors++;
											}
										}
									}
								}
								if (data72.token !== void 0) {
									let data77 = data72.token;
									if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
										if (data77.env === void 0) {
											const err179 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/token",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/token/required",
												keyword: "required",
												params: { missingProperty: "env" }
											};
											if (vErrors === null) vErrors = [err179];
											else vErrors.push(err179);
											errors++;
										}
										for (const key25 in data77) if (!(key25 === "env")) {
											const err180 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/token",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/token/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key25 }
											};
											if (vErrors === null) vErrors = [err180];
											else vErrors.push(err180);
											errors++;
										}
										if (data77.env !== void 0) {
											let data78 = data77.env;
											if (typeof data78 === "string") {
												if (!pattern28.test(data78)) {
													const err181 = {
														instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/token/env",
														schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/token/properties/env/pattern",
														keyword: "pattern",
														params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" }
													};
													if (vErrors === null) vErrors = [err181];
													else vErrors.push(err181);
													errors++;
												}
											} else {
												const err182 = {
													instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/token/env",
													schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/token/properties/env/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err182];
												else vErrors.push(err182);
												errors++;
											}
										}
									} else {
										const err183 = {
											instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/token",
											schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/token/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err183];
										else vErrors.push(err183);
										errors++;
									}
								}
								if (data72.query !== void 0) {
									let data79 = data72.query;
									if (typeof data79 === "string") {
										if (func2(data79) < 1) {
											const err184 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/query",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/query/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err184];
											else vErrors.push(err184);
											errors++;
										}
									} else {
										const err185 = {
											instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/query",
											schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/query/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err185];
										else vErrors.push(err185);
										errors++;
									}
								}
								if (data72.designEffect !== void 0) {
									let data80 = data72.designEffect;
									if (typeof data80 == "number" && isFinite(data80)) {
										if (data80 > 1e3 || isNaN(data80)) {
											const err186 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/designEffect",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/designEffect/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 1e3
												}
											};
											if (vErrors === null) vErrors = [err186];
											else vErrors.push(err186);
											errors++;
										}
										if (data80 < 1 || isNaN(data80)) {
											const err187 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/designEffect",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/designEffect/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												}
											};
											if (vErrors === null) vErrors = [err187];
											else vErrors.push(err187);
											errors++;
										}
									} else {
										const err188 = {
											instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/designEffect",
											schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/designEffect/type",
											keyword: "type",
											params: { type: "number" }
										};
										if (vErrors === null) vErrors = [err188];
										else vErrors.push(err188);
										errors++;
									}
								}
								if (data72.timeout !== void 0) {
									let data81 = data72.timeout;
									if (typeof data81 === "string") {
										if (!pattern30.test(data81)) {
											const err189 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/timeout",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/timeout/pattern",
												keyword: "pattern",
												params: { pattern: "^\\d{1,3}[sm]$" }
											};
											if (vErrors === null) vErrors = [err189];
											else vErrors.push(err189);
											errors++;
										}
									} else {
										const err190 = {
											instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/timeout",
											schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/timeout/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err190];
										else vErrors.push(err190);
										errors++;
									}
								}
								if (data72.settle !== void 0) {
									let data82 = data72.settle;
									if (typeof data82 === "string") {
										if (!pattern30.test(data82)) {
											const err191 = {
												instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/settle",
												schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/settle/pattern",
												keyword: "pattern",
												params: { pattern: "^\\d{1,3}[sm]$" }
											};
											if (vErrors === null) vErrors = [err191];
											else vErrors.push(err191);
											errors++;
										}
									} else {
										const err192 = {
											instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/settle",
											schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/settle/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err192];
										else vErrors.push(err192);
										errors++;
									}
								}
							} else {
								const err193 = {
									instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/metrics/properties/sources/additionalProperties/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err193];
								else vErrors.push(err193);
								errors++;
							}
						}
					} else {
						const err194 = {
							instancePath: instancePath + "/metrics/sources",
							schemaPath: "#/properties/metrics/properties/sources/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err194];
						else vErrors.push(err194);
						errors++;
					}
				}
			} else {
				const err195 = {
					instancePath: instancePath + "/metrics",
					schemaPath: "#/properties/metrics/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err195];
				else vErrors.push(err195);
				errors++;
			}
		}
		if (data.stores !== void 0) {
			let data83 = data.stores;
			if (Array.isArray(data83)) {
				if (data83.length < 1) {
					const err196 = {
						instancePath: instancePath + "/stores",
						schemaPath: "#/properties/stores/minItems",
						keyword: "minItems",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err196];
					else vErrors.push(err196);
					errors++;
				}
				const len8 = data83.length;
				for (let i8 = 0; i8 < len8; i8++) {
					let data84 = data83[i8];
					if (data84 && typeof data84 == "object" && !Array.isArray(data84)) {
						if (data84.kind === void 0) {
							const err197 = {
								instancePath: instancePath + "/stores/" + i8,
								schemaPath: "#/properties/stores/items/required",
								keyword: "required",
								params: { missingProperty: "kind" }
							};
							if (vErrors === null) vErrors = [err197];
							else vErrors.push(err197);
							errors++;
						}
						for (const key26 in data84) if (!(key26 === "name" || key26 === "kind" || key26 === "environment" || key26 === "customerIds" || key26 === "format" || key26 === "lean" || key26 === "maximumBytes" || key26 === "propagation")) {
							let data85 = data84[key26];
							if (typeof data85 !== "string" && !(data85 && typeof data85 == "object" && !Array.isArray(data85))) {
								const err198 = {
									instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/stores/items/additionalProperties/type",
									keyword: "type",
									params: { type: schema31$1.properties.stores.items.additionalProperties.type }
								};
								if (vErrors === null) vErrors = [err198];
								else vErrors.push(err198);
								errors++;
							}
							if (typeof data85 === "string") {
								if (func2(data85) > 4096) {
									const err199 = {
										instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/stores/items/additionalProperties/maxLength",
										keyword: "maxLength",
										params: { limit: 4096 }
									};
									if (vErrors === null) vErrors = [err199];
									else vErrors.push(err199);
									errors++;
								}
								if (func2(data85) < 1) {
									const err200 = {
										instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/stores/items/additionalProperties/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err200];
									else vErrors.push(err200);
									errors++;
								}
							}
							if (data85 && typeof data85 == "object" && !Array.isArray(data85)) {
								if (data85.env === void 0) {
									const err201 = {
										instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/stores/items/additionalProperties/required",
										keyword: "required",
										params: { missingProperty: "env" }
									};
									if (vErrors === null) vErrors = [err201];
									else vErrors.push(err201);
									errors++;
								}
								for (const key27 in data85) if (!(key27 === "env")) {
									const err202 = {
										instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/stores/items/additionalProperties/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key27 }
									};
									if (vErrors === null) vErrors = [err202];
									else vErrors.push(err202);
									errors++;
								}
								if (data85.env !== void 0) {
									let data86 = data85.env;
									if (typeof data86 === "string") {
										if (!pattern28.test(data86)) {
											const err203 = {
												instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/env",
												schemaPath: "#/properties/stores/items/additionalProperties/properties/env/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" }
											};
											if (vErrors === null) vErrors = [err203];
											else vErrors.push(err203);
											errors++;
										}
									} else {
										const err204 = {
											instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/env",
											schemaPath: "#/properties/stores/items/additionalProperties/properties/env/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err204];
										else vErrors.push(err204);
										errors++;
									}
								}
							}
						}
						if (data84.name !== void 0) {
							let data87 = data84.name;
							if (typeof data87 === "string") {
								if (func2(data87) > 256) {
									const err205 = {
										instancePath: instancePath + "/stores/" + i8 + "/name",
										schemaPath: "#/properties/stores/items/properties/name/maxLength",
										keyword: "maxLength",
										params: { limit: 256 }
									};
									if (vErrors === null) vErrors = [err205];
									else vErrors.push(err205);
									errors++;
								}
								if (func2(data87) < 1) {
									const err206 = {
										instancePath: instancePath + "/stores/" + i8 + "/name",
										schemaPath: "#/properties/stores/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err206];
									else vErrors.push(err206);
									errors++;
								}
							} else {
								const err207 = {
									instancePath: instancePath + "/stores/" + i8 + "/name",
									schemaPath: "#/properties/stores/items/properties/name/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err207];
								else vErrors.push(err207);
								errors++;
							}
						}
						if (data84.kind !== void 0) {
							let data88 = data84.kind;
							if (typeof data88 !== "string") {
								const err208 = {
									instancePath: instancePath + "/stores/" + i8 + "/kind",
									schemaPath: "#/properties/stores/items/properties/kind/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err208];
								else vErrors.push(err208);
								errors++;
							}
							if (!(data88 === "file" || data88 === "git" || data88 === "redis" || data88 === "upstash" || data88 === "cloudflare-kv" || data88 === "s3" || data88 === "vercel" || data88 === "http" || data88 === "postgres")) {
								const err209 = {
									instancePath: instancePath + "/stores/" + i8 + "/kind",
									schemaPath: "#/properties/stores/items/properties/kind/enum",
									keyword: "enum",
									params: { allowedValues: schema31$1.properties.stores.items.properties.kind.enum }
								};
								if (vErrors === null) vErrors = [err209];
								else vErrors.push(err209);
								errors++;
							}
						}
						if (data84.environment !== void 0) {
							let data89 = data84.environment;
							if (typeof data89 === "string") {
								if (func2(data89) > 256) {
									const err210 = {
										instancePath: instancePath + "/stores/" + i8 + "/environment",
										schemaPath: "#/properties/stores/items/properties/environment/maxLength",
										keyword: "maxLength",
										params: { limit: 256 }
									};
									if (vErrors === null) vErrors = [err210];
									else vErrors.push(err210);
									errors++;
								}
								if (func2(data89) < 1) {
									const err211 = {
										instancePath: instancePath + "/stores/" + i8 + "/environment",
										schemaPath: "#/properties/stores/items/properties/environment/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err211];
									else vErrors.push(err211);
									errors++;
								}
							} else {
								const err212 = {
									instancePath: instancePath + "/stores/" + i8 + "/environment",
									schemaPath: "#/properties/stores/items/properties/environment/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err212];
								else vErrors.push(err212);
								errors++;
							}
						}
						if (data84.customerIds !== void 0) {
							let data90 = data84.customerIds;
							if (typeof data90 !== "string") {
								const err213 = {
									instancePath: instancePath + "/stores/" + i8 + "/customerIds",
									schemaPath: "#/properties/stores/items/properties/customerIds/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err213];
								else vErrors.push(err213);
								errors++;
							}
							if (!(data90 === "plain" || data90 === "hashed")) {
								const err214 = {
									instancePath: instancePath + "/stores/" + i8 + "/customerIds",
									schemaPath: "#/properties/stores/items/properties/customerIds/enum",
									keyword: "enum",
									params: { allowedValues: schema31$1.properties.stores.items.properties.customerIds.enum }
								};
								if (vErrors === null) vErrors = [err214];
								else vErrors.push(err214);
								errors++;
							}
						}
						if (data84.format !== void 0) {
							let data91 = data84.format;
							if (typeof data91 !== "string") {
								const err215 = {
									instancePath: instancePath + "/stores/" + i8 + "/format",
									schemaPath: "#/properties/stores/items/properties/format/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err215];
								else vErrors.push(err215);
								errors++;
							}
							if (!(data91 === "snapshot" || data91 === "flagd")) {
								const err216 = {
									instancePath: instancePath + "/stores/" + i8 + "/format",
									schemaPath: "#/properties/stores/items/properties/format/enum",
									keyword: "enum",
									params: { allowedValues: schema31$1.properties.stores.items.properties.format.enum }
								};
								if (vErrors === null) vErrors = [err216];
								else vErrors.push(err216);
								errors++;
							}
						}
						if (data84.lean !== void 0) {
							if (typeof data84.lean !== "boolean") {
								const err217 = {
									instancePath: instancePath + "/stores/" + i8 + "/lean",
									schemaPath: "#/properties/stores/items/properties/lean/type",
									keyword: "type",
									params: { type: "boolean" }
								};
								if (vErrors === null) vErrors = [err217];
								else vErrors.push(err217);
								errors++;
							}
						}
						if (data84.maximumBytes !== void 0) {
							let data93 = data84.maximumBytes;
							if (!(typeof data93 == "number" && !(data93 % 1) && !isNaN(data93) && isFinite(data93))) {
								const err218 = {
									instancePath: instancePath + "/stores/" + i8 + "/maximumBytes",
									schemaPath: "#/properties/stores/items/properties/maximumBytes/type",
									keyword: "type",
									params: { type: "integer" }
								};
								if (vErrors === null) vErrors = [err218];
								else vErrors.push(err218);
								errors++;
							}
							if (typeof data93 == "number" && isFinite(data93)) {
								if (data93 > 5368709120 || isNaN(data93)) {
									const err219 = {
										instancePath: instancePath + "/stores/" + i8 + "/maximumBytes",
										schemaPath: "#/properties/stores/items/properties/maximumBytes/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 5368709120
										}
									};
									if (vErrors === null) vErrors = [err219];
									else vErrors.push(err219);
									errors++;
								}
								if (data93 < 256 || isNaN(data93)) {
									const err220 = {
										instancePath: instancePath + "/stores/" + i8 + "/maximumBytes",
										schemaPath: "#/properties/stores/items/properties/maximumBytes/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 256
										}
									};
									if (vErrors === null) vErrors = [err220];
									else vErrors.push(err220);
									errors++;
								}
							}
						}
						if (data84.propagation !== void 0) {
							let data94 = data84.propagation;
							if (typeof data94 === "string") {
								if (!pattern30.test(data94)) {
									const err221 = {
										instancePath: instancePath + "/stores/" + i8 + "/propagation",
										schemaPath: "#/properties/stores/items/properties/propagation/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,3}[sm]$" }
									};
									if (vErrors === null) vErrors = [err221];
									else vErrors.push(err221);
									errors++;
								}
							} else {
								const err222 = {
									instancePath: instancePath + "/stores/" + i8 + "/propagation",
									schemaPath: "#/properties/stores/items/properties/propagation/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err222];
								else vErrors.push(err222);
								errors++;
							}
						}
					} else {
						const err223 = {
							instancePath: instancePath + "/stores/" + i8,
							schemaPath: "#/properties/stores/items/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err223];
						else vErrors.push(err223);
						errors++;
					}
				}
			} else {
				const err224 = {
					instancePath: instancePath + "/stores",
					schemaPath: "#/properties/stores/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err224];
				else vErrors.push(err224);
				errors++;
			}
		}
		if (data.signing !== void 0) {
			let data95 = data.signing;
			if (data95 && typeof data95 == "object" && !Array.isArray(data95)) {
				for (const key28 in data95) if (!(key28 === "key" || key28 === "publicKeys" || key28 === "unsigned")) {
					const err225 = {
						instancePath: instancePath + "/signing",
						schemaPath: "#/properties/signing/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key28 }
					};
					if (vErrors === null) vErrors = [err225];
					else vErrors.push(err225);
					errors++;
				}
				if (data95.key !== void 0) {
					let data96 = data95.key;
					if (data96 && typeof data96 == "object" && !Array.isArray(data96)) {
						if (data96.env === void 0) {
							const err226 = {
								instancePath: instancePath + "/signing/key",
								schemaPath: "#/properties/signing/properties/key/required",
								keyword: "required",
								params: { missingProperty: "env" }
							};
							if (vErrors === null) vErrors = [err226];
							else vErrors.push(err226);
							errors++;
						}
						for (const key29 in data96) if (!(key29 === "env")) {
							const err227 = {
								instancePath: instancePath + "/signing/key",
								schemaPath: "#/properties/signing/properties/key/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key29 }
							};
							if (vErrors === null) vErrors = [err227];
							else vErrors.push(err227);
							errors++;
						}
						if (data96.env !== void 0) {
							let data97 = data96.env;
							if (typeof data97 === "string") {
								if (!pattern28.test(data97)) {
									const err228 = {
										instancePath: instancePath + "/signing/key/env",
										schemaPath: "#/properties/signing/properties/key/properties/env/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" }
									};
									if (vErrors === null) vErrors = [err228];
									else vErrors.push(err228);
									errors++;
								}
							} else {
								const err229 = {
									instancePath: instancePath + "/signing/key/env",
									schemaPath: "#/properties/signing/properties/key/properties/env/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err229];
								else vErrors.push(err229);
								errors++;
							}
						}
					} else {
						const err230 = {
							instancePath: instancePath + "/signing/key",
							schemaPath: "#/properties/signing/properties/key/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err230];
						else vErrors.push(err230);
						errors++;
					}
				}
				if (data95.publicKeys !== void 0) {
					let data98 = data95.publicKeys;
					if (Array.isArray(data98)) {
						const len9 = data98.length;
						for (let i9 = 0; i9 < len9; i9++) {
							let data99 = data98[i9];
							if (typeof data99 === "string") {
								if (!pattern35.test(data99)) {
									const err231 = {
										instancePath: instancePath + "/signing/publicKeys/" + i9,
										schemaPath: "#/properties/signing/properties/publicKeys/items/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z0-9+/]{43}=$" }
									};
									if (vErrors === null) vErrors = [err231];
									else vErrors.push(err231);
									errors++;
								}
							} else {
								const err232 = {
									instancePath: instancePath + "/signing/publicKeys/" + i9,
									schemaPath: "#/properties/signing/properties/publicKeys/items/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err232];
								else vErrors.push(err232);
								errors++;
							}
						}
					} else {
						const err233 = {
							instancePath: instancePath + "/signing/publicKeys",
							schemaPath: "#/properties/signing/properties/publicKeys/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err233];
						else vErrors.push(err233);
						errors++;
					}
				}
				if (data95.unsigned !== void 0) {
					let data100 = data95.unsigned;
					if (typeof data100 !== "string") {
						const err234 = {
							instancePath: instancePath + "/signing/unsigned",
							schemaPath: "#/properties/signing/properties/unsigned/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err234];
						else vErrors.push(err234);
						errors++;
					}
					if (!(data100 === "refuse" || data100 === "accept")) {
						const err235 = {
							instancePath: instancePath + "/signing/unsigned",
							schemaPath: "#/properties/signing/properties/unsigned/enum",
							keyword: "enum",
							params: { allowedValues: schema31$1.properties.signing.properties.unsigned.enum }
						};
						if (vErrors === null) vErrors = [err235];
						else vErrors.push(err235);
						errors++;
					}
				}
			} else {
				const err236 = {
					instancePath: instancePath + "/signing",
					schemaPath: "#/properties/signing/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err236];
				else vErrors.push(err236);
				errors++;
			}
		}
		if (data.environments !== void 0) {
			let data101 = data.environments;
			if (data101 && typeof data101 == "object" && !Array.isArray(data101)) {
				for (const key30 in data101) {
					const _errs235 = errors;
					if (typeof key30 === "string") {
						if (!pattern4$1.test(key30)) {
							const err237 = {
								instancePath: instancePath + "/environments",
								schemaPath: "#/properties/environments/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" },
								propertyName: key30
							};
							if (vErrors === null) vErrors = [err237];
							else vErrors.push(err237);
							errors++;
						}
					}
					if (!(_errs235 === errors)) {
						const err238 = {
							instancePath: instancePath + "/environments",
							schemaPath: "#/properties/environments/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key30 }
						};
						if (vErrors === null) vErrors = [err238];
						else vErrors.push(err238);
						errors++;
					}
				}
				for (const key31 in data101) {
					let data102 = data101[key31];
					if (data102 && typeof data102 == "object" && !Array.isArray(data102)) {
						for (const key32 in data102) if (!(key32 === "minimumTier")) {
							const err239 = {
								instancePath: instancePath + "/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/environments/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key32 }
							};
							if (vErrors === null) vErrors = [err239];
							else vErrors.push(err239);
							errors++;
						}
						if (data102.minimumTier !== void 0) {
							let data103 = data102.minimumTier;
							if (!(typeof data103 == "number" && !(data103 % 1) && !isNaN(data103) && isFinite(data103))) {
								const err240 = {
									instancePath: instancePath + "/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimumTier",
									schemaPath: "#/properties/environments/additionalProperties/properties/minimumTier/type",
									keyword: "type",
									params: { type: "integer" }
								};
								if (vErrors === null) vErrors = [err240];
								else vErrors.push(err240);
								errors++;
							}
							if (typeof data103 == "number" && isFinite(data103)) {
								if (data103 > 4 || isNaN(data103)) {
									const err241 = {
										instancePath: instancePath + "/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimumTier",
										schemaPath: "#/properties/environments/additionalProperties/properties/minimumTier/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 4
										}
									};
									if (vErrors === null) vErrors = [err241];
									else vErrors.push(err241);
									errors++;
								}
								if (data103 < 0 || isNaN(data103)) {
									const err242 = {
										instancePath: instancePath + "/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimumTier",
										schemaPath: "#/properties/environments/additionalProperties/properties/minimumTier/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err242];
									else vErrors.push(err242);
									errors++;
								}
							}
						}
					} else {
						const err243 = {
							instancePath: instancePath + "/environments/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/environments/additionalProperties/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err243];
						else vErrors.push(err243);
						errors++;
					}
				}
			} else {
				const err244 = {
					instancePath: instancePath + "/environments",
					schemaPath: "#/properties/environments/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err244];
				else vErrors.push(err244);
				errors++;
			}
		}
		if (data.notifications !== void 0) {
			let data104 = data.notifications;
			if (Array.isArray(data104)) {
				const len10 = data104.length;
				for (let i10 = 0; i10 < len10; i10++) {
					let data105 = data104[i10];
					if (data105 && typeof data105 == "object" && !Array.isArray(data105)) {
						if (data105.kind === void 0) {
							const err245 = {
								instancePath: instancePath + "/notifications/" + i10,
								schemaPath: "#/properties/notifications/items/required",
								keyword: "required",
								params: { missingProperty: "kind" }
							};
							if (vErrors === null) vErrors = [err245];
							else vErrors.push(err245);
							errors++;
						}
						if (data105.url === void 0) {
							const err246 = {
								instancePath: instancePath + "/notifications/" + i10,
								schemaPath: "#/properties/notifications/items/required",
								keyword: "required",
								params: { missingProperty: "url" }
							};
							if (vErrors === null) vErrors = [err246];
							else vErrors.push(err246);
							errors++;
						}
						for (const key33 in data105) if (!(key33 === "kind" || key33 === "url" || key33 === "on")) {
							const err247 = {
								instancePath: instancePath + "/notifications/" + i10,
								schemaPath: "#/properties/notifications/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key33 }
							};
							if (vErrors === null) vErrors = [err247];
							else vErrors.push(err247);
							errors++;
						}
						if (data105.kind !== void 0) {
							let data106 = data105.kind;
							if (typeof data106 !== "string") {
								const err248 = {
									instancePath: instancePath + "/notifications/" + i10 + "/kind",
									schemaPath: "#/properties/notifications/items/properties/kind/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err248];
								else vErrors.push(err248);
								errors++;
							}
							if (!(data106 === "slack" || data106 === "json")) {
								const err249 = {
									instancePath: instancePath + "/notifications/" + i10 + "/kind",
									schemaPath: "#/properties/notifications/items/properties/kind/enum",
									keyword: "enum",
									params: { allowedValues: schema31$1.properties.notifications.items.properties.kind.enum }
								};
								if (vErrors === null) vErrors = [err249];
								else vErrors.push(err249);
								errors++;
							}
						}
						if (data105.url !== void 0) {
							let data107 = data105.url;
							if (typeof data107 !== "string" && !(data107 && typeof data107 == "object" && !Array.isArray(data107))) {
								const err250 = {
									instancePath: instancePath + "/notifications/" + i10 + "/url",
									schemaPath: "#/properties/notifications/items/properties/url/type",
									keyword: "type",
									params: { type: schema31$1.properties.notifications.items.properties.url.type }
								};
								if (vErrors === null) vErrors = [err250];
								else vErrors.push(err250);
								errors++;
							}
							if (typeof data107 === "string") {
								if (func2(data107) > 4096) {
									const err251 = {
										instancePath: instancePath + "/notifications/" + i10 + "/url",
										schemaPath: "#/properties/notifications/items/properties/url/maxLength",
										keyword: "maxLength",
										params: { limit: 4096 }
									};
									if (vErrors === null) vErrors = [err251];
									else vErrors.push(err251);
									errors++;
								}
								if (func2(data107) < 1) {
									const err252 = {
										instancePath: instancePath + "/notifications/" + i10 + "/url",
										schemaPath: "#/properties/notifications/items/properties/url/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err252];
									else vErrors.push(err252);
									errors++;
								}
							}
							if (data107 && typeof data107 == "object" && !Array.isArray(data107)) {
								if (data107.env === void 0) {
									const err253 = {
										instancePath: instancePath + "/notifications/" + i10 + "/url",
										schemaPath: "#/properties/notifications/items/properties/url/required",
										keyword: "required",
										params: { missingProperty: "env" }
									};
									if (vErrors === null) vErrors = [err253];
									else vErrors.push(err253);
									errors++;
								}
								for (const key34 in data107) if (!(key34 === "env")) {
									const err254 = {
										instancePath: instancePath + "/notifications/" + i10 + "/url",
										schemaPath: "#/properties/notifications/items/properties/url/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key34 }
									};
									if (vErrors === null) vErrors = [err254];
									else vErrors.push(err254);
									errors++;
								}
								if (data107.env !== void 0) {
									let data108 = data107.env;
									if (typeof data108 === "string") {
										if (!pattern28.test(data108)) {
											const err255 = {
												instancePath: instancePath + "/notifications/" + i10 + "/url/env",
												schemaPath: "#/properties/notifications/items/properties/url/properties/env/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" }
											};
											if (vErrors === null) vErrors = [err255];
											else vErrors.push(err255);
											errors++;
										}
									} else {
										const err256 = {
											instancePath: instancePath + "/notifications/" + i10 + "/url/env",
											schemaPath: "#/properties/notifications/items/properties/url/properties/env/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err256];
										else vErrors.push(err256);
										errors++;
									}
								}
							}
						}
						if (data105.on !== void 0) {
							let data109 = data105.on;
							if (Array.isArray(data109)) {
								const len11 = data109.length;
								for (let i11 = 0; i11 < len11; i11++) {
									let data110 = data109[i11];
									if (typeof data110 !== "string") {
										const err257 = {
											instancePath: instancePath + "/notifications/" + i10 + "/on/" + i11,
											schemaPath: "#/properties/notifications/items/properties/on/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err257];
										else vErrors.push(err257);
										errors++;
									}
									if (!(data110 === "rollback" || data110 === "pause" || data110 === "withheld" || data110 === "silent" || data110 === "eligible")) {
										const err258 = {
											instancePath: instancePath + "/notifications/" + i10 + "/on/" + i11,
											schemaPath: "#/properties/notifications/items/properties/on/items/enum",
											keyword: "enum",
											params: { allowedValues: schema31$1.properties.notifications.items.properties.on.items.enum }
										};
										if (vErrors === null) vErrors = [err258];
										else vErrors.push(err258);
										errors++;
									}
								}
							} else {
								const err259 = {
									instancePath: instancePath + "/notifications/" + i10 + "/on",
									schemaPath: "#/properties/notifications/items/properties/on/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err259];
								else vErrors.push(err259);
								errors++;
							}
						}
					} else {
						const err260 = {
							instancePath: instancePath + "/notifications/" + i10,
							schemaPath: "#/properties/notifications/items/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err260];
						else vErrors.push(err260);
						errors++;
					}
				}
			} else {
				const err261 = {
					instancePath: instancePath + "/notifications",
					schemaPath: "#/properties/notifications/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err261];
				else vErrors.push(err261);
				errors++;
			}
		}
		if (data.report !== void 0) {
			let data111 = data.report;
			if (data111 && typeof data111 == "object" && !Array.isArray(data111)) {
				for (const key35 in data111) if (!(key35 === "customerIds" || key35 === "customers")) {
					const err262 = {
						instancePath: instancePath + "/report",
						schemaPath: "#/properties/report/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key35 }
					};
					if (vErrors === null) vErrors = [err262];
					else vErrors.push(err262);
					errors++;
				}
				if (data111.customerIds !== void 0) {
					let data112 = data111.customerIds;
					if (typeof data112 !== "string") {
						const err263 = {
							instancePath: instancePath + "/report/customerIds",
							schemaPath: "#/properties/report/properties/customerIds/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err263];
						else vErrors.push(err263);
						errors++;
					}
					if (!(data112 === "hide" || data112 === "show")) {
						const err264 = {
							instancePath: instancePath + "/report/customerIds",
							schemaPath: "#/properties/report/properties/customerIds/enum",
							keyword: "enum",
							params: { allowedValues: schema31$1.properties.report.properties.customerIds.enum }
						};
						if (vErrors === null) vErrors = [err264];
						else vErrors.push(err264);
						errors++;
					}
				}
				if (data111.customers !== void 0) {
					let data113 = data111.customers;
					if (typeof data113 === "string") {
						if (func2(data113) > 256) {
							const err265 = {
								instancePath: instancePath + "/report/customers",
								schemaPath: "#/properties/report/properties/customers/maxLength",
								keyword: "maxLength",
								params: { limit: 256 }
							};
							if (vErrors === null) vErrors = [err265];
							else vErrors.push(err265);
							errors++;
						}
						if (func2(data113) < 1) {
							const err266 = {
								instancePath: instancePath + "/report/customers",
								schemaPath: "#/properties/report/properties/customers/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err266];
							else vErrors.push(err266);
							errors++;
						}
					} else {
						const err267 = {
							instancePath: instancePath + "/report/customers",
							schemaPath: "#/properties/report/properties/customers/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err267];
						else vErrors.push(err267);
						errors++;
					}
				}
			} else {
				const err268 = {
					instancePath: instancePath + "/report",
					schemaPath: "#/properties/report/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err268];
				else vErrors.push(err268);
				errors++;
			}
		}
	} else {
		const err269 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err269];
		else vErrors.push(err269);
		errors++;
	}
	validate20$1.errors = vErrors;
	return errors === 0;
}
validate20$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const settingsWords = {
	"titles": {
		"#": "the settings",
		"#/properties/version": "1",
		"#/properties/name": "a name of letters, digits, _ and -",
		"#/properties/rollouts": "a folder inside the repository, with forward slashes",
		"#/properties/ladder": "a mapping of internal, earlyAdopters and general",
		"#/properties/ladder/properties/internal": "a mapping of minimum and fastTrackMinimum",
		"#/properties/ladder/properties/internal/properties/minimum": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/ladder/properties/internal/properties/fastTrackMinimum": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/ladder/properties/earlyAdopters": "a mapping of minimum, fastTrackMinimum and percentage",
		"#/properties/ladder/properties/earlyAdopters/properties/minimum": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/ladder/properties/earlyAdopters/properties/fastTrackMinimum": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/ladder/properties/earlyAdopters/properties/percentage": "a ratio from 0.1% to 99.9%, written like 10% or 0.1",
		"#/properties/ladder/properties/general": "a mapping of minimum, fastTrackMinimum and percentage",
		"#/properties/ladder/properties/general/properties/minimum": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/ladder/properties/general/properties/fastTrackMinimum": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/ladder/properties/general/properties/percentage": "a ratio from 0.1% to 99.9%, written like 10% or 0.1",
		"#/properties/criteria": "a mapping of limits",
		"#/properties/criteria/properties/evidence": "sequential or point",
		"#/properties/criteria/properties/maximumErrorRate": "a ratio from 0.1% to 50%, written like 5% or 0.05",
		"#/properties/criteria/properties/minimumSuccessRate": "a ratio from 50% to 99.9%, written like 95% or 0.95",
		"#/properties/criteria/properties/performance": "a mapping of maximumIncrease and required",
		"#/properties/criteria/properties/performance/properties/maximumIncrease": "a ratio from 0.1% to 50%, written like 5% or 0.05",
		"#/properties/criteria/properties/performance/properties/required": "true or false",
		"#/properties/criteria/properties/investigate": "a mapping of extra",
		"#/properties/criteria/properties/investigate/properties/extra": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/criteria/properties/recovery": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/criteria/properties/freshness": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/rollback": "a mapping of critical, commonCause and graceWithoutData",
		"#/properties/rollback/properties/critical": "a ratio from 0.1% to 50%, written like 5% or 0.05",
		"#/properties/rollback/properties/commonCause": "a whole number of at least 2",
		"#/properties/rollback/properties/graceWithoutData": "a duration from 1m to 90d, written like 48h or 7d",
		"#/properties/audience": "a mapping of maximum and wideningWithoutEvidence",
		"#/properties/audience/properties/maximum": "a whole number of at least 1",
		"#/properties/audience/properties/wideningWithoutEvidence": "a whole number",
		"#/properties/concurrency": "a mapping of running, perOwner and perPhase",
		"#/properties/concurrency/properties/running": "a whole number of at least 1, or null",
		"#/properties/concurrency/properties/perOwner": "a whole number of at least 1, or null",
		"#/properties/concurrency/properties/perPhase": "a whole number of at least 1, or null",
		"#/properties/phases": "a list of phases",
		"#/properties/phases/items": "a mapping of name, requires and order",
		"#/properties/phases/items/properties/name": "a text of 1 to 256 characters",
		"#/properties/phases/items/properties/requires": "a list of phases",
		"#/properties/phases/items/properties/requires/items": "a text of 1 to 256 characters",
		"#/properties/phases/items/properties/order": "a list of features",
		"#/properties/phases/items/properties/order/items": "a letter, then at most 41 letters, digits, _, . and -",
		"#/properties/approvals": "a mapping of groups",
		"#/properties/approvals/additionalProperties": "a mapping of users, teams and owners",
		"#/properties/approvals/additionalProperties/properties/users": "a list of names",
		"#/properties/approvals/additionalProperties/properties/users/items": "a text of 1 to 256 characters",
		"#/properties/approvals/additionalProperties/properties/teams": "a list of names",
		"#/properties/approvals/additionalProperties/properties/teams/items": "a text of 1 to 256 characters",
		"#/properties/approvals/additionalProperties/properties/owners": "true or false",
		"#/properties/approvals/propertyNames": "a name of letters, digits, _ and -",
		"#/properties/issues": "a mapping of critical, concern and feature",
		"#/properties/issues/properties/critical": "a list of labels",
		"#/properties/issues/properties/critical/items": "a text of 1 to 256 characters",
		"#/properties/issues/properties/concern": "a text of 1 to 256 characters",
		"#/properties/issues/properties/feature": "a label with {feature} in it",
		"#/properties/calendar": "a mapping of timezone and freeze",
		"#/properties/calendar/properties/timezone": "a time zone such as UTC or Europe/Berlin",
		"#/properties/calendar/properties/freeze": "a list of days or dates",
		"#/properties/calendar/properties/freeze/items": "a mapping of days, or of from and to",
		"#/properties/calendar/properties/freeze/items/properties/days": "a list of at least one day",
		"#/properties/calendar/properties/freeze/items/properties/days/items": "one of mon, tue, wed, thu, fri, sat, sun",
		"#/properties/calendar/properties/freeze/items/properties/from": "a calendar date such as 2026-12-31",
		"#/properties/calendar/properties/freeze/items/properties/to": "a calendar date such as 2026-12-31",
		"#/properties/guard": "a mapping of mode and propose",
		"#/properties/guard/properties/mode": "act or observe",
		"#/properties/guard/properties/propose": "true or false",
		"#/properties/adoption": "a mapping of until",
		"#/properties/adoption/properties/until": "a calendar date such as 2026-12-31",
		"#/properties/metrics": "a mapping of default and sources",
		"#/properties/metrics/properties/default": "the name of a source",
		"#/properties/metrics/properties/sources": "a mapping of sources",
		"#/properties/metrics/properties/sources/additionalProperties": "a mapping of kind and its options",
		"#/properties/metrics/properties/sources/additionalProperties/properties/kind": "one of embedded, postgres, prometheus, fixed, unconfigured",
		"#/properties/metrics/properties/sources/additionalProperties/properties/path": "a path",
		"#/properties/metrics/properties/sources/additionalProperties/properties/url": "a text, or the name of an environment variable, written like {env: NAME}",
		"#/properties/metrics/properties/sources/additionalProperties/properties/url/properties/env": "the name of an environment variable",
		"#/properties/metrics/properties/sources/additionalProperties/properties/token": "the name of an environment variable, written like {env: TOKEN}",
		"#/properties/metrics/properties/sources/additionalProperties/properties/token/properties/env": "the name of an environment variable",
		"#/properties/metrics/properties/sources/additionalProperties/properties/query": "a statement",
		"#/properties/metrics/properties/sources/additionalProperties/properties/designEffect": "a number from 1 to 1000",
		"#/properties/metrics/properties/sources/additionalProperties/properties/timeout": "a duration from 0s to 10m, written like 30s",
		"#/properties/metrics/properties/sources/additionalProperties/properties/settle": "a duration from 0s to 10m, written like 30s",
		"#/properties/metrics/properties/sources/propertyNames": "a name of letters, digits, _ and -",
		"#/properties/stores": "a list of stores",
		"#/properties/stores/items": "a mapping of kind and its options",
		"#/properties/stores/items/properties/name": "a text of 1 to 256 characters",
		"#/properties/stores/items/properties/kind": "one of file, git, redis, upstash, cloudflare-kv, s3, vercel, http, postgres",
		"#/properties/stores/items/properties/environment": "a text of 1 to 256 characters",
		"#/properties/stores/items/properties/customerIds": "plain or hashed",
		"#/properties/stores/items/properties/format": "snapshot or flagd",
		"#/properties/stores/items/properties/lean": "true or false",
		"#/properties/stores/items/properties/maximumBytes": "a whole number of bytes from 256 to 5368709120",
		"#/properties/stores/items/properties/propagation": "a duration from 0s to 10m, written like 30s",
		"#/properties/stores/items/additionalProperties": "a text, or the name of an environment variable, written like {env: NAME}",
		"#/properties/stores/items/additionalProperties/properties/env": "the name of an environment variable",
		"#/properties/signing": "a mapping of key, publicKeys and unsigned",
		"#/properties/signing/properties/key": "the name of an environment variable, written like {env: TOKEN}",
		"#/properties/signing/properties/key/properties/env": "the name of an environment variable",
		"#/properties/signing/properties/publicKeys": "a list of public keys",
		"#/properties/signing/properties/publicKeys/items": "a public key of 44 base64 characters",
		"#/properties/signing/properties/unsigned": "refuse or accept",
		"#/properties/environments": "a mapping of environments",
		"#/properties/environments/additionalProperties": "a mapping of minimumTier",
		"#/properties/environments/additionalProperties/properties/minimumTier": "a whole number from 0 to 4",
		"#/properties/environments/propertyNames": "a name of letters, digits, _ and -",
		"#/properties/notifications": "a list of notifications",
		"#/properties/notifications/items": "a mapping of kind, url and on",
		"#/properties/notifications/items/properties/kind": "slack or json",
		"#/properties/notifications/items/properties/url": "a text, or the name of an environment variable, written like {env: NAME}",
		"#/properties/notifications/items/properties/url/properties/env": "the name of an environment variable",
		"#/properties/notifications/items/properties/on": "a list of events",
		"#/properties/notifications/items/properties/on/items": "one of rollback, pause, withheld, silent, eligible",
		"#/properties/report": "a mapping of customerIds and customers",
		"#/properties/report/properties/customerIds": "hide or show",
		"#/properties/report/properties/customers": "a file inside the repository, with forward slashes"
	},
	"keys": {
		"#": [
			"version",
			"name",
			"rollouts",
			"ladder",
			"criteria",
			"rollback",
			"audience",
			"concurrency",
			"phases",
			"approvals",
			"issues",
			"calendar",
			"guard",
			"adoption",
			"metrics",
			"stores",
			"signing",
			"environments",
			"notifications",
			"report"
		],
		"#/properties/ladder": [
			"internal",
			"earlyAdopters",
			"general"
		],
		"#/properties/ladder/properties/internal": ["minimum", "fastTrackMinimum"],
		"#/properties/ladder/properties/earlyAdopters": [
			"minimum",
			"fastTrackMinimum",
			"percentage"
		],
		"#/properties/ladder/properties/general": [
			"minimum",
			"fastTrackMinimum",
			"percentage"
		],
		"#/properties/criteria": [
			"evidence",
			"maximumErrorRate",
			"minimumSuccessRate",
			"performance",
			"investigate",
			"recovery",
			"freshness"
		],
		"#/properties/criteria/properties/performance": ["maximumIncrease", "required"],
		"#/properties/criteria/properties/investigate": ["extra"],
		"#/properties/rollback": [
			"critical",
			"commonCause",
			"graceWithoutData"
		],
		"#/properties/audience": ["maximum", "wideningWithoutEvidence"],
		"#/properties/concurrency": [
			"running",
			"perOwner",
			"perPhase"
		],
		"#/properties/phases/items": [
			"name",
			"requires",
			"order"
		],
		"#/properties/approvals/additionalProperties": [
			"users",
			"teams",
			"owners"
		],
		"#/properties/issues": [
			"critical",
			"concern",
			"feature"
		],
		"#/properties/calendar": ["timezone", "freeze"],
		"#/properties/calendar/properties/freeze/items": [
			"days",
			"from",
			"to"
		],
		"#/properties/guard": ["mode", "propose"],
		"#/properties/adoption": ["until"],
		"#/properties/metrics": ["default", "sources"],
		"#/properties/metrics/properties/sources/additionalProperties": [
			"kind",
			"path",
			"url",
			"token",
			"query",
			"designEffect",
			"timeout",
			"settle"
		],
		"#/properties/metrics/properties/sources/additionalProperties/properties/url": ["env"],
		"#/properties/metrics/properties/sources/additionalProperties/properties/token": ["env"],
		"#/properties/stores/items": [
			"name",
			"kind",
			"environment",
			"customerIds",
			"format",
			"lean",
			"maximumBytes",
			"propagation"
		],
		"#/properties/stores/items/additionalProperties": ["env"],
		"#/properties/signing": [
			"key",
			"publicKeys",
			"unsigned"
		],
		"#/properties/signing/properties/key": ["env"],
		"#/properties/environments/additionalProperties": ["minimumTier"],
		"#/properties/notifications/items": [
			"kind",
			"url",
			"on"
		],
		"#/properties/notifications/items/properties/url": ["env"],
		"#/properties/report": ["customerIds", "customers"]
	}
};
// src/config/settings-effects.ts
const RUNNING = [
	1,
	2,
	3
];
const SUBJECTS = [
	{
		path: "rollouts",
		of: ({ rollouts }) => rollouts,
		tiers: [
			0,
			1,
			2,
			3,
			4
		]
	},
	{
		path: "evidence",
		of: ({ criteria }) => criteria.evidence,
		tiers: RUNNING
	},
	{
		path: "phases",
		of: ({ phases }) => phases,
		tiers: null
	},
	{
		path: "approvals",
		of: ({ approvals }) => approvals,
		tiers: null
	},
	{
		path: "calendar",
		of: ({ calendar }) => calendar,
		tiers: null
	},
	{
		path: "issues",
		of: ({ issues }) => issues,
		tiers: null
	},
	{
		path: "guard",
		of: ({ guard }) => guard,
		tiers: [
			1,
			2,
			3,
			4
		]
	},
	{
		path: "adoption",
		of: ({ adoption }) => adoption,
		tiers: null
	},
	{
		path: "metrics",
		of: ({ metrics }) => metrics,
		tiers: [
			1,
			2,
			3,
			4
		]
	},
	{
		path: "stores",
		of: ({ stores }) => stores,
		tiers: null
	},
	{
		path: "signing",
		of: ({ signing }) => signing,
		tiers: null
	},
	{
		path: "environments",
		of: ({ environments }) => environments,
		tiers: null
	},
	{
		path: "notifications",
		of: ({ notifications }) => notifications,
		tiers: null
	},
	{
		path: "report",
		of: ({ report }) => report,
		tiers: null
	},
	{
		path: "name",
		of: ({ name }) => name,
		tiers: null
	}
];
function describeSettingsEffects(base, head, catalog) {
	const count = (tiers) => {
		const concerned = Array.from(catalog.entries.values(), ({ rollout }) => rollout.tier).filter((tier) => tiers.includes(tier)).length;
		return `${concerned} ${concerned === 1 ? "feature" : "features"}`;
	};
	const numbers = numbersOf(base).flatMap(({ name, value, unit, tiers }, index) => {
		const after = numbersOf(head)[index]?.value ?? null;
		return after === value ? [] : [`${name} ${unit(value, after)}: ${count(tiers)}`];
	});
	const words = SUBJECTS.flatMap(({ path, of, tiers }) => {
		const [before, after] = [of(base), of(head)];
		if (JSON.stringify(before) === JSON.stringify(after)) return [];
		return [`${sentence(path, before, after)}${tiers === null ? "" : `: ${count(tiers)}`}`];
	});
	return [...numbers, ...words];
}
function sentence(path, before, after) {
	return typeof before === "string" && typeof after === "string" ? `${path} ${before} → ${after}` : `${path} changes`;
}
function numbersOf({ ladder, criteria, rollback, audience, concurrency }) {
	const ratio = { unit: ratios };
	const time = { unit: durations };
	const plain = { unit: counts };
	return [
		{
			name: "percentage",
			value: ladder.earlyAdopters.percentage,
			...ratio,
			tiers: [2]
		},
		{
			name: "percentage",
			value: ladder.general.percentage,
			...ratio,
			tiers: [3]
		},
		{
			name: "internal minimum",
			value: ladder.internal.minimum,
			...time,
			tiers: [1]
		},
		{
			name: "internal fast-track minimum",
			value: ladder.internal.fastTrackMinimum,
			...time,
			tiers: [1]
		},
		{
			name: "early adopters minimum",
			value: ladder.earlyAdopters.minimum,
			...time,
			tiers: [2]
		},
		{
			name: "early adopters fast-track minimum",
			value: ladder.earlyAdopters.fastTrackMinimum,
			...time,
			tiers: [2]
		},
		{
			name: "general minimum",
			value: ladder.general.minimum,
			...time,
			tiers: [3]
		},
		{
			name: "general fast-track minimum",
			value: ladder.general.fastTrackMinimum,
			...time,
			tiers: [3]
		},
		{
			name: "maximum error rate",
			value: criteria.maximumErrorRate,
			...ratio,
			tiers: RUNNING
		},
		{
			name: "minimum success rate",
			value: criteria.minimumSuccessRate,
			...ratio,
			tiers: RUNNING
		},
		{
			name: "performance increase",
			value: criteria.performance.maximumIncrease,
			...ratio,
			tiers: RUNNING
		},
		{
			name: "performance required",
			value: Number(criteria.performance.required),
			...plain,
			tiers: RUNNING
		},
		{
			name: "investigation",
			value: criteria.investigate.extra,
			...time,
			tiers: RUNNING
		},
		{
			name: "recovery",
			value: criteria.recovery,
			...time,
			tiers: RUNNING
		},
		{
			name: "freshness",
			value: criteria.freshness,
			...time,
			tiers: RUNNING
		},
		{
			name: "critical error rate",
			value: rollback.critical,
			...ratio,
			tiers: [
				1,
				2,
				3,
				4
			]
		},
		{
			name: "common cause",
			value: rollback.commonCause,
			...plain,
			tiers: [
				1,
				2,
				3,
				4
			]
		},
		{
			name: "grace without data",
			value: rollback.graceWithoutData,
			...time,
			tiers: [
				1,
				2,
				3,
				4
			]
		},
		{
			name: "largest whitelist",
			value: audience.maximum,
			...plain,
			tiers: RUNNING
		},
		{
			name: "widening without evidence",
			value: audience.wideningWithoutEvidence,
			...plain,
			tiers: RUNNING
		},
		{
			name: "running at once",
			value: concurrency.running,
			...plain,
			tiers: RUNNING
		},
		{
			name: "running per owner",
			value: concurrency.perOwner,
			...plain,
			tiers: RUNNING
		},
		{
			name: "running per phase",
			value: concurrency.perPhase,
			...plain,
			tiers: RUNNING
		}
	];
}
function ratios(before, after) {
	return `${(before ?? 0) / 100} → ${percent(after ?? 0).replace("%", " %")}`;
}
function durations(before, after) {
	return `${duration(before ?? 0)} → ${duration(after ?? 0)}`;
}
function duration(milliseconds) {
	const hours = milliseconds / 36e5;
	if (hours >= 72 && Number.isInteger(hours / 24)) return `${hours / 24} d`;
	return Number.isInteger(hours) ? `${hours} h` : `${milliseconds / 6e4} min`;
}
function counts(before, after) {
	return `${before ?? "no limit"} → ${after ?? "no limit"}`;
}
// src/config/settings.ts
const EMPTY$1 = new TextEncoder().encode("{}");
function parseSettings(path, bytes, place) {
	const written = readYaml(bytes ?? EMPTY$1);
	const document = written.empty ? readYaml(EMPTY$1) : written;
	if (!hasRoot(document)) return {
		settings: null,
		problems: document.issues.problems(path, document.locate)
	};
	const form = createForm(document, {
		validate: validateSettings,
		words: settingsWords,
		hides: isPrivate
	});
	const settings = readSettings$1(form, place);
	checkSettings(form, settings);
	const problems = form.problems(path);
	return {
		settings: problems.some(({ severity }) => severity === "error") ? null : settings,
		problems
	};
}
function isPrivate(path) {
	const [group, , key] = path;
	if (group === "stores") return key !== void 0 && !COMMON.has(key);
	return path.some((segment) => segment === "url" || segment === "token" || segment === "query");
}
function readSettings$1(form, place) {
	return {
		...readPeople(form),
		ladder: readLadder(form),
		criteria: readCriteria(form),
		rollback: readRollback(form),
		...readLimits(form),
		metrics: readMetrics(form, place),
		stores: readStores$1(form, place),
		signing: readSigning(form),
		environments: readEnvironments(form),
		notifications: readNotifications(form)
	};
}
// src/commands/repository.ts
async function settingsAt(world, commit) {
	const { settings, problems } = readSettings(world, commit === null ? null : await settingsFile(world, commit));
	if (settings !== null) return {
		settings,
		problems,
		fallback: null
	};
	const older = commit === null ? null : await lastReadable$1(world, commit);
	if (older !== null) return {
		...older,
		problems
	};
	return {
		settings: defaults(world),
		problems,
		fallback: "the defaults: no version of the settings could be read",
		blind: true
	};
}
async function settingsOfTree(world) {
	return readSettings(world, await world.tree.file(world.settingsPath));
}
async function looseSettings(world) {
	return parse(world, await world.looseFile(world.settingsPath)).settings ?? defaults(world);
}
async function proposedSettings(world, head) {
	if (head === null) return settingsOfTree(world);
	return readSettings(world, await settingsFile(world, head));
}
async function catalogAt(world, commit, settings, before = null) {
	return buildCatalog(await world.history.filesAt(commit, settings.rollouts), settings, before);
}
async function catalogOfTree(world, settings, before) {
	return buildCatalog(await world.tree.files(settings.rollouts), settings, before);
}
function settingsFile({ history, settingsPath }, commit) {
	return history.fileAt(commit, settingsPath);
}
function readSettings(world, file) {
	if (file === null || file.kind === "file") return parse(world, file === null ? null : file.bytes);
	const message = UNREAD$1[file.kind];
	return {
		settings: null,
		problems: [{
			code: file.kind,
			severity: "error",
			file: world.settingsPath,
			line: 1,
			column: 1,
			message
		}]
	};
}
const UNREAD$1 = {
	link: "the settings are a regular file inside the repository, found a link or something else",
	"too-large": "a file has at most 1 MB, found more"
};
function parse(world, bytes) {
	return parseSettings(world.settingsPath, bytes, {
		ci: world.ci,
		lenient: world.recorded !== null
	});
}
function defaults(world) {
	const { settings } = parse(world, null);
	if (settings === null) throw new Error("the default settings are not valid");
	return settings;
}
async function lastReadable$1(world, tip) {
	for (const { commit, bytes } of await versionsOf(world, tip)) {
		const { settings } = parse(world, bytes);
		if (settings !== null) return {
			settings,
			problems: [],
			fallback: `the settings of ${commit.slice(0, 12)}`
		};
	}
	return null;
}
async function versionsOf({ history, settingsPath }, tip) {
	try {
		const { commits, blobs } = await history.firstParent(tip, settingsPath);
		return commits.toReversed().flatMap(({ commit, files }) => {
			const blob = files.find(({ path }) => path === settingsPath)?.blob;
			const bytes = blob === void 0 || blob === null ? void 0 : blobs.get(blob);
			return bytes === void 0 ? [] : [{
				commit,
				bytes
			}];
		});
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "shallow") return [];
		throw error;
	}
}
// src/config/scan.ts
const PRINTABLE = "!-~\\u00a1-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd";
const COMMENT = "(?: +#.*)? *$";
const QUOTED = `"[^"\\\\\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufeff\\ufffe\\uffff]*"|'[^'\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufeff\\ufffe\\uffff]*'`;
const WORDS = `[A-Za-z0-9_](?:(?![:])[${PRINTABLE}]|:(?=[^ \\r])| +(?=[^ #\\r]))*`;
const ITEM = `(?:${QUOTED}|[A-Za-z0-9_](?:[A-Za-z0-9_./@%+-]|:(?=[A-Za-z0-9/])| (?=[A-Za-z0-9]))*)`;
const PAIRS = (value) => `\\{ *(?:[A-Za-z0-9_]+: +${value}(?:, *[A-Za-z0-9_]+: +${value})*)? *\\}`;
const FLOW_LIST = `\\[ *(?:${ITEM}(?:, *${ITEM})*)? *\\]`;
const FLOW_MAP = PAIRS(`(?:${ITEM}|${FLOW_LIST}|${PAIRS(ITEM)})`);
const pattern = (source) => new RegExp(source, "u");
const NOTHING$1 = pattern("^ *(?:#.*)?$");
const KEY = pattern("^([A-Za-z][A-Za-z0-9_]*):(?: +([^ #][^]*))?");
const EMPTY = pattern(`^[A-Za-z][A-Za-z0-9_]*:${COMMENT}`);
const TIER = pattern(`^([0-4])${COMMENT}`);
const NAME = pattern(`^[A-Za-z][A-Za-z0-9_$-]{0,40}(?:\\.[A-Za-z0-9_$-]{1,40}){0,5}${COMMENT}`);
const LIST = pattern(`^${FLOW_LIST}${COMMENT}`);
const ANYTHING = pattern(`^(?:${QUOTED}|${FLOW_LIST}|${FLOW_MAP}|${WORDS})${COMMENT}`);
const BLOCK_ITEM = pattern(`^( *)- +(?:${QUOTED}|${WORDS})${COMMENT}`);
const BLOCK_PAIR = pattern(`^( +)[A-Za-z][A-Za-z0-9_]*: +(?:${QUOTED}|${FLOW_LIST}|${FLOW_MAP}|${WORDS})${COMMENT}`);
const UNUSABLE = /^(?:null|true|false)\b|(?:^|\.)(?:prototype|constructor)(?:\.|\s|$)/iu;
const TIERS = /* @__PURE__ */ new Map([
	["0", 0],
	["1", 1],
	["2", 2],
	["3", 3],
	["4", 4]
]);
const LISTS = /* @__PURE__ */ new Set([
	"whitelist",
	"blacklist",
	"dependsOn"
]);
const ONE_LINE = /* @__PURE__ */ new Set([
	"tier",
	"flag",
	"salt",
	"paused",
	"rolledBack"
]);
const DECODER = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const MAXIMUM_BYTES = 65536;
function scanPlain(bytes) {
	const text = bytes.length > MAXIMUM_BYTES ? null : decode$1(bytes);
	if (text === null || text.includes("\0")) return null;
	const scan = {
		keys: /* @__PURE__ */ new Set(),
		tier: 0,
		open: null
	};
	for (let start = 0; start < text.length;) {
		const feed = text.indexOf("\n", start);
		if (!takeLine(scan, feed === -1 ? text.slice(start) : withoutReturn(text, start, feed))) return null;
		start = feed === -1 ? text.length : feed + 1;
	}
	return scan.keys.size === 0 || isWaiting(scan) ? null : scan.tier;
}
function decode$1(bytes) {
	try {
		return DECODER.decode(bytes);
	} catch {
		return null;
	}
}
function withoutReturn(text, start, feed) {
	return text.slice(start, feed > start && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed);
}
function isWaiting({ open }) {
	return open !== null && open.shape === null;
}
function takeLine(scan, line) {
	if (NOTHING$1.test(line)) return true;
	if (line.startsWith(" ") || line.startsWith("-")) return takeBlock(scan, line);
	const [, key, value] = KEY.exec(line) ?? [];
	if (key === void 0 || isWaiting(scan) || scan.keys.has(key)) return false;
	scan.keys.add(key);
	if (value === void 0) return openBlock(scan, key, line);
	scan.open = null;
	return takeValue(scan, key, value);
}
function openBlock(scan, key, line) {
	scan.open = {
		key,
		shape: null,
		indentation: 0
	};
	return EMPTY.test(line) && !ONE_LINE.has(key);
}
function takeValue(scan, key, value) {
	if (key === "tier") {
		const tier = TIERS.get(TIER.exec(value)?.[1] ?? "");
		scan.tier = tier ?? 0;
		return tier !== void 0;
	}
	if (LISTS.has(key)) return LIST.test(value);
	if (key === "flag" || key === "salt") return NAME.test(value) && !UNUSABLE.test(value);
	return !ONE_LINE.has(key) && ANYTHING.test(value);
}
function takeBlock({ open }, line) {
	if (open === null) return false;
	if (open.shape === null) {
		open.shape = LISTS.has(open.key) || BLOCK_ITEM.test(line) ? BLOCK_ITEM : BLOCK_PAIR;
		open.indentation = open.shape.exec(line)?.[1]?.length ?? 0;
	}
	return open.shape.exec(line)?.[1]?.length === open.indentation;
}
// src/config/timeline.ts
function readState(bytes) {
	const tier = scanPlain(bytes);
	if (tier !== null) return {
		tier,
		paused: false,
		rolledBack: false
	};
	const { rollout } = parseRollout("any.yaml", bytes);
	if (rollout === null) return {
		tier: null,
		paused: false,
		rolledBack: false
	};
	return {
		tier: rollout.tier,
		paused: rollout.paused !== null,
		rolledBack: rollout.rolledBack !== null
	};
}
// src/commands/timelines.ts
async function timelinesAt(history, tip, folder) {
	const { commits, blobs } = await history.firstParent(tip, folder);
	return timelinesOf(commits, blobs);
}
function timelinesOf(commits, blobs) {
	const states = /* @__PURE__ */ new Map();
	const stateOf = (blob) => {
		const known = states.get(blob);
		if (known !== void 0) return known;
		const bytes = blobs.get(blob);
		if (bytes === void 0) return null;
		const state = readState(bytes);
		states.set(blob, state);
		return state;
	};
	const byFeature = /* @__PURE__ */ new Map();
	for (const record of commits) fold(record, stateOf, byFeature);
	return byFeature;
}
function featureOf(path) {
	return /(?:^|\/)([A-Za-z][A-Za-z0-9_.-]{0,41})\.ya?ml$/u.exec(path)?.[1] ?? null;
}
function fold(record, stateOf, byFeature) {
	const touched = /* @__PURE__ */ new Map();
	for (const { path, blob } of record.files) {
		const feature = featureOf(path);
		if (feature !== null && (blob !== null || !touched.has(feature))) touched.set(feature, blob);
	}
	for (const [feature, blob] of touched) {
		const entry = entryOf$1(record, blob, stateOf);
		const entries = byFeature.get(feature);
		if (entries === void 0) byFeature.set(feature, [entry]);
		else entries.push(entry);
	}
}
function entryOf$1({ commit, at, subject, author }, blob, stateOf) {
	const state = blob === null ? null : stateOf(blob);
	return {
		commit,
		at,
		subject,
		author,
		deleted: blob === null,
		tier: state?.tier ?? null,
		paused: state?.paused ?? false,
		rolledBack: state?.rolledBack ?? false
	};
}
// src/evaluation/customer-hash.ts
function customerHash(salt, customer) {
	const text = `${salt}:${customer}`;
	return murmur3(text) * 2 ** 21 + (murmur3(text, 1) >>> 11);
}
// src/core/encoding.ts
const WHOLE = {
	customerIds: "plain",
	format: "snapshot",
	lean: false
};
function encodingOf({ customerIds, format, lean }) {
	return {
		customerIds,
		format,
		lean
	};
}
function isPartial({ customerIds, lean }) {
	return customerIds === "hashed" || lean;
}
const MARK = "";
function pseudonymOf(hash) {
	return `${MARK}${hash}`;
}
function hashBehind(customer) {
	const hash = customer.startsWith(MARK) ? Number(customer.slice(1)) : -1;
	return Number.isSafeInteger(hash) && hash >= 0 && customer === pseudonymOf(hash) ? hash : null;
}
function hasPseudonyms({ whitelist, blacklist }) {
	return whitelist.some(isPseudonym) || blacklist.some(isPseudonym);
}
function isPseudonym(customer) {
	return hashBehind(customer) !== null;
}
function hasPseudonymsIn({ features }) {
	const known = pseudonymous.get(features);
	if (known !== void 0) return known;
	const found = Object.values(features).some(hasPseudonyms);
	pseudonymous.set(features, found);
	return found;
}
const pseudonymous = /* @__PURE__ */ new WeakMap();
function encode(snapshot, encoding, digest) {
	const known = encodings.get(snapshot) ?? [];
	const same = known.find((each) => each.digest === digest && isSameEncoding(each.encoding, encoding));
	if (same !== void 0) return same.stored;
	const stored = encodeAnew(snapshot, encoding, digest);
	encodings.set(snapshot, [...known, {
		encoding,
		digest,
		stored
	}]);
	return stored;
}
const encodings = /* @__PURE__ */ new WeakMap();
function isSameEncoding(one, other) {
	return one.customerIds === other.customerIds && one.format === other.format && one.lean === other.lean;
}
function encodeAnew(snapshot, encoding, digest) {
	if (isSealed(snapshot, digest) && isWrittenAsItIs(snapshot, encoding)) return snapshot;
	const { digest: _digest, signature: _signature, lean: _lean, ...rest } = fittedFeatures(snapshot, encoding);
	const lean = encoding.lean && encoding.format === "snapshot";
	const content = lean ? {
		...rest,
		lean
	} : rest;
	const features = Object.entries(content.features).filter(([, entry]) => !lean || !isLeftOut(entry));
	if (!(encoding.customerIds === "hashed" || features.some(([, entry]) => hasPseudonyms(entry)))) return seal({
		...content,
		features: Object.fromEntries(features)
	}, digest);
	const entries = features.map(([feature, entry]) => [feature, hashedEntry(entry)]);
	return seal({
		...content,
		customerIds: "hashed",
		features: Object.fromEntries(entries)
	}, digest);
}
function isWrittenAsItIs(snapshot, { customerIds, lean }) {
	return !lean && customerIds === "plain" && snapshot.lean === void 0 && snapshot.signature === void 0 && !hasPseudonymsIn(snapshot);
}
function isLeftOut({ tier, whitelist, blacklist }) {
	return tier === 0 && whitelist.length + blacklist.length === 0;
}
function hashedEntry(entry) {
	const { salt, whitelist, blacklist } = entry;
	return {
		...entry,
		whitelist: hashesOf(salt, whitelist),
		blacklist: hashesOf(salt, blacklist)
	};
}
function hashesOf(salt, customers) {
	const hashes = customers.map((customer) => hashBehind(customer) ?? customerHash(salt, customer));
	return [...new Set(hashes)].toSorted((a, b) => a - b);
}
function decode(stored) {
	if (stored.customerIds !== "hashed") return stored;
	const { customerIds: _hashed, ...content } = stored;
	const features = Object.entries(content.features).map(([feature, entry]) => {
		const { whitelist, blacklist } = entry;
		return [feature, {
			...entry,
			whitelist: pseudonyms(whitelist),
			blacklist: pseudonyms(blacklist)
		}];
	});
	return {
		...content,
		features: Object.fromEntries(features)
	};
}
function pseudonyms(hashes) {
	return sortedSet(hashes.map((hash) => pseudonymOf(hash)));
}
function recognized(snapshot, candidatesFor) {
	if (!hasPseudonymsIn(snapshot)) return snapshot;
	const features = Object.entries(snapshot.features).map(([feature, entry]) => {
		if (!hasPseudonyms(entry)) return [feature, entry];
		const ids = new Map(Array.from(candidatesFor(feature), (id) => [pseudonymOf(customerHash(entry.salt, id)), id]));
		const named = (list) => sortedSet(list.map((customer) => ids.get(customer) ?? customer));
		return [feature, {
			...entry,
			whitelist: named(entry.whitelist),
			blacklist: named(entry.blacklist)
		}];
	});
	return {
		...snapshot,
		features: Object.fromEntries(features)
	};
}
function fitted(snapshot, { customerIds }) {
	if (customerIds === "hashed" || !hasPseudonymsIn(snapshot)) return {
		ok: true,
		snapshot
	};
	const lost = Object.entries(snapshot.features).find(([, { blacklist }]) => hasPseudonyms({
		whitelist: [],
		blacklist
	}));
	if (lost !== void 0) return {
		ok: false,
		detail: `${`only the hash of a customer on the blacklist of ${lost[0]} is known, and this store has plain ids`}: write the customer into the file's blacklist`
	};
	return {
		ok: true,
		snapshot: withoutPseudonyms(snapshot)
	};
}
function fittedFeatures(snapshot, { format }) {
	if (format !== "flagd" || !hasPseudonymsIn(snapshot)) return snapshot;
	const features = Object.entries(snapshot.features).map(([feature, entry]) => {
		return [feature, hasPseudonyms({
			whitelist: [],
			blacklist: entry.blacklist
		}) ? {
			...entry,
			tier: 0,
			weight: 0
		} : entry];
	});
	return withoutPseudonyms({
		...snapshot,
		features: Object.fromEntries(features)
	});
}
function withoutPseudonyms(snapshot) {
	const features = Object.entries(snapshot.features).map(([feature, entry]) => [feature, {
		...entry,
		whitelist: idsOf$1(entry.whitelist),
		blacklist: idsOf$1(entry.blacklist)
	}]);
	return {
		...snapshot,
		features: Object.fromEntries(features)
	};
}
function idsOf$1(list) {
	return list.filter((customer) => hashBehind(customer) === null);
}
// src/core/generation.ts
function numbered(snapshot, kind, { before, rank }) {
	return storeKind(kind)?.cas === "none" ? withGeneration(snapshot, generationAfter(before, snapshot.revision, rank)) : withGeneration(snapshot, void 0);
}
function withGeneration(snapshot, generation) {
	if (snapshot.generation === generation) return snapshot;
	const { generation: _other, ...rest } = snapshot;
	return generation === void 0 ? rest : {
		...rest,
		generation
	};
}
function generationAfter(before, revision, rank) {
	const [last, place] = [before?.generation, rank(revision)];
	if (place < 0) return last;
	if (before === null || last === void 0) return place + 1;
	const from = rank(before.revision);
	return from < 0 ? last + 1 : last + place - from;
}
// src/core/kills.ts
const RESTORES_KEPT = 24192e5;
function mergeKills(snapshots, rank) {
	const all = [...snapshots];
	const restores = mergeRestores(all);
	const merged = /* @__PURE__ */ new Map();
	for (const { kills } of all) for (const [feature, kill] of Object.entries(effectiveKills(kills, restores))) {
		const other = merged.get(feature);
		merged.set(feature, other === void 0 ? kill : laterKill(other, kill, rank));
	}
	return sortedRecord(merged);
}
function mergeRestores(snapshots) {
	const merged = /* @__PURE__ */ new Map();
	for (const { restores } of snapshots) for (const [feature, restore] of Object.entries(restores)) {
		const other = merged.get(feature);
		if (other === void 0 || comesAfter(restore, other)) merged.set(feature, restore);
	}
	return sortedRecord(merged);
}
function effectiveKills(kills, restores) {
	return sortedRecord(Object.entries(kills).filter(([feature, kill]) => {
		const restore = own(restores, feature);
		return restore === null || !(parseInstant(kill.at) <= parseInstant(restore.at));
	}));
}
function keptRestores(restores, now) {
	return sortedRecord(Object.entries(restores).filter(([, restore]) => parseInstant(restore.at) > now - RESTORES_KEPT));
}
function liftedKills(kills, history) {
	const lifted = Object.entries(kills).filter(([feature, kill]) => {
		const zero = history.firstParentHasZero(kill.revision, feature);
		return zero === "no-ancestor" ? history.tipIsZero(feature) : zero;
	});
	return new Set(lifted.map(([feature]) => feature));
}
function waitsForPerson(kill) {
	return kill.code === "suspend" || kill.code === "manual";
}
function laterKill(a, b, rank) {
	const byRank = rank(a.revision) - rank(b.revision);
	if (byRank !== 0) return byRank > 0 ? a : b;
	const byTime = parseInstant(a.at) - parseInstant(b.at);
	if (byTime !== 0 && Number.isFinite(byTime)) return byTime > 0 ? a : b;
	return byCodeUnits(canonicalJson(a), canonicalJson(b)) >= 0 ? a : b;
}
function comesAfter(a, b) {
	const byTime = parseInstant(a.at) - parseInstant(b.at);
	if (byTime !== 0) return byTime > 0 || Number.isNaN(parseInstant(b.at));
	return byCodeUnits(canonicalJson(a), canonicalJson(b)) > 0;
}
// src/core/published.ts
function choosePublished(readings, environment, rank) {
	const read = readings.map((reading) => ({
		...reading,
		answer: ofEnvironment(reading.answer, environment)
	}));
	const snapshots = read.flatMap(({ answer }) => answer.kind === "snapshot" ? [answer.snapshot] : []);
	const snapshot = eligible(read).reduce((found, next) => newer(found, next), null)?.snapshot ?? null;
	const adoption = read.every(({ answer, mirror }) => answer.kind === "absent" || mirror === "local" && read.length > 1);
	return {
		snapshot,
		kills: mergeKills([...snapshots, ...read.flatMap(({ answer }) => pendingOf(answer))], rank),
		restores: mergeRestores(snapshots),
		adoption: adoption && snapshot === null,
		killsOnly: snapshot === null && !adoption,
		repairs: snapshot === null ? [] : read.flatMap((reading) => repairOf(reading, snapshot)),
		trouble: read.flatMap(({ store, answer }) => answer.kind === "unreadable" || answer.kind === "failed" ? [{
			store,
			detail: answer.detail
		}] : [])
	};
}
function pendingOf(answer) {
	return answer.kind === "snapshot" && answer.pending !== void 0 ? [{
		kills: answer.pending,
		restores: {}
	}] : [];
}
function eligible(readings) {
	const only = readings.every(({ mirror }) => mirror === "local");
	return readings.flatMap(({ answer, mirror = null, partial = false }) => answer.kind === "snapshot" && (mirror === null || only) ? [{
		snapshot: answer.snapshot,
		partial
	}] : []);
}
function ofEnvironment(answer, environment) {
	if (answer.kind !== "snapshot" || answer.snapshot.environment === environment) return answer;
	return {
		kind: "unreadable",
		detail: `it holds a snapshot of environment ${answer.snapshot.environment}, not ${environment}`
	};
}
function newer(best, next) {
	if (best === null) return next;
	const { snapshot } = best;
	const bySequence = next.snapshot.sequence - snapshot.sequence;
	if (bySequence !== 0) return bySequence > 0 ? next : best;
	const byTime = parseInstant(next.snapshot.publishedAt) - parseInstant(snapshot.publishedAt);
	if (byTime !== 0 && Number.isFinite(byTime)) return byTime > 0 ? next : best;
	if (best.partial !== next.partial) return best.partial ? next : best;
	return byCodeUnits(next.snapshot.digest, snapshot.digest) > 0 ? next : best;
}
function repairOf({ store, answer, digestOf }, published) {
	if (answer.kind === "failed") return [];
	if (answer.kind !== "snapshot") return [{
		store,
		reason: answer.kind
	}];
	if (answer.snapshot.sequence < published.sequence) return [{
		store,
		reason: "behind"
	}];
	const wanted = digestOf?.(published) ?? published.digest;
	return answer.snapshot.digest === wanted ? [] : [{
		store,
		reason: "differs"
	}];
}
// src/commands/recognition.ts
const NOBODY_ELSE = () => [];
async function recognize(world, settings, readings, candidates = NOBODY_ELSE) {
	const plain = readings.flatMap(({ reading }) => reading.kind === "snapshot" ? [reading.snapshot] : []);
	return Promise.all(readings.map(async (read) => {
		const { reading } = read;
		if (reading.kind !== "snapshot") return read;
		const isLean = read.settings.lean;
		const isHashed = Object.values(reading.snapshot.features).some((entry) => hasPseudonyms(entry));
		if (!isLean && !isHashed) return read;
		const past = await pastCatalog(world, reading.snapshot.revision, settings);
		const snapshot = recognized(isLean ? withWhatIsOff(reading.snapshot, past, settings) : reading.snapshot, (feature) => idsOf(feature, {
			plain,
			past,
			candidates
		}));
		return {
			...read,
			reading: {
				...reading,
				snapshot
			}
		};
	}));
}
async function pastCatalog(world, revision, settings) {
	const commit = await world.history.resolve(revision).catch(() => null);
	return commit === null ? null : catalogAt(world, commit, settings).catch(() => null);
}
function withWhatIsOff(snapshot, past, settings) {
	const since = parseInstant(snapshot.publishedAt);
	const off = Array.from(past?.entries.values() ?? [], ({ rollout }) => rollout).flatMap((rollout) => rollout.tier > 0 || Object.hasOwn(snapshot.features, rollout.feature) ? [] : [[rollout.feature, {
		...compileFeature(rollout, settings, since),
		whitelist: [],
		blacklist: []
	}]]);
	return off.length === 0 ? snapshot : {
		...snapshot,
		features: {
			...snapshot.features,
			...Object.fromEntries(off)
		}
	};
}
function* idsOf(feature, known) {
	for (const { features } of known.plain) yield* listed$1(own(features, feature));
	yield* listed$1(known.past?.entries.get(feature)?.rollout);
	yield* known.candidates(feature);
}
function everListed({ catalog, versions }) {
	return function* candidates(feature) {
		yield* listed$1(catalog.entries.get(feature)?.rollout);
		for (const version of versions(feature)) yield* listed$1(version);
	};
}
function listed$1(entry) {
	return entry === null || entry === void 0 ? [] : [...entry.whitelist, ...entry.blacklist];
}
// src/evaluation/entry.ts
function entryOf({ features }, feature) {
	return Object.hasOwn(features, feature) ? features[feature] : void 0;
}
// src/evaluation/killed.ts
function isKilled({ kills, restores }, feature) {
	return Object.hasOwn(kills, feature) && !(instantOf(kills[feature]?.at) <= instantOf(restores[feature]?.at));
}
function instantOf(text) {
	return typeof text === "string" ? Date.parse(text) : NaN;
}
// src/evaluation/rule.ts
const KILLED = rule("DISABLED", "killed");
const TIER_DISABLED = rule("DISABLED", "tier-disabled");
const BLACKLISTED = rule("TARGETING_MATCH", "blacklisted");
const PARENT_OFF = rule("DISABLED", "parent-off");
const WHITELISTED = rule("TARGETING_MATCH", "whitelisted", true);
const FULL = rule("STATIC", "full", true);
const BUCKET_IN = rule("SPLIT", "bucket-in", true);
const BUCKET_OUT = rule("SPLIT", "bucket-out");
const FLAG_NOT_FOUND = errorRule("FLAG_NOT_FOUND");
const TARGETING_KEY_MISSING = errorRule("TARGETING_KEY_MISSING");
function rule(reason, detail, enabled = false) {
	return {
		enabled,
		reason,
		detail
	};
}
function errorRule(errorCode) {
	return {
		...rule("ERROR", errorCode),
		errorCode
	};
}
// src/evaluation/evaluate.ts
function evaluate(snapshot, feature, customer, options) {
	const entry = entryOf(snapshot, feature);
	const bucket = entry === void 0 || customer === "" ? null : bucketOf(entry.salt, customer);
	const absent = snapshot.lean ? TIER_DISABLED : FLAG_NOT_FOUND;
	const rule = entry === void 0 ? absent : ruleFor({
		snapshot,
		customer,
		known: /* @__PURE__ */ new Map()
	}, feature, entry, bucket);
	const reason = options?.stale === true && rule.errorCode === void 0 ? "STALE" : rule.reason;
	return {
		...rule,
		reason,
		bucket,
		weight: entry?.weight ?? null
	};
}
function ruleFor(question, feature, entry, bucket) {
	const { snapshot, customer, known } = question;
	known.set(feature, false);
	if (isKilled(snapshot, feature)) return KILLED;
	if (entry.tier === 0) return TIER_DISABLED;
	if (isListed$1(entry, entry.blacklist, customer)) return BLACKLISTED;
	if (!entry.dependsOn.every((parent) => isParentOn(question, parent))) return PARENT_OFF;
	if (isListed$1(entry, entry.whitelist, customer)) return WHITELISTED;
	if (entry.tier === 4) return FULL;
	if (bucket === null) return TARGETING_KEY_MISSING;
	return bucket < entry.weight ? BUCKET_IN : BUCKET_OUT;
}
function isParentOn(question, parent) {
	const answered = question.known.get(parent);
	if (answered !== void 0) return answered;
	const entry = entryOf(question.snapshot, parent);
	if (entry === void 0) return false;
	const on = ruleFor(question, parent, entry, question.customer === "" ? null : bucketOf(entry.salt, question.customer)).enabled;
	question.known.set(parent, on);
	return on;
}
function isListed$1({ salt }, list, customer) {
	return list.includes(typeof list[0] === "number" ? customerHash(salt, customer) : customer);
}
// src/core/squeezing.ts
function squeezed(snapshot) {
	if (!Object.entries(snapshot.features).some(([feature, entry]) => isKilled(snapshot, feature) && (entry.tier > 0 || entry.whitelist.length + entry.blacklist.length > 0))) return null;
	const features = Object.entries(snapshot.features).map(([feature, entry]) => {
		const off = {
			...entry,
			tier: 0,
			weight: 0,
			whitelist: [],
			blacklist: []
		};
		return [feature, isKilled(snapshot, feature) ? off : entry];
	});
	return Object.fromEntries(features);
}
// src/commands/back-off.ts
const SHORTEST = 5;
const LONGEST = 5e3;
const TURNS = 30;
const TOGETHER = 2e4;
function backOff({ random, sleep, stopwatch }) {
	let begun = stopwatch();
	let pause = 0;
	let waited = 0;
	return async () => {
		const took = Math.max(SHORTEST, stopwatch() - begun);
		pause = Math.min(LONGEST, TURNS * took, took + random() * (3 * Math.max(pause, took) - took));
		waited += pause;
		if (waited > TOGETHER) return false;
		await sleep(pause);
		begun = stopwatch();
		return true;
	};
}
// src/commands/stores.ts
function openStores(world, settings) {
	const chosen = settings.stores.filter(({ name }) => world.onlyStore === null || name === world.onlyStore);
	if (chosen.length === 0) {
		const names = settings.stores.map(({ name }) => name).join(", ");
		throw new UsageError(`There is no store named ${world.onlyStore}; the settings name: ${names}`);
	}
	return chosen.map((store) => openOne(world, store, settings.signing));
}
function openOne(world, settings, signing) {
	try {
		return {
			store: world.openStore(settings, signing),
			settings,
			open: true
		};
	} catch (error) {
		if (error instanceof UsageError) return {
			store: closedStore(settings, error.message),
			settings,
			open: false
		};
		throw error;
	}
}
function closedStore({ name, kind, environment }, detail) {
	const failed = {
		kind: "failed",
		cause: "unconfigured",
		detail
	};
	return {
		name,
		kind,
		environment,
		cas: "none",
		maximumBytes: null,
		propagation: 0,
		read: () => Promise.resolve(failed),
		write: () => Promise.resolve(failed),
		readHeartbeat: () => Promise.resolve(null),
		writeHeartbeat: () => Promise.resolve()
	};
}
async function readStores(world, settings, { untouched } = { untouched: false }) {
	return Promise.all(openStores(world, settings).map(async ({ store, settings: own, open }) => ({
		store,
		settings: own,
		open,
		reading: untouched && open ? { kind: "absent" } : await store.read(world.patience())
	})));
}
function aboutStore({ name, propagation, cas }) {
	return {
		name,
		propagation,
		guarantee: cas
	};
}
function failedStore(store, detail) {
	return {
		...aboutStore(store),
		outcome: "failed",
		bytes: 0,
		detail,
		sequence: null
	};
}
async function changeStore(world, place, change) {
	const pause = backOff(world);
	for (let attempt = 1;; attempt += 1) {
		const outcome = await tryChange(world, place, change);
		if (outcome !== null) return outcome;
		if (!await pause()) return failedStore(place.store, `another writer was faster ${attempt} times in a row; run this again`);
	}
}
async function tryChange(world, place, change) {
	const { store } = place;
	const current = await store.read(world.patience());
	switch (current.kind) {
		case "failed": return failedStore(store, `${current.cause}: ${current.detail}`);
		case "unreadable": return failedStore(store, `it cannot be read: ${current.detail}`);
		case "absent": return unchangedStore(store, 0, "nothing is published there", null);
		case "snapshot": {
			const wanted = change(current.snapshot);
			return wanted === null ? unchangedStore(store, current.bytes, null, current.snapshot.sequence) : writeChange(world, place, wanted, current.version);
		}
	}
}
async function writeChange(world, place, wanted, expected) {
	const writing = await place.store.write(wanted, expected, world.patience());
	switch (writing.kind) {
		case "failed": {
			const smaller = writing.cause === "too-large" ? squeezed(wanted) : null;
			if (smaller !== null) return writeChange(world, place, resealed(world, wanted, smaller), expected);
			return failedStore(place.store, `${writing.cause}: ${writing.detail}`);
		}
		case "conflict": return null;
		case "written": return confirm(world, place, wanted, {
			...writing,
			outcome: "written"
		});
	}
}
function resealed({ digest }, snapshot, features) {
	const { digest: _digest, signature: _signature, ...content } = snapshot;
	return seal({
		...content,
		features
	}, digest);
}
function unchangedStore(store, bytes, detail, sequence) {
	return {
		...aboutStore(store),
		outcome: "unchanged",
		bytes,
		detail,
		sequence
	};
}
async function confirm(world, { store, settings }, wanted, { bytes, readBack, outcome }) {
	const about = aboutStore(store);
	const done = {
		...about,
		outcome,
		bytes,
		detail: null,
		sequence: wanted.sequence
	};
	if (readBack === true) return done;
	const back = await store.read(world.patience());
	const found = back.kind === "snapshot" ? back.snapshot.sequence : 0;
	if (found > wanted.sequence) {
		const detail = `sequence ${found} is newer`;
		return {
			...about,
			outcome: "superseded",
			bytes,
			detail,
			sequence: found
		};
	}
	if (back.kind === "snapshot" && back.snapshot.digest === storedDigest(world, settings, wanted)) return done;
	const shows = back.kind === "snapshot" || back.kind === "absent";
	if (store.cas !== "none" || !shows) return failedStore(store, "what was written does not read back; run this again");
	return found === wanted.sequence ? null : {
		...done,
		detail: `it still shows what was there before, for at most ${store.propagation / 1e3} s`
	};
}
function storedDigest({ digest }, settings, snapshot) {
	return encode(snapshot, encodingOf(settings), digest).digest;
}
// src/commands/published.ts
const PRODUCTION = "production";
const GIT_ALONE = {
	read: false,
	features: /* @__PURE__ */ new Map(),
	snapshot: null,
	heartbeat: null,
	trouble: null
};
async function publishedForJudging(world, settings) {
	if (world.recorded !== null || !settings.stores.every((store) => needsNoSecret(store))) return GIT_ALONE;
	const readings = inEnvironment(await recognize(world, settings, await readStores(world, settings)), PRODUCTION);
	if (readings.some(({ reading }) => reading.kind === "failed" && reading.cause === "unconfigured")) return GIT_ALONE;
	const { snapshot, kills, adoption, trouble } = choosePublished(answersOf(world, settings, readings), PRODUCTION, () => 0);
	if (adoption && settings.stores.every(({ implied }) => implied)) return GIT_ALONE;
	return {
		read: true,
		features: publishedFeatures(snapshot, kills),
		snapshot,
		heartbeat: await heartbeatOf(world, readings),
		trouble: trouble[0] === void 0 ? null : `${trouble[0].store}: ${trouble[0].detail}`
	};
}
function publishedFeatures(snapshot, kills) {
	const features = new Map(Object.entries(kills).map(([feature, killed]) => [feature, {
		tier: null,
		whitelist: [],
		blacklist: [],
		killed
	}]));
	for (const [feature, { tier, whitelist, blacklist }] of Object.entries(snapshot?.features ?? {})) features.set(feature, {
		tier,
		whitelist,
		blacklist,
		killed: features.get(feature)?.killed ?? null
	});
	return features;
}
function inEnvironment(readings, environment) {
	return readings.filter(({ settings }) => settings.environment === environment);
}
function publishedIn(world, tip, environment, readings) {
	return choosePublished(answersOf(world, tip.inForce.settings, inEnvironment(readings, environment)), environment, tip.ancestry.rank);
}
function answersOf(world, settings, readings) {
	return readings.map(({ store, reading, settings: own }) => ({
		store: store.name,
		answer: answerOf(reading),
		mirror: mirrorOf(settings, own),
		partial: isPartial(own),
		digestOf(published) {
			if (lacksSignature(settings, reading)) return "";
			const fit = fitted(published, own);
			return storedDigest(world, own, withGeneration(fit.ok ? fit.snapshot : published, reading.kind === "snapshot" ? reading.snapshot.generation : void 0));
		}
	}));
}
function lacksSignature({ signing }, reading) {
	return signing !== null && reading.kind === "snapshot" && reading.snapshot.signature === void 0;
}
function mirrorOf(settings, own) {
	const beside = settings.stores.filter(({ environment }) => environment === own.environment);
	if (own.format === "flagd") return minimumTierOf(settings, own.environment) !== null && beside.every(({ format }) => format === "flagd") ? null : "flags";
	return own.kind === "file" && own.implied && beside.length > 1 ? "local" : null;
}
function answerOf(reading) {
	switch (reading.kind) {
		case "absent": return { kind: "absent" };
		case "snapshot": return {
			kind: "snapshot",
			snapshot: reading.snapshot,
			pending: reading.pending ?? {}
		};
		case "unreadable": return {
			kind: "unreadable",
			detail: reading.detail
		};
		case "failed": return {
			kind: "failed",
			detail: `${reading.cause}: ${reading.detail}`
		};
	}
}
async function heartbeatOf(world, readings) {
	return (await Promise.all(readings.map(({ store }) => store.readHeartbeat(world.patience()).catch(() => null)))).reduce((latest, beat) => beat !== null && beat > (latest ?? 0) ? beat : latest, null);
}
function needsNoSecret({ options }) {
	return Object.values(options).every((value) => typeof value === "string");
}
// src/commands/data-branch.ts
async function withDataBranch({ ci, branchAtRemote }, settings) {
	if (ci || !settings.stores.every(({ kind, implied }) => kind === "file" && implied)) return settings;
	const store = dataBranch(settings.name);
	const branch = store.options["branch"];
	return await branchAtRemote(typeof branch === "string" ? branch : "pilot-rollout-data") === "present" ? {
		...settings,
		stores: [...settings.stores, store]
	} : settings;
}
function onlyThisMachine({ stores }, outcomes) {
	const local = new Set(stores.flatMap(({ name, kind, implied }) => kind === "file" && implied ? [name] : []));
	const reached = outcomes.flatMap(({ name, outcome }) => outcome === "failed" ? [] : [name]);
	return (reached.length > 0 ? reached : stores.map(({ name }) => name)).every((name) => local.has(name));
}
function isDataBranchThere({ stores }) {
	return stores.some(({ kind, implied }) => kind === "git" && implied) && stores.some(({ kind }) => kind === "file");
}
// src/core/limits.ts
function limitsOf$1(rollout, settings) {
	return {
		threshold: rollout.rollbackThreshold.errorRate,
		timeWindow: rollout.rollbackThreshold.timeWindow,
		windows: rollout.rollbackThreshold.windows,
		maximumErrorRate: settings.criteria.maximumErrorRate,
		minimumSuccessRate: settings.criteria.minimumSuccessRate,
		critical: settings.rollback.critical,
		evidence: settings.criteria.evidence
	};
}
// src/commands/host/issues.ts
function featureLabel({ issues }, feature) {
	return issues.feature.replaceAll("{feature}", feature);
}
async function issuesOf(host, settings) {
	const { critical, concern } = settings.issues;
	const labels = [.../* @__PURE__ */ new Set([...critical, concern])];
	const answers = await Promise.all(labels.map((label) => host.openIssues(label)));
	const stop = answers.map((answer) => obstacle(answer)).find((each) => each !== null) ?? null;
	if (stop !== null) return () => stop;
	const byLabel = new Map(labels.map((label, index) => [label, issuesIn(answers[index])]));
	const withLabel = (wanted, feature) => {
		const own = featureLabel(settings, feature).toLowerCase();
		const mine = wanted.flatMap((label) => byLabel.get(label) ?? []).filter((issue) => issue.labels.some((label) => label.toLowerCase() === own));
		return [...new Map(mine.map((issue) => [issue.number, plain(issue)])).values()].toSorted(byNumber);
	};
	return (feature) => ({
		status: "ok",
		critical: withLabel(critical, feature),
		concerns: withLabel([concern], feature)
	});
}
function obstacle(answer) {
	if (answer.kind === "failed") return unavailabilityOf(answer);
	return answer.value.enabled ? null : {
		status: "skipped",
		detail: "issues are switched off: nobody can have reported a bug here"
	};
}
function issuesIn(answer) {
	return answer?.kind === "ok" && answer.value.enabled ? answer.value.issues : [];
}
function plain({ number, title, url }) {
	return {
		number,
		title,
		url
	};
}
function byNumber(a, b) {
	return a.number - b.number;
}
// src/core/exposure.ts
const EVERYONE = 1e5;
function exposureOf(tier, settings) {
	return tier === null ? 0 : weightOf(tier, settings) / EVERYONE;
}
function isRise(before, after) {
	if (after === null || after.tier === 0) return false;
	if (before === null || after.tier > before.tier) return true;
	return gained(before, after).size > 0 || added(after.dependsOn, before.dependsOn).length > 0 || before.salt !== after.salt && isSplit(before.tier) && isSplit(after.tier);
}
const RISING = /* @__PURE__ */ new Set([
	"created",
	"started",
	"advanced",
	"skipped",
	"restarted",
	"audience-widened",
	"imported"
]);
function changeRises({ kinds, before, after }) {
	if (after === null || after.tier === 0) return false;
	return isRise(before, after) || kinds.some((kind) => RISING.has(kind));
}
function narrower(standing, asked) {
	return {
		...standing,
		tier: asked.tier < standing.tier ? asked.tier : standing.tier,
		whitelist: standing.whitelist.filter((customer) => asked.whitelist.includes(customer)),
		blacklist: union$1(standing.blacklist, asked.blacklist),
		dependsOn: union$1(standing.dependsOn, asked.dependsOn),
		paused: standing.paused ?? asked.paused,
		rolledBack: standing.rolledBack ?? asked.rolledBack
	};
}
function isSplit(tier) {
	return tier === 2 || tier === 3;
}
function union$1(a, b) {
	return [.../* @__PURE__ */ new Set([...a, ...b])].toSorted(byCodeUnits);
}
// src/core/override.ts
const OVERRIDABLE = /* @__PURE__ */ new Set([
	"calendar",
	"time-in-tier",
	"error-rate",
	"success-rate",
	"performance",
	"critical-bugs",
	"customer-feedback",
	"investigated"
]);
const DAY = 864e5;
function isExpired({ expires }, now) {
	return now > expires;
}
function isTooLong({ expires }, now) {
	return Math.floor((expires - 1) / DAY) - Math.floor(now / DAY) > 7;
}
function altersOverride(before, after) {
	return after.override !== null && textOf$1(before?.override ?? null) !== textOf$1(after.override);
}
function overrideInForce(before, after, { now, counting }) {
	const { override } = after;
	if (override === null || isExpired(override, now) || isTooLong(override, now)) return null;
	return (counting === null ? altersOverride(before, after) : counting.has(after.feature)) ? override : null;
}
function overriding(finding, ifNot, override) {
	if (override === null || !answersFor(override, finding.id)) return finding;
	if (!(finding.verdict === "inconclusive" || finding.verdict === "fail" && ifNot === "hold")) return finding;
	return {
		...finding,
		verdict: "overridden",
		message: `${finding.message}; overridden until the end of ${lastDay(override)}: ${override.reason}`
	};
}
function lastDay({ expires }) {
	return formatInstant(expires - 1).slice(0, 10);
}
function answersFor({ criteria }, id) {
	return OVERRIDABLE.has(id) && criteria.includes(id);
}
function textOf$1(override) {
	return override === null ? "" : JSON.stringify([
		override.criteria,
		override.reason,
		override.expires
	]);
}
// src/core/comparison-problems.ts
const WHOLE_FILE = {
	line: 1,
	column: 1
};
function problemsOf(change, entry, context) {
	return [
		...evidenceMistakes(change, context),
		...overrideMistakes(change, context),
		...leaving(change)
	].map(({ code, severity, field, message }) => {
		const { line, column } = entry?.positions[field] ?? entry?.positions["feature"] ?? WHOLE_FILE;
		return {
			code,
			severity,
			file: change.file,
			line,
			column,
			message
		};
	});
}
function evidenceMistakes(change, { now }) {
	const { before, after, kinds } = change;
	const base = evidenceSince(before);
	const head = evidenceSince(after);
	const future = head !== base && head > now ? [laterThanNow(head, now)] : [];
	if (!kinds.includes("evidence-restarted")) return future;
	return [
		...future,
		...head < base ? [earlierThanBase(head, base)] : [],
		...isRise(before, after) ? [WITH_RISE] : []
	];
}
function evidenceSince(rollout) {
	return rollout?.evidenceSince ?? -Infinity;
}
const WITH_RISE = {
	code: "evidence-since-with-rise",
	severity: "error",
	field: "evidenceSince",
	message: "evidenceSince must not change together with a rise; make two changes of it"
};
function laterThanNow(head, now) {
	return {
		code: "evidence-since-future",
		severity: "error",
		field: "evidenceSince",
		message: `evidenceSince ${formatInstant(head)} is later than now, ${formatInstant(now)}`
	};
}
function earlierThanBase(head, base) {
	return {
		code: "evidence-since-earlier",
		severity: "error",
		field: "evidenceSince",
		message: `${Number.isFinite(head) ? `evidenceSince ${formatInstant(head)} is earlier` : "evidenceSince was taken away"}; the base has ${formatInstant(base)}, and it only moves on`
	};
}
function overrideMistakes({ before, after }, { now }) {
	const override = after?.override ?? null;
	if (after === null || override === null) return [];
	const day = lastDay(override);
	if (isExpired(override, now)) return [{
		code: "override-expired",
		severity: "warning",
		field: "override",
		message: `the override expired at the end of ${day} and counts for nothing; take it out`
	}];
	if (!altersOverride(before, after) || !isTooLong(override, now)) return [];
	return [{
		code: "override-too-long",
		severity: "error",
		field: "override",
		message: `the override expires at the end of ${day}, more than 7 days ahead`
	}];
}
function leaving({ before, after }) {
	if (before?.tier !== 4 || after?.tier === 4) return [];
	return [{
		code: "leaves-full",
		severity: "warning",
		field: "tier",
		message: `${after === null ? "its file is deleted" : `it goes from tier 4 to ${after.tier}`}: code may still read the flag ${before.flag}, and finds it off`
	}];
}
// src/core/compare.ts
function compare$1(before, after, context) {
	const compared = featuresOf(before, after).flatMap((feature) => {
		const base = before?.entries.get(feature) ?? null;
		const head = after.entries.get(feature) ?? null;
		const change = compareEntries(feature, base, head, context);
		return change === null ? [] : [{
			change,
			problems: problemsOf(change, head, context)
		}];
	});
	return {
		changes: compared.map(({ change }) => change),
		problems: compared.flatMap(({ problems }) => problems)
	};
}
function compareRollouts(feature, file, before, after, context) {
	const kinds = kindsOf(before, after, context);
	if (kinds.length > 0) return {
		feature,
		file,
		kinds,
		before,
		after
	};
	return context.sameContent || after === null ? null : {
		feature,
		file,
		kinds: ["annotated"],
		before,
		after
	};
}
function compareEntries(feature, base, head, context) {
	const entry = head ?? base;
	if (entry === null || isSameFile(base, head)) return null;
	const [before, after] = [base?.rollout ?? null, head?.rollout ?? null];
	return compareRollouts(feature, entry.file, before, after, {
		...context,
		sameContent: false
	});
}
function isSameFile(base, head) {
	return base?.content === head?.content && base?.file === head?.file;
}
function featuresOf(before, after) {
	return [.../* @__PURE__ */ new Set([...before?.entries.keys() ?? [], ...after.entries.keys()])].filter((feature) => !after.unreadable.has(feature)).toSorted(byCodeUnits);
}
// src/core/verdict.ts
const CRITERION_IDS = [
	"one-step",
	"unlocked",
	"config-freeze",
	"one-at-a-time",
	"dependencies",
	"audience",
	"rollback-ready",
	"calendar",
	"time-in-tier",
	"error-rate",
	"success-rate",
	"performance",
	"critical-bugs",
	"customer-feedback",
	"investigated",
	"approvals"
];
// src/core/applicability.ts
const NOTHING = () => [];
const EVERYTHING = () => CRITERION_IDS;
const BY_KIND = {
	created: ({ after }) => after.tier === 1 ? CRITERION_IDS : [],
	started: EVERYTHING,
	advanced: EVERYTHING,
	skipped: EVERYTHING,
	restarted: EVERYTHING,
	"audience-widened": forWidening,
	reconfigured: () => ["config-freeze"],
	"evidence-restarted": ({ after }) => isMeasured(after) ? ["approvals"] : [],
	imported: () => [
		"dependencies",
		"rollback-ready",
		"approvals"
	],
	"stepped-down": NOTHING,
	"rolled-back": NOTHING,
	paused: NOTHING,
	resumed: NOTHING,
	"audience-narrowed": NOTHING,
	retired: NOTHING,
	removed: NOTHING,
	annotated: NOTHING
};
function criteriaOf(change, setting) {
	const asked = new Set(change.kinds.flatMap((kind) => BY_KIND[kind](change, setting)));
	return CRITERION_IDS.filter((id) => asked.has(id));
}
function isStart({ before, after, kinds }) {
	return (before?.tier ?? 0) === 0 && after.tier > 0 && !kinds.includes("imported");
}
function forWidening({ before, after }, { settings, published }) {
	if (after.tier === 0) return [];
	if (after.tier === 4) return ["unlocked", "approvals"];
	const live = published === null ? null : listsOf$1(published);
	return customersGained(before ?? NOBODY, live, after) <= settings.audience.wideningWithoutEvidence ? [
		"unlocked",
		"audience",
		"approvals"
	] : CRITERION_IDS.filter((id) => id !== "one-step" && id !== "time-in-tier");
}
function listsOf$1(published) {
	return published === void 0 || published.killed !== null || (published.tier ?? 0) === 0 ? {
		whitelist: [],
		blacklist: published?.blacklist ?? []
	} : published;
}
function isMeasured({ tier }) {
	return tier >= 1 && tier <= 3;
}
// src/core/earned.ts
function unearned({ changes, before, after }) {
	const running = [...before].filter(([, { tier }]) => tier >= 1 && tier <= 3);
	const earned = new Map([...running, ...after]);
	for (const change of changes) if (change.after === null) earned.delete(change.feature);
	else settle(earned, change, false);
	return earned;
}
function settle(earned, { feature, kinds, before, after }, allowed) {
	if (after === null) return;
	if (allowed || kinds.includes("imported") || !isRise(before, after)) earned.set(feature, after);
	else earned.set(feature, before === null ? {
		...after,
		tier: 0
	} : narrower(before, after));
}
function judgingOrder(changes, { after, settings }) {
	const byName = changes.toSorted((one, other) => byCodeUnits(one.feature, other.feature));
	const others = new Map(byName.filter((change) => !startsFromZero(change)).map((change) => [change.feature, change]));
	const ordered = /* @__PURE__ */ new Set();
	const visited = /* @__PURE__ */ new Set();
	const visit = (change) => {
		if (visited.has(change.feature)) return;
		visited.add(change.feature);
		for (const requirement of requiredBy(change, settings, after)) {
			const required = others.get(requirement);
			if (required !== void 0) visit(required);
		}
		ordered.add(change);
	};
	for (const change of others.values()) visit(change);
	return [...ordered, ...byName.filter(startsFromZero)];
}
function requiredBy({ after }, settings, rollouts) {
	if (after === null) return [];
	const { parents, members, earlier } = requirementsOf(after, settings, rollouts);
	return [
		...parents,
		...members,
		...earlier
	];
}
function startsFromZero({ before, after, kinds }) {
	return (before?.tier ?? 0) === 0 && (after?.tier ?? 0) > 0 && !kinds.includes("imported");
}
// src/core/eligibility.ts
function reportedEligibility(findings, { eligibleAt, start, now, settings: { calendar } }, override) {
	const served = !start && waitsFor(findings, "time-in-tier") ? eligibleAt : null;
	if (calendar.freeze.length === 0 || !waitsFor(findings, "calendar")) return served;
	const then = Math.max(served ?? now, now);
	if (override !== null && answersFor(override, "calendar") && !isExpired(override, then)) return served;
	return freezeEnd(then, calendar) ?? served;
}
function waitsFor(findings, id) {
	return findings.some((finding) => finding.id === id && finding.verdict !== "overridden");
}
// src/core/tenure.ts
function tenureOf(timeline, published, outages, now) {
	const stint = latestStint(timeline);
	const since = sinceOf(stint, published);
	if (since === null) return {
		since,
		pausedMs: 0,
		resumedAt: null
	};
	const restores = outages.map(({ restoredAt }) => restoredAt ?? -Infinity).filter((restoredAt) => restoredAt >= since);
	const resumed = [...resumesOf(stint), ...restores];
	return {
		since,
		pausedMs: union([...pausesOf(stint, now), ...outages.map((outage) => stretchOf(outage, now))], {
			from: since,
			to: now
		}),
		resumedAt: resumed.length === 0 ? null : Math.max(...resumed)
	};
}
function eligibleAt(eligibility) {
	const { since, pausedMs, resumedAt, evidenceSince, tier, settings, risk, assessmentAction } = eligibility;
	const minimum = minimumOf(tier, settings, risk === "low" && assessmentAction === "fast-track");
	if (since === null || minimum === null) return null;
	const { recovery, investigate } = settings.criteria;
	const extra = assessmentAction === "investigate" ? investigate.extra : 0;
	return Math.max(since + minimum + pausedMs + extra, (resumedAt ?? -Infinity) + recovery, (evidenceSince ?? -Infinity) + recovery);
}
function latestStint(timeline) {
	const known = timeline.filter(({ tier, deleted }) => deleted || tier !== null);
	const present = known.at(-1);
	const before = known.findLastIndex(({ tier, deleted }) => deleted || tier !== present?.tier);
	return known.slice(before + 1);
}
function sinceOf(stint, published) {
	const [first] = stint;
	if (first === void 0) return published?.since ?? null;
	return published !== null && published.tier === first.tier ? Math.max(first.at, published.since) : first.at;
}
function resumesOf(stint) {
	return stint.filter(({ paused }, index) => !paused && stint[index - 1]?.paused === true).map(({ at }) => at);
}
function pausesOf(stint, now) {
	return stint.flatMap((entry, index) => entry.paused ? [{
		from: entry.at,
		to: stint[index + 1]?.at ?? now
	}] : []);
}
function stretchOf({ killedAt, restoredAt }, now) {
	return {
		from: killedAt,
		to: restoredAt ?? now
	};
}
function union(stretches, within) {
	let covered = 0;
	let reached = within.from;
	for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
		const begin = Math.max(from, reached);
		const end = Math.min(to, within.to);
		covered += Math.max(0, end - begin);
		reached = Math.max(reached, end);
	}
	return covered;
}
// src/core/judge.ts
function judge(input) {
	const earned = unearned(input);
	const judgements = /* @__PURE__ */ new Map();
	for (const change of judgingOrder(input.changes, input)) {
		const judgement = judgeChange(change, input, earned);
		judgements.set(change, judgement);
		settle(earned, change, judgement.decision === "allow");
	}
	return input.changes.flatMap((change) => judgements.get(change) ?? []);
}
function judgeChange(change, input, earned) {
	const { settings } = input;
	const exposure = {
		from: exposureOf(change.before?.tier ?? null, settings),
		to: exposureOf(change.after?.tier ?? null, settings)
	};
	const asked = isStanding(change) ? criteriaOf(change, settingOf(change, input)) : [];
	if (!isStanding(change) || asked.length === 0) return {
		change,
		exposure,
		...ALLOWED
	};
	const subject = subjectOf(change, input, {
		earned,
		asked
	});
	const override = overrideInForce(subject.before, subject.after, {
		now: subject.now,
		counting: input.overridable
	});
	const findings = findingsOf(subject, asked, override);
	const decision = decide(findings);
	return {
		change,
		decision,
		action: subject.assessment?.action ?? null,
		eligibleAt: reportedEligibility(findings, subject, override),
		exposure,
		findings,
		loweringNote: loweringNote(change, decision),
		missingApprovals: missingOf(asked, subject),
		assessment: subject.assessment
	};
}
function missingOf(asked, subject) {
	return asked.includes("approvals") ? missingApprovals(subject) : [];
}
const ALLOWED = {
	decision: "allow",
	action: null,
	eligibleAt: null,
	findings: [],
	loweringNote: null,
	missingApprovals: [],
	assessment: null
};
function isStanding(change) {
	return change.after !== null;
}
function settingOf({ feature }, { settings, storesRead, published }) {
	return {
		settings,
		published: storesRead ? published.get(feature) : null
	};
}
function findingsOf(subject, asked, override) {
	return CRITERIA.filter(({ id }) => asked.includes(id)).map(({ id, ifNot, judge: rule }) => overriding({
		id,
		...rule(subject)
	}, ifNot, override));
}
function subjectOf(change, input, { earned, asked }) {
	const { feature, before, after, kinds } = change;
	const { settings, codeHost } = input;
	const { now } = input.evidence;
	const start = isStart(change);
	const evidence = input.evidence.features.get(feature) ?? UNKNOWN;
	const assessment = start || !asked.includes("error-rate") ? null : assessed(change, input, evidence);
	const from = before?.tier ?? 0;
	return {
		feature,
		kinds: new Set(kinds),
		before,
		after,
		from,
		start,
		now,
		settings,
		evidence,
		assessment,
		eligibleAt: eligibleAt({
			since: evidence.since,
			pausedMs: evidence.pausedMs,
			resumedAt: evidence.resumedAt,
			evidenceSince: evidenceSinceOf(change),
			tier: from,
			settings,
			risk: before?.risk ?? "normal",
			assessmentAction: assessment?.action ?? null
		}),
		earned,
		edge: edgeOf(input),
		rehearse: () => input.capacity(feature, after),
		codeHost
	};
}
function edgeOf({ storesRead, storeTrouble, published }) {
	return {
		read: storesRead,
		trouble: storeTrouble,
		published: storesRead ? published : /* @__PURE__ */ new Map()
	};
}
function assessed(change, { settings, evidence: { now, lastGuardRun } }, known) {
	const begin = evidenceBegin(known.since, known.resumedAt, evidenceSinceOf(change), now);
	const { freshness } = settings.criteria;
	return assess(known.metrics, limitsOf$1(change.after, settings), {
		now,
		begin,
		lastGuardRun,
		freshness
	});
}
function evidenceSinceOf({ before, after }) {
	const [base, head] = [before?.evidenceSince ?? null, after.evidenceSince];
	return base === null || head !== null && head > base ? head : base;
}
const UNKNOWN = {
	since: null,
	pausedMs: 0,
	resumedAt: null,
	metrics: {
		status: "empty",
		detail: "nothing is recorded about this feature"
	},
	issues: {
		status: "skipped",
		detail: "nothing is recorded about this feature"
	},
	approvals: {
		status: "unknown",
		detail: "nothing is recorded about this feature"
	},
	investigated: null
};
// src/core/rehearsal.ts
function rehearse(snapshot, settings, limits) {
	const sealed = {
		sequence: 0,
		digest: NO_DIGEST,
		...snapshot
	};
	const total = bytesOf(sealed) + LINE_FEED + ROOM_FOR_SEQUENCE;
	return (feature, after) => {
		const current = own(snapshot.features, feature);
		const asked = compileFeature(after, settings, UNKNOWN_SINCE);
		const grown = memberBytes(feature, asked) - (current === null ? 0 : memberBytes(feature, current));
		const next = () => ({
			...sealed,
			features: {
				...sealed.features,
				[feature]: asked
			}
		});
		return {
			bytes: total + grown,
			limits: limits.map((limit) => measured(limit, next)),
			off: isOffAfterRollback(sealed, settings, after)
		};
	};
}
function measured({ store, maximumBytes, measure }, snapshot) {
	if (maximumBytes === null || measure === void 0) return {
		store,
		maximumBytes
	};
	return {
		store,
		maximumBytes,
		bytes: measure(snapshot()) + ROOM_FOR_SEQUENCE
	};
}
const NO_DIGEST = `sha256:${"0".repeat(64)}`;
const LINE_FEED = 1;
const ROOM_FOR_SEQUENCE = 15;
const UNKNOWN_SINCE = 0;
const SAMPLE = Array.from({ length: 64 }, (_, index) => `rehearsal-${index}`);
function isOffAfterRollback(snapshot, settings, after) {
	const { feature } = after;
	const rolledBack = compileFeature({
		...after,
		tier: 0
	}, settings, UNKNOWN_SINCE);
	const rehearsed = {
		...snapshot,
		features: { [feature]: rolledBack },
		kills: {},
		restores: {}
	};
	return [
		...after.whitelist,
		...SAMPLE,
		""
	].every((customer) => !evaluate(rehearsed, feature, customer).enabled);
}
function memberBytes(feature, entry) {
	return bytesOf({ [feature]: entry }) - BRACES + COMMA;
}
const BRACES = 2;
const COMMA = 1;
function bytesOf(value) {
	return new TextEncoder().encode(JSON.stringify(value)).length;
}
// src/config/validators/snapshot.js
function codePoints(text) {
	let length = 0;
	for (const _ of text) length += 1;
	return length;
}
const validateSnapshot = validate20;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"type": "object",
	"required": [
		"format",
		"environment",
		"sequence",
		"revision",
		"publishedAt",
		"hash",
		"features",
		"kills",
		"restores",
		"digest"
	],
	"properties": {
		"format": {
			"type": "integer",
			"const": 1
		},
		"environment": {
			"type": "string",
			"minLength": 1,
			"maxLength": 256
		},
		"sequence": {
			"type": "integer",
			"minimum": 0,
			"maximum": 9007199254740991
		},
		"generation": {
			"type": "integer",
			"minimum": 0,
			"maximum": 9007199254740991
		},
		"revision": {
			"type": "string",
			"maxLength": 256
		},
		"publishedAt": {
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
		},
		"hash": {
			"type": "string",
			"const": "mm3-100k-1"
		},
		"customerIds": {
			"type": "string",
			"const": "hashed"
		},
		"lean": {
			"type": "boolean",
			"const": true
		},
		"features": {
			"type": "object",
			"propertyNames": {
				"type": "string",
				"pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$"
			},
			"additionalProperties": {
				"type": "object",
				"required": [
					"flag",
					"tier",
					"status",
					"weight",
					"salt",
					"whitelist",
					"blacklist",
					"dependsOn",
					"since"
				],
				"properties": {
					"flag": {
						"type": "string",
						"minLength": 1,
						"maxLength": 256
					},
					"tier": {
						"type": "integer",
						"minimum": 0,
						"maximum": 4
					},
					"status": {
						"type": "string",
						"enum": [
							"planned",
							"in_progress",
							"paused",
							"completed",
							"rolled_back"
						]
					},
					"weight": {
						"type": "integer",
						"minimum": 0,
						"maximum": 1e5
					},
					"salt": {
						"type": "string",
						"minLength": 1,
						"maxLength": 256
					},
					"whitelist": {
						"type": "array",
						"items": {
							"type": ["string", "integer"],
							"minimum": 0,
							"maximum": 9007199254740991
						}
					},
					"blacklist": {
						"type": "array",
						"items": {
							"type": ["string", "integer"],
							"minimum": 0,
							"maximum": 9007199254740991
						}
					},
					"dependsOn": {
						"type": "array",
						"items": { "type": "string" }
					},
					"since": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
					}
				}
			}
		},
		"kills": {
			"type": "object",
			"propertyNames": {
				"type": "string",
				"pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$"
			},
			"additionalProperties": {
				"type": "object",
				"required": [
					"at",
					"by",
					"code",
					"revision"
				],
				"properties": {
					"at": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
					},
					"by": { "type": "string" },
					"code": { "type": "string" },
					"revision": { "type": "string" }
				}
			}
		},
		"restores": {
			"type": "object",
			"propertyNames": {
				"type": "string",
				"pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$"
			},
			"additionalProperties": {
				"type": "object",
				"required": [
					"at",
					"by",
					"reason",
					"kill"
				],
				"properties": {
					"at": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
					},
					"by": { "type": "string" },
					"reason": { "type": "string" },
					"kill": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
					}
				}
			}
		},
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"signature": {
			"type": "object",
			"required": [
				"algorithm",
				"keyId",
				"value"
			],
			"properties": {
				"algorithm": {
					"type": "string",
					"const": "Ed25519"
				},
				"keyId": { "type": "string" },
				"value": { "type": "string" }
			}
		}
	}
};
const func1 = codePoints;
const pattern4 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[A-Za-z][A-Za-z0-9_.-]{0,41}$", "u");
const pattern12 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.format === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "format" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.environment === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "environment" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.sequence === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "sequence" }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.revision === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "revision" }
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.publishedAt === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "publishedAt" }
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.hash === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "hash" }
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.features === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "features" }
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.kills === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kills" }
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.restores === void 0) {
			const err8 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "restores" }
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.digest === void 0) {
			const err9 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "digest" }
			};
			if (vErrors === null) vErrors = [err9];
			else vErrors.push(err9);
			errors++;
		}
		if (data.format !== void 0) {
			let data0 = data.format;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err10 = {
					instancePath: instancePath + "/format",
					schemaPath: "#/properties/format/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
			if (1 !== data0) {
				const err11 = {
					instancePath: instancePath + "/format",
					schemaPath: "#/properties/format/const",
					keyword: "const",
					params: { allowedValue: 1 }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.environment !== void 0) {
			let data1 = data.environment;
			if (typeof data1 === "string") {
				if (func1(data1) > 256) {
					const err12 = {
						instancePath: instancePath + "/environment",
						schemaPath: "#/properties/environment/maxLength",
						keyword: "maxLength",
						params: { limit: 256 }
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (func1(data1) < 1) {
					const err13 = {
						instancePath: instancePath + "/environment",
						schemaPath: "#/properties/environment/minLength",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/properties/environment/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.sequence !== void 0) {
			let data2 = data.sequence;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err15 = {
					instancePath: instancePath + "/sequence",
					schemaPath: "#/properties/sequence/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 > 9007199254740991 || isNaN(data2)) {
					const err16 = {
						instancePath: instancePath + "/sequence",
						schemaPath: "#/properties/sequence/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						}
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				if (data2 < 0 || isNaN(data2)) {
					const err17 = {
						instancePath: instancePath + "/sequence",
						schemaPath: "#/properties/sequence/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			}
		}
		if (data.generation !== void 0) {
			let data3 = data.generation;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
				const err18 = {
					instancePath: instancePath + "/generation",
					schemaPath: "#/properties/generation/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 9007199254740991 || isNaN(data3)) {
					const err19 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 9007199254740991
						}
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				if (data3 < 0 || isNaN(data3)) {
					const err20 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
		if (data.revision !== void 0) {
			let data4 = data.revision;
			if (typeof data4 === "string") {
				if (func1(data4) > 256) {
					const err21 = {
						instancePath: instancePath + "/revision",
						schemaPath: "#/properties/revision/maxLength",
						keyword: "maxLength",
						params: { limit: 256 }
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/revision",
					schemaPath: "#/properties/revision/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.publishedAt !== void 0) {
			let data5 = data.publishedAt;
			if (typeof data5 === "string") {
				if (!pattern4.test(data5)) {
					const err23 = {
						instancePath: instancePath + "/publishedAt",
						schemaPath: "#/properties/publishedAt/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/publishedAt",
					schemaPath: "#/properties/publishedAt/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.hash !== void 0) {
			let data6 = data.hash;
			if (typeof data6 !== "string") {
				const err25 = {
					instancePath: instancePath + "/hash",
					schemaPath: "#/properties/hash/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
			if ("mm3-100k-1" !== data6) {
				const err26 = {
					instancePath: instancePath + "/hash",
					schemaPath: "#/properties/hash/const",
					keyword: "const",
					params: { allowedValue: "mm3-100k-1" }
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.customerIds !== void 0) {
			let data7 = data.customerIds;
			if (typeof data7 !== "string") {
				const err27 = {
					instancePath: instancePath + "/customerIds",
					schemaPath: "#/properties/customerIds/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
			if ("hashed" !== data7) {
				const err28 = {
					instancePath: instancePath + "/customerIds",
					schemaPath: "#/properties/customerIds/const",
					keyword: "const",
					params: { allowedValue: "hashed" }
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
		if (data.lean !== void 0) {
			let data8 = data.lean;
			if (typeof data8 !== "boolean") {
				const err29 = {
					instancePath: instancePath + "/lean",
					schemaPath: "#/properties/lean/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
			if (true !== data8) {
				const err30 = {
					instancePath: instancePath + "/lean",
					schemaPath: "#/properties/lean/const",
					keyword: "const",
					params: { allowedValue: true }
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.features !== void 0) {
			let data9 = data.features;
			if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
				for (const key0 in data9) {
					const _errs21 = errors;
					if (typeof key0 === "string") {
						if (!pattern5.test(key0)) {
							const err31 = {
								instancePath: instancePath + "/features",
								schemaPath: "#/properties/features/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" },
								propertyName: key0
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
					} else {
						const err32 = {
							instancePath: instancePath + "/features",
							schemaPath: "#/properties/features/propertyNames/type",
							keyword: "type",
							params: { type: "string" },
							propertyName: key0
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
					if (!(_errs21 === errors)) {
						const err33 = {
							instancePath: instancePath + "/features",
							schemaPath: "#/properties/features/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key0 }
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
				}
				for (const key1 in data9) {
					let data10 = data9[key1];
					if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
						if (data10.flag === void 0) {
							const err34 = {
								instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/features/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "flag" }
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
						if (data10.tier === void 0) {
							const err35 = {
								instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/features/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "tier" }
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
						if (data10.status === void 0) {
							const err36 = {
								instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/features/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "status" }
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						if (data10.weight === void 0) {
							const err37 = {
								instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/features/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "weight" }
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
						if (data10.salt === void 0) {
							const err38 = {
								instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/features/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "salt" }
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
						if (data10.whitelist === void 0) {
							const err39 = {
								instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/features/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "whitelist" }
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
						if (data10.blacklist === void 0) {
							const err40 = {
								instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/features/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "blacklist" }
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						if (data10.dependsOn === void 0) {
							const err41 = {
								instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/features/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "dependsOn" }
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
						if (data10.since === void 0) {
							const err42 = {
								instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/features/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "since" }
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
						if (data10.flag !== void 0) {
							let data11 = data10.flag;
							if (typeof data11 === "string") {
								if (func1(data11) > 256) {
									const err43 = {
										instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/flag",
										schemaPath: "#/properties/features/additionalProperties/properties/flag/maxLength",
										keyword: "maxLength",
										params: { limit: 256 }
									};
									if (vErrors === null) vErrors = [err43];
									else vErrors.push(err43);
									errors++;
								}
								if (func1(data11) < 1) {
									const err44 = {
										instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/flag",
										schemaPath: "#/properties/features/additionalProperties/properties/flag/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
							} else {
								const err45 = {
									instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/flag",
									schemaPath: "#/properties/features/additionalProperties/properties/flag/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
						}
						if (data10.tier !== void 0) {
							let data12 = data10.tier;
							if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
								const err46 = {
									instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tier",
									schemaPath: "#/properties/features/additionalProperties/properties/tier/type",
									keyword: "type",
									params: { type: "integer" }
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
							if (typeof data12 == "number" && isFinite(data12)) {
								if (data12 > 4 || isNaN(data12)) {
									const err47 = {
										instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tier",
										schemaPath: "#/properties/features/additionalProperties/properties/tier/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 4
										}
									};
									if (vErrors === null) vErrors = [err47];
									else vErrors.push(err47);
									errors++;
								}
								if (data12 < 0 || isNaN(data12)) {
									const err48 = {
										instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tier",
										schemaPath: "#/properties/features/additionalProperties/properties/tier/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
							}
						}
						if (data10.status !== void 0) {
							let data13 = data10.status;
							if (typeof data13 !== "string") {
								const err49 = {
									instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/status",
									schemaPath: "#/properties/features/additionalProperties/properties/status/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err49];
								else vErrors.push(err49);
								errors++;
							}
							if (!(data13 === "planned" || data13 === "in_progress" || data13 === "paused" || data13 === "completed" || data13 === "rolled_back")) {
								const err50 = {
									instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/status",
									schemaPath: "#/properties/features/additionalProperties/properties/status/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.features.additionalProperties.properties.status.enum }
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data10.weight !== void 0) {
							let data14 = data10.weight;
							if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
								const err51 = {
									instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/weight",
									schemaPath: "#/properties/features/additionalProperties/properties/weight/type",
									keyword: "type",
									params: { type: "integer" }
								};
								if (vErrors === null) vErrors = [err51];
								else vErrors.push(err51);
								errors++;
							}
							if (typeof data14 == "number" && isFinite(data14)) {
								if (data14 > 1e5 || isNaN(data14)) {
									const err52 = {
										instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/weight",
										schemaPath: "#/properties/features/additionalProperties/properties/weight/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 1e5
										}
									};
									if (vErrors === null) vErrors = [err52];
									else vErrors.push(err52);
									errors++;
								}
								if (data14 < 0 || isNaN(data14)) {
									const err53 = {
										instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/weight",
										schemaPath: "#/properties/features/additionalProperties/properties/weight/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err53];
									else vErrors.push(err53);
									errors++;
								}
							}
						}
						if (data10.salt !== void 0) {
							let data15 = data10.salt;
							if (typeof data15 === "string") {
								if (func1(data15) > 256) {
									const err54 = {
										instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/salt",
										schemaPath: "#/properties/features/additionalProperties/properties/salt/maxLength",
										keyword: "maxLength",
										params: { limit: 256 }
									};
									if (vErrors === null) vErrors = [err54];
									else vErrors.push(err54);
									errors++;
								}
								if (func1(data15) < 1) {
									const err55 = {
										instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/salt",
										schemaPath: "#/properties/features/additionalProperties/properties/salt/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err55];
									else vErrors.push(err55);
									errors++;
								}
							} else {
								const err56 = {
									instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/salt",
									schemaPath: "#/properties/features/additionalProperties/properties/salt/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err56];
								else vErrors.push(err56);
								errors++;
							}
						}
						if (data10.whitelist !== void 0) {
							let data16 = data10.whitelist;
							if (Array.isArray(data16)) {
								const len0 = data16.length;
								for (let i0 = 0; i0 < len0; i0++) {
									let data17 = data16[i0];
									if (typeof data17 !== "string" && !(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
										const err57 = {
											instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + i0,
											schemaPath: "#/properties/features/additionalProperties/properties/whitelist/items/type",
											keyword: "type",
											params: { type: schema31.properties.features.additionalProperties.properties.whitelist.items.type }
										};
										if (vErrors === null) vErrors = [err57];
										else vErrors.push(err57);
										errors++;
									}
									if (typeof data17 == "number" && isFinite(data17)) {
										if (data17 > 9007199254740991 || isNaN(data17)) {
											const err58 = {
												instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + i0,
												schemaPath: "#/properties/features/additionalProperties/properties/whitelist/items/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 9007199254740991
												}
											};
											if (vErrors === null) vErrors = [err58];
											else vErrors.push(err58);
											errors++;
										}
										if (data17 < 0 || isNaN(data17)) {
											const err59 = {
												instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + i0,
												schemaPath: "#/properties/features/additionalProperties/properties/whitelist/items/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												}
											};
											if (vErrors === null) vErrors = [err59];
											else vErrors.push(err59);
											errors++;
										}
									}
								}
							} else {
								const err60 = {
									instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist",
									schemaPath: "#/properties/features/additionalProperties/properties/whitelist/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err60];
								else vErrors.push(err60);
								errors++;
							}
						}
						if (data10.blacklist !== void 0) {
							let data18 = data10.blacklist;
							if (Array.isArray(data18)) {
								const len1 = data18.length;
								for (let i1 = 0; i1 < len1; i1++) {
									let data19 = data18[i1];
									if (typeof data19 !== "string" && !(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
										const err61 = {
											instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/blacklist/" + i1,
											schemaPath: "#/properties/features/additionalProperties/properties/blacklist/items/type",
											keyword: "type",
											params: { type: schema31.properties.features.additionalProperties.properties.blacklist.items.type }
										};
										if (vErrors === null) vErrors = [err61];
										else vErrors.push(err61);
										errors++;
									}
									if (typeof data19 == "number" && isFinite(data19)) {
										if (data19 > 9007199254740991 || isNaN(data19)) {
											const err62 = {
												instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/blacklist/" + i1,
												schemaPath: "#/properties/features/additionalProperties/properties/blacklist/items/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 9007199254740991
												}
											};
											if (vErrors === null) vErrors = [err62];
											else vErrors.push(err62);
											errors++;
										}
										if (data19 < 0 || isNaN(data19)) {
											const err63 = {
												instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/blacklist/" + i1,
												schemaPath: "#/properties/features/additionalProperties/properties/blacklist/items/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												}
											};
											if (vErrors === null) vErrors = [err63];
											else vErrors.push(err63);
											errors++;
										}
									}
								}
							} else {
								const err64 = {
									instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/blacklist",
									schemaPath: "#/properties/features/additionalProperties/properties/blacklist/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err64];
								else vErrors.push(err64);
								errors++;
							}
						}
						if (data10.dependsOn !== void 0) {
							let data20 = data10.dependsOn;
							if (Array.isArray(data20)) {
								const len2 = data20.length;
								for (let i2 = 0; i2 < len2; i2++) if (typeof data20[i2] !== "string") {
									const err65 = {
										instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dependsOn/" + i2,
										schemaPath: "#/properties/features/additionalProperties/properties/dependsOn/items/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err65];
									else vErrors.push(err65);
									errors++;
								}
							} else {
								const err66 = {
									instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dependsOn",
									schemaPath: "#/properties/features/additionalProperties/properties/dependsOn/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err66];
								else vErrors.push(err66);
								errors++;
							}
						}
						if (data10.since !== void 0) {
							let data22 = data10.since;
							if (typeof data22 === "string") {
								if (!pattern4.test(data22)) {
									const err67 = {
										instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/since",
										schemaPath: "#/properties/features/additionalProperties/properties/since/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
									};
									if (vErrors === null) vErrors = [err67];
									else vErrors.push(err67);
									errors++;
								}
							} else {
								const err68 = {
									instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/since",
									schemaPath: "#/properties/features/additionalProperties/properties/since/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err68];
								else vErrors.push(err68);
								errors++;
							}
						}
					} else {
						const err69 = {
							instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/features/additionalProperties/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err69];
						else vErrors.push(err69);
						errors++;
					}
				}
			} else {
				const err70 = {
					instancePath: instancePath + "/features",
					schemaPath: "#/properties/features/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err70];
				else vErrors.push(err70);
				errors++;
			}
		}
		if (data.kills !== void 0) {
			let data23 = data.kills;
			if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
				for (const key2 in data23) {
					const _errs52 = errors;
					if (typeof key2 === "string") {
						if (!pattern5.test(key2)) {
							const err71 = {
								instancePath: instancePath + "/kills",
								schemaPath: "#/properties/kills/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" },
								propertyName: key2
							};
							if (vErrors === null) vErrors = [err71];
							else vErrors.push(err71);
							errors++;
						}
					} else {
						const err72 = {
							instancePath: instancePath + "/kills",
							schemaPath: "#/properties/kills/propertyNames/type",
							keyword: "type",
							params: { type: "string" },
							propertyName: key2
						};
						if (vErrors === null) vErrors = [err72];
						else vErrors.push(err72);
						errors++;
					}
					if (!(_errs52 === errors)) {
						const err73 = {
							instancePath: instancePath + "/kills",
							schemaPath: "#/properties/kills/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key2 }
						};
						if (vErrors === null) vErrors = [err73];
						else vErrors.push(err73);
						errors++;
					}
				}
				for (const key3 in data23) {
					let data24 = data23[key3];
					if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
						if (data24.at === void 0) {
							const err74 = {
								instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/kills/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "at" }
							};
							if (vErrors === null) vErrors = [err74];
							else vErrors.push(err74);
							errors++;
						}
						if (data24.by === void 0) {
							const err75 = {
								instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/kills/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "by" }
							};
							if (vErrors === null) vErrors = [err75];
							else vErrors.push(err75);
							errors++;
						}
						if (data24.code === void 0) {
							const err76 = {
								instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/kills/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "code" }
							};
							if (vErrors === null) vErrors = [err76];
							else vErrors.push(err76);
							errors++;
						}
						if (data24.revision === void 0) {
							const err77 = {
								instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/kills/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "revision" }
							};
							if (vErrors === null) vErrors = [err77];
							else vErrors.push(err77);
							errors++;
						}
						if (data24.at !== void 0) {
							let data25 = data24.at;
							if (typeof data25 === "string") {
								if (!pattern4.test(data25)) {
									const err78 = {
										instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/at",
										schemaPath: "#/properties/kills/additionalProperties/properties/at/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
									};
									if (vErrors === null) vErrors = [err78];
									else vErrors.push(err78);
									errors++;
								}
							} else {
								const err79 = {
									instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/at",
									schemaPath: "#/properties/kills/additionalProperties/properties/at/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err79];
								else vErrors.push(err79);
								errors++;
							}
						}
						if (data24.by !== void 0) {
							if (typeof data24.by !== "string") {
								const err80 = {
									instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/by",
									schemaPath: "#/properties/kills/additionalProperties/properties/by/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err80];
								else vErrors.push(err80);
								errors++;
							}
						}
						if (data24.code !== void 0) {
							if (typeof data24.code !== "string") {
								const err81 = {
									instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/code",
									schemaPath: "#/properties/kills/additionalProperties/properties/code/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err81];
								else vErrors.push(err81);
								errors++;
							}
						}
						if (data24.revision !== void 0) {
							if (typeof data24.revision !== "string") {
								const err82 = {
									instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/revision",
									schemaPath: "#/properties/kills/additionalProperties/properties/revision/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err82];
								else vErrors.push(err82);
								errors++;
							}
						}
					} else {
						const err83 = {
							instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/kills/additionalProperties/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err83];
						else vErrors.push(err83);
						errors++;
					}
				}
			} else {
				const err84 = {
					instancePath: instancePath + "/kills",
					schemaPath: "#/properties/kills/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err84];
				else vErrors.push(err84);
				errors++;
			}
		}
		if (data.restores !== void 0) {
			let data29 = data.restores;
			if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
				for (const key4 in data29) {
					const _errs67 = errors;
					if (typeof key4 === "string") {
						if (!pattern5.test(key4)) {
							const err85 = {
								instancePath: instancePath + "/restores",
								schemaPath: "#/properties/restores/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" },
								propertyName: key4
							};
							if (vErrors === null) vErrors = [err85];
							else vErrors.push(err85);
							errors++;
						}
					} else {
						const err86 = {
							instancePath: instancePath + "/restores",
							schemaPath: "#/properties/restores/propertyNames/type",
							keyword: "type",
							params: { type: "string" },
							propertyName: key4
						};
						if (vErrors === null) vErrors = [err86];
						else vErrors.push(err86);
						errors++;
					}
					if (!(_errs67 === errors)) {
						const err87 = {
							instancePath: instancePath + "/restores",
							schemaPath: "#/properties/restores/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key4 }
						};
						if (vErrors === null) vErrors = [err87];
						else vErrors.push(err87);
						errors++;
					}
				}
				for (const key5 in data29) {
					let data30 = data29[key5];
					if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
						if (data30.at === void 0) {
							const err88 = {
								instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/restores/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "at" }
							};
							if (vErrors === null) vErrors = [err88];
							else vErrors.push(err88);
							errors++;
						}
						if (data30.by === void 0) {
							const err89 = {
								instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/restores/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "by" }
							};
							if (vErrors === null) vErrors = [err89];
							else vErrors.push(err89);
							errors++;
						}
						if (data30.reason === void 0) {
							const err90 = {
								instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/restores/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "reason" }
							};
							if (vErrors === null) vErrors = [err90];
							else vErrors.push(err90);
							errors++;
						}
						if (data30.kill === void 0) {
							const err91 = {
								instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/restores/additionalProperties/required",
								keyword: "required",
								params: { missingProperty: "kill" }
							};
							if (vErrors === null) vErrors = [err91];
							else vErrors.push(err91);
							errors++;
						}
						if (data30.at !== void 0) {
							let data31 = data30.at;
							if (typeof data31 === "string") {
								if (!pattern4.test(data31)) {
									const err92 = {
										instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/at",
										schemaPath: "#/properties/restores/additionalProperties/properties/at/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
									};
									if (vErrors === null) vErrors = [err92];
									else vErrors.push(err92);
									errors++;
								}
							} else {
								const err93 = {
									instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/at",
									schemaPath: "#/properties/restores/additionalProperties/properties/at/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err93];
								else vErrors.push(err93);
								errors++;
							}
						}
						if (data30.by !== void 0) {
							if (typeof data30.by !== "string") {
								const err94 = {
									instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/by",
									schemaPath: "#/properties/restores/additionalProperties/properties/by/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err94];
								else vErrors.push(err94);
								errors++;
							}
						}
						if (data30.reason !== void 0) {
							if (typeof data30.reason !== "string") {
								const err95 = {
									instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
									schemaPath: "#/properties/restores/additionalProperties/properties/reason/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err95];
								else vErrors.push(err95);
								errors++;
							}
						}
						if (data30.kill !== void 0) {
							let data34 = data30.kill;
							if (typeof data34 === "string") {
								if (!pattern4.test(data34)) {
									const err96 = {
										instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/kill",
										schemaPath: "#/properties/restores/additionalProperties/properties/kill/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
									};
									if (vErrors === null) vErrors = [err96];
									else vErrors.push(err96);
									errors++;
								}
							} else {
								const err97 = {
									instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/kill",
									schemaPath: "#/properties/restores/additionalProperties/properties/kill/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err97];
								else vErrors.push(err97);
								errors++;
							}
						}
					} else {
						const err98 = {
							instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/restores/additionalProperties/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err98];
						else vErrors.push(err98);
						errors++;
					}
				}
			} else {
				const err99 = {
					instancePath: instancePath + "/restores",
					schemaPath: "#/properties/restores/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err99];
				else vErrors.push(err99);
				errors++;
			}
		}
		if (data.digest !== void 0) {
			let data35 = data.digest;
			if (typeof data35 === "string") {
				if (!pattern12.test(data35)) {
					const err100 = {
						instancePath: instancePath + "/digest",
						schemaPath: "#/properties/digest/pattern",
						keyword: "pattern",
						params: { pattern: "^sha256:[0-9a-f]{64}$" }
					};
					if (vErrors === null) vErrors = [err100];
					else vErrors.push(err100);
					errors++;
				}
			} else {
				const err101 = {
					instancePath: instancePath + "/digest",
					schemaPath: "#/properties/digest/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err101];
				else vErrors.push(err101);
				errors++;
			}
		}
		if (data.signature !== void 0) {
			let data36 = data.signature;
			if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
				if (data36.algorithm === void 0) {
					const err102 = {
						instancePath: instancePath + "/signature",
						schemaPath: "#/properties/signature/required",
						keyword: "required",
						params: { missingProperty: "algorithm" }
					};
					if (vErrors === null) vErrors = [err102];
					else vErrors.push(err102);
					errors++;
				}
				if (data36.keyId === void 0) {
					const err103 = {
						instancePath: instancePath + "/signature",
						schemaPath: "#/properties/signature/required",
						keyword: "required",
						params: { missingProperty: "keyId" }
					};
					if (vErrors === null) vErrors = [err103];
					else vErrors.push(err103);
					errors++;
				}
				if (data36.value === void 0) {
					const err104 = {
						instancePath: instancePath + "/signature",
						schemaPath: "#/properties/signature/required",
						keyword: "required",
						params: { missingProperty: "value" }
					};
					if (vErrors === null) vErrors = [err104];
					else vErrors.push(err104);
					errors++;
				}
				if (data36.algorithm !== void 0) {
					let data37 = data36.algorithm;
					if (typeof data37 !== "string") {
						const err105 = {
							instancePath: instancePath + "/signature/algorithm",
							schemaPath: "#/properties/signature/properties/algorithm/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err105];
						else vErrors.push(err105);
						errors++;
					}
					if ("Ed25519" !== data37) {
						const err106 = {
							instancePath: instancePath + "/signature/algorithm",
							schemaPath: "#/properties/signature/properties/algorithm/const",
							keyword: "const",
							params: { allowedValue: "Ed25519" }
						};
						if (vErrors === null) vErrors = [err106];
						else vErrors.push(err106);
						errors++;
					}
				}
				if (data36.keyId !== void 0) {
					if (typeof data36.keyId !== "string") {
						const err107 = {
							instancePath: instancePath + "/signature/keyId",
							schemaPath: "#/properties/signature/properties/keyId/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err107];
						else vErrors.push(err107);
						errors++;
					}
				}
				if (data36.value !== void 0) {
					if (typeof data36.value !== "string") {
						const err108 = {
							instancePath: instancePath + "/signature/value",
							schemaPath: "#/properties/signature/properties/value/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err108];
						else vErrors.push(err108);
						errors++;
					}
				}
			} else {
				const err109 = {
					instancePath: instancePath + "/signature",
					schemaPath: "#/properties/signature/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err109];
				else vErrors.push(err109);
				errors++;
			}
		}
	} else {
		const err110 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err110];
		else vErrors.push(err110);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	"props": {
		"format": true,
		"environment": true,
		"sequence": true,
		"generation": true,
		"revision": true,
		"publishedAt": true,
		"hash": true,
		"customerIds": true,
		"lean": true,
		"features": true,
		"kills": true,
		"restores": true,
		"digest": true,
		"signature": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const snapshotWords = {
	"titles": {
		"#": "a snapshot",
		"#/properties/format": "1",
		"#/properties/environment": "a text of 1 to 256 characters",
		"#/properties/sequence": "a whole number",
		"#/properties/generation": "a whole number",
		"#/properties/revision": "a commit",
		"#/properties/publishedAt": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/hash": "mm3-100k-1",
		"#/properties/customerIds": "hashed",
		"#/properties/lean": "true",
		"#/properties/features": "a mapping of features",
		"#/properties/features/additionalProperties": "a feature",
		"#/properties/features/additionalProperties/properties/flag": "a dotted path",
		"#/properties/features/additionalProperties/properties/tier": "a whole number from 0 to 4",
		"#/properties/features/additionalProperties/properties/status": "one of planned, in_progress, paused, completed, rolled_back",
		"#/properties/features/additionalProperties/properties/weight": "a whole number from 0 to 100000",
		"#/properties/features/additionalProperties/properties/salt": "a text of 1 to 256 characters",
		"#/properties/features/additionalProperties/properties/whitelist": "a list of customers, or of their hashes",
		"#/properties/features/additionalProperties/properties/whitelist/items": "a customer, or its hash",
		"#/properties/features/additionalProperties/properties/blacklist": "a list of customers, or of their hashes",
		"#/properties/features/additionalProperties/properties/blacklist/items": "a customer, or its hash",
		"#/properties/features/additionalProperties/properties/dependsOn": "a list of texts",
		"#/properties/features/additionalProperties/properties/dependsOn/items": "a text",
		"#/properties/features/additionalProperties/properties/since": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/features/propertyNames": "the name of a feature",
		"#/properties/kills": "a mapping of kills",
		"#/properties/kills/additionalProperties": "a kill",
		"#/properties/kills/additionalProperties/properties/at": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/kills/additionalProperties/properties/by": "a text",
		"#/properties/kills/additionalProperties/properties/code": "a text",
		"#/properties/kills/additionalProperties/properties/revision": "a commit",
		"#/properties/kills/propertyNames": "the name of a feature",
		"#/properties/restores": "a mapping of restores",
		"#/properties/restores/additionalProperties": "a restore",
		"#/properties/restores/additionalProperties/properties/at": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/restores/additionalProperties/properties/by": "a text",
		"#/properties/restores/additionalProperties/properties/reason": "a text",
		"#/properties/restores/additionalProperties/properties/kill": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/restores/propertyNames": "the name of a feature",
		"#/properties/digest": "sha256: and 64 hexadecimal digits",
		"#/properties/signature": "a signature",
		"#/properties/signature/properties/algorithm": "Ed25519",
		"#/properties/signature/properties/keyId": "a text",
		"#/properties/signature/properties/value": "a text"
	},
	"keys": {
		"#": [
			"format",
			"environment",
			"sequence",
			"generation",
			"revision",
			"publishedAt",
			"hash",
			"customerIds",
			"lean",
			"features",
			"kills",
			"restores",
			"digest",
			"signature"
		],
		"#/properties/features/additionalProperties": [
			"flag",
			"tier",
			"status",
			"weight",
			"salt",
			"whitelist",
			"blacklist",
			"dependsOn",
			"since"
		],
		"#/properties/kills/additionalProperties": [
			"at",
			"by",
			"code",
			"revision"
		],
		"#/properties/restores/additionalProperties": [
			"at",
			"by",
			"reason",
			"kill"
		],
		"#/properties/signature": [
			"algorithm",
			"keyId",
			"value"
		]
	}
};
// src/config/values/json.ts
function parseJson(text) {
	try {
		return {
			ok: true,
			value: JSON.parse(text)
		};
	} catch (error) {
		const detail = error instanceof Error ? error.message : "it cannot be parsed";
		return {
			ok: false,
			detail,
			offset: Number(/at position (\d+)/u.exec(detail)?.[1] ?? 0)
		};
	}
}
// src/config/snapshot.ts
function readStoredSnapshot(value) {
	if (!isSnapshot(value)) return {
		ok: false,
		detail: firstError()
	};
	const list = listsOf(value).find(([, customers]) => !isListOf(value, customers));
	if (list !== void 0) return {
		ok: false,
		detail: `${list[0]} of the snapshot ${wordsFor(value)}`
	};
	const wrong = instantsOf(value).find(([, instant]) => readInstant(instant) === null);
	return wrong === void 0 ? {
		ok: true,
		snapshot: value
	} : {
		ok: false,
		detail: `${wrong[0]} of the snapshot must be an instant that exists, found ${wrong[1]}`
	};
}
function isSnapshot(value) {
	return validateSnapshot(value);
}
function firstError() {
	const error = validateSnapshot.errors?.find(({ keyword }) => keyword !== "propertyNames");
	if (error === void 0) return "the snapshot does not match its schema";
	const owner = error.schemaPath.slice(0, error.schemaPath.lastIndexOf("/"));
	const where = error.instancePath === "" ? "the snapshot" : `${error.instancePath.slice(1)} of the snapshot`;
	if (error.keyword === "required") return `${where} must have the key ${String(error.params["missingProperty"])}`;
	return `${where} must be ${snapshotWords.titles[owner] ?? "something else"}`;
}
function listsOf({ features }) {
	return Object.entries(features).flatMap(([name, { whitelist, blacklist }]) => [[`features/${name}/whitelist`, whitelist], [`features/${name}/blacklist`, blacklist]]);
}
function isListOf({ customerIds }, list) {
	if (customerIds !== "hashed") return list.every((customer) => typeof customer === "string");
	return list.every((hash, index) => typeof hash === "number" && (index === 0 || hash > Number(list[index - 1])));
}
function wordsFor({ customerIds }) {
	return customerIds === "hashed" ? "must be hashes in ascending order" : "must be a list of texts";
}
function instantsOf(snapshot) {
	return [
		["publishedAt", snapshot.publishedAt],
		...Object.entries(snapshot.features).map(([name, { since }]) => [`features/${name}/since`, since]),
		...Object.entries(snapshot.kills).map(([name, { at }]) => [`kills/${name}/at`, at]),
		...Object.entries(snapshot.restores).flatMap(([name, { at, kill }]) => [[`restores/${name}/at`, at], [`restores/${name}/kill`, kill]])
	];
}
// src/flagd/ancestors.ts
function ancestorsOf(snapshot, feature) {
	const found = /* @__PURE__ */ new Set();
	return visit(snapshot, feature, {
		path: /* @__PURE__ */ new Set(),
		found
	}) ? [...found].filter((name) => name !== feature) : null;
}
function isOffForAll(snapshot, feature) {
	const entry = Object.hasOwn(snapshot.features, feature) ? snapshot.features[feature] : void 0;
	return entry === void 0 || entry.tier === 0 || isKilled(snapshot, feature);
}
function visit(snapshot, feature, walk) {
	if (walk.path.has(feature) || isOffForAll(snapshot, feature)) return false;
	if (walk.found.has(feature)) return true;
	walk.path.add(feature);
	const on = (snapshot.features[feature]?.dependsOn ?? []).every((parent) => visit(snapshot, parent, walk));
	walk.path.delete(feature);
	walk.found.add(feature);
	return on;
}
// src/flagd/targeting.ts
const TARGETING_KEY = { var: ["targetingKey"] };
function ruleOf(feature, parents) {
	const steps = [];
	if (feature.blacklist.length > 0) steps.push(isListed(feature.blacklist), "off");
	const conditions = parents.filter((rule) => rule !== "on").map((rule) => ({ "==": [rule, "on"] }));
	if (conditions.length > 0) steps.push({ "!": [{ and: conditions }] }, "off");
	const rest = restOf(feature);
	if (feature.whitelist.length > 0 && rest !== "on") steps.push(isListed(feature.whitelist), "on");
	if (typeof rest !== "string") steps.push({ "!": [TARGETING_KEY] }, "off");
	return steps.length === 0 ? rest : { if: [...steps, rest] };
}
function restOf({ tier, weight, salt }) {
	if (tier === 4) return "on";
	if (weight === 0) return "off";
	return { fractional: [
		{ cat: [
			salt,
			":",
			TARGETING_KEY
		] },
		["on", weight],
		["off", BUCKETS - weight]
	] };
}
function isListed(customers) {
	return { in: [TARGETING_KEY, customers] };
}
// src/flagd/definition.ts
function flagdDefinition(snapshot) {
	if (snapshot.customerIds === "hashed") return {
		ok: false,
		detail: "flagd cannot compare hashed customer ids; export a snapshot that has customerIds: plain"
	};
	const { environment, sequence, revision, publishedAt } = snapshot;
	return {
		ok: true,
		definition: {
			$schema: "https://flagd.dev/schema/v0/flags.json",
			metadata: {
				environment,
				sequence,
				revision,
				publishedAt
			},
			flags: Object.fromEntries(Object.keys(snapshot.features).map((feature) => [feature, flagOf(snapshot, feature)]))
		}
	};
}
function serializeFlagd(definition) {
	return `${JSON.stringify(definition)}\n`;
}
function flagOf(snapshot, feature) {
	const rule = wholeRuleOf(snapshot, feature);
	const flag = {
		state: "ENABLED",
		variants: {
			on: true,
			off: false
		},
		metadata: { tier: snapshot.features[feature]?.tier ?? 0 }
	};
	return typeof rule === "string" ? {
		...flag,
		defaultVariant: rule === "on" ? "on" : "off"
	} : {
		...flag,
		defaultVariant: "off",
		targeting: rule
	};
}
function wholeRuleOf(snapshot, feature) {
	const entry = snapshot.features[feature];
	const ancestors = ancestorsOf(snapshot, feature);
	if (entry === void 0 || ancestors === null || isOffForAll(snapshot, feature)) return "off";
	const parents = ancestors.flatMap((name) => {
		const parent = snapshot.features[name];
		return parent === void 0 ? [] : [ruleOf(parent, [])];
	});
	return parents.includes("off") ? "off" : ruleOf(entry, parents);
}
// src/commands/codec.ts
function codecOfStore(store, seals) {
	return codecOf(encodingOf(store), seals);
}
function codecOf(encoding, seals) {
	let read = null;
	let written = null;
	return {
		parse(text) {
			const known = [written, read].find((each) => each?.text === text);
			if (known) {
				read = known;
				return known.decoded();
			}
			const decoded = parseText(text, seals);
			read = {
				text,
				decoded: () => decoded
			};
			return decoded;
		},
		serialize(snapshot) {
			const stored = encode(snapshot, encoding, seals.digest);
			const signed = seals.sign === null ? stored : {
				...stored,
				signature: seals.sign(sealedText(stored))
			};
			const text = encoding.format === "flagd" ? definitionText(signed) : serializeSnapshot(signed);
			written = {
				text,
				decoded: () => readSigned(signed, seals)
			};
			return text;
		}
	};
}
function parseText(text, seals) {
	const parsed = parseJson(text);
	if (!parsed.ok) return {
		ok: false,
		detail: `the snapshot is not JSON: ${parsed.detail}`
	};
	return isDefinition(parsed.value) ? readDefinition(parsed.value, seals) : readSealed(parsed.value, seals);
}
function readSealed(value, seals) {
	const read = readStoredSnapshot(value);
	if (!read.ok) return read;
	if (!verifyDigest(read.snapshot, seals.digest)) return {
		ok: false,
		detail: "its digest does not match its content"
	};
	return readSigned(read.snapshot, seals);
}
function readSigned(snapshot, { objection }) {
	const detail = objection === null ? null : objection(sealedText(snapshot), snapshot.signature ?? null);
	return detail === null ? {
		ok: true,
		snapshot: decode(snapshot)
	} : {
		ok: false,
		detail
	};
}
function isDefinition(value) {
	return typeof value === "object" && value !== null && "flags" in value && !("features" in value);
}
function definitionText(stored) {
	const exported = flagdDefinition(stored);
	if (!exported.ok) throw new Error(exported.detail);
	return `${JSON.stringify(exported.definition).slice(0, -1)},"snapshot":${canonicalJson(stored)}}\n`;
}
function readDefinition({ snapshot, ...definition }, seals) {
	if (snapshot === void 0) return {
		ok: false,
		detail: "the flags have no snapshot beside them"
	};
	const read = readSealed(snapshot, seals);
	if (!read.ok) return read;
	const exported = flagdDefinition(read.snapshot);
	return exported.ok && canonicalJson(exported.definition) === canonicalJson(definition) ? read : {
		ok: false,
		detail: "its flags are not those of the snapshot beside them"
	};
}
// src/commands/capacity.ts
function capacityOf(world, settings, rollouts) {
	let prepared = null;
	return (feature, after) => {
		prepared ??= prepare(world, settings, rollouts);
		return prepared(feature, after);
	};
}
function snapshotSize(world, settings, rollouts) {
	const [first] = rollouts.values();
	if (first === void 0) return null;
	const { bytes, limits } = prepare(world, settings, rollouts)(first.feature, first);
	return {
		bytes,
		limits
	};
}
function prepare(world, settings, rollouts) {
	const features = Array.from(rollouts, ([name, rollout]) => [name, compileFeature(rollout, settings, world.now)]);
	return rehearse(contentOf$1({
		environment: PRODUCTION,
		revision: "0".repeat(40),
		publishedAt: world.now
	}, {
		features,
		kills: {},
		restores: {}
	}), settings, limitsOf(settings));
}
function limitsOf(settings) {
	return settings.stores.map((store) => storeLimit(store, settings.signing));
}
function storeLimit(store, signing) {
	const encoding = encodingOf(store);
	const limit = {
		store: store.name,
		maximumBytes: limitOf(store)
	};
	if (signing === null && encoding.format === "snapshot" && !isPartial(encoding)) return limit;
	const codec = codecOf(encoding, signing === null ? UNSIGNED : SIGNED);
	return {
		...limit,
		measure: (snapshot) => new TextEncoder().encode(codec.serialize(snapshot)).length
	};
}
const UNSIGNED = {
	digest: () => `sha256:${"0".repeat(64)}`,
	sign: null,
	objection: null
};
const SIGNATURE = {
	algorithm: "Ed25519",
	keyId: "0".repeat(16),
	value: `${"A".repeat(86)}==`
};
const SIGNED = {
	...UNSIGNED,
	sign: () => SIGNATURE
};
// src/core/timeline.ts
function liveTimeline(timeline, live) {
	const last = timeline.findLastIndex(({ tier }) => tier === live);
	const since = timeline.slice(last + 1);
	const end = since.findIndex(({ tier, deleted }) => deleted || tier !== null && tier < live);
	const held = (end === -1 ? since : since.slice(0, end)).map((entry) => heldAt(entry, live));
	return last === -1 ? [] : [...timeline.slice(0, last + 1), ...held];
}
function heldAt(entry, live) {
	return entry.tier === null ? entry : {
		...entry,
		tier: live
	};
}
// src/core/approving.ts
function approvalsOf({ author, reviews }, people) {
	const approvers = approversOf(reviews).filter((login) => !isSame$1(login, author));
	const required = Object.keys(people.groups);
	const unseen = [];
	const groups = required.map((name) => {
		const members = membersOf(people.groups[name], people);
		const found = approvers.filter((login) => members.logins.has(login.toLowerCase()));
		if (found.length === 0) unseen.push(...members.unseen);
		return [name, found];
	});
	const [first] = unseen;
	return first === void 0 ? {
		status: "ok",
		groups: Object.fromEntries(groups),
		required
	} : {
		status: first.status,
		detail: [...new Set(unseen.map(({ detail }) => detail))].join("; ")
	};
}
function isInvestigated({ author, reviews }, people, since) {
	const names = Object.keys(people.groups);
	if (names.length === 0) return null;
	const members = new Set(names.flatMap((name) => Array.from(membersOf(people.groups[name], people).logins)));
	return reviews.some((review) => review.state !== "dismissed" && !isSame$1(review.author, author) && members.has(review.author.toLowerCase()) && (since === null || review.at >= since) && INVESTIGATED.test(review.body));
}
function teamsOf(groups, owners) {
	const all = Object.values(groups).flatMap(({ teams, owners: own }) => own ? teams.concat(owners.filter((owner) => owner.includes("/"))) : teams);
	return [...new Set(all.map((team) => plainName(team)))];
}
const INVESTIGATED = /^\s*\/investigated[ \t]+\S/mu;
function approversOf(reviews) {
	const latest = /* @__PURE__ */ new Map();
	for (const review of reviews) if (review.author !== "" && review.state !== "commented") latest.set(review.author.toLowerCase(), review);
	return Array.from(latest.values()).filter(({ state, sameBytes }) => state === "approved" && sameBytes).map(({ author }) => author).toSorted((a, b) => a < b ? -1 : 1);
}
function membersOf(group, { owners, teams }) {
	if (group === void 0) return {
		logins: /* @__PURE__ */ new Set(),
		unseen: []
	};
	const named = [...group.users, ...group.owners ? owners : []].map((name) => plainName(name));
	const logins = new Set(named.filter((name) => !name.includes("/")));
	const asked = teamsOf({ group }, owners).map((team) => teams.get(team) ?? notAsked(team));
	for (const team of asked) if (team.kind === "members") for (const login of team.logins) logins.add(login);
	return {
		logins,
		unseen: asked.flatMap((team) => team.kind === "unseen" ? [team] : [])
	};
}
function notAsked(team) {
	return {
		kind: "unseen",
		status: "unknown",
		detail: `nobody asked who is in ${team}`
	};
}
function plainName(name) {
	return name.replace(/^@/u, "").toLowerCase();
}
function isSame$1(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
// src/commands/host/approvals.ts
function noVoices(approvals) {
	return {
		approvals: () => approvals,
		investigated: () => null
	};
}
async function voicesOf(asking, pull, onto) {
	const { settings, host, owners } = asking;
	if (Object.keys(settings.approvals).length === 0) return noVoices(NO_GROUPS);
	const [reviews, teams] = await Promise.all([host.reviews(pull.number), askTeams(host, teamsOf(settings.approvals, owners))]);
	if (reviews.kind === "failed") return noVoices(unavailabilityOf(reviews));
	const reviewed = {
		author: pull.author,
		reviews: await count(asking, pull, onto, reviews.value)
	};
	const people = (own) => ({
		groups: settings.approvals,
		owners: own,
		teams
	});
	return {
		approvals: (own) => approvalsOf(reviewed, people(own)),
		investigated: (own, since) => isInvestigated(reviewed, people(own), since)
	};
}
const NO_GROUPS = {
	status: "skipped",
	detail: "the settings name no group that must approve"
};
async function askTeams(host, teams) {
	const answers = teams.map(async (team) => {
		const answer = await host.teamMembers(team);
		return answer.kind === "ok" ? [team, {
			kind: "members",
			logins: new Set(answer.value.map((login) => login.toLowerCase()))
		}] : [team, unseen(team, answer)];
	});
	return new Map(await Promise.all(answers));
}
function unseen(team, failure) {
	const { status, detail } = unavailabilityOf(failure);
	return {
		kind: "unseen",
		status,
		detail: `who is in ${team} cannot be seen: ${detail}`
	};
}
async function count({ history, settings, settingsPath }, pull, onto, reviews) {
	const place = {
		rollouts: settings.rollouts,
		settingsPath
	};
	const wanted = await contributionOf(history, onto, pull.head, place);
	const known = /* @__PURE__ */ new Map([[pull.head, Promise.resolve(true)]]);
	const same = (commit) => {
		const asked = known.get(commit) ?? compare(history, {
			onto,
			commit,
			place,
			wanted
		});
		known.set(commit, asked);
		return asked;
	};
	const counted = [];
	for (const { author, state, commit, at, body } of reviews) {
		const sameBytes = state === "approved" && commit !== null && await same(commit);
		counted.push({
			author,
			state,
			at,
			body,
			sameBytes
		});
	}
	return counted;
}
async function compare(history, { onto, commit, place, wanted }) {
	if (!await isHere(history, commit, [commit])) return false;
	return await contributionOf(history, onto, commit, place) === wanted;
}
// src/commands/host/evidence.ts
const NO_CODE_HOST = {
	status: "skipped",
	detail: "no code host is configured"
};
const NO_HOST_EVIDENCE = {
	issues: () => NO_CODE_HOST,
	approvals: () => NO_CODE_HOST,
	investigated: () => null
};
const NO_PULL_REQUEST = {
	status: "skipped",
	detail: "there is no pull request that could be approved"
};
async function evidenceOfPull(world, settings, context, before) {
	const { codeHost: host, history, settingsPath } = world;
	if (host === null) return NO_HOST_EVIDENCE;
	const owners = (feature) => before.get(feature)?.owners ?? [];
	const asking = {
		host,
		history,
		settings,
		settingsPath,
		owners: Array.from(before.values()).flatMap((rollout) => rollout.owners)
	};
	const [issues, voices] = await Promise.all([issuesOf(host, settings), context === null ? noVoices(NO_PULL_REQUEST) : voicesOf(asking, context.pull, context.onto)]);
	return {
		issues,
		approvals: (feature) => voices.approvals(owners(feature)),
		investigated: (feature, since) => voices.investigated(owners(feature), since)
	};
}
// src/commands/gather.ts
const NOBODY_YET = {
	since: null,
	pausedMs: 0,
	resumedAt: null,
	metrics: {
		status: "empty",
		detail: "nobody has the feature yet"
	},
	issues: NO_HOST_EVIDENCE.issues(""),
	approvals: NO_HOST_EVIDENCE.approvals(""),
	investigated: null
};
async function gather(world, request) {
	if (world.recorded !== null) return {
		...world.recorded,
		now: world.now
	};
	const evidence = await measure(world, request);
	await world.record?.(evidence);
	return evidence;
}
async function measure(world, request) {
	const { now } = world;
	const tenures = /* @__PURE__ */ new Map();
	const bySource = /* @__PURE__ */ new Map();
	for (const [feature, rollout] of request.rollouts) {
		const tenure = tenureFor(request, rollout, now);
		tenures.set(feature, tenure);
		const source = rollout.metrics.source ?? request.settings.metrics.default;
		const queries = bySource.get(source) ?? [];
		queries.push(queryFor(request, rollout, tenure, now));
		bySource.set(source, queries);
	}
	const [host, ...answers] = await Promise.all([request.host?.() ?? NO_HOST_EVIDENCE, ...Array.from(bySource, ([source, queries]) => ask(world, request.settings, source, queries))]);
	const metrics = new Map(answers.flatMap((answer) => Array.from(answer)));
	const features = /* @__PURE__ */ new Map();
	const said = (feature, since) => ({
		issues: host.issues(feature),
		approvals: host.approvals(feature),
		investigated: host.investigated(feature, since)
	});
	for (const feature of request.starting ?? []) features.set(feature, {
		...NOBODY_YET,
		...said(feature, null)
	});
	for (const [feature, tenure] of tenures) features.set(feature, {
		...tenure,
		metrics: metrics.get(feature) ?? {
			status: "malformed",
			detail: "the source did not answer for this feature"
		},
		...said(feature, tenure.since)
	});
	return {
		now,
		lastGuardRun: request.lastGuardRun,
		features
	};
}
function tenureFor(request, rollout, now) {
	const { feature } = rollout;
	const live = own(request.published?.features ?? {}, feature);
	const published = live === null ? null : {
		since: parseInstant(live.since),
		tier: live.tier
	};
	return tenureOf(liveTimeline(request.timelines.get(feature) ?? [], rollout.tier), published, outagesOf(request.published, feature), now);
}
function outagesOf(published, feature) {
	const kill = own(published?.kills ?? {}, feature);
	const restore = own(published?.restores ?? {}, feature);
	const restored = restore === null ? [] : [{
		killedAt: parseInstant(restore.kill),
		restoredAt: parseInstant(restore.at)
	}];
	const isVoid = kill !== null && restore !== null && parseInstant(kill.at) <= parseInstant(restore.at);
	return kill === null || isVoid ? restored : [...restored, {
		killedAt: parseInstant(kill.at),
		restoredAt: null
	}];
}
function queryFor(request, rollout, tenure, now) {
	const begin = evidenceBegin(tenure.since, tenure.resumedAt, rollout.evidenceSince, now);
	const limits = limitsOf$1(rollout, request.settings);
	return {
		feature: rollout.feature,
		tier: rollout.tier,
		begin,
		timeWindow: limits.timeWindow,
		windows: lookBackWindows(limits, {
			now,
			begin,
			lastGuardRun: request.lastGuardRun
		}),
		parameters: rollout.metrics.parameters
	};
}
async function ask(world, settings, name, queries) {
	let source;
	try {
		source = await world.openSource(name, settings);
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		return new Map(queries.map(({ feature }) => [feature, {
			status: "unconfigured",
			detail
		}]));
	}
	try {
		world.progress(`Measuring ${queries.length} feature${queries.length === 1 ? "" : "s"} in ${name}`);
		return await source.measure(world.now, queries, world.patience());
	} finally {
		await source.close();
	}
}
// src/commands/tier-history.ts
async function ancestryOf(history, tip, timelines) {
	const order = new Map((await history.firstParentOrder(tip)).map((commit, index) => [commit, index]));
	const rank = (revision) => order.get(revision) ?? -1;
	const zeroAt = (feature, place) => {
		const last = (timelines.get(feature) ?? []).findLast(({ commit }) => rank(commit) <= place);
		return last === void 0 || last.deleted || last.tier === 0;
	};
	return {
		rank,
		tipIsZero: (feature) => zeroAt(feature, order.size - 1),
		firstParentHasZero: (revision, feature) => {
			const from = order.get(revision);
			if (from === void 0) return "no-ancestor";
			if (from === order.size - 1) return false;
			return (timelines.get(feature) ?? []).filter(({ commit }) => rank(commit) > from).some(({ deleted, tier }) => deleted || tier === 0) || zeroAt(feature, from + 1);
		}
	};
}
// src/commands/tip.ts
async function readTip(world, { dryRun }) {
	world.progress("Reading the base branch");
	const touched = !dryRun || world.recorded === null;
	const failed = touched ? await world.history.fetch() : null;
	const branch = await world.history.baseBranch();
	if (branch === null) throw new UsageError("There is no commit on the base branch yet; commit your rollouts first", EXIT.usage);
	const commit = branch.upstream ?? branch.tip;
	const found = await settingsAt(world, commit);
	const inForce = touched ? {
		...found,
		settings: await withDataBranch(world, found.settings)
	} : found;
	const catalog = await catalogAt(world, commit, inForce.settings);
	const doubt = failed === null ? null : `the base branch could not be fetched: ${failed.detail}`;
	const past = await pastOf$1(world, commit, inForce.settings.rollouts).catch((error) => {
		if (!isShallow(error)) throw error;
		return {
			...withoutPast(catalog),
			doubt: error.message
		};
	});
	const ancestry = failed === null ? past.ancestry : maybeOld(past.ancestry);
	return {
		commit,
		inForce,
		catalog,
		doubt,
		...past,
		ancestry
	};
}
function maybeOld(ancestry) {
	return {
		...ancestry,
		firstParentHasZero: (revision, feature) => ancestry.firstParentHasZero(revision, feature) === true
	};
}
async function pastOf$1(world, tip, folder) {
	const { commits, blobs } = await world.history.firstParent(tip, folder);
	const timelines = timelinesOf(commits, blobs);
	const ancestry = await ancestryOf(world.history, tip, timelines);
	const touches = touchesOf(commits);
	function* committed(feature) {
		for (const { commit, path, blob } of (touches.get(feature) ?? []).toReversed()) {
			const bytes = blob === null ? void 0 : blobs.get(blob);
			const rollout = bytes === void 0 ? null : parseRollout(path, bytes).rollout;
			if (rollout !== null || blob === null) yield {
				commit,
				rollout
			};
		}
	}
	function* versions(feature) {
		for (const { rollout } of committed(feature)) if (rollout !== null) yield rollout;
	}
	return {
		timelines,
		ancestry,
		versions,
		commits: committed
	};
}
function touchesOf(commits) {
	const touches = /* @__PURE__ */ new Map();
	for (const { commit, files } of commits) {
		const present = new Set(files.flatMap(({ path, blob }) => blob === null ? [] : featureOf(path) ?? []));
		for (const { path, blob } of files) {
			const feature = featureOf(path);
			if (feature === null || blob === null && present.has(feature)) continue;
			const known = touches.get(feature);
			if (known === void 0) touches.set(feature, [{
				commit,
				path,
				blob
			}]);
			else known.push({
				commit,
				path,
				blob
			});
		}
	}
	return touches;
}
function withoutPast(catalog) {
	return {
		timelines: /* @__PURE__ */ new Map(),
		ancestry: {
			rank: () => -1,
			firstParentHasZero: () => "no-ancestor",
			tipIsZero: (feature) => !catalog.unreadable.has(feature) && (catalog.entries.get(feature)?.rollout.tier ?? 0) === 0
		},
		versions: () => [],
		commits: () => []
	};
}
function isShallow(error) {
	return error instanceof Error && "code" in error && error.code === "shallow";
}
// src/commands/last-readable.ts
async function withLastReadable(world, commit, folder, catalog) {
	if (catalog.unreadable.size === 0) return catalog;
	const past = await pastOf(world, commit, folder);
	const entries = new Map(catalog.entries);
	const unreadable = new Map(catalog.unreadable);
	for (const [feature, file] of catalog.unreadable) {
		const entry = past === null ? null : lastReadable(feature, file, past);
		if (entry === null) continue;
		entries.set(feature, entry);
		unreadable.delete(feature);
	}
	return {
		...catalog,
		entries,
		unreadable
	};
}
async function pastOf(world, commit, folder) {
	try {
		return await world.history.firstParent(commit, folder);
	} catch (error) {
		if (!isShallow(error)) throw error;
		return null;
	}
}
const NO_BLOB = "";
function lastReadable(feature, file, { commits, blobs }) {
	for (const record of commits.toReversed()) {
		const versions = versionsIn(record, feature);
		if (versions.length > 0 && versions.every(({ blob }) => blob === null)) return null;
		for (const { path, blob } of versions) {
			const bytes = blob === null ? void 0 : blobs.get(blob);
			const { rollout, positions } = bytes === void 0 ? UNREAD : parseRollout(path, bytes);
			if (rollout !== null) return {
				rollout,
				positions,
				file,
				content: NO_BLOB,
				flawed: true
			};
		}
	}
	return null;
}
const UNREAD = {
	rollout: null,
	positions: {}
};
function versionsIn({ files }, feature) {
	return files.filter(({ path }) => featureOf(path) === feature);
}
// src/commands/oversize.ts
function oversizeProblems(world, settings, { before, after, changes }) {
	const grown = changes.find((change) => change.after !== null && !changeRises(change) && change.kinds.some(takesRoom));
	if (grown === void 0) return [];
	const now = sizesOf(world, settings, after);
	const then = sizesOf(world, settings, before);
	return Array.from(now).flatMap(([store, { bytes, maximumBytes }]) => {
		if (maximumBytes === null || bytes <= maximumBytes || bytes <= (then.get(store)?.bytes ?? 0)) return [];
		const message = `the snapshot would have ${bytes} bytes, store ${store} takes ${maximumBytes}; without these changes it has ${then.get(store)?.bytes ?? 0}`;
		return [{
			code: "snapshot-too-large",
			severity: "error",
			file: grown.file,
			line: 1,
			column: 1,
			message
		}];
	});
}
function takesRoom(kind) {
	return kind === "created" || kind === "audience-widened" || kind === "reconfigured";
}
function sizesOf(world, settings, catalog) {
	const size = snapshotSize(world, settings, new Map(Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout])));
	return new Map((size?.limits ?? []).map(({ store, maximumBytes, bytes }) => [store, {
		maximumBytes,
		bytes: bytes ?? size?.bytes ?? 0
	}]));
}
// src/commands/judging.ts
async function judgeSides(world, sides) {
	return judgeKnown(world, sides, await learn(world, sides));
}
async function learn(world, sides) {
	const { base, inForce, before, after } = sides;
	const { settings } = inForce;
	const { changes } = compare$1(before, after, {
		settings,
		now: world.now
	});
	const rising = changes.filter((change) => changeRises(change));
	const published = rising.length === 0 ? null : await publishedForJudging(world, settings);
	const live = liveRollouts(before, rising.map(({ feature }) => feature));
	const asked = changes.filter((change) => changeRises(change) || change.kinds.includes("evidence-restarted"));
	return {
		evidence: await evidenceFor(world, base, settings, {
			live,
			unmeasured: asked.flatMap(({ feature }) => live.has(feature) ? [] : [feature]),
			published,
			host: asked.length === 0 ? NOBODY_ASKED : () => evidenceOfPull(world, settings, sides.context ?? null, ownersOf(before, after))
		}),
		published
	};
}
function judgeKnown(world, sides, { evidence, published }) {
	const { inForce, before, after } = sides;
	const { settings } = inForce;
	const { changes, problems } = compare$1(before, after, {
		settings,
		now: world.now
	});
	const judgements = judge({
		changes,
		before: rolloutsOf(before),
		after: rolloutsOf(after),
		settings,
		evidence,
		published: published?.features ?? /* @__PURE__ */ new Map(),
		storesRead: published?.read ?? false,
		storeTrouble: published?.trouble ?? null,
		capacity: capacityOf(world, settings, rolloutsOf(after)),
		overridable: null,
		codeHost: world.codeHost !== null,
		guard: false
	});
	const oversize = oversizeProblems(world, settings, {
		before,
		after,
		changes
	});
	return {
		judgements,
		problems: [
			...after.problems,
			...problems,
			...oversize
		],
		evidence
	};
}
function ownersOf(before, after) {
	return new Map([...rolloutsOf(after), ...rolloutsOf(before)]);
}
function rolloutsOf(catalog) {
	return new Map(Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout]));
}
async function baseCatalog(world, base, settings) {
	if (base === null) return {
		entries: /* @__PURE__ */ new Map(),
		unreadable: /* @__PURE__ */ new Map(),
		problems: []
	};
	const { rollouts } = settings;
	return withLastReadable(world, base, rollouts, await catalogAt(world, base, settings, null));
}
function liveRollouts(before, features) {
	return new Map(features.flatMap((feature) => {
		const rollout = before.entries.get(feature)?.rollout;
		return rollout === void 0 || rollout.tier === 0 ? [] : [[feature, rollout]];
	}));
}
async function evidenceFor(world, base, settings, given) {
	const { live, unmeasured, published, host } = given;
	const measuring = world.recorded === null && live.size > 0 && base !== null;
	const request = {
		rollouts: live,
		starting: unmeasured,
		settings,
		published: published?.snapshot ?? null,
		lastGuardRun: published?.heartbeat ?? null,
		host
	};
	try {
		const timelines = measuring ? await timelinesAt(world.history, base, settings.rollouts) : /* @__PURE__ */ new Map();
		return await gather(world, {
			...request,
			timelines
		});
	} catch (error) {
		if (!isShallow(error)) throw error;
		return withoutHistory(world, request, error.message);
	}
}
const NOBODY_ASKED = () => Promise.resolve(NO_HOST_EVIDENCE);
function withoutHistory(world, { rollouts, starting }, detail) {
	const unknown = {
		...NOBODY_YET,
		metrics: {
			status: "partial",
			detail
		}
	};
	const unmeasured = starting.map((feature) => [feature, NOBODY_YET]);
	const measured = Array.from(rollouts.keys(), (feature) => [feature, unknown]);
	return {
		now: world.now,
		lastGuardRun: null,
		features: new Map([...unmeasured, ...measured])
	};
}
// src/core/settings-change.ts
const SHARED = [2, 3];
const NAMED = 5;
function percentageObjections(base, head, rollouts) {
	const all = [...rollouts];
	return SHARED.flatMap((tier) => {
		const [before, after] = [weightOf(tier, base), weightOf(tier, head)];
		const running = all.filter((rollout) => rollout.tier === tier).map(({ feature }) => feature);
		if (after <= before || running.length === 0) return [];
		return [`blocked: tier ${tier} may not grow from ${`${percent$1(before / 10)} to ${percent$1(after / 10)}`} while ${listed(running)} at it`];
	});
}
const LIMITS = [
	["evidence", ({ criteria }) => criteria.evidence === "point" ? 1 : 0],
	["maximum error rate", ({ criteria }) => criteria.maximumErrorRate],
	["minimum success rate", ({ criteria }) => -criteria.minimumSuccessRate],
	["performance", ({ criteria }) => criteria.performance.maximumIncrease],
	["required performance", ({ criteria }) => criteria.performance.required ? 0 : 1],
	["time to investigate", ({ criteria }) => -criteria.investigate.extra],
	["recovery", ({ criteria }) => -criteria.recovery],
	["freshness", ({ criteria }) => criteria.freshness],
	["minimum at tier 1", ({ ladder }) => -ladder.internal.minimum],
	["minimum at tier 2", ({ ladder }) => -ladder.earlyAdopters.minimum],
	["minimum at tier 3", ({ ladder }) => -ladder.general.minimum],
	["fast-track minimum at tier 1", ({ ladder }) => -ladder.internal.fastTrackMinimum],
	["fast-track minimum at tier 2", ({ ladder }) => -ladder.earlyAdopters.fastTrackMinimum],
	["fast-track minimum at tier 3", ({ ladder }) => -ladder.general.fastTrackMinimum],
	["percentage at tier 2", ({ ladder }) => ladder.earlyAdopters.percentage],
	["percentage at tier 3", ({ ladder }) => ladder.general.percentage],
	["critical error rate", ({ rollback }) => rollback.critical],
	["grace without data", ({ rollback }) => rollback.graceWithoutData],
	["audience", ({ audience }) => audience.maximum],
	["widening without evidence", ({ audience }) => audience.wideningWithoutEvidence],
	["running at once", ({ concurrency }) => concurrency.running ?? Infinity],
	["running per owner", ({ concurrency }) => concurrency.perOwner ?? Infinity],
	["running per phase", ({ concurrency }) => concurrency.perPhase ?? Infinity]
];
function looserLimits(base, head) {
	const groups = Object.keys(base.approvals);
	const looser = loosened(base, head);
	if (groups.length === 0 || looser.length === 0) return [];
	return [`${`looser limits (${looser.join(", ")}) need the approval of ${groups.join(", ")}`}; without a code host nobody can be asked, so this is not judged here`];
}
function judgeLooserLimits(base, head, approvals) {
	const groups = Object.entries(base.approvals).filter(([, { users, teams }]) => users.length + teams.length > 0).map(([name]) => name);
	const looser = loosened(base, head);
	if (groups.length === 0 || looser.length === 0) return null;
	const what = `looser limits (${looser.join(", ")})`;
	if (approvals.status !== "ok") return {
		sentence: `${what}: who approved is not known: ${approvals.detail}`,
		missing: groups
	};
	const missing = groups.filter((group) => (own(approvals.groups, group) ?? []).length === 0);
	return {
		sentence: missing.length === 0 ? `${what} are approved by ${groups.join(", ")}` : `held: ${what} need the approval of ${missing.join(", ")}`,
		missing
	};
}
function loosened(base, head) {
	const looser = LIMITS.filter(([, loosenessOf]) => loosenessOf(head) > loosenessOf(base)).map(([name]) => name);
	const removed = Object.keys(base.approvals).filter((group) => !Object.hasOwn(head.approvals, group)).map((group) => `approval of ${group}`);
	return [...looser, ...removed];
}
function listed(features) {
	const shown = features.toSorted().slice(0, NAMED).join(", ");
	const rest = features.length - NAMED;
	return `${rest > 0 ? `${shown} and ${rest} more` : shown} ${features.length === 1 ? "is" : "are"}`;
}
// src/commands/validate.ts
async function validate(world, request) {
	const { base, head, trunk } = await resolveComparison(world, request);
	const { inForce, proposed } = await settingsOf(world, {
		base,
		head,
		trunk
	});
	const before = await baseCatalog(world, base, inForce.settings);
	const after = head === null ? await catalogOfTree(world, inForce.settings, before) : await catalogAt(world, head, inForce.settings, before);
	return judgeComparison(world, {
		base,
		head: head ?? "worktree",
		inForce,
		before,
		after,
		proposed
	});
}
async function settingsOf(world, { base, head, trunk }) {
	const [begun, proposed] = await Promise.all([settingsAt(world, base), proposedSettings(world, head)]);
	if (trunk === base) return {
		inForce: begun,
		proposed
	};
	const inForce = await settingsAt(world, trunk);
	return {
		inForce,
		proposed: JSON.stringify(proposed.settings) === JSON.stringify(begun.settings) ? {
			settings: inForce.settings,
			problems: []
		} : proposed
	};
}
async function judgeComparison(world, sides) {
	const { base, head, inForce, before, after, proposed, known = [] } = sides;
	const settingsBlocked = proposed.settings === null ? [] : percentageObjections(inForce.settings, proposed.settings, standing(before, after));
	const looser = await looserVerdict(world, sides);
	const effects = settingsEffects(inForce.settings, proposed.settings, after, looser);
	const settings = [
		...fallbackNote(inForce),
		...settingsBlocked,
		...effects
	];
	const { judgements, problems } = await judgeSides(world, sides);
	const old = new Set(known.map((problem) => textOf(problem)));
	const own = [...proposed.problems, ...problems].filter((problem) => !old.has(textOf(problem)));
	return {
		base,
		head,
		evaluatedAt: world.now,
		problems: own,
		judgements,
		settings,
		settingsBlocked: settingsBlocked.length > 0,
		settingsHeld: looser?.missing ?? [],
		positions: new Map(Array.from(after.entries, ([feature, { positions }]) => [feature, positions])),
		exit: exitOf(own, judgements, settingsBlocked.length > 0 || (looser?.missing ?? []).length > 0)
	};
}
async function looserVerdict(world, sides) {
	const { inForce, proposed, context = null } = sides;
	const { settings } = inForce;
	if (proposed.settings === null || context === null || world.codeHost === null) return null;
	if (world.recorded !== null || looserLimits(settings, proposed.settings).length === 0) return null;
	const { approvals } = await evidenceOfPull(world, settings, context, /* @__PURE__ */ new Map());
	return judgeLooserLimits(settings, proposed.settings, approvals(""));
}
function textOf({ code, file, message }) {
	return JSON.stringify([
		code,
		file,
		message
	]);
}
function standing(before, after) {
	const kept = Array.from(after.unreadable.keys(), (feature) => before.entries.get(feature));
	return [...after.entries.values(), ...kept].flatMap((entry) => entry?.rollout ?? []);
}
function exitOf(problems, judgements, settingsBlocked = false) {
	return firstExit({
		invalid: problems.some(({ severity }) => severity === "error"),
		unavailable: judgements.some(needsTheUnavailable),
		held: settingsBlocked || judgements.some(({ decision }) => decision !== "allow")
	});
}
const UNAVAILABLE = /* @__PURE__ */ new Set([
	"unreachable",
	"timeout",
	"rate-limited",
	"unauthorized",
	"malformed",
	"partial",
	"bad-query",
	"store-unavailable"
]);
function needsTheUnavailable({ findings }) {
	return findings.some(({ verdict, code }) => verdict === "inconclusive" && UNAVAILABLE.has(code));
}
const NO_BASE = "The base branch is not in this clone: give actions/checkout `fetch-depth: 0`, fetch it, or name it with --base";
async function resolveComparison(world, { base, head }) {
	const headCommit = head === null ? null : await named(world, head);
	if (base !== null) {
		const commit = await named(world, base);
		return {
			base: commit,
			head: headCommit,
			trunk: commit
		};
	}
	const [branch, from] = await Promise.all([world.history.baseBranch(), headCommit ?? world.history.resolve("HEAD")]);
	if (from === null) return {
		base: null,
		head: headCommit,
		trunk: null
	};
	if (branch === null) throw new UsageError(NO_BASE, EXIT.unavailable);
	const trunk = branch.upstream ?? branch.tip;
	return {
		base: trunk === from ? trunk : await world.history.mergeBase(trunk, from) ?? trunk,
		head: headCommit,
		trunk
	};
}
async function named(world, revision) {
	const commit = await world.history.resolve(revision);
	if (commit === null) throw new UsageError(`"${revision}" names no commit here; fetch it first, or name one that \`git log\` shows`);
	return commit;
}
function fallbackNote({ fallback }) {
	return fallback === null ? [] : [`The settings of the base cannot be read; in force: ${fallback}.`];
}
function settingsEffects(base, head, after, looser) {
	if (head === null) return [];
	return [...looser === null ? looserLimits(base, head) : [looser.sentence], ...describeSettingsEffects(base, head, after)];
}
// src/commands/host/pull-sides.ts
async function sidesOf(world, ends, pull) {
	const { base, head, fork } = ends;
	const inForce = await settingsAt(world, base);
	const { settings } = inForce;
	const before = await baseCatalog(world, base, settings);
	const [forked, now, then] = await Promise.all([
		fork === null ? [] : world.history.filesAt(fork, settings.rollouts),
		world.history.filesAt(base, settings.rollouts),
		world.history.filesAt(head, settings.rollouts)
	]);
	return {
		base,
		head,
		inForce,
		before,
		after: buildCatalog(merged(forked, now, then), settings, before),
		proposed: await touchesSettings(world, ends) ? await proposedSettings(world, head) : {
			settings,
			problems: []
		},
		context: pull === null ? null : {
			pull,
			onto: base
		},
		known: before.problems
	};
}
async function touchesSettings({ history, settingsPath }, { fork, head }) {
	const [was, is] = await Promise.all([fork === null ? null : history.fileAt(fork, settingsPath), history.fileAt(head, settingsPath)]);
	return was?.content !== is?.content || was?.kind !== is?.kind;
}
function merged(fork, base, head) {
	const [was, is, wanted] = [
		byPath(fork),
		byPath(base),
		byPath(head)
	];
	return [.../* @__PURE__ */ new Set([...is.keys(), ...wanted.keys()])].toSorted().flatMap((path) => {
		return (!isSame(was.get(path), wanted.get(path)) ? wanted.get(path) : is.get(path)) ?? [];
	});
}
function byPath(files) {
	return new Map(files.map((file) => [file.path, file]));
}
function isSame(a, b) {
	return a?.content === b?.content && a?.kind === b?.kind;
}
// src/commands/host/pull-judgement.ts
async function judgeEnds(world, ends, pull, unasked) {
	const sides = await sidesOf(world, ends, pull);
	return {
		sides,
		validation: await judgeComparison(unasked === null ? world : withoutEvidence(world, sides, unasked), sides)
	};
}
function withoutEvidence(world, { after }, detail) {
	const nothing = {
		since: null,
		pausedMs: 0,
		resumedAt: null,
		metrics: {
			status: "unconfigured",
			detail
		},
		issues: {
			status: "skipped",
			detail
		},
		approvals: {
			status: "unknown",
			detail
		},
		investigated: null
	};
	const recorded = {
		now: world.now,
		lastGuardRun: null,
		features: new Map(Array.from(after.entries.keys(), (feature) => [feature, nothing]))
	};
	return {
		...world,
		recorded,
		record: null
	};
}
export { BLACKLISTED, BUCKET_IN, BUCKET_OUT, FEATURE_NAME, FLAG_NOT_FOUND, FULL, KILLED, NO_HOST_EVIDENCE, PARENT_OFF, PRODUCTION, TARGETING_KEY_MISSING, TIER_DISABLED, WHITELISTED, WHOLE, aboutStore, altersOverride, backOff, baseCatalog, buildCatalog, catalogAt, catalogOfTree, changeStore, closest, codecOf, codecOfStore, compareRollouts, compile, compileFeature, confirm, contentOf$1 as contentOf, createForm, describe, effectiveKills, encode, entryOf, entryOf$2 as entryOf$1, errorRule, evaluate, everListed, exitOf, exposureOf, failedStore, featureLabel, featureOf, fitted, flagdDefinition, gather, hasRoot, heartbeatOf, inEnvironment, instantOf, isDataBranchThere, isKilled, isShallow, issuesOf, judge, judgeComparison, judgeEnds, judgeKnown, judgeSides, keptRestores, learn, liftedKills, limitsOf$1 as limitsOf, locateIn, looseSettings, mergeKills, minimumTierOf, mirrorOf, nameOf, narrowed, needsTheUnavailable, noVoices, numbered, onlyThisMachine, openStores, own, parseJson, parseRollout, percent, plainValue, publishedForJudging, publishedIn, readDate, readDuration, readInstant, readStores, readTip, readYaml, recognize, recognized, rehearse, risesBetween, rule, seal, serializeFlagd, serializeSnapshot, settingsAt, settingsOfTree, snapshotSize, sortedRecord, statusOf, storeLimit, storedDigest, tenureFor, timelinesAt, validate, voicesOf, waitsForPerson, withDataBranch };
