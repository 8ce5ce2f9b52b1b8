/** The output of `git cat-file --batch`, parsed while it comes. */

import { MAXIMUM_FILE_BYTES } from "../files.ts";

/** One answer. */
export type BatchEntry =
  | {
      readonly kind: "object";
      readonly id: string;
      readonly type: string;
      /** Null for a blob over 1 MB, which is passed over. */
      readonly bytes: Buffer | null;
    }
  /** There is no such object, or several; `line` is what git says. */
  | { readonly kind: "missing"; readonly line: string };

/** Takes chunks of `<id> <type> <size>\n<bytes>\n …` in any cut; `take` gets the answers in the order of the questions. */
export function batchParser(take: (entry: BatchEntry) => void): (chunk: Buffer) => void {
  let kept: Buffer[] = [];
  let length = 0;
  /** Less than this is no whole answer. */
  let enough = 0;
  /** Bytes still to pass over: of a blob that is too large, and its line end. */
  let skip = 0;
  return (chunk) => {
    const passed = Math.min(skip, chunk.length);
    skip -= passed;
    kept.push(chunk.subarray(passed));
    length += chunk.length - passed;
    if (skip > 0 || length < enough) return;
    const data = Buffer.concat(kept);
    const taken = takeWhole(data, take);
    skip = Math.max(0, taken.end - data.length);
    kept = [data.subarray(taken.end)];
    length = Math.max(0, data.length - taken.end);
    enough = taken.enough;
  };
}

/** Takes what is whole, or passed over; where that ends, which may be beyond the data, and how much the next one needs. */
function takeWhole(data: Buffer, take: (entry: BatchEntry) => void): { readonly end: number; readonly enough: number } {
  let end = 0;
  let next = answerAt(data, end);
  while (next !== null && (next.end <= data.length || isPassedOver(next.entry))) {
    take(next.entry);
    end = next.end;
    next = answerAt(data, end);
  }
  return { end, enough: next === null ? 0 : next.end - end };
}

/** An answer and where it ends, which may be beyond what is here; null where its first line is not whole yet. */
type Begun = { readonly entry: BatchEntry; readonly end: number } | null;

function answerAt(data: Buffer, at: number): Begun {
  const lineEnd = data.indexOf(10, at);
  if (lineEnd === -1) return null;
  const line = data.toString("latin1", at, lineEnd);
  const begin = lineEnd + 1;
  const [, id = "", type = "", size] = HEADER.exec(line) ?? [];
  if (size === undefined) return { entry: { kind: "missing", line }, end: begin };
  const end = begin + Number(size);
  const isTooLarge = type === "blob" && Number(size) > MAXIMUM_FILE_BYTES;
  const bytes = isTooLarge ? null : data.subarray(begin, end);
  return { entry: { kind: "object", id, type, bytes }, end: end + 1 };
}

const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/u;

function isPassedOver(entry: BatchEntry): boolean {
  return entry.kind === "object" && entry.bytes === null;
}
