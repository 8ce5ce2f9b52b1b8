import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  byCodeUnits
} from "./chunk-22JQXUXA.js";
import {
  bareRatio,
  duration,
  formatMoment,
  percent,
  ratioPercent,
  thousands
} from "./chunk-J6H5SOL2.js";
import {
  FINE_WHOLE,
  WHOLE,
  isOver,
  isUnder,
  reaches
} from "./chunk-Z46WVW2S.js";
import {
  formatInstant
} from "./chunk-HCIKGOMT.js";

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
  judge(subject) {
    const recorded = subject.evidence.approvals;
    const groups = askedGroups(subject);
    if (groups.length === 0) return skipped("no-groups", "the settings name no group that must approve");
    if (recorded.status === "skipped") return skipped("not-asked", recorded.detail);
    if (recorded.status !== "ok") return inconclusive(recorded.status, `approvals are not known: ${recorded.detail}`);
    const missing = missingApprovals(subject);
    return missing.length > 0 ? fail(
      "missing",
      `no approval yet of ${missing.join(", ")} (${groups.length - missing.length} of ${groups.length})`
    ) : pass(
      "approved",
      `approved by ${groups.map((group) => `${group} (${approversOf(subject, group).join(", ")})`).join(", ")}`
    );
  }
};
function missingApprovals(subject) {
  if (subject.evidence.approvals.status !== "ok") return [];
  return askedGroups(subject).filter((group) => approversOf(subject, group).length === 0);
}
function askedGroups({ settings, evidence: { approvals: recorded } }) {
  const required = recorded.status === "ok" ? recorded.required : [];
  return [.../* @__PURE__ */ new Set([...required, ...Object.keys(settings.approvals)])];
}
function approversOf({ evidence: { approvals: recorded } }, group) {
  if (recorded.status !== "ok" || !Object.hasOwn(recorded.groups, group)) return [];
  return recorded.groups[group] ?? [];
}

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
  let instant = now;
  for (let days = 0; days <= LONGEST_FREEZE; days += 1) {
    if (!isFrozen(clock(instant), calendar2.freeze)) return days === 0 ? null : instant;
    instant = nextDay(instant, clock);
  }
  return null;
}
function isFrozen({ date, weekday }, freezes) {
  return freezes.some(
    (freeze) => "days" in freeze ? freeze.days.some((day) => day === weekday) : freeze.from <= date && date <= freeze.to
  );
}
function nextDay(instant, clock) {
  const { date } = clock(instant);
  const first = Math.floor(instant / QUARTER);
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
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
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
  const open = issues[which];
  return open.length === 0 ? pass("none", `no ${what} is open`) : fail("open", `${counted(open.length, what)} open: ${open.map(numberOf).join(", ")}`);
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

// src/core/judgement/bands.ts
function bandsOf(limits) {
  const failure = WHOLE - limits.minimumSuccessRate;
  return {
    green: greenOf(limits.maximumErrorRate),
    maximum: fine(limits.maximumErrorRate),
    critical: fine(limits.critical),
    threshold: fine(limits.threshold),
    minimumSuccess: fine(limits.minimumSuccessRate),
    maximumFailure: fine(failure),
    fastSuccess: FINE_WHOLE - greenOf(failure)
  };
}
function fine(limit) {
  return 10 * limit;
}
function greenOf(limit) {
  return 4 * limit;
}

// src/core/statistics.ts
var LN4 = Math.log(4);
var PROVEN = Math.log(20);
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
  return { q, grid: BELOW_SHARES.map((share) => q * share) };
}
function eValue(errors, events, hypothesis) {
  const others = Math.max(0, events - errors);
  const gains = pointsOf(hypothesis).map(({ error, other }) => errors * error + others * other);
  return logSumExp(gains) - Math.log(gains.length);
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

// src/core/judgement/sentences.ts
function breachSentence(given) {
  const { facts, moment } = given;
  if (facts.breach === null) return "no window is over its threshold";
  const { share, threshold, end, ms, logE } = facts.breach;
  const when = end === moment.now ? `in the last ${duration(ms)}` : `in the ${duration(ms)} before ${formatMoment(end)}`;
  const compared2 = `${say(given, share)} ${when} against a threshold of ${percent(threshold)}`;
  if (!facts.counted) return `${compared2}, and in the window before; only rates are known, so luck cannot be excluded`;
  return logE === null ? compared2 : `${compared2}, proven by ${evidence(logE)}`;
}
function criticalSentence(given) {
  const { facts, limits } = given;
  const compared2 = `${errorsToDate(given)} against the critical ${percent(limits.critical)}`;
  return facts.logE === null || limits.evidence === "point" ? compared2 : `${compared2}, proven by ${evidence(facts.logE.limit)}`;
}
function windowSentence(given) {
  const { facts, limits } = given;
  const compared2 = `${say(given, facts.window)} in the last ${duration(limits.timeWindow)} against a threshold of ${percent(limits.threshold)}`;
  return facts.logE === null ? `${compared2}, but not in the window before` : `${compared2}, not proven by ${evidence(facts.logE.healthy)}`;
}
function criticalDoubtSentence(given) {
  const { facts, limits } = given;
  const compared2 = `${errorsToDate(given)} against the critical ${percent(limits.critical)}`;
  return facts.logE === null ? compared2 : `${compared2}, not proven by ${evidence(facts.logE.limit)}`;
}
function errorSentence(given) {
  return `${errorsToDate(given)} against a limit of ${percent(given.limits.maximumErrorRate)}`;
}
function successSentence(given) {
  return `success ${say(given, given.facts.successes)} to date against a minimum of ${percent(given.limits.minimumSuccessRate)}`;
}
function noEventsSentence({ facts, limits, moment }) {
  const last = facts.silence?.lastEvent ?? null;
  return last === null ? `no events since ${formatMoment(moment.begin)}` : `no events in the last ${duration(limits.timeWindow)}, the last ones from ${formatMoment(last)}`;
}
function staleSentence({ facts, moment }) {
  const age = moment.now - (facts.silence?.lastEvent ?? moment.begin);
  return `the last event is ${duration(age)} old, more than ${duration(moment.freshness ?? 0)}`;
}
function insufficientSentence(given) {
  const { facts, limits } = given;
  const unproven = facts.errorProven ? `success ${say(given, facts.successes)} to date, not yet proven above ${percent(limits.minimumSuccessRate)}` : `${errorsToDate(given)}, not yet proven below ${percent(limits.maximumErrorRate)}`;
  return facts.shortfall === null ? unproven : `${unproven}: ${waysOn(facts.shortfall)}`;
}
function investigateSentence(given) {
  const { bands, limits } = given;
  return `${errorsToDate(given)}, below ${percent(limits.maximumErrorRate)} but not below ${percent(bands.green / 10)}`;
}
function fastTrackSentence(given) {
  const success = say(given, given.facts.successes);
  return `${errorsToDate(given)}, proven below ${percent(given.bands.green / 10)}; success ${success}`;
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
function sum(counts) {
  const totals = { events: 0, errors: 0, successes: 0 };
  for (const { events, errors, successes } of counts) {
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
var HOUR = 36e5;
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
  return Math.floor(start / HOUR) * HOUR + HOUR;
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
function candidatesOf({ now, limits, window, toDate, course, judged: judged2 }) {
  const last = course.slice(-1);
  const trailing = {
    share: errorShare(window),
    threshold: limits.threshold,
    end: now,
    ms: limits.timeWindow,
    before: without(toDate, window),
    steps: last
  };
  const others = judged2.map(({ window: measured, threshold }) => {
    const { end, ms } = measured;
    const touching = course.filter(({ bucket }) => bucket.start < end && endOf(bucket) > end - ms);
    return {
      share: errorShare(measured),
      threshold,
      end,
      ms,
      before: end === now ? without(toDate, measured) : sum(course.map(({ bucket }) => bucket).filter((bucket) => endOf(bucket) <= end - ms)),
      steps: end === now ? [...touching, ...last] : touching
    };
  });
  return [trailing, ...others];
}

// src/core/judgement/look-back.ts
var HOUR2 = 36e5;
var LONGEST_LOOK_BACK = 24 * HOUR2;
var LONGEST_EVIDENCE = 28 * 24 * HOUR2;
function evidenceBegin(since, resumedAt, evidenceSince, now) {
  return Math.max(since ?? -Infinity, resumedAt ?? -Infinity, evidenceSince ?? -Infinity, now - LONGEST_EVIDENCE);
}
function lookBackWindows(limits, moment) {
  const reach = reachOf(moment);
  const earlier = (ms) => {
    const windows = [];
    for (let end = moment.now - ms; end - ms >= reach; end -= ms) windows.push({ end, ms });
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
function isWithin({ end, ms }, reach, now) {
  return end - ms >= reach && end <= now;
}
function reachOf({ now, begin, lastGuardRun }) {
  return Math.max(lastGuardRun ?? Infinity, begin, now - LONGEST_LOOK_BACK);
}

// src/core/judgement/proof.ts
var PATIENCE = 2 ** 40;
function isProvenBelow({ share, limit }, weighing) {
  if (weighing.evidence === "point") return isUnder(share, limit);
  return logEBelow(share, limit, weighing.designEffect) >= PROVEN;
}
function logEBelow(share, limit, designEffect) {
  const { errors, others } = trialsOf(share, designEffect);
  return eValue(errors, errors + others, belowHypothesis(limit / FINE_WHOLE));
}
function missingEvents(claims, weighing) {
  const suffices = (further) => claims.every(
    ({ share, limit }) => isProvenBelow({ share: { part: share.part, whole: share.whole + 100 * further }, limit }, weighing)
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
var HOUR3 = 36e5;
var DAY = 24 * HOUR3;
var LEAST_CONTROL = 3e3;
function factsOfCounts(metrics, limits, moment) {
  const { window, designEffect } = metrics;
  const bands = bandsOf(limits);
  const buckets = metrics.buckets.filter(({ start }) => start >= moment.begin).toSorted((one, other) => one.start - other.start);
  const toDate = sum(buckets);
  const course = courseOf(buckets, limits.threshold, designEffect);
  const judged2 = judgedWindows(metrics.windows, limits, moment);
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
    breach: breachOf({ now: moment.now, limits, bands, window, toDate, course, judged: judged2 }),
    logE,
    limitProven: limits.evidence === "point" || logE.limit >= PROVEN,
    silence: silenceOf(metrics, buckets, moment)
  };
}
function controlBreach(metrics, limits) {
  if (metrics.status !== "ok" || metrics.kind !== "counts" || metrics.control === void 0) return false;
  const share = errorShare(metrics.control);
  if (metrics.control.events < LEAST_CONTROL || !isOver(share, bandsOf(limits).threshold)) return false;
  if (limits.evidence === "point") return true;
  const { errors, others } = trialsOf(share, metrics.designEffect);
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
  const from = Math.max(begin, now - DAY);
  const recent = sum(buckets.filter(({ start }) => start >= from)).events / 100;
  return recent > 0 && now > from ? Math.ceil(events * (now - from) / HOUR3 / recent) : null;
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
  const trials = shares.map((share) => trialsOf(share, designEffect));
  return detector(trials, healthyHypothesis(limits.threshold)).at(-1) ?? UNSEEN;
}
function silenceOf({ window }, buckets, moment) {
  if (window.events > 0) return null;
  const lastEvent = buckets.findLast(({ events }) => events > 0)?.start ?? null;
  if (moment.freshness === null || lastEvent === null) return { code: "no-events", lastEvent };
  return moment.now - lastEvent > moment.freshness ? { code: "stale", lastEvent } : null;
}

// src/core/judgement/rated.ts
var HOUR4 = 36e5;
var PARTS = 1e9;
var NOTHING = { part: 0, whole: 0 };
function areNumbers({ window, buckets }) {
  return [window, ...buckets.map(({ rate }) => rate)].every((rate) => Number.isFinite(rate));
}
function factsOfRates({ rates }, limits, moment) {
  const bands = bandsOf(limits);
  const buckets = rates.buckets.filter(({ start }) => start >= moment.begin);
  const window = meanOf([rates.window]);
  const errors = limits.evidence === "point" ? meanOf(buckets.map(({ rate }) => rate)) : NOTHING;
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
  if (end <= now - timeWindow - HOUR4) return NOTHING;
  return meanOf(earlier.filter(({ start }) => start >= end - Math.max(timeWindow, HOUR4)).map(({ rate }) => rate));
}
function meanOf(rates) {
  return { part: rates.reduce((total, rate) => total + Math.round(rate * PARTS), 0), whole: PARTS * rates.length };
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
  const answer = matrix(facts, limits, moment);
  const usable = answer.row !== 6;
  return {
    ...answer,
    logE: facts.logE,
    errorProven: usable && facts.errorProven,
    successProven: usable && facts.successProven,
    errorSuspected: facts.errorSuspected,
    successSuspected: facts.successSuspected,
    cause: answer.code === "success-rate-low" ? "success" : "error",
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
    const limit = `below ${percent(settings.criteria.maximumErrorRate)}`;
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
    const counts = limits.map(({ scope, maximum, running }) => `${running.length + 1} of at most ${maximum} ${scope}`);
    return pass("within-limits", `with this start: ${counts.join("; ")}`);
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
var performance = {
  id: "performance",
  title: "Performance",
  ifNot: "block",
  codes: codes10,
  judge(subject) {
    if (subject.start) return skipped("start", "a start: nobody has the feature yet");
    const { metrics } = subject.evidence;
    const latency = metrics.status === "ok" ? metrics.latency : void 0;
    return latency === void 0 || !isMeasured(latency) ? unrecorded(subject) : compared(latency, subject);
  }
};
function compared({ p95Ms, baselineP95Ms, count, baselineCount }, { settings }) {
  const fewest = Math.min(count ?? LEAST_TIMINGS, baselineCount ?? LEAST_TIMINGS);
  if (fewest < LEAST_TIMINGS) {
    return skipped("few-timings", `${fewest} timings on one side, at least ${LEAST_TIMINGS} are needed`);
  }
  const { maximumIncrease } = settings.criteria.performance;
  const text = `p95 ${milliseconds(p95Ms)} against ${milliseconds(baselineP95Ms)} without it, at most ${percent(maximumIncrease)} more`;
  return p95Ms * WHOLE <= baselineP95Ms * (WHOLE + maximumIncrease) ? pass("within-limit", text) : fail("slower", text);
}
function unrecorded({ settings }) {
  return settings.criteria.performance.required ? inconclusive("not-recorded", "no latency is recorded, and the settings require it") : skipped("not-recorded", "no latency is recorded: report durations to have it judged");
}
function milliseconds(value) {
  return `${Math.round(value * 10) / 10} ms`;
}
function isMeasured({ p95Ms, baselineP95Ms }) {
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
  judge({ after, settings, edge, rehearse }) {
    const threshold = after.rollbackThreshold.errorRate;
    const { critical } = settings.rollback;
    const against = `rolls back over ${percent(threshold)} errors, critical is ${percent(critical)}`;
    if (threshold > critical) return fail("threshold-over-critical", `${against}: lower \`rollbackThreshold\``);
    const { off, bytes, limits } = rehearse();
    if (!off) return fail("not-off", "the rehearsed rollback leaves the feature on for somebody");
    const full = limits.find((limit) => limit.maximumBytes !== null && (limit.bytes ?? bytes) > limit.maximumBytes);
    if (full !== void 0) {
      const size = full.bytes ?? bytes;
      return fail("too-large", `the snapshot has ${size} bytes, ${full.store} takes ${full.maximumBytes}`);
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
    if (assessment.code !== "errors-exceed-events" && isUnderMinimum(assessment, minimumSuccessRate) && successSuspected) {
      return fail("success-rate-low", `${found} against a minimum of ${percent(minimumSuccessRate)}`);
    }
    const limit = `above ${percent(minimumSuccessRate)}`;
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
    const { feature, from, start, now, evidence: evidence2, edge, eligibleAt } = subject;
    if (start) return skipped("start", "a start: there is no tier to leave");
    if (edge.trouble !== null) {
      return inconclusive("store-unavailable", `whether tier ${from} is live cannot be told: ${edge.trouble}`);
    }
    const live = publishedTier(feature, edge);
    if (live !== null && live !== from) {
      return fail("not-live", `the base has tier ${from}, but tier ${live} is published: publish first`);
    }
    const { since } = evidence2;
    if (since === null || eligibleAt === null)
      return inconclusive("unknown", `since when tier ${from} is live is not known`);
    if (since > now) return inconclusive("clock", `tier ${from} went live at ${formatInstant(since)}, later than now`);
    return now < eligibleAt ? tooEarly(subject, eligibleAt) : pass("served", `${servedText(subject, since)}${assumption(subject)}`);
  }
};
function tooEarly(subject, eligibleAt) {
  const wait = `${duration(eligibleAt - subject.now)} to go, eligible ${formatInstant(eligibleAt)}`;
  const extra = subject.assessment?.action === "investigate" ? " (longer by what an investigation adds)" : "";
  return fail("too-early", `${wait}${extra}${assumption(subject)}`);
}
function servedText({ now, from, evidence: { pausedMs } }, since) {
  const paused = pausedMs === 0 ? "" : `, ${duration(pausedMs)} of it paused`;
  return `${duration(now - since)} at tier ${from}${paused}`;
}
function assumption({ edge, from }) {
  return edge.read ? "" : `; assumes tier ${from} was published; publish checks`;
}
function publishedTier(feature, { read, published }) {
  if (!read) return null;
  const live = published.get(feature);
  return live === void 0 || live.killed !== null ? 0 : live.tier ?? 0;
}

// src/core/criteria/unlocked.ts
var codes14 = {
  unlocked: "neither paused, nor rolled back, nor killed",
  paused: "paused at the base, or by the change itself",
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
    const pause = before === null ? null : pauseText(before, after);
    if (pause !== null) return fail("paused", pause);
    const record = (kinds.has("restarted") ? null : before?.rolledBack) ?? after.rolledBack;
    if (record !== null && record !== void 0) return fail("rolled-back", rolledBackText(record));
    return atTheEdge(feature, edge);
  }
};
function pauseText(before, after) {
  if (isPaused(before)) {
    return `paused at tier ${before.tier}: ${before.paused?.reason ?? ""}; resume it in a change before`;
  }
  const rises = before.tier > 0 && after.tier > before.tier;
  return rises && isPaused(after) ? `the change pauses it and asks for tier ${after.tier}; a pause keeps tier ${before.tier}` : null;
}
function rolledBackText({ from, reason }) {
  return `rolled back from tier ${from}: ${reason}; a restart goes from tier 0 to 1 and takes \`rolledBack\` out`;
}
function atTheEdge(feature, { read, trouble, published }) {
  const kill = published.get(feature)?.killed ?? null;
  if (kill !== null) return fail("killed", `killed in a store at ${kill.at} by ${kill.by} (${kill.code})`);
  if (trouble !== null) return inconclusive("store-unavailable", `whether it is killed cannot be told: ${trouble}`);
  return pass(
    "unlocked",
    read ? "neither paused, nor rolled back, nor killed in a store" : "neither paused nor rolled back in git; assumes that no store has a kill, publish checks"
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
  performance,
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
function decide(findings) {
  const effects = new Set(findings.map(effectOf));
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

export {
  evidenceBegin,
  lookBackWindows,
  controlBreach,
  assess,
  NOBODY,
  added,
  sameMembers,
  gained,
  customersGained,
  kindsOf,
  missingApprovals,
  freezeEnd,
  requirementsOf,
  CRITERIA,
  effectOf,
  decide,
  loweringNote
};
