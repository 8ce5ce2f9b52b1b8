import { EXIT, UsageError, escapeTerminal, firstExit, markdownCode } from "./action-C-GZNKfr.js";
import { formatInstant, isHere, parseInstant } from "./first-look-BIHJFZDA.js";
import { OWN_LABELS, RUNGS, byCodeUnits, canonicalJson, featureOfBranch, isTier, issueMarker, ownBranch, plural, sameMembers, statusContext, troubleOf, unavailabilityOf } from "./verdict-CXn7oyCT.js";
import { FEATURE_NAME, NO_HOST_EVIDENCE, PRODUCTION, aboutStore, altersOverride, backOff, baseCatalog, buildCatalog, changeStore, closest, compareRollouts, compileFeature, confirm, contentOf, effectiveKills, entryOf$1, everListed, exitOf as exitOf$1, failedStore, featureLabel, featureOf, fitted, gather, hasRoot, heartbeatOf, inEnvironment, isDataBranchThere, isKilled, issuesOf, judge, judgeSides, keptRestores, liftedKills, looseSettings, minimumTierOf, narrowed, needsTheUnavailable, noVoices, numbered, onlyThisMachine, openStores, own, parseRollout, percent, plainValue, publishedIn, readStores, readTip, readYaml, recognize, rehearse, risesBetween, seal, settingsAt, sortedRecord, storeLimit, voicesOf, waitsForPerson, withDataBranch } from "./judging-CDK-uRg4.js";
import { READERS_REFRESH, dependentsOf, incidentLines } from "./incident-eLS51Xr-.js";
import { MARKS, grid, list, problemRows, row, sentence } from "./markdown-parts-R2mxiShf.js";
import { baseBranchName } from "./host-tree-BDv9hRds.js";
// src/config/edit/literal.ts
function textLiteral(text) {
	return /^[A-Za-z](?:[A-Za-z0-9_./%-]| (?=[A-Za-z0-9]))*$/u.test(text) && plainValue(text) === text ? text : JSON.stringify(text);
}
function listLiteral(texts) {
	return `[${texts.map(textLiteral).join(", ")}]`;
}
function pausedLiteral({ at, by, reason }) {
	return mapping([
		["at", formatInstant(at)],
		...byPair(by),
		["reason", textLiteral(reason)]
	]);
}
function rolledBackLiteral({ at, from, by, reason }) {
	return mapping([
		["at", formatInstant(at)],
		["from", String(from)],
		...byPair(by),
		["reason", textLiteral(reason)]
	]);
}
function overrideLiteral({ criteria, reason, expires }) {
	return mapping([
		["criteria", listLiteral(criteria)],
		["reason", textLiteral(reason)],
		["expires", formatInstant(expires).slice(0, 10)]
	]);
}
function byPair(by) {
	return by === null ? [] : [["by", textLiteral(by)]];
}
function mapping(pairs) {
	return `{${pairs.map(([key, value]) => `${key}: ${value}`).join(", ")}}`;
}
// src/config/edit/change.ts
function isListEdit(edit) {
	return "list" in edit;
}
function writtenChange(edit) {
	switch (edit.kind) {
		case "set-tier": return {
			key: "tier",
			literal: String(edit.tier)
		};
		case "set-paused": return {
			key: "paused",
			literal: pausedLiteral(edit.record)
		};
		case "set-rolledBack": return {
			key: "rolledBack",
			literal: rolledBackLiteral(edit.record)
		};
		case "set-override": return {
			key: "override",
			literal: overrideLiteral(edit.record)
		};
		case "set-evidenceSince": return {
			key: "evidenceSince",
			literal: formatInstant(edit.at)
		};
		case "clear-paused":
		case "clear-rolledBack":
		case "clear-override": return {
			key: edit.kind.slice(6),
			literal: null
		};
	}
}
function applied$1(rollout, edit) {
	return isListEdit(edit) ? listChanged(rollout, edit) : {
		...rollout,
		...changedField(edit)
	};
}
function changedField(edit) {
	switch (edit.kind) {
		case "set-tier": return { tier: edit.tier };
		case "set-paused": return { paused: {
			at: edit.record.at,
			by: edit.record.by,
			reason: edit.record.reason
		} };
		case "set-rolledBack": return { rolledBack: rolledBackOf(edit.record) };
		case "set-override": return { override: overrideOf(edit.record) };
		case "set-evidenceSince": return { evidenceSince: edit.at };
		case "clear-paused": return { paused: null };
		case "clear-rolledBack": return { rolledBack: null };
		case "clear-override": return { override: null };
	}
}
function rolledBackOf({ at, from, by, reason }) {
	return {
		at,
		from,
		by,
		reason
	};
}
function overrideOf({ criteria, reason, expires }) {
	return {
		criteria,
		reason,
		expires
	};
}
function listChanged(rollout, { kind, list, customer }) {
	const before = rollout[list];
	if (kind === "remove-from") return {
		...rollout,
		[list]: before.filter((each) => each !== customer)
	};
	return before.includes(customer) ? rollout : {
		...rollout,
		[list]: [...before, customer]
	};
}
// src/config/edit/splice.ts
function splice(text, splices) {
	let result = "";
	let last = 0;
	for (const each of splices.toSorted((a, b) => a.start - b.start)) {
		result += text.slice(last, each.start) + each.text;
		last = each.end;
	}
	return result + text.slice(last);
}
function lineEnding(text) {
	return /\r\n|\n|\r/u.exec(text)?.[0] ?? "\n";
}
function lineStart(text, offset) {
	const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
	return offset === 0 || start === 0 && text.startsWith("﻿") ? Math.min(offset, 1) : start;
}
function lineEnd(text, offset) {
	const length = text.slice(offset).search(/[\r\n]/u);
	return length === -1 ? text.length : offset + length;
}
function nextLine(text, offset) {
	const end = lineEnd(text, offset);
	return end + (text.startsWith("\r\n", end) ? 2 : Math.min(1, text.length - end));
}
function endOf(text, node) {
	if (node.kind === "scalar") {
		let end = node.end;
		while (end > node.start && /\s/u.test(text.charAt(end - 1))) end -= 1;
		return end;
	}
	const last = node.kind === "list" ? node.items.at(-1) : void 0;
	const lastEntry = node.kind === "map" ? node.entries.at(-1) : void 0;
	const inside = lastEntry === void 0 ? endOfItem(text, last, node.start) : endOfEntry(text, lastEntry);
	return node.flow ? closing(text, inside) : inside;
}
function endOfItem(text, item, start) {
	return item === void 0 ? start + 1 : endOf(text, item);
}
function endOfEntry(text, { keyEnd, node }) {
	return Math.max(keyEnd, endOf(text, node));
}
function closing(text, from) {
	const gap = /(?:[\s,:?]|(?<=\s)#[^\r\n]*)*/uy;
	gap.lastIndex = from;
	gap.exec(text);
	return gap.lastIndex + 1;
}
// src/config/edit/key.ts
function setKey(text, root, key, literal) {
	const entry = root.entries.find((each) => each.key === key);
	return entry === void 0 ? insert(text, root, `${key}: ${literal}`) : replace(text, entry, literal);
}
function done(...splices) {
	return {
		ok: true,
		splices
	};
}
function replace(text, entry, literal) {
	const { node } = entry;
	const end = endOf(text, node);
	if (node.kind === "scalar" && node.end === node.start) {
		const behind = text.indexOf(":", entry.keyEnd) + 1;
		return done({
			start: behind,
			end: behind,
			text: ` ${literal}`
		});
	}
	if (!(node.kind !== "scalar" && !node.flow && lineEnd(text, entry.keyEnd) < node.start)) return done({
		start: node.start,
		end,
		text: literal
	});
	const colon = text.indexOf(":", entry.keyEnd);
	return done({
		start: colon + 1,
		end: colon + 1,
		text: ` ${literal}`
	}, {
		start: lineEnd(text, colon),
		end,
		text: ""
	});
}
function insert(text, root, written) {
	const [first] = root.entries;
	const anchor = ["tier", "feature"].map((name) => root.entries.find(({ key }) => key === name)).find((entry) => entry !== void 0 && isOneLine(text, entry));
	if (root.flow) {
		const at = anchor?.node.kind === "scalar" ? anchor.node.end : first?.keyStart ?? root.start + 1;
		return done({
			start: at,
			end: at,
			text: anchor === void 0 ? `${written}, ` : `, ${written}`
		});
	}
	const indentation = text.slice(lineStart(text, root.start), root.start);
	const ending = lineEnding(text);
	if (anchor === void 0) return done({
		start: root.start,
		end: root.start,
		text: `${written}${ending}${indentation}`
	});
	const at = lineEnd(text, anchor.node.start);
	return done({
		start: at,
		end: at,
		text: `${ending}${indentation}${written}`
	});
}
function isOneLine(text, { keyStart, node }) {
	return node.kind === "scalar" && node.end > node.start && !/[\r\n]/u.test(text.slice(keyStart, node.end));
}
function removeKey(text, root, key) {
	const index = root.entries.findIndex((each) => each.key === key);
	const entry = root.entries[index];
	if (entry === void 0) return done();
	const end = endOfEntry(text, entry);
	if (!root.flow) return removeLines(text, entry.keyStart, end);
	const previous = root.entries[index - 1];
	return removeFromFlow(text, {
		start: entry.keyStart,
		end,
		previousEnd: previous === void 0 ? null : endOfEntry(text, previous),
		isLast: index === root.entries.length - 1
	});
}
function removeLines(text, start, end) {
	const from = lineStart(text, start);
	if (text.slice(from, start).trim().replace(/^-$/u, "") !== "") return {
		ok: false,
		detail: "something else stands on the same line"
	};
	const to = nextLine(text, end);
	return done({
		start: to === text.length && lineEnd(text, end) === to ? withoutEnding(text, from) : from,
		end: to,
		text: ""
	});
}
function withoutEnding(text, offset) {
	if (text.startsWith("\r\n", offset - 2)) return offset - 2;
	return Math.max(0, offset - 1);
}
function removeFromFlow(text, { start, end, previousEnd, isLast }) {
	if (previousEnd !== null && /^\s*,\s*$/u.test(text.slice(previousEnd, start))) return done({
		start: previousEnd,
		end,
		text: ""
	});
	if (isLast && previousEnd === null) return done({
		start,
		end,
		text: ""
	});
	const comma = isLast ? null : /^\s*,[ \t]*/u.exec(text.slice(end));
	if (comma === null) return {
		ok: false,
		detail: "a comment stands in the way"
	};
	return done({
		start,
		end: end + comma[0].length,
		text: ""
	});
}
// src/config/edit/list.ts
function addTo(text, root, { list: key, customer }) {
	const list = entryOf$1(root, key)?.node;
	if (list === void 0) return setKey(text, root, key, listLiteral([customer]));
	if (list.kind !== "list") return {
		ok: false,
		detail: `${key} is no list`
	};
	if (list.items.some(({ value }) => value === customer)) return {
		ok: true,
		splices: []
	};
	return {
		ok: true,
		splices: [list.flow ? inBrackets(text, list, customer) : inLines(text, list, customer)]
	};
}
function inBrackets(text, list, member) {
	const last = list.items.at(-1);
	const at = last === void 0 ? list.start + 1 : endOf(text, last);
	return {
		start: at,
		end: at,
		text: `${last === void 0 ? "" : ", "}${textLiteral(member)}`
	};
}
function inLines(text, list, member) {
	const indentation = text.slice(lineStart(text, list.start), list.start);
	const at = lineEnd(text, endOf(text, list));
	return {
		start: at,
		end: at,
		text: `${lineEnding(text)}${indentation}- ${textLiteral(member)}`
	};
}
function removeFrom(text, root, { list: key, customer }) {
	const list = entryOf$1(root, key)?.node;
	if (list?.kind !== "list") return {
		ok: true,
		splices: []
	};
	const index = list.items.findIndex(({ value }) => value === customer);
	const item = list.items[index];
	if (item === void 0) return {
		ok: true,
		splices: []
	};
	const end = endOf(text, item);
	if (!list.flow) return list.items.length === 1 ? setKey(text, root, key, "[]") : removeLines(text, item.start, end);
	const previous = list.items[index - 1];
	return removeFromFlow(text, {
		start: item.start,
		end,
		previousEnd: previous === void 0 ? null : endOf(text, previous),
		isLast: index === list.items.length - 1
	});
}
// src/config/edit/new-rollout.ts
function renderNewRollout(rollout) {
	const { feature, description, owners, whitelist, flag, phase, dependsOn, rollbackThreshold } = rollout;
	return [
		`feature: ${textLiteral(feature)}`,
		...line("description", description),
		...lines("owners", owners),
		"tier: 0",
		...lines("whitelist", whitelist),
		...line("flag", flag),
		...line("phase", phase),
		...lines("dependsOn", dependsOn),
		...thresholdLine(rollbackThreshold),
		""
	].join("\n");
}
function line(key, text) {
	return text === void 0 ? [] : [`${key}: ${textLiteral(text)}`];
}
function lines(key, texts) {
	return texts === void 0 || texts.length === 0 ? [] : [`${key}: ${listLiteral(texts)}`];
}
function thresholdLine(threshold) {
	if (threshold === void 0) return [];
	const { errorRate, timeWindow } = threshold;
	return [`rollbackThreshold: {errorRate: ${percent(errorRate)}, timeWindow: ${durationText(timeWindow)}}`];
}
function durationText(duration) {
	const seconds = Math.round(duration / 1e3);
	const [unit, length] = UNITS.find(([, each]) => seconds > 0 && seconds % each === 0) ?? ["s", 1];
	return `${seconds / length}${unit}`;
}
const UNITS = [
	["d", 86400],
	["h", 3600],
	["m", 60]
];
// src/config/edit.ts
function editRollout(bytes, edits) {
	let current = bytes;
	for (const edit of edits) {
		const edited = editOnce(current, edit);
		if (!edited.ok) return edited;
		current = edited.bytes;
	}
	return {
		ok: true,
		bytes: current
	};
}
function editOnce(bytes, edit) {
	const document = readYaml(bytes);
	if (!hasRoot(document)) return {
		ok: false,
		detail: detailOf(document.issues.problems("", document.locate))
	};
	const before = read(bytes, document.root);
	if (before.rollout === null) return {
		ok: false,
		detail: detailOf(before.problems)
	};
	const changed = changedText(document, edit);
	if (!changed.ok) return changed;
	if (changed.text === document.text) return {
		ok: true,
		bytes
	};
	const after = new TextEncoder().encode(changed.text);
	const { rollout, problems } = read(after, document.root);
	if (JSON.stringify(rollout) === JSON.stringify(applied$1(before.rollout, edit))) return {
		ok: true,
		bytes: after
	};
	const known = new Set(before.problems.map(({ message }) => message));
	return {
		ok: false,
		detail: detailOf(problems.filter(({ message }) => !known.has(message)))
	};
}
function read(bytes, { value }) {
	const named = value["feature"];
	return parseRollout(typeof named === "string" && FEATURE_NAME.test(named) ? `${named}.yaml` : "any.yaml", bytes);
}
function detailOf(problems) {
	const [first] = problems;
	if (first === void 0) return "the file is written in a way that cannot be edited safely; edit it by hand";
	return `${first.line}:${first.column}: ${first.message}`;
}
function changedText(document, edit) {
	const { text, root } = document;
	if (isListEdit(edit)) return edit.kind === "add-to" ? spliced(text, addTo(text, root, edit)) : without(document, edit);
	const { key, literal } = writtenChange(edit);
	if (literal === null) return spliced(text, removeKey(text, root, key));
	return key === "tier" && String(root.value[key]) === literal ? {
		ok: true,
		text
	} : spliced(text, setKey(text, root, key, literal));
}
function spliced(text, result) {
	return result.ok ? {
		ok: true,
		text: splice(text, result.splices)
	} : result;
}
function without(document, edit) {
	let current = document;
	for (;;) {
		const removed = spliced(current.text, removeFrom(current.text, current.root, edit));
		if (!removed.ok || removed.text === current.text) return removed;
		const next = readYaml(new TextEncoder().encode(removed.text));
		if (!hasRoot(next)) return {
			ok: false,
			detail: detailOf([])
		};
		current = next;
	}
}
// src/report/host-proposals.ts
const TITLE_LIMIT = 200;
function proposalText(message, purpose) {
	const [first = "", ...rest] = message.split("\n");
	const lines = [
		...rest.filter((line) => line.trim() !== "").slice(0, 20).map((line) => `- ${sentence(line)}`),
		"",
		...WORDS[purpose],
		""
	];
	return {
		title: escapeTerminal(first).slice(0, TITLE_LIMIT),
		body: lines.join("\n")
	};
}
const WORDS = {
	rollback: ["Customers are off already, by a kill in the stores. Merging this writes it down, and the publish that follows", "lifts the kill. It lowers exposure, so there is nothing to judge: its status is set."],
	pause: ["Merging this freezes the feature at its tier: whoever has it keeps it. There is nothing to judge: its status is set."],
	advance: [],
	edit: []
};
function advanceText(findings, rung) {
	const rows = findings.map(({ id, verdict, message }) => row([
		MARKS[verdict],
		markdownCode(id),
		sentence(message)
	]));
	return [
		`It has earned the next rung, ${rung}. Merging this is a decision of people: nothing happens by itself.`,
		"",
		...grid([
			"",
			"Criterion",
			"When this was opened"
		], rows),
		"The commit status has the verdict of now. This is closed when the feature has not earned it any more.",
		""
	].join("\n");
}
// src/commands/host/propose-edit.ts
async function proposeEach(world, settings, proposals) {
	const outcomes = /* @__PURE__ */ new Map();
	if (world.codeHostWriter === null) return outcomes;
	for (const proposal of proposals) outcomes.set(proposal.feature, await proposeEdit(world, settings, proposal));
	return outcomes;
}
async function proposeEdit(world, settings, proposal) {
	const { codeHost, codeHostWriter: writer, history } = world;
	const base = await baseBranchName(history);
	if (codeHost === null || writer === null || base === null) return refused("there is no code host to ask");
	const branch = ownBranch(settings, proposal.purpose, proposal.feature);
	const open = await codeHost.openPullRequests(base, branch);
	const waiting = open.kind === "ok" ? open.value[0] : void 0;
	if (waiting !== void 0) {
		const { number, url, head } = waiting;
		return {
			kind: "proposed",
			number,
			url,
			commit: head,
			detail: `it waits for its merge into ${base}`
		};
	}
	const { message, paths, edit } = proposal;
	const made = await writer.propose({
		branch,
		base,
		message,
		paths,
		edit,
		labels: [],
		...proposalText(message, proposal.purpose)
	});
	if (made.kind === "failed") return refused(troubleOf("the pull request could not be opened", made));
	if (made.value === null) return {
		kind: "unchanged",
		commit: "",
		detail: `${base} has this change already`
	};
	const { number, url, commit } = made.value;
	return {
		kind: "proposed",
		number,
		url,
		commit,
		detail: `${base} is protected: it waits for its merge${await vouchFor(writer, settings, proposal, commit)}`
	};
}
async function vouchFor(writer, settings, { purpose }, commit) {
	if (purpose !== "rollback" && purpose !== "pause") return "";
	const context = statusContext(settings);
	const status = await writer.setStatus(commit, {
		context,
		state: "success",
		description: "Allowed: lowering is never held",
		url: null
	});
	return status.kind === "ok" ? "" : `; ${troubleOf("its status could not be set", status)}`;
}
function refused(detail) {
	return {
		kind: "refused",
		reason: "branch",
		detail
	};
}
// src/commands/locate.ts
async function filesNamed(world, settings, features) {
	const branch = await world.history.baseBranch();
	if (branch === null) return pathsOf(await world.tree.files(settings.rollouts), features);
	const here = pathsOf(await world.history.filesAt(branch.tip, settings.rollouts), features);
	if (branch.upstream === null || branch.upstream === branch.tip) return here;
	return new Map([...here, ...pathsOf(await world.history.filesAt(branch.upstream, settings.rollouts), features)]);
}
async function versionsNamed(world, settings, features) {
	const branch = await world.history.baseBranch();
	const commits = branch === null ? [] : [.../* @__PURE__ */ new Set([branch.tip, branch.upstream ?? branch.tip])];
	const named = (branch === null ? [await world.tree.files(settings.rollouts)] : await Promise.all(commits.map((commit) => world.history.filesAt(commit, settings.rollouts)))).flat().flatMap((file) => {
		const feature = featureOf(file.path);
		return feature !== null && features.has(feature) ? [{
			feature,
			file
		}] : [];
	});
	const versions = /* @__PURE__ */ new Map();
	for (const { feature, file } of named) versions.set(feature, [...versions.get(feature) ?? [], file]);
	return versions;
}
function pathsOf(files, features) {
	return new Map(files.flatMap(({ path }) => {
		const feature = featureOf(path);
		return feature !== null && features.has(feature) ? [[feature, path]] : [];
	}));
}
async function mustKnow(world, settings, feature) {
	const readings = await readStores(world, settings);
	const published = readings.flatMap(({ reading }) => reading.kind === "snapshot" ? Object.keys(reading.snapshot.features) : []);
	const branch = await world.history.baseBranch().catch(() => null);
	const commits = branch === null ? [] : [.../* @__PURE__ */ new Set([branch.tip, branch.upstream ?? branch.tip])];
	const committed = await Promise.all(commits.map((commit) => world.history.filesAt(commit, settings.rollouts)));
	const working = await world.tree.files(settings.rollouts).catch(() => []);
	const named = [...committed.flat(), ...working].flatMap(({ path }) => featureOf(path) ?? []);
	const known = /* @__PURE__ */ new Set([...published, ...named]);
	const blind = known.size === 0 && readings.some(({ reading }) => reading.kind === "failed" || reading.kind === "unreadable");
	if (known.has(feature) || blind) return;
	throw unknownFeature(feature, known);
}
function unknownFeature(feature, known) {
	const near = closest(feature, Array.from(known));
	const hint = near === null ? "`pilot-rollout status --all` lists them" : `did you mean ${near}?`;
	return new UsageError(`There is no feature named ${JSON.stringify(feature)}; ${hint}`, EXIT.usage);
}
async function actingSettings(world) {
	const branch = await world.history.baseBranch().catch(() => null);
	if (branch === null) return looseSettings(world);
	const { settings, blind = false } = await settingsAt(world, branch.upstream ?? branch.tip);
	return withDataBranch(world, blind ? await looseSettings(world) : settings);
}
// src/commands/commit-each.ts
async function commitEach(world, settings, batch) {
	try {
		return await tryEach(world, settings, batch);
	} catch (error) {
		if (!(error instanceof Error && "code" in error)) throw error;
		const { message } = error;
		return () => ({
			kind: "refused",
			reason: "branch",
			detail: message
		});
	}
}
async function tryEach(world, settings, { orders, edit, message, purpose }) {
	const versions = await versionsNamed(world, settings, new Set(orders.map(({ feature }) => feature)));
	const planned = orders.map((order) => planOf(order, versions.get(order.feature) ?? [], edit));
	const troubles = troublesOf(planned);
	const editable = planned.filter(({ paths, trouble }) => paths.length > 0 && trouble === null);
	const changing = editable.filter(({ changes }) => changes).map(({ order }) => order);
	const edited = /* @__PURE__ */ new Set();
	const again = (path, bytes) => {
		const order = editable.find(({ paths }) => paths.includes(path))?.order;
		if (order === void 0 || bytes === null) return null;
		const done = edit(order, path, bytes);
		if (done.kind === "trouble" && !edited.has(order.feature)) troubles.set(order.feature, `${path}: ${done.detail}`);
		if (done.kind !== "edited") return null;
		edited.add(order.feature);
		return done.bytes;
	};
	const paths = editable.flatMap((each) => each.paths);
	const outcome = await world.tree.commit(message(changing.length > 0 ? changing : orders), paths, again, world.now);
	const proposals = await proposeEach(world, settings, (isProtected(outcome) ? editable.filter(({ changes }) => changes) : []).map(({ order, paths: own }) => ({
		feature: order.feature,
		purpose,
		message: message([order]),
		paths: own,
		edit: again
	})));
	return (feature) => {
		const trouble = troubles.get(feature);
		if (trouble !== void 0) return {
			kind: "refused",
			reason: "invalid",
			detail: trouble
		};
		const proposed = proposals.get(feature);
		if (proposed !== void 0) return proposed;
		if (outcome.kind === "refused" || edited.has(feature)) return outcome;
		if (!versions.has(feature)) return unchanged(outcome, `git has no file for ${feature}`);
		return outcome.kind === "unchanged" || changing.length === 0 ? outcome : unchanged(outcome, "git has it already");
	};
}
function troublesOf(planned) {
	return new Map(planned.flatMap(({ order, trouble }) => trouble === null ? [] : [[order.feature, trouble]]));
}
function isProtected(outcome) {
	return outcome.kind === "refused" && outcome.reason === "protected";
}
function unchanged({ commit }, detail) {
	return {
		kind: "unchanged",
		commit,
		detail
	};
}
function planOf(order, versions, edit) {
	const results = versions.map(({ path, kind, bytes }) => ({
		path,
		done: kind === "file" ? edit(order, path, bytes) : {
			kind: "trouble",
			detail: NO_FILE
		}
	}));
	const trouble = results.flatMap(({ path, done }) => done.kind === "trouble" ? [`${path}: ${done.detail}`] : []);
	return {
		order,
		paths: [...new Set(results.map(({ path }) => path))],
		changes: results.some(({ done }) => done.kind === "edited"),
		trouble: trouble[0] ?? null
	};
}
const NO_FILE = "it is no regular file of at most 1 MB";
// src/commands/commit-words.ts
const SEQUENCE = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|\u001B[\]PX^_][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/gu;
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const SKIP = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/giu;
function commitWords(text) {
	return text.replace(SEQUENCE, "").replace(/[\s\u0085]+/gu, " ").replace(INVISIBLE, "").replace(/ +/gu, " ").replace(SKIP, (found) => found.replace(" ", "-")).trim();
}
// src/commands/kill.ts
async function kill(world, settings, feature, reason) {
	const stores = await killEverywhere(world, settings, [{
		feature,
		code: "manual"
	}], null);
	const allReached = stores.every(({ outcome }) => outcome !== "failed");
	const thisMachineOnly = onlyThisMachine(settings, stores);
	return {
		feature,
		reason,
		stores,
		thisMachineOnly,
		exit: allReached && !(thisMachineOnly && isDataBranchThere(settings)) ? EXIT.ok : EXIT.unavailable
	};
}
async function killEverywhere(world, settings, orders, tip) {
	return Promise.all(openStores(world, settings).map((place) => changeStore(world, place, (current) => withKills(world, current, orders, tip))));
}
function withKills(world, snapshot, orders, tip) {
	const fresh = orders.filter((order) => !isKilled(snapshot, order.feature) || isDecidedBy(order, snapshot));
	if (fresh.length === 0) return null;
	const at = formatInstant(world.now);
	const revision = tip === null ? snapshot.revision : tip(snapshot.revision);
	const kills = Object.fromEntries(fresh.map(({ feature, code, by = world.actor }) => [feature, {
		at,
		by,
		code,
		revision
	}]));
	return nextSnapshot(world, snapshot, { kills: {
		...snapshot.kills,
		...kills
	} });
}
function isDecidedBy(order, { kills }) {
	const standing = own(kills, order.feature);
	return standing !== null && waitsForPerson(standing) && !waitsForPerson(order);
}
function nextSnapshot(world, current, parts) {
	const { digest: _digest, signature: _signature, ...content } = current;
	const publishedAt = formatInstant(world.now);
	return seal({
		...content,
		...parts,
		sequence: current.sequence + 1,
		publishedAt
	}, world.digest);
}
// src/commands/rollback.ts
async function rollback(world, settings, order, mode) {
	const full = {
		...order,
		by: world.actor,
		at: world.now
	};
	if (mode === "edit") {
		const git = await editOnly(world, settings, full);
		return {
			...order,
			from: git.from,
			stores: [],
			git,
			thisMachineOnly: onlyThisMachine(settings, []),
			exit: EXIT.ok
		};
	}
	const stores = await killEverywhere(world, settings, [{
		feature: order.feature,
		code: "rollback"
	}], null);
	const { outcomeOf, from } = await commitRollbacks(world, settings, [full]);
	const outcome = outcomeOf(order.feature);
	const thisMachineOnly = onlyThisMachine(settings, stores);
	return {
		...order,
		from: from.get(order.feature) ?? null,
		stores,
		git: outcome,
		thisMachineOnly,
		exit: exitOf(stores, outcome, thisMachineOnly && isDataBranchThere(settings))
	};
}
function exitOf(stores, git, missesTheBranch) {
	if (git.kind === "refused" && git.reason === "invalid") return EXIT.invalid;
	if (missesTheBranch || stores.some(({ outcome }) => outcome === "failed")) return EXIT.unavailable;
	return reachedGit(git) ? EXIT.ok : EXIT.unavailable;
}
function reachedGit(git) {
	switch (git.kind) {
		case "unchanged":
		case "proposed": return true;
		case "committed": return git.pushed !== false;
		case "refused": return false;
	}
}
async function commitRollbacks(world, settings, orders) {
	const from = /* @__PURE__ */ new Map();
	const edit = (order, path, bytes) => {
		const done = rolledBackBytes(path, bytes, order);
		if (done.kind === "edited" && !from.has(order.feature)) from.set(order.feature, done.from);
		return done;
	};
	return {
		outcomeOf: await commitEach(world, settings, {
			purpose: "rollback",
			orders,
			edit,
			message: messageOf$1
		}),
		from
	};
}
function rolledBackBytes(path, bytes, { at, by, reason }) {
	const { rollout, problems } = parseRollout(path, bytes);
	if (rollout === null) return {
		kind: "trouble",
		detail: problems[0]?.message ?? "the file cannot be read"
	};
	if (rollout.tier === 0) return { kind: "already" };
	const edited = editRollout(bytes, [{
		kind: "set-tier",
		tier: 0
	}, {
		kind: "set-rolledBack",
		record: {
			at,
			from: rollout.tier,
			by,
			reason
		}
	}]);
	return edited.ok ? {
		kind: "edited",
		bytes: edited.bytes,
		from: rollout.tier
	} : {
		kind: "trouble",
		detail: edited.detail
	};
}
function messageOf$1(orders) {
	return `Roll back ${orders.map(({ feature }) => feature).join(", ")}\n\n${orders.map(({ feature, reason, by }) => commitWords(`${feature}: ${reason} (by ${by})`)).join("\n")}\n`;
}
async function editOnly(world, settings, order) {
	const path = (await filesNamed(world, settings, /* @__PURE__ */ new Set([order.feature]))).get(order.feature);
	const file = path === void 0 ? null : await world.tree.file(path);
	if (path === void 0 || file === null) throw new UsageError(`There is no rollout named ${order.feature}`);
	const done = rolledBackBytes(path, file.bytes, order);
	if (done.kind === "trouble") throw new UsageError(`${path}: ${done.detail}`, EXIT.invalid);
	if (done.kind === "edited") await world.tree.write(path, done.bytes);
	return {
		kind: "edited",
		file: path,
		from: done.kind === "edited" ? done.from : null
	};
}
// src/commands/deeds.ts
async function carryOut(world, tip, plan) {
	const kills = stepsOf(plan, "kill");
	const rollbacks = stepsOf(plan, "commit-rollback");
	const pauses = stepsOf(plan, "commit-pause");
	return [
		...kills.length === 0 ? [] : await killAll(world, tip, kills),
		...rollbacks.length === 0 ? [] : await rollBackAll(world, tip, rollbacks),
		...pauses.length === 0 ? [] : await pauseAll(world, tip, pauses)
	];
}
function stepsOf(plan, kind) {
	return plan.features.flatMap(({ feature, steps }) => steps.filter((step) => step.kind === kind).map((step) => ({
		feature,
		step
	})));
}
async function killAll(world, tip, kills) {
	const orders = kills.map(({ feature, step }) => ({
		feature,
		code: step.kill.code,
		by: step.kill.by
	}));
	const descends = (published) => tip.ancestry.rank(published) >= 0 ? tip.commit : published;
	const stores = await killEverywhere(world, tip.inForce.settings, orders, descends);
	return orders.flatMap(({ feature }) => stores.map(({ name, outcome, detail }) => ({
		feature,
		label: outcome === "failed" ? `failed:kill:${name}: ${detail ?? "no answer"}` : `kill:${name}`,
		failed: outcome === "failed",
		committed: false
	})));
}
async function rollBackAll(world, tip, rollbacks) {
	const orders = rollbacks.map(({ feature, step: { record } }) => ({
		feature,
		reason: record.reason,
		by: record.by ?? "guard",
		at: record.at
	}));
	const { outcomeOf } = await commitRollbacks(world, tip.inForce.settings, orders);
	return orders.map(({ feature }) => deedOf(feature, outcomeOf(feature)));
}
async function pauseAll(world, tip, pauses) {
	const outcomeOf = await commitEach(world, tip.inForce.settings, {
		purpose: "pause",
		orders: pauses,
		edit({ step }, _path, bytes) {
			const edited = editRollout(bytes, [{
				kind: "set-paused",
				record: step.record
			}]);
			return edited.ok ? {
				kind: "edited",
				bytes: edited.bytes
			} : {
				kind: "trouble",
				detail: edited.detail
			};
		},
		message(edited) {
			return `Pause ${edited.map(({ feature }) => feature).join(", ")}\n\n${edited.map(({ feature, step }) => commitWords(`${feature}: ${step.record.reason}`)).join("\n")}\n`;
		}
	});
	return pauses.map(({ feature }) => deedOf(feature, outcomeOf(feature)));
}
function deedOf(feature, outcome) {
	switch (outcome.kind) {
		case "committed": {
			const here = outcome.pushed === false ? ` (not pushed: ${outcome.detail})` : "";
			return {
				feature,
				label: `commit:${outcome.commit}${here}`,
				failed: outcome.pushed === false,
				committed: true
			};
		}
		case "unchanged": return {
			feature,
			label: "commit:unchanged",
			failed: false,
			committed: false
		};
		case "proposed": return {
			feature,
			label: `pull-request:${outcome.number}: ${outcome.detail}`,
			failed: false,
			committed: false
		};
		case "refused": return {
			feature,
			label: `failed:commit: ${outcome.detail}`,
			failed: true,
			committed: false
		};
	}
}
// src/commands/host/labels.ts
function keepLabels(writer, settings, features) {
	const { critical, concern } = settings.issues;
	return writer.ensureLabels([
		...critical.map((name) => ({
			name,
			description: "No rollout with this bug advances"
		})),
		{
			name: concern,
			description: "A customer's concern about a rollout"
		},
		...features.map((feature) => ({
			name: featureLabel(settings, feature),
			description: `About the rollout of ${feature}`
		}))
	]);
}
// src/report/host-issues.ts
const MOST = 100;
function withheldIssue(withheld, marker) {
	const rows = withheld.slice(0, MOST).map(({ feature, code, decision, message }) => row([
		markdownCode(feature),
		decision === "hold" ? "waits" : "needs an edit",
		markdownCode(code),
		sentence(message)
	]));
	const names = withheld.map(({ feature }) => feature);
	return {
		title: `Withheld: ${namesOf(names)} ${names.length === 1 ? "is" : "are"} narrower at the edge than in git`,
		body: bodyOf([
			"Git asks for more than could be published: customers have what they had before.",
			"",
			...grid([
				"Feature",
				"",
				"Code",
				"Why"
			], rows),
			...restOf(withheld.length),
			...list("**What to do**", [
				"What waits: nothing. Every run of the guard tries it again, and closes this issue.",
				"What needs an edit: change the file as the reason says, in a pull request.",
				"To give up: revert the commit that asked for it. Lowering is never held."
			])
		], marker)
	};
}
function brokenFilesIssue(problems, marker) {
	const files = new Set(problems.map(({ file }) => file));
	return {
		title: `${plural(files.size, "file")} on the base branch cannot be published`,
		body: bodyOf([
			"What is published of these features stays, or gets narrower where the file says so; all others are published.",
			"",
			...problemRows(problems.slice(0, MOST)),
			...restOf(problems.length),
			...list("**What to do**", ["Mend the files in a pull request; the next publish closes this issue.", "To turn a feature off meanwhile: `pilot-rollout kill <feature> --reason …`"])
		], marker)
	};
}
function incidentIssue(incidents, marker) {
	const [first] = incidents;
	const shown = incidents.slice(0, MOST);
	return {
		title: first?.action === "suspend" ? `${plural(incidents.length, "feature")} suspended: it looks like an outage, not a rollout` : `${first?.feature ?? ""} was rolled back`,
		body: bodyOf([...shown.flatMap((incident) => list(`**${markdownCode(incident.feature)}**`, incidentLines(incident))), ...restOf(incidents.length)], marker)
	};
}
const ALERT_TITLE = "Alert ";
function alertIssue(key, message, marker) {
	return {
		title: `${ALERT_TITLE}${key}`,
		body: bodyOf([
			sentence(message),
			"",
			"This issue is closed when it is over. Nobody is told again while it is open.",
			""
		], marker)
	};
}
function bodyOf(lines, marker) {
	return [...lines, marker].join("\n");
}
function restOf(count) {
	return count > MOST ? [`*${count - MOST} more are not shown.*`, ""] : [];
}
function namesOf(names) {
	const [first = "", second] = names;
	if (second === void 0) return first;
	return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} more`;
}
// src/commands/notify.ts
async function notifyAll(world, settings, notifications) {
	const sent = notifications.flatMap((notification) => settings.notifications.filter(({ on }) => on.includes(notification.event)).map((place) => notifyOne(world, place, notification)));
	const troubles = (await Promise.all(sent)).filter((trouble) => trouble !== null);
	return [...new Set(troubles)];
}
async function notifyOne(world, place, notification) {
	try {
		const answer = await world.openNotifier(place).notify(notification, world.patience());
		return answer.kind === "sent" ? null : `${place.kind} was not notified: ${answer.cause}: ${answer.detail}`;
	} catch (error) {
		if (error instanceof UsageError) return `${place.kind} was not notified: ${error.message}`;
		throw error;
	}
}
// src/commands/host/guard-telling.ts
async function toldAlerts(host) {
	if (host === null) return {
		keys: [],
		notes: []
	};
	const listed = await host.openIssues(OWN_LABELS.alert.name);
	if (listed.kind === "failed") return {
		keys: [],
		notes: [troubleOf("The open alerts cannot be listed", listed)]
	};
	if (!listed.value.enabled) return {
		keys: [],
		notes: []
	};
	return {
		keys: listed.value.issues.flatMap(({ title }) => title.startsWith("Alert ") ? [title.slice(6)] : []),
		notes: []
	};
}
async function tellGuard(world, settings, news) {
	const host = world.codeHostWriter;
	const opened = host === null ? NOTHING_OPENED : await openIncidents(host, settings, news.incidents);
	const incidents = news.incidents.map((each) => ({
		...each,
		issue: opened.urls.get(each.feature) ?? null
	}));
	const { keys: known, notes: unread } = await toldAlerts(world.codeHost);
	const alerts = news.alerts.filter(({ key }) => !known.includes(key));
	const kept = host === null ? [] : await keepAlerts(host, settings, {
		...news,
		alerts,
		known
	});
	const troubles = await notifyAll(world, settings, [...incidentMessages(incidents), ...alerts.map((alert) => alertMessage(alert, world.now))]);
	return {
		incidents: incidents.map((each) => incidentLines(each)),
		features: incidents.map(({ feature }) => feature),
		notes: [.../* @__PURE__ */ new Set([
			...opened.notes,
			...unread,
			...kept,
			...troubles
		])],
		untold: opened.untold
	};
}
const NOTHING_OPENED = {
	urls: /* @__PURE__ */ new Map(),
	notes: [],
	untold: false
};
async function openIncidents(host, settings, incidents) {
	if (incidents.length === 0) return NOTHING_OPENED;
	await host.ensureLabels([OWN_LABELS.incident]);
	const urls = /* @__PURE__ */ new Map();
	const notes = [];
	let untold = false;
	for (const group of groupsOf(incidents)) {
		const answer = await host.upsertIssue(incidentOrder(settings, group));
		if (answer.kind === "failed") {
			notes.push(troubleOf("The incident could not be written down", answer));
			untold ||= answer.cause !== "disabled";
		} else for (const { feature } of group) urls.set(feature, answer.value.url);
	}
	return {
		urls,
		notes,
		untold
	};
}
async function openMissingIncidents({ codeHost, codeHostWriter }, settings, incidents) {
	if (codeHost === null || codeHostWriter === null || incidents.length === 0) return NOTHING_OPENED;
	const listed = await codeHost.openIssues(OWN_LABELS.incident.name);
	if (listed.kind === "failed") return {
		notes: [troubleOf("The incident could not be looked for", listed)],
		untold: true
	};
	if (!listed.value.enabled) return NOTHING_OPENED;
	const known = new Set(listed.value.issues.flatMap(({ labels }) => labels.map((label) => label.toLowerCase())));
	return openIncidents(codeHostWriter, settings, incidents.filter(({ feature }) => !known.has(featureLabel(settings, feature).toLowerCase())));
}
function groupsOf(incidents) {
	const suspended = incidents.filter(({ action }) => action === "suspend");
	const alone = incidents.filter(({ action }) => action !== "suspend").map((each) => [each]);
	return suspended.length === 0 ? alone : [suspended, ...alone];
}
function incidentOrder(settings, group) {
	const [first] = group;
	const isOutage = first?.action === "suspend";
	const marker = issueMarker(settings, isOutage ? "outage" : `incident ${first?.feature ?? ""}`);
	const labels = group.map(({ feature }) => featureLabel(settings, feature));
	return {
		...incidentIssue(group, marker),
		marker,
		labels: [OWN_LABELS.incident.name, ...labels]
	};
}
async function keepAlerts(host, settings, news) {
	const { alerts, lasting, known } = news;
	const over = lasting === null ? [] : known.filter((key) => !lasting.includes(key));
	if (alerts.length > 0) await host.ensureLabels([OWN_LABELS.alert]);
	const label = OWN_LABELS.alert.name;
	const answers = [];
	for (const alert of alerts) {
		const marker = issueMarker(settings, `alert ${alert.key}`);
		const labels = [label, featureLabel(settings, alert.feature)];
		answers.push(await host.upsertIssue({
			...alertIssue(alert.key, alert.message, marker),
			marker,
			labels
		}));
	}
	for (const key of over) answers.push(await host.closeIssue(issueMarker(settings, `alert ${key}`), label, "It is over."));
	return answers.flatMap((answer) => answer.kind === "failed" ? [troubleOf("An alert could not be written down", answer)] : []);
}
function incidentMessages(incidents) {
	return groupsOf(incidents).flatMap((group) => {
		const [first, ...others] = group;
		if (first === void 0) return [];
		const [title = "", ...lines] = incidentLines({
			...first,
			issue: null
		});
		const alone = {
			event: "rollback",
			at: first.at,
			url: first.issue
		};
		if (others.length === 0) return [{
			...alone,
			feature: first.feature,
			title,
			lines
		}];
		const names = group.map((each) => incidentLines(each)[0] ?? "").slice(0, MOST_LINES);
		return [{
			...alone,
			feature: null,
			title: OUTAGE,
			lines: [...names, ...lines].slice(0, MOST_LINES)
		}];
	});
}
const OUTAGE = "It looks like an outage, not a rollout";
const MOST_LINES = 10;
function alertMessage({ event, feature, message }, at) {
	return {
		event,
		feature,
		at,
		title: message.slice(0, 300),
		lines: [],
		url: null
	};
}
// src/commands/host/tell-publication.ts
async function tellPublication(world, settings, done) {
	const host = world.codeHostWriter;
	if (host === null) return done;
	const withheld = await keepIssue(host, settings, {
		what: "withheld",
		text: done.withheld.length === 0 ? null : (marker) => withheldIssue(done.withheld, marker),
		closing: "Nothing is withheld any more."
	});
	const errors = done.problems.filter(({ severity }) => severity === "error");
	const failures = [withheld, await keepIssue(host, settings, {
		what: "broken-files",
		text: errors.length === 0 ? null : (marker) => brokenFilesIssue(errors, marker),
		closing: "All files can be read again."
	})].flatMap(({ failure }) => failure ?? []);
	const told = withheld.created && withheld.url !== null ? [withheldNote(world, done, withheld.url)] : [];
	const notes = [
		...failures.map((failure) => troubleOf("An issue could not be kept", failure)),
		...await deploymentNotes(world, host, done),
		...await notifyAll(world, settings, told)
	];
	const exit = done.exit === EXIT.ok && failures.length > 0 ? EXIT.unavailable : done.exit;
	return {
		...done,
		notes: [...done.notes, ...notes],
		exit
	};
}
function withheldNote({ now }, { withheld }, url) {
	const lines = withheld.slice(0, 10).map(({ message }) => message.slice(0, 300));
	return {
		event: "withheld",
		feature: withheld.length === 1 ? withheld[0]?.feature ?? null : null,
		at: now,
		title: "Withheld: customers have what they had before",
		lines,
		url
	};
}
async function keepIssue(host, settings, given) {
	const marker = issueMarker(settings, given.what);
	const { name } = OWN_LABELS.report;
	if (given.text === null) return {
		created: false,
		url: null,
		failure: obstacle(await host.closeIssue(marker, name, given.closing))
	};
	await host.ensureLabels([OWN_LABELS.report]);
	const answer = await host.upsertIssue({
		...given.text(marker),
		marker,
		labels: [name]
	});
	return answer.kind === "ok" ? {
		created: answer.value.created,
		url: answer.value.url,
		failure: null
	} : {
		created: false,
		url: null,
		failure: obstacle(answer)
	};
}
function obstacle(answer) {
	return answer.kind === "failed" && answer.cause !== "disabled" ? answer : null;
}
async function deploymentNotes(world, host, done) {
	const record = writtenRecord(done) ?? missedRecord(world, done);
	if (record === null) return [];
	const answer = await host.recordDeployment(record);
	return answer.kind === "ok" ? [] : [troubleOf("The deployment could not be recorded", answer)];
}
function writtenRecord({ stores, revision, sequence }) {
	const written = stores.filter(({ outcome }) => outcome === "written" || outcome === "repaired");
	if (written.length === 0) return null;
	return recordOf(revision, stores.some(({ outcome }) => outcome === "failed") ? "failure" : "success", sequence, written);
}
const LONGEST = 864e5;
function missedRecord({ now }, { stores, found }) {
	const untouched = stores.every(({ outcome }) => outcome === "unchanged");
	if (found === null || !untouched || !(now - parseInstant(found.publishedAt) < LONGEST)) return null;
	return recordOf(found.revision, "success", found.sequence, stores);
}
function recordOf(commit, state, sequence, stores) {
	const names = stores.map(({ name }) => name).join(", ");
	return {
		commit,
		environment: PRODUCTION,
		state,
		description: `Sequence ${sequence} in ${names}`.slice(0, 140)
	};
}
// src/core/drafting.ts
function draft(source, context) {
	const { feature, published, liftable, entry } = source;
	const shape = {
		feature,
		published,
		liftable,
		withheldWeight: null
	};
	if (source.unreadable) return {
		...shape,
		asked: null,
		least: published,
		rises: [],
		broken: "unreadable"
	};
	if (entry === null) return {
		...shape,
		asked: null,
		least: null,
		rises: [],
		broken: null
	};
	const compiled = compileAsked(source, entry, context);
	const withheldWeight = context.minimumTier === null ? excessWeight(source, compiled) : null;
	const asked = withheldWeight === null ? compiled : {
		...compiled,
		weight: published?.weight ?? 0
	};
	return {
		...shape,
		asked,
		least: published === null ? null : narrowed(published, asked),
		rises: risesBetween(liftable ? null : published, asked),
		broken: entry.flawed ? "flawed" : null,
		withheldWeight
	};
}
function compileAsked(source, entry, context) {
	const { published, liftable } = source;
	const compiled = compileFeature(entry.rollout, context.settings, context.now, context.minimumTier ?? 0);
	const turnedOn = liftable && compiled.tier > 0;
	const since = published !== null && published.tier === compiled.tier && !turnedOn ? published.since : null;
	return {
		...compiled,
		since: since ?? formatInstant(context.now)
	};
}
function excessWeight({ published, liftable }, compiled) {
	if (published === null || liftable || compiled.tier > published.tier) return null;
	return compiled.weight > published.weight ? compiled.weight : null;
}
// src/core/live.ts
function liveRollout(feature, entry, base) {
	const known = base ?? unknownRollout(feature);
	const record = {
		at: parseInstant(entry.since),
		by: null,
		reason: "as published"
	};
	return {
		...known,
		tier: entry.tier,
		whitelist: entry.whitelist,
		blacklist: entry.blacklist,
		flag: entry.flag,
		salt: entry.salt,
		dependsOn: entry.dependsOn,
		paused: entry.status === "paused" ? known.paused ?? record : known.paused,
		rolledBack: entry.status === "rolled_back" ? known.rolledBack ?? {
			...record,
			from: 1
		} : known.rolledBack
	};
}
function carriedVersion(versions, entry, settings) {
	for (const version of versions) {
		const compiled = {
			...compileFeature(version, settings, 0),
			weight: entry.weight
		};
		if (risesBetween(entry, compiled).length === 0 && risesBetween(compiled, entry).length === 0) return version;
	}
	return null;
}
function unknownRollout(feature) {
	return {
		feature,
		description: "",
		owners: [],
		tier: 0,
		whitelist: [],
		blacklist: [],
		flag: feature,
		salt: feature,
		risk: "normal",
		phase: null,
		dependsOn: [],
		rollbackThreshold: {
			errorRate: 500,
			timeWindow: 36e5,
			windows: []
		},
		metrics: {
			source: null,
			parameters: {}
		},
		paused: null,
		rolledBack: null,
		evidenceSince: null,
		override: null,
		imported: null,
		retired: null
	};
}
// src/core/withholding.ts
function judgeRises(input, kills, drafts) {
	const { published } = input;
	if (published === null) return {
		judgements: [],
		withheld: []
	};
	const rising = drafts.filter(({ broken, rises }) => broken === null && rises.length > 0);
	const judgements = input.tipKnown && minimumTierOf(input.settings, input.environment) === null && rising.length > 0 ? judgeAll(input, kills, drafts, rising) : [];
	const risen = new Set(rising);
	const byFeature = new Map(judgements.map((judgement) => [judgement.change.feature, judgement]));
	return {
		judgements,
		withheld: drafts.flatMap((each) => {
			return (risen.has(each) ? refusalOf(input, kills, each, byFeature.get(each.feature)) : null) ?? weightRefusal(each) ?? [];
		})
	};
}
function judgeAll(input, kills, drafts, rising) {
	const before = new Map(drafts.flatMap((each) => {
		const live = beforeOf(input, each);
		return live === null ? [] : [[each.feature, live]];
	}));
	const after = new Map(drafts.flatMap((each) => {
		const next = afterOf(input, each);
		return next === null ? [] : [[each.feature, next]];
	}));
	return judge({
		changes: rising.flatMap(({ feature }) => changeOf(input, feature, before, after)),
		before,
		after,
		settings: input.settings,
		evidence: input.evidence,
		published: new Map(drafts.map((each) => [each.feature, publishedFeature(each, kills)])),
		storesRead: true,
		storeTrouble: input.storeTrouble,
		capacity: rehearse(contentAsked(input, kills, drafts), input.settings, input.limits),
		overridable: input.overridable,
		codeHost: input.codeHost,
		guard: false
	});
}
function changeOf({ tip, settings, now }, feature, before, after) {
	const file = tip.entries.get(feature)?.file ?? feature;
	const change = compareRollouts(feature, file, before.get(feature) ?? null, after.get(feature) ?? null, {
		sameContent: false,
		settings,
		now
	});
	return change === null ? [] : [change];
}
function beforeOf({ base, tip }, { feature, published, asked, least, liftable }) {
	if (published === null || asked === null && least === null) return null;
	const live = liveRollout(feature, published, base.get(feature) ?? tip.entries.get(feature)?.rollout ?? null);
	return liftable ? {
		...live,
		tier: 0
	} : live;
}
function afterOf({ base, tip }, { feature, broken, least }) {
	const asked = tip.entries.get(feature)?.rollout ?? null;
	if (broken === null) return asked;
	return least === null ? null : liveRollout(feature, least, asked ?? base.get(feature) ?? null);
}
function publishedFeature({ feature, published, liftable }, kills) {
	const kill = own(kills, feature);
	if (published === null) return {
		tier: null,
		whitelist: [],
		blacklist: [],
		killed: liftable ? null : kill
	};
	const { tier, whitelist, blacklist } = published;
	if (kill === null) return {
		tier,
		whitelist,
		blacklist,
		killed: null
	};
	return {
		tier: 0,
		whitelist: [],
		blacklist,
		killed: liftable ? null : kill
	};
}
function contentAsked(input, kills, drafts) {
	const features = drafts.flatMap(({ feature, asked, least }) => {
		const entry = asked ?? least;
		return entry === null ? [] : [[feature, entry]];
	});
	const about = {
		environment: input.environment,
		revision: input.revision,
		publishedAt: input.now
	};
	return contentOf(about, {
		features,
		kills,
		restores: input.restores
	});
}
function refusalOf(input, kills, each, judgement) {
	const kill = Object.hasOwn(kills, each.feature) && !each.liftable;
	if (!input.tipKnown) return withheldAs(each, "hold", "tip-unknown", "the tip of the base branch, or its history, is not known here");
	if (minimumTierOf(input.settings, input.environment) !== null) return null;
	if (judgement === void 0) return withheldAs(each, "hold", "unknown-change", "the change cannot be told, so it was not judged");
	if (judgement.decision !== "allow") return judgedWithheld(each, judgement, judgement.decision);
	return kill ? withheldAs(each, "block", "killed", "a store has a kill for it") : null;
}
function judgedWithheld(each, { findings }, decision) {
	const inTheWay = findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
	const reason = [...new Set(inTheWay.map(({ message }) => message))].join("; ");
	return {
		...withheldAs(each, decision, inTheWay[0]?.code ?? decision, reason),
		findings
	};
}
function weightRefusal(each) {
	const { published, withheldWeight } = each;
	if (published === null || withheldWeight === null) return null;
	return {
		...withheldAs(each, "block", "weight-grew", `the settings ask for ${share(withheldWeight)} at an unchanged tier, ${share(published.weight)} is live`),
		rises: ["weight"]
	};
}
function withheldAs(each, decision, code, reason) {
	const { feature, published, asked, rises, liftable } = each;
	const from = liftable ? 0 : published?.tier ?? null;
	const to = asked?.tier ?? 0;
	return {
		feature,
		from,
		to,
		rises,
		decision,
		code,
		findings: [],
		message: `${feature} (${from === to ? `at tier ${to}` : `${from === null ? "absent" : `tier ${from}`} to ${to}`}, ${RUNGS[to].name}): ${reason}`
	};
}
function share(weight) {
	return `${weight / 1e3} %`;
}
// src/core/publishing.ts
function planPublish(input) {
	const kills = effectiveKills(input.kills, input.restores);
	const drafts = draftAll(input, kills);
	const { judgements, withheld } = judgeRises(input, kills, drafts);
	const refused = new Map(withheld.map((each) => [each.feature, each]));
	const outcomes = drafts.map((each) => outcomeOf$1(each, refused));
	const lifted = outcomes.filter(({ lifts }) => lifts).map(({ draft: { feature } }) => feature);
	const gone = new Set(lifted);
	const content = contentOf({
		environment: input.environment,
		revision: input.revision,
		publishedAt: input.now
	}, {
		features: outcomes.flatMap(({ draft: { feature }, entry }) => entry === null ? [] : [[feature, entry]]),
		kills: sortedRecord(Object.entries(kills).filter(([feature]) => !gone.has(feature))),
		restores: keptRestores(input.restores, input.now)
	});
	return {
		content,
		unchanged: input.published !== null && sameContent(input.published, content, input.now),
		adoption: input.published === null,
		withheld,
		kept: drafts.flatMap(({ feature, broken }) => broken === null ? [] : [{
			feature,
			why: broken
		}]),
		...movements(input, outcomes, content.kills),
		lifted,
		judgements
	};
}
function finishSnapshot(plan, sequence, digest) {
	return seal({
		...plan.content,
		sequence
	}, digest);
}
function draftAll(input, kills) {
	const { tip, settings, now } = input;
	const minimumTier = minimumTierOf(settings, input.environment);
	const published = input.published?.features ?? {};
	const features = /* @__PURE__ */ new Set([
		...Object.keys(published),
		...tip.entries.keys(),
		...tip.unreadable.keys()
	]);
	for (const feature of Object.keys(kills)) features.add(feature);
	return [...features].toSorted(byCodeUnits).map((feature) => draft({
		feature,
		published: own(published, feature),
		liftable: Object.hasOwn(kills, feature) && input.liftable.has(feature),
		entry: tip.unreadable.has(feature) ? null : tip.entries.get(feature) ?? null,
		unreadable: tip.unreadable.has(feature)
	}, {
		settings,
		now,
		minimumTier
	}));
}
function outcomeOf$1(each, refused) {
	const entry = entryOf(each, refused);
	const allowed = each.broken === null && !isRefused(each, refused);
	return {
		draft: each,
		entry,
		lifts: each.liftable && (allowed || (entry?.tier ?? 0) === 0)
	};
}
function entryOf(each, refused) {
	return each.broken !== null || isRefused(each, refused) ? each.least : each.asked;
}
function isRefused({ feature }, refused) {
	const why = refused.get(feature);
	return why !== void 0 && why.code !== "weight-grew";
}
function movements(input, outcomes, kills) {
	const before = input.published === null ? {} : effectiveKills(input.published.kills, input.published.restores);
	const anywhere = effectiveKills(input.kills, input.restores);
	const raised = outcomes.filter(({ draft: { feature, published }, entry }) => {
		const was = isKilledIn(feature, before, anywhere) ? null : published;
		return isMoreExposed(isKilledIn(feature, kills) ? null : entry, was);
	});
	const lowered = outcomes.filter(({ draft: { feature, published }, entry }) => {
		const is = isKilledIn(feature, kills) ? null : entry;
		return isMoreExposed(isKilledIn(feature, before) ? null : published, is);
	});
	return {
		raised: raised.map(nameOf),
		lowered: lowered.map(nameOf)
	};
}
function isKilledIn(feature, ...all) {
	return all.some((kills) => Object.hasOwn(kills, feature));
}
function isMoreExposed(one, other) {
	return one !== null && risesBetween(other, one).length > 0;
}
function nameOf({ draft: { feature } }) {
	return feature;
}
function sameContent(published, { features, kills, restores }, now) {
	const current = [
		published.features,
		published.kills,
		keptRestores(published.restores, now)
	];
	return canonicalJson(current) === canonicalJson([
		features,
		kills,
		restores
	]);
}
// src/core/reconciling.ts
function planReconcile(input) {
	return {
		stores: input.stores.flatMap(({ store, snapshot }) => storeRepair(input, store, snapshot) ?? []),
		repeats: Object.entries(input.kills).toSorted(([a], [b]) => byCodeUnits(a, b)).flatMap(([feature, kill]) => repeatOf(input, feature, kill) ?? [])
	};
}
function storeRepair(input, store, snapshot) {
	const lowered = [];
	const features = [];
	for (const [feature, entry] of Object.entries(snapshot.features)) {
		const next = broughtDown(input, feature, entry);
		if (next !== null) features.push([feature, next]);
		if (next !== entry) lowered.push(feature);
	}
	const own = effectiveKills(snapshot.kills, snapshot.restores);
	const killed = Object.keys(input.kills).filter((feature) => !Object.hasOwn(own, feature) && !input.liftable.has(feature)).toSorted(byCodeUnits);
	if (lowered.length + killed.length === 0) return null;
	const missing = Object.entries(input.kills).filter(([feature]) => killed.includes(feature));
	const kills = sortedRecord([...Object.entries(snapshot.kills).filter(([feature]) => !killed.includes(feature)), ...missing]);
	const parts = {
		features: sortedRecord(features),
		kills,
		restores: snapshot.restores
	};
	return {
		store,
		lowered: lowered.toSorted(byCodeUnits),
		killed,
		parts
	};
}
function broughtDown(input, feature, entry) {
	const { tip, settings, now } = input;
	if (tip.unreadable.has(feature)) return entry;
	const rollout = tip.entries.get(feature)?.rollout;
	if (rollout === void 0) return null;
	const inGit = compileFeature(rollout, settings, now, minimumTierOf(settings, input.environment) ?? 0);
	const next = narrowed(entry, inGit);
	return risesBetween(next, entry).length === 0 ? entry : next;
}
function repeatOf({ tip, liftable, openPullRequests, settings }, feature, kill) {
	const tier = tip.entries.get(feature)?.rollout.tier ?? 0;
	const observed = settings.guard.mode === "observe" && kill.by === "guard";
	if (tier === 0 || observed || waitsForPerson(kill)) return null;
	if (liftable.has(feature) || openPullRequests.has(feature)) return null;
	return {
		feature,
		kill,
		record: {
			at: parseInstant(kill.at),
			from: tier,
			by: kill.by,
			reason: `killed in the stores (${kill.code})`
		}
	};
}
// src/commands/host/waiting-rollbacks.ts
async function waitingRollbacks({ codeHost, history }, settings) {
	const base = codeHost === null ? null : await baseBranchName(history);
	if (codeHost === null || base === null) return /* @__PURE__ */ new Set();
	const open = await codeHost.openPullRequests(base);
	if (open.kind === "failed") return /* @__PURE__ */ new Set();
	return new Set(open.value.flatMap(({ fork, headBranch }) => fork ? [] : featureOfBranch(settings, "rollback", headBranch) ?? []));
}
// src/commands/reconcile.ts
const NOTHING = {
	done: [],
	notes: [],
	wrote: false,
	committed: false,
	failed: false,
	repeated: []
};
async function reconcile(world, tip, readings, { dryRun }) {
	const recovered = dryRun ? null : await world.tree.recover();
	const start = recovered === null ? NOTHING : {
		...NOTHING,
		done: [recovered]
	};
	if (tip.doubt !== null) return start;
	const environments = new Set(readings.map(({ settings }) => settings.environment));
	let sum = start;
	for (const environment of environments) sum = add(sum, await reconcileEnvironment(world, tip, environment, readings, dryRun));
	return sum;
}
async function lowerStores(world, tip, environment, readings) {
	if (tip.doubt !== null) return [];
	return (await writeAll(world, tip, readings, planReconcile(inputOf(world, tip, environment, readings)).stores)).flatMap(({ repair, trouble }) => trouble === null ? [repair] : []);
}
function inputOf(world, tip, environment, readings) {
	const { kills } = publishedIn(world, tip, environment, readings);
	return {
		environment,
		settings: tip.inForce.settings,
		now: world.now,
		tip: tip.catalog,
		stores: readings.flatMap(({ store, reading }) => reading.kind === "snapshot" ? [{
			store: store.name,
			snapshot: reading.snapshot
		}] : []),
		kills,
		liftable: liftedKills(kills, tip.ancestry),
		openPullRequests: /* @__PURE__ */ new Set()
	};
}
async function writeAll(world, tip, readings, repairs) {
	return Promise.all(repairs.map(async (repair) => ({
		repair,
		trouble: await write$1(world, tip, readings, repair)
	})));
}
async function reconcileEnvironment(world, tip, environment, all, dryRun) {
	const readings = inEnvironment(all, environment);
	const input = inputOf(world, tip, environment, readings);
	const plan = planReconcile(input);
	if (dryRun) return rehearsed(plan);
	const written = await writeAll(world, tip, readings, plan.stores);
	const notes = written.flatMap(({ trouble }) => trouble ?? []);
	const repaired = {
		done: written.flatMap(({ repair, trouble }) => trouble === null ? linesOf(repair) : []),
		notes,
		wrote: plan.stores.length > 0,
		committed: false,
		failed: notes.length > 0,
		repeated: []
	};
	return plan.repeats.length === 0 ? repaired : add(repaired, await repeatRollbacks(world, tip, input));
}
function rehearsed({ stores, repeats }) {
	const lines = repeats.map(({ feature }) => `git: rolled back ${feature}`);
	return {
		...NOTHING,
		done: [...stores.flatMap(linesOf), ...lines]
	};
}
async function repeatRollbacks(world, tip, input) {
	const openPullRequests = await waitingRollbacks(world, tip.inForce.settings);
	const { repeats } = planReconcile({
		...input,
		openPullRequests
	});
	const deeds = await repeat(world, tip, repeats);
	return {
		repeated: repeats.flatMap((each) => {
			const deed = deeds.find(({ feature }) => feature === each.feature);
			return deed === void 0 ? [] : [{
				...each,
				deed
			}];
		}),
		done: deeds.flatMap(({ feature, failed, label }) => failed ? [] : [label.startsWith("pull-request:") ? `git: ${feature}: ${label}` : `git: rolled back ${feature}`]),
		notes: [...new Set(deeds.flatMap(({ failed, label }) => failed ? [label] : []))],
		wrote: false,
		committed: deeds.some(({ committed }) => committed),
		failed: deeds.some(({ failed }) => failed)
	};
}
function linesOf({ store, lowered, killed }) {
	return [...lowered.map((feature) => `${store}: lowered ${feature}`), ...killed.map((feature) => `${store}: killed ${feature}`)];
}
async function repeat(world, tip, repeats) {
	const orders = repeats.map(({ feature, record }) => ({
		feature,
		reason: record.reason,
		by: record.by ?? "guard",
		at: world.now
	}));
	const { outcomeOf } = await commitRollbacks(world, tip.inForce.settings, orders);
	return orders.map(({ feature }) => deedOf(feature, outcomeOf(feature)));
}
async function write$1(world, tip, readings, repair) {
	const read = readings.find(({ store }) => store.name === repair.store);
	if (read?.reading.kind !== "snapshot") return null;
	const { digest: _digest, signature: _signature, ...content } = read.reading.snapshot;
	const [sequence, publishedAt] = [content.sequence + 1, formatInstant(world.now)];
	const revision = tip.ancestry.rank(content.revision) < 0 ? tip.commit : content.revision;
	const next = {
		...content,
		...repair.parts,
		revision,
		sequence,
		publishedAt
	};
	const writing = await read.store.write(seal(next, world.digest), read.reading.version, world.patience());
	return writing.kind === "failed" ? `${repair.store}: ${writing.cause}: ${writing.detail}` : null;
}
function add(a, b) {
	return {
		done: [...a.done, ...b.done],
		notes: [...a.notes, ...b.notes],
		wrote: a.wrote || b.wrote,
		committed: a.committed || b.committed,
		failed: a.failed || b.failed,
		repeated: [...a.repeated, ...b.repeated]
	};
}
// src/core/raising.ts
function raisingCommits(published, versions) {
	const raising = [];
	let newer = null;
	for (const { commit, entry } of versions) {
		if (newer !== null && risesBetween(entry, newer.entry).length > 0) raising.push(newer.commit);
		if (entry === null || risesBetween(published, entry).length === 0) return raising;
		newer = {
			commit,
			entry
		};
	}
	return newer === null ? raising : [...raising, newer.commit];
}
// src/commands/host/merged-approvals.ts
async function evidenceOfMerged(world, { settings, raised }) {
	const { codeHost: host, history, settingsPath } = world;
	if (host === null) return NO_HOST_EVIDENCE;
	const all = Array.from(raised.values());
	const asking = {
		host,
		history,
		settings,
		settingsPath,
		owners: all.flatMap(({ owners }) => owners)
	};
	const commits = [...new Set(all.flatMap((each) => each.commits))];
	const [issues, voices] = await Promise.all([issuesOf(host, settings), voicesByCommit(asking, commits)]);
	const of = (feature) => {
		const { commits: own = [], owners = [] } = raised.get(feature) ?? {};
		return {
			owners,
			said: own.map((commit) => voices.get(commit) ?? noVoices(UNKNOWN))
		};
	};
	return {
		issues,
		approvals(feature) {
			const { said, owners } = of(feature);
			return together(said.map((each) => each.approvals(owners)));
		},
		investigated(feature, since) {
			const { said, owners } = of(feature);
			return anyInvestigated(said, owners, since);
		}
	};
}
const UNKNOWN = {
	status: "unknown",
	detail: "which commit asks for this cannot be told"
};
async function voicesByCommit(asking, commits) {
	const voices = /* @__PURE__ */ new Map();
	for (const commit of commits) voices.set(commit, await voicesOfCommit(asking, commit));
	return voices;
}
async function voicesOfCommit(asking, commit) {
	const { host, history, settings } = asking;
	const groups = Object.keys(settings.approvals);
	if (groups.length === 0) return noVoices({
		status: "ok",
		groups: {},
		required: []
	});
	const answer = await host.pullRequestsOf(commit);
	if (answer.kind === "failed") return noVoices(unavailabilityOf(answer));
	const branch = (await history.baseBranch())?.ref.replace(/^refs\/heads\//u, "") ?? "";
	const pull = answer.value.find(({ mergeCommit, base }) => mergeCommit !== null && base === branch);
	if (pull === void 0) return noVoices(pushedDirectly(groups));
	const onto = await mergedOnto(history, pull);
	if (onto === null) return noVoices({
		status: "unknown",
		detail: `the commits of #${pull.number} cannot be fetched`
	});
	return voicesOf(asking, pull, onto);
}
function pushedDirectly(groups) {
	return {
		status: "ok",
		groups: Object.fromEntries(groups.map((group) => [group, []])),
		required: groups
	};
}
async function mergedOnto(history, { number, head, mergeCommit }) {
	if (!await isHere(history, head, [`refs/pull/${number}/head`, head])) return null;
	return history.resolve(`${mergeCommit}^1`);
}
function together(all) {
	const [first] = all;
	if (first === void 0) return UNKNOWN;
	const obstacle = all.find(({ status }) => status !== "ok");
	if (obstacle !== void 0) return obstacle;
	const known = all.flatMap((each) => each.status === "ok" ? [each] : []);
	const required = [...new Set(known.flatMap((each) => each.required))];
	const groups = required.map((group) => {
		const approvers = known.map((each) => each.groups[group] ?? []);
		return [group, approvers.some(({ length }) => length === 0) ? [] : [...new Set(approvers.flat())]];
	});
	return {
		status: "ok",
		groups: Object.fromEntries(groups),
		required
	};
}
function anyInvestigated(said, owners, since) {
	const answers = said.map((each) => each.investigated(owners, since));
	return answers.includes(true) ? true : answers.find((answer) => answer !== null) ?? null;
}
// src/commands/rising.ts
async function evidenceOfRises(world, tip, input, readings) {
	if (input.published === null) return input.evidence;
	const { withheld, raised } = planPublish(input);
	const rising = /* @__PURE__ */ new Set([...raised, ...withheld.map((each) => each.feature)]);
	if (rising.size === 0) return input.evidence;
	const rollouts = /* @__PURE__ */ new Map();
	const starting = [];
	for (const feature of rising) {
		const entry = own(input.published.features, feature);
		if (entry === null || entry.tier === 0) starting.push(feature);
		else rollouts.set(feature, liveRollout(feature, entry, input.base.get(feature) ?? null));
	}
	return gather(world, {
		rollouts,
		starting,
		settings: input.settings,
		timelines: tip.timelines,
		published: {
			...input.published,
			kills: input.kills,
			restores: input.restores
		},
		lastGuardRun: rollouts.size === 0 || world.recorded !== null ? null : await heartbeatOf(world, readings),
		host: () => evidenceOfMerged(world, {
			settings: input.settings,
			raised: raisersOf(tip, input, rising)
		})
	});
}
function raisersOf(tip, input, rising) {
	const { settings, now, liftable, kills } = input;
	return new Map(Array.from(rising, (feature) => {
		return [feature, {
			commits: raisingCommits(liftable.has(feature) && Object.hasOwn(kills, feature) ? null : own(input.published?.features ?? {}, feature), entriesOf()),
			owners: (input.base.get(feature) ?? tip.catalog.entries.get(feature)?.rollout)?.owners ?? []
		}];
		function* entriesOf() {
			for (const { commit, rollout } of tip.commits(feature)) yield {
				commit,
				entry: rollout === null ? null : compileFeature(rollout, settings, now)
			};
		}
	}));
}
// src/commands/preparation.ts
async function prepare(world, tip, given) {
	const { input, readings, before, dryRun } = given;
	if (before !== null && before.evidence !== null) return before;
	if (input.environment !== "production") return {
		lowered: [],
		evidence: input.evidence
	};
	if (before === null && !dryRun && mayWait(world, input)) {
		const lowered = await lowerStores(world, tip, input.environment, readings);
		if (lowered.length > 0) return {
			lowered,
			evidence: null
		};
	}
	return {
		lowered: before?.lowered ?? [],
		evidence: await evidenceOfRises(world, tip, input, readings)
	};
}
function mayWait({ recorded }, input) {
	if (recorded !== null || input.published === null) return false;
	const { raised, withheld } = planPublish(input);
	return raised.length + withheld.length > 0;
}
function withLowered({ stores, sequence }, lowered) {
	const names = new Set(lowered.map(({ store }) => store));
	return {
		stores: stores.map((each) => each.outcome === "unchanged" && names.has(each.name) ? {
			...each,
			outcome: "written"
		} : each),
		sequence,
		lowered
	};
}
async function lowerWhatIsFull(world, tip, { input, readings, stores }) {
	const full = new Set(stores.flatMap(({ name, outcome, detail }) => outcome === "failed" && detail?.startsWith("too-large") ? [name] : []));
	if (full.size === 0) return [];
	return lowerStores(world, tip, input.environment, readings.filter(({ store }) => full.has(store.name)));
}
// src/core/setting-version.ts
function overrideCameAlong(tip, versions, asking) {
	let setting = tip;
	for (const version of versions) {
		if (!asksTheSame(version, tip, asking)) return isAddedBy(setting, version, tip);
		setting = version;
	}
	return isAddedBy(setting, null, tip);
}
function isAddedBy(setting, before, tip) {
	return altersOverride(before, setting) && !altersOverride(setting, tip);
}
function asksTheSame(version, tip, asking) {
	if (version.tier !== tip.tier) return false;
	return asking === "tier" || sameMembers(version.whitelist, tip.whitelist) && sameMembers(version.blacklist, tip.blacklist) && sameMembers(version.dependsOn, tip.dependsOn) && version.salt === tip.salt;
}
// src/commands/publish-input.ts
function inputFor(world, tip, given) {
	const { environment, readings, published } = given;
	const { settings } = tip.inForce;
	const base = baseVersions(tip, published.snapshot);
	return {
		environment,
		settings,
		now: world.now,
		revision: tip.commit,
		published: published.snapshot,
		tip: tip.catalog,
		tipKnown: tip.doubt === null,
		base,
		evidence: {
			now: world.now,
			lastGuardRun: null,
			features: /* @__PURE__ */ new Map()
		},
		kills: published.kills,
		restores: published.restores,
		liftable: liftedKills(published.kills, tip.ancestry),
		limits: readings.map((read) => storeLimit(read.settings, settings.signing)),
		storeTrouble: published.trouble[0] === void 0 ? null : `${published.trouble[0].store}: ${published.trouble[0].detail}`,
		overridable: overridesOf(tip, published),
		codeHost: world.codeHost !== null
	};
}
function baseVersions(tip, snapshot) {
	const base = /* @__PURE__ */ new Map();
	for (const [feature, entry] of Object.entries(snapshot?.features ?? {})) {
		const version = carriedVersion(newestFirst(tip, feature), entry, tip.inForce.settings);
		if (version !== null) base.set(feature, version);
	}
	return base;
}
function* newestFirst(tip, feature) {
	const entry = tip.catalog.entries.get(feature);
	if (entry !== void 0) yield entry.rollout;
	yield* tip.versions(feature);
}
function overridesOf(tip, { snapshot, kills }) {
	const counting = Array.from(tip.catalog.entries.values()).filter(({ rollout }) => {
		const { feature, tier, override } = rollout;
		if (override === null) return false;
		const isLive = own(snapshot?.features ?? {}, feature)?.tier === tier && !Object.hasOwn(kills, feature);
		return overrideCameAlong(rollout, tip.versions(feature), isLive ? "audience" : "tier");
	});
	return new Set(counting.map(({ rollout }) => rollout.feature));
}
// src/commands/write-plan.ts
async function writePlan(world, given) {
	const { plan, readings, published, rank, dryRun } = given;
	const highest = readings.reduce((most, { reading }) => reading.kind === "snapshot" ? Math.max(most, reading.snapshot.sequence) : most, 0);
	const repairs = new Set(published.repairs.map(({ store }) => store));
	const keep = plan.unchanged && canBeRepeated(published, readings, repairs) ? published.snapshot : null;
	const snapshot = keep ?? finishSnapshot(plan, highest + 1, world.digest);
	world.progress(`Writing ${readings.length} store${readings.length === 1 ? "" : "s"}`);
	const outcomes = await Promise.all(readings.map((read) => {
		const repair = repairs.has(read.store.name);
		return writeOne(world, read, {
			snapshot,
			needed: keep === null || repair,
			repair,
			rank,
			dryRun
		});
	}));
	const stores = outcomes.filter((outcome) => outcome !== "conflict");
	return stores.length < outcomes.length ? null : {
		stores,
		sequence: snapshot.sequence
	};
}
function canBeRepeated({ snapshot }, readings, repairs) {
	const sequence = snapshot?.sequence ?? 0;
	return !readings.some(({ store, reading }) => repairs.has(store.name) && reading.kind === "snapshot" && reading.snapshot.sequence >= sequence);
}
async function writeOne(world, place, wish) {
	const { store, settings, reading } = place;
	if (reading.kind === "failed") return failedStore(store, `${reading.cause}: ${reading.detail}`);
	const { needed, dryRun } = wish;
	if (!needed) return leftAlone(store, reading, wish);
	const fit = fitted(wish.snapshot, settings);
	if (!fit.ok) return failedStore(store, fit.detail);
	if (dryRun) return leftAlone(store, reading, wish);
	const before = reading.kind === "snapshot" ? reading.snapshot : null;
	const snapshot = numbered(fit.snapshot, settings.kind, {
		before,
		rank: wish.rank
	});
	const writing = await store.write(snapshot, reading.kind === "absent" ? null : reading.version, world.patience());
	if (writing.kind === "conflict") return "conflict";
	if (writing.kind === "failed") return failedStore(store, `${writing.cause}: ${writing.detail}`);
	return await confirm(world, place, snapshot, {
		...writing,
		outcome: outcomeOf(wish)
	}) ?? "conflict";
}
function leftAlone(store, reading, wish) {
	return {
		...aboutStore(store),
		outcome: wish.needed ? outcomeOf(wish) : "unchanged",
		bytes: reading.kind === "snapshot" ? reading.bytes : 0,
		detail: wish.dryRun ? "dry run" : null,
		sequence: wish.snapshot.sequence
	};
}
function outcomeOf({ repair }) {
	return repair ? "repaired" : "written";
}
// src/commands/publish.ts
async function publishTip(world, tip, order) {
	const { settings } = tip.inForce;
	const environments = new Set(openStores(world, settings).map(({ settings: { environment } }) => environment));
	const rounds = [];
	let newest = tip;
	for (const environment of environments) {
		const round = await publishEnvironment(world, newest, environment, order);
		newest = round.tip;
		rounds.push(round);
	}
	return summary(world, newest, rounds);
}
async function publishEnvironment(world, tip, environment, order) {
	const pause = backOff(world);
	const course = {
		tip,
		soughtFor: null,
		prepared: null,
		found: null,
		plan: null,
		readings: []
	};
	for (;;) {
		const round = await tryPublish(world, course, environment, order);
		if (typeof round !== "string") return round;
		if (round === "overtaken" && !await pause()) return givenUp(course);
	}
}
async function tryPublish(world, course, environment, order) {
	const { tip } = course;
	const readings = await readingsOf(world, tip, environment, order);
	course.readings = readings;
	const published = publishedIn(world, tip, environment, readings);
	if (published.killsOnly) return killsOnly(tip, readings, published);
	if (isAhead(published, tip) && published.snapshot?.revision !== course.soughtFor) return seek(world, course, published, order);
	course.found ??= published;
	const input = inputFor(world, tip, {
		environment,
		readings,
		published
	});
	const prepared = await prepare(world, tip, {
		input,
		readings,
		before: course.prepared,
		dryRun: order.dryRun
	});
	course.prepared = prepared;
	if (prepared.evidence === null) return "again";
	const plan = planPublish({
		...input,
		evidence: prepared.evidence
	});
	course.plan = plan;
	const written = await writePlan(world, {
		plan,
		readings,
		published,
		rank: tip.ancestry.rank,
		dryRun: order.dryRun
	});
	if (written === null) return "overtaken";
	const full = await lowerWhatIsFull(world, tip, {
		input,
		readings,
		stores: written.stores
	});
	const done = withLowered(written, [...prepared.lowered, ...full]);
	const found = environment === "production" && plan.unchanged ? published.snapshot : null;
	return {
		tip,
		plan,
		...done,
		notes: notesOf(tip, plan, course.found),
		found
	};
}
async function seek(world, course, { snapshot }, order) {
	const isFirst = course.soughtFor === null;
	course.soughtFor = snapshot?.revision ?? null;
	course.tip = await readTip(world, order);
	if (course.prepared !== null) course.prepared = {
		...course.prepared,
		evidence: null
	};
	return isFirst ? "again" : "overtaken";
}
function givenUp({ tip, plan, readings, prepared }) {
	return {
		tip,
		plan,
		stores: readings.map(busy),
		sequence: 0,
		notes: [],
		lowered: prepared?.lowered ?? [],
		found: null
	};
}
function isAhead({ snapshot }, { doubt, ancestry }) {
	return snapshot !== null && doubt === null && ancestry.rank(snapshot.revision) < 0;
}
async function readingsOf(world, tip, environment, { dryRun }) {
	const { settings } = tip.inForce;
	const only = {
		...settings,
		stores: settings.stores.filter((each) => each.environment === environment)
	};
	const readings = await readStores(world, only, { untouched: dryRun && world.recorded !== null });
	return recognize(world, settings, readings, everListed(tip));
}
function killsOnly(tip, readings, { trouble }) {
	const details = new Map(trouble.map(({ store, detail }) => [store, detail]));
	return {
		tip,
		plan: null,
		stores: readings.map(({ store }) => failedStore(store, details.get(store.name) ?? "left alone until the other stores answer")),
		sequence: 0,
		notes: ["What is published is not known, so nothing was written."],
		lowered: [],
		found: null
	};
}
function busy({ store }) {
	return failedStore(store, "other writers were faster again and again; run this again");
}
function notesOf(tip, plan, published) {
	return [
		...tip.doubt === null ? [] : [`Only lowerings were published: ${tip.doubt.replace(/\.$/u, "")}.`],
		...tip.inForce.fallback === null ? [] : [`The settings on the base branch cannot be read; in force: ${tip.inForce.fallback}.`],
		...plan.adoption ? ["Nothing was published before: git was taken as it stands."] : [],
		...isAhead(published, tip) ? ["The published revision is not in the history of the base branch: it was rewritten."] : [],
		...plan.kept.map(({ feature, why }) => why === "unreadable" ? `${feature}: its file cannot be read, so what is published stays.` : `${feature}: its file has errors, so the narrower of published and asked for is published.`)
	];
}
function loweredIn(rounds) {
	const first = rounds.flatMap((round) => round.lowered.flatMap(({ lowered, killed }) => [...lowered, ...killed]));
	return [.../* @__PURE__ */ new Set([...first, ...rounds.flatMap(({ plan }) => plan?.lowered ?? [])])];
}
function summary({ now }, tip, rounds) {
	const { settings } = tip.inForce;
	const stores = rounds.flatMap((round) => round.stores);
	const thisMachineOnly = onlyThisMachine(settings, stores);
	const plans = rounds.flatMap(({ plan }) => plan === null ? [] : [plan]);
	const withheld = plans.flatMap((plan) => plan.withheld);
	const problems = [...tip.inForce.problems, ...tip.catalog.problems];
	return {
		at: now,
		revision: tip.commit,
		sequence: rounds.reduce((most, { sequence }) => Math.max(most, sequence), 0),
		stores,
		found: rounds.find(({ found }) => found !== null)?.found ?? null,
		withheld,
		lowered: loweredIn(rounds),
		raised: plans.flatMap((plan) => plan.raised),
		lifted: plans.flatMap((plan) => plan.lifted),
		problems,
		notes: [...rounds.flatMap(({ notes }) => notes), ...thisMachineOnly ? ["Reached: this machine only."] : []],
		exit: firstExit({
			invalid: problems.some(({ severity }) => severity === "error"),
			unavailable: tip.doubt !== null || thisMachineOnly && isDataBranchThere(settings) || stores.some(({ outcome }) => outcome === "failed") || withheld.some((each) => needsTheUnavailable(each)),
			held: withheld.length > 0
		})
	};
}
// src/commands/host/publish-and-tell.ts
async function publishAndTell(world, order) {
	const tip = await readTip(world, order);
	const done = await publishTip(world, tip, order);
	if (order.dryRun) return done;
	const { settings } = tip.inForce;
	if (world.codeHostWriter !== null) return tellPublication(world, settings, done);
	const said = done.withheld.length === 0 ? [] : [withheldNote(world, done, null)];
	return {
		...done,
		notes: [...done.notes, ...await notifyAll(world, settings, said)]
	};
}
// src/commands/commit-edit.ts
async function commitEdit(world, planned) {
	const { path, message } = planned;
	let refusal = null;
	const again = (_path, current) => {
		const edited = editAgain(planned, current);
		if (edited instanceof Uint8Array) return edited;
		refusal = edited;
		return null;
	};
	const done = await world.tree.commit(message, [path], again, world.now);
	if (refusal === null || done.kind === "refused" || done.kind === "proposed") return done;
	if (done.kind === "unchanged") return {
		kind: "refused",
		reason: "branch",
		detail: `${path} ${String(refusal)}`
	};
	if (done.pushed !== true || await isThere(world, planned)) return done;
	return {
		...done,
		pushed: false,
		detail: `committed here only: at the remote ${path} ${String(refusal)}`
	};
}
function editAgain({ edits, bytes, judged }, current) {
	if (current === null) return edits.length === 0 ? bytes : "is not there any more";
	if (judged !== null && !isSame(current, judged) && !isSame(current, bytes)) return "is another version than the one that was judged: pull, then judge it again";
	const edited = editRollout(current, edits);
	return edited.ok ? edited.bytes : `cannot be edited: ${edited.detail}`;
}
async function isThere({ history }, { path, edits }) {
	if (await history.fetch() !== null) return false;
	const branch = await history.baseBranch();
	const file = branch === null ? null : await history.fileAt(branch.upstream ?? branch.tip, path);
	if (file === null) return false;
	const edited = editRollout(file.bytes, edits);
	return edited.ok && isSame(edited.bytes, file.bytes);
}
function isSame(a, b) {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
// src/commands/orders.ts
function isJudged({ kind }) {
	return kind === "start" || kind === "advance" || kind === "restart";
}
function editsOf(world, order, rollout) {
	switch (order.kind) {
		case "start":
		case "advance":
		case "restart": return riseOf(order.kind, rollout);
		case "pause": return [{
			kind: "set-paused",
			record: {
				at: world.now,
				by: world.actor,
				reason: order.reason
			}
		}];
		case "resume":
			if (rollout.paused === null) throw new UsageError(`${order.feature} is not paused`);
			return [{ kind: "clear-paused" }];
		case "include": return moved(order.customer, rollout, "blacklist", "whitelist");
		case "exclude": return moved(order.customer, rollout, "whitelist", "blacklist");
	}
}
function riseOf(kind, rollout) {
	const { feature, tier, rolledBack } = rollout;
	if (kind === "restart") {
		if (rolledBack === null) throw new UsageError(`${feature} was not rolled back; \`start\` or \`advance\` it`);
		return [{
			kind: "set-tier",
			tier: 1
		}, { kind: "clear-rolledBack" }];
	}
	if (tier === 0 && rolledBack !== null) throw new UsageError(`${feature} was rolled back; \`restart\` it`);
	if (kind === "start" && tier !== 0) throw new UsageError(`${feature} is at tier ${tier} already; \`advance\` it`);
	if (kind === "advance" && tier === 0) throw new UsageError(`${feature} has not started; \`start\` it`);
	const next = tier + 1;
	if (!isTier(next)) throw new UsageError(`${feature} is at tier 4: everyone has it`);
	return [{
		kind: "set-tier",
		tier: next
	}];
}
function moved(customer, rollout, from, to) {
	return [...rollout[from].includes(customer) ? [{
		kind: "remove-from",
		list: from,
		customer
	}] : [], {
		kind: "add-to",
		list: to,
		customer
	}];
}
function messageOf(order) {
	switch (order.kind) {
		case "create":
		case "start":
		case "advance":
		case "restart":
		case "resume": return `${order.kind.slice(0, 1).toUpperCase()}${order.kind.slice(1)} ${order.feature}\n`;
		case "pause": return `Pause ${order.feature}\n\n${commitWords(order.reason)}\n`;
		case "include": return `Include a customer in ${order.feature}\n`;
		case "exclude": return `Exclude a customer from ${order.feature}\n\n${commitWords(order.reason)}\n`;
	}
}
// src/commands/edit.ts
async function edit(world, order, mode) {
	if (mode === "commit") await world.history.fetch();
	const branch = await world.history.baseBranch();
	const base = branch === null ? null : branch.upstream ?? branch.tip;
	const inForce = await settingsAt(world, base);
	if (order.kind === "create") return create(world, inForce.settings, order, mode);
	const files = await filesToEdit(world, inForce.settings, mode === "commit" ? base : null);
	const file = fileOf(files, order.feature);
	const { rollout, problems } = parseRollout(file.path, file.bytes);
	if (rollout === null) return {
		order,
		file: file.path,
		judgement: null,
		problems,
		done: null,
		exit: EXIT.invalid
	};
	const edits = editsOf(world, order, rollout);
	const bytes = applied(file.bytes, edits, file.path);
	const plain = {
		order,
		file: file.path,
		judgement: null,
		problems: [],
		exit: EXIT.ok
	};
	const report = isJudged(order) ? await judged(world, {
		base,
		inForce,
		files,
		file,
		bytes,
		order
	}) : plain;
	return report.exit === EXIT.ok ? write(world, report, {
		edits,
		bytes,
		judged: isJudged(order) ? file.bytes : null
	}, {
		mode,
		settings: inForce.settings
	}) : {
		...report,
		done: null
	};
}
async function judged(world, given) {
	const { base, inForce, file, bytes, order } = given;
	const before = await baseCatalog(world, base, inForce.settings);
	const edited = given.files.map((each) => each === file ? {
		...each,
		bytes,
		content: `${each.content}+`
	} : each);
	const after = buildCatalog(edited, inForce.settings, before);
	const { judgements, problems } = await judgeSides(world, {
		base,
		inForce,
		before,
		after
	});
	const judgement = judgements.find(({ change }) => change.feature === order.feature) ?? null;
	const own = problems.filter((problem) => problem.file === file.path);
	return {
		order,
		file: file.path,
		judgement,
		problems: own,
		exit: exitOf$1(own, judgement === null ? [] : [judgement])
	};
}
async function filesToEdit(world, settings, base) {
	return base === null ? world.tree.files(settings.rollouts) : world.history.filesAt(base, settings.rollouts);
}
async function create(world, settings, order, mode) {
	const { feature } = order;
	if (!FEATURE_NAME.test(feature)) throw new UsageError(`A feature is called a letter, then at most 41 letters, digits, _, . and -, found ${JSON.stringify(feature)}`);
	const there = await namesake(world, settings, feature, mode);
	if (there !== null) {
		const next = (featureOf(there) ?? feature) === feature ? `start it with \`start ${feature}\`` : "two names must differ in more than case";
		throw new UsageError(`${there} exists already; ${next}`);
	}
	const file = `${settings.rollouts}/${order.feature}.yaml`;
	const bytes = new TextEncoder().encode(renderNewRollout(order));
	const { problems } = parseRollout(file, bytes);
	if (problems.some(({ severity }) => severity === "error")) return {
		order,
		file,
		judgement: null,
		problems,
		done: null,
		exit: EXIT.invalid
	};
	return write(world, {
		order,
		file,
		judgement: null,
		problems,
		exit: EXIT.ok
	}, {
		edits: [],
		bytes,
		judged: null
	}, {
		mode,
		settings
	});
}
async function namesake(world, settings, feature, mode) {
	const branch = mode === "commit" ? await world.history.baseBranch() : null;
	const commits = branch === null ? [] : [.../* @__PURE__ */ new Set([branch.upstream ?? branch.tip, branch.tip])];
	const same = [...(await Promise.all(commits.map((commit) => world.history.filesAt(commit, settings.rollouts)))).flat(), ...await world.tree.files(settings.rollouts)].filter(({ path }) => featureOf(path)?.toLowerCase() === feature.toLowerCase());
	return (same.find(({ path }) => featureOf(path) === feature) ?? same[0])?.path ?? null;
}
function fileOf(files, feature) {
	const file = files.find(({ path }) => featureOf(path) === feature);
	if (file !== void 0) return file;
	throw unknownFeature(feature, files.flatMap(({ path }) => featureOf(path) ?? []));
}
function applied(bytes, edits, path) {
	const result = editRollout(bytes, edits);
	if (!result.ok) throw new UsageError(`Cannot edit ${path}: ${result.detail}`, EXIT.invalid);
	return result.bytes;
}
async function write(world, report, planned, { mode, settings }) {
	if (mode === "edit") {
		await world.tree.write(report.file, planned.bytes);
		return {
			...report,
			done: { kind: "edited" }
		};
	}
	const done = await commitOrPropose(world, settings, report, planned);
	if (done.kind === "refused" && done.reason === "invalid") return {
		...report,
		done,
		exit: EXIT.invalid
	};
	return {
		...report,
		done,
		exit: reachedGit(done) ? EXIT.ok : EXIT.unavailable
	};
}
async function commitOrPropose(world, settings, { order, file }, planned) {
	const full = {
		...planned,
		path: file,
		message: messageOf(order)
	};
	if (order.kind === "start" && world.codeHostWriter !== null) await keepLabels(world.codeHostWriter, settings, [order.feature]);
	const done = await commitEdit(world, full);
	if (done.kind !== "refused" || done.reason !== "protected" || world.codeHostWriter === null) return done;
	return proposeEdit(world, settings, {
		feature: order.feature,
		purpose: order.kind === "pause" ? "pause" : "edit",
		message: full.message,
		paths: [file],
		edit(_path, bytes) {
			const edited = editAgain(full, bytes);
			return edited instanceof Uint8Array ? edited : null;
		}
	});
}
// src/commands/host/rollback-and-tell.ts
async function rollbackAndTell(world, settings, order) {
	const report = await rollback(world, settings, order, "whole");
	if (world.codeHostWriter === null) return {
		report,
		notes: []
	};
	const tip = await readTip(world, { dryRun: false });
	const told = await tellGuard(world, settings, {
		incidents: [incidentOf(world, tip, report)],
		alerts: [],
		lasting: null
	});
	const done = await tellPublication(world, settings, await publishTip(world, tip, { dryRun: false }));
	const exit = report.exit === EXIT.ok && done.exit === EXIT.unavailable ? EXIT.unavailable : report.exit;
	return {
		report: {
			...report,
			exit
		},
		notes: [...told.notes, ...done.notes]
	};
}
function incidentOf({ now, actor }, { catalog, commit }, report) {
	const { feature, reason, stores, git, from } = report;
	const failed = stores.filter(({ outcome }) => outcome === "failed");
	const reached = stores.filter(({ outcome }) => outcome !== "failed");
	const rollouts = Array.from(catalog.entries.values(), ({ rollout }) => rollout);
	return {
		feature,
		reason,
		action: "rollback",
		by: actor,
		at: now,
		failed: failed.map(({ name }) => name),
		reached: reached.length > 0,
		propagation: Math.max(0, ...reached.map(({ propagation }) => propagation)),
		refresh: READERS_REFRESH,
		tier: from ?? 0,
		since: null,
		dependents: dependentsOf(feature, rollouts),
		owners: catalog.entries.get(feature)?.rollout.owners ?? [],
		git: git.kind === "edited" ? `edited ${git.file}, at ${commit}` : gitWords(git),
		gitHasTier: git.kind === "refused" || git.kind === "proposed",
		issue: null
	};
}
function gitWords(git) {
	switch (git.kind) {
		case "committed": return `commit ${git.commit}`;
		case "unchanged": return `unchanged: ${git.detail}`;
		case "proposed": return `pull request #${git.number}: ${git.detail}`;
		case "refused": return `NOT committed: ${git.detail}`;
	}
}
export { actingSettings, advanceText, broughtDown, carryOut, edit, editRollout, keepLabels, kill, liveRollout, mustKnow, nextSnapshot, notifyAll, openMissingIncidents, publishAndTell, publishTip, reconcile, rollback, rollbackAndTell, tellGuard, tellPublication, unknownFeature };
