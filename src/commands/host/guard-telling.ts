/** What a guard run tells: incidents and episodes as issues that the next run finds again, and messages to people. */

import { type Incident, incidentLines } from "../../core/incident.ts";
import type { GuardStep } from "../../core/guarding.ts";
import { issueMarker, OWN_LABELS } from "../../core/host-names.ts";
import type { Settings } from "../../core/settings.ts";
import { ALERT_TITLE, alertIssue, incidentIssue } from "../../report/host-issues.ts";
import type { CodeHost, CodeHostWriter, HostAnswer, IssueOrder, Notification } from "../../ports.ts";
import { notifyAll } from "../notify.ts";
import type { World } from "../world.ts";
import { featureLabel } from "./issues.ts";
import { troubleOf } from "./unavailable.ts";

/** What was told, and what could not be. */
export interface GuardTelling {
  /** The messages, line by line, each with the address of its incident. */
  readonly incidents: readonly (readonly string[])[];
  /** The features that they are about. */
  readonly features: readonly string[];
  readonly notes: readonly string[];
  /** Whether an incident could not be written down where it can be: the next run must. */
  readonly untold: boolean;
}

/** An episode that somebody is to hear of once. */
export type Alert = Extract<GuardStep, { readonly kind: "alert" }> & { readonly feature: string };

/** What there is to tell. */
export interface GuardNews {
  readonly incidents: readonly Incident[];
  readonly alerts: readonly Alert[];
  /** Keys of all episodes that last; null where this run could not tell. */
  readonly lasting: readonly string[] | null;
}

interface Told {
  readonly keys: readonly string[];
  readonly notes: readonly string[];
}

/** Keys of the episodes that somebody was told of already. What cannot be read is told again rather than never. */
async function toldAlerts(host: CodeHost | null): Promise<Told> {
  if (host === null) return { keys: [], notes: [] };
  const listed = await host.openIssues(OWN_LABELS.alert.name);
  if (listed.kind === "failed") return { keys: [], notes: [troubleOf("The open alerts cannot be listed", listed)] };
  if (!listed.value.enabled) return { keys: [], notes: [] };
  const keys = listed.value.issues.flatMap(({ title }) =>
    title.startsWith(ALERT_TITLE) ? [title.slice(ALERT_TITLE.length)] : [],
  );
  return { keys, notes: [] };
}

/** Tells everything; nothing in here stops a run. */
export async function tellGuard(world: World, settings: Settings, news: GuardNews): Promise<GuardTelling> {
  const host = world.codeHostWriter;
  const opened = host === null ? NOTHING_OPENED : await openIncidents(host, settings, news.incidents);
  const incidents = news.incidents.map((each) => ({ ...each, issue: opened.urls.get(each.feature) ?? null }));
  const { keys: known, notes: unread } = await toldAlerts(world.codeHost);
  const alerts = news.alerts.filter(({ key }) => !known.includes(key));
  const kept = host === null ? [] : await keepAlerts(host, settings, { ...news, alerts, known });
  const troubles = await notifyAll(world, settings, [
    ...incidentMessages(incidents),
    ...alerts.map((alert) => alertMessage(alert, world.now)),
  ]);
  return {
    incidents: incidents.map((each) => incidentLines(each)),
    features: incidents.map(({ feature }) => feature),
    notes: [...new Set([...opened.notes, ...unread, ...kept, ...troubles])],
    untold: opened.untold,
  };
}

interface Opened {
  /** By feature. */
  readonly urls: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
  readonly untold: boolean;
}

const NOTHING_OPENED: Opened = { urls: new Map(), notes: [], untold: false };

/** One issue for each rollback; one for everything that an outage has suspended. */
async function openIncidents(
  host: CodeHostWriter,
  settings: Settings,
  incidents: readonly Incident[],
): Promise<Opened> {
  if (incidents.length === 0) return NOTHING_OPENED;
  await host.ensureLabels([OWN_LABELS.incident]);
  const urls = new Map<string, string>();
  const notes: string[] = [];
  let untold = false;
  for (const group of groupsOf(incidents)) {
    const answer = await host.upsertIssue(incidentOrder(settings, group));
    if (answer.kind === "failed") {
      notes.push(troubleOf("The incident could not be written down", answer));
      untold ||= answer.cause !== "disabled";
    } else for (const { feature } of group) urls.set(feature, answer.value.url);
  }
  return { urls, notes, untold };
}

/** Opens what an earlier run could not write down; an incident that is open already says more. */
export async function openMissingIncidents(
  { codeHost, codeHostWriter }: World,
  settings: Settings,
  incidents: readonly Incident[],
): Promise<Pick<GuardTelling, "notes" | "untold">> {
  if (codeHost === null || codeHostWriter === null || incidents.length === 0) return NOTHING_OPENED;
  const listed = await codeHost.openIssues(OWN_LABELS.incident.name);
  if (listed.kind === "failed") {
    return { notes: [troubleOf("The incident could not be looked for", listed)], untold: true };
  }
  if (!listed.value.enabled) return NOTHING_OPENED;
  const known = new Set(listed.value.issues.flatMap(({ labels }) => labels.map((label) => label.toLowerCase())));
  const missing = incidents.filter(({ feature }) => !known.has(featureLabel(settings, feature).toLowerCase()));
  return openIncidents(codeHostWriter, settings, missing);
}

function groupsOf(incidents: readonly Incident[]): readonly (readonly Incident[])[] {
  const suspended = incidents.filter(({ action }) => action === "suspend");
  const alone = incidents.filter(({ action }) => action !== "suspend").map((each) => [each]);
  return suspended.length === 0 ? alone : [suspended, ...alone];
}

function incidentOrder(settings: Settings, group: readonly Incident[]): IssueOrder {
  const [first] = group;
  const isOutage = first?.action === "suspend";
  const marker = issueMarker(settings, isOutage ? "outage" : `incident ${first?.feature ?? ""}`);
  const labels = group.map(({ feature }) => featureLabel(settings, feature));
  return { ...incidentIssue(group, marker), marker, labels: [OWN_LABELS.incident.name, ...labels] };
}

/** One issue for each episode while it lasts: by them the next run knows what was told. */
async function keepAlerts(
  host: CodeHostWriter,
  settings: Settings,
  news: GuardNews & { readonly known: readonly string[] },
): Promise<readonly string[]> {
  const { alerts, lasting, known } = news;
  const over = lasting === null ? [] : known.filter((key) => !lasting.includes(key));
  if (alerts.length > 0) await host.ensureLabels([OWN_LABELS.alert]);
  const label = OWN_LABELS.alert.name;
  const answers: HostAnswer<unknown>[] = [];
  for (const alert of alerts) {
    const marker = issueMarker(settings, `alert ${alert.key}`);
    const labels = [label, featureLabel(settings, alert.feature)] as const;
    answers.push(await host.upsertIssue({ ...alertIssue(alert.key, alert.message, marker), marker, labels }));
  }
  for (const key of over)
    answers.push(await host.closeIssue(issueMarker(settings, `alert ${key}`), label, "It is over."));
  return answers.flatMap((answer) =>
    answer.kind === "failed" ? [troubleOf("An alert could not be written down", answer)] : [],
  );
}

function incidentMessages(incidents: readonly Incident[]): readonly Notification[] {
  return groupsOf(incidents).flatMap((group): readonly Notification[] => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    // The address has a field of its own.
    const [title = "", ...lines] = incidentLines({ ...first, issue: null });
    const alone = { event: "rollback" as const, at: first.at, url: first.issue };
    if (others.length === 0) return [{ ...alone, feature: first.feature, title, lines }];
    const names = group.map((each) => incidentLines(each)[0] ?? "").slice(0, MOST_LINES);
    return [{ ...alone, feature: null, title: OUTAGE, lines: [...names, ...lines].slice(0, MOST_LINES) }];
  });
}

const OUTAGE = "It looks like an outage, not a rollout";

/** With the title and the address there are 12. */
const MOST_LINES = 10;

function alertMessage({ event, feature, message }: Alert, at: number): Notification {
  return { event, feature, at, title: message.slice(0, 300), lines: [], url: null };
}
