import {
  hashAfter,
  prefixOf
} from "./chunk-MGIBJGCG.js";
import {
  entryOf
} from "./chunk-5DTYG5TW.js";
import {
  instantOf,
  isKilled,
  withKills
} from "./chunk-ZCT3GXGR.js";

// src/evaluation/rule.ts
var KILLED = rule("DISABLED", "killed");
var TIER_DISABLED = rule("DISABLED", "tier-disabled");
var BLACKLISTED = rule("TARGETING_MATCH", "blacklisted");
var PARENT_OFF = rule("DISABLED", "parent-off");
var WHITELISTED = rule("TARGETING_MATCH", "whitelisted", true);
var FULL = rule("STATIC", "full", true);
var BUCKET_IN = rule("SPLIT", "bucket-in", true);
var BUCKET_OUT = rule("SPLIT", "bucket-out");
var FLAG_NOT_FOUND = errorRule("FLAG_NOT_FOUND");
var TARGETING_KEY_MISSING = errorRule("TARGETING_KEY_MISSING");
function rule(reason, detail, enabled = false) {
  return { enabled, reason, detail };
}
function errorRule(errorCode) {
  return { ...rule("ERROR", errorCode), errorCode };
}

// src/client/tree.ts
function plant(tree, [segment, ...rest], value) {
  if (typeof tree !== "object" || segment === void 0) return;
  if (!Object.hasOwn(tree, segment)) tree[segment] = rest.length > 0 ? {} : value;
  plant(tree[segment], rest, value);
}

// src/client/answers.ts
function answersFrom(keeper, overrides, { refreshIfDue, isStale }) {
  const ask = (feature, given) => {
    const customer = typeof given === "string" ? given : "";
    try {
      refreshIfDue();
      const override = typeof overrides === "function" ? overrides(feature, customer) : overrides?.[feature];
      return typeof override === "boolean" ? rule("STATIC", "override", override) : keeper.evaluate(feature, customer);
    } catch {
      return keeper.evaluate(feature, customer);
    }
  };
  const isEnabled = (feature, customer, given) => {
    const answer = ask(feature, customer);
    return answer.enabled || !!answer.errorCode && given?.default === true && !keeper.snapshot?.kills[feature];
  };
  return {
    isEnabled,
    evaluate(feature, customer, given) {
      const answer = ask(feature, customer);
      return {
        ...answer,
        value: isEnabled(feature, customer, given),
        reason: !answer.errorCode && isStale() ? "STALE" : answer.reason,
        revision: keeper.snapshot?.revision
      };
    },
    flagsFor(customer) {
      const tree = {};
      const features = keeper.snapshot?.features;
      for (const feature in features) {
        plant(tree, features[feature]?.flag.split(".") ?? [], isEnabled(feature, customer));
      }
      return tree;
    }
  };
}

// src/evaluation/compiled.ts
function compileSnapshot(snapshot) {
  const compiled = /* @__PURE__ */ new Map();
  const absent = () => snapshot.lean ? TIER_DISABLED : FLAG_NOT_FOUND;
  const compile = (feature) => {
    const entry = entryOf(snapshot, feature);
    if (!entry) return [absent];
    const decide = deciderOf(entry, isKilled(snapshot, feature));
    compiled.set(feature, [decide, absent]);
    const lineage = [decide, ...new Set(entry.dependsOn.flatMap(get))];
    compiled.set(feature, lineage);
    return lineage;
  };
  const get = (feature) => compiled.get(feature) ?? compile(feature);
  return (feature, customer) => {
    const lineage = get(feature);
    return lineage[0](customer, lineage);
  };
}
function deciderOf({ salt, tier, weight, blacklist, whitelist }, killed) {
  const off = killed ? KILLED : tier === 0 && TIER_DISABLED;
  const prefix = prefixOf(`${salt}:`);
  const denied = setOf(salt, prefix, blacklist);
  const listed = setOf(salt, prefix, whitelist);
  const decideAlone = (customer) => {
    if (listed?.has(customer)) return WHITELISTED;
    if (tier === 4) return FULL;
    if (customer === "") return TARGETING_KEY_MISSING;
    return hashAfter(prefix, customer) * 1e5 < weight * 2 ** 32 ? BUCKET_IN : BUCKET_OUT;
  };
  return (customer, lineage) => {
    if (off) return off;
    if (denied?.has(customer)) return BLACKLISTED;
    for (let index = 1; index < lineage.length; index += 1) {
      if (!lineage[index]?.(customer, []).enabled) return PARENT_OFF;
    }
    return decideAlone(customer);
  };
}
function setOf(salt, upper, list) {
  if (list.length === 0) return void 0;
  const members = new Set(list);
  if (typeof list[0] !== "number") return members;
  const lower = prefixOf(`${salt}:`, 1);
  return {
    has: (customer) => members.has(hashAfter(upper, customer) * 2 ** 21 + (hashAfter(lower, customer) >>> 11))
  };
}

// src/client/admission.ts
function admitted(value, current, expected, report) {
  const snapshot = Object(value);
  const { format, hash, environment, sequence, features, kills, restores } = snapshot;
  const problem = ![features, kills, restores].every((record) => Object(record) === record) || !(sequence >= 0) ? "malformed" : format !== 1 || hash !== "mm3-100k-1" ? "unknown-format" : environment !== expected ? "environment" : current && isOlder(snapshot, current) ? "older" : void 0;
  if (problem) return report(problem, [format, environment, sequence]);
  return { ...snapshot, features: readable(features, current, report) };
}
function isOlder(next, current) {
  const at = instantOf(next.publishedAt);
  return next.sequence < current.sequence && !(at > instantOf(current.publishedAt)) || Number(next.generation) < Number(current.generation) && Date.now() - at < 6e5;
}
function readable(features, current, report) {
  let repaired;
  for (const name in features) {
    if (isReadable(features[name])) continue;
    report("feature", name);
    repaired ??= { ...features };
    const last = current && entryOf(current, name);
    if (last) repaired[name] = last;
    else delete repaired[name];
  }
  return repaired ?? features;
}
function isReadable(entry) {
  try {
    const { tier, weight, salt, flag, whitelist, blacklist, dependsOn } = Object(entry);
    return Number.isInteger(weight) && (tier & 7) === tier && tier < 5 && isText(salt) && isText(flag) && dependsOn.every(isText) && isList(whitelist) && isList(blacklist);
  } catch {
    return false;
  }
}
function isList(list) {
  return list.every(isText) || list.every(Number.isInteger);
}
function isText(value) {
  return typeof value === "string";
}

// src/client/keeper.ts
function createKeeper({ environment = "production", bootstrap }, report) {
  let merge = Object;
  const keeper = {
    evaluate: () => errorRule("PROVIDER_NOT_READY"),
    take(value, reading, isTrusted) {
      const taken = isTrusted && admitted(value, keeper.snapshot, environment, report);
      if (taken) keeper.version = reading.version;
      merge = reading.merge ?? merge;
      const next = taken || keeper.snapshot;
      if (next) {
        if (!keeper.snapshot && typeof document === "object" && next.customerIds !== "hashed") {
          report("plain-customers", "publish hashes");
        }
        keeper.snapshot = merge(next);
        keeper.evaluate = compileSnapshot(keeper.snapshot);
      }
      return !!taken;
    }
  };
  if (bootstrap) keeper.take(bootstrap, {}, true);
  return keeper;
}

// src/client/reader.ts
async function readInto(keeper, { source, publicKey }, report, signal) {
  let trouble = "source";
  try {
    const { snapshot: known, version } = keeper;
    const answer = await Promise.race([
      source?.({ signal, version, report }),
      // Not every source listens.
      new Promise((_, reject) => {
        signal.onabort = () => reject(signal.reason);
      })
    ]);
    if (answer === null) return !!known;
    const reading = Object(answer);
    const { snapshot = answer } = reading;
    trouble = "malformed";
    const value = typeof snapshot === "string" ? JSON.parse(snapshot) : snapshot;
    const isTrusted = !publicKey || await (await import("./signature-LZFZDADE.js")).isSigned(value, publicKey, report);
    return keeper.snapshot !== known || keeper.take(value, reading, isTrusted);
  } catch (error) {
    return report(trouble, error);
  }
}

// src/client/schedule.ts
function createSchedule(options, keeper, report) {
  const { source, refresh: timing = {} } = options;
  const { every = 3e4, timeout = 1e4, staleAfter = Math.max(6e4, 3 * every), mode } = timing;
  const isTimed = mode ? mode === "timer" : hasTimers();
  const listeners = /* @__PURE__ */ new Set();
  let isClosed = !source;
  let confirmedAt = 0;
  let due = 0;
  let reading;
  let timer;
  const isStale = () => confirmedAt > 0 && Date.now() - confirmedAt > staleAfter;
  const refresh = async () => {
    if (isClosed) return false;
    due = Date.now() + timeout;
    reading = readInto(keeper, options, report, AbortSignal.timeout(timeout));
    const taken = await reading;
    const now = Date.now();
    if (taken || !confirmedAt) confirmedAt = now;
    const longest = Math.max(6e4, every);
    const wait = Math.min((keeper.snapshot ? every : 1e3) + now - confirmedAt, longest) * (0.8 + 0.4 * Math.random());
    due = now + wait;
    clearTimeout(timer);
    if (isTimed) (timer = setTimeout(refresh, wait)).unref?.();
    for (const listener of listeners) {
      try {
        listener();
      } catch {
      }
    }
    return taken;
  };
  const refreshIfDue = (waitUntil) => {
    if (isTimed || isClosed || Date.now() < due) return;
    const begun = refresh();
    waitUntil?.(begun);
  };
  if (isTimed) void refresh();
  const ready = async () => {
    if (!keeper.snapshot) await (isTimed ? reading : confirmedAt && Date.now() < due || refresh());
    return !!keeper.snapshot;
  };
  const close = () => {
    isClosed = true;
    clearTimeout(timer);
  };
  return { isStale, ready, refresh, refreshIfDue, close, listeners };
}
function hasTimers() {
  const { WebSocketPair, process } = globalThis;
  return !(WebSocketPair ?? process?.env?.VERCEL ?? process?.env?.LAMBDA_TASK_ROOT);
}

// src/client/create.ts
function createClient(options = {}) {
  const { onError = console.warn } = options;
  const report = (code, found) => {
    try {
      onError({ code, message: String(found) });
    } catch {
    }
    return false;
  };
  const keeper = createKeeper(options, report);
  const schedule = createSchedule(options, keeper, report);
  return {
    ...answersFrom(keeper, options.overrides, schedule),
    ...schedule,
    snapshot: () => keeper.snapshot
  };
}
export {
  createClient,
  withKills
};
