// src/evaluation/murmur3.ts
function prefixOf(text, seed = 0) {
  return extended({ hash: seed, block: 0, shift: 0, length: 0 }, text);
}
function hashAfter(prefix, text) {
  let { hash, block } = prefix;
  const { shift } = prefix;
  const { length } = text;
  let seen = 0;
  let index = 0;
  for (; index + 3 < length; index += 4) {
    const first = text.charCodeAt(index);
    const second = text.charCodeAt(index + 1);
    const third = text.charCodeAt(index + 2);
    const fourth = text.charCodeAt(index + 3);
    seen |= first | second | third | fourth;
    const word = first | second << 8 | third << 16 | fourth << 24;
    hash = mixed(hash, block | word << shift);
    block = shift === 0 ? 0 : word >>> 32 - shift;
  }
  let taken = shift;
  for (; index < length; index += 1) {
    const code = text.charCodeAt(index);
    seen |= code;
    block |= code << taken;
    taken = taken + 8 & 31;
    if (taken === 0) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  return seen > 127 ? finished(extended(prefix, text)) : finished({ hash, block, length: prefix.length + length });
}
function extended({ hash, block, shift, length }, text) {
  const octets = new TextEncoder().encode(text);
  for (const octet of octets) {
    block |= octet << shift;
    shift = shift + 8 & 31;
    if (shift === 0) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  return { hash, block, shift, length: length + octets.length };
}
function mixed(hash, block) {
  const turned = hash ^ scrambled(block);
  return Math.imul(turned << 13 | turned >>> 19, 5) + 3864292196 | 0;
}
function scrambled(block) {
  const product = Math.imul(block, 3432918353);
  return Math.imul(product << 15 | product >>> 17, 461845907);
}
function finished({ hash, block, length }) {
  let rest = hash ^ scrambled(block) ^ length;
  rest = Math.imul(rest ^ rest >>> 16, 2246822507);
  rest = Math.imul(rest ^ rest >>> 13, 3266489909);
  return (rest ^ rest >>> 16) >>> 0;
}

// src/evaluation/bucket.ts
var BUCKETS = 1e5;

// src/evaluation/instant.ts
function parseInstant(text) {
  return Date.parse(text);
}

// src/evaluation/evaluate.ts
var REASONS = {
  FLAG_NOT_FOUND: "ERROR",
  killed: "DISABLED",
  "tier-disabled": "DISABLED",
  blacklisted: "TARGETING_MATCH",
  "parent-off": "DISABLED",
  whitelisted: "TARGETING_MATCH",
  full: "STATIC",
  TARGETING_KEY_MISSING: "ERROR",
  "bucket-in": "SPLIT",
  "bucket-out": "SPLIT"
};
function reasonOf(detail, stale) {
  return stale && !isError(detail) ? "STALE" : REASONS[detail];
}
function isError(detail) {
  return detail === "FLAG_NOT_FOUND" || detail === "TARGETING_KEY_MISSING";
}
function isOn(detail) {
  return detail === "bucket-in" || detail === "whitelisted" || detail === "full";
}
function isKilled(snapshot, feature) {
  const kill = own(snapshot.kills, feature);
  if (kill === void 0) return false;
  const restore = own(snapshot.restores, feature);
  return restore === void 0 || !(parseInstant(kill.at) <= parseInstant(restore.at));
}
function own(record, key) {
  return Object.hasOwn(record, key) ? record[key] : void 0;
}

// src/evaluation/compiled.ts
function compileSnapshot(snapshot) {
  const compiled = /* @__PURE__ */ new Map();
  return function get(feature) {
    const known = compiled.get(feature);
    if (known !== void 0 || !Object.hasOwn(snapshot.features, feature)) return known;
    const entry = snapshot.features[feature];
    if (entry === void 0) return void 0;
    const made = compileAlone(entry, isKilled(snapshot, feature));
    compiled.set(feature, made);
    made.ancestors = ancestorsOf(entry.dependsOn.map(get));
    return made;
  };
}
function decide(feature, customer) {
  if (feature.off !== null) return feature.off;
  if (feature.blacklist !== null && feature.blacklist.has(customer)) return "blacklisted";
  if (feature.ancestors !== NONE && !areOn(feature.ancestors, customer)) return "parent-off";
  return decideAlone(feature, customer);
}
var NONE = [];
function decideAlone(feature, customer) {
  if (feature.whitelist !== null && feature.whitelist.has(customer)) return "whitelisted";
  if (feature.full) return "full";
  if (customer === "") return "TARGETING_KEY_MISSING";
  return hashAfter(feature.prefix, customer) * BUCKETS < feature.limit ? "bucket-in" : "bucket-out";
}
function areOn(ancestors, customer) {
  return ancestors?.every(
    (ancestor) => ancestor.blacklist?.has(customer) !== true && isOn(decideAlone(ancestor, customer))
  ) ?? false;
}
function compileAlone(entry, killed) {
  const prefix = prefixOf(`${entry.salt}:`);
  return {
    off: killed ? "killed" : entry.tier === 0 ? "tier-disabled" : null,
    blacklist: setOf(entry, entry.blacklist),
    whitelist: setOf(entry, entry.whitelist),
    ancestors: null,
    full: entry.tier === 4,
    prefix,
    limit: entry.weight * 2 ** 32
  };
}
function ancestorsOf(parents) {
  if (parents.length === 0) return NONE;
  const all = /* @__PURE__ */ new Set();
  for (const parent of parents) {
    if (parent === void 0 || parent.off !== null || parent.ancestors === null) return null;
    for (const ancestor of [parent, ...parent.ancestors]) all.add(ancestor);
  }
  return [...all];
}
function setOf({ salt }, list) {
  if (list.length === 0) return null;
  return typeof list[0] === "number" ? hashedSet(salt, list.map(Number)) : new Set(list.map(String));
}
function hashedSet(salt, list) {
  const hashes = Float64Array.from(list).toSorted();
  const [upper, lower] = [prefixOf(`${salt}:`), prefixOf(`${salt}:`, 1)];
  return {
    has(customer) {
      const hash = hashAfter(upper, customer) * 2 ** 21 + (hashAfter(lower, customer) >>> 11);
      let low = 0;
      let high = hashes.length;
      while (low < high) {
        const middle = low + high >>> 1;
        if ((hashes[middle] ?? 0) < hash) low = middle + 1;
        else high = middle;
      }
      return hashes[low] === hash;
    }
  };
}

// src/client/tree.ts
function plant(tree, path, value) {
  const segments = path.split(".");
  const leaf = segments.pop() ?? "";
  let branch = tree;
  for (const segment of segments) {
    const next = Object.hasOwn(branch, segment) ? branch[segment] : grow(branch, segment);
    if (typeof next !== "object") return;
    branch = next;
  }
  if (leaf !== "__proto__" && !Object.hasOwn(branch, leaf)) branch[leaf] = value;
}
function grow(branch, segment) {
  return segment === "__proto__" ? void 0 : branch[segment] = {};
}

// src/client/answers.ts
function answersFrom(holder, overrides, touch) {
  const ask = (feature, customer) => {
    touch();
    return detailOf(holder, overrides, feature, customer);
  };
  const answers = {
    isEnabled(feature, customer, options) {
      const detail = ask(feature, customer);
      return typeof detail === "boolean" ? detail : isOn(detail) || isDefault(holder, detail, feature, options);
    },
    evaluate(feature, customer, options) {
      const detail = ask(feature, customer);
      const origin = originOf(holder, feature);
      if (typeof detail === "boolean") return { ...origin, value: detail, reason: "STATIC", detail: "override" };
      const reason = reasonOf(detail, holder.isStale());
      if (!isError(detail)) return { ...origin, value: isOn(detail), reason, detail };
      const errorCode = holder.loaded === void 0 ? "PROVIDER_NOT_READY" : detail;
      return { ...origin, value: isDefault(holder, detail, feature, options), reason, detail: errorCode, errorCode };
    },
    flagsFor(customer) {
      const tree = {};
      for (const [feature, { flag }] of featuresOf(holder)) plant(tree, flag, answers.isEnabled(feature, customer));
      return tree;
    }
  };
  return answers;
}
function detailOf({ compiled }, overrides, feature, customer) {
  try {
    const override = overrides === void 0 ? void 0 : overrideOf(overrides, feature, customer);
    if (override !== void 0) return override;
    const found = compiled?.(feature);
    return found === void 0 ? "FLAG_NOT_FOUND" : decide(found, typeof customer === "string" ? customer : "");
  } catch {
    return "FLAG_NOT_FOUND";
  }
}
function originOf({ loaded }, feature) {
  const { revision, sequence, features } = loaded ?? NOTHING;
  const { tier, weight } = Object.hasOwn(features, feature) && features[feature] || NO_ENTRY;
  return { feature, tier, weight, revision, sequence };
}
var NOTHING = {
  features: {},
  revision: null,
  sequence: null
};
var NO_ENTRY = { tier: null, weight: null };
function featuresOf({ loaded }) {
  return Object.entries(loaded?.features ?? {});
}
function isDefault({ loaded }, detail, feature, options) {
  if (options?.default !== true || !isError(detail)) return false;
  return loaded === void 0 || !isKilled(loaded, feature);
}
function overrideOf(overrides, feature, customer) {
  if (typeof overrides === "function") return overrides(feature, customer);
  return Object.hasOwn(overrides, feature) ? overrides[feature] : void 0;
}

// src/client/admission.ts
function admit(value, current, environment, report) {
  const objection = objectionTo(value, current, environment);
  if (objection !== null) report(...objection);
  if (objection !== null || !isFramed(value)) return void 0;
  return {
    ...value,
    features: readable(value.features, current, report),
    kills: dated(value.kills),
    restores: dated(value.restores)
  };
}
function dated(records) {
  return Object.fromEntries(
    Object.entries(records).map(([name, record]) => [name, { ...record, at: String(record?.at) }])
  );
}
function objectionTo(value, current, expected) {
  const { format, hash, environment } = Object(value);
  if (format === void 0) return ["malformed", "no snapshot"];
  if (format !== 1 || hash !== "mm3-100k-1") return ["unknown-format", `${format} ${hash}`];
  if (environment !== expected) return ["environment", `${environment} instead of ${expected}`];
  if (!isFramed(value)) return ["malformed", "no whole snapshot"];
  if (current === void 0 || !isBehind(value, current)) return null;
  return ["older", `sequence ${value.sequence} after ${current.sequence}`];
}
function isBehind(next, current) {
  return next.sequence < current.sequence && !(parseInstant(next.publishedAt) > parseInstant(current.publishedAt));
}
function isFramed(value) {
  return isRecord(value) && Number.isInteger(value["sequence"]) && isText(value["revision"]) && isText(value["publishedAt"]) && [value["features"], value["kills"], value["restores"]].every(isRecord);
}
function readable(features, current, report) {
  const broken = Object.keys(features).filter((name) => !isFeature(features[name]));
  if (broken.length === 0) return features;
  const kept = new Map(Object.entries(features));
  for (const name of broken) {
    report("feature", name);
    kept.delete(name);
    const good = current !== void 0 && Object.hasOwn(current.features, name) && current.features[name];
    if (good) kept.set(name, good);
  }
  return Object.fromEntries(kept);
}
function isFeature(entry) {
  if (!isRecord(entry)) return false;
  const { tier, weight, salt, flag, whitelist, blacklist, dependsOn } = entry;
  return Number.isInteger(weight) && TIERS.has(tier) && [salt, flag].every(isText) && isListOf(dependsOn, isText) && [whitelist, blacklist].every((list) => isListOf(list, isText) || isListOf(list, Number.isSafeInteger));
}
var TIERS = /* @__PURE__ */ new Set([0, 1, 2, 3, 4]);
function isListOf(list, isMember) {
  return Array.isArray(list) && list.every(isMember);
}
function isText(value) {
  return typeof value === "string";
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/evaluation/canonical.ts
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

// src/client/signature.ts
async function isSignedByOneOf(snapshot, keys) {
  const text = new TextEncoder().encode(canonicalJson({ ...snapshot, digest: void 0, signature: void 0 }));
  const { algorithm, value } = Object(snapshot["signature"]);
  for (const key of keys) {
    const octets = octetsOf(key.replaceAll(/-.*-/g, "")).slice(-32);
    const imported = await crypto.subtle.importKey("raw", octets, "Ed25519", false, ["verify"]);
    if (algorithm === "Ed25519" && await crypto.subtle.verify(algorithm, imported, octetsOf(value), text))
      return true;
  }
  return false;
}
function octetsOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

// src/client/holder.ts
var Holder = class {
  /** With the kills of their own keys; undefined before the first snapshot. */
  loaded;
  compiled;
  listeners = /* @__PURE__ */ new Set();
  #options;
  #published;
  #kills = {};
  #version;
  #confirmedAt;
  #turn = 0;
  #lastTaken = 0;
  #wasStale = false;
  #toldPlain = false;
  constructor(options) {
    this.#options = options;
    if (options.bootstrap !== void 0) this.#admit({ snapshot: options.bootstrap });
  }
  /** Whether the source has not confirmed the snapshot for longer than allowed. */
  isStale() {
    const { source, refresh: { every = 3e4, staleAfter = Math.max(6e4, 3 * every) } = {} } = this.#options;
    const now = Date.now();
    this.#confirmedAt ??= now;
    return source !== void 0 && now - this.#confirmedAt > staleAfter;
  }
  /** Reads from the source once; says whether what it answered was taken. Never rejects. */
  async read(signal) {
    const turn = this.#turn += 1;
    let taken = false;
    try {
      const answer = await orAborted(this.#options.source?.({ signal, version: this.#version }), signal);
      taken = await this.#take(answer ?? null, turn);
    } catch (error) {
      this.#report("source", String(error));
    }
    if (taken) this.#confirmedAt = Date.now();
    const isStale = this.isStale();
    if (isStale !== this.#wasStale) this.#tell({ kind: isStale ? "stale" : "ready" });
    this.#wasStale = isStale;
    return taken;
  }
  async #take(answer, turn) {
    if (answer === null) return this.loaded !== void 0;
    const reading = typeof answer === "object" && "snapshot" in answer ? answer : { snapshot: answer };
    const isTrusted = await this.#isTrusted(parsed(reading.snapshot));
    if (turn < this.#lastTaken) return true;
    if (reading.problem !== void 0) this.#report("source", reading.problem);
    if (isTrusted && this.#admit(reading)) {
      this.#lastTaken = turn;
      return true;
    }
    this.#kills = { ...this.#kills, ...dated(reading.kills ?? {}) };
    this.#swap();
    return false;
  }
  async #isTrusted(value) {
    const { publicKey } = this.#options;
    if (publicKey === void 0) return true;
    const isSigned = await isSignedByOneOf(Object(value), [publicKey].flat());
    if (!isSigned) this.#report("signature", "not by a trusted key");
    return isSigned;
  }
  #admit({ snapshot, kills, version }) {
    const admitted = admit(parsed(snapshot), this.#published, this.#options.environment ?? "production", this.#report);
    if (admitted === void 0) return false;
    this.#published = admitted;
    this.#version = version;
    if (kills !== void 0) this.#kills = dated(kills);
    this.#swap();
    this.#warnOfPlainCustomers(admitted);
    return true;
  }
  #swap() {
    if (this.#published === void 0) return;
    const before = this.loaded;
    this.loaded = { ...this.#published, kills: mergedKills(this.#published.kills, this.#kills) };
    this.compiled = compileSnapshot(this.loaded);
    if (before === void 0) this.#tell({ kind: "ready" });
    else if (nameOf(before) !== nameOf(this.loaded)) this.#tell({ kind: "changed" });
  }
  #warnOfPlainCustomers({ customerIds, features }) {
    if (this.#toldPlain || customerIds === "hashed" || typeof document === "undefined") return;
    this.#toldPlain = Object.values(features).some(({ whitelist, blacklist }) => whitelist[0] ?? blacklist[0]);
    if (this.#toldPlain) this.#report("plain-customers", "everybody can read the lists: publish them hashed");
  }
  /** Tells of a problem. */
  #report = (code, message) => {
    const { onError = (problem) => console.warn("pilot-rollout", problem) } = this.#options;
    quietly(() => onError({ code, message }));
    this.#tell({ kind: "problem", problem: { code, message } });
  };
  #tell(event) {
    for (const listener of this.listeners) quietly(() => listener(event));
  }
};
function mergedKills(published, kept) {
  const later = Object.entries(kept).filter(([feature, { at }]) => {
    const other = Object.hasOwn(published, feature) ? parseInstant(published[feature]?.at ?? "") : 0;
    return !(parseInstant(at) <= other || Number.isNaN(other));
  });
  return { ...published, ...Object.fromEntries(later) };
}
function nameOf({ sequence, publishedAt, revision, kills }) {
  return JSON.stringify([sequence, publishedAt, revision, kills]);
}
function parsed(snapshot) {
  try {
    return typeof snapshot === "string" ? JSON.parse(snapshot) : snapshot;
  } catch {
    return void 0;
  }
}
function orAborted(answer, signal) {
  return Promise.race([
    answer,
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)))
  ]);
}
function quietly(call) {
  try {
    call();
  } catch {
  }
}

// src/client/schedule.ts
var PATIENCE = 6e4;
var HASTE = 1e3;
var Schedule = class {
  /** The earliest instant at which {@link ifDue} does something; never where a timer does it. */
  due = 0;
  #refresh;
  #read;
  #isEmpty;
  #failures = 0;
  #isClosed = false;
  #reading;
  #readingEnds = 0;
  #stop = new AbortController();
  #timer;
  /** @param read reads once and says whether what it read was taken; never rejects */
  constructor(refresh, read, isEmpty) {
    this.#refresh = refresh;
    this.#read = read;
    this.#isEmpty = isEmpty;
    if ((refresh.mode ?? (onlyWorksInRequests() ? "on-read" : "timer")) === "timer") {
      this.due = Number.POSITIVE_INFINITY;
      void this.now();
    }
  }
  /** Reads now; says whether what was read was taken. */
  async now() {
    if (this.#isClosed) return false;
    const { timeout = 1e4 } = this.#refresh;
    const stop = this.#stop = new AbortController();
    const timer = setTimeout(() => stop.abort(new Error(`no answer in ${timeout} ms`)), timeout);
    this.#readingEnds = Date.now() + timeout;
    const reading = this.#reading = this.#read(stop.signal);
    const taken = await reading;
    clearTimeout(timer);
    if (this.#reading === reading) this.#readingEnds = 0;
    this.#failures = taken ? 0 : this.#failures + 1;
    this.#plan();
    return taken;
  }
  /** Reads beside whoever asks, if it is time to and nobody else does. */
  ifDue(waitUntil = this.#refresh.waitUntil) {
    const now = Date.now();
    if (now < this.due || now < this.#readingEnds) return;
    const reading = this.now();
    waitUntil?.(reading);
  }
  /** The reading that a timer began; one of the caller's own where it may belong to another request. */
  first() {
    return this.due > 0 && this.#readingEnds > 0 && this.#reading !== void 0 ? this.#reading : this.now();
  }
  /** Gives up everything. */
  close() {
    this.#isClosed = true;
    this.due = Number.POSITIVE_INFINITY;
    clearTimeout(this.#timer);
    this.#stop.abort(new Error("closed"));
  }
  #plan() {
    const { every = 3e4 } = this.#refresh;
    const [usual, longest] = this.#isEmpty() ? [HASTE, every] : [every, Math.max(every, PATIENCE)];
    const wait = Math.min(usual * 2 ** this.#failures, longest) * (0.8 + 0.4 * Math.random());
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    if (this.due < Number.POSITIVE_INFINITY) this.due = Date.now() + wait;
    else {
      this.#timer = setTimeout(() => void this.now(), wait);
      if (typeof this.#timer === "object") this.#timer.unref();
    }
  }
};
function onlyWorksInRequests() {
  const { EdgeRuntime, navigator, process } = globalThis;
  const { VERCEL, AWS_LAMBDA_FUNCTION_NAME } = process?.env ?? {};
  return [EdgeRuntime, VERCEL, AWS_LAMBDA_FUNCTION_NAME, navigator?.userAgent === "Cloudflare-Workers"].some(Boolean);
}

// src/client/client.ts
function createClient(options = {}) {
  const holder = new Holder(options);
  const schedule = options.source && new Schedule(
    options.refresh ?? {},
    (signal) => holder.read(signal),
    () => holder.loaded === void 0
  );
  return {
    ...answersFrom(holder, options.overrides, () => {
      if (schedule !== void 0 && schedule.due < Number.POSITIVE_INFINITY) schedule.ifDue();
    }),
    async ready() {
      if (holder.loaded === void 0) await schedule?.first();
      return holder.loaded !== void 0;
    },
    refresh: async () => await schedule?.now() ?? false,
    refreshIfDue: (waitUntil) => schedule?.ifDue(waitUntil),
    snapshot: () => holder.loaded,
    isStale: () => holder.isStale(),
    subscribe(listener) {
      holder.listeners.add(listener);
      return () => void holder.listeners.delete(listener);
    },
    close: () => schedule?.close()
  };
}
export {
  createClient
};
