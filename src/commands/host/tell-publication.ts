/** What a publish tells on the code host: what is withheld, which files are broken, and what was deployed. */

import { issueMarker, OWN_LABELS } from "../../core/host-names.ts";
import type { Settings } from "../../core/settings.ts";
import { brokenFilesIssue, type IssueText, withheldIssue } from "../../report/host-issues.ts";
import { type Duration, parseInstant } from "../../evaluation/instant.ts";
import type { CodeHostWriter, DeploymentRecord, HostFailure, Notification } from "../../ports.ts";
import { notifyAll } from "../notify.ts";
import { PRODUCTION } from "../published.ts";
import type { Publication } from "../publish.ts";
import { EXIT, type World } from "../world.ts";
import { troubleOf } from "./unavailable.ts";

/** Tells of a publish. The publication comes back with what could not be told, and an exit that says so. */
export async function tellPublication(world: World, settings: Settings, done: Publication): Promise<Publication> {
  const host = world.codeHostWriter;
  if (host === null) return done;
  const withheld = await keepIssue(host, settings, {
    what: "withheld",
    text: done.withheld.length === 0 ? null : (marker) => withheldIssue(done.withheld, marker),
    closing: "Nothing is withheld any more.",
  });
  const errors = done.problems.filter(({ severity }) => severity === "error");
  const broken = await keepIssue(host, settings, {
    what: "broken-files",
    text: errors.length === 0 ? null : (marker) => brokenFilesIssue(errors, marker),
    closing: "All files can be read again.",
  });
  const failures = [withheld, broken].flatMap(({ failure }) => failure ?? []);
  const told = withheld.created && withheld.url !== null ? [withheldNote(world, done, withheld.url)] : [];
  const notes = [
    ...failures.map((failure) => troubleOf("An issue could not be kept", failure)),
    ...(await deploymentNotes(world, host, done)),
    ...(await notifyAll(world, settings, told)),
  ];
  const exit = done.exit === EXIT.ok && failures.length > 0 ? EXIT.unavailable : done.exit;
  return { ...done, notes: [...done.notes, ...notes], exit };
}

/** The message that something is withheld. */
export function withheldNote({ now }: World, { withheld }: Publication, url: string | null): Notification {
  const lines = withheld.slice(0, 10).map(({ message }) => message.slice(0, 300));
  const feature = withheld.length === 1 ? (withheld[0]?.feature ?? null) : null;
  return { event: "withheld", feature, at: now, title: "Withheld: customers have what they had before", lines, url };
}

interface Kept {
  readonly created: boolean;
  readonly url: string | null;
  readonly failure: HostFailure | null;
}

/** One open issue while there is something to say, none otherwise. */
async function keepIssue(
  host: CodeHostWriter,
  settings: Settings,
  given: { readonly what: string; readonly text: ((marker: string) => IssueText) | null; readonly closing: string },
): Promise<Kept> {
  const marker = issueMarker(settings, given.what);
  const { name } = OWN_LABELS.report;
  if (given.text === null) {
    const closed = await host.closeIssue(marker, name, given.closing);
    return { created: false, url: null, failure: obstacle(closed) };
  }
  await host.ensureLabels([OWN_LABELS.report]);
  const answer = await host.upsertIssue({ ...given.text(marker), marker, labels: [name] });
  return answer.kind === "ok"
    ? { created: answer.value.created, url: answer.value.url, failure: null }
    : { created: false, url: null, failure: obstacle(answer) };
}

/** Where issues are switched off, nobody expects one. */
function obstacle(answer: { readonly kind: "ok" } | HostFailure): HostFailure | null {
  return answer.kind === "failed" && answer.cause !== "disabled" ? answer : null;
}

/** Only what was written is a deployment. That it cannot be recorded is worth a note, no more: the next run tries again. */
async function deploymentNotes(world: World, host: CodeHostWriter, done: Publication): Promise<readonly string[]> {
  const record = writtenRecord(done) ?? missedRecord(world, done);
  if (record === null) return [];
  const answer = await host.recordDeployment(record);
  return answer.kind === "ok" ? [] : [troubleOf("The deployment could not be recorded", answer)];
}

function writtenRecord({ stores, revision, sequence }: Publication): DeploymentRecord | null {
  const written = stores.filter(({ outcome }) => outcome === "written" || outcome === "repaired");
  if (written.length === 0) return null;
  const state = stores.some(({ outcome }) => outcome === "failed") ? "failure" : "success";
  return recordOf(revision, state, sequence, written);
}

/** How long what went live is made sure to be recorded. */
const LONGEST: Duration = 24 * 3_600_000;

/** What an earlier run wrote to every store and perhaps could not record; recorded twice it is not. */
function missedRecord({ now }: World, { stores, found }: Publication): DeploymentRecord | null {
  const untouched = stores.every(({ outcome }) => outcome === "unchanged");
  if (found === null || !untouched || !(now - parseInstant(found.publishedAt) < LONGEST)) return null;
  return recordOf(found.revision, "success", found.sequence, stores);
}

function recordOf(
  commit: string,
  state: DeploymentRecord["state"],
  sequence: number,
  stores: Publication["stores"],
): DeploymentRecord {
  const names = stores.map(({ name }) => name).join(", ");
  return { commit, environment: PRODUCTION, state, description: `Sequence ${sequence} in ${names}`.slice(0, 140) };
}
