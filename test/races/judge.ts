/** What must hold of a race, whoever was faster. */

import type { StoreReading } from "../../src/ports.ts";
import type { Compares } from "./places.ts";
import type { Finish } from "./worker.ts";

/** One reading, and what a client has after it. */
export interface Look {
  readonly began: number;
  readonly reading: StoreReading;
  readonly client: Seen & {
    /** The features that are on for a customer who is on every whitelist. */
    readonly on: readonly string[];
  };
}

interface Seen {
  readonly sequence: number;
  readonly revision: string;
}

/** Everything that happened. */
export interface Course {
  readonly finished: readonly Finish[];
  readonly looks: readonly Look[];
  /** All commits, oldest first. */
  readonly order: readonly string[];
}

/** What is told of a round. */
export interface Verdict {
  readonly writers: number;
  readonly runs: number;
  readonly reads: number;
  /** Different commits that were seen in the store. */
  readonly revisions: number;
  /** Readings of an older commit, or of a lower sequence, than one before them. */
  readonly older: number;
  /** The same of the client, which does not take every reading. */
  readonly olderForClient: number;
  /** Publishes that were told as done, and whose commit is newer than the one at the end. */
  readonly overwritten: number;
  readonly faults: readonly string[];
}

/** Judges a round by what was told and seen. */
export function judge(compares: Compares, course: Course): Verdict {
  const { finished, looks, order } = course;
  const seen = looks.flatMap(({ reading }) => (reading.kind === "snapshot" ? [reading.snapshot] : []));
  const older = countOlder(seen, order);
  const olderForClient = countOlder(
    looks.map(({ client }) => client),
    order,
  );
  const last = seen.at(-1) ?? { sequence: 0, revision: "" };
  const overwritten = finished.filter(
    ({ revision }) => revision !== null && order.indexOf(revision) > order.indexOf(last.revision),
  ).length;
  const highest = Math.max(...finished.map(({ sequence }) => sequence));
  const faults = [
    ...unread(looks),
    ...lostKills(course),
    ...(older > 0 && compares === "while writing" ? [`${older} readings were older than one before`] : []),
    ...(olderForClient > 0 ? [`a client went back in time ${olderForClient} times`] : []),
    ...(overwritten > 0 ? [`${overwritten} publishes were overwritten by older ones`] : []),
    ...(last.sequence < highest ? [`the last sequence is ${last.sequence}, and ${highest} was told`] : []),
    ...(compares === "while writing" ? unknownWrites(finished, last) : []),
  ];
  return {
    writers: finished.length,
    runs: finished.reduce((sum, each) => sum + each.runs, 0),
    reads: looks.length,
    revisions: new Set(seen.map(({ revision }) => revision)).size,
    older,
    olderForClient,
    overwritten,
    faults,
  };
}

function unread(looks: readonly Look[]): readonly string[] {
  return looks.flatMap(({ reading }) =>
    reading.kind === "snapshot" ? [] : [`a reader found ${JSON.stringify(reading)}`],
  );
}

/** Kills that are missing in a reading that began after they were told as done, or whose feature a client had on. */
function lostKills({ finished, looks }: Course): readonly string[] {
  const killed = finished.filter(({ does }) => does === "kill");
  return killed.flatMap(({ name, at }) => {
    const later = looks.filter(({ began }) => at < began);
    const isLost = later.some(
      ({ reading }) => reading.kind === "snapshot" && !Object.hasOwn(reading.snapshot.kills, name),
    );
    const isOn = later.some(({ client }) => client.on.includes(name));
    return [
      ...(isLost ? [`the kill of ${name} was lost`] : []),
      ...(isOn ? [`${name} was on for a client after its kill`] : []),
    ];
  });
}

/** How many are older than one before them, by sequence or by the order of the commits. */
function countOlder(seen: readonly Seen[], order: readonly string[]): number {
  let [highest, newest] = [0, 0];
  return seen.filter(({ sequence, revision }) => {
    const rank = order.indexOf(revision);
    const isOlder = sequence < highest || rank < newest;
    highest = Math.max(highest, sequence);
    newest = Math.max(newest, rank);
    return isOlder;
  }).length;
}

/** Whoever wrote was told so, and nobody else: every sequence has one writer. */
function unknownWrites(finished: readonly Finish[], { sequence }: Seen): readonly string[] {
  const writes = finished.filter(({ outcome }) => outcome !== "unchanged").length;
  return sequence === writes + 1 ? [] : [`${writes} writes ended at sequence ${sequence}`];
}
