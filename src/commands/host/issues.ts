/** Open issues as evidence: one listing per label for all features. */

import type { Issue, Issues } from "../../core/evidence.ts";
import type { Settings } from "../../core/settings.ts";
import type { CodeHost, HostAnswer, HostIssue, IssueListing } from "../../ports.ts";
import { unavailabilityOf } from "./unavailable.ts";

/** The label of a feature's issues. */
export function featureLabel({ issues }: Pick<Settings, "issues">, feature: string): string {
  return issues.feature.replaceAll("{feature}", feature);
}

/** Asks once per label, whatever the number of features; answers for each of them. */
export async function issuesOf(host: CodeHost, settings: Settings): Promise<(feature: string) => Issues> {
  const { critical, concern } = settings.issues;
  const labels = [...new Set([...critical, concern])];
  const answers = await Promise.all(labels.map((label) => host.openIssues(label)));
  const stop = answers.map((answer) => obstacle(answer)).find((each) => each !== null) ?? null;
  if (stop !== null) return () => stop;
  const byLabel = new Map(labels.map((label, index) => [label, issuesIn(answers[index])]));
  const withLabel = (wanted: readonly string[], feature: string) => {
    const own = featureLabel(settings, feature).toLowerCase();
    const found = wanted.flatMap((label) => byLabel.get(label) ?? []);
    const mine = found.filter((issue) => issue.labels.some((label) => label.toLowerCase() === own));
    return [...new Map(mine.map((issue) => [issue.number, plain(issue)])).values()].toSorted(byNumber);
  };
  return (feature) => ({
    status: "ok",
    critical: withLabel(critical, feature),
    concerns: withLabel([concern], feature),
  });
}

function obstacle(answer: HostAnswer<IssueListing>): Issues | null {
  if (answer.kind === "failed") return unavailabilityOf(answer);
  return answer.value.enabled
    ? null
    : { status: "skipped", detail: "issues are switched off: nobody can have reported a bug here" };
}

function issuesIn(answer: HostAnswer<IssueListing> | undefined): readonly HostIssue[] {
  return answer?.kind === "ok" && answer.value.enabled ? answer.value.issues : [];
}

function plain({ number, title, url }: HostIssue): Issue {
  return { number, title, url };
}

function byNumber(a: Issue, b: Issue): number {
  return a.number - b.number;
}
