import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  BUCKETS,
  evaluate,
  formatInstant,
  isKilled,
  parseInstant
} from "./chunk-J6BSGINH.js";
import {
  __commonJS,
  __toESM
} from "./chunk-F77TCMC6.js";

// node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
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
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
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
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance2 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    };
    exports.distance = distance2;
    var closest2 = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance2(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports.closest = closest2;
  }
});

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
        return parse5(val);
      } else if (type === "number" && isFinite(val)) {
        return options.long ? fmtLong(val) : fmtShort(val);
      }
      throw new Error(
        "val is not a non-empty string or a valid number. val=" + JSON.stringify(val)
      );
    };
    function parse5(str) {
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
        return plural2(ms2, msAbs, d, "day");
      }
      if (msAbs >= h) {
        return plural2(ms2, msAbs, h, "hour");
      }
      if (msAbs >= m) {
        return plural2(ms2, msAbs, m, "minute");
      }
      if (msAbs >= s) {
        return plural2(ms2, msAbs, s, "second");
      }
      return ms2 + " ms";
    }
    function plural2(ms2, msAbs, n, name) {
      var isPlural = msAbs >= n * 1.5;
      return Math.round(ms2 / n) + " " + name + (isPlural ? "s" : "");
    }
  }
});

// src/commands/world.ts
var EXIT = { ok: 0, held: 1, invalid: 2, unavailable: 3, usage: 64 };
function firstExit(conditions) {
  if (conditions.invalid) return EXIT.invalid;
  if (conditions.unavailable) return EXIT.unavailable;
  return conditions.held ? EXIT.held : EXIT.ok;
}
var UsageError = class extends Error {
  code = "usage";
  exit;
  constructor(message, exit = EXIT.usage) {
    super(message);
    this.name = "UsageError";
    this.exit = exit;
  }
};

// src/report/escape.ts
var ANSI = (
  // oxlint-disable-next-line no-control-regex -- control characters are what it is for
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|\u001B[\]PX^_][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/gu
);
var BREAKS = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu;
var INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;
var ZERO_WIDTH = "&#8203;";
function cut(text, limit) {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
function escapeTerminal(text) {
  return text.replace(ANSI, "").replace(BREAKS, " ").replace(INVISIBLE, "");
}
function escapeMarkdown(text) {
  return escapeTerminal(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\\", "&#92;").replaceAll("|", "&#124;").replaceAll("`", "&#96;").replaceAll("::", ":&#58;").replace(/[*_~$[\]]/gu, String.raw`\$&`).replaceAll("@", `@${ZERO_WIDTH}`).replace(/(?<!&)#(?=\d)/gu, `#${ZERO_WIDTH}`).replace(/\bGH-(?=\d)/giu, (found) => `${found}${ZERO_WIDTH}`).replaceAll("://", `:${ZERO_WIDTH}//`).replace(/\bwww\./giu, (found) => `${found.slice(0, 3)}${ZERO_WIDTH}.`).replace(/^(\s*)([#+=-])/u, String.raw`$1\$2`).replace(/^(\s*\d+)(?=[.)](?:\s|$))/u, `$1${ZERO_WIDTH}`);
}
function markdownCode(text) {
  const visible = escapeTerminal(text);
  if (/^[\w./:=,+ -]*[\w./]$/u.test(visible) && visible.trim() === visible) return `\`${visible}\``;
  return `<code>${escapeMarkdown(visible)}</code>`;
}
function escapeCommandData(text) {
  const lines2 = text.split(/\r\n|\r|\n/u).map((line2) => escapeTerminal(line2));
  return lines2.map((line2) => line2.replaceAll("%", "%25")).join("%0A");
}
function escapeCommandProperty(text) {
  return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/report/json.ts
function validateReport(result) {
  return {
    version: 1,
    ok: isOk(result),
    base: result.base,
    head: result.head,
    evaluatedAt: formatInstant(result.evaluatedAt),
    problems: result.problems.map(({ code, severity, file, line: line2, column, message }) => ({
      code,
      severity,
      file,
      line: line2,
      column,
      message
    })),
    changes: result.judgements.map((judgement) => changeReport(judgement)),
    settings: result.settings
  };
}
function isOk({ problems, judgements }) {
  return !problems.some(({ severity }) => severity === "error") && judgements.every(({ decision }) => decision === "allow");
}
function changeReport({ change, decision, action, eligibleAt: eligibleAt2, exposure, findings: findings2 }) {
  return {
    feature: change.feature,
    kinds: change.kinds,
    from: change.before?.tier ?? null,
    to: change.after?.tier ?? null,
    decision,
    action,
    eligibleAt: eligibleAt2 === null ? null : formatInstant(eligibleAt2),
    exposure: { from: exposure.from, to: exposure.to },
    criteria: findings2.map((finding) => findingReport(finding))
  };
}
function findingReport({ id, verdict, code, message }) {
  return { id, verdict, code, message };
}
function guardReport({ checkedAt, features, reconciled }) {
  return {
    version: 1,
    checkedAt: formatInstant(checkedAt),
    features: features.map(({ feature, tier, action, code, message, window, toDate, logE, done: done2 }) => ({
      feature,
      tier,
      action,
      code,
      message,
      window: countsReport(window),
      toDate: countsReport(toDate),
      logE: logE === null ? null : { healthy: logReport(logE.healthy), limit: logReport(logE.limit), below: logReport(logE.below) },
      done: done2
    })),
    reconciled
  };
}
function publishReport({ revision, sequence, stores, withheld }) {
  return {
    version: 1,
    revision,
    sequence,
    stores: stores.map(({ name, outcome, bytes }) => ({ name, outcome, bytes })),
    withheld: withheld.map(({ feature, from, to, decision, code, message, findings: findings2 }) => ({
      feature,
      from,
      to,
      decision,
      code,
      message,
      criteria: findings2.map((finding) => findingReport(finding))
    }))
  };
}
function explainReport(result) {
  const results = result.results.map(({ feature, customer, evaluation }) => {
    const { enabled, reason, detail, bucket, weight } = evaluation;
    const answer2 = { customer, enabled, reason, detail, bucket, weight };
    return result.feature === null ? { feature, ...answer2 } : answer2;
  });
  return { version: 1, feature: result.feature, sequence: result.sequence, results };
}
function countsReport(counts2) {
  return counts2 === null ? null : { events: counts2.events / 100, errors: counts2.errors / 100 };
}
function logReport(value) {
  return Number.isFinite(value) ? value : null;
}
function jsonText(document) {
  return `${JSON.stringify(document, null, 2)}
`;
}

// src/config/closest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
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
function enter({ graph, indices, lows, open: open3, path, visits }, name) {
  const targets = (graph.get(name) ?? []).filter((target) => graph.has(target));
  lows.set(name, indices.size);
  indices.set(name, indices.size);
  open3.add(name);
  path.push(name);
  visits.push({ name, targets, next: 0 });
}
function lower({ lows }, name, index) {
  lows.set(name, Math.min(lows.get(name) ?? index, index));
}
function leave(search, { name, targets }) {
  const { indices, lows, open: open3, path, visits, groups } = search;
  visits.pop();
  const low = lows.get(name) ?? 0;
  const parent = visits.at(-1);
  if (parent !== void 0) lower(search, parent.name, low);
  if (low !== indices.get(name)) return;
  const group = path.splice(path.lastIndexOf(name));
  for (const member of group) open3.delete(member);
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
  const { line: line2, column } = parsed.positions[key] ?? { line: 1, column: 1 };
  return { code, severity, file, line: line2, column, message };
}
function groupBy(members, keyOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const member of members) {
    const key = keyOf2(member);
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
  if (before === null) return true;
  const entry = before.entries.get(feature);
  return entry === void 0 ? !before.unreadable.has(feature) : !entry.rollout.dependsOn.includes(parent);
}
function cycles(members) {
  const byFeature2 = new Map(members.map((member) => [member.parsed.feature, member]));
  const parents = new Map(members.map(({ parsed }) => [parsed.feature, parsed.rollout?.dependsOn ?? []]));
  return cyclicGroups(parents).flatMap((group) => {
    const inside = new Set(group);
    return group.flatMap((feature) => {
      const member = byFeature2.get(feature);
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

// src/config/yaml/node.ts
function entryOf(node, key) {
  return node.kind === "map" ? node.byKey.get(key) : void 0;
}
function nodeAt(root, segments) {
  let node = root;
  for (const segment of segments) {
    const next = node.kind === "list" ? node.items[Number(segment)] : entryOf(node, segment)?.node;
    if (next === void 0) return node;
    node = next;
  }
  return node;
}

// src/config/form.ts
function createForm(document, rules) {
  const { root, issues, locate: locate3 } = document;
  const broken = /* @__PURE__ */ new Set();
  const spoil = (path) => {
    for (let length = path.length; length > 0; length -= 1) broken.add(pointerOf(path.slice(0, length)));
  };
  const keyOffset = (path) => {
    const parent = nodeAt(root, path.slice(0, -1));
    return entryOf(parent, path.at(-1) ?? "")?.keyStart ?? parent.start;
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
    problems: (file) => issues.problems(file, locate3)
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
    node = node.kind === "list" ? node.items[Number(segment)] : entryOf(node, segment)?.node;
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
var TOLD = 200;
function findings(root, rules) {
  if (rules.validate(root.value)) return { told: [], untold: [] };
  const errors = rules.validate.errors ?? [];
  const values = /* @__PURE__ */ new Set();
  const told = errors.slice(0, TOLD).flatMap((error) => {
    const finding = findingOf(root, error, rules);
    if (finding === null) return [];
    if (finding.at === "key" || finding.code === "missing-key") return [finding];
    if (values.has(error.instancePath)) return [];
    values.add(error.instancePath);
    return [finding];
  });
  return { told, untold: errors.slice(TOLD).map(pathOf) };
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
    case "propertyNames":
      return null;
    case "additionalProperties":
      return unknownKey(path, String(error.params["additionalProperty"]), rules.words.keys[owner] ?? []);
    case "required":
      return missingKey(path, String(error.params["missingProperty"]), { owner, words: rules.words });
    default:
      return wrongValue(root, path, { error, title, hidden: rules.hides(path) });
  }
}
function unescapeSegment(segment) {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
function invalidKey(path, title) {
  const message = `a key of ${nameOf(path.slice(0, -1))} must be ${title}, found ${quoted(path.at(-1) ?? "")}`;
  return { path, at: "key", code: "invalid-key", message };
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
function missingKey(path, key, { owner, words: words2 }) {
  const whole = path.length === 0 ? "the file" : nameOf(path);
  const title = words2.titles[`${owner}/properties/${key}`] ?? "a value";
  return { path, at: "value", code: "missing-key", message: `${whole} must have the key ${key}: ${title}` };
}
function wrongValue(root, path, { error, title, hidden }) {
  const value = valueAt(root, path);
  const message = `${nameOf(path)} must be ${title}, found ${hidden ? kindOf(value) : describe(value)}`;
  if (value === null) return { path, at: "value", code: "null-value", message };
  if (error.keyword !== "type") return { path, at: "value", code: "invalid-value", message };
  return { path, at: "value", code: "wrong-type", message: `${message}${quotesHint(error, value)}` };
}
function quotesHint(error, value) {
  if (error.params["type"] === "string" && (typeof value === "number" || typeof value === "boolean")) {
    return "; put it in quotes";
  }
  const number = typeof value === "string" && /^\d+$/u.test(value);
  return number && error.params["type"] === "integer" ? "; write it without quotes" : "";
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
var DAY = 24 * 60 * 60 * 1e3;
var DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
var TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u;
function readInstant(text) {
  const upper = text.toUpperCase();
  const [date = "", time = ""] = upper.split("T");
  if (readDate(date) === null || !TIME.test(time)) return null;
  const instant2 = parseInstant(upper);
  return Number.isFinite(instant2) ? instant2 : null;
}
function readDate(text) {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return parseInstant(`${text}T00:00:00Z`);
}
function readEndOfDay(text) {
  const start = readDate(text);
  return start === null ? null : start + DAY - 1;
}
function daysIn(year, month) {
  if (month === 2) return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
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
  const duration3 = (0, import_ms.default)(`${Number(match[1])}${unitOf(match[2])}`);
  return duration3 >= least && duration3 <= most ? duration3 : null;
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
  const duration3 = readDuration(text, bounds);
  if (duration3 !== null) return duration3;
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
function dated(form, path, read2, allowed) {
  const text = textAt(form, path);
  if (text === void 0) return void 0;
  const instant2 = read2(text);
  if (instant2 !== null) return instant2;
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
  const errorRate2 = ratioAt(form, ["rollbackThreshold", "errorRate"]) ?? 500;
  const timeWindow = durationAt(form, ["rollbackThreshold", "timeWindow"]) ?? HOUR;
  const windows = readWindows(form, timeWindow);
  return { errorRate: errorRate2, timeWindow, windows };
}
function readWindows(form, longest) {
  const path = ["rollbackThreshold", "windows"];
  const windows = /* @__PURE__ */ new Map();
  for (const key of keysAt(form, path)) {
    const timeWindow = readDuration(key);
    const errorRate2 = ratioAt(form, [...path, key]);
    const found = `found ${describe(key)}`;
    if (timeWindow === null) {
      const allowed = "a duration from 1m to 90d, written like 5m";
      form.refuseKey([...path, key], "invalid-key", `a key of rollbackThreshold.windows must be ${allowed}, ${found}`);
    } else if (timeWindow >= longest) {
      const message = `a window of rollbackThreshold.windows must be shorter than timeWindow, ${found}`;
      form.refuseKey([...path, key], "window-too-long", message);
    } else if (windows.has(timeWindow)) {
      form.refuseKey([...path, key], "duplicate-key", `a window is written twice in different words, ${found}`);
    } else if (errorRate2 !== void 0) {
      windows.set(timeWindow, errorRate2);
    }
  }
  return Array.from(windows, ([timeWindow, errorRate2]) => ({ timeWindow, errorRate: errorRate2 })).toSorted(
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

// src/config/validators.js
function codePoints(text) {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
var validateRollout = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["feature"], "additionalProperties": false, "properties": { "feature": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }, "description": { "type": "string" }, "owners": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 256 } }, "tier": { "type": "integer", "minimum": 0, "maximum": 4 }, "whitelist": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]*$" } }, "blacklist": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]*$" } }, "flag": { "type": "string", "maxLength": 256, "pattern": "^[A-Za-z0-9_$-]+(?:\\.[A-Za-z0-9_$-]+)*$" }, "salt": { "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]*$" }, "risk": { "type": "string", "enum": ["normal", "low"] }, "phase": { "type": "string", "minLength": 1, "maxLength": 256 }, "dependsOn": { "type": "array", "items": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" } }, "rollbackThreshold": { "type": "object", "additionalProperties": false, "properties": { "errorRate": { "type": ["string", "number"], "pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$", "minimum": 1e-3, "maximum": 0.5 }, "timeWindow": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" }, "windows": { "type": "object", "additionalProperties": { "type": ["string", "number"], "pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$", "minimum": 1e-3, "maximum": 0.5 } } } }, "metrics": { "type": "object", "properties": { "source": { "type": "string", "minLength": 1 } }, "additionalProperties": { "type": "string" } }, "paused": { "type": "object", "required": ["at", "reason"], "additionalProperties": false, "properties": { "at": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "by": { "type": "string", "minLength": 1, "maxLength": 256 }, "reason": { "type": "string", "minLength": 1, "maxLength": 2e3 } } }, "rolledBack": { "type": "object", "required": ["at", "from", "reason"], "additionalProperties": false, "properties": { "at": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "from": { "type": "integer", "minimum": 0, "maximum": 4 }, "by": { "type": "string", "minLength": 1, "maxLength": 256 }, "reason": { "type": "string", "minLength": 1, "maxLength": 2e3 } } }, "evidenceSince": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "override": { "type": "object", "required": ["criteria", "reason", "expires"], "additionalProperties": false, "properties": { "criteria": { "type": "array", "minItems": 1, "items": { "type": "string", "enum": ["time-in-tier", "calendar", "investigated", "performance", "critical-bugs", "customer-feedback", "error-rate", "success-rate"] } }, "reason": { "type": "string", "minLength": 1, "maxLength": 2e3 }, "expires": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" } } }, "imported": { "type": "object", "required": ["from", "at"], "additionalProperties": false, "properties": { "from": { "type": "string", "minLength": 1, "maxLength": 256 }, "at": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } } }, "retired": { "type": "object", "required": ["at"], "additionalProperties": false, "properties": { "at": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } } } } };
var func1 = Object.prototype.hasOwnProperty;
var func2 = codePoints;
var pattern4 = new RegExp("^[A-Za-z][A-Za-z0-9_.-]{0,41}$", "u");
var pattern5 = new RegExp("^[^\\u0000-\\u001f\\u007f-\\u009f]*$", "u");
var pattern7 = new RegExp("^[A-Za-z0-9_$-]+(?:\\.[A-Za-z0-9_$-]+)*$", "u");
var pattern10 = new RegExp("^\\d{1,2}(?:\\.\\d{1,2})?%$", "u");
var pattern11 = new RegExp("^\\d{1,7}[smhdw]$", "u");
var pattern13 = new RegExp("^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$", "u");
var pattern16 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.feature === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "feature" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema31.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.feature !== void 0) {
      let data0 = data.feature;
      if (typeof data0 === "string") {
        if (!pattern4.test(data0)) {
          const err2 = { instancePath: instancePath + "/feature", schemaPath: "#/properties/feature/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/feature", schemaPath: "#/properties/feature/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        const err4 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
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
            if (func2(data3) > 256) {
              const err5 = { instancePath: instancePath + "/owners/" + i0, schemaPath: "#/properties/owners/items/maxLength", keyword: "maxLength", params: { limit: 256 } };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (func2(data3) < 1) {
              const err6 = { instancePath: instancePath + "/owners/" + i0, schemaPath: "#/properties/owners/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/owners/" + i0, schemaPath: "#/properties/owners/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.tier !== void 0) {
      let data4 = data.tier;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err9 = { instancePath: instancePath + "/tier", schemaPath: "#/properties/tier/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 4 || isNaN(data4)) {
          const err10 = { instancePath: instancePath + "/tier", schemaPath: "#/properties/tier/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          const err11 = { instancePath: instancePath + "/tier", schemaPath: "#/properties/tier/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
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
            if (func2(data6) > 256) {
              const err12 = { instancePath: instancePath + "/whitelist/" + i1, schemaPath: "#/properties/whitelist/items/maxLength", keyword: "maxLength", params: { limit: 256 } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (func2(data6) < 1) {
              const err13 = { instancePath: instancePath + "/whitelist/" + i1, schemaPath: "#/properties/whitelist/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (!pattern5.test(data6)) {
              const err14 = { instancePath: instancePath + "/whitelist/" + i1, schemaPath: "#/properties/whitelist/items/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]*$" } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = { instancePath: instancePath + "/whitelist/" + i1, schemaPath: "#/properties/whitelist/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/whitelist", schemaPath: "#/properties/whitelist/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
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
            if (func2(data8) > 256) {
              const err17 = { instancePath: instancePath + "/blacklist/" + i2, schemaPath: "#/properties/blacklist/items/maxLength", keyword: "maxLength", params: { limit: 256 } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (func2(data8) < 1) {
              const err18 = { instancePath: instancePath + "/blacklist/" + i2, schemaPath: "#/properties/blacklist/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (!pattern5.test(data8)) {
              const err19 = { instancePath: instancePath + "/blacklist/" + i2, schemaPath: "#/properties/blacklist/items/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]*$" } };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          } else {
            const err20 = { instancePath: instancePath + "/blacklist/" + i2, schemaPath: "#/properties/blacklist/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/blacklist", schemaPath: "#/properties/blacklist/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.flag !== void 0) {
      let data9 = data.flag;
      if (typeof data9 === "string") {
        if (func2(data9) > 256) {
          const err22 = { instancePath: instancePath + "/flag", schemaPath: "#/properties/flag/maxLength", keyword: "maxLength", params: { limit: 256 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (!pattern7.test(data9)) {
          const err23 = { instancePath: instancePath + "/flag", schemaPath: "#/properties/flag/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_$-]+(?:\\.[A-Za-z0-9_$-]+)*$" } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = { instancePath: instancePath + "/flag", schemaPath: "#/properties/flag/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.salt !== void 0) {
      let data10 = data.salt;
      if (typeof data10 === "string") {
        if (func2(data10) > 256) {
          const err25 = { instancePath: instancePath + "/salt", schemaPath: "#/properties/salt/maxLength", keyword: "maxLength", params: { limit: 256 } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (func2(data10) < 1) {
          const err26 = { instancePath: instancePath + "/salt", schemaPath: "#/properties/salt/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (!pattern5.test(data10)) {
          const err27 = { instancePath: instancePath + "/salt", schemaPath: "#/properties/salt/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]*$" } };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = { instancePath: instancePath + "/salt", schemaPath: "#/properties/salt/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.risk !== void 0) {
      let data11 = data.risk;
      if (typeof data11 !== "string") {
        const err29 = { instancePath: instancePath + "/risk", schemaPath: "#/properties/risk/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      if (!(data11 === "normal" || data11 === "low")) {
        const err30 = { instancePath: instancePath + "/risk", schemaPath: "#/properties/risk/enum", keyword: "enum", params: { allowedValues: schema31.properties.risk.enum } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.phase !== void 0) {
      let data12 = data.phase;
      if (typeof data12 === "string") {
        if (func2(data12) > 256) {
          const err31 = { instancePath: instancePath + "/phase", schemaPath: "#/properties/phase/maxLength", keyword: "maxLength", params: { limit: 256 } };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
        if (func2(data12) < 1) {
          const err32 = { instancePath: instancePath + "/phase", schemaPath: "#/properties/phase/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      } else {
        const err33 = { instancePath: instancePath + "/phase", schemaPath: "#/properties/phase/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
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
            if (!pattern4.test(data14)) {
              const err34 = { instancePath: instancePath + "/dependsOn/" + i3, schemaPath: "#/properties/dependsOn/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" } };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          } else {
            const err35 = { instancePath: instancePath + "/dependsOn/" + i3, schemaPath: "#/properties/dependsOn/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
      } else {
        const err36 = { instancePath: instancePath + "/dependsOn", schemaPath: "#/properties/dependsOn/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.rollbackThreshold !== void 0) {
      let data15 = data.rollbackThreshold;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        for (const key1 in data15) {
          if (!(key1 === "errorRate" || key1 === "timeWindow" || key1 === "windows")) {
            const err37 = { instancePath: instancePath + "/rollbackThreshold", schemaPath: "#/properties/rollbackThreshold/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data15.errorRate !== void 0) {
          let data16 = data15.errorRate;
          if (typeof data16 !== "string" && !(typeof data16 == "number" && isFinite(data16))) {
            const err38 = { instancePath: instancePath + "/rollbackThreshold/errorRate", schemaPath: "#/properties/rollbackThreshold/properties/errorRate/type", keyword: "type", params: { type: schema31.properties.rollbackThreshold.properties.errorRate.type } };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          if (typeof data16 == "number" && isFinite(data16)) {
            if (data16 > 0.5 || isNaN(data16)) {
              const err39 = { instancePath: instancePath + "/rollbackThreshold/errorRate", schemaPath: "#/properties/rollbackThreshold/properties/errorRate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 } };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data16 < 1e-3 || isNaN(data16)) {
              const err40 = { instancePath: instancePath + "/rollbackThreshold/errorRate", schemaPath: "#/properties/rollbackThreshold/properties/errorRate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1e-3 } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
          }
          if (typeof data16 === "string") {
            if (!pattern10.test(data16)) {
              const err41 = { instancePath: instancePath + "/rollbackThreshold/errorRate", schemaPath: "#/properties/rollbackThreshold/properties/errorRate/pattern", keyword: "pattern", params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" } };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          }
        }
        if (data15.timeWindow !== void 0) {
          let data17 = data15.timeWindow;
          if (typeof data17 === "string") {
            if (!pattern11.test(data17)) {
              const err42 = { instancePath: instancePath + "/rollbackThreshold/timeWindow", schemaPath: "#/properties/rollbackThreshold/properties/timeWindow/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
          } else {
            const err43 = { instancePath: instancePath + "/rollbackThreshold/timeWindow", schemaPath: "#/properties/rollbackThreshold/properties/timeWindow/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
        if (data15.windows !== void 0) {
          let data18 = data15.windows;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            for (const key2 in data18) {
              let data19 = data18[key2];
              if (typeof data19 !== "string" && !(typeof data19 == "number" && isFinite(data19))) {
                const err44 = { instancePath: instancePath + "/rollbackThreshold/windows/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rollbackThreshold/properties/windows/additionalProperties/type", keyword: "type", params: { type: schema31.properties.rollbackThreshold.properties.windows.additionalProperties.type } };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
              if (typeof data19 == "number" && isFinite(data19)) {
                if (data19 > 0.5 || isNaN(data19)) {
                  const err45 = { instancePath: instancePath + "/rollbackThreshold/windows/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rollbackThreshold/properties/windows/additionalProperties/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 } };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
                if (data19 < 1e-3 || isNaN(data19)) {
                  const err46 = { instancePath: instancePath + "/rollbackThreshold/windows/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rollbackThreshold/properties/windows/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1e-3 } };
                  if (vErrors === null) {
                    vErrors = [err46];
                  } else {
                    vErrors.push(err46);
                  }
                  errors++;
                }
              }
              if (typeof data19 === "string") {
                if (!pattern10.test(data19)) {
                  const err47 = { instancePath: instancePath + "/rollbackThreshold/windows/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rollbackThreshold/properties/windows/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" } };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err48 = { instancePath: instancePath + "/rollbackThreshold/windows", schemaPath: "#/properties/rollbackThreshold/properties/windows/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
      } else {
        const err49 = { instancePath: instancePath + "/rollbackThreshold", schemaPath: "#/properties/rollbackThreshold/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.metrics !== void 0) {
      let data20 = data.metrics;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        for (const key3 in data20) {
          if (!(key3 === "source")) {
            if (typeof data20[key3] !== "string") {
              const err50 = { instancePath: instancePath + "/metrics/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics/additionalProperties/type", keyword: "type", params: { type: "string" } };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
          }
        }
        if (data20.source !== void 0) {
          let data22 = data20.source;
          if (typeof data22 === "string") {
            if (func2(data22) < 1) {
              const err51 = { instancePath: instancePath + "/metrics/source", schemaPath: "#/properties/metrics/properties/source/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err51];
              } else {
                vErrors.push(err51);
              }
              errors++;
            }
          } else {
            const err52 = { instancePath: instancePath + "/metrics/source", schemaPath: "#/properties/metrics/properties/source/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
      } else {
        const err53 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.paused !== void 0) {
      let data23 = data.paused;
      if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
        if (data23.at === void 0) {
          const err54 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/required", keyword: "required", params: { missingProperty: "at" } };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        if (data23.reason === void 0) {
          const err55 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/required", keyword: "required", params: { missingProperty: "reason" } };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
        for (const key4 in data23) {
          if (!(key4 === "at" || key4 === "by" || key4 === "reason")) {
            const err56 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
        if (data23.at !== void 0) {
          let data24 = data23.at;
          if (typeof data24 === "string") {
            if (!pattern13.test(data24)) {
              const err57 = { instancePath: instancePath + "/paused/at", schemaPath: "#/properties/paused/properties/at/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
              if (vErrors === null) {
                vErrors = [err57];
              } else {
                vErrors.push(err57);
              }
              errors++;
            }
          } else {
            const err58 = { instancePath: instancePath + "/paused/at", schemaPath: "#/properties/paused/properties/at/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
        }
        if (data23.by !== void 0) {
          let data25 = data23.by;
          if (typeof data25 === "string") {
            if (func2(data25) > 256) {
              const err59 = { instancePath: instancePath + "/paused/by", schemaPath: "#/properties/paused/properties/by/maxLength", keyword: "maxLength", params: { limit: 256 } };
              if (vErrors === null) {
                vErrors = [err59];
              } else {
                vErrors.push(err59);
              }
              errors++;
            }
            if (func2(data25) < 1) {
              const err60 = { instancePath: instancePath + "/paused/by", schemaPath: "#/properties/paused/properties/by/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
          } else {
            const err61 = { instancePath: instancePath + "/paused/by", schemaPath: "#/properties/paused/properties/by/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
        if (data23.reason !== void 0) {
          let data26 = data23.reason;
          if (typeof data26 === "string") {
            if (func2(data26) > 2e3) {
              const err62 = { instancePath: instancePath + "/paused/reason", schemaPath: "#/properties/paused/properties/reason/maxLength", keyword: "maxLength", params: { limit: 2e3 } };
              if (vErrors === null) {
                vErrors = [err62];
              } else {
                vErrors.push(err62);
              }
              errors++;
            }
            if (func2(data26) < 1) {
              const err63 = { instancePath: instancePath + "/paused/reason", schemaPath: "#/properties/paused/properties/reason/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
          } else {
            const err64 = { instancePath: instancePath + "/paused/reason", schemaPath: "#/properties/paused/properties/reason/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
      } else {
        const err65 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    if (data.rolledBack !== void 0) {
      let data27 = data.rolledBack;
      if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
        if (data27.at === void 0) {
          const err66 = { instancePath: instancePath + "/rolledBack", schemaPath: "#/properties/rolledBack/required", keyword: "required", params: { missingProperty: "at" } };
          if (vErrors === null) {
            vErrors = [err66];
          } else {
            vErrors.push(err66);
          }
          errors++;
        }
        if (data27.from === void 0) {
          const err67 = { instancePath: instancePath + "/rolledBack", schemaPath: "#/properties/rolledBack/required", keyword: "required", params: { missingProperty: "from" } };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
        if (data27.reason === void 0) {
          const err68 = { instancePath: instancePath + "/rolledBack", schemaPath: "#/properties/rolledBack/required", keyword: "required", params: { missingProperty: "reason" } };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
        for (const key5 in data27) {
          if (!(key5 === "at" || key5 === "from" || key5 === "by" || key5 === "reason")) {
            const err69 = { instancePath: instancePath + "/rolledBack", schemaPath: "#/properties/rolledBack/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
        if (data27.at !== void 0) {
          let data28 = data27.at;
          if (typeof data28 === "string") {
            if (!pattern13.test(data28)) {
              const err70 = { instancePath: instancePath + "/rolledBack/at", schemaPath: "#/properties/rolledBack/properties/at/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
          } else {
            const err71 = { instancePath: instancePath + "/rolledBack/at", schemaPath: "#/properties/rolledBack/properties/at/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err71];
            } else {
              vErrors.push(err71);
            }
            errors++;
          }
        }
        if (data27.from !== void 0) {
          let data29 = data27.from;
          if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
            const err72 = { instancePath: instancePath + "/rolledBack/from", schemaPath: "#/properties/rolledBack/properties/from/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err72];
            } else {
              vErrors.push(err72);
            }
            errors++;
          }
          if (typeof data29 == "number" && isFinite(data29)) {
            if (data29 > 4 || isNaN(data29)) {
              const err73 = { instancePath: instancePath + "/rolledBack/from", schemaPath: "#/properties/rolledBack/properties/from/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4 } };
              if (vErrors === null) {
                vErrors = [err73];
              } else {
                vErrors.push(err73);
              }
              errors++;
            }
            if (data29 < 0 || isNaN(data29)) {
              const err74 = { instancePath: instancePath + "/rolledBack/from", schemaPath: "#/properties/rolledBack/properties/from/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err74];
              } else {
                vErrors.push(err74);
              }
              errors++;
            }
          }
        }
        if (data27.by !== void 0) {
          let data30 = data27.by;
          if (typeof data30 === "string") {
            if (func2(data30) > 256) {
              const err75 = { instancePath: instancePath + "/rolledBack/by", schemaPath: "#/properties/rolledBack/properties/by/maxLength", keyword: "maxLength", params: { limit: 256 } };
              if (vErrors === null) {
                vErrors = [err75];
              } else {
                vErrors.push(err75);
              }
              errors++;
            }
            if (func2(data30) < 1) {
              const err76 = { instancePath: instancePath + "/rolledBack/by", schemaPath: "#/properties/rolledBack/properties/by/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err76];
              } else {
                vErrors.push(err76);
              }
              errors++;
            }
          } else {
            const err77 = { instancePath: instancePath + "/rolledBack/by", schemaPath: "#/properties/rolledBack/properties/by/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err77];
            } else {
              vErrors.push(err77);
            }
            errors++;
          }
        }
        if (data27.reason !== void 0) {
          let data31 = data27.reason;
          if (typeof data31 === "string") {
            if (func2(data31) > 2e3) {
              const err78 = { instancePath: instancePath + "/rolledBack/reason", schemaPath: "#/properties/rolledBack/properties/reason/maxLength", keyword: "maxLength", params: { limit: 2e3 } };
              if (vErrors === null) {
                vErrors = [err78];
              } else {
                vErrors.push(err78);
              }
              errors++;
            }
            if (func2(data31) < 1) {
              const err79 = { instancePath: instancePath + "/rolledBack/reason", schemaPath: "#/properties/rolledBack/properties/reason/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err79];
              } else {
                vErrors.push(err79);
              }
              errors++;
            }
          } else {
            const err80 = { instancePath: instancePath + "/rolledBack/reason", schemaPath: "#/properties/rolledBack/properties/reason/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
        }
      } else {
        const err81 = { instancePath: instancePath + "/rolledBack", schemaPath: "#/properties/rolledBack/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
    }
    if (data.evidenceSince !== void 0) {
      let data32 = data.evidenceSince;
      if (typeof data32 === "string") {
        if (!pattern13.test(data32)) {
          const err82 = { instancePath: instancePath + "/evidenceSince", schemaPath: "#/properties/evidenceSince/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
          if (vErrors === null) {
            vErrors = [err82];
          } else {
            vErrors.push(err82);
          }
          errors++;
        }
      } else {
        const err83 = { instancePath: instancePath + "/evidenceSince", schemaPath: "#/properties/evidenceSince/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
    if (data.override !== void 0) {
      let data33 = data.override;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        if (data33.criteria === void 0) {
          const err84 = { instancePath: instancePath + "/override", schemaPath: "#/properties/override/required", keyword: "required", params: { missingProperty: "criteria" } };
          if (vErrors === null) {
            vErrors = [err84];
          } else {
            vErrors.push(err84);
          }
          errors++;
        }
        if (data33.reason === void 0) {
          const err85 = { instancePath: instancePath + "/override", schemaPath: "#/properties/override/required", keyword: "required", params: { missingProperty: "reason" } };
          if (vErrors === null) {
            vErrors = [err85];
          } else {
            vErrors.push(err85);
          }
          errors++;
        }
        if (data33.expires === void 0) {
          const err86 = { instancePath: instancePath + "/override", schemaPath: "#/properties/override/required", keyword: "required", params: { missingProperty: "expires" } };
          if (vErrors === null) {
            vErrors = [err86];
          } else {
            vErrors.push(err86);
          }
          errors++;
        }
        for (const key6 in data33) {
          if (!(key6 === "criteria" || key6 === "reason" || key6 === "expires")) {
            const err87 = { instancePath: instancePath + "/override", schemaPath: "#/properties/override/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
        if (data33.criteria !== void 0) {
          let data34 = data33.criteria;
          if (Array.isArray(data34)) {
            if (data34.length < 1) {
              const err88 = { instancePath: instancePath + "/override/criteria", schemaPath: "#/properties/override/properties/criteria/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err88];
              } else {
                vErrors.push(err88);
              }
              errors++;
            }
            const len4 = data34.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data35 = data34[i4];
              if (typeof data35 !== "string") {
                const err89 = { instancePath: instancePath + "/override/criteria/" + i4, schemaPath: "#/properties/override/properties/criteria/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err89];
                } else {
                  vErrors.push(err89);
                }
                errors++;
              }
              if (!(data35 === "time-in-tier" || data35 === "calendar" || data35 === "investigated" || data35 === "performance" || data35 === "critical-bugs" || data35 === "customer-feedback" || data35 === "error-rate" || data35 === "success-rate")) {
                const err90 = { instancePath: instancePath + "/override/criteria/" + i4, schemaPath: "#/properties/override/properties/criteria/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.override.properties.criteria.items.enum } };
                if (vErrors === null) {
                  vErrors = [err90];
                } else {
                  vErrors.push(err90);
                }
                errors++;
              }
            }
          } else {
            const err91 = { instancePath: instancePath + "/override/criteria", schemaPath: "#/properties/override/properties/criteria/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err91];
            } else {
              vErrors.push(err91);
            }
            errors++;
          }
        }
        if (data33.reason !== void 0) {
          let data36 = data33.reason;
          if (typeof data36 === "string") {
            if (func2(data36) > 2e3) {
              const err92 = { instancePath: instancePath + "/override/reason", schemaPath: "#/properties/override/properties/reason/maxLength", keyword: "maxLength", params: { limit: 2e3 } };
              if (vErrors === null) {
                vErrors = [err92];
              } else {
                vErrors.push(err92);
              }
              errors++;
            }
            if (func2(data36) < 1) {
              const err93 = { instancePath: instancePath + "/override/reason", schemaPath: "#/properties/override/properties/reason/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err93];
              } else {
                vErrors.push(err93);
              }
              errors++;
            }
          } else {
            const err94 = { instancePath: instancePath + "/override/reason", schemaPath: "#/properties/override/properties/reason/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err94];
            } else {
              vErrors.push(err94);
            }
            errors++;
          }
        }
        if (data33.expires !== void 0) {
          let data37 = data33.expires;
          if (typeof data37 === "string") {
            if (!pattern16.test(data37)) {
              const err95 = { instancePath: instancePath + "/override/expires", schemaPath: "#/properties/override/properties/expires/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } };
              if (vErrors === null) {
                vErrors = [err95];
              } else {
                vErrors.push(err95);
              }
              errors++;
            }
          } else {
            const err96 = { instancePath: instancePath + "/override/expires", schemaPath: "#/properties/override/properties/expires/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err96];
            } else {
              vErrors.push(err96);
            }
            errors++;
          }
        }
      } else {
        const err97 = { instancePath: instancePath + "/override", schemaPath: "#/properties/override/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err97];
        } else {
          vErrors.push(err97);
        }
        errors++;
      }
    }
    if (data.imported !== void 0) {
      let data38 = data.imported;
      if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
        if (data38.from === void 0) {
          const err98 = { instancePath: instancePath + "/imported", schemaPath: "#/properties/imported/required", keyword: "required", params: { missingProperty: "from" } };
          if (vErrors === null) {
            vErrors = [err98];
          } else {
            vErrors.push(err98);
          }
          errors++;
        }
        if (data38.at === void 0) {
          const err99 = { instancePath: instancePath + "/imported", schemaPath: "#/properties/imported/required", keyword: "required", params: { missingProperty: "at" } };
          if (vErrors === null) {
            vErrors = [err99];
          } else {
            vErrors.push(err99);
          }
          errors++;
        }
        for (const key7 in data38) {
          if (!(key7 === "from" || key7 === "at")) {
            const err100 = { instancePath: instancePath + "/imported", schemaPath: "#/properties/imported/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
            if (vErrors === null) {
              vErrors = [err100];
            } else {
              vErrors.push(err100);
            }
            errors++;
          }
        }
        if (data38.from !== void 0) {
          let data39 = data38.from;
          if (typeof data39 === "string") {
            if (func2(data39) > 256) {
              const err101 = { instancePath: instancePath + "/imported/from", schemaPath: "#/properties/imported/properties/from/maxLength", keyword: "maxLength", params: { limit: 256 } };
              if (vErrors === null) {
                vErrors = [err101];
              } else {
                vErrors.push(err101);
              }
              errors++;
            }
            if (func2(data39) < 1) {
              const err102 = { instancePath: instancePath + "/imported/from", schemaPath: "#/properties/imported/properties/from/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err102];
              } else {
                vErrors.push(err102);
              }
              errors++;
            }
          } else {
            const err103 = { instancePath: instancePath + "/imported/from", schemaPath: "#/properties/imported/properties/from/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err103];
            } else {
              vErrors.push(err103);
            }
            errors++;
          }
        }
        if (data38.at !== void 0) {
          let data40 = data38.at;
          if (typeof data40 === "string") {
            if (!pattern13.test(data40)) {
              const err104 = { instancePath: instancePath + "/imported/at", schemaPath: "#/properties/imported/properties/at/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
              if (vErrors === null) {
                vErrors = [err104];
              } else {
                vErrors.push(err104);
              }
              errors++;
            }
          } else {
            const err105 = { instancePath: instancePath + "/imported/at", schemaPath: "#/properties/imported/properties/at/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err105];
            } else {
              vErrors.push(err105);
            }
            errors++;
          }
        }
      } else {
        const err106 = { instancePath: instancePath + "/imported", schemaPath: "#/properties/imported/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err106];
        } else {
          vErrors.push(err106);
        }
        errors++;
      }
    }
    if (data.retired !== void 0) {
      let data41 = data.retired;
      if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
        if (data41.at === void 0) {
          const err107 = { instancePath: instancePath + "/retired", schemaPath: "#/properties/retired/required", keyword: "required", params: { missingProperty: "at" } };
          if (vErrors === null) {
            vErrors = [err107];
          } else {
            vErrors.push(err107);
          }
          errors++;
        }
        for (const key8 in data41) {
          if (!(key8 === "at")) {
            const err108 = { instancePath: instancePath + "/retired", schemaPath: "#/properties/retired/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
            if (vErrors === null) {
              vErrors = [err108];
            } else {
              vErrors.push(err108);
            }
            errors++;
          }
        }
        if (data41.at !== void 0) {
          let data42 = data41.at;
          if (typeof data42 === "string") {
            if (!pattern13.test(data42)) {
              const err109 = { instancePath: instancePath + "/retired/at", schemaPath: "#/properties/retired/properties/at/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
              if (vErrors === null) {
                vErrors = [err109];
              } else {
                vErrors.push(err109);
              }
              errors++;
            }
          } else {
            const err110 = { instancePath: instancePath + "/retired/at", schemaPath: "#/properties/retired/properties/at/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err110];
            } else {
              vErrors.push(err110);
            }
            errors++;
          }
        }
      } else {
        const err111 = { instancePath: instancePath + "/retired", schemaPath: "#/properties/retired/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err111];
        } else {
          vErrors.push(err111);
        }
        errors++;
      }
    }
  } else {
    const err112 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err112];
    } else {
      vErrors.push(err112);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var validateSettings = validate21;
var schema32 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false, "properties": { "version": { "type": "integer", "const": 1 }, "name": { "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" }, "rollouts": { "type": "string", "minLength": 1, "maxLength": 256 }, "ladder": { "type": "object", "additionalProperties": false, "properties": { "internal": { "type": "object", "additionalProperties": false, "properties": { "minimum": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" }, "fastTrackMinimum": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" } } }, "earlyAdopters": { "type": "object", "additionalProperties": false, "properties": { "minimum": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" }, "fastTrackMinimum": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" }, "percentage": { "type": ["string", "number"], "pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$", "minimum": 1e-3, "maximum": 0.999 } } }, "general": { "type": "object", "additionalProperties": false, "properties": { "minimum": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" }, "fastTrackMinimum": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" }, "percentage": { "type": ["string", "number"], "pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$", "minimum": 1e-3, "maximum": 0.999 } } } } }, "criteria": { "type": "object", "additionalProperties": false, "properties": { "evidence": { "type": "string", "enum": ["sequential", "point"] }, "maximumErrorRate": { "type": ["string", "number"], "pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$", "minimum": 1e-3, "maximum": 0.5 }, "minimumSuccessRate": { "type": ["string", "number"], "pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$", "minimum": 0.5, "maximum": 0.999 }, "performance": { "type": "object", "additionalProperties": false, "properties": { "maximumIncrease": { "type": ["string", "number"], "pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$", "minimum": 1e-3, "maximum": 0.5 }, "required": { "type": "boolean" } } }, "investigate": { "type": "object", "additionalProperties": false, "properties": { "extra": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" } } }, "recovery": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" }, "freshness": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" } } }, "rollback": { "type": "object", "additionalProperties": false, "properties": { "critical": { "type": ["string", "number"], "pattern": "^\\d{1,2}(?:\\.\\d{1,2})?%$", "minimum": 1e-3, "maximum": 0.5 }, "commonCause": { "type": "integer", "minimum": 2, "maximum": 1e6 }, "graceWithoutData": { "type": "string", "pattern": "^\\d{1,7}[smhdw]$" } } }, "audience": { "type": "object", "additionalProperties": false, "properties": { "maximum": { "type": "integer", "minimum": 1, "maximum": 1e6 }, "wideningWithoutEvidence": { "type": "integer", "minimum": 0, "maximum": 1e6 } } }, "concurrency": { "type": "object", "additionalProperties": false, "properties": { "running": { "type": ["integer", "null"], "minimum": 1, "maximum": 1e6 }, "perOwner": { "type": ["integer", "null"], "minimum": 1, "maximum": 1e6 }, "perPhase": { "type": ["integer", "null"], "minimum": 1, "maximum": 1e6 } } }, "phases": { "type": "array", "items": { "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string", "minLength": 1, "maxLength": 256 }, "requires": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 256 } }, "order": { "type": "array", "items": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" } } } } }, "approvals": { "type": "object", "propertyNames": { "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" }, "additionalProperties": { "type": "object", "additionalProperties": false, "properties": { "users": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 256 } }, "teams": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 256 } }, "owners": { "type": "boolean" } } } }, "issues": { "type": "object", "additionalProperties": false, "properties": { "critical": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 256 } }, "concern": { "type": "string", "minLength": 1, "maxLength": 256 }, "feature": { "type": "string", "maxLength": 256, "pattern": "\\{feature\\}" } } }, "calendar": { "type": "object", "additionalProperties": false, "properties": { "timezone": { "type": "string", "minLength": 1, "maxLength": 64 }, "freeze": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "days": { "type": "array", "minItems": 1, "items": { "type": "string", "enum": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] } }, "from": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }, "to": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" } } } } } }, "guard": { "type": "object", "additionalProperties": false, "properties": { "mode": { "type": "string", "enum": ["act", "observe"] }, "propose": { "type": "boolean" } } }, "adoption": { "type": "object", "required": ["until"], "additionalProperties": false, "properties": { "until": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" } } }, "metrics": { "type": "object", "additionalProperties": false, "properties": { "default": { "type": "string", "minLength": 1, "maxLength": 256 }, "sources": { "type": "object", "propertyNames": { "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" }, "additionalProperties": { "type": "object", "required": ["kind"], "additionalProperties": false, "properties": { "kind": { "type": "string", "enum": ["embedded", "postgres", "prometheus", "fixed", "unconfigured"] }, "path": { "type": "string", "minLength": 1, "maxLength": 1024 }, "url": { "type": ["string", "object"], "minLength": 1, "maxLength": 4096, "required": ["env"], "additionalProperties": false, "properties": { "env": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$" } } }, "token": { "type": "object", "required": ["env"], "additionalProperties": false, "properties": { "env": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$" } } }, "query": { "type": "string", "minLength": 1 }, "designEffect": { "type": "number", "minimum": 1, "maximum": 1e3 }, "timeout": { "type": "string", "pattern": "^\\d{1,3}[sm]$" }, "settle": { "type": "string", "pattern": "^\\d{1,3}[sm]$" } } } } } }, "stores": { "type": "array", "minItems": 1, "items": { "type": "object", "required": ["kind"], "properties": { "name": { "type": "string", "minLength": 1, "maxLength": 256 }, "kind": { "type": "string", "enum": ["file", "git", "redis", "upstash", "cloudflare-kv", "s3", "vercel", "http", "postgres"] }, "environment": { "type": "string", "minLength": 1, "maxLength": 256 }, "customerIds": { "type": "string", "enum": ["plain", "hashed"] }, "format": { "type": "string", "enum": ["snapshot", "flagd"] } }, "additionalProperties": { "type": ["string", "object"], "minLength": 1, "maxLength": 4096, "required": ["env"], "additionalProperties": false, "properties": { "env": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$" } } } } }, "environments": { "type": "object", "propertyNames": { "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" }, "additionalProperties": { "type": "object", "additionalProperties": false, "properties": { "minimumTier": { "type": "integer", "minimum": 0, "maximum": 4 } } } }, "notifications": { "type": "array", "items": { "type": "object", "required": ["kind", "url"], "additionalProperties": false, "properties": { "kind": { "type": "string", "enum": ["slack", "json"] }, "url": { "type": ["string", "object"], "minLength": 1, "maxLength": 4096, "required": ["env"], "additionalProperties": false, "properties": { "env": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$" } } }, "on": { "type": "array", "items": { "type": "string", "enum": ["rollback", "pause", "withheld", "silent", "eligible"] } } } } }, "report": { "type": "object", "additionalProperties": false, "properties": { "customerIds": { "type": "string", "enum": ["hide", "show"] } } } } };
var pattern19 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$", "u");
var pattern38 = new RegExp("\\{feature\\}", "u");
var pattern43 = new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,127}$", "u");
var pattern45 = new RegExp("^\\d{1,3}[sm]$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema32.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data0 = data.version;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err1 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (1 !== data0) {
        const err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (!pattern19.test(data1)) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.rollouts !== void 0) {
      let data2 = data.rollouts;
      if (typeof data2 === "string") {
        if (func2(data2) > 256) {
          const err5 = { instancePath: instancePath + "/rollouts", schemaPath: "#/properties/rollouts/maxLength", keyword: "maxLength", params: { limit: 256 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func2(data2) < 1) {
          const err6 = { instancePath: instancePath + "/rollouts", schemaPath: "#/properties/rollouts/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/rollouts", schemaPath: "#/properties/rollouts/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.ladder !== void 0) {
      let data3 = data.ladder;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key1 in data3) {
          if (!(key1 === "internal" || key1 === "earlyAdopters" || key1 === "general")) {
            const err8 = { instancePath: instancePath + "/ladder", schemaPath: "#/properties/ladder/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data3.internal !== void 0) {
          let data4 = data3.internal;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            for (const key2 in data4) {
              if (!(key2 === "minimum" || key2 === "fastTrackMinimum")) {
                const err9 = { instancePath: instancePath + "/ladder/internal", schemaPath: "#/properties/ladder/properties/internal/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data4.minimum !== void 0) {
              let data5 = data4.minimum;
              if (typeof data5 === "string") {
                if (!pattern11.test(data5)) {
                  const err10 = { instancePath: instancePath + "/ladder/internal/minimum", schemaPath: "#/properties/ladder/properties/internal/properties/minimum/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
                  if (vErrors === null) {
                    vErrors = [err10];
                  } else {
                    vErrors.push(err10);
                  }
                  errors++;
                }
              } else {
                const err11 = { instancePath: instancePath + "/ladder/internal/minimum", schemaPath: "#/properties/ladder/properties/internal/properties/minimum/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data4.fastTrackMinimum !== void 0) {
              let data6 = data4.fastTrackMinimum;
              if (typeof data6 === "string") {
                if (!pattern11.test(data6)) {
                  const err12 = { instancePath: instancePath + "/ladder/internal/fastTrackMinimum", schemaPath: "#/properties/ladder/properties/internal/properties/fastTrackMinimum/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              } else {
                const err13 = { instancePath: instancePath + "/ladder/internal/fastTrackMinimum", schemaPath: "#/properties/ladder/properties/internal/properties/fastTrackMinimum/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/ladder/internal", schemaPath: "#/properties/ladder/properties/internal/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data3.earlyAdopters !== void 0) {
          let data7 = data3.earlyAdopters;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            for (const key3 in data7) {
              if (!(key3 === "minimum" || key3 === "fastTrackMinimum" || key3 === "percentage")) {
                const err15 = { instancePath: instancePath + "/ladder/earlyAdopters", schemaPath: "#/properties/ladder/properties/earlyAdopters/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data7.minimum !== void 0) {
              let data8 = data7.minimum;
              if (typeof data8 === "string") {
                if (!pattern11.test(data8)) {
                  const err16 = { instancePath: instancePath + "/ladder/earlyAdopters/minimum", schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/minimum/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
              } else {
                const err17 = { instancePath: instancePath + "/ladder/earlyAdopters/minimum", schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/minimum/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data7.fastTrackMinimum !== void 0) {
              let data9 = data7.fastTrackMinimum;
              if (typeof data9 === "string") {
                if (!pattern11.test(data9)) {
                  const err18 = { instancePath: instancePath + "/ladder/earlyAdopters/fastTrackMinimum", schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/fastTrackMinimum/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
              } else {
                const err19 = { instancePath: instancePath + "/ladder/earlyAdopters/fastTrackMinimum", schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/fastTrackMinimum/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data7.percentage !== void 0) {
              let data10 = data7.percentage;
              if (typeof data10 !== "string" && !(typeof data10 == "number" && isFinite(data10))) {
                const err20 = { instancePath: instancePath + "/ladder/earlyAdopters/percentage", schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/percentage/type", keyword: "type", params: { type: schema32.properties.ladder.properties.earlyAdopters.properties.percentage.type } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              if (typeof data10 == "number" && isFinite(data10)) {
                if (data10 > 0.999 || isNaN(data10)) {
                  const err21 = { instancePath: instancePath + "/ladder/earlyAdopters/percentage", schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/percentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.999 } };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
                if (data10 < 1e-3 || isNaN(data10)) {
                  const err22 = { instancePath: instancePath + "/ladder/earlyAdopters/percentage", schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1e-3 } };
                  if (vErrors === null) {
                    vErrors = [err22];
                  } else {
                    vErrors.push(err22);
                  }
                  errors++;
                }
              }
              if (typeof data10 === "string") {
                if (!pattern10.test(data10)) {
                  const err23 = { instancePath: instancePath + "/ladder/earlyAdopters/percentage", schemaPath: "#/properties/ladder/properties/earlyAdopters/properties/percentage/pattern", keyword: "pattern", params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" } };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err24 = { instancePath: instancePath + "/ladder/earlyAdopters", schemaPath: "#/properties/ladder/properties/earlyAdopters/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data3.general !== void 0) {
          let data11 = data3.general;
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            for (const key4 in data11) {
              if (!(key4 === "minimum" || key4 === "fastTrackMinimum" || key4 === "percentage")) {
                const err25 = { instancePath: instancePath + "/ladder/general", schemaPath: "#/properties/ladder/properties/general/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data11.minimum !== void 0) {
              let data12 = data11.minimum;
              if (typeof data12 === "string") {
                if (!pattern11.test(data12)) {
                  const err26 = { instancePath: instancePath + "/ladder/general/minimum", schemaPath: "#/properties/ladder/properties/general/properties/minimum/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
              } else {
                const err27 = { instancePath: instancePath + "/ladder/general/minimum", schemaPath: "#/properties/ladder/properties/general/properties/minimum/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data11.fastTrackMinimum !== void 0) {
              let data13 = data11.fastTrackMinimum;
              if (typeof data13 === "string") {
                if (!pattern11.test(data13)) {
                  const err28 = { instancePath: instancePath + "/ladder/general/fastTrackMinimum", schemaPath: "#/properties/ladder/properties/general/properties/fastTrackMinimum/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
              } else {
                const err29 = { instancePath: instancePath + "/ladder/general/fastTrackMinimum", schemaPath: "#/properties/ladder/properties/general/properties/fastTrackMinimum/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data11.percentage !== void 0) {
              let data14 = data11.percentage;
              if (typeof data14 !== "string" && !(typeof data14 == "number" && isFinite(data14))) {
                const err30 = { instancePath: instancePath + "/ladder/general/percentage", schemaPath: "#/properties/ladder/properties/general/properties/percentage/type", keyword: "type", params: { type: schema32.properties.ladder.properties.general.properties.percentage.type } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
              if (typeof data14 == "number" && isFinite(data14)) {
                if (data14 > 0.999 || isNaN(data14)) {
                  const err31 = { instancePath: instancePath + "/ladder/general/percentage", schemaPath: "#/properties/ladder/properties/general/properties/percentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.999 } };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
                if (data14 < 1e-3 || isNaN(data14)) {
                  const err32 = { instancePath: instancePath + "/ladder/general/percentage", schemaPath: "#/properties/ladder/properties/general/properties/percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1e-3 } };
                  if (vErrors === null) {
                    vErrors = [err32];
                  } else {
                    vErrors.push(err32);
                  }
                  errors++;
                }
              }
              if (typeof data14 === "string") {
                if (!pattern10.test(data14)) {
                  const err33 = { instancePath: instancePath + "/ladder/general/percentage", schemaPath: "#/properties/ladder/properties/general/properties/percentage/pattern", keyword: "pattern", params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" } };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err34 = { instancePath: instancePath + "/ladder/general", schemaPath: "#/properties/ladder/properties/general/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/ladder", schemaPath: "#/properties/ladder/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.criteria !== void 0) {
      let data15 = data.criteria;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        for (const key5 in data15) {
          if (!(key5 === "evidence" || key5 === "maximumErrorRate" || key5 === "minimumSuccessRate" || key5 === "performance" || key5 === "investigate" || key5 === "recovery" || key5 === "freshness")) {
            const err36 = { instancePath: instancePath + "/criteria", schemaPath: "#/properties/criteria/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data15.evidence !== void 0) {
          let data16 = data15.evidence;
          if (typeof data16 !== "string") {
            const err37 = { instancePath: instancePath + "/criteria/evidence", schemaPath: "#/properties/criteria/properties/evidence/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          if (!(data16 === "sequential" || data16 === "point")) {
            const err38 = { instancePath: instancePath + "/criteria/evidence", schemaPath: "#/properties/criteria/properties/evidence/enum", keyword: "enum", params: { allowedValues: schema32.properties.criteria.properties.evidence.enum } };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data15.maximumErrorRate !== void 0) {
          let data17 = data15.maximumErrorRate;
          if (typeof data17 !== "string" && !(typeof data17 == "number" && isFinite(data17))) {
            const err39 = { instancePath: instancePath + "/criteria/maximumErrorRate", schemaPath: "#/properties/criteria/properties/maximumErrorRate/type", keyword: "type", params: { type: schema32.properties.criteria.properties.maximumErrorRate.type } };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
          if (typeof data17 == "number" && isFinite(data17)) {
            if (data17 > 0.5 || isNaN(data17)) {
              const err40 = { instancePath: instancePath + "/criteria/maximumErrorRate", schemaPath: "#/properties/criteria/properties/maximumErrorRate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data17 < 1e-3 || isNaN(data17)) {
              const err41 = { instancePath: instancePath + "/criteria/maximumErrorRate", schemaPath: "#/properties/criteria/properties/maximumErrorRate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1e-3 } };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          }
          if (typeof data17 === "string") {
            if (!pattern10.test(data17)) {
              const err42 = { instancePath: instancePath + "/criteria/maximumErrorRate", schemaPath: "#/properties/criteria/properties/maximumErrorRate/pattern", keyword: "pattern", params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" } };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
          }
        }
        if (data15.minimumSuccessRate !== void 0) {
          let data18 = data15.minimumSuccessRate;
          if (typeof data18 !== "string" && !(typeof data18 == "number" && isFinite(data18))) {
            const err43 = { instancePath: instancePath + "/criteria/minimumSuccessRate", schemaPath: "#/properties/criteria/properties/minimumSuccessRate/type", keyword: "type", params: { type: schema32.properties.criteria.properties.minimumSuccessRate.type } };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
          if (typeof data18 == "number" && isFinite(data18)) {
            if (data18 > 0.999 || isNaN(data18)) {
              const err44 = { instancePath: instancePath + "/criteria/minimumSuccessRate", schemaPath: "#/properties/criteria/properties/minimumSuccessRate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.999 } };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
            if (data18 < 0.5 || isNaN(data18)) {
              const err45 = { instancePath: instancePath + "/criteria/minimumSuccessRate", schemaPath: "#/properties/criteria/properties/minimumSuccessRate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.5 } };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          }
          if (typeof data18 === "string") {
            if (!pattern10.test(data18)) {
              const err46 = { instancePath: instancePath + "/criteria/minimumSuccessRate", schemaPath: "#/properties/criteria/properties/minimumSuccessRate/pattern", keyword: "pattern", params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" } };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
          }
        }
        if (data15.performance !== void 0) {
          let data19 = data15.performance;
          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
            for (const key6 in data19) {
              if (!(key6 === "maximumIncrease" || key6 === "required")) {
                const err47 = { instancePath: instancePath + "/criteria/performance", schemaPath: "#/properties/criteria/properties/performance/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
            if (data19.maximumIncrease !== void 0) {
              let data20 = data19.maximumIncrease;
              if (typeof data20 !== "string" && !(typeof data20 == "number" && isFinite(data20))) {
                const err48 = { instancePath: instancePath + "/criteria/performance/maximumIncrease", schemaPath: "#/properties/criteria/properties/performance/properties/maximumIncrease/type", keyword: "type", params: { type: schema32.properties.criteria.properties.performance.properties.maximumIncrease.type } };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
              if (typeof data20 == "number" && isFinite(data20)) {
                if (data20 > 0.5 || isNaN(data20)) {
                  const err49 = { instancePath: instancePath + "/criteria/performance/maximumIncrease", schemaPath: "#/properties/criteria/properties/performance/properties/maximumIncrease/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 } };
                  if (vErrors === null) {
                    vErrors = [err49];
                  } else {
                    vErrors.push(err49);
                  }
                  errors++;
                }
                if (data20 < 1e-3 || isNaN(data20)) {
                  const err50 = { instancePath: instancePath + "/criteria/performance/maximumIncrease", schemaPath: "#/properties/criteria/properties/performance/properties/maximumIncrease/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1e-3 } };
                  if (vErrors === null) {
                    vErrors = [err50];
                  } else {
                    vErrors.push(err50);
                  }
                  errors++;
                }
              }
              if (typeof data20 === "string") {
                if (!pattern10.test(data20)) {
                  const err51 = { instancePath: instancePath + "/criteria/performance/maximumIncrease", schemaPath: "#/properties/criteria/properties/performance/properties/maximumIncrease/pattern", keyword: "pattern", params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" } };
                  if (vErrors === null) {
                    vErrors = [err51];
                  } else {
                    vErrors.push(err51);
                  }
                  errors++;
                }
              }
            }
            if (data19.required !== void 0) {
              if (typeof data19.required !== "boolean") {
                const err52 = { instancePath: instancePath + "/criteria/performance/required", schemaPath: "#/properties/criteria/properties/performance/properties/required/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
          } else {
            const err53 = { instancePath: instancePath + "/criteria/performance", schemaPath: "#/properties/criteria/properties/performance/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data15.investigate !== void 0) {
          let data22 = data15.investigate;
          if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
            for (const key7 in data22) {
              if (!(key7 === "extra")) {
                const err54 = { instancePath: instancePath + "/criteria/investigate", schemaPath: "#/properties/criteria/properties/investigate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                if (vErrors === null) {
                  vErrors = [err54];
                } else {
                  vErrors.push(err54);
                }
                errors++;
              }
            }
            if (data22.extra !== void 0) {
              let data23 = data22.extra;
              if (typeof data23 === "string") {
                if (!pattern11.test(data23)) {
                  const err55 = { instancePath: instancePath + "/criteria/investigate/extra", schemaPath: "#/properties/criteria/properties/investigate/properties/extra/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
              } else {
                const err56 = { instancePath: instancePath + "/criteria/investigate/extra", schemaPath: "#/properties/criteria/properties/investigate/properties/extra/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
          } else {
            const err57 = { instancePath: instancePath + "/criteria/investigate", schemaPath: "#/properties/criteria/properties/investigate/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
        if (data15.recovery !== void 0) {
          let data24 = data15.recovery;
          if (typeof data24 === "string") {
            if (!pattern11.test(data24)) {
              const err58 = { instancePath: instancePath + "/criteria/recovery", schemaPath: "#/properties/criteria/properties/recovery/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
              if (vErrors === null) {
                vErrors = [err58];
              } else {
                vErrors.push(err58);
              }
              errors++;
            }
          } else {
            const err59 = { instancePath: instancePath + "/criteria/recovery", schemaPath: "#/properties/criteria/properties/recovery/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
        if (data15.freshness !== void 0) {
          let data25 = data15.freshness;
          if (typeof data25 === "string") {
            if (!pattern11.test(data25)) {
              const err60 = { instancePath: instancePath + "/criteria/freshness", schemaPath: "#/properties/criteria/properties/freshness/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
          } else {
            const err61 = { instancePath: instancePath + "/criteria/freshness", schemaPath: "#/properties/criteria/properties/freshness/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
      } else {
        const err62 = { instancePath: instancePath + "/criteria", schemaPath: "#/properties/criteria/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    if (data.rollback !== void 0) {
      let data26 = data.rollback;
      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
        for (const key8 in data26) {
          if (!(key8 === "critical" || key8 === "commonCause" || key8 === "graceWithoutData")) {
            const err63 = { instancePath: instancePath + "/rollback", schemaPath: "#/properties/rollback/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
        if (data26.critical !== void 0) {
          let data27 = data26.critical;
          if (typeof data27 !== "string" && !(typeof data27 == "number" && isFinite(data27))) {
            const err64 = { instancePath: instancePath + "/rollback/critical", schemaPath: "#/properties/rollback/properties/critical/type", keyword: "type", params: { type: schema32.properties.rollback.properties.critical.type } };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
          if (typeof data27 == "number" && isFinite(data27)) {
            if (data27 > 0.5 || isNaN(data27)) {
              const err65 = { instancePath: instancePath + "/rollback/critical", schemaPath: "#/properties/rollback/properties/critical/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 } };
              if (vErrors === null) {
                vErrors = [err65];
              } else {
                vErrors.push(err65);
              }
              errors++;
            }
            if (data27 < 1e-3 || isNaN(data27)) {
              const err66 = { instancePath: instancePath + "/rollback/critical", schemaPath: "#/properties/rollback/properties/critical/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1e-3 } };
              if (vErrors === null) {
                vErrors = [err66];
              } else {
                vErrors.push(err66);
              }
              errors++;
            }
          }
          if (typeof data27 === "string") {
            if (!pattern10.test(data27)) {
              const err67 = { instancePath: instancePath + "/rollback/critical", schemaPath: "#/properties/rollback/properties/critical/pattern", keyword: "pattern", params: { pattern: "^\\d{1,2}(?:\\.\\d{1,2})?%$" } };
              if (vErrors === null) {
                vErrors = [err67];
              } else {
                vErrors.push(err67);
              }
              errors++;
            }
          }
        }
        if (data26.commonCause !== void 0) {
          let data28 = data26.commonCause;
          if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
            const err68 = { instancePath: instancePath + "/rollback/commonCause", schemaPath: "#/properties/rollback/properties/commonCause/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
          if (typeof data28 == "number" && isFinite(data28)) {
            if (data28 > 1e6 || isNaN(data28)) {
              const err69 = { instancePath: instancePath + "/rollback/commonCause", schemaPath: "#/properties/rollback/properties/commonCause/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 } };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data28 < 2 || isNaN(data28)) {
              const err70 = { instancePath: instancePath + "/rollback/commonCause", schemaPath: "#/properties/rollback/properties/commonCause/minimum", keyword: "minimum", params: { comparison: ">=", limit: 2 } };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
          }
        }
        if (data26.graceWithoutData !== void 0) {
          let data29 = data26.graceWithoutData;
          if (typeof data29 === "string") {
            if (!pattern11.test(data29)) {
              const err71 = { instancePath: instancePath + "/rollback/graceWithoutData", schemaPath: "#/properties/rollback/properties/graceWithoutData/pattern", keyword: "pattern", params: { pattern: "^\\d{1,7}[smhdw]$" } };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
          } else {
            const err72 = { instancePath: instancePath + "/rollback/graceWithoutData", schemaPath: "#/properties/rollback/properties/graceWithoutData/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err72];
            } else {
              vErrors.push(err72);
            }
            errors++;
          }
        }
      } else {
        const err73 = { instancePath: instancePath + "/rollback", schemaPath: "#/properties/rollback/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
    if (data.audience !== void 0) {
      let data30 = data.audience;
      if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
        for (const key9 in data30) {
          if (!(key9 === "maximum" || key9 === "wideningWithoutEvidence")) {
            const err74 = { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 } };
            if (vErrors === null) {
              vErrors = [err74];
            } else {
              vErrors.push(err74);
            }
            errors++;
          }
        }
        if (data30.maximum !== void 0) {
          let data31 = data30.maximum;
          if (!(typeof data31 == "number" && (!(data31 % 1) && !isNaN(data31)) && isFinite(data31))) {
            const err75 = { instancePath: instancePath + "/audience/maximum", schemaPath: "#/properties/audience/properties/maximum/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err75];
            } else {
              vErrors.push(err75);
            }
            errors++;
          }
          if (typeof data31 == "number" && isFinite(data31)) {
            if (data31 > 1e6 || isNaN(data31)) {
              const err76 = { instancePath: instancePath + "/audience/maximum", schemaPath: "#/properties/audience/properties/maximum/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 } };
              if (vErrors === null) {
                vErrors = [err76];
              } else {
                vErrors.push(err76);
              }
              errors++;
            }
            if (data31 < 1 || isNaN(data31)) {
              const err77 = { instancePath: instancePath + "/audience/maximum", schemaPath: "#/properties/audience/properties/maximum/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err77];
              } else {
                vErrors.push(err77);
              }
              errors++;
            }
          }
        }
        if (data30.wideningWithoutEvidence !== void 0) {
          let data32 = data30.wideningWithoutEvidence;
          if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)) && isFinite(data32))) {
            const err78 = { instancePath: instancePath + "/audience/wideningWithoutEvidence", schemaPath: "#/properties/audience/properties/wideningWithoutEvidence/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err78];
            } else {
              vErrors.push(err78);
            }
            errors++;
          }
          if (typeof data32 == "number" && isFinite(data32)) {
            if (data32 > 1e6 || isNaN(data32)) {
              const err79 = { instancePath: instancePath + "/audience/wideningWithoutEvidence", schemaPath: "#/properties/audience/properties/wideningWithoutEvidence/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 } };
              if (vErrors === null) {
                vErrors = [err79];
              } else {
                vErrors.push(err79);
              }
              errors++;
            }
            if (data32 < 0 || isNaN(data32)) {
              const err80 = { instancePath: instancePath + "/audience/wideningWithoutEvidence", schemaPath: "#/properties/audience/properties/wideningWithoutEvidence/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err80];
              } else {
                vErrors.push(err80);
              }
              errors++;
            }
          }
        }
      } else {
        const err81 = { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
    }
    if (data.concurrency !== void 0) {
      let data33 = data.concurrency;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        for (const key10 in data33) {
          if (!(key10 === "running" || key10 === "perOwner" || key10 === "perPhase")) {
            const err82 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 } };
            if (vErrors === null) {
              vErrors = [err82];
            } else {
              vErrors.push(err82);
            }
            errors++;
          }
        }
        if (data33.running !== void 0) {
          let data34 = data33.running;
          if (!(typeof data34 == "number" && (!(data34 % 1) && !isNaN(data34)) && isFinite(data34)) && data34 !== null) {
            const err83 = { instancePath: instancePath + "/concurrency/running", schemaPath: "#/properties/concurrency/properties/running/type", keyword: "type", params: { type: schema32.properties.concurrency.properties.running.type } };
            if (vErrors === null) {
              vErrors = [err83];
            } else {
              vErrors.push(err83);
            }
            errors++;
          }
          if (typeof data34 == "number" && isFinite(data34)) {
            if (data34 > 1e6 || isNaN(data34)) {
              const err84 = { instancePath: instancePath + "/concurrency/running", schemaPath: "#/properties/concurrency/properties/running/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 } };
              if (vErrors === null) {
                vErrors = [err84];
              } else {
                vErrors.push(err84);
              }
              errors++;
            }
            if (data34 < 1 || isNaN(data34)) {
              const err85 = { instancePath: instancePath + "/concurrency/running", schemaPath: "#/properties/concurrency/properties/running/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err85];
              } else {
                vErrors.push(err85);
              }
              errors++;
            }
          }
        }
        if (data33.perOwner !== void 0) {
          let data35 = data33.perOwner;
          if (!(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)) && isFinite(data35)) && data35 !== null) {
            const err86 = { instancePath: instancePath + "/concurrency/perOwner", schemaPath: "#/properties/concurrency/properties/perOwner/type", keyword: "type", params: { type: schema32.properties.concurrency.properties.perOwner.type } };
            if (vErrors === null) {
              vErrors = [err86];
            } else {
              vErrors.push(err86);
            }
            errors++;
          }
          if (typeof data35 == "number" && isFinite(data35)) {
            if (data35 > 1e6 || isNaN(data35)) {
              const err87 = { instancePath: instancePath + "/concurrency/perOwner", schemaPath: "#/properties/concurrency/properties/perOwner/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 } };
              if (vErrors === null) {
                vErrors = [err87];
              } else {
                vErrors.push(err87);
              }
              errors++;
            }
            if (data35 < 1 || isNaN(data35)) {
              const err88 = { instancePath: instancePath + "/concurrency/perOwner", schemaPath: "#/properties/concurrency/properties/perOwner/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err88];
              } else {
                vErrors.push(err88);
              }
              errors++;
            }
          }
        }
        if (data33.perPhase !== void 0) {
          let data36 = data33.perPhase;
          if (!(typeof data36 == "number" && (!(data36 % 1) && !isNaN(data36)) && isFinite(data36)) && data36 !== null) {
            const err89 = { instancePath: instancePath + "/concurrency/perPhase", schemaPath: "#/properties/concurrency/properties/perPhase/type", keyword: "type", params: { type: schema32.properties.concurrency.properties.perPhase.type } };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          }
          if (typeof data36 == "number" && isFinite(data36)) {
            if (data36 > 1e6 || isNaN(data36)) {
              const err90 = { instancePath: instancePath + "/concurrency/perPhase", schemaPath: "#/properties/concurrency/properties/perPhase/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 } };
              if (vErrors === null) {
                vErrors = [err90];
              } else {
                vErrors.push(err90);
              }
              errors++;
            }
            if (data36 < 1 || isNaN(data36)) {
              const err91 = { instancePath: instancePath + "/concurrency/perPhase", schemaPath: "#/properties/concurrency/properties/perPhase/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err91];
              } else {
                vErrors.push(err91);
              }
              errors++;
            }
          }
        }
      } else {
        const err92 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err92];
        } else {
          vErrors.push(err92);
        }
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
              const err93 = { instancePath: instancePath + "/phases/" + i0, schemaPath: "#/properties/phases/items/required", keyword: "required", params: { missingProperty: "name" } };
              if (vErrors === null) {
                vErrors = [err93];
              } else {
                vErrors.push(err93);
              }
              errors++;
            }
            for (const key11 in data38) {
              if (!(key11 === "name" || key11 === "requires" || key11 === "order")) {
                const err94 = { instancePath: instancePath + "/phases/" + i0, schemaPath: "#/properties/phases/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 } };
                if (vErrors === null) {
                  vErrors = [err94];
                } else {
                  vErrors.push(err94);
                }
                errors++;
              }
            }
            if (data38.name !== void 0) {
              let data39 = data38.name;
              if (typeof data39 === "string") {
                if (func2(data39) > 256) {
                  const err95 = { instancePath: instancePath + "/phases/" + i0 + "/name", schemaPath: "#/properties/phases/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 256 } };
                  if (vErrors === null) {
                    vErrors = [err95];
                  } else {
                    vErrors.push(err95);
                  }
                  errors++;
                }
                if (func2(data39) < 1) {
                  const err96 = { instancePath: instancePath + "/phases/" + i0 + "/name", schemaPath: "#/properties/phases/items/properties/name/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err96];
                  } else {
                    vErrors.push(err96);
                  }
                  errors++;
                }
              } else {
                const err97 = { instancePath: instancePath + "/phases/" + i0 + "/name", schemaPath: "#/properties/phases/items/properties/name/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err97];
                } else {
                  vErrors.push(err97);
                }
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
                      const err98 = { instancePath: instancePath + "/phases/" + i0 + "/requires/" + i1, schemaPath: "#/properties/phases/items/properties/requires/items/maxLength", keyword: "maxLength", params: { limit: 256 } };
                      if (vErrors === null) {
                        vErrors = [err98];
                      } else {
                        vErrors.push(err98);
                      }
                      errors++;
                    }
                    if (func2(data41) < 1) {
                      const err99 = { instancePath: instancePath + "/phases/" + i0 + "/requires/" + i1, schemaPath: "#/properties/phases/items/properties/requires/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err99];
                      } else {
                        vErrors.push(err99);
                      }
                      errors++;
                    }
                  } else {
                    const err100 = { instancePath: instancePath + "/phases/" + i0 + "/requires/" + i1, schemaPath: "#/properties/phases/items/properties/requires/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err100];
                    } else {
                      vErrors.push(err100);
                    }
                    errors++;
                  }
                }
              } else {
                const err101 = { instancePath: instancePath + "/phases/" + i0 + "/requires", schemaPath: "#/properties/phases/items/properties/requires/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err101];
                } else {
                  vErrors.push(err101);
                }
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
                    if (!pattern4.test(data43)) {
                      const err102 = { instancePath: instancePath + "/phases/" + i0 + "/order/" + i2, schemaPath: "#/properties/phases/items/properties/order/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" } };
                      if (vErrors === null) {
                        vErrors = [err102];
                      } else {
                        vErrors.push(err102);
                      }
                      errors++;
                    }
                  } else {
                    const err103 = { instancePath: instancePath + "/phases/" + i0 + "/order/" + i2, schemaPath: "#/properties/phases/items/properties/order/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err103];
                    } else {
                      vErrors.push(err103);
                    }
                    errors++;
                  }
                }
              } else {
                const err104 = { instancePath: instancePath + "/phases/" + i0 + "/order", schemaPath: "#/properties/phases/items/properties/order/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err104];
                } else {
                  vErrors.push(err104);
                }
                errors++;
              }
            }
          } else {
            const err105 = { instancePath: instancePath + "/phases/" + i0, schemaPath: "#/properties/phases/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err105];
            } else {
              vErrors.push(err105);
            }
            errors++;
          }
        }
      } else {
        const err106 = { instancePath: instancePath + "/phases", schemaPath: "#/properties/phases/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err106];
        } else {
          vErrors.push(err106);
        }
        errors++;
      }
    }
    if (data.approvals !== void 0) {
      let data44 = data.approvals;
      if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
        for (const key12 in data44) {
          const _errs103 = errors;
          if (typeof key12 === "string") {
            if (!pattern19.test(key12)) {
              const err107 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" }, propertyName: key12 };
              if (vErrors === null) {
                vErrors = [err107];
              } else {
                vErrors.push(err107);
              }
              errors++;
            }
          }
          var valid18 = _errs103 === errors;
          if (!valid18) {
            const err108 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/propertyNames", keyword: "propertyNames", params: { propertyName: key12 } };
            if (vErrors === null) {
              vErrors = [err108];
            } else {
              vErrors.push(err108);
            }
            errors++;
          }
        }
        for (const key13 in data44) {
          let data45 = data44[key13];
          if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
            for (const key14 in data45) {
              if (!(key14 === "users" || key14 === "teams" || key14 === "owners")) {
                const err109 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/approvals/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 } };
                if (vErrors === null) {
                  vErrors = [err109];
                } else {
                  vErrors.push(err109);
                }
                errors++;
              }
            }
            if (data45.users !== void 0) {
              let data46 = data45.users;
              if (Array.isArray(data46)) {
                const len3 = data46.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data47 = data46[i3];
                  if (typeof data47 === "string") {
                    if (func2(data47) > 256) {
                      const err110 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/users/" + i3, schemaPath: "#/properties/approvals/additionalProperties/properties/users/items/maxLength", keyword: "maxLength", params: { limit: 256 } };
                      if (vErrors === null) {
                        vErrors = [err110];
                      } else {
                        vErrors.push(err110);
                      }
                      errors++;
                    }
                    if (func2(data47) < 1) {
                      const err111 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/users/" + i3, schemaPath: "#/properties/approvals/additionalProperties/properties/users/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err111];
                      } else {
                        vErrors.push(err111);
                      }
                      errors++;
                    }
                  } else {
                    const err112 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/users/" + i3, schemaPath: "#/properties/approvals/additionalProperties/properties/users/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err112];
                    } else {
                      vErrors.push(err112);
                    }
                    errors++;
                  }
                }
              } else {
                const err113 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/users", schemaPath: "#/properties/approvals/additionalProperties/properties/users/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err113];
                } else {
                  vErrors.push(err113);
                }
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
                      const err114 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/teams/" + i4, schemaPath: "#/properties/approvals/additionalProperties/properties/teams/items/maxLength", keyword: "maxLength", params: { limit: 256 } };
                      if (vErrors === null) {
                        vErrors = [err114];
                      } else {
                        vErrors.push(err114);
                      }
                      errors++;
                    }
                    if (func2(data49) < 1) {
                      const err115 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/teams/" + i4, schemaPath: "#/properties/approvals/additionalProperties/properties/teams/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err115];
                      } else {
                        vErrors.push(err115);
                      }
                      errors++;
                    }
                  } else {
                    const err116 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/teams/" + i4, schemaPath: "#/properties/approvals/additionalProperties/properties/teams/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err116];
                    } else {
                      vErrors.push(err116);
                    }
                    errors++;
                  }
                }
              } else {
                const err117 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/teams", schemaPath: "#/properties/approvals/additionalProperties/properties/teams/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err117];
                } else {
                  vErrors.push(err117);
                }
                errors++;
              }
            }
            if (data45.owners !== void 0) {
              if (typeof data45.owners !== "boolean") {
                const err118 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/owners", schemaPath: "#/properties/approvals/additionalProperties/properties/owners/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err118];
                } else {
                  vErrors.push(err118);
                }
                errors++;
              }
            }
          } else {
            const err119 = { instancePath: instancePath + "/approvals/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/approvals/additionalProperties/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err119];
            } else {
              vErrors.push(err119);
            }
            errors++;
          }
        }
      } else {
        const err120 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err120];
        } else {
          vErrors.push(err120);
        }
        errors++;
      }
    }
    if (data.issues !== void 0) {
      let data51 = data.issues;
      if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
        for (const key15 in data51) {
          if (!(key15 === "critical" || key15 === "concern" || key15 === "feature")) {
            const err121 = { instancePath: instancePath + "/issues", schemaPath: "#/properties/issues/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 } };
            if (vErrors === null) {
              vErrors = [err121];
            } else {
              vErrors.push(err121);
            }
            errors++;
          }
        }
        if (data51.critical !== void 0) {
          let data52 = data51.critical;
          if (Array.isArray(data52)) {
            const len5 = data52.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data53 = data52[i5];
              if (typeof data53 === "string") {
                if (func2(data53) > 256) {
                  const err122 = { instancePath: instancePath + "/issues/critical/" + i5, schemaPath: "#/properties/issues/properties/critical/items/maxLength", keyword: "maxLength", params: { limit: 256 } };
                  if (vErrors === null) {
                    vErrors = [err122];
                  } else {
                    vErrors.push(err122);
                  }
                  errors++;
                }
                if (func2(data53) < 1) {
                  const err123 = { instancePath: instancePath + "/issues/critical/" + i5, schemaPath: "#/properties/issues/properties/critical/items/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err123];
                  } else {
                    vErrors.push(err123);
                  }
                  errors++;
                }
              } else {
                const err124 = { instancePath: instancePath + "/issues/critical/" + i5, schemaPath: "#/properties/issues/properties/critical/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err124];
                } else {
                  vErrors.push(err124);
                }
                errors++;
              }
            }
          } else {
            const err125 = { instancePath: instancePath + "/issues/critical", schemaPath: "#/properties/issues/properties/critical/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err125];
            } else {
              vErrors.push(err125);
            }
            errors++;
          }
        }
        if (data51.concern !== void 0) {
          let data54 = data51.concern;
          if (typeof data54 === "string") {
            if (func2(data54) > 256) {
              const err126 = { instancePath: instancePath + "/issues/concern", schemaPath: "#/properties/issues/properties/concern/maxLength", keyword: "maxLength", params: { limit: 256 } };
              if (vErrors === null) {
                vErrors = [err126];
              } else {
                vErrors.push(err126);
              }
              errors++;
            }
            if (func2(data54) < 1) {
              const err127 = { instancePath: instancePath + "/issues/concern", schemaPath: "#/properties/issues/properties/concern/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err127];
              } else {
                vErrors.push(err127);
              }
              errors++;
            }
          } else {
            const err128 = { instancePath: instancePath + "/issues/concern", schemaPath: "#/properties/issues/properties/concern/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err128];
            } else {
              vErrors.push(err128);
            }
            errors++;
          }
        }
        if (data51.feature !== void 0) {
          let data55 = data51.feature;
          if (typeof data55 === "string") {
            if (func2(data55) > 256) {
              const err129 = { instancePath: instancePath + "/issues/feature", schemaPath: "#/properties/issues/properties/feature/maxLength", keyword: "maxLength", params: { limit: 256 } };
              if (vErrors === null) {
                vErrors = [err129];
              } else {
                vErrors.push(err129);
              }
              errors++;
            }
            if (!pattern38.test(data55)) {
              const err130 = { instancePath: instancePath + "/issues/feature", schemaPath: "#/properties/issues/properties/feature/pattern", keyword: "pattern", params: { pattern: "\\{feature\\}" } };
              if (vErrors === null) {
                vErrors = [err130];
              } else {
                vErrors.push(err130);
              }
              errors++;
            }
          } else {
            const err131 = { instancePath: instancePath + "/issues/feature", schemaPath: "#/properties/issues/properties/feature/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err131];
            } else {
              vErrors.push(err131);
            }
            errors++;
          }
        }
      } else {
        const err132 = { instancePath: instancePath + "/issues", schemaPath: "#/properties/issues/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err132];
        } else {
          vErrors.push(err132);
        }
        errors++;
      }
    }
    if (data.calendar !== void 0) {
      let data56 = data.calendar;
      if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
        for (const key16 in data56) {
          if (!(key16 === "timezone" || key16 === "freeze")) {
            const err133 = { instancePath: instancePath + "/calendar", schemaPath: "#/properties/calendar/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 } };
            if (vErrors === null) {
              vErrors = [err133];
            } else {
              vErrors.push(err133);
            }
            errors++;
          }
        }
        if (data56.timezone !== void 0) {
          let data57 = data56.timezone;
          if (typeof data57 === "string") {
            if (func2(data57) > 64) {
              const err134 = { instancePath: instancePath + "/calendar/timezone", schemaPath: "#/properties/calendar/properties/timezone/maxLength", keyword: "maxLength", params: { limit: 64 } };
              if (vErrors === null) {
                vErrors = [err134];
              } else {
                vErrors.push(err134);
              }
              errors++;
            }
            if (func2(data57) < 1) {
              const err135 = { instancePath: instancePath + "/calendar/timezone", schemaPath: "#/properties/calendar/properties/timezone/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err135];
              } else {
                vErrors.push(err135);
              }
              errors++;
            }
          } else {
            const err136 = { instancePath: instancePath + "/calendar/timezone", schemaPath: "#/properties/calendar/properties/timezone/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err136];
            } else {
              vErrors.push(err136);
            }
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
                for (const key17 in data59) {
                  if (!(key17 === "days" || key17 === "from" || key17 === "to")) {
                    const err137 = { instancePath: instancePath + "/calendar/freeze/" + i6, schemaPath: "#/properties/calendar/properties/freeze/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 } };
                    if (vErrors === null) {
                      vErrors = [err137];
                    } else {
                      vErrors.push(err137);
                    }
                    errors++;
                  }
                }
                if (data59.days !== void 0) {
                  let data60 = data59.days;
                  if (Array.isArray(data60)) {
                    if (data60.length < 1) {
                      const err138 = { instancePath: instancePath + "/calendar/freeze/" + i6 + "/days", schemaPath: "#/properties/calendar/properties/freeze/items/properties/days/minItems", keyword: "minItems", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err138];
                      } else {
                        vErrors.push(err138);
                      }
                      errors++;
                    }
                    const len7 = data60.length;
                    for (let i7 = 0; i7 < len7; i7++) {
                      let data61 = data60[i7];
                      if (typeof data61 !== "string") {
                        const err139 = { instancePath: instancePath + "/calendar/freeze/" + i6 + "/days/" + i7, schemaPath: "#/properties/calendar/properties/freeze/items/properties/days/items/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err139];
                        } else {
                          vErrors.push(err139);
                        }
                        errors++;
                      }
                      if (!(data61 === "mon" || data61 === "tue" || data61 === "wed" || data61 === "thu" || data61 === "fri" || data61 === "sat" || data61 === "sun")) {
                        const err140 = { instancePath: instancePath + "/calendar/freeze/" + i6 + "/days/" + i7, schemaPath: "#/properties/calendar/properties/freeze/items/properties/days/items/enum", keyword: "enum", params: { allowedValues: schema32.properties.calendar.properties.freeze.items.properties.days.items.enum } };
                        if (vErrors === null) {
                          vErrors = [err140];
                        } else {
                          vErrors.push(err140);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err141 = { instancePath: instancePath + "/calendar/freeze/" + i6 + "/days", schemaPath: "#/properties/calendar/properties/freeze/items/properties/days/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err141];
                    } else {
                      vErrors.push(err141);
                    }
                    errors++;
                  }
                }
                if (data59.from !== void 0) {
                  let data62 = data59.from;
                  if (typeof data62 === "string") {
                    if (!pattern16.test(data62)) {
                      const err142 = { instancePath: instancePath + "/calendar/freeze/" + i6 + "/from", schemaPath: "#/properties/calendar/properties/freeze/items/properties/from/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } };
                      if (vErrors === null) {
                        vErrors = [err142];
                      } else {
                        vErrors.push(err142);
                      }
                      errors++;
                    }
                  } else {
                    const err143 = { instancePath: instancePath + "/calendar/freeze/" + i6 + "/from", schemaPath: "#/properties/calendar/properties/freeze/items/properties/from/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err143];
                    } else {
                      vErrors.push(err143);
                    }
                    errors++;
                  }
                }
                if (data59.to !== void 0) {
                  let data63 = data59.to;
                  if (typeof data63 === "string") {
                    if (!pattern16.test(data63)) {
                      const err144 = { instancePath: instancePath + "/calendar/freeze/" + i6 + "/to", schemaPath: "#/properties/calendar/properties/freeze/items/properties/to/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } };
                      if (vErrors === null) {
                        vErrors = [err144];
                      } else {
                        vErrors.push(err144);
                      }
                      errors++;
                    }
                  } else {
                    const err145 = { instancePath: instancePath + "/calendar/freeze/" + i6 + "/to", schemaPath: "#/properties/calendar/properties/freeze/items/properties/to/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err145];
                    } else {
                      vErrors.push(err145);
                    }
                    errors++;
                  }
                }
              } else {
                const err146 = { instancePath: instancePath + "/calendar/freeze/" + i6, schemaPath: "#/properties/calendar/properties/freeze/items/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err146];
                } else {
                  vErrors.push(err146);
                }
                errors++;
              }
            }
          } else {
            const err147 = { instancePath: instancePath + "/calendar/freeze", schemaPath: "#/properties/calendar/properties/freeze/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err147];
            } else {
              vErrors.push(err147);
            }
            errors++;
          }
        }
      } else {
        const err148 = { instancePath: instancePath + "/calendar", schemaPath: "#/properties/calendar/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err148];
        } else {
          vErrors.push(err148);
        }
        errors++;
      }
    }
    if (data.guard !== void 0) {
      let data64 = data.guard;
      if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
        for (const key18 in data64) {
          if (!(key18 === "mode" || key18 === "propose")) {
            const err149 = { instancePath: instancePath + "/guard", schemaPath: "#/properties/guard/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 } };
            if (vErrors === null) {
              vErrors = [err149];
            } else {
              vErrors.push(err149);
            }
            errors++;
          }
        }
        if (data64.mode !== void 0) {
          let data65 = data64.mode;
          if (typeof data65 !== "string") {
            const err150 = { instancePath: instancePath + "/guard/mode", schemaPath: "#/properties/guard/properties/mode/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err150];
            } else {
              vErrors.push(err150);
            }
            errors++;
          }
          if (!(data65 === "act" || data65 === "observe")) {
            const err151 = { instancePath: instancePath + "/guard/mode", schemaPath: "#/properties/guard/properties/mode/enum", keyword: "enum", params: { allowedValues: schema32.properties.guard.properties.mode.enum } };
            if (vErrors === null) {
              vErrors = [err151];
            } else {
              vErrors.push(err151);
            }
            errors++;
          }
        }
        if (data64.propose !== void 0) {
          if (typeof data64.propose !== "boolean") {
            const err152 = { instancePath: instancePath + "/guard/propose", schemaPath: "#/properties/guard/properties/propose/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err152];
            } else {
              vErrors.push(err152);
            }
            errors++;
          }
        }
      } else {
        const err153 = { instancePath: instancePath + "/guard", schemaPath: "#/properties/guard/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err153];
        } else {
          vErrors.push(err153);
        }
        errors++;
      }
    }
    if (data.adoption !== void 0) {
      let data67 = data.adoption;
      if (data67 && typeof data67 == "object" && !Array.isArray(data67)) {
        if (data67.until === void 0) {
          const err154 = { instancePath: instancePath + "/adoption", schemaPath: "#/properties/adoption/required", keyword: "required", params: { missingProperty: "until" } };
          if (vErrors === null) {
            vErrors = [err154];
          } else {
            vErrors.push(err154);
          }
          errors++;
        }
        for (const key19 in data67) {
          if (!(key19 === "until")) {
            const err155 = { instancePath: instancePath + "/adoption", schemaPath: "#/properties/adoption/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 } };
            if (vErrors === null) {
              vErrors = [err155];
            } else {
              vErrors.push(err155);
            }
            errors++;
          }
        }
        if (data67.until !== void 0) {
          let data68 = data67.until;
          if (typeof data68 === "string") {
            if (!pattern16.test(data68)) {
              const err156 = { instancePath: instancePath + "/adoption/until", schemaPath: "#/properties/adoption/properties/until/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } };
              if (vErrors === null) {
                vErrors = [err156];
              } else {
                vErrors.push(err156);
              }
              errors++;
            }
          } else {
            const err157 = { instancePath: instancePath + "/adoption/until", schemaPath: "#/properties/adoption/properties/until/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err157];
            } else {
              vErrors.push(err157);
            }
            errors++;
          }
        }
      } else {
        const err158 = { instancePath: instancePath + "/adoption", schemaPath: "#/properties/adoption/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err158];
        } else {
          vErrors.push(err158);
        }
        errors++;
      }
    }
    if (data.metrics !== void 0) {
      let data69 = data.metrics;
      if (data69 && typeof data69 == "object" && !Array.isArray(data69)) {
        for (const key20 in data69) {
          if (!(key20 === "default" || key20 === "sources")) {
            const err159 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 } };
            if (vErrors === null) {
              vErrors = [err159];
            } else {
              vErrors.push(err159);
            }
            errors++;
          }
        }
        if (data69.default !== void 0) {
          let data70 = data69.default;
          if (typeof data70 === "string") {
            if (func2(data70) > 256) {
              const err160 = { instancePath: instancePath + "/metrics/default", schemaPath: "#/properties/metrics/properties/default/maxLength", keyword: "maxLength", params: { limit: 256 } };
              if (vErrors === null) {
                vErrors = [err160];
              } else {
                vErrors.push(err160);
              }
              errors++;
            }
            if (func2(data70) < 1) {
              const err161 = { instancePath: instancePath + "/metrics/default", schemaPath: "#/properties/metrics/properties/default/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err161];
              } else {
                vErrors.push(err161);
              }
              errors++;
            }
          } else {
            const err162 = { instancePath: instancePath + "/metrics/default", schemaPath: "#/properties/metrics/properties/default/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err162];
            } else {
              vErrors.push(err162);
            }
            errors++;
          }
        }
        if (data69.sources !== void 0) {
          let data71 = data69.sources;
          if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
            for (const key21 in data71) {
              const _errs166 = errors;
              if (typeof key21 === "string") {
                if (!pattern19.test(key21)) {
                  const err163 = { instancePath: instancePath + "/metrics/sources", schemaPath: "#/properties/metrics/properties/sources/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" }, propertyName: key21 };
                  if (vErrors === null) {
                    vErrors = [err163];
                  } else {
                    vErrors.push(err163);
                  }
                  errors++;
                }
              }
              var valid37 = _errs166 === errors;
              if (!valid37) {
                const err164 = { instancePath: instancePath + "/metrics/sources", schemaPath: "#/properties/metrics/properties/sources/propertyNames", keyword: "propertyNames", params: { propertyName: key21 } };
                if (vErrors === null) {
                  vErrors = [err164];
                } else {
                  vErrors.push(err164);
                }
                errors++;
              }
            }
            for (const key22 in data71) {
              let data72 = data71[key22];
              if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
                if (data72.kind === void 0) {
                  const err165 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics/properties/sources/additionalProperties/required", keyword: "required", params: { missingProperty: "kind" } };
                  if (vErrors === null) {
                    vErrors = [err165];
                  } else {
                    vErrors.push(err165);
                  }
                  errors++;
                }
                for (const key23 in data72) {
                  if (!(key23 === "kind" || key23 === "path" || key23 === "url" || key23 === "token" || key23 === "query" || key23 === "designEffect" || key23 === "timeout" || key23 === "settle")) {
                    const err166 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics/properties/sources/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key23 } };
                    if (vErrors === null) {
                      vErrors = [err166];
                    } else {
                      vErrors.push(err166);
                    }
                    errors++;
                  }
                }
                if (data72.kind !== void 0) {
                  let data73 = data72.kind;
                  if (typeof data73 !== "string") {
                    const err167 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/kind/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err167];
                    } else {
                      vErrors.push(err167);
                    }
                    errors++;
                  }
                  if (!(data73 === "embedded" || data73 === "postgres" || data73 === "prometheus" || data73 === "fixed" || data73 === "unconfigured")) {
                    const err168 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/kind/enum", keyword: "enum", params: { allowedValues: schema32.properties.metrics.properties.sources.additionalProperties.properties.kind.enum } };
                    if (vErrors === null) {
                      vErrors = [err168];
                    } else {
                      vErrors.push(err168);
                    }
                    errors++;
                  }
                }
                if (data72.path !== void 0) {
                  let data74 = data72.path;
                  if (typeof data74 === "string") {
                    if (func2(data74) > 1024) {
                      const err169 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/path/maxLength", keyword: "maxLength", params: { limit: 1024 } };
                      if (vErrors === null) {
                        vErrors = [err169];
                      } else {
                        vErrors.push(err169);
                      }
                      errors++;
                    }
                    if (func2(data74) < 1) {
                      const err170 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/path/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err170];
                      } else {
                        vErrors.push(err170);
                      }
                      errors++;
                    }
                  } else {
                    const err171 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/path/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err171];
                    } else {
                      vErrors.push(err171);
                    }
                    errors++;
                  }
                }
                if (data72.url !== void 0) {
                  let data75 = data72.url;
                  if (typeof data75 !== "string" && !(data75 && typeof data75 == "object" && !Array.isArray(data75))) {
                    const err172 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/type", keyword: "type", params: { type: schema32.properties.metrics.properties.sources.additionalProperties.properties.url.type } };
                    if (vErrors === null) {
                      vErrors = [err172];
                    } else {
                      vErrors.push(err172);
                    }
                    errors++;
                  }
                  if (typeof data75 === "string") {
                    if (func2(data75) > 4096) {
                      const err173 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/maxLength", keyword: "maxLength", params: { limit: 4096 } };
                      if (vErrors === null) {
                        vErrors = [err173];
                      } else {
                        vErrors.push(err173);
                      }
                      errors++;
                    }
                    if (func2(data75) < 1) {
                      const err174 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err174];
                      } else {
                        vErrors.push(err174);
                      }
                      errors++;
                    }
                  }
                  if (data75 && typeof data75 == "object" && !Array.isArray(data75)) {
                    if (data75.env === void 0) {
                      const err175 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/required", keyword: "required", params: { missingProperty: "env" } };
                      if (vErrors === null) {
                        vErrors = [err175];
                      } else {
                        vErrors.push(err175);
                      }
                      errors++;
                    }
                    for (const key24 in data75) {
                      if (!(key24 === "env")) {
                        const err176 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 } };
                        if (vErrors === null) {
                          vErrors = [err176];
                        } else {
                          vErrors.push(err176);
                        }
                        errors++;
                      }
                    }
                    if (data75.env !== void 0) {
                      let data76 = data75.env;
                      if (typeof data76 === "string") {
                        if (!pattern43.test(data76)) {
                          const err177 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url/env", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/properties/env/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" } };
                          if (vErrors === null) {
                            vErrors = [err177];
                          } else {
                            vErrors.push(err177);
                          }
                          errors++;
                        }
                      } else {
                        const err178 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/url/env", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/url/properties/env/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err178];
                        } else {
                          vErrors.push(err178);
                        }
                        errors++;
                      }
                    }
                  }
                }
                if (data72.token !== void 0) {
                  let data77 = data72.token;
                  if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
                    if (data77.env === void 0) {
                      const err179 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/token", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/token/required", keyword: "required", params: { missingProperty: "env" } };
                      if (vErrors === null) {
                        vErrors = [err179];
                      } else {
                        vErrors.push(err179);
                      }
                      errors++;
                    }
                    for (const key25 in data77) {
                      if (!(key25 === "env")) {
                        const err180 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/token", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/token/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key25 } };
                        if (vErrors === null) {
                          vErrors = [err180];
                        } else {
                          vErrors.push(err180);
                        }
                        errors++;
                      }
                    }
                    if (data77.env !== void 0) {
                      let data78 = data77.env;
                      if (typeof data78 === "string") {
                        if (!pattern43.test(data78)) {
                          const err181 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/token/env", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/token/properties/env/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" } };
                          if (vErrors === null) {
                            vErrors = [err181];
                          } else {
                            vErrors.push(err181);
                          }
                          errors++;
                        }
                      } else {
                        const err182 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/token/env", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/token/properties/env/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err182];
                        } else {
                          vErrors.push(err182);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err183 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/token", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/token/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err183];
                    } else {
                      vErrors.push(err183);
                    }
                    errors++;
                  }
                }
                if (data72.query !== void 0) {
                  let data79 = data72.query;
                  if (typeof data79 === "string") {
                    if (func2(data79) < 1) {
                      const err184 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/query", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/query/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err184];
                      } else {
                        vErrors.push(err184);
                      }
                      errors++;
                    }
                  } else {
                    const err185 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/query", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/query/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err185];
                    } else {
                      vErrors.push(err185);
                    }
                    errors++;
                  }
                }
                if (data72.designEffect !== void 0) {
                  let data80 = data72.designEffect;
                  if (typeof data80 == "number" && isFinite(data80)) {
                    if (data80 > 1e3 || isNaN(data80)) {
                      const err186 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/designEffect", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/designEffect/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 } };
                      if (vErrors === null) {
                        vErrors = [err186];
                      } else {
                        vErrors.push(err186);
                      }
                      errors++;
                    }
                    if (data80 < 1 || isNaN(data80)) {
                      const err187 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/designEffect", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/designEffect/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err187];
                      } else {
                        vErrors.push(err187);
                      }
                      errors++;
                    }
                  } else {
                    const err188 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/designEffect", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/designEffect/type", keyword: "type", params: { type: "number" } };
                    if (vErrors === null) {
                      vErrors = [err188];
                    } else {
                      vErrors.push(err188);
                    }
                    errors++;
                  }
                }
                if (data72.timeout !== void 0) {
                  let data81 = data72.timeout;
                  if (typeof data81 === "string") {
                    if (!pattern45.test(data81)) {
                      const err189 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/timeout", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^\\d{1,3}[sm]$" } };
                      if (vErrors === null) {
                        vErrors = [err189];
                      } else {
                        vErrors.push(err189);
                      }
                      errors++;
                    }
                  } else {
                    const err190 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/timeout", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/timeout/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err190];
                    } else {
                      vErrors.push(err190);
                    }
                    errors++;
                  }
                }
                if (data72.settle !== void 0) {
                  let data82 = data72.settle;
                  if (typeof data82 === "string") {
                    if (!pattern45.test(data82)) {
                      const err191 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/settle", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/settle/pattern", keyword: "pattern", params: { pattern: "^\\d{1,3}[sm]$" } };
                      if (vErrors === null) {
                        vErrors = [err191];
                      } else {
                        vErrors.push(err191);
                      }
                      errors++;
                    }
                  } else {
                    const err192 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/settle", schemaPath: "#/properties/metrics/properties/sources/additionalProperties/properties/settle/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err192];
                    } else {
                      vErrors.push(err192);
                    }
                    errors++;
                  }
                }
              } else {
                const err193 = { instancePath: instancePath + "/metrics/sources/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics/properties/sources/additionalProperties/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err193];
                } else {
                  vErrors.push(err193);
                }
                errors++;
              }
            }
          } else {
            const err194 = { instancePath: instancePath + "/metrics/sources", schemaPath: "#/properties/metrics/properties/sources/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err194];
            } else {
              vErrors.push(err194);
            }
            errors++;
          }
        }
      } else {
        const err195 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err195];
        } else {
          vErrors.push(err195);
        }
        errors++;
      }
    }
    if (data.stores !== void 0) {
      let data83 = data.stores;
      if (Array.isArray(data83)) {
        if (data83.length < 1) {
          const err196 = { instancePath: instancePath + "/stores", schemaPath: "#/properties/stores/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err196];
          } else {
            vErrors.push(err196);
          }
          errors++;
        }
        const len8 = data83.length;
        for (let i8 = 0; i8 < len8; i8++) {
          let data84 = data83[i8];
          if (data84 && typeof data84 == "object" && !Array.isArray(data84)) {
            if (data84.kind === void 0) {
              const err197 = { instancePath: instancePath + "/stores/" + i8, schemaPath: "#/properties/stores/items/required", keyword: "required", params: { missingProperty: "kind" } };
              if (vErrors === null) {
                vErrors = [err197];
              } else {
                vErrors.push(err197);
              }
              errors++;
            }
            for (const key26 in data84) {
              if (!(key26 === "name" || key26 === "kind" || key26 === "environment" || key26 === "customerIds" || key26 === "format")) {
                let data85 = data84[key26];
                if (typeof data85 !== "string" && !(data85 && typeof data85 == "object" && !Array.isArray(data85))) {
                  const err198 = { instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stores/items/additionalProperties/type", keyword: "type", params: { type: schema32.properties.stores.items.additionalProperties.type } };
                  if (vErrors === null) {
                    vErrors = [err198];
                  } else {
                    vErrors.push(err198);
                  }
                  errors++;
                }
                if (typeof data85 === "string") {
                  if (func2(data85) > 4096) {
                    const err199 = { instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stores/items/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 4096 } };
                    if (vErrors === null) {
                      vErrors = [err199];
                    } else {
                      vErrors.push(err199);
                    }
                    errors++;
                  }
                  if (func2(data85) < 1) {
                    const err200 = { instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stores/items/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                      vErrors = [err200];
                    } else {
                      vErrors.push(err200);
                    }
                    errors++;
                  }
                }
                if (data85 && typeof data85 == "object" && !Array.isArray(data85)) {
                  if (data85.env === void 0) {
                    const err201 = { instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stores/items/additionalProperties/required", keyword: "required", params: { missingProperty: "env" } };
                    if (vErrors === null) {
                      vErrors = [err201];
                    } else {
                      vErrors.push(err201);
                    }
                    errors++;
                  }
                  for (const key27 in data85) {
                    if (!(key27 === "env")) {
                      const err202 = { instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stores/items/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key27 } };
                      if (vErrors === null) {
                        vErrors = [err202];
                      } else {
                        vErrors.push(err202);
                      }
                      errors++;
                    }
                  }
                  if (data85.env !== void 0) {
                    let data86 = data85.env;
                    if (typeof data86 === "string") {
                      if (!pattern43.test(data86)) {
                        const err203 = { instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/env", schemaPath: "#/properties/stores/items/additionalProperties/properties/env/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" } };
                        if (vErrors === null) {
                          vErrors = [err203];
                        } else {
                          vErrors.push(err203);
                        }
                        errors++;
                      }
                    } else {
                      const err204 = { instancePath: instancePath + "/stores/" + i8 + "/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/env", schemaPath: "#/properties/stores/items/additionalProperties/properties/env/type", keyword: "type", params: { type: "string" } };
                      if (vErrors === null) {
                        vErrors = [err204];
                      } else {
                        vErrors.push(err204);
                      }
                      errors++;
                    }
                  }
                }
              }
            }
            if (data84.name !== void 0) {
              let data87 = data84.name;
              if (typeof data87 === "string") {
                if (func2(data87) > 256) {
                  const err205 = { instancePath: instancePath + "/stores/" + i8 + "/name", schemaPath: "#/properties/stores/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 256 } };
                  if (vErrors === null) {
                    vErrors = [err205];
                  } else {
                    vErrors.push(err205);
                  }
                  errors++;
                }
                if (func2(data87) < 1) {
                  const err206 = { instancePath: instancePath + "/stores/" + i8 + "/name", schemaPath: "#/properties/stores/items/properties/name/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err206];
                  } else {
                    vErrors.push(err206);
                  }
                  errors++;
                }
              } else {
                const err207 = { instancePath: instancePath + "/stores/" + i8 + "/name", schemaPath: "#/properties/stores/items/properties/name/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err207];
                } else {
                  vErrors.push(err207);
                }
                errors++;
              }
            }
            if (data84.kind !== void 0) {
              let data88 = data84.kind;
              if (typeof data88 !== "string") {
                const err208 = { instancePath: instancePath + "/stores/" + i8 + "/kind", schemaPath: "#/properties/stores/items/properties/kind/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err208];
                } else {
                  vErrors.push(err208);
                }
                errors++;
              }
              if (!(data88 === "file" || data88 === "git" || data88 === "redis" || data88 === "upstash" || data88 === "cloudflare-kv" || data88 === "s3" || data88 === "vercel" || data88 === "http" || data88 === "postgres")) {
                const err209 = { instancePath: instancePath + "/stores/" + i8 + "/kind", schemaPath: "#/properties/stores/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema32.properties.stores.items.properties.kind.enum } };
                if (vErrors === null) {
                  vErrors = [err209];
                } else {
                  vErrors.push(err209);
                }
                errors++;
              }
            }
            if (data84.environment !== void 0) {
              let data89 = data84.environment;
              if (typeof data89 === "string") {
                if (func2(data89) > 256) {
                  const err210 = { instancePath: instancePath + "/stores/" + i8 + "/environment", schemaPath: "#/properties/stores/items/properties/environment/maxLength", keyword: "maxLength", params: { limit: 256 } };
                  if (vErrors === null) {
                    vErrors = [err210];
                  } else {
                    vErrors.push(err210);
                  }
                  errors++;
                }
                if (func2(data89) < 1) {
                  const err211 = { instancePath: instancePath + "/stores/" + i8 + "/environment", schemaPath: "#/properties/stores/items/properties/environment/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err211];
                  } else {
                    vErrors.push(err211);
                  }
                  errors++;
                }
              } else {
                const err212 = { instancePath: instancePath + "/stores/" + i8 + "/environment", schemaPath: "#/properties/stores/items/properties/environment/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err212];
                } else {
                  vErrors.push(err212);
                }
                errors++;
              }
            }
            if (data84.customerIds !== void 0) {
              let data90 = data84.customerIds;
              if (typeof data90 !== "string") {
                const err213 = { instancePath: instancePath + "/stores/" + i8 + "/customerIds", schemaPath: "#/properties/stores/items/properties/customerIds/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err213];
                } else {
                  vErrors.push(err213);
                }
                errors++;
              }
              if (!(data90 === "plain" || data90 === "hashed")) {
                const err214 = { instancePath: instancePath + "/stores/" + i8 + "/customerIds", schemaPath: "#/properties/stores/items/properties/customerIds/enum", keyword: "enum", params: { allowedValues: schema32.properties.stores.items.properties.customerIds.enum } };
                if (vErrors === null) {
                  vErrors = [err214];
                } else {
                  vErrors.push(err214);
                }
                errors++;
              }
            }
            if (data84.format !== void 0) {
              let data91 = data84.format;
              if (typeof data91 !== "string") {
                const err215 = { instancePath: instancePath + "/stores/" + i8 + "/format", schemaPath: "#/properties/stores/items/properties/format/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err215];
                } else {
                  vErrors.push(err215);
                }
                errors++;
              }
              if (!(data91 === "snapshot" || data91 === "flagd")) {
                const err216 = { instancePath: instancePath + "/stores/" + i8 + "/format", schemaPath: "#/properties/stores/items/properties/format/enum", keyword: "enum", params: { allowedValues: schema32.properties.stores.items.properties.format.enum } };
                if (vErrors === null) {
                  vErrors = [err216];
                } else {
                  vErrors.push(err216);
                }
                errors++;
              }
            }
          } else {
            const err217 = { instancePath: instancePath + "/stores/" + i8, schemaPath: "#/properties/stores/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err217];
            } else {
              vErrors.push(err217);
            }
            errors++;
          }
        }
      } else {
        const err218 = { instancePath: instancePath + "/stores", schemaPath: "#/properties/stores/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err218];
        } else {
          vErrors.push(err218);
        }
        errors++;
      }
    }
    if (data.environments !== void 0) {
      let data92 = data.environments;
      if (data92 && typeof data92 == "object" && !Array.isArray(data92)) {
        for (const key28 in data92) {
          const _errs215 = errors;
          if (typeof key28 === "string") {
            if (!pattern19.test(key28)) {
              const err219 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,41}$" }, propertyName: key28 };
              if (vErrors === null) {
                vErrors = [err219];
              } else {
                vErrors.push(err219);
              }
              errors++;
            }
          }
          var valid47 = _errs215 === errors;
          if (!valid47) {
            const err220 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/propertyNames", keyword: "propertyNames", params: { propertyName: key28 } };
            if (vErrors === null) {
              vErrors = [err220];
            } else {
              vErrors.push(err220);
            }
            errors++;
          }
        }
        for (const key29 in data92) {
          let data93 = data92[key29];
          if (data93 && typeof data93 == "object" && !Array.isArray(data93)) {
            for (const key30 in data93) {
              if (!(key30 === "minimumTier")) {
                const err221 = { instancePath: instancePath + "/environments/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/environments/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key30 } };
                if (vErrors === null) {
                  vErrors = [err221];
                } else {
                  vErrors.push(err221);
                }
                errors++;
              }
            }
            if (data93.minimumTier !== void 0) {
              let data94 = data93.minimumTier;
              if (!(typeof data94 == "number" && (!(data94 % 1) && !isNaN(data94)) && isFinite(data94))) {
                const err222 = { instancePath: instancePath + "/environments/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimumTier", schemaPath: "#/properties/environments/additionalProperties/properties/minimumTier/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err222];
                } else {
                  vErrors.push(err222);
                }
                errors++;
              }
              if (typeof data94 == "number" && isFinite(data94)) {
                if (data94 > 4 || isNaN(data94)) {
                  const err223 = { instancePath: instancePath + "/environments/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimumTier", schemaPath: "#/properties/environments/additionalProperties/properties/minimumTier/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4 } };
                  if (vErrors === null) {
                    vErrors = [err223];
                  } else {
                    vErrors.push(err223);
                  }
                  errors++;
                }
                if (data94 < 0 || isNaN(data94)) {
                  const err224 = { instancePath: instancePath + "/environments/" + key29.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimumTier", schemaPath: "#/properties/environments/additionalProperties/properties/minimumTier/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err224];
                  } else {
                    vErrors.push(err224);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err225 = { instancePath: instancePath + "/environments/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/environments/additionalProperties/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err225];
            } else {
              vErrors.push(err225);
            }
            errors++;
          }
        }
      } else {
        const err226 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err226];
        } else {
          vErrors.push(err226);
        }
        errors++;
      }
    }
    if (data.notifications !== void 0) {
      let data95 = data.notifications;
      if (Array.isArray(data95)) {
        const len9 = data95.length;
        for (let i9 = 0; i9 < len9; i9++) {
          let data96 = data95[i9];
          if (data96 && typeof data96 == "object" && !Array.isArray(data96)) {
            if (data96.kind === void 0) {
              const err227 = { instancePath: instancePath + "/notifications/" + i9, schemaPath: "#/properties/notifications/items/required", keyword: "required", params: { missingProperty: "kind" } };
              if (vErrors === null) {
                vErrors = [err227];
              } else {
                vErrors.push(err227);
              }
              errors++;
            }
            if (data96.url === void 0) {
              const err228 = { instancePath: instancePath + "/notifications/" + i9, schemaPath: "#/properties/notifications/items/required", keyword: "required", params: { missingProperty: "url" } };
              if (vErrors === null) {
                vErrors = [err228];
              } else {
                vErrors.push(err228);
              }
              errors++;
            }
            for (const key31 in data96) {
              if (!(key31 === "kind" || key31 === "url" || key31 === "on")) {
                const err229 = { instancePath: instancePath + "/notifications/" + i9, schemaPath: "#/properties/notifications/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key31 } };
                if (vErrors === null) {
                  vErrors = [err229];
                } else {
                  vErrors.push(err229);
                }
                errors++;
              }
            }
            if (data96.kind !== void 0) {
              let data97 = data96.kind;
              if (typeof data97 !== "string") {
                const err230 = { instancePath: instancePath + "/notifications/" + i9 + "/kind", schemaPath: "#/properties/notifications/items/properties/kind/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err230];
                } else {
                  vErrors.push(err230);
                }
                errors++;
              }
              if (!(data97 === "slack" || data97 === "json")) {
                const err231 = { instancePath: instancePath + "/notifications/" + i9 + "/kind", schemaPath: "#/properties/notifications/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema32.properties.notifications.items.properties.kind.enum } };
                if (vErrors === null) {
                  vErrors = [err231];
                } else {
                  vErrors.push(err231);
                }
                errors++;
              }
            }
            if (data96.url !== void 0) {
              let data98 = data96.url;
              if (typeof data98 !== "string" && !(data98 && typeof data98 == "object" && !Array.isArray(data98))) {
                const err232 = { instancePath: instancePath + "/notifications/" + i9 + "/url", schemaPath: "#/properties/notifications/items/properties/url/type", keyword: "type", params: { type: schema32.properties.notifications.items.properties.url.type } };
                if (vErrors === null) {
                  vErrors = [err232];
                } else {
                  vErrors.push(err232);
                }
                errors++;
              }
              if (typeof data98 === "string") {
                if (func2(data98) > 4096) {
                  const err233 = { instancePath: instancePath + "/notifications/" + i9 + "/url", schemaPath: "#/properties/notifications/items/properties/url/maxLength", keyword: "maxLength", params: { limit: 4096 } };
                  if (vErrors === null) {
                    vErrors = [err233];
                  } else {
                    vErrors.push(err233);
                  }
                  errors++;
                }
                if (func2(data98) < 1) {
                  const err234 = { instancePath: instancePath + "/notifications/" + i9 + "/url", schemaPath: "#/properties/notifications/items/properties/url/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err234];
                  } else {
                    vErrors.push(err234);
                  }
                  errors++;
                }
              }
              if (data98 && typeof data98 == "object" && !Array.isArray(data98)) {
                if (data98.env === void 0) {
                  const err235 = { instancePath: instancePath + "/notifications/" + i9 + "/url", schemaPath: "#/properties/notifications/items/properties/url/required", keyword: "required", params: { missingProperty: "env" } };
                  if (vErrors === null) {
                    vErrors = [err235];
                  } else {
                    vErrors.push(err235);
                  }
                  errors++;
                }
                for (const key32 in data98) {
                  if (!(key32 === "env")) {
                    const err236 = { instancePath: instancePath + "/notifications/" + i9 + "/url", schemaPath: "#/properties/notifications/items/properties/url/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key32 } };
                    if (vErrors === null) {
                      vErrors = [err236];
                    } else {
                      vErrors.push(err236);
                    }
                    errors++;
                  }
                }
                if (data98.env !== void 0) {
                  let data99 = data98.env;
                  if (typeof data99 === "string") {
                    if (!pattern43.test(data99)) {
                      const err237 = { instancePath: instancePath + "/notifications/" + i9 + "/url/env", schemaPath: "#/properties/notifications/items/properties/url/properties/env/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" } };
                      if (vErrors === null) {
                        vErrors = [err237];
                      } else {
                        vErrors.push(err237);
                      }
                      errors++;
                    }
                  } else {
                    const err238 = { instancePath: instancePath + "/notifications/" + i9 + "/url/env", schemaPath: "#/properties/notifications/items/properties/url/properties/env/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err238];
                    } else {
                      vErrors.push(err238);
                    }
                    errors++;
                  }
                }
              }
            }
            if (data96.on !== void 0) {
              let data100 = data96.on;
              if (Array.isArray(data100)) {
                const len10 = data100.length;
                for (let i10 = 0; i10 < len10; i10++) {
                  let data101 = data100[i10];
                  if (typeof data101 !== "string") {
                    const err239 = { instancePath: instancePath + "/notifications/" + i9 + "/on/" + i10, schemaPath: "#/properties/notifications/items/properties/on/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err239];
                    } else {
                      vErrors.push(err239);
                    }
                    errors++;
                  }
                  if (!(data101 === "rollback" || data101 === "pause" || data101 === "withheld" || data101 === "silent" || data101 === "eligible")) {
                    const err240 = { instancePath: instancePath + "/notifications/" + i9 + "/on/" + i10, schemaPath: "#/properties/notifications/items/properties/on/items/enum", keyword: "enum", params: { allowedValues: schema32.properties.notifications.items.properties.on.items.enum } };
                    if (vErrors === null) {
                      vErrors = [err240];
                    } else {
                      vErrors.push(err240);
                    }
                    errors++;
                  }
                }
              } else {
                const err241 = { instancePath: instancePath + "/notifications/" + i9 + "/on", schemaPath: "#/properties/notifications/items/properties/on/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err241];
                } else {
                  vErrors.push(err241);
                }
                errors++;
              }
            }
          } else {
            const err242 = { instancePath: instancePath + "/notifications/" + i9, schemaPath: "#/properties/notifications/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err242];
            } else {
              vErrors.push(err242);
            }
            errors++;
          }
        }
      } else {
        const err243 = { instancePath: instancePath + "/notifications", schemaPath: "#/properties/notifications/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err243];
        } else {
          vErrors.push(err243);
        }
        errors++;
      }
    }
    if (data.report !== void 0) {
      let data102 = data.report;
      if (data102 && typeof data102 == "object" && !Array.isArray(data102)) {
        for (const key33 in data102) {
          if (!(key33 === "customerIds")) {
            const err244 = { instancePath: instancePath + "/report", schemaPath: "#/properties/report/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key33 } };
            if (vErrors === null) {
              vErrors = [err244];
            } else {
              vErrors.push(err244);
            }
            errors++;
          }
        }
        if (data102.customerIds !== void 0) {
          let data103 = data102.customerIds;
          if (typeof data103 !== "string") {
            const err245 = { instancePath: instancePath + "/report/customerIds", schemaPath: "#/properties/report/properties/customerIds/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err245];
            } else {
              vErrors.push(err245);
            }
            errors++;
          }
          if (!(data103 === "hide" || data103 === "show")) {
            const err246 = { instancePath: instancePath + "/report/customerIds", schemaPath: "#/properties/report/properties/customerIds/enum", keyword: "enum", params: { allowedValues: schema32.properties.report.properties.customerIds.enum } };
            if (vErrors === null) {
              vErrors = [err246];
            } else {
              vErrors.push(err246);
            }
            errors++;
          }
        }
      } else {
        const err247 = { instancePath: instancePath + "/report", schemaPath: "#/properties/report/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err247];
        } else {
          vErrors.push(err247);
        }
        errors++;
      }
    }
  } else {
    const err248 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err248];
    } else {
      vErrors.push(err248);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var validateSnapshot = validate22;
var schema33 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["format", "environment", "sequence", "revision", "publishedAt", "hash", "features", "kills", "restores", "digest"], "properties": { "format": { "type": "integer", "const": 1 }, "environment": { "type": "string", "minLength": 1, "maxLength": 256 }, "sequence": { "type": "integer", "minimum": 0, "maximum": 9007199254740991 }, "revision": { "type": "string", "maxLength": 256 }, "publishedAt": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "hash": { "type": "string", "const": "mm3-100k-1" }, "features": { "type": "object", "propertyNames": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }, "additionalProperties": { "type": "object", "required": ["flag", "tier", "status", "weight", "salt", "whitelist", "blacklist", "dependsOn", "since"], "properties": { "flag": { "type": "string", "minLength": 1, "maxLength": 256 }, "tier": { "type": "integer", "minimum": 0, "maximum": 4 }, "status": { "type": "string", "enum": ["planned", "in_progress", "paused", "completed", "rolled_back"] }, "weight": { "type": "integer", "minimum": 0, "maximum": 1e5 }, "salt": { "type": "string", "minLength": 1, "maxLength": 256 }, "whitelist": { "type": "array", "items": { "type": "string" } }, "blacklist": { "type": "array", "items": { "type": "string" } }, "dependsOn": { "type": "array", "items": { "type": "string" } }, "since": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } } } }, "kills": { "type": "object", "propertyNames": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }, "additionalProperties": { "type": "object", "required": ["at", "by", "code", "revision"], "properties": { "at": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "by": { "type": "string" }, "code": { "type": "string" }, "revision": { "type": "string" } } } }, "restores": { "type": "object", "propertyNames": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }, "additionalProperties": { "type": "object", "required": ["at", "by", "reason", "kill"], "properties": { "at": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "by": { "type": "string" }, "reason": { "type": "string" }, "kill": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } } } }, "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "signature": { "type": "object", "required": ["algorithm", "keyId", "value"], "properties": { "algorithm": { "type": "string", "const": "Ed25519" }, "keyId": { "type": "string" }, "value": { "type": "string" } } } } };
var pattern58 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.environment === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "environment" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.sequence === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sequence" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.revision === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "revision" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.publishedAt === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "publishedAt" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.hash === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "hash" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.features === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "features" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.kills === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kills" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.restores === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "restores" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.digest === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.format !== void 0) {
      let data0 = data.format;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err10 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (1 !== data0) {
        const err11 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.environment !== void 0) {
      let data1 = data.environment;
      if (typeof data1 === "string") {
        if (func2(data1) > 256) {
          const err12 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/maxLength", keyword: "maxLength", params: { limit: 256 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (func2(data1) < 1) {
          const err13 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.sequence !== void 0) {
      let data2 = data.sequence;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err15 = { instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err16 = { instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err17 = { instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
    }
    if (data.revision !== void 0) {
      let data3 = data.revision;
      if (typeof data3 === "string") {
        if (func2(data3) > 256) {
          const err18 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/maxLength", keyword: "maxLength", params: { limit: 256 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.publishedAt !== void 0) {
      let data4 = data.publishedAt;
      if (typeof data4 === "string") {
        if (!pattern13.test(data4)) {
          const err20 = { instancePath: instancePath + "/publishedAt", schemaPath: "#/properties/publishedAt/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/publishedAt", schemaPath: "#/properties/publishedAt/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.hash !== void 0) {
      let data5 = data.hash;
      if (typeof data5 !== "string") {
        const err22 = { instancePath: instancePath + "/hash", schemaPath: "#/properties/hash/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
      if ("mm3-100k-1" !== data5) {
        const err23 = { instancePath: instancePath + "/hash", schemaPath: "#/properties/hash/const", keyword: "const", params: { allowedValue: "mm3-100k-1" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.features !== void 0) {
      let data6 = data.features;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key0 in data6) {
          const _errs15 = errors;
          if (typeof key0 === "string") {
            if (!pattern4.test(key0)) {
              const err24 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }, propertyName: key0 };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          } else {
            const err25 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key0 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          var valid1 = _errs15 === errors;
          if (!valid1) {
            const err26 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        for (const key1 in data6) {
          let data7 = data6[key1];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.flag === void 0) {
              const err27 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "flag" } };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data7.tier === void 0) {
              const err28 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "tier" } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data7.status === void 0) {
              const err29 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "status" } };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data7.weight === void 0) {
              const err30 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "weight" } };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
            if (data7.salt === void 0) {
              const err31 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "salt" } };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            if (data7.whitelist === void 0) {
              const err32 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "whitelist" } };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (data7.blacklist === void 0) {
              const err33 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "blacklist" } };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data7.dependsOn === void 0) {
              const err34 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "dependsOn" } };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            if (data7.since === void 0) {
              const err35 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "since" } };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data7.flag !== void 0) {
              let data8 = data7.flag;
              if (typeof data8 === "string") {
                if (func2(data8) > 256) {
                  const err36 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/flag", schemaPath: "#/properties/features/additionalProperties/properties/flag/maxLength", keyword: "maxLength", params: { limit: 256 } };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
                if (func2(data8) < 1) {
                  const err37 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/flag", schemaPath: "#/properties/features/additionalProperties/properties/flag/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
              } else {
                const err38 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/flag", schemaPath: "#/properties/features/additionalProperties/properties/flag/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data7.tier !== void 0) {
              let data9 = data7.tier;
              if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                const err39 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tier", schemaPath: "#/properties/features/additionalProperties/properties/tier/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
              if (typeof data9 == "number" && isFinite(data9)) {
                if (data9 > 4 || isNaN(data9)) {
                  const err40 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tier", schemaPath: "#/properties/features/additionalProperties/properties/tier/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4 } };
                  if (vErrors === null) {
                    vErrors = [err40];
                  } else {
                    vErrors.push(err40);
                  }
                  errors++;
                }
                if (data9 < 0 || isNaN(data9)) {
                  const err41 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tier", schemaPath: "#/properties/features/additionalProperties/properties/tier/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
              }
            }
            if (data7.status !== void 0) {
              let data10 = data7.status;
              if (typeof data10 !== "string") {
                const err42 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/status", schemaPath: "#/properties/features/additionalProperties/properties/status/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
              if (!(data10 === "planned" || data10 === "in_progress" || data10 === "paused" || data10 === "completed" || data10 === "rolled_back")) {
                const err43 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/status", schemaPath: "#/properties/features/additionalProperties/properties/status/enum", keyword: "enum", params: { allowedValues: schema33.properties.features.additionalProperties.properties.status.enum } };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data7.weight !== void 0) {
              let data11 = data7.weight;
              if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                const err44 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/weight", schemaPath: "#/properties/features/additionalProperties/properties/weight/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
              if (typeof data11 == "number" && isFinite(data11)) {
                if (data11 > 1e5 || isNaN(data11)) {
                  const err45 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/weight", schemaPath: "#/properties/features/additionalProperties/properties/weight/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 } };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
                if (data11 < 0 || isNaN(data11)) {
                  const err46 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/weight", schemaPath: "#/properties/features/additionalProperties/properties/weight/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err46];
                  } else {
                    vErrors.push(err46);
                  }
                  errors++;
                }
              }
            }
            if (data7.salt !== void 0) {
              let data12 = data7.salt;
              if (typeof data12 === "string") {
                if (func2(data12) > 256) {
                  const err47 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/salt", schemaPath: "#/properties/features/additionalProperties/properties/salt/maxLength", keyword: "maxLength", params: { limit: 256 } };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
                if (func2(data12) < 1) {
                  const err48 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/salt", schemaPath: "#/properties/features/additionalProperties/properties/salt/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
              } else {
                const err49 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/salt", schemaPath: "#/properties/features/additionalProperties/properties/salt/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
            if (data7.whitelist !== void 0) {
              let data13 = data7.whitelist;
              if (Array.isArray(data13)) {
                const len0 = data13.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  if (typeof data13[i0] !== "string") {
                    const err50 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + i0, schemaPath: "#/properties/features/additionalProperties/properties/whitelist/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err50];
                    } else {
                      vErrors.push(err50);
                    }
                    errors++;
                  }
                }
              } else {
                const err51 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist", schemaPath: "#/properties/features/additionalProperties/properties/whitelist/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
            if (data7.blacklist !== void 0) {
              let data15 = data7.blacklist;
              if (Array.isArray(data15)) {
                const len1 = data15.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data15[i1] !== "string") {
                    const err52 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/blacklist/" + i1, schemaPath: "#/properties/features/additionalProperties/properties/blacklist/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err52];
                    } else {
                      vErrors.push(err52);
                    }
                    errors++;
                  }
                }
              } else {
                const err53 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/blacklist", schemaPath: "#/properties/features/additionalProperties/properties/blacklist/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
            if (data7.dependsOn !== void 0) {
              let data17 = data7.dependsOn;
              if (Array.isArray(data17)) {
                const len2 = data17.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  if (typeof data17[i2] !== "string") {
                    const err54 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dependsOn/" + i2, schemaPath: "#/properties/features/additionalProperties/properties/dependsOn/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err54];
                    } else {
                      vErrors.push(err54);
                    }
                    errors++;
                  }
                }
              } else {
                const err55 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dependsOn", schemaPath: "#/properties/features/additionalProperties/properties/dependsOn/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
            }
            if (data7.since !== void 0) {
              let data19 = data7.since;
              if (typeof data19 === "string") {
                if (!pattern13.test(data19)) {
                  const err56 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/since", schemaPath: "#/properties/features/additionalProperties/properties/since/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
                  if (vErrors === null) {
                    vErrors = [err56];
                  } else {
                    vErrors.push(err56);
                  }
                  errors++;
                }
              } else {
                const err57 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/since", schemaPath: "#/properties/features/additionalProperties/properties/since/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
          } else {
            const err58 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
        }
      } else {
        const err59 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
    }
    if (data.kills !== void 0) {
      let data20 = data.kills;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        for (const key2 in data20) {
          const _errs46 = errors;
          if (typeof key2 === "string") {
            if (!pattern4.test(key2)) {
              const err60 = { instancePath: instancePath + "/kills", schemaPath: "#/properties/kills/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }, propertyName: key2 };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
          } else {
            const err61 = { instancePath: instancePath + "/kills", schemaPath: "#/properties/kills/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key2 };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
          var valid10 = _errs46 === errors;
          if (!valid10) {
            const err62 = { instancePath: instancePath + "/kills", schemaPath: "#/properties/kills/propertyNames", keyword: "propertyNames", params: { propertyName: key2 } };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        for (const key3 in data20) {
          let data21 = data20[key3];
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            if (data21.at === void 0) {
              const err63 = { instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/kills/additionalProperties/required", keyword: "required", params: { missingProperty: "at" } };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
            if (data21.by === void 0) {
              const err64 = { instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/kills/additionalProperties/required", keyword: "required", params: { missingProperty: "by" } };
              if (vErrors === null) {
                vErrors = [err64];
              } else {
                vErrors.push(err64);
              }
              errors++;
            }
            if (data21.code === void 0) {
              const err65 = { instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/kills/additionalProperties/required", keyword: "required", params: { missingProperty: "code" } };
              if (vErrors === null) {
                vErrors = [err65];
              } else {
                vErrors.push(err65);
              }
              errors++;
            }
            if (data21.revision === void 0) {
              const err66 = { instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/kills/additionalProperties/required", keyword: "required", params: { missingProperty: "revision" } };
              if (vErrors === null) {
                vErrors = [err66];
              } else {
                vErrors.push(err66);
              }
              errors++;
            }
            if (data21.at !== void 0) {
              let data22 = data21.at;
              if (typeof data22 === "string") {
                if (!pattern13.test(data22)) {
                  const err67 = { instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/at", schemaPath: "#/properties/kills/additionalProperties/properties/at/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
                  if (vErrors === null) {
                    vErrors = [err67];
                  } else {
                    vErrors.push(err67);
                  }
                  errors++;
                }
              } else {
                const err68 = { instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/at", schemaPath: "#/properties/kills/additionalProperties/properties/at/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err68];
                } else {
                  vErrors.push(err68);
                }
                errors++;
              }
            }
            if (data21.by !== void 0) {
              if (typeof data21.by !== "string") {
                const err69 = { instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/by", schemaPath: "#/properties/kills/additionalProperties/properties/by/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err69];
                } else {
                  vErrors.push(err69);
                }
                errors++;
              }
            }
            if (data21.code !== void 0) {
              if (typeof data21.code !== "string") {
                const err70 = { instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/code", schemaPath: "#/properties/kills/additionalProperties/properties/code/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err70];
                } else {
                  vErrors.push(err70);
                }
                errors++;
              }
            }
            if (data21.revision !== void 0) {
              if (typeof data21.revision !== "string") {
                const err71 = { instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/revision", schemaPath: "#/properties/kills/additionalProperties/properties/revision/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err71];
                } else {
                  vErrors.push(err71);
                }
                errors++;
              }
            }
          } else {
            const err72 = { instancePath: instancePath + "/kills/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/kills/additionalProperties/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err72];
            } else {
              vErrors.push(err72);
            }
            errors++;
          }
        }
      } else {
        const err73 = { instancePath: instancePath + "/kills", schemaPath: "#/properties/kills/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
    if (data.restores !== void 0) {
      let data26 = data.restores;
      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
        for (const key4 in data26) {
          const _errs61 = errors;
          if (typeof key4 === "string") {
            if (!pattern4.test(key4)) {
              const err74 = { instancePath: instancePath + "/restores", schemaPath: "#/properties/restores/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }, propertyName: key4 };
              if (vErrors === null) {
                vErrors = [err74];
              } else {
                vErrors.push(err74);
              }
              errors++;
            }
          } else {
            const err75 = { instancePath: instancePath + "/restores", schemaPath: "#/properties/restores/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key4 };
            if (vErrors === null) {
              vErrors = [err75];
            } else {
              vErrors.push(err75);
            }
            errors++;
          }
          var valid13 = _errs61 === errors;
          if (!valid13) {
            const err76 = { instancePath: instancePath + "/restores", schemaPath: "#/properties/restores/propertyNames", keyword: "propertyNames", params: { propertyName: key4 } };
            if (vErrors === null) {
              vErrors = [err76];
            } else {
              vErrors.push(err76);
            }
            errors++;
          }
        }
        for (const key5 in data26) {
          let data27 = data26[key5];
          if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
            if (data27.at === void 0) {
              const err77 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/restores/additionalProperties/required", keyword: "required", params: { missingProperty: "at" } };
              if (vErrors === null) {
                vErrors = [err77];
              } else {
                vErrors.push(err77);
              }
              errors++;
            }
            if (data27.by === void 0) {
              const err78 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/restores/additionalProperties/required", keyword: "required", params: { missingProperty: "by" } };
              if (vErrors === null) {
                vErrors = [err78];
              } else {
                vErrors.push(err78);
              }
              errors++;
            }
            if (data27.reason === void 0) {
              const err79 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/restores/additionalProperties/required", keyword: "required", params: { missingProperty: "reason" } };
              if (vErrors === null) {
                vErrors = [err79];
              } else {
                vErrors.push(err79);
              }
              errors++;
            }
            if (data27.kill === void 0) {
              const err80 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/restores/additionalProperties/required", keyword: "required", params: { missingProperty: "kill" } };
              if (vErrors === null) {
                vErrors = [err80];
              } else {
                vErrors.push(err80);
              }
              errors++;
            }
            if (data27.at !== void 0) {
              let data28 = data27.at;
              if (typeof data28 === "string") {
                if (!pattern13.test(data28)) {
                  const err81 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/at", schemaPath: "#/properties/restores/additionalProperties/properties/at/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
                  if (vErrors === null) {
                    vErrors = [err81];
                  } else {
                    vErrors.push(err81);
                  }
                  errors++;
                }
              } else {
                const err82 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/at", schemaPath: "#/properties/restores/additionalProperties/properties/at/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err82];
                } else {
                  vErrors.push(err82);
                }
                errors++;
              }
            }
            if (data27.by !== void 0) {
              if (typeof data27.by !== "string") {
                const err83 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/by", schemaPath: "#/properties/restores/additionalProperties/properties/by/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err83];
                } else {
                  vErrors.push(err83);
                }
                errors++;
              }
            }
            if (data27.reason !== void 0) {
              if (typeof data27.reason !== "string") {
                const err84 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/properties/restores/additionalProperties/properties/reason/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err84];
                } else {
                  vErrors.push(err84);
                }
                errors++;
              }
            }
            if (data27.kill !== void 0) {
              let data31 = data27.kill;
              if (typeof data31 === "string") {
                if (!pattern13.test(data31)) {
                  const err85 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/kill", schemaPath: "#/properties/restores/additionalProperties/properties/kill/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
                  if (vErrors === null) {
                    vErrors = [err85];
                  } else {
                    vErrors.push(err85);
                  }
                  errors++;
                }
              } else {
                const err86 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/kill", schemaPath: "#/properties/restores/additionalProperties/properties/kill/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err86];
                } else {
                  vErrors.push(err86);
                }
                errors++;
              }
            }
          } else {
            const err87 = { instancePath: instancePath + "/restores/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/restores/additionalProperties/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
      } else {
        const err88 = { instancePath: instancePath + "/restores", schemaPath: "#/properties/restores/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err88];
        } else {
          vErrors.push(err88);
        }
        errors++;
      }
    }
    if (data.digest !== void 0) {
      let data32 = data.digest;
      if (typeof data32 === "string") {
        if (!pattern58.test(data32)) {
          const err89 = { instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" } };
          if (vErrors === null) {
            vErrors = [err89];
          } else {
            vErrors.push(err89);
          }
          errors++;
        }
      } else {
        const err90 = { instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err90];
        } else {
          vErrors.push(err90);
        }
        errors++;
      }
    }
    if (data.signature !== void 0) {
      let data33 = data.signature;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        if (data33.algorithm === void 0) {
          const err91 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/required", keyword: "required", params: { missingProperty: "algorithm" } };
          if (vErrors === null) {
            vErrors = [err91];
          } else {
            vErrors.push(err91);
          }
          errors++;
        }
        if (data33.keyId === void 0) {
          const err92 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/required", keyword: "required", params: { missingProperty: "keyId" } };
          if (vErrors === null) {
            vErrors = [err92];
          } else {
            vErrors.push(err92);
          }
          errors++;
        }
        if (data33.value === void 0) {
          const err93 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/required", keyword: "required", params: { missingProperty: "value" } };
          if (vErrors === null) {
            vErrors = [err93];
          } else {
            vErrors.push(err93);
          }
          errors++;
        }
        if (data33.algorithm !== void 0) {
          let data34 = data33.algorithm;
          if (typeof data34 !== "string") {
            const err94 = { instancePath: instancePath + "/signature/algorithm", schemaPath: "#/properties/signature/properties/algorithm/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err94];
            } else {
              vErrors.push(err94);
            }
            errors++;
          }
          if ("Ed25519" !== data34) {
            const err95 = { instancePath: instancePath + "/signature/algorithm", schemaPath: "#/properties/signature/properties/algorithm/const", keyword: "const", params: { allowedValue: "Ed25519" } };
            if (vErrors === null) {
              vErrors = [err95];
            } else {
              vErrors.push(err95);
            }
            errors++;
          }
        }
        if (data33.keyId !== void 0) {
          if (typeof data33.keyId !== "string") {
            const err96 = { instancePath: instancePath + "/signature/keyId", schemaPath: "#/properties/signature/properties/keyId/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err96];
            } else {
              vErrors.push(err96);
            }
            errors++;
          }
        }
        if (data33.value !== void 0) {
          if (typeof data33.value !== "string") {
            const err97 = { instancePath: instancePath + "/signature/value", schemaPath: "#/properties/signature/properties/value/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err97];
            } else {
              vErrors.push(err97);
            }
            errors++;
          }
        }
      } else {
        const err98 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err98];
        } else {
          vErrors.push(err98);
        }
        errors++;
      }
    }
  } else {
    const err99 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err99];
    } else {
      vErrors.push(err99);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": { "format": true, "environment": true, "sequence": true, "revision": true, "publishedAt": true, "hash": true, "features": true, "kills": true, "restores": true, "digest": true, "signature": true }, "dynamicProps": false, "dynamicItems": false };
var validateEvidence = validate23;
var schema34 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["version", "now", "features"], "additionalProperties": false, "properties": { "$schema": { "type": "string" }, "version": { "type": "integer", "const": 1 }, "now": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "lastGuardRun": { "type": ["string", "null"], "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "features": { "type": "object", "propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }, "additionalProperties": { "type": "object", "additionalProperties": false, "properties": { "since": { "type": ["string", "null"], "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "pausedMs": { "type": "number", "minimum": 0, "maximum": 1e12 }, "resumedAt": { "type": ["string", "null"], "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "metrics": { "type": "object", "required": ["status"], "additionalProperties": false, "properties": { "status": { "type": "string", "enum": ["ok", "unconfigured", "empty", "not-a-number", "partial", "rate-limited", "unauthorized", "bad-query", "ambiguous", "stale", "timeout", "unreachable", "malformed"] }, "detail": { "type": "string" }, "designEffect": { "type": "number", "minimum": 1, "maximum": 1e3 }, "window": { "type": "object", "additionalProperties": false, "properties": { "events": { "type": "number", "minimum": 0, "maximum": 1e12 }, "errors": { "type": "number", "minimum": 0, "maximum": 1e12 }, "successes": { "type": "number", "minimum": 0, "maximum": 1e12 }, "rate": { "type": "number", "minimum": 0, "maximum": 1 } } }, "windows": { "type": "array", "items": { "type": "object", "required": ["end", "ms", "events", "errors"], "additionalProperties": false, "properties": { "end": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "ms": { "type": "number", "minimum": 0, "maximum": 1e12 }, "events": { "type": "number", "minimum": 0, "maximum": 1e12 }, "errors": { "type": "number", "minimum": 0, "maximum": 1e12 }, "successes": { "type": "number", "minimum": 0, "maximum": 1e12 } } } }, "buckets": { "type": "array", "items": { "type": "object", "required": ["start"], "additionalProperties": false, "properties": { "start": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }, "events": { "type": "number", "minimum": 0, "maximum": 1e12 }, "errors": { "type": "number", "minimum": 0, "maximum": 1e12 }, "successes": { "type": "number", "minimum": 0, "maximum": 1e12 }, "rate": { "type": "number", "minimum": 0, "maximum": 1 } } } }, "latency": { "type": "object", "required": ["p95Ms", "baselineP95Ms"], "additionalProperties": false, "properties": { "p95Ms": { "type": "number", "minimum": 0, "maximum": 1e12 }, "baselineP95Ms": { "type": "number", "minimum": 0, "maximum": 1e12 }, "count": { "type": "number", "minimum": 0, "maximum": 1e12 }, "baselineCount": { "type": "number", "minimum": 0, "maximum": 1e12 } } }, "control": { "type": "object", "required": ["events", "errors"], "additionalProperties": false, "properties": { "events": { "type": "number", "minimum": 0, "maximum": 1e12 }, "errors": { "type": "number", "minimum": 0, "maximum": 1e12 }, "successes": { "type": "number", "minimum": 0, "maximum": 1e12 } } } } }, "issues": { "type": "object", "required": ["status"], "additionalProperties": false, "properties": { "status": { "type": "string", "enum": ["ok", "skipped", "unconfigured", "empty", "not-a-number", "partial", "rate-limited", "unauthorized", "bad-query", "ambiguous", "stale", "timeout", "unreachable", "malformed"] }, "detail": { "type": "string" }, "critical": { "type": "array", "items": { "type": "object", "required": ["number", "title", "url"], "additionalProperties": false, "properties": { "number": { "type": "integer", "minimum": 1, "maximum": 9007199254740991 }, "title": { "type": "string" }, "url": { "type": "string" } } } }, "concerns": { "type": "array", "items": { "type": "object", "required": ["number", "title", "url"], "additionalProperties": false, "properties": { "number": { "type": "integer", "minimum": 1, "maximum": 9007199254740991 }, "title": { "type": "string" }, "url": { "type": "string" } } } } } }, "approvals": { "type": "object", "required": ["status"], "additionalProperties": false, "properties": { "status": { "type": "string", "enum": ["ok", "skipped", "unknown", "unconfigured", "empty", "not-a-number", "partial", "rate-limited", "unauthorized", "bad-query", "ambiguous", "stale", "timeout", "unreachable", "malformed"] }, "detail": { "type": "string" }, "groups": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } }, "required": { "type": "array", "items": { "type": "string" } } } }, "investigated": { "type": ["boolean", "null"] } } } } } };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.now === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "now" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.features === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "features" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "$schema" || key0 === "version" || key0 === "now" || key0 === "lastGuardRun" || key0 === "features")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        const err4 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data1 = data.version;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err5 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (1 !== data1) {
        const err6 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.now !== void 0) {
      let data2 = data.now;
      if (typeof data2 === "string") {
        if (!pattern13.test(data2)) {
          const err7 = { instancePath: instancePath + "/now", schemaPath: "#/properties/now/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/now", schemaPath: "#/properties/now/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.lastGuardRun !== void 0) {
      let data3 = data.lastGuardRun;
      if (typeof data3 !== "string" && data3 !== null) {
        const err9 = { instancePath: instancePath + "/lastGuardRun", schemaPath: "#/properties/lastGuardRun/type", keyword: "type", params: { type: schema34.properties.lastGuardRun.type } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data3 === "string") {
        if (!pattern13.test(data3)) {
          const err10 = { instancePath: instancePath + "/lastGuardRun", schemaPath: "#/properties/lastGuardRun/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.features !== void 0) {
      let data4 = data.features;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 in data4) {
          const _errs12 = errors;
          if (typeof key1 === "string") {
            if (!pattern4.test(key1)) {
              const err11 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
          var valid1 = _errs12 === errors;
          if (!valid1) {
            const err12 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        for (const key2 in data4) {
          let data5 = data4[key2];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            for (const key3 in data5) {
              if (!(key3 === "since" || key3 === "pausedMs" || key3 === "resumedAt" || key3 === "metrics" || key3 === "issues" || key3 === "approvals" || key3 === "investigated")) {
                const err13 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data5.since !== void 0) {
              let data6 = data5.since;
              if (typeof data6 !== "string" && data6 !== null) {
                const err14 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/since", schemaPath: "#/properties/features/additionalProperties/properties/since/type", keyword: "type", params: { type: schema34.properties.features.additionalProperties.properties.since.type } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
              if (typeof data6 === "string") {
                if (!pattern13.test(data6)) {
                  const err15 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/since", schemaPath: "#/properties/features/additionalProperties/properties/since/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              }
            }
            if (data5.pausedMs !== void 0) {
              let data7 = data5.pausedMs;
              if (typeof data7 == "number" && isFinite(data7)) {
                if (data7 > 1e12 || isNaN(data7)) {
                  const err16 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/pausedMs", schemaPath: "#/properties/features/additionalProperties/properties/pausedMs/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
                if (data7 < 0 || isNaN(data7)) {
                  const err17 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/pausedMs", schemaPath: "#/properties/features/additionalProperties/properties/pausedMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/pausedMs", schemaPath: "#/properties/features/additionalProperties/properties/pausedMs/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data5.resumedAt !== void 0) {
              let data8 = data5.resumedAt;
              if (typeof data8 !== "string" && data8 !== null) {
                const err19 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/resumedAt", schemaPath: "#/properties/features/additionalProperties/properties/resumedAt/type", keyword: "type", params: { type: schema34.properties.features.additionalProperties.properties.resumedAt.type } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
              if (typeof data8 === "string") {
                if (!pattern13.test(data8)) {
                  const err20 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/resumedAt", schemaPath: "#/properties/features/additionalProperties/properties/resumedAt/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              }
            }
            if (data5.metrics !== void 0) {
              let data9 = data5.metrics;
              if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                if (data9.status === void 0) {
                  const err21 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics", schemaPath: "#/properties/features/additionalProperties/properties/metrics/required", keyword: "required", params: { missingProperty: "status" } };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
                for (const key4 in data9) {
                  if (!(key4 === "status" || key4 === "detail" || key4 === "designEffect" || key4 === "window" || key4 === "windows" || key4 === "buckets" || key4 === "latency" || key4 === "control")) {
                    const err22 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics", schemaPath: "#/properties/features/additionalProperties/properties/metrics/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                }
                if (data9.status !== void 0) {
                  let data10 = data9.status;
                  if (typeof data10 !== "string") {
                    const err23 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/status", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/status/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                  if (!(data10 === "ok" || data10 === "unconfigured" || data10 === "empty" || data10 === "not-a-number" || data10 === "partial" || data10 === "rate-limited" || data10 === "unauthorized" || data10 === "bad-query" || data10 === "ambiguous" || data10 === "stale" || data10 === "timeout" || data10 === "unreachable" || data10 === "malformed")) {
                    const err24 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/status", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/status/enum", keyword: "enum", params: { allowedValues: schema34.properties.features.additionalProperties.properties.metrics.properties.status.enum } };
                    if (vErrors === null) {
                      vErrors = [err24];
                    } else {
                      vErrors.push(err24);
                    }
                    errors++;
                  }
                }
                if (data9.detail !== void 0) {
                  if (typeof data9.detail !== "string") {
                    const err25 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/detail", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/detail/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
                if (data9.designEffect !== void 0) {
                  let data12 = data9.designEffect;
                  if (typeof data12 == "number" && isFinite(data12)) {
                    if (data12 > 1e3 || isNaN(data12)) {
                      const err26 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/designEffect", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/designEffect/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 } };
                      if (vErrors === null) {
                        vErrors = [err26];
                      } else {
                        vErrors.push(err26);
                      }
                      errors++;
                    }
                    if (data12 < 1 || isNaN(data12)) {
                      const err27 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/designEffect", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/designEffect/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err27];
                      } else {
                        vErrors.push(err27);
                      }
                      errors++;
                    }
                  } else {
                    const err28 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/designEffect", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/designEffect/type", keyword: "type", params: { type: "number" } };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                }
                if (data9.window !== void 0) {
                  let data13 = data9.window;
                  if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                    for (const key5 in data13) {
                      if (!(key5 === "events" || key5 === "errors" || key5 === "successes" || key5 === "rate")) {
                        const err29 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                        if (vErrors === null) {
                          vErrors = [err29];
                        } else {
                          vErrors.push(err29);
                        }
                        errors++;
                      }
                    }
                    if (data13.events !== void 0) {
                      let data14 = data13.events;
                      if (typeof data14 == "number" && isFinite(data14)) {
                        if (data14 > 1e12 || isNaN(data14)) {
                          const err30 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/events/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                          if (vErrors === null) {
                            vErrors = [err30];
                          } else {
                            vErrors.push(err30);
                          }
                          errors++;
                        }
                        if (data14 < 0 || isNaN(data14)) {
                          const err31 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/events/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err31];
                          } else {
                            vErrors.push(err31);
                          }
                          errors++;
                        }
                      } else {
                        const err32 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/events/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err32];
                        } else {
                          vErrors.push(err32);
                        }
                        errors++;
                      }
                    }
                    if (data13.errors !== void 0) {
                      let data15 = data13.errors;
                      if (typeof data15 == "number" && isFinite(data15)) {
                        if (data15 > 1e12 || isNaN(data15)) {
                          const err33 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/errors/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                          if (vErrors === null) {
                            vErrors = [err33];
                          } else {
                            vErrors.push(err33);
                          }
                          errors++;
                        }
                        if (data15 < 0 || isNaN(data15)) {
                          const err34 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/errors/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err34];
                          } else {
                            vErrors.push(err34);
                          }
                          errors++;
                        }
                      } else {
                        const err35 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/errors/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err35];
                        } else {
                          vErrors.push(err35);
                        }
                        errors++;
                      }
                    }
                    if (data13.successes !== void 0) {
                      let data16 = data13.successes;
                      if (typeof data16 == "number" && isFinite(data16)) {
                        if (data16 > 1e12 || isNaN(data16)) {
                          const err36 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/successes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                          if (vErrors === null) {
                            vErrors = [err36];
                          } else {
                            vErrors.push(err36);
                          }
                          errors++;
                        }
                        if (data16 < 0 || isNaN(data16)) {
                          const err37 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/successes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err37];
                          } else {
                            vErrors.push(err37);
                          }
                          errors++;
                        }
                      } else {
                        const err38 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/successes/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err38];
                        } else {
                          vErrors.push(err38);
                        }
                        errors++;
                      }
                    }
                    if (data13.rate !== void 0) {
                      let data17 = data13.rate;
                      if (typeof data17 == "number" && isFinite(data17)) {
                        if (data17 > 1 || isNaN(data17)) {
                          const err39 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/rate", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
                          if (vErrors === null) {
                            vErrors = [err39];
                          } else {
                            vErrors.push(err39);
                          }
                          errors++;
                        }
                        if (data17 < 0 || isNaN(data17)) {
                          const err40 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/rate", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/rate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err40];
                          } else {
                            vErrors.push(err40);
                          }
                          errors++;
                        }
                      } else {
                        const err41 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/rate", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/rate/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err41];
                        } else {
                          vErrors.push(err41);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err42 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err42];
                    } else {
                      vErrors.push(err42);
                    }
                    errors++;
                  }
                }
                if (data9.windows !== void 0) {
                  let data18 = data9.windows;
                  if (Array.isArray(data18)) {
                    const len0 = data18.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let data19 = data18[i0];
                      if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                        if (data19.end === void 0) {
                          const err43 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0, schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/required", keyword: "required", params: { missingProperty: "end" } };
                          if (vErrors === null) {
                            vErrors = [err43];
                          } else {
                            vErrors.push(err43);
                          }
                          errors++;
                        }
                        if (data19.ms === void 0) {
                          const err44 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0, schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/required", keyword: "required", params: { missingProperty: "ms" } };
                          if (vErrors === null) {
                            vErrors = [err44];
                          } else {
                            vErrors.push(err44);
                          }
                          errors++;
                        }
                        if (data19.events === void 0) {
                          const err45 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0, schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/required", keyword: "required", params: { missingProperty: "events" } };
                          if (vErrors === null) {
                            vErrors = [err45];
                          } else {
                            vErrors.push(err45);
                          }
                          errors++;
                        }
                        if (data19.errors === void 0) {
                          const err46 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0, schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/required", keyword: "required", params: { missingProperty: "errors" } };
                          if (vErrors === null) {
                            vErrors = [err46];
                          } else {
                            vErrors.push(err46);
                          }
                          errors++;
                        }
                        for (const key6 in data19) {
                          if (!(key6 === "end" || key6 === "ms" || key6 === "events" || key6 === "errors" || key6 === "successes")) {
                            const err47 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0, schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                            if (vErrors === null) {
                              vErrors = [err47];
                            } else {
                              vErrors.push(err47);
                            }
                            errors++;
                          }
                        }
                        if (data19.end !== void 0) {
                          let data20 = data19.end;
                          if (typeof data20 === "string") {
                            if (!pattern13.test(data20)) {
                              const err48 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/end", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/end/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
                              if (vErrors === null) {
                                vErrors = [err48];
                              } else {
                                vErrors.push(err48);
                              }
                              errors++;
                            }
                          } else {
                            const err49 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/end", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/end/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err49];
                            } else {
                              vErrors.push(err49);
                            }
                            errors++;
                          }
                        }
                        if (data19.ms !== void 0) {
                          let data21 = data19.ms;
                          if (typeof data21 == "number" && isFinite(data21)) {
                            if (data21 > 1e12 || isNaN(data21)) {
                              const err50 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/ms", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/ms/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                              if (vErrors === null) {
                                vErrors = [err50];
                              } else {
                                vErrors.push(err50);
                              }
                              errors++;
                            }
                            if (data21 < 0 || isNaN(data21)) {
                              const err51 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/ms", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                              if (vErrors === null) {
                                vErrors = [err51];
                              } else {
                                vErrors.push(err51);
                              }
                              errors++;
                            }
                          } else {
                            const err52 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/ms", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/ms/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                              vErrors = [err52];
                            } else {
                              vErrors.push(err52);
                            }
                            errors++;
                          }
                        }
                        if (data19.events !== void 0) {
                          let data22 = data19.events;
                          if (typeof data22 == "number" && isFinite(data22)) {
                            if (data22 > 1e12 || isNaN(data22)) {
                              const err53 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/events/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                              if (vErrors === null) {
                                vErrors = [err53];
                              } else {
                                vErrors.push(err53);
                              }
                              errors++;
                            }
                            if (data22 < 0 || isNaN(data22)) {
                              const err54 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/events/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                              if (vErrors === null) {
                                vErrors = [err54];
                              } else {
                                vErrors.push(err54);
                              }
                              errors++;
                            }
                          } else {
                            const err55 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/events/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                              vErrors = [err55];
                            } else {
                              vErrors.push(err55);
                            }
                            errors++;
                          }
                        }
                        if (data19.errors !== void 0) {
                          let data23 = data19.errors;
                          if (typeof data23 == "number" && isFinite(data23)) {
                            if (data23 > 1e12 || isNaN(data23)) {
                              const err56 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/errors/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                              if (vErrors === null) {
                                vErrors = [err56];
                              } else {
                                vErrors.push(err56);
                              }
                              errors++;
                            }
                            if (data23 < 0 || isNaN(data23)) {
                              const err57 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/errors/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                              if (vErrors === null) {
                                vErrors = [err57];
                              } else {
                                vErrors.push(err57);
                              }
                              errors++;
                            }
                          } else {
                            const err58 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/errors/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                              vErrors = [err58];
                            } else {
                              vErrors.push(err58);
                            }
                            errors++;
                          }
                        }
                        if (data19.successes !== void 0) {
                          let data24 = data19.successes;
                          if (typeof data24 == "number" && isFinite(data24)) {
                            if (data24 > 1e12 || isNaN(data24)) {
                              const err59 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/successes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                              if (vErrors === null) {
                                vErrors = [err59];
                              } else {
                                vErrors.push(err59);
                              }
                              errors++;
                            }
                            if (data24 < 0 || isNaN(data24)) {
                              const err60 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/successes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                              if (vErrors === null) {
                                vErrors = [err60];
                              } else {
                                vErrors.push(err60);
                              }
                              errors++;
                            }
                          } else {
                            const err61 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/successes/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                              vErrors = [err61];
                            } else {
                              vErrors.push(err61);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err62 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0, schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                          vErrors = [err62];
                        } else {
                          vErrors.push(err62);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err63 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err63];
                    } else {
                      vErrors.push(err63);
                    }
                    errors++;
                  }
                }
                if (data9.buckets !== void 0) {
                  let data25 = data9.buckets;
                  if (Array.isArray(data25)) {
                    const len1 = data25.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      let data26 = data25[i1];
                      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                        if (data26.start === void 0) {
                          const err64 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1, schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/required", keyword: "required", params: { missingProperty: "start" } };
                          if (vErrors === null) {
                            vErrors = [err64];
                          } else {
                            vErrors.push(err64);
                          }
                          errors++;
                        }
                        for (const key7 in data26) {
                          if (!(key7 === "start" || key7 === "events" || key7 === "errors" || key7 === "successes" || key7 === "rate")) {
                            const err65 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1, schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                            if (vErrors === null) {
                              vErrors = [err65];
                            } else {
                              vErrors.push(err65);
                            }
                            errors++;
                          }
                        }
                        if (data26.start !== void 0) {
                          let data27 = data26.start;
                          if (typeof data27 === "string") {
                            if (!pattern13.test(data27)) {
                              const err66 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/start", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/start/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" } };
                              if (vErrors === null) {
                                vErrors = [err66];
                              } else {
                                vErrors.push(err66);
                              }
                              errors++;
                            }
                          } else {
                            const err67 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/start", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/start/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err67];
                            } else {
                              vErrors.push(err67);
                            }
                            errors++;
                          }
                        }
                        if (data26.events !== void 0) {
                          let data28 = data26.events;
                          if (typeof data28 == "number" && isFinite(data28)) {
                            if (data28 > 1e12 || isNaN(data28)) {
                              const err68 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/events/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                              if (vErrors === null) {
                                vErrors = [err68];
                              } else {
                                vErrors.push(err68);
                              }
                              errors++;
                            }
                            if (data28 < 0 || isNaN(data28)) {
                              const err69 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/events/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                              if (vErrors === null) {
                                vErrors = [err69];
                              } else {
                                vErrors.push(err69);
                              }
                              errors++;
                            }
                          } else {
                            const err70 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/events/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                              vErrors = [err70];
                            } else {
                              vErrors.push(err70);
                            }
                            errors++;
                          }
                        }
                        if (data26.errors !== void 0) {
                          let data29 = data26.errors;
                          if (typeof data29 == "number" && isFinite(data29)) {
                            if (data29 > 1e12 || isNaN(data29)) {
                              const err71 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/errors/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                              if (vErrors === null) {
                                vErrors = [err71];
                              } else {
                                vErrors.push(err71);
                              }
                              errors++;
                            }
                            if (data29 < 0 || isNaN(data29)) {
                              const err72 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/errors/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                              if (vErrors === null) {
                                vErrors = [err72];
                              } else {
                                vErrors.push(err72);
                              }
                              errors++;
                            }
                          } else {
                            const err73 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/errors/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                              vErrors = [err73];
                            } else {
                              vErrors.push(err73);
                            }
                            errors++;
                          }
                        }
                        if (data26.successes !== void 0) {
                          let data30 = data26.successes;
                          if (typeof data30 == "number" && isFinite(data30)) {
                            if (data30 > 1e12 || isNaN(data30)) {
                              const err74 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/successes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                              if (vErrors === null) {
                                vErrors = [err74];
                              } else {
                                vErrors.push(err74);
                              }
                              errors++;
                            }
                            if (data30 < 0 || isNaN(data30)) {
                              const err75 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/successes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                              if (vErrors === null) {
                                vErrors = [err75];
                              } else {
                                vErrors.push(err75);
                              }
                              errors++;
                            }
                          } else {
                            const err76 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/successes/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                              vErrors = [err76];
                            } else {
                              vErrors.push(err76);
                            }
                            errors++;
                          }
                        }
                        if (data26.rate !== void 0) {
                          let data31 = data26.rate;
                          if (typeof data31 == "number" && isFinite(data31)) {
                            if (data31 > 1 || isNaN(data31)) {
                              const err77 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/rate", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
                              if (vErrors === null) {
                                vErrors = [err77];
                              } else {
                                vErrors.push(err77);
                              }
                              errors++;
                            }
                            if (data31 < 0 || isNaN(data31)) {
                              const err78 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/rate", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/rate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                              if (vErrors === null) {
                                vErrors = [err78];
                              } else {
                                vErrors.push(err78);
                              }
                              errors++;
                            }
                          } else {
                            const err79 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/rate", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/rate/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                              vErrors = [err79];
                            } else {
                              vErrors.push(err79);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err80 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1, schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                          vErrors = [err80];
                        } else {
                          vErrors.push(err80);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err81 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err81];
                    } else {
                      vErrors.push(err81);
                    }
                    errors++;
                  }
                }
                if (data9.latency !== void 0) {
                  let data32 = data9.latency;
                  if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                    if (data32.p95Ms === void 0) {
                      const err82 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/required", keyword: "required", params: { missingProperty: "p95Ms" } };
                      if (vErrors === null) {
                        vErrors = [err82];
                      } else {
                        vErrors.push(err82);
                      }
                      errors++;
                    }
                    if (data32.baselineP95Ms === void 0) {
                      const err83 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/required", keyword: "required", params: { missingProperty: "baselineP95Ms" } };
                      if (vErrors === null) {
                        vErrors = [err83];
                      } else {
                        vErrors.push(err83);
                      }
                      errors++;
                    }
                    for (const key8 in data32) {
                      if (!(key8 === "p95Ms" || key8 === "baselineP95Ms" || key8 === "count" || key8 === "baselineCount")) {
                        const err84 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
                        if (vErrors === null) {
                          vErrors = [err84];
                        } else {
                          vErrors.push(err84);
                        }
                        errors++;
                      }
                    }
                    if (data32.p95Ms !== void 0) {
                      let data33 = data32.p95Ms;
                      if (typeof data33 == "number" && isFinite(data33)) {
                        if (data33 > 1e12 || isNaN(data33)) {
                          const err85 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/p95Ms", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/p95Ms/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                          if (vErrors === null) {
                            vErrors = [err85];
                          } else {
                            vErrors.push(err85);
                          }
                          errors++;
                        }
                        if (data33 < 0 || isNaN(data33)) {
                          const err86 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/p95Ms", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/p95Ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err86];
                          } else {
                            vErrors.push(err86);
                          }
                          errors++;
                        }
                      } else {
                        const err87 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/p95Ms", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/p95Ms/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err87];
                        } else {
                          vErrors.push(err87);
                        }
                        errors++;
                      }
                    }
                    if (data32.baselineP95Ms !== void 0) {
                      let data34 = data32.baselineP95Ms;
                      if (typeof data34 == "number" && isFinite(data34)) {
                        if (data34 > 1e12 || isNaN(data34)) {
                          const err88 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineP95Ms", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineP95Ms/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                          if (vErrors === null) {
                            vErrors = [err88];
                          } else {
                            vErrors.push(err88);
                          }
                          errors++;
                        }
                        if (data34 < 0 || isNaN(data34)) {
                          const err89 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineP95Ms", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineP95Ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err89];
                          } else {
                            vErrors.push(err89);
                          }
                          errors++;
                        }
                      } else {
                        const err90 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineP95Ms", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineP95Ms/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err90];
                        } else {
                          vErrors.push(err90);
                        }
                        errors++;
                      }
                    }
                    if (data32.count !== void 0) {
                      let data35 = data32.count;
                      if (typeof data35 == "number" && isFinite(data35)) {
                        if (data35 > 1e12 || isNaN(data35)) {
                          const err91 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/count", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/count/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                          if (vErrors === null) {
                            vErrors = [err91];
                          } else {
                            vErrors.push(err91);
                          }
                          errors++;
                        }
                        if (data35 < 0 || isNaN(data35)) {
                          const err92 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/count", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err92];
                          } else {
                            vErrors.push(err92);
                          }
                          errors++;
                        }
                      } else {
                        const err93 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/count", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/count/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err93];
                        } else {
                          vErrors.push(err93);
                        }
                        errors++;
                      }
                    }
                    if (data32.baselineCount !== void 0) {
                      let data36 = data32.baselineCount;
                      if (typeof data36 == "number" && isFinite(data36)) {
                        if (data36 > 1e12 || isNaN(data36)) {
                          const err94 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineCount", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineCount/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                          if (vErrors === null) {
                            vErrors = [err94];
                          } else {
                            vErrors.push(err94);
                          }
                          errors++;
                        }
                        if (data36 < 0 || isNaN(data36)) {
                          const err95 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineCount", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineCount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err95];
                          } else {
                            vErrors.push(err95);
                          }
                          errors++;
                        }
                      } else {
                        const err96 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineCount", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineCount/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err96];
                        } else {
                          vErrors.push(err96);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err97 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err97];
                    } else {
                      vErrors.push(err97);
                    }
                    errors++;
                  }
                }
                if (data9.control !== void 0) {
                  let data37 = data9.control;
                  if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
                    if (data37.events === void 0) {
                      const err98 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/required", keyword: "required", params: { missingProperty: "events" } };
                      if (vErrors === null) {
                        vErrors = [err98];
                      } else {
                        vErrors.push(err98);
                      }
                      errors++;
                    }
                    if (data37.errors === void 0) {
                      const err99 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/required", keyword: "required", params: { missingProperty: "errors" } };
                      if (vErrors === null) {
                        vErrors = [err99];
                      } else {
                        vErrors.push(err99);
                      }
                      errors++;
                    }
                    for (const key9 in data37) {
                      if (!(key9 === "events" || key9 === "errors" || key9 === "successes")) {
                        const err100 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 } };
                        if (vErrors === null) {
                          vErrors = [err100];
                        } else {
                          vErrors.push(err100);
                        }
                        errors++;
                      }
                    }
                    if (data37.events !== void 0) {
                      let data38 = data37.events;
                      if (typeof data38 == "number" && isFinite(data38)) {
                        if (data38 > 1e12 || isNaN(data38)) {
                          const err101 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/events/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                          if (vErrors === null) {
                            vErrors = [err101];
                          } else {
                            vErrors.push(err101);
                          }
                          errors++;
                        }
                        if (data38 < 0 || isNaN(data38)) {
                          const err102 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/events/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err102];
                          } else {
                            vErrors.push(err102);
                          }
                          errors++;
                        }
                      } else {
                        const err103 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/events", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/events/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err103];
                        } else {
                          vErrors.push(err103);
                        }
                        errors++;
                      }
                    }
                    if (data37.errors !== void 0) {
                      let data39 = data37.errors;
                      if (typeof data39 == "number" && isFinite(data39)) {
                        if (data39 > 1e12 || isNaN(data39)) {
                          const err104 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/errors/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                          if (vErrors === null) {
                            vErrors = [err104];
                          } else {
                            vErrors.push(err104);
                          }
                          errors++;
                        }
                        if (data39 < 0 || isNaN(data39)) {
                          const err105 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/errors/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err105];
                          } else {
                            vErrors.push(err105);
                          }
                          errors++;
                        }
                      } else {
                        const err106 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/errors", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/errors/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err106];
                        } else {
                          vErrors.push(err106);
                        }
                        errors++;
                      }
                    }
                    if (data37.successes !== void 0) {
                      let data40 = data37.successes;
                      if (typeof data40 == "number" && isFinite(data40)) {
                        if (data40 > 1e12 || isNaN(data40)) {
                          const err107 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/successes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e12 } };
                          if (vErrors === null) {
                            vErrors = [err107];
                          } else {
                            vErrors.push(err107);
                          }
                          errors++;
                        }
                        if (data40 < 0 || isNaN(data40)) {
                          const err108 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/successes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err108];
                          } else {
                            vErrors.push(err108);
                          }
                          errors++;
                        }
                      } else {
                        const err109 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/successes", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/successes/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                          vErrors = [err109];
                        } else {
                          vErrors.push(err109);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err110 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control", schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err110];
                    } else {
                      vErrors.push(err110);
                    }
                    errors++;
                  }
                }
              } else {
                const err111 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics", schemaPath: "#/properties/features/additionalProperties/properties/metrics/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err111];
                } else {
                  vErrors.push(err111);
                }
                errors++;
              }
            }
            if (data5.issues !== void 0) {
              let data41 = data5.issues;
              if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
                if (data41.status === void 0) {
                  const err112 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues", schemaPath: "#/properties/features/additionalProperties/properties/issues/required", keyword: "required", params: { missingProperty: "status" } };
                  if (vErrors === null) {
                    vErrors = [err112];
                  } else {
                    vErrors.push(err112);
                  }
                  errors++;
                }
                for (const key10 in data41) {
                  if (!(key10 === "status" || key10 === "detail" || key10 === "critical" || key10 === "concerns")) {
                    const err113 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues", schemaPath: "#/properties/features/additionalProperties/properties/issues/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 } };
                    if (vErrors === null) {
                      vErrors = [err113];
                    } else {
                      vErrors.push(err113);
                    }
                    errors++;
                  }
                }
                if (data41.status !== void 0) {
                  let data42 = data41.status;
                  if (typeof data42 !== "string") {
                    const err114 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/status", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/status/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err114];
                    } else {
                      vErrors.push(err114);
                    }
                    errors++;
                  }
                  if (!(data42 === "ok" || data42 === "skipped" || data42 === "unconfigured" || data42 === "empty" || data42 === "not-a-number" || data42 === "partial" || data42 === "rate-limited" || data42 === "unauthorized" || data42 === "bad-query" || data42 === "ambiguous" || data42 === "stale" || data42 === "timeout" || data42 === "unreachable" || data42 === "malformed")) {
                    const err115 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/status", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/status/enum", keyword: "enum", params: { allowedValues: schema34.properties.features.additionalProperties.properties.issues.properties.status.enum } };
                    if (vErrors === null) {
                      vErrors = [err115];
                    } else {
                      vErrors.push(err115);
                    }
                    errors++;
                  }
                }
                if (data41.detail !== void 0) {
                  if (typeof data41.detail !== "string") {
                    const err116 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/detail", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/detail/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err116];
                    } else {
                      vErrors.push(err116);
                    }
                    errors++;
                  }
                }
                if (data41.critical !== void 0) {
                  let data44 = data41.critical;
                  if (Array.isArray(data44)) {
                    const len2 = data44.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let data45 = data44[i2];
                      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
                        if (data45.number === void 0) {
                          const err117 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2, schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/required", keyword: "required", params: { missingProperty: "number" } };
                          if (vErrors === null) {
                            vErrors = [err117];
                          } else {
                            vErrors.push(err117);
                          }
                          errors++;
                        }
                        if (data45.title === void 0) {
                          const err118 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2, schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/required", keyword: "required", params: { missingProperty: "title" } };
                          if (vErrors === null) {
                            vErrors = [err118];
                          } else {
                            vErrors.push(err118);
                          }
                          errors++;
                        }
                        if (data45.url === void 0) {
                          const err119 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2, schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/required", keyword: "required", params: { missingProperty: "url" } };
                          if (vErrors === null) {
                            vErrors = [err119];
                          } else {
                            vErrors.push(err119);
                          }
                          errors++;
                        }
                        for (const key11 in data45) {
                          if (!(key11 === "number" || key11 === "title" || key11 === "url")) {
                            const err120 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2, schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 } };
                            if (vErrors === null) {
                              vErrors = [err120];
                            } else {
                              vErrors.push(err120);
                            }
                            errors++;
                          }
                        }
                        if (data45.number !== void 0) {
                          let data46 = data45.number;
                          if (!(typeof data46 == "number" && (!(data46 % 1) && !isNaN(data46)) && isFinite(data46))) {
                            const err121 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2 + "/number", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/number/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                              vErrors = [err121];
                            } else {
                              vErrors.push(err121);
                            }
                            errors++;
                          }
                          if (typeof data46 == "number" && isFinite(data46)) {
                            if (data46 > 9007199254740991 || isNaN(data46)) {
                              const err122 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2 + "/number", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/number/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
                              if (vErrors === null) {
                                vErrors = [err122];
                              } else {
                                vErrors.push(err122);
                              }
                              errors++;
                            }
                            if (data46 < 1 || isNaN(data46)) {
                              const err123 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2 + "/number", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                              if (vErrors === null) {
                                vErrors = [err123];
                              } else {
                                vErrors.push(err123);
                              }
                              errors++;
                            }
                          }
                        }
                        if (data45.title !== void 0) {
                          if (typeof data45.title !== "string") {
                            const err124 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2 + "/title", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err124];
                            } else {
                              vErrors.push(err124);
                            }
                            errors++;
                          }
                        }
                        if (data45.url !== void 0) {
                          if (typeof data45.url !== "string") {
                            const err125 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2 + "/url", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/url/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err125];
                            } else {
                              vErrors.push(err125);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err126 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2, schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                          vErrors = [err126];
                        } else {
                          vErrors.push(err126);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err127 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err127];
                    } else {
                      vErrors.push(err127);
                    }
                    errors++;
                  }
                }
                if (data41.concerns !== void 0) {
                  let data49 = data41.concerns;
                  if (Array.isArray(data49)) {
                    const len3 = data49.length;
                    for (let i3 = 0; i3 < len3; i3++) {
                      let data50 = data49[i3];
                      if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                        if (data50.number === void 0) {
                          const err128 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3, schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/required", keyword: "required", params: { missingProperty: "number" } };
                          if (vErrors === null) {
                            vErrors = [err128];
                          } else {
                            vErrors.push(err128);
                          }
                          errors++;
                        }
                        if (data50.title === void 0) {
                          const err129 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3, schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/required", keyword: "required", params: { missingProperty: "title" } };
                          if (vErrors === null) {
                            vErrors = [err129];
                          } else {
                            vErrors.push(err129);
                          }
                          errors++;
                        }
                        if (data50.url === void 0) {
                          const err130 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3, schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/required", keyword: "required", params: { missingProperty: "url" } };
                          if (vErrors === null) {
                            vErrors = [err130];
                          } else {
                            vErrors.push(err130);
                          }
                          errors++;
                        }
                        for (const key12 in data50) {
                          if (!(key12 === "number" || key12 === "title" || key12 === "url")) {
                            const err131 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3, schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 } };
                            if (vErrors === null) {
                              vErrors = [err131];
                            } else {
                              vErrors.push(err131);
                            }
                            errors++;
                          }
                        }
                        if (data50.number !== void 0) {
                          let data51 = data50.number;
                          if (!(typeof data51 == "number" && (!(data51 % 1) && !isNaN(data51)) && isFinite(data51))) {
                            const err132 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3 + "/number", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/number/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                              vErrors = [err132];
                            } else {
                              vErrors.push(err132);
                            }
                            errors++;
                          }
                          if (typeof data51 == "number" && isFinite(data51)) {
                            if (data51 > 9007199254740991 || isNaN(data51)) {
                              const err133 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3 + "/number", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/number/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
                              if (vErrors === null) {
                                vErrors = [err133];
                              } else {
                                vErrors.push(err133);
                              }
                              errors++;
                            }
                            if (data51 < 1 || isNaN(data51)) {
                              const err134 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3 + "/number", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                              if (vErrors === null) {
                                vErrors = [err134];
                              } else {
                                vErrors.push(err134);
                              }
                              errors++;
                            }
                          }
                        }
                        if (data50.title !== void 0) {
                          if (typeof data50.title !== "string") {
                            const err135 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3 + "/title", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err135];
                            } else {
                              vErrors.push(err135);
                            }
                            errors++;
                          }
                        }
                        if (data50.url !== void 0) {
                          if (typeof data50.url !== "string") {
                            const err136 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3 + "/url", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/url/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err136];
                            } else {
                              vErrors.push(err136);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err137 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3, schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                          vErrors = [err137];
                        } else {
                          vErrors.push(err137);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err138 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns", schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err138];
                    } else {
                      vErrors.push(err138);
                    }
                    errors++;
                  }
                }
              } else {
                const err139 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues", schemaPath: "#/properties/features/additionalProperties/properties/issues/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err139];
                } else {
                  vErrors.push(err139);
                }
                errors++;
              }
            }
            if (data5.approvals !== void 0) {
              let data54 = data5.approvals;
              if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
                if (data54.status === void 0) {
                  const err140 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals", schemaPath: "#/properties/features/additionalProperties/properties/approvals/required", keyword: "required", params: { missingProperty: "status" } };
                  if (vErrors === null) {
                    vErrors = [err140];
                  } else {
                    vErrors.push(err140);
                  }
                  errors++;
                }
                for (const key13 in data54) {
                  if (!(key13 === "status" || key13 === "detail" || key13 === "groups" || key13 === "required")) {
                    const err141 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals", schemaPath: "#/properties/features/additionalProperties/properties/approvals/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 } };
                    if (vErrors === null) {
                      vErrors = [err141];
                    } else {
                      vErrors.push(err141);
                    }
                    errors++;
                  }
                }
                if (data54.status !== void 0) {
                  let data55 = data54.status;
                  if (typeof data55 !== "string") {
                    const err142 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/status", schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/status/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err142];
                    } else {
                      vErrors.push(err142);
                    }
                    errors++;
                  }
                  if (!(data55 === "ok" || data55 === "skipped" || data55 === "unknown" || data55 === "unconfigured" || data55 === "empty" || data55 === "not-a-number" || data55 === "partial" || data55 === "rate-limited" || data55 === "unauthorized" || data55 === "bad-query" || data55 === "ambiguous" || data55 === "stale" || data55 === "timeout" || data55 === "unreachable" || data55 === "malformed")) {
                    const err143 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/status", schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/status/enum", keyword: "enum", params: { allowedValues: schema34.properties.features.additionalProperties.properties.approvals.properties.status.enum } };
                    if (vErrors === null) {
                      vErrors = [err143];
                    } else {
                      vErrors.push(err143);
                    }
                    errors++;
                  }
                }
                if (data54.detail !== void 0) {
                  if (typeof data54.detail !== "string") {
                    const err144 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/detail", schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/detail/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err144];
                    } else {
                      vErrors.push(err144);
                    }
                    errors++;
                  }
                }
                if (data54.groups !== void 0) {
                  let data57 = data54.groups;
                  if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
                    for (const key14 in data57) {
                      let data58 = data57[key14];
                      if (Array.isArray(data58)) {
                        const len4 = data58.length;
                        for (let i4 = 0; i4 < len4; i4++) {
                          if (typeof data58[i4] !== "string") {
                            const err145 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/groups/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4, schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/groups/additionalProperties/items/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err145];
                            } else {
                              vErrors.push(err145);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err146 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/groups/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/groups/additionalProperties/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                          vErrors = [err146];
                        } else {
                          vErrors.push(err146);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err147 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/groups", schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/groups/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err147];
                    } else {
                      vErrors.push(err147);
                    }
                    errors++;
                  }
                }
                if (data54.required !== void 0) {
                  let data60 = data54.required;
                  if (Array.isArray(data60)) {
                    const len5 = data60.length;
                    for (let i5 = 0; i5 < len5; i5++) {
                      if (typeof data60[i5] !== "string") {
                        const err148 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/required/" + i5, schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/required/items/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err148];
                        } else {
                          vErrors.push(err148);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err149 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/required", schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/required/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err149];
                    } else {
                      vErrors.push(err149);
                    }
                    errors++;
                  }
                }
              } else {
                const err150 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals", schemaPath: "#/properties/features/additionalProperties/properties/approvals/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err150];
                } else {
                  vErrors.push(err150);
                }
                errors++;
              }
            }
            if (data5.investigated !== void 0) {
              let data62 = data5.investigated;
              if (typeof data62 !== "boolean" && data62 !== null) {
                const err151 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/investigated", schemaPath: "#/properties/features/additionalProperties/properties/investigated/type", keyword: "type", params: { type: schema34.properties.features.additionalProperties.properties.investigated.type } };
                if (vErrors === null) {
                  vErrors = [err151];
                } else {
                  vErrors.push(err151);
                }
                errors++;
              }
            }
          } else {
            const err152 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err152];
            } else {
              vErrors.push(err152);
            }
            errors++;
          }
        }
      } else {
        const err153 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err153];
        } else {
          vErrors.push(err153);
        }
        errors++;
      }
    }
  } else {
    const err154 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err154];
    } else {
      vErrors.push(err154);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema35 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["version", "ok", "base", "head", "evaluatedAt", "problems", "changes", "settings"], "additionalProperties": false, "properties": { "version": { "type": "integer", "const": 1 }, "ok": { "type": "boolean" }, "base": { "type": ["string", "null"] }, "head": { "type": "string" }, "evaluatedAt": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$" }, "problems": { "type": "array", "items": { "type": "object", "required": ["code", "severity", "file", "line", "column", "message"], "additionalProperties": false, "properties": { "code": { "type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, "severity": { "type": "string", "enum": ["error", "warning"] }, "file": { "type": "string", "minLength": 1 }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 }, "message": { "type": "string", "minLength": 1 } } } }, "changes": { "type": "array", "items": { "type": "object", "required": ["feature", "kinds", "from", "to", "decision", "action", "eligibleAt", "exposure", "criteria"], "additionalProperties": false, "properties": { "feature": { "type": "string", "minLength": 1 }, "kinds": { "type": "array", "minItems": 1, "items": { "type": "string", "enum": ["created", "started", "advanced", "skipped", "stepped-down", "rolled-back", "paused", "resumed", "restarted", "audience-widened", "audience-narrowed", "reconfigured", "evidence-restarted", "imported", "retired", "removed", "annotated"] } }, "from": { "type": ["integer", "null"], "minimum": 0, "maximum": 4 }, "to": { "type": ["integer", "null"], "minimum": 0, "maximum": 4 }, "decision": { "type": "string", "enum": ["allow", "hold", "block"] }, "action": { "type": ["string", "null"], "enum": ["rollback", "pause", "hold", "investigate", "fast-track", "advance", null] }, "eligibleAt": { "type": ["string", "null"], "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$" }, "exposure": { "type": "object", "required": ["from", "to"], "additionalProperties": false, "properties": { "from": { "type": "number", "minimum": 0, "maximum": 1 }, "to": { "type": "number", "minimum": 0, "maximum": 1 } } }, "criteria": { "type": "array", "items": { "type": "object", "required": ["id", "verdict", "code", "message"], "additionalProperties": false, "properties": { "id": { "type": "string", "enum": ["one-step", "unlocked", "config-freeze", "one-at-a-time", "dependencies", "audience", "rollback-ready", "calendar", "time-in-tier", "error-rate", "success-rate", "performance", "critical-bugs", "customer-feedback", "investigated", "approvals"] }, "verdict": { "type": "string", "enum": ["pass", "fail", "inconclusive", "skipped", "overridden"] }, "code": { "type": "string", "minLength": 1 }, "message": { "type": "string", "minLength": 1 } } } } } } }, "settings": { "type": "array", "items": { "type": "string" } } } };
var pattern66 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$", "u");
var pattern67 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ok === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.base === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "base" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.head === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "head" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.evaluatedAt === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "evaluatedAt" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.problems === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "problems" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.changes === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "changes" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.settings === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "settings" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "version" || key0 === "ok" || key0 === "base" || key0 === "head" || key0 === "evaluatedAt" || key0 === "problems" || key0 === "changes" || key0 === "settings")) {
        const err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data0 = data.version;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err9 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (1 !== data0) {
        const err10 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.ok !== void 0) {
      if (typeof data.ok !== "boolean") {
        const err11 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.base !== void 0) {
      let data2 = data.base;
      if (typeof data2 !== "string" && data2 !== null) {
        const err12 = { instancePath: instancePath + "/base", schemaPath: "#/properties/base/type", keyword: "type", params: { type: schema35.properties.base.type } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.head !== void 0) {
      if (typeof data.head !== "string") {
        const err13 = { instancePath: instancePath + "/head", schemaPath: "#/properties/head/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.evaluatedAt !== void 0) {
      let data4 = data.evaluatedAt;
      if (typeof data4 === "string") {
        if (!pattern66.test(data4)) {
          const err14 = { instancePath: instancePath + "/evaluatedAt", schemaPath: "#/properties/evaluatedAt/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$" } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/evaluatedAt", schemaPath: "#/properties/evaluatedAt/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.problems !== void 0) {
      let data5 = data.problems;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.code === void 0) {
              const err16 = { instancePath: instancePath + "/problems/" + i0, schemaPath: "#/properties/problems/items/required", keyword: "required", params: { missingProperty: "code" } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (data6.severity === void 0) {
              const err17 = { instancePath: instancePath + "/problems/" + i0, schemaPath: "#/properties/problems/items/required", keyword: "required", params: { missingProperty: "severity" } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data6.file === void 0) {
              const err18 = { instancePath: instancePath + "/problems/" + i0, schemaPath: "#/properties/problems/items/required", keyword: "required", params: { missingProperty: "file" } };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data6.line === void 0) {
              const err19 = { instancePath: instancePath + "/problems/" + i0, schemaPath: "#/properties/problems/items/required", keyword: "required", params: { missingProperty: "line" } };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (data6.column === void 0) {
              const err20 = { instancePath: instancePath + "/problems/" + i0, schemaPath: "#/properties/problems/items/required", keyword: "required", params: { missingProperty: "column" } };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (data6.message === void 0) {
              const err21 = { instancePath: instancePath + "/problems/" + i0, schemaPath: "#/properties/problems/items/required", keyword: "required", params: { missingProperty: "message" } };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            for (const key1 in data6) {
              if (!(key1 === "code" || key1 === "severity" || key1 === "file" || key1 === "line" || key1 === "column" || key1 === "message")) {
                const err22 = { instancePath: instancePath + "/problems/" + i0, schemaPath: "#/properties/problems/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data6.code !== void 0) {
              let data7 = data6.code;
              if (typeof data7 === "string") {
                if (!pattern67.test(data7)) {
                  const err23 = { instancePath: instancePath + "/problems/" + i0 + "/code", schemaPath: "#/properties/problems/items/properties/code/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" } };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              } else {
                const err24 = { instancePath: instancePath + "/problems/" + i0 + "/code", schemaPath: "#/properties/problems/items/properties/code/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data6.severity !== void 0) {
              let data8 = data6.severity;
              if (typeof data8 !== "string") {
                const err25 = { instancePath: instancePath + "/problems/" + i0 + "/severity", schemaPath: "#/properties/problems/items/properties/severity/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
              if (!(data8 === "error" || data8 === "warning")) {
                const err26 = { instancePath: instancePath + "/problems/" + i0 + "/severity", schemaPath: "#/properties/problems/items/properties/severity/enum", keyword: "enum", params: { allowedValues: schema35.properties.problems.items.properties.severity.enum } };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data6.file !== void 0) {
              let data9 = data6.file;
              if (typeof data9 === "string") {
                if (func2(data9) < 1) {
                  const err27 = { instancePath: instancePath + "/problems/" + i0 + "/file", schemaPath: "#/properties/problems/items/properties/file/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              } else {
                const err28 = { instancePath: instancePath + "/problems/" + i0 + "/file", schemaPath: "#/properties/problems/items/properties/file/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data6.line !== void 0) {
              let data10 = data6.line;
              if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                const err29 = { instancePath: instancePath + "/problems/" + i0 + "/line", schemaPath: "#/properties/problems/items/properties/line/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
              if (typeof data10 == "number" && isFinite(data10)) {
                if (data10 < 1 || isNaN(data10)) {
                  const err30 = { instancePath: instancePath + "/problems/" + i0 + "/line", schemaPath: "#/properties/problems/items/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
              }
            }
            if (data6.column !== void 0) {
              let data11 = data6.column;
              if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                const err31 = { instancePath: instancePath + "/problems/" + i0 + "/column", schemaPath: "#/properties/problems/items/properties/column/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
              if (typeof data11 == "number" && isFinite(data11)) {
                if (data11 < 1 || isNaN(data11)) {
                  const err32 = { instancePath: instancePath + "/problems/" + i0 + "/column", schemaPath: "#/properties/problems/items/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err32];
                  } else {
                    vErrors.push(err32);
                  }
                  errors++;
                }
              }
            }
            if (data6.message !== void 0) {
              let data12 = data6.message;
              if (typeof data12 === "string") {
                if (func2(data12) < 1) {
                  const err33 = { instancePath: instancePath + "/problems/" + i0 + "/message", schemaPath: "#/properties/problems/items/properties/message/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              } else {
                const err34 = { instancePath: instancePath + "/problems/" + i0 + "/message", schemaPath: "#/properties/problems/items/properties/message/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
          } else {
            const err35 = { instancePath: instancePath + "/problems/" + i0, schemaPath: "#/properties/problems/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
      } else {
        const err36 = { instancePath: instancePath + "/problems", schemaPath: "#/properties/problems/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.changes !== void 0) {
      let data13 = data.changes;
      if (Array.isArray(data13)) {
        const len1 = data13.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data14 = data13[i1];
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.feature === void 0) {
              const err37 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/required", keyword: "required", params: { missingProperty: "feature" } };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            if (data14.kinds === void 0) {
              const err38 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/required", keyword: "required", params: { missingProperty: "kinds" } };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data14.from === void 0) {
              const err39 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/required", keyword: "required", params: { missingProperty: "from" } };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data14.to === void 0) {
              const err40 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/required", keyword: "required", params: { missingProperty: "to" } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data14.decision === void 0) {
              const err41 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/required", keyword: "required", params: { missingProperty: "decision" } };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            if (data14.action === void 0) {
              const err42 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/required", keyword: "required", params: { missingProperty: "action" } };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
            if (data14.eligibleAt === void 0) {
              const err43 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/required", keyword: "required", params: { missingProperty: "eligibleAt" } };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            if (data14.exposure === void 0) {
              const err44 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/required", keyword: "required", params: { missingProperty: "exposure" } };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
            if (data14.criteria === void 0) {
              const err45 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/required", keyword: "required", params: { missingProperty: "criteria" } };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
            for (const key2 in data14) {
              if (!func1.call(schema35.properties.changes.items.properties, key2)) {
                const err46 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data14.feature !== void 0) {
              let data15 = data14.feature;
              if (typeof data15 === "string") {
                if (func2(data15) < 1) {
                  const err47 = { instancePath: instancePath + "/changes/" + i1 + "/feature", schemaPath: "#/properties/changes/items/properties/feature/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
              } else {
                const err48 = { instancePath: instancePath + "/changes/" + i1 + "/feature", schemaPath: "#/properties/changes/items/properties/feature/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
            if (data14.kinds !== void 0) {
              let data16 = data14.kinds;
              if (Array.isArray(data16)) {
                if (data16.length < 1) {
                  const err49 = { instancePath: instancePath + "/changes/" + i1 + "/kinds", schemaPath: "#/properties/changes/items/properties/kinds/minItems", keyword: "minItems", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err49];
                  } else {
                    vErrors.push(err49);
                  }
                  errors++;
                }
                const len2 = data16.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data17 = data16[i2];
                  if (typeof data17 !== "string") {
                    const err50 = { instancePath: instancePath + "/changes/" + i1 + "/kinds/" + i2, schemaPath: "#/properties/changes/items/properties/kinds/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err50];
                    } else {
                      vErrors.push(err50);
                    }
                    errors++;
                  }
                  if (!(data17 === "created" || data17 === "started" || data17 === "advanced" || data17 === "skipped" || data17 === "stepped-down" || data17 === "rolled-back" || data17 === "paused" || data17 === "resumed" || data17 === "restarted" || data17 === "audience-widened" || data17 === "audience-narrowed" || data17 === "reconfigured" || data17 === "evidence-restarted" || data17 === "imported" || data17 === "retired" || data17 === "removed" || data17 === "annotated")) {
                    const err51 = { instancePath: instancePath + "/changes/" + i1 + "/kinds/" + i2, schemaPath: "#/properties/changes/items/properties/kinds/items/enum", keyword: "enum", params: { allowedValues: schema35.properties.changes.items.properties.kinds.items.enum } };
                    if (vErrors === null) {
                      vErrors = [err51];
                    } else {
                      vErrors.push(err51);
                    }
                    errors++;
                  }
                }
              } else {
                const err52 = { instancePath: instancePath + "/changes/" + i1 + "/kinds", schemaPath: "#/properties/changes/items/properties/kinds/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data14.from !== void 0) {
              let data18 = data14.from;
              if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18)) && data18 !== null) {
                const err53 = { instancePath: instancePath + "/changes/" + i1 + "/from", schemaPath: "#/properties/changes/items/properties/from/type", keyword: "type", params: { type: schema35.properties.changes.items.properties.from.type } };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
              if (typeof data18 == "number" && isFinite(data18)) {
                if (data18 > 4 || isNaN(data18)) {
                  const err54 = { instancePath: instancePath + "/changes/" + i1 + "/from", schemaPath: "#/properties/changes/items/properties/from/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4 } };
                  if (vErrors === null) {
                    vErrors = [err54];
                  } else {
                    vErrors.push(err54);
                  }
                  errors++;
                }
                if (data18 < 0 || isNaN(data18)) {
                  const err55 = { instancePath: instancePath + "/changes/" + i1 + "/from", schemaPath: "#/properties/changes/items/properties/from/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
              }
            }
            if (data14.to !== void 0) {
              let data19 = data14.to;
              if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19)) && data19 !== null) {
                const err56 = { instancePath: instancePath + "/changes/" + i1 + "/to", schemaPath: "#/properties/changes/items/properties/to/type", keyword: "type", params: { type: schema35.properties.changes.items.properties.to.type } };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
              if (typeof data19 == "number" && isFinite(data19)) {
                if (data19 > 4 || isNaN(data19)) {
                  const err57 = { instancePath: instancePath + "/changes/" + i1 + "/to", schemaPath: "#/properties/changes/items/properties/to/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4 } };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
                if (data19 < 0 || isNaN(data19)) {
                  const err58 = { instancePath: instancePath + "/changes/" + i1 + "/to", schemaPath: "#/properties/changes/items/properties/to/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err58];
                  } else {
                    vErrors.push(err58);
                  }
                  errors++;
                }
              }
            }
            if (data14.decision !== void 0) {
              let data20 = data14.decision;
              if (typeof data20 !== "string") {
                const err59 = { instancePath: instancePath + "/changes/" + i1 + "/decision", schemaPath: "#/properties/changes/items/properties/decision/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
              if (!(data20 === "allow" || data20 === "hold" || data20 === "block")) {
                const err60 = { instancePath: instancePath + "/changes/" + i1 + "/decision", schemaPath: "#/properties/changes/items/properties/decision/enum", keyword: "enum", params: { allowedValues: schema35.properties.changes.items.properties.decision.enum } };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
            if (data14.action !== void 0) {
              let data21 = data14.action;
              if (typeof data21 !== "string" && data21 !== null) {
                const err61 = { instancePath: instancePath + "/changes/" + i1 + "/action", schemaPath: "#/properties/changes/items/properties/action/type", keyword: "type", params: { type: schema35.properties.changes.items.properties.action.type } };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
              if (!(data21 === "rollback" || data21 === "pause" || data21 === "hold" || data21 === "investigate" || data21 === "fast-track" || data21 === "advance" || data21 === null)) {
                const err62 = { instancePath: instancePath + "/changes/" + i1 + "/action", schemaPath: "#/properties/changes/items/properties/action/enum", keyword: "enum", params: { allowedValues: schema35.properties.changes.items.properties.action.enum } };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
            }
            if (data14.eligibleAt !== void 0) {
              let data22 = data14.eligibleAt;
              if (typeof data22 !== "string" && data22 !== null) {
                const err63 = { instancePath: instancePath + "/changes/" + i1 + "/eligibleAt", schemaPath: "#/properties/changes/items/properties/eligibleAt/type", keyword: "type", params: { type: schema35.properties.changes.items.properties.eligibleAt.type } };
                if (vErrors === null) {
                  vErrors = [err63];
                } else {
                  vErrors.push(err63);
                }
                errors++;
              }
              if (typeof data22 === "string") {
                if (!pattern66.test(data22)) {
                  const err64 = { instancePath: instancePath + "/changes/" + i1 + "/eligibleAt", schemaPath: "#/properties/changes/items/properties/eligibleAt/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$" } };
                  if (vErrors === null) {
                    vErrors = [err64];
                  } else {
                    vErrors.push(err64);
                  }
                  errors++;
                }
              }
            }
            if (data14.exposure !== void 0) {
              let data23 = data14.exposure;
              if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                if (data23.from === void 0) {
                  const err65 = { instancePath: instancePath + "/changes/" + i1 + "/exposure", schemaPath: "#/properties/changes/items/properties/exposure/required", keyword: "required", params: { missingProperty: "from" } };
                  if (vErrors === null) {
                    vErrors = [err65];
                  } else {
                    vErrors.push(err65);
                  }
                  errors++;
                }
                if (data23.to === void 0) {
                  const err66 = { instancePath: instancePath + "/changes/" + i1 + "/exposure", schemaPath: "#/properties/changes/items/properties/exposure/required", keyword: "required", params: { missingProperty: "to" } };
                  if (vErrors === null) {
                    vErrors = [err66];
                  } else {
                    vErrors.push(err66);
                  }
                  errors++;
                }
                for (const key3 in data23) {
                  if (!(key3 === "from" || key3 === "to")) {
                    const err67 = { instancePath: instancePath + "/changes/" + i1 + "/exposure", schemaPath: "#/properties/changes/items/properties/exposure/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                    if (vErrors === null) {
                      vErrors = [err67];
                    } else {
                      vErrors.push(err67);
                    }
                    errors++;
                  }
                }
                if (data23.from !== void 0) {
                  let data24 = data23.from;
                  if (typeof data24 == "number" && isFinite(data24)) {
                    if (data24 > 1 || isNaN(data24)) {
                      const err68 = { instancePath: instancePath + "/changes/" + i1 + "/exposure/from", schemaPath: "#/properties/changes/items/properties/exposure/properties/from/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err68];
                      } else {
                        vErrors.push(err68);
                      }
                      errors++;
                    }
                    if (data24 < 0 || isNaN(data24)) {
                      const err69 = { instancePath: instancePath + "/changes/" + i1 + "/exposure/from", schemaPath: "#/properties/changes/items/properties/exposure/properties/from/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                      if (vErrors === null) {
                        vErrors = [err69];
                      } else {
                        vErrors.push(err69);
                      }
                      errors++;
                    }
                  } else {
                    const err70 = { instancePath: instancePath + "/changes/" + i1 + "/exposure/from", schemaPath: "#/properties/changes/items/properties/exposure/properties/from/type", keyword: "type", params: { type: "number" } };
                    if (vErrors === null) {
                      vErrors = [err70];
                    } else {
                      vErrors.push(err70);
                    }
                    errors++;
                  }
                }
                if (data23.to !== void 0) {
                  let data25 = data23.to;
                  if (typeof data25 == "number" && isFinite(data25)) {
                    if (data25 > 1 || isNaN(data25)) {
                      const err71 = { instancePath: instancePath + "/changes/" + i1 + "/exposure/to", schemaPath: "#/properties/changes/items/properties/exposure/properties/to/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err71];
                      } else {
                        vErrors.push(err71);
                      }
                      errors++;
                    }
                    if (data25 < 0 || isNaN(data25)) {
                      const err72 = { instancePath: instancePath + "/changes/" + i1 + "/exposure/to", schemaPath: "#/properties/changes/items/properties/exposure/properties/to/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                      if (vErrors === null) {
                        vErrors = [err72];
                      } else {
                        vErrors.push(err72);
                      }
                      errors++;
                    }
                  } else {
                    const err73 = { instancePath: instancePath + "/changes/" + i1 + "/exposure/to", schemaPath: "#/properties/changes/items/properties/exposure/properties/to/type", keyword: "type", params: { type: "number" } };
                    if (vErrors === null) {
                      vErrors = [err73];
                    } else {
                      vErrors.push(err73);
                    }
                    errors++;
                  }
                }
              } else {
                const err74 = { instancePath: instancePath + "/changes/" + i1 + "/exposure", schemaPath: "#/properties/changes/items/properties/exposure/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err74];
                } else {
                  vErrors.push(err74);
                }
                errors++;
              }
            }
            if (data14.criteria !== void 0) {
              let data26 = data14.criteria;
              if (Array.isArray(data26)) {
                const len3 = data26.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data27 = data26[i3];
                  if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                    if (data27.id === void 0) {
                      const err75 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3, schemaPath: "#/properties/changes/items/properties/criteria/items/required", keyword: "required", params: { missingProperty: "id" } };
                      if (vErrors === null) {
                        vErrors = [err75];
                      } else {
                        vErrors.push(err75);
                      }
                      errors++;
                    }
                    if (data27.verdict === void 0) {
                      const err76 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3, schemaPath: "#/properties/changes/items/properties/criteria/items/required", keyword: "required", params: { missingProperty: "verdict" } };
                      if (vErrors === null) {
                        vErrors = [err76];
                      } else {
                        vErrors.push(err76);
                      }
                      errors++;
                    }
                    if (data27.code === void 0) {
                      const err77 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3, schemaPath: "#/properties/changes/items/properties/criteria/items/required", keyword: "required", params: { missingProperty: "code" } };
                      if (vErrors === null) {
                        vErrors = [err77];
                      } else {
                        vErrors.push(err77);
                      }
                      errors++;
                    }
                    if (data27.message === void 0) {
                      const err78 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3, schemaPath: "#/properties/changes/items/properties/criteria/items/required", keyword: "required", params: { missingProperty: "message" } };
                      if (vErrors === null) {
                        vErrors = [err78];
                      } else {
                        vErrors.push(err78);
                      }
                      errors++;
                    }
                    for (const key4 in data27) {
                      if (!(key4 === "id" || key4 === "verdict" || key4 === "code" || key4 === "message")) {
                        const err79 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3, schemaPath: "#/properties/changes/items/properties/criteria/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                        if (vErrors === null) {
                          vErrors = [err79];
                        } else {
                          vErrors.push(err79);
                        }
                        errors++;
                      }
                    }
                    if (data27.id !== void 0) {
                      let data28 = data27.id;
                      if (typeof data28 !== "string") {
                        const err80 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3 + "/id", schemaPath: "#/properties/changes/items/properties/criteria/items/properties/id/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err80];
                        } else {
                          vErrors.push(err80);
                        }
                        errors++;
                      }
                      if (!(data28 === "one-step" || data28 === "unlocked" || data28 === "config-freeze" || data28 === "one-at-a-time" || data28 === "dependencies" || data28 === "audience" || data28 === "rollback-ready" || data28 === "calendar" || data28 === "time-in-tier" || data28 === "error-rate" || data28 === "success-rate" || data28 === "performance" || data28 === "critical-bugs" || data28 === "customer-feedback" || data28 === "investigated" || data28 === "approvals")) {
                        const err81 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3 + "/id", schemaPath: "#/properties/changes/items/properties/criteria/items/properties/id/enum", keyword: "enum", params: { allowedValues: schema35.properties.changes.items.properties.criteria.items.properties.id.enum } };
                        if (vErrors === null) {
                          vErrors = [err81];
                        } else {
                          vErrors.push(err81);
                        }
                        errors++;
                      }
                    }
                    if (data27.verdict !== void 0) {
                      let data29 = data27.verdict;
                      if (typeof data29 !== "string") {
                        const err82 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3 + "/verdict", schemaPath: "#/properties/changes/items/properties/criteria/items/properties/verdict/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err82];
                        } else {
                          vErrors.push(err82);
                        }
                        errors++;
                      }
                      if (!(data29 === "pass" || data29 === "fail" || data29 === "inconclusive" || data29 === "skipped" || data29 === "overridden")) {
                        const err83 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3 + "/verdict", schemaPath: "#/properties/changes/items/properties/criteria/items/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema35.properties.changes.items.properties.criteria.items.properties.verdict.enum } };
                        if (vErrors === null) {
                          vErrors = [err83];
                        } else {
                          vErrors.push(err83);
                        }
                        errors++;
                      }
                    }
                    if (data27.code !== void 0) {
                      let data30 = data27.code;
                      if (typeof data30 === "string") {
                        if (func2(data30) < 1) {
                          const err84 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3 + "/code", schemaPath: "#/properties/changes/items/properties/criteria/items/properties/code/minLength", keyword: "minLength", params: { limit: 1 } };
                          if (vErrors === null) {
                            vErrors = [err84];
                          } else {
                            vErrors.push(err84);
                          }
                          errors++;
                        }
                      } else {
                        const err85 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3 + "/code", schemaPath: "#/properties/changes/items/properties/criteria/items/properties/code/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err85];
                        } else {
                          vErrors.push(err85);
                        }
                        errors++;
                      }
                    }
                    if (data27.message !== void 0) {
                      let data31 = data27.message;
                      if (typeof data31 === "string") {
                        if (func2(data31) < 1) {
                          const err86 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3 + "/message", schemaPath: "#/properties/changes/items/properties/criteria/items/properties/message/minLength", keyword: "minLength", params: { limit: 1 } };
                          if (vErrors === null) {
                            vErrors = [err86];
                          } else {
                            vErrors.push(err86);
                          }
                          errors++;
                        }
                      } else {
                        const err87 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3 + "/message", schemaPath: "#/properties/changes/items/properties/criteria/items/properties/message/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err87];
                        } else {
                          vErrors.push(err87);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err88 = { instancePath: instancePath + "/changes/" + i1 + "/criteria/" + i3, schemaPath: "#/properties/changes/items/properties/criteria/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err88];
                    } else {
                      vErrors.push(err88);
                    }
                    errors++;
                  }
                }
              } else {
                const err89 = { instancePath: instancePath + "/changes/" + i1 + "/criteria", schemaPath: "#/properties/changes/items/properties/criteria/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err89];
                } else {
                  vErrors.push(err89);
                }
                errors++;
              }
            }
          } else {
            const err90 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err90];
            } else {
              vErrors.push(err90);
            }
            errors++;
          }
        }
      } else {
        const err91 = { instancePath: instancePath + "/changes", schemaPath: "#/properties/changes/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err91];
        } else {
          vErrors.push(err91);
        }
        errors++;
      }
    }
    if (data.settings !== void 0) {
      let data32 = data.settings;
      if (Array.isArray(data32)) {
        const len4 = data32.length;
        for (let i4 = 0; i4 < len4; i4++) {
          if (typeof data32[i4] !== "string") {
            const err92 = { instancePath: instancePath + "/settings/" + i4, schemaPath: "#/properties/settings/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err92];
            } else {
              vErrors.push(err92);
            }
            errors++;
          }
        }
      } else {
        const err93 = { instancePath: instancePath + "/settings", schemaPath: "#/properties/settings/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err93];
        } else {
          vErrors.push(err93);
        }
        errors++;
      }
    }
  } else {
    const err94 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err94];
    } else {
      vErrors.push(err94);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var rolloutWords = {
  "titles": {
    "#": "a rollout",
    "#/properties/feature": "a letter, then at most 41 letters, digits, _, . and -",
    "#/properties/description": "a text",
    "#/properties/owners": "a list of names",
    "#/properties/owners/items": 'a name such as "@acme/storage"',
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
    "#/properties/paused/properties/by": 'a name such as "@product-lead"',
    "#/properties/paused/properties/reason": "a text of 1 to 2000 characters",
    "#/properties/rolledBack": "a mapping of at, from, by and reason",
    "#/properties/rolledBack/properties/at": "an instant such as 2026-11-20T10:00:00Z",
    "#/properties/rolledBack/properties/from": "a whole number from 0 to 4",
    "#/properties/rolledBack/properties/by": 'a name such as "@product-lead"',
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
    "#/properties/metrics": [
      "source"
    ],
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
    "#/properties/imported": [
      "from",
      "at"
    ],
    "#/properties/retired": [
      "at"
    ]
  }
};
var settingsWords = {
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
    "#/properties/stores/items/additionalProperties": "a text, or the name of an environment variable, written like {env: NAME}",
    "#/properties/stores/items/additionalProperties/properties/env": "the name of an environment variable",
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
    "#/properties/report": "a mapping of customerIds",
    "#/properties/report/properties/customerIds": "hide or show"
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
      "environments",
      "notifications",
      "report"
    ],
    "#/properties/ladder": [
      "internal",
      "earlyAdopters",
      "general"
    ],
    "#/properties/ladder/properties/internal": [
      "minimum",
      "fastTrackMinimum"
    ],
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
    "#/properties/criteria/properties/performance": [
      "maximumIncrease",
      "required"
    ],
    "#/properties/criteria/properties/investigate": [
      "extra"
    ],
    "#/properties/rollback": [
      "critical",
      "commonCause",
      "graceWithoutData"
    ],
    "#/properties/audience": [
      "maximum",
      "wideningWithoutEvidence"
    ],
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
    "#/properties/calendar": [
      "timezone",
      "freeze"
    ],
    "#/properties/calendar/properties/freeze/items": [
      "days",
      "from",
      "to"
    ],
    "#/properties/guard": [
      "mode",
      "propose"
    ],
    "#/properties/adoption": [
      "until"
    ],
    "#/properties/metrics": [
      "default",
      "sources"
    ],
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
    "#/properties/metrics/properties/sources/additionalProperties/properties/url": [
      "env"
    ],
    "#/properties/metrics/properties/sources/additionalProperties/properties/token": [
      "env"
    ],
    "#/properties/stores/items": [
      "name",
      "kind",
      "environment",
      "customerIds",
      "format"
    ],
    "#/properties/stores/items/additionalProperties": [
      "env"
    ],
    "#/properties/environments/additionalProperties": [
      "minimumTier"
    ],
    "#/properties/notifications/items": [
      "kind",
      "url",
      "on"
    ],
    "#/properties/notifications/items/properties/url": [
      "env"
    ],
    "#/properties/report": [
      "customerIds"
    ]
  }
};
var snapshotWords = {
  "titles": {
    "#": "a snapshot",
    "#/properties/format": "1",
    "#/properties/environment": "a text of 1 to 256 characters",
    "#/properties/sequence": "a whole number",
    "#/properties/revision": "a commit",
    "#/properties/publishedAt": "an instant such as 2026-11-20T10:00:00Z",
    "#/properties/hash": "mm3-100k-1",
    "#/properties/features": "a mapping of features",
    "#/properties/features/additionalProperties": "a feature",
    "#/properties/features/additionalProperties/properties/flag": "a dotted path",
    "#/properties/features/additionalProperties/properties/tier": "a whole number from 0 to 4",
    "#/properties/features/additionalProperties/properties/status": "one of planned, in_progress, paused, completed, rolled_back",
    "#/properties/features/additionalProperties/properties/weight": "a whole number from 0 to 100000",
    "#/properties/features/additionalProperties/properties/salt": "a text of 1 to 256 characters",
    "#/properties/features/additionalProperties/properties/whitelist": "a list of texts",
    "#/properties/features/additionalProperties/properties/whitelist/items": "a text",
    "#/properties/features/additionalProperties/properties/blacklist": "a list of texts",
    "#/properties/features/additionalProperties/properties/blacklist/items": "a text",
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
      "revision",
      "publishedAt",
      "hash",
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
var evidenceWords = {
  "titles": {
    "#": "recorded evidence",
    "#/properties/$schema": "the address of this schema",
    "#/properties/version": "1",
    "#/properties/now": "an instant such as 2026-11-20T10:00:00Z",
    "#/properties/lastGuardRun": "an instant such as 2026-11-20T10:00:00Z, or null",
    "#/properties/features": "a mapping of features",
    "#/properties/features/additionalProperties": "a mapping of since, pausedMs, resumedAt, metrics, issues, approvals and investigated",
    "#/properties/features/additionalProperties/properties/since": "an instant such as 2026-11-20T10:00:00Z, or null",
    "#/properties/features/additionalProperties/properties/pausedMs": "a number of milliseconds",
    "#/properties/features/additionalProperties/properties/resumedAt": "an instant such as 2026-11-20T10:00:00Z, or null",
    "#/properties/features/additionalProperties/properties/metrics": "what a metrics source answered",
    "#/properties/features/additionalProperties/properties/metrics/properties/status": "ok, or why there are no counts",
    "#/properties/features/additionalProperties/properties/metrics/properties/detail": "a text",
    "#/properties/features/additionalProperties/properties/metrics/properties/designEffect": "a number from 1 to 1000",
    "#/properties/features/additionalProperties/properties/metrics/properties/window": "a mapping of events and errors, or of rate",
    "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/events": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/errors": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/successes": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/rate": "a number from 0 to 1",
    "#/properties/features/additionalProperties/properties/metrics/properties/windows": "a list of windows",
    "#/properties/features/additionalProperties/properties/metrics/properties/windows/items": "a window",
    "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/end": "an instant such as 2026-11-20T10:00:00Z",
    "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/ms": "a number of milliseconds",
    "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/events": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/errors": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/successes": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/buckets": "a list of hours",
    "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items": "an hour",
    "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/start": "an instant such as 2026-11-20T10:00:00Z",
    "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/events": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/errors": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/successes": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/rate": "a number from 0 to 1",
    "#/properties/features/additionalProperties/properties/metrics/properties/latency": "a mapping of p95Ms, baselineP95Ms, count and baselineCount",
    "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/p95Ms": "a number of milliseconds",
    "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineP95Ms": "a number of milliseconds",
    "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/count": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineCount": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/control": "a mapping of events, errors and successes",
    "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/events": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/errors": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/successes": "a number from 0 to 1,000,000,000,000",
    "#/properties/features/additionalProperties/properties/issues": "open issues that speak against a rise",
    "#/properties/features/additionalProperties/properties/issues/properties/status": "ok, skipped, or why there is no answer",
    "#/properties/features/additionalProperties/properties/issues/properties/detail": "a text",
    "#/properties/features/additionalProperties/properties/issues/properties/critical": "a list of issues",
    "#/properties/features/additionalProperties/properties/issues/properties/critical/items": "an issue",
    "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/number": "a whole number",
    "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/title": "a text",
    "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/url": "a text",
    "#/properties/features/additionalProperties/properties/issues/properties/concerns": "a list of issues",
    "#/properties/features/additionalProperties/properties/issues/properties/concerns/items": "an issue",
    "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/number": "a whole number",
    "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/title": "a text",
    "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/url": "a text",
    "#/properties/features/additionalProperties/properties/approvals": "who approved, by group",
    "#/properties/features/additionalProperties/properties/approvals/properties/status": "ok, skipped, unknown, or why there is no answer",
    "#/properties/features/additionalProperties/properties/approvals/properties/detail": "a text",
    "#/properties/features/additionalProperties/properties/approvals/properties/groups": "a mapping of groups to lists of names",
    "#/properties/features/additionalProperties/properties/approvals/properties/groups/additionalProperties": "a list of texts",
    "#/properties/features/additionalProperties/properties/approvals/properties/groups/additionalProperties/items": "a text",
    "#/properties/features/additionalProperties/properties/approvals/properties/required": "a list of texts",
    "#/properties/features/additionalProperties/properties/approvals/properties/required/items": "a text",
    "#/properties/features/additionalProperties/properties/investigated": "true, false or null",
    "#/properties/features/propertyNames": "the name of a feature"
  },
  "keys": {
    "#": [
      "$schema",
      "version",
      "now",
      "lastGuardRun",
      "features"
    ],
    "#/properties/features/additionalProperties": [
      "since",
      "pausedMs",
      "resumedAt",
      "metrics",
      "issues",
      "approvals",
      "investigated"
    ],
    "#/properties/features/additionalProperties/properties/metrics": [
      "status",
      "detail",
      "designEffect",
      "window",
      "windows",
      "buckets",
      "latency",
      "control"
    ],
    "#/properties/features/additionalProperties/properties/metrics/properties/window": [
      "events",
      "errors",
      "successes",
      "rate"
    ],
    "#/properties/features/additionalProperties/properties/metrics/properties/windows/items": [
      "end",
      "ms",
      "events",
      "errors",
      "successes"
    ],
    "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items": [
      "start",
      "events",
      "errors",
      "successes",
      "rate"
    ],
    "#/properties/features/additionalProperties/properties/metrics/properties/latency": [
      "p95Ms",
      "baselineP95Ms",
      "count",
      "baselineCount"
    ],
    "#/properties/features/additionalProperties/properties/metrics/properties/control": [
      "events",
      "errors",
      "successes"
    ],
    "#/properties/features/additionalProperties/properties/issues": [
      "status",
      "detail",
      "critical",
      "concerns"
    ],
    "#/properties/features/additionalProperties/properties/issues/properties/critical/items": [
      "number",
      "title",
      "url"
    ],
    "#/properties/features/additionalProperties/properties/issues/properties/concerns/items": [
      "number",
      "title",
      "url"
    ],
    "#/properties/features/additionalProperties/properties/approvals": [
      "status",
      "detail",
      "groups",
      "required"
    ]
  }
};

// node_modules/js-yaml/dist/js-yaml.mjs
var NOT_RESOLVED = /* @__PURE__ */ Symbol("NOT_RESOLVED");
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
    const result2 = sign * parseFloat(value);
    return Number.isFinite(result2) ? result2 : NOT_RESOLVED;
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
    const date2 = makeUtcDate(year, month, day);
    if (date2.getUTCFullYear() !== year || date2.getUTCMonth() !== month || date2.getUTCDate() !== day) return NOT_RESOLVED;
    return date2;
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
    scalar: /* @__PURE__ */ Object.create(null),
    sequence: /* @__PURE__ */ Object.create(null),
    mapping: /* @__PURE__ */ Object.create(null)
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
var Schema = class Schema2 {
  tags;
  /** @internal */
  implicitScalarTags;
  /**
  * Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
  * the resolvers that may match that key, in schema order; a key absent from
  * the map uses
  * {@link Schema.implicitScalarAnyFirstChar}
  * (resolvers that declared no first-char constraint, so they apply to any
  * first character).
  */
  implicitScalarByFirstChar;
  implicitScalarAnyFirstChar;
  /**
  * The default scalar tag (`!!str`), resolved once so the composer's fallback
  * for unresolved plain scalars avoids a keyed lookup per scalar.
  *
  * @internal
  */
  defaultScalarTag;
  /**
  * The default container tags (`!!seq` / `!!map`), used by the dumper: when a
  * value is identified by its default tag, the tag is implicit and not
  * printed. Undefined if the schema does not define them (then such values
  * can't be dumped).
  *
  * @internal
  */
  defaultSequenceTag;
  /** @internal */
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
        case "mapping":
          if (tag.matchByTagPrefix) prefix.mapping.push(tag);
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
  /** @internal */
  lookupScalarTag(tagName) {
    const exactTag = this.exact.scalar[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupSequenceTag(tagName) {
    const exactTag = this.exact.sequence[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupMappingTag(tagName) {
    const exactTag = this.exact.mapping[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  resolveImplicitScalarTag(source) {
    const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
    for (const tag2 of candidates) {
      const value = tag2.resolve(source, false, tag2.tagName);
      if (value !== NOT_RESOLVED) return {
        value,
        tag: tag2
      };
    }
    const tag = this.defaultScalarTag;
    return {
      value: tag.resolve(source, false, tag.tagName),
      tag
    };
  }
  /**
  * Creates a new schema with the specified tags added. If a tag already
  * exists, it is replaced by the specified tag.
  *
  * @example
  *
  * ```javascript
  * import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
  *
  * const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
  * ```
  */
  withTags(...tags) {
    let flatTags = [];
    for (const tag of tags) flatTags = flatTags.concat(tag);
    return new Schema2([...this.tags, ...flatTags]);
  }
};
var FAILSAFE_SCHEMA = new Schema([
  strTag,
  seqTag,
  mapTag
]);
var JSON_SCHEMA = new Schema([
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
var YAML11_SCHEMA = new Schema([
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
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
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
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
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
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
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
function getLine(buffer, lineStart2, lineEnd2, position, maxLineLength) {
  let head = "";
  let tail = "";
  const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
  if (position - lineStart2 > maxHalfLength) {
    head = " ... ";
    lineStart2 = position - maxHalfLength + head.length;
  }
  if (lineEnd2 - position > maxHalfLength) {
    tail = " ...";
    lineEnd2 = position + maxHalfLength - tail.length;
  }
  return {
    str: head + buffer.slice(lineStart2, lineEnd2).replace(/\t/g, "→") + tail,
    pos: position - lineStart2 + head.length
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
  const lineStarts2 = [0];
  const lineEnds = [];
  let match;
  let foundLineNo = -1;
  while (match = re.exec(mark.buffer)) {
    lineEnds.push(match.index);
    lineStarts2.push(match.index + match[0].length);
    if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts2.length - 2;
  }
  if (foundLineNo < 0) foundLineNo = lineStarts2.length - 1;
  let result = "";
  const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
  const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
  for (let i = 1; i <= opts.linesBefore; i++) {
    if (foundLineNo - i < 0) break;
    const line3 = getLine(mark.buffer, lineStarts2[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts2[foundLineNo] - lineStarts2[foundLineNo - i]), maxLineLength);
    result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line3.str}
${result}`;
  }
  const line2 = getLine(mark.buffer, lineStarts2[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
  result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line2.str}
`;
  result += `${"-".repeat(opts.indent + lineNoLength + 3 + line2.pos)}^
`;
  for (let i = 1; i <= opts.linesAfter; i++) {
    if (foundLineNo + i >= lineEnds.length) break;
    const line3 = getLine(mark.buffer, lineStarts2[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts2[foundLineNo] - lineStarts2[foundLineNo + i]), maxLineLength);
    result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line3.str}
`;
  }
  return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
  let where = "";
  if (!exception.mark) return exception.reason;
  if (exception.mark.name) where += `in "${exception.mark.name}" `;
  where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
  if (!compact && exception.mark.snippet) where += `

${exception.mark.snippet}`;
  return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException2 extends Error {
  reason;
  mark;
  /**
  * Optional `mark` contains source snippet data. Usually, use
  * {@link YAMLException.throwAt} instead of passing it directly.
  */
  constructor(reason, mark) {
    super();
    this.name = "YAMLException";
    this.reason = reason;
    this.mark = mark;
    this.message = formatError(this, false);
    if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
  }
  /**
  * Returns the formatted error, omitting the source snippet in compact mode.
  */
  toString(compact) {
    return `${this.name}: ${formatError(this, compact)}`;
  }
  /**
  * Builds a YAMLException with a source snippet and throws it. `source` is
  * the raw input text; `position` is an offset into it.
  */
  static throwAt(source, position, message, filename = "") {
    let line2 = 0;
    let lineStart2 = 0;
    for (let index = 0; index < position; index++) {
      const ch = source.charCodeAt(index);
      if (ch === 10) {
        line2++;
        lineStart2 = index + 1;
      } else if (ch === 13) {
        line2++;
        if (source.charCodeAt(index + 1) === 10) index++;
        lineStart2 = index + 1;
      }
    }
    const mark = {
      name: filename,
      buffer: source,
      position,
      line: line2,
      column: position - lineStart2
    };
    mark.snippet = makeSnippet(mark);
    throw new YAMLException2(message, mark);
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
    case 48:
      return "\0";
    case 97:
      return "\x07";
    case 98:
      return "\b";
    case 116:
      return "	";
    case 9:
      return "	";
    case 110:
      return "\n";
    case 118:
      return "\v";
    case 102:
      return "\f";
    case 114:
      return "\r";
    case 101:
      return "\x1B";
    case 32:
      return " ";
    case 34:
      return '"';
    case 47:
      return "/";
    case 92:
      return "\\";
    case 78:
      return "";
    case 95:
      return " ";
    case 76:
      return "\u2028";
    case 80:
      return "\u2029";
    default:
      return "";
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
      const fold2 = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold2.breaks);
      position = captureStart = captureEnd = fold2.position;
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
      const fold2 = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold2.breaks);
      position = captureStart = captureEnd = fold2.position;
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
      const fold2 = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold2.breaks);
      position = captureStart = captureEnd = fold2.position;
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
  const lines2 = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
  let result = "";
  let didReadContent = false;
  let emptyLines = 0;
  let atMoreIndented = false;
  for (const line2 of lines2) {
    let column = 0;
    while (column < textIndent && line2.charCodeAt(column) === 32) column++;
    if (indent < 0 || column >= line2.length) {
      emptyLines++;
      continue;
    }
    const content = line2.slice(textIndent);
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
    case SCALAR_STYLE.SINGLE_QUOTED:
      return getSingleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return getDoubleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.LITERAL_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
    default:
      return getPlainValue(input, valueStart, valueEnd);
  }
}
var DEFAULT_TAG_HANDLERS = Object.assign(/* @__PURE__ */ Object.create(null), {
  "!": "!",
  "!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
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
    let ch2 = state.input.charCodeAt(state.position);
    if (ch2 === terminator) {
      state.position++;
      addPopEvent(state);
      return true;
    } else if (!readNext) throwError(state, "missed comma between flow collection entries");
    else if (ch2 === 44) throwError(state, "expected the node content, but found ','");
    let isPair = false;
    let isExplicitPair = false;
    if (ch2 === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
      isPair = isExplicitPair = true;
      state.position += 1;
      skipFlowSeparationSpace(state, nodeIndent);
    }
    const entryLine = state.line;
    const entryStart = snapshotState(state);
    const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
    skipFlowSeparationSpace(state, nodeIndent);
    ch2 = state.input.charCodeAt(state.position);
    if ((isMapping || isExplicitPair || state.line === entryLine) && ch2 === 58) {
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
    ch2 = state.input.charCodeAt(state.position);
    if (ch2 === 44) {
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
  state.tagHandlers = /* @__PURE__ */ Object.create(null);
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
    tagHandlers: /* @__PURE__ */ Object.create(null),
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
      throwError(state, "can not read a document");
  }
  return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
  ...DEFAULT_PARSER_OPTIONS,
  ...DEFAULT_CONSTRUCTOR_OPTIONS
};
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
    let lineEnd2 = value.length;
    const nextLineBreak = value.indexOf("\n", position);
    if (nextLineBreak !== -1) lineEnd2 = nextLineBreak;
    const line2 = value.slice(position, lineEnd2);
    if (line2.length > availableWidth && line2[0] !== " " && / [^ \t]/.test(line2)) shouldFold = true;
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
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
  indent: 2,
  seqNoIndent: false,
  seqInlineFirst: true,
  lineWidth: 80,
  flowBracketPadding: false,
  flowSkipCommaSpace: false,
  flowSkipColonSpace: false,
  quoteFlowKeys: false,
  quoteStyle: "single",
  forceQuotes: false,
  scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
  tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
  ...DEFAULT_PRESENTER_OPTIONS,
  schema: DUMP_SCHEMA,
  skipInvalid: false,
  noRefs: false,
  flowLevel: -1,
  sortKeys: false,
  transform: () => {
  }
};
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
var EVENT_MAPPING = EVENT_ID.MAPPING;
var EVENT_SCALAR = EVENT_ID.SCALAR;
var EVENT_ALIAS = EVENT_ID.ALIAS;
var EVENT_POP = EVENT_ID.POP;
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// src/config/yaml/scalar.ts
var INTEGER = /^[-+]?[0-9]+$/u;
var OCTAL = /^0o[0-7]+$/u;
var HEXADECIMAL = /^0x[0-9a-fA-F]+$/u;
var FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
var INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/u;
var WORDS = /* @__PURE__ */ new Map([
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
  [".nan", Number.NaN],
  [".NaN", Number.NaN],
  [".NAN", Number.NaN]
]);
function plainValue(text) {
  const word = WORDS.get(text);
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
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      stack.pop();
    } else if (event.type === EVENT_ID.DOCUMENT) {
      directive ??= directiveOf(event);
      stack.push(documentFrame(roots));
    } else {
      const parent = stack.at(-1);
      const made = contentOf(text, event, emptyAt(parent, last), issues);
      parent?.add(made.node);
      if (made.frame !== null) stack.push(made.frame);
      last = made.node.kind === "scalar" ? made.node.end : made.node.start;
    }
  }
  return { roots, directive };
}
function contentOf(text, event, otherwise, issues) {
  if (event.type === EVENT_ID.ALIAS) {
    const start2 = event.anchorStart - 1;
    issues.error(start2, "alias", "aliases are not allowed: write the value itself");
    return { node: { kind: "scalar", start: start2, end: event.anchorEnd, value: null }, frame: null };
  }
  refuseProperties(text, event, issues);
  if (event.type === EVENT_ID.SCALAR) return { node: scalarOf(text, event, otherwise), frame: null };
  const { start } = event;
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const frame = event.type === EVENT_ID.SEQUENCE ? listFrame(start, flow) : mapFrame(text, { start, flow }, issues);
  return { node: frame.node, frame };
}
function directiveOf({ directives }) {
  const found = directives.find((directive) => !(directive.kind === "yaml" && directive.version === "1.2"));
  if (found === void 0) return null;
  return found.kind === "yaml" ? `%YAML ${found.version}` : "%TAG";
}
function refuseProperties(text, event, issues) {
  if (event.anchorStart !== -1) {
    issues.error(event.anchorStart - 1, "anchor", "anchors are not allowed: repeat the value");
  }
  if (event.tagStart !== -1) {
    const tag = text.slice(event.tagStart, Math.min(event.tagEnd, event.tagStart + 40));
    issues.error(event.tagStart, "tag", `tags are not allowed, found ${tag}`);
  }
}
function emptyAt(frame, last) {
  return frame?.map?.key?.start ?? last;
}
function scalarOf(text, event, otherwise) {
  if (event.tagStart !== -1) return { kind: "scalar", start: event.tagStart, end: event.tagEnd, value: null };
  if (event.valueStart === -1) return { kind: "scalar", start: otherwise, end: otherwise, value: null };
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
  const node = { kind: "list", start: 0, flow: false, items: roots, value: [] };
  return { node, map: null, add: (root) => roots.push(root) };
}
function listFrame(start, flow) {
  const items = [];
  const value = [];
  const add3 = (node) => {
    items.push(node);
    value.push(node.value);
  };
  return { node: { kind: "list", start, flow, items, value }, map: null, add: add3 };
}
function mapFrame(text, { start, flow }, issues) {
  const entries = [];
  const value = {};
  const map = { key: null, skip: false };
  const byKey2 = /* @__PURE__ */ new Map();
  const takeKey = (node) => {
    if (node.kind === "scalar" && node.end > node.start) map.key = node;
    else {
      map.skip = true;
      issues.error(node.start, "key-type", "a key is a word, found nothing or a collection");
    }
  };
  const takeValue2 = (keyNode, node) => {
    const key = keyOf(text, keyNode);
    map.key = null;
    if (key === "__proto__") {
      issues.error(keyNode.start, "forbidden-key", "the key __proto__ is not allowed");
      return;
    }
    const entry = { key, keyStart: keyNode.start, keyEnd: keyNode.end, node };
    entries.push(entry);
    if (byKey2.has(key)) {
      issues.error(keyNode.start, "duplicate-key", `the key ${JSON.stringify(key.slice(0, 60))} is written twice`);
      return;
    }
    byKey2.set(key, entry);
    value[key] = node.value;
  };
  const add3 = (node) => {
    if (map.key !== null) takeValue2(map.key, node);
    else if (map.skip) map.skip = false;
    else takeKey(node);
  };
  return { node: { kind: "map", start, flow, entries, byKey: byKey2, value }, map, add: add3 };
}
function keyOf(text, node) {
  return typeof node.value === "string" ? node.value : text.slice(node.start, node.end);
}

// src/config/yaml/issue.ts
var MAXIMUM = 100;
function createIssues() {
  const list = [];
  const taken = /* @__PURE__ */ new Set();
  let left = 0;
  const add3 = (issue) => {
    if (list.length < MAXIMUM) list.push(issue);
    else left += 1;
  };
  return {
    error(offset, code, message) {
      if (code === "null-value" && taken.has(offset)) return;
      if (taken.size <= MAXIMUM) taken.add(offset);
      add3({ code, severity: "error", offset, message });
    },
    warning(offset, code, message) {
      add3({ code, severity: "warning", offset, message });
    },
    untold(count) {
      left += count;
    },
    problems(file, locate3) {
      const sorted = list.toSorted((a, b) => a.offset - b.offset);
      const problems = sorted.map(({ offset, code, severity, message }) => {
        const { line: line2, column } = locate3(offset);
        return { code, severity, file, line: line2, column, message };
      });
      return left === 0 ? problems : [...problems, tooMany(file, left)];
    }
  };
}
function tooMany(file, left) {
  const message = `${left} more problems in this file are not listed`;
  return { code: "too-many-problems", severity: "error", file, line: 1, column: 1, message };
}

// src/config/yaml/lines.ts
function locateIn(text) {
  const starts = lineStarts(text);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  return (offset) => {
    const line2 = lineOf(starts, offset);
    const column = offset - (starts[line2] ?? 0) - (line2 === 0 ? mark : 0) + 1;
    return { line: line2 + 1, column: Math.max(1, column) };
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
var MAXIMUM_BYTES = 1048576;
var DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeText(bytes) {
  if (bytes.length > MAXIMUM_BYTES) {
    return {
      ok: false,
      code: "too-large",
      message: `a file has at most 1 MB, found ${bytes.length} bytes`,
      before: ""
    };
  }
  const text = decode(bytes);
  if (text === null) {
    const message2 = "a file must be valid UTF-8, found a byte that is not";
    return { ok: false, code: "invalid-utf8", message: message2, before: validBeginning(bytes) };
  }
  const zero = text.indexOf("\0");
  if (zero === -1) return { ok: true, text };
  const message = "a file must be text, found a NUL character";
  return { ok: false, code: "nul-character", message, before: text.slice(0, zero) };
}
function decode(bytes) {
  try {
    return DECODER.decode(bytes);
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
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
      stream: true
    });
  } catch {
    return null;
  }
}

// src/config/yaml/read.ts
function hasRoot(document) {
  return document.root !== null;
}
var MAXIMUM_DEPTH = 32;
var MAXIMUM_EVENTS = 2e5;
var TAB = "lines are indented with spaces, found a tab";
function readYaml(bytes) {
  const issues = createIssues();
  const decoded2 = decodeText(bytes);
  if (!decoded2.ok) {
    issues.error(decoded2.before.length, decoded2.code, decoded2.message);
    return { text: decoded2.before, locate: locateIn(decoded2.before), issues, root: null, empty: false };
  }
  const { text } = decoded2;
  const locate3 = locateIn(text);
  const events = eventsOf(text, issues);
  if (events === null) return { text, locate: locate3, issues, root: null, empty: false };
  refuseTabs(text, events, issues);
  const empty = isEmpty(events);
  if (empty) issues.error(0, "empty-file", "a file must be a mapping, found nothing");
  const root = empty ? null : rootOf(text, events, issues);
  return { text, locate: locate3, issues, root, empty };
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
  if (!(error instanceof YAMLException)) return { offset: 0, code: "syntax", message: "the YAML cannot be read" };
  const { reason } = error;
  const offset = offsetOf(error);
  if (reason.includes("maxDepth")) {
    return { offset, code: "too-deep", message: `values nest at most ${MAXIMUM_DEPTH} deep, found more` };
  }
  const tab = tabBefore(text, offset);
  if (tab !== null) return { offset: tab, code: "tab-indentation", message: TAB };
  return { offset, code: "syntax", message: `the YAML cannot be read: ${reason}` };
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
    const inText = events.some(
      (event) => event.type === EVENT_ID.SCALAR && event.valueStart <= tab && tab < event.valueEnd
    );
    if (!inText) {
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
  const named3 = form.whole(["feature"]);
  if (typeof named3 !== "string" || named3 === feature) return;
  const message = `feature must be the name of the file, ${feature}, found ${JSON.stringify(named3)}`;
  form.refuse(["feature"], "feature-name-mismatch", message);
}
function readRollout(form, feature) {
  const exposure = readExposure(form, feature);
  const words2 = readWords(form);
  const rollbackThreshold = readThreshold(form);
  const records = readRecords(form);
  const tier = exposure?.tier ?? 4;
  if (records.retired !== null && tier !== 4) {
    form.refuse(["retired"], "retired-below-full", `retired is for tier 4 only, found tier ${tier}`);
  }
  if (exposure === null || !FEATURE_NAME.test(feature)) return null;
  return { feature, ...exposure, ...words2, rollbackThreshold, ...records };
}
function positionsOf({ root, locate: locate3 }) {
  const positions = { feature: { line: 1, column: 1 } };
  for (const key of rolloutWords.keys["#"] ?? []) {
    const node = entryOf(root, key)?.node;
    if (node === void 0) continue;
    positions[key] = locate3(node.start);
    if (key !== "dependsOn" || node.kind !== "list") continue;
    for (const [index, item] of node.items.entries()) positions[`dependsOn/${index}`] = locate3(item.start);
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
    report: { customerIds: textAt(form, ["report", "customerIds"]) === "show" ? "show" : "hide" }
  };
}
function readFolder(form) {
  const written = textAt(form, ["rollouts"]);
  if (written === void 0) return "rollouts";
  const folder = written.replace(/^(?:\.\/)+/u, "").replace(/\/+$/u, "");
  const isInside = folder.split("/").every((name) => name !== "" && name !== "." && name !== "..");
  if (isInside && !/[\\\p{Cc}]/u.test(folder)) return folder;
  const message = `rollouts must be a folder inside the repository, with forward slashes, found ${describe(written)}`;
  form.refuse(["rollouts"], "invalid-value", message);
  return "rollouts";
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
function checkLimits(form, { criteria, rollback: rollback2 }) {
  const { maximumErrorRate: maximum } = criteria;
  if (maximum < rollback2.critical) return;
  const path = firstWritten(form, [
    ["rollback", "critical"],
    ["criteria", "maximumErrorRate"]
  ]);
  const found = `found ${percent(rollback2.critical)} and ${percent(maximum)}`;
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
function checkApprovals(form, { approvals: approvals2 }) {
  for (const [name, { users, teams, owners }] of Object.entries(approvals2)) {
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

// src/config/settings-limits.ts
var HOUR2 = 60 * 60 * 1e3;
var DAY2 = 24 * HOUR2;
function readLadder(form) {
  return {
    internal: readRung(form, ["ladder", "internal"], { minimum: 2 * DAY2, fastTrackMinimum: 2 * DAY2 }),
    earlyAdopters: {
      ...readRung(form, ["ladder", "earlyAdopters"], { minimum: 7 * DAY2, fastTrackMinimum: 5 * DAY2 }),
      percentage: readPercentage(form, ["ladder", "earlyAdopters", "percentage"], 1e3)
    },
    general: {
      ...readRung(form, ["ladder", "general"], { minimum: 7 * DAY2, fastTrackMinimum: 7 * DAY2 }),
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
    investigate: { extra: durationAt(form, ["criteria", "investigate", "extra"]) ?? 2 * DAY2 },
    recovery: durationAt(form, ["criteria", "recovery"]) ?? 2 * DAY2,
    freshness: durationAt(form, ["criteria", "freshness"]) ?? DAY2
  };
}
function readRollback(form) {
  return {
    critical: ratioAt(form, ["rollback", "critical"]) ?? 1e3,
    commonCause: numberAt(form, ["rollback", "commonCause"]) ?? 3,
    graceWithoutData: durationAt(form, ["rollback", "graceWithoutData"]) ?? DAY2
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
  const named3 = keysAt(form, ["metrics", "sources"]).flatMap((name2) => {
    const source2 = readSource(form, ["metrics", "sources", name2], place);
    return source2 === null ? [] : [[name2, source2]];
  });
  const chosen = textAt(form, ["metrics", "default"]);
  if (chosen !== void 0) return { default: chosen, sources: Object.fromEntries(named3) };
  const [only, another] = named3;
  if (only !== void 0 && another === void 0) return { default: only[0], sources: Object.fromEntries(named3) };
  const [name, source] = placeDefault(place);
  return { default: name, sources: { [name]: source, ...Object.fromEntries(named3) } };
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
function readServer(form, path, settle2) {
  const range = "from 0s to 10m, written like 30s";
  return {
    url: configuredAt(form, [...path, "url"]) ?? "",
    designEffect: numberAt(form, [...path, "designEffect"]) ?? 1,
    timeout: durationAt(form, [...path, "timeout"], { least: 1e3, most: WAITS.most }, "from 1s to 10m") ?? 1e4,
    settle: durationAt(form, [...path, "settle"], WAITS, range) ?? settle2
  };
}
function configuredAt(form, path) {
  return textAt(form, path) ?? environmentAt(form, path);
}
function environmentAt(form, path) {
  const env = textAt(form, [...path, "env"]);
  return env === void 0 ? void 0 : { env };
}

// src/config/settings-stores.ts
var COMMON = /* @__PURE__ */ new Set(["name", "kind", "environment", "customerIds", "format"]);
var EVENTS = ["rollback", "pause", "withheld", "silent", "eligible"];
var SNAPSHOT_PATH = ".pilot/snapshot.json";
function readStores(form, place) {
  if (form.node(["stores"]) === void 0) return [placeDefault2(place)];
  return membersAt(form, ["stores"]).map((path) => readStore(form, path, place));
}
function placeDefault2({ ci }) {
  const common = { environment: "production", customerIds: "plain", format: "snapshot", implied: true };
  return ci ? { name: "git", kind: "git", ...common, options: {} } : { name: "file", kind: "file", ...common, options: { path: SNAPSHOT_PATH } };
}
function readStore(form, path, { ci, lenient }) {
  const kind = textAt(form, [...path, "kind"]) ?? "";
  const options = readOptions(form, path);
  const needsPath = kind === "file" && options["path"] === void 0;
  if (needsPath && ci && lenient !== true) {
    const message = "a CI job starts with an empty disk: write the path of a file store, or use another kind";
    form.refuse([...path, "kind"], "not-in-ci", message);
  }
  return {
    ...readCommon(form, path, kind),
    options: needsPath ? { ...options, path: SNAPSHOT_PATH } : options,
    implied: false
  };
}
function readCommon(form, path, kind) {
  return {
    name: textAt(form, [...path, "name"]) ?? kind,
    kind,
    environment: textAt(form, [...path, "environment"]) ?? "production",
    customerIds: textAt(form, [...path, "customerIds"]) === "hashed" ? "hashed" : "plain",
    format: textAt(form, [...path, "format"]) === "flagd" ? "flagd" : "snapshot"
  };
}
function readOptions(form, path) {
  const options = keysAt(form, path).flatMap((key) => {
    if (COMMON.has(key)) return [];
    const value = configuredAt(form, [...path, key]);
    if (typeof value === "string" && /token|secret|password/iu.test(key)) {
      form.warn([...path, key], "plain-secret", `${key} stands in the file for everyone to read; write {env: NAME}`);
    }
    return value === void 0 ? [] : [[key, value]];
  });
  return Object.fromEntries(options);
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

// src/config/settings-effects.ts
var RUNNING = [1, 2, 3];
var SUBJECTS = [
  { path: "rollouts", of: ({ rollouts }) => rollouts, tiers: [0, 1, 2, 3, 4] },
  { path: "evidence", of: ({ criteria }) => criteria.evidence, tiers: RUNNING },
  { path: "phases", of: ({ phases }) => phases, tiers: null },
  { path: "approvals", of: ({ approvals: approvals2 }) => approvals2, tiers: null },
  { path: "calendar", of: ({ calendar: calendar2 }) => calendar2, tiers: null },
  { path: "issues", of: ({ issues }) => issues, tiers: null },
  { path: "guard", of: ({ guard: guard2 }) => guard2, tiers: [1, 2, 3, 4] },
  { path: "adoption", of: ({ adoption }) => adoption, tiers: null },
  { path: "metrics", of: ({ metrics }) => metrics, tiers: [1, 2, 3, 4] },
  { path: "stores", of: ({ stores }) => stores, tiers: null },
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
  const words2 = SUBJECTS.flatMap(({ path, of, tiers }) => {
    const [before, after] = [of(base), of(head)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [`${sentence(path, before, after)}${tiers === null ? "" : `: ${count(tiers)}`}`];
  });
  return [...numbers, ...words2];
}
function sentence(path, before, after) {
  return typeof before === "string" && typeof after === "string" ? `${path} ${before} → ${after}` : `${path} changes`;
}
function numbersOf({ ladder, criteria, rollback: rollback2, audience: audience2, concurrency }) {
  const ratio = { unit: ratios };
  const time = { unit: durations };
  const plain2 = { unit: counts };
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
    { name: "performance required", value: Number(criteria.performance.required), ...plain2, tiers: RUNNING },
    { name: "investigation", value: criteria.investigate.extra, ...time, tiers: RUNNING },
    { name: "recovery", value: criteria.recovery, ...time, tiers: RUNNING },
    { name: "freshness", value: criteria.freshness, ...time, tiers: RUNNING },
    { name: "critical error rate", value: rollback2.critical, ...ratio, tiers: [1, 2, 3, 4] },
    { name: "common cause", value: rollback2.commonCause, ...plain2, tiers: [1, 2, 3, 4] },
    { name: "grace without data", value: rollback2.graceWithoutData, ...time, tiers: [1, 2, 3, 4] },
    { name: "largest whitelist", value: audience2.maximum, ...plain2, tiers: RUNNING },
    { name: "widening without evidence", value: audience2.wideningWithoutEvidence, ...plain2, tiers: RUNNING },
    { name: "running at once", value: concurrency.running, ...plain2, tiers: RUNNING },
    { name: "running per owner", value: concurrency.perOwner, ...plain2, tiers: RUNNING },
    { name: "running per phase", value: concurrency.perPhase, ...plain2, tiers: RUNNING }
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
  return older === null ? { settings: defaults(world), problems, fallback: "the defaults: no version of the settings could be read" } : { ...older, problems };
}
async function settingsOfTree(world) {
  const file = await world.tree.file(world.settingsPath);
  return parse2(world, file === null ? null : file.bytes);
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
  const { commits, blobs } = await world.history.firstParent(tip, world.settingsPath);
  for (const { commit, files } of commits.toReversed()) {
    const blob = files.find(({ path }) => path === world.settingsPath)?.blob;
    const bytes = blob === void 0 || blob === null ? void 0 : blobs.get(blob);
    const settings = bytes === void 0 ? null : parse2(world, bytes).settings;
    if (settings !== null) return { settings, problems: [], fallback: `the settings of ${commit.slice(0, 12)}` };
  }
  return null;
}

// src/core/canonical.ts
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map((element) => canonicalJson(element)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).filter(([, member]) => member !== void 0).toSorted(byKey).map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
function byCodeUnits(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
function byKey([a], [b]) {
  return byCodeUnits(a, b);
}

// src/core/ratio.ts
var WHOLE = 1e4;
var FINE_WHOLE = 10 * WHOLE;
function isOver({ part, whole }, limit) {
  return part * FINE_WHOLE > limit * whole;
}
function isUnder({ part, whole }, limit) {
  return part * FINE_WHOLE < limit * whole;
}
function reaches({ part, whole }, limit) {
  return whole > 0 && part * FINE_WHOLE >= limit * whole;
}

// src/core/ladder.ts
var RUNGS = [
  { tier: 0, name: "disabled" },
  { tier: 1, name: "internal" },
  { tier: 2, name: "early adopters" },
  { tier: 3, name: "general" },
  { tier: 4, name: "full" }
];
var BUCKETS_PER_BASIS_POINT = BUCKETS / WHOLE;
function isTier(value) {
  return RUNGS.some((rung) => rung.tier === value);
}
function weightOf(tier, { ladder }) {
  const weights = {
    0: 0,
    1: 0,
    2: ladder.earlyAdopters.percentage * BUCKETS_PER_BASIS_POINT,
    3: ladder.general.percentage * BUCKETS_PER_BASIS_POINT,
    4: BUCKETS
  };
  return weights[tier];
}
function minimumOf(tier, { ladder }, fastTrack) {
  const rungs = {
    0: null,
    1: ladder.internal,
    2: ladder.earlyAdopters,
    3: ladder.general,
    4: null
  };
  const rung = rungs[tier];
  if (rung === null) return null;
  return fastTrack ? rung.fastTrackMinimum : rung.minimum;
}

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
  const rises = [
    ["tier", next.tier > current.tier],
    ["weight", next.weight > current.weight],
    ["whitelist", gains(current.whitelist, next.whitelist)],
    ["blacklist", gains(next.blacklist, current.blacklist)],
    ["dependsOn", gains(next.dependsOn, current.dependsOn)],
    ["salt", next.salt !== current.salt && next.weight > 0 && current.weight < EVERYONE]
  ];
  return rises.filter(([, rose]) => rose).map(([rise]) => rise);
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
var EVERYONE = 1e5;
function statusOfKept(published, asked) {
  return asked.tier === published.tier || asked.status === "paused" && published.tier > 0 ? asked.status : published.status;
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
  const features = [...input.rollouts].map(
    (rollout) => [
      rollout.feature,
      compileFeature(rollout, input.settings, input.since(rollout.feature), minimumTier ?? 0)
    ]
  );
  const content = contentOf2(input, { features, kills: input.kills, restores: input.restores });
  return seal({ ...content, sequence: input.sequence }, input.digest);
}
function compileFeature(rollout, settings, since, minimumTier = 0) {
  const { paused, rolledBack } = rollout;
  const lifted = rolledBack === null && minimumTier > rollout.tier ? minimumTier : rollout.tier;
  return {
    flag: rollout.flag,
    tier: lifted,
    status: statusOf({ tier: lifted, paused, rolledBack }),
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
function contentOf2(about, parts) {
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
function seal(snapshot, digest) {
  return { ...snapshot, digest: digest(canonicalJson(snapshot)) };
}
function verifyDigest(snapshot, digest) {
  return digest(canonicalJson({ ...snapshot, digest: void 0, signature: void 0 })) === snapshot.digest;
}
function serializeSnapshot(snapshot) {
  return `${canonicalJson(snapshot)}
`;
}
function sortedRecord(entries) {
  return Object.fromEntries([...entries].toSorted(([a], [b]) => byCodeUnits(a, b)));
}

// src/config/scan.ts
var PRINTABLE = "!-~\\u00a1-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd";
var COMMENT = "(?: +#.*)? *$";
var QUOTED = `"[^"\\\\\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufeff\\ufffe\\uffff]*"|'[^'\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufeff\\ufffe\\uffff]*'`;
var WORDS2 = `[A-Za-z0-9_](?:(?![:])[${PRINTABLE}]|:(?=[^ \\r])| +(?=[^ #\\r]))*`;
var ITEM = `(?:${QUOTED}|[A-Za-z0-9_](?:[A-Za-z0-9_./@%+-]|:(?=[A-Za-z0-9/])| (?=[A-Za-z0-9]))*)`;
var PAIRS = (value) => `\\{ *(?:[A-Za-z0-9_]+: +${value}(?:, *[A-Za-z0-9_]+: +${value})*)? *\\}`;
var FLOW_LIST = `\\[ *(?:${ITEM}(?:, *${ITEM})*)? *\\]`;
var FLOW_MAP = PAIRS(`(?:${ITEM}|${FLOW_LIST}|${PAIRS(ITEM)})`);
var pattern = (source) => new RegExp(source, "u");
var NOTHING = pattern("^ *(?:#.*)?$");
var KEY = pattern("^([A-Za-z][A-Za-z0-9_]*):(?: +([^ #][^]*))?");
var EMPTY2 = pattern(`^[A-Za-z][A-Za-z0-9_]*:${COMMENT}`);
var TIER = pattern(`^([0-4])${COMMENT}`);
var NAME = pattern(`^[A-Za-z][A-Za-z0-9_$-]{0,40}(?:\\.[A-Za-z0-9_$-]{1,40}){0,5}${COMMENT}`);
var LIST = pattern(`^${FLOW_LIST}${COMMENT}`);
var ANYTHING = pattern(`^(?:${QUOTED}|${FLOW_LIST}|${FLOW_MAP}|${WORDS2})${COMMENT}`);
var BLOCK_ITEM = pattern(`^( *)- +(?:${QUOTED}|${WORDS2})${COMMENT}`);
var BLOCK_PAIR = pattern(`^( +)[A-Za-z][A-Za-z0-9_]*: +(?:${QUOTED}|${FLOW_LIST}|${FLOW_MAP}|${WORDS2})${COMMENT}`);
var UNUSABLE = /^(?:null|true|false)\b|(?:^|\.)(?:prototype|constructor)(?:\.|\s|$)/iu;
var TIERS2 = /* @__PURE__ */ new Map([
  ["0", 0],
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4]
]);
var LISTS = /* @__PURE__ */ new Set(["whitelist", "blacklist", "dependsOn"]);
var ONE_LINE = /* @__PURE__ */ new Set(["tier", "flag", "salt", "paused", "rolledBack"]);
var DECODER2 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var MAXIMUM_BYTES2 = 65536;
function scanPlain(bytes) {
  const text = bytes.length > MAXIMUM_BYTES2 ? null : decode2(bytes);
  if (text === null || text.includes("\0")) return null;
  const scan = { keys: /* @__PURE__ */ new Set(), tier: 0, open: null };
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const line2 = feed === -1 ? text.slice(start) : withoutReturn(text, start, feed);
    if (!takeLine(scan, line2)) return null;
    start = feed === -1 ? text.length : feed + 1;
  }
  return scan.keys.size === 0 || isWaiting(scan) ? null : scan.tier;
}
function decode2(bytes) {
  try {
    return DECODER2.decode(bytes);
  } catch {
    return null;
  }
}
function withoutReturn(text, start, feed) {
  return text.slice(start, feed > start && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed);
}
function isWaiting({ open: open3 }) {
  return open3 !== null && open3.shape === null;
}
function takeLine(scan, line2) {
  if (NOTHING.test(line2)) return true;
  if (line2.startsWith(" ") || line2.startsWith("-")) return takeBlock(scan, line2);
  const [, key, value] = KEY.exec(line2) ?? [];
  if (key === void 0 || isWaiting(scan) || scan.keys.has(key)) return false;
  scan.keys.add(key);
  if (value === void 0) return openBlock(scan, key, line2);
  scan.open = null;
  return takeValue(scan, key, value);
}
function openBlock(scan, key, line2) {
  scan.open = { key, shape: null, indentation: 0 };
  return EMPTY2.test(line2) && !ONE_LINE.has(key);
}
function takeValue(scan, key, value) {
  if (key === "tier") {
    const tier = TIERS2.get(TIER.exec(value)?.[1] ?? "");
    scan.tier = tier ?? 0;
    return tier !== void 0;
  }
  if (LISTS.has(key)) return LIST.test(value);
  if (key === "flag" || key === "salt") return NAME.test(value) && !UNUSABLE.test(value);
  return !ONE_LINE.has(key) && ANYTHING.test(value);
}
function takeBlock({ open: open3 }, line2) {
  if (open3 === null) return false;
  if (open3.shape === null) {
    open3.shape = LISTS.has(open3.key) || BLOCK_ITEM.test(line2) ? BLOCK_ITEM : BLOCK_PAIR;
    open3.indentation = open3.shape.exec(line2)?.[1]?.length ?? 0;
  }
  return open3.shape.exec(line2)?.[1]?.length === open3.indentation;
}

// src/config/timeline.ts
function readState(bytes) {
  const tier = scanPlain(bytes);
  if (tier !== null) return { tier, paused: false, rolledBack: false };
  const { rollout } = parseRollout("any.yaml", bytes);
  if (rollout === null) return { tier: null, paused: false, rolledBack: false };
  return { tier: rollout.tier, paused: rollout.paused !== null, rolledBack: rollout.rolledBack !== null };
}

// src/commands/timelines.ts
async function timelinesAt(history, tip, folder) {
  const { commits, blobs } = await history.firstParent(tip, folder);
  return timelinesOf(commits, blobs);
}
function timelinesOf(commits, blobs) {
  const states = /* @__PURE__ */ new Map();
  const stateOf2 = (blob) => {
    const known = states.get(blob);
    if (known !== void 0) return known;
    const bytes = blobs.get(blob);
    if (bytes === void 0) return null;
    const state = readState(bytes);
    states.set(blob, state);
    return state;
  };
  const byFeature2 = /* @__PURE__ */ new Map();
  for (const record of commits) fold(record, stateOf2, byFeature2);
  return byFeature2;
}
function featureOf(path) {
  return /(?:^|\/)([A-Za-z][A-Za-z0-9_.-]{0,41})\.ya?ml$/u.exec(path)?.[1] ?? null;
}
function fold(record, stateOf2, byFeature2) {
  const touched = /* @__PURE__ */ new Map();
  for (const { path, blob } of record.files) {
    const feature = featureOf(path);
    if (feature !== null && (blob !== null || !touched.has(feature))) touched.set(feature, blob);
  }
  for (const [feature, blob] of touched) {
    const entry = entryOf2(record, blob, stateOf2);
    const entries = byFeature2.get(feature);
    if (entries === void 0) byFeature2.set(feature, [entry]);
    else entries.push(entry);
  }
}
function entryOf2({ commit, at, subject, author }, blob, stateOf2) {
  const state = blob === null ? null : stateOf2(blob);
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

// src/core/kills.ts
var RESTORES_KEPT = 28 * 24 * 36e5;
function mergeKills(snapshots, rank) {
  const all = [...snapshots];
  const restores = mergeRestores(all);
  const merged = /* @__PURE__ */ new Map();
  for (const { kills } of all) {
    for (const [feature, kill2] of Object.entries(effectiveKills(kills, restores))) {
      const other = merged.get(feature);
      merged.set(feature, other === void 0 ? kill2 : laterKill(other, kill2, rank));
    }
  }
  return sortedRecord(merged);
}
function mergeRestores(snapshots) {
  const merged = /* @__PURE__ */ new Map();
  for (const { restores } of snapshots) {
    for (const [feature, restore3] of Object.entries(restores)) {
      const other = merged.get(feature);
      if (other === void 0 || comesAfter(restore3, other)) merged.set(feature, restore3);
    }
  }
  return sortedRecord(merged);
}
function effectiveKills(kills, restores) {
  return sortedRecord(
    Object.entries(kills).filter(([feature, kill2]) => {
      const restore3 = own(restores, feature);
      return restore3 === null || !(parseInstant(kill2.at) <= parseInstant(restore3.at));
    })
  );
}
function keptRestores(restores, now) {
  return sortedRecord(Object.entries(restores).filter(([, restore3]) => parseInstant(restore3.at) > now - RESTORES_KEPT));
}
function liftedKills(kills, history) {
  const lifted = Object.entries(kills).filter(([feature, kill2]) => {
    const zero = history.firstParentHasZero(kill2.revision, feature);
    return zero === "no-ancestor" ? history.tipIsZero(feature) : zero;
  });
  return new Set(lifted.map(([feature]) => feature));
}
function waitsForPerson(kill2) {
  return kill2.code === "suspend" || kill2.code === "manual";
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
  const answers = readings.map(({ store, answer: answer2 }) => ({ store, answer: ofEnvironment(answer2, environment) }));
  const snapshots = answers.flatMap(({ answer: answer2 }) => answer2.kind === "snapshot" ? [answer2.snapshot] : []);
  const snapshot = snapshots.reduce((best, next) => newer(best, next) ? next : best, null);
  const adoption = answers.every(({ answer: answer2 }) => answer2.kind === "absent");
  return {
    snapshot,
    kills: mergeKills(snapshots, rank),
    restores: mergeRestores(snapshots),
    adoption,
    killsOnly: snapshot === null && !adoption,
    repairs: snapshot === null ? [] : answers.flatMap((reading) => repairOf(reading, snapshot)),
    trouble: answers.flatMap(
      ({ store, answer: answer2 }) => answer2.kind === "unreadable" || answer2.kind === "failed" ? [{ store, detail: answer2.detail }] : []
    )
  };
}
function ofEnvironment(answer2, environment) {
  if (answer2.kind !== "snapshot" || answer2.snapshot.environment === environment) return answer2;
  return {
    kind: "unreadable",
    detail: `it holds a snapshot of environment ${answer2.snapshot.environment}, not ${environment}`
  };
}
function newer(best, next) {
  if (best === null) return true;
  if (next.sequence !== best.sequence) return next.sequence > best.sequence;
  const byTime = parseInstant(next.publishedAt) - parseInstant(best.publishedAt);
  if (byTime !== 0 && Number.isFinite(byTime)) return byTime > 0;
  return byCodeUnits(next.digest, best.digest) > 0;
}
function repairOf({ store, answer: answer2 }, published) {
  if (answer2.kind === "failed") return [];
  if (answer2.kind !== "snapshot") return [{ store, reason: answer2.kind }];
  if (answer2.snapshot.sequence < published.sequence) return [{ store, reason: "behind" }];
  return answer2.snapshot.digest === published.digest ? [] : [{ store, reason: "differs" }];
}

// src/commands/stores.ts
function openStores(world, settings) {
  const chosen = settings.stores.filter(({ name }) => world.onlyStore === null || name === world.onlyStore);
  if (chosen.length === 0) {
    const names = settings.stores.map(({ name }) => name).join(", ");
    throw new UsageError(`There is no store named ${world.onlyStore}; the settings name: ${names}`);
  }
  return chosen.map((store) => ({ store: openOne(world, store), settings: store }));
}
function openOne(world, settings) {
  try {
    return world.openStore(settings);
  } catch (error) {
    if (error instanceof UsageError) return closedStore(settings, error.message);
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
    openStores(world, settings).map(async ({ store, settings: own2 }) => ({
      store,
      settings: own2,
      reading: untouched ? { kind: "absent" } : await store.read(world.patience())
    }))
  );
}
function failedStore({ name, propagation }, detail) {
  return { name, propagation, outcome: "failed", bytes: 0, detail, sequence: null };
}
var ATTEMPTS = 12;
async function changeStore(world, store, change) {
  for (let attempt2 = 0; attempt2 < ATTEMPTS; attempt2 += 1) {
    const outcome = await tryChange(world, store, change);
    if (outcome !== null) return outcome;
  }
  return failedStore(store, `another writer was faster ${ATTEMPTS} times in a row; run this again`);
}
async function tryChange(world, store, change) {
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
      return wanted === null ? unchangedStore(store, current.bytes, null, current.snapshot.sequence) : writeChange(world, store, wanted, current.version);
    }
  }
}
async function writeChange(world, store, wanted, expected) {
  const writing = await store.write(wanted, expected, world.patience());
  switch (writing.kind) {
    case "failed":
      return failedStore(store, `${writing.cause}: ${writing.detail}`);
    case "conflict":
      return null;
    case "written":
      return confirm(world, store, wanted, { bytes: writing.bytes, outcome: "written" });
  }
}
function unchangedStore({ name, propagation }, bytes, detail, sequence) {
  return { name, propagation, outcome: "unchanged", bytes, detail, sequence };
}
async function confirm(world, store, wanted, { bytes, outcome }) {
  const { name, propagation } = store;
  const back = await store.read(world.patience());
  if (back.kind === "snapshot" && back.snapshot.sequence > wanted.sequence) {
    const { sequence } = back.snapshot;
    return { name, propagation, outcome: "superseded", bytes, detail: `sequence ${sequence} is newer`, sequence };
  }
  if (back.kind !== "snapshot" || back.snapshot.digest !== wanted.digest) {
    return failedStore(store, "what was written does not read back; run this again");
  }
  return { name, propagation, outcome, bytes, detail: null, sequence: wanted.sequence };
}

// src/commands/published.ts
var PRODUCTION = "production";
var GIT_ALONE = { read: false, features: /* @__PURE__ */ new Map(), snapshot: null, heartbeat: null, trouble: null };
async function publishedForJudging(world, settings) {
  if (world.recorded !== null || !settings.stores.every((store) => needsNoSecret(store))) return GIT_ALONE;
  const readings = inEnvironment(await readStores2(world, settings), PRODUCTION);
  if (readings.some(({ reading }) => reading.kind === "failed" && reading.cause === "unconfigured")) return GIT_ALONE;
  const { snapshot, kills, adoption, trouble } = choosePublished(answersOf(readings), PRODUCTION, () => 0);
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
  return new Map(
    Object.entries(snapshot?.features ?? {}).map(([feature, { tier, whitelist, blacklist }]) => [
      feature,
      { tier, whitelist, blacklist, killed: Object.hasOwn(kills, feature) ? kills[feature] ?? null : null }
    ])
  );
}
function inEnvironment(readings, environment) {
  return readings.filter(({ settings }) => settings.environment === environment && settings.format === "snapshot");
}
function publishedIn(tip, environment, readings) {
  return choosePublished(answersOf(inEnvironment(readings, environment)), environment, tip.ancestry.rank);
}
function answersOf(readings) {
  return readings.map(({ store, reading }) => ({ store: store.name, answer: answerOf(reading) }));
}
function answerOf(reading) {
  switch (reading.kind) {
    case "absent":
      return { kind: "absent" };
    case "snapshot":
      return { kind: "snapshot", snapshot: reading.snapshot };
    case "unreadable":
      return { kind: "unreadable", detail: reading.detail };
    case "failed":
      return { kind: "failed", detail: `${reading.cause}: ${reading.detail}` };
  }
}
async function heartbeatOf(world, readings) {
  const beats = await Promise.all(readings.map(({ store }) => store.readHeartbeat(world.patience()).catch(() => null)));
  return beats.reduce((latest, beat2) => beat2 !== null && beat2 > (latest ?? 0) ? beat2 : latest, null);
}
function needsNoSecret({ options }) {
  return Object.values(options).every((value) => typeof value === "string");
}

// src/commands/compile.ts
async function compileTree(world, environment, { dated: dated2 } = { dated: true }) {
  const head = await world.history.resolve("HEAD");
  const own2 = await settingsOfTree(world);
  const settings = own2.settings ?? (await settingsAt(world, head)).settings;
  mustBeEnvironment(settings, environment);
  const catalog = await catalogOfTree(world, settings, null);
  const problems = [...own2.problems, ...catalog.problems];
  const past = head === null || !dated2 ? NO_PAST : await timelinesAt(world.history, head, settings.rollouts);
  const compilable = { catalog, settings, environment, revision: head ?? "worktree" };
  const snapshot = snapshotOf(world, { ...compilable, at: lastCommit(past) ?? world.now, timelines: past });
  const invalid = problems.some(({ severity }) => severity === "error");
  return { snapshot, problems, exit: invalid ? EXIT.invalid : EXIT.ok };
}
function mustBeEnvironment({ environments, stores }, name) {
  const known = /* @__PURE__ */ new Set([PRODUCTION, ...Object.keys(environments), ...stores.map(({ environment }) => environment)]);
  if (known.has(name)) return;
  throw new UsageError(`There is no environment ${JSON.stringify(name)}; the settings name: ${[...known].join(", ")}`);
}
var NO_PAST = /* @__PURE__ */ new Map();
function lastCommit(timelines) {
  const instants = Array.from(timelines.values(), (timeline) => timeline.at(-1)?.at ?? -Infinity);
  return instants.length === 0 ? null : instants.reduce((a, b) => Math.max(a, b));
}
function snapshotOf(world, { catalog, settings, environment, revision, at, timelines }) {
  return compile({
    rollouts: Array.from(catalog.entries.values(), ({ rollout }) => rollout),
    settings,
    environment,
    sequence: 0,
    revision,
    publishedAt: at,
    since: (feature) => sinceOf(timelines?.get(feature) ?? [], catalog.entries.get(feature)?.rollout.tier ?? 0) ?? at,
    kills: {},
    restores: {},
    digest: world.digest
  });
}
function sinceOf(timeline, tier) {
  let since = null;
  for (const entry of timeline.toReversed()) {
    if (entry.tier !== tier) break;
    since = entry.at;
  }
  return since;
}

// src/commands/explain.ts
async function explain2(world, question) {
  const snapshot = await snapshotToAsk(world, question);
  const { sequence } = snapshot;
  if (question.kind === "customer") {
    const results = Object.keys(snapshot.features).toSorted().map((feature2) => answer(snapshot, feature2, question.customer));
    return { feature: null, sequence, results, exit: EXIT.ok };
  }
  const { feature, customers } = question;
  return { feature, sequence, results: customers.map((each) => answer(snapshot, feature, each)), exit: EXIT.ok };
}
function answer(snapshot, feature, customer) {
  return { feature, customer, evaluation: evaluate(snapshot, feature, customer) };
}
async function snapshotToAsk(world, question) {
  const past = question.kind === "customer" ? question.at : null;
  if (past !== null && world.onlyStore !== null) {
    throw new UsageError("--at goes by git, --store by what is published now: give one of them");
  }
  if (past === null && world.onlyStore === null) {
    return (await compileTree(world, "production", { dated: false })).snapshot;
  }
  const branch = await world.history.baseBranch();
  const tip = branch === null ? null : branch.upstream ?? branch.tip;
  return past === null ? storedSnapshot(world, tip) : pastSnapshot(world, tip, past);
}
async function storedSnapshot(world, tip) {
  const { settings } = await settingsAt(world, tip);
  const [read2] = await readStores2(world, settings);
  if (read2?.reading.kind === "snapshot") return read2.reading.snapshot;
  const why = read2?.reading.kind === "absent" ? "nothing is published there" : "it could not be read";
  throw new UsageError(`Store ${world.onlyStore}: ${why}`, EXIT.unavailable);
}
async function pastSnapshot(world, tip, at) {
  const { settings } = await settingsAt(world, tip);
  const commits = tip === null ? [] : (await world.history.firstParent(tip, settings.rollouts)).commits;
  const then = commits.findLast((commit) => commit.at <= at);
  if (then === void 0) throw new UsageError("Git has no rollout that early");
  const past = await settingsAt(world, then.commit);
  const catalog = await catalogAt(world, then.commit, past.settings);
  return snapshotOf(world, {
    catalog,
    settings: past.settings,
    environment: "production",
    revision: then.commit,
    at: then.at
  });
}

// src/core/audience.ts
var NOBODY = { whitelist: [], blacklist: [] };
function added(current, next) {
  const known = new Set(current);
  return [...new Set(next)].filter((member) => !known.has(member));
}
function sameMembers(a, b) {
  return added(a, b).length === 0 && added(b, a).length === 0;
}
function gained(before, after) {
  return /* @__PURE__ */ new Set([...added(before.whitelist, after.whitelist), ...added(after.blacklist, before.blacklist)]);
}
function lost(before, after) {
  return gained(after, before);
}
function customersGained(base, published, after) {
  return Math.max(gained(base, after).size, published === null ? 0 : gained(published, after).size);
}

// src/core/exposure.ts
var EVERYONE2 = 1e5;
function exposureOf(tier, settings) {
  return tier === null ? 0 : weightOf(tier, settings) / EVERYONE2;
}
function isRise(before, after) {
  if (after === null || after.tier === 0) return false;
  if (before === null || after.tier > before.tier) return true;
  return gained(before, after).size > 0 || added(after.dependsOn, before.dependsOn).length > 0 || before.salt !== after.salt && isSplit(before.tier) && isSplit(after.tier);
}
var RISING = /* @__PURE__ */ new Set([
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
    blacklist: union(standing.blacklist, asked.blacklist),
    dependsOn: union(standing.dependsOn, asked.dependsOn),
    paused: standing.paused ?? asked.paused,
    rolledBack: standing.rolledBack ?? asked.rolledBack
  };
}
function isSplit(tier) {
  return tier === 2 || tier === 3;
}
function union(a, b) {
  return [.../* @__PURE__ */ new Set([...a, ...b])].toSorted(byCodeUnits);
}

// src/core/override.ts
var OVERRIDABLE = /* @__PURE__ */ new Set([
  "calendar",
  "time-in-tier",
  "error-rate",
  "success-rate",
  "performance",
  "critical-bugs",
  "customer-feedback",
  "investigated"
]);
var LONGEST_OVERRIDE_DAYS = 7;
var DAY3 = 864e5;
function isExpired({ expires }, now) {
  return now > expires;
}
function isTooLong({ expires }, now) {
  return Math.floor((expires - 1) / DAY3) - Math.floor(now / DAY3) > LONGEST_OVERRIDE_DAYS;
}
function altersOverride(before, after) {
  return after.override !== null && textOf(before?.override ?? null) !== textOf(after.override);
}
function overrideInForce(before, after, { now, counting }) {
  const { override } = after;
  if (override === null || isExpired(override, now) || isTooLong(override, now)) return null;
  const counts2 = counting === null ? altersOverride(before, after) : counting.has(after.feature);
  return counts2 ? override : null;
}
function overriding(finding, ifNot, override) {
  if (override === null || !isListed(finding.id, override)) return finding;
  const holds = finding.verdict === "inconclusive" || finding.verdict === "fail" && ifNot === "hold";
  if (!holds) return finding;
  return {
    ...finding,
    verdict: "overridden",
    message: `${finding.message}; overridden until the end of ${lastDay(override)}: ${override.reason}`
  };
}
function lastDay({ expires }) {
  return formatInstant(expires - 1).slice(0, 10);
}
function isListed(id, { criteria }) {
  return OVERRIDABLE.has(id) && criteria.includes(id);
}
function textOf(override) {
  return override === null ? "" : JSON.stringify([override.criteria, override.reason, override.expires]);
}

// src/core/comparison-problems.ts
var WHOLE_FILE = { line: 1, column: 1 };
function problemsOf(change, entry, context) {
  const mistakes = [...evidenceMistakes(change, context), ...overrideMistakes(change, context), ...leaving(change)];
  return mistakes.map(({ code, severity, field, message }) => {
    const { line: line2, column } = entry?.positions[field] ?? entry?.positions["feature"] ?? WHOLE_FILE;
    return { code, severity, file: change.file, line: line2, column, message };
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
var WITH_RISE = {
  code: "evidence-since-with-rise",
  severity: "error",
  field: "evidenceSince",
  message: "evidenceSince must not change together with a rise; make two changes of it"
};
function laterThanNow(head, now) {
  const message = `evidenceSince ${formatInstant(head)} is later than now, ${formatInstant(now)}`;
  return { code: "evidence-since-future", severity: "error", field: "evidenceSince", message };
}
function earlierThanBase(head, base) {
  const what = Number.isFinite(head) ? `evidenceSince ${formatInstant(head)} is earlier` : "evidenceSince was taken away";
  const message = `${what}; the base has ${formatInstant(base)}, and it only moves on`;
  return { code: "evidence-since-earlier", severity: "error", field: "evidenceSince", message };
}
function overrideMistakes({ before, after }, { now }) {
  const override = after?.override ?? null;
  if (after === null || override === null) return [];
  const day = lastDay(override);
  if (isExpired(override, now)) {
    const message2 = `the override expired at the end of ${day} and counts for nothing; take it out`;
    return [{ code: "override-expired", severity: "warning", field: "override", message: message2 }];
  }
  if (!altersOverride(before, after) || !isTooLong(override, now)) return [];
  const message = `the override expires at the end of ${day}, more than ${LONGEST_OVERRIDE_DAYS} days ahead`;
  return [{ code: "override-too-long", severity: "error", field: "override", message }];
}
function leaving({ before, after }) {
  if (before?.tier !== 4 || after?.tier === 4) return [];
  const what = after === null ? "its file is deleted" : `it goes from tier 4 to ${after.tier}`;
  const message = `${what}: code may still read the flag ${before.flag}, and finds it off`;
  return [{ code: "leaves-full", severity: "warning", field: "tier", message }];
}

// src/core/kinds.ts
function kindsOf(before, after, context) {
  if (before === null) return after === null ? [] : creation(after, context);
  if (after === null) return ["removed"];
  return [
    ...tierKinds(before, after),
    ...pauseKinds(before, after),
    ...restartKinds(before, after),
    ...audienceKinds(before, after),
    ...reconfigurations(before, after).length > 0 ? ["reconfigured"] : [],
    ...restartsEvidence(before, after) ? ["evidence-restarted"] : [],
    ...before.retired === null && after.retired !== null && after.tier === 4 ? ["retired"] : []
  ];
}
function reconfigurations(before, after) {
  const differs = [
    ["flag", before.flag !== after.flag],
    ["salt", before.salt !== after.salt],
    ["risk", before.risk !== after.risk],
    ["phase", before.phase !== after.phase],
    ["dependsOn", !sameMembers(before.dependsOn, after.dependsOn)],
    ["rollbackThreshold", thresholdText(before) !== thresholdText(after)],
    ["metrics", metricsText(before) !== metricsText(after)]
  ];
  return differs.filter(([, different]) => different).map(([field]) => field);
}
function isPaused({ tier, paused }) {
  return tier > 0 && paused !== null;
}
function creation(after, { settings, now }) {
  if (after.tier < 2) return ["created"];
  const adopting = after.imported !== null && settings.adoption !== null && now <= settings.adoption.until;
  return ["created", adopting ? "imported" : "skipped"];
}
function tierKinds(before, after) {
  if (after.tier === before.tier) return [];
  if (after.tier < before.tier) return [after.tier === 0 ? "rolled-back" : "stepped-down"];
  if (after.tier > before.tier + 1) return ["skipped"];
  if (before.tier > 0) return ["advanced"];
  return isRestart(before, after) ? [] : ["started"];
}
function isRestart(before, after) {
  return before.tier === 0 && after.tier === 1 && before.rolledBack !== null && after.rolledBack === null;
}
function restartKinds(before, after) {
  return isRestart(before, after) ? ["restarted"] : [];
}
function pauseKinds(before, after) {
  if (!isPaused(before)) return isPaused(after) ? ["paused"] : [];
  return isPaused(after) || after.tier === 0 ? [] : ["resumed"];
}
function audienceKinds(before, after) {
  return [
    ...gained(before, after).size > 0 ? ["audience-widened"] : [],
    ...lost(before, after).size > 0 ? ["audience-narrowed"] : []
  ];
}
function restartsEvidence(before, after) {
  if (before.evidenceSince === after.evidenceSince) return false;
  return after.evidenceSince !== null || before.tier > 0 && after.tier > 0;
}
function thresholdText({ rollbackThreshold: { errorRate: errorRate2, timeWindow, windows } }) {
  return JSON.stringify([errorRate2, timeWindow, windows.map((window) => [window.timeWindow, window.errorRate])]);
}
function metricsText({ metrics: { source, parameters } }) {
  return JSON.stringify([source, Object.entries(parameters).toSorted(([a], [b]) => a < b ? -1 : 1)]);
}

// src/core/compare.ts
function compare(before, after, context) {
  const compared2 = featuresOf(before, after).flatMap((feature) => {
    const base = before?.entries.get(feature) ?? null;
    const head = after.entries.get(feature) ?? null;
    const change = compareEntries(feature, base, head, context);
    return change === null ? [] : [{ change, problems: problemsOf(change, head, context) }];
  });
  return {
    changes: compared2.map(({ change }) => change),
    problems: compared2.flatMap(({ problems }) => problems)
  };
}
function compareRollouts(feature, file, before, after, context) {
  const kinds = kindsOf(before, after, context);
  if (kinds.length > 0) return { feature, file, kinds, before, after };
  return context.sameContent || after === null ? null : { feature, file, kinds: ["annotated"], before, after };
}
function compareEntries(feature, base, head, context) {
  const entry = head ?? base;
  if (entry === null || isSameFile(base, head)) return null;
  const [before, after] = [base?.rollout ?? null, head?.rollout ?? null];
  return compareRollouts(feature, entry.file, before, after, { ...context, sameContent: false });
}
function isSameFile(base, head) {
  return base?.content === head?.content && base?.file === head?.file;
}
function featuresOf(before, after) {
  const features = /* @__PURE__ */ new Set([...before?.entries.keys() ?? [], ...after.entries.keys()]);
  return [...features].filter((feature) => !after.unreadable.has(feature)).toSorted(byCodeUnits);
}

// src/core/judgement/bands.ts
function bandsOf(limits) {
  const failure2 = WHOLE - limits.minimumSuccessRate;
  return {
    green: greenOf(limits.maximumErrorRate),
    maximum: fine(limits.maximumErrorRate),
    critical: fine(limits.critical),
    threshold: fine(limits.threshold),
    minimumSuccess: fine(limits.minimumSuccessRate),
    maximumFailure: fine(failure2),
    fastSuccess: FINE_WHOLE - greenOf(failure2)
  };
}
function fine(limit) {
  return 10 * limit;
}
function greenOf(limit) {
  return 4 * limit;
}

// src/core/statistics.ts
var LN20 = Math.log(20);
var LN4 = Math.log(4);
var PROVEN = LN20;
var HEALTHY_GRID = [0.05, 0.07, 0.1, 0.15, 0.25, 0.4, 0.65, 0.95];
var LIMIT_GRID = [0.06, 0.08, 0.11, 0.16, 0.25, 0.4, 0.65, 0.95];
var BELOW_SHARES = [0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8];
var TOP = 0.95;
var HORIZON = 168;
var STAKE = -Math.log(2 * HORIZON);
function healthyHypothesis(threshold) {
  const rate = threshold / WHOLE;
  return { q: 0.4 * rate, grid: stretched(HEALTHY_GRID, rate) };
}
function limitHypothesis(threshold) {
  const rate = threshold / WHOLE;
  return { q: rate, grid: stretched(LIMIT_GRID, 1.2 * rate) };
}
function belowHypothesis(q) {
  return { q, grid: BELOW_SHARES.map((share3) => q * share3) };
}
function eValue(errors, events, hypothesis) {
  const others = Math.max(0, events - errors);
  const gains2 = pointsOf(hypothesis).map(({ error, other }) => errors * error + others * other);
  return logSumExp(gains2) - Math.log(gains2.length);
}
function detector(trials, hypothesis) {
  const paths = pointsOf(hypothesis).map((point) => ({ point, fromStart: -Math.LN2, later: -Infinity }));
  const size = Math.log(paths.length);
  return trials.map(({ errors, others }) => {
    const values = paths.map((path) => {
      const gain = errors * path.point.error + others * path.point.other;
      path.fromStart += gain;
      path.later = logAddExp(path.later, STAKE) + gain;
      return logAddExp(path.fromStart, path.later);
    });
    return logSumExp(values) - size;
  });
}
var UNSEEN = -Math.LN2;
function pointsOf({ grid, q }) {
  return grid.map((p) => ({ error: Math.log(p / q), other: Math.log1p(-p) - Math.log1p(-q) }));
}
function stretched(grid, first) {
  const from = logit(grid[0] ?? first);
  const to = logit(first);
  const scale = (logit(TOP) - to) / (logit(TOP) - from);
  return grid.map((p) => expit(to + (logit(p) - from) * scale));
}
function logit(p) {
  return Math.log(p) - Math.log1p(-p);
}
function expit(x) {
  return 1 / (1 + Math.exp(-x));
}
function logAddExp(a, b) {
  const larger = Math.max(a, b);
  return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}
function logSumExp(values) {
  const largest = Math.max(...values);
  return largest + Math.log(values.reduce((sum2, value) => sum2 + Math.exp(value - largest), 0));
}

// src/core/wording.ts
var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
var UNITS = [
  { name: "d", ms: 864e5 },
  { name: "h", ms: 36e5 },
  { name: "min", ms: 6e4 },
  { name: "s", ms: 1e3 }
];
function thousands(value) {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === void 0 ? grouped : `${grouped}.${fraction}`;
}
function quantity(hundredths3) {
  return thousands(hundredths3 / 100);
}
function percent2(basisPoints) {
  return `${(basisPoints / 100).toFixed(2)} %`;
}
function bareRatio({ part, whole }) {
  return whole > 0 ? percent2(part / whole * 1e4) : "no events";
}
function ratioPercent(ratio) {
  const bare = bareRatio(ratio);
  return ratio.whole > 0 ? `${bare} (${quantity(ratio.part)} of ${quantity(ratio.whole)})` : bare;
}
function duration2(ms2) {
  const first = UNITS.findIndex((unit) => ms2 >= unit.ms);
  const [large, small] = UNITS.slice(first === -1 ? -1 : first);
  if (large === void 0) return "0 s";
  const rest = ms2 % large.ms;
  const leading = `${Math.floor(ms2 / large.ms)} ${large.name}`;
  const following = small === void 0 ? 0 : Math.floor(rest / small.ms);
  return following === 0 ? leading : `${leading} ${following} ${small?.name}`;
}
function formatMoment(instant2) {
  const [, month = "", day = "", time = ""] = /^.*-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(formatInstant(instant2)) ?? [];
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${time} UTC`;
}

// src/core/judgement/sentences.ts
function breachSentence(given) {
  const { facts, moment } = given;
  if (facts.breach === null) return "no window is over its threshold";
  const { share: share3, threshold, end, ms: ms2, logE } = facts.breach;
  const when = end === moment.now ? `in the last ${duration2(ms2)}` : `in the ${duration2(ms2)} before ${formatMoment(end)}`;
  const compared2 = `${say(given, share3)} ${when} against a threshold of ${percent2(threshold)}`;
  if (!facts.counted) return `${compared2}, and in the window before; only rates are known, so luck cannot be excluded`;
  return logE === null ? compared2 : `${compared2}, proven by ${evidence(logE)}`;
}
function criticalSentence(given) {
  const { facts, limits } = given;
  const compared2 = `${errorsToDate(given)} against the critical ${percent2(limits.critical)}`;
  return facts.logE === null || limits.evidence === "point" ? compared2 : `${compared2}, proven by ${evidence(facts.logE.limit)}`;
}
function windowSentence(given) {
  const { facts, limits } = given;
  const compared2 = `${say(given, facts.window)} in the last ${duration2(limits.timeWindow)} against a threshold of ${percent2(limits.threshold)}`;
  return facts.logE === null ? `${compared2}, but not in the window before` : `${compared2}, not proven by ${evidence(facts.logE.healthy)}`;
}
function criticalDoubtSentence(given) {
  const { facts, limits } = given;
  const compared2 = `${errorsToDate(given)} against the critical ${percent2(limits.critical)}`;
  return facts.logE === null ? compared2 : `${compared2}, not proven by ${evidence(facts.logE.limit)}`;
}
function errorSentence(given) {
  return `${errorsToDate(given)} against a limit of ${percent2(given.limits.maximumErrorRate)}`;
}
function successSentence(given) {
  return `success ${say(given, given.facts.successes)} to date against a minimum of ${percent2(given.limits.minimumSuccessRate)}`;
}
function noEventsSentence({ facts, limits, moment }) {
  const last = facts.silence?.lastEvent ?? null;
  return last === null ? `no events since ${formatMoment(moment.begin)}` : `no events in the last ${duration2(limits.timeWindow)}, the last ones from ${formatMoment(last)}`;
}
function staleSentence({ facts, moment }) {
  const age = moment.now - (facts.silence?.lastEvent ?? moment.begin);
  return `the last event is ${duration2(age)} old, more than ${duration2(moment.freshness ?? 0)}`;
}
function insufficientSentence(given) {
  const { facts, limits } = given;
  const unproven = facts.errorProven ? `success ${say(given, facts.successes)} to date, not yet proven above ${percent2(limits.minimumSuccessRate)}` : `${errorsToDate(given)}, not yet proven below ${percent2(limits.maximumErrorRate)}`;
  return facts.shortfall === null ? unproven : `${unproven}: ${waysOn(facts.shortfall)}`;
}
function investigateSentence(given) {
  const { bands, limits } = given;
  return `${errorsToDate(given)}, below ${percent2(limits.maximumErrorRate)} but not below ${percent2(bands.green / 10)}`;
}
function fastTrackSentence(given) {
  const success = say(given, given.facts.successes);
  return `${errorsToDate(given)}, proven below ${percent2(given.bands.green / 10)}; success ${success}`;
}
function waysOn({ events, hours }) {
  const more = `${thousands(events)} more event${events === 1 ? "" : "s"}`;
  const wait = hours === null ? "" : `, about ${thousands(hours)} h at the present rate`;
  return `${more}${wait}; or more whitelisted customers; or an override`;
}
function errorsToDate(given) {
  return `${say(given, given.facts.errors)} to date`;
}
function say({ facts }, ratio) {
  return facts.counted ? ratioPercent(ratio) : bareRatio(ratio);
}
function evidence(logE) {
  return `ln E ${logE.toFixed(2)} (${PROVEN.toFixed(2)} is proof)`;
}

// src/core/judgement/matrix.ts
var ROWS = [
  {
    row: 1,
    action: "rollback",
    code: "threshold-exceeded",
    matches: ({ facts }) => facts.breach !== null,
    message: breachSentence
  },
  {
    row: 2,
    action: "rollback",
    code: "critical-exceeded",
    matches: ({ facts, bands }) => facts.limitProven && isOver(facts.errors, bands.critical),
    message: criticalSentence
  },
  {
    row: 6,
    action: "hold",
    code: "errors-exceed-events",
    matches: ({ facts }) => facts.contradictory,
    message: () => "more errors than events were counted, so these counts prove nothing"
  },
  {
    row: 3,
    action: "pause",
    code: "threshold-suspected",
    matches: ({ facts, bands }) => isOver(facts.window, bands.threshold),
    message: windowSentence
  },
  {
    row: 4,
    action: "pause",
    code: "critical-suspected",
    matches: ({ facts, bands }) => isOver(facts.errors, bands.critical),
    message: criticalDoubtSentence
  },
  {
    row: 5,
    action: "pause",
    code: "error-rate-high",
    matches: ({ facts, bands }) => reaches(facts.errors, bands.maximum),
    message: errorSentence
  },
  {
    row: 5,
    action: "pause",
    code: "success-rate-low",
    matches: ({ facts, bands }) => isUnder(facts.successes, bands.minimumSuccess),
    message: successSentence
  },
  {
    row: 6,
    action: "hold",
    code: "no-events",
    matches: ({ facts }) => facts.silence?.code === "no-events",
    message: noEventsSentence
  },
  {
    row: 6,
    action: "hold",
    code: "stale",
    matches: ({ facts }) => facts.silence?.code === "stale",
    message: staleSentence
  },
  {
    row: 7,
    action: "hold",
    code: "insufficient",
    matches: ({ facts }) => !facts.errorProven || !facts.successProven,
    message: insufficientSentence
  },
  {
    row: 8,
    action: "investigate",
    code: "investigate",
    matches: ({ facts, bands }) => reaches(facts.errors, bands.green),
    message: investigateSentence
  },
  {
    row: 9,
    action: "fast-track",
    code: "fast-track",
    matches: ({ facts, bands }) => facts.greenProven && isOver(facts.successes, bands.fastSuccess),
    message: fastTrackSentence
  }
];
var ADVANCE = { row: 10, action: "advance", code: "healthy", message: errorSentence };
function matrix(facts, limits, moment) {
  const given = { facts, limits, bands: bandsOf(limits), moment };
  const { row, action, code, message } = ROWS.find(({ matches }) => matches(given)) ?? ADVANCE;
  return { row, action, code, message: message(given) };
}

// src/core/counts.ts
function sum(counts2) {
  const totals = { events: 0, errors: 0, successes: 0 };
  for (const { events, errors, successes } of counts2) {
    totals.events += events;
    totals.errors += errors;
    totals.successes += successes ?? events - errors;
  }
  return { ...totals, successes: Math.max(0, totals.successes) };
}
function errorShare({ events, errors }) {
  return { part: errors, whole: Math.max(events, errors) };
}
function failureShare({ events, successes }) {
  return { part: Math.max(0, events - successes), whole: events };
}
function without(totals, window) {
  return { events: Math.max(0, totals.events - window.events), errors: Math.max(0, totals.errors - window.errors) };
}
function trialsOf({ part, whole }, designEffect) {
  const unit = 100 * designEffect;
  return { errors: part / unit, others: Math.max(0, whole - part) / unit };
}

// src/core/judgement/course.ts
var HOUR3 = 36e5;
function courseOf(buckets, threshold, designEffect) {
  const seen = buckets.filter(({ events, errors }) => events > 0 || errors > 0);
  const trials = seen.map((bucket) => trialsOf(errorShare(bucket), designEffect));
  const healthy = detector(trials, healthyHypothesis(threshold));
  const limit = detector(trials, limitHypothesis(threshold));
  return seen.map((bucket, index) => ({
    bucket,
    healthy: healthy[index] ?? UNSEEN,
    limit: limit[index] ?? UNSEEN
  }));
}
function endOf({ start }) {
  return Math.floor(start / HOUR3) * HOUR3 + HOUR3;
}

// src/core/judgement/breach.ts
function breachOf(surroundings) {
  const { limits, bands } = surroundings;
  for (const { before, steps, ...candidate } of candidatesOf(surroundings)) {
    if (!isOver(candidate.share, fine(candidate.threshold))) continue;
    if (limits.evidence === "point") return { ...candidate, logE: null };
    const unwell = reaches({ part: before.errors, whole: before.events }, bands.green);
    const logE = Math.max(...steps.map((step) => unwell ? step.limit : step.healthy));
    if (logE >= PROVEN) return { ...candidate, logE };
  }
  return null;
}
function candidatesOf({ now, limits, window, toDate, course, judged: judged3 }) {
  const last = course.slice(-1);
  const trailing = {
    share: errorShare(window),
    threshold: limits.threshold,
    end: now,
    ms: limits.timeWindow,
    before: without(toDate, window),
    steps: last
  };
  const others = judged3.map(({ window: measured, threshold }) => {
    const { end, ms: ms2 } = measured;
    const touching = course.filter(({ bucket }) => bucket.start < end && endOf(bucket) > end - ms2);
    return {
      share: errorShare(measured),
      threshold,
      end,
      ms: ms2,
      before: end === now ? without(toDate, measured) : sum(course.map(({ bucket }) => bucket).filter((bucket) => endOf(bucket) <= end - ms2)),
      steps: end === now ? [...touching, ...last] : touching
    };
  });
  return [trailing, ...others];
}

// src/core/judgement/look-back.ts
var HOUR4 = 36e5;
var LONGEST_LOOK_BACK = 24 * HOUR4;
var LONGEST_EVIDENCE = 28 * 24 * HOUR4;
function evidenceBegin(since, resumedAt, evidenceSince2, now) {
  return Math.max(since ?? -Infinity, resumedAt ?? -Infinity, evidenceSince2 ?? -Infinity, now - LONGEST_EVIDENCE);
}
function lookBackWindows(limits, moment) {
  const reach = reachOf(moment);
  const earlier = (ms2) => {
    const windows = [];
    for (let end = moment.now - ms2; end - ms2 >= reach; end -= ms2) windows.push({ end, ms: ms2 });
    return windows;
  };
  return [
    ...earlier(limits.timeWindow),
    ...limits.windows.flatMap(({ timeWindow }) => [{ end: moment.now, ms: timeWindow }, ...earlier(timeWindow)])
  ];
}
function judgedWindows(windows, limits, moment) {
  const reach = reachOf(moment);
  const kinds = [{ timeWindow: limits.timeWindow, errorRate: limits.threshold, trailing: false }].concat(
    limits.windows.map((window) => ({ ...window, trailing: true }))
  );
  return windows.flatMap(
    (window) => kinds.filter(({ timeWindow }) => timeWindow === window.ms).filter(({ trailing }) => trailing && window.end === moment.now || isWithin(window, reach, moment.now)).map(({ errorRate: errorRate2 }) => ({ window, threshold: errorRate2 }))
  );
}
function isWithin({ end, ms: ms2 }, reach, now) {
  return end - ms2 >= reach && end <= now;
}
function reachOf({ now, begin, lastGuardRun }) {
  return Math.max(lastGuardRun ?? Infinity, begin, now - LONGEST_LOOK_BACK);
}

// src/core/judgement/proof.ts
var PATIENCE = 2 ** 40;
function isProvenBelow({ share: share3, limit }, weighing) {
  if (weighing.evidence === "point") return isUnder(share3, limit);
  return logEBelow(share3, limit, weighing.designEffect) >= PROVEN;
}
function logEBelow(share3, limit, designEffect) {
  const { errors, others } = trialsOf(share3, designEffect);
  return eValue(errors, errors + others, belowHypothesis(limit / FINE_WHOLE));
}
function missingEvents(claims, weighing) {
  const suffices = (further) => claims.every(
    ({ share: share3, limit }) => isProvenBelow({ share: { part: share3.part, whole: share3.whole + 100 * further }, limit }, weighing)
  );
  let enough = 1;
  while (!suffices(enough)) {
    if (enough >= PATIENCE) return null;
    enough *= 2;
  }
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (suffices(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

// src/core/judgement/measured.ts
var HOUR5 = 36e5;
var DAY4 = 24 * HOUR5;
var LEAST_CONTROL = 3e3;
function factsOfCounts(metrics, limits, moment) {
  const { window, designEffect } = metrics;
  const bands = bandsOf(limits);
  const buckets = metrics.buckets.filter(({ start }) => start >= moment.begin).toSorted((one, other) => one.start - other.start);
  const toDate = sum(buckets);
  const course = courseOf(buckets, limits.threshold, designEffect);
  const judged3 = judgedWindows(metrics.windows, limits, moment);
  const logE = logEOf(course, toDate, bands, designEffect);
  const shares = {
    window: errorShare(window),
    errors: errorShare(toDate),
    successes: { part: toDate.successes, whole: toDate.events }
  };
  return {
    ...shares,
    ...proofsOf(metrics, toDate, { limits, bands, moment, buckets }),
    ...suspicionsOf(shares, limits, bands, { buckets, healthy: logE.healthy, designEffect }),
    counted: true,
    toDate,
    breach: breachOf({ now: moment.now, limits, bands, window, toDate, course, judged: judged3 }),
    logE,
    limitProven: limits.evidence === "point" || logE.limit >= PROVEN,
    silence: silenceOf(metrics, buckets, moment)
  };
}
function controlBreach(metrics, limits) {
  if (metrics.status !== "ok" || metrics.kind !== "counts" || metrics.control === void 0) return false;
  const share3 = errorShare(metrics.control);
  if (metrics.control.events < LEAST_CONTROL || !isOver(share3, bandsOf(limits).threshold)) return false;
  if (limits.evidence === "point") return true;
  const { errors, others } = trialsOf(share3, metrics.designEffect);
  return eValue(errors, errors + others, healthyHypothesis(limits.threshold)) >= PROVEN;
}
function logEOf(course, toDate, bands, designEffect) {
  const last = course.at(-1);
  return {
    healthy: last?.healthy ?? UNSEEN,
    limit: last?.limit ?? UNSEEN,
    below: logEBelow(errorShare(toDate), bands.maximum, designEffect)
  };
}
function proofsOf({ window, designEffect }, toDate, context) {
  const { limits, bands, moment, buckets } = context;
  const weighing = { evidence: limits.evidence, designEffect };
  const errors = { share: errorShare(toDate), limit: bands.maximum };
  const failures = { share: failureShare(toDate), limit: bands.maximumFailure };
  const contradictory = window.errors > window.events || toDate.errors > toDate.events;
  const errorProven = !contradictory && isProvenBelow(errors, weighing);
  const successProven = !contradictory && toDate.successes <= toDate.events && isProvenBelow(failures, weighing);
  const missing = contradictory || errorProven && successProven ? null : missingEvents([errors, failures], weighing);
  return {
    contradictory,
    errorProven,
    successProven,
    greenProven: errorProven && isProvenBelow({ share: errors.share, limit: bands.green }, weighing),
    shortfall: missing === null ? null : { events: missing, hours: hoursFor(missing, buckets, moment) }
  };
}
function hoursFor(events, buckets, { now, begin }) {
  const from = Math.max(begin, now - DAY4);
  const recent = sum(buckets.filter(({ start }) => start >= from)).events / 100;
  return recent > 0 && now > from ? Math.ceil(events * (now - from) / HOUR5 / recent) : null;
}
function suspicionsOf(shares, limits, bands, course) {
  if (limits.evidence === "point") {
    return {
      errorSuspected: isOver(shares.window, bands.threshold) || reaches(shares.errors, bands.maximum),
      successSuspected: isUnder(shares.successes, bands.minimumSuccess)
    };
  }
  const separate = course.buckets.some(({ successes }) => successes !== void 0);
  const failures = separate ? failureDetector(course.buckets, limits, course.designEffect) : course.healthy;
  return { errorSuspected: course.healthy >= LN4, successSuspected: failures >= LN4 };
}
function failureDetector(buckets, limits, designEffect) {
  const shares = buckets.map((bucket) => failureShare(sum([bucket]))).filter(({ whole }) => whole > 0);
  const trials = shares.map((share3) => trialsOf(share3, designEffect));
  return detector(trials, healthyHypothesis(limits.threshold)).at(-1) ?? UNSEEN;
}
function silenceOf({ window }, buckets, moment) {
  if (window.events > 0) return null;
  const lastEvent = buckets.findLast(({ events }) => events > 0)?.start ?? null;
  if (moment.freshness === null || lastEvent === null) return { code: "no-events", lastEvent };
  return moment.now - lastEvent > moment.freshness ? { code: "stale", lastEvent } : null;
}

// src/core/judgement/rated.ts
var HOUR6 = 36e5;
var PARTS = 1e9;
var NOTHING2 = { part: 0, whole: 0 };
function areNumbers({ window, buckets }) {
  return [window, ...buckets.map(({ rate }) => rate)].every((rate) => Number.isFinite(rate));
}
function factsOfRates({ rates }, limits, moment) {
  const bands = bandsOf(limits);
  const buckets = rates.buckets.filter(({ start }) => start >= moment.begin);
  const window = meanOf([rates.window]);
  const errors = limits.evidence === "point" ? meanOf(buckets.map(({ rate }) => rate)) : NOTHING2;
  const successes = { part: errors.whole - errors.part, whole: errors.whole };
  const before = meanBefore(buckets, limits.timeWindow, moment.now);
  const breached = isOver(window, bands.threshold) && isOver(before, bands.threshold);
  return {
    window,
    errors,
    successes,
    ...bareComparisons(errors, bands),
    errorSuspected: limits.evidence === "point" && (isOver(window, bands.threshold) || reaches(errors, bands.maximum)),
    counted: false,
    breach: breached ? { share: window, threshold: limits.threshold, end: moment.now, ms: limits.timeWindow, logE: null } : null,
    logE: null,
    // There is a rate to date only with `point`, where the bare comparison is enough.
    limitProven: true,
    contradictory: false,
    silence: null,
    shortfall: null
  };
}
function bareComparisons(errors, bands) {
  return {
    errorProven: isUnder(errors, bands.maximum),
    successProven: isUnder(errors, bands.maximumFailure),
    greenProven: isUnder(errors, bands.green),
    successSuspected: isOver(errors, bands.maximumFailure)
  };
}
function meanBefore(buckets, timeWindow, now) {
  const earlier = buckets.filter((bucket) => endOf(bucket) <= now - timeWindow);
  const end = Math.max(...earlier.map((bucket) => endOf(bucket)));
  if (end <= now - timeWindow - HOUR6) return NOTHING2;
  return meanOf(earlier.filter(({ start }) => start >= end - Math.max(timeWindow, HOUR6)).map(({ rate }) => rate));
}
function meanOf(rates) {
  return { part: rates.reduce((total3, rate) => total3 + Math.round(rate * PARTS), 0), whole: PARTS * rates.length };
}

// src/core/assessment.ts
function assess(metrics, limits, moment) {
  if (metrics.status !== "ok") return unavailable(metrics.status, metrics.detail);
  if (metrics.kind === "rates") {
    if (!areNumbers(metrics.rates)) return unavailable("not-a-number", "a rate is not a number");
    const facts2 = factsOfRates(metrics, limits, moment);
    return { ...judged(facts2, limits, moment), window: null, toDate: null };
  }
  const { toDate, ...facts } = factsOfCounts(metrics, limits, moment);
  const { events, errors } = metrics.window;
  return { ...judged(facts, limits, moment), window: { events, errors }, toDate };
}
function judged(facts, limits, moment) {
  const answer2 = matrix(facts, limits, moment);
  const usable = answer2.row !== 6;
  return {
    ...answer2,
    logE: facts.logE,
    errorProven: usable && facts.errorProven,
    successProven: usable && facts.successProven,
    errorSuspected: facts.errorSuspected,
    successSuspected: facts.successSuspected,
    cause: answer2.code === "success-rate-low" ? "success" : "error",
    shortfall: facts.shortfall
  };
}
function unavailable(status, detail) {
  return {
    row: 6,
    action: "hold",
    code: status,
    message: `${status}: ${detail}`,
    window: null,
    toDate: null,
    logE: null,
    errorProven: false,
    successProven: false,
    errorSuspected: false,
    successSuspected: false,
    cause: "error",
    shortfall: null
  };
}

// src/core/verdict.ts
var CRITERION_IDS = [
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
var NOTHING3 = () => [];
var EVERYTHING = () => CRITERION_IDS;
var BY_KIND = {
  created: ({ after }) => after.tier === 1 ? CRITERION_IDS : [],
  started: EVERYTHING,
  advanced: EVERYTHING,
  skipped: EVERYTHING,
  restarted: EVERYTHING,
  "audience-widened": forWidening,
  reconfigured: () => ["config-freeze"],
  "evidence-restarted": ({ after }) => isMeasured(after) ? ["approvals"] : [],
  imported: () => ["dependencies", "rollback-ready", "approvals"],
  "stepped-down": NOTHING3,
  "rolled-back": NOTHING3,
  paused: NOTHING3,
  resumed: NOTHING3,
  "audience-narrowed": NOTHING3,
  retired: NOTHING3,
  removed: NOTHING3,
  annotated: NOTHING3
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
  const live = published === null ? null : listsOf(published);
  const count = customersGained(before ?? NOBODY, live, after);
  return count <= settings.audience.wideningWithoutEvidence ? ["unlocked", "audience", "approvals"] : CRITERION_IDS.filter((id) => id !== "one-step" && id !== "time-in-tier");
}
function listsOf(published) {
  return published === void 0 || published.killed !== null || (published.tier ?? 0) === 0 ? { whitelist: [], blacklist: published?.blacklist ?? [] } : published;
}
function isMeasured({ tier }) {
  return tier >= 1 && tier <= 3;
}

// src/core/criterion.ts
function pass(code, message) {
  return { verdict: "pass", code, message };
}
function fail(code, message) {
  return { verdict: "fail", code, message };
}
function inconclusive(code, message) {
  return { verdict: "inconclusive", code, message };
}
function skipped(code, message) {
  return { verdict: "skipped", code, message };
}
var UNAVAILABILITY = {
  unconfigured: "no source is configured",
  empty: "the source has nothing about this feature",
  "not-a-number": "the source's answer is no number",
  partial: "the source left out a part of the answer",
  "rate-limited": "the source takes no more requests for now",
  unauthorized: "the source refuses the credential",
  "bad-query": "the source refuses the query",
  ambiguous: "the source gives several answers",
  stale: "the newest data is too old",
  timeout: "the source did not answer in time",
  unreachable: "the source cannot be reached",
  malformed: "the source's answer cannot be read"
};
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/core/criteria/approvals.ts
var codes = {
  approved: "every group has an approving review",
  missing: "a group has no approving review",
  "no-groups": "no group must approve",
  "not-asked": "no code host was asked",
  unknown: "who approved is not known",
  ...UNAVAILABILITY
};
var approvals = {
  id: "approvals",
  title: "Approvals",
  ifNot: "hold",
  codes,
  judge({ settings, evidence: { approvals: recorded } }) {
    const required = recorded.status === "ok" ? recorded.required : [];
    const groups = [.../* @__PURE__ */ new Set([...required, ...Object.keys(settings.approvals)])];
    if (groups.length === 0) return skipped("no-groups", "the settings name no group that must approve");
    if (recorded.status === "skipped") return skipped("not-asked", recorded.detail);
    if (recorded.status !== "ok") return inconclusive(recorded.status, `approvals are not known: ${recorded.detail}`);
    const approvers = (group) => Object.hasOwn(recorded.groups, group) ? recorded.groups[group] ?? [] : [];
    const missing = groups.filter((group) => approvers(group).length === 0);
    return missing.length > 0 ? fail(
      "missing",
      `no approval yet of ${missing.join(", ")} (${groups.length - missing.length} of ${groups.length})`
    ) : pass(
      "approved",
      `approved by ${groups.map((group) => `${group} (${approvers(group).join(", ")})`).join(", ")}`
    );
  }
};

// src/core/criteria/audience.ts
var codes2 = {
  "within-limit": "somebody is on the whitelist, and not too many",
  empty: "nobody is on the whitelist",
  "too-many": "more are on the whitelist than `audience.maximum`"
};
var audience = {
  id: "audience",
  title: "Audience",
  ifNot: "block",
  codes: codes2,
  judge({ after, settings }) {
    const { maximum } = settings.audience;
    const size = new Set(after.whitelist).size;
    if (size === 0) return fail("empty", "nobody is on the whitelist; name at least one customer");
    const text = `${counted(size, "customer")} on the whitelist, at most ${maximum}`;
    return size > maximum ? fail("too-many", text) : pass("within-limit", text);
  }
};

// src/core/calendar.ts
var QUARTER = 15 * 6e4;
var QUARTERS_OF_TWO_DAYS = 2 * 24 * 4;
var LONGEST_FREEZE = 400;
function frozenAt(now, calendar2) {
  return isFrozen(clockOf(calendar2.timezone)(now), calendar2.freeze);
}
function freezeEnd(now, calendar2) {
  const clock = clockOf(calendar2.timezone);
  let instant2 = now;
  for (let days = 0; days <= LONGEST_FREEZE; days += 1) {
    if (!isFrozen(clock(instant2), calendar2.freeze)) return days === 0 ? null : instant2;
    instant2 = nextDay(instant2, clock);
  }
  return null;
}
function isFrozen({ date, weekday }, freezes) {
  return freezes.some(
    (freeze) => "days" in freeze ? freeze.days.some((day) => day === weekday) : freeze.from <= date && date <= freeze.to
  );
}
function nextDay(instant2, clock) {
  const { date } = clock(instant2);
  const first = Math.floor(instant2 / QUARTER);
  let same = 0;
  let next = QUARTERS_OF_TWO_DAYS;
  while (next - same > 1) {
    const middle = Math.floor((same + next) / 2);
    if (clock((first + middle) * QUARTER).date === date) same = middle;
    else next = middle;
  }
  return (first + next) * QUARTER;
}
function clockOf(timeZone) {
  const format = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    weekday: "short"
  });
  return (instant2) => {
    const parts = new Map(format.formatToParts(instant2).map(({ type, value }) => [type, value]));
    const date = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
    return { date, weekday: String(parts.get("weekday")).toLowerCase() };
  };
}

// src/core/criteria/calendar.ts
var codes3 = {
  open: "no freeze lies upon now",
  frozen: "a freeze lies upon now"
};
var calendar = {
  id: "calendar",
  title: "Calendar",
  ifNot: "hold",
  codes: codes3,
  judge({ now, settings }) {
    if (settings.calendar.freeze.length === 0) return pass("open", "no freeze is configured");
    if (!frozenAt(now, settings.calendar)) return pass("open", "now is in no freeze");
    const end = freezeEnd(now, settings.calendar);
    return fail("frozen", end === null ? "frozen, and no end is in sight" : `frozen until ${formatInstant(end)}`);
  }
};

// src/core/criteria/config-freeze.ts
var codes4 = {
  unchanged: "nothing of the configuration changes",
  "not-frozen": "the configuration changes where nothing is measured",
  start: "a start: nothing is frozen at tier 0",
  frozen: "the configuration changes at tier 1–3 and the feature does not go to 0",
  "parent-lost": "at tier 4 it loses a parent that is not at tier 4"
};
var configFreeze = {
  id: "config-freeze",
  title: "Configuration frozen",
  ifNot: "block",
  codes: codes4,
  judge(subject) {
    const { before, after, from, start, kinds } = subject;
    if (start || before === null) return skipped("start", "a start: at tier 0 nothing is frozen");
    if (!kinds.has("reconfigured")) return pass("unchanged", "nothing of the configuration changes");
    const fields = reconfigurations(before, after).join(", ");
    if (from === 0 || after.tier === 0) {
      return pass("not-frozen", `${fields} may change: the feature is ${from === 0 ? "at" : "going to"} tier 0`);
    }
    if (from < 4) {
      return fail("frozen", `${fields} must not change at tier ${from}; roll back first, or wait until tier 4`);
    }
    const lostParents = unfinishedParents(subject);
    return lostParents.length > 0 ? fail("parent-lost", `it no longer depends on ${lostParents.join(", ")}, which is not at tier 4`) : pass("not-frozen", `${fields} may change at tier 4`);
  }
};
function unfinishedParents({ before, after, earned }) {
  return added(after.dependsOn, before?.dependsOn ?? []).filter((parent) => earned.get(parent)?.tier !== 4);
}

// src/core/open-issues.ts
var ISSUE_CODES = {
  none: "no such issue is open",
  open: "such issues are open",
  "not-asked": "no code host was asked, or its issues are switched off",
  start: "a start: nobody has the feature yet",
  ...UNAVAILABILITY
};
function ruleOnIssues({ evidence: { issues } }, which, what) {
  if (issues.status === "skipped") return skipped("not-asked", issues.detail);
  if (issues.status !== "ok") return inconclusive(issues.status, `the issues cannot be read: ${issues.detail}`);
  const open3 = issues[which];
  return open3.length === 0 ? pass("none", `no ${what} is open`) : fail("open", `${counted(open3.length, what)} open: ${open3.map(numberOf).join(", ")}`);
}
function numberOf({ number }) {
  return `#${number}`;
}

// src/core/criteria/critical-bugs.ts
var criticalBugs = {
  id: "critical-bugs",
  title: "No critical bugs",
  ifNot: "hold",
  codes: ISSUE_CODES,
  judge: (subject) => ruleOnIssues(subject, "critical", "critical bug")
};

// src/core/criteria/customer-feedback.ts
var customerFeedback = {
  id: "customer-feedback",
  title: "No customer concerns",
  ifNot: "hold",
  codes: ISSUE_CODES,
  judge: (subject) => subject.start ? skipped("start", "a start: nobody has the feature yet") : ruleOnIssues(subject, "concerns", "customer concern")
};

// src/core/requirements.ts
function requirementsOf(rollout, { phases }, rollouts) {
  const phase = rollout.phase === null ? void 0 : phases.find(({ name }) => name === rollout.phase);
  const required = (phase?.requires ?? []).map((name) => {
    const declared = phases.find((other) => other.name === name);
    const members = /* @__PURE__ */ new Set([...declared?.order ?? [], ...membersOf(name, rollouts)]);
    return { name, members: [...members], known: declared !== void 0 || members.size > 0 };
  });
  const place = phase?.order.indexOf(rollout.feature) ?? -1;
  return {
    parents: rollout.dependsOn,
    members: [...new Set(required.flatMap(({ members }) => members))],
    unknownPhases: required.filter(({ known }) => !known).map(({ name }) => name),
    earlier: place === -1 ? [] : phase?.order.slice(0, place) ?? []
  };
}
function membersOf(phase, rollouts) {
  return [...rollouts.values()].filter((rollout) => rollout.phase === phase).map(({ feature }) => feature).toSorted(byCodeUnits);
}

// src/core/criteria/dependencies.ts
var codes5 = {
  none: "it depends on nothing",
  complete: "everything it depends on is at tier 4",
  "parent-incomplete": "a feature in `dependsOn` is not at tier 4",
  "parent-killed": "a feature in `dependsOn` is killed in a store",
  "phase-incomplete": "a member of a required phase is not at tier 4",
  "phase-unknown": "a required phase is neither declared nor has it a member",
  "order-incomplete": "an earlier feature of the phase's order is not completed"
};
var dependencies = {
  id: "dependencies",
  title: "Dependencies complete",
  ifNot: "block",
  codes: codes5,
  judge({ after, earned, settings, edge }) {
    const { parents, members, unknownPhases, earlier } = requirementsOf(after, settings, earned);
    const killed = parents.filter((parent) => (edge.published.get(parent)?.killed ?? null) !== null);
    const obstacles = [
      ["parent-incomplete", "not at tier 4", unfinished(parents, earned)],
      ["parent-killed", "killed in a store", killed],
      ["phase-unknown", "required phase neither declared nor with a member", unknownPhases],
      ["phase-incomplete", "of a required phase, not at tier 4", unfinished(members, earned)],
      ["order-incomplete", `earlier in ${after.phase}, not at tier 4`, unfinished(earlier, earned)]
    ];
    const [code, what, features] = obstacles.find(([, , found]) => found.length > 0) ?? [];
    if (code !== void 0 && features !== void 0) return fail(code, `${what}: ${features.join(", ")}`);
    const all = [.../* @__PURE__ */ new Set([...parents, ...members, ...earlier])];
    return all.length === 0 ? pass("none", "it depends on nothing") : pass("complete", `at tier 4: ${all.join(", ")}`);
  }
};
function unfinished(features, earned) {
  return features.map((feature) => ({ feature, tier: earned.get(feature)?.tier })).filter(({ tier }) => tier !== 4).map(({ feature, tier }) => `${feature} (${tier === void 0 ? "no file" : `tier ${tier}`})`);
}

// src/core/measurement.ts
var MEASUREMENT_CODES = {
  start: "a start: nobody has the feature yet",
  proven: "proven to keep the limit",
  insufficient: "not proven to keep the limit",
  "no-events": "there are no events to judge by",
  "errors-exceed-events": "more errors than events were counted",
  ...UNAVAILABILITY
};
function unusable(metrics, { row, code, message }) {
  if (metrics.status !== "ok") return inconclusive(metrics.status, `nothing was measured: ${metrics.detail}`);
  return row === 6 ? inconclusive(isMeasurementCode(code) ? code : "malformed", message) : null;
}
function provenOr({ found, limit, proven }, { shortfall }) {
  if (proven) return pass("proven", `${found}, proven ${limit}`);
  const ways = shortfall === null ? "wait for more events, or add an override" : waysOn(shortfall);
  return inconclusive("insufficient", `${found}, not proven ${limit}: ${ways}`);
}
function toDateText(ratio) {
  return ratio === null ? "known as rates only" : `${ratioPercent(ratio)} to date`;
}
function isMeasurementCode(code) {
  return Object.hasOwn(MEASUREMENT_CODES, code);
}

// src/core/criteria/error-rate.ts
var codes6 = {
  ...MEASUREMENT_CODES,
  "threshold-exceeded": "over the file's threshold in a window, proven",
  "critical-exceeded": "over the critical rate to date, proven",
  "threshold-suspected": "over the file's threshold in the trailing window, not proven",
  "critical-suspected": "over the critical rate to date, not proven",
  "error-rate-high": "at or over the maximum to date",
  "errors-suspected": "too few successes, and the errors are suspected as well"
};
var errorRate = {
  id: "error-rate",
  title: "Error rate",
  ifNot: "block",
  codes: codes6,
  judge({ assessment, evidence: { metrics }, settings }) {
    if (assessment === null) return skipped("start", "a start: nobody has the feature yet");
    const { action, cause, errorSuspected, errorProven: proven, toDate, message } = assessment;
    if (action === "rollback") return fail(codeOf(assessment), message);
    if (action === "pause" && errorSuspected) return fail(codeOf(assessment), message);
    if (action === "pause" && cause === "error") return inconclusive(codeOf(assessment), message);
    const found = toDateText(toDate === null ? null : { part: toDate.errors, whole: toDate.events });
    const limit = `below ${percent2(settings.criteria.maximumErrorRate)}`;
    return unusable(metrics, assessment) ?? provenOr({ found, limit, proven }, assessment);
  }
};
function codeOf({ code }) {
  switch (code) {
    case "threshold-exceeded":
    case "critical-exceeded":
    case "threshold-suspected":
    case "critical-suspected":
    case "error-rate-high":
      return code;
    default:
      return "errors-suspected";
  }
}

// src/core/criteria/investigated.ts
var codes7 = {
  start: "a start: nobody has the feature yet",
  "not-needed": "the matrix does not ask for an investigation",
  investigated: "an approver wrote down what was found",
  "not-investigated": "nobody has written down what was found"
};
var investigated = {
  id: "investigated",
  title: "Investigated",
  ifNot: "hold",
  codes: codes7,
  judge({ assessment, evidence: evidence2, codeHost }) {
    if (assessment === null) return skipped("start", "a start: nobody has the feature yet");
    if (assessment.action !== "investigate") return skipped("not-needed", "there is nothing to investigate");
    if (evidence2.investigated === true)
      return pass("investigated", `an approver wrote down why: ${assessment.message}`);
    const way = codeHost || evidence2.investigated === false ? "an approver writes `/investigated <what was found>` in a review" : "without a code host, an `override` of `investigated` says what was found";
    return fail("not-investigated", `${assessment.message}; ${way}`);
  }
};

// src/core/criteria/one-at-a-time.ts
var codes8 = {
  "not-a-start": "it already runs",
  unlimited: "no limit is set",
  "within-limits": "with this start every limit is kept",
  "too-many": "with this start more run than allowed",
  "too-many-of-owner": "with this start more of one owner's run than allowed",
  "too-many-of-phase": "with this start more of one phase run than allowed"
};
var oneAtATime = {
  id: "one-at-a-time",
  title: "Few at a time",
  ifNot: "block",
  codes: codes8,
  judge(subject) {
    if (!subject.start) return skipped("not-a-start", `it already runs at tier ${subject.from}`);
    const limits = limitsOn(subject);
    const broken = limits.find(({ running, maximum }) => running.length + 1 > maximum);
    if (broken !== void 0) {
      const { code, scope, maximum, running } = broken;
      return fail(code, `${running.length} of at most ${maximum} ${scope} already: ${running.join(", ") || "none"}`);
    }
    if (limits.length === 0) return pass("unlimited", "no limit is set for what runs at once");
    const counts2 = limits.map(({ scope, maximum, running }) => `${running.length + 1} of at most ${maximum} ${scope}`);
    return pass("within-limits", `with this start: ${counts2.join("; ")}`);
  }
};
function limitsOn({ feature, after, earned, settings: { concurrency } }) {
  const running = [...earned.values()].filter((other) => other.feature !== feature && isRunning(other));
  const names = (chosen) => running.filter(chosen).map((other) => other.feature);
  const all = [
    { code: "too-many", scope: "running", maximum: concurrency.running, running: names(() => true) },
    ...[...new Set(after.owners)].map((owner) => ({
      code: "too-many-of-owner",
      scope: `running of ${owner}`,
      maximum: concurrency.perOwner,
      running: names(({ owners }) => owners.includes(owner))
    })),
    {
      code: "too-many-of-phase",
      scope: `running in ${after.phase}`,
      maximum: after.phase === null ? null : concurrency.perPhase,
      running: names(({ phase }) => phase === after.phase)
    }
  ];
  return all.flatMap(({ maximum, ...limit }) => maximum === null ? [] : [{ ...limit, maximum }]);
}
function isRunning({ tier }) {
  return tier >= 1 && tier <= 3;
}

// src/core/criteria/one-step.ts
var codes9 = {
  "one-rung": "exactly one rung up",
  "skips-a-rung": "more than one rung up"
};
var oneStep = {
  id: "one-step",
  title: "One rung at a time",
  ifNot: "block",
  codes: codes9,
  judge({ before, from, after }) {
    const step = `tier ${from} to ${after.tier}`;
    if (after.tier === from + 1) return pass("one-rung", `${step}: one rung up`);
    const origin = before === null ? `a new file at tier ${after.tier}` : step;
    return fail("skips-a-rung", `${origin} skips rungs; the next one is ${from + 1}`);
  }
};

// src/core/criteria/performance.ts
var LEAST_TIMINGS = 200;
var codes10 = {
  start: "a start: nobody has the feature yet",
  "within-limit": "p95 is within the allowed increase",
  slower: "p95 is above the allowed increase",
  "few-timings": "fewer than 200 timings on a side",
  "not-recorded": "no latency is recorded"
};
var performance2 = {
  id: "performance",
  title: "Performance",
  ifNot: "block",
  codes: codes10,
  judge(subject) {
    if (subject.start) return skipped("start", "a start: nobody has the feature yet");
    const { metrics } = subject.evidence;
    const latency = metrics.status === "ok" ? metrics.latency : void 0;
    return latency === void 0 || !isMeasured2(latency) ? unrecorded(subject) : compared(latency, subject);
  }
};
function compared({ p95Ms, baselineP95Ms, count, baselineCount }, { settings }) {
  const fewest = Math.min(count ?? LEAST_TIMINGS, baselineCount ?? LEAST_TIMINGS);
  if (fewest < LEAST_TIMINGS) {
    return skipped("few-timings", `${fewest} timings on one side, at least ${LEAST_TIMINGS} are needed`);
  }
  const { maximumIncrease } = settings.criteria.performance;
  const text = `p95 ${p95Ms} ms against ${baselineP95Ms} ms without it, at most ${percent2(maximumIncrease)} more`;
  return p95Ms * WHOLE <= baselineP95Ms * (WHOLE + maximumIncrease) ? pass("within-limit", text) : fail("slower", text);
}
function unrecorded({ settings }) {
  return settings.criteria.performance.required ? inconclusive("not-recorded", "no latency is recorded, and the settings require it") : skipped("not-recorded", "no latency is recorded: report durations to have it judged");
}
function isMeasured2({ p95Ms, baselineP95Ms }) {
  return Number.isFinite(p95Ms) && Number.isFinite(baselineP95Ms) && p95Ms >= 0 && baselineP95Ms >= 0;
}

// src/core/criteria/rollback-ready.ts
var codes11 = {
  ready: "the rehearsed rollback is off for everyone and fits into every store",
  "threshold-over-critical": "the file's threshold is higher than `rollback.critical`",
  "not-off": "the rehearsed rollback leaves somebody on",
  "too-large": "the snapshot would be larger than a store takes",
  "store-unavailable": "a store did not answer"
};
var rollbackReady = {
  id: "rollback-ready",
  title: "Rollback rehearsed",
  ifNot: "block",
  codes: codes11,
  judge({ after, settings, edge, rehearse: rehearse2 }) {
    const threshold = after.rollbackThreshold.errorRate;
    const { critical } = settings.rollback;
    const against = `rolls back over ${percent2(threshold)} errors, critical is ${percent2(critical)}`;
    if (threshold > critical) return fail("threshold-over-critical", `${against}: lower \`rollbackThreshold\``);
    const { off, bytes, limits } = rehearse2();
    if (!off) return fail("not-off", "the rehearsed rollback leaves the feature on for somebody");
    const full = limits.find(({ maximumBytes }) => maximumBytes !== null && bytes > maximumBytes);
    if (full !== void 0) {
      return fail("too-large", `the snapshot has ${bytes} bytes, ${full.store} takes ${full.maximumBytes}`);
    }
    if (edge.trouble !== null) {
      return inconclusive("store-unavailable", `whether a rollback would arrive cannot be told: ${edge.trouble}`);
    }
    return pass("ready", `${against}; the rehearsed rollback is off for everyone (${bytes} bytes)`);
  }
};

// src/core/criteria/success-rate.ts
var codes12 = {
  ...MEASUREMENT_CODES,
  "success-rate-low": "under the minimum to date, and suspected to stay there"
};
var successRate = {
  id: "success-rate",
  title: "Success rate",
  ifNot: "block",
  codes: codes12,
  judge({ assessment, evidence: { metrics }, settings }) {
    if (assessment === null) return skipped("start", "a start: nobody has the feature yet");
    const { minimumSuccessRate } = settings.criteria;
    const { toDate, successProven: proven, successSuspected } = assessment;
    const found = `success ${toDateText(toDate === null ? null : { part: toDate.successes, whole: toDate.events })}`;
    if (isUnderMinimum(assessment, minimumSuccessRate) && successSuspected) {
      return fail("success-rate-low", `${found} against a minimum of ${percent2(minimumSuccessRate)}`);
    }
    const limit = `above ${percent2(minimumSuccessRate)}`;
    return unusable(metrics, assessment) ?? provenOr({ found, limit, proven }, assessment);
  }
};
function isUnderMinimum({ toDate, cause }, minimum) {
  return toDate === null ? cause === "success" : toDate.successes * WHOLE < minimum * toDate.events;
}

// src/core/criteria/time-in-tier.ts
var codes13 = {
  start: "a start: there is no tier to leave",
  served: "the tier's time is served",
  "too-early": "the tier's time is not served yet",
  "not-live": "the published tier is not the base's",
  clock: "the tier went live later than now: some clock is wrong",
  unknown: "when the tier went live is not known",
  "store-unavailable": "the published tier could not be read"
};
var timeInTier = {
  id: "time-in-tier",
  title: "Time in tier",
  ifNot: "hold",
  codes: codes13,
  judge(subject) {
    const { feature, from, start, now, evidence: evidence2, edge, eligibleAt: eligibleAt2 } = subject;
    if (start) return skipped("start", "a start: there is no tier to leave");
    if (edge.trouble !== null) {
      return inconclusive("store-unavailable", `whether tier ${from} is live cannot be told: ${edge.trouble}`);
    }
    const live = publishedTier(feature, edge);
    if (live !== null && live !== from) {
      return fail("not-live", `the base has tier ${from}, but tier ${live} is published: publish first`);
    }
    const { since } = evidence2;
    if (since === null || eligibleAt2 === null)
      return inconclusive("unknown", `since when tier ${from} is live is not known`);
    if (since > now) return inconclusive("clock", `tier ${from} went live at ${formatInstant(since)}, later than now`);
    return now < eligibleAt2 ? tooEarly(subject, eligibleAt2) : pass("served", `${servedText(subject, since)}${assumption(subject)}`);
  }
};
function tooEarly(subject, eligibleAt2) {
  const wait = `${duration2(eligibleAt2 - subject.now)} to go, eligible ${formatInstant(eligibleAt2)}`;
  const extra = subject.assessment?.action === "investigate" ? " (longer by what an investigation adds)" : "";
  return fail("too-early", `${wait}${extra}${assumption(subject)}`);
}
function servedText({ now, from, evidence: { pausedMs } }, since) {
  const paused = pausedMs === 0 ? "" : `, ${duration2(pausedMs)} of it paused`;
  return `${duration2(now - since)} at tier ${from}${paused}`;
}
function assumption({ edge, from }) {
  return edge.read ? "" : `; assumes tier ${from} was published; publish checks`;
}
function publishedTier(feature, { read: read2, published }) {
  if (!read2) return null;
  const live = published.get(feature);
  return live === void 0 || live.killed !== null ? 0 : live.tier ?? 0;
}

// src/core/criteria/unlocked.ts
var codes14 = {
  unlocked: "neither paused, nor rolled back, nor killed",
  paused: "paused at the base",
  "rolled-back": "rolled back, and this is no restart from tier 0 to 1 that takes `rolledBack` out",
  killed: "a store has a kill for it",
  "store-unavailable": "a store that may have a kill could not be read"
};
var unlocked = {
  id: "unlocked",
  title: "Not locked",
  ifNot: "block",
  codes: codes14,
  judge({ feature, kinds, before, after, edge }) {
    if (before !== null && isPaused(before)) {
      return fail(
        "paused",
        `paused at tier ${before.tier}: ${before.paused?.reason ?? ""}; resume it in a change before`
      );
    }
    const record = (kinds.has("restarted") ? null : before?.rolledBack) ?? after.rolledBack;
    if (record !== null && record !== void 0) return fail("rolled-back", rolledBackText(record));
    return atTheEdge(feature, edge);
  }
};
function rolledBackText({ from, reason }) {
  return `rolled back from tier ${from}: ${reason}; a restart goes from tier 0 to 1 and takes \`rolledBack\` out`;
}
function atTheEdge(feature, { read: read2, trouble, published }) {
  const kill2 = published.get(feature)?.killed ?? null;
  if (kill2 !== null) return fail("killed", `killed in a store at ${kill2.at} by ${kill2.by} (${kill2.code})`);
  if (trouble !== null) return inconclusive("store-unavailable", `whether it is killed cannot be told: ${trouble}`);
  return pass(
    "unlocked",
    read2 ? "neither paused, nor rolled back, nor killed in a store" : "neither paused nor rolled back in git; assumes that no store has a kill, publish checks"
  );
}

// src/core/criteria/index.ts
var CRITERIA = [
  oneStep,
  unlocked,
  configFreeze,
  oneAtATime,
  dependencies,
  audience,
  rollbackReady,
  calendar,
  timeInTier,
  errorRate,
  successRate,
  performance2,
  criticalBugs,
  customerFeedback,
  investigated,
  approvals
];

// src/core/decision.ts
var IF_NOT = new Map(CRITERIA.map(({ id, ifNot }) => [id, ifNot]));
function effectOf({ id, verdict }) {
  switch (verdict) {
    case "pass":
    case "skipped":
    case "overridden":
      return "allow";
    case "inconclusive":
      return "hold";
    case "fail":
      return IF_NOT.get(id) ?? "block";
  }
}
function decide(findings2) {
  const effects = new Set(findings2.map(effectOf));
  if (effects.has("block")) return "block";
  return effects.has("hold") ? "hold" : "allow";
}
var LOWERINGS = {
  "stepped-down": "lower tier",
  "rolled-back": "rollback",
  paused: "pause",
  "audience-narrowed": "smaller audience"
};
function loweringNote({ kinds }, decision) {
  const lowerings = kinds.flatMap((kind) => LOWERINGS[kind] ?? []);
  if (decision === "allow" || lowerings.length === 0) return null;
  return `the lowering alone (${lowerings.join(", ")}) would be allowed: put it into a change of its own`;
}

// src/core/earned.ts
function unearned({ changes, before, after }) {
  const running = [...before].filter(([, { tier }]) => tier >= 1 && tier <= 3);
  const earned = new Map([...running, ...after]);
  for (const change of changes) {
    if (change.after === null) earned.delete(change.feature);
    else settle(earned, change, false);
  }
  return earned;
}
function settle(earned, { feature, kinds, before, after }, allowed) {
  if (after === null) return;
  if (allowed || kinds.includes("imported") || !isRise(before, after)) earned.set(feature, after);
  else earned.set(feature, before === null ? { ...after, tier: 0 } : narrower(before, after));
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
  return [...parents, ...members, ...earlier];
}
function startsFromZero({ before, after, kinds }) {
  return (before?.tier ?? 0) === 0 && (after?.tier ?? 0) > 0 && !kinds.includes("imported");
}

// src/core/eligibility.ts
function reportedEligibility(findings2, { eligibleAt: eligibleAt2, start, now, settings: { calendar: calendar2 } }) {
  const served = !start && waitsFor(findings2, "time-in-tier") ? eligibleAt2 : null;
  if (calendar2.freeze.length === 0 || !waitsFor(findings2, "calendar")) return served;
  return freezeEnd(Math.max(served ?? now, now), calendar2) ?? served;
}
function waitsFor(findings2, id) {
  return findings2.some((finding) => finding.id === id && finding.verdict !== "overridden");
}

// src/core/limits.ts
function limitsOf(rollout, settings) {
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

// src/core/tenure.ts
function tenureOf(timeline, published, outages, now) {
  const stint = latestStint(timeline);
  const since = sinceOf2(stint, published);
  if (since === null) return { since, pausedMs: 0, resumedAt: null };
  const restores = outages.map(({ restoredAt }) => restoredAt ?? -Infinity).filter((restoredAt) => restoredAt >= since);
  const resumed = [...resumesOf(stint), ...restores];
  const still = [...pausesOf(stint, now), ...outages.map((outage) => stretchOf(outage, now))];
  return {
    since,
    pausedMs: union2(still, { from: since, to: now }),
    resumedAt: resumed.length === 0 ? null : Math.max(...resumed)
  };
}
function eligibleAt(eligibility) {
  const { since, pausedMs, resumedAt, evidenceSince: evidenceSince2, tier, settings, risk, assessmentAction } = eligibility;
  const minimum = minimumOf(tier, settings, risk === "low" && assessmentAction === "fast-track");
  if (since === null || minimum === null) return null;
  const { recovery, investigate } = settings.criteria;
  const extra = assessmentAction === "investigate" ? investigate.extra : 0;
  return Math.max(
    since + minimum + pausedMs + extra,
    (resumedAt ?? -Infinity) + recovery,
    (evidenceSince2 ?? -Infinity) + recovery
  );
}
function latestStint(timeline) {
  const known = timeline.filter(({ tier, deleted }) => deleted || tier !== null);
  const present = known.at(-1);
  const before = known.findLastIndex(({ tier, deleted }) => deleted || tier !== present?.tier);
  return known.slice(before + 1);
}
function sinceOf2(stint, published) {
  const [first] = stint;
  if (first === void 0) return published?.since ?? null;
  return published !== null && published.tier === first.tier ? Math.max(first.at, published.since) : first.at;
}
function resumesOf(stint) {
  return stint.filter(({ paused }, index) => !paused && stint[index - 1]?.paused === true).map(({ at }) => at);
}
function pausesOf(stint, now) {
  return stint.flatMap(
    (entry, index) => entry.paused ? [{ from: entry.at, to: stint[index + 1]?.at ?? now }] : []
  );
}
function stretchOf({ killedAt, restoredAt }, now) {
  return { from: killedAt, to: restoredAt ?? now };
}
function union2(stretches, within) {
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
  if (!isStanding(change) || asked.length === 0) return { change, exposure, ...ALLOWED };
  const subject = subjectOf(change, input, { earned, asked });
  const findings2 = findingsOf(subject, asked, input.overridable);
  const decision = decide(findings2);
  return {
    change,
    decision,
    action: subject.assessment?.action ?? null,
    eligibleAt: reportedEligibility(findings2, subject),
    exposure,
    findings: findings2,
    loweringNote: loweringNote(change, decision),
    assessment: subject.assessment
  };
}
var ALLOWED = {
  decision: "allow",
  action: null,
  eligibleAt: null,
  findings: [],
  loweringNote: null,
  assessment: null
};
function isStanding(change) {
  return change.after !== null;
}
function settingOf({ feature }, { settings, storesRead, published }) {
  return { settings, published: storesRead ? published.get(feature) : null };
}
function findingsOf(subject, asked, counting) {
  const override = overrideInForce(subject.before, subject.after, { now: subject.now, counting });
  return CRITERIA.filter(({ id }) => asked.includes(id)).map(
    ({ id, ifNot, judge: rule }) => overriding({ id, ...rule(subject) }, ifNot, override)
  );
}
function subjectOf(change, input, { earned, asked }) {
  const { feature, before, after, kinds } = change;
  const { settings, codeHost } = input;
  const { now } = input.evidence;
  const start = isStart(change);
  const evidence2 = input.evidence.features.get(feature) ?? UNKNOWN;
  const assessment = start || !asked.includes("error-rate") ? null : assessed(change, input, evidence2);
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
    evidence: evidence2,
    assessment,
    eligibleAt: eligibleAt({
      since: evidence2.since,
      pausedMs: evidence2.pausedMs,
      resumedAt: evidence2.resumedAt,
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
  return { read: storesRead, trouble: storeTrouble, published: storesRead ? published : /* @__PURE__ */ new Map() };
}
function assessed(change, { settings, evidence: { now, lastGuardRun } }, known) {
  const begin = evidenceBegin(known.since, known.resumedAt, evidenceSinceOf(change), now);
  const { freshness } = settings.criteria;
  return assess(known.metrics, limitsOf(change.after, settings), { now, begin, lastGuardRun, freshness });
}
function evidenceSinceOf({ before, after }) {
  const [base, head] = [before?.evidenceSince ?? null, after.evidenceSince];
  return base === null || head !== null && head > base ? head : base;
}
var UNKNOWN = {
  since: null,
  pausedMs: 0,
  resumedAt: null,
  metrics: { status: "empty", detail: "nothing is recorded about this feature" },
  issues: { status: "skipped", detail: "nothing is recorded about this feature" },
  approvals: { status: "unknown", detail: "nothing is recorded about this feature" },
  investigated: null
};

// src/core/rehearsal.ts
function rehearse(snapshot, settings, limits) {
  const sealed = { sequence: 0, digest: NO_DIGEST, ...snapshot };
  const total3 = bytesOf(sealed) + LINE_FEED + ROOM_FOR_SEQUENCE;
  return (feature, after) => {
    const current = own(snapshot.features, feature);
    const asked = compileFeature(after, settings, UNKNOWN_SINCE);
    const grown = memberBytes(feature, asked) - (current === null ? 0 : memberBytes(feature, current));
    return { bytes: total3 + grown, limits, off: isOffAfterRollback(sealed, settings, after) };
  };
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
  return new TextEncoder().encode(canonicalJson(value)).length;
}

// src/commands/capacity.ts
function capacityOf(world, settings, rollouts) {
  let prepared = null;
  return (feature, after) => {
    prepared ??= prepare(world, settings, rollouts);
    return prepared(feature, after);
  };
}
function prepare(world, settings, rollouts) {
  const features = Array.from(
    rollouts,
    ([name, rollout]) => [name, compileFeature(rollout, settings, world.now)]
  );
  const about = { environment: PRODUCTION, revision: "0".repeat(40), publishedAt: world.now };
  return rehearse(contentOf2(about, { features, kills: {}, restores: {} }), settings, limitsOf2(world, settings));
}
function limitsOf2(world, settings) {
  return settings.stores.flatMap((each) => {
    try {
      const { name, maximumBytes } = world.openStore(each);
      return [{ store: name, maximumBytes }];
    } catch {
      return [];
    }
  });
}

// src/commands/gather.ts
var NO_CODE_HOST = { status: "skipped", detail: "no code host is configured" };
var NOBODY_YET = {
  since: null,
  pausedMs: 0,
  resumedAt: null,
  metrics: { status: "empty", detail: "nobody has the feature yet" },
  issues: NO_CODE_HOST,
  approvals: NO_CODE_HOST,
  investigated: null
};
async function gather(world, request) {
  if (world.recorded !== null) return { ...world.recorded, now: world.now };
  const evidence2 = await measure(world, request);
  await world.record?.(evidence2);
  return evidence2;
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
  const answers = await Promise.all(
    Array.from(bySource, ([source, queries]) => ask(world, request.settings, source, queries))
  );
  const metrics = new Map(answers.flatMap((answer2) => Array.from(answer2)));
  const features = /* @__PURE__ */ new Map();
  for (const feature of request.starting ?? []) features.set(feature, NOBODY_YET);
  for (const [feature, tenure] of tenures) {
    features.set(feature, {
      ...tenure,
      metrics: metrics.get(feature) ?? { status: "malformed", detail: "the source did not answer for this feature" },
      issues: NO_CODE_HOST,
      approvals: NO_CODE_HOST,
      investigated: null
    });
  }
  return { now, lastGuardRun: request.lastGuardRun, features };
}
function tenureFor(request, rollout, now) {
  const { feature } = rollout;
  const live = request.published?.features[feature];
  const published = live === void 0 ? null : { since: parseInstant(live.since), tier: live.tier };
  const timeline = upToStint(request.timelines.get(feature) ?? [], rollout.tier);
  return tenureOf(timeline, published, outagesOf(request.published, feature), now);
}
function upToStint(timeline, tier) {
  return timeline.slice(0, timeline.findLastIndex((entry) => entry.tier === tier) + 1);
}
function outagesOf(published, feature) {
  const kill2 = published?.kills[feature];
  const restore3 = published?.restores[feature];
  const restored = restore3 === void 0 ? [] : [{ killedAt: parseInstant(restore3.kill), restoredAt: parseInstant(restore3.at) }];
  const isVoid = kill2 !== void 0 && restore3 !== void 0 && parseInstant(kill2.at) <= parseInstant(restore3.at);
  return kill2 === void 0 || isVoid ? restored : [...restored, { killedAt: parseInstant(kill2.at), restoredAt: null }];
}
function queryFor(request, rollout, tenure, now) {
  const begin = evidenceBegin(tenure.since, tenure.resumedAt, rollout.evidenceSince, now);
  const limits = limitsOf(rollout, request.settings);
  return {
    feature: rollout.feature,
    tier: rollout.tier,
    begin,
    timeWindow: limits.timeWindow,
    windows: lookBackWindows(limits, { now, begin, lastGuardRun: request.lastGuardRun }),
    parameters: rollout.metrics.parameters
  };
}
async function ask(world, settings, name, queries) {
  let source;
  try {
    source = world.openSource(name, settings);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return new Map(queries.map(({ feature }) => [feature, { status: "unconfigured", detail }]));
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
      const later = (timelines.get(feature) ?? []).filter(({ commit }) => rank(commit) > from);
      return later.some(({ deleted, tier }) => deleted || tier === 0) || zeroAt(feature, from + 1);
    }
  };
}

// src/commands/tip.ts
async function readTip(world, { dryRun }) {
  world.progress("Reading the base branch");
  const failed = dryRun && world.recorded !== null ? null : await world.history.fetch();
  const branch = await world.history.baseBranch();
  if (branch === null) {
    throw new UsageError("There is no commit on the base branch yet; commit your rollouts first", EXIT.usage);
  }
  const commit = branch.upstream ?? branch.tip;
  const inForce = await settingsAt(world, commit);
  const catalog = await catalogAt(world, commit, inForce.settings);
  const doubt = failed === null ? null : `the base branch could not be fetched: ${failed.detail}`;
  try {
    return { commit, inForce, catalog, doubt, ...await pastOf(world, commit, inForce.settings.rollouts) };
  } catch (error) {
    if (!isShallow(error)) throw error;
    return { commit, inForce, catalog, doubt: error.message, ...withoutPast(catalog) };
  }
}
async function pastOf(world, commit, folder) {
  const { commits, blobs } = await world.history.firstParent(commit, folder);
  const timelines = timelinesOf(commits, blobs);
  const ancestry = await ancestryOf(world.history, commit, timelines);
  const files = /* @__PURE__ */ new Map();
  for (const { path, blob } of commits.flatMap((record) => record.files)) {
    const feature = featureOf(path);
    if (feature === null || blob === null) continue;
    const known = files.get(feature);
    if (known === void 0) files.set(feature, [{ path, blob }]);
    else known.push({ path, blob });
  }
  function* versions(feature) {
    for (const { path, blob } of (files.get(feature) ?? []).toReversed()) {
      const bytes = blobs.get(blob);
      const rollout = bytes === void 0 ? null : parseRollout(path, bytes).rollout;
      if (rollout !== null) yield rollout;
    }
  }
  return { timelines, ancestry, versions };
}
function withoutPast(catalog) {
  return {
    timelines: /* @__PURE__ */ new Map(),
    ancestry: {
      rank: () => -1,
      firstParentHasZero: () => "no-ancestor",
      tipIsZero: (feature) => !catalog.unreadable.has(feature) && (catalog.entries.get(feature)?.rollout.tier ?? 0) === 0
    },
    versions: () => []
  };
}
function isShallow(error) {
  return error instanceof Error && "code" in error && error.code === "shallow";
}

// src/commands/validate.ts
async function validate(world, request) {
  const { base, head } = await resolveComparison(world, request);
  const inForce = await settingsAt(world, base);
  const before = await baseCatalog(world, base, inForce.settings);
  const after = head === null ? await catalogOfTree(world, inForce.settings, before) : await catalogAt(world, head, inForce.settings, before);
  const proposed = await proposedSettings(world, head);
  const settings = [...fallbackNote(inForce), ...settingsEffects(inForce.settings, proposed.settings, after)];
  const { judgements, problems } = await judgeSides(world, { base, inForce, before, after });
  const all = [...proposed.problems, ...problems];
  return {
    base,
    head: head ?? "worktree",
    evaluatedAt: world.now,
    problems: all,
    judgements,
    settings,
    positions: new Map(Array.from(after.entries, ([feature, { positions }]) => [feature, positions])),
    exit: exitOf(all, judgements)
  };
}
async function judgeSides(world, { base, inForce, before, after }) {
  const { settings } = inForce;
  const { changes, problems } = compare(before, after, { settings, now: world.now });
  const rising = changes.filter((change) => changeRises(change));
  const published = rising.length === 0 ? null : await publishedForJudging(world, settings);
  const live = liveRollouts(
    before,
    rising.map(({ feature }) => feature)
  );
  const starting = rising.flatMap(({ feature }) => live.has(feature) ? [] : [feature]);
  const evidence2 = await evidenceFor(world, base, settings, { live, starting, published });
  const judgements = judge({
    changes,
    before: rolloutsOf(before),
    after: rolloutsOf(after),
    settings,
    evidence: evidence2,
    published: published?.features ?? /* @__PURE__ */ new Map(),
    storesRead: published?.read ?? false,
    storeTrouble: published?.trouble ?? null,
    capacity: capacityOf(world, settings, rolloutsOf(after)),
    overridable: null,
    codeHost: false,
    guard: false
  });
  return { judgements, problems: [...after.problems, ...problems], evidence: evidence2 };
}
function exitOf(problems, judgements) {
  return firstExit({
    invalid: problems.some(({ severity }) => severity === "error"),
    unavailable: judgements.some(needsTheUnavailable),
    held: judgements.some(({ decision }) => decision !== "allow")
  });
}
var UNAVAILABLE = /* @__PURE__ */ new Set([
  "unreachable",
  "timeout",
  "rate-limited",
  "unauthorized",
  "malformed",
  "partial",
  "bad-query",
  "store-unavailable"
]);
function needsTheUnavailable({ findings: findings2 }) {
  return findings2.some(({ verdict, code }) => verdict === "inconclusive" && UNAVAILABLE.has(code));
}
function rolloutsOf(catalog) {
  return new Map(Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout]));
}
async function baseCatalog(world, base, settings) {
  return base === null ? { entries: /* @__PURE__ */ new Map(), unreadable: /* @__PURE__ */ new Map(), problems: [] } : catalogAt(world, base, settings, null);
}
async function resolveComparison(world, { base, head }) {
  const headCommit = head === null ? null : await named(world, head);
  if (base !== null) return { base: await named(world, base), head: headCommit };
  const branch = await world.history.baseBranch();
  const from = headCommit ?? await world.history.resolve("HEAD");
  if (branch === null || from === null) return { base: from, head: headCommit };
  const trunk = branch.upstream ?? branch.tip;
  return { base: await world.history.mergeBase(trunk, from) ?? trunk, head: headCommit };
}
async function named(world, revision) {
  const commit = await world.history.resolve(revision);
  if (commit === null) {
    throw new UsageError(`"${revision}" names no commit here; fetch it first, or name one that \`git log\` shows`);
  }
  return commit;
}
function fallbackNote({ fallback }) {
  return fallback === null ? [] : [`The settings of the base cannot be read; in force: ${fallback}.`];
}
function settingsEffects(base, head, after) {
  return head === null ? [] : describeSettingsEffects(base, head, after);
}
function liveRollouts(before, features) {
  return new Map(
    features.flatMap((feature) => {
      const rollout = before.entries.get(feature)?.rollout;
      return rollout === void 0 || rollout.tier === 0 ? [] : [[feature, rollout]];
    })
  );
}
async function evidenceFor(world, base, settings, given) {
  const { live, starting, published } = given;
  const measuring = world.recorded === null && live.size > 0 && base !== null;
  const request = {
    rollouts: live,
    starting,
    settings,
    published: published?.snapshot ?? null,
    lastGuardRun: published?.heartbeat ?? null
  };
  try {
    const timelines = measuring ? await timelinesAt(world.history, base, settings.rollouts) : /* @__PURE__ */ new Map();
    return await gather(world, { ...request, timelines });
  } catch (error) {
    if (!isShallow(error)) throw error;
    return withoutHistory(world, Array.from(live.keys()), error.message);
  }
}
function withoutHistory(world, features, detail) {
  const unknown = { ...NOBODY_YET, metrics: { status: "partial", detail } };
  return { now: world.now, lastGuardRun: null, features: new Map(features.map((feature) => [feature, unknown])) };
}

// src/report/words.ts
function tierName(tier) {
  return RUNGS[tier].name;
}
function share(fraction) {
  return `${Number((fraction * 100).toFixed(2))} %`;
}
function amount(value) {
  return quantity(Math.round(value * 100));
}
function minuteOf(instant2) {
  return formatInstant(instant2).slice(0, 16).replace("T", " ");
}
function plural(number, noun) {
  return `${thousands(number)} ${noun}${number === 1 ? "" : "s"}`;
}
function shortRevision(revision) {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(revision) ? revision.slice(0, 12) : revision;
}

// src/report/headline.ts
function outcomeOf({ problems, judgements }) {
  if (problems.some(({ severity }) => severity === "error")) return "invalid";
  if (judgements.length === 0) return "nothing";
  const decisions = new Set(judgements.map(({ decision }) => decision));
  if (decisions.has("block")) return "block";
  return decisions.has("hold") ? "hold" : "allow";
}
function headline(result) {
  const { problems, judgements } = result;
  const errors = problems.filter(({ severity }) => severity === "error");
  const changes = plural(judgements.length, "change");
  const amount2 = (decision) => judgements.filter((judgement) => judgement.decision === decision).length;
  const of = (part) => part === judgements.length ? changes : `${part} of ${changes}`;
  const waits = amount2("hold") === 1 ? "has to wait" : "have to wait";
  switch (outcomeOf(result)) {
    case "invalid":
      return `Invalid: ${plural(errors.length, "error")} in ${plural(new Set(errors.map(({ file }) => file)).size, "file")}.`;
    case "nothing":
      return "Nothing to judge: no rollout changes.";
    case "allow":
      return `Allowed: ${changes}.`;
    case "hold":
      return `Held: ${of(amount2("hold"))} ${waits}.`;
    case "block": {
      const held = amount2("hold") === 0 ? "" : `, ${amount2("hold")} ${waits}`;
      return `Blocked: ${of(amount2("block"))} ${amount2("block") === 1 ? "needs" : "need"} an edit${held}.`;
    }
  }
}
var RANK = { block: 0, hold: 1, allow: 2 };
function worstFirst(judged3) {
  return judged3.toSorted((a, b) => RANK[a.decision] - RANK[b.decision]);
}

// src/core/common-cause.ts
function responses(breaching, atLeast) {
  return new Map(
    breaching.map((breach) => {
      const together = breaching.filter(({ source }) => source === breach.source);
      return [breach.feature, looksLikeOutage(together, atLeast) ? outageResponse(breach, together) : "rollback"];
    })
  );
}
function looksLikeOutage(together, atLeast) {
  return together.length >= Math.max(2, atLeast) || together.some(({ controlBreach: controlBreach2 }) => controlBreach2);
}
function outageResponse(breach, together) {
  if (breach.tier < FULL) return "suspend";
  const others = together.filter(({ feature }) => feature !== breach.feature);
  const explained = others.some(({ tier }) => tier < FULL) || others.length >= 2;
  return explained ? "leave" : "suspend";
}
var FULL = 4;

// src/core/silence.ts
var HOUR7 = 36e5;
var OUTAGES = /* @__PURE__ */ new Set([
  "unreachable",
  "timeout",
  "rate-limited",
  "unauthorized",
  "malformed",
  "partial",
  "bad-query"
]);
function isOutage({ status }) {
  return OUTAGES.has(status);
}
function silenceMessage(metrics, begin, { settings, evidence: evidence2 }) {
  const { now, lastGuardRun } = evidence2;
  const asked = isOutage(metrics) && lastGuardRun !== null ? lastGuardRun : begin;
  const silent = now - Math.max(begin, metrics.status === "ok" ? lastEventOf(metrics, now) : asked);
  if (silent < settings.rollback.graceWithoutData) return null;
  return metrics.status === "ok" ? `no events for ${duration2(silent)}` : `no data for ${duration2(silent)} (${metrics.status}): nothing guards this feature`;
}
function lastEventOf(metrics, now) {
  const starts = metrics.kind === "counts" ? metrics.buckets.filter(({ events }) => events > 0).map(({ start }) => start) : metrics.rates.buckets.map(({ start }) => start);
  return Math.min(now, Math.max(...starts) + HOUR7);
}

// src/core/guarding.ts
function planGuard(input) {
  const cases = input.watched.map((watched) => caseOf(input, watched));
  const breaching = cases.flatMap((each) => breachOf2(input, each) ?? []);
  const answers = responses(breaching, input.settings.rollback.commonCause);
  const findings2 = cases.map((each) => findingOf2(input, each, answers.get(each.watched.feature) ?? null));
  const lasting = findings2.flatMap(({ steps }) => steps.flatMap((step) => step.kind === "alert" ? [step.key] : []));
  return {
    features: findings2.map((finding) => withoutTold(finding, input.openAlerts)),
    openAlerts: [...new Set(lasting)],
    successful: cases.every(({ assessment, metrics }) => assessment === null || !isOutage(metrics))
  };
}
function withoutTold(finding, told) {
  const steps = finding.steps.filter((step) => step.kind !== "alert" || !told.has(step.key));
  return { ...finding, steps };
}
var UNMEASURED = { status: "empty", detail: "nothing was measured for this feature" };
function caseOf({ settings, evidence: evidence2 }, watched) {
  const found = evidence2.features.get(watched.feature);
  const { rollout } = watched;
  const { now, lastGuardRun } = evidence2;
  const begin = evidenceBegin(found?.since ?? null, found?.resumedAt ?? null, rollout.evidenceSince, now);
  const metrics = found?.metrics ?? UNMEASURED;
  const moment = { now, begin, lastGuardRun, freshness: null };
  const assessment = watched.killed === null ? assess(metrics, limitsOf(rollout, settings), moment) : null;
  return { watched, metrics, begin, assessment };
}
function breachOf2({ settings }, { watched, metrics, assessment }) {
  if (assessment?.action !== "rollback") return null;
  const { feature, tier, rollout } = watched;
  return {
    feature,
    tier,
    source: rollout.metrics.source ?? settings.metrics.default,
    controlBreach: controlBreach(metrics, limitsOf(rollout, settings))
  };
}
function findingOf2(input, each, response) {
  const { feature, tier, killed } = each.watched;
  const { assessment } = each;
  if (assessment === null) {
    const message2 = killed === null ? "" : `killed at ${killed.at} by ${killed.by} (${killed.code})`;
    const unmeasured = { window: null, toDate: null, logE: null, steps: [] };
    return { feature, tier, action: "none", code: "killed", message: message2, ...unmeasured };
  }
  const { window, toDate, logE, message } = assessment;
  const measured = { feature, tier, message, window, toDate, logE };
  switch (response) {
    case "rollback":
      return { ...measured, action: "rollback", code: assessment.code, steps: rollbackSteps(input, each, message) };
    case "suspend":
      return { ...measured, action: "suspend", code: "common-cause", steps: suspendSteps(input, each, message) };
    case "leave":
      return { ...measured, action: "hold", code: "common-cause", steps: [leaveStep(each, message)] };
    case null:
      return { ...measured, action: assessment.action, code: assessment.code, steps: quietSteps(input, each) };
  }
}
function rollbackSteps(input, { watched }, reason) {
  const { feature, rollout, inGit } = watched;
  const told = alert("rollback", `rollback:${feature}`, `${feature} was rolled back: ${reason}`);
  if (observes(input)) return [wouldHave(feature, "rollback", "rolled back", reason)];
  const record = { at: input.evidence.now, from: rollout.tier, by: GUARD, reason };
  return [
    { kind: "kill", kill: killOf(input, "error-rate") },
    ...inGit ? [{ kind: "commit-rollback", record }] : [],
    { kind: "incident", title: `${feature} was rolled back` },
    told
  ];
}
function suspendSteps(input, { watched }, reason) {
  const { feature } = watched;
  if (observes(input)) return [wouldHave(feature, "suspend", "suspended", reason)];
  return [
    { kind: "kill", kill: killOf(input, "suspend") },
    { kind: "incident", title: OUTAGE },
    alert("rollback", `suspend:${feature}`, `${feature} was suspended; it ${OUTAGE}: ${reason}`)
  ];
}
function leaveStep({ watched: { feature } }, reason) {
  return alert("rollback", `outage:${feature}`, `${feature} was left on; it ${OUTAGE}: ${reason}`);
}
function quietSteps(input, each) {
  const { assessment, watched } = each;
  if (assessment?.action === "pause") return pauseSteps(input, watched, assessment);
  const silence = assessment?.row === 6 ? silenceMessage(each.metrics, each.begin, input) : null;
  if (silence === null) return [];
  return [alert("silent", `silent:${watched.feature}`, `${watched.feature}: ${silence}`)];
}
function pauseSteps(input, watched, assessment) {
  const { feature, rollout, tier, inGit } = watched;
  const { message: reason, cause, errorSuspected, successSuspected } = assessment;
  if (rollout.paused !== null) return [];
  const suspected = cause === "success" ? successSuspected : errorSuspected;
  if (!suspected || tier === 4 || !inGit) {
    return [alert("pause", `suspected:${feature}`, `${feature} may be failing; nothing was changed: ${reason}`)];
  }
  if (observes(input)) return [wouldHave(feature, "pause", "paused", reason)];
  return [
    { kind: "commit-pause", record: { at: input.evidence.now, by: GUARD, reason } },
    alert("pause", `pause:${feature}`, `${feature} was paused at tier ${tier}: ${reason}`)
  ];
}
var GUARD = "guard";
var OUTAGE = "looks like an outage, not a rollout";
function killOf({ evidence: evidence2, revision }, code) {
  return { at: formatInstant(evidence2.now), by: GUARD, code, revision };
}
function observes({ settings }) {
  return settings.guard.mode === "observe";
}
function wouldHave(feature, action, done2, reason) {
  const event = action === "pause" ? "pause" : "rollback";
  return alert(
    event,
    `observed-${action}:${feature}`,
    `${feature} would have been ${done2}, the guard observes: ${reason}`
  );
}
function alert(event, key, message) {
  return { kind: "alert", event, key, message };
}

// src/core/live.ts
function liveRollout(feature, entry, base) {
  const known = base ?? unknownRollout(feature);
  const record = { at: parseInstant(entry.since), by: null, reason: "as published" };
  return {
    ...known,
    tier: entry.tier,
    whitelist: entry.whitelist,
    blacklist: entry.blacklist,
    flag: entry.flag,
    salt: entry.salt,
    dependsOn: entry.dependsOn,
    paused: entry.status === "paused" ? known.paused ?? record : known.paused,
    rolledBack: entry.status === "rolled_back" ? known.rolledBack ?? { ...record, from: 1 } : known.rolledBack
  };
}
function carriedVersion(versions, entry, settings) {
  for (const version of versions) {
    const compiled = { ...compileFeature(version, settings, 0), weight: entry.weight };
    if (compiled.tier === entry.tier && risesBetween(entry, compiled).length === 0 && risesBetween(compiled, entry).length === 0) {
      return version;
    }
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
    rollbackThreshold: { errorRate: 500, timeWindow: 36e5, windows: [] },
    metrics: { source: null, parameters: {} },
    paused: null,
    rolledBack: null,
    evidenceSince: null,
    override: null,
    imported: null,
    retired: null
  };
}

// src/core/watching.ts
function watchedFeatures(input) {
  const { tip, snapshots } = input;
  const features = /* @__PURE__ */ new Set([...tip.entries.keys(), ...tip.unreadable.keys()]);
  for (const snapshot of snapshots) for (const feature of Object.keys(snapshot.features)) features.add(feature);
  return [...features].toSorted(byCodeUnits).flatMap((feature) => watchedOf(input, feature) ?? []);
}
function watchedOf(input, feature) {
  const { tip, settings, kills } = input;
  const last = input.lastReadable.get(feature);
  const file = tip.unreadable.has(feature) ? last : tip.entries.get(feature)?.rollout;
  if (file !== void 0 && file.retired !== null) return null;
  const inGit = file === void 0 ? [] : [compileFeature(file, settings, 0)];
  const inStores = input.snapshots.flatMap(({ features }) => own(features, feature) ?? []);
  const highest = highestOf([...inGit, ...inStores].filter((entry) => isOnForSomebody(entry)));
  if (highest === null) return null;
  return {
    feature,
    rollout: file ?? last ?? liveRollout(feature, highest, null),
    tier: highest.tier,
    killed: own(kills, feature),
    inGit: file !== void 0 && file.tier > 0
  };
}
function highestOf(entries) {
  return entries.reduce((best, next) => next.tier > (best?.tier ?? 0) ? next : best, null);
}
function isOnForSomebody({ tier, weight, whitelist }) {
  return tier > 0 && (weight > 0 || whitelist.length > 0);
}

// src/config/edit/literal.ts
function textLiteral(text) {
  const isPlain = /^[A-Za-z](?:[A-Za-z0-9_./%-]| (?=[A-Za-z0-9]))*$/u.test(text) && plainValue(text) === text;
  return isPlain ? text : JSON.stringify(text);
}
function listLiteral(texts) {
  return `[${texts.map(textLiteral).join(", ")}]`;
}
function pausedLiteral({ at, by, reason }) {
  return mapping([["at", formatInstant(at)], ...byPair(by), ["reason", textLiteral(reason)]]);
}
function rolledBackLiteral({ at, from, by, reason }) {
  return mapping([["at", formatInstant(at)], ["from", String(from)], ...byPair(by), ["reason", textLiteral(reason)]]);
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
function isListEdit(edit2) {
  return "list" in edit2;
}
function writtenChange(edit2) {
  switch (edit2.kind) {
    case "set-tier":
      return { key: "tier", literal: String(edit2.tier) };
    case "set-paused":
      return { key: "paused", literal: pausedLiteral(edit2.record) };
    case "set-rolledBack":
      return { key: "rolledBack", literal: rolledBackLiteral(edit2.record) };
    case "set-override":
      return { key: "override", literal: overrideLiteral(edit2.record) };
    case "set-evidenceSince":
      return { key: "evidenceSince", literal: formatInstant(edit2.at) };
    case "clear-paused":
    case "clear-rolledBack":
    case "clear-override":
      return { key: edit2.kind.slice("clear-".length), literal: null };
  }
}
function applied(rollout, edit2) {
  return isListEdit(edit2) ? listChanged(rollout, edit2) : { ...rollout, ...changedField(edit2) };
}
function changedField(edit2) {
  switch (edit2.kind) {
    case "set-tier":
      return { tier: edit2.tier };
    case "set-paused":
      return { paused: { at: edit2.record.at, by: edit2.record.by, reason: edit2.record.reason } };
    case "set-rolledBack":
      return { rolledBack: rolledBackOf(edit2.record) };
    case "set-override":
      return { override: overrideOf(edit2.record) };
    case "set-evidenceSince":
      return { evidenceSince: edit2.at };
    case "clear-paused":
      return { paused: null };
    case "clear-rolledBack":
      return { rolledBack: null };
    case "clear-override":
      return { override: null };
  }
}
function rolledBackOf({ at, from, by, reason }) {
  return { at, from, by, reason };
}
function overrideOf({ criteria, reason, expires }) {
  return { criteria, reason, expires };
}
function listChanged(rollout, { kind, list, customer }) {
  const before = rollout[list];
  if (kind === "remove-from") return { ...rollout, [list]: before.filter((each) => each !== customer) };
  return before.includes(customer) ? rollout : { ...rollout, [list]: [...before, customer] };
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
  return offset === 0 || start === 0 && text.startsWith("\uFEFF") ? Math.min(offset, 1) : start;
}
function lineEnd(text, offset) {
  const length = text.slice(offset).search(/[\r\n]/u);
  return length === -1 ? text.length : offset + length;
}
function nextLine(text, offset) {
  const end = lineEnd(text, offset);
  return end + (text.startsWith("\r\n", end) ? 2 : Math.min(1, text.length - end));
}
function endOf2(text, node) {
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
  return item === void 0 ? start + 1 : endOf2(text, item);
}
function endOfEntry(text, { keyEnd, node }) {
  return Math.max(keyEnd, endOf2(text, node));
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
  return { ok: true, splices };
}
function replace(text, entry, literal) {
  const { node } = entry;
  const end = endOf2(text, node);
  if (node.kind === "scalar" && node.end === node.start) {
    const behind = text.indexOf(":", entry.keyEnd) + 1;
    return done({ start: behind, end: behind, text: ` ${literal}` });
  }
  const isBelow = node.kind !== "scalar" && !node.flow && lineEnd(text, entry.keyEnd) < node.start;
  if (!isBelow) return done({ start: node.start, end, text: literal });
  const colon = text.indexOf(":", entry.keyEnd);
  return done(
    { start: colon + 1, end: colon + 1, text: ` ${literal}` },
    { start: lineEnd(text, colon), end, text: "" }
  );
}
function insert(text, root, written) {
  const [first] = root.entries;
  const anchor = ["tier", "feature"].map((name) => root.entries.find(({ key }) => key === name)).find((entry) => entry !== void 0 && isOneLine(text, entry));
  if (root.flow) {
    const at2 = anchor?.node.kind === "scalar" ? anchor.node.end : first?.keyStart ?? root.start + 1;
    return done({ start: at2, end: at2, text: anchor === void 0 ? `${written}, ` : `, ${written}` });
  }
  const indentation = text.slice(lineStart(text, root.start), root.start);
  const ending = lineEnding(text);
  if (anchor === void 0) {
    return done({ start: root.start, end: root.start, text: `${written}${ending}${indentation}` });
  }
  const at = lineEnd(text, anchor.node.start);
  return done({ start: at, end: at, text: `${ending}${indentation}${written}` });
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
  if (text.slice(from, start).trim().replace(/^-$/u, "") !== "") {
    return { ok: false, detail: "something else stands on the same line" };
  }
  const to = nextLine(text, end);
  const isUnended = to === text.length && lineEnd(text, end) === to;
  return done({ start: isUnended ? withoutEnding(text, from) : from, end: to, text: "" });
}
function withoutEnding(text, offset) {
  if (text.startsWith("\r\n", offset - 2)) return offset - 2;
  return Math.max(0, offset - 1);
}
function removeFromFlow(text, { start, end, previousEnd, isLast }) {
  if (isLast && previousEnd === null) return done({ start, end, text: "" });
  const gap = isLast ? text.slice(previousEnd ?? start, start) : /^\s*,?[ \t]*/u.exec(text.slice(end))?.[0] ?? "";
  if (!/^\s*,\s*$/u.test(gap)) return { ok: false, detail: "a comment stands in the way" };
  return isLast ? done({ start: previousEnd ?? start, end, text: "" }) : done({ start, end: end + gap.length, text: "" });
}

// src/config/edit/list.ts
function addTo(text, root, { list: key, customer }) {
  const list = entryOf(root, key)?.node;
  if (list === void 0) return setKey(text, root, key, listLiteral([customer]));
  if (list.kind !== "list") return { ok: false, detail: `${key} is no list` };
  if (list.items.some(({ value }) => value === customer)) return { ok: true, splices: [] };
  return { ok: true, splices: [list.flow ? inBrackets(text, list, customer) : inLines(text, list, customer)] };
}
function inBrackets(text, list, member) {
  const last = list.items.at(-1);
  const at = last === void 0 ? list.start + 1 : endOf2(text, last);
  return { start: at, end: at, text: `${last === void 0 ? "" : ", "}${textLiteral(member)}` };
}
function inLines(text, list, member) {
  const indentation = text.slice(lineStart(text, list.start), list.start);
  const at = lineEnd(text, endOf2(text, list));
  return { start: at, end: at, text: `${lineEnding(text)}${indentation}- ${textLiteral(member)}` };
}
function removeFrom(text, root, { list: key, customer }) {
  const list = entryOf(root, key)?.node;
  if (list?.kind !== "list") return { ok: true, splices: [] };
  const index = list.items.findIndex(({ value }) => value === customer);
  const item = list.items[index];
  if (item === void 0) return { ok: true, splices: [] };
  const end = endOf2(text, item);
  if (!list.flow) return list.items.length === 1 ? setKey(text, root, key, "[]") : removeLines(text, item.start, end);
  const previous = list.items[index - 1];
  return removeFromFlow(text, {
    start: item.start,
    end,
    previousEnd: previous === void 0 ? null : endOf2(text, previous),
    isLast: index === list.items.length - 1
  });
}

// src/config/edit/new-rollout.ts
function renderNewRollout(rollout) {
  const { feature, description, owners, whitelist, flag, phase, dependsOn } = rollout;
  return [
    `feature: ${textLiteral(feature)}`,
    ...line("description", description),
    ...lines("owners", owners),
    "tier: 0",
    ...lines("whitelist", whitelist),
    ...line("flag", flag),
    ...line("phase", phase),
    ...lines("dependsOn", dependsOn),
    ""
  ].join("\n");
}
function line(key, text) {
  return text === void 0 ? [] : [`${key}: ${textLiteral(text)}`];
}
function lines(key, texts) {
  return texts === void 0 || texts.length === 0 ? [] : [`${key}: ${listLiteral(texts)}`];
}

// src/config/edit.ts
function editRollout(bytes, edits) {
  let current = bytes;
  for (const edit2 of edits) {
    const edited = editOnce(current, edit2);
    if (!edited.ok) return edited;
    current = edited.bytes;
  }
  return { ok: true, bytes: current };
}
function editOnce(bytes, edit2) {
  const document = readYaml(bytes);
  if (!hasRoot(document)) {
    return { ok: false, detail: detailOf(document.issues.problems("", document.locate)) };
  }
  const before = read(bytes, document.root);
  if (before.rollout === null) return { ok: false, detail: detailOf(before.problems) };
  const changed = changedText(document, edit2);
  if (!changed.ok) return changed;
  if (changed.text === document.text) return { ok: true, bytes };
  const after = new TextEncoder().encode(changed.text);
  const { rollout, problems } = read(after, document.root);
  if (JSON.stringify(rollout) === JSON.stringify(applied(before.rollout, edit2))) return { ok: true, bytes: after };
  const known = new Set(before.problems.map(({ message }) => message));
  return { ok: false, detail: detailOf(problems.filter(({ message }) => !known.has(message))) };
}
function read(bytes, { value }) {
  const named3 = value["feature"];
  return parseRollout(typeof named3 === "string" && FEATURE_NAME.test(named3) ? `${named3}.yaml` : "any.yaml", bytes);
}
function detailOf(problems) {
  const [first] = problems;
  if (first === void 0) return "the file is written in a way that cannot be edited safely; edit it by hand";
  return `${first.line}:${first.column}: ${first.message}`;
}
function changedText(document, edit2) {
  const { text, root } = document;
  if (isListEdit(edit2))
    return edit2.kind === "add-to" ? spliced(text, addTo(text, root, edit2)) : without2(document, edit2);
  const { key, literal } = writtenChange(edit2);
  if (literal === null) return spliced(text, removeKey(text, root, key));
  const isSo = key === "tier" && String(root.value[key]) === literal;
  return isSo ? { ok: true, text } : spliced(text, setKey(text, root, key, literal));
}
function spliced(text, result) {
  return result.ok ? { ok: true, text: splice(text, result.splices) } : result;
}
function without2(document, edit2) {
  let current = document;
  for (; ; ) {
    const removed = spliced(current.text, removeFrom(current.text, current.root, edit2));
    if (!removed.ok || removed.text === current.text) return removed;
    const next = readYaml(new TextEncoder().encode(removed.text));
    if (!hasRoot(next)) return { ok: false, detail: detailOf([]) };
    current = next;
  }
}

// src/commands/kill.ts
async function kill(world, settings, feature, reason) {
  const stores = await killEverywhere(world, settings, [{ feature, code: "manual" }], null);
  const reached = stores.some(({ outcome }) => outcome !== "failed");
  const allReached = stores.every(({ outcome }) => outcome !== "failed");
  return {
    feature,
    reason,
    stores,
    thisMachineOnly: onlyThisMachine(settings),
    exit: reached && allReached ? EXIT.ok : EXIT.unavailable
  };
}
function onlyThisMachine(settings) {
  return settings.stores.every(({ kind, implied }) => kind === "file" && implied);
}
async function killEverywhere(world, settings, orders, tip) {
  return Promise.all(
    openStores(world, settings).map(
      ({ store }) => changeStore(world, store, (current) => withKills(world, current, orders, tip))
    )
  );
}
function withKills(world, snapshot, orders, tip) {
  const fresh = orders.filter(({ feature }) => !isKilled(snapshot, feature));
  if (fresh.length === 0) return null;
  const at = formatInstant(world.now);
  const revision = tip === null ? snapshot.revision : tip(snapshot.revision);
  const kills = Object.fromEntries(
    fresh.map(({ feature, code, by = world.actor }) => [feature, { at, by, code, revision }])
  );
  return nextSnapshot(world, snapshot, { kills: { ...snapshot.kills, ...kills } });
}
function nextSnapshot(world, current, parts) {
  const { digest: _digest, signature: _signature, ...content } = current;
  const publishedAt = formatInstant(world.now);
  return seal({ ...content, ...parts, sequence: current.sequence + 1, publishedAt }, world.digest);
}

// src/commands/locate.ts
async function filesNamed(world, settings, features) {
  const branch = await world.history.baseBranch();
  if (branch === null) return pathsOf(await world.tree.files(settings.rollouts), features);
  const here = pathsOf(await world.history.filesAt(branch.tip, settings.rollouts), features);
  if (branch.upstream === null || branch.upstream === branch.tip) return here;
  return new Map([...here, ...pathsOf(await world.history.filesAt(branch.upstream, settings.rollouts), features)]);
}
async function workingFilesNamed(world, settings, features) {
  return pathsOf(await world.tree.files(settings.rollouts), features);
}
function pathsOf(files, features) {
  return new Map(
    files.flatMap(({ path }) => {
      const feature = featureOf(path);
      return feature !== null && features.has(feature) ? [[feature, path]] : [];
    })
  );
}
async function mustKnow(world, settings, feature) {
  const readings = await readStores2(world, settings);
  const published = readings.flatMap(
    ({ reading }) => reading.kind === "snapshot" ? Object.keys(reading.snapshot.features) : []
  );
  const branch = await world.history.baseBranch().catch(() => null);
  const commits = branch === null ? [] : [.../* @__PURE__ */ new Set([branch.tip, branch.upstream ?? branch.tip])];
  const committed = await Promise.all(commits.map((commit) => world.history.filesAt(commit, settings.rollouts)));
  const working = await world.tree.files(settings.rollouts).catch(() => []);
  const named3 = [...committed.flat(), ...working].flatMap(({ path }) => featureOf(path) ?? []);
  const known = /* @__PURE__ */ new Set([...published, ...named3]);
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
  if (branch !== null) return (await settingsAt(world, branch.upstream ?? branch.tip)).settings;
  const { settings } = await settingsOfTree(world);
  return settings ?? (await settingsAt(world, null)).settings;
}

// src/commands/rollback.ts
async function rollback(world, settings, order, mode) {
  const full = { ...order, by: world.actor, at: world.now };
  const thisMachineOnly = onlyThisMachine(settings);
  if (mode === "edit") {
    const git2 = await editOnly(world, settings, full);
    return { ...order, from: git2.from, stores: [], git: git2, thisMachineOnly, exit: EXIT.ok };
  }
  const stores = await killEverywhere(world, settings, [{ feature: order.feature, code: "rollback" }], null);
  const { outcome, from } = await commitRollbacks(world, settings, [full]);
  return {
    ...order,
    from: from.get(order.feature) ?? null,
    stores,
    git: outcome,
    thisMachineOnly,
    exit: exitOf2(stores, outcome)
  };
}
function exitOf2(stores, git2) {
  if (git2.kind === "refused" && git2.reason === "invalid") return EXIT.invalid;
  if (stores.some(({ outcome }) => outcome === "failed")) return EXIT.unavailable;
  return reachedGit(git2) ? EXIT.ok : EXIT.unavailable;
}
function reachedGit(git2) {
  return git2.kind === "unchanged" || git2.kind === "committed" && git2.pushed !== false;
}
async function commitRollbacks(world, settings, orders) {
  const from = /* @__PURE__ */ new Map();
  const files = await filesNamed(world, settings, new Set(orders.map(({ feature }) => feature)));
  const troubles = /* @__PURE__ */ new Map();
  const edited = /* @__PURE__ */ new Set();
  const edit2 = (path, bytes) => {
    const order = orders.find(({ feature }) => files.get(feature) === path);
    if (order === void 0 || bytes === null) return null;
    const done2 = rolledBackBytes(path, bytes, order);
    if (done2.kind === "trouble" && !edited.has(path)) troubles.set(path, `${path}: ${done2.detail}`);
    if (done2.kind !== "trouble") edited.add(path);
    if (done2.kind !== "edited") return null;
    if (!from.has(order.feature)) from.set(order.feature, done2.from);
    return done2.bytes;
  };
  const outcome = await world.tree.commit(messageOf(orders), Array.from(files.values()), edit2, world.now);
  const missing = orders.filter(({ feature }) => !files.has(feature)).map(({ feature }) => feature);
  return { outcome: describe2(outcome, missing, Array.from(troubles.values())), from };
}
function describe2(outcome, missing, troubles) {
  if (troubles.length > 0) {
    const detail = troubles.join("; ");
    return outcome.kind === "committed" ? { ...outcome, detail: `${outcome.detail}; not edited: ${detail}` } : { kind: "refused", reason: "invalid", detail };
  }
  return outcome.kind === "unchanged" && missing.length > 0 ? { ...outcome, detail: `git has no file for ${missing.join(", ")}` } : outcome;
}
function rolledBackBytes(path, bytes, { at, by, reason }) {
  const { rollout, problems } = parseRollout(path, bytes);
  if (rollout === null) {
    return { kind: "trouble", detail: problems[0]?.message ?? "the file cannot be read" };
  }
  if (rollout.tier === 0) return { kind: "already" };
  const edited = editRollout(bytes, [
    { kind: "set-tier", tier: 0 },
    { kind: "set-rolledBack", record: { at, from: rollout.tier, by, reason } }
  ]);
  return edited.ok ? { kind: "edited", bytes: edited.bytes, from: rollout.tier } : { kind: "trouble", detail: edited.detail };
}
function messageOf(orders) {
  const names = orders.map(({ feature }) => feature).join(", ");
  const reasons = orders.map(({ feature, reason, by }) => `${feature}: ${reason} (by ${by})`);
  return `Roll back ${names}

${reasons.join("\n")}
`;
}
async function editOnly(world, settings, order) {
  const path = (await filesNamed(world, settings, /* @__PURE__ */ new Set([order.feature]))).get(order.feature);
  const file = path === void 0 ? null : await world.tree.file(path);
  if (path === void 0 || file === null) throw new UsageError(`There is no rollout named ${order.feature}`);
  const done2 = rolledBackBytes(path, file.bytes, order);
  if (done2.kind === "trouble") throw new UsageError(`${path}: ${done2.detail}`, EXIT.invalid);
  if (done2.kind === "edited") await world.tree.write(path, done2.bytes);
  return { kind: "edited", file: path, from: done2.kind === "edited" ? done2.from : null };
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
  return plan.features.flatMap(
    ({ feature, steps }) => steps.filter((step) => step.kind === kind).map((step) => ({ feature, step }))
  );
}
async function killAll(world, tip, kills) {
  const orders = kills.map(({ feature, step }) => ({ feature, code: step.kill.code, by: step.kill.by }));
  const descends = (published) => tip.ancestry.rank(published) >= 0 ? tip.commit : published;
  const stores = await killEverywhere(world, tip.inForce.settings, orders, descends);
  return orders.flatMap(
    ({ feature }) => stores.map(({ name, outcome, detail }) => ({
      feature,
      label: outcome === "failed" ? `failed:kill:${name}: ${detail ?? "no answer"}` : `kill:${name}`,
      failed: outcome === "failed",
      committed: false
    }))
  );
}
async function rollBackAll(world, tip, rollbacks) {
  const orders = rollbacks.map(({ feature, step: { record } }) => ({
    feature,
    reason: record.reason,
    by: record.by ?? "guard",
    at: record.at
  }));
  const { outcome } = await commitRollbacks(world, tip.inForce.settings, orders);
  return orders.map(({ feature }) => deedOf(feature, "commit", outcome));
}
async function pauseAll(world, tip, pauses) {
  const files = await filesNamed(world, tip.inForce.settings, new Set(pauses.map(({ feature }) => feature)));
  const edit2 = (path, bytes) => {
    const pause = pauses.find(({ feature }) => files.get(feature) === path);
    if (pause === void 0 || bytes === null) return null;
    const edited = editRollout(bytes, [{ kind: "set-paused", record: pause.step.record }]);
    return edited.ok ? edited.bytes : null;
  };
  const names = pauses.map(({ feature }) => feature).join(", ");
  const reasons = pauses.map(({ feature, step }) => `${feature}: ${step.record.reason}`).join("\n");
  const message = `Pause ${names}

${reasons}
`;
  const outcome = await world.tree.commit(message, Array.from(files.values()), edit2, world.now);
  return pauses.map(({ feature }) => deedOf(feature, "pause", outcome));
}
function deedOf(feature, what, outcome) {
  switch (outcome.kind) {
    case "committed": {
      const here = outcome.pushed === false ? ` (not pushed: ${outcome.detail})` : "";
      return { feature, label: `${what}:${outcome.commit}${here}`, failed: outcome.pushed === false, committed: true };
    }
    case "unchanged":
      return { feature, label: `${what}:unchanged`, failed: false, committed: false };
    case "refused":
      return { feature, label: `failed:${what}: ${outcome.detail}`, failed: true, committed: false };
  }
}

// src/core/incident.ts
function incidentLines(incident) {
  const { feature, at, by, tier, since, dependents, owners, issue } = incident;
  const off = Math.ceil((at + incident.propagation + incident.refresh) / 1e3) * 1e3;
  const delay = `store ${duration2(incident.propagation)} + client refresh ${duration2(incident.refresh)}`;
  return [
    `${feature} was ${incident.action === "suspend" ? "suspended" : "turned off"} at ${formatMoment(at)} by ${oneLine(by)}.`,
    `Customers: off everywhere by ${formatInstant(off).slice(11, 19)} (${delay}). Nothing to do tonight.`,
    ...incident.action === "suspend" ? ["Looks like an outage, not a rollout: git is unchanged."] : [],
    `Why: ${oneLine(incident.reason)}`,
    `It was: tier ${tier} (${RUNGS[tier].name})${since === null ? "" : `, since ${formatMoment(since)}`}`,
    `Off with it: ${listed(dependents, "nothing")}`,
    `Git: ${oneLine(incident.git)}`,
    `Owners: ${listed(owners, "nobody")}`,
    ...issue === null ? [] : [`Incident: ${oneLine(issue)}`],
    falseAlarm(incident)
  ];
}
function dependentsOf(feature, rollouts) {
  const live = [...rollouts].filter(({ tier }) => tier > 0);
  const off = /* @__PURE__ */ new Set([feature]);
  for (let size = 0; size < off.size; ) {
    size = off.size;
    for (const child of live) if (child.dependsOn.some((parent) => off.has(parent))) off.add(child.feature);
  }
  off.delete(feature);
  return [...off].toSorted(byCodeUnits);
}
var NAMED = 5;
var LONGEST_LINE = 300;
function falseAlarm({ feature, action }) {
  const restore3 = `pilot-rollout restore ${feature} --reason …`;
  return action === "suspend" ? `When it is over: ${restore3} (within 72 h)` : `False alarm? ${restore3} while git still has the tier (24 h); later: pilot-rollout restart ${feature}`;
}
function listed(names, none) {
  if (names.length === 0) return none;
  const rest = names.length - NAMED;
  const shown = names.slice(0, NAMED).map((name) => oneLine(name)).join(", ");
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
function oneLine(text) {
  const line2 = text.replaceAll(/\s+/g, " ").trim();
  return line2.length > LONGEST_LINE ? `${line2.slice(0, LONGEST_LINE - 1)}…` : line2;
}

// src/commands/incidents.ts
var READERS_REFRESH_MS = 3e4;
function incidentsOf(world, run) {
  const turnedOff = run.plan.features.filter(({ steps }) => steps.some(({ kind }) => kind === "kill"));
  return turnedOff.map((finding) => {
    const { feature, tier, message, action } = finding;
    const rollout = run.watched.find((each) => each.feature === feature)?.rollout;
    const rollouts = Array.from(run.tip.catalog.entries.values(), (entry) => entry.rollout);
    const incident = {
      feature,
      action: action === "suspend" ? "suspend" : "rollback",
      by: "guard",
      at: world.now,
      propagation: 0,
      refresh: READERS_REFRESH_MS,
      reason: message,
      tier,
      since: run.evidence.features.get(feature)?.since ?? null,
      dependents: dependentsOf(feature, rollouts),
      owners: rollout?.owners ?? [],
      git: gitLine(run.deeds.filter((deed) => deed.feature === feature)),
      issue: null
    };
    return incidentLines(incident);
  });
}
function gitLine(deeds) {
  const commit = deeds.find(({ label }) => label.startsWith("commit:") || label.startsWith("failed:commit"));
  return commit === void 0 ? "unchanged" : commit.label.replace(/^commit:/u, "commit ");
}

// src/core/drafting.ts
function draft(source, context) {
  const { feature, published, liftable, entry } = source;
  const shape = { feature, published, liftable, withheldWeight: null };
  if (source.unreadable) return { ...shape, asked: null, least: published, rises: [], broken: "unreadable" };
  if (entry === null) return { ...shape, asked: null, least: null, rises: [], broken: null };
  const compiled = compileAsked(source, entry, context);
  const withheldWeight = context.minimumTier === null ? excessWeight(source, compiled) : null;
  const asked = withheldWeight === null ? compiled : { ...compiled, weight: published?.weight ?? 0 };
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
  return { ...compiled, since: since ?? formatInstant(context.now) };
}
function excessWeight({ published, liftable }, compiled) {
  if (published === null || liftable || compiled.tier > published.tier) return null;
  return compiled.weight > published.weight ? compiled.weight : null;
}

// src/core/withholding.ts
function judgeRises(input, kills, drafts) {
  const { published } = input;
  if (published === null) return { judgements: [], withheld: [] };
  const rising = drafts.filter(({ broken, rises }) => broken === null && rises.length > 0);
  const judged3 = input.tipKnown && minimumTierOf(input.settings, input.environment) === null;
  const judgements = judged3 && rising.length > 0 ? judgeAll(input, kills, drafts, rising) : [];
  const risen = new Set(rising);
  const byFeature2 = new Map(judgements.map((judgement) => [judgement.change.feature, judgement]));
  const withheld = drafts.flatMap((each) => {
    const refusal2 = risen.has(each) ? refusalOf(input, kills, each, byFeature2.get(each.feature)) : null;
    return refusal2 ?? weightRefusal(each) ?? [];
  });
  return { judgements, withheld };
}
function judgeAll(input, kills, drafts, rising) {
  const before = new Map(
    drafts.flatMap((each) => {
      const live = beforeOf(input, each);
      return live === null ? [] : [[each.feature, live]];
    })
  );
  const after = new Map(
    drafts.flatMap((each) => {
      const next = afterOf(input, each);
      return next === null ? [] : [[each.feature, next]];
    })
  );
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
function beforeOf({ base, tip }, { feature, published, liftable }) {
  if (published === null) return null;
  const live = liveRollout(feature, published, base.get(feature) ?? tip.entries.get(feature)?.rollout ?? null);
  return liftable ? { ...live, tier: 0 } : live;
}
function afterOf({ base, tip }, { feature, broken, least }) {
  const asked = tip.entries.get(feature)?.rollout ?? null;
  if (broken === null) return asked;
  return least === null ? null : liveRollout(feature, least, asked ?? base.get(feature) ?? null);
}
function publishedFeature({ feature, published, liftable }, kills) {
  const kill2 = own(kills, feature);
  if (published === null) return { tier: null, whitelist: [], blacklist: [], killed: liftable ? null : kill2 };
  const { tier, whitelist, blacklist } = published;
  if (kill2 === null) return { tier, whitelist, blacklist, killed: null };
  return { tier: 0, whitelist: [], blacklist, killed: liftable ? null : kill2 };
}
function contentAsked(input, kills, drafts) {
  const features = drafts.flatMap(({ feature, asked, least }) => {
    const entry = asked ?? least;
    return entry === null ? [] : [[feature, entry]];
  });
  const about = { environment: input.environment, revision: input.revision, publishedAt: input.now };
  return contentOf2(about, { features, kills, restores: input.restores });
}
function refusalOf(input, kills, each, judgement) {
  const kill2 = Object.hasOwn(kills, each.feature) && !each.liftable;
  if (!input.tipKnown) {
    return withheldAs(each, "hold", "tip-unknown", "the tip of the base branch could not be fetched");
  }
  if (minimumTierOf(input.settings, input.environment) !== null) return null;
  if (judgement === void 0) {
    return withheldAs(each, "hold", "unknown-change", "the change cannot be told, so it was not judged");
  }
  if (judgement.decision !== "allow") return judgedWithheld(each, judgement, judgement.decision);
  return kill2 ? withheldAs(each, "block", "killed", "a store has a kill for it") : null;
}
function judgedWithheld(each, { findings: findings2 }, decision) {
  const inTheWay = findings2.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const reason = inTheWay.map(({ message }) => message).join("; ");
  return { ...withheldAs(each, decision, inTheWay[0]?.code ?? decision, reason), findings: findings2 };
}
function weightRefusal(each) {
  const { published, withheldWeight } = each;
  if (published === null || withheldWeight === null) return null;
  const reason = `the settings ask for ${share2(withheldWeight)} at an unchanged tier, ${share2(published.weight)} is live`;
  return { ...withheldAs(each, "block", "weight-grew", reason), rises: ["weight"] };
}
function withheldAs(each, decision, code, reason) {
  const { feature, published, asked, rises, liftable } = each;
  const from = liftable ? 0 : published?.tier ?? null;
  const to = asked?.tier ?? 0;
  const step = from === to ? `at tier ${to}` : `${from === null ? "absent" : `tier ${from}`} to ${to}`;
  const message = `${feature} (${step}, ${RUNGS[to].name}): ${reason}`;
  return { feature, from, to, rises, decision, code, findings: [], message };
}
function share2(weight) {
  return `${weight / 1e3} %`;
}

// src/core/publishing.ts
function planPublish(input) {
  const kills = effectiveKills(input.kills, input.restores);
  const drafts = draftAll(input, kills);
  const { judgements, withheld } = judgeRises(input, kills, drafts);
  const refused = new Map(withheld.map((each) => [each.feature, each]));
  const outcomes = drafts.map((each) => outcomeOf2(each, refused));
  const lifted = outcomes.filter(({ lifts }) => lifts).map(({ draft: { feature } }) => feature);
  const gone = new Set(lifted);
  const content = contentOf2(
    { environment: input.environment, revision: input.revision, publishedAt: input.now },
    {
      features: outcomes.flatMap(
        ({ draft: { feature }, entry }) => entry === null ? [] : [[feature, entry]]
      ),
      kills: sortedRecord(Object.entries(kills).filter(([feature]) => !gone.has(feature))),
      restores: keptRestores(input.restores, input.now)
    }
  );
  return {
    content,
    unchanged: input.published !== null && sameContent(input.published, content, input.now),
    adoption: input.published === null,
    withheld,
    kept: drafts.flatMap(({ feature, broken }) => broken === null ? [] : [{ feature, why: broken }]),
    ...movements(input, outcomes, content.kills),
    lifted,
    judgements
  };
}
function finishSnapshot(plan, sequence, digest) {
  return seal({ ...plan.content, sequence }, digest);
}
function draftAll(input, kills) {
  const { tip, settings, now } = input;
  const minimumTier = minimumTierOf(settings, input.environment);
  const published = input.published?.features ?? {};
  const features = /* @__PURE__ */ new Set([...Object.keys(published), ...tip.entries.keys(), ...tip.unreadable.keys()]);
  for (const feature of Object.keys(kills)) features.add(feature);
  return [...features].toSorted(byCodeUnits).map(
    (feature) => draft(
      {
        feature,
        published: own(published, feature),
        liftable: Object.hasOwn(kills, feature) && input.liftable.has(feature),
        entry: tip.unreadable.has(feature) ? null : tip.entries.get(feature) ?? null,
        unreadable: tip.unreadable.has(feature)
      },
      { settings, now, minimumTier }
    )
  );
}
function outcomeOf2(each, refused) {
  const entry = entryOf3(each, refused);
  const allowed = each.broken === null && each.rises.length > 0 && !isRefused(each, refused);
  return { draft: each, entry, lifts: each.liftable && (allowed || (entry?.tier ?? 0) === 0) };
}
function entryOf3(each, refused) {
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
  return { raised: raised.map(nameOf2), lowered: lowered.map(nameOf2) };
}
function isKilledIn(feature, ...all) {
  return all.some((kills) => Object.hasOwn(kills, feature));
}
function isMoreExposed(one, other) {
  return one !== null && risesBetween(other, one).length > 0;
}
function nameOf2({ draft: { feature } }) {
  return feature;
}
function sameContent(published, { features, kills, restores }, now) {
  const current = [published.features, published.kills, keptRestores(published.restores, now)];
  return canonicalJson(current) === canonicalJson([features, kills, restores]);
}

// src/commands/write-plan.ts
async function writePlan(world, given) {
  const { plan, readings, published, dryRun } = given;
  const highest = readings.reduce(
    (most, { reading }) => reading.kind === "snapshot" ? Math.max(most, reading.snapshot.sequence) : most,
    0
  );
  const keep = plan.unchanged && published.snapshot !== null ? published.snapshot : null;
  const snapshot = keep ?? finishSnapshot(plan, highest + 1, world.digest);
  const repairs = new Set(published.repairs.map(({ store }) => store));
  world.progress(`Writing ${readings.length} store${readings.length === 1 ? "" : "s"}`);
  const outcomes = await Promise.all(
    readings.map((read2) => {
      const repair = repairs.has(read2.store.name);
      return writeOne(world, read2, { snapshot, needed: keep === null || repair, repair, dryRun });
    })
  );
  const stores = outcomes.filter((outcome) => outcome !== "conflict");
  return stores.length < outcomes.length ? null : { stores, sequence: snapshot.sequence };
}
async function writeOne(world, { store, reading }, wish) {
  if (reading.kind === "failed") return failedStore(store, `${reading.cause}: ${reading.detail}`);
  const { snapshot, needed, dryRun } = wish;
  if (!needed || dryRun) return leftAlone(store, reading, wish);
  const writing = await store.write(snapshot, reading.kind === "absent" ? null : reading.version, world.patience());
  switch (writing.kind) {
    case "conflict":
      return "conflict";
    case "failed":
      return failedStore(store, `${writing.cause}: ${writing.detail}`);
    case "written":
      return confirm(world, store, snapshot, { bytes: writing.bytes, outcome: outcomeOf3(wish) });
  }
}
function leftAlone({ name, propagation }, reading, wish) {
  return {
    name,
    propagation,
    outcome: wish.needed ? outcomeOf3(wish) : "unchanged",
    bytes: reading.kind === "snapshot" ? reading.bytes : 0,
    detail: wish.dryRun ? "dry run" : null,
    sequence: wish.snapshot.sequence
  };
}
function outcomeOf3({ repair }) {
  return repair ? "repaired" : "written";
}

// src/commands/publish.ts
var ATTEMPTS2 = 12;
async function publish(world, order) {
  return publishTip(world, await readTip(world, order), order);
}
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
  return summary(newest, rounds);
}
async function publishEnvironment(world, first, environment, order) {
  let tip = first;
  let evidence2 = null;
  for (let attempt2 = 0; ; attempt2 += 1) {
    const readings = await readingsOf(world, tip, environment, order);
    const published = choosePublished(answersOf(readings), environment, tip.ancestry.rank);
    if (published.killsOnly) return killsOnly(tip, readings, published);
    if (tip === first && isAhead(published, tip)) {
      tip = await readTip(world, order);
      continue;
    }
    const input = inputFor(world, tip, { environment, readings, published });
    evidence2 ??= environment === PRODUCTION ? await evidenceFor2(world, tip, input, readings) : input.evidence;
    const plan = planPublish({ ...input, evidence: evidence2 });
    const written = await writePlan(world, { plan, readings, published, dryRun: order.dryRun });
    if (written !== null) return { tip, plan, ...written, notes: notesOf(tip, plan, published) };
    if (attempt2 >= ATTEMPTS2) return { tip, plan, stores: readings.map(busy), sequence: 0, notes: [] };
  }
}
function isAhead({ snapshot }, { doubt, ancestry }) {
  return snapshot !== null && doubt === null && ancestry.rank(snapshot.revision) < 0;
}
async function readingsOf(world, tip, environment, { dryRun }) {
  const { settings } = tip.inForce;
  const only = { ...settings, stores: settings.stores.filter((each) => each.environment === environment) };
  return readStores2(world, only, { untouched: dryRun && world.recorded !== null });
}
function killsOnly(tip, readings, { trouble }) {
  const details = new Map(trouble.map(({ store, detail }) => [store, detail]));
  const stores = readings.map(
    ({ store }) => failedStore(store, details.get(store.name) ?? "left alone until the other stores answer")
  );
  return { tip, plan: null, stores, sequence: 0, notes: ["What is published is not known, so nothing was written."] };
}
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
    evidence: { now: world.now, lastGuardRun: null, features: /* @__PURE__ */ new Map() },
    kills: published.kills,
    restores: published.restores,
    liftable: liftedKills(published.kills, tip.ancestry),
    limits: readings.map(({ store }) => ({ store: store.name, maximumBytes: store.maximumBytes })),
    storeTrouble: published.trouble[0] === void 0 ? null : `${published.trouble[0].store}: ${published.trouble[0].detail}`,
    overridable: overridesOf(tip, base),
    codeHost: false
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
function overridesOf(tip, base) {
  const altered = Array.from(tip.catalog.entries.values()).filter(
    ({ rollout: { feature, override } }) => override !== null && JSON.stringify(override) !== JSON.stringify(base.get(feature)?.override ?? null)
  );
  return new Set(altered.map(({ rollout }) => rollout.feature));
}
async function evidenceFor2(world, tip, input, readings) {
  if (input.published === null) return input.evidence;
  const { withheld, raised } = planPublish(input);
  const rollouts = /* @__PURE__ */ new Map();
  for (const feature of /* @__PURE__ */ new Set([...raised, ...withheld.map((each) => each.feature)])) {
    const entry = input.published.features[feature];
    if (entry !== void 0 && entry.tier > 0) {
      rollouts.set(feature, liveRollout(feature, entry, input.base.get(feature) ?? null));
    }
  }
  return gather(world, {
    rollouts,
    settings: input.settings,
    timelines: tip.timelines,
    published: { ...input.published, kills: input.kills, restores: input.restores },
    lastGuardRun: rollouts.size === 0 || world.recorded !== null ? null : await heartbeatOf(world, readings)
  });
}
function busy({ store }) {
  return failedStore(store, "other writers were faster again and again; run this again");
}
function notesOf(tip, plan, published) {
  return [
    ...tip.doubt === null ? [] : [`Only lowerings were published: ${tip.doubt}.`],
    ...tip.inForce.fallback === null ? [] : [`The settings on the base branch cannot be read; in force: ${tip.inForce.fallback}.`],
    ...plan.adoption ? ["Nothing was published before: git was taken as it stands."] : [],
    ...isAhead(published, tip) ? ["The published revision is not in the history of the base branch: it was rewritten."] : [],
    ...plan.kept.map(
      ({ feature, why }) => why === "unreadable" ? `${feature}: its file cannot be read, so what is published stays.` : `${feature}: its file has errors, so the narrower of published and asked for is published.`
    )
  ];
}
function summary(tip, rounds) {
  const stores = rounds.flatMap((round) => round.stores);
  const plans = rounds.flatMap(({ plan }) => plan === null ? [] : [plan]);
  const withheld = plans.flatMap((plan) => plan.withheld);
  const problems = [...tip.inForce.problems, ...tip.catalog.problems];
  return {
    revision: tip.commit,
    sequence: rounds.reduce((most, { sequence }) => Math.max(most, sequence), 0),
    stores,
    withheld,
    lowered: plans.flatMap((plan) => plan.lowered),
    raised: plans.flatMap((plan) => plan.raised),
    lifted: plans.flatMap((plan) => plan.lifted),
    problems,
    notes: rounds.flatMap(({ notes }) => notes),
    exit: firstExit({
      invalid: problems.some(({ severity }) => severity === "error"),
      unavailable: tip.doubt !== null || stores.some(({ outcome }) => outcome === "failed") || withheld.some((each) => needsTheUnavailable(each)),
      held: withheld.length > 0
    })
  };
}

// src/core/reconciling.ts
function planReconcile(input) {
  return {
    stores: input.stores.flatMap(({ store, snapshot }) => storeRepair(input, store, snapshot) ?? []),
    repeats: Object.entries(input.kills).toSorted(([a], [b]) => byCodeUnits(a, b)).flatMap(([feature, kill2]) => repeatOf(input, feature, kill2) ?? [])
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
  const own2 = effectiveKills(snapshot.kills, snapshot.restores);
  const killed = Object.keys(input.kills).filter((feature) => !Object.hasOwn(own2, feature) && !input.liftable.has(feature)).toSorted(byCodeUnits);
  if (lowered.length + killed.length === 0) return null;
  const missing = Object.entries(input.kills).filter(([feature]) => killed.includes(feature));
  const kills = sortedRecord([
    ...Object.entries(snapshot.kills).filter(([feature]) => !killed.includes(feature)),
    ...missing
  ]);
  const parts = { features: sortedRecord(features), kills, restores: snapshot.restores };
  return { store, lowered: lowered.toSorted(byCodeUnits), killed, parts };
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
function repeatOf({ tip, liftable, openPullRequests, settings }, feature, kill2) {
  const tier = tip.entries.get(feature)?.rollout.tier ?? 0;
  const observed = settings.guard.mode === "observe" && kill2.by === "guard";
  if (tier === 0 || observed || waitsForPerson(kill2)) return null;
  if (liftable.has(feature) || openPullRequests.has(feature)) return null;
  const record = { at: parseInstant(kill2.at), from: tier, by: kill2.by, reason: `killed in the stores (${kill2.code})` };
  return { feature, kill: kill2, record };
}

// src/commands/reconcile.ts
var NOTHING4 = { done: [], notes: [], wrote: false, committed: false, failed: false };
async function reconcile(world, tip, readings, { dryRun }) {
  const recovered = dryRun ? null : await world.tree.recover();
  const start = recovered === null ? NOTHING4 : { ...NOTHING4, done: [recovered] };
  if (tip.doubt !== null) return start;
  const environments = new Set(readings.map(({ settings }) => settings.environment));
  let sum2 = start;
  for (const environment of environments) {
    sum2 = add(sum2, await reconcileEnvironment(world, tip, environment, readings, dryRun));
  }
  return sum2;
}
async function reconcileEnvironment(world, tip, environment, all, dryRun) {
  const readings = inEnvironment(all, environment);
  const { kills } = publishedIn(tip, environment, readings);
  const plan = planReconcile({
    environment,
    settings: tip.inForce.settings,
    now: world.now,
    tip: tip.catalog,
    stores: readings.flatMap(
      ({ store, reading }) => reading.kind === "snapshot" ? [{ store: store.name, snapshot: reading.snapshot }] : []
    ),
    kills,
    liftable: liftedKills(kills, tip.ancestry),
    openPullRequests: /* @__PURE__ */ new Set()
  });
  const repeats = plan.repeats.map(({ feature }) => `git: rolled back ${feature}`);
  if (dryRun) return { ...NOTHING4, done: [...plan.stores.flatMap(linesOf), ...repeats] };
  const written = await Promise.all(
    plan.stores.map(async (repair) => ({ repair, trouble: await write(world, readings, repair) }))
  );
  const notes = written.flatMap(({ trouble }) => trouble ?? []);
  const repaired = {
    done: written.flatMap(({ repair, trouble }) => trouble === null ? linesOf(repair) : []),
    notes,
    wrote: plan.stores.length > 0,
    committed: false,
    failed: notes.length > 0
  };
  if (plan.repeats.length === 0) return repaired;
  const { committed, failed, label } = await repeat(world, tip, plan.repeats);
  const outcome = failed ? { done: [], notes: [label] } : { done: repeats, notes: [] };
  return add(repaired, { ...outcome, wrote: false, committed, failed });
}
function linesOf({ store, lowered, killed }) {
  return [
    ...lowered.map((feature) => `${store}: lowered ${feature}`),
    ...killed.map((feature) => `${store}: killed ${feature}`)
  ];
}
async function repeat(world, tip, repeats) {
  const orders = repeats.map(({ feature, record }) => ({
    feature,
    reason: record.reason,
    by: record.by ?? "guard",
    at: world.now
  }));
  return deedOf("", "commit", (await commitRollbacks(world, tip.inForce.settings, orders)).outcome);
}
async function write(world, readings, repair) {
  const read2 = readings.find(({ store }) => store.name === repair.store);
  if (read2?.reading.kind !== "snapshot") return null;
  const { digest: _digest, signature: _signature, ...content } = read2.reading.snapshot;
  const next = { ...content, ...repair.parts, sequence: content.sequence + 1, publishedAt: formatInstant(world.now) };
  const writing = await read2.store.write(seal(next, world.digest), read2.reading.version, world.patience());
  return writing.kind === "failed" ? `${repair.store}: ${writing.cause}: ${writing.detail}` : null;
}
function add(a, b) {
  return {
    done: [...a.done, ...b.done],
    notes: [...a.notes, ...b.notes],
    wrote: a.wrote || b.wrote,
    committed: a.committed || b.committed,
    failed: a.failed || b.failed
  };
}

// src/commands/guard.ts
async function guard(world, { dryRun, openAlerts = [] }) {
  const first = await readTip(world, { dryRun });
  const untouched = dryRun && world.recorded !== null;
  const before = await readStores2(world, first.inForce.settings, { untouched });
  const repaired = await reconcile(world, first, before, { dryRun });
  const tip = repaired.committed ? await readTip(world, { dryRun }) : first;
  const readings = repaired.wrote ? await readStores2(world, tip.inForce.settings, { untouched }) : before;
  const scene = await watch(world, tip, readings);
  const plan = planGuard({
    settings: tip.inForce.settings,
    evidence: scene.evidence,
    watched: scene.watched,
    revision: tip.commit,
    openAlerts: new Set(openAlerts)
  });
  const deeds = dryRun ? [] : await carryOut(world, tip, plan);
  const moved2 = deeds.some(({ committed }) => committed);
  const publication = dryRun ? null : await publishAfter(world, moved2 ? await readTip(world, { dryRun }) : tip);
  if (!dryRun && isWatchful(world, plan, deeds)) await beat(world, readings);
  return assemble2(world, { tip, plan, deeds, repaired, publication, watched: scene.watched, evidence: scene.evidence });
}
async function watch(world, tip, readings) {
  const { settings } = tip.inForce;
  const production = inEnvironment(readings, PRODUCTION);
  const snapshots = production.flatMap(({ reading }) => reading.kind === "snapshot" ? [reading.snapshot] : []);
  const published = publishedIn(tip, PRODUCTION, production);
  const watched = watchedFeatures({
    settings,
    tip: tip.catalog,
    lastReadable: lastReadable2(tip),
    snapshots,
    kills: published.kills
  });
  const evidence2 = await gather(world, {
    rollouts: new Map(
      watched.flatMap(
        ({ feature, rollout, tier, killed }) => killed === null ? [[feature, { ...rollout, tier }]] : []
      )
    ),
    settings,
    timelines: tip.timelines,
    published: published.snapshot === null ? null : { ...published.snapshot, kills: published.kills, restores: published.restores },
    lastGuardRun: world.recorded === null ? await heartbeatOf(world, production) : null
  });
  return { watched, evidence: evidence2 };
}
function lastReadable2(tip) {
  const found = /* @__PURE__ */ new Map();
  for (const feature of tip.catalog.unreadable.keys()) {
    for (const version of tip.versions(feature)) {
      found.set(feature, version);
      break;
    }
  }
  return found;
}
function publishAfter(world, tip) {
  return publishTip({ ...world, record: null }, tip, { dryRun: false });
}
function isWatchful({ recorded }, { successful }, deeds) {
  return recorded === null && successful && !deeds.some(({ failed }) => failed);
}
async function beat(world, readings) {
  await Promise.allSettled(readings.map(({ store }) => store.writeHeartbeat(world.now, world.patience())));
}
function assemble2(world, run) {
  const { tip, plan, deeds, repaired, publication } = run;
  const done2 = new Map(plan.features.map(({ feature }) => [feature, deeds.filter((deed) => deed.feature === feature)]));
  const features = plan.features.map((finding) => ({
    ...finding,
    done: (done2.get(finding.feature) ?? []).map(({ label }) => label)
  }));
  const problems = [...tip.inForce.problems, ...tip.catalog.problems];
  const alerts = plan.features.flatMap(
    ({ steps }) => steps.flatMap((step) => step.kind === "alert" ? [step.message] : [])
  );
  return {
    checkedAt: world.now,
    features,
    reconciled: repaired.done,
    incidents: incidentsOf(world, run),
    publication,
    problems,
    notes: [...repaired.notes, ...alerts, ...publication?.notes ?? notesOf2(tip)],
    openAlerts: plan.openAlerts,
    exit: exitOf3(problems, run)
  };
}
function notesOf2({ doubt }) {
  return doubt === null ? [] : [doubt];
}
function exitOf3(problems, { plan, deeds, repaired, publication }) {
  const acted = plan.features.some(
    ({ action, steps }) => action === "suspend" || action === "rollback" || steps.some(({ kind }) => kind === "commit-pause")
  );
  return firstExit({
    invalid: problems.some(({ severity }) => severity === "error"),
    unavailable: deeds.some(({ failed }) => failed) || repaired.failed || publication?.exit === EXIT.unavailable,
    held: acted || publication?.exit === EXIT.held
  });
}

// node_modules/ansi-regex/index.js
var ST = String.raw`(?:\u001B\u005C|\u009C)`;
var stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
var osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
var controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
var linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;
var csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;
var escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;
var pattern2 = `${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`;
function ansiRegex({ onlyFirst = false } = {}) {
  return new RegExp(pattern2, onlyFirst ? void 0 : "g");
}

// node_modules/strip-ansi/index.js
var regex = ansiRegex();
function stripAnsi(string) {
  if (typeof string !== "string") {
    throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
  }
  if (!string.includes("\x1B") && !string.includes("")) {
    return string;
  }
  return string.replace(regex, "");
}

// node_modules/get-east-asian-width/lookup-data.js
var ambiguousMinimalCodePoint = 161;
var ambiguousMaximumCodePoint = 1114109;
var ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];
var fullwidthMinimalCodePoint = 12288;
var fullwidthMaximumCodePoint = 65510;
var fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];
var wideMinimalCodePoint = 4352;
var wideMaximumCodePoint = 262141;
var wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

// node_modules/get-east-asian-width/utilities.js
var isInRange = (ranges, codePoint) => {
  let low = 0;
  let high = Math.floor(ranges.length / 2) - 1;
  while (low <= high) {
    const mid = Math.floor((low + high) / 2);
    const i = mid * 2;
    if (codePoint < ranges[i]) {
      high = mid - 1;
    } else if (codePoint > ranges[i + 1]) {
      low = mid + 1;
    } else {
      return true;
    }
  }
  return false;
};

// node_modules/get-east-asian-width/lookup.js
var commonCjkCodePoint = 19968;
var [wideFastPathStart, wideFastPathEnd] = /* @__PURE__ */ findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
  let fastPathStart = ranges[0];
  let fastPathEnd = ranges[1];
  for (let index = 0; index < ranges.length; index += 2) {
    const start = ranges[index];
    const end = ranges[index + 1];
    if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) {
      return [start, end];
    }
    if (end - start > fastPathEnd - fastPathStart) {
      fastPathStart = start;
      fastPathEnd = end;
    }
  }
  return [fastPathStart, fastPathEnd];
}
var isAmbiguous = (codePoint) => {
  if (codePoint < ambiguousMinimalCodePoint || codePoint > ambiguousMaximumCodePoint) {
    return false;
  }
  return isInRange(ambiguousRanges, codePoint);
};
var isFullwidth = (codePoint) => {
  if (codePoint < fullwidthMinimalCodePoint || codePoint > fullwidthMaximumCodePoint) {
    return false;
  }
  return isInRange(fullwidthRanges, codePoint);
};
var isWide = (codePoint) => {
  if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) {
    return true;
  }
  if (codePoint < wideMinimalCodePoint || codePoint > wideMaximumCodePoint) {
    return false;
  }
  return isInRange(wideRanges, codePoint);
};

// node_modules/get-east-asian-width/index.js
function validate2(codePoint) {
  if (!Number.isSafeInteger(codePoint)) {
    throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
  }
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
  validate2(codePoint);
  if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) {
    return 2;
  }
  return 1;
}

// node_modules/string-width/index.js
var segmenter = new Intl.Segmenter();
var visibleCharacterRegex = new RegExp("[^\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Format}\\p{Nonspacing_Mark}\\p{Enclosing_Mark}\\p{Surrogate}]", "v");
var spacingMarkRegex = new RegExp("\\p{Spacing_Mark}", "v");
var rgiEmojiRegex = new RegExp("^\\p{RGI_Emoji}$", "v");
var unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
var extendedPictographicRegex = new RegExp("\\p{Extended_Pictographic}", "gu");
function isDoubleWidthNonRgiEmojiSequence(segment) {
  if (segment.length > 50) {
    return false;
  }
  if (unqualifiedKeycapRegex.test(segment)) {
    return true;
  }
  if (segment.includes("‍")) {
    const pictographics = segment.match(extendedPictographicRegex);
    return pictographics !== null && pictographics.length >= 2;
  }
  return false;
}
function baseVisible(segment) {
  const index = segment.search(visibleCharacterRegex);
  return index === -1 ? void 0 : segment.slice(index);
}
function isHangulLeadingJamo(codePoint) {
  return codePoint >= 4352 && codePoint <= 4447 || codePoint >= 43360 && codePoint <= 43388;
}
function isHangulVowelJamo(codePoint) {
  return codePoint >= 4448 && codePoint <= 4519 || codePoint >= 55216 && codePoint <= 55238;
}
function isHangulTrailingJamo(codePoint) {
  return codePoint >= 4520 && codePoint <= 4607 || codePoint >= 55243 && codePoint <= 55291;
}
function isHangulJamo(codePoint) {
  return isHangulLeadingJamo(codePoint) || isHangulVowelJamo(codePoint) || isHangulTrailingJamo(codePoint);
}
function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
  const codePoints2 = [];
  for (const character of visibleSegment) {
    if (!visibleCharacterRegex.test(character)) {
      continue;
    }
    codePoints2.push(character.codePointAt(0));
  }
  if (codePoints2.length === 0) {
    return void 0;
  }
  let width = 0;
  for (let index = 0; index < codePoints2.length; index++) {
    const codePoint = codePoints2[index];
    if (!isHangulJamo(codePoint)) {
      if (width === 0) {
        return void 0;
      }
      for (let remaining = index; remaining < codePoints2.length; remaining++) {
        width += eastAsianWidth(codePoints2[remaining], eastAsianWidthOptions);
      }
      return width;
    }
    if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints2[index + 1])) {
      width += 2;
      index += isHangulTrailingJamo(codePoints2[index + 2]) ? 2 : 1;
      continue;
    }
    width += eastAsianWidth(codePoint, eastAsianWidthOptions);
  }
  return width;
}
function trailingWidth(visibleSegment, eastAsianWidthOptions) {
  let extra = 0;
  let first = true;
  for (const character of visibleSegment) {
    if (first) {
      first = false;
      continue;
    }
    if (spacingMarkRegex.test(character) || character >= "＀" && character <= "￯") {
      extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
    }
  }
  return extra;
}
function stringWidth(input, options = {}) {
  if (typeof input !== "string" || input.length === 0) {
    return 0;
  }
  const {
    ambiguousIsNarrow = true,
    countAnsiEscapeCodes = false
  } = options;
  let string = input;
  if (!countAnsiEscapeCodes && (string.includes("\x1B") || string.includes(""))) {
    string = stripAnsi(string);
  }
  if (string.length === 0) {
    return 0;
  }
  if (/^[\u0020-\u007E]*$/.test(string)) {
    return string.length;
  }
  let width = 0;
  const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
  for (const { segment } of segmenter.segment(string)) {
    const visibleSegment = baseVisible(segment);
    if (visibleSegment === void 0) {
      continue;
    }
    if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
      width += 2;
      continue;
    }
    const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
    if (hangulWidth !== void 0) {
      width += hangulWidth;
      continue;
    }
    const codePoint = visibleSegment.codePointAt(0);
    width += eastAsianWidth(codePoint, eastAsianWidthOptions);
    width += trailingWidth(visibleSegment, eastAsianWidthOptions);
  }
  return width;
}

// src/report/layout.ts
var graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
function pad(text, columns) {
  return text + " ".repeat(Math.max(0, columns - stringWidth(text)));
}
function widest(texts) {
  return texts.reduce((width, text) => Math.max(width, stringWidth(text)), 0);
}
function wrap(text, columns) {
  const lines2 = [];
  let line2 = "";
  for (const word of text.split(/ +(?!%)/u).flatMap((each) => pieces(each, columns))) {
    const longer = line2 === "" ? word : `${line2} ${word}`;
    if (line2 !== "" && stringWidth(longer) > columns) {
      lines2.push(line2);
      line2 = word;
    } else {
      line2 = longer;
    }
  }
  return [...lines2, line2];
}
function hang(prefix, text, columns, style = (line2) => line2) {
  const indent = stringWidth(prefix);
  return wrap(text, Math.max(columns - indent, 20)).map(
    (line2, index) => (index === 0 ? prefix : " ".repeat(indent)) + style(line2)
  );
}
function tableWidth(rows) {
  return total(columnWidths(rows)) + GAP * ((rows[0]?.length ?? 1) - 1);
}
function table(head, rows, { style, columns }) {
  const widths = fit(columnWidths([head, ...rows]), columns);
  const titles = tableRow(head, widths).map((line2) => style.dim(line2));
  return [...titles, ...rows.flatMap((row) => tableRow(row, widths))].join("\n");
}
var GAP = 2;
function columnWidths(rows) {
  return (rows[0] ?? []).map((_, index) => widest(rows.map((row) => row[index] ?? "")));
}
function tableRow(cells, widths) {
  const wrapped = cells.map((cell, index) => {
    const width = widths[index] ?? 0;
    return stringWidth(cell) <= width ? [cell] : wrap(cell, width);
  });
  const height = Math.max(...wrapped.map((lines2) => lines2.length));
  return Array.from(
    { length: height },
    (_, line2) => wrapped.map((lines2, index) => pad(lines2[line2] ?? "", widths[index] ?? 0)).join(" ".repeat(GAP)).trimEnd()
  );
}
function fit(widths, columns) {
  const fitted = [...widths];
  const room = columns - GAP * (fitted.length - 1);
  for (let over = total(fitted) - room; over > 0; over -= 1) {
    const index = fitted.indexOf(Math.max(...fitted));
    if ((fitted[index] ?? 0) <= 6) break;
    fitted[index] = (fitted[index] ?? 0) - 1;
  }
  return fitted;
}
function total(values) {
  return values.reduce((sum2, value) => sum2 + value, 0);
}
function pieces(word, columns) {
  if (stringWidth(word) <= columns) return [word];
  const parts = [];
  let part = "";
  for (const { segment } of graphemes.segment(word)) {
    if (part !== "" && stringWidth(part + segment) > columns) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

// src/report/text/explain.ts
function explainText({ feature, sequence, results }, { style, columns }) {
  const byFeature2 = feature === null;
  const names = results.map((each) => escapeTerminal(byFeature2 ? each.feature : each.customer) || "(nobody)");
  const width = Math.min(widest(names), 32);
  const lines2 = results.flatMap(({ evaluation }, index) => {
    const mark = evaluation.enabled ? "✓ on " : "– off";
    const paint = evaluation.enabled ? style.green : style.dim;
    const [first = "", ...rest] = answerLines(`  ${mark}  `, names[index] ?? "", sentence2(evaluation), {
      width,
      columns
    });
    return [`  ${paint(mark)}${first.slice(2 + mark.length)}`, ...rest];
  });
  const subject = escapeTerminal(byFeature2 ? results[0]?.customer ?? "" : feature);
  const on = results.filter(({ evaluation }) => evaluation.enabled).length;
  const asked = plural(results.length, byFeature2 ? "feature" : "customer");
  const verb = byFeature2 ? "has" : "is on for";
  const count = `${thousands(on)} of ${asked}`;
  const source = sequence === 0 ? "by the files here" : `by sequence ${sequence}`;
  const gap = widest([`${subject} ${verb} ${count}  ${source}`]) > columns ? "\n" : "  ";
  const title = `${style.bold(subject)} ${verb} ${count}${gap}${style.dim(source)}`;
  return `${title}

${lines2.map((line2) => `${line2}
`).join("")}`;
}
function answerLines(mark, name, words2, { width, columns }) {
  if (widest([name]) <= width) return hang(`${mark}${pad(name, width)}  `, words2, columns);
  return [...hang(mark, name, columns), ...hang(" ".repeat(widest([mark])), words2, columns)];
}
function sentence2({ detail, bucket, weight }) {
  const part = share((weight ?? 0) / 1e5);
  const place = bucket === null ? "" : ` (place ${thousands(bucket)} of 100,000)`;
  const sentences = {
    killed: "It is switched off for everyone after a problem.",
    "tier-disabled": "It has not been rolled out to anyone yet.",
    blacklisted: "This customer is on the list of those who never get it.",
    "parent-off": "It needs another feature that this customer does not have.",
    whitelisted: "This customer is on the list of those who get it first.",
    full: "Everyone has it.",
    "bucket-in": `This customer is among the ${part} who have it${place}.`,
    "bucket-out": `${part} of customers have it so far; this one is not among them${place}.`,
    FLAG_NOT_FOUND: "There is no feature of this name.",
    TARGETING_KEY_MISSING: "No customer was named."
  };
  return sentences[detail];
}

// src/report/bars.ts
function ladderBar(tier) {
  return "■".repeat(tier) + "□".repeat(4 - tier);
}
function ladderStep(from, to) {
  if (from === to && to !== null) return `${ladderBar(to)} ${tierName(to)}`;
  return [from, to].map((tier) => tier === null ? "no file" : `${ladderBar(tier)} ${tierName(tier)}`).join(" → ");
}
function rateBar(rate, limit, half = 10) {
  const filled = Math.min(Math.max(0, rate / limit * half), 2 * half);
  const whole = Math.floor(filled);
  const cells = "█".repeat(whole) + (filled - whole >= 0.5 ? "▌" : "");
  const bar = cells.padEnd(2 * half, "·");
  return `${bar.slice(0, half)}│${bar.slice(half)}`;
}

// src/report/text/stores.ts
function storesText(stores, { style, columns }) {
  const width = widest(stores.map(({ name }) => name));
  const lines2 = stores.flatMap(({ name, outcome, bytes, detail }) => {
    const good = outcome !== "failed" && outcome !== "superseded";
    const mark = good ? "✓" : "✗";
    const size = good && bytes > 0 ? `, ${amount(bytes)} bytes` : "";
    const why = detail === null ? "" : `: ${escapeTerminal(detail)}`;
    const prefix = `  ${mark} ${pad(escapeTerminal(name), width)}  `;
    const [first = "", ...rest] = hang(prefix, `${outcome}${size}${why}`, columns);
    return [`  ${good ? style.green(mark) : style.red(mark)}${first.slice(3)}`, ...rest];
  });
  return lines2.length === 0 ? "" : `${lines2.join("\n")}
`;
}

// src/report/next.ts
function nextSteps(judgement) {
  const open3 = judgement.findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const steps = open3.map((finding) => stepFor(judgement, finding)).filter((step) => step !== null);
  return [...new Set(steps)];
}
function waitsForTime(findings2) {
  return findings2.some(
    ({ id, verdict }) => (id === "time-in-tier" || id === "calendar") && (verdict === "fail" || verdict === "inconclusive")
  );
}
function stepFor({ change, eligibleAt: eligibleAt2 }, finding) {
  const { file, feature } = change;
  const tier = change.before?.tier ?? 0;
  const when = eligibleAt2 === null ? null : formatMoment(eligibleAt2);
  const steps = {
    "one-step": `set \`tier: ${Math.min(tier + 1, 4)}\` in ${file}: one rung at a time`,
    unlocked: UNLOCKING[finding.code] ?? `see why with \`pilot-rollout status ${feature}\``,
    "config-freeze": `take the other edits out of ${file}, or roll the feature back first`,
    "one-at-a-time": "finish, pause at tier 4 or roll back what is running; `pilot-rollout status` lists it",
    dependencies: "bring what it depends on to tier 4 first",
    audience: `edit \`whitelist\` in ${file}`,
    "rollback-ready": finding.verdict === "fail" ? `edit \`rollbackThreshold\` in ${file}, or free the store` : "try again when the store answers",
    calendar: when === null ? "wait for the end of the freeze" : `come back after the freeze, ${when}`,
    "time-in-tier": when === null ? `see \`pilot-rollout history ${feature}\`` : `come back at ${when}; nothing to edit`,
    "error-rate": evidenceStep(feature, finding),
    "success-rate": evidenceStep(feature, finding),
    performance: "find what makes it slower, or state a reason in `override`",
    "critical-bugs": "close the critical bugs that are named",
    "customer-feedback": "answer the customers' concerns that are named",
    investigated: "look into the errors and write `/investigated <what was found>` in a review, or `override`",
    approvals: "ask the groups that are named for a review"
  };
  return steps[finding.id];
}
var UNLOCKING = {
  paused: "resume it first: `pilot-rollout resume`",
  "rolled-back": "start again from tier 1: `pilot-rollout restart`",
  killed: "it is switched off in a store: `pilot-rollout restore`, or `restart` after a fix"
};
function evidenceStep(feature, { verdict }) {
  return verdict === "fail" ? `fix what fails (\`pilot-rollout errors ${feature}\`), then set \`evidenceSince\`` : "wait for more events, or name more customers in `whitelist`";
}

// src/report/text/problems.ts
function problemsText(problems, { style }) {
  const paint = { error: style.red, warning: style.yellow };
  return errorsFirst(problems).map(({ file, line: line2, column, severity, message, code }) => {
    const place = `${escapeTerminal(file)}:${line2}:${column}`;
    return `${place}  ${paint[severity](severity)}  ${escapeTerminal(message)} ${style.dim(`[${code}]`)}
`;
  }).join("");
}
function errorsFirst(problems) {
  return [...problems].toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}

// src/report/text/validate.ts
function validateText(result, terminal) {
  const parts = [
    headlineText(result, terminal),
    problemsText(result.problems, terminal),
    ...worstFirst(result.judgements).map((judgement) => judgementText(judgement, terminal)),
    settingsText(result.settings, terminal),
    nextText(result, terminal)
  ];
  return parts.filter((part) => part !== "").join("\n");
}
function judgementText(judgement, { style, columns }) {
  const { change, decision, eligibleAt: eligibleAt2, exposure, findings: findings2, loweringNote: loweringNote2 } = judgement;
  const title = `${decisionWord(decision, style)}  ${style.bold(escapeTerminal(change.feature))}  `;
  const step = ladderStep(change.before?.tier ?? null, change.after?.tier ?? null);
  const lines2 = [
    ...hang(title, change.kinds.join(", "), columns, style.dim),
    ...hang("       ", `${step} · ${exposureWords(exposure)}`, columns)
  ];
  if (eligibleAt2 !== null && waitsForTime(findings2)) lines2.push(`       eligible ${formatMoment(eligibleAt2)}`);
  if (findings2.length === 0)
    lines2.push(`  ${style.green("✓")} Nothing is more exposed than before: there is nothing to judge.`);
  const width = widest(findings2.map(({ id }) => id));
  for (const finding of findings2) lines2.push(...findingLines(finding, width, style, columns));
  if (loweringNote2 !== null) lines2.push(...hang("  → ", escapeTerminal(loweringNote2), columns));
  return `${lines2.join("\n")}
`;
}
function findingLines(finding, width, style, columns) {
  const { mark, paint } = MARKS[finding.verdict];
  const quiet = finding.verdict === "skipped" ? style.dim : (text) => text;
  const prefix = `  ${mark} ${pad(finding.id, width)}  `;
  const [first = "", ...rest] = hang(prefix, escapeTerminal(finding.message), columns);
  const painted = `  ${paint(style)(mark)} ${quiet(first.slice(`  ${mark} `.length))}`;
  return [painted, ...rest.map((line2) => quiet(line2))];
}
var MARKS = {
  pass: { mark: "✓", paint: (style) => style.green },
  fail: { mark: "✗", paint: (style) => style.red },
  inconclusive: { mark: "?", paint: (style) => style.yellow },
  skipped: { mark: "–", paint: (style) => style.dim },
  overridden: { mark: "!", paint: (style) => style.cyan }
};
function headlineText(result, { style }) {
  const paint = { invalid: style.red, block: style.red, hold: style.yellow, allow: style.green, nothing: style.green };
  const compared2 = `${result.base === null ? "an empty repository" : shortRevision(result.base)}..${shortRevision(result.head)}`;
  const title = paint[outcomeOf(result)](style.bold(headline(result)));
  return `${title}  ${style.dim(`${compared2}, ${formatMoment(result.evaluatedAt)}`)}
`;
}
function decisionWord(decision, style) {
  const paint = { block: style.red, hold: style.yellow, allow: style.green };
  return paint[decision](style.bold(decision.toUpperCase().padEnd(5)));
}
function exposureWords({ from, to }) {
  return from === to ? `${share(to)} of customers` : `${share(from)} → ${share(to)} of customers`;
}
function settingsText(settings, { style, columns }) {
  if (settings.length === 0) return "";
  const lines2 = settings.flatMap((sentence3) => hang("  ", escapeTerminal(sentence3), columns));
  return `${style.bold("Settings")} (this change is judged by those of the base)
${lines2.join("\n")}
`;
}
function nextText(result, { style, columns }) {
  const steps = worstFirst(result.judgements).flatMap(
    (judgement) => nextSteps(judgement).map((step) => `${judgement.change.feature}: ${step}`)
  );
  const all = result.problems.some(({ severity }) => severity === "error") ? ["mend the errors above", ...steps] : steps;
  if (all.length === 0 && outcomeOf(result) === "allow") all.push("commit or merge it, then `pilot-rollout publish`");
  if (all.length === 0) return "";
  return `${style.bold("Next")}
${all.flatMap((step) => hang("  → ", escapeTerminal(step), columns)).join("\n")}
`;
}

// src/report/text/publish.ts
function publishText(result, terminal) {
  const notes = [...movements2(result), ...result.notes].flatMap(
    (note) => hang("  ", escapeTerminal(note), terminal.columns)
  );
  const parts = [
    `${headline2(result, terminal.style)}
`,
    storesText(result.stores, terminal),
    notes.length === 0 ? "" : `${notes.join("\n")}
`,
    ...result.withheld.map((withheld) => withheldText(withheld, terminal))
  ];
  return parts.filter((part) => part !== "").join("\n");
}
function headline2({ stores, withheld, sequence, revision }, style) {
  const failed = stores.filter(({ outcome }) => outcome === "failed").length;
  const what = `revision ${shortRevision(revision)} as sequence ${sequence}`;
  const kept = withheld.length === 0 ? "" : `, ${plural(withheld.length, "feature")} withheld`;
  if (failed > 0 && failed === stores.length) return style.red(style.bold("Not published: no store took it."));
  if (failed > 0) return style.red(style.bold(`Published ${what}, but not to ${plural(failed, "store")}${kept}.`));
  const paint = withheld.length === 0 ? style.green : style.yellow;
  if (!stores.every(({ outcome }) => outcome === "unchanged")) return paint(style.bold(`Published ${what}${kept}.`));
  return paint(style.bold(`Unchanged: sequence ${sequence} is what git says${kept}.`));
}
function movements2({ lowered, raised, lifted }) {
  return [...named2("Raised", raised), ...named2("Lowered", lowered), ...named2("Kill lifted", lifted)];
}
function named2(word, features) {
  return features.length === 0 ? [] : [`${word}: ${features.join(", ")}`];
}
function withheldText({ feature, message, findings: findings2 }, { style, columns }) {
  const open3 = findings2.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const width = widest(open3.map(({ id }) => id));
  const title = `${escapeTerminal(feature)} is withheld; every guard run and publish tries again.`;
  const lines2 = [
    ...hang("", title, columns, style.yellow),
    ...hang("  ", escapeTerminal(message), columns),
    ...open3.flatMap((finding) => findingLines(finding, width, style, columns))
  ];
  return `${lines2.join("\n")}
`;
}

// src/report/text/guard.ts
function guardText(result, terminal) {
  const { style, columns } = terminal;
  const ordered = result.features.toSorted((a, b) => LOOKS[a.action].urgency - LOOKS[b.action].urgency);
  const width = widest(ordered.map(({ feature }) => feature));
  const { publication } = result;
  const parts = [
    `${headline3(result, style)}  ${style.dim(formatMoment(result.checkedAt))}
`,
    section("Reconciled", result.reconciled, terminal),
    ordered.length === 0 ? "" : `${ordered.flatMap((each) => featureLines(each, width, terminal)).join("\n")}
`,
    ...result.incidents.map(
      (lines2) => `${lines2.flatMap((line2) => hang("  ", escapeTerminal(line2), columns)).join("\n")}
`
    ),
    section("Notes", result.notes, terminal),
    publication === null ? "" : publishText({ ...publication, notes: [] }, terminal)
  ];
  return parts.filter((part) => part !== "").join("\n");
}
function section(title, sentences, { style, columns }) {
  const lines2 = sentences.flatMap((sentence3) => hang("  → ", escapeTerminal(sentence3), columns));
  return lines2.length === 0 ? "" : `${style.bold(title)}
${lines2.join("\n")}
`;
}
var LOOKS = {
  rollback: { urgency: 0, mark: "✗", colour: "red" },
  suspend: { urgency: 1, mark: "✗", colour: "red" },
  pause: { urgency: 2, mark: "!", colour: "yellow" },
  hold: { urgency: 3, mark: "?", colour: "yellow" },
  investigate: { urgency: 4, mark: "?", colour: "yellow" },
  advance: { urgency: 5, mark: "✓", colour: "green" },
  "fast-track": { urgency: 5, mark: "✓", colour: "green" },
  none: { urgency: 6, mark: "–", colour: "dim" }
};
var BREACHES = [
  ["rollback", "to roll back"],
  ["suspend", "to suspend"],
  ["pause", "to pause"]
];
function headline3({ features }, style) {
  if (features.length === 0) return style.bold("Nothing is live: nothing to guard.");
  const live = plural(features.length, "live feature");
  const breaches = BREACHES.flatMap(([action, words2]) => {
    const found = features.filter((each) => each.action === action).length;
    return found === 0 ? [] : [`${found} ${words2}`];
  });
  return breaches.length === 0 ? style.green(style.bold(`No breach in ${live}.`)) : style.red(style.bold(`${breaches.join(", ")} of ${live}.`));
}
function featureLines(each, width, { style, columns }) {
  const { mark, colour } = LOOKS[each.action];
  const paint = style[colour];
  const name = style.bold(pad(escapeTerminal(each.feature), width));
  const measured = [countsWords("window", each.window), countsWords("to date", each.toDate)].filter(
    (part) => part !== ""
  );
  return [
    `  ${paint(mark)} ${name}  ${ladderBar(each.tier)}  ${paint(each.action)}`,
    ...each.message === "" ? [] : hang("    ", escapeTerminal(each.message), columns),
    ...measured.length === 0 ? [] : hang("    ", measured.join(" · "), columns, style.dim),
    ...each.done.length === 0 ? [] : hang("    done: ", escapeTerminal(each.done.join(", ")), columns)
  ];
}
function countsWords(name, counts2) {
  return counts2 === null ? "" : `${name}: ${ratioPercent({ part: counts2.errors, whole: counts2.events })}`;
}

// src/cli/judging.ts
async function answerValidate(world, comparison) {
  const found = await validate(world, comparison);
  return {
    exit: found.exit,
    json: validateReport(found),
    text: (terminal) => validateText(found, terminal)
  };
}
async function answerCompile(world, environment) {
  const { snapshot, problems, exit } = await compileTree(world, environment);
  const raw = exit === EXIT.ok ? serializeSnapshot(snapshot) : "";
  return {
    exit,
    json: snapshot,
    raw,
    text: () => raw,
    aside: (terminal) => problemsText(problems, terminal)
  };
}
async function answerPublish(world, dryRun) {
  return answerPublication(await publish(world, { dryRun }));
}
function answerPublication(done2) {
  const report = publishReport(done2);
  return {
    exit: done2.exit,
    json: report,
    text: (terminal) => publishText(done2, terminal),
    aside: (terminal) => problemsText(done2.problems, terminal)
  };
}
async function answerGuard(world, dryRun, memory) {
  const done2 = await guard(world, { dryRun, openAlerts: memory.openAlerts });
  memory.openAlerts = done2.openAlerts;
  const report = guardReport(done2);
  return {
    exit: done2.exit,
    json: report,
    text: (terminal) => guardText(done2, terminal),
    aside: (terminal) => problemsText(done2.problems, terminal)
  };
}
async function answerExplain(world, question) {
  const found = await explain2(world, question);
  const report = explainReport(found);
  return { exit: found.exit, json: report, text: (terminal) => explainText(found, terminal) };
}

// src/commands/commit-edit.ts
async function commitEdit(world, planned) {
  const { path, message } = planned;
  let refusal2 = null;
  const again = (_path, current) => {
    const edited = editAgain(planned, current);
    if (edited instanceof Uint8Array) return edited;
    refusal2 = edited;
    return null;
  };
  const done2 = await world.tree.commit(message, [path], again, world.now);
  if (refusal2 === null || done2.kind === "refused") return done2;
  if (done2.kind === "unchanged") return { kind: "refused", reason: "branch", detail: `${path} ${String(refusal2)}` };
  if (done2.pushed !== true || await isThere(world, planned)) return done2;
  return { ...done2, pushed: false, detail: `committed here only: at the remote ${path} ${String(refusal2)}` };
}
function editAgain({ edits, bytes, judged: judged3 }, current) {
  if (current === null) return edits.length === 0 ? bytes : "is not there any more";
  if (judged3 !== null && !isSame(current, judged3) && !isSame(current, bytes)) {
    return "is another version than the one that was judged: pull, then judge it again";
  }
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
    case "restart":
      return riseOf(order.kind, rollout);
    case "pause":
      return [{ kind: "set-paused", record: { at: world.now, by: world.actor, reason: order.reason } }];
    case "resume":
      if (rollout.paused === null) throw new UsageError(`${order.feature} is not paused`);
      return [{ kind: "clear-paused" }];
    case "include":
      return moved(order.customer, rollout, "blacklist", "whitelist");
    case "exclude":
      return moved(order.customer, rollout, "whitelist", "blacklist");
  }
}
function riseOf(kind, rollout) {
  const { feature, tier, rolledBack } = rollout;
  if (kind === "restart") {
    if (rolledBack === null) throw new UsageError(`${feature} was not rolled back; \`start\` or \`advance\` it`);
    return [{ kind: "set-tier", tier: 1 }, { kind: "clear-rolledBack" }];
  }
  if (tier === 0 && rolledBack !== null) throw new UsageError(`${feature} was rolled back; \`restart\` it`);
  if (kind === "start" && tier !== 0) throw new UsageError(`${feature} is at tier ${tier} already; \`advance\` it`);
  if (kind === "advance" && tier === 0) throw new UsageError(`${feature} has not started; \`start\` it`);
  const next = tier + 1;
  if (!isTier(next)) throw new UsageError(`${feature} is at tier 4: everyone has it`);
  return [{ kind: "set-tier", tier: next }];
}
function moved(customer, rollout, from, to) {
  const leaves = rollout[from].includes(customer) ? [{ kind: "remove-from", list: from, customer }] : [];
  return [...leaves, { kind: "add-to", list: to, customer }];
}
function messageOf2(order) {
  switch (order.kind) {
    case "create":
    case "start":
    case "advance":
    case "restart":
    case "resume":
      return `${order.kind.slice(0, 1).toUpperCase()}${order.kind.slice(1)} ${order.feature}
`;
    case "pause":
      return `Pause ${order.feature}

${order.reason}
`;
    case "include":
      return `Include a customer in ${order.feature}
`;
    case "exclude":
      return `Exclude a customer from ${order.feature}

${order.reason}
`;
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
  if (rollout === null) return { order, file: file.path, judgement: null, problems, done: null, exit: EXIT.invalid };
  const edits = editsOf(world, order, rollout);
  const bytes = applied2(file.bytes, edits, file.path);
  const plain2 = { order, file: file.path, judgement: null, problems: [], exit: EXIT.ok };
  const report = isJudged(order) ? await judged2(world, { base, inForce, files, file, bytes, order }) : plain2;
  return report.exit === EXIT.ok ? write2(world, report, { edits, bytes, judged: isJudged(order) ? file.bytes : null }, mode) : { ...report, done: null };
}
async function judged2(world, given) {
  const { base, inForce, file, bytes, order } = given;
  const before = await baseCatalog(world, base, inForce.settings);
  const edited = given.files.map((each) => each === file ? { ...each, bytes, content: `${each.content}+` } : each);
  const after = buildCatalog(edited, inForce.settings, before);
  const { judgements, problems } = await judgeSides(world, { base, inForce, before, after });
  const judgement = judgements.find(({ change }) => change.feature === order.feature) ?? null;
  const own2 = problems.filter((problem) => problem.file === file.path);
  return {
    order,
    file: file.path,
    judgement,
    problems: own2,
    exit: exitOf(own2, judgement === null ? [] : [judgement])
  };
}
async function filesToEdit(world, settings, base) {
  return base === null ? world.tree.files(settings.rollouts) : world.history.filesAt(base, settings.rollouts);
}
async function create(world, settings, order, mode) {
  const wanted = /* @__PURE__ */ new Set([order.feature]);
  const named3 = mode === "commit" ? await filesNamed(world, settings, wanted) : /* @__PURE__ */ new Map();
  const there = named3.get(order.feature) ?? (await workingFilesNamed(world, settings, wanted)).get(order.feature);
  if (there !== void 0) throw new UsageError(`${there} exists already; start it with \`start ${order.feature}\``);
  const file = `${settings.rollouts}/${order.feature}.yaml`;
  const bytes = new TextEncoder().encode(renderNewRollout({ feature: order.feature, whitelist: order.whitelist }));
  const { problems } = parseRollout(file, bytes);
  if (problems.some(({ severity }) => severity === "error")) {
    return { order, file, judgement: null, problems, done: null, exit: EXIT.invalid };
  }
  const report = { order, file, judgement: null, problems, exit: EXIT.ok };
  return write2(world, report, { edits: [], bytes, judged: null }, mode);
}
function fileOf(files, feature) {
  const file = files.find(({ path }) => featureOf(path) === feature);
  if (file !== void 0) return file;
  throw unknownFeature(
    feature,
    files.flatMap(({ path }) => featureOf(path) ?? [])
  );
}
function applied2(bytes, edits, path) {
  const result = editRollout(bytes, edits);
  if (!result.ok) throw new UsageError(`Cannot edit ${path}: ${result.detail}`, EXIT.invalid);
  return result.bytes;
}
async function write2(world, report, planned, mode) {
  if (mode === "edit") {
    await world.tree.write(report.file, planned.bytes);
    return { ...report, done: { kind: "edited" } };
  }
  const done2 = await commitEdit(world, { ...planned, path: report.file, message: messageOf2(report.order) });
  if (done2.kind === "refused" && done2.reason === "invalid") return { ...report, done: done2, exit: EXIT.invalid };
  return { ...report, done: done2, exit: reachedGit(done2) ? EXIT.ok : EXIT.unavailable };
}

// src/commands/restore.ts
var HOUR8 = 36e5;
var LIMIT = 24 * HOUR8;
var SUSPEND_LIMIT = 72 * HOUR8;
async function restore(world, settings, order) {
  const { feature, reason } = order;
  const readings = await readStores2(world, settings);
  const snapshots = readings.flatMap(({ reading }) => reading.kind === "snapshot" ? [reading.snapshot] : []);
  const killed = snapshots.find((snapshot) => isKilled(snapshot, feature));
  const report = { feature, reason, stores: [] };
  if (killed === void 0) {
    const failed = readings.some(({ reading }) => reading.kind === "failed" || reading.kind === "unreadable");
    return failed ? { ...report, refused: "no store that has a kill for it could be read", exit: EXIT.unavailable } : { ...report, refused: "no store has a kill for it; nothing to restore", exit: EXIT.held };
  }
  const refused = await refusal(world, settings, killed, order);
  if (refused !== null) return { ...report, refused, exit: EXIT.held };
  const stores = await Promise.all(
    openStores(world, settings).map(
      ({ store }) => changeStore(world, store, (current) => withRestore(world, current, feature, reason))
    )
  );
  const down = stores.some(({ outcome }) => outcome === "failed");
  return { ...report, refused: null, stores, exit: down ? EXIT.unavailable : EXIT.ok };
}
function withRestore(world, snapshot, feature, reason) {
  const kill2 = snapshot.kills[feature];
  if (kill2 === void 0 || !isKilled(snapshot, feature)) return null;
  const { [feature]: _lifted, ...kills } = snapshot.kills;
  const record = { at: formatInstant(world.now), by: world.actor, reason, kill: kill2.at };
  return nextSnapshot(world, snapshot, { kills, restores: { ...snapshot.restores, [feature]: record } });
}
async function refusal(world, settings, snapshot, { feature, falseAlarm: falseAlarm2 }) {
  const kill2 = snapshot.kills[feature];
  if (kill2 === void 0) return "no store has a kill for it";
  const late = tooLate(world.now, kill2);
  if (late !== null) return `${late}; \`restart ${feature}\` is the way`;
  const branch = await world.history.baseBranch();
  if (branch === null) return "git cannot be read, so nobody knows which tier to go back to";
  const tip = branch.upstream ?? branch.tip;
  const rollout = (await catalogAt(world, tip, settings)).entries.get(feature)?.rollout;
  if (rollout === void 0 || rollout.tier === 0) return `git has it at tier 0; \`restart ${feature}\` is the way`;
  return evidenceAgainst(world, settings, { snapshot, kill: kill2, rollout, tip, falseAlarm: falseAlarm2 });
}
function tooLate(now, kill2) {
  const limit = kill2.code === "suspend" ? SUSPEND_LIMIT : LIMIT;
  const age = now - parseInstant(kill2.at);
  return age <= limit ? null : `the kill is ${Math.floor(age / HOUR8)} h old, more than ${limit / HOUR8} h`;
}
async function evidenceAgainst(world, settings, given) {
  const { rollout, snapshot, kill: kill2 } = given;
  const { feature } = rollout;
  const at = parseInstant(kill2.at);
  const past = { ...world, now: at };
  const timelines = world.recorded === null ? await timelinesAt(world.history, given.tip, settings.rollouts) : /* @__PURE__ */ new Map();
  const evidence2 = await gather(past, {
    rollouts: /* @__PURE__ */ new Map([[feature, rollout]]),
    settings,
    timelines,
    published: { ...snapshot, kills: {} },
    lastGuardRun: null
  });
  const found = evidence2.features.get(feature);
  if (found === void 0) return null;
  const { timeWindow } = rollout.rollbackThreshold;
  const metrics = withoutStretch(found.metrics, given.falseAlarm, { end: at, ms: timeWindow });
  const begin = evidenceBegin(found.since, found.resumedAt, rollout.evidenceSince, at);
  const { action, message } = assess(metrics, limitsOf(rollout, settings), {
    now: at,
    begin,
    lastGuardRun: null,
    freshness: null
  });
  return action === "rollback" ? `the evidence before the kill says rollback: ${message}; if part of it was a false alarm, name it with --false-alarm FROM/TO` : null;
}
var NOTHING5 = { events: 0, errors: 0 };
function withoutStretch(metrics, stretch2, trailing) {
  if (stretch2 === null || metrics.status !== "ok" || metrics.kind !== "counts") return metrics;
  const { from, to } = stretch2;
  const outside = (start, end2) => end2 <= from || start >= to;
  const buckets = metrics.buckets.filter(({ start }) => outside(start, start + HOUR8));
  const windows = metrics.windows.filter(({ end: end2, ms: ms3 }) => outside(end2 - ms3, end2));
  const { end, ms: ms2 } = trailing;
  return { ...metrics, buckets, windows, window: outside(end - ms2, end) ? metrics.window : NOTHING5 };
}

// src/report/text/act.ts
function killText(result, now, terminal) {
  const { columns } = terminal;
  const facts = [
    ...hang("Customers: ", customersWords(result, now), columns),
    ...hang("Git:       ", `untouched. Write it down with \`pilot-rollout rollback ${result.feature}\`.`, columns)
  ];
  return `${storesText(result.stores, terminal)}
${facts.join("\n")}
`;
}
function rollbackText(result, now, terminal) {
  const { columns } = terminal;
  const was = result.from === null ? "" : ` It was at tier ${result.from}, ${tierName(result.from)}.`;
  const stores = storesText(result.stores, terminal);
  const facts = [
    ...hang("Customers: ", `${customersWords(result, now)}${was}`, columns),
    ...hang("Git:       ", gitWords(result.git), columns)
  ];
  return `${stores === "" ? "" : `${stores}
`}${facts.join("\n")}
`;
}
function restoreText({ feature, refused, stores }, terminal) {
  const { style, columns } = terminal;
  const name = escapeTerminal(feature);
  if (refused !== null) {
    const lines2 = hang(`Not restored: `, `${escapeTerminal(refused)}.`, columns, style.red);
    return `${lines2.join("\n")}
`;
  }
  const failed = stores.some(({ outcome }) => outcome === "failed");
  const words2 = failed ? `${name} is back in some stores only; run this again` : `${name} is back at the tier that git has`;
  return `${storesText(stores, terminal)}
${hang("", `${words2}.`, columns).join("\n")}
`;
}
function editText({ order, file, judgement, problems, done: done2 }, terminal) {
  const { style, columns } = terminal;
  const next = judgement === null || done2 !== null ? [] : nextSteps(judgement);
  const steps = next.flatMap((step) => hang("  → ", escapeTerminal(step), columns));
  const parts = [
    problemsText(problems, terminal),
    judgement === null ? "" : judgementText(judgement, terminal),
    steps.length === 0 ? "" : `${style.bold("Next")}
${steps.join("\n")}
`,
    `${hang("", resultWords(order, file, done2), columns).join("\n")}
`
  ];
  return parts.filter((part) => part !== "").join("\n");
}
function resultWords(order, file, done2) {
  if (done2 === null) return `Nothing was changed: ${escapeTerminal(file)} is as it was.`;
  const what = done2.kind === "edited" ? gitWords({ kind: "edited", file }) : gitWords(done2);
  return `${order.kind} ${escapeTerminal(order.feature)}: ${what}`;
}
function customersWords({ stores, thisMachineOnly }, now) {
  const reached = stores.filter(({ outcome }) => outcome !== "failed");
  if (stores.length === 0) return "unchanged until this is published.";
  if (reached.length === 0) return "STILL ON. No store was reached; try again.";
  const slowest = Math.max(...reached.map(({ propagation }) => propagation));
  const by = formatInstant(Math.ceil((now + slowest) / 1e3) * 1e3).slice(11, 19);
  const names = reached.map(({ name }) => escapeTerminal(name)).join(", ");
  const wait = slowest === 0 ? "" : `, ${duration2(slowest)} after the write`;
  const place = thisMachineOnly ? " This machine only." : "";
  const missed = reached.length < stores.length ? ` NOT off for readers of the stores that failed.` : "";
  return `off by ${by} UTC for readers of ${names}${wait}.${place}${missed}`;
}
function gitWords(git2) {
  switch (git2.kind) {
    case "committed": {
      const pushed2 = git2.pushed === false ? ", NOT pushed" : "";
      const detail = git2.detail === "" ? "" : `: ${escapeTerminal(git2.detail)}`;
      return `commit ${shortRevision(git2.commit)}${pushed2}${detail}.`;
    }
    case "unchanged":
      return `unchanged. ${escapeTerminal(git2.detail)}`.trim();
    case "refused":
      return `NOT committed: ${escapeTerminal(git2.detail)}`;
    case "edited":
      return `${escapeTerminal(git2.file)} is edited, not committed.`;
  }
}
function notesText(notes, { columns }) {
  return notes.flatMap((note) => hang("  → ", escapeTerminal(note), columns)).map((line2) => `${line2}
`).join("");
}

// src/cli/acting.ts
async function answerKill(world, feature, reason) {
  const settings = await actingSettings(world);
  await mustKnow(world, settings, feature);
  const done2 = await kill(world, settings, feature, reason);
  return { exit: done2.exit, json: { version: 1, ...done2 }, text: (terminal) => killText(done2, world.now, terminal) };
}
async function answerRollback(world, order, mode) {
  const settings = await actingSettings(world);
  await mustKnow(world, settings, order.feature);
  const done2 = await rollback(world, settings, order, mode);
  return {
    exit: done2.exit,
    json: { version: 1, ...done2 },
    text: (terminal) => rollbackText(done2, world.now, terminal)
  };
}
async function answerRestore(world, order) {
  const settings = await actingSettings(world);
  await mustKnow(world, settings, order.feature);
  const done2 = await restore(world, settings, order);
  return { exit: done2.exit, json: { version: 1, ...done2 }, text: (terminal) => restoreText(done2, terminal) };
}
async function answerEdit(world, order, mode) {
  const done2 = await edit(world, order, mode);
  return {
    exit: done2.exit,
    json: {
      version: 1,
      feature: order.feature,
      file: done2.file,
      done: done2.done,
      decision: done2.judgement?.decision ?? null,
      criteria: (done2.judgement?.findings ?? []).map(({ id, verdict, code, message }) => ({
        id,
        verdict,
        code,
        message
      })),
      problems: done2.problems
    },
    text: (terminal) => editText(done2, terminal)
  };
}

// src/cli/world.ts
import { resolve as resolve3 } from "node:path";

// src/adapters/files.ts
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";
var MAXIMUM_FILE_BYTES = 1048576;
function readRegularFile(path) {
  let descriptor;
  try {
    descriptor = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  } catch (error) {
    return isMissing(error) ? { kind: "absent" } : { kind: "link" };
  }
  try {
    const { size, mode } = fs.fstatSync(descriptor);
    if ((mode & fs.constants.S_IFMT) !== fs.constants.S_IFREG) return { kind: "link" };
    if (size > MAXIMUM_FILE_BYTES) return { kind: "too-large" };
    return { kind: "file", bytes: readWhole(descriptor, size), mode: mode & 511 };
  } finally {
    fs.closeSync(descriptor);
  }
}
function readWhole(descriptor, size) {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = fs.readSync(descriptor, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}
function isMissing(error) {
  const code = errorCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}
function errorCode(error) {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}
function replaceFile(path, bytes, options = {}) {
  const folder = dirname(path);
  fs.mkdirSync(folder, { recursive: true });
  const name = temporaryName(basename(path));
  const temporary = join(options.temporaryFolder ?? folder, name);
  try {
    writeDurably(temporary, bytes, options.mode ?? 420);
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    if (errorCode(error) !== "EXDEV" || options.temporaryFolder === void 0) throw error;
    replaceFile(path, bytes, { mode: options.mode ?? 420 });
    return;
  }
  syncFolder(folder);
}
function writeDurably(path, bytes, mode) {
  const descriptor = fs.openSync(path, "wx", mode);
  try {
    fs.writeFileSync(descriptor, bytes);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
function syncFolder(folder) {
  let descriptor;
  try {
    descriptor = fs.openSync(folder, "r");
  } catch {
    return;
  }
  try {
    fs.fsyncSync(descriptor);
  } catch {
  } finally {
    fs.closeSync(descriptor);
  }
}
function temporaryName(base) {
  return `.${base}.${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
}
function removeTemporaries(path, folder = dirname(path)) {
  const prefix = `.${basename(path)}.`;
  for (const name of listFolder(folder)) {
    if (name.startsWith(prefix) && /^\d+-[0-9a-f]{12}\.tmp$/u.test(name.slice(prefix.length))) {
      fs.rmSync(join(folder, name), { force: true });
    }
  }
}
function listFolder(folder) {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

// src/adapters/git/command.ts
import { spawn } from "node:child_process";

// src/adapters/git/errors.ts
var GitError = class extends Error {
  code;
  constructor(code, message) {
    super(message);
    this.name = "GitError";
    this.code = code;
  }
};
var ShallowCloneError = class extends GitError {
  constructor(directory) {
    super(
      "shallow",
      `The clone in ${directory} is shallow: its history is cut, and time in tier is counted from the history. In a workflow give actions/checkout \`fetch-depth: 0\`; elsewhere run \`git fetch --unshallow\`.`
    );
    this.name = "ShallowCloneError";
  }
};
function gitFailure(directory, args, code, stderr) {
  const words2 = withoutSecrets(stderr.trim());
  if (/not a git repository/iu.test(words2)) {
    return new GitError(
      "not-a-repository",
      `${directory} is not inside a git repository: run it in your clone, name one with --repo, or begin with \`git init\`.`
    );
  }
  if (/dubious ownership/iu.test(words2)) {
    return new GitError(
      "dubious-ownership",
      `git does not trust ${directory}, because it belongs to another user: run \`git config --global --add safe.directory ${directory}\`.`
    );
  }
  const ended = code === null ? "was ended by a signal" : `ended with ${code}`;
  return new GitError("failed", `git ${args.join(" ")} ${ended}${words2 === "" ? "" : `: ${words2}`}`);
}
function gitMissing(detail) {
  return new GitError(
    "git-missing",
    `git cannot be run (${detail}): install git 2.31 or later and put it on the PATH.`
  );
}
function withoutSecrets(text) {
  return text.replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/giu, "$1");
}

// src/adapters/git/command.ts
var FOREIGN_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_PREFIX",
  "GIT_NAMESPACE",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS"
];
var SETTINGS = [
  "core.quotePath=false",
  "core.hooksPath=/dev/null",
  "core.fsync=committed,reference",
  "color.ui=false",
  "log.showSignature=false",
  "log.follow=false",
  "commit.gpgSign=false",
  "push.gpgSign=false",
  "gc.auto=0",
  "maintenance.auto=false"
].flatMap((setting) => ["-c", setting]);
function gitContext(directory, environment = process.env) {
  const foreign = new Set(FOREIGN_VARIABLES);
  const kept = Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.has(name)));
  return {
    directory,
    environment: {
      ...kept,
      LC_ALL: "C",
      LANGUAGE: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_NO_REPLACE_OBJECTS: "1",
      GIT_PAGER: "cat"
    }
  };
}
function startGit(context, args, environment = {}) {
  const child = spawn("git", [...SETTINGS, ...args], {
    cwd: context.directory,
    env: { ...context.environment, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true
  });
  child.stdin.on("error", () => {
  });
  return child;
}
async function finished(child, context) {
  const errors = [];
  child.stderr.on("data", (chunk) => errors.push(chunk));
  const code = await new Promise((resolve4, reject) => {
    child.on("error", (error) => reject(cannotStart(error, context)));
    child.on("close", resolve4);
  });
  return { code, stderr: Buffer.concat(errors).toString("utf8") };
}
function cannotStart(error, { directory }) {
  return errorCode(error) === "ENOTDIR" ? new GitError("not-a-repository", `${directory} is no folder: name your clone with --repo.`) : gitMissing(errorCode(error) || error.message);
}
async function git(context, args, call = {}) {
  const child = startGit(context, args, call.environment);
  const output = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stdin.end(call.input);
  const timer = call.timeout === void 0 ? void 0 : setTimeout(() => child.kill("SIGKILL"), call.timeout);
  const started = performance.now();
  const { code, stderr } = await finished(child, context).finally(() => clearTimeout(timer));
  if (code === null && call.timeout !== void 0 && performance.now() - started >= call.timeout) {
    throw new GitError("timeout", `git ${args[0] ?? ""} did not end within ${call.timeout / 1e3} s`);
  }
  if (code === null || !(call.accept ?? [0]).includes(code)) throw gitFailure(context.directory, args, code, stderr);
  return { code, stdout: Buffer.concat(output), stderr };
}
async function gitText(context, args, call = {}) {
  const { stdout } = await git(context, args, call);
  return stdout.toString("utf8").replace(/\n$/u, "");
}
function zeroSeparated(output) {
  const fields = output.toString("utf8").split("\0");
  if (fields.at(-1) === "") fields.pop();
  return fields;
}

// src/adapters/git/blobs.ts
function readBlobs(context, cache) {
  const asked = /* @__PURE__ */ new Set();
  let waiting = [];
  let run = null;
  const flush = () => {
    if (waiting.length === 0) return;
    run ??= startBatch(context, cache);
    run.child.stdin.write(`${waiting.join("\n")}
`, "latin1");
    waiting = [];
  };
  return {
    ask(id) {
      if (cache.has(id) || asked.has(id)) return;
      asked.add(id);
      waiting.push(id);
    },
    flush,
    async finish() {
      flush();
      run?.child.stdin.end();
      await run?.done;
    }
  };
}
async function fillBlobs(context, cache, ids) {
  const reader = readBlobs(context, cache);
  for (const id of ids) reader.ask(id);
  await reader.finish();
}
var ARGUMENTS = ["cat-file", "--batch", "--buffer"];
function startBatch(context, cache) {
  const child = startGit(context, ARGUMENTS);
  const parse5 = batchParser(cache);
  let fault = null;
  child.stdout.on("data", (chunk) => {
    try {
      if (fault === null) parse5(chunk);
    } catch (error) {
      fault = error;
      child.kill();
    }
  });
  const done2 = finished(child, context).then(({ code, stderr }) => {
    if (fault !== null) throw fault;
    if (code !== 0) throw gitFailure(context.directory, ARGUMENTS, code, stderr);
  });
  done2.catch(() => {
  });
  return { child, done: done2 };
}
function batchParser(cache) {
  let rest = Buffer.alloc(0);
  let skip = 0;
  return (chunk) => {
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = Math.min(skip, data.length);
    skip -= at;
    while (skip === 0) {
      const end = data.indexOf(10, at);
      if (end === -1) break;
      const { id, size } = readHeader(data.toString("latin1", at, end));
      const begin = end + 1;
      if (size > MAXIMUM_FILE_BYTES) {
        at = Math.min(begin + size + 1, data.length);
        skip = begin + size + 1 - at;
      } else if (begin + size + 1 > data.length) {
        break;
      } else {
        cache.set(id, data.subarray(begin, begin + size));
        at = begin + size + 1;
      }
    }
    rest = data.subarray(at);
  };
}
function readHeader(line2) {
  const [id = "", type, size] = line2.split(" ");
  if (type !== "blob") {
    throw new GitError("failed", `git has no file content for ${line2}: run \`git fsck\`, or clone again`);
  }
  return { id, size: Number(size) };
}

// src/adapters/git/log.ts
var LOG_ARGUMENTS = [
  "log",
  "--first-parent",
  "--sparse",
  "--diff-merges=first-parent",
  "--raw",
  "--no-abbrev",
  "-z",
  "--no-renames",
  "--no-relative",
  "--no-show-signature",
  "--no-notes",
  "--encoding=UTF-8",
  "--format=tformat:%H%x00%ct%x00%an%x00%s"
];
var FIELDS = 4;
var ABSENT = "000000";
var LINK = "120000";
var SUBMODULE = "160000";
function logParser(onBlob) {
  const drafts = [];
  let rest = Buffer.alloc(0);
  let fields = [];
  let raw = null;
  const take = (field) => {
    if (raw !== null) {
      addFile(drafts.at(-1), raw, field, onBlob);
      raw = null;
    } else if (fields.length === 0 && isRaw(field)) {
      raw = field;
    } else {
      fields.push(field);
      if (fields.length === FIELDS) {
        drafts.push(draft2(fields));
        fields = [];
      }
    }
  };
  return {
    push(chunk) {
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let at = 0;
      for (let end = data.indexOf(0, at); end !== -1; end = data.indexOf(0, at)) {
        take(data.toString("utf8", at, end));
        at = end + 1;
      }
      rest = data.subarray(at);
    },
    finish: () => clamped(drafts.toReversed())
  };
}
function isRaw(field) {
  return field.startsWith(":") || field.startsWith("\n:");
}
function draft2([commit = "", seconds2 = "", author = "", subject = ""]) {
  return { commit, seconds: Number(seconds2), author, subject, files: [] };
}
function addFile(to, raw, path, onBlob) {
  const [before = ABSENT, after = ABSENT, , id = ""] = raw.slice(raw.indexOf(":") + 1).split(" ");
  if (!isFile(after)) {
    if (isFile(before)) to?.files.push({ path, blob: null });
    return;
  }
  const blob = after === LINK ? `link:${id}` : id;
  if (after !== LINK) onBlob(id);
  to?.files.push({ path, blob });
}
function isFile(mode) {
  return mode !== ABSENT && mode !== SUBMODULE;
}
function clamped(drafts) {
  const commits = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const { seconds: seconds2, commit, author, subject, files } of drafts) {
    latest = Math.max(latest, Number.isFinite(seconds2) ? seconds2 * 1e3 : 0);
    if (files.length > 0) commits.push({ commit, at: latest, author, subject, files });
  }
  return { order: drafts.map(({ commit }) => commit), commits };
}

// src/adapters/git/paths.ts
function trimFolder(folder) {
  const trimmed = folder.replace(/^(?:\.\/+)+/u, "").replace(/\/+$/u, "");
  return trimmed === "." ? "" : trimmed;
}
function segmentsOf(path) {
  const segments = trimFolder(path).split("/").filter((segment) => segment !== "");
  const bad = segments.some((segment) => segment === ".." || segment === "." || segment.toLowerCase() === ".git");
  if (bad || path.startsWith("/") || path.includes("\0")) {
    throw new GitError("no-path", `"${path}" is no path inside the repository`);
  }
  return segments;
}

// src/adapters/git/remote.ts
import { rmSync as rmSync2, statSync } from "node:fs";
var NETWORK = 6e4;
var ABANDONED = 1e4;
async function remoteOf(context, branch) {
  const pattern3 = String.raw`^(remote\..*\.url|branch\..*\.remote)$`;
  const { stdout } = await git(context, ["config", "-z", "--get-regexp", pattern3], { accept: [0, 1] });
  const values = new Map(
    zeroSeparated(stdout).map((entry) => {
      const end = entry.indexOf("\n");
      return [entry.slice(0, end), entry.slice(end + 1)];
    })
  );
  const remotes = [...values.keys()].filter((key) => key.startsWith("remote.")).map((key) => key.slice(7, -4));
  const own2 = values.get(`branch.${branch}.remote`);
  return remotes.find((name) => name === "origin") ?? remotes.find((name) => name === own2) ?? onlyOne(remotes);
}
function onlyOne(names) {
  return names.length === 1 ? names[0] ?? null : null;
}
async function fetchBranch(context, remote, branch) {
  const tracking = `refs/remotes/${remote}/${branch}`;
  const fetched = await network(context, [...FETCH, "--", remote, `+refs/heads/${branch}:${tracking}`]);
  if (typeof fetched !== "string" && fetched.code === 0) return null;
  const words2 = typeof fetched === "string" ? fetched : plain(fetched.stderr);
  const lock = /Unable to create '(.+\.lock)': File exists/u.exec(words2)?.[1];
  if (lock?.endsWith(`${tracking}.lock`) === true && removeAbandoned(lock)) return fetchBranch(context, remote, branch);
  return { detail: `git fetch ${remote} ${branch}: ${words2}` };
}
var FETCH = ["fetch", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--quiet"];
function removeAbandoned(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs < ABANDONED) return false;
    rmSync2(lock);
    return true;
  } catch {
    return false;
  }
}
async function remoteTip(context, remote, branch) {
  const listed2 = await git(context, ["ls-remote", "--", remote, `refs/heads/${branch}`], { timeout: NETWORK });
  const id = listed2.stdout.toString("utf8").split("	")[0] ?? "";
  if (id === "") return null;
  await git(context, [...FETCH, "--refmap=", "--", remote, `refs/heads/${branch}`], { timeout: NETWORK });
  return id;
}
async function pushCommit(context, remote, commit, branch) {
  const answer2 = await network(context, [
    "push",
    "--porcelain",
    "--no-verify",
    "--no-follow-tags",
    "--recurse-submodules=no",
    "--",
    remote,
    `${commit}:refs/heads/${branch}`
  ]);
  if (typeof answer2 === "string") return { kind: "unreachable", detail: answer2 };
  if (answer2.code === 0) return { kind: "pushed" };
  const rejection = /^!\t[^\t]*\t(.*)$/mu.exec(answer2.stdout.toString("utf8"))?.[1];
  if (rejection === void 0) return { kind: "unreachable", detail: plain(answer2.stderr) };
  if (/fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref/u.test(rejection)) {
    return { kind: "moved" };
  }
  return { kind: "refused", detail: [rejection, ...remoteWords(answer2.stderr)].join("; ") };
}
async function network(context, args) {
  try {
    return await git(context, args, { timeout: NETWORK, accept: [0, 1, 128] });
  } catch (error) {
    if (error instanceof GitError) return error.message;
    throw error;
  }
}
function remoteWords(stderr) {
  return withoutSecrets(stderr).split("\n").filter((line2) => line2.startsWith("remote:")).map((line2) => line2.slice(7).trim()).filter((line2) => line2 !== "").slice(0, 5);
}
function plain(stderr) {
  return withoutSecrets(stderr).trim().replaceAll(/\s*\n\s*/gu, "; ");
}

// src/adapters/git/repository.ts
import { existsSync } from "node:fs";
import { join as join2 } from "node:path";
async function locate(context) {
  const answer2 = await gitText(context, [
    "rev-parse",
    "--path-format=absolute",
    "--git-dir",
    "--git-common-dir",
    "--show-object-format",
    "--is-inside-work-tree"
  ]);
  const [gitDirectory, commonDirectory, hash, inside] = answer2.split("\n");
  if (gitDirectory === void 0 || commonDirectory === void 0) {
    throw new GitError("failed", `git rev-parse answered "${answer2}"`);
  }
  const top = inside === "true" ? await gitText(context, ["rev-parse", "--show-toplevel"]) : null;
  return { gitDirectory, commonDirectory, top, hash: hash === "sha256" ? "sha256" : "sha1" };
}
function isShallow2({ commonDirectory }) {
  return existsSync(join2(commonDirectory, "shallow"));
}
async function findBaseBranch(context, wanted) {
  const refs = await readRefs(context);
  const name = wanted?.replace(/^refs\/heads\//u, "") ?? defaultName(refs) ?? await currentBranch(context);
  return name === null ? null : branchNamed(refs, name);
}
function branchNamed(refs, name) {
  const ref = `refs/heads/${name}`;
  const local = refs.get(ref)?.id ?? null;
  const upstream = refs.get(`refs/remotes/origin/${name}`)?.id ?? null;
  return local === null && upstream === null ? null : { ref, name, local, upstream };
}
async function readRefs(context) {
  const output = await gitText(context, [
    "for-each-ref",
    "--format=%(refname) %(objectname) %(symref)",
    "refs/heads",
    "refs/remotes/origin"
  ]);
  const refs = /* @__PURE__ */ new Map();
  for (const line2 of output.split("\n")) {
    const [name = "", id = "", target = ""] = line2.split(" ");
    if (name !== "") refs.set(name, { id, target });
  }
  return refs;
}
function defaultName(refs) {
  const remoteHead = refs.get("refs/remotes/origin/HEAD")?.target.replace(/^refs\/remotes\/origin\//u, "");
  const candidates = remoteHead === void 0 ? ["main", "master"] : [remoteHead, "main", "master"];
  const here = candidates.find((name) => refs.has(`refs/heads/${name}`));
  const fetched = candidates.find((name) => refs.has(`refs/remotes/origin/${name}`));
  if (remoteHead !== void 0 && (fetched === remoteHead || here === remoteHead)) return remoteHead;
  return here ?? fetched ?? null;
}
async function currentBranch(context) {
  const { code, stdout } = await git(context, ["symbolic-ref", "--quiet", "--short", "HEAD"], { accept: [0, 1] });
  return code === 0 ? stdout.toString("utf8").trim() : null;
}

// src/adapters/git/tree.ts
var NOTHING6 = new Uint8Array();
async function listTree(context, commit, paths) {
  const wanted = paths.map(trimFolder).filter((path) => path !== "");
  const { stdout } = await git(context, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", ...wanted]);
  return zeroSeparated(stdout).flatMap(parseEntry);
}
function parseEntry(line2) {
  const tab = line2.indexOf("	");
  const [mode = "", type, id = "", size] = line2.slice(0, tab).split(/ +/u);
  return type === "blob" ? [{ mode, id, size: Number(size), path: line2.slice(tab + 1) }] : [];
}
async function sourceFilesAt(context, commit, path, cache) {
  const entries = await listTree(context, commit, [path]);
  const readable = entries.filter((entry) => kindOf2(entry) === "file");
  await fillBlobs(
    context,
    cache,
    readable.map(({ id }) => id)
  );
  return entries.map((entry) => {
    const kind = kindOf2(entry);
    const bytes = kind === "file" ? cache.get(entry.id) ?? NOTHING6 : NOTHING6;
    return { path: entry.path, content: entry.id, kind, bytes };
  });
}
function kindOf2({ mode, size }) {
  if (mode === "120000") return "link";
  return size > MAXIMUM_FILE_BYTES ? "too-large" : "file";
}

// src/adapters/git/history.ts
function gitHistory({ directory, environment }) {
  const context = gitContext(directory, environment);
  const cache = /* @__PURE__ */ new Map();
  const orders = /* @__PURE__ */ new Map();
  let located = null;
  const layout = () => located ??= locate(context);
  return {
    async resolve(revision) {
      await layout();
      return resolveCommit(context, revision);
    },
    async baseBranch() {
      const branch = await findBaseBranch(context);
      const tip = branch?.local ?? branch?.upstream ?? null;
      return branch === null || tip === null ? null : { ref: branch.ref, tip, upstream: branch.upstream };
    },
    async fetch() {
      const branch = await findBaseBranch(context);
      const remote = branch === null ? null : await remoteOf(context, branch.name);
      return branch === null || remote === null ? null : fetchBranch(context, remote, branch.name);
    },
    async mergeBase(a, b) {
      const { code, stdout } = await git(context, ["merge-base", "--", a, b], { accept: [0, 1] });
      return code === 0 ? stdout.toString("utf8").split("\n")[0] ?? null : null;
    },
    filesAt: (commit, folder) => sourceFilesAt(context, commit, folder, cache),
    async fileAt(commit, path) {
      const files = await sourceFilesAt(context, commit, path, cache);
      return files.find((file) => file.path === trimFolder(path)) ?? null;
    },
    async firstParent(tip, folder) {
      if (isShallow2(await layout())) throw new ShallowCloneError(directory);
      const { order, commits } = await readLog(context, tip, folder, cache);
      if (/^[0-9a-f]{40,64}$/u.test(tip)) orders.set(tip, order);
      return { commits, blobs: cache };
    },
    async firstParentOrder(tip) {
      if (isShallow2(await layout())) throw new ShallowCloneError(directory);
      return orders.get(tip) ?? readOrder(context, tip);
    }
  };
}
async function resolveCommit(context, revision) {
  if (revision === "" || revision.startsWith("-") || revision.includes("\0")) return null;
  const args = ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`];
  const { code, stdout } = await git(context, args, { accept: [0, 1, 128] });
  return code === 0 ? stdout.toString("utf8").trim() : null;
}
async function readOrder(context, tip) {
  const lines2 = await gitText(context, ["rev-list", "--first-parent", "--reverse", "--end-of-options", tip, "--"]);
  return lines2.split("\n");
}
async function readLog(context, tip, folder, cache) {
  const reader = readBlobs(context, cache);
  const parser = logParser((id) => reader.ask(id));
  const args = [...LOG_ARGUMENTS, "--end-of-options", tip, "--", `:(top,literal)${trimFolder(folder)}`];
  const child = startGit(context, args);
  child.stdin.end();
  child.stdout.on("data", (chunk) => {
    parser.push(chunk);
    reader.flush();
  });
  const { code, stderr } = await finished(child, context);
  await reader.finish();
  if (code !== 0) throw gitFailure(context.directory, args, code, stderr);
  return parser.finish();
}

// src/adapters/git/place.ts
async function findTop(directory) {
  try {
    return (await locate(gitContext(directory))).top;
  } catch (error) {
    if (error instanceof GitError && (error.code === "not-a-repository" || error.code === "git-missing")) return null;
    throw error;
  }
}
async function findIdentity(directory) {
  try {
    const { code, stdout } = await git(gitContext(directory), ["config", "user.name"], { accept: [0, 1] });
    const name = stdout.toString("utf8").trim();
    return code === 0 && name !== "" ? name : null;
  } catch {
    return null;
  }
}

// src/adapters/git/working-tree.ts
import { existsSync as existsSync3, mkdirSync as mkdirSync3 } from "node:fs";
import { join as join9 } from "node:path";

// src/adapters/lock.ts
import { randomUUID } from "node:crypto";
import * as fs2 from "node:fs";
import { hostname } from "node:os";
import { dirname as dirname2 } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
var UNSIGNED = 1e3;
var FOREIGN = 6e5;
async function acquireLock(path, wait, signal) {
  fs2.mkdirSync(dirname2(path), { recursive: true });
  const deadline = performance.now() + wait;
  for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
    if (signal?.aborted === true) return null;
    const lock = tryLock(path);
    if (lock !== null) return lock;
    if (!breakStale(path)) {
      if (performance.now() >= deadline) return null;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}
function tryLock(path) {
  const owner = JSON.stringify(thisProcess());
  try {
    fs2.writeFileSync(path, owner, { flag: "wx" });
  } catch (error) {
    if (errorCode(error) === "EEXIST") return null;
    throw error;
  }
  const held = () => readText(path) === owner;
  return {
    held,
    release() {
      if (held()) fs2.rmSync(path, { force: true });
    }
  };
}
function breakStale(path) {
  const text = readText(path);
  if (text === null) return true;
  if (!isStale(path, text)) return false;
  const aside = `${path}.${randomUUID()}`;
  try {
    fs2.renameSync(path, aside);
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
  if (readText(aside) !== text) restore2(aside, path);
  fs2.rmSync(aside, { force: true });
  return true;
}
function restore2(aside, path) {
  try {
    fs2.linkSync(aside, path);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
}
function isStale(path, text) {
  const owner = parseOwner(text);
  const age = ageOf(path);
  if (owner === null) return age > UNSIGNED;
  if (owner.host !== hostname()) return age > FOREIGN;
  return !isAlive(owner);
}
function parseOwner(text) {
  try {
    const value = JSON.parse(text);
    return isOwner(value) ? value : null;
  } catch {
    return null;
  }
}
function isOwner(value) {
  return typeof value === "object" && value !== null && "pid" in value && typeof value.pid === "number" && "host" in value && typeof value.host === "string" && "start" in value && (value.start === null || typeof value.start === "string");
}
function isAlive({ pid, start }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
  const current = startOf2(pid);
  return current === null || current !== "gone" && (start === null || start === current);
}
function startOf2(pid) {
  const text = readText(`/proc/${pid}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? "gone" : fields[19] ?? null;
}
function thisProcess() {
  return { pid: process.pid, start: startOf2(process.pid), host: hostname(), token: randomUUID() };
}
function readText(path) {
  try {
    return fs2.readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
function ageOf(path) {
  try {
    return Date.now() - fs2.statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

// src/adapters/git/build.ts
import { rmSync as rmSync4 } from "node:fs";
import { join as join3 } from "node:path";
async function editFiles(context, commit, paths, edit2, cache) {
  const wanted = [...new Set(paths.map((path) => segmentsOf(path).join("/")))];
  if (wanted.length === 0) return { kind: "changes", changes: [] };
  const entries = new Map((await listTree(context, commit, wanted)).map((entry) => [entry.path, entry]));
  const bad = [...entries.values()].find((entry) => !isEditable(entry));
  if (bad !== void 0) {
    return { kind: "invalid", detail: `${bad.path} is no regular file of at most 1 MB in ${commit.slice(0, 10)}` };
  }
  await fillBlobs(
    context,
    cache,
    [...entries.values()].map(({ id }) => id)
  );
  const changes = [];
  for (const path of wanted) {
    const entry = entries.get(path);
    const bytes = edit2(path, entry === void 0 ? null : cache.get(entry.id) ?? null);
    const change = bytes === null ? null : await changeOf2(context, path, entry, bytes);
    if (change !== null) changes.push(change);
  }
  return { kind: "changes", changes };
}
function isEditable({ mode, size }) {
  return mode.startsWith("100") && size <= MAXIMUM_FILE_BYTES;
}
async function changeOf2(context, path, entry, bytes) {
  const after = await writeBlob(context, bytes);
  if (entry === void 0) return { path, mode: "100644", before: null, after };
  return after === entry.id ? null : { path, mode: entry.mode, before: entry.id, after };
}
function writeBlob(context, bytes) {
  return gitText(context, ["hash-object", "-w", "--stdin"], { input: bytes });
}
async function buildCommit(context, parent, changes, { message, now }, scratch) {
  const tree = await buildTree2(context, parent, changes, join3(scratch, "index.build"));
  const date = `@${Math.floor(now / 1e3)} +0000`;
  return gitText(context, ["commit-tree", "--no-gpg-sign", "-p", parent, "-F", "-", tree], {
    input: message,
    environment: { ...await neutralIdentity(context), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  });
}
async function buildTree2(context, parent, changes, index) {
  const environment = { GIT_INDEX_FILE: index };
  rmSync4(index, { force: true });
  try {
    await git(context, ["read-tree", parent], { environment });
    await git(context, ["update-index", "-z", "--index-info"], { environment, input: indexInfo(changes) });
    return await gitText(context, ["write-tree"], { environment });
  } finally {
    rmSync4(index, { force: true });
  }
}
function indexInfo(entries) {
  return entries.map(({ mode, after, path }) => `${mode} ${after}	${path}\0`).join("");
}
async function neutralIdentity(context) {
  const pattern3 = String.raw`^(user|author|committer)\.(name|email)$`;
  const { stdout } = await git(context, ["config", "-z", "--get-regexp", pattern3], { accept: [0, 1] });
  const set = new Set(zeroSeparated(stdout).map((entry) => entry.slice(0, entry.indexOf("\n"))));
  const identity = {};
  for (const role of ["author", "committer"]) {
    for (const [key, value] of IDENTITY) {
      const variable = `GIT_${role}_${key}`.toUpperCase();
      const known = set.has(`user.${key}`) || set.has(`${role}.${key}`) || (context.environment[variable] ?? "") !== "";
      if (!known) identity[variable] = value;
    }
  }
  return identity;
}
var IDENTITY = [
  ["name", "pilot-rollout"],
  ["email", "pilot-rollout@users.noreply.github.com"]
];

// src/adapters/git/commit.ts
import { setTimeout as sleep3 } from "node:timers/promises";

// src/adapters/git/checkout.ts
import { existsSync as existsSync2 } from "node:fs";
import { join as join6 } from "node:path";

// src/adapters/git/index-file.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import * as fs3 from "node:fs";
import { join as join4 } from "node:path";
import { setTimeout as sleep2 } from "node:timers/promises";
var PATIENCE2 = 5e3;
async function readIndex(context, paths, environment = {}) {
  const pathspecs = paths.map((path) => `:(top,literal)${path}`);
  const { stdout } = await git(context, ["ls-files", "-s", "-t", "-z", "--full-name", "--", ...pathspecs], {
    environment
  });
  return new Map(
    zeroSeparated(stdout).map((line2) => {
      const tab = line2.indexOf("	");
      const [tag, mode = "", id = "", stage = ""] = line2.slice(0, tab).split(" ");
      return [line2.slice(tab + 1), { mode, id, stage, skipped: tag === "S" }];
    })
  );
}
async function updateIndex(context, gitDirectory, plans, scratch) {
  const index = join4(gitDirectory, "index");
  const deadline = performance.now() + PATIENCE2;
  for (; ; ) {
    const copy = join4(scratch, `index.${randomBytes2(6).toString("hex")}`);
    const seen = stateOf(index);
    if (seen !== "") fs3.copyFileSync(index, copy);
    if (!await changeEntries(context, copy, plans)) return "done";
    const outcome = await install(copy, index, seen, deadline);
    fs3.rmSync(copy, { force: true });
    if (outcome !== "changed") return outcome;
  }
}
async function changeEntries(context, copy, plans) {
  const environment = { GIT_INDEX_FILE: copy };
  const entries = await readIndex(
    context,
    plans.map(({ path }) => path),
    environment
  );
  const changes = plans.flatMap(({ path, mode, index }) => {
    const entry = entries.get(path);
    const asPlanned = index !== null && (entry?.id ?? null) === index.before && (entry?.stage ?? "0") === "0";
    return asPlanned ? [{ path, mode: entry?.mode ?? mode, after: index.after }] : [];
  });
  if (changes.length === 0) {
    fs3.rmSync(copy, { force: true });
    return false;
  }
  await git(context, ["update-index", "-z", "--index-info"], { environment, input: indexInfo(changes) });
  const skipped2 = changes.filter(({ path }) => entries.get(path)?.skipped === true).map(({ path }) => `${path}\0`);
  if (skipped2.length > 0) {
    await git(context, ["update-index", "-z", "--skip-worktree", "--stdin"], { environment, input: skipped2.join("") });
  }
  await git(context, ["update-index", "-q", "--refresh"], { environment, accept: [0, 1] });
  return true;
}
async function install(copy, index, seen, deadline) {
  const lock = `${index}.lock`;
  while (!tryLink(copy, lock)) {
    if (performance.now() >= deadline) return "busy";
    await sleep2(20);
  }
  if (stateOf(index) !== seen) {
    fs3.rmSync(lock);
    return "changed";
  }
  fs3.renameSync(lock, index);
  return "done";
}
function tryLink(copy, lock) {
  try {
    fs3.linkSync(copy, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
function stateOf(index) {
  try {
    const { ino, size, mtimeNs } = fs3.statSync(index, { bigint: true });
    return `${ino}:${size}:${mtimeNs}`;
  } catch (error) {
    if (isMissing(error)) return "";
    throw error;
  }
}
function releaseOwnIndexLock(gitDirectory, scratch) {
  const lock = join4(gitDirectory, "index.lock");
  const node = nodeOf(lock);
  if (node === null) return;
  const ours = listFolder(scratch).some((name) => name.startsWith("index.") && nodeOf(join4(scratch, name)) === node);
  if (ours) fs3.rmSync(lock, { force: true });
}
function nodeOf(path) {
  try {
    const { dev, ino } = fs3.statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

// src/adapters/git/working-files.ts
import { createHash } from "node:crypto";
import * as fs4 from "node:fs";
import { join as join5 } from "node:path";
var NOTHING7 = new Uint8Array();
function blobId(bytes, hash) {
  return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function readFolder2(top, folder, hash) {
  const segments = segmentsOf(folder);
  const path = segments.join("/");
  const link2 = linkAbove(top, segments);
  if (link2 !== null) return [{ path: link2, content: "", kind: "link", bytes: NOTHING7 }];
  const files = [];
  walk(Buffer.from(join5(top, path)), path === "" ? "" : `${path}/`, hash, files);
  return files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
function readOne(top, path, hash) {
  const segments = segmentsOf(path);
  if (linkAbove(top, segments.slice(0, -1)) !== null) return null;
  const name = segments.join("/");
  return sourceFile(Buffer.from(join5(top, name)), name, hash);
}
function replaceOne(top, path, bytes, temporaryFolder, mode = 420) {
  const segments = segmentsOf(path);
  const target = join5(top, ...segments);
  const reading = readRegularFile(target);
  if (reading.kind === "link" || linkAbove(top, segments) !== null) {
    throw new GitError("no-path", `${path} is a link, or stands behind one: replace the link by the file itself`);
  }
  replaceFile(target, bytes, { temporaryFolder, mode: reading.kind === "file" ? reading.mode : mode });
}
function linkAbove(top, segments) {
  for (let count = 1; count <= segments.length; count += 1) {
    const path = segments.slice(0, count).join("/");
    try {
      if (fs4.lstatSync(join5(top, path)).isSymbolicLink()) return path;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
  return null;
}
function walk(folder, prefix, hash, into) {
  const entries = entriesOf(folder);
  if (prefix !== "" && entries.some(({ name }) => name.toString("utf8") === ".git")) return;
  for (const entry of entries) {
    const name = entry.name.toString("utf8");
    const path = Buffer.concat([folder, Buffer.from("/"), entry.name]);
    if (entry.isDirectory()) {
      if (name !== ".git") walk(path, `${prefix}${name}/`, hash, into);
      continue;
    }
    const file = sourceFile(path, `${prefix}${name}`, hash);
    if (file !== null) into.push(file);
  }
}
function entriesOf(folder) {
  try {
    return fs4.readdirSync(folder, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
function sourceFile(location, path, hash) {
  const reading = readRegularFile(location);
  switch (reading.kind) {
    case "absent":
      return null;
    case "file":
      return { path, content: blobId(reading.bytes, hash), kind: "file", bytes: reading.bytes };
    case "link":
      return { path, content: linkId(location, hash), kind: "link", bytes: NOTHING7 };
    case "too-large":
      return { path, content: "", kind: "too-large", bytes: NOTHING7 };
  }
}
function linkId(location, hash) {
  try {
    return blobId(fs4.readlinkSync(location, "buffer"), hash);
  } catch {
    return "";
  }
}

// src/adapters/git/checkout.ts
async function planCheckouts(context, layout, plan) {
  const checkouts = [];
  for (const top of await checkedOut(context, plan.ref)) {
    const there = { ...context, directory: top };
    const gitDirectory = await gitText(there, ["rev-parse", "--absolute-git-dir"]);
    const entries = await readIndex(
      there,
      plan.changes.map(({ path }) => path)
    );
    const files = [];
    for (const change of plan.changes)
      files.push(await planFile(there, layout, plan, change, entries.get(change.path)));
    checkouts.push({ top, gitDirectory, files });
  }
  return checkouts;
}
async function checkedOut(context, ref) {
  const { stdout } = await git(context, ["worktree", "list", "--porcelain", "-z"]);
  const tops = [];
  let top = "";
  for (const field of zeroSeparated(stdout)) {
    if (field.startsWith("worktree ")) top = field.slice("worktree ".length);
    if (field === `branch ${ref}` && existsSync2(top)) tops.push(top);
  }
  return tops;
}
async function planFile(context, { hash }, plan, change, entry) {
  const working = readOne(context.directory, change.path, hash);
  if (working?.kind === "file") plan.cache.set(working.content, working.bytes);
  const inConflict = entry !== void 0 && entry.stage !== "0";
  const index = inConflict ? null : await follow(context, plan, change, entry?.id ?? null);
  return { ...change, index, work: await followWorking(context, plan, change, working) };
}
function followWorking(context, plan, change, working) {
  if (working === null) return follow(context, plan, change, null);
  return working.kind === "file" ? follow(context, plan, change, working.content) : Promise.resolve(null);
}
async function follow(context, { edit: edit2, cache }, change, before) {
  if (before === change.before) return { before, after: change.after };
  if (before === null || before === change.after) return null;
  await fillBlobs(context, cache, [before]);
  const bytes = cache.get(before) ?? null;
  const edited = bytes === null ? null : attempt(edit2, change.path, bytes);
  const after = edited === null ? before : await writeBlob(context, edited);
  return after === before ? null : { before, after };
}
function attempt(edit2, path, bytes) {
  try {
    return edit2(path, bytes);
  } catch {
    return null;
  }
}
async function applyCheckouts(context, checkouts, hash, scratch) {
  const troubles = [];
  for (const { top, gitDirectory, files } of checkouts) {
    if (!existsSync2(top)) continue;
    const there = { ...context, directory: top };
    for (const file of files) await applyToWorkingFile(there, file, hash, scratch);
    if (await updateIndex(there, gitDirectory, files, scratch) === "busy") {
      troubles.push(`another git keeps ${join6(gitDirectory, "index.lock")}: end it and run this again`);
    }
  }
  return troubles.join("; ");
}
async function applyToWorkingFile(context, { path, mode, work }, hash, scratch) {
  const current = readOne(context.directory, path, hash);
  if (work === null || (current?.content ?? null) !== work.before) return;
  const cache = /* @__PURE__ */ new Map();
  await fillBlobs(context, cache, [work.after]);
  const bytes = cache.get(work.after);
  if (bytes === void 0) return;
  replaceOne(context.directory, path, bytes, scratch, mode === "100755" ? 493 : 420);
}

// src/adapters/git/journal.ts
import { rmSync as rmSync6 } from "node:fs";
import { join as join7 } from "node:path";
var JOURNAL = "journal.json";
var UNPUSHED = "unpushed.json";
var KEPT = /* @__PURE__ */ new Set(["lock", JOURNAL, UNPUSHED]);
function readJournal(scratch) {
  return readRecord(scratch, JOURNAL, isJournal);
}
function writeJournal(scratch, journal) {
  replaceFile(join7(scratch, JOURNAL), Buffer.from(JSON.stringify(journal)));
}
function clearJournal(scratch) {
  remove(scratch, JOURNAL);
}
function readUnpushed(scratch) {
  return readRecord(scratch, UNPUSHED, isUnpushed);
}
function writeUnpushed(scratch, unpushed) {
  replaceFile(join7(scratch, UNPUSHED), Buffer.from(JSON.stringify(unpushed)));
}
function clearUnpushed(scratch) {
  remove(scratch, UNPUSHED);
}
function remove(scratch, name) {
  rmSync6(join7(scratch, name), { force: true });
  syncFolder(scratch);
}
function readRecord(scratch, name, guard2) {
  const reading = readRegularFile(join7(scratch, name));
  if (reading.kind !== "file") return null;
  try {
    const value = JSON.parse(reading.bytes.toString("utf8"));
    return guard2(value) ? value : null;
  } catch {
    return null;
  }
}
function isJournal(value) {
  return hasTexts(value, ["ref", "gitDirectory", "after"]) && "checkouts" in value && Array.isArray(value.checkouts);
}
function isUnpushed(value) {
  return hasTexts(value, ["commit", "remote", "branch"]);
}
function hasTexts(value, names) {
  if (typeof value !== "object" || value === null) return false;
  const members = new Map(Object.entries(value));
  return names.every((name) => typeof members.get(name) === "string");
}

// src/adapters/git/commit.ts
var ATTEMPTS3 = 5;
async function commitLocally(workshop, request, remote) {
  let detail = "";
  for (let attempt2 = 0; attempt2 < ATTEMPTS3; attempt2 += 1) {
    const branch = await findBaseBranch(workshop.context, request.baseRef);
    const tip = branch?.local ?? branch?.upstream ?? null;
    if (branch === null || tip === null) {
      const name = request.baseRef ?? "main or master";
      return {
        kind: "refused",
        reason: "branch",
        detail: `no branch ${name} with a commit: make a first commit there`
      };
    }
    const outcome = await tryCommit(workshop, request, branch, tip, await remote(branch));
    if (typeof outcome !== "string") return outcome;
    detail = outcome;
    await sleep3(50 * attempt2);
  }
  return { kind: "refused", reason: "branch", detail };
}
async function tryCommit({ context, layout, scratch, cache }, request, branch, tip, remote) {
  const edited = await editFiles(context, tip, request.paths, request.edit, cache);
  if (edited.kind === "invalid") return { kind: "refused", reason: "invalid", detail: edited.detail };
  const { changes } = edited;
  if (changes.length === 0) return { kind: "unchanged", commit: tip, branch };
  const commit = await buildCommit(context, tip, changes, request, scratch);
  const plan = { ref: branch.ref, changes, edit: request.edit, cache };
  const checkouts = await planCheckouts(context, layout, plan);
  writeJournal(scratch, { ref: branch.ref, gitDirectory: layout.gitDirectory, after: commit, checkouts });
  const refusal2 = await moveRef(context, branch, commit);
  if (refusal2 !== null) {
    clearJournal(scratch);
    return refusal2;
  }
  if (remote !== null) writeUnpushed(scratch, { commit, remote, branch: branch.name });
  const trouble = await applyCheckouts(context, checkouts, layout.hash, scratch);
  if (trouble === "") clearJournal(scratch);
  return { kind: "committed", commit, parent: tip, branch, trouble };
}
async function moveRef(context, { ref, local }, commit) {
  const args = ["update-ref", "-m", "pilot-rollout: commit", ref, commit, local ?? "0".repeat(commit.length)];
  const { code, stderr } = await git(context, args, { accept: [0, 1, 128] });
  return code === 0 ? null : stderr.trim();
}

// src/adapters/git/publish.ts
var ATTEMPTS4 = 5;
async function publishCommit(workshop, request, { commit, branch, remote }) {
  const standing = (detail) => ({ kind: "committed", commit, pushed: false, detail });
  let offer = commit;
  for (let attempt2 = 0; attempt2 < ATTEMPTS4; attempt2 += 1) {
    const answer2 = await pushCommit(workshop.context, remote, offer, branch.name);
    if (answer2.kind === "pushed") return pushed(workshop, offer, { commit, branch, remote });
    if (answer2.kind !== "moved") {
      return standing(`committed here; ${remote} ${words(answer2)}; push it with \`git push ${remote} ${branch.name}\``);
    }
    const next = await onRemoteTip(workshop, request, { commit, branch, remote });
    if (next.kind === "failed") return standing(`committed here, not pushed: ${next.detail}`);
    if (next.kind === "there") {
      clearUnpushed(workshop.scratch);
      return { kind: "committed", commit, pushed: true, detail: `${remote}/${branch.name} has this change already` };
    }
    offer = next.commit;
  }
  return standing(`committed here, not pushed: ${remote}/${branch.name} moved ${ATTEMPTS4} times meanwhile`);
}
function words(answer2) {
  return answer2.kind === "refused" ? `refused the push (${answer2.detail})` : `was not reached (${answer2.detail})`;
}
async function onRemoteTip(workshop, request, { branch, remote }) {
  const { context, scratch, cache } = workshop;
  try {
    const tip = await remoteTip(context, remote, branch.name);
    if (tip === null) return { kind: "failed", detail: `${remote} has no branch ${branch.name} any more` };
    const edited = await editFiles(context, tip, request.paths, request.edit, cache);
    if (edited.kind === "invalid") return { kind: "failed", detail: edited.detail };
    if (edited.changes.length === 0) return { kind: "there" };
    return { kind: "offer", commit: await buildCommit(context, tip, edited.changes, request, scratch) };
  } catch (error) {
    if (error instanceof GitError) return { kind: "failed", detail: error.message };
    throw error;
  }
}
async function pushed(workshop, offer, { commit, branch, remote }) {
  clearUnpushed(workshop.scratch);
  if (offer === commit) {
    const others = await othersPushed(workshop, branch, commit);
    const along = others === 0 ? "" : `, with ${others} earlier commit${others === 1 ? "" : "s"} of this clone`;
    return { kind: "committed", commit, pushed: true, detail: `pushed to ${remote}/${branch.name}${along}` };
  }
  const advice = await followRemote(workshop, offer, { commit, branch, remote });
  const detail = `${remote}/${branch.name} had moved: the change was made again on its tip and pushed${advice === null ? "" : `; ${advice}`}`;
  return { kind: "committed", commit: offer, pushed: true, detail };
}
async function othersPushed({ context }, { upstream }, commit) {
  if (upstream === null) return 0;
  const count = Number(await gitText(context, ["rev-list", "--count", commit, `^${upstream}`, "--"]));
  return Math.max(0, count - 1);
}
async function followRemote({ context }, offer, { commit, branch, remote }) {
  const { ref, name } = branch;
  const parent = await gitText(context, ["rev-parse", `${commit}^`]);
  const behind = await git(context, ["merge-base", "--is-ancestor", parent, offer], { accept: [0, 1] });
  if (behind.code !== 0) return `this clone has commits of its own: \`git pull --rebase ${remote} ${name}\``;
  const onto = `\`git fetch ${remote} && git rebase --onto ${remote}/${name} ${commit.slice(0, 12)} ${name}\``;
  if ((await checkedOut(context, ref)).length > 0) return `to bring this clone along: ${onto}`;
  const args = ["update-ref", "-m", "pilot-rollout: follow the remote", ref, offer, commit];
  const { code } = await git(context, args, { accept: [0, 1, 128] });
  return code === 0 ? null : `to bring this clone along: ${onto}`;
}

// src/adapters/git/recovery.ts
import * as fs5 from "node:fs";
import { join as join8 } from "node:path";
import { setTimeout as sleep4 } from "node:timers/promises";
var STILL = 300;
async function recoverInterrupted(context, layout, scratch) {
  const journal = readJournal(scratch);
  const recovery = journal === null ? null : await finishJournal(context, layout, scratch, journal);
  const unpushed = readUnpushed(scratch);
  if (unpushed !== null) {
    const tracking = `refs/remotes/${unpushed.remote}/${unpushed.branch}.lock`;
    await releaseRefLock(join8(layout.commonDirectory, tracking), unpushed.commit);
  }
  sweep(scratch);
  return recovery;
}
async function finishJournal(context, layout, scratch, journal) {
  await releaseRefLock(join8(layout.commonDirectory, `${journal.ref}.lock`), journal.after);
  await releaseRefLock(join8(journal.gitDirectory, "HEAD.lock"), journal.after);
  for (const { top, gitDirectory, files } of journal.checkouts) {
    releaseOwnIndexLock(gitDirectory, scratch);
    for (const { path } of files) removeTemporaries(join8(top, path));
  }
  const checkouts = await stillWanted(context, journal);
  const trouble = await applyCheckouts(context, checkouts, layout.hash, scratch);
  if (trouble !== "") return { kind: "stuck", detail: trouble };
  clearJournal(scratch);
  const commit = journal.after.slice(0, 10);
  return checkouts.length === 0 ? null : { kind: "finished", detail: `finished commit ${commit}, which had been interrupted` };
}
async function stillWanted(context, { ref, checkouts }) {
  const { code } = await git(context, ["rev-parse", "--verify", "--quiet", ref], { accept: [0, 1] });
  const paths = checkouts.flatMap(({ files }) => files.map(({ path }) => path));
  if (code !== 0 || paths.length === 0) return [];
  const present = new Map((await listTree(context, ref, paths)).map(({ path, id }) => [path, id]));
  return checkouts.map((checkout) => ({
    ...checkout,
    files: checkout.files.filter(({ path, after }) => present.get(path) === after)
  })).filter(({ files }) => files.length > 0);
}
async function releaseRefLock(lock, commit) {
  const before = lockState(lock, commit);
  if (before === null) return;
  await sleep4(STILL);
  if (lockState(lock, commit) === before) fs5.rmSync(lock, { force: true });
}
function lockState(lock, commit) {
  try {
    const text = fs5.readFileSync(lock, "utf8").trim();
    const { ino, mtimeNs } = fs5.statSync(lock, { bigint: true });
    return text === "" || text === commit ? `${ino}:${mtimeNs}` : null;
  } catch {
    return null;
  }
}
function sweep(scratch) {
  for (const name of listFolder(scratch)) {
    if (!KEPT.has(name) && !name.startsWith("lock.")) fs5.rmSync(join8(scratch, name), { recursive: true, force: true });
  }
}

// src/adapters/git/working-tree.ts
var PATIENCE3 = 15e4;
function gitWorkingTree({ directory, baseRef, environment }) {
  const context = gitContext(directory, environment);
  let located = null;
  const layout = () => located ??= locate(context);
  const place = async () => {
    const found = await layout();
    if (found.top !== null) return { ...found, top: found.top };
    throw new GitError("not-a-repository", `${directory} has no working tree: run it in a clone that is not bare`);
  };
  return {
    async files(folder) {
      const { top, hash } = await place();
      return readFolder2(top, folder, hash);
    },
    async file(path) {
      const { top, hash } = await place();
      return readOne(top, path, hash);
    },
    async write(path, bytes) {
      const { top, commonDirectory } = await place();
      await locked(commonDirectory, async (scratch) => replaceOne(top, path, bytes, scratch));
    },
    async commit(message, paths, edit2, now) {
      return refuseInWords(async () => {
        const found = await layout();
        return locked(
          found.commonDirectory,
          (scratch) => commitAndPush({ context, layout: found, scratch, cache: /* @__PURE__ */ new Map() }, { message, paths, edit: edit2, now, baseRef })
        );
      });
    },
    async recover() {
      const found = await layout();
      if (!existsSync3(scratchOf(found.commonDirectory))) return null;
      return locked(found.commonDirectory, async (scratch) => {
        const recovery = await recoverInterrupted(context, found, scratch);
        return recovery?.detail ?? null;
      });
    }
  };
}
function scratchOf(commonDirectory) {
  return join9(commonDirectory, "pilot-rollout");
}
async function locked(commonDirectory, work) {
  const scratch = scratchOf(commonDirectory);
  mkdirSync3(scratch, { recursive: true });
  const lock = await acquireLock(join9(scratch, "lock"), PATIENCE3);
  if (lock === null) {
    throw new GitError("timeout", `another run has been at work in this clone for ${PATIENCE3 / 1e3} s: end it first`);
  }
  try {
    return await work(scratch);
  } finally {
    lock.release();
  }
}
async function refuseInWords(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitError) return { kind: "refused", reason: "branch", detail: error.message };
    throw error;
  }
}
async function commitAndPush(workshop, request) {
  const { context, layout, scratch } = workshop;
  const recovery = await recoverInterrupted(context, layout, scratch);
  if (recovery?.kind === "stuck") return { kind: "refused", reason: "branch", detail: recovery.detail };
  const local = await commitLocally(workshop, request, ({ name }) => remoteOf(context, name));
  if (local.kind === "refused") return local;
  const remote = await remoteOf(context, local.branch.name);
  const outcome = await pushIfWanted(workshop, request, local, remote);
  const trouble = local.kind === "committed" ? local.trouble : "";
  return trouble === "" || outcome.kind === "refused" ? outcome : { ...outcome, detail: `${outcome.detail}; ${trouble}` };
}
async function pushIfWanted(workshop, request, local, remote) {
  const { commit, branch } = local;
  if (local.kind === "committed") {
    if (remote !== null) return publishCommit(workshop, request, { commit, branch, remote });
    return { kind: "committed", commit, pushed: null, detail: `committed on ${branch.name}; there is no remote` };
  }
  const left = remote !== null && await isMissingThere(workshop, request, branch);
  return left ? publishCommit(workshop, request, { commit, branch, remote }) : { kind: "unchanged", commit, detail: `${branch.name} has this change already` };
}
async function isMissingThere({ context, cache }, { paths, edit: edit2 }, { upstream }) {
  if (upstream === null) return true;
  const edited = await editFiles(context, upstream, paths, edit2, cache);
  return edited.kind === "changes" && edited.changes.length > 0;
}

// src/cli/adapters.ts
import { createHash as createHash3 } from "node:crypto";
import { resolve as resolve2 } from "node:path";

// src/config/values/json.ts
function parseJson(text) {
  try {
    const value = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    const detail = error instanceof Error ? error.message : "it cannot be parsed";
    return { ok: false, detail, offset: Number(/at position (\d+)/u.exec(detail)?.[1] ?? 0) };
  }
}

// src/config/snapshot.ts
function parseSnapshot(text) {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, detail: `the snapshot is not JSON: ${parsed.detail}` };
  const { value } = parsed;
  if (!isSnapshot(value)) return { ok: false, detail: firstError() };
  const wrong = instantsOf(value).find(([, instant2]) => readInstant(instant2) === null);
  return wrong === void 0 ? { ok: true, snapshot: value } : { ok: false, detail: `${wrong[0]} of the snapshot must be an instant that exists, found ${wrong[1]}` };
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
function instantsOf(snapshot) {
  return [
    ["publishedAt", snapshot.publishedAt],
    ...Object.entries(snapshot.features).map(([name, { since }]) => [`features/${name}/since`, since]),
    ...Object.entries(snapshot.kills).map(([name, { at }]) => [`kills/${name}/at`, at]),
    ...Object.entries(snapshot.restores).flatMap(([name, { at, kill: kill2 }]) => [
      [`restores/${name}/at`, at],
      [`restores/${name}/kill`, kill2]
    ])
  ];
}

// src/adapters/metrics/sql/embedded-database.ts
import { access, mkdir, rename as rename2, rm as rm2 } from "node:fs/promises";
import { dirname as dirname3, join as join10, resolve } from "node:path";

// src/adapters/metrics/sql/embedded-lock.ts
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep5 } from "node:timers/promises";
var PATIENCE4 = 1e4;
var PAUSE = 50;
var FolderBusy = class extends Error {
  code = "EBUSY";
};
async function lockFolder(folder, patience = PATIENCE4) {
  const file = `${folder}.lock`;
  const own2 = `${file}.${crypto.randomUUID()}`;
  const deadline = performance.now() + patience;
  await writeFile(own2, String(process.pid));
  try {
    while (!await placed(own2, file)) {
      const holder = await readFile(file, "utf8").catch(() => "");
      if (isGone(holder)) await discard(file, holder);
      else if (performance.now() > deadline) throw new FolderBusy(`process ${holder} uses it; if not, remove ${file}`);
      else await sleep5(PAUSE);
    }
  } finally {
    await rm(own2, { force: true });
  }
  return () => rm(file, { force: true });
}
async function placed(own2, file) {
  try {
    await link(own2, file);
    return true;
  } catch (error) {
    if (codeOf2(error) === "EEXIST") return false;
    throw error;
  }
}
async function discard(file, holder) {
  const aside = `${file}.${crypto.randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if (await readFile(aside, "utf8") !== holder) await placed(aside, file);
  await rm(aside, { force: true });
}
function isGone(holder) {
  if (!/^\d+$/.test(holder)) return false;
  try {
    process.kill(Number(holder), 0);
    return false;
  } catch (error) {
    return codeOf2(error) === "ESRCH";
  }
}
function codeOf2(error) {
  return error instanceof Error && "code" in error ? error.code : void 0;
}

// src/adapters/metrics/schema.ts
var eventsSchema = `-- What applications report and what the guide's queries read. Safe to run again.

create table if not exists rollout_events (
  id bigserial primary key,
  feature_name text not null,
  customer_id text not null,
  event text not null check (event in ('enabled', 'disabled', 'error')),
  metadata jsonb not null default '{}',
  timestamp timestamptz not null default now()
);

create index if not exists rollout_events_feature_time on rollout_events (feature_name, timestamp);
create index if not exists rollout_events_time on rollout_events (timestamp);

create table if not exists feature_rollouts (
  feature_name text primary key,
  current_tier text not null default 'tier_0_disabled',
  percentage integer not null default 0 check (percentage between 0 and 100),
  status text not null default 'planned',
  whitelisted_customers text[] not null default '{}',
  blacklisted_customers text[] not null default '{}',
  rollback_threshold jsonb not null default '{"errorRate": 0.05, "timeWindow": 3600000}',
  started_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
`;

// src/adapters/metrics/sql/embedded-database.ts
var SHARED = /* @__PURE__ */ new Map();
async function leaseDatabase(path) {
  const folder = resolve(path);
  const shared = SHARED.get(folder) ?? { opened: open(folder), users: 0 };
  SHARED.set(folder, shared);
  shared.users += 1;
  const release = async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    SHARED.delete(folder);
    await (await shared.opened).close();
  };
  try {
    return { database: await shared.opened, release };
  } catch (error) {
    SHARED.delete(folder);
    throw error;
  }
}
async function open(folder) {
  await mkdir(dirname3(folder), { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    const { PGlite } = await import("@electric-sql/pglite");
    const start = async (place) => {
      const database2 = new PGlite(place);
      await database2.waitReady;
      return database2;
    };
    if (!await exists(join10(folder, "PG_VERSION"))) await create2(folder, start);
    const database = await start(folder);
    await database.exec(eventsSchema);
    return {
      query: async (text, values) => (await database.query(text, [...values])).rows,
      close: async () => {
        await database.close();
        await unlock();
      }
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
async function create2(folder, start) {
  const draft3 = `${folder}.new`;
  await rm2(draft3, { recursive: true, force: true });
  const database = await start(draft3);
  await database.close();
  await rename2(draft3, folder);
}
async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

// src/adapters/metrics/record.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/adapters/metrics/sql/events.ts
var EventsUnavailable = class extends Error {
  code = "events-unavailable";
  status;
  constructor({ status, detail }) {
    super(detail);
    this.name = "EventsUnavailable";
    this.status = status;
  }
};
var COLUMNS = `feature_name as feature, customer_id as customer, event, metadata,
  floor(extract(epoch from "timestamp") * 1000)::float8 as at`;
function readErrors(database, relation, feature, since, limit) {
  const statement = `select ${COLUMNS} from ${relation} e
    where feature_name = $1 and event = 'error' and "timestamp" > $2::text::timestamptz
    order by "timestamp" desc limit $3::text::int`;
  return readRows(database, statement, [storable(feature), formatInstant(since), String(limit)]);
}
function readTopErrors(database, relation, limit) {
  const statement = `select ${COLUMNS} from ${relation} e
    where event = 'error' order by "timestamp" desc limit $1::text::int`;
  return readRows(database, statement, [String(limit)]);
}
async function readStats(database, relation, feature, since) {
  const statement = `select (count(distinct customer_id) filter (where event = 'enabled'))::float8 as customers,
      (count(*) filter (where event = 'enabled'))::float8 as enabled,
      (count(*) filter (where event = 'error'))::float8 as errors
    from ${relation} e where feature_name = $1 and "timestamp" >= $2::text::timestamptz`;
  const [row] = await database.query(statement, [storable(feature), formatInstant(since)]);
  const of = (column) => isRecord(row) ? Number(row[column] ?? 0) : 0;
  return { enabledCustomers: of("customers"), enabled: of("enabled"), errors: of("errors") };
}
async function writeRows(database, rows) {
  if (rows.length === 0) return;
  const values = rows.map(({ feature, customer, event, at, metadata }) => ({
    feature,
    customer,
    event,
    at: formatInstant(at),
    metadata: metadata ?? {}
  }));
  await database.query(
    `insert into rollout_events (feature_name, customer_id, event, metadata, timestamp)
      select feature, customer, event, metadata, at from jsonb_to_recordset($1::text::jsonb)
        as r(feature text, customer text, event text, metadata jsonb, at timestamptz)`,
    [JSON.stringify(values, (_key, value) => storableValue(value))]
  );
}
async function readRows(database, statement, values) {
  return (await database.query(statement, values)).flatMap((row) => {
    if (!isRecord(row)) return [];
    const metadata = isRecord(row["metadata"]) ? row["metadata"] : {};
    const [feature, customer] = [String(row["feature"]), String(row["customer"])];
    return [{ feature, customer, event: "error", at: Number(row["at"]), metadata }];
  });
}
function storable(text) {
  return text.replaceAll(/[\0\p{Cs}]/gu, "�");
}
function storableValue(value) {
  if (typeof value === "string") return storable(value);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), inner]));
}

// src/adapters/metrics/sql/slots.ts
function eventsRelation(query) {
  return query === null ? "rollout_events" : `(
${query.trim().replace(/[;\s]+$/, "")}
)`;
}
function slotStatement(relation) {
  return `${readRows2(relation)}${COUNT_SLOTS}${ANSWER}`;
}
var readRows2 = (relation) => `with asked as (
  select * from jsonb_to_recordset($1::text::jsonb)
    as a(n int, feature text, slot int, "from" timestamptz, until timestamptz)
), spans as (
  select * from jsonb_to_recordset($2::text::jsonb)
    as s(n int, span int, "from" timestamptz, until timestamptz)
), rows as materialized (
  select a.n, a.slot as length, e.customer_id as customer, e."timestamp" as at, e.event,
    floor(date_part('epoch', e."timestamp"))::bigint / a.slot as slot,
    e.event = 'error' and e.metadata ->> 'exposed' = 'false' as foreign_error,
    case when e.event <> 'error' and jsonb_typeof(e.metadata -> 'duration_ms') = 'number'
      then (e.metadata -> 'duration_ms')::numeric end as duration
  from asked a join ${relation} e
    on e.feature_name = a.feature and e."timestamp" >= a."from" and e."timestamp" < a.until
  where e.event in ('enabled', 'disabled', 'error')
)`;
var COUNT_SLOTS = `, recent as materialized (
  select r.* from rows r join (select n, min("from") as since from spans group by n) s on s.n = r.n and r.at >= s.since
), pieces as (
  select n, null::int as span, length, slot, customer, event, foreign_error from rows
  union all
  select s.n, s.span, r.length, r.slot, r.customer, r.event, r.foreign_error
  from spans s join recent r on r.n = s.n and r.at >= s."from" and r.at < s.until
), counted as (
  select n, span, slot * max(length) / 3600 * 3600 as hour,
    count(*) filter (where event = 'enabled') as enabled,
    count(*) filter (where event = 'disabled') as disabled,
    count(*) filter (where event = 'error' and foreign_error is not true) as errors,
    count(*) filter (where event = 'error') as all_errors,
    count(*) filter (where foreign_error) as foreign_errors
  from pieces group by n, span, slot, customer
), shares as (
  select n, span, hour,
    enabled + errors > 0 as used,
    enabled = 0 and disabled + foreign_errors > 0 as control,
    case when errors >= enabled then least(errors, 1) else errors::numeric / enabled end as share,
    case when all_errors >= disabled then least(all_errors, 1) else all_errors::numeric / disabled end as control_share
  from counted
)`;
var ANSWER = `
select n::float8 as n, 'counts' as part, span::float8 as span, (case when span is null then hour end)::float8 as hour,
  (count(*) filter (where used))::float8 * 100 as events,
  coalesce(round(round(sum(share) filter (where used), 12) * 100), 0)::float8 as errors,
  (count(*) filter (where control))::float8 * 100 as control_events,
  coalesce(round(round(sum(control_share) filter (where control), 12) * 100), 0)::float8 as control_errors,
  null::float8 as p95, null::float8 as baseline_p95
from shares group by n, span, case when span is null then hour end
union all
select n::float8, 'latency', null, null,
  (count(*) filter (where event = 'enabled'))::float8, 0, (count(*) filter (where event = 'disabled'))::float8, 0,
  percentile_cont(0.95) within group (order by round(duration, 3)::float8) filter (where event = 'enabled'),
  percentile_cont(0.95) within group (order by round(duration, 3)::float8) filter (where event = 'disabled')
from rows where duration between 0 and 1e9 group by n
`;

// src/adapters/metrics/unavailable.ts
function unavailableForAll(features, { status, detail }) {
  return new Map(features.map(({ feature }) => [feature, { status, detail }]));
}
var LONGEST_DETAIL = 240;
function plainWords(text, secrets = []) {
  const hidden = secrets.filter((secret2) => secret2 !== "").toSorted((a, b) => b.length - a.length).reduce((rest, secret2) => rest.replaceAll(secret2, "***"), text);
  const line2 = hidden.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ").trim();
  return line2.length > LONGEST_DETAIL ? `${line2.slice(0, LONGEST_DETAIL - 1)}…` : line2;
}
function reportedName({ feature, parameters }) {
  const unknown = Object.keys(parameters).find((name2) => name2 !== "feature");
  if (unknown !== void 0) {
    return { status: "bad-query", detail: plainWords(`metrics parameter "${unknown}" is unknown; allowed is feature`) };
  }
  const name = parameters["feature"] ?? feature;
  if (/[\0\p{Cs}]/u.test(name)) {
    return { status: "bad-query", detail: "the feature's name holds a character that no backend can store" };
  }
  return name;
}

// src/adapters/metrics/sql/measure-slots.ts
async function measureSlots(database, options, now, features) {
  const until = now - options.settle;
  const names = features.map((query) => reportedName(query));
  const asked = features.flatMap((query, n) => {
    const feature = names[n];
    if (typeof feature !== "string") return [];
    return [{ n, feature, slot: query.tier === 1 ? 60 : 300, ...stretch(query.begin, until) }];
  });
  const spans = features.flatMap(
    (query, n) => windowsOf(query, now).map(
      ({ end, ms: ms2 }, span) => Object.assign({ n, span }, stretch(Math.max(query.begin, end - ms2), Math.min(end, until)))
    )
  );
  const answer2 = asked.length === 0 ? [] : await database.query(slotStatement(eventsRelation(options.query)), [
    JSON.stringify(asked),
    JSON.stringify(spans)
  ]);
  const rows = byFeature(answer2.map((row) => readRow(row)));
  return new Map(
    features.map((query, n) => {
      const name = names[n];
      if (typeof name === "object") return [query.feature, name];
      if (rows === null) return [query.feature, OTHER_COLUMNS];
      const own2 = rows.get(n);
      if (own2 === void 0) return [query.feature, nothing(name ?? query.feature, query.begin)];
      return [query.feature, toMetrics(query, now, options.designEffect, own2)];
    })
  );
}
function windowsOf(query, now) {
  return [{ end: now, ms: query.timeWindow }, ...query.windows];
}
function stretch(from, until) {
  return { from: formatInstant(from), until: formatInstant(until) };
}
function toMetrics(query, now, designEffect, own2) {
  const [trailing, ...windows] = windowsOf(query, now).map((window, span) => ({
    window,
    row: own2.find((row) => row.span === span)
  }));
  const control = trailing?.row?.control;
  const latency = toLatency(own2.find(({ part }) => part === "latency"));
  return {
    status: "ok",
    kind: "counts",
    designEffect,
    window: trailing?.row?.counts ?? NONE,
    windows: windows.map(({ window: { end, ms: ms2 }, row }) => Object.assign({ end, ms: ms2 }, row?.counts ?? NONE)),
    buckets: own2.flatMap(
      ({ hour, counts: counts2 }) => hour === null || counts2.events === 0 ? [] : [{ start: Math.max(hour * 1e3, query.begin), ...counts2 }]
    ).toSorted((a, b) => a.start - b.start),
    ...latency === null ? {} : { latency },
    ...control === void 0 || control.events === 0 ? {} : { control }
  };
}
var NONE = { events: 0, errors: 0 };
var OTHER_COLUMNS = {
  status: "malformed",
  detail: "the statement's answer has other columns than asked"
};
function nothing(name, begin) {
  return { status: "empty", detail: `no events of ${name} since ${formatInstant(begin)}` };
}
function toLatency(row) {
  if (row === void 0 || row.p95 === null || row.baselineP95 === null) return null;
  return {
    p95Ms: row.p95,
    baselineP95Ms: row.baselineP95,
    count: row.counts.events,
    baselineCount: row.control.events
  };
}
function byFeature(rows) {
  const groups = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (row === null) return null;
    const group = groups.get(row.n);
    if (group === void 0) groups.set(row.n, [row]);
    else group.push(row);
  }
  return groups;
}
function readRow(row) {
  if (!isRecord(row)) return null;
  const [n, events, errors] = [row["n"], row["events"], row["errors"]];
  const [controlEvents, controlErrors] = [row["control_events"], row["control_errors"]];
  if (!isNumber(n) || !isNumber(events) || !isNumber(errors)) return null;
  if (!isNumber(controlEvents) || !isNumber(controlErrors)) return null;
  return {
    n,
    part: row["part"],
    span: numberOrNull(row["span"]),
    hour: numberOrNull(row["hour"]),
    counts: { events, errors },
    control: { events: controlEvents, errors: controlErrors },
    p95: numberOrNull(row["p95"]),
    baselineP95: numberOrNull(row["baseline_p95"])
  };
}
function isNumber(value) {
  return typeof value === "number" && Number.isFinite(value);
}
function numberOrNull(value) {
  return isNumber(value) ? value : null;
}

// src/adapters/metrics/sql/failure.ts
var BY_CODE = {
  "42501": "unauthorized",
  "55P03": "timeout",
  "57014": "timeout",
  CONNECT_TIMEOUT: "timeout",
  ETIMEDOUT: "timeout",
  MESSAGE_NOT_SUPPORTED: "malformed",
  SASL_SIGNATURE_MISMATCH: "unauthorized"
};
var BY_CLASS = {
  "0A": "bad-query",
  "22": "bad-query",
  "25": "bad-query",
  "28": "unauthorized",
  "2F": "bad-query",
  "38": "bad-query",
  "39": "bad-query",
  "42": "bad-query",
  "53": "rate-limited",
  P0: "bad-query"
};
var WORDS3 = {
  unauthorized: "the database refuses the user, the password or the privilege",
  timeout: "the database did not answer in time",
  "rate-limited": "the database has no connection or memory to spare",
  unreachable: "the database cannot be reached"
};
function classifySqlFailure(error, secrets = []) {
  const { code, message } = describe3(error);
  const status = BY_CODE[code] ?? (code.length === 5 ? BY_CLASS[code.slice(0, 2)] : void 0) ?? "unreachable";
  const said = code.startsWith("42") || code.startsWith("3") ? message : "";
  const hint = code === "42P01" ? "; apply sql/001_rollout_events.sql or set the source's query" : "";
  const words2 = [WORDS3[status] ?? "the statement failed", said].filter((part) => part !== "").join(": ");
  return { status, detail: plainWords(`${words2}${hint}${code === "" ? "" : ` (${code})`}`, secrets) };
}
function describe3(error) {
  if (!(error instanceof Error)) return { code: "", message: "" };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return { code, message: error.message };
}

// src/adapters/metrics/embedded.ts
var COUNTING = { query: null, designEffect: 1, settle: 0 };
function embedded({ name = "embedded", path }) {
  return {
    name,
    async measure(now, features, signal) {
      if (features.length === 0) return /* @__PURE__ */ new Map();
      if (signal.aborted)
        return unavailableForAll(features, { status: "timeout", detail: "there was no time to measure" });
      try {
        const lease = await leaseDatabase(path);
        try {
          return await measureSlots(lease.database, COUNTING, now, features);
        } finally {
          await lease.release();
        }
      } catch (error) {
        return unavailableForAll(features, classify(error));
      }
    },
    async close() {
    }
  };
}
function embeddedEvents({ path }) {
  let lease = null;
  const run = async (use) => {
    try {
      lease ??= leaseDatabase(path);
      return await use((await lease).database);
    } catch (error) {
      throw new EventsUnavailable(classify(error));
    }
  };
  return {
    source: embedded({ path }),
    query: (text, values = []) => run((database) => database.query(text, values)),
    recentErrors: (feature, since, limit) => run((database) => readErrors(database, TABLE, feature, since, limit)),
    topErrors: (limit) => run((database) => readTopErrors(database, TABLE, limit)),
    stats: (feature, since) => run((database) => readStats(database, TABLE, feature, since)),
    record: (rows) => run((database) => writeRows(database, rows)),
    async close() {
      const held = lease;
      lease = null;
      await (await held?.catch(() => null))?.release();
    }
  };
}
var TABLE = "rollout_events";
function classify(error) {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ERR_MODULE_NOT_FOUND") {
    const detail = "the embedded database is not installed: npm install @electric-sql/pglite";
    return { status: "unconfigured", detail };
  }
  if (code === "EBUSY")
    return { status: "unreachable", detail: plainWords(`the events folder is in use: ${String(error)}`) };
  const failure2 = classifySqlFailure(error);
  const words2 = failure2.status === "unreachable" ? `the events folder cannot be opened (${String(error)})` : failure2.detail;
  return { status: failure2.status, detail: plainWords(words2) };
}

// src/adapters/metrics/fixed.ts
function fixed(recorded, name = "fixed") {
  return {
    name,
    async measure(_now, features) {
      return new Map(
        features.map(({ feature }) => [
          feature,
          recorded.get(feature) ?? { status: "empty", detail: `the recorded evidence says nothing about ${feature}` }
        ])
      );
    },
    async close() {
    }
  };
}

// src/adapters/metrics/sql/postgres-connection.ts
async function onFreshConnection(request, use) {
  const address = parseAddress(request.url);
  if (address === null) return { status: "unreachable", detail: "the configured url is no postgres:// address" };
  const timeLimit = AbortSignal.timeout(request.timeout);
  const deadline = request.signal === void 0 ? timeLimit : AbortSignal.any([timeLimit, request.signal]);
  try {
    return { value: await inSession(address.url, request, deadline, use) };
  } catch (error) {
    if (deadline.aborted) return { status: "timeout", detail: "the database did not answer in time" };
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
    const sql2 = await open2(url, timeout, settings);
    return await closing2(sql2, deadline, use(queryable(sql2)));
  } catch (error) {
    if (!isRefusedSetting(error)) throw error;
  }
  const sql = await open2(url, timeout, {});
  return await closing2(sql, deadline, inTransaction(sql, request, use));
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
async function open2(url, timeout, settings) {
  const { default: connect } = await import("./src-S4NBVVCU.js");
  return connect(url, {
    max: 1,
    prepare: false,
    fetch_types: false,
    connect_timeout: timeout / 1e3,
    onnotice: () => {
    },
    connection: { application_name: "pilot-rollout", ...settings }
  });
}
async function closing2(sql, deadline, work) {
  try {
    return await Promise.race([work, rejectOnAbort(deadline)]);
  } finally {
    await sql.end({ timeout: 0 });
  }
}
function rejectOnAbort(signal) {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(new Error("aborted"));
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
  });
}
function isRefusedSetting(error) {
  return error instanceof Error && error.message.includes("unsupported startup parameter");
}
var UNDERSTOOD = /* @__PURE__ */ new Set(["sslmode", "ssl", "sslnegotiation", "options", "search_path", "target_session_attrs"]);
function parseAddress(url) {
  if (!/^postgres(ql)?:\/\//.test(url)) return null;
  const [place = "", search = ""] = url.split("?", 2);
  const password = /^\w+:\/\/[^/@:]*:([^/@]*)@/.exec(place)?.[1] ?? "";
  const kept = [...new URLSearchParams(search)].filter(
    ([name, value]) => UNDERSTOOD.has(name) || name === "sslrootcert" && value === "system"
  );
  const query = kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`;
  return { url: `${place}${query}`, secrets: [password, decoded(password)] };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// src/adapters/metrics/postgres.ts
var TIMEOUT = 1e4;
var SETTLE = 6e4;
function postgres(options) {
  const { name = "postgres", url, query = null, designEffect = 1, timeout = TIMEOUT, settle: settle2 = SETTLE } = options;
  return {
    name,
    async measure(now, features, signal) {
      const measured = await onFreshConnection(
        { url, timeout, readOnly: true, signal },
        (database) => measureSlots(database, { query, designEffect, settle: settle2 }, now, features)
      );
      return "status" in measured ? unavailableForAll(features, measured) : measured.value;
    },
    async close() {
    }
  };
}
function postgresEvents(options) {
  const { url, query = null, timeout = TIMEOUT } = options;
  const relation = eventsRelation(query);
  const run = async (readOnly, use) => {
    const answer2 = await onFreshConnection({ url, timeout, readOnly }, use);
    if ("status" in answer2) throw new EventsUnavailable(answer2);
    return answer2.value;
  };
  return {
    recentErrors: (feature, since, limit) => run(true, (database) => readErrors(database, relation, feature, since, limit)),
    topErrors: (limit) => run(true, (database) => readTopErrors(database, relation, limit)),
    stats: (feature, since) => run(true, (database) => readStats(database, relation, feature, since)),
    record: (rows) => run(false, (database) => writeRows(database, rows)),
    async close() {
    }
  };
}

// src/adapters/metrics/prometheus/api.ts
var LARGEST_ANSWER = 32 * 1024 * 1024;
async function askPrometheus(address, path, parameters, signal) {
  const place = locate2(address, path);
  if (place === null) return { status: "unreachable", detail: "the configured url is no http:// or https:// address" };
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(address.timeout)]);
  try {
    const response = await address.fetch(place.url, {
      method: "POST",
      headers: { ...place.headers, accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...parameters, timeout: `${address.timeout}ms` }).toString(),
      redirect: "manual",
      signal: deadline
    });
    const text = await readBounded(response);
    if (text === null) return { status: "malformed", detail: `the answer is larger than ${LARGEST_ANSWER >> 20} MB` };
    return judge2(response.status, parse3(text), place.secrets);
  } catch (error) {
    if (deadline.aborted) return { status: "timeout", detail: "Prometheus did not answer in time" };
    return { status: "unreachable", detail: `Prometheus cannot be reached${codeOf3(error)}` };
  }
}
function locate2({ url, token }, path) {
  try {
    const place = new URL(`api/v1/${path}`, url.endsWith("/") ? url : `${url}/`);
    if (!/^https?:$/.test(place.protocol)) return null;
    const { username, password } = place;
    place.username = place.password = "";
    const meant = decodeURIComponent(password);
    const basic = btoa(`${decodeURIComponent(username)}:${meant}`);
    const credentials = token === null ? username === "" ? null : `Basic ${basic}` : `Bearer ${token}`;
    const headers = credentials === null ? {} : { authorization: credentials };
    return { url: place.href, headers, secrets: [token ?? "", password, meant, basic] };
  } catch {
    return null;
  }
}
async function readBounded(response) {
  const reader = response.body?.getReader();
  if (reader === void 0) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > LARGEST_ANSWER) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
function parse3(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var BY_ERROR_TYPE = {
  bad_data: "bad-query",
  execution: "bad-query",
  timeout: "timeout",
  canceled: "timeout",
  too_many_requests: "rate-limited"
};
function judge2(status, body, secrets) {
  const refused = byStatus(status);
  if (refused !== null) return refused;
  if (isRecord(body) && body["status"] === "error") {
    const type = String(body["errorType"]);
    const detail = plainWords(`Prometheus answers ${type}: ${String(body["error"])}`, secrets);
    return { status: BY_ERROR_TYPE[type] ?? "unreachable", detail };
  }
  if (status < 200 || status > 299) return { status: "unreachable", detail: `Prometheus answers HTTP ${status}` };
  return readAnswer(body, secrets);
}
function byStatus(status) {
  if (status === 401 || status === 403) return { status: "unauthorized", detail: `Prometheus answers HTTP ${status}` };
  if (status === 429) return { status: "rate-limited", detail: "Prometheus answers HTTP 429: too many requests" };
  if (status === 0 || status >= 300 && status < 400) {
    return { status: "unreachable", detail: "the address redirects elsewhere; set the source's url to where it leads" };
  }
  return null;
}
function readAnswer(body, secrets) {
  if (!isRecord(body) || !isRecord(body["data"])) return malformed("not an answer to a query");
  const warnings = Array.isArray(body["warnings"]) ? body["warnings"].map(String) : [];
  const serious = warnings.filter((warning) => !warning.startsWith("PromQL info:"));
  if (serious.length > 0 || body["isPartial"] === true) {
    return {
      status: "partial",
      detail: plainWords(`Prometheus warns: ${serious.join("; ") || "a part is missing"}`, secrets)
    };
  }
  const result = body["data"]["result"];
  if (!Array.isArray(result)) return malformed("an answer without a result");
  const series = result.map((entry) => readSeries(entry));
  const readable = series.filter((entry) => entry !== null);
  return readable.length === series.length ? { status: "ok", series: readable } : malformed("a series without samples");
}
function readSeries(entry) {
  if (!isRecord(entry) || !isRecord(entry["metric"])) return null;
  const labels = Object.fromEntries(Object.entries(entry["metric"]).map(([name, value]) => [name, String(value)]));
  const samples = entry["values"] ?? [entry["value"]];
  if (!Array.isArray(samples)) return null;
  const read2 = samples.map((sample) => readSample(sample)).filter((sample) => sample !== null);
  return read2.length === samples.length ? { labels, samples: read2 } : null;
}
function readSample(sample) {
  if (!Array.isArray(sample)) return null;
  const [at, value] = sample;
  return typeof at === "number" && typeof value === "string" && value !== "" ? [at, Number(value)] : null;
}
function malformed(what) {
  return { status: "malformed", detail: `Prometheus gave ${what}` };
}
function codeOf3(error) {
  const cause = error instanceof Error ? error.cause : void 0;
  return isRecord(cause) && typeof cause["code"] === "string" ? ` (${plainWords(cause["code"])})` : "";
}

// src/adapters/metrics/prometheus/promql.ts
var HOUR9 = 36e5;
var WITNESS = "pilot_rollout_events_total";
function grownWithin(what, { from, until }) {
  return growth(what, until - from, ` @ ${seconds(until)}`, ` @ ${seconds(from)}`);
}
function grownPerHour(what) {
  return growth(what, HOUR9, "", " offset 1h");
}
function growth({ metric, features, labels }, length, end, start) {
  const selector = `${metric}{feature=~${anyOf(features)}}`;
  const last = `last_over_time(${selector}[${length}ms]${end})`;
  const before = `last_over_time(${selector}[1h]${start})`;
  const calm = `(resets(${selector}[${length + HOUR9}ms]${end}) == 0)`;
  const watched = `count(last_over_time(${WITNESS}[1h]${start}))`;
  const known = `((${last} - ${before}) and ${calm})`;
  const born = `((${last} unless ${before}) and ${calm} and on () ${watched})`;
  return `sum by (${labels.join(", ")}) (${known} or ${born} or increase(${selector}[${length}ms]${end}))`;
}
function labelled(expression, label, value) {
  return `label_replace(${expression}, ${quoted2(label)}, ${quoted2(value)}, "", "")`;
}
function anyOf(names) {
  return quoted2([...names].map((name) => name.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)).join("|"));
}
function quoted2(text) {
  return JSON.stringify(text);
}
function seconds(instant2) {
  return (instant2 / 1e3).toFixed(3);
}

// src/adapters/metrics/prometheus/plan.ts
var SPAN_LABEL = "pilot_span";
var HOUR10 = 36e5;
var LONGEST_LATENCY = 24 * HOUR10;
var MOST_TERMS = 100;
var COUNT_LABELS = ["feature", "exposed", "outcome"];
var LATENCY_LABELS = ["feature", "exposed", "le"];
function spanKey({ from, until }) {
  return `${from}-${until}`;
}
function spansOf(query, name, now, until) {
  const { begin } = query;
  const window = (end, ms2) => ({ from: Math.max(begin, end - ms2), until: Math.min(end, until) });
  const hours = { from: Math.ceil(begin / HOUR10) * HOUR10, until: Math.floor(until / HOUR10) * HOUR10 };
  const edges = hours.from > hours.until ? [{ from: begin, until }] : [
    { from: begin, until: hours.from },
    { from: hours.until, until }
  ];
  return {
    query,
    name,
    trailing: window(now, query.timeWindow),
    windows: query.windows.map(({ end, ms: ms2 }) => window(end, ms2)),
    edges: edges.filter((edge) => isLong(edge)),
    hours
  };
}
function planQueries(asked, until) {
  const pieces2 = asked.flatMap(
    ({ name, trailing, windows, edges }) => [trailing, ...windows, ...edges].map((span) => ({ name, span }))
  );
  const recent = asked.map(({ name, query }) => ({
    name,
    span: { from: Math.max(query.begin, until - LONGEST_LATENCY), until }
  }));
  return [
    ...hourly(asked),
    ...instant("counts", "pilot_rollout_events_total", COUNT_LABELS, pieces2, until),
    ...instant("latency", "pilot_rollout_duration_seconds_bucket", LATENCY_LABELS, recent, until)
  ];
}
function hourly(asked) {
  const spans = asked.filter(({ hours }) => isLong(hours));
  if (spans.length === 0) return [];
  const features = new Set(spans.map(({ name }) => name));
  const ends = spans.map(({ hours }) => hours.until);
  return [
    {
      about: "counts",
      path: "query_range",
      parameters: {
        query: grownPerHour({ metric: "pilot_rollout_events_total", features, labels: COUNT_LABELS }),
        start: String((Math.min(...spans.map(({ hours }) => hours.from)) + HOUR10) / 1e3),
        end: String(Math.max(...ends) / 1e3),
        step: "3600"
      }
    }
  ];
}
function instant(about, metric, labels, pieces2, until) {
  const groups = /* @__PURE__ */ new Map();
  for (const { name, span } of pieces2.filter((piece) => isLong(piece.span))) {
    const group = groups.get(spanKey(span)) ?? { span, features: /* @__PURE__ */ new Set() };
    groups.set(spanKey(span), group);
    group.features.add(name);
  }
  const terms = [...groups].map(
    ([key, { span, features }]) => labelled(grownWithin({ metric, features, labels }, span), SPAN_LABEL, key)
  );
  const requests = Array.from(
    { length: Math.ceil(terms.length / MOST_TERMS) },
    (_, index) => terms.slice(index * MOST_TERMS, (index + 1) * MOST_TERMS)
  );
  return requests.map((some) => ({
    about,
    path: "query",
    parameters: { query: some.join("\nor "), time: String(until / 1e3) }
  }));
}
function isLong({ from, until }) {
  return until > from;
}

// src/adapters/metrics/prometheus/counts.ts
var HOUR11 = 36e5;
function tally(series) {
  const tallies = /* @__PURE__ */ new Map();
  for (const { labels, samples } of series) {
    const name = labels["feature"] ?? "";
    const of = tallies.get(name) ?? { problem: null, cells: /* @__PURE__ */ new Map() };
    tallies.set(name, of);
    for (const [at, value] of samples) of.problem ??= add2(of.cells, labels, at, value);
  }
  return tallies;
}
function add2(cells, labels, at, value) {
  const { exposed, outcome } = labels;
  if (exposed !== "true" && exposed !== "false") return ambiguous("exposed", exposed, '"true" or "false"');
  if (outcome !== "ok" && outcome !== "error") return ambiguous("outcome", outcome, '"ok" or "error"');
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  const key = `${exposed} ${labels[SPAN_LABEL] ?? at}`;
  const cell = cells.get(key) ?? {};
  if (cell[outcome] !== void 0) return SAME_LABELS;
  cell[outcome] = value;
  cells.set(key, cell);
  return null;
}
var NOT_A_NUMBER = {
  status: "not-a-number",
  detail: "the growth of the counter is not a finite number"
};
var SAME_LABELS = {
  status: "ambiguous",
  detail: "two series of the counter carry the same labels and cannot be told apart"
};
function ambiguous(label, found, allowed) {
  return { status: "ambiguous", detail: plainWords(`label ${label} must be ${allowed}, found "${found ?? ""}"`) };
}
function countsOf({ query, trailing, windows, edges, hours }, cells) {
  const exposed = (key) => toCounts(cells.get(`true ${key}`));
  const buckets = edges.map((edge) => Object.assign({ start: edge.from }, exposed(spanKey(edge))));
  for (let start = hours.from; start < hours.until; start += HOUR11) {
    buckets.push({ start, ...exposed((start + HOUR11) / 1e3) });
  }
  return {
    window: exposed(spanKey(trailing)),
    windows: query.windows.map(({ end, ms: ms2 }, index) => {
      const span = windows[index];
      return Object.assign({ end, ms: ms2 }, span === void 0 ? toCounts(void 0) : exposed(spanKey(span)));
    }),
    buckets: buckets.filter(({ events }) => events > 0).toSorted((a, b) => a.start - b.start),
    control: toCounts(cells.get(`false ${spanKey(trailing)}`))
  };
}
function toCounts(cell) {
  const errors = hundredths(cell?.error);
  return { events: hundredths(cell?.ok) + errors, errors };
}
function hundredths(value = 0) {
  return Math.max(0, Math.round(value * 100));
}

// src/adapters/metrics/prometheus/histogram.ts
function histogramQuantile(quantile, buckets) {
  const sorted = buckets.toSorted(([a], [b]) => a - b);
  const last = sorted.at(-1);
  if (last === void 0 || last[0] !== Infinity || !(last[1] > 0)) return null;
  const rank = quantile * last[1];
  let [lower2, below] = [0, 0];
  for (const [bound, count] of sorted) {
    if (bound === Infinity) return sorted.length > 1 ? lower2 : null;
    if (count >= rank && count > below) {
      const start = bound > 0 ? lower2 : bound;
      return start + (bound - start) * ((rank - below) / (count - below));
    }
    [lower2, below] = [bound, Math.max(below, count)];
  }
  return null;
}

// src/adapters/metrics/prometheus/latency.ts
var QUANTILE = 0.95;
var MILLISECONDS = 1e3;
function latenciesOf(series) {
  const latencies = /* @__PURE__ */ new Map();
  for (const [name, sides] of sidesOf(series)) {
    const latency = toLatency2(sides);
    if (latency !== void 0) latencies.set(name, latency);
  }
  return latencies;
}
function sidesOf(series) {
  const histograms = /* @__PURE__ */ new Map();
  for (const { labels, samples } of series) {
    const name = labels["feature"] ?? "";
    const sides = histograms.get(name) ?? { exposed: [], control: [] };
    histograms.set(name, sides);
    const bound = labels["le"] === "+Inf" ? Infinity : Number(labels["le"]);
    const bucket = [bound, samples.at(-1)?.[1] ?? NaN];
    if (labels["exposed"] === "true") sides.exposed.push(bucket);
    if (labels["exposed"] === "false") sides.control.push(bucket);
  }
  return histograms;
}
function toLatency2({ exposed, control }) {
  if ([...exposed, ...control].some((bucket) => bucket.includes(NaN))) return null;
  const [p95, baseline] = [histogramQuantile(QUANTILE, exposed), histogramQuantile(QUANTILE, control)];
  if (p95 === null || baseline === null) return void 0;
  return {
    p95Ms: p95 * MILLISECONDS,
    baselineP95Ms: baseline * MILLISECONDS,
    count: Math.round(total2(exposed)),
    baselineCount: Math.round(total2(control))
  };
}
function total2(histogram) {
  return Math.max(...histogram.map(([, count]) => count));
}

// src/adapters/metrics/prometheus.ts
var TIMEOUT2 = 1e4;
var SETTLE2 = 6e4;
function prometheus(options) {
  const { name = "prometheus", url, token = null, fetch: fetch2, timeout = TIMEOUT2 } = options;
  const { designEffect = 1, settle: settle2 = SETTLE2 } = options;
  const address = { url, token, fetch: fetch2, timeout };
  return {
    name,
    async measure(now, features, signal) {
      const until = now - settle2;
      const asked = features.map((query) => toAsked(query, now, until));
      const questions = planQueries(
        asked.filter((entry) => "name" in entry),
        until
      );
      const answers = await Promise.all(
        questions.map(async ({ about, path, parameters }) => ({
          about,
          answer: await askPrometheus(address, path, parameters, signal)
        }))
      );
      const refusal2 = answers.map(({ answer: answer2 }) => answer2).find((answer2) => answer2.status !== "ok");
      if (refusal2 !== void 0) return unavailableForAll(features, refusal2);
      const seriesAbout = (what) => answers.flatMap(({ about, answer: answer2 }) => about === what && answer2.status === "ok" ? answer2.series : []);
      const tallies = tally(seriesAbout("counts"));
      const latencies = latenciesOf(seriesAbout("latency"));
      return new Map(
        asked.map(
          (entry) => "name" in entry ? [entry.query.feature, toMetrics2(entry, tallies.get(entry.name), latencies.get(entry.name), designEffect)] : [entry.feature, { status: entry.status, detail: entry.detail }]
        )
      );
    },
    async close() {
    }
  };
}
function toAsked(query, now, until) {
  const name = reportedName(query);
  return typeof name === "string" ? spansOf(query, name, now, until) : { feature: query.feature, ...name };
}
function toMetrics2(asked, found, latency, designEffect) {
  if (found === void 0) {
    return { status: "empty", detail: `no samples of ${asked.name} since ${formatInstant(asked.query.begin)}` };
  }
  if (found.problem !== null) return found.problem;
  if (latency === null)
    return { status: "not-a-number", detail: "the growth of the latency histogram is not a number" };
  const { control, ...counts2 } = countsOf(asked, found.cells);
  return {
    status: "ok",
    kind: "counts",
    designEffect,
    ...counts2,
    ...latency === void 0 ? {} : { latency },
    ...control.events === 0 ? {} : { control }
  };
}

// src/adapters/metrics/unconfigured.ts
var DETAIL = "no metrics source is configured: name one under metrics.sources in .github/pilot-rollout.yml, for example events: {kind: postgres, url: {env: DATABASE_URL}}";
function unconfigured(name = "unconfigured", detail = DETAIL) {
  return {
    name,
    measure: async (_now, features) => unavailableForAll(features, { status: "unconfigured", detail }),
    async close() {
    }
  };
}

// src/adapters/stores/file.ts
import { createHash as createHash2 } from "node:crypto";
import * as fs6 from "node:fs";
var PATIENCE5 = 1e4;
function fileStore({ name, path, environment, parse: parse5, serialize }) {
  const heartbeat = `${path}.heartbeat`;
  return {
    name,
    kind: "file",
    environment,
    cas: "sequence",
    maximumBytes: null,
    propagation: 0,
    async read(signal) {
      return signal.aborted ? aborted() : readSnapshot(path, parse5);
    },
    async write(snapshot, expected, signal) {
      try {
        const lock = await acquireLock(`${path}.lock`, PATIENCE5, signal);
        if (lock === null) return signal.aborted ? aborted() : locked2(path);
        try {
          return replaceSnapshot(path, parse5, { snapshot, bytes: Buffer.from(serialize(snapshot)), expected, lock });
        } finally {
          lock.release();
        }
      } catch (error) {
        return failure(error, path);
      }
    },
    async readHeartbeat() {
      const bytes = readBytes(heartbeat);
      const at = bytes instanceof Uint8Array ? parseInstant(bytes.toString("utf8").trim()) : Number.NaN;
      return Number.isFinite(at) ? at : null;
    },
    async writeHeartbeat(at, signal) {
      signal.throwIfAborted();
      const lock = await acquireLock(`${path}.lock`, PATIENCE5, signal);
      if (lock === null) throw new Error(locked2(path).detail);
      try {
        removeTemporaries(heartbeat);
        replaceFile(heartbeat, Buffer.from(`${formatInstant(at)}
`));
      } finally {
        lock.release();
      }
    }
  };
}
function replaceSnapshot(path, parse5, wish) {
  const { snapshot, bytes, expected, lock } = wish;
  const current = readSnapshot(path, parse5);
  if (current.kind === "failed") return current;
  if ((current.kind === "absent" ? null : current.version) !== expected) return { kind: "conflict" };
  if (current.kind === "snapshot" && current.snapshot.sequence >= snapshot.sequence) return { kind: "conflict" };
  removeTemporaries(path);
  if (!lock.held()) return { kind: "conflict" };
  replaceFile(path, bytes);
  const written = readBytes(path);
  return written instanceof Uint8Array && written.equals(bytes) ? { kind: "written", version: versionOf(snapshot, bytes), bytes: bytes.length } : { kind: "failed", cause: "malformed", detail: `${path} does not hold what was written: look at the disk` };
}
function readSnapshot(path, parse5) {
  const bytes = readBytes(path);
  if (bytes === null) return { kind: "absent" };
  if (!(bytes instanceof Uint8Array)) return bytes;
  const text = decode3(bytes);
  const parsed = text === null ? { ok: false, detail: "it is not UTF-8" } : parse5(text);
  if (!parsed.ok) {
    return { kind: "unreadable", detail: `${path}: ${parsed.detail}`, version: `unreadable:${hashOf(bytes)}` };
  }
  const { snapshot } = parsed;
  return { kind: "snapshot", snapshot, version: versionOf(snapshot, bytes), bytes: bytes.length };
}
function readBytes(path) {
  try {
    return fs6.readFileSync(path);
  } catch (error) {
    return isMissing(error) ? null : failure(error, path);
  }
}
function decode3(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
function versionOf({ sequence }, bytes) {
  return `${sequence}:${hashOf(bytes)}`;
}
function hashOf(bytes) {
  return createHash2("sha256").update(bytes).digest("hex");
}
function aborted() {
  return { kind: "failed", cause: "timeout", detail: "no answer in time" };
}
function locked2(path) {
  const detail = `another process has had ${path}.lock for ${PATIENCE5 / 1e3} s: end it and run this again`;
  return { kind: "failed", cause: "timeout", detail };
}
function failure(error, path) {
  const code = errorCode(error);
  if (code === "") throw error;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return {
      kind: "failed",
      cause: "unauthorized",
      detail: `${path} may not be used (${code}): check its permissions`
    };
  }
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") {
    return { kind: "failed", cause: "too-large", detail: `${path} does not fit on its disk (${code}): make room` };
  }
  return { kind: "failed", cause: "unreachable", detail: `${path} cannot be used (${code})` };
}

// src/cli/evidence.ts
import { readFileSync as readFileSync4 } from "node:fs";
import { writeFile as writeFile2 } from "node:fs/promises";

// src/config/evidence-metrics.ts
var COUNTED = ["window", "windows", "buckets", "latency", "control", "designEffect"];
function readMetrics3(written, path, complain) {
  const { status } = written;
  if (status !== "ok") {
    const extra = COUNTED.find((key) => written[key] !== void 0);
    if (extra !== void 0) {
      complain([...path, extra], "unexpected-key", `metrics that are ${status} must not have the key ${extra}`);
    }
    return { status, detail: written.detail ?? "" };
  }
  for (const key of ["window", "buckets"]) {
    if (written[key] === void 0) {
      complain(path, "missing-key", `${nameOf(path)} must have the key ${key} where the status is ok`);
    }
  }
  return written.window?.rate === void 0 ? readCounts(written, path, complain) : readRates(written, path, complain);
}
function readCounts(written, path, complain) {
  const { window = {}, windows = [], buckets = [], designEffect = 1, latency, control } = written;
  return {
    status: "ok",
    kind: "counts",
    designEffect,
    window: countsOf2(window, [...path, "window"], complain),
    windows: windows.map((each, index) => readWindow(each, [...path, "windows", String(index)], complain)),
    buckets: readBuckets(buckets, [...path, "buckets"], complain),
    ...latency === void 0 ? {} : { latency },
    ...control === void 0 ? {} : { control: hundredths2(control) }
  };
}
function readBuckets(written, path, complain) {
  const buckets = written.map((each, index) => {
    const at = [...path, String(index)];
    return Object.assign(countsOf2(each, at, complain), { start: startOf3(each.start, [...at, "start"], complain) });
  });
  return ascending(buckets, path, complain);
}
function ascending(buckets, path, complain) {
  const sorted = buckets.toSorted((a, b) => a.start - b.start);
  const twice = sorted.findIndex(({ start }, index) => sorted[index + 1]?.start === start);
  if (twice !== -1) complain(path, "duplicate-bucket", `${nameOf(path)} must have each hour once`);
  return sorted;
}
function readWindow(written, path, complain) {
  return { end: startOf3(written.end, [...path, "end"], complain), ms: written.ms, ...hundredths2(written) };
}
function startOf3(written, path, complain) {
  const instant2 = readInstant(written);
  if (instant2 !== null) return instant2;
  complain(path, "invalid-value", `${nameOf(path)} must be an instant that exists, found ${describe(written)}`);
  return 0;
}
function countsOf2(written, path, complain) {
  const { events, errors, successes, rate } = written;
  if (events === void 0 || errors === void 0 || rate !== void 0) {
    complain(path, "invalid-value", `${nameOf(path)} must have events and errors, or in all places a rate`);
    return { events: 0, errors: 0 };
  }
  return hundredths2({ events, errors, ...successes === void 0 ? {} : { successes } });
}
function hundredths2({ events, errors, successes }) {
  const counts2 = { events: Math.round(events * 100), errors: Math.round(errors * 100) };
  return successes === void 0 ? counts2 : { ...counts2, successes: Math.round(successes * 100) };
}
function readRates(written, path, complain) {
  const { window, buckets = [], latency } = written;
  for (const key of ["windows", "control", "designEffect"]) {
    if (written[key] === void 0) continue;
    complain([...path, key], "unexpected-key", `metrics that are rates must not have the key ${key}`);
  }
  const rates = {
    window: rateOf(window ?? {}, [...path, "window"], complain),
    buckets: ascending(
      buckets.map((each, index) => {
        const at = [...path, "buckets", String(index)];
        return { start: startOf3(each.start, [...at, "start"], complain), rate: rateOf(each, at, complain) };
      }),
      [...path, "buckets"],
      complain
    )
  };
  return { status: "ok", kind: "rates", rates, ...latency === void 0 ? {} : { latency } };
}
function rateOf({ rate, ...counts2 }, path, complain) {
  const isRate = counts2.events === void 0 && counts2.errors === void 0 && counts2.successes === void 0;
  if (rate !== void 0 && isRate) return rate;
  complain(path, "invalid-value", `${nameOf(path)} must have a rate, or in all places events and errors`);
  return 0;
}

// src/config/evidence-render.ts
function renderEvidence({ now, lastGuardRun, features }) {
  const written = {
    version: 1,
    now: formatInstant(now),
    lastGuardRun: instantText(lastGuardRun),
    features: Object.fromEntries(
      Array.from(features).toSorted(([a], [b]) => a < b ? -1 : 1).map(([feature, value]) => [feature, writeFeature(value)])
    )
  };
  return `${JSON.stringify(written, null, 2)}
`;
}
function instantText(instant2) {
  return instant2 === null ? null : formatInstant(instant2);
}
function writeFeature(feature) {
  return {
    since: instantText(feature.since),
    pausedMs: feature.pausedMs,
    resumedAt: instantText(feature.resumedAt),
    metrics: writeMetrics(feature.metrics),
    issues: writeIssues(feature.issues),
    approvals: writeApprovals(feature.approvals),
    investigated: feature.investigated
  };
}
function writeMetrics(metrics) {
  if (metrics.status !== "ok") return { status: metrics.status, detail: metrics.detail };
  const latency = metrics.latency === void 0 ? {} : { latency: metrics.latency };
  if (metrics.kind === "rates") {
    const { window: window2, buckets: buckets2 } = metrics.rates;
    const hours = buckets2.map(({ start, rate }) => ({ start: formatInstant(start), rate }));
    return { status: "ok", window: { rate: window2 }, buckets: hours, ...latency };
  }
  const { designEffect, window, windows, buckets, control } = metrics;
  return {
    status: "ok",
    designEffect,
    window: eventsOf2(window),
    windows: windows.map((each) => Object.assign({ end: formatInstant(each.end), ms: each.ms }, eventsOf2(each))),
    buckets: buckets.map((each) => Object.assign({ start: formatInstant(each.start) }, eventsOf2(each))),
    ...latency,
    ...control === void 0 ? {} : { control: eventsOf2(control) }
  };
}
function eventsOf2({ events, errors, successes }) {
  const written = { events: events / 100, errors: errors / 100 };
  return successes === void 0 ? written : { ...written, successes: successes / 100 };
}
function writeIssues(issues) {
  if (issues.status !== "ok") return { status: issues.status, detail: issues.detail };
  return { status: "ok", critical: issues.critical, concerns: issues.concerns };
}
function writeApprovals(approvals2) {
  if (approvals2.status !== "ok") return { status: approvals2.status, detail: approvals2.detail };
  return { status: "ok", groups: approvals2.groups, required: approvals2.required };
}

// src/config/evidence.ts
function parseEvidence(path, text) {
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { line: line2, column } = locateIn(text)(parsed.offset);
    const message = `recorded evidence is JSON: ${parsed.detail}`;
    return { evidence: null, problems: [{ code: "syntax", severity: "error", file: path, line: line2, column, message }] };
  }
  const { value } = parsed;
  if (!isWrittenEvidence(value)) return { evidence: null, problems: placed2(path, text, []) };
  const complaints = [];
  const complain = (at, code, message) => complaints.push({ path: at, code, message });
  const evidence2 = readEvidence(value, complain);
  return complaints.length === 0 ? { evidence: evidence2, problems: [] } : { evidence: null, problems: placed2(path, text, complaints) };
}
function isWrittenEvidence(value) {
  return validateEvidence(value);
}
function placed2(file, text, complaints) {
  const document = readYaml(new TextEncoder().encode(text));
  if (hasRoot(document)) {
    const form = createForm(document, { validate: validateEvidence, words: evidenceWords, hides: () => false });
    for (const { path, code, message } of complaints) form.refuse(path, code, message);
    const problems = form.problems(file);
    if (problems.length > 0) return problems;
  }
  const place = { severity: "error", file, line: 1, column: 1 };
  const [first] = complaints;
  const pointer = validateEvidence.errors?.[0]?.instancePath ?? "";
  if (first !== void 0) return [{ code: first.code, message: first.message, ...place }];
  return [{ code: "invalid-value", message: `${pointer} does not match schema/evidence.schema.json`, ...place }];
}
function readEvidence(written, complain) {
  const features = Object.entries(written.features).map(
    ([feature, value]) => [feature, readFeature(value, ["features", feature], complain)]
  );
  return {
    now: instantOf(written.now, ["now"], complain) ?? 0,
    lastGuardRun: instantOf(written.lastGuardRun, ["lastGuardRun"], complain),
    features: new Map(features)
  };
}
function readFeature(written, path, complain) {
  return {
    since: instantOf(written.since, [...path, "since"], complain),
    pausedMs: written.pausedMs ?? 0,
    resumedAt: instantOf(written.resumedAt, [...path, "resumedAt"], complain),
    metrics: written.metrics === void 0 ? { status: "empty", detail: "no metrics are recorded" } : readMetrics3(written.metrics, [...path, "metrics"], complain),
    issues: readIssues(written.issues),
    approvals: readApprovals2(written.approvals),
    investigated: written.investigated ?? null
  };
}
function instantOf(written, path, complain) {
  if (written === null || written === void 0) return null;
  const instant2 = readInstant(written);
  if (instant2 === null) {
    complain(path, "invalid-value", `${nameOf(path)} must be an instant that exists, found ${describe(written)}`);
  }
  return instant2;
}
function readIssues(written) {
  if (written === void 0) return { status: "skipped", detail: "no issues are recorded" };
  const { status, detail = "", critical = [], concerns = [] } = written;
  return status === "ok" ? { status, critical, concerns } : { status, detail };
}
function readApprovals2(written) {
  if (written === void 0) return { status: "unknown", detail: "no approvals are recorded" };
  const { status, detail = "", groups = {}, required = [] } = written;
  return status === "ok" ? { status, groups, required } : { status, detail };
}

// src/cli/evidence.ts
function readEvidenceFile(path) {
  let text;
  try {
    text = readFileSync4(path, "utf8");
  } catch {
    throw new UsageError(
      `Cannot read the evidence in ${path}: there is no such file, or it may not be read`,
      EXIT.usage
    );
  }
  const { evidence: evidence2, problems } = parseEvidence(path, text);
  if (evidence2 !== null) return evidence2;
  const lines2 = problems.map(({ file, line: line2, column, message }) => `${file}:${line2}:${column}  ${message}`);
  throw new UsageError(`The evidence cannot be used:
${lines2.join("\n")}`, EXIT.invalid);
}
function readEvidence2(path) {
  return new Map(Array.from(readEvidenceFile(path).features, ([feature, { metrics }]) => [feature, metrics]));
}
async function recordEvidence(path, evidence2) {
  await writeFile2(path, renderEvidence(evidence2));
}

// src/cli/adapters.ts
function sha256(text) {
  return `sha256:${createHash3("sha256").update(text, "utf8").digest("hex")}`;
}
function openStore(place, store) {
  const { name, kind, environment } = store;
  if (kind !== "file") {
    const message = `Store ${name}: this version writes files only, found kind ${kind}; run with --store to pick a file store`;
    throw new UsageError(message, EXIT.unavailable);
  }
  const path = store.options["path"];
  if (path === void 0) throw new UsageError(`Store ${name} needs a path`, EXIT.invalid);
  const file = resolve2(place.directory, secret(place, path, `store ${name}`));
  return fileStore({ name, path: file, environment, parse: parse4, serialize: serializeSnapshot });
}
function parse4(text) {
  const parsed = parseSnapshot(text);
  if (!parsed.ok || verifyDigest(parsed.snapshot, sha256)) return parsed;
  return { ok: false, detail: "its digest does not match its content" };
}
function openSource(place, name, settings) {
  const source = sourceOf(name, settings);
  switch (source.kind) {
    case "embedded":
      return embedded({ path: resolve2(place.directory, source.path), name });
    case "postgres":
      return postgres({ ...source, name, url: secret(place, source.url, `source ${name}`) });
    case "prometheus": {
      const token = source.token === null ? null : secret(place, source.token, `source ${name}`);
      return prometheus({ ...source, name, url: secret(place, source.url, `source ${name}`), token, fetch });
    }
    case "fixed":
      return fixed(readEvidence2(resolve2(place.directory, source.path)), name);
    case "unconfigured":
      return unconfigured(name);
  }
}
function openEvents(place, settings) {
  const source = sourceOf(settings.metrics.default, settings);
  if (source.kind === "embedded") return embeddedEvents({ path: resolve2(place.directory, source.path) });
  return source.kind === "postgres" ? postgresEvents({ ...source, url: secret(place, source.url, `source ${settings.metrics.default}`) }) : null;
}
function sourceOf(name, settings) {
  return settings.metrics.sources[name] ?? { kind: "unconfigured" };
}
function secret({ environment }, value, whose) {
  if (typeof value === "string") return value;
  const found = environment[value.env];
  if (found === void 0 || found === "") {
    throw new UsageError(`The environment variable ${value.env} of ${whose} is not set`, EXIT.unavailable);
  }
  return found;
}

// src/cli/world.ts
var SETTINGS2 = ".github/pilot-rollout.yml";
var PATIENCE_MS = 3e4;
async function buildWorld(options, facts, progress) {
  const { environment, workingDirectory } = facts;
  const asked = resolve3(workingDirectory, options.repo ?? ".");
  const directory = await findTop(asked) ?? asked;
  const place = { directory, environment };
  const { recorded, record } = recordings(options, workingDirectory);
  return {
    now: options.now ?? recorded?.now ?? facts.clock(),
    ci: environment["CI"] === "true",
    actor: actorOf(environment) ?? await findIdentity(directory) ?? "operator",
    settingsPath: options.settings ?? SETTINGS2,
    history: gitHistory({ directory }),
    tree: gitWorkingTree({ directory }),
    openStore: (store) => openStore(place, store),
    openSource: (name, settings) => openSource(place, name, settings),
    openEvents: (settings) => openEvents(place, settings),
    digest: sha256,
    recorded,
    record,
    onlyStore: options.store ?? null,
    progress: (message) => progress.tell(message),
    patience: () => AbortSignal.timeout(PATIENCE_MS)
  };
}
function recordings({ evidence: evidence2, record }, workingDirectory) {
  if (evidence2 !== void 0 && record !== void 0) {
    throw new UsageError("--record writes what was measured; with --evidence nothing is");
  }
  if (evidence2 !== void 0) return { recorded: readEvidenceFile(resolve3(workingDirectory, evidence2)), record: null };
  if (record === void 0) return { recorded: null, record: null };
  const path = resolve3(workingDirectory, record);
  return { recorded: null, record: (measured) => recordEvidence(path, measured) };
}
function actorOf(environment) {
  const actor = environment["GITHUB_ACTOR"];
  return actor === void 0 || actor === "" ? null : `@${actor}`;
}

export {
  EXIT,
  UsageError,
  cut,
  escapeTerminal,
  escapeMarkdown,
  markdownCode,
  escapeCommandData,
  escapeCommandProperty,
  validateReport,
  jsonText,
  statusOf,
  readDuration,
  settingsAt,
  catalogOfTree,
  timelinesAt,
  publishedForJudging,
  explain2 as explain,
  duration2 as duration,
  formatMoment,
  evidenceBegin,
  assess,
  limitsOf,
  unknownFeature,
  gather,
  tenureFor,
  exposureOf,
  isShallow,
  validate,
  hang,
  tableWidth,
  table,
  tierName,
  share,
  amount,
  minuteOf,
  plural,
  shortRevision,
  ladderBar,
  ladderStep,
  rateBar,
  outcomeOf,
  headline,
  worstFirst,
  nextSteps,
  waitsForTime,
  errorsFirst,
  answerValidate,
  answerCompile,
  answerPublish,
  answerGuard,
  answerExplain,
  notesText,
  answerKill,
  answerRollback,
  answerRestore,
  answerEdit,
  buildWorld
};
