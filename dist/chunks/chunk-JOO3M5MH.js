import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  capacityOf,
  catalogAt,
  dataBranch,
  parseRollout,
  publishedForJudging,
  settingsAt,
  snapshotSize
} from "./chunk-XABUPIJL.js";
import {
  CRITERIA,
  NOBODY,
  added,
  assess,
  customersGained,
  decide,
  evidenceBegin,
  freezeEnd,
  gained,
  kindsOf,
  lookBackWindows,
  loweringNote,
  missingApprovals,
  requirementsOf
} from "./chunk-USJZVKDC.js";
import {
  byCodeUnits
} from "./chunk-22JQXUXA.js";
import {
  EXIT,
  UsageError
} from "./chunk-FKWMAXME.js";
import {
  unavailabilityOf
} from "./chunk-Z4LEAJIC.js";
import {
  contributionOf,
  isHere
} from "./chunk-KOGBZ2BQ.js";
import {
  minimumOf,
  weightOf
} from "./chunk-Z46WVW2S.js";
import {
  formatInstant,
  parseInstant
} from "./chunk-HCIKGOMT.js";

// src/core/approving.ts
function approvalsOf({ author, reviews }, people) {
  const approvers = approversOf(reviews).filter((login) => !isSame(login, author));
  const required = Object.keys(people.groups);
  const unseen2 = [];
  const groups = required.map((name) => {
    const members = membersOf(people.groups[name], people);
    const found = approvers.filter((login) => members.logins.has(login.toLowerCase()));
    if (found.length === 0) unseen2.push(...members.unseen);
    return [name, found];
  });
  const [first] = unseen2;
  return first === void 0 ? { status: "ok", groups: Object.fromEntries(groups), required } : { status: first.status, detail: [...new Set(unseen2.map(({ detail }) => detail))].join("; ") };
}
function isInvestigated({ author, reviews }, people, since) {
  const names = Object.keys(people.groups);
  if (names.length === 0) return null;
  const members = new Set(names.flatMap((name) => Array.from(membersOf(people.groups[name], people).logins)));
  return reviews.some(
    (review) => review.state !== "dismissed" && !isSame(review.author, author) && members.has(review.author.toLowerCase()) && (since === null || review.at >= since) && INVESTIGATED.test(review.body)
  );
}
function teamsOf(groups, owners) {
  const all = Object.values(groups).flatMap(
    ({ teams, owners: own }) => own ? teams.concat(owners.filter((owner) => owner.includes("/"))) : teams
  );
  return [...new Set(all.map((team) => plainName(team)))];
}
var INVESTIGATED = /^\s*\/investigated[ \t]+\S/mu;
function approversOf(reviews) {
  const latest = /* @__PURE__ */ new Map();
  for (const review of reviews) {
    if (review.author !== "" && review.state !== "commented") latest.set(review.author.toLowerCase(), review);
  }
  return Array.from(latest.values()).filter(({ state, sameBytes }) => state === "approved" && sameBytes).map(({ author }) => author).toSorted((a, b) => a < b ? -1 : 1);
}
function membersOf(group, { owners, teams }) {
  if (group === void 0) return { logins: /* @__PURE__ */ new Set(), unseen: [] };
  const named = [...group.users, ...group.owners ? owners : []].map((name) => plainName(name));
  const logins = new Set(named.filter((name) => !name.includes("/")));
  const asked = teamsOf({ group }, owners).map((team) => teams.get(team) ?? notAsked(team));
  for (const team of asked) if (team.kind === "members") for (const login of team.logins) logins.add(login);
  return { logins, unseen: asked.flatMap((team) => team.kind === "unseen" ? [team] : []) };
}
function notAsked(team) {
  return { kind: "unseen", status: "unknown", detail: `nobody asked who is in ${team}` };
}
function plainName(name) {
  return name.replace(/^@/u, "").toLowerCase();
}
function isSame(a, b) {
  return a.toLowerCase() === b.toLowerCase();
}

// src/commands/host/approvals.ts
function noVoices(approvals) {
  return { approvals: () => approvals, investigated: () => null };
}
async function voicesOf(asking, pull, onto) {
  const { settings, host, owners } = asking;
  if (Object.keys(settings.approvals).length === 0) return noVoices(NO_GROUPS);
  const [reviews, teams] = await Promise.all([
    host.reviews(pull.number),
    askTeams(host, teamsOf(settings.approvals, owners))
  ]);
  if (reviews.kind === "failed") return noVoices(unavailabilityOf(reviews));
  const reviewed = { author: pull.author, reviews: await count(asking, pull, onto, reviews.value) };
  const people = (own) => ({ groups: settings.approvals, owners: own, teams });
  return {
    approvals: (own) => approvalsOf(reviewed, people(own)),
    investigated: (own, since) => isInvestigated(reviewed, people(own), since)
  };
}
var NO_GROUPS = { status: "skipped", detail: "the settings name no group that must approve" };
async function askTeams(host, teams) {
  const answers = teams.map(async (team) => {
    const answer = await host.teamMembers(team);
    return answer.kind === "ok" ? [team, { kind: "members", logins: new Set(answer.value.map((login) => login.toLowerCase())) }] : [team, unseen(team, answer)];
  });
  return new Map(await Promise.all(answers));
}
function unseen(team, failure) {
  const { status, detail } = unavailabilityOf(failure);
  return { kind: "unseen", status, detail: `who is in ${team} cannot be seen: ${detail}` };
}
async function count({ history, settings, settingsPath }, pull, onto, reviews) {
  const place = { rollouts: settings.rollouts, settingsPath };
  const wanted = await contributionOf(history, onto, pull.head, place);
  const known = /* @__PURE__ */ new Map([[pull.head, Promise.resolve(true)]]);
  const same = (commit) => {
    const asked = known.get(commit) ?? compare(history, { onto, commit, place, wanted });
    known.set(commit, asked);
    return asked;
  };
  const counted = [];
  for (const { author, state, commit, at, body } of reviews) {
    const sameBytes = state === "approved" && commit !== null && await same(commit);
    counted.push({ author, state, at, body, sameBytes });
  }
  return counted;
}
async function compare(history, { onto, commit, place, wanted }) {
  if (!await isHere(history, commit, [commit])) return false;
  return await contributionOf(history, onto, commit, place) === wanted;
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
    const found = wanted.flatMap((label) => byLabel.get(label) ?? []);
    const mine = found.filter((issue) => issue.labels.some((label) => label.toLowerCase() === own));
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
  return answer.value.enabled ? null : { status: "skipped", detail: "issues are switched off: nobody can have reported a bug here" };
}
function issuesIn(answer) {
  return answer?.kind === "ok" && answer.value.enabled ? answer.value.issues : [];
}
function plain({ number, title, url }) {
  return { number, title, url };
}
function byNumber(a, b) {
  return a.number - b.number;
}

// src/commands/host/evidence.ts
var NO_CODE_HOST = { status: "skipped", detail: "no code host is configured" };
var NO_HOST_EVIDENCE = {
  issues: () => NO_CODE_HOST,
  approvals: () => NO_CODE_HOST,
  investigated: () => null
};
var NO_PULL_REQUEST = { status: "skipped", detail: "there is no pull request that could be approved" };
async function evidenceOfPull(world, settings, context, before) {
  const { codeHost: host, history, settingsPath } = world;
  if (host === null) return NO_HOST_EVIDENCE;
  const owners = (feature) => before.get(feature)?.owners ?? [];
  const all = Array.from(before.values()).flatMap((rollout) => rollout.owners);
  const asking = { host, history, settings, settingsPath, owners: all };
  const [issues, voices] = await Promise.all([
    issuesOf(host, settings),
    context === null ? noVoices(NO_PULL_REQUEST) : voicesOf(asking, context.pull, context.onto)
  ]);
  return {
    issues,
    approvals: (feature) => voices.approvals(owners(feature)),
    investigated: (feature, since) => voices.investigated(owners(feature), since)
  };
}

// src/core/exposure.ts
var EVERYONE = 1e5;
function exposureOf(tier, settings) {
  return tier === null ? 0 : weightOf(tier, settings) / EVERYONE;
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
var DAY = 864e5;
function isExpired({ expires }, now) {
  return now > expires;
}
function isTooLong({ expires }, now) {
  return Math.floor((expires - 1) / DAY) - Math.floor(now / DAY) > LONGEST_OVERRIDE_DAYS;
}
function altersOverride(before, after) {
  return after.override !== null && textOf(before?.override ?? null) !== textOf(after.override);
}
function overrideInForce(before, after, { now, counting }) {
  const { override } = after;
  if (override === null || isExpired(override, now) || isTooLong(override, now)) return null;
  const counts = counting === null ? altersOverride(before, after) : counting.has(after.feature);
  return counts ? override : null;
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
    const { line, column } = entry?.positions[field] ?? entry?.positions["feature"] ?? WHOLE_FILE;
    return { code, severity, file: change.file, line, column, message };
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

// src/core/compare.ts
function compare2(before, after, context) {
  const compared = featuresOf(before, after).flatMap((feature) => {
    const base = before?.entries.get(feature) ?? null;
    const head = after.entries.get(feature) ?? null;
    const change = compareEntries(feature, base, head, context);
    return change === null ? [] : [{ change, problems: problemsOf(change, head, context) }];
  });
  return {
    changes: compared.map(({ change }) => change),
    problems: compared.flatMap(({ problems }) => problems)
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
var NOTHING = () => [];
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
  const live = published === null ? null : listsOf(published);
  const count2 = customersGained(before ?? NOBODY, live, after);
  return count2 <= settings.audience.wideningWithoutEvidence ? ["unlocked", "audience", "approvals"] : CRITERION_IDS.filter((id) => id !== "one-step" && id !== "time-in-tier");
}
function listsOf(published) {
  return published === void 0 || published.killed !== null || (published.tier ?? 0) === 0 ? { whitelist: [], blacklist: published?.blacklist ?? [] } : published;
}
function isMeasured({ tier }) {
  return tier >= 1 && tier <= 3;
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
function reportedEligibility(findings, { eligibleAt: eligibleAt2, start, now, settings: { calendar } }) {
  const served = !start && waitsFor(findings, "time-in-tier") ? eligibleAt2 : null;
  if (calendar.freeze.length === 0 || !waitsFor(findings, "calendar")) return served;
  return freezeEnd(Math.max(served ?? now, now), calendar) ?? served;
}
function waitsFor(findings, id) {
  return findings.some((finding) => finding.id === id && finding.verdict !== "overridden");
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
  const since = sinceOf(stint, published);
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
function sinceOf(stint, published) {
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
  const findings = findingsOf(subject, asked, input.overridable);
  const decision = decide(findings);
  return {
    change,
    decision,
    action: subject.assessment?.action ?? null,
    eligibleAt: reportedEligibility(findings, subject),
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
var ALLOWED = {
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

// src/core/timeline.ts
function liveTimeline(timeline, live) {
  const last = timeline.findLastIndex(({ tier }) => tier === live);
  const since = timeline.slice(last + 1);
  const end = since.findIndex(({ tier, deleted }) => deleted || tier !== null && tier < live);
  const withheld = end === -1 ? since : since.slice(0, end);
  const held = withheld.map((entry) => heldAt(entry, live));
  return last === -1 ? [] : [...timeline.slice(0, last + 1), ...held];
}
function heldAt(entry, live) {
  return entry.tier === null ? entry : { ...entry, tier: live };
}

// src/commands/gather.ts
var NOBODY_YET = {
  since: null,
  pausedMs: 0,
  resumedAt: null,
  metrics: { status: "empty", detail: "nobody has the feature yet" },
  issues: NO_HOST_EVIDENCE.issues(""),
  approvals: NO_HOST_EVIDENCE.approvals(""),
  investigated: null
};
async function gather(world, request) {
  if (world.recorded !== null) return { ...world.recorded, now: world.now };
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
  const [host, ...answers] = await Promise.all([
    request.host?.() ?? NO_HOST_EVIDENCE,
    ...Array.from(bySource, ([source, queries]) => ask(world, request.settings, source, queries))
  ]);
  const metrics = new Map(answers.flatMap((answer) => Array.from(answer)));
  const features = /* @__PURE__ */ new Map();
  const said = (feature, since) => ({
    issues: host.issues(feature),
    approvals: host.approvals(feature),
    investigated: host.investigated(feature, since)
  });
  for (const feature of request.starting ?? []) features.set(feature, { ...NOBODY_YET, ...said(feature, null) });
  for (const [feature, tenure] of tenures) {
    features.set(feature, {
      ...tenure,
      metrics: metrics.get(feature) ?? { status: "malformed", detail: "the source did not answer for this feature" },
      ...said(feature, tenure.since)
    });
  }
  return { now, lastGuardRun: request.lastGuardRun, features };
}
function tenureFor(request, rollout, now) {
  const { feature } = rollout;
  const live = request.published?.features[feature];
  const published = live === void 0 ? null : { since: parseInstant(live.since), tier: live.tier };
  const timeline = liveTimeline(request.timelines.get(feature) ?? [], rollout.tier);
  return tenureOf(timeline, published, outagesOf(request.published, feature), now);
}
function outagesOf(published, feature) {
  const kill = published?.kills[feature];
  const restore = published?.restores[feature];
  const restored = restore === void 0 ? [] : [{ killedAt: parseInstant(restore.kill), restoredAt: parseInstant(restore.at) }];
  const isVoid = kill !== void 0 && restore !== void 0 && parseInstant(kill.at) <= parseInstant(restore.at);
  return kill === void 0 || isVoid ? restored : [...restored, { killedAt: parseInstant(kill.at), restoredAt: null }];
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

// src/config/scan.ts
var PRINTABLE = "!-~\\u00a1-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd";
var COMMENT = "(?: +#.*)? *$";
var QUOTED = `"[^"\\\\\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufeff\\ufffe\\uffff]*"|'[^'\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufeff\\ufffe\\uffff]*'`;
var WORDS = `[A-Za-z0-9_](?:(?![:])[${PRINTABLE}]|:(?=[^ \\r])| +(?=[^ #\\r]))*`;
var ITEM = `(?:${QUOTED}|[A-Za-z0-9_](?:[A-Za-z0-9_./@%+-]|:(?=[A-Za-z0-9/])| (?=[A-Za-z0-9]))*)`;
var PAIRS = (value) => `\\{ *(?:[A-Za-z0-9_]+: +${value}(?:, *[A-Za-z0-9_]+: +${value})*)? *\\}`;
var FLOW_LIST = `\\[ *(?:${ITEM}(?:, *${ITEM})*)? *\\]`;
var FLOW_MAP = PAIRS(`(?:${ITEM}|${FLOW_LIST}|${PAIRS(ITEM)})`);
var pattern = (source) => new RegExp(source, "u");
var NOTHING2 = pattern("^ *(?:#.*)?$");
var KEY = pattern("^([A-Za-z][A-Za-z0-9_]*):(?: +([^ #][^]*))?");
var EMPTY = pattern(`^[A-Za-z][A-Za-z0-9_]*:${COMMENT}`);
var TIER = pattern(`^([0-4])${COMMENT}`);
var NAME = pattern(`^[A-Za-z][A-Za-z0-9_$-]{0,40}(?:\\.[A-Za-z0-9_$-]{1,40}){0,5}${COMMENT}`);
var LIST = pattern(`^${FLOW_LIST}${COMMENT}`);
var ANYTHING = pattern(`^(?:${QUOTED}|${FLOW_LIST}|${FLOW_MAP}|${WORDS})${COMMENT}`);
var BLOCK_ITEM = pattern(`^( *)- +(?:${QUOTED}|${WORDS})${COMMENT}`);
var BLOCK_PAIR = pattern(`^( +)[A-Za-z][A-Za-z0-9_]*: +(?:${QUOTED}|${FLOW_LIST}|${FLOW_MAP}|${WORDS})${COMMENT}`);
var UNUSABLE = /^(?:null|true|false)\b|(?:^|\.)(?:prototype|constructor)(?:\.|\s|$)/iu;
var TIERS = /* @__PURE__ */ new Map([
  ["0", 0],
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4]
]);
var LISTS = /* @__PURE__ */ new Set(["whitelist", "blacklist", "dependsOn"]);
var ONE_LINE = /* @__PURE__ */ new Set(["tier", "flag", "salt", "paused", "rolledBack"]);
var DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var MAXIMUM_BYTES = 65536;
function scanPlain(bytes) {
  const text = bytes.length > MAXIMUM_BYTES ? null : decode(bytes);
  if (text === null || text.includes("\0")) return null;
  const scan = { keys: /* @__PURE__ */ new Set(), tier: 0, open: null };
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const line = feed === -1 ? text.slice(start) : withoutReturn(text, start, feed);
    if (!takeLine(scan, line)) return null;
    start = feed === -1 ? text.length : feed + 1;
  }
  return scan.keys.size === 0 || isWaiting(scan) ? null : scan.tier;
}
function decode(bytes) {
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
  if (NOTHING2.test(line)) return true;
  if (line.startsWith(" ") || line.startsWith("-")) return takeBlock(scan, line);
  const [, key, value] = KEY.exec(line) ?? [];
  if (key === void 0 || isWaiting(scan) || scan.keys.has(key)) return false;
  scan.keys.add(key);
  if (value === void 0) return openBlock(scan, key, line);
  scan.open = null;
  return takeValue(scan, key, value);
}
function openBlock(scan, key, line) {
  scan.open = { key, shape: null, indentation: 0 };
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
    const entry = entryOf(record, blob, stateOf);
    const entries = byFeature.get(feature);
    if (entries === void 0) byFeature.set(feature, [entry]);
    else entries.push(entry);
  }
}
function entryOf({ commit, at, subject, author }, blob, stateOf) {
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

// src/commands/data-branch.ts
async function withDataBranch({ ci, branchAtRemote }, settings) {
  if (ci || !settings.stores.every(({ kind, implied }) => kind === "file" && implied)) return settings;
  const store = dataBranch(settings.name);
  const branch = store.options["branch"];
  const found = await branchAtRemote(typeof branch === "string" ? branch : "pilot-rollout-data");
  return found === "present" ? { ...settings, stores: [...settings.stores, store] } : settings;
}
function onlyThisMachine({ stores }, outcomes) {
  const local = new Set(stores.flatMap(({ name, kind, implied }) => kind === "file" && implied ? [name] : []));
  const reached = outcomes.flatMap(({ name, outcome }) => outcome === "failed" ? [] : [name]);
  const asked = reached.length > 0 ? reached : stores.map(({ name }) => name);
  return asked.every((name) => local.has(name));
}
function isDataBranchThere({ stores }) {
  return stores.some(({ kind, implied }) => kind === "git" && implied) && stores.some(({ kind }) => kind === "file");
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
  const touched = !dryRun || world.recorded === null;
  const failed = touched ? await world.history.fetch() : null;
  const branch = await world.history.baseBranch();
  if (branch === null) {
    throw new UsageError("There is no commit on the base branch yet; commit your rollouts first", EXIT.usage);
  }
  const commit = branch.upstream ?? branch.tip;
  const found = await settingsAt(world, commit);
  const inForce = touched ? { ...found, settings: await withDataBranch(world, found.settings) } : found;
  const catalog = await catalogAt(world, commit, inForce.settings);
  const doubt = failed === null ? null : `the base branch could not be fetched: ${failed.detail}`;
  try {
    return { commit, inForce, catalog, doubt, ...await pastOf(world, commit, inForce.settings.rollouts) };
  } catch (error) {
    if (!isShallow(error)) throw error;
    return { commit, inForce, catalog, doubt: error.message, ...withoutPast(catalog) };
  }
}
async function pastOf(world, tip, folder) {
  const { commits, blobs } = await world.history.firstParent(tip, folder);
  const timelines = timelinesOf(commits, blobs);
  const ancestry = await ancestryOf(world.history, tip, timelines);
  const touches = touchesOf(commits);
  function* committed(feature) {
    for (const { commit, path, blob } of (touches.get(feature) ?? []).toReversed()) {
      const bytes = blob === null ? void 0 : blobs.get(blob);
      const rollout = bytes === void 0 ? null : parseRollout(path, bytes).rollout;
      if (rollout !== null || blob === null) yield { commit, rollout };
    }
  }
  function* versions(feature) {
    for (const { rollout } of committed(feature)) if (rollout !== null) yield rollout;
  }
  return { timelines, ancestry, versions, commits: committed };
}
function touchesOf(commits) {
  const touches = /* @__PURE__ */ new Map();
  for (const { commit, files } of commits) {
    const present = new Set(files.flatMap(({ path, blob }) => blob === null ? [] : featureOf(path) ?? []));
    for (const { path, blob } of files) {
      const feature = featureOf(path);
      if (feature === null || blob === null && present.has(feature)) continue;
      const known = touches.get(feature);
      if (known === void 0) touches.set(feature, [{ commit, path, blob }]);
      else known.push({ commit, path, blob });
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
  const past = await pastOf2(world, commit, folder);
  const entries = new Map(catalog.entries);
  const unreadable = new Map(catalog.unreadable);
  for (const [feature, file] of catalog.unreadable) {
    const entry = past === null ? null : lastReadable(feature, file, past);
    if (entry === null) continue;
    entries.set(feature, entry);
    unreadable.delete(feature);
  }
  return { ...catalog, entries, unreadable };
}
async function pastOf2(world, commit, folder) {
  try {
    return await world.history.firstParent(commit, folder);
  } catch (error) {
    if (!isShallow(error)) throw error;
    return null;
  }
}
var NO_BLOB = "";
function lastReadable(feature, file, { commits, blobs }) {
  for (const record of commits.toReversed()) {
    const versions = versionsIn(record, feature);
    if (versions.length > 0 && versions.every(({ blob }) => blob === null)) return null;
    for (const { path, blob } of versions) {
      const bytes = blob === null ? void 0 : blobs.get(blob);
      const { rollout, positions } = bytes === void 0 ? UNREAD : parseRollout(path, bytes);
      if (rollout !== null) return { rollout, positions, file, content: NO_BLOB, flawed: true };
    }
  }
  return null;
}
var UNREAD = { rollout: null, positions: {} };
function versionsIn({ files }, feature) {
  return files.filter(({ path }) => featureOf(path) === feature);
}

// src/commands/oversize.ts
function oversizeProblems(world, settings, {
  before,
  after,
  changes
}) {
  const grown = changes.find((change) => change.after !== null && !changeRises(change) && change.kinds.some(takesRoom));
  if (grown === void 0) return [];
  const now = sizesOf(world, settings, after);
  const then = sizesOf(world, settings, before);
  return Array.from(now).flatMap(([store, { bytes, maximumBytes }]) => {
    if (maximumBytes === null || bytes <= maximumBytes || bytes <= (then.get(store)?.bytes ?? 0)) return [];
    const message = `the snapshot would have ${bytes} bytes, store ${store} takes ${maximumBytes}; without these changes it has ${then.get(store)?.bytes ?? 0}`;
    return [{ code: "snapshot-too-large", severity: "error", file: grown.file, line: 1, column: 1, message }];
  });
}
function takesRoom(kind) {
  return kind === "created" || kind === "audience-widened" || kind === "reconfigured";
}
function sizesOf(world, settings, catalog) {
  const rollouts = new Map(
    Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout])
  );
  const size = snapshotSize(world, settings, rollouts);
  return new Map(
    (size?.limits ?? []).map(({ store, maximumBytes, bytes }) => [
      store,
      { maximumBytes, bytes: bytes ?? size?.bytes ?? 0 }
    ])
  );
}

// src/commands/judging.ts
async function judgeSides(world, sides) {
  const { base, inForce, before, after } = sides;
  const { settings } = inForce;
  const { changes, problems } = compare2(before, after, { settings, now: world.now });
  const rising = changes.filter((change) => changeRises(change));
  const published = rising.length === 0 ? null : await publishedForJudging(world, settings);
  const live = liveRollouts(
    before,
    rising.map(({ feature }) => feature)
  );
  const asked = changes.filter((change) => changeRises(change) || change.kinds.includes("evidence-restarted"));
  const unmeasured = asked.flatMap(({ feature }) => live.has(feature) ? [] : [feature]);
  const evidence = await evidenceFor(world, base, settings, {
    live,
    unmeasured,
    published,
    host: asked.length === 0 ? NOBODY_ASKED : () => evidenceOfPull(world, settings, sides.context ?? null, ownersOf(before, after))
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
  const oversize = oversizeProblems(world, settings, { before, after, changes });
  return { judgements, problems: [...after.problems, ...problems, ...oversize], evidence };
}
function ownersOf(before, after) {
  return new Map([...rolloutsOf(after), ...rolloutsOf(before)]);
}
function rolloutsOf(catalog) {
  return new Map(Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout]));
}
async function baseCatalog(world, base, settings) {
  if (base === null) return { entries: /* @__PURE__ */ new Map(), unreadable: /* @__PURE__ */ new Map(), problems: [] };
  const { rollouts } = settings;
  return withLastReadable(world, base, rollouts, await catalogAt(world, base, settings, null));
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
    return await gather(world, { ...request, timelines });
  } catch (error) {
    if (!isShallow(error)) throw error;
    return withoutHistory(world, request, error.message);
  }
}
var NOBODY_ASKED = () => Promise.resolve(NO_HOST_EVIDENCE);
function withoutHistory(world, { rollouts, starting }, detail) {
  const unknown = { ...NOBODY_YET, metrics: { status: "partial", detail } };
  const unmeasured = starting.map((feature) => [feature, NOBODY_YET]);
  const measured = Array.from(rollouts.keys(), (feature) => [feature, unknown]);
  return { now: world.now, lastGuardRun: null, features: new Map([...unmeasured, ...measured]) };
}

export {
  timelinesAt,
  featureOf,
  withDataBranch,
  onlyThisMachine,
  isDataBranchThere,
  limitsOf,
  noVoices,
  voicesOf,
  featureLabel,
  issuesOf,
  NO_HOST_EVIDENCE,
  evidenceOfPull,
  gather,
  tenureFor,
  exposureOf,
  altersOverride,
  compareRollouts,
  judge,
  readTip,
  isShallow,
  judgeSides,
  baseCatalog
};
