/** What a guard run keeps on the code host besides incidents: labels, a daily digest for each running rollout, a weekly summary. */

import type { Evidence } from "../../core/evidence.ts";
import type { GuardFinding, GuardPlan } from "../../core/guarding.ts";
import { issueMarker, OWN_LABELS } from "../../core/host-names.ts";
import { firstOf, weekOf } from "../../core/rounds.ts";
import type { Settings } from "../../core/settings.ts";
import type { Watched } from "../../core/watching.ts";
import { type Digest, DIGEST_TITLE, digestIssue, WEEK_TITLE, weekIssue } from "../../report/host-rounds.ts";
import { parseInstant } from "../../evaluation/instant.ts";
import type { CodeHost, CodeHostWriter, HostAnswer } from "../../ports.ts";
import type { World } from "../world.ts";
import { featureLabel, issuesOf } from "./issues.ts";
import { keepLabels } from "./labels.ts";
import { troubleOf } from "./unavailable.ts";

/** What a run found. */
export interface Round {
  readonly settings: Settings;
  readonly plan: GuardPlan;
  readonly watched: readonly Watched[];
  readonly evidence: Evidence;
}

/** Writes what is due. @returns what could not be written, in sentences */
export async function tellRound(world: World, round: Round): Promise<readonly string[]> {
  const { codeHost: host, codeHostWriter: writer } = world;
  if (host === null || writer === null) return [];
  const features = round.watched.map(({ feature }) => feature);
  const due = firstOf(world.now, round.evidence.lastGuardRun);
  const answers = [
    ...(features.length === 0 ? [] : [await keepLabels(writer, round.settings, features)]),
    ...(due.day ? await digests(world, host, writer, round) : []),
    ...(due.week && round.settings.guard.mode === "observe" ? await weekly(world, host, writer, round) : []),
  ];
  const troubles = answers.flatMap((answer) =>
    answer.kind === "failed" ? [troubleOf("The guard's report", answer)] : [],
  );
  return [...new Set(troubles)];
}

async function digests(
  world: World,
  host: CodeHost,
  writer: CodeHostWriter,
  round: Round,
): Promise<readonly HostAnswer<unknown>[]> {
  const { settings, plan } = round;
  const running = plan.features.filter((finding) => isRunning(finding));
  const label = OWN_LABELS.report.name;
  const answers: HostAnswer<unknown>[] = [];
  if (running.length > 0) answers.push(await writer.ensureLabels([OWN_LABELS.report]));
  const issues = running.length === 0 ? null : await issuesOf(host, settings);
  for (const finding of running) {
    const marker = issueMarker(settings, `digest ${finding.feature}`);
    const found = issues?.(finding.feature) ?? { status: "skipped", detail: "" };
    const text = digestIssue(digestOf(world, round, finding, found), marker);
    answers.push(
      await writer.upsertIssue({ ...text, marker, labels: [label, featureLabel(settings, finding.feature)] }),
    );
  }
  const names = new Set(running.map(({ feature }) => feature));
  const listed = await titled(host, DIGEST_TITLE);
  for (const feature of listed.kind === "failed" ? [] : listed.value) {
    if (names.has(feature)) continue;
    answers.push(await writer.closeIssue(issueMarker(settings, `digest ${feature}`), label, "It runs no longer."));
  }
  return [...answers, listed];
}

/** What this run has turned off, or a run before it, is an incident's. */
function isRunning({ tier, code, steps }: GuardFinding): boolean {
  return tier >= 1 && tier <= 3 && code !== "killed" && !steps.some(({ kind }) => kind === "kill");
}

function digestOf(
  { now }: World,
  { watched, evidence }: Round,
  finding: GuardFinding,
  issues: ReturnType<Awaited<ReturnType<typeof issuesOf>>>,
): Digest {
  const { feature } = finding;
  return {
    finding,
    now,
    since: evidence.features.get(feature)?.since ?? null,
    paused: (watched.find((each) => each.feature === feature)?.rollout.paused ?? null) !== null,
    open: issues.status === "ok" ? [...issues.critical, ...issues.concerns] : [],
    trouble: issues.status === "ok" ? null : issues.detail,
  };
}

async function weekly(
  { now }: World,
  host: CodeHost,
  writer: CodeHostWriter,
  { settings, plan }: Round,
): Promise<readonly HostAnswer<unknown>[]> {
  const label = OWN_LABELS.report.name;
  // Day 4 of 1970 was the Monday of week 1.
  const monday = (weekOf(now) * 7 - 3) * 86_400_000;
  const marker = issueMarker(settings, `week ${monday}`);
  const text = weekIssue(plan.features, plan.openAlerts, { monday, marker });
  const answers: HostAnswer<unknown>[] = [await writer.ensureLabels([OWN_LABELS.report])];
  answers.push(await writer.upsertIssue({ ...text, marker, labels: [label] }));
  const listed = await titled(host, WEEK_TITLE);
  for (const day of listed.kind === "failed" ? [] : listed.value) {
    const other = parseInstant(`${day}T00:00:00Z`);
    if (Number.isNaN(other) || other === monday) continue;
    answers.push(await writer.closeIssue(issueMarker(settings, `week ${other}`), label, "A new week has begun."));
  }
  return [...answers, listed];
}

/** What follows a beginning in the titles of the tool's open reports. */
async function titled(host: CodeHost, start: string): Promise<HostAnswer<readonly string[]>> {
  const listed = await host.openIssues(OWN_LABELS.report.name);
  if (listed.kind === "failed") return listed;
  const issues = listed.value.enabled ? listed.value.issues : [];
  const value = issues.flatMap(({ title }) => (title.startsWith(start) ? [title.slice(start.length)] : []));
  return { kind: "ok", value };
}
