import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  BLACKLISTED,
  BUCKET_IN,
  BUCKET_OUT,
  FULL,
  KILLED,
  PARENT_OFF,
  TARGETING_KEY_MISSING,
  TIER_DISABLED,
  WHITELISTED,
  errorRule,
  isKilled,
  ruleWithoutEntry
} from "./chunk-HO4JJVII.js";
import {
  BUCKETS
} from "./chunk-WHJGLCYK.js";
import {
  hashAfter,
  prefixOf
} from "./chunk-3RO75R7V.js";
import {
  parseInstant
} from "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/evaluation/compiled.ts
function compileSnapshot(snapshot) {
  const compiled = /* @__PURE__ */ new Map();
  const compile = (feature) => {
    const entry = Object.hasOwn(snapshot.features, feature) && snapshot.features[feature];
    if (!entry) return void 0;
    const made = compileAlone(entry, isKilled(snapshot, feature));
    compiled.set(feature, made);
    made.ancestors = ancestorsOf(entry.dependsOn.map(get));
    made.isPlain = !made.off && !made.blacklist && made.ancestors?.length === 0;
    return made;
  };
  const get = (feature) => compiled.get(feature) ?? compile(feature);
  return get;
}
function decide(feature, customer) {
  return (feature.isPlain ? void 0 : ruleBefore(feature, customer)) ?? decideAlone(feature, customer);
}
function ruleBefore({ off, blacklist, ancestors }, customer) {
  if (off) return off;
  if (blacklist?.has(customer)) return BLACKLISTED;
  return ancestors?.every((each) => isOnAlone(each, customer)) ? void 0 : PARENT_OFF;
}
function decideAlone(feature, customer) {
  if (feature.whitelist?.has(customer)) return WHITELISTED;
  if (feature.full) return FULL;
  if (customer === "") return TARGETING_KEY_MISSING;
  return hashAfter(feature.prefix, customer) * BUCKETS < feature.limit ? BUCKET_IN : BUCKET_OUT;
}
function isOnAlone(feature, customer) {
  return !feature.blacklist?.has(customer) && decideAlone(feature, customer).enabled;
}
function compileAlone({ salt, tier, weight, blacklist, whitelist }, killed) {
  return {
    off: killed ? KILLED : tier === 0 ? TIER_DISABLED : void 0,
    blacklist: setOf(salt, blacklist),
    whitelist: setOf(salt, whitelist),
    ancestors: void 0,
    isPlain: false,
    full: tier === 4,
    prefix: prefixOf(`${salt}:`),
    limit: weight * 2 ** 32
  };
}
function ancestorsOf(parents) {
  const all = /* @__PURE__ */ new Set();
  for (const parent of parents) {
    if (!parent?.ancestors || parent.off) return void 0;
    for (const ancestor of [parent, ...parent.ancestors]) all.add(ancestor);
  }
  return [...all];
}
function setOf(salt, list) {
  if (list.length === 0) return void 0;
  const members = new Set(list);
  if (typeof list[0] === "string") return members;
  const upper = prefixOf(`${salt}:`);
  const lower = prefixOf(`${salt}:`, 1);
  return {
    has: (customer) => members.has(hashAfter(upper, customer) * 2 ** 21 + (hashAfter(lower, customer) >>> 11))
  };
}

// src/client/tree.ts
function plant(tree, path, value) {
  const [segment = "", ...rest] = path.split(".");
  if (!Object.hasOwn(tree, segment)) tree[segment] = rest.length > 0 ? {} : value;
  const branch = tree[segment];
  if (rest.length > 0 && typeof branch === "object") plant(branch, rest.join("."), value);
}

// src/client/answers.ts
function answersFrom(keeper, overrides, touch, isStale) {
  const ask = (feature, customer) => {
    try {
      touch?.();
      const override = typeof overrides === "function" ? overrides(feature, customer) : overrides?.[feature];
      if (typeof override === "boolean") return { enabled: override, reason: "STATIC", detail: "override" };
      const compiled = keeper.compiled?.(feature);
      if (compiled) return decide(compiled, typeof customer === "string" ? customer : "");
    } catch {
    }
    return keeper.loaded ? ruleWithoutEntry(keeper.loaded) : NOT_READY;
  };
  const valueOf = ({ enabled, errorCode }, feature, given) => enabled || errorCode !== void 0 && given?.default === true && !keeper.loaded?.kills[feature];
  const isEnabled = (feature, customer, given) => valueOf(ask(feature, customer), feature, given);
  return {
    isEnabled,
    evaluate(feature, customer, given) {
      const rule = ask(feature, customer);
      const { reason, detail, errorCode } = rule;
      const { revision, sequence, features } = keeper.loaded ?? NOTHING;
      const { tier, weight } = Object.hasOwn(features, feature) && features[feature] || NO_ENTRY;
      const value = valueOf(rule, feature, given);
      const current = !errorCode && isStale() ? "STALE" : reason;
      return { feature, value, reason: current, detail, errorCode, tier, weight, revision, sequence };
    },
    flagsFor(customer) {
      const tree = {};
      for (const [feature, { flag }] of Object.entries((keeper.loaded ?? NOTHING).features)) {
        plant(tree, flag, isEnabled(feature, customer));
      }
      return tree;
    }
  };
}
var NOT_READY = errorRule("PROVIDER_NOT_READY");
var NO_ENTRY = { tier: null, weight: null };
var NOTHING = {
  revision: null,
  sequence: null,
  features: {}
};

// src/client/admission.ts
function isFit(value, current, expected, report) {
  const { format, hash, environment, sequence, publishedAt, features, kills, restores } = Object(value);
  const check = (isRight, code, found) => isRight || report(code, found);
  return check([features, kills, restores].every(isRecord) && sequence >= 0, "malformed", value) && check(format === 1 && hash === "mm3-100k-1", "unknown-format", format) && check(environment === expected, "environment", environment) && // A lower sequence counts only where it was published later: after a store was made anew.
  check(
    !current || sequence >= current.sequence || parseInstant(publishedAt) > parseInstant(current.publishedAt),
    "older",
    sequence
  );
}
function readable(snapshot, current, report) {
  const { features } = snapshot;
  if (areReadable(features)) return snapshot;
  const lastGood = new Map(Object.entries(current?.features ?? {}));
  const entries = Object.entries(features).flatMap(([name, entry]) => {
    if (isReadable(entry)) return [[name, entry]];
    report("feature", name);
    const last = lastGood.get(name);
    return last ? [[name, last]] : [];
  });
  return { ...snapshot, features: Object.fromEntries(entries) };
}
function areReadable(features) {
  for (const name in features) if (!isReadable(features[name])) return false;
  return true;
}
function isReadable(entry) {
  if (!isRecord(entry)) return false;
  const { tier, weight, salt, flag, whitelist, blacklist, dependsOn } = entry;
  return Number.isInteger(weight) && tier === (Number(tier) & 7) && tier < 5 && isText(salt) && isText(flag) && areAll(dependsOn, isText) && isList(whitelist) && isList(blacklist);
}
function isList(list) {
  return areAll(list, isText) || areAll(list, Number.isInteger);
}
function areAll(list, is) {
  if (!Array.isArray(list)) return false;
  for (const member of list) if (!is(member)) return false;
  return true;
}
function isText(value) {
  return typeof value === "string";
}
function isRecord(value) {
  return typeof value === "object" && value !== null;
}

// src/client/keeper.ts
function createKeeper({ environment = "production", bootstrap }, tell, report) {
  let published;
  let beside = {};
  const swap = (next) => {
    const { loaded } = keeper;
    const { restores } = next;
    const valid = Object.entries(beside).filter(([feature]) => isKilled({ kills: beside, restores }, feature));
    keeper.loaded = { ...next, kills: { ...next.kills, ...Object.fromEntries(valid) } };
    keeper.compiled = compileSnapshot(keeper.loaded);
    if (!loaded) {
      tell({ kind: "ready" });
      if (isPublic(next)) report("plain-customers", "publish them hashed");
    } else if (nameOf(loaded) !== nameOf(keeper.loaded)) tell({ kind: "changed" });
  };
  const keeper = {
    take(value, { kills, version }, isTrusted) {
      const fits = isTrusted && isFit(value, published, environment, report);
      if (fits) {
        published = readable(value, published, report);
        keeper.version = version;
      }
      if (kills) beside = { ...fits ? {} : beside, ...kills };
      if (published) swap(published);
      return fits;
    }
  };
  if (bootstrap) keeper.take(bootstrap, {}, true);
  return keeper;
}
function isPublic({ customerIds, features }) {
  return typeof document === "object" && customerIds === void 0 && Object.values(features).some(({ whitelist, blacklist }) => whitelist[0] ?? blacklist[0]);
}
function nameOf({ sequence, publishedAt, kills }) {
  return JSON.stringify([sequence, publishedAt, kills]);
}

// src/client/reader.ts
function createReader({ source, publicKey, refresh: { every = 3e4, staleAfter = Math.max(6e4, 3 * every) } = {} }, keeper, tell, report) {
  let confirmedAt = 0;
  let wasStale = false;
  const isStale = () => source !== void 0 && Date.now() - (confirmedAt ||= Date.now()) > staleAfter;
  const ask = async (signal) => {
    const { loaded, version } = keeper;
    const answer = await Promise.race([
      source?.({ signal, version }),
      // Not every source listens.
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)))
    ]);
    if (answer === null) return loaded !== void 0;
    const reading = Object(answer);
    const { snapshot = answer, problem } = reading;
    if (problem) report("source", problem);
    const value = typeof snapshot === "string" ? JSON.parse(snapshot) : snapshot;
    const isTrusted = !publicKey || await (await import("./signature-VFYW2SF6.js")).isSigned(value, publicKey);
    if (!isTrusted) report("signature", publicKey);
    return keeper.loaded !== loaded || keeper.take(value, reading, isTrusted);
  };
  return {
    isStale,
    async read(signal) {
      let taken = false;
      try {
        taken = await ask(signal);
      } catch (error) {
        report(error instanceof SyntaxError ? "malformed" : "source", error);
      }
      if (taken) confirmedAt = Date.now();
      if (wasStale !== isStale()) {
        wasStale = !wasStale;
        tell({ kind: wasStale ? "stale" : "ready" });
      }
      return taken;
    }
  };
}

// src/client/schedule.ts
var PATIENCE = 6e4;
var HASTE = 1e3;
function createSchedule({ source, refresh: { every = 3e4, timeout = 1e4, mode = usualMode(), waitUntil: usual } = {} }, read, isEmpty) {
  const isTimed = mode === "timer";
  let isClosed = source === void 0;
  let failures = 0;
  let due = 0;
  let readingEnds = 0;
  let reading;
  let timer;
  const refresh = async () => {
    if (isClosed) return false;
    readingEnds = Date.now() + timeout;
    reading = read(AbortSignal.timeout(timeout));
    const taken = await reading;
    readingEnds = 0;
    failures = taken ? 0 : failures + 1;
    const wait = waitAfter(failures, every, isEmpty());
    due = Date.now() + wait;
    clearTimeout(timer);
    if (isTimed && !isClosed) timer = unreferenced(setTimeout(refresh, wait));
    return taken;
  };
  const refreshIfDue = (waitUntil = usual) => {
    if (isClosed || Date.now() < Math.max(due, readingEnds)) return;
    const begun = refresh();
    waitUntil?.(begun);
  };
  if (isTimed) void refresh();
  return {
    // Asking for the time costs more than an answer, and a timer has its own clock.
    touch: isTimed || isClosed ? void 0 : refreshIfDue,
    // Another request's reading may never end, so that of a timer only is waited for.
    async ready() {
      if (isEmpty()) await (isTimed ? reading : refresh());
      return !isEmpty();
    },
    refresh,
    refreshIfDue,
    close() {
      isClosed = true;
      clearTimeout(timer);
    }
  };
}
function unreferenced(timer) {
  timer.unref?.();
  return timer;
}
function waitAfter(failures, every, isEmpty) {
  const usual = (isEmpty ? Math.min(HASTE, every) : every) * 2 ** failures;
  return Math.min(usual, Math.max(every, PATIENCE)) * (0.8 + 0.4 * Math.random());
}
function usualMode() {
  const { navigator, process } = globalThis;
  const { VERCEL, AWS_LAMBDA_FUNCTION_NAME } = process?.env ?? {};
  return navigator?.userAgent === "Cloudflare-Workers" || VERCEL || AWS_LAMBDA_FUNCTION_NAME ? "on-read" : "timer";
}

// src/client/create.ts
function createClient(options = {}) {
  const { onError = console.warn } = options;
  const listeners = /* @__PURE__ */ new Set();
  listeners.add((event) => event.kind === "problem" && onError(event));
  const tell = (event) => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch {
      }
    }
  };
  const report = (code, found) => {
    tell({ kind: "problem", code, message: String(found) });
    return false;
  };
  const keeper = createKeeper(options, tell, report);
  const { read, isStale } = createReader(options, keeper, tell, report);
  const { touch, ...schedule } = createSchedule(options, read, () => !keeper.loaded);
  return {
    ...answersFrom(keeper, options.overrides, touch, isStale),
    ...schedule,
    snapshot: () => keeper.loaded,
    isStale,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}
export {
  createClient
};
