/** A comment as blocks that are kept whole or cut by row, so that it never ends within a fence, a table row or a tag. */

import { COMMENT_LIMIT } from "./markdown.ts";
import { plural } from "./words.ts";

/** Lines between two ends that belong together; only `body` may be cut, at its end. */
export interface Block {
  readonly open: readonly string[];
  readonly body: readonly string[];
  readonly close: readonly string[];
}

/** A block that is kept whole or left out. */
export function lines(all: readonly string[]): Block {
  return { open: all, body: [], close: [] };
}

/** A block whose rows may be cut. */
export function rows(open: readonly string[], body: readonly string[], close: readonly string[]): Block {
  return { open, body, close };
}

/** Everything in order; where it would be too long, what does not fit is left out at the end and counted. */
export function render(first: string, blocks: readonly Block[], last: string, limit = COMMENT_LIMIT): string {
  const all = blocks.flatMap(({ open, body, close }) => [...open, ...body, ...close]);
  const whole = [first, "", ...all, last, ""].join("\n");
  if (whole.length <= limit) return whole;
  const kept = fitting(blocks, limit - lengthOf([first, "", "", note(all.length), "", last]));
  return [first, "", ...kept, "", note(all.length - kept.length), "", last, ""].join("\n");
}

function note(left: number): string {
  return `*${plural(left, "line")} left out: the job's summary has them.*`;
}

function fitting(blocks: readonly Block[], limit: number): readonly string[] {
  const kept: string[] = [];
  let room = limit;
  for (const { open, body, close } of blocks) {
    room -= lengthOf(open) + lengthOf(close);
    if (room < 0) return kept;
    const fits = fittingRows(body, room);
    kept.push(...open, ...fits, ...close);
    room -= lengthOf(fits);
    if (fits.length < body.length) return kept;
  }
  return kept;
}

/** The first lines that have room, none of them cut. */
function fittingRows(body: readonly string[], limit: number): readonly string[] {
  const kept: string[] = [];
  let room = limit;
  for (const line of body) {
    room -= line.length + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return kept;
}

/** Characters of lines, their ends included. */
function lengthOf(all: readonly string[]): number {
  return all.reduce((sum, line) => sum + line.length + 1, 0);
}
