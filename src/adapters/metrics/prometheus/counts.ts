/** Counts per feature from the series of the counter. */

import type { Bucket, Counts, Window } from "../../../core/evidence.ts";
import type { Duration } from "../../../evaluation/instant.ts";
import { type Asked, SPAN_LABEL, spanKey } from "./plan.ts";
import type { Series } from "./api.ts";
import type { Unavailable } from "../unavailable.ts";
import { plainWords } from "../../plain-words.ts";

/** Uses that went well and that did not, where a series told. */
interface Cell {
  ok?: number;
  error?: number;
}

/** What the series of one feature say; the first thing that is wrong with them comes before any number. */
export interface Tally {
  problem: Unavailable | null;
  /** By `<exposed> <span>`; whole hours are named by their end, in seconds. */
  readonly cells: Map<string, Cell>;
}

/** What one feature's counts come to. */
export interface FeatureCounts {
  readonly window: Counts;
  readonly windows: readonly Window[];
  readonly buckets: readonly Bucket[];
  readonly control: Counts;
}

const HOUR: Duration = 3_600_000;

/** Sorts samples by feature, exposure, time and outcome. */
export function tally(series: readonly Series[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { labels, samples } of series) {
    const name = labels["feature"] ?? "";
    const of = tallies.get(name) ?? { problem: null, cells: new Map<string, Cell>() };
    tallies.set(name, of);
    for (const [at, value] of samples) of.problem ??= add(of.cells, labels, at, value);
  }
  return tallies;
}

function add(cells: Map<string, Cell>, labels: Series["labels"], at: number, value: number): Unavailable | null {
  const { exposed, outcome } = labels;
  if (exposed !== "true" && exposed !== "false") return ambiguous("exposed", exposed, '"true" or "false"');
  if (outcome !== "ok" && outcome !== "error") return ambiguous("outcome", outcome, '"ok" or "error"');
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  const key = `${exposed} ${labels[SPAN_LABEL] ?? at}`;
  const cell = cells.get(key) ?? {};
  if (cell[outcome] !== undefined) return SAME_LABELS;
  cell[outcome] = value;
  cells.set(key, cell);
  return null;
}

const NOT_A_NUMBER: Unavailable = {
  status: "not-a-number",
  detail: "the growth of the counter is not a finite number",
};

const SAME_LABELS: Unavailable = {
  status: "ambiguous",
  detail: "two series of the counter carry the same labels and cannot be told apart",
};

function ambiguous(label: string, found: string | undefined, allowed: string): Unavailable {
  return { status: "ambiguous", detail: plainWords(`label ${label} must be ${allowed}, found "${found ?? ""}"`) };
}

/** Reads one feature's windows and hours out of its cells. */
export function countsOf({ query, trailing, windows, edges, hours }: Asked, cells: Tally["cells"]): FeatureCounts {
  const exposed = (key: string | number) => toCounts(cells.get(`true ${key}`));
  const buckets = edges.map((edge): Bucket => Object.assign({ start: edge.from }, exposed(spanKey(edge))));
  for (let start = hours.from; start < hours.until; start += HOUR) {
    buckets.push({ start, ...exposed((start + HOUR) / 1000) });
  }
  return {
    window: exposed(spanKey(trailing)),
    windows: query.windows.map(({ end, ms }, index): Window => {
      const span = windows[index];
      return Object.assign({ end, ms }, span === undefined ? toCounts(undefined) : exposed(spanKey(span)));
    }),
    buckets: buckets.filter(({ events }) => events > 0).toSorted((a, b) => a.start - b.start),
    control: toCounts(cells.get(`false ${spanKey(trailing)}`)),
  };
}

function toCounts(cell: Cell | undefined): Counts {
  const errors = hundredths(cell?.error);
  return { events: hundredths(cell?.ok) + errors, errors };
}

function hundredths(value = 0): number {
  return Math.max(0, Math.round(value * 100));
}
