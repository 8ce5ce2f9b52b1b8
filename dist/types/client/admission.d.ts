/** Which snapshots a client takes, and what is left of one that can be read in part. Pure. */
import type { Evaluable } from "../evaluation/snapshot.js";
import type { ClientProblemCode } from "./problem.js";
/** A snapshot that was taken, with the entries that could be read and the last good ones of those that could not. */
export interface Loaded extends Evaluable {
    readonly environment: string;
    readonly sequence: number;
    readonly revision: string;
    readonly generation?: number;
    readonly publishedAt: string;
    readonly customerIds?: "hashed";
}
/** Told of what could not be read, and what was found in its place; answers that it is not taken. */
export type Report = (code: ClientProblemCode, found: unknown) => false;
/**
 * What a client takes of a parsed value in the place of its current snapshot: the last good entries stay where the new
 * ones cannot be read. False, and reported, where it takes nothing.
 */
export declare function admitted(value: unknown, current: Loaded | undefined, expected: string, report: Report): Loaded | false;
