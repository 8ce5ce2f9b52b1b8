/** Which snapshots a client takes, and what is left of one that can be read in part. */
import type { Evaluable, Kill } from "../evaluation/snapshot.js";
import type { ClientProblem } from "./problem.js";
/** A snapshot that was taken, with the entries that could be read and the last good ones of those that could not. */
export interface Loaded extends Evaluable {
    readonly sequence: number;
    readonly revision: string;
    readonly publishedAt: string;
    readonly customerIds?: unknown;
}
/** Where problems go that keep nothing from being taken. */
export type Report = (code: ClientProblem["code"], message: string) => void;
/**
 * Judges a parsed snapshot against the one at hand: another environment, an unknown format and an older state are
 * refused, which is undefined; of an entry that cannot be read the last good one stays.
 */
export declare function admit(value: unknown, current: Loaded | undefined, environment: string, report: Report): Loaded | undefined;
/** Kills or restores with an instant each; none can be read from one that is not as it should be, so a kill counts. */
export declare function dated(records: object): Readonly<Record<string, Pick<Kill, "at">>>;
