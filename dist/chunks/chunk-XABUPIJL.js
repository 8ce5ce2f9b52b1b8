import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  closest,
  codecOf,
  createForm,
  describe,
  encode,
  encodingOf,
  entryOf,
  evaluate,
  fitted,
  hasPseudonyms,
  hasRoot,
  isPartial,
  isPublicStore,
  isSmallStore,
  limitOf,
  nameOf,
  readDate,
  readEndOfDay,
  readInstant,
  readYaml,
  recognized,
  rolloutWords,
  settingsWords,
  storeKind,
  validateRollout,
  validateSettings
} from "./chunk-KVYWHXIA.js";
import {
  mergeKills,
  mergeRestores
} from "./chunk-B6IGZ5GI.js";
import {
  compileFeature,
  contentOf,
  minimumTierOf,
  own,
  seal
} from "./chunk-RFXT7PJO.js";
import {
  byCodeUnits
} from "./chunk-22JQXUXA.js";
import {
  isKilled
} from "./chunk-HO4JJVII.js";
import {
  UsageError
} from "./chunk-FKWMAXME.js";
import {
  parseInstant
} from "./chunk-HCIKGOMT.js";
import {
  __commonJS,
  __toESM
} from "./chunk-6UU6BM5N.js";

// node_modules/ms/index.js
var require_ms = __commonJS({
  "node_modules/ms/index.js"(exports, module) {
    var s = 1e3;
    var m = s * 60;
    var h = m * 60;
    var d = h * 24;
    var w = d * 7;
    var y = d * 365.25;
    module.exports = function(val, options) {
      options = options || {};
      var type = typeof val;
      if (type === "string" && val.length > 0) {
        return parse3(val);
      } else if (type === "number" && isFinite(val)) {
        return options.long ? fmtLong(val) : fmtShort(val);
      }
      throw new Error(
        "val is not a non-empty string or a valid number. val=" + JSON.stringify(val)
      );
    };
    function parse3(str) {
      str = String(str);
      if (str.length > 100) {
        return;
      }
      var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
        str
      );
      if (!match) {
        return;
      }
      var n = parseFloat(match[1]);
      var type = (match[2] || "ms").toLowerCase();
      switch (type) {
        case "years":
        case "year":
        case "yrs":
        case "yr":
        case "y":
          return n * y;
        case "weeks":
        case "week":
        case "w":
          return n * w;
        case "days":
        case "day":
        case "d":
          return n * d;
        case "hours":
        case "hour":
        case "hrs":
        case "hr":
        case "h":
          return n * h;
        case "minutes":
        case "minute":
        case "mins":
        case "min":
        case "m":
          return n * m;
        case "seconds":
        case "second":
        case "secs":
        case "sec":
        case "s":
          return n * s;
        case "milliseconds":
        case "millisecond":
        case "msecs":
        case "msec":
        case "ms":
          return n;
        default:
          return void 0;
      }
    }
    function fmtShort(ms2) {
      var msAbs = Math.abs(ms2);
      if (msAbs >= d) {
        return Math.round(ms2 / d) + "d";
      }
      if (msAbs >= h) {
        return Math.round(ms2 / h) + "h";
      }
      if (msAbs >= m) {
        return Math.round(ms2 / m) + "m";
      }
      if (msAbs >= s) {
        return Math.round(ms2 / s) + "s";
      }
      return ms2 + "ms";
    }
    function fmtLong(ms2) {
      var msAbs = Math.abs(ms2);
      if (msAbs >= d) {
        return plural(ms2, msAbs, d, "day");
      }
      if (msAbs >= h) {
        return plural(ms2, msAbs, h, "hour");
      }
      if (msAbs >= m) {
        return plural(ms2, msAbs, m, "minute");
      }
      if (msAbs >= s) {
        return plural(ms2, msAbs, s, "second");
      }
      return ms2 + " ms";
    }
    function plural(ms2, msAbs, n, name) {
      var isPlural = msAbs >= n * 1.5;
      return Math.round(ms2 / n) + " " + name + (isPlural ? "s" : "");
    }
  }
});

// src/config/cycles.ts
function cyclicGroups(graph) {
  const search = createSearch(graph);
  for (const name of graph.keys()) if (!search.indices.has(name)) explore(search, name);
  return search.groups.toSorted(([a = ""], [b = ""]) => a < b ? -1 : 1);
}
function createSearch(graph) {
  return { graph, indices: /* @__PURE__ */ new Map(), lows: /* @__PURE__ */ new Map(), open: /* @__PURE__ */ new Set(), path: [], visits: [], groups: [] };
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
  visits.push({ name, targets, next: 0 });
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
var MAXIMUM_PARENTS = 50;
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
  const { line, column } = parsed.positions[key] ?? { line: 1, column: 1 };
  return { code, severity, file, line, column, message };
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
  return Array.from(byName.values()).flatMap(
    (group) => group.length < 2 ? [] : group.map((member) => {
      const others = group.filter((other) => other !== member).map(({ file }) => file);
      const message = `a feature has one file, and names differ by more than their case; found also ${others.join(", ")}`;
      return problemAt(member, "feature", { code: "duplicate-feature", severity: "error", message });
    })
  );
}
function unknownParents(members, before) {
  const features = new Set(members.map(({ parsed }) => parsed.feature));
  return members.flatMap(
    (member) => (member.parsed.rollout?.dependsOn ?? []).slice(0, MAXIMUM_PARENTS).flatMap((parent, index) => {
      if (features.has(parent)) return [];
      const told = unknownParent(member, parent, { features, before });
      return [problemAt(member, `dependsOn/${index}`, told)];
    })
  );
}
function unknownParent({ parsed }, parent, { features, before }) {
  const name = JSON.stringify(parent);
  if (before !== null && (before.entries.has(parent) || before.unreadable.has(parent))) {
    const message2 = `dependsOn names ${name}, whose file is removed: without it this feature is off`;
    return { code: "parent-removed", severity: "warning", message: message2 };
  }
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
      const names = group.length > 10 ? `${group.slice(0, 10).join(", ")}, …` : group.join(", ");
      const message = `features must not depend on each other in a circle, found ${names}`;
      return [problemAt(member, `dependsOn/${index}`, { code: "dependency-cycle", severity: "error", message })];
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
    if (phase !== null && !phases.includes(phase)) {
      found.push(problemAt(member, "phase", unknownName("phase", phase, phases)));
    }
    if (metrics.source !== null && !sources.includes(metrics.source)) {
      found.push(problemAt(member, "metrics", unknownName("source", metrics.source, sources)));
    }
    return found;
  });
}
function unknownName(what, name, known) {
  const near = closest(name, known);
  const hint = near === null ? "" : `; did you mean ${near}?`;
  const message = `the settings have no ${what} named ${JSON.stringify(name.slice(0, 60))}${hint}`;
  return { code: `unknown-${what}`, severity: "warning", message };
}
function flagConflicts(members) {
  const readable = members.filter(({ parsed }) => parsed.rollout !== null);
  const byFlag = groupBy(readable, ({ parsed }) => parsed.rollout?.flag ?? "");
  return Array.from(byFlag).flatMap(([flag, group]) => {
    const last = group.at(-1);
    if (last === void 0) return [];
    const others = [...group, ...branchesOf(flag).flatMap((branch) => byFlag.get(branch) ?? [])];
    const other = others.find(({ parsed }) => parsed.feature !== last.parsed.feature);
    if (other === void 0) return [];
    const message = `the flag ${flag} collides with that of ${other.parsed.feature}: only one can show in the flags tree`;
    return [problemAt(last, "flag", { code: "flag-conflict", severity: "warning", message })];
  });
}
function branchesOf(flag) {
  const segments = flag.split(".");
  return segments.slice(0, -1).map((_, index) => segments.slice(0, index + 1).join("."));
}

// src/config/values/duration.ts
var import_ms = __toESM(require_ms(), 1);
var SECOND = 1e3;
var MINUTE = 60 * SECOND;
var DURATIONS = { least: MINUTE, most: 90 * 24 * 60 * MINUTE };
var WAITS = { least: 0, most: 10 * MINUTE };
function readDuration(text, { least, most } = DURATIONS) {
  const match = /^(\d{1,7})([smhdw])$/u.exec(text);
  if (match === null) return null;
  const duration2 = (0, import_ms.default)(`${Number(match[1])}${unitOf(match[2])}`);
  return duration2 >= least && duration2 <= most ? duration2 : null;
}
function unitOf(letter) {
  return letter === "s" || letter === "m" || letter === "h" || letter === "d" ? letter : "w";
}

// src/config/values/ratio.ts
function readRatio(written, least, most) {
  const points = typeof written === "number" ? pointsOfFraction(written) : pointsOfPercentage(written);
  const range = `a ratio from ${percent(least)} to ${percent(most)}, written like 5% or 0.05`;
  if (points === null) return { ok: false, allowed: `${range}, in whole hundredths of a percent` };
  return points < least || points > most ? { ok: false, allowed: range } : { ok: true, value: points };
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
var TIERS = [0, 1, 2, 3, 4];
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
  return TIERS.find((tier) => tier === value);
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
  return void 0;
}
function durationAt(form, path, bounds = DURATIONS, range = "from 1m to 90d, written like 48h or 7d") {
  const text = textAt(form, path);
  if (text === void 0) return void 0;
  const duration2 = readDuration(text, bounds);
  if (duration2 !== null) return duration2;
  form.refuse(path, "invalid-value", `${nameOf(path)} must be a duration ${range}, found ${describe(text)}`);
  return void 0;
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
  return void 0;
}

// src/config/values/customer.ts
var EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
var PHONE = /^\+\d{7,15}$/u;
function personalDetail(customer) {
  if (EMAIL.test(customer)) return "an e-mail address";
  return PHONE.test(customer) ? "a phone number" : null;
}

// src/config/rollout-exposure.ts
var RESERVED = /* @__PURE__ */ new Set(["__proto__", "prototype", "constructor"]);
function readExposure(form, feature) {
  const tier = form.node(["tier"]) === void 0 ? 0 : tierAt(form, ["tier"]);
  const whitelist = readCustomers(form, "whitelist");
  const blacklist = readCustomers(form, "blacklist");
  const flag = readFlag(form, feature);
  const salt = form.node(["salt"]) === void 0 ? feature : textAt(form, ["salt"]);
  const dependsOn = readParents(form);
  if (tier === void 0 || whitelist === null || blacklist === null) return null;
  warnOfOverlap(form, whitelist, blacklist);
  if (flag === null || salt === void 0 || dependsOn === null) return null;
  return { tier, whitelist, blacklist, flag, salt, dependsOn };
}
function warnOfOverlap(form, whitelist, blacklist) {
  const off = new Set(blacklist);
  const both = whitelist.filter((customer) => off.has(customer)).length;
  if (both === 0) return;
  const who = both === 1 ? "one customer is" : `${both} customers are`;
  form.warn(["whitelist"], "overlapping-lists", `${who} on both lists; the blacklist wins`);
}
function readCustomers(form, list) {
  const node = form.node([list]);
  if (node === void 0) return [];
  if (node.kind !== "list" || isWrittenTwice(form, list)) return null;
  const customers = /* @__PURE__ */ new Set();
  for (const [index, item] of node.items.entries()) {
    const customer = readCustomer(form, item, [list, String(index)]);
    if (customer === null) continue;
    if (customers.has(customer))
      form.warn([list, String(index)], "repeated-customer", `${list} names a customer twice`);
    customers.add(customer);
  }
  return Array.from(customers);
}
function readCustomer(form, item, path) {
  const written = textAt(form, path);
  const detail = written === void 0 ? null : personalDetail(written);
  if (written !== void 0 && detail === null) return written;
  if (detail !== null) {
    form.refuse(path, "personal-id", `${nameOf(path)} must be an opaque id, found ${detail}`);
  }
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
var HOUR = 60 * 60 * 1e3;
function readWords(form) {
  return {
    description: textAt(form, ["description"]) ?? "",
    owners: textsAt(form, ["owners"]) ?? [],
    risk: textAt(form, ["risk"]) === "low" ? "low" : "normal",
    phase: textAt(form, ["phase"]) ?? null,
    metrics: readMetrics(form)
  };
}
function readMetrics(form) {
  const parameters = keysAt(form, ["metrics"]).flatMap((key) => {
    const text = key === "source" ? void 0 : textAt(form, ["metrics", key]);
    return text === void 0 ? [] : [[key, text]];
  });
  return { source: textAt(form, ["metrics", "source"]) ?? null, parameters: Object.fromEntries(parameters) };
}
function readThreshold(form) {
  const errorRate = ratioAt(form, ["rollbackThreshold", "errorRate"]) ?? 500;
  const timeWindow = durationAt(form, ["rollbackThreshold", "timeWindow"]) ?? HOUR;
  const windows = readWindows(form, timeWindow);
  return { errorRate, timeWindow, windows };
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
    } else if (windows.has(timeWindow)) {
      form.refuseKey([...path, key], "duplicate-key", `a window is written twice in different words, ${found}`);
    } else if (errorRate !== void 0) {
      windows.set(timeWindow, errorRate);
    }
  }
  return Array.from(windows, ([timeWindow, errorRate]) => ({ timeWindow, errorRate })).toSorted(
    (a, b) => a.timeWindow - b.timeWindow
  );
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
  return { at, by: textAt(form, ["paused", "by"]) ?? null, reason };
}
function readRolledBack(form) {
  const at = instantAt(form, ["rolledBack", "at"]);
  const from = tierAt(form, ["rolledBack", "from"]);
  const reason = textAt(form, ["rolledBack", "reason"]);
  if (at === void 0 || from === void 0 || reason === void 0) return null;
  if (form.whole(["rolledBack"]) === void 0) return null;
  return { at, from, by: textAt(form, ["rolledBack", "by"]) ?? null, reason };
}
function readOverride(form) {
  const reason = textAt(form, ["override", "reason"]);
  const expires = endOfDayAt(form, ["override", "expires"]);
  const criteria = textsAt(form, ["override", "criteria"]);
  if (reason === void 0 || expires === void 0 || criteria === void 0) return null;
  return form.whole(["override"]) === void 0 ? null : { criteria, reason, expires };
}
function readImported(form) {
  const at = instantAt(form, ["imported", "at"]);
  const from = textAt(form, ["imported", "from"]);
  if (at === void 0 || from === void 0 || form.whole(["imported"]) === void 0) return null;
  return { from, at };
}
function readRetired(form) {
  const at = instantAt(form, ["retired", "at"]);
  return at === void 0 || form.whole(["retired"]) === void 0 ? null : { at };
}

// src/config/rollout.ts
var FEATURE_NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,41}$/u;
function parseRollout(path, bytes) {
  const feature = featureOfFile(path);
  const document = readYaml(bytes);
  if (!hasRoot(document)) {
    const problems = document.issues.problems(path, document.locate);
    return { rollout: null, feature, positions: {}, problems };
  }
  const form = createForm(document, { validate: validateRollout, words: rolloutWords, hides: isCustomer });
  refuseOtherName(form, feature);
  const rollout = readRollout(form, feature);
  return { rollout, feature, positions: positionsOf(document), problems: form.problems(path) };
}
function featureOfFile(path) {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/u, "");
}
function isCustomer(path) {
  return (path[0] === "whitelist" || path[0] === "blacklist") && path.length > 1;
}
function refuseOtherName(form, feature) {
  if (!FEATURE_NAME.test(feature)) {
    const allowed = "a letter, then at most 41 letters, digits, _, . and -";
    form.refuse([], "invalid-name", `a file is named after its feature: ${allowed}, found ${JSON.stringify(feature)}`);
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
  if (records.retired !== null && tier !== 4) {
    form.refuse(["retired"], "retired-below-full", `retired is for tier 4 only, found tier ${tier}`);
  }
  if (exposure === null || !FEATURE_NAME.test(feature)) return null;
  return { feature, ...exposure, ...words, rollbackThreshold, ...records };
}
function positionsOf({ root, locate }) {
  const positions = { feature: { line: 1, column: 1 } };
  for (const key of rolloutWords.keys["#"] ?? []) {
    const node = entryOf(root, key)?.node;
    if (node === void 0) continue;
    positions[key] = locate(node.start);
    if (key !== "dependsOn" || node.kind !== "list") continue;
    for (const [index, item] of node.items.entries()) positions[`dependsOn/${index}`] = locate(item.start);
  }
  return positions;
}

// src/config/catalog.ts
var parsesOf = /* @__PURE__ */ new WeakMap();
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
    const parsed = problem === null ? parse(file, known, parses) : { ...UNREAD, feature };
    problems.push(...parsed.problems);
    members.push({ file: file.path, content: file.content, parsed });
  }
  const catalog = assemble(members, [...problems, ...crossProblems(members, settings, before)]);
  parsesOf.set(catalog, parses);
  return catalog;
}
var UNREAD = { rollout: null, positions: {}, problems: [] };
function parse({ path, content, bytes }, known, parses) {
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
    const entry = { rollout, file, content, positions, flawed: flawedFiles.has(file) };
    const other = entries.get(feature);
    if (other === void 0 || isNarrower(entry, other)) entries.set(feature, entry);
    unreadable.delete(feature);
  }
  return { entries, unreadable, problems: problems.toSorted(comparePlaces) };
}
function isNarrower({ rollout: a }, { rollout: b }) {
  if (a.tier !== b.tier) return a.tier < b.tier;
  if (a.whitelist.length !== b.whitelist.length) return a.whitelist.length < b.whitelist.length;
  return a.blacklist.length > b.blacklist.length;
}
function isHidden(path, folder) {
  const below = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  return below.split("/").some((name) => name.startsWith("."));
}
function featureOfPath(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /\.ya?ml$/u.test(name) ? name.replace(/\.ya?ml$/u, "") : null;
}
function problemOfKind({ path, kind }, feature) {
  const place = { file: path, line: 1, column: 1 };
  if (kind === "link") {
    const message2 = "a rollout is a regular file inside the repository, found a link or something else";
    return { code: "link", severity: "error", ...place, message: message2 };
  }
  if (feature === null) {
    const message2 = "only rollouts named <feature>.yaml or <feature>.yml belong here; this file is ignored";
    return { code: "other-file", severity: "warning", ...place, message: message2 };
  }
  if (kind === "file") return null;
  const message = "a file has at most 1 MB, found more";
  return { code: "too-large", severity: "error", ...place, message };
}
function comparePlaces(a, b) {
  return compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column || compareTexts(a.code, b.code);
}
function compareTexts(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// src/config/settings-effects.ts
var RUNNING = [1, 2, 3];
var SUBJECTS = [
  { path: "rollouts", of: ({ rollouts }) => rollouts, tiers: [0, 1, 2, 3, 4] },
  { path: "evidence", of: ({ criteria }) => criteria.evidence, tiers: RUNNING },
  { path: "phases", of: ({ phases }) => phases, tiers: null },
  { path: "approvals", of: ({ approvals }) => approvals, tiers: null },
  { path: "calendar", of: ({ calendar }) => calendar, tiers: null },
  { path: "issues", of: ({ issues }) => issues, tiers: null },
  { path: "guard", of: ({ guard }) => guard, tiers: [1, 2, 3, 4] },
  { path: "adoption", of: ({ adoption }) => adoption, tiers: null },
  { path: "metrics", of: ({ metrics }) => metrics, tiers: [1, 2, 3, 4] },
  { path: "stores", of: ({ stores }) => stores, tiers: null },
  { path: "signing", of: ({ signing }) => signing, tiers: null },
  { path: "environments", of: ({ environments }) => environments, tiers: null },
  { path: "notifications", of: ({ notifications }) => notifications, tiers: null },
  { path: "report", of: ({ report }) => report, tiers: null },
  { path: "name", of: ({ name }) => name, tiers: null }
];
function describeSettingsEffects(base, head, catalog) {
  const count = (tiers) => {
    const features = Array.from(catalog.entries.values(), ({ rollout }) => rollout.tier);
    const concerned = features.filter((tier) => tiers.includes(tier)).length;
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
    { name: "percentage", value: ladder.earlyAdopters.percentage, ...ratio, tiers: [2] },
    { name: "percentage", value: ladder.general.percentage, ...ratio, tiers: [3] },
    { name: "internal minimum", value: ladder.internal.minimum, ...time, tiers: [1] },
    { name: "internal fast-track minimum", value: ladder.internal.fastTrackMinimum, ...time, tiers: [1] },
    { name: "early adopters minimum", value: ladder.earlyAdopters.minimum, ...time, tiers: [2] },
    { name: "early adopters fast-track minimum", value: ladder.earlyAdopters.fastTrackMinimum, ...time, tiers: [2] },
    { name: "general minimum", value: ladder.general.minimum, ...time, tiers: [3] },
    { name: "general fast-track minimum", value: ladder.general.fastTrackMinimum, ...time, tiers: [3] },
    { name: "maximum error rate", value: criteria.maximumErrorRate, ...ratio, tiers: RUNNING },
    { name: "minimum success rate", value: criteria.minimumSuccessRate, ...ratio, tiers: RUNNING },
    { name: "performance increase", value: criteria.performance.maximumIncrease, ...ratio, tiers: RUNNING },
    { name: "performance required", value: Number(criteria.performance.required), ...plain, tiers: RUNNING },
    { name: "investigation", value: criteria.investigate.extra, ...time, tiers: RUNNING },
    { name: "recovery", value: criteria.recovery, ...time, tiers: RUNNING },
    { name: "freshness", value: criteria.freshness, ...time, tiers: RUNNING },
    { name: "critical error rate", value: rollback.critical, ...ratio, tiers: [1, 2, 3, 4] },
    { name: "common cause", value: rollback.commonCause, ...plain, tiers: [1, 2, 3, 4] },
    { name: "grace without data", value: rollback.graceWithoutData, ...time, tiers: [1, 2, 3, 4] },
    { name: "largest whitelist", value: audience.maximum, ...plain, tiers: RUNNING },
    { name: "widening without evidence", value: audience.wideningWithoutEvidence, ...plain, tiers: RUNNING },
    { name: "running at once", value: concurrency.running, ...plain, tiers: RUNNING },
    { name: "running per owner", value: concurrency.perOwner, ...plain, tiers: RUNNING },
    { name: "running per phase", value: concurrency.perPhase, ...plain, tiers: RUNNING }
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
    calendar: { timezone: readTimezone(form), freeze: readFreezes(form) },
    guard: {
      mode: textAt(form, ["guard", "mode"]) === "observe" ? "observe" : "act",
      propose: switchAt(form, ["guard", "propose"]) ?? false
    },
    adoption: until === void 0 ? null : { until },
    report: {
      customerIds: textAt(form, ["report", "customerIds"]) === "show" ? "show" : "hide",
      customers: readCustomers2(form)
    }
  };
}
function readFolder(form) {
  return insideAt(form, ["rollouts"], "a folder") ?? "rollouts";
}
function readCustomers2(form) {
  return insideAt(form, ["report", "customers"], "a file");
}
function insideAt(form, path, what) {
  const written = textAt(form, path);
  if (written === void 0) return null;
  const place = written.replace(/^(?:\.\/)+/u, "").replace(/\/+$/u, "");
  const isInside = place.split("/").every((name2) => name2 !== "" && name2 !== "." && name2 !== "..");
  if (isInside && !/[\\\p{Cc}]/u.test(place)) return place;
  const name = path.join(".");
  const message = `${name} must be ${what} inside the repository, with forward slashes, found ${describe(written)}`;
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
    const group = {
      users: textsAt(form, [...path, "users"]) ?? [],
      teams: textsAt(form, [...path, "teams"]) ?? [],
      owners: switchAt(form, [...path, "owners"]) ?? false
    };
    return [name, group];
  });
  return Object.fromEntries(groups);
}
function readTimezone(form) {
  const timezone = textAt(form, ["calendar", "timezone"]);
  if (timezone === void 0) return "UTC";
  if (isTimezone(timezone)) return timezone;
  const allowed = "a time zone such as UTC or Europe/Berlin";
  const message = `calendar.timezone must be ${allowed}, found ${describe(timezone)}`;
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
  if (first > last) {
    form.refuse([...path, "to"], "dates-not-in-order", `to must not be before from, found ${from} to ${to}`);
  }
  return { from, to };
}
function isWeekday(text) {
  return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].includes(text);
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
  const path = firstWritten(form, [
    ["rollback", "critical"],
    ["criteria", "maximumErrorRate"]
  ]);
  const found = `found ${percent(rollback.critical)} and ${percent(maximum)}`;
  form.refuse(path, "limits-not-in-order", `rollback.critical must be above criteria.maximumErrorRate, ${found}`);
}
function checkLadder(form, { ladder }) {
  for (const [name, { minimum, fastTrackMinimum }] of Object.entries(ladder)) {
    if (fastTrackMinimum <= minimum) continue;
    const message = `ladder.${name}.fastTrackMinimum must not be longer than minimum`;
    form.refuse(["ladder", name, "fastTrackMinimum"], "limits-not-in-order", message);
  }
  const { earlyAdopters, general } = ladder;
  if (earlyAdopters.percentage < general.percentage) return;
  const path = firstWritten(form, [
    ["ladder", "general", "percentage"],
    ["ladder", "earlyAdopters", "percentage"]
  ]);
  const found = `found ${percent(earlyAdopters.percentage)} and ${percent(general.percentage)}`;
  form.refuse(path, "limits-not-in-order", `earlyAdopters must have less of the audience than general, ${found}`);
}
function firstWritten(form, paths) {
  return paths.find((path) => form.node(path) !== void 0) ?? [];
}
function checkPhases(form, { phases }) {
  const names = phases.map(({ name }) => name);
  refuseRepeated(form, "phases", names);
  for (const [index, { requires }] of phases.entries()) {
    for (const [position, required] of requires.entries()) {
      if (names.includes(required)) continue;
      const near = closest(required, names);
      const hint = near === null ? "" : `; did you mean ${near}?`;
      const path = ["phases", String(index), "requires", String(position)];
      form.refuse(path, "unknown-phase", `there is no phase named ${JSON.stringify(required)}${hint}`);
    }
  }
  for (const [first = "", ...others] of cyclicGroups(new Map(phases.map(({ name, requires }) => [name, requires])))) {
    const path = ["phases", String(names.indexOf(first)), "requires"];
    const message = `phases must not require each other in a circle, found ${[first, ...others].join(", ")}`;
    form.refuse(path, "phase-cycle", message);
  }
  checkOrders(form, phases);
}
function checkOrders(form, phases) {
  const seen = /* @__PURE__ */ new Set();
  for (const [index, { order }] of phases.entries()) {
    for (const [position, feature] of order.entries()) {
      if (seen.has(feature)) {
        const path = ["phases", String(index), "order", String(position)];
        form.refuse(
          path,
          "repeated-feature",
          `a feature has one place in the orders of all phases, found ${feature} twice`
        );
      }
      seen.add(feature);
    }
  }
}
function refuseRepeated(form, list, names) {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue;
    const path = [list, String(index), "name"];
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
  checkFormats(form, { stores, environments });
  checkPlaces(form, stores);
  if (form.node(["environments", "production", "minimumTier"]) !== void 0) {
    const message = "production must not have a minimumTier: its tiers are those of the files";
    form.refuse(["environments", "production", "minimumTier"], "minimum-tier-on-production", message);
  }
  for (const [index, { environment }] of stores.entries()) {
    if (environment === "production" || Object.hasOwn(environments, environment)) continue;
    const near = closest(environment, ["production", ...Object.keys(environments)]);
    const hint = near === null ? "" : `; did you mean ${near}?`;
    const message = `no environment named ${describe(environment)} is declared${hint}`;
    form.warn(["stores", String(index), "environment"], "unknown-environment", message);
  }
}
function checkFormats(form, { stores, environments }) {
  for (const [index, { environment, format, customerIds }] of stores.entries()) {
    if (format !== "flagd") continue;
    const path = ["stores", String(index), "format"];
    if (customerIds === "hashed") {
      form.refuse(path, "flagd-hashed", "flagd cannot compare hashed customer ids: write customerIds: plain");
    }
    const others = stores.filter((each) => each.environment === environment && each.format === "snapshot");
    if (others.length > 0 || Object.hasOwn(environments, environment)) continue;
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
var HOUR2 = 60 * 60 * 1e3;
var DAY = 24 * HOUR2;
function readLadder(form) {
  return {
    internal: readRung(form, ["ladder", "internal"], { minimum: 2 * DAY, fastTrackMinimum: 2 * DAY }),
    earlyAdopters: {
      ...readRung(form, ["ladder", "earlyAdopters"], { minimum: 7 * DAY, fastTrackMinimum: 5 * DAY }),
      percentage: readPercentage(form, ["ladder", "earlyAdopters", "percentage"], 1e3)
    },
    general: {
      ...readRung(form, ["ladder", "general"], { minimum: 7 * DAY, fastTrackMinimum: 7 * DAY }),
      percentage: readPercentage(form, ["ladder", "general", "percentage"], 5e3)
    }
  };
}
function readRung(form, path, otherwise) {
  const minimum = durationAt(form, [...path, "minimum"]) ?? otherwise.minimum;
  const fastTrack = durationAt(form, [...path, "fastTrackMinimum"]);
  return { minimum, fastTrackMinimum: fastTrack ?? Math.min(otherwise.fastTrackMinimum, minimum) };
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
      maximumIncrease: ratioAt(form, ["criteria", "performance", "maximumIncrease"]) ?? 1e3,
      required: switchAt(form, ["criteria", "performance", "required"]) ?? false
    },
    investigate: { extra: durationAt(form, ["criteria", "investigate", "extra"]) ?? 2 * DAY },
    recovery: durationAt(form, ["criteria", "recovery"]) ?? 2 * DAY,
    freshness: durationAt(form, ["criteria", "freshness"]) ?? DAY
  };
}
function readRollback(form) {
  return {
    critical: ratioAt(form, ["rollback", "critical"]) ?? 1e3,
    commonCause: numberAt(form, ["rollback", "commonCause"]) ?? 3,
    graceWithoutData: durationAt(form, ["rollback", "graceWithoutData"]) ?? DAY
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
var OPTIONS = {
  embedded: { required: [], optional: ["path"] },
  postgres: { required: ["url"], optional: ["query", "designEffect", "timeout", "settle"] },
  prometheus: { required: ["url"], optional: ["token", "designEffect", "timeout", "settle"] },
  fixed: { required: ["path"], optional: [] },
  unconfigured: { required: [], optional: [] }
};
var EMBEDDED_PATH = ".pilot/events";
function readMetrics2(form, place) {
  const named = keysAt(form, ["metrics", "sources"]).flatMap((name2) => {
    const source2 = readSource(form, ["metrics", "sources", name2], place);
    return source2 === null ? [] : [[name2, source2]];
  });
  const chosen = textAt(form, ["metrics", "default"]);
  if (chosen !== void 0) return { default: chosen, sources: Object.fromEntries(named) };
  const [only, another] = named;
  if (only !== void 0 && another === void 0) return { default: only[0], sources: Object.fromEntries(named) };
  const [name, source] = placeDefault(place);
  return { default: name, sources: { [name]: source, ...Object.fromEntries(named) } };
}
function placeDefault({ ci }) {
  return ci ? ["unconfigured", { kind: "unconfigured" }] : ["embedded", { kind: "embedded", path: EMBEDDED_PATH, implied: true }];
}
function readSource(form, path, place) {
  const kind = textAt(form, [...path, "kind"]);
  if (kind === void 0 || !isKind(kind)) return null;
  checkOptions(form, path, kind);
  switch (kind) {
    case "embedded":
      return readEmbedded(form, path, place);
    case "postgres":
      return readPostgres(form, path);
    case "prometheus":
      return readPrometheus(form, path);
    case "fixed":
      return { kind, path: textAt(form, [...path, "path"]) ?? "" };
    case "unconfigured":
      return { kind };
  }
}
function isKind(text) {
  return Object.hasOwn(OPTIONS, text);
}
function checkOptions(form, path, kind) {
  const { required, optional } = OPTIONS[kind];
  for (const key of required) {
    if (form.node([...path, key]) === void 0) {
      form.refuse(path, "missing-key", `a ${kind} source must have the key ${key}`);
    }
  }
  for (const key of keysAt(form, path)) {
    if (key === "kind" || required.includes(key) || optional.includes(key)) continue;
    const known = ["kind", ...required, ...optional].join(", ");
    form.refuseKey([...path, key], "unknown-key", `a ${kind} source has no key ${key}; known are ${known}`);
  }
}
function readEmbedded(form, path, { ci, lenient }) {
  const written = textAt(form, [...path, "path"]);
  if (written === void 0 && ci && lenient !== true) {
    const message = "a CI job starts with an empty disk: write the path of an embedded source, or use another kind";
    form.refuse([...path, "kind"], "not-in-ci", message);
  }
  return { kind: "embedded", path: written ?? EMBEDDED_PATH, implied: written === void 0 };
}
function readPostgres(form, path) {
  return { kind: "postgres", ...readServer(form, path, 0), query: textAt(form, [...path, "query"]) ?? null };
}
function readPrometheus(form, path) {
  const token = environmentAt(form, [...path, "token"]) ?? null;
  return { kind: "prometheus", ...readServer(form, path, 6e4), token };
}
function readServer(form, path, settle) {
  const range = "from 0s to 10m, written like 30s";
  return {
    url: configuredAt(form, [...path, "url"]) ?? "",
    designEffect: numberAt(form, [...path, "designEffect"]) ?? 1,
    timeout: durationAt(form, [...path, "timeout"], { least: 1e3, most: WAITS.most }, "from 1s to 10m") ?? 1e4,
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
var COMMON = /* @__PURE__ */ new Set([
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
  for (const [key, { required, meaning }] of Object.entries(options)) {
    if (required === true && form.node([...path, key]) === void 0) {
      form.refuse(path, "missing-key", `a store of kind ${kind} must have the key ${key}: ${meaning}`);
    }
  }
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
  else if (typeof value === "string" && (option?.secret === true || hasPassword(value))) {
    form.warn(path, "plain-secret", `${key} stands in the file for everyone to read; write {env: NAME}`);
  }
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
  const message = "the public can read this store: write customerIds: hashed, or access: private where only your servers can read it";
  form.refuse(where, "public-customer-ids", message);
}

// src/config/settings-stores.ts
var EVENTS = ["rollback", "pause", "withheld", "silent", "eligible"];
var SNAPSHOT_PATH = ".pilot/snapshot.json";
function readStores(form, place) {
  const name = textAt(form, ["name"]) ?? null;
  if (form.node(["stores"]) === void 0) return [place.ci ? dataBranch(name) : LOCAL_FILE];
  return membersAt(form, ["stores"]).map((path) => readStore(form, path, { ...place, name }));
}
var IMPLIED = {
  environment: "production",
  customerIds: "plain",
  format: "snapshot",
  lean: false,
  maximumBytes: null,
  implied: true
};
var LOCAL_FILE = { name: "file", kind: "file", ...IMPLIED, options: { path: SNAPSHOT_PATH } };
function dataBranch(name) {
  return { name: "git", kind: "git", ...IMPLIED, options: placeOf("git", name) };
}
function placeOf(kind, name) {
  if (name === null) return {};
  if (kind === "git") return { branch: `pilot-rollout-data-${name}` };
  return storeKind(kind)?.options["key"] === void 0 ? {} : { key: `pilot-rollout-${name}` };
}
function readStore(form, path, { ci, lenient, name }) {
  const kind = textAt(form, [...path, "kind"]) ?? "";
  const options = { ...placeOf(kind, name), ...readOptions(form, path, kind) };
  const needsPath = kind === "file" && options["path"] === void 0;
  if (needsPath && ci && lenient !== true) {
    const message = "a CI job starts with an empty disk: write the path of a file store, or use another kind";
    form.refuse([...path, "kind"], "not-in-ci", message);
  }
  const placed = needsPath ? { ...options, path: SNAPSHOT_PATH } : options;
  const store = {
    ...readCommon(form, path, kind),
    lean: switchAt(form, [...path, "lean"]) ?? isSmallStore({ kind, options: placed }),
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
    const minimumTier = tierAt(form, ["environments", name, "minimumTier"]) ?? 0;
    return [name, { minimumTier }];
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

// src/config/settings.ts
var EMPTY = new TextEncoder().encode("{}");
function parseSettings(path, bytes, place) {
  const written = readYaml(bytes ?? EMPTY);
  const document = written.empty ? readYaml(EMPTY) : written;
  if (!hasRoot(document)) return { settings: null, problems: document.issues.problems(path, document.locate) };
  const form = createForm(document, { validate: validateSettings, words: settingsWords, hides: isPrivate });
  const settings = readSettings(form, place);
  checkSettings(form, settings);
  const problems = form.problems(path);
  return { settings: problems.some(({ severity }) => severity === "error") ? null : settings, problems };
}
function isPrivate(path) {
  const [group, , key] = path;
  if (group === "stores") return key !== void 0 && !COMMON.has(key);
  return path.some((segment) => segment === "url" || segment === "token" || segment === "query");
}
function readSettings(form, place) {
  return {
    ...readPeople(form),
    ladder: readLadder(form),
    criteria: readCriteria(form),
    rollback: readRollback(form),
    ...readLimits(form),
    metrics: readMetrics2(form, place),
    stores: readStores(form, place),
    signing: readSigning(form),
    environments: readEnvironments(form),
    notifications: readNotifications(form)
  };
}

// src/commands/repository.ts
async function settingsAt(world, commit) {
  const file = commit === null ? null : await world.history.fileAt(commit, world.settingsPath);
  const { settings, problems } = parse2(world, file === null ? null : file.bytes);
  if (settings !== null) return { settings, problems, fallback: null };
  const older = commit === null ? null : await lastReadable(world, commit);
  if (older !== null) return { ...older, problems };
  const fallback = "the defaults: no version of the settings could be read";
  return { settings: defaults(world), problems, fallback, blind: true };
}
async function settingsOfTree(world) {
  const file = await world.tree.file(world.settingsPath);
  return parse2(world, file === null ? null : file.bytes);
}
async function looseSettings(world) {
  return parse2(world, await world.looseFile(world.settingsPath)).settings ?? defaults(world);
}
async function proposedSettings(world, head) {
  if (head === null) return settingsOfTree(world);
  const file = await world.history.fileAt(head, world.settingsPath);
  return parse2(world, file === null ? null : file.bytes);
}
async function catalogAt(world, commit, settings, before = null) {
  return buildCatalog(await world.history.filesAt(commit, settings.rollouts), settings, before);
}
async function catalogOfTree(world, settings, before) {
  return buildCatalog(await world.tree.files(settings.rollouts), settings, before);
}
function parse2(world, bytes) {
  return parseSettings(world.settingsPath, bytes, { ci: world.ci, lenient: world.recorded !== null });
}
function defaults(world) {
  const { settings } = parse2(world, null);
  if (settings === null) throw new Error("the default settings are not valid");
  return settings;
}
async function lastReadable(world, tip) {
  for (const { commit, bytes } of await versionsOf(world, tip)) {
    const { settings } = parse2(world, bytes);
    if (settings !== null) return { settings, problems: [], fallback: `the settings of ${commit.slice(0, 12)}` };
  }
  return null;
}
async function versionsOf({ history, settingsPath }, tip) {
  try {
    const { commits, blobs } = await history.firstParent(tip, settingsPath);
    return commits.toReversed().flatMap(({ commit, files }) => {
      const blob = files.find(({ path }) => path === settingsPath)?.blob;
      const bytes = blob === void 0 || blob === null ? void 0 : blobs.get(blob);
      return bytes === void 0 ? [] : [{ commit, bytes }];
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "shallow") return [];
    throw error;
  }
}

// src/core/rehearsal.ts
function rehearse(snapshot, settings, limits) {
  const sealed = { sequence: 0, digest: NO_DIGEST, ...snapshot };
  const total = bytesOf(sealed) + LINE_FEED + ROOM_FOR_SEQUENCE;
  return (feature, after) => {
    const current = own(snapshot.features, feature);
    const asked = compileFeature(after, settings, UNKNOWN_SINCE);
    const grown = memberBytes(feature, asked) - (current === null ? 0 : memberBytes(feature, current));
    const next = () => ({ ...sealed, features: { ...sealed.features, [feature]: asked } });
    return {
      bytes: total + grown,
      limits: limits.map((limit) => measured(limit, next)),
      off: isOffAfterRollback(sealed, settings, after)
    };
  };
}
function measured({ store, maximumBytes, measure }, snapshot) {
  if (maximumBytes === null || measure === void 0) return { store, maximumBytes };
  return { store, maximumBytes, bytes: measure(snapshot()) + ROOM_FOR_SEQUENCE };
}
var NO_DIGEST = `sha256:${"0".repeat(64)}`;
var LINE_FEED = 1;
var ROOM_FOR_SEQUENCE = 15;
var UNKNOWN_SINCE = 0;
var SAMPLE = Array.from({ length: 64 }, (_, index) => `rehearsal-${index}`);
function isOffAfterRollback(snapshot, settings, after) {
  const { feature } = after;
  const rolledBack = compileFeature({ ...after, tier: 0 }, settings, UNKNOWN_SINCE);
  const rehearsed = { ...snapshot, features: { [feature]: rolledBack }, kills: {}, restores: {} };
  return [...after.whitelist, ...SAMPLE, ""].every((customer) => !evaluate(rehearsed, feature, customer).enabled);
}
function memberBytes(feature, entry) {
  return bytesOf({ [feature]: entry }) - BRACES + COMMA;
}
var BRACES = 2;
var COMMA = 1;
function bytesOf(value) {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

// src/core/published.ts
function choosePublished(readings, environment, rank) {
  const read = readings.map((reading) => ({ ...reading, answer: ofEnvironment(reading.answer, environment) }));
  const snapshots = read.flatMap(({ answer }) => answer.kind === "snapshot" ? [answer.snapshot] : []);
  const best = eligible(read).reduce((found, next) => newer(found, next), null);
  const snapshot = best?.snapshot ?? null;
  const adoption = read.every(
    ({ answer, mirror }) => answer.kind === "absent" || mirror === "local" && read.length > 1
  );
  return {
    snapshot,
    kills: mergeKills([...snapshots, ...read.flatMap(({ answer }) => pendingOf(answer))], rank),
    restores: mergeRestores(snapshots),
    adoption: adoption && snapshot === null,
    killsOnly: snapshot === null && !adoption,
    repairs: snapshot === null ? [] : read.flatMap((reading) => repairOf(reading, snapshot)),
    trouble: read.flatMap(
      ({ store, answer }) => answer.kind === "unreadable" || answer.kind === "failed" ? [{ store, detail: answer.detail }] : []
    )
  };
}
function pendingOf(answer) {
  return answer.kind === "snapshot" && answer.pending !== void 0 ? [{ kills: answer.pending, restores: {} }] : [];
}
function eligible(readings) {
  const only = readings.every(({ mirror }) => mirror === "local");
  return readings.flatMap(
    ({ answer, mirror = null, partial = false }) => answer.kind === "snapshot" && (mirror === null || only) ? [{ snapshot: answer.snapshot, partial }] : []
  );
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
  if (answer.kind !== "snapshot") return [{ store, reason: answer.kind }];
  if (answer.snapshot.sequence < published.sequence) return [{ store, reason: "behind" }];
  const wanted = digestOf?.(published) ?? published.digest;
  return answer.snapshot.digest === wanted ? [] : [{ store, reason: "differs" }];
}

// src/commands/recognition.ts
var NOBODY_ELSE = () => [];
async function recognize(world, settings, readings, candidates = NOBODY_ELSE) {
  const plain = readings.flatMap(({ reading }) => reading.kind === "snapshot" ? [reading.snapshot] : []);
  return Promise.all(
    readings.map(async (read) => {
      const { reading } = read;
      if (reading.kind !== "snapshot") return read;
      const isLean = read.settings.lean;
      const isHashed = Object.values(reading.snapshot.features).some((entry) => hasPseudonyms(entry));
      if (!isLean && !isHashed) return read;
      const past = await pastCatalog(world, reading.snapshot.revision, settings);
      const whole = isLean ? withWhatIsOff(reading.snapshot, past, settings) : reading.snapshot;
      const snapshot = recognized(whole, (feature) => idsOf(feature, { plain, past, candidates }));
      return { ...read, reading: { ...reading, snapshot } };
    })
  );
}
async function pastCatalog(world, revision, settings) {
  const commit = await world.history.resolve(revision).catch(() => null);
  return commit === null ? null : catalogAt(world, commit, settings).catch(() => null);
}
function withWhatIsOff(snapshot, past, settings) {
  const since = parseInstant(snapshot.publishedAt);
  const off = Array.from(past?.entries.values() ?? [], ({ rollout }) => rollout).flatMap(
    (rollout) => rollout.tier > 0 || Object.hasOwn(snapshot.features, rollout.feature) ? [] : [[rollout.feature, { ...compileFeature(rollout, settings, since), whitelist: [], blacklist: [] }]]
  );
  return off.length === 0 ? snapshot : { ...snapshot, features: { ...snapshot.features, ...Object.fromEntries(off) } };
}
function* idsOf(feature, known) {
  for (const { features } of known.plain) yield* listed(features[feature]);
  yield* listed(known.past?.entries.get(feature)?.rollout);
  yield* known.candidates(feature);
}
function everListed({ catalog, versions }) {
  return function* candidates(feature) {
    yield* listed(catalog.entries.get(feature)?.rollout);
    for (const version of versions(feature)) yield* listed(version);
  };
}
function listed(entry) {
  return entry === void 0 ? [] : [...entry.whitelist, ...entry.blacklist];
}

// src/core/squeezing.ts
function squeezed(snapshot) {
  const isFull = Object.entries(snapshot.features).some(
    ([feature, entry]) => isKilled(snapshot, feature) && (entry.tier > 0 || entry.whitelist.length + entry.blacklist.length > 0)
  );
  if (!isFull) return null;
  const features = Object.entries(snapshot.features).map(([feature, entry]) => {
    const off = { ...entry, tier: 0, weight: 0, whitelist: [], blacklist: [] };
    return [feature, isKilled(snapshot, feature) ? off : entry];
  });
  return Object.fromEntries(features);
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
    return { store: world.openStore(settings, signing), settings, open: true };
  } catch (error) {
    if (error instanceof UsageError) return { store: closedStore(settings, error.message), settings, open: false };
    throw error;
  }
}
function closedStore({ name, kind, environment }, detail) {
  const failed = { kind: "failed", cause: "unconfigured", detail };
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
async function readStores2(world, settings, { untouched } = { untouched: false }) {
  return Promise.all(
    openStores(world, settings).map(async ({ store, settings: own2, open }) => ({
      store,
      settings: own2,
      open,
      reading: untouched && open ? { kind: "absent" } : await store.read(world.patience())
    }))
  );
}
function aboutStore({ name, propagation, cas }) {
  return { name, propagation, guarantee: cas };
}
function failedStore(store, detail) {
  return { ...aboutStore(store), outcome: "failed", bytes: 0, detail, sequence: null };
}
var ATTEMPTS = 12;
async function changeStore(world, place, change) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await tryChange(world, place, change);
    if (outcome !== null) return outcome;
  }
  return failedStore(place.store, `another writer was faster ${ATTEMPTS} times in a row; run this again`);
}
async function tryChange(world, place, change) {
  const { store } = place;
  const current = await store.read(world.patience());
  switch (current.kind) {
    case "failed":
      return failedStore(store, `${current.cause}: ${current.detail}`);
    case "unreadable":
      return failedStore(store, `it cannot be read: ${current.detail}`);
    case "absent":
      return unchangedStore(store, 0, "nothing is published there", null);
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
    case "conflict":
      return null;
    case "written":
      return confirm(world, place, wanted, { bytes: writing.bytes, outcome: "written" });
  }
}
function resealed({ digest }, snapshot, features) {
  const { digest: _digest, signature: _signature, ...content } = snapshot;
  return seal({ ...content, features }, digest);
}
function unchangedStore(store, bytes, detail, sequence) {
  return { ...aboutStore(store), outcome: "unchanged", bytes, detail, sequence };
}
async function confirm(world, { store, settings }, wanted, { bytes, outcome }) {
  const about = aboutStore(store);
  const back = await store.read(world.patience());
  const found = back.kind === "snapshot" ? back.snapshot.sequence : 0;
  if (found > wanted.sequence) {
    const detail = `sequence ${found} is newer`;
    return { ...about, outcome: "superseded", bytes, detail, sequence: found };
  }
  const done = { ...about, outcome, bytes, detail: null, sequence: wanted.sequence };
  if (back.kind === "snapshot" && back.snapshot.digest === storedDigest(world, settings, wanted)) return done;
  const shows = back.kind === "snapshot" || back.kind === "absent";
  if (store.cas !== "none" || !shows) return failedStore(store, "what was written does not read back; run this again");
  return found === wanted.sequence ? null : { ...done, detail: `it still shows what was there before, for at most ${store.propagation / 1e3} s` };
}
function storedDigest({ digest }, settings, snapshot) {
  return encode(snapshot, encodingOf(settings), digest).digest;
}

// src/commands/published.ts
var PRODUCTION = "production";
var GIT_ALONE = { read: false, features: /* @__PURE__ */ new Map(), snapshot: null, heartbeat: null, trouble: null };
async function publishedForJudging(world, settings) {
  if (world.recorded !== null || !settings.stores.every((store) => needsNoSecret(store))) return GIT_ALONE;
  const readings = inEnvironment(await recognize(world, settings, await readStores2(world, settings)), PRODUCTION);
  if (readings.some(({ reading }) => reading.kind === "failed" && reading.cause === "unconfigured")) return GIT_ALONE;
  const answers = answersOf(world, settings, readings);
  const { snapshot, kills, adoption, trouble } = choosePublished(answers, PRODUCTION, () => 0);
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
  const features = new Map(
    Object.entries(kills).map(([feature, killed]) => [feature, { tier: null, whitelist: [], blacklist: [], killed }])
  );
  for (const [feature, { tier, whitelist, blacklist }] of Object.entries(snapshot?.features ?? {})) {
    features.set(feature, { tier, whitelist, blacklist, killed: features.get(feature)?.killed ?? null });
  }
  return features;
}
function inEnvironment(readings, environment) {
  return readings.filter(({ settings }) => settings.environment === environment);
}
function publishedIn(world, tip, environment, readings) {
  const answers = answersOf(world, tip.inForce.settings, inEnvironment(readings, environment));
  return choosePublished(answers, environment, tip.ancestry.rank);
}
function answersOf(world, settings, readings) {
  return readings.map(({ store, reading, settings: own2 }) => ({
    store: store.name,
    answer: answerOf(reading),
    mirror: mirrorOf(settings, own2),
    partial: isPartial(own2),
    digestOf(published) {
      if (lacksSignature(settings, reading)) return "";
      const fit = fitted(published, own2);
      return storedDigest(world, own2, fit.ok ? fit.snapshot : published);
    }
  }));
}
function lacksSignature({ signing }, reading) {
  return signing !== null && reading.kind === "snapshot" && reading.snapshot.signature === void 0;
}
function mirrorOf(settings, own2) {
  const beside = settings.stores.filter(({ environment }) => environment === own2.environment);
  if (own2.format === "flagd") {
    const needed = minimumTierOf(settings, own2.environment) !== null && beside.every(({ format }) => format === "flagd");
    return needed ? null : "flags";
  }
  return own2.kind === "file" && own2.implied && beside.length > 1 ? "local" : null;
}
function answerOf(reading) {
  switch (reading.kind) {
    case "absent":
      return { kind: "absent" };
    case "snapshot":
      return { kind: "snapshot", snapshot: reading.snapshot, pending: reading.pending ?? {} };
    case "unreadable":
      return { kind: "unreadable", detail: reading.detail };
    case "failed":
      return { kind: "failed", detail: `${reading.cause}: ${reading.detail}` };
  }
}
async function heartbeatOf(world, readings) {
  const beats = await Promise.all(readings.map(({ store }) => store.readHeartbeat(world.patience()).catch(() => null)));
  return beats.reduce((latest, beat) => beat !== null && beat > (latest ?? 0) ? beat : latest, null);
}
function needsNoSecret({ options }) {
  return Object.values(options).every((value) => typeof value === "string");
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
  return { bytes, limits };
}
function prepare(world, settings, rollouts) {
  const features = Array.from(
    rollouts,
    ([name, rollout]) => [name, compileFeature(rollout, settings, world.now)]
  );
  const about = { environment: PRODUCTION, revision: "0".repeat(40), publishedAt: world.now };
  return rehearse(contentOf(about, { features, kills: {}, restores: {} }), settings, limitsOf(settings));
}
function limitsOf(settings) {
  return settings.stores.map((store) => storeLimit(store, settings.signing));
}
function storeLimit(store, signing) {
  const encoding = encodingOf(store);
  const limit = { store: store.name, maximumBytes: limitOf(store) };
  const isWhole = signing === null && encoding.format === "snapshot" && !isPartial(encoding);
  if (isWhole) return limit;
  const codec = codecOf(encoding, signing === null ? UNSIGNED : SIGNED);
  return { ...limit, measure: (snapshot) => new TextEncoder().encode(codec.serialize(snapshot)).length };
}
var UNSIGNED = { digest: () => `sha256:${"0".repeat(64)}`, sign: null, objection: () => null };
var SIGNATURE = { algorithm: "Ed25519", keyId: "0".repeat(16), value: `${"A".repeat(86)}==` };
var SIGNED = { ...UNSIGNED, sign: () => SIGNATURE };

export {
  readDuration,
  percent,
  FEATURE_NAME,
  parseRollout,
  buildCatalog,
  dataBranch,
  describeSettingsEffects,
  settingsAt,
  settingsOfTree,
  looseSettings,
  proposedSettings,
  catalogAt,
  catalogOfTree,
  recognize,
  everListed,
  openStores,
  readStores2 as readStores,
  aboutStore,
  failedStore,
  changeStore,
  confirm,
  storedDigest,
  PRODUCTION,
  publishedForJudging,
  inEnvironment,
  publishedIn,
  mirrorOf,
  heartbeatOf,
  rehearse,
  capacityOf,
  snapshotSize,
  storeLimit
};
