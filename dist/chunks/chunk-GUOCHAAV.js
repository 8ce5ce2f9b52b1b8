import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  READERS_REFRESH,
  dependentsOf,
  incidentLines
} from "./chunk-HCZEN3XT.js";
import {
  ladderBar,
  ladderStep
} from "./chunk-K4QEU2T3.js";
import {
  OWN_LABELS,
  featureOfBranch,
  issueMarker,
  ownBranch,
  statusContext
} from "./chunk-ZLX4A5JO.js";
import {
  explainReport,
  guardReport,
  publishReport,
  validateReport
} from "./chunk-54BE3XBY.js";
import {
  grid,
  list,
  problemRows,
  row,
  sentence
} from "./chunk-ASGDBKCC.js";
import {
  nextSteps,
  waitsForTime
} from "./chunk-JP5YJSRO.js";
import {
  amount,
  headline,
  outcomeOf,
  plural,
  problemsText,
  share,
  shortRevision,
  tierName,
  worstFirst
} from "./chunk-HRZOASEV.js";
import {
  flagdDefinition,
  serializeFlagd
} from "./chunk-VAYJFNJM.js";
import {
  escapeTerminal,
  markdownCode
} from "./chunk-4ZSPAWRM.js";
import {
  baseBranchName
} from "./chunk-E3C6L5P6.js";
import {
  exitOf,
  needsTheUnavailable,
  validate
} from "./chunk-KANT5DRZ.js";
import {
  NO_HOST_EVIDENCE,
  altersOverride,
  baseCatalog,
  compareRollouts,
  featureLabel,
  featureOf,
  gather,
  issuesOf,
  judge,
  judgeSides,
  limitsOf,
  noVoices,
  readTip,
  timelinesAt,
  voicesOf
} from "./chunk-VZ7YG7YU.js";
import {
  FEATURE_NAME,
  PRODUCTION,
  buildCatalog,
  catalogAt,
  catalogOfTree,
  changeStore,
  confirm,
  everListed,
  failedStore,
  heartbeatOf,
  inEnvironment,
  looseSettings,
  openStores,
  parseRollout,
  publishedIn,
  readStores,
  recognize,
  rehearse,
  settingsAt,
  settingsOfTree
} from "./chunk-SRXNCYA4.js";
import {
  assess,
  controlBreach,
  evidenceBegin,
  sameMembers
} from "./chunk-Q5YOKUSM.js";
import {
  duration,
  formatMoment,
  ratioPercent,
  thousands
} from "./chunk-J6H5SOL2.js";
import {
  effectiveKills,
  keptRestores,
  liftedKills,
  waitsForPerson
} from "./chunk-H7AQX7ID.js";
import {
  closest,
  entryOf,
  fitted,
  hasRoot,
  plainValue,
  readYaml,
  recognized
} from "./chunk-TUT6ES6R.js";
import {
  compile,
  compileFeature,
  contentOf,
  minimumTierOf,
  narrowed,
  own,
  risesBetween,
  seal,
  serializeSnapshot,
  sortedRecord
} from "./chunk-DGOZJQBG.js";
import {
  RUNGS,
  isTier
} from "./chunk-UCKHCIXP.js";
import {
  EXIT,
  UsageError,
  firstExit
} from "./chunk-FKWMAXME.js";
import {
  troubleOf,
  unavailabilityOf
} from "./chunk-Z4LEAJIC.js";
import {
  isHere
} from "./chunk-KOGBZ2BQ.js";
import {
  byCodeUnits,
  canonicalJson
} from "./chunk-22JQXUXA.js";
import {
  evaluate,
  isKilled
} from "./chunk-YHTV3FKN.js";
import {
  formatInstant,
  parseInstant
} from "./chunk-HCIKGOMT.js";

// src/commands/compile.ts
async function compileTree(world, environment, { dated } = { dated: true }) {
  const head = await world.history.resolve("HEAD");
  const own2 = await settingsOfTree(world);
  const settings = own2.settings ?? (await settingsAt(world, head)).settings;
  mustBeEnvironment(settings, environment);
  const catalog = await catalogOfTree(world, settings, null);
  const problems = [...own2.problems, ...catalog.problems];
  const past = head === null || !dated ? NO_PAST : await timelinesAt(world.history, head, settings.rollouts);
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
async function explain(world, question) {
  const { snapshot, problems } = await snapshotToAsk(world, question);
  const { sequence } = snapshot;
  const exit = exitOf2(problems, question);
  if (question.kind === "customer") {
    const results = Object.keys(snapshot.features).toSorted().map((feature2) => answer(snapshot, feature2, question.customer));
    return { feature: null, sequence, results, problems, exit };
  }
  const { feature, customers } = question;
  return { feature, sequence, results: customers.map((each) => answer(snapshot, feature, each)), problems, exit };
}
function exitOf2(problems, question) {
  const invalid = problems.some(
    ({ severity, file }) => severity === "error" && (question.kind === "customer" || featureOf(file) === question.feature)
  );
  return invalid ? EXIT.invalid : EXIT.ok;
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
    return compileTree(world, "production", { dated: false });
  }
  const branch = await world.history.baseBranch();
  const tip = branch === null ? null : branch.upstream ?? branch.tip;
  if (past !== null) return pastSnapshot(world, tip, past);
  const asked = question.kind === "feature" ? question.customers : [question.customer];
  return { snapshot: recognized(await storedSnapshot(world, tip), () => asked), problems: [] };
}
async function storedSnapshot(world, tip) {
  const { settings } = await settingsAt(world, tip);
  const [read2] = await readStores(world, settings);
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
  const snapshot = snapshotOf(world, {
    catalog,
    settings: past.settings,
    environment: "production",
    revision: then.commit,
    at: then.at
  });
  return { snapshot, problems: [...past.problems, ...catalog.problems] };
}

// src/core/common-cause.ts
function responses(breaching, atLeast) {
  return new Map(
    breaching.map((breach) => {
      const together2 = breaching.filter(({ source }) => source === breach.source);
      return [breach.feature, looksLikeOutage(together2, atLeast) ? outageResponse(breach, together2) : "rollback"];
    })
  );
}
function looksLikeOutage(together2, atLeast) {
  return together2.length >= Math.max(2, atLeast) || together2.some(({ controlBreach: controlBreach2 }) => controlBreach2);
}
function outageResponse(breach, together2) {
  if (breach.tier < FULL) return "suspend";
  const others = together2.filter(({ feature }) => feature !== breach.feature);
  const explained = others.some(({ tier }) => tier < FULL) || others.length >= 2;
  return explained ? "leave" : "suspend";
}
var FULL = 4;

// src/core/silence.ts
var HOUR = 36e5;
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
function silenceMessage(metrics, begin, { settings, evidence }) {
  const { now, lastGuardRun } = evidence;
  const asked = isOutage(metrics) && lastGuardRun !== null ? lastGuardRun : begin;
  const silent = now - Math.max(begin, metrics.status === "ok" ? lastEventOf(metrics, now) : asked);
  if (silent < settings.rollback.graceWithoutData) return null;
  return metrics.status === "ok" ? `no events for ${duration(silent)}` : `no data for ${duration(silent)} (${metrics.status}): nothing guards this feature`;
}
function lastEventOf(metrics, now) {
  const starts = metrics.kind === "counts" ? metrics.buckets.filter(({ events }) => events > 0).map(({ start }) => start) : metrics.rates.buckets.map(({ start }) => start);
  return Math.min(now, Math.max(...starts) + HOUR);
}

// src/core/guarding.ts
function planGuard(input) {
  const cases = input.watched.map((watched) => caseOf(input, watched));
  const breaching = cases.flatMap((each) => breachOf(input, each) ?? []);
  const answers = responses(breaching, input.settings.rollback.commonCause);
  const findings = cases.map((each) => findingOf(input, each, answers.get(each.watched.feature) ?? null));
  const lasting = findings.flatMap(({ steps }) => steps.flatMap((step) => step.kind === "alert" ? [step.key] : []));
  return {
    features: findings.map((finding) => withoutTold(finding, input.openAlerts)),
    openAlerts: [...new Set(lasting)],
    successful: cases.every(({ assessment, metrics }) => assessment === null || !isOutage(metrics))
  };
}
function withoutTold(finding, told) {
  const steps = finding.steps.filter((step) => step.kind !== "alert" || !told.has(step.key));
  return { ...finding, steps };
}
var UNMEASURED = { status: "empty", detail: "nothing was measured for this feature" };
function caseOf({ settings, evidence }, watched) {
  const found = evidence.features.get(watched.feature);
  const { rollout } = watched;
  const { now, lastGuardRun } = evidence;
  const begin = evidenceBegin(found?.since ?? null, found?.resumedAt ?? null, rollout.evidenceSince, now);
  const metrics = found?.metrics ?? UNMEASURED;
  const moment = { now, begin, lastGuardRun, freshness: null };
  const assessment = watched.killed === null ? assess(metrics, limitsOf(rollout, settings), moment) : null;
  return { watched, metrics, begin, assessment };
}
function breachOf({ settings }, { watched, metrics, assessment }) {
  if (assessment?.action !== "rollback") return null;
  const { feature, tier, rollout } = watched;
  return {
    feature,
    tier,
    source: rollout.metrics.source ?? settings.metrics.default,
    controlBreach: controlBreach(metrics, limitsOf(rollout, settings))
  };
}
function findingOf(input, each, response) {
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
function killOf({ evidence, revision }, code) {
  return { at: formatInstant(evidence.now), by: GUARD, code, revision };
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
    if (risesBetween(entry, compiled).length === 0 && risesBetween(compiled, entry).length === 0) {
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
  const inGit = file === void 0 ? [] : [compileFeature(file, settings, 0)];
  const inStores = input.snapshots.flatMap(({ features }) => own(features, feature) ?? []);
  const highest = highestOf(inStores) ?? highestOf(inGit);
  if (highest === null || isRetired(file, highest.tier)) return null;
  return {
    feature,
    rollout: file ?? last ?? liveRollout(feature, highest, null),
    tier: highest.tier,
    killed: own(kills, feature),
    inGit: file !== void 0 && file.tier > 0
  };
}
function isRetired(file, tier) {
  return file !== void 0 && file.retired !== null && file.tier === 4 && tier === 4;
}
function highestOf(entries) {
  return entries.filter((entry) => hasAudience(entry)).reduce((best, next) => next.tier > (best?.tier ?? 0) ? next : best, null);
}
function hasAudience({ weight, whitelist }) {
  return weight > 0 || whitelist.length > 0;
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
function listChanged(rollout, { kind, list: list2, customer }) {
  const before = rollout[list2];
  if (kind === "remove-from") return { ...rollout, [list2]: before.filter((each) => each !== customer) };
  return before.includes(customer) ? rollout : { ...rollout, [list2]: [...before, customer] };
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
  return { ok: true, splices };
}
function replace(text, entry, literal) {
  const { node } = entry;
  const end = endOf(text, node);
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
  if (previousEnd !== null && /^\s*,\s*$/u.test(text.slice(previousEnd, start))) {
    return done({ start: previousEnd, end, text: "" });
  }
  if (isLast && previousEnd === null) return done({ start, end, text: "" });
  const comma = isLast ? null : /^\s*,[ \t]*/u.exec(text.slice(end));
  if (comma === null) return { ok: false, detail: "a comment stands in the way" };
  return done({ start, end: end + comma[0].length, text: "" });
}

// src/config/edit/list.ts
function addTo(text, root, { list: key, customer }) {
  const list2 = entryOf(root, key)?.node;
  if (list2 === void 0) return setKey(text, root, key, listLiteral([customer]));
  if (list2.kind !== "list") return { ok: false, detail: `${key} is no list` };
  if (list2.items.some(({ value }) => value === customer)) return { ok: true, splices: [] };
  return { ok: true, splices: [list2.flow ? inBrackets(text, list2, customer) : inLines(text, list2, customer)] };
}
function inBrackets(text, list2, member) {
  const last = list2.items.at(-1);
  const at = last === void 0 ? list2.start + 1 : endOf(text, last);
  return { start: at, end: at, text: `${last === void 0 ? "" : ", "}${textLiteral(member)}` };
}
function inLines(text, list2, member) {
  const indentation = text.slice(lineStart(text, list2.start), list2.start);
  const at = lineEnd(text, endOf(text, list2));
  return { start: at, end: at, text: `${lineEnding(text)}${indentation}- ${textLiteral(member)}` };
}
function removeFrom(text, root, { list: key, customer }) {
  const list2 = entryOf(root, key)?.node;
  if (list2?.kind !== "list") return { ok: true, splices: [] };
  const index = list2.items.findIndex(({ value }) => value === customer);
  const item = list2.items[index];
  if (item === void 0) return { ok: true, splices: [] };
  const end = endOf(text, item);
  if (!list2.flow) return list2.items.length === 1 ? setKey(text, root, key, "[]") : removeLines(text, item.start, end);
  const previous = list2.items[index - 1];
  return removeFromFlow(text, {
    start: item.start,
    end,
    previousEnd: previous === void 0 ? null : endOf(text, previous),
    isLast: index === list2.items.length - 1
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
  const named2 = value["feature"];
  return parseRollout(typeof named2 === "string" && FEATURE_NAME.test(named2) ? `${named2}.yaml` : "any.yaml", bytes);
}
function detailOf(problems) {
  const [first] = problems;
  if (first === void 0) return "the file is written in a way that cannot be edited safely; edit it by hand";
  return `${first.line}:${first.column}: ${first.message}`;
}
function changedText(document, edit2) {
  const { text, root } = document;
  if (isListEdit(edit2))
    return edit2.kind === "add-to" ? spliced(text, addTo(text, root, edit2)) : without(document, edit2);
  const { key, literal } = writtenChange(edit2);
  if (literal === null) return spliced(text, removeKey(text, root, key));
  const isSo = key === "tier" && String(root.value[key]) === literal;
  return isSo ? { ok: true, text } : spliced(text, setKey(text, root, key, literal));
}
function spliced(text, result) {
  return result.ok ? { ok: true, text: splice(text, result.splices) } : result;
}
function without(document, edit2) {
  let current = document;
  for (; ; ) {
    const removed = spliced(current.text, removeFrom(current.text, current.root, edit2));
    if (!removed.ok || removed.text === current.text) return removed;
    const next = readYaml(new TextEncoder().encode(removed.text));
    if (!hasRoot(next)) return { ok: false, detail: detailOf([]) };
    current = next;
  }
}

// src/report/host-proposals.ts
var TITLE_LIMIT = 200;
function proposalText(message, purpose) {
  const [first = "", ...rest] = message.split("\n");
  const reasons = rest.filter((line2) => line2.trim() !== "").slice(0, 20);
  const lines2 = [...reasons.map((line2) => `- ${sentence(line2)}`), "", ...WORDS[purpose], ""];
  return { title: escapeTerminal(first).slice(0, TITLE_LIMIT), body: lines2.join("\n") };
}
var WORDS = {
  rollback: [
    "Customers are off already, by a kill in the stores. Merging this writes it down, and the publish that follows",
    "lifts the kill. It lowers exposure, so there is nothing to judge: its status is set."
  ],
  pause: [
    "Merging this freezes the feature at its tier: whoever has it keeps it. There is nothing to judge: its status is set."
  ],
  advance: ["All criteria but the approvals hold. It is brought up to date, and closed where they hold no longer."],
  edit: []
};

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
    const { number: number2, url: url2, head } = waiting;
    return { kind: "proposed", number: number2, url: url2, commit: head, detail: `it waits for its merge into ${base}` };
  }
  const { message, paths, edit: edit2 } = proposal;
  const made = await writer.propose({
    branch,
    base,
    message,
    paths,
    edit: edit2,
    labels: [],
    ...proposalText(message, proposal.purpose)
  });
  if (made.kind === "failed") return refused(troubleOf("the pull request could not be opened", made));
  if (made.value === null) return { kind: "unchanged", commit: "", detail: `${base} has this change already` };
  const { number, url, commit } = made.value;
  const note = await vouchFor(writer, settings, proposal, commit);
  return { kind: "proposed", number, url, commit, detail: `${base} is protected: it waits for its merge${note}` };
}
async function vouchFor(writer, settings, { purpose }, commit) {
  if (purpose !== "rollback" && purpose !== "pause") return "";
  const context = statusContext(settings);
  const description = "Allowed: lowering is never held";
  const status = await writer.setStatus(commit, { context, state: "success", description, url: null });
  return status.kind === "ok" ? "" : `; ${troubleOf("its status could not be set", status)}`;
}
function refused(detail) {
  return { kind: "refused", reason: "branch", detail };
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
  const sides = branch === null ? [await world.tree.files(settings.rollouts)] : await Promise.all(commits.map((commit) => world.history.filesAt(commit, settings.rollouts)));
  const named2 = sides.flat().flatMap((file) => {
    const feature = featureOf(file.path);
    return feature !== null && features.has(feature) ? [{ feature, file }] : [];
  });
  const versions = /* @__PURE__ */ new Map();
  for (const { feature, file } of named2) versions.set(feature, [...versions.get(feature) ?? [], file]);
  return versions;
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
  const readings = await readStores(world, settings);
  const published = readings.flatMap(
    ({ reading }) => reading.kind === "snapshot" ? Object.keys(reading.snapshot.features) : []
  );
  const branch = await world.history.baseBranch().catch(() => null);
  const commits = branch === null ? [] : [.../* @__PURE__ */ new Set([branch.tip, branch.upstream ?? branch.tip])];
  const committed = await Promise.all(commits.map((commit) => world.history.filesAt(commit, settings.rollouts)));
  const working = await world.tree.files(settings.rollouts).catch(() => []);
  const named2 = [...committed.flat(), ...working].flatMap(({ path }) => featureOf(path) ?? []);
  const known = /* @__PURE__ */ new Set([...published, ...named2]);
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
  return blind ? looseSettings(world) : settings;
}

// src/commands/commit-each.ts
async function commitEach(world, settings, batch) {
  try {
    return await tryEach(world, settings, batch);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const { message } = error;
    return () => ({ kind: "refused", reason: "branch", detail: message });
  }
}
async function tryEach(world, settings, { orders, edit: edit2, message, purpose }) {
  const versions = await versionsNamed(world, settings, new Set(orders.map(({ feature }) => feature)));
  const planned = orders.map((order) => planOf(order, versions.get(order.feature) ?? [], edit2));
  const troubles = troublesOf(planned);
  const editable = planned.filter(({ paths: paths2, trouble }) => paths2.length > 0 && trouble === null);
  const changing = editable.filter(({ changes }) => changes).map(({ order }) => order);
  const edited = /* @__PURE__ */ new Set();
  const again = (path, bytes) => {
    const order = editable.find(({ paths: paths2 }) => paths2.includes(path))?.order;
    if (order === void 0 || bytes === null) return null;
    const done2 = edit2(order, path, bytes);
    if (done2.kind === "trouble" && !edited.has(order.feature)) troubles.set(order.feature, `${path}: ${done2.detail}`);
    if (done2.kind !== "edited") return null;
    edited.add(order.feature);
    return done2.bytes;
  };
  const paths = editable.flatMap((each) => each.paths);
  const outcome = await world.tree.commit(message(changing.length > 0 ? changing : orders), paths, again, world.now);
  const proposing = isProtected(outcome) ? editable.filter(({ changes }) => changes) : [];
  const proposals = await proposeEach(
    world,
    settings,
    proposing.map(({ order, paths: own2 }) => ({
      feature: order.feature,
      purpose,
      message: message([order]),
      paths: own2,
      edit: again
    }))
  );
  return (feature) => {
    const trouble = troubles.get(feature);
    if (trouble !== void 0) return { kind: "refused", reason: "invalid", detail: trouble };
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
  return { kind: "unchanged", commit, detail };
}
function planOf(order, versions, edit2) {
  const results = versions.map(({ path, kind, bytes }) => ({
    path,
    done: kind === "file" ? edit2(order, path, bytes) : { kind: "trouble", detail: NO_FILE }
  }));
  const trouble = results.flatMap(({ path, done: done2 }) => done2.kind === "trouble" ? [`${path}: ${done2.detail}`] : []);
  return {
    order,
    paths: [...new Set(results.map(({ path }) => path))],
    changes: results.some(({ done: done2 }) => done2.kind === "edited"),
    trouble: trouble[0] ?? null
  };
}
var NO_FILE = "it is no regular file of at most 1 MB";

// src/commands/commit-words.ts
var SEQUENCE = (
  // oxlint-disable-next-line no-control-regex -- control characters are what it is for
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|\u001B[\]PX^_][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/gu
);
var INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;
var SKIP = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/giu;
function commitWords(text) {
  return text.replace(SEQUENCE, "").replace(/[\s\u0085]+/gu, " ").replace(INVISIBLE, "").replace(/ +/gu, " ").replace(SKIP, (found) => found.replace(" ", "-")).trim();
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
      (place) => changeStore(world, place, (current) => withKills(world, current, orders, tip))
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

// src/commands/rollback.ts
async function rollback(world, settings, order, mode) {
  const full = { ...order, by: world.actor, at: world.now };
  const thisMachineOnly = onlyThisMachine(settings);
  if (mode === "edit") {
    const git = await editOnly(world, settings, full);
    return { ...order, from: git.from, stores: [], git, thisMachineOnly, exit: EXIT.ok };
  }
  const stores = await killEverywhere(world, settings, [{ feature: order.feature, code: "rollback" }], null);
  const { outcomeOf: outcomeOf4, from } = await commitRollbacks(world, settings, [full]);
  const outcome = outcomeOf4(order.feature);
  return {
    ...order,
    from: from.get(order.feature) ?? null,
    stores,
    git: outcome,
    thisMachineOnly,
    exit: exitOf3(stores, outcome)
  };
}
function exitOf3(stores, git) {
  if (git.kind === "refused" && git.reason === "invalid") return EXIT.invalid;
  if (stores.some(({ outcome }) => outcome === "failed")) return EXIT.unavailable;
  return reachedGit(git) ? EXIT.ok : EXIT.unavailable;
}
function reachedGit(git) {
  switch (git.kind) {
    case "unchanged":
    case "proposed":
      return true;
    case "committed":
      return git.pushed !== false;
    case "refused":
      return false;
  }
}
async function commitRollbacks(world, settings, orders) {
  const from = /* @__PURE__ */ new Map();
  const edit2 = (order, path, bytes) => {
    const done2 = rolledBackBytes(path, bytes, order);
    if (done2.kind === "edited" && !from.has(order.feature)) from.set(order.feature, done2.from);
    return done2;
  };
  const outcomeOf4 = await commitEach(world, settings, { purpose: "rollback", orders, edit: edit2, message: messageOf });
  return { outcomeOf: outcomeOf4, from };
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
  const reasons = orders.map(({ feature, reason, by }) => commitWords(`${feature}: ${reason} (by ${by})`));
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
  const { outcomeOf: outcomeOf4 } = await commitRollbacks(world, tip.inForce.settings, orders);
  return orders.map(({ feature }) => deedOf(feature, outcomeOf4(feature)));
}
async function pauseAll(world, tip, pauses) {
  const outcomeOf4 = await commitEach(world, tip.inForce.settings, {
    purpose: "pause",
    orders: pauses,
    edit({ step }, _path, bytes) {
      const edited = editRollout(bytes, [{ kind: "set-paused", record: step.record }]);
      return edited.ok ? { kind: "edited", bytes: edited.bytes } : { kind: "trouble", detail: edited.detail };
    },
    message(edited) {
      const names = edited.map(({ feature }) => feature).join(", ");
      const reasons = edited.map(({ feature, step }) => commitWords(`${feature}: ${step.record.reason}`)).join("\n");
      return `Pause ${names}

${reasons}
`;
    }
  });
  return pauses.map(({ feature }) => deedOf(feature, outcomeOf4(feature)));
}
function deedOf(feature, outcome) {
  switch (outcome.kind) {
    case "committed": {
      const here = outcome.pushed === false ? ` (not pushed: ${outcome.detail})` : "";
      return { feature, label: `commit:${outcome.commit}${here}`, failed: outcome.pushed === false, committed: true };
    }
    case "unchanged":
      return { feature, label: "commit:unchanged", failed: false, committed: false };
    case "proposed": {
      const label = `pull-request:${outcome.number}: ${outcome.detail}`;
      return { feature, label, failed: false, committed: false };
    }
    case "refused":
      return { feature, label: `failed:commit: ${outcome.detail}`, failed: true, committed: false };
  }
}

// src/report/host-issues.ts
var MOST = 100;
function withheldIssue(withheld, marker) {
  const rows = withheld.slice(0, MOST).map(
    ({ feature, code, decision, message }) => row([
      markdownCode(feature),
      decision === "hold" ? "waits" : "needs an edit",
      markdownCode(code),
      sentence(message)
    ])
  );
  const names = withheld.map(({ feature }) => feature);
  return {
    title: `Withheld: ${namesOf(names)} ${names.length === 1 ? "is" : "are"} narrower at the edge than in git`,
    body: bodyOf(
      [
        "Git asks for more than could be published: customers have what they had before.",
        "",
        ...grid(["Feature", "", "Code", "Why"], rows),
        ...restOf(withheld.length),
        ...list("**What to do**", [
          "What waits: nothing. Every run of the guard tries it again, and closes this issue.",
          "What needs an edit: change the file as the reason says, in a pull request.",
          "To give up: revert the commit that asked for it. Lowering is never held."
        ])
      ],
      marker
    )
  };
}
function brokenFilesIssue(problems, marker) {
  const files = new Set(problems.map(({ file }) => file));
  return {
    title: `${plural(files.size, "file")} on the base branch cannot be published`,
    body: bodyOf(
      [
        "What is published of these features stays, or gets narrower where the file says so; all others are published.",
        "",
        ...problemRows(problems.slice(0, MOST)),
        ...restOf(problems.length),
        ...list("**What to do**", [
          "Mend the files in a pull request; the next publish closes this issue.",
          "To turn a feature off meanwhile: `pilot-rollout kill <feature> --reason …`"
        ])
      ],
      marker
    )
  };
}
function incidentIssue(incidents, marker) {
  const [first] = incidents;
  const shown = incidents.slice(0, MOST);
  const title = first?.action === "suspend" ? `${plural(incidents.length, "feature")} suspended: it looks like an outage, not a rollout` : `${first?.feature ?? ""} was rolled back`;
  const body = shown.flatMap((incident) => list(`**${markdownCode(incident.feature)}**`, incidentLines(incident)));
  return { title, body: bodyOf([...body, ...restOf(incidents.length)], marker) };
}
var ALERT_TITLE = "Alert ";
function alertIssue(key, message, marker) {
  const about = "This issue is closed when it is over. Nobody is told again while it is open.";
  return { title: `${ALERT_TITLE}${key}`, body: bodyOf([sentence(message), "", about, ""], marker) };
}
function bodyOf(lines2, marker) {
  return [...lines2, marker].join("\n");
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
  const sent = notifications.flatMap(
    (notification) => settings.notifications.filter(({ on }) => on.includes(notification.event)).map((place) => notifyOne(world, place, notification))
  );
  const troubles = (await Promise.all(sent)).filter((trouble) => trouble !== null);
  return [...new Set(troubles)];
}
async function notifyOne(world, place, notification) {
  try {
    const answer2 = await world.openNotifier(place).notify(notification, world.patience());
    return answer2.kind === "sent" ? null : `${place.kind} was not notified: ${answer2.cause}: ${answer2.detail}`;
  } catch (error) {
    if (error instanceof UsageError) return `${place.kind} was not notified: ${error.message}`;
    throw error;
  }
}

// src/commands/host/guard-telling.ts
async function toldAlerts(host) {
  if (host === null) return [];
  const listed = await host.openIssues(OWN_LABELS.alert.name);
  if (listed.kind === "failed" || !listed.value.enabled) return [];
  return listed.value.issues.flatMap(
    ({ title }) => title.startsWith(ALERT_TITLE) ? [title.slice(ALERT_TITLE.length)] : []
  );
}
async function tellGuard(world, settings, news) {
  const host = world.codeHostWriter;
  const opened = host === null ? NOTHING_OPENED : await openIncidents(host, settings, news.incidents);
  const incidents = news.incidents.map((each) => ({ ...each, issue: opened.urls.get(each.feature) ?? null }));
  const known = await toldAlerts(world.codeHost);
  const alerts = news.alerts.filter(({ key }) => !known.includes(key));
  const kept = host === null ? [] : await keepAlerts(host, settings, { ...news, alerts, known });
  const troubles = await notifyAll(world, settings, [
    ...incidentMessages(incidents),
    ...alerts.map((alert2) => alertMessage(alert2, world.now))
  ]);
  return {
    incidents: incidents.map((each) => incidentLines(each)),
    notes: [.../* @__PURE__ */ new Set([...opened.notes, ...kept, ...troubles])]
  };
}
var NOTHING_OPENED = { urls: /* @__PURE__ */ new Map(), notes: [] };
async function openIncidents(host, settings, incidents) {
  if (incidents.length === 0) return NOTHING_OPENED;
  await host.ensureLabels([OWN_LABELS.incident]);
  const urls = /* @__PURE__ */ new Map();
  const notes = [];
  for (const group of groupsOf(incidents)) {
    const answer2 = await host.upsertIssue(incidentOrder(settings, group));
    if (answer2.kind === "failed") notes.push(troubleOf("The incident could not be written down", answer2));
    else for (const { feature } of group) urls.set(feature, answer2.value.url);
  }
  return { urls, notes };
}
function groupsOf(incidents) {
  const suspended = incidents.filter(({ action }) => action === "suspend");
  const alone = incidents.filter(({ action }) => action !== "suspend").map((each) => [each]);
  return suspended.length === 0 ? alone : [suspended, ...alone];
}
function incidentOrder(settings, group) {
  const [first] = group;
  const isOutage2 = first?.action === "suspend";
  const marker = issueMarker(settings, isOutage2 ? "outage" : `incident ${first?.feature ?? ""}`);
  const labels = group.map(({ feature }) => featureLabel(settings, feature));
  return { ...incidentIssue(group, marker), marker, labels: [OWN_LABELS.incident.name, ...labels] };
}
async function keepAlerts(host, settings, news) {
  const { alerts, lasting, known } = news;
  const over = lasting === null ? [] : known.filter((key) => !lasting.includes(key));
  if (alerts.length > 0) await host.ensureLabels([OWN_LABELS.alert]);
  const label = OWN_LABELS.alert.name;
  const answers = [];
  for (const alert2 of alerts) {
    const marker = issueMarker(settings, `alert ${alert2.key}`);
    const labels = [label, featureLabel(settings, alert2.feature)];
    answers.push(await host.upsertIssue({ ...alertIssue(alert2.key, alert2.message, marker), marker, labels }));
  }
  for (const key of over)
    answers.push(await host.closeIssue(issueMarker(settings, `alert ${key}`), label, "It is over."));
  return answers.flatMap(
    (answer2) => answer2.kind === "failed" ? [troubleOf("An alert could not be written down", answer2)] : []
  );
}
function incidentMessages(incidents) {
  return groupsOf(incidents).flatMap((group) => {
    const [first, ...others] = group;
    if (first === void 0) return [];
    const [title = "", ...lines2] = incidentLines(first);
    const alone = { event: "rollback", at: first.at, url: first.issue };
    if (others.length === 0) return [{ ...alone, feature: first.feature, title, lines: lines2 }];
    const names = group.map((each) => incidentLines(each)[0] ?? "").slice(0, MOST_LINES - 1);
    return [{ ...alone, feature: null, title: OUTAGE2, lines: [...names, ...lines2].slice(0, MOST_LINES - 1) }];
  });
}
var OUTAGE2 = "It looks like an outage, not a rollout";
var MOST_LINES = 12;
function alertMessage({ event, feature, message }, at) {
  return { event, feature, at, title: message.slice(0, 300), lines: [], url: null };
}

// src/commands/host/tell-publication.ts
async function tellPublication(world, settings, done2) {
  const host = world.codeHostWriter;
  if (host === null) return done2;
  const withheld = await keepIssue(host, settings, {
    what: "withheld",
    text: done2.withheld.length === 0 ? null : (marker) => withheldIssue(done2.withheld, marker),
    closing: "Nothing is withheld any more."
  });
  const errors = done2.problems.filter(({ severity }) => severity === "error");
  const broken = await keepIssue(host, settings, {
    what: "broken-files",
    text: errors.length === 0 ? null : (marker) => brokenFilesIssue(errors, marker),
    closing: "All files can be read again."
  });
  const failures = [withheld, broken].flatMap(({ failure }) => failure ?? []);
  const told = withheld.created && withheld.url !== null ? [withheldNote(world, done2, withheld.url)] : [];
  const notes = [
    ...failures.map((failure) => troubleOf("An issue could not be kept", failure)),
    ...await deploymentNotes(host, done2),
    ...await notifyAll(world, settings, told)
  ];
  const exit = done2.exit === EXIT.ok && failures.length > 0 ? EXIT.unavailable : done2.exit;
  return { ...done2, notes: [...done2.notes, ...notes], exit };
}
function withheldNote({ now }, { withheld }, url) {
  const lines2 = withheld.slice(0, 10).map(({ message }) => message.slice(0, 300));
  const feature = withheld.length === 1 ? withheld[0]?.feature ?? null : null;
  return { event: "withheld", feature, at: now, title: "Withheld: customers have what they had before", lines: lines2, url };
}
async function keepIssue(host, settings, given) {
  const marker = issueMarker(settings, given.what);
  const { name } = OWN_LABELS.report;
  if (given.text === null) {
    const closed = await host.closeIssue(marker, name, given.closing);
    return { created: false, url: null, failure: obstacle(closed) };
  }
  await host.ensureLabels([OWN_LABELS.report]);
  const answer2 = await host.upsertIssue({ ...given.text(marker), marker, labels: [name] });
  return answer2.kind === "ok" ? { created: answer2.value.created, url: answer2.value.url, failure: null } : { created: false, url: null, failure: obstacle(answer2) };
}
function obstacle(answer2) {
  return answer2.kind === "failed" && answer2.cause !== "missing" ? answer2 : null;
}
async function deploymentNotes(host, { stores, revision, sequence }) {
  const written = stores.filter(({ outcome }) => outcome === "written" || outcome === "repaired");
  if (written.length === 0) return [];
  const answer2 = await host.recordDeployment({
    commit: revision,
    environment: PRODUCTION,
    state: stores.some(({ outcome }) => outcome === "failed") ? "failure" : "success",
    description: `Sequence ${sequence} in ${written.map(({ name }) => name).join(", ")}`.slice(0, 140)
  });
  return answer2.kind === "ok" ? [] : [troubleOf("The deployment could not be recorded", answer2)];
}

// src/commands/incidents.ts
function incidentsOf(world, run) {
  return run.plan.features.flatMap((finding) => {
    const { feature, tier, message, action } = finding;
    const own2 = run.deeds.filter((deed) => deed.feature === feature);
    const { killed, failed } = killsOf(own2);
    if (killed.length + failed.length === 0) return [];
    const rollout = run.watched.find((each) => each.feature === feature)?.rollout;
    const rollouts = Array.from(run.tip.catalog.entries.values(), (entry) => entry.rollout);
    const incident = {
      feature,
      action: action === "suspend" ? "suspend" : "rollback",
      by: "guard",
      at: world.now,
      failed,
      reached: killed.length > 0,
      propagation: slowest(world, run.tip, killed),
      refresh: READERS_REFRESH,
      reason: message,
      tier,
      since: run.evidence.features.get(feature)?.since ?? null,
      dependents: dependentsOf(feature, rollouts),
      owners: rollout?.owners ?? [],
      git: gitLine(own2),
      gitHasTier: own2.some(({ label }) => label.startsWith("failed:commit") || label.startsWith("pull-request:")),
      issue: null
    };
    return [incident];
  });
}
function alertsOf({ plan, deeds }, dryRun) {
  return plan.features.flatMap((finding) => {
    const { feature, steps, message } = finding;
    const told = steps.flatMap((step) => step.kind === "alert" ? [step.message] : []);
    const wanted = intentOf(finding);
    if (wanted === null) return told;
    if (dryRun) return [`${feature} would be ${wanted}: ${message}`];
    const failed = deeds.filter((deed) => deed.feature === feature && deed.failed);
    return failed.length === 0 ? told : failed.map(({ label }) => `${feature} is not wholly ${wanted}: ${label}`);
  });
}
function newsOf({ features }) {
  return features.flatMap(
    ({ feature, steps }) => steps.some(({ kind }) => kind === "kill") ? [] : steps.flatMap((step) => step.kind === "alert" ? [Object.assign({ feature }, step)] : [])
  );
}
function intentOf({ action, steps }) {
  if (steps.some(({ kind }) => kind === "commit-pause")) return "paused";
  if (!steps.some(({ kind }) => kind === "kill")) return null;
  return action === "suspend" ? "suspended" : "rolled back";
}
function killsOf(deeds) {
  const named2 = (pattern2) => deeds.flatMap(({ label }) => pattern2.exec(label)?.[1] ?? []);
  return { killed: named2(/^kill:(.+)$/su), failed: named2(/^failed:kill:(.+?): /su) };
}
function slowest(world, { inForce }, names) {
  const stores = openStores(world, inForce.settings).map(({ store }) => store);
  return Math.max(0, ...stores.flatMap(({ name, propagation }) => names.includes(name) ? [propagation] : []));
}
function gitLine(deeds) {
  const found = deeds.find(({ label }) => /^(?:failed:)?commit|^pull-request:/u.test(label));
  if (found === void 0) return "unchanged";
  return found.label.replace(/^commit:/u, "commit ").replace(/^pull-request:/u, "pull request #");
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
  const judged2 = input.tipKnown && minimumTierOf(input.settings, input.environment) === null;
  const judgements = judged2 && rising.length > 0 ? judgeAll(input, kills, drafts, rising) : [];
  const risen = new Set(rising);
  const byFeature = new Map(judgements.map((judgement) => [judgement.change.feature, judgement]));
  const withheld = drafts.flatMap((each) => {
    const refusal2 = risen.has(each) ? refusalOf(input, kills, each, byFeature.get(each.feature)) : null;
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
function beforeOf({ base, tip }, { feature, published, asked, least, liftable }) {
  const leaves = asked === null && least === null;
  if (published === null || leaves) return null;
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
  return contentOf(about, { features, kills, restores: input.restores });
}
function refusalOf(input, kills, each, judgement) {
  const kill2 = Object.hasOwn(kills, each.feature) && !each.liftable;
  if (!input.tipKnown) {
    return withheldAs(each, "hold", "tip-unknown", "the tip of the base branch, or its history, is not known here");
  }
  if (minimumTierOf(input.settings, input.environment) !== null) return null;
  if (judgement === void 0) {
    return withheldAs(each, "hold", "unknown-change", "the change cannot be told, so it was not judged");
  }
  if (judgement.decision !== "allow") return judgedWithheld(each, judgement, judgement.decision);
  return kill2 ? withheldAs(each, "block", "killed", "a store has a kill for it") : null;
}
function judgedWithheld(each, { findings }, decision) {
  const inTheWay = findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const reason = [...new Set(inTheWay.map(({ message }) => message))].join("; ");
  return { ...withheldAs(each, decision, inTheWay[0]?.code ?? decision, reason), findings };
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
  const refused2 = new Map(withheld.map((each) => [each.feature, each]));
  const outcomes = drafts.map((each) => outcomeOf2(each, refused2));
  const lifted = outcomes.filter(({ lifts }) => lifts).map(({ draft: { feature } }) => feature);
  const gone = new Set(lifted);
  const content = contentOf(
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
function outcomeOf2(each, refused2) {
  const entry = entryOf2(each, refused2);
  const allowed = each.broken === null && !isRefused(each, refused2);
  return { draft: each, entry, lifts: each.liftable && (allowed || (entry?.tier ?? 0) === 0) };
}
function entryOf2(each, refused2) {
  return each.broken !== null || isRefused(each, refused2) ? each.least : each.asked;
}
function isRefused({ feature }, refused2) {
  const why = refused2.get(feature);
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
  return { raised: raised.map(nameOf), lowered: lowered.map(nameOf) };
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
  const current = [published.features, published.kills, keptRestores(published.restores, now)];
  return canonicalJson(current) === canonicalJson([features, kills, restores]);
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

// src/core/raising.ts
function raisingCommits(published, versions) {
  const raising = [];
  let newer = null;
  for (const { commit, entry } of versions) {
    if (newer !== null && risesBetween(entry, newer.entry).length > 0) raising.push(newer.commit);
    if (entry === null || risesBetween(published, entry).length === 0) return raising;
    newer = { commit, entry };
  }
  return newer === null ? raising : [...raising, newer.commit];
}

// src/commands/host/merged-approvals.ts
async function evidenceOfMerged(world, { settings, raised }) {
  const { codeHost: host, history, settingsPath } = world;
  if (host === null) return NO_HOST_EVIDENCE;
  const all = Array.from(raised.values());
  const asking = { host, history, settings, settingsPath, owners: all.flatMap(({ owners }) => owners) };
  const commits = [...new Set(all.flatMap((each) => each.commits))];
  const [issues, voices] = await Promise.all([issuesOf(host, settings), voicesByCommit(asking, commits)]);
  const of = (feature) => {
    const { commits: own2 = [], owners = [] } = raised.get(feature) ?? {};
    return { owners, said: own2.map((commit) => voices.get(commit) ?? noVoices(UNKNOWN)) };
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
var UNKNOWN = { status: "unknown", detail: "which commit asks for this cannot be told" };
async function voicesByCommit(asking, commits) {
  const voices = /* @__PURE__ */ new Map();
  for (const commit of commits) voices.set(commit, await voicesOfCommit(asking, commit));
  return voices;
}
async function voicesOfCommit(asking, commit) {
  const { host, history, settings } = asking;
  const groups = Object.keys(settings.approvals);
  if (groups.length === 0) return noVoices({ status: "ok", groups: {}, required: [] });
  const answer2 = await host.pullRequestsOf(commit);
  if (answer2.kind === "failed") return noVoices(unavailabilityOf(answer2));
  const branch = (await history.baseBranch())?.ref.replace(/^refs\/heads\//u, "") ?? "";
  const pull = answer2.value.find(({ mergeCommit, base }) => mergeCommit !== null && base === branch);
  if (pull === void 0) return noVoices(pushedDirectly(groups));
  const onto = await mergedOnto(history, pull);
  if (onto === null) return noVoices({ status: "unknown", detail: `the commits of #${pull.number} cannot be fetched` });
  return voicesOf(asking, pull, onto);
}
function pushedDirectly(groups) {
  return { status: "ok", groups: Object.fromEntries(groups.map((group) => [group, []])), required: groups };
}
async function mergedOnto(history, { number, head, mergeCommit }) {
  if (!await isHere(history, head, [`refs/pull/${number}/head`, head])) return null;
  return history.resolve(`${mergeCommit}^1`);
}
function together(all) {
  const [first] = all;
  if (first === void 0) return UNKNOWN;
  const obstacle2 = all.find(({ status }) => status !== "ok");
  if (obstacle2 !== void 0) return obstacle2;
  const known = all.flatMap((each) => each.status === "ok" ? [each] : []);
  const required = [...new Set(known.flatMap((each) => each.required))];
  const groups = required.map((group) => {
    const approvers = known.map((each) => each.groups[group] ?? []);
    return [group, approvers.some(({ length }) => length === 0) ? [] : [...new Set(approvers.flat())]];
  });
  return { status: "ok", groups: Object.fromEntries(groups), required };
}
function anyInvestigated(said, owners, since) {
  const answers = said.map((each) => each.investigated(owners, since));
  return answers.includes(true) ? true : answers.find((answer2) => answer2 !== null) ?? null;
}

// src/commands/rising.ts
async function evidenceOfRises(world, tip, input, readings) {
  if (input.published === null) return input.evidence;
  const { withheld, raised } = planPublish(input);
  const rising = /* @__PURE__ */ new Set([...raised, ...withheld.map((each) => each.feature)]);
  const rollouts = /* @__PURE__ */ new Map();
  const starting = [];
  for (const feature of rising) {
    const entry = input.published.features[feature];
    if (entry === void 0 || entry.tier === 0) starting.push(feature);
    else rollouts.set(feature, liveRollout(feature, entry, input.base.get(feature) ?? null));
  }
  return gather(world, {
    rollouts,
    starting,
    settings: input.settings,
    timelines: tip.timelines,
    published: { ...input.published, kills: input.kills, restores: input.restores },
    lastGuardRun: rollouts.size === 0 || world.recorded !== null ? null : await heartbeatOf(world, readings),
    host: () => evidenceOfMerged(world, { settings: input.settings, raised: raisersOf(tip, input, rising) })
  });
}
function raisersOf(tip, input, rising) {
  const { settings, now, liftable, kills } = input;
  return new Map(
    Array.from(rising, (feature) => {
      const entry = liftable.has(feature) && Object.hasOwn(kills, feature) ? null : input.published?.features[feature];
      const commits = raisingCommits(entry ?? null, entriesOf());
      const owners = (input.base.get(feature) ?? tip.catalog.entries.get(feature)?.rollout)?.owners ?? [];
      return [feature, { commits, owners }];
      function* entriesOf() {
        for (const { commit, rollout } of tip.commits(feature)) {
          yield { commit, entry: rollout === null ? null : compileFeature(rollout, settings, now) };
        }
      }
    })
  );
}

// src/commands/write-plan.ts
async function writePlan(world, given) {
  const { plan, readings, published, dryRun } = given;
  const highest = readings.reduce(
    (most, { reading }) => reading.kind === "snapshot" ? Math.max(most, reading.snapshot.sequence) : most,
    0
  );
  const keep = plan.unchanged && canBeRepeated(published) ? published.snapshot : null;
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
function canBeRepeated({ repairs }) {
  return !repairs.some(({ reason }) => reason === "differs");
}
async function writeOne(world, place, wish) {
  const { store, settings, reading } = place;
  if (reading.kind === "failed") return failedStore(store, `${reading.cause}: ${reading.detail}`);
  const { needed, dryRun } = wish;
  if (!needed) return leftAlone(store, reading, wish);
  const fit2 = fitted(wish.snapshot, settings);
  if (!fit2.ok) return failedStore(store, fit2.detail);
  if (dryRun) return leftAlone(store, reading, wish);
  const { snapshot } = fit2;
  const writing = await store.write(snapshot, reading.kind === "absent" ? null : reading.version, world.patience());
  switch (writing.kind) {
    case "conflict":
      return "conflict";
    case "failed":
      return failedStore(store, `${writing.cause}: ${writing.detail}`);
    case "written":
      return confirm(world, place, snapshot, { bytes: writing.bytes, outcome: outcomeOf3(wish) });
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
var ATTEMPTS = 12;
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
  let evidence = null;
  for (let attempt = 0; ; attempt += 1) {
    const readings = await readingsOf(world, tip, environment, order);
    const published = publishedIn(world, tip, environment, readings);
    if (published.killsOnly) return killsOnly(tip, readings, published);
    if (tip === first && isAhead(published, tip)) {
      tip = await readTip(world, order);
      continue;
    }
    const input = inputFor(world, tip, { environment, readings, published });
    evidence ??= environment === PRODUCTION ? await evidenceOfRises(world, tip, input, readings) : input.evidence;
    const plan = planPublish({ ...input, evidence });
    const written = await writePlan(world, { plan, readings, published, dryRun: order.dryRun });
    if (written !== null) return { tip, plan, ...written, notes: notesOf(tip, plan, published) };
    if (attempt >= ATTEMPTS) return { tip, plan, stores: readings.map(busy), sequence: 0, notes: [] };
  }
}
function isAhead({ snapshot }, { doubt, ancestry }) {
  return snapshot !== null && doubt === null && ancestry.rank(snapshot.revision) < 0;
}
async function readingsOf(world, tip, environment, { dryRun }) {
  const { settings } = tip.inForce;
  const only = { ...settings, stores: settings.stores.filter((each) => each.environment === environment) };
  const readings = await readStores(world, only, { untouched: dryRun && world.recorded !== null });
  return recognize(world, settings, readings, everListed(tip));
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
    const isLive2 = snapshot?.features[feature]?.tier === tier && !Object.hasOwn(kills, feature);
    return overrideCameAlong(rollout, tip.versions(feature), isLive2 ? "audience" : "tier");
  });
  return new Set(counting.map(({ rollout }) => rollout.feature));
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

// src/commands/host/waiting-rollbacks.ts
async function waitingRollbacks({ codeHost, history }, settings) {
  const base = codeHost === null ? null : await baseBranchName(history);
  if (codeHost === null || base === null) return /* @__PURE__ */ new Set();
  const open = await codeHost.openPullRequests(base);
  if (open.kind === "failed") return /* @__PURE__ */ new Set();
  return new Set(
    open.value.flatMap(
      ({ fork, headBranch }) => fork ? [] : featureOfBranch(settings, "rollback", headBranch) ?? []
    )
  );
}

// src/commands/reconcile.ts
var NOTHING = { done: [], notes: [], wrote: false, committed: false, failed: false };
async function reconcile(world, tip, readings, { dryRun }) {
  const recovered = dryRun ? null : await world.tree.recover();
  const start = recovered === null ? NOTHING : { ...NOTHING, done: [recovered] };
  if (tip.doubt !== null) return start;
  const environments = new Set(readings.map(({ settings }) => settings.environment));
  let sum = start;
  for (const environment of environments) {
    sum = add(sum, await reconcileEnvironment(world, tip, environment, readings, dryRun));
  }
  return sum;
}
async function reconcileEnvironment(world, tip, environment, all, dryRun) {
  const readings = inEnvironment(all, environment);
  const { kills } = publishedIn(world, tip, environment, readings);
  const input = {
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
  };
  const plan = planReconcile(input);
  if (dryRun) return rehearsed(plan);
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
  return plan.repeats.length === 0 ? repaired : add(repaired, await repeatRollbacks(world, tip, input));
}
function rehearsed({ stores, repeats }) {
  const lines2 = repeats.map(({ feature }) => `git: rolled back ${feature}`);
  return { ...NOTHING, done: [...stores.flatMap(linesOf), ...lines2] };
}
async function repeatRollbacks(world, tip, input) {
  const openPullRequests = await waitingRollbacks(world, tip.inForce.settings);
  const deeds = await repeat(world, tip, planReconcile({ ...input, openPullRequests }).repeats);
  return {
    done: deeds.flatMap(
      ({ feature, failed, label }) => failed ? [] : [label.startsWith("pull-request:") ? `git: ${feature}: ${label}` : `git: rolled back ${feature}`]
    ),
    notes: [...new Set(deeds.flatMap(({ failed, label }) => failed ? [label] : []))],
    wrote: false,
    committed: deeds.some(({ committed }) => committed),
    failed: deeds.some(({ failed }) => failed)
  };
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
  const { outcomeOf: outcomeOf4 } = await commitRollbacks(world, tip.inForce.settings, orders);
  return orders.map(({ feature }) => deedOf(feature, outcomeOf4(feature)));
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
  const before = await readAll(world, first, { untouched });
  const repaired = await reconcile(world, first, before, { dryRun });
  const tip = repaired.committed ? await readTip(world, { dryRun }) : first;
  const readings = repaired.wrote ? await readAll(world, tip, { untouched }) : before;
  const scene = await watch(world, tip, readings);
  const plan = planGuard({
    settings: tip.inForce.settings,
    evidence: scene.evidence,
    watched: scene.watched,
    revision: tip.commit,
    openAlerts: new Set(openAlerts)
  });
  const deeds = dryRun ? [] : await carryOut(world, tip, plan);
  const telling = await tell(world, { dryRun, tip, plan, deeds, ...scene });
  const publication = dryRun ? null : await publishAfter(world, tip, deeds);
  if (!dryRun && isWatchful(world, plan, deeds)) await beat(world, readings);
  return assemble(world, { dryRun, tip, plan, deeds, repaired, publication, telling });
}
async function tell(world, run) {
  const { plan, tip } = run;
  const incidents = incidentsOf(world, run);
  if (run.dryRun) return { incidents: incidents.map((each) => incidentLines(each)), notes: [] };
  const lasting = plan.successful ? plan.openAlerts : null;
  return tellGuard(world, tip.inForce.settings, { incidents, alerts: newsOf(plan), lasting });
}
async function readAll(world, tip, options) {
  const { settings } = tip.inForce;
  return recognize(world, settings, await readStores(world, settings, options), everListed(tip));
}
async function watch(world, tip, readings) {
  const { settings } = tip.inForce;
  const production = inEnvironment(readings, PRODUCTION);
  const snapshots = production.flatMap(({ reading }) => reading.kind === "snapshot" ? [reading.snapshot] : []);
  const published = publishedIn(world, tip, PRODUCTION, production);
  const watched = watchedFeatures({
    settings,
    tip: tip.catalog,
    lastReadable: lastReadable(tip),
    snapshots,
    kills: published.kills
  });
  const evidence = await gather(world, {
    rollouts: new Map(
      watched.flatMap(
        ({ feature, rollout, tier, killed }) => killed === null ? [[feature, { ...rollout, tier }]] : []
      )
    ),
    settings,
    timelines: tip.timelines,
    published: published.snapshot === null ? null : { ...published.snapshot, kills: published.kills, restores: published.restores },
    lastGuardRun: world.recorded === null ? await lastRunOf(world, production) : null
  });
  return { watched, evidence };
}
async function lastRunOf(world, readings) {
  const beaten = await heartbeatOf(world, readings);
  if (beaten !== null || world.codeHost === null) return beaten;
  const answer2 = await world.codeHost.lastSuccessfulRun();
  return answer2.kind === "ok" ? answer2.value : null;
}
function lastReadable(tip) {
  const found = /* @__PURE__ */ new Map();
  for (const feature of tip.catalog.unreadable.keys()) {
    for (const version of tip.versions(feature)) {
      found.set(feature, version);
      break;
    }
  }
  return found;
}
async function publishAfter(world, before, deeds) {
  const moved2 = deeds.some(({ committed }) => committed);
  const tip = moved2 ? await readTip(world, { dryRun: false }) : before;
  const done2 = await publishTip({ ...world, record: null }, tip, { dryRun: false });
  return tellPublication(world, tip.inForce.settings, done2);
}
function isWatchful({ recorded }, { successful }, deeds) {
  return recorded === null && successful && !deeds.some(({ failed }) => failed);
}
async function beat(world, readings) {
  await Promise.allSettled(readings.map(({ store }) => store.writeHeartbeat(world.now, world.patience())));
}
function assemble(world, run) {
  const { tip, plan, deeds, repaired, publication, telling } = run;
  const done2 = new Map(plan.features.map(({ feature }) => [feature, deeds.filter((deed) => deed.feature === feature)]));
  const features = plan.features.map((finding) => ({
    ...finding,
    done: (done2.get(finding.feature) ?? []).map(({ label }) => label)
  }));
  const problems = [...tip.inForce.problems, ...tip.catalog.problems];
  return {
    checkedAt: world.now,
    features,
    reconciled: repaired.done,
    incidents: telling.incidents,
    publication,
    problems,
    notes: [...repaired.notes, ...alertsOf(run, run.dryRun), ...telling.notes, ...publication?.notes ?? notesOf2(tip)],
    openAlerts: plan.openAlerts,
    exit: exitOf4(problems, run)
  };
}
function notesOf2({ doubt }) {
  return doubt === null ? [] : [doubt];
}
var ACTS = /* @__PURE__ */ new Set(["kill", "commit-rollback", "commit-pause"]);
function exitOf4(problems, { plan, deeds, repaired, publication }) {
  const acted = plan.features.some(({ steps }) => steps.some(({ kind }) => ACTS.has(kind)));
  return firstExit({
    invalid: problems.some(({ severity }) => severity === "error"),
    unavailable: deeds.some(({ failed }) => failed) || repaired.failed || publication?.exit === EXIT.unavailable,
    held: acted || publication?.exit === EXIT.held
  });
}

// src/commands/host/publish-and-tell.ts
async function publishAndTell(world, order) {
  const tip = await readTip(world, order);
  const done2 = await publishTip(world, tip, order);
  if (order.dryRun) return done2;
  const { settings } = tip.inForce;
  if (world.codeHostWriter !== null) return tellPublication(world, settings, done2);
  const said = done2.withheld.length === 0 ? [] : [withheldNote(world, done2, null)];
  return { ...done2, notes: [...done2.notes, ...await notifyAll(world, settings, said)] };
}

// node_modules/ansi-regex/index.js
var ST = String.raw`(?:\u001B\u005C|\u009C)`;
var stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
var osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
var controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
var linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;
var csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;
var escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;
var pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`;
function ansiRegex({ onlyFirst = false } = {}) {
  return new RegExp(pattern, onlyFirst ? void 0 : "g");
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
  const codePoints = [];
  for (const character of visibleSegment) {
    if (!visibleCharacterRegex.test(character)) {
      continue;
    }
    codePoints.push(character.codePointAt(0));
  }
  if (codePoints.length === 0) {
    return void 0;
  }
  let width = 0;
  for (let index = 0; index < codePoints.length; index++) {
    const codePoint = codePoints[index];
    if (!isHangulJamo(codePoint)) {
      if (width === 0) {
        return void 0;
      }
      for (let remaining = index; remaining < codePoints.length; remaining++) {
        width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
      }
      return width;
    }
    if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints[index + 1])) {
      width += 2;
      index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
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
  return [...titles, ...rows.flatMap((row2) => tableRow(row2, widths))].join("\n");
}
var GAP = 2;
function columnWidths(rows) {
  return (rows[0] ?? []).map((_, index) => widest(rows.map((row2) => row2[index] ?? "")));
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
  const fitted2 = [...widths];
  const room = columns - GAP * (fitted2.length - 1);
  for (let over = total(fitted2) - room; over > 0; over -= 1) {
    const index = fitted2.indexOf(Math.max(...fitted2));
    if ((fitted2[index] ?? 0) <= 6) break;
    fitted2[index] = (fitted2[index] ?? 0) - 1;
  }
  return fitted2;
}
function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
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
  const { change, decision, eligibleAt, exposure, findings, loweringNote } = judgement;
  const title = `${decisionWord(decision, style)}  ${style.bold(escapeTerminal(change.feature))}  `;
  const step = ladderStep(change.before?.tier ?? null, change.after?.tier ?? null);
  const lines2 = [
    ...hang(title, change.kinds.join(", "), columns, style.dim),
    ...hang("       ", `${step} · ${exposureWords(exposure)}`, columns)
  ];
  if (eligibleAt !== null && waitsForTime(findings)) lines2.push(`       eligible ${formatMoment(eligibleAt)}`);
  if (findings.length === 0)
    lines2.push(`  ${style.green("✓")} Nothing is more exposed than before: there is nothing to judge.`);
  const width = widest(findings.map(({ id }) => id));
  for (const finding of findings) lines2.push(...findingLines(finding, width, style, columns));
  if (loweringNote !== null) lines2.push(...hang("  → ", escapeTerminal(loweringNote), columns));
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
  const compared = `${result.base === null ? "an empty repository" : shortRevision(result.base)}..${shortRevision(result.head)}`;
  const title = paint[outcomeOf(result)](style.bold(headline(result)));
  return `${title}  ${style.dim(`${compared}, ${formatMoment(result.evaluatedAt)}`)}
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

// src/report/text/act.ts
function killText(result, now, terminal) {
  const { columns } = terminal;
  const facts = [
    ...hang("Customers: ", customersWords(result, now), columns),
    ...hang(
      "Git:       ",
      `untouched. Write it down: \`pilot-rollout rollback ${result.feature} --reason …\`.`,
      columns
    )
  ];
  return `${stateLine(result, null, terminal)}
${storesText(result.stores, terminal)}
${facts.join("\n")}
`;
}
function rollbackText(result, now, terminal) {
  const { columns } = terminal;
  const stores = storesText(result.stores, terminal);
  const facts = [
    ...hang("Customers: ", customersWords(result, now), columns),
    ...hang("Git:       ", gitWords(result.git), columns)
  ];
  return `${stateLine(result, result.from, terminal)}
${stores === "" ? "" : `${stores}
`}${facts.join("\n")}
`;
}
function restoreText({ feature, refused: refused2, stores }, terminal) {
  const { style, columns } = terminal;
  const name = escapeTerminal(feature);
  if (refused2 !== null) {
    const lines2 = hang(`Not restored: `, `${escapeTerminal(refused2)}.`, columns, style.red);
    return `${lines2.join("\n")}
`;
  }
  const failed = stores.some(({ outcome }) => outcome === "failed");
  const words = failed ? `${name} is back in some stores only; run this again` : `${name} is back at the tier that git has`;
  return `${storesText(stores, terminal)}
${hang("", `${words}.`, columns).join("\n")}
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
function stateLine({ feature, stores }, from, { style, columns }) {
  const { killed, failed } = reachOf(stores);
  const was = from === null ? "" : ` (was tier ${from}, ${tierName(from)})`;
  const say = (words, paint) => `${hang("", `${escapeTerminal(feature)} ${words}.`, columns, (line2) => paint(style.bold(line2))).join("\n")}
`;
  if (failed.length > 0) return say(`is STILL ON for readers of ${namesOf2(failed)}${was}`, style.red);
  if (killed.length > 0) return say(`is off${was}`, style.green);
  return say(stores.length === 0 ? "is as it was for customers" : "was not killed: nothing is published", style.yellow);
}
var NOTHING_PUBLISHED = "nothing is published there";
function reachOf(stores) {
  const failed = stores.filter(({ outcome }) => outcome === "failed");
  const empty = stores.filter((each) => !failed.includes(each) && each.detail === NOTHING_PUBLISHED);
  return { failed, empty, killed: stores.filter((each) => !failed.includes(each) && !empty.includes(each)) };
}
function namesOf2(stores) {
  return stores.map(({ name }) => escapeTerminal(name)).join(", ");
}
function customersWords({ stores, thisMachineOnly }, now) {
  if (stores.length === 0) return "unchanged until this is published.";
  const { failed, empty, killed } = reachOf(stores);
  if (failed.length === stores.length) return "STILL ON. No store was reached; try again.";
  const slowest2 = Math.max(0, ...killed.map(({ propagation }) => propagation));
  const by = formatInstant(Math.ceil((now + slowest2 + READERS_REFRESH) / 1e3) * 1e3).slice(11, 19);
  const delay = `store ${duration(slowest2)} + client refresh ${duration(READERS_REFRESH)}`;
  const sentences = [
    killed.length === 0 ? "" : `off by ${by} UTC for readers of ${namesOf2(killed)} (${delay}).`,
    empty.length === 0 ? "" : `Nothing is published in ${namesOf2(empty)}: nothing was killed there.`,
    thisMachineOnly ? "This machine only." : "",
    failed.length === 0 ? "" : "NOT off for readers of the stores that failed; try again."
  ];
  return sentences.filter((sentence3) => sentence3 !== "").join(" ");
}
function gitWords(git) {
  switch (git.kind) {
    case "committed": {
      const pushed = git.pushed === false ? ", NOT pushed" : "";
      const detail = git.detail === "" ? "" : `: ${escapeTerminal(git.detail)}`;
      return `commit ${shortRevision(git.commit)}${pushed}${detail}.`;
    }
    case "unchanged":
      return `unchanged. ${escapeTerminal(git.detail)}`.trim();
    case "proposed":
      return `pull request #${git.number}: ${escapeTerminal(git.detail)} ${escapeTerminal(git.url)}`.trim();
    case "refused":
      return `NOT committed: ${escapeTerminal(git.detail)}`;
    case "edited":
      return `${escapeTerminal(git.file)} is edited, not committed.`;
  }
}
function notesText(notes, { columns }) {
  return notes.flatMap((note) => hang("  → ", escapeTerminal(note), columns)).map((line2) => `${line2}
`).join("");
}

// src/report/text/explain.ts
function explainText({ feature, sequence, results }, { style, columns }) {
  const byFeature = feature === null;
  const names = results.map((each) => escapeTerminal(byFeature ? each.feature : each.customer) || "(nobody)");
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
  const subject = escapeTerminal(byFeature ? results[0]?.customer ?? "" : feature);
  const on = results.filter(({ evaluation }) => evaluation.enabled).length;
  const asked = plural(results.length, byFeature ? "feature" : "customer");
  const verb = byFeature ? "has" : "is on for";
  const count = `${thousands(on)} of ${asked}`;
  const source = sequence === 0 ? "by the files here" : `by sequence ${sequence}`;
  const gap = widest([`${subject} ${verb} ${count}  ${source}`]) > columns ? "\n" : "  ";
  const title = `${style.bold(subject)} ${verb} ${count}${gap}${style.dim(source)}`;
  return `${title}

${lines2.map((line2) => `${line2}
`).join("")}`;
}
function answerLines(mark, name, words, { width, columns }) {
  if (widest([name]) <= width) return hang(`${mark}${pad(name, width)}  `, words, columns);
  return [...hang(mark, name, columns), ...hang(" ".repeat(widest([mark])), words, columns)];
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
  const published = stores.some(({ detail }) => detail === "dry run") ? "Would publish" : "Published";
  if (failed > 0) return style.red(style.bold(`${published} ${what}, but not to ${plural(failed, "store")}${kept}.`));
  const paint = withheld.length === 0 ? style.green : style.yellow;
  if (!stores.every(({ outcome }) => outcome === "unchanged")) return paint(style.bold(`${published} ${what}${kept}.`));
  return paint(style.bold(`Unchanged: sequence ${sequence}${kept}.`));
}
function movements2({ stores, lowered, raised, lifted }) {
  if (!stores.some(({ outcome }) => outcome === "written" || outcome === "repaired")) return [];
  return [...named("Raised", raised), ...named("Lowered", lowered), ...named("Kill lifted", lifted)];
}
function named(word, features) {
  return features.length === 0 ? [] : [`${word}: ${features.join(", ")}`];
}
function withheldText({ feature, message, findings }, { style, columns }) {
  const open = findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const width = widest(open.map(({ id }) => id));
  const title = `${escapeTerminal(feature)} is withheld; every guard run and publish tries again.`;
  const lines2 = [
    ...hang("", title, columns, style.yellow),
    ...hang("  ", escapeTerminal(message), columns),
    ...open.flatMap((finding) => findingLines(finding, width, style, columns))
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
var LOWERING = {
  rollback: ["kill:", "rolled back", "to roll back"],
  suspend: ["kill:", "suspended", "to suspend"],
  pause: ["commit:", "paused", "to pause"]
};
function breachWords({ action, done: done2 }) {
  const did = (start) => done2.some((label) => label.startsWith(start));
  if (did("failed:kill:")) return ["STILL ON somewhere"];
  const lowering = LOWERING[action];
  return lowering === void 0 ? [] : [did(lowering[0]) ? lowering[1] : lowering[2]];
}
function headline3({ features }, style) {
  const live = features.filter(({ action }) => action !== "none");
  if (features.length === 0) return style.bold("Nothing is live: nothing to guard.");
  if (live.length === 0) return style.bold(`Nothing is live: ${plural(features.length, "feature")} killed.`);
  const all = plural(live.length, "live feature");
  const breaches = counted(
    live.toSorted((a, b) => LOOKS[a.action].urgency - LOOKS[b.action].urgency).flatMap((each) => breachWords(each))
  );
  if (breaches.length > 0) return style.red(style.bold(`${breaches.join(", ")} of ${all}.`));
  const blind = live.filter(({ window, toDate }) => window === null && toDate === null);
  const why = [...new Set(blind.map(({ code }) => code))].join(", ");
  if (blind.length === live.length)
    return style.yellow(style.bold(`Not measured: ${blind.length} of ${all} (${why}).`));
  if (blind.length > 0) {
    const seen = live.length - blind.length;
    return style.yellow(style.bold(`No breach in ${seen} of ${all}; ${blind.length} not measured (${why}).`));
  }
  const open = live.filter(({ action }) => action === "investigate").length;
  if (open > 0) return style.yellow(style.bold(`No breach in ${all}, ${open} to investigate.`));
  return style.green(style.bold(`No breach in ${all}.`));
}
function counted(words) {
  return [...new Set(words)].map((word) => `${words.filter((each) => each === word).length} ${word}`);
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
function countsWords(name, counts) {
  return counts === null ? "" : `${name}: ${ratioPercent({ part: counts.errors, whole: counts.events })}`;
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
async function answerCompile(world, environment, format = "snapshot") {
  const { snapshot, problems, exit } = await compileTree(world, environment);
  const valid = exit === EXIT.ok;
  const document = format === "flagd" ? flagdOf(snapshot) : { json: snapshot, raw: serializeSnapshot(snapshot) };
  const raw = valid ? document.raw : "";
  return {
    exit,
    // A snapshot that lacks the features whose files cannot be read is not to be mistaken for one that is whole.
    json: valid ? document.json : { version: 1, error: { code: "invalid", message: invalidMessage(problems) } },
    raw,
    text: () => raw,
    aside: (terminal) => problemsText(problems, terminal)
  };
}
function flagdOf(snapshot) {
  const exported = flagdDefinition(snapshot);
  if (!exported.ok) throw new UsageError(exported.detail);
  return { json: exported.definition, raw: serializeFlagd(exported.definition) };
}
function invalidMessage(problems) {
  const errors = problems.filter(({ severity }) => severity === "error");
  const files = [...new Set(errors.map(({ file }) => file))];
  return `Nothing is compiled while there are errors, here in ${files.join(", ")}`;
}
async function answerPublish(world, dryRun) {
  return answerPublication(await publishAndTell(world, { dryRun }));
}
function answerPublication(done2) {
  const report = publishReport(done2);
  return {
    exit: done2.exit,
    json: report,
    text: (terminal) => publishText(done2, terminal),
    aside: (terminal) => problemsText(done2.problems, terminal),
    log: (terminal) => notesText([...done2.notes, ...troubleOf2(done2)], terminal)
  };
}
function troubleOf2({ stores }) {
  return stores.flatMap(
    ({ name, outcome, detail }) => outcome === "failed" ? [`${name} failed: ${detail ?? "no answer"}`] : []
  );
}
async function answerGuard(world, dryRun, memory) {
  const done2 = await guard(world, { dryRun, openAlerts: memory.openAlerts });
  memory.openAlerts = done2.openAlerts;
  const report = guardReport(done2);
  return {
    exit: done2.exit,
    json: report,
    text: (terminal) => guardText(done2, terminal),
    aside: (terminal) => problemsText(done2.problems, terminal),
    log: (terminal) => notesText([...done2.incidents.flat(), ...done2.notes, ...publicationLog(done2.publication)], terminal)
  };
}
function publicationLog(publication) {
  if (publication === null) return [];
  return [...publication.withheld.map(({ message }) => `withheld: ${message}`), ...troubleOf2(publication)];
}
async function answerExplain(world, question) {
  const found = await explain(world, question);
  const report = explainReport(found);
  return {
    exit: found.exit,
    json: report,
    text: (terminal) => explainText(found, terminal),
    aside: (terminal) => problemsText(found.problems, terminal)
  };
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
  if (refusal2 === null || done2.kind === "refused" || done2.kind === "proposed") return done2;
  if (done2.kind === "unchanged") return { kind: "refused", reason: "branch", detail: `${path} ${String(refusal2)}` };
  if (done2.pushed !== true || await isThere(world, planned)) return done2;
  return { ...done2, pushed: false, detail: `committed here only: at the remote ${path} ${String(refusal2)}` };
}
function editAgain({ edits, bytes, judged: judged2 }, current) {
  if (current === null) return edits.length === 0 ? bytes : "is not there any more";
  if (judged2 !== null && !isSame(current, judged2) && !isSame(current, bytes)) {
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

${commitWords(order.reason)}
`;
    case "include":
      return `Include a customer in ${order.feature}
`;
    case "exclude":
      return `Exclude a customer from ${order.feature}

${commitWords(order.reason)}
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
  const plain = { order, file: file.path, judgement: null, problems: [], exit: EXIT.ok };
  const report = isJudged(order) ? await judged(world, { base, inForce, files, file, bytes, order }) : plain;
  return report.exit === EXIT.ok ? write2(
    world,
    report,
    { edits, bytes, judged: isJudged(order) ? file.bytes : null },
    { mode, settings: inForce.settings }
  ) : { ...report, done: null };
}
async function judged(world, given) {
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
  const { feature } = order;
  if (!FEATURE_NAME.test(feature)) {
    const allowed = "a letter, then at most 41 letters, digits, _, . and -";
    throw new UsageError(`A feature is called ${allowed}, found ${JSON.stringify(feature)}`);
  }
  const there = await namesake(world, settings, feature, mode);
  if (there !== null) {
    const other = featureOf(there) ?? feature;
    const next = other === feature ? `start it with \`start ${feature}\`` : "two names must differ in more than case";
    throw new UsageError(`${there} exists already; ${next}`);
  }
  const file = `${settings.rollouts}/${order.feature}.yaml`;
  const bytes = new TextEncoder().encode(renderNewRollout({ feature: order.feature, whitelist: order.whitelist }));
  const { problems } = parseRollout(file, bytes);
  if (problems.some(({ severity }) => severity === "error")) {
    return { order, file, judgement: null, problems, done: null, exit: EXIT.invalid };
  }
  const report = { order, file, judgement: null, problems, exit: EXIT.ok };
  return write2(world, report, { edits: [], bytes, judged: null }, { mode, settings });
}
async function namesake(world, settings, feature, mode) {
  const branch = mode === "commit" ? await world.history.baseBranch() : null;
  const commits = branch === null ? [] : [.../* @__PURE__ */ new Set([branch.upstream ?? branch.tip, branch.tip])];
  const committed = await Promise.all(commits.map((commit) => world.history.filesAt(commit, settings.rollouts)));
  const same = [...committed.flat(), ...await world.tree.files(settings.rollouts)].filter(
    ({ path }) => featureOf(path)?.toLowerCase() === feature.toLowerCase()
  );
  return (same.find(({ path }) => featureOf(path) === feature) ?? same[0])?.path ?? null;
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
async function write2(world, report, planned, { mode, settings }) {
  if (mode === "edit") {
    await world.tree.write(report.file, planned.bytes);
    return { ...report, done: { kind: "edited" } };
  }
  const done2 = await commitOrPropose(world, settings, report, planned);
  if (done2.kind === "refused" && done2.reason === "invalid") return { ...report, done: done2, exit: EXIT.invalid };
  return { ...report, done: done2, exit: reachedGit(done2) ? EXIT.ok : EXIT.unavailable };
}
async function commitOrPropose(world, settings, { order, file }, planned) {
  const full = { ...planned, path: file, message: messageOf2(order) };
  const done2 = await commitEdit(world, full);
  if (done2.kind !== "refused" || done2.reason !== "protected" || world.codeHostWriter === null) return done2;
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

// src/commands/restore.ts
var HOUR2 = 36e5;
var LIMIT = 24 * HOUR2;
var SUSPEND_LIMIT = 72 * HOUR2;
async function restore(world, settings, order) {
  const { feature, reason } = order;
  const readings = await readStores(world, settings);
  const snapshots = readings.flatMap(({ reading }) => reading.kind === "snapshot" ? [reading.snapshot] : []);
  const killed = snapshots.find((snapshot) => isKilled(snapshot, feature));
  const report = { feature, reason, stores: [] };
  if (killed === void 0) {
    const failed = readings.some(({ reading }) => reading.kind === "failed" || reading.kind === "unreadable");
    return failed ? { ...report, refused: "no store that has a kill for it could be read", exit: EXIT.unavailable } : { ...report, refused: "no store has a kill for it; nothing to restore", exit: EXIT.held };
  }
  const refused2 = await refusal(world, settings, killed, order);
  if (refused2 !== null) return { ...report, refused: refused2, exit: EXIT.held };
  const stores = await Promise.all(
    openStores(world, settings).map(
      (place) => changeStore(world, place, (current) => withRestore(world, current, feature, reason))
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
async function refusal(world, settings, snapshot, { feature, falseAlarm }) {
  const kill2 = snapshot.kills[feature];
  if (kill2 === void 0) return "no store has a kill for it";
  if (!isLive(snapshot, feature)) return null;
  const late = tooLate(world.now, kill2);
  if (late !== null) return `${late}; \`restart ${feature}\` is the way`;
  const branch = await world.history.baseBranch();
  if (branch === null) return "git cannot be read, so nobody knows which tier to go back to";
  const tip = branch.upstream ?? branch.tip;
  const rollout = (await catalogAt(world, tip, settings)).entries.get(feature)?.rollout;
  if (rollout === void 0 || rollout.tier === 0) return `git has it at tier 0; \`restart ${feature}\` is the way`;
  return evidenceAgainst(world, settings, { snapshot, kill: kill2, rollout, tip, falseAlarm });
}
function isLive({ features }, feature) {
  const entry = features[feature];
  return entry !== void 0 && entry.tier > 0;
}
function tooLate(now, kill2) {
  const limit = kill2.code === "suspend" ? SUSPEND_LIMIT : LIMIT;
  const age = now - parseInstant(kill2.at);
  return age <= limit ? null : `the kill is ${Math.floor(age / HOUR2)} h old, more than ${limit / HOUR2} h`;
}
async function evidenceAgainst(world, settings, given) {
  const { rollout, snapshot, kill: kill2 } = given;
  const { feature } = rollout;
  const at = parseInstant(kill2.at);
  const past = { ...world, now: at };
  const timelines = world.recorded === null ? await timelinesAt(world.history, given.tip, settings.rollouts) : /* @__PURE__ */ new Map();
  const evidence = await gather(past, {
    rollouts: /* @__PURE__ */ new Map([[feature, rollout]]),
    settings,
    timelines,
    published: { ...snapshot, kills: {} },
    lastGuardRun: null
  });
  const found = evidence.features.get(feature);
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
var NOTHING2 = { events: 0, errors: 0 };
function withoutStretch(metrics, stretch, trailing) {
  if (stretch === null || metrics.status !== "ok" || metrics.kind !== "counts") return metrics;
  const { from, to } = stretch;
  const outside = (start, end2) => end2 <= from || start >= to;
  const buckets = metrics.buckets.filter(({ start }) => outside(start, start + HOUR2));
  const windows = metrics.windows.filter(({ end: end2, ms: ms2 }) => outside(end2 - ms2, end2));
  const { end, ms } = trailing;
  return { ...metrics, buckets, windows, window: outside(end - ms, end) ? metrics.window : NOTHING2 };
}

// src/commands/host/rollback-and-tell.ts
async function rollbackAndTell(world, settings, order) {
  const report = await rollback(world, settings, order, "whole");
  if (world.codeHostWriter === null) return { report, notes: [] };
  const tip = await readTip(world, { dryRun: false });
  const news = { incidents: [incidentOf(world, tip, report)], alerts: [], lasting: null };
  const told = await tellGuard(world, settings, news);
  const done2 = await tellPublication(world, settings, await publishTip(world, tip, { dryRun: false }));
  const exit = report.exit === EXIT.ok && done2.exit === EXIT.unavailable ? EXIT.unavailable : report.exit;
  return { report: { ...report, exit }, notes: [...told.notes, ...done2.notes] };
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
    git: git.kind === "edited" ? `edited ${git.file}, at ${commit}` : gitWords2(git),
    gitHasTier: git.kind === "refused" || git.kind === "proposed",
    issue: null
  };
}
function gitWords2(git) {
  switch (git.kind) {
    case "committed":
      return `commit ${git.commit}`;
    case "unchanged":
      return `unchanged: ${git.detail}`;
    case "proposed":
      return `pull request #${git.number}: ${git.detail}`;
    case "refused":
      return `NOT committed: ${git.detail}`;
  }
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
  const { report: done2, notes } = mode === "edit" ? { report: await rollback(world, settings, order, mode), notes: [] } : await rollbackAndTell(world, settings, order);
  return {
    exit: done2.exit,
    json: { version: 1, ...done2 },
    text: (terminal) => rollbackText(done2, world.now, terminal),
    aside: (terminal) => notesText(notes, terminal)
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

export {
  explain,
  unknownFeature,
  hang,
  tableWidth,
  table,
  notesText,
  answerValidate,
  answerCompile,
  answerPublish,
  answerGuard,
  answerExplain,
  answerKill,
  answerRollback,
  answerRestore,
  answerEdit
};
